"""One open connection, spoken to in the same way on every database, and what it remembers of the rows behind it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from data.backlog import Backlog
from data.memory import Memory
from data.statements import DialectName, Prepared, Statement

Values = Mapping[str, Any]
Row = tuple[Any, ...]

STREAMED_ROWS = 500
"""How many rows of a long answer are in memory at once."""


class ReadOnlyError(Exception):
    """A job that only reads tried to change something: a bug."""


class Wire(ABC):
    """A connection on which the storage has opened a transaction. The drivers' errors pass through unchanged."""

    dialect: ClassVar[DialectName]
    begin_writing: ClassVar[str]
    begin_reading: ClassVar[str]
    """What starts a transaction that sees one consistent state."""

    def __init__(self, *, writes: bool) -> None:
        self.memory = Memory()
        self.writes = writes
        self.backlog = Backlog(self._write_rows, self.control)

    def row(self, statement: Statement, values: Values) -> Row | None:
        """Return the first row of the answer."""
        rows = self.rows(statement, values)
        return rows[0] if rows else None

    @abstractmethod
    def rows(self, statement: Statement, values: Values) -> list[Row]: ...

    @abstractmethod
    def stream(self, statement: Statement, values: Values) -> Iterator[Row]:
        """Yield rows without holding them all in memory."""

    @abstractmethod
    def change(self, statement: Statement, values: Values) -> int:
        """Run an insert, update or delete and return how many rows it touched."""

    def change_row(self, statement: Statement, values: Values) -> Row | None:
        """Run an update and return the row as it is after it, or None when there was none to change."""
        self._before_changing()
        return self.row(statement, values)

    @abstractmethod
    def change_many(self, statement: Statement, many: Iterable[Values]) -> None: ...

    @abstractmethod
    def insert(self, statement: Statement, values: Values) -> int:
        """Insert one row and return its id."""

    def later(self, statement: Statement, values: Values) -> None:
        """Run an insert or update of one row before anybody can miss it, together with others (``data.backlog``)."""
        self._check_writes()
        prepared = self._prepared(statement)
        self.backlog.add(prepared, prepared.bind(values))

    def row_apart(self, statement: Statement, values: Values) -> Row | None:
        """Return the first row of an answer that no waiting change can be part of: nothing is written for it."""
        backlog = self.backlog
        waiting, backlog.rows = backlog.rows, []
        try:
            return self.row(statement, values)
        finally:
            backlog.rows = waiting

    @abstractmethod
    def array(self, values: Sequence[Any]) -> Any:
        """Return values as the one parameter that ``any_of`` takes."""

    @abstractmethod
    def control(self, sql: str) -> None:
        """Run a statement that makes or ends a transaction."""

    @abstractmethod
    def lost(self, error: BaseException) -> bool:
        """Say whether the error means that the database is away, rather than that a statement was wrong."""

    def spoiled(self) -> bool:
        """Say whether the transaction can only be rolled back any more: PostgreSQL takes no error lightly."""
        return False

    def told(self, error: BaseException) -> BaseException:
        """Return the error as it may be logged: without the values of any row."""
        return error

    @abstractmethod
    def close(self) -> None: ...

    def _prepared(self, statement: Statement) -> Prepared:
        return statement.prepared.get(self.dialect) or statement.prepare(self.dialect)

    @abstractmethod
    def _write_rows(self, prepared: Prepared, rows: Sequence[Sequence[Any]]) -> int:
        """Run an insert or update for many rows and return how many it touched."""

    def _before_asking(self) -> None:
        """Let whoever asks see what waits to be written."""
        if self.backlog.rows:
            self.backlog.write()

    def _before_changing(self) -> None:
        """Keep the order of changes, and the way back for a job that has others beside it."""
        self._check_writes()
        self.backlog.write(changing=True)

    def _check_writes(self) -> None:
        if not self.writes:
            raise ReadOnlyError("a job that only reads tried to change something")

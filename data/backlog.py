"""Changes that wait: most rows that a command writes are asked for by nobody before the commit.

They need not reach the database one by one. They wait here, and are written with one statement for all rows of a kind:
at the latest before the commit, and before anything else is asked or changed, so whoever looks sees them. What a job
left waiting is simply dropped when the job fails; only a job that reaches the database itself needs a savepoint.
"""

from collections.abc import Callable, Sequence
from typing import Any

from data.statements import Prepared

Values = Sequence[Any]
WriteRows = Callable[[Prepared, Sequence[Values]], int]
"""Writes many rows and returns how many it touched."""


class Backlog:
    """What waits on one connection, in the order in which it came."""

    def __init__(self, write_rows: WriteRows, control: Callable[[str], None]) -> None:
        self.rows: list[tuple[Prepared, Values]] = []
        self.broken = False
        """Something could not be written. It may have been anybody's, so nothing of this transaction can stay."""
        self._write_rows = write_rows
        self._control = control
        self._kinds: dict[str, Prepared] = {}
        self._beside_others = self._saved = False
        self._of_others = 0

    def add(self, prepared: Prepared, values: Values) -> None:
        """Let the change of one row wait."""
        # Rows of a kind are written together, which must not mix up two kinds of changes to one table.
        if self._kinds.setdefault(prepared.table, prepared) is not prepared:
            self.write()
            self._kinds[prepared.table] = prepared
        self.rows.append((prepared, values))

    def write(self, *, changing: bool = False) -> None:
        """Write what waits; ``changing`` says that the job is about to change something itself."""
        others, own = self.rows[: self._of_others], self.rows[self._of_others :]
        self.drop()
        self._write(others)
        if (own or changing) and self._beside_others and not self._saved:
            self._control("SAVEPOINT job")
            self._saved = True
        self._write(own)

    def drop(self) -> None:
        """Forget what waits."""
        self.rows.clear()
        self._kinds.clear()
        self._of_others = 0

    def begin_job(self) -> None:
        """Begin a job whose failure must not touch the others before it."""
        self._beside_others, self._saved, self._of_others = True, False, len(self.rows)

    def end_job(self) -> None:
        """Let what the job changed stand."""
        if self._saved:
            self._control("RELEASE SAVEPOINT job")
        self._beside_others = False

    def undo_job(self) -> bool:
        """Take back what the job changed; say whether it had changed anything."""
        changed = self._saved or len(self.rows) > self._of_others
        del self.rows[self._of_others :]
        if self._saved:
            self._control("ROLLBACK TO SAVEPOINT job")
        self.end_job()
        return changed

    def _write(self, rows: Sequence[tuple[Prepared, Values]]) -> None:
        kinds: dict[Prepared, list[Values]] = {}
        for prepared, values in rows:
            kinds.setdefault(prepared, []).append(values)
        try:
            for prepared, many in kinds.items():
                if self._write_rows(prepared, many) != len(many):
                    raise LookupError(f"there are not all {len(many)} rows of {prepared.table} to change")  # noqa: TRY301
        except BaseException:
            self.broken = True
            raise

"""PostgreSQL through psycopg: a server that may go away and come back, written by one process."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any, ClassVar

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import URL, Connection, NullPool, create_engine
from sqlalchemy.exc import OperationalError

from bot.store import StorageAway
from data.errors import DatabaseInUse
from data.statements import DialectName, Prepared, Statement
from data.wire import STREAMED_ROWS, Row, Values, Wire

_WRITER = 0x746F676574686572
"""The number of the advisory lock that the one writing process holds on its database."""
_TRY_LOCK = f"SELECT pg_try_advisory_lock({_WRITER})"
_STATEMENTS = 512
"""How many prepared statements a connection keeps."""
_PATIENCE: dict[str, Any] = {
    "connect_timeout": 10,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "tcp_user_timeout": 60_000,
}
"""After how long a silent server counts as away (seconds; the last in milliseconds)."""


class PostgresWire(Wire):
    """One connection to the server."""

    dialect: ClassVar[DialectName] = "postgresql"
    begin_writing: ClassVar[str] = "BEGIN"
    begin_reading: ClassVar[str] = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    def __init__(self, raw: "psycopg.Connection[Row]", *, writes: bool) -> None:
        super().__init__(writes=writes)
        raw.prepared_max = _STATEMENTS
        self._raw = raw
        self._cursor = raw.cursor()

    def row(self, statement: Statement, values: Values) -> Row | None:
        self._before_asking()
        return self._run(statement, values).fetchone()

    def rows(self, statement: Statement, values: Values) -> list[Row]:
        self._before_asking()
        return self._run(statement, values).fetchall()

    def stream(self, statement: Statement, values: Values) -> Iterator[Row]:
        self._before_asking()
        prepared = self._prepared(statement)
        with self._raw.cursor("stream") as cursor:
            cursor.itersize = STREAMED_ROWS
            cursor.execute(prepared.sql, prepared.bind(values))
            yield from cursor

    def change(self, statement: Statement, values: Values) -> int:
        self._before_changing()
        return self._run(statement, values).rowcount

    def change_many(self, statement: Statement, many: Iterable[Values]) -> None:
        self._before_changing()
        prepared = self._prepared(statement)
        self._cursor.executemany(prepared.sql, [prepared.bind(values) for values in many])

    def insert(self, statement: Statement, values: Values) -> int:
        self._before_changing()
        row = self._run(statement, values).fetchone()
        return int(row[0]) if row else 0

    def array(self, values: Sequence[Any]) -> Any:
        return list(values)

    def control(self, sql: str) -> None:
        self._cursor.execute(sql)
        # The server answers the COMMIT of a transaction in which something failed with a quiet ROLLBACK.
        if sql == "COMMIT" and self._cursor.statusmessage != "COMMIT":
            raise psycopg.errors.InFailedSqlTransaction("a statement failed and the job went on")

    def lost(self, error: BaseException) -> bool:
        return isinstance(error, psycopg.OperationalError) or (isinstance(error, psycopg.Error) and self._raw.closed)

    def spoiled(self) -> bool:
        return self._raw.info.transaction_status is TransactionStatus.INERROR

    def told(self, error: BaseException) -> BaseException:
        if not isinstance(error, psycopg.Error):
            return error
        # From its second line on the server may show the whole row that it did not take.
        return type(error)(str(error).partition("\n")[0]).with_traceback(error.__traceback__)

    def close(self) -> None:
        self._raw.close()

    def _write_rows(self, prepared: Prepared, rows: Sequence[Sequence[Any]]) -> int:
        self._cursor.executemany(prepared.sql, rows)
        return self._cursor.rowcount

    def _run(self, statement: Statement, values: Values) -> "psycopg.Cursor[Row]":
        prepared = self._prepared(statement)
        return self._cursor.execute(prepared.sql, prepared.bind(values))


class PostgresDatabase:
    """A database on a server."""

    def __init__(self, url: URL) -> None:
        self._url = url

    @property
    def name(self) -> str:
        """Return host and name, without a password."""
        return f"{self._url.host or 'local'}/{self._url.database}"

    def open_writer(self) -> PostgresWire:
        """Connect as the only writer, or raise DatabaseInUse while another process is."""
        raw = self._connect()
        try:
            row = raw.execute(_TRY_LOCK).fetchone()
        except psycopg.OperationalError as error:
            raise _away(self.name, error) from error
        if not row or not row[0]:
            raw.close()
            raise DatabaseInUse(self.name)
        return PostgresWire(raw, writes=True)

    def open_reader(self) -> PostgresWire:
        """Connect for reading."""
        return PostgresWire(self._connect(), writes=False)

    def version(self) -> str:
        """Return the revision of its schema, or nothing when it is empty."""
        with closing(self._connect()) as raw:
            row = raw.execute("SELECT to_regclass('alembic_version') IS NOT NULL").fetchone()
            if row and row[0]:
                row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
                return str(row[0]) if row else ""
        return ""

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """Give the only writer a transaction in which to change the schema."""
        engine = create_engine(self._url.set(drivername="postgresql+psycopg"), poolclass=NullPool)
        try:
            connection = engine.connect()
        except OperationalError as error:
            raise _away(self.name, error.orig or error) from error
        with connection:
            if not connection.exec_driver_sql(_TRY_LOCK).scalar():
                raise DatabaseInUse(self.name)
            yield connection
            connection.commit()

    def _connect(self) -> "psycopg.Connection[Row]":
        address = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        try:
            return psycopg.connect(address, autocommit=True, **_PATIENCE)
        except psycopg.OperationalError as error:
            raise _away(self.name, error) from error


def _away(name: str, error: BaseException) -> StorageAway:
    """Return the sentence; the driver's own words may name the address but never a password."""
    why = " ".join(str(error).split())
    return StorageAway(f"The database {name} cannot be reached: {why}")

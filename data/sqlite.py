"""SQLite: one file, durable at every commit, written by one process."""

import fcntl
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import Connection, NullPool, create_engine

from bot.store import StorageAway, StorageError
from data.errors import DatabaseInUse, DatabaseMissing
from data.statements import DialectName, Prepared, Statement
from data.wire import STREAMED_ROWS, Row, Values, Wire

_BUSY_S = 10.0
"""How long to wait for another program (a backup, a shell) that holds the file, in seconds."""
_STATEMENTS = 512
"""How many prepared statements a connection keeps."""
_OLDEST = (3, 35, 0)
"""The first SQLite that knows RETURNING."""
_AWAY = frozenset(
    f"SQLITE_{code}"
    for code in ("BUSY", "LOCKED", "FULL", "IOERR", "CANTOPEN", "READONLY", "NOTADB", "CORRUPT", "PROTOCOL")
)
"""What SQLite says when the disk or the file is the trouble, and not the statement."""


class SqliteWire(Wire):
    """One connection to the file."""

    dialect: ClassVar[DialectName] = "sqlite"
    # Deferred would fail at once with "database is locked" when it turns from reading to writing.
    begin_writing: ClassVar[str] = "BEGIN IMMEDIATE"
    begin_reading: ClassVar[str] = "BEGIN"

    def __init__(self, path: Path, *, writes: bool) -> None:
        super().__init__(writes=writes)
        self._lock = FileLock(path) if writes else None
        try:
            self._raw = connect(path)
        except StorageError:
            self._unlock()
            raise
        self._execute = self._raw.execute
        if writes:
            self._execute("PRAGMA temp_store = MEMORY")  # what a savepoint may take back is small: no file for it
        else:
            self._execute("PRAGMA query_only = ON")

    def row(self, statement: Statement, values: Values) -> Row | None:
        self._before_asking()
        prepared = self._prepared(statement)
        row: Row | None = self._execute(prepared.sql, prepared.bind(values)).fetchone()
        return row

    def rows(self, statement: Statement, values: Values) -> list[Row]:
        self._before_asking()
        prepared = self._prepared(statement)
        return self._execute(prepared.sql, prepared.bind(values)).fetchall()

    def stream(self, statement: Statement, values: Values) -> Iterator[Row]:
        self._before_asking()
        prepared = self._prepared(statement)
        with closing(self._execute(prepared.sql, prepared.bind(values))) as cursor:
            while rows := cursor.fetchmany(STREAMED_ROWS):
                yield from rows

    def change(self, statement: Statement, values: Values) -> int:
        self._before_changing()
        prepared = self._prepared(statement)
        return self._execute(prepared.sql, prepared.bind(values)).rowcount

    def change_many(self, statement: Statement, many: Iterable[Values]) -> None:
        self._before_changing()
        prepared = self._prepared(statement)
        self._raw.executemany(prepared.sql, [prepared.bind(values) for values in many])

    def insert(self, statement: Statement, values: Values) -> int:
        self._before_changing()
        prepared = self._prepared(statement)
        return self._execute(prepared.sql, prepared.bind(values)).lastrowid or 0

    def array(self, values: Sequence[Any]) -> Any:
        return json.dumps(values)

    def control(self, sql: str) -> None:
        self._execute(sql)

    def lost(self, error: BaseException) -> bool:
        return isinstance(error, sqlite3.Error) and _primary(error) in _AWAY

    def close(self) -> None:
        self._raw.close()
        self._unlock()

    def _write_rows(self, prepared: Prepared, rows: Sequence[Sequence[Any]]) -> int:
        return self._raw.executemany(prepared.sql, rows).rowcount

    def _unlock(self) -> None:
        if self._lock:
            self._lock.close()


def _primary(error: sqlite3.Error) -> str:
    """Return the primary result code: SQLITE_IOERR_FSYNC is an SQLITE_IOERR."""
    return "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open a database file the way this program does everywhere."""
    if sqlite3.sqlite_version_info < _OLDEST:
        raise StorageError(f"SQLite {sqlite3.sqlite_version} is too old: 3.35 or newer is needed.")
    if not create and not path.exists():
        raise DatabaseMissing(path)
    try:
        raw = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}",
            uri=True,
            timeout=_BUSY_S,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
        )
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")  # a ledger: what was answered survives a power cut
        raw.execute("PRAGMA secure_delete = ON")  # what was erased is gone from the file too
        raw.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error as error:
        raise StorageAway(f"The database {path} cannot be opened: {error}.") from error
    return raw


class FileLock:
    """Held by the one process that may write; freed by the system when it ends, however it ends."""

    def __init__(self, path: Path) -> None:
        try:
            self._file = path.with_name(path.name + ".lock").open("a")
        except OSError as error:
            raise StorageAway(f"The database {path} cannot be locked: {error.strerror}.") from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise DatabaseInUse(str(path)) from None

    def close(self) -> None:
        """Let another process write."""
        self._file.close()


def copy_into(path: Path, copy: Path) -> None:
    """Write a consistent copy of the database to a new file, also while another process writes to it."""
    with closing(connect(path)) as raw:
        raw.execute("VACUUM INTO ?", (str(copy),))


class SqliteDatabase:
    """A database file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def name(self) -> str:
        """Return the path as it was given."""
        return str(self.path)

    def open_writer(self) -> SqliteWire:
        """Open the file for writing, or raise DatabaseInUse while another process does."""
        return SqliteWire(self.path, writes=True)

    def open_reader(self) -> SqliteWire:
        """Open the file for reading."""
        return SqliteWire(self.path, writes=False)

    def version(self) -> str:
        """Return the revision of its schema, or nothing when it is empty."""
        with closing(connect(self.path)) as raw:
            known = raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
            row = raw.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
        return str(row[0]) if row else ""

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """Give the only writer a transaction in which to change the schema; a database in use is copied first."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.touch(mode=0o600)  # it holds what members said: nobody else on this machine reads it
        except OSError as error:
            raise StorageAway(f"The database {self.path} cannot be made: {error.strerror}.") from error
        with closing(FileLock(self.path)):
            version = self.version()
            if version:
                copy_into(self.path, _free_name(self.path, f"before-leaving-{version}"))
            engine = create_engine("sqlite://", creator=self._connect_to_migrate, poolclass=NullPool)
            with engine.connect() as connection:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise sqlite3.IntegrityError(f"the migration would leave {len(broken)} rows that refer to nothing")
                connection.commit()

    def _connect_to_migrate(self) -> sqlite3.Connection:
        raw = connect(self.path)
        # Changing a table rebuilds it on SQLite, and dropping the old one would take all rows that refer to it along.
        raw.execute("PRAGMA foreign_keys = OFF")
        return raw


def _free_name(path: Path, addition: str) -> Path:
    """Return a name beside the path that no file has yet."""
    tries = (path.with_name(f"{path.name}.{addition}{again}") for again in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(each for each in tries if not each.exists())

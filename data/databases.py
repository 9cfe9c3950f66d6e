"""Which database an address means, and how to open it."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import ArgumentError

from data.errors import BadDatabaseUrl
from data.sqlite import SqliteDatabase
from data.wire import Wire


class Database(Protocol):
    """One database. The wire of ``open_writer`` holds the right to be the only writer until it is closed."""

    @property
    def name(self) -> str:
        """What people call it: a path, or host and name, without a password."""
        ...

    def open_writer(self) -> Wire: ...

    def open_reader(self) -> Wire: ...

    def version(self) -> str:
        """Return the revision of its schema, or nothing when it is empty. Raises DatabaseMissing or StorageAway."""
        ...

    def migrating(self) -> AbstractContextManager[Connection]:
        """Return a context that gives the only writer a transaction in which to change the schema.

        A missing database is created. One that holds something is copied first, where that is a matter of a file.
        """
        ...


def database_of(url: str) -> Database:
    """Return the database at the address, or raise BadDatabaseUrl."""
    try:
        parts = make_url(url)
    except (ArgumentError, ValueError):
        raise BadDatabaseUrl("cannot be read") from None
    kind = parts.get_backend_name()
    if kind == "sqlite":
        if not parts.database or parts.database == ":memory:":
            raise BadDatabaseUrl("names no file")
        return SqliteDatabase(Path(parts.database))
    if kind == "postgresql":
        try:
            from data.postgresql import PostgresDatabase  # noqa: PLC0415 - the driver is an extra
        except ImportError:
            raise BadDatabaseUrl("needs the PostgreSQL driver: install togetheros-in-chat[postgres]") from None
        return PostgresDatabase(parts)
    raise BadDatabaseUrl(f"is of an unknown kind, {kind}")

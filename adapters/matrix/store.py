"""Where nio keeps the keys of one device: its SQLite store, made cheap to write without giving up a single commit."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from nio.store import SqliteStore
from peewee import SqliteDatabase  # type: ignore[import-untyped]


class _Database(SqliteDatabase):  # type: ignore[misc] # peewee has no types
    """nio ties its tables to a database anew around every statement, which takes longer than the statement."""

    def bind_ctx(self, models: Sequence[Any], *_how: Any) -> AbstractContextManager[None]:
        if models[0]._meta.database is not self:  # noqa: SLF001 - the name peewee gives it
            self.bind(models)
        return nullcontext()


class DeviceStore(SqliteStore):  # type: ignore[misc] # nio has no types
    """One SQLite file for one device.

    nio commits after every statement. Here the file has a write-ahead log, so that a commit is one write to the disk
    and not five, and `together` makes what belongs together one commit.
    """

    def _create_database(self) -> Any:
        pragmas = {"foreign_keys": 1, "secure_delete": 1, "journal_mode": "wal", "synchronous": "full"}
        return _Database(self.database_path, pragmas=pragmas)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Commit everything that is written inside at once."""
        with self.database.atomic():
            yield

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()


def store_path(folder: Path, device_id: str) -> Path:
    """The file that holds the keys of a device."""
    return folder / f"device-{device_id}.db"

"""Why a database cannot be used, each as one sentence for whoever runs the program."""

# ruff: noqa: N818 - they say what is the case, as refusals do

from pathlib import Path

from bot.store import StorageError


class DatabaseMissing(StorageError):
    """There is no database yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no database at {path} yet: create it with `togetheros migrate`.")


class DatabaseInUse(StorageError):
    """Another process writes to this database."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Another process already uses the database {name}: only one may write to it at a time.")


class DatabaseTooOld(StorageError):
    """The schema is older than the program."""

    def __init__(self, name: str, found: str, wanted: str) -> None:
        known = f"of version {found}" if found else "empty"
        super().__init__(f"The database {name} is {known} and this program needs {wanted}: run `togetheros migrate`.")


class DatabaseTooNew(StorageError):
    """The schema is newer than the program, which must not touch it."""

    def __init__(self, name: str, found: str, wanted: str) -> None:
        known = f"of version {found}, newer than the {wanted} that this program knows"
        super().__init__(f"The database {name} is {known}: update the program.")


class BadDatabaseUrl(StorageError):
    """The address of the database makes no sense."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The database address {why}. Write sqlite:///path/to/file.db or postgresql://user@host/name.")

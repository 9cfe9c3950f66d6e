"""Bringing a database to the schema of this program, and refusing one that the program does not know."""

from pathlib import Path

from data.databases import Database, database_of
from data.errors import DatabaseMissing, DatabaseTooNew, DatabaseTooOld

MIGRATIONS = Path(__file__).with_name("migrations")


def revisions() -> list[str]:
    """Return every revision that this program knows, oldest first: the numbers that its files begin with."""
    return sorted(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def check(database: Database) -> None:
    """Raise DatabaseMissing, -TooOld or -TooNew unless the schema is the program's. Costs one small query."""
    found, known = database.version(), revisions()
    if found and found not in known:
        raise DatabaseTooNew(database.name, found, known[-1])
    if found != known[-1]:
        raise DatabaseTooOld(database.name, found, known[-1])


def upgrade(url: str) -> bool:
    """Create the database or bring it to the program's schema; return whether there was anything to do.

    An SQLite file with something in it is copied first, beside itself. Raises a StorageError when the database is in
    use, away, or newer than the program.
    """
    database = database_of(url)
    try:
        check(database)
    except (DatabaseMissing, DatabaseTooOld):
        from data.migrations.run import run  # noqa: PLC0415 - Alembic takes long to import, and is rarely needed

        run(database)
        check(database)
        return True
    return False

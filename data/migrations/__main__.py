"""Write the next migration, from the last one to the tables as they are: ``python -m data.migrations "why"``."""

import sys
import tempfile
from pathlib import Path

import sqlalchemy.dialects.postgresql  # noqa: F401 - only then is what an index asks of PostgreSQL written well
from alembic import command

from data.databases import database_of
from data.migrate import revisions, upgrade
from data.migrations.run import configured


def main(why: str) -> None:
    """Write the step from the newest migration to ``data.tables`` as it is now. Read it before you trust it."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'new.db'}"
        if revisions():
            upgrade(url)
        with database_of(url).migrating() as connection:
            number = f"{len(revisions()) + 1:04}"
            command.revision(configured(connection), why, autogenerate=True, rev_id=number)


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))

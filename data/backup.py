"""A consistent copy of the database, made while the program runs and writes."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.store import StorageError
from data.databases import Database, database_of
from data.sqlite import SqliteDatabase, copy_into


def backup(url: str, target: Path) -> None:
    """Copy the database to a new file, whole or not at all: an SQLite database, or an archive for ``pg_restore``.

    Raises StorageError when the target exists, or the copy cannot be made or is not sound.
    """
    database = database_of(url)
    if target.exists():
        raise StorageError(f"{target} is there already: choose another name.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(database, url, target)
    except OSError as error:
        raise StorageError(f"The copy cannot be written to {target}: {error.strerror}.") from error


def _copy(database: Database, url: str, target: Path) -> None:
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)  # of a copy that was interrupted
    try:
        part.touch(mode=0o600)  # it holds what members said
        if isinstance(database, SqliteDatabase):
            _copy_sqlite(database, part)
        else:
            _dump_postgres(make_url(url), part)
        _keep(part, target)
    finally:
        part.unlink(missing_ok=True)


def _copy_sqlite(database: SqliteDatabase, part: Path) -> None:
    try:
        copy_into(database.path, part)
        with closing(sqlite3.connect(part)) as copy:
            faults = copy.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.Error as error:
        raise StorageError(f"The copy of {database.name} failed: {error}.") from error
    if faults != [("ok",)]:
        raise StorageError(f"The copy of {database.name} is not sound: {faults[0][0]}.")


def _dump_postgres(url: URL, part: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise StorageError("A backup of PostgreSQL needs pg_dump, which comes with PostgreSQL's client programs.")
    # The password goes through the environment: everyone on the machine can read a command line.
    address = url.set(drivername="postgresql", password=None).render_as_string()
    secret = {"PGPASSWORD": str(url.password)} if url.password else {}
    run = subprocess.run(  # noqa: S603 - the program is found above and the address is the operator's
        [program, "--format=custom", f"--file={part}", "--no-password", f"--dbname={address}"],
        env=os.environ | secret,
        capture_output=True,
        check=False,
        text=True,
    )
    if run.returncode != 0:
        why = " ".join(run.stderr.split())
        raise StorageError(f"pg_dump failed: {why}")


def _keep(part: Path, target: Path) -> None:
    """Give the finished copy its name, once it is on the disk; never over another file."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
    os.link(part, target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)

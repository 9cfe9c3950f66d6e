"""Every test of storage runs on a real database of each kind, copied from one that was migrated once."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from core.communities import Community
from data.migrate import upgrade
from data.storage import Storage
from tests.support.postgres import PostgresServer
from tests.support.storehouse import LUCK, NOW


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """The kind of database that a test runs on."""
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """The address of a database with nothing in it."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'state' / 'community.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest) -> str:
    """The address of a database of its own, with the schema and no rows."""
    copy: Callable[[], str] = request.getfixturevalue(f"copied_{kind}")
    return copy()


@pytest.fixture
def storage(url: str) -> Iterator[Storage]:
    with Storage(url, LUCK) as storage:
        yield storage


@pytest.fixture
def community(storage: Storage) -> Community:
    return storage.write_now(lambda tx: tx.communities.create("Willow Street", "Look after the park", "en", "UTC", NOW))


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "community.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def copied_sqlite(migrated_file: Path, tmp_path: Path) -> Callable[[], str]:
    def copy() -> str:
        return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'community.db')}"

    return copy


@pytest.fixture(scope="session")
def migrated_postgres(postgres: PostgresServer) -> Iterator[str]:
    url = postgres.create_database()
    upgrade(url)
    yield url
    postgres.drop_database(url)


@pytest.fixture
def copied_postgresql(postgres: PostgresServer, migrated_postgres: str) -> Iterator[Callable[[], str]]:
    made: list[str] = []

    def copy() -> str:
        old, new = make_url(migrated_postgres), f"togetheros_test_{uuid4().hex[:12]}"
        order = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
            sql.Identifier(new), sql.Identifier(old.database or "")
        )
        server = postgres.address.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(order)
        made.append(old.set(database=new).render_as_string(hide_password=False))
        return made[-1]

    yield copy
    for url in made:
        postgres.drop_database(url)

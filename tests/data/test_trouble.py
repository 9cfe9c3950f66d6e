"""Whatever happens to the disk or the server: what was answered is there, and what was not is said."""

import asyncio
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from bot.store import StorageAway, Tx
from core import audit, members
from core.communities import Community
from core.ledger import SP, member_owner
from core.members import Identity
from core.points import Placement
from core.work import Work
from data.errors import DatabaseInUse
from data.migrate import upgrade
from data.storage import Storage
from data.unit import Transaction
from tests.support.storehouse import LUCK, NOW, found, join, named, names, within


def let_foreign_keys_fail_late(transaction: Transaction) -> None:
    """Make this transaction's foreign keys be checked at the commit."""
    wire = transaction._wire
    wire.control(
        "PRAGMA defer_foreign_keys = ON"
        if wire.dialect == "sqlite"
        else "ALTER TABLE identity ALTER CONSTRAINT fk_identity_member_id DEFERRABLE INITIALLY DEFERRED"
    )


async def test_when_a_commit_fails_everyone_hears_and_nothing_is_there(storage: Storage, community: Community) -> None:
    def spoil(tx: Any) -> None:
        let_foreign_keys_fail_late(tx)
        tx.work(community.id, NOW).identities.add(Identity(10**9, "t", "nobody", NOW))

    jobs: list[Callable[[Tx], None]] = [lambda tx, n=n: named(tx, community, f"p{n}") for n in range(9)]  # type: ignore[misc]
    outcomes = await asyncio.gather(*map(storage.write, [*jobs[:4], spoil, *jobs[4:]]), return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [StorageAway] * 10
    assert names(storage, community) == set()
    await storage.write(lambda tx: named(tx, community, "later"))
    assert names(storage, community) == {"later"}
    assert found(storage, community, audit.verify).fault is None


def test_an_error_of_the_database_that_a_job_hides_is_not_taken_for_success(
    storage: Storage, community: Community, kind: str
) -> None:
    """PostgreSQL would answer the commit with a quiet rollback."""

    def hide(tx: Tx) -> str:
        work = tx.work(community.id, NOW)
        named(tx, community, "ana")
        try:
            work.identities.add(Identity(10**9, "t", "nobody", NOW))
        except (psycopg.Error, Exception):  # noqa: BLE001 - what no job should do
            return "fine"
        return "impossible"

    if kind == "postgresql":
        with pytest.raises(StorageAway):
            storage.write_now(hide)
        assert names(storage, community) == set()
    else:
        assert storage.write_now(hide) == "fine"
        assert names(storage, community) == {"ana"}
    storage.write_now(lambda tx: named(tx, community, "later"))
    assert "later" in names(storage, community)


def test_an_error_tells_nothing_of_what_a_row_holds(storage: Storage, community: Community) -> None:
    """It is logged, and a server would show the whole row."""

    def break_a_rule(work: Work) -> None:
        placement = Placement(1, "my darkest secret", 0, NOW)
        work.placements.add(placement)

    join(storage, community)
    for run in (within, found):
        with pytest.raises(Exception, match=r"(?i)check|tried to change") as error:
            run(storage, community, break_a_rule)
        assert "darkest" not in "".join(traceback.format_exception(error.value))


async def test_who_watches_the_commits_cannot_stop_them(url: str) -> None:
    def watch(_jobs: int, _seconds: float) -> None:
        raise ZeroDivisionError

    with Storage(url, LUCK, watch=watch) as storage:
        for n in range(3):
            assert await storage.write(lambda _, n=n: n) == n  # type: ignore[misc]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageAway, match="cannot be made"):
        upgrade(f"sqlite:///{tmp_path / 'file' / 'community.db'}")


@pytest.fixture
def file_storage(copied_sqlite: Callable[[], str]) -> Iterator[Storage]:
    with Storage(copied_sqlite(), LUCK) as storage:
        yield storage


def test_a_full_disk_loses_nothing_that_was_answered(file_storage: Storage) -> None:
    storage = file_storage
    community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
    join(storage, community, 3)

    def fill(tx: Any) -> None:
        tx._wire.control("PRAGMA max_page_count = 1")  # the smallest it can be: the size that it has
        for n in range(9999):
            tx.work(community.id, NOW).charter.put(f"key {n}", "x" * 9999)

    with pytest.raises(StorageAway, match="full"):
        storage.write_now(fill)
    assert len(names(storage, community)) == 3
    join(storage, community, 5)
    assert len(names(storage, community)) == 5
    assert found(storage, community, audit.verify).fault is None


@pytest.fixture
def server_storage(copied_postgresql: Callable[[], str]) -> Iterator[tuple[Storage, str]]:
    url = copied_postgresql()
    with Storage(url, LUCK) as storage:
        yield storage, url


def cut_all_connections(url: str) -> int:
    """Do what a restart of the server does to its clients."""
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        others = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database()"
        row = connection.execute(f"{others} AND pid <> pg_backend_pid()").fetchone()
        return int(row[0]) if row else 0


def test_a_server_that_was_away_between_two_writes_is_not_noticed(server_storage: tuple[Storage, str]) -> None:
    storage, url = server_storage
    community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
    join(storage, community)
    assert found(storage, community, lambda work: work.members.count()) == 1

    assert cut_all_connections(url) >= 2

    join(storage, community, 2)
    assert found(storage, community, lambda work: work.members.count()) == 2
    with pytest.raises(DatabaseInUse):
        Storage(url, LUCK)


def test_a_server_that_goes_away_in_a_write_takes_only_that_write(server_storage: tuple[Storage, str]) -> None:
    storage, url = server_storage
    community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))

    def cut_while_writing(work: Work) -> None:
        members.join(work, "t", "@lost", "Lost")
        cut_all_connections(url)
        members.join(work, "t", "@also", "Also lost")

    def cut_while_reading(work: Work) -> int:
        cut_all_connections(url)
        return work.members.count()

    with pytest.raises(StorageAway):
        within(storage, community, cut_while_writing)
    with pytest.raises(StorageAway):
        found(storage, community, cut_while_reading)
    assert names(storage, community) == set()
    (ana,) = join(storage, community)
    assert found(storage, community, lambda work: work.ledger.account(member_owner(ana.id), SP))


def test_a_writer_without_a_server_says_so_and_comes_back(server_storage: tuple[Storage, str]) -> None:
    storage, url = server_storage
    community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    name = make_url(url).database

    def allow(connections: str) -> None:
        admin = make_url(address).set(database="postgres").render_as_string(hide_password=False)
        with psycopg.connect(admin, autocommit=True) as connection:
            connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS {connections}'.encode())

    cut_all_connections(url)
    allow("false")
    with pytest.raises(StorageAway, match="cannot be reached"):
        join(storage, community)
    with pytest.raises(StorageAway, match="cannot be reached"):
        storage.read_now(lambda tx: tx.communities.all())
    allow("true")

    assert len(join(storage, community, 3)) == 3
    assert len(names(storage, community)) == 3

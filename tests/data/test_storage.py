"""Writes share commits and nothing else: each is whole, durable when answered, and no other's failure touches it."""

import asyncio
import threading
from pathlib import Path
from random import Random

import pytest

from bot.store import StorageAway, StorageError, Tx
from core import audit, members
from core.communities import Community
from core.ledger import member_owner
from core.members import Identity
from core.refusals import NotFound
from core.work import Work
from data.errors import BadDatabaseUrl, DatabaseInUse, DatabaseMissing
from data.storage import Storage
from data.writer import MOST_JOBS
from tests.support.storehouse import LUCK, NOW, found, join, named, names, within


class Commits:
    """Notes how many jobs each commit held."""

    def __init__(self) -> None:
        self.jobs: list[int] = []

    def __call__(self, jobs: int, seconds: float) -> None:
        assert seconds >= 0
        self.jobs.append(jobs)


async def test_jobs_that_come_together_share_a_commit(url: str) -> None:
    commits = Commits()
    with Storage(url, LUCK, watch=commits) as storage:
        community = await storage.write(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
        jobs = (storage.write(lambda tx, n=n: named(tx, community, f"p{n}")) for n in range(100))  # type: ignore[misc]
        await asyncio.gather(*jobs)

        assert commits.jobs == [1, MOST_JOBS, 100 - MOST_JOBS]
        assert len(names(storage, community)) == 100


async def test_what_a_job_returns_reaches_its_own_caller(storage: Storage) -> None:
    assert await asyncio.gather(*(storage.write(lambda _, n=n: n) for n in range(200))) == [*range(200)]  # type: ignore[misc]


@pytest.mark.parametrize("seed", range(5))
async def test_a_job_that_fails_leaves_nothing_and_harms_no_other(
    storage: Storage, community: Community, seed: int
) -> None:
    """Any mixture of jobs that do, refuse, break or meet the database's own no: exactly the good ones are kept."""
    random = Random(seed)  # noqa: S311 - repeatable on purpose

    class Bug(Exception):  # noqa: N818 - it is one
        """Something unexpected."""

    def job(tx: Tx, n: int, fate: str) -> str:
        named(tx, community, f"p{n}")
        if fate == "refusal":
            raise NotFound("proposal", "P1")
        if fate == "bug":
            raise Bug
        if fate == "database":
            tx.work(community.id, NOW).identities.add(Identity(10**9, "t", f"nobody{n}", NOW))
        if fate == "stop":
            raise StopIteration
        return fate

    fates = [random.choice(["good", "good", "good", "refusal", "bug", "database", "stop"]) for _ in range(120)]
    tasks = (storage.write(lambda tx, n=n, fate=fate: job(tx, n, fate)) for n, fate in enumerate(fates))  # type: ignore[misc]
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    expected = {"refusal": "NotFound", "bug": "Bug", "stop": "RuntimeError"}

    for fate, outcome in zip(fates, outcomes, strict=True):
        if fate in expected:
            assert type(outcome).__name__ == expected[fate]
        elif fate == "database":
            assert "foreign key" in str(outcome).lower()
        else:
            assert outcome == "good"
    assert names(storage, community) == {f"p{n}" for n, fate in enumerate(fates) if fate == "good"}
    verdict = found(storage, community, audit.verify)
    assert (verdict.fault, verdict.entries) == (None, fates.count("good"))


def test_what_is_remembered_is_forgotten_with_a_failed_job(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def fail(work: Work) -> None:
        work.charter.put("voting.quorum", 99)
        work.communities.save(name="Elsewhere")
        work.members.save(ana, name="Someone else")
        members.join(work, "t", "@new", "New")
        work.ledger.open_account(member_owner(ana.id), "RP", 0)
        raise NotFound("proposal", "P1")

    with pytest.raises(NotFound):
        within(storage, community, fail)

    def look(work: Work) -> None:
        assert work.charter.values() == {}
        assert work.community == community
        assert work.members.get(id=ana.id) == ana
        assert work.members.by_address("t", "@new") is None
        assert work.ledger.head()[0] == 1
        assert work.ledger.account(member_owner(ana.id), "RP") is None
        assert members.join(work, "t", "@new", "New").name == "New"

    within(storage, community, look)


async def test_a_caller_that_stops_waiting_stops_nobody(storage: Storage, community: Community) -> None:
    going_on = threading.Event()

    def slow(tx: Tx) -> None:
        going_on.wait(10)
        named(tx, community, "slow")

    waiting = asyncio.create_task(storage.write(slow))
    other = asyncio.create_task(storage.write(lambda tx: named(tx, community, "other")))
    await asyncio.sleep(0)
    waiting.cancel()
    going_on.set()
    await other

    assert waiting.cancelled()
    assert names(storage, community) == {"slow", "other"}


def test_threads_write_and_read_too(storage: Storage, community: Community) -> None:
    threads = [
        threading.Thread(target=storage.write_now, args=[lambda tx, n=n: named(tx, community, f"p{n}")])
        for n in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(names(storage, community)) == 20


def test_a_reader_sees_one_moment(storage: Storage, community: Community) -> None:
    def read(work: Work) -> tuple[int, int]:
        before = work.members.count()
        join(storage, community)
        return before, work.members.count()

    assert found(storage, community, read) == (0, 0)
    assert found(storage, community, lambda work: work.members.count()) == 1


async def test_reads_go_on_beside_a_write(storage: Storage, community: Community) -> None:
    looked = threading.Event()

    def write(tx: Tx) -> bool:
        named(tx, community, "ana")
        return looked.wait(30)

    writing = asyncio.create_task(storage.write(write))
    await asyncio.sleep(0)
    reads = (storage.read(lambda tx: tx.work(community.id, NOW).members.count()) for _ in range(9))
    counts = await asyncio.gather(*reads)
    looked.set()

    assert counts == [0] * 9
    assert await writing


def test_closing_finishes_what_was_asked(url: str) -> None:
    storage = Storage(url, LUCK)
    community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))

    async def write_and_close() -> None:
        tasks = [asyncio.create_task(storage.write(lambda tx, n=n: named(tx, community, f"p{n}"))) for n in range(99)]  # type: ignore[misc]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        await asyncio.to_thread(storage.close)
        await asyncio.gather(*tasks)
        with pytest.raises(StorageAway):
            await storage.write(lambda _: None)
        with pytest.raises(StorageAway):
            await storage.read(lambda _: None)

    asyncio.run(write_and_close())
    storage.close()
    with Storage(url, LUCK) as again:
        assert len(names(again, community)) == 99


# --- who may open it -----------------------------------------------------------------------------------------------


def test_a_second_writer_is_refused_until_the_first_has_gone(url: str) -> None:
    with Storage(url, LUCK):
        with pytest.raises(DatabaseInUse, match="Another process"):
            Storage(url, LUCK)
        with Storage(url, LUCK, writes=False) as reading:
            assert reading.read_now(lambda tx: tx.communities.all()) == []
            with pytest.raises(StorageAway, match="reading only"):
                reading.write_now(lambda _: None)
    with Storage(url, LUCK) as again:
        assert again.write_now(lambda _: 1) == 1


def test_a_database_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"nowhere\.db.*togetheros migrate") as error:
        Storage(f"sqlite:///{tmp_path / 'nowhere.db'}", LUCK)

    assert isinstance(error.value, DatabaseMissing)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("community.db", "cannot be read"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("mysql://root@localhost/x", "unknown kind, mysql"),
        ("postgresql://ana:secret@[::1/x", "cannot be read"),
    ],
)
def test_a_bad_address_is_refused_with_a_sentence(url: str, why: str) -> None:
    with pytest.raises(BadDatabaseUrl) as error:
        Storage(url, LUCK)

    assert why in str(error.value)
    assert "sqlite:///path/to/file.db" in str(error.value)
    assert "secret" not in str(error.value)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("Dear diary, " * 500)
    with pytest.raises(StorageError, match="notes"):
        Storage(f"sqlite:///{path}", LUCK)

    assert path.read_text().startswith("Dear diary")


def test_a_server_that_is_not_there_is_named_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(StorageAway, match="cannot be reached") as error:
        Storage(f"postgresql://ana:secret@/town?host={tmp_path}", LUCK)

    assert "secret" not in str(error.value)

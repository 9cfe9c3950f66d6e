"""Changes that wait are seen by whoever looks, are taken back with their job, and fail with the job that made them."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

from bot.store import Inbound, StorageAway, Tx
from core.communities import Community
from core.members import Member
from core.points import Placement
from data.storage import Storage
from tests.support.storehouse import NOW, named, names

Job = Callable[[Tx], Any]


async def together(storage: Storage, *jobs: Job) -> list[Any]:
    """Let jobs share one commit and return what each gave or raised."""
    return await asyncio.gather(*map(storage.write, jobs), return_exceptions=True)


def note(event_id: str) -> Job:
    return lambda tx: tx.inbox.add(Inbound("t", event_id, NOW))


def seen(storage: Storage, *event_ids: str) -> list[bool]:
    return storage.read_now(lambda tx: [tx.inbox.seen("t", each) is not None for each in event_ids])


@pytest.fixture
def ana(storage: Storage, community: Community) -> Member:
    member: Member = storage.write_now(lambda tx: tx.work(community.id, NOW).members.add(Member("Ana", NOW, NOW)))
    return member


def test_a_job_sees_what_it_left_waiting(storage: Storage, community: Community, ana: Member) -> None:
    def job(tx: Tx) -> bool:
        work = tx.work(community.id, NOW)
        work.members.get(id=ana.id)
        work.members.save(ana, name="Ana Maria")
        tx.inbox.add(Inbound("t", "$1", NOW))
        assert [each.name for each in work.members.named("ana maria")] == ["Ana Maria"]
        return tx.inbox.seen("t", "$1") is not None

    assert storage.write_now(job)


async def test_a_job_sees_what_those_before_it_left_waiting(storage: Storage) -> None:
    outcomes = await together(storage, note("$1"), lambda tx: [tx.inbox.seen("t", each) for each in ("$1", "$2")])
    assert [row and row.event_id for row in outcomes[1]] == ["$1", None]


async def test_what_a_failed_job_left_waiting_is_gone_and_the_others_stay(
    storage: Storage, community: Community, ana: Member
) -> None:
    def fail(tx: Tx) -> None:
        work = tx.work(community.id, NOW)
        work.members.save(work.members.get(id=ana.id) or ana, name="Nobody")
        note("$failed")(tx)
        raise ZeroDivisionError

    def fail_late(tx: Tx) -> None:
        note("$late")(tx)
        named(tx, community, "never")  # reaches the database
        fail(tx)

    outcomes = await together(storage, note("$1"), fail, note("$2"), fail_late, note("$3"))

    assert [type(each) for each in outcomes] == [type(None), ZeroDivisionError] * 2 + [type(None)]
    assert seen(storage, "$1", "$2", "$3", "$failed", "$late") == [True, True, True, False, False]
    assert names(storage, community) == {"Ana"}


async def test_a_rule_broken_by_what_waited_is_told_to_the_one_who_broke_it(
    storage: Storage, community: Community
) -> None:
    jobs = [note("$1"), lambda tx: named(tx, community, "Bo"), note("$1"), note("$2")]
    outcomes = await together(storage, *jobs)

    assert [isinstance(each, Exception) for each in outcomes] == [False, False, True, False]
    assert "nique" in str(outcomes[2]) or "UNIQUE" in str(outcomes[2])
    assert seen(storage, "$1", "$2") == [True, True]
    assert names(storage, community) == {"Bo"}


async def test_a_rule_broken_before_the_end_is_told_to_the_one_who_broke_it(
    storage: Storage, community: Community
) -> None:
    """The one after it only happens to be there when it shows."""
    outcomes = await together(storage, note("$1"), note("$1"), lambda tx: named(tx, community, "Bo"), note("$2"))

    assert [isinstance(each, Exception) for each in outcomes] == [False, True, False, False]
    assert seen(storage, "$1", "$2") == [True, True]
    assert names(storage, community) == {"Bo"}


async def test_a_change_of_a_row_that_is_gone_is_an_error_of_its_job_alone(
    storage: Storage, community: Community, ana: Member
) -> None:
    def forget_quietly(tx: Any) -> None:
        work = tx.work(community.id, NOW)
        known = work.members.get(id=ana.id)
        tx._wire.control("DELETE FROM member")  # behind the back of what is remembered
        work.members.save(known, name="Nobody")

    outcomes = await together(storage, note("$1"), forget_quietly, note("$2"))

    assert [type(each) for each in outcomes] == [type(None), LookupError, type(None)]
    assert names(storage, community) == {"Ana"}
    assert seen(storage, "$1", "$2") == [True, True]


def test_two_kinds_of_changes_to_one_row_keep_their_order(storage: Storage, community: Community, ana: Member) -> None:
    def job(tx: Tx) -> None:
        work = tx.work(community.id, NOW)
        work.placements.add(Placement(ana.id, "proposal:1", 1, NOW))
        placement = work.placements.get(member_id=ana.id, target="proposal:1")
        assert placement
        work.placements.save(placement, points=2)
        work.placements.save(placement, points=3, placed_at=NOW + timedelta(days=1))
        work.placements.save(placement, points=4)

    storage.write_now(job)
    kept = storage.read_now(lambda tx: tx.work(community.id, NOW).placements.find())
    assert [(each.points, each.placed_at) for each in kept] == [(4, NOW + timedelta(days=1))]


def test_what_waited_before_an_attempt_outlives_it(storage: Storage) -> None:
    def job(tx: Tx) -> None:
        note("$before")(tx)
        with suppress(ZeroDivisionError), tx.attempt():
            note("$inside")(tx)
            raise ZeroDivisionError
        note("$after")(tx)

    storage.write_now(job)
    assert seen(storage, "$before", "$inside", "$after") == [True, False, True]


def test_a_job_that_hides_what_could_not_be_written_fails(storage: Storage) -> None:
    def hide(tx: Tx) -> None:
        note("$1")(tx)
        note("$1")(tx)
        with suppress(Exception):
            tx.outbox.waiting()

    with pytest.raises((RuntimeError, StorageAway)):
        storage.write_now(hide)
    assert seen(storage, "$1") == [False]

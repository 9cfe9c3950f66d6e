"""The unit of work in memory keeps the promises of storage, so that tests on it mean something."""

from contextlib import suppress
from datetime import timedelta

import pytest

from core import ledger, members
from core.ledger import ISSUANCE, SP, member_owner
from core.points import Placement
from core.record import Act
from tests.support.memory import START, MemoryWork
from tests.support.town import Town


def test_fields_that_do_not_exist_are_refused_at_once(work: MemoryWork) -> None:
    for question in (work.members.find, work.members.get, work.members.count, work.members.remove):
        with pytest.raises(TypeError):
            question(nickname="Ana")


def test_unique_rows_are_unique(work: MemoryWork) -> None:
    work.placements.add(Placement(1, "proposal:1", 5, START))
    with pytest.raises(AssertionError):
        work.placements.add(Placement(1, "proposal:1", 6, START))


def test_one_row_is_asked_for_or_several_of_them(town: Town) -> None:
    with pytest.raises(AssertionError):
        town.work.members.get(joined_at=START)

    assert [each.id for each in town.work.members.find(id=(1, 3, 99))] == [1, 3]


def test_a_step_that_fails_leaves_nothing_behind(town: Town) -> None:
    before = (town.work.ledger.head(), list(town.work.members.find()), list(town.work.facts), town.work.now)
    with suppress(RuntimeError), town.work.attempt():
        town.join()
        town.work.charter.put("voting.quorum", 50)
        town.work.deadlines.set("stage", "proposal:1", START)
        town.work.communities.save(name="Elsewhere")
        town.work.later(days=1)
        raise RuntimeError

    assert (town.work.ledger.head(), list(town.work.members.find()), list(town.work.facts), town.work.now) == before
    assert town.work.charter.values() == {}
    assert town.work.deadlines.get("stage", "proposal:1") is None
    assert town.work.community.name == "Riverside"


def test_a_statement_shows_the_newest_lines_of_its_period_with_their_balances(work: MemoryWork) -> None:
    for amount in (5, 7, 9):
        ledger.move(work, "award", ISSUANCE, member_owner(1), SP, amount)
        work.later(days=1)
    account = ledger.account_of(work, member_owner(1), SP)
    lines = work.ledger.statement(account, START, START + timedelta(days=1), 9)

    assert [(line.amount, line.balance) for line in lines] == [(7, 12), (5, 5)]
    assert len(work.ledger.statement(account, START, work.now, 1)) == 1


def test_people_are_found_by_name_and_acts_by_subject(work: MemoryWork) -> None:
    ana = members.join(work, "terminal", "ana", "Ana")
    acts = [work.record.add(Act(START, "x", None, about, "", "", {})) for about in ("a", "b", "a")]

    assert work.members.named("ANA") == [ana]
    assert work.record.latest(9, about="a") == [acts[2], acts[0]]
    assert work.record.latest(1, before=acts[2].id) == [acts[1]]


def test_one_open_deadline_for_a_kind_and_subject(work: MemoryWork) -> None:
    for days in (5, 3):
        work.deadlines.set("stage", "proposal:1", START + timedelta(days=days))
    [due] = work.deadlines.due(START + timedelta(days=9), 9)
    work.deadlines.done(due)
    work.deadlines.set("stage", "proposal:1", START + timedelta(days=7))
    work.deadlines.clear("proposal:1", "reminder")

    assert due.due_at == START + timedelta(days=3)
    assert [each.due_at for each in work.deadlines.due(START + timedelta(days=9), 9)] == [START + timedelta(days=7)]

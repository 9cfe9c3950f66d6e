"""What moderation keeps, on each kind of database: every row comes back as it was, and what must be one is one."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from core import members, points
from core.communities import Community
from core.members import Member
from core.moderation import agreements, appeals, cases, circles, nudges, quality, reports, roster, sensing, steps
from core.moderation.cases import Spot
from core.moderation.model import AppealState, Complaint, Step
from core.moderation.steps import Wish
from core.work import Work
from data.storage import Storage
from tests.support.storehouse import NOW

WHY = "It hurt somebody who had asked for help"


def story(work: Work) -> tuple[Member, Member]:
    """Let everything happen once; return two moderators."""
    people = [members.join(work, "terminal", name, name.capitalize()) for name in ("ana", "bo", "cleo", "dev", "esra")]
    ana, bo, cleo, dev, esra = people
    agreements.add(work, ana, "We speak kindly", "We criticise what was said, never who said it.", 365)
    agreements.accept(work, bo)
    sensing.switch_on(work, dev, "terminal", "square")
    spot, about = Spot("terminal", "square", "", "m1"), cases.party(work, "terminal", "bo")
    case = reports.report(work, cleo, about, spot, complaint=Complaint.HATE, text="see there")
    cases.take(work, dev, case)
    cases.note(work, dev, case, "I will talk with them")
    action = steps.take(work, dev, case, Wish(Step.TIME_OUT, WHY, minutes=30, skip="It was a serious one"))
    steps.done(work, action.id, "before", undo=False)
    circles.begin(work, dev, case)
    appeals.open_appeal(work, action.code, "My brother had my phone that day")
    appeals.decide(work, esra, case, AppealState.OVERTURNED, "It was somebody else")
    cases.close(work, esra, work.moderation.cases.find()[0], "It was settled at home")
    quality.rate(work, cleo, work.moderation.cases.find()[0], (5, 4, 3, 2))
    roster.begin(work, ana, 22, 7)
    nudges.switch(work, bo, on=True)
    return dev, esra


def test_every_row_comes_back_as_it_was(storage: Storage, community: Community) -> None:
    def write(work: Work) -> dict[str, list[Any]]:
        story(work)
        return rows(work)

    def rows(work: Work) -> dict[str, list[Any]]:
        kinds = [name for name in vars(work.moderation) if not name.startswith("_")]
        return {name: list(getattr(work.moderation, name).find()) for name in kinds}

    written = storage.write_now(lambda tx: write(tx.work(community.id, NOW)))
    assert all(written.values()), [name for name, found in written.items() if not found]
    assert storage.read_now(lambda tx: rows(tx.work(community.id, NOW))) == written
    assert {each.name for found in written.values() for each in fields(found[0])} >= {"rooms", "code", "signals"}


@pytest.mark.parametrize(
    "name", ["sensed", "cases", "reports", "appeals", "agreements", "accepted", "seats", "ratings"]
)
def test_what_must_be_one_is_one(storage: Storage, community: Community, name: str) -> None:
    def twice(work: Work) -> None:
        story(work)
        shelf = getattr(work.moderation, name)
        shelf.add(replace(shelf.find()[0], id=0))

    with pytest.raises(Exception, match=r"(?i)unique"):
        storage.write_now(lambda tx: twice(tx.work(community.id, NOW)))
    assert not storage.read_now(lambda tx: tx.work(community.id, NOW).moderation.cases.count())


def test_deadlines_fall_due(storage: Storage, community: Community) -> None:
    storage.write_now(lambda tx: story(tx.work(community.id, NOW)))
    due = storage.read_now(lambda tx: tx.agenda.due(NOW + timedelta(days=400), 99))
    assert {each.kind for _, each in due} - {points.REST} == {agreements.REVIEW}, (
        "the appeal is decided, and the time-out undone"
    )

"""How well moderation is done, as those say whom it concerned; shown from five answers on, so nobody is exposed."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core.facts import Fact
from core.members import Member
from core.moderation.model import AppealState, Case, Rating
from core.moderation.refusals import NotConcerned

if TYPE_CHECKING:
    from core.work import Work

FEWEST = 5
"""Answers from which on they are shown (promises.md, 8)."""
LATELY = timedelta(days=90)
POOR_TENTHS = 25
"""Quality, in tenths, below which the community is told."""
MOST_OVERTURNED = 5
"""Overturned steps within that time beyond which the community is told."""


@dataclass(frozen=True)
class QualityWarning(Fact):
    """The community should look at its moderation: ``kind`` is *quality* or *overturned*."""

    kind: str


@dataclass(frozen=True, slots=True)
class Quality:
    """Averages in tenths, of so many answers."""

    count: int
    fairness: int
    empathy: int
    speed: int
    communication: int

    @property
    def overall(self) -> int:
        """The average of all four, in tenths."""
        return (self.fairness + self.empathy + self.speed + self.communication) // 4


def may_rate(work: "Work", case: Case, member: Member) -> bool:
    """Say whether somebody was concerned by a closed case in which something was done, and has not rated it."""
    if case.closed_at is None or not work.moderation.actions.count(case_id=case.id):
        return False
    own = {each.address for each in work.identities.find(member_id=member.id) if each.platform == case.platform}
    reported = work.moderation.reports.count(case_id=case.id, reporter_id=member.id)
    concerned = case.about == member.id or case.addressed in own - {""} or reported
    return bool(concerned) and not work.moderation.ratings.count(case_id=case.id, member_id=member.id)


def rate(work: "Work", member: Member, case: Case, marks: tuple[int, int, int, int]) -> None:
    """Rate fairness, empathy, speed and communication in a case, from 1 to 5 each. Nobody learns who did."""
    if not may_rate(work, case, member):
        raise NotConcerned(case.name)
    before = of_late(work)
    work.moderation.ratings.add(Rating(case.id, member.id, work.now, *marks))
    now = of_late(work)
    if now and now.overall < POOR_TENTHS and not (before and before.overall < POOR_TENTHS):
        work.tell(QualityWarning("quality"))


def of_late(work: "Work") -> Quality | None:
    """Return the averages of the last 90 days, or None while there are fewer than five answers."""
    since = work.now - LATELY
    found = [each for each in work.moderation.ratings.find() if each.at >= since]
    if len(found) < FEWEST:
        return None
    sums = (sum(marks) * 10 // len(found) for marks in zip(*map(_marks, found), strict=True))
    return Quality(len(found), *sums)


def overturned_of_late(work: "Work") -> int:
    """Return how many steps were overturned in the last 90 days."""
    since = work.now - LATELY
    found = work.moderation.appeals.find(state=AppealState.OVERTURNED)
    return sum(each.decided_at is not None and each.decided_at >= since for each in found)


def note_overturned(work: "Work") -> None:
    """Tell the community once when too many steps were overturned."""
    if overturned_of_late(work) == MOST_OVERTURNED + 1:
        work.tell(QualityWarning("overturned"))


def _marks(rating: Rating) -> tuple[int, int, int, int]:
    return rating.fairness, rating.empathy, rating.speed, rating.communication

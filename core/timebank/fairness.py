"""Fairness: a private, kind nudge for whoever receives much more than they give. Never a penalty (economy.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from core import charter
from core.facts import Fact
from core.timebank import credit
from core.timebank.model import HOUR, month_of

if TYPE_CHECKING:
    from core.work import Work

MONTHS = 6
"""Over how many months, the present one included, giving and receiving are compared."""
LITTLE = 3 * HOUR
"""Whoever received no more than that is not compared: everybody begins by receiving."""
MOST_SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Request:
    """Something that somebody asks for and the member could answer; ``line`` is the command that shows it."""

    title: str
    line: str


class Suggestions(Protocol):
    """Finds open requests that a member could answer, the nearest to what they can do first."""

    def __call__(self, work: "Work", member_id: int, limit: int) -> Sequence[Request]: ...


_sources: list[Suggestions] = []


def suggests(source: Suggestions) -> Suggestions:
    """Declare a function that finds requests for the nudge."""
    _sources.append(source)
    return source


def suggestions(work: "Work", member_id: int) -> Sequence[Request]:
    """Return a few concrete requests that the member could answer; none while nobody asks for anything."""
    found = [each for source in _sources for each in source(work, member_id, MOST_SUGGESTED)]
    return found[:MOST_SUGGESTED]


@dataclass(frozen=True)
class FairnessNudge(Fact):
    """A member received much more than they gave; only they hear of it."""

    member_id: int
    received: int
    given: int


@dataclass(frozen=True, slots=True)
class HalfYear:
    """What somebody gave and received in six months, in minutes. Gifts that were received owe nothing."""

    given: int
    received: int
    gifts_given: int
    gifts_received: int
    granted: int

    def beyond(self, bound: int) -> bool:
        """Say whether more than ``bound`` times as much was received as given; what a grant paid for does not count."""
        received = self.received - self.granted
        return received > LITTLE and received > bound * (self.given + self.gifts_given)


def half_year(work: "Work", member_id: int) -> HalfYear:
    """Return what the member gave and received in the last six months, the present one included."""
    now = month_of(work.now)
    months = work.timebank.months.find(member_id=member_id, month=tuple(range(now - MONTHS + 1, now + 1)))
    names = ("given", "received", "gifts_given", "gifts_received", "granted")
    return HalfYear(*(sum(getattr(each, name) for each in months) for name in names))


def look(work: "Work", member_id: int) -> None:
    """Nudge a member who received too much more than they gave, once in a while."""
    found = half_year(work, member_id)
    if not found.beyond(charter.number(work, "timebank.fairness-bound")):
        return
    kept = credit.kept_tally(work, member_id)
    pause = timedelta(days=charter.number(work, "timebank.nudge-pause"))
    if kept.nudged_at and kept.nudged_at + pause > work.now:
        return
    work.timebank.tallies.save(kept, nudged_at=work.now)
    work.tell(FairnessNudge(member_id, found.received, found.given + found.gifts_given))

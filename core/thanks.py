"""Thanks: a person and a reason, said aloud. A small public joy that moves no value (economy.md, "Mutual aid")."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core import charter
from core.facts import Fact
from core.members import Member
from core.refusals import Refusal
from core.texts import one_line

if TYPE_CHECKING:
    from core.work import Work

REASON = (2, 300)
"""Least and most characters of what the thanks are for."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Thanks:
    """One thank-you. ``unnamed`` keeps from everyone who said it."""

    by: int
    to: int
    reason: str
    at: datetime
    unnamed: bool = False
    id: int = 0


@dataclass(frozen=True)
class Thanked(Fact):
    """Somebody was thanked, for everyone to hear."""

    thanks_id: int


@dataclass
class NotOneself(Refusal):
    """One does not thank oneself."""


@dataclass
class ThankedEnough(Refusal):
    """The member said thanks as often as one may within a day."""

    most: int


def thank(work: "Work", member: Member, other: Member, reason: str, *, unnamed: bool = False) -> Thanks:
    """Thank somebody for something, a few times a day."""
    if member.id == other.id:
        raise NotOneself
    most = charter.number(work, "aid.thanks-a-day")
    if sum(each.at > work.now - _DAY for each in work.aid.thanks.find(by=member.id)) >= most:
        raise ThankedEnough(most)
    cleaned = one_line("reason", reason, *REASON)
    kept = work.aid.thanks.add(Thanks(member.id, other.id, cleaned, work.now, unnamed))
    work.tell(Thanked(kept.id))
    return kept


def received(work: "Work", member: Member) -> int:
    """Return how often a member was thanked."""
    return work.aid.thanks.count(to=member.id)

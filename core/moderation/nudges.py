"""Private words to authors who wished for them: how a message of theirs could be said again, at most once an hour."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core.facts import Fact
from core.members import Member
from core.moderation.model import Nudge

if TYPE_CHECKING:
    from core.work import Work

PAUSE = timedelta(hours=1)


@dataclass(frozen=True)
class Nudged(Fact):
    """A message of somebody who wished to hear of it may have hurt."""

    member_id: int


def wishes(work: "Work", member: Member) -> bool:
    """Say whether a member wishes for such words."""
    return work.moderation.nudges.count(member_id=member.id) > 0


def switch(work: "Work", member: Member, *, on: bool) -> None:
    """Wish for such words, or no longer."""
    work.moderation.nudges.remove(member_id=member.id)
    if on:
        work.moderation.nudges.add(Nudge(member.id))


def nudge(work: "Work", platform: str, address: str) -> None:
    """Offer a way to say it again, if its author wished for it and heard of none within the hour."""
    member = work.members.by_address(platform, address)
    wish = work.moderation.nudges.get(member_id=member.id) if member else None
    if member and wish and (wish.told_at is None or work.now - wish.told_at >= PAUSE):
        work.moderation.nudges.save(wish, told_at=work.now)
        work.tell(Nudged(member.id))

"""What of the time bank waits for a member, and for those whom they help: a word, or a mediation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from core import helpers
from core.members import Member
from core.timebank.exchanges import LAPSE
from core.timebank.model import Share

if TYPE_CHECKING:
    from core.work import Work


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word that somebody is asked for; ``until`` None means that no clock runs."""

    share: Share
    member_id: int
    until: datetime | None


def wanted(work: "Work", member: Member) -> Sequence[Wanted]:
    """Return the shares that wait for the member's word or, through them, for that of those whom they help."""
    people = (member.id, *helpers.helped_by(work, member.id))
    return [found for person in people for found in _of(work, person, member.id)]


def to_mediate(work: "Work", member: Member) -> Sequence[Share]:
    """Return the shares in which both sides have named the member as mediator."""
    disputes = work.timebank.disputes.find(giver_names=member.id, receiver_names=member.id, closed_at=None)
    return work.timebank.shares.find(id=tuple(each.share_id for each in disputes)) if disputes else ()


def _of(work: "Work", person: int, by: int) -> Iterator[Wanted]:
    for share in work.timebank.shares.waiting(person):
        if person == by or share.other(person) != by:
            lapse = work.deadlines.get(LAPSE, share.subject)
            yield Wanted(share, person, lapse.due_at if lapse else None)

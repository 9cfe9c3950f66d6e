"""The community's few basic agreements: accepted once and again when they change; moderation cites them (people.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core.facts import Fact
from core.members import Member
from core.moderation.model import REASON, Accepted, Agreement
from core.moderation.refusals import NoAgreement, WhichAgreement
from core.record import Act
from core.refusals import NotFound
from core.rights import Right
from core.texts import bounded, one_line

if TYPE_CHECKING:
    from core.work import Work

TITLE = (3, 80)
WORDS = (10, 1000)
MOST_REVIEW = 730
REVIEW = "agreement-review"
"""The kind of deadline at which an agreement is looked at again."""


@dataclass(frozen=True)
class AgreementsChanged(Fact):
    """An agreement was added or ended; members are asked to accept them as they are now."""

    agreement_id: int
    ended: bool


@dataclass(frozen=True)
class ReviewDue(Fact):
    """An agreement is to be looked at again."""

    agreement_id: int


def standing(work: "Work") -> Sequence[Agreement]:
    """Return the agreements that hold now, by their numbers."""
    return work.moderation.agreements.find(ended_at=None)


def find(work: "Work", name: str) -> Agreement:
    """Return an agreement that holds, by its name (A1)."""
    plain = name.strip().upper()
    for each in standing(work):
        if plain in {each.name, str(each.number)} or plain == each.title.upper():
            return each
    raise NotFound("agreement", name[:60], next((each.name for each in standing(work)), ""))


def cited(work: "Work", agreement: Agreement | None, *, firm: bool) -> Agreement:
    """Return the agreement on which a step rests: the one that was named, or the only one, or for a gentle step any."""
    held = standing(work)
    if not held:
        raise NoAgreement
    if agreement is None and firm and len(held) > 1:
        raise WhichAgreement("agreement", ", ".join(f"{each.name} ({each.title})" for each in held))
    return agreement or held[0]


def add(work: "Work", by: Member, title: str, text: str, days: int) -> Agreement:
    """Add an agreement, to be looked at again in so many days; on the record."""
    said = Agreement(
        work.moderation.agreements.count() + 1,
        one_line("title", title, *TITLE),
        bounded("text", text, *WORDS),
        by.id,
        work.now,
        work.now + timedelta(days=days),
    )
    agreement = work.moderation.agreements.add(said)
    work.deadlines.set(REVIEW, f"agreement:{agreement.id}", agreement.review_at)
    _record(work, by, "agreement-added", agreement)
    work.tell(AgreementsChanged(agreement.id, ended=False))
    return agreement


def end(work: "Work", by: Member, agreement: Agreement, reason: str) -> Agreement:
    """End an agreement, with a reason on the record; what was done under it stays on the record with it."""
    said = bounded("reason", reason, *REASON)
    agreement = work.moderation.agreements.save(agreement, ended_at=work.now)
    work.deadlines.clear(f"agreement:{agreement.id}")
    _record(work, by, "agreement-ended", agreement, said)
    work.tell(AgreementsChanged(agreement.id, ended=True))
    return agreement


def review(work: "Work", by: Member, agreement: Agreement, days: int) -> Agreement:
    """Keep an agreement as it is, to be looked at again in so many days."""
    agreement = work.moderation.agreements.save(agreement, review_at=work.now + timedelta(days=days))
    work.deadlines.set(REVIEW, f"agreement:{agreement.id}", agreement.review_at)
    _record(work, by, "agreement-kept", agreement)
    return agreement


def accept(work: "Work", member: Member) -> Accepted:
    """Note that a member accepts the agreements as they are now."""
    work.moderation.accepted.remove(member_id=member.id)
    return work.moderation.accepted.add(Accepted(member.id, work.now))


def has_accepted(work: "Work", member: Member) -> bool:
    """Say whether the member has accepted everything that holds now."""
    accepted = work.moderation.accepted.get(member_id=member.id)
    newest = max((each.since for each in standing(work)), default=None)
    return newest is None or (accepted is not None and accepted.at >= newest)


def on_review_due(work: "Work", subject: str) -> None:
    """Tell that an agreement is to be looked at again."""
    agreement = work.moderation.agreements.get(id=int(subject.partition(":")[2]))
    if agreement and agreement.ended_at is None:
        work.tell(ReviewDue(agreement.id))


def _record(work: "Work", by: Member, kind: str, agreement: Agreement, reason: str = "") -> None:
    values = {"agreement": agreement.name, "title": agreement.title}
    about = f"agreement:{agreement.id}"
    work.record.add(Act(work.now, kind, by.id, about, reason, Right.KEEP_AGREEMENTS, values))

"""Cases: one per story. Moderators see all of a case but who reported it; whoever it concerns can read their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core import roles
from core.facts import Fact
from core.members import Member, roles_of
from core.moderation.model import REASON, TEXT, Case, CaseNote, Origin
from core.moderation.refusals import CaseClosed, OwnReport, PartyToCase
from core.record import Act
from core.refusals import NotFound
from core.rights import Right, Role, allowed
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

SAME_STORY = timedelta(hours=24)
"""What happens in the same conversation, or is reported of the same person, within this time joins an open case."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody on a platform, who need not be a member yet."""

    platform: str
    address: str
    member_id: int | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a story happens: a room, perhaps a thread and a message in it, with a link to it."""

    platform: str
    room: str
    thread: str = ""
    message: str = ""
    link: str = ""


@dataclass(frozen=True)
class CaseMoved(Fact):
    """Something about a case is new; ``fresh`` says that it was opened just now."""

    case_id: int
    fresh: bool = False


@dataclass(frozen=True)
class CaseEnded(Fact):
    """A case was closed."""

    case_id: int


def party(work: "Work", platform: str, address: str) -> Party:
    """Return who uses an account."""
    member = work.members.by_address(platform, address) if address else None
    return Party(platform, address, member.id if member else None)


def party_of(work: "Work", member: Member, platform: str) -> Party:
    """Return a member by the account that they use on a platform, or elsewhere when they use none there."""
    known = work.identities.find(member_id=member.id)
    chosen = next((each for each in known if each.platform == platform), known[0] if known else None)
    return Party(chosen.platform, chosen.address, member.id) if chosen else Party(platform, "", member.id)


def moderates(work: "Work", member: Member) -> bool:
    """Say whether a member is a moderator or organizer now."""
    return allowed(roles_of(work, member), Right.MODERATE)


def moderators(work: "Work", *apart: int | None) -> tuple[int, ...]:
    """Return who moderates now and is not kept apart: moderators, or organizers where no moderator can."""
    for role in (Role.MODERATOR, Role.ORGANIZER):
        found = {term.member_id: None for term in roles.holders(work, role) if term.member_id not in apart}
        if found:
            return tuple(found)
    return ()


def find(work: "Work", member: Member, name: str) -> Case:
    """Return a case by its name (C3): any for moderators, for others only their own, and others' look unknown."""
    plain = name.strip().upper().removeprefix("C")
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 12 else 0  # noqa: PLR2004 - no case has more
    case = work.moderation.cases.get(number=number)
    if case and (moderates(work, member) or concerns(work, case, member)):
        return case
    raise NotFound("case", name[:60])


def concerns(work: "Work", case: Case, member: Member) -> bool:
    """Say whether a case is about a member, and something was done to them in it."""
    return case.about == member.id and work.moderation.actions.count(case_id=case.id, about=member.id) > 0


def waiting(work: "Work") -> Sequence[Case]:
    """Return the open cases, the oldest first."""
    return work.moderation.cases.find(closed_at=None)


def on_case(work: "Work", case: Case, member: Member) -> bool:
    """Say whether a moderator works on a case: they took it, or took a step in it."""
    return moderates(work, member) and (
        case.holder == member.id or work.moderation.actions.count(case_id=case.id, by=member.id) > 0
    )


def same_story(work: "Work", spot: Spot, about: Party) -> Case | None:
    """Return the open case that belongs to the same conversation or the same person, if one moved lately."""
    for case in reversed(work.moderation.cases.find(closed_at=None)):
        here = spot.room and (case.platform, case.room, case.thread) == (spot.platform, spot.room, spot.thread)
        them = about.address and (case.platform, case.address) == (about.platform, about.address)
        unclear = not (case.address and about.address)
        if work.now - case.moved_at < SAME_STORY and (them or (here and unclear)):
            return case
    return None


def begin(work: "Work", origin: Origin, spot: Spot, about: Party) -> Case:
    """Begin a case."""
    number = work.moderation.cases.count() + 1
    case = work.moderation.cases.add(
        Case(
            number, origin, work.now, work.now, spot.platform, spot.room, spot.thread, spot.message, spot.link,
            about.member_id, about.address,
        )
    )  # fmt: skip
    work.tell(CaseMoved(case.id, fresh=True))
    return case


def open_case(work: "Work", by: Member, spot: Spot, about: Party, why: str) -> Case:
    """Begin a case as a moderator, who takes it, with a first note of what it is about."""
    if about.member_id == by.id:
        raise OwnReport
    said = bounded("why", why, *REASON)
    case = begin(work, Origin.MODERATOR, spot, about)
    work.moderation.notes.add(CaseNote(case.id, by.id, work.now, said))
    return work.moderation.cases.save(case, holder=by.id)


def take(work: "Work", by: Member, case: Case) -> Case:
    """Let a moderator take a case, or take it over; who works on it is told who reported it, so it is on the record."""
    require_open(case)
    require_apart(work, by, case)
    case = work.moderation.cases.save(case, holder=by.id, moved_at=work.now)
    work.record.add(Act(work.now, "case-taken", by.id, case.subject, "", Right.MODERATE, {"case": case.name}))
    work.tell(CaseMoved(case.id))
    return case


def note(work: "Work", by: Member, case: Case, text: str) -> CaseNote:
    """Write a private note that only moderators read."""
    require_apart(work, by, case)
    return work.moderation.notes.add(CaseNote(case.id, by.id, work.now, bounded("text", text, *TEXT)))


def close(work: "Work", by: Member, case: Case, outcome: str) -> Case:
    """Close a case with a public word on how it ended."""
    require_open(case)
    require_apart(work, by, case)
    said = bounded("outcome", outcome, *REASON)
    case = work.moderation.cases.save(case, closed_at=work.now, outcome=said, moved_at=work.now)
    work.record.add(Act(work.now, "case-closed", by.id, case.subject, said, Right.MODERATE, {"case": case.name}))
    work.tell(CaseEnded(case.id))
    return case


def require_open(case: Case) -> None:
    """Refuse when a case is closed."""
    if case.closed_at:
        raise CaseClosed(case.name)


def require_apart(work: "Work", by: Member, case: Case) -> None:
    """Refuse whoever the case is about, was addressed in it, or reported it: nobody judges their own story."""
    own = {each.address for each in work.identities.find(member_id=by.id) if each.platform == case.platform}
    reported = work.moderation.reports.count(case_id=case.id, reporter_id=by.id)
    if case.about == by.id or case.addressed in own - {""} or reported:
        raise PartyToCase(case.name)

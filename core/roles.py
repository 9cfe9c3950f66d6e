"""Roles are held for a term: begun by an organizer, with a reason, on the record (people.md, "Groups and roles")."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core import charter
from core.facts import Fact
from core.members import Member, roles_of
from core.record import Act
from core.refusals import NotAllowed, Refusal
from core.rights import APPOINTED, Right, Role, Term, allowed
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

TERM = "term"
"""The kind of deadline at which a term runs out."""
TERM_BEGINS = "term-begins"
"""The kind of deadline at which a term begins that was given beforehand."""
TERM_SOON = "term-soon"
"""The kind of deadline at which the holder hears that the term is about to run out."""
NOTICE = timedelta(days=7)
"""How long before the end that is."""
MOST_DAYS = 730
"""No term is longer."""
REASON = (10, 500)
"""Least and most characters of the reason for an appointment or an end."""


@dataclass(frozen=True)
class RoleBegan(Fact):
    """A member holds a role from now on."""

    term_id: int


@dataclass(frozen=True)
class RoleEnded(Fact):
    """A term was taken or given back by somebody, or ran out (``by`` None). ``vacant``: nobody holds the role now."""

    term_id: int
    by: int | None
    vacant: bool


@dataclass(frozen=True)
class RoleEndsSoon(Fact):
    """A term runs out within a week."""

    term_id: int


@dataclass
class NotAppointable(Refusal):
    """Nobody can be appointed to this role."""

    role: str


@dataclass
class AlreadyHolds(Refusal):
    """The member holds the role already."""

    member: str
    role: str
    until: datetime


@dataclass
class DoesNotHold(Refusal):
    """The member does not hold the role."""

    member: str
    role: str


@dataclass
class HeldTwice(Refusal):
    """Two accounts of one person hold the same role, until different moments."""

    role: str
    until: datetime
    other: datetime


@dataclass
class RestFirst(Refusal):
    """A moderator rests before the next term."""

    member: str
    until: datetime


@dataclass
class LastOrganizer(Refusal):
    """Nobody else could appoint a successor."""

    member: str


@dataclass
class BadTerm(Refusal):
    """A term lasts ``low`` to ``high`` whole days."""

    days: int
    low: int
    high: int


def appoint(
    work: "Work",
    by: Member,
    member: Member,
    role: Role,
    reason: str,
    *,
    days: int | None = None,
    starts_in: timedelta = timedelta(),
) -> Term:
    """Give a member a role for the charter's term or for so many days, from now or from later on; on the record."""
    if role not in APPOINTED:
        raise NotAppointable(role)
    length = charter.number(work, f"roles.{role}-term") if days is None else days
    if not 1 <= length <= MOST_DAYS:
        raise BadTerm(length, 1, MOST_DAYS)
    starts_at = work.now + starts_in
    held = _not_over(work, member, role)
    if held and held.ends_at > starts_at:
        raise AlreadyHolds(member.name, role, held.ends_at)
    if role is Role.MODERATOR:
        _require_rested(work, member, starts_at)
    said = bounded("reason", reason, *REASON)
    term = _begin(work, member, role, starts_at, length, by=by, reason=said)
    values = {"member": str(member.id), "role": role.value, "days": str(length)}
    work.record.add(Act(work.now, "appointed", by.id, f"member:{member.id}", said, Right.APPOINT, values))
    if starts_in:
        work.deadlines.set(TERM_BEGINS, _subject(term), starts_at)
    else:
        work.tell(RoleBegan(term.id))
    return term


def found(work: "Work", member: Member) -> Term:
    """Let whoever sets the community up be its first organizer; on the record."""
    days = charter.number(work, "roles.organizer-term")
    term = _begin(work, member, Role.ORGANIZER, work.now, days, by=None, reason="")
    values = {"member": str(member.id), "role": Role.ORGANIZER.value}
    work.record.add(Act(work.now, "set-up", member.id, f"member:{member.id}", "", Right.SET_UP, values))
    return term


def end(work: "Work", by: Member, member: Member, role: Role, reason: str = "") -> Term:
    """End a term early, also one that has not begun.

    One's own role may be given back; anybody else's takes the right to appoint, and a reason.
    """
    own = by.id == member.id
    if not own and not allowed(roles_of(work, by), Right.APPOINT):
        raise NotAllowed(Right.APPOINT)
    term = _not_over(work, member, role)
    if term is None:
        raise DoesNotHold(member.name, role)
    if role is Role.ORGANIZER and holders(work, role) == (term,):
        raise LastOrganizer(member.name)
    said = bounded("reason", reason, 0 if own else REASON[0], REASON[1])
    term = work.terms.save(term, ended_at=work.now)
    work.deadlines.clear(_subject(term))
    kind, rule = ("stepped-down", role.value) if own else ("role-ended", Right.APPOINT.value)
    values = {"member": str(member.id), "role": role.value}
    work.record.add(Act(work.now, kind, by.id, f"member:{member.id}", said, rule, values))
    work.tell(RoleEnded(term.id, by.id, not holders(work, role)))
    return term


def require_apart(work: "Work", one: Member, other: Member) -> None:
    """Refuse when both hold the same role: two terms of one person cannot be told apart, so one has to end first."""
    for term in work.terms.find(member_id=one.id, ended_at=None):
        twin = _not_over(work, other, term.role)
        if twin and term.ends_at > work.now:
            raise HeldTwice(term.role, term.ends_at, twin.ends_at)


def holders(work: "Work", role: Role) -> tuple[Term, ...]:
    """Return the running terms of a role, the oldest first."""
    return tuple(term for term in work.terms.find(role=role, ended_at=None) if term.runs_at(work.now))


def terms_of(work: "Work", member: Member) -> tuple[Term, ...]:
    """Return the running terms of a member, the oldest first."""
    return tuple(term for term in work.terms.find(member_id=member.id, ended_at=None) if term.runs_at(work.now))


def on_term_begins(work: "Work", subject: str) -> None:
    """Tell that a term begins which was given beforehand."""
    term = _term(work, subject)
    if term and term.runs_at(work.now):
        work.tell(RoleBegan(term.id))


def on_term_due(work: "Work", subject: str) -> None:
    """Record and tell that a term ran out. The last organizer's runs out too: who may set up can still appoint one."""
    term = _term(work, subject)
    if term is None or term.ended_at or term.runs_at(work.now):
        return
    values = {"member": str(term.member_id), "role": term.role.value}
    rule = f"roles.{term.role}-term"
    work.record.add(Act(work.now, "term-ended", None, f"member:{term.member_id}", "", rule, values))
    work.tell(RoleEnded(term.id, None, not holders(work, term.role)))


def on_term_soon_due(work: "Work", subject: str) -> None:
    """Tell the holder that the term runs out within a week."""
    term = _term(work, subject)
    if term and term.runs_at(work.now):
        work.tell(RoleEndsSoon(term.id))


def _begin(
    work: "Work", member: Member, role: Role, starts_at: datetime, days: int, *, by: Member | None, reason: str
) -> Term:
    ends_at = starts_at + timedelta(days=days)
    term = work.terms.add(Term(member.id, role, starts_at, ends_at, by.id if by else None, reason))
    work.deadlines.set(TERM, _subject(term), ends_at)
    if ends_at - NOTICE > work.now:
        work.deadlines.set(TERM_SOON, _subject(term), ends_at - NOTICE)
    return term


def _require_rested(work: "Work", member: Member, starts_at: datetime) -> None:
    rest = timedelta(days=charter.number(work, "roles.moderator-rest"))
    ends = [term.ended_at or term.ends_at for term in work.terms.find(member_id=member.id, role=Role.MODERATOR)]
    if ends and max(ends) + rest > starts_at:
        raise RestFirst(member.name, max(ends) + rest)


def _not_over(work: "Work", member: Member, role: Role) -> Term | None:
    """Return the member's term in a role that runs or is still to begin, the last one to end."""
    terms = work.terms.find(member_id=member.id, role=role, ended_at=None)
    return max((term for term in terms if term.ends_at > work.now), key=lambda term: term.ends_at, default=None)


def _term(work: "Work", subject: str) -> Term | None:
    return work.terms.get(id=int(subject.partition(":")[2]))


def _subject(term: Term) -> str:
    return f"term:{term.id}"

"""Helpers: who may act for somebody else, each act marked with both names (people.md, "Groups and roles").

An elder without a phone is a member too. An organizer adds them when both are present, with the helper who acts for
them; such a member has no account, and neither points nor a vote before they have one. Nobody ever votes for another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.facts import Fact
from core.members import NAME_LENGTH, Member, roles_of
from core.record import Act
from core.refusals import NotAllowed, Refusal
from core.rights import Right, allowed
from core.texts import bounded, one_line

if TYPE_CHECKING:
    from core.work import Work

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When somebody last did a governance act who has no account to do one with."""
REASON = (10, 500)
"""Least and most characters of the reason for adding somebody without an account."""
MOST_HELPERS = 5
"""How many people may act for one member at a time."""


@dataclass(frozen=True, slots=True)
class Helper:
    """One member may act for another, from the day they were named; ``named_by`` is the helped one or an organizer."""

    member_id: int
    helper_id: int
    named_by: int
    since: datetime
    ended_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Actor:
    """Whose act it is, and who does it: the same person, or their helper."""

    member: Member
    by: Member

    @property
    def helps(self) -> bool:
        """Say whether somebody acts for another."""
        return self.member.id != self.by.id


@dataclass(frozen=True)
class HelperNamed(Fact):
    """A member has a helper from now on."""

    member_id: int
    helper_id: int
    by: int


@dataclass(frozen=True)
class HelperEnded(Fact):
    """A helper no longer acts for a member."""

    member_id: int
    helper_id: int
    by: int


@dataclass
class NotTheirHelper(Refusal):
    """Only a helper acts for somebody else."""

    member: str


@dataclass
class NoHelperOfOneself(Refusal):
    """Nobody is their own helper."""


@dataclass
class AlreadyHelps(Refusal):
    """The helper may act for the member already."""

    member: str
    helper: str


@dataclass
class EnoughHelpers(Refusal):
    """More people acting for one member would be hard to keep an eye on."""

    member: str
    most: int


@dataclass
class NoSuchHelper(Refusal):
    """The helper does not act for the member."""

    member: str
    helper: str


@dataclass
class NeedsAnotherPerson(Refusal):
    """Whoever adds somebody without an account is not also the helper: two people vouch for it."""


def oneself(member: Member) -> Actor:
    """Return a member who acts for themselves."""
    return Actor(member, member)


def acting(work: "Work", by: Member, member: Member | None) -> Actor:
    """Return ``by`` acting for a member, or for themselves when there is none; refuse whoever may not.

    For somebody without an account stewards and organizers may act as well, in case the helper is the other side.
    """
    if member is None or member.id == by.id:
        return oneself(by)
    if not (is_helper(work, by.id, member.id) or (without_account(work, member.id) and _vouches(work, by))):
        raise NotTheirHelper(member.name)
    return Actor(member, by)


def is_helper(work: "Work", helper_id: int, member_id: int) -> bool:
    """Say whether somebody may act for a member now."""
    return work.helpers.count(member_id=member_id, helper_id=helper_id, ended_at=None) > 0


def helpers_of(work: "Work", member_id: int) -> Sequence[int]:
    """Return who may act for the member now, the first named first."""
    found = work.helpers.find(member_id=member_id, ended_at=None)
    return tuple(dict.fromkeys(each.helper_id for each in found))


def helped_by(work: "Work", helper_id: int) -> Sequence[int]:
    """Return for whom somebody may act now, the first first."""
    found = work.helpers.find(helper_id=helper_id, ended_at=None)
    return tuple(dict.fromkeys(each.member_id for each in found))


def without_account(work: "Work", member_id: int) -> bool:
    """Say whether the member has no chat account at all."""
    return work.identities.count(member_id=member_id) == 0


def name_helper(work: "Work", member: Member, helper: Member) -> Helper:
    """Let somebody act for oneself from now on; both hear of it."""
    return _name(work, member, helper, by=member)


def add_person(work: "Work", by: Member, name: str, helper: Member, reason: str) -> Member:
    """Add somebody without an account and their helper, both present; on the record. An organizer vouches for it."""
    shown, said = one_line("name", name, 1, NAME_LENGTH), bounded("reason", reason, *REASON)
    if helper.id == by.id:
        raise NeedsAnotherPerson
    member = work.members.add(Member(shown, joined_at=work.now, acted_at=NEVER))
    values = {"member": str(member.id), "helper": helper.name}
    work.record.add(Act(work.now, "person-added", by.id, f"member:{member.id}", said, Right.ADD_PERSON, values))
    _name(work, member, helper, by=by)
    return member


def end_helper(work: "Work", by: Member, member: Member, helper: Member) -> None:
    """End that somebody acts for a member: the member, the helper, or an organizer for whoever has no account."""
    if by.id not in {member.id, helper.id}:
        if not without_account(work, member.id):
            raise NotTheirHelper(member.name)
        if not allowed(roles_of(work, by), Right.ADD_PERSON):
            raise NotAllowed(Right.ADD_PERSON)
    kept = work.helpers.find(member_id=member.id, helper_id=helper.id, ended_at=None)
    if not kept:
        raise NoSuchHelper(member.name, helper.name)
    for each in kept:
        work.helpers.save(each, ended_at=work.now)
    work.tell(HelperEnded(member.id, helper.id, by.id))


def part(work: "Work", kept: Member, gone: Member) -> None:
    """Forget that two members helped each other who turn out to be one person (``core.linking``)."""
    for one, other in ((kept, gone), (gone, kept)):
        work.helpers.remove(member_id=one.id, helper_id=other.id)


def _name(work: "Work", member: Member, helper: Member, *, by: Member) -> Helper:
    if helper.id == member.id:
        raise NoHelperOfOneself
    if is_helper(work, helper.id, member.id):
        raise AlreadyHelps(member.name, helper.name)
    if work.helpers.count(member_id=member.id, ended_at=None) >= MOST_HELPERS:
        raise EnoughHelpers(member.name, MOST_HELPERS)
    kept = work.helpers.add(Helper(member.id, helper.id, by.id, work.now))
    work.tell(HelperNamed(member.id, helper.id, by.id))
    return kept


def _vouches(work: "Work", by: Member) -> bool:
    return allowed(roles_of(work, by), Right.VOUCH)

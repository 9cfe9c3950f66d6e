"""Members: one person in one community, however many chat accounts they use (people.md, "Members")."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from core import points
from core.facts import Fact
from core.rights import Role
from core.rows import Rows
from core.texts import line, one_line

if TYPE_CHECKING:
    from core.work import Work

NAME_LENGTH = 60
"""Longest name shown for a member, in characters; longer ones are cut."""


@dataclass(frozen=True, slots=True)
class Member:
    """One person.

    ``acted_at`` is their last governance act (joining counts); ``language`` and ``zone`` empty mean the community's.
    ``merged_into`` is who they turned out to be: such a row only keeps what is final, and is never found again.
    """

    name: str
    joined_at: datetime
    acted_at: datetime
    language: str = ""
    zone: str = ""
    merged_into: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Identity:
    """A chat account of a member: unique on its platform within the community."""

    member_id: int
    platform: str
    address: str
    seen_at: datetime
    id: int = 0


@dataclass(frozen=True)
class MemberJoined(Fact):
    """Somebody became a member."""

    member_id: int


class Members(Rows[Member], Protocol):
    """What the subject asks of storage beyond rows.

    Whoever was merged into another is neither found nor counted, and their id leads to the other.
    """

    def active_since(self, moment: datetime) -> Sequence[int]:
        """Return the ids of members whose last governance act is not older than that, in order."""
        ...

    def by_address(self, platform: str, address: str) -> Member | None:
        """Return the member who uses this chat account."""
        ...

    def named(self, name: str) -> Sequence[Member]:
        """Return the members with this name, ignoring case."""
        ...

    def merge(self, gone: Member, kept: Member) -> None:
        """Let everything that names ``gone`` name ``kept``, but for what is final and what both have side by side."""
        ...


def join(work: "Work", platform: str, address: str, name: str) -> Member:
    """Make a member of somebody unknown, with the joining grant; of a known one only note which account they use."""
    known = work.members.by_address(platform, address)
    if known:
        _note_account(work, known, platform, address)
        return known
    member = begin(work, platform, address, name)
    points.grant_on_joining(work, member.id)
    work.tell(MemberJoined(member.id))
    return member


def begin(work: "Work", platform: str, address: str, name: str) -> Member:
    """Keep a new member with their first account; what a newcomer is given is no part of it."""
    shown = shown_name(name) or shown_name(address) or "member"
    member = work.members.add(Member(shown, joined_at=work.now, acted_at=work.now))
    work.identities.add(Identity(member.id, platform, address, seen_at=work.now))
    return member


def _note_account(work: "Work", member: Member, platform: str, address: str) -> None:
    """Note which of several accounts a member used last: there they are told what is meant for them alone."""
    own = work.identities.find(member_id=member.id)
    if len(own) > 1:
        latest = max(own, key=lambda each: (each.seen_at, each.id))
        if (latest.platform, latest.address) != (platform, address):
            now_used = next(each for each in own if (each.platform, each.address) == (platform, address))
            work.identities.save(now_used, seen_at=work.now)


def shown_name(name: str) -> str:
    """Return a name as it may be shown: on one line, cleaned, cut to its longest length."""
    return line(line(name)[:NAME_LENGTH])


def edit_profile(
    work: "Work", member: Member, *, name: str | None = None, language: str | None = None, zone: str | None = None
) -> Member:
    """Change what is given of one's own profile; an empty language or zone means the community's."""
    changes: dict[str, str] = {}
    if name is not None:
        changes["name"] = one_line("name", name, 1, NAME_LENGTH)
    if language is not None:
        changes["language"] = language
    if zone is not None:
        changes["zone"] = zone
    return work.members.save(member, **changes) if changes else member


def acted(work: "Work", member: Member) -> Member:
    """Note a governance act: the member counts as active, and points that rested come back."""
    member = work.members.save(member, acted_at=work.now)
    points.wake(work, member.id)
    return member


def roles_of(work: "Work", member: Member | None) -> frozenset[Role]:
    """Return the roles held now; nobody in particular has none."""
    if member is None:
        return frozenset()
    held = {term.role for term in work.terms.find(member_id=member.id, ended_at=None) if term.runs_at(work.now)}
    return frozenset(held | {Role.MEMBER})

"""Who may do what: one table, and the roles that members hold for a term (people.md, "Groups and roles")."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in the community. Everyone who joined is a member."""

    MEMBER = "member"
    MODERATOR = "moderator"
    STEWARD = "steward"
    ORGANIZER = "organizer"
    FOUNDER = "founder"  # whoever may set up: the platform says so (a server manager, a high power level)


APPOINTED = (Role.MODERATOR, Role.STEWARD, Role.ORGANIZER)


class Right(StrEnum):
    """Something that not everyone may do, or that at least asks for membership."""

    SET_UP = "set-up"
    READ = "read"
    PROPOSE = "propose"
    SUPPORT = "support"
    DELIBERATE = "deliberate"
    VOTE = "vote"
    SHARE = "share"
    CURATE = "curate"
    FACILITATE = "facilitate"
    APPOINT = "appoint"
    CHANGE_CHARTER = "change-charter"
    BIND_ROOMS = "bind-rooms"
    READ_ANY_STATEMENT = "read-any-statement"
    EXPORT_BOOKS = "export-books"
    EXCHANGE = "exchange"
    GRANT_HOURS = "grant-hours"
    ADD_PERSON = "add-person"
    VOUCH = "vouch"
    MODERATE = "moderate"
    CONFIDE = "confide"
    KEEP_AGREEMENTS = "keep-agreements"


_EVERY_MEMBER = frozenset(Role) - {Role.FOUNDER}

RIGHTS: dict[Right, frozenset[Role]] = {
    Right.SET_UP: frozenset({Role.FOUNDER, Role.ORGANIZER}),
    Right.READ: _EVERY_MEMBER,
    Right.PROPOSE: _EVERY_MEMBER,
    Right.SUPPORT: _EVERY_MEMBER,
    Right.DELIBERATE: _EVERY_MEMBER,
    Right.VOTE: _EVERY_MEMBER,
    Right.SHARE: _EVERY_MEMBER,
    Right.CURATE: frozenset({Role.ORGANIZER}),
    Right.FACILITATE: frozenset({Role.MODERATOR, Role.ORGANIZER}),
    Right.APPOINT: frozenset({Role.ORGANIZER}),
    Right.CHANGE_CHARTER: frozenset({Role.ORGANIZER}),
    Right.BIND_ROOMS: frozenset({Role.FOUNDER, Role.ORGANIZER}),
    Right.READ_ANY_STATEMENT: frozenset({Role.STEWARD, Role.ORGANIZER}),
    Right.EXPORT_BOOKS: frozenset({Role.STEWARD, Role.ORGANIZER}),
    Right.EXCHANGE: _EVERY_MEMBER,
    Right.GRANT_HOURS: frozenset({Role.STEWARD}),
    Right.ADD_PERSON: frozenset({Role.ORGANIZER}),
    Right.VOUCH: frozenset({Role.STEWARD, Role.ORGANIZER}),
    Right.MODERATE: frozenset({Role.MODERATOR, Role.ORGANIZER}),
    Right.CONFIDE: _EVERY_MEMBER,
    Right.KEEP_AGREEMENTS: frozenset({Role.ORGANIZER}),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A role held by a member from a start to an end; ``ended_at`` is set when it was given back or taken early."""

    member_id: int
    role: Role
    starts_at: datetime
    ends_at: datetime
    appointed_by: int | None
    reason: str
    ended_at: datetime | None = None
    id: int = 0

    def runs_at(self, moment: datetime) -> bool:
        """Say whether the role is held at that moment."""
        return self.ended_at is None and self.starts_at <= moment < self.ends_at


def allowed(roles: frozenset[Role], right: Right) -> bool:
    """Say whether someone with these roles has the right."""
    return not roles.isdisjoint(RIGHTS[right])

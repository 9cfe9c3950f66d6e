"""The unit of work: everything one verb may ask of storage, at one moment, for one community.

A verb is a plain function ``verb(work, who, ...)``. All it changes becomes durable together, or not at all.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.aid.model import Aid
from core.bridging import Bridge
from core.charter import CharterValues
from core.communities import Community, Room
from core.deadlines import Deadlines
from core.facts import Fact
from core.helpers import Helper
from core.ledger import Ledger
from core.listings.model import Listings
from core.members import Identity, Members
from core.moderation.model import Moderation
from core.points import Placements
from core.proposals.model import Amendment, Ballot, Conflict, Position, Proposals, Rolls, Version
from core.record import Record
from core.reminders import Reminder
from core.rights import Term
from core.rows import Rows
from core.timebank.model import TimeBank


class Luck(Protocol):
    """Where chance comes from; tests pass a seeded one."""

    def code(self, length: int) -> str:
        """Return an unguessable code of ``length`` letters and digits that are hard to confuse."""
        ...


class Work(Protocol):
    """One unit of work. Read-only units refuse to change anything."""

    @property
    def now(self) -> datetime:
        """The moment of this unit, aware, in UTC: everything it writes happened then."""
        ...

    @property
    def luck(self) -> Luck: ...
    @property
    def community(self) -> Community: ...
    @property
    def communities(self) -> "CommunityBook": ...
    @property
    def rooms(self) -> Rows[Room]: ...
    @property
    def bridges(self) -> Rows[Bridge]: ...
    @property
    def charter(self) -> CharterValues: ...
    @property
    def members(self) -> Members: ...
    @property
    def identities(self) -> Rows[Identity]: ...
    @property
    def terms(self) -> Rows[Term]: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def placements(self) -> Placements: ...
    @property
    def proposals(self) -> Proposals: ...
    @property
    def versions(self) -> Rows[Version]: ...
    @property
    def positions(self) -> Rows[Position]: ...
    @property
    def conflicts(self) -> Rows[Conflict]: ...
    @property
    def amendments(self) -> Rows[Amendment]: ...
    @property
    def ballots(self) -> Rows[Ballot]: ...
    @property
    def rolls(self) -> Rolls: ...
    @property
    def reminders(self) -> Rows[Reminder]: ...
    @property
    def helpers(self) -> Rows[Helper]: ...
    @property
    def timebank(self) -> TimeBank: ...
    @property
    def listings(self) -> Listings: ...
    @property
    def aid(self) -> Aid: ...
    @property
    def moderation(self) -> Moderation: ...
    @property
    def record(self) -> Record: ...
    @property
    def deadlines(self) -> Deadlines: ...

    @property
    def facts(self) -> Sequence[Fact]:
        """What has been told so far in this unit."""
        ...

    def tell(self, fact: Fact) -> None:
        """Tell what happened; the conversation announces it in the same transaction."""
        ...


class CommunityBook(Protocol):
    """The community's own row."""

    def save(self, **changes: object) -> Community:
        """Change the community's name, purpose, language or zone, or close it."""
        ...

"""A transaction as jobs see it, and the unit of work that it gives to core's verbs."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from core.bridging import Bridge
from core.communities import Community, Room
from core.facts import Fact
from core.helpers import Helper
from core.members import Identity
from core.proposals.model import Amendment, Ballot, Conflict, Position, Version
from core.reminders import Reminder
from core.rights import Term
from core.work import Luck
from data import conversation, shapes
from data.helping import AidRecords, ListingRecords
from data.ledger import LedgerBooks
from data.moderation import ModerationRecords
from data.records import Records
from data.remembered import RememberedRecords
from data.subjects import (
    ActRecords,
    Charter,
    DeadlineRecords,
    MemberRecords,
    PlacementRecords,
    ProposalRecords,
    RollRecords,
)
from data.timebank import TimeBankStores
from data.wire import Wire

if TYPE_CHECKING:
    from data.meaning import Meanings

_MOST_COMMUNITIES = 256
"""For how many communities a connection keeps the stores ready."""


class Transaction:
    """One transaction on a connection. The storage begins and ends it, and uses the object again for the next."""

    def __init__(self, wire: Wire, luck: Luck, meanings: "Meanings | None" = None) -> None:
        self._wire = wire
        self._meanings = meanings
        self._luck = luck
        self._stores: dict[int, Stores] = {}
        self.communities = conversation.Register(wire)
        self.agenda = conversation.AllDeadlines(wire)
        self.inbox = conversation.InboxRecords(wire)
        self.outbox = conversation.OutboxRecords(wire)
        self.posted = RememberedRecords(shapes.POSTED, wire)
        self.forms = RememberedRecords(shapes.FORM, wire)
        self.codes = Records(shapes.CODE, wire)
        self.tries = Records(shapes.TRIES, wire)

    def work(self, community_id: int, now: datetime) -> "Unit":
        """Return a unit of work for one community, or raise LookupError when there is none with this id."""
        community = self.communities.get(community_id)
        if community is None:
            raise LookupError(f"there is no community {community_id}")
        stores = self._stores.get(community_id)
        if stores is None:
            if len(self._stores) >= _MOST_COMMUNITIES:
                self._stores.clear()
            stores = self._stores[community_id] = Stores(self._wire, community_id, self._meanings)
        return Unit(self, stores, community, self._luck, now)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Take back what was changed inside when an exception leaves it."""
        self._wire.backlog.write(changing=True)  # what came before stays, also when what comes now does not
        self._wire.control("SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            self._wire.backlog.drop()
            self._wire.control("ROLLBACK TO SAVEPOINT attempt")
            self._wire.memory.forget()
            raise
        finally:
            self._wire.control("RELEASE SAVEPOINT attempt")


class Stores:
    """Everything that is kept for one community, on one connection."""

    def __init__(self, wire: Wire, community_id: int, meanings: "Meanings | None") -> None:
        self.wire = wire
        self.rooms: Records[Room] = RememberedRecords(shapes.ROOM, wire, community_id)
        self.bridges: Records[Bridge] = Records(shapes.BRIDGE, wire, community_id)
        self.charter = Charter(wire, community_id)
        self.members = MemberRecords(shapes.MEMBER, wire, community_id)
        self.identities: Records[Identity] = RememberedRecords(shapes.IDENTITY, wire, community_id)
        self.terms: Records[Term] = RememberedRecords(shapes.TERM, wire, community_id)
        self.ledger = LedgerBooks(wire, community_id)
        self.placements = PlacementRecords(shapes.PLACEMENT, wire, community_id)
        self.proposals = ProposalRecords(shapes.PROPOSAL, wire, community_id)
        self.versions: Records[Version] = Records(shapes.VERSION, wire, community_id)
        self.positions: Records[Position] = Records(shapes.POSITION, wire, community_id)
        self.conflicts: Records[Conflict] = Records(shapes.CONFLICT, wire, community_id)
        self.amendments: Records[Amendment] = Records(shapes.AMENDMENT, wire, community_id)
        self.ballots: Records[Ballot] = Records(shapes.BALLOT, wire, community_id)
        self.rolls = RollRecords(shapes.ROLL_ENTRY, wire, community_id)
        self.reminders: Records[Reminder] = Records(shapes.REMINDER, wire, community_id)
        self.helpers: Records[Helper] = RememberedRecords(shapes.HELPER, wire, community_id)
        self.timebank = TimeBankStores(wire, community_id)
        self.moderation = ModerationRecords(wire, community_id)
        self.record = ActRecords(wire, community_id)
        self.listings = ListingRecords(wire, community_id, meanings)
        self.aid = AidRecords(wire, community_id)


class Unit:
    """One unit of work (``core.work.Work``) inside a transaction."""

    def __init__(
        self, transaction: Transaction, stores: Stores, community: Community, luck: Luck, now: datetime
    ) -> None:
        self._transaction = transaction
        self._community = community
        self.now = now
        self.luck = luck
        self._facts: list[Fact] = []
        self.deadlines = DeadlineRecords(stores.wire, community.id, now)
        self.rooms = stores.rooms
        self.bridges = stores.bridges
        self.charter = stores.charter
        self.members = stores.members
        self.identities = stores.identities
        self.terms = stores.terms
        self.ledger = stores.ledger
        self.placements = stores.placements
        self.proposals = stores.proposals
        self.versions = stores.versions
        self.positions = stores.positions
        self.conflicts = stores.conflicts
        self.amendments = stores.amendments
        self.ballots = stores.ballots
        self.rolls = stores.rolls
        self.reminders = stores.reminders
        self.helpers = stores.helpers
        self.timebank = stores.timebank
        self.moderation = stores.moderation
        self.record = stores.record
        self.listings = stores.listings
        self.aid = stores.aid

    @property
    def community(self) -> Community:
        return self._community

    @property
    def communities(self) -> "OwnCommunity":
        return OwnCommunity(self)

    @property
    def facts(self) -> Sequence[Fact]:
        """What has been told so far in this unit."""
        return self._facts

    def tell(self, fact: Fact) -> None:
        """Tell what happened."""
        self._facts.append(fact)

    def change_community(self, **changes: object) -> Community:
        self._community = self._transaction.communities.save(self._community, **changes)
        return self._community


class OwnCommunity:
    """The row of the unit's own community."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def save(self, **changes: object) -> Community:
        """Change the community's name, purpose, language or zone."""
        return self._unit.change_community(**changes)

"""Which table keeps which dataclass."""

from bot.store import Form, Notice, Posted
from core.communities import Community, Room
from core.deadlines import Deadline
from core.members import Identity, Member
from core.points import Placement
from core.proposals.model import Amendment, Ballot, Conflict, Position, Proposal, RollEntry, Version
from core.record import Act
from core.rights import Term
from data import tables
from data.records import Derived, Shape, fold

COMMUNITY = Shape(Community, tables.community, scoped=False)
ROOM = Shape(Room, tables.room)
MEMBER = Shape(
    Member,
    tables.member,
    derived={"folded": Derived(frozenset({"name"}), lambda member: fold(member.name))},
)
IDENTITY = Shape(Identity, tables.identity)
TERM = Shape(Term, tables.term)
PLACEMENT = Shape(Placement, tables.placement)
PROPOSAL = Shape(
    Proposal,
    tables.proposal,
    derived={"folded": Derived(frozenset({"title", "summary"}), lambda each: fold(each.title, each.summary))},
)
VERSION = Shape(Version, tables.version)
POSITION = Shape(Position, tables.position)
CONFLICT = Shape(Conflict, tables.conflict)
AMENDMENT = Shape(Amendment, tables.amendment)
BALLOT = Shape(Ballot, tables.ballot)
ROLL_ENTRY = Shape(RollEntry, tables.roll_entry)
ACT = Shape(Act, tables.act)
DEADLINE = Shape(Deadline, tables.deadline)
NOTICE = Shape(Notice, tables.outbox, scoped=False)
POSTED = Shape(Posted, tables.posted, key=("platform", "room", "subject"), scoped=False)
FORM = Shape(Form, tables.form, key=("platform", "room", "thread", "address"), scoped=False)

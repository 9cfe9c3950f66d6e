"""Which table keeps which dataclass."""

from bot.store import Form, Notice, Posted
from core.bridging import Bridge
from core.codes import Code, Tries
from core.communities import Community, Room
from core.deadlines import Deadline
from core.helpers import Helper
from core.members import Identity, Member
from core.points import Placement
from core.proposals.model import Amendment, Ballot, Conflict, Position, Proposal, RollEntry, Version
from core.record import Act
from core.reminders import Reminder
from core.rights import Term
from data.records import Derived, Shape, fold
from data.tables import books, conversation, happenings, people, proposals, reminders

COMMUNITY = Shape(Community, people.community, scoped=False)
ROOM = Shape(Room, people.room)
BRIDGE = Shape(Bridge, people.bridge)
CODE = Shape(Code, people.code, scoped=False)
TRIES = Shape(Tries, people.tries, scoped=False)
MEMBER = Shape(
    Member,
    people.member,
    derived={"folded": Derived(frozenset({"name"}), lambda member: fold(member.name))},
)
IDENTITY = Shape(Identity, people.identity)
TERM = Shape(Term, people.term)
HELPER = Shape(Helper, people.helper)
PLACEMENT = Shape(Placement, books.placement)
PROPOSAL = Shape(
    Proposal,
    proposals.proposal,
    derived={"folded": Derived(frozenset({"title", "summary"}), lambda each: fold(each.title, each.summary))},
)
VERSION = Shape(Version, proposals.version)
POSITION = Shape(Position, proposals.position)
CONFLICT = Shape(Conflict, proposals.conflict)
AMENDMENT = Shape(Amendment, proposals.amendment)
BALLOT = Shape(Ballot, proposals.ballot)
ROLL_ENTRY = Shape(RollEntry, proposals.roll_entry)
REMINDER = Shape(Reminder, reminders.reminder)
ACT = Shape(Act, happenings.act)
DEADLINE = Shape(Deadline, happenings.deadline)
NOTICE = Shape(Notice, conversation.outbox, scoped=False)
POSTED = Shape(Posted, conversation.posted, key=("platform", "room", "subject"), scoped=False)
FORM = Shape(Form, conversation.form, key=("platform", "room", "thread", "address"), scoped=False)

"""Which table keeps which dataclass."""

from bot.store import Form, Notice, Posted
from core.aid.model import Answer, Call, Post, Slot
from core.bridging import Bridge
from core.codes import Code, Tries
from core.communities import Community, Room
from core.deadlines import Deadline
from core.helpers import Helper
from core.listings.model import Listing, Match
from core.members import Identity, Member
from core.places import Place
from core.points import Placement
from core.proposals.model import Amendment, Ballot, Conflict, Position, Proposal, RollEntry, Version
from core.reach import Reach
from core.record import Act
from core.reminders import Reminder
from core.rights import Term
from core.synonyms import Synonyms
from core.thanks import Thanks
from data.records import Derived, Shape, fold
from data.tables import aid, books, conversation, happenings, listings, people, proposals, reminders

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
LISTING = Shape(Listing, listings.listing)
PLACE = Shape(Place, listings.place, derived={"folded": Derived(frozenset({"name"}), lambda place: fold(place.name))})
SYNONYMS = Shape(Synonyms, listings.synonyms)
MATCH = Shape(Match, listings.match)
AID_POST = Shape(Post, aid.aid_post)
AID_ANSWER = Shape(Answer, aid.aid_answer)
AID_SLOT = Shape(Slot, aid.aid_slot)
AID_CALL = Shape(Call, aid.aid_call)
REACH = Shape(Reach, aid.reach)
THANKS = Shape(Thanks, aid.thanks)
ACT = Shape(Act, happenings.act)
DEADLINE = Shape(Deadline, happenings.deadline)
NOTICE = Shape(Notice, conversation.outbox, scoped=False)
POSTED = Shape(Posted, conversation.posted, key=("platform", "room", "subject"), scoped=False)
FORM = Shape(Form, conversation.form, key=("platform", "room", "thread", "address"), scoped=False)

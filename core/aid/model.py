"""What mutual aid consists of, and what happened to it.

Who asks without a name is known to whoever was accepted as a helper, and to nobody else: ``core.aid.finding.named``
decides it for every list, card and notice.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from core.facts import Fact
from core.rows import Rows

if TYPE_CHECKING:
    from core.reach import Reach
    from core.thanks import Thanks

TEXT = (3, 500)
NOTE = (0, 500)
"""Least and most characters of what is asked or offered, and of a word that goes with an answer."""
MOST_HELPERS = 20
MOST_SLOTS = 60
"""Helpers that one may ask for, and days of a recurring need."""


class Side(StrEnum):
    """Whether somebody needs help or has some to give."""

    ASK = "ask"
    OFFER = "offer"


class Kind(StrEnum):
    """The kind of help."""

    MATERIAL = "material"
    TIME = "time"
    SKILL = "skill"
    SPACE = "space"


class Urgency(StrEnum):
    """How soon it is needed. Only what is urgent calls people."""

    WHENEVER = "whenever"
    SOON = "soon"
    URGENT = "urgent"


class State(StrEnum):
    """Where it stands."""

    OPEN = "open"
    FULL = "full"  # enough helpers were accepted
    DONE = "done"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """Where an answer stands."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    DONE = "done"


RUNNING = (State.OPEN, State.FULL)
AGREED = (Step.ACCEPTED, Step.DONE)


@dataclass(frozen=True, slots=True)
class Post:
    """One ask or offer. ``number`` is what people say (H12); ``wanted`` is how many helpers are enough.

    ``needed_by`` None means that it does not matter; ``closes_at`` is when it ends by itself.
    """

    number: int
    member_id: int
    side: Side
    kind: Kind
    text: str
    created_at: datetime
    closes_at: datetime
    urgency: Urgency = Urgency.SOON
    needed_by: datetime | None = None
    place_id: int | None = None
    unnamed: bool = False
    wanted: int = 1
    state: State = State.OPEN
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it: H12."""
        return f"H{self.number}"

    @property
    def subject(self) -> str:
        """The name of its card and of its deadlines."""
        return f"aid:{self.id}"


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody's answer: help for an ask, or the wish for what is offered. Both say when it is done."""

    post_id: int
    member_id: int
    step: Step
    note: str
    at: datetime
    owner_done_at: datetime | None = None
    other_done_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    """One day of a recurring need, taken by a helper or free."""

    post_id: int
    starts_at: datetime
    member_id: int | None = None
    id: int = 0

    @property
    def subject(self) -> str:
        """The name of its deadlines."""
        return f"slot:{self.id}"


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody was called on for an urgent ask; ``passed`` when they cannot come."""

    post_id: int
    member_id: int
    at: datetime
    passed: bool = False
    id: int = 0


class Posts(Rows[Post], Protocol):
    """What the subject asks of storage beyond rows."""

    def next_number(self) -> int:
        """Return the number of the next ask or offer."""
        ...


class Aid(Protocol):
    """All that is kept of mutual aid."""

    @property
    def posts(self) -> Posts: ...
    @property
    def answers(self) -> Rows[Answer]: ...
    @property
    def slots(self) -> Rows[Slot]: ...
    @property
    def calls(self) -> Rows[Call]: ...
    @property
    def reach(self) -> Rows["Reach"]: ...
    @property
    def thanks(self) -> Rows["Thanks"]: ...


# --- facts -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PostChanged(Fact):
    """An ask or offer was written, or stands differently now: its card shows it."""

    post_id: int


@dataclass(frozen=True)
class MemberCalled(Fact):
    """A member is called on for an urgent ask."""

    post_id: int
    member_id: int


@dataclass(frozen=True)
class CallsOver(Fact):
    """Everyone who can be called on was called, and it was not enough; the asker hears of it."""

    post_id: int
    member_id: int
    called: int


@dataclass(frozen=True)
class AnswerGiven(Fact):
    """Somebody answered; the owner decides."""

    answer_id: int
    owner_id: int


@dataclass(frozen=True)
class AnswerMoved(Fact):
    """An answer was accepted, declined or withdrawn; ``member_id`` hears of it."""

    answer_id: int
    member_id: int
    step: str


@dataclass(frozen=True)
class DoneAsked(Fact):
    """One of the two said that it is done, or its time is over: ``member_id`` is asked to say so, too."""

    answer_id: int
    member_id: int
    said: bool


@dataclass(frozen=True)
class HelpDone(Fact):
    """Both said that it is done; ``member_id``, who was helped, may say thanks."""

    answer_id: int
    member_id: int


@dataclass(frozen=True)
class PostEnded(Fact):
    """The time of an ask or offer is over, or its owner took it back; ``member_id`` hears of it."""

    post_id: int
    member_id: int


@dataclass(frozen=True)
class SlotTaken(Fact):
    """A day was taken (or given back, when ``back``); ``member_id``, who asked, hears of it."""

    slot_id: int
    member_id: int
    by: int
    back: bool = False


@dataclass(frozen=True)
class SlotSoon(Fact):
    """Tomorrow is a day that somebody took; None means that nobody did, and everyone hears of it."""

    slot_id: int
    member_id: int | None

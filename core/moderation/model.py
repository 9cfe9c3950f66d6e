"""What moderation keeps: rooms that are listened to, cases with all that belongs to them, and what was agreed on.

Never the text of a message that was only screened: a case knows a message by the platform's id.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.rows import Rows

REASON = (10, 500)
"""Least and most characters of a reason that is put on the record."""
TEXT = (1, 2000)
"""Least and most characters of notes, ready wordings and appeals."""


class Origin(StrEnum):
    """How a case began."""

    PROMPT = "prompt"
    REPORT = "report"
    MODERATOR = "moderator"
    RAID = "raid"


class Step(StrEnum):
    """What moderators can do, the gentlest first."""

    CHECK = "check"
    CARE = "care"
    PAUSE = "pause"
    ASIDE = "aside"
    CIRCLE = "circle"
    REMIND = "remind"
    WARN = "warn"
    HIDE = "hide"
    TIME_OUT = "time-out"
    REMOVE = "remove"
    BAN = "ban"


class Doing(StrEnum):
    """How far an action is: the platform still has to act, it is done, the platform refused, it was taken back."""

    DUE = "due"
    DONE = "done"
    FAILED = "failed"
    UNDONE = "undone"


class Verdict(StrEnum):
    """What moderators say of a prompt: was it of use?"""

    NONE = ""
    USEFUL = "useful"
    UNNEEDED = "unneeded"


class AppealState(StrEnum):
    """An appeal waits for an answer, or the action stands, or it was overturned."""

    OPEN = "open"
    STANDS = "stands"
    OVERTURNED = "overturned"


class Complaint(StrEnum):
    """Why a message or somebody's conduct is reported."""

    UNKIND = "unkind"
    HARASSMENT = "harassment"
    HATE = "hate"
    THREAT = "threat"
    PRIVACY = "privacy"
    SPAM = "spam"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sensed:
    """A room in which messages are screened, since when and by whom.

    ``shift`` is how far moderators' answers have moved the bounds, in steps; ``bins`` is the spread of scores;
    ``unknown`` are the languages that organizers were told about.
    """

    platform: str
    address: str
    by: int
    since: datetime
    shift: int = 0
    bins: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()
    id: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """One story. ``about`` is the member whom it concerns, ``address`` their account, also of one who is no member.

    ``message`` and ``link`` lead to what it is about; ``addressed`` is the account of whoever was addressed there.
    ``holder`` is the moderator who took it. ``closed_at`` and ``outcome`` are set when it is closed.
    """

    number: int
    origin: Origin
    opened_at: datetime
    moved_at: datetime
    platform: str
    room: str
    thread: str = ""
    message: str = ""
    link: str = ""
    about: int | None = None
    address: str = ""
    addressed: str = ""
    signals: tuple[str, ...] = ()
    level: int = 0
    people: int = 0
    since: datetime | None = None
    verdict: Verdict = Verdict.NONE
    holder: int | None = None
    closed_at: datetime | None = None
    outcome: str = ""
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it."""
        return f"C{self.number}"

    @property
    def subject(self) -> str:
        """What cards and deadlines call it."""
        return f"case:{self.id}"


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody's report. Only moderators on the case learn who it was."""

    case_id: int
    reporter_id: int
    at: datetime
    complaint: Complaint
    text: str = ""
    message: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class CaseNote:
    """A moderator's private note, apart from the public reasons."""

    case_id: int
    by: int
    at: datetime
    text: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Action:
    """A step that a moderator took, or with ``by`` None the quick path against floods.

    ``agreement`` is the number of what it rests on; ``words`` went to the person; ``rooms`` are those in which it takes
    hold; ``before`` is what the platform has to know to take it back. ``code`` is what it can be appealed with, also by
    somebody who was banned.
    """

    case_id: int
    step: Step
    by: int | None
    at: datetime
    state: Doing
    platform: str
    room: str
    agreement: int
    reason: str
    about: int | None = None
    address: str = ""
    thread: str = ""
    message: str = ""
    skipped: str = ""
    words: str = ""
    minutes: int = 0
    until: datetime | None = None
    rooms: tuple[str, ...] = ()
    before: str = ""
    code: str = ""
    undone_at: datetime | None = None
    undone_by: int | None = None
    id: int = 0

    @property
    def subject(self) -> str:
        """What deadlines call it."""
        return f"action:{self.id}"


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal against one action; ``due_at`` is when it should be answered at the latest."""

    case_id: int
    action_id: int
    at: datetime
    text: str
    due_at: datetime
    state: AppealState = AppealState.OPEN
    decided_by: int | None = None
    decided_at: datetime | None = None
    answer: str = ""
    id: int = 0

    @property
    def subject(self) -> str:
        """What deadlines call it."""
        return f"appeal:{self.id}"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Something the community agreed on; moderation cites it as A1, A2 and so on."""

    number: int
    title: str
    text: str
    by: int
    since: datetime
    review_at: datetime
    ended_at: datetime | None = None
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it."""
        return f"A{self.number}"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A member accepted the agreements as they were at that moment."""

    member_id: int
    at: datetime
    id: int = 0


class CircleState(StrEnum):
    """A circle gathers what each has to tell, looks for an agreement, has one, or ended without."""

    TELLING = "telling"
    TOGETHER = "together"
    AGREED = "agreed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Circle:
    """A restorative circle in a case. ``agreement`` is what is proposed, and in the end what all agreed on."""

    case_id: int
    facilitator: int
    at: datetime
    state: CircleState = CircleState.TELLING
    agreement: str = ""
    follow_up_days: int = 0
    follow_up_at: datetime | None = None
    ended_at: datetime | None = None
    id: int = 0

    @property
    def subject(self) -> str:
        """What deadlines call it."""
        return f"circle:{self.id}"


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody invited to a circle. ``told`` are their answers, emptied when it ends; ``agrees`` once they do."""

    circle_id: int
    platform: str
    address: str
    declined: bool = False
    told: tuple[str, ...] = ()
    agrees: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Rating:
    """How somebody whom a case concerned found the moderation in it, from 1 to 5 each."""

    case_id: int
    member_id: int
    at: datetime
    fairness: int
    empathy: int
    speed: int
    communication: int
    id: int = 0


@dataclass(frozen=True, slots=True)
class Duty:
    """A moderator on duty since a moment; ``quiet_from`` and ``quiet_to`` are hours of their day without prompts."""

    member_id: int
    since: datetime
    quiet_from: int = 0
    quiet_to: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Nudge:
    """A member wishes for a private word about messages of their own that may hurt; the last one was at ``told_at``."""

    member_id: int
    told_at: datetime | None = None
    id: int = 0


class Moderation(Protocol):
    """What moderation asks of storage."""

    @property
    def sensed(self) -> Rows[Sensed]: ...
    @property
    def cases(self) -> Rows[Case]: ...
    @property
    def reports(self) -> Rows[Report]: ...
    @property
    def notes(self) -> Rows[CaseNote]: ...
    @property
    def actions(self) -> Rows[Action]: ...
    @property
    def appeals(self) -> Rows[Appeal]: ...
    @property
    def agreements(self) -> Rows[Agreement]: ...
    @property
    def accepted(self) -> Rows[Accepted]: ...
    @property
    def circles(self) -> Rows[Circle]: ...
    @property
    def seats(self) -> Rows[Seat]: ...
    @property
    def ratings(self) -> Rows[Rating]: ...
    @property
    def duties(self) -> Rows[Duty]: ...
    @property
    def nudges(self) -> Rows[Nudge]: ...

"""Why a step of mutual aid can be refused."""

from dataclasses import dataclass
from typing import ClassVar

from core.refusals import Refusal


@dataclass
class NotYourPost(Refusal):
    """Only whoever wrote it may do this."""

    post: str


@dataclass
class OwnPost(Refusal):
    """One does not answer oneself."""

    post: str


@dataclass
class PostOver(Refusal):
    """It is full, done, over or cancelled."""

    post: str
    post_state: str


@dataclass
class NotAnswered(Refusal):
    """This member has no answer here that this could be about."""

    post: str


@dataclass
class AlreadyAnswered(Refusal):
    """The member answered already."""

    post: str


@dataclass
class TooManyAsks(Refusal):
    """The member asked as often as one may within a day."""

    most: int


@dataclass
class BadNeededBy(Refusal):
    """It is needed in the future, within a year."""

    field: ClassVar[str] = "needed"


@dataclass
class NoSuchSlot(Refusal):
    """The ask has no such day, or it is past."""

    post: str


@dataclass
class SlotGone(Refusal):
    """Somebody else took the day."""

    post: str


@dataclass
class TooManySlots(Refusal):
    """A recurring need has so many days at most."""

    most: int


@dataclass
class AcceptedFirst(Refusal):
    """Whoever asks without a name accepts helpers before they take a day."""

    post: str

"""Expected noes of moderation."""

from dataclasses import dataclass
from datetime import datetime

from core.refusals import Refusal


@dataclass
class AlreadySensed(Refusal):
    """The room is listened to already."""


@dataclass
class NotSensed(Refusal):
    """The room is not listened to."""


@dataclass
class NoAgreement(Refusal):
    """Nothing was agreed on yet that a step could rest on."""


@dataclass
class WhichAgreement(Refusal):
    """A firm step needs the agreement on which it rests."""

    field: str
    options: str


@dataclass
class CaseClosed(Refusal):
    """The case is closed."""

    case: str


@dataclass
class PartyToCase(Refusal):
    """The case concerns the moderator themself, or they reported it."""

    case: str


@dataclass
class NobodyThere(Refusal):
    """The case knows nobody whom this step could be for."""

    case: str
    step: str


@dataclass
class NoMessage(Refusal):
    """The case knows no message that this step could be for."""

    case: str


@dataclass
class NoRoom(Refusal):
    """The case knows no room in which this step could be taken."""

    case: str
    step: str


@dataclass
class SkipsSteps(Refusal):
    """A firmer step than the next one needs a reason for skipping those between."""

    field: str
    step: str
    next: str


@dataclass
class CannotUndo(Refusal):
    """The step cannot be taken back, or was already."""

    step: str


@dataclass
class AlreadyReported(Refusal):
    """The same person has reported the same thing before."""

    case: str


@dataclass
class OwnReport(Refusal):
    """Nobody reports themself."""


@dataclass
class NoSuchCode(Refusal):
    """No action can be appealed with this code."""


@dataclass
class TooLateToAppeal(Refusal):
    """The time for an appeal is over."""

    since: datetime


@dataclass
class AlreadyAppealed(Refusal):
    """There is an appeal against this action already."""

    case: str


@dataclass
class NoOpenAppeal(Refusal):
    """No appeal waits for an answer there."""

    case: str


@dataclass
class AnotherModerator(Refusal):
    """Whoever took the step never decides on the appeal against it."""

    case: str


@dataclass
class NotEveryoneTold(Refusal):
    """A circle comes together when at least two people have told."""

    case: str


@dataclass
class NothingProposed(Refusal):
    """Nothing is proposed in the circle that one could agree on."""

    case: str


@dataclass
class CircleOver(Refusal):
    """The circle has come to its end."""

    case: str


@dataclass
class OnlyFacilitator(Refusal):
    """Only whoever facilitates the circle does this."""

    case: str


@dataclass
class NotConcerned(Refusal):
    """Only those whom a closed case concerned rate it, once each."""

    case: str


@dataclass
class NotOnDuty(Refusal):
    """The moderator is not on duty."""


@dataclass
class AlreadyOnDuty(Refusal):
    """The moderator is on duty already."""

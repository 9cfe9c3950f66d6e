"""Why a step on a proposal can be refused."""

from dataclasses import dataclass
from typing import ClassVar

from core.refusals import Refusal


@dataclass
class WrongStage(Refusal):
    """This cannot be done in the proposal's stage."""

    proposal: str
    stage: str


@dataclass
class NotYours(Refusal):
    """Only the author (of the proposal or amendment) may do this."""

    proposal: str


@dataclass
class ReasonNeeded(Refusal):
    """Oppose and block need a reason."""

    stance: str
    field: ClassVar[str] = "reason"


@dataclass
class NotOnRoll(Refusal):
    """The member joined after the voter roll was frozen."""

    proposal: str


@dataclass
class UnknownChoice(Refusal):
    """The ballot has no such choice."""

    choice: str
    choices: str
    field: ClassVar[str] = "choice"


@dataclass
class StaleAmendment(Refusal):
    """The text changed since the amendment was written; it must be written anew on the current text."""

    amendment: str
    version: int


@dataclass
class SameText(Refusal):
    """The amendment changes nothing."""


@dataclass
class NoBlock(Refusal):
    """The member has no standing block here."""

    proposal: str


@dataclass
class NotAnObjector(Refusal):
    """Only those who objected edit the minority report."""

    proposal: str


@dataclass
class BadCost(Refusal):
    """A cost is a whole number of minor units with the code of its currency."""

    cost: int
    currency: str


@dataclass
class AmendmentClosed(Refusal):
    """The amendment was already accepted, declined or withdrawn."""

    amendment: str
    state: str


@dataclass
class AlreadyStated(Refusal):
    """The outcome statement was already written; it is kept as it was sent."""

    proposal: str


@dataclass
class TooEarly(Refusal):
    """The vote can be called only after a day of deliberation; ``hours`` are still missing."""

    proposal: str
    hours: int


@dataclass
class BadDays(Refusal):
    """A stage can be made longer or shorter by ``low`` to ``high`` whole days (none when ``high`` is less)."""

    days: int
    low: int
    high: int

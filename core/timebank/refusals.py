"""The expected noes of the time bank, each with the values that its sentence names."""

from dataclasses import dataclass

from core.refusals import Refusal
from core.timebank.model import Minutes


@dataclass
class TimeBankOff(Refusal):
    """The charter has not switched the time bank on."""


@dataclass
class BadMinutes(Refusal):
    """An exchange is longer than the charter allows, or shorter than a minute."""

    field: str
    minutes: Minutes
    most: Minutes


@dataclass
class BadRate(Refusal):
    """The charter does not allow this rate."""

    rate: int
    most: int


@dataclass
class WithOneself(Refusal):
    """An exchange takes somebody else."""


@dataclass
class TooManyPeople(Refusal):
    """More people than one exchange can hold."""

    most: int


@dataclass
class BeyondCreditLine(Refusal):
    """One's own balance would go below the credit line. ``short`` is what is missing."""

    short: Minutes
    line: Minutes
    balance: Minutes


@dataclass
class TheirCreditLine(Refusal):
    """Somebody else's balance cannot carry it now; how much is missing is theirs to know."""

    member: str


@dataclass
class NotEnoughHours(Refusal):
    """Only hours that one has can be given away."""

    minutes: Minutes
    balance: Minutes


@dataclass
class EmptyPool(Refusal):
    """The solidarity pool holds less than that."""

    minutes: Minutes
    balance: Minutes


@dataclass
class NotInExchange(Refusal):
    """The exchange is between other people."""

    exchange: str


@dataclass
class NotWaiting(Refusal):
    """The share is over already."""

    exchange: str
    state: str


@dataclass
class OthersTurn(Refusal):
    """One's own side has agreed; the other's word is missing."""

    exchange: str
    member: str


@dataclass
class SayWhom(Refusal):
    """Several people's shares of one exchange wait."""

    exchange: str
    names: str


@dataclass
class BothSides(Refusal):
    """A helper who is the other side cannot speak for both."""

    member: str


@dataclass
class TooLateToDispute(Refusal):
    """The time to say that something settled was wrong is over."""

    exchange: str
    days: int


@dataclass
class AlreadyDisputed(Refusal):
    """The share was disputed before."""

    exchange: str


@dataclass
class NoDispute(Refusal):
    """Nobody disputes the share."""

    exchange: str


@dataclass
class NotTheMediator(Refusal):
    """Only whom both sides named mediates."""

    exchange: str


@dataclass
class MediatorIsParty(Refusal):
    """A mediator is a third person."""


@dataclass
class AlreadyWitnessed(Refusal):
    """The member has confirmed the service before."""

    exchange: str


@dataclass
class OwnService(Refusal):
    """Nobody confirms their own community service, nor that of whom they act for."""


@dataclass
class NotToOneself(Refusal):
    """Nobody grants hours to themselves or to whom they act for."""


@dataclass
class NotAdopted(Refusal):
    """Only an adopted proposal decides on a grant."""

    proposal: str


@dataclass
class WeeklyStopped(Refusal):
    """The weekly exchange was stopped."""

    weekly: str


@dataclass
class AlreadyTrusts(Refusal):
    """The member trusts the partner already."""

    member: str


@dataclass
class DoesNotTrust(Refusal):
    """The member does not trust the partner."""

    member: str


@dataclass
class NotEnoughRewards(Refusal):
    """An hour costs more Reward Points than the member has."""

    needed: int
    held: int


@dataclass
class RedeemedThisMonth(Refusal):
    """Reward Points become an hour once a month."""

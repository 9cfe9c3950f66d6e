"""What a platform can be asked to do: hide a message, slow a room, keep somebody out for a while or for good, and undo.

A deed is carried by delivery like a notice: it survives a restart, it is done at least once, and doing it twice is the
same as once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar, runtime_checkable

from core.facts import Fact
from core.work import Work


class Verb(StrEnum):
    """What is to be done; each has its way back where platforms have one."""

    HIDE = "hide"
    SLOW = "slow"
    SLOW_ENDS = "slow-ends"
    TIME_OUT = "time-out"
    TIME_OUT_ENDS = "time-out-ends"
    REMOVE = "remove"
    WELCOME = "welcome"
    BAN = "ban"
    UNBAN = "unban"


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do. ``rooms`` are all rooms of the community there, ``room`` the one in which it is about something.

    ``until`` is when it ends by itself where the platform knows such a thing; ``before`` is what ``carry_out`` returned
    when it was done, for taking it back.
    """

    verb: Verb
    room: str
    rooms: tuple[str, ...] = ()
    thread: str = ""
    address: str = ""
    message: str = ""
    seconds: int = 0
    until: datetime | None = None
    reason: str = ""
    before: str = ""


@runtime_checkable
class Hands(Protocol):
    """A platform that can act."""

    async def carry_out(self, deed: Deed) -> str:
        """Do it, and return what is needed to take it back.

        Raises:
            Undeliverable: when the platform does not let us.
            Unreachable: when it may work later.
        """
        ...


AnyFact = TypeVar("AnyFact", bound=Fact)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a fact becomes a deed, and who hears how it went; ``make`` returns None when nothing is left to be done."""

    make: Callable[[Work, Any], Deed | None]
    done: Callable[[Work, Any, str], None]
    failed: Callable[[Work, Any, str], None]


PLANS: dict[str, Plan] = {}
"""The plan for each fact that platforms act on, by the name of its class."""

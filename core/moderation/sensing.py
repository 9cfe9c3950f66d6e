"""Where messages are screened: only in rooms where a moderator or organizer switched it on, and said so to everyone."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.communities import RoomsChanged
from core.facts import Fact
from core.members import Member
from core.moderation import agreements
from core.moderation.histogram import Histogram
from core.moderation.model import Sensed
from core.moderation.refusals import AlreadySensed, NoAgreement, NotSensed
from core.moderation.tension import BASE, BOUND, EXTREME, HEATED, Bounds
from core.record import Act
from core.rights import Right

if TYPE_CHECKING:
    from core.work import Work

LEAST_SHIFT, MOST_SHIFT = -4, 12
"""How far answers to prompts may move a room's bounds, in steps."""
_STEP = 0.15
"""One step, in log odds of a score and as a part of the bound of tension."""
_USUAL = 0.9
_RARE = 0.995
"""Shares of a room's messages: what is usual there, and one in two hundred."""


@dataclass(frozen=True)
class SensingChanged(RoomsChanged):
    """A room is screened from now on, or no longer."""

    platform: str
    address: str
    on: bool


@dataclass(frozen=True)
class BoundsMoved(RoomsChanged):
    """What counts in a room was moved by an answer to a prompt."""


@dataclass(frozen=True)
class LanguageUnknown(Fact):
    """People write a language that the screen was not made for."""

    platform: str
    address: str
    language: str


def switch_on(work: "Work", by: Member, platform: str, address: str) -> Sensed:
    """Screen the messages of a room from now on; on the record. It takes something agreed on to moderate by."""
    if work.moderation.sensed.count(platform=platform, address=address):
        raise AlreadySensed
    if not agreements.standing(work):
        raise NoAgreement
    sensed = work.moderation.sensed.add(Sensed(platform, address, by.id, work.now))
    _record(work, by, "sensing-on", sensed)
    work.tell(SensingChanged(platform, address, on=True))
    return sensed


def switch_off(work: "Work", by: Member, platform: str, address: str) -> None:
    """Screen a room no longer; everything known of its messages is forgotten."""
    sensed = work.moderation.sensed.get(platform=platform, address=address)
    if sensed is None:
        raise NotSensed
    work.moderation.sensed.remove(id=sensed.id)
    _record(work, by, "sensing-off", sensed)
    work.tell(SensingChanged(platform, address, on=False))


def bounds_of(shift: int, spread: Histogram) -> Bounds:
    """Return what counts in a room: what is shipped or what is rare there, whichever is higher, moved by feedback."""
    heated = max(HEATED, min(spread.point(_RARE), EXTREME - 0.05))
    base = max(BASE, min(spread.point(_USUAL), heated - 0.1))
    return Bounds(base, _moved(heated, shift), _moved(EXTREME, shift), BOUND * max(0.4, 1 + _STEP * shift))


def learn(work: "Work", platform: str, address: str, by_steps: int) -> None:
    """Move a room's bounds: up after a prompt that was not needed, down after a useful one."""
    sensed = work.moderation.sensed.get(platform=platform, address=address)
    if sensed:
        shift = max(LEAST_SHIFT, min(MOST_SHIFT, sensed.shift + by_steps))
        work.moderation.sensed.save(sensed, shift=shift)
        work.tell(BoundsMoved())


def note_unknown(work: "Work", platform: str, address: str, language: str) -> None:
    """Tell organizers once that people write a language that the screen does not know."""
    sensed = work.moderation.sensed.get(platform=platform, address=address)
    if sensed and language not in sensed.unknown:
        work.moderation.sensed.save(sensed, unknown=(*sensed.unknown, language))
        work.tell(LanguageUnknown(platform, address, language))


def _moved(score: float, shift: int) -> float:
    return 1 / (1 + math.exp(-(math.log(score / (1 - score)) + _STEP * shift)))


def _record(work: "Work", by: Member, kind: str, sensed: Sensed) -> None:
    values = {"platform": sensed.platform, "room": sensed.address}
    about = f"room:{sensed.platform}:{sensed.address}"
    work.record.add(Act(work.now, kind, by.id, about, "", Right.MODERATE, values))

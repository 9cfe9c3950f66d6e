"""Communities and the rooms bound to them (people.md, "Setting up")."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from core.facts import Fact
from core.record import Act
from core.refusals import Refusal
from core.rights import Right

if TYPE_CHECKING:
    from core.members import Member
    from core.work import Work


@dataclass(frozen=True, slots=True)
class Community:
    """Everyone who shares one ledger, one charter and one set of rooms. A closed one became part of another."""

    id: int
    name: str
    purpose: str
    language: str
    zone: str
    created_at: datetime
    closed_at: datetime | None = None


class Purpose(StrEnum):
    """What a bound room is for. A room may serve several purposes."""

    GENERAL = "general"
    PROPOSALS = "proposals"
    EVENTS = "events"
    MODERATORS = "moderators"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Room:
    """A channel or room of a platform, bound to a community for one purpose."""

    platform: str
    address: str
    purpose: Purpose
    bound_at: datetime
    id: int = 0


@dataclass(frozen=True)
class RoomsChanged(Fact):
    """A room was bound or let go; where people speak decides to which community they speak."""


@dataclass
class AlreadyBound(Refusal):
    """The room serves this purpose already."""

    purpose: str


@dataclass
class NotBound(Refusal):
    """The room serves no such purpose (or none at all, when ``purpose`` is empty)."""

    purpose: str


def describe(work: "Work", by: "Member", **changes: str) -> tuple[str, ...]:
    """Change the community's name, purpose, language or zone; each real change goes on the record. Return which."""
    before = {name: getattr(work.community, name) for name in changes}
    real = {name: new for name, new in changes.items() if new != before[name]}
    if real:
        work.communities.save(**real)
    for name, new in real.items():
        values = {"what": name, "old": before[name], "new": new}
        work.record.add(Act(work.now, "set-up-changed", by.id, "community", "", Right.SET_UP, values))
    return tuple(real)


def bind(work: "Work", by: "Member", platform: str, address: str, purpose: Purpose) -> Room:
    """Let a room serve a purpose, besides those that it serves already."""
    if work.rooms.count(platform=platform, address=address, purpose=purpose):
        raise AlreadyBound(purpose)
    room = work.rooms.add(Room(platform, address, purpose, work.now))
    _record(work, by, "room-bound", room)
    return room


def unbind(work: "Work", by: "Member", platform: str, address: str, purpose: Purpose | None = None) -> tuple[Room, ...]:
    """Let a room go, for one purpose or for all; return what it served until now."""
    kinds = {} if purpose is None else {"purpose": purpose}
    rooms = tuple(work.rooms.find(platform=platform, address=address, **kinds))
    if not rooms:
        raise NotBound(purpose or "")
    work.rooms.remove(platform=platform, address=address, **kinds)
    for room in rooms:
        _record(work, by, "room-unbound", room)
    return rooms


def _record(work: "Work", by: "Member", kind: str, room: Room) -> None:
    values = {"purpose": room.purpose.value, "platform": room.platform, "room": room.address}
    work.record.add(Act(work.now, kind, by.id, f"room:{room.platform}:{room.address}", "", Right.BIND_ROOMS, values))
    work.tell(RoomsChanged())

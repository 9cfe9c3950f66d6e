"""Bridges: the rooms of another chat come to belong to a community, once both sides have said yes (people.md).

The other side is a community of its own until then, fresh and empty: what two communities hold cannot be added up.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from core.communities import Community, Room, RoomsChanged
from core.facts import Fact
from core.record import Act
from core.refusals import NotFound, Refusal
from core.rights import Right

if TYPE_CHECKING:
    from core.members import Member
    from core.work import Work


@dataclass(frozen=True, slots=True)
class Bridge:
    """A wish to belong to this community. ``other_id`` is the community that wishes, ``name`` what it was called."""

    other_id: int
    name: str
    platform: str
    asked_at: datetime
    answered_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True)
class BridgeAsked(Fact):
    """Somebody entered a bridge code elsewhere; the organizers are asked."""

    bridge_id: int


@dataclass(frozen=True)
class BridgeMade(Fact):
    """The rooms of the other side belong to this community now."""

    bridge_id: int


@dataclass(frozen=True)
class BridgeDeclined(Fact):
    """An organizer of the community named said no; told on the side that wished."""

    name: str


@dataclass
class OwnBridge(Refusal):
    """The code was made in this very community."""


@dataclass
class NotEmpty(Refusal):
    """The community that wishes has begun a life of its own, which cannot be added to another's."""

    name: str


@dataclass
class NothingAsked(Refusal):
    """No bridge of this number waits for an answer."""

    number: int


@dataclass
class LastPlatform(Refusal):
    """The community would be left without any room."""

    platform: str


def ask(work: "Work", other: Community, platform: str) -> Bridge:
    """Ask this community to take in the rooms of another; a wish that waits already is asked again."""
    waiting = work.bridges.get(other_id=other.id, answered_at=None)
    bridge = waiting or work.bridges.add(Bridge(other.id, other.name, platform, work.now))
    work.tell(BridgeAsked(bridge.id))
    return bridge


def waiting(work: "Work", number: int) -> Bridge:
    """Return the bridge that waits for an answer, or refuse."""
    bridge = work.bridges.get(id=number, answered_at=None)
    if bridge is None:
        raise NothingAsked(number)
    return bridge


def accept(work: "Work", by: "Member", bridge: Bridge, other: "Work") -> tuple[Room, ...]:
    """Let the rooms of the other side belong to this community, and close what was there; on the record of both.

    The caller has made sure that nothing has begun over there.
    """
    rooms = tuple(other.rooms.find())
    other.rooms.remove()
    other.identities.remove()
    for member in other.members.find():
        other.deadlines.clear(f"member:{member.id}")
    for term in other.terms.find(ended_at=None):
        other.deadlines.clear(f"term:{term.id}")
        other.terms.save(term, ended_at=other.now)
    other.communities.save(closed_at=other.now)
    added = tuple(work.rooms.add(Room(each.platform, each.address, each.purpose, work.now)) for each in rooms)
    work.bridges.save(bridge, answered_at=work.now)
    values = {"name": bridge.name, "platform": bridge.platform}
    work.record.add(Act(work.now, "bridged", by.id, "community", "", Right.BIND_ROOMS, values))
    values = {"name": work.community.name}
    other.record.add(Act(other.now, "bridged-away", None, "community", "", Right.SET_UP, values))
    work.tell(RoomsChanged())
    work.tell(BridgeMade(bridge.id))
    return added


def decline(work: "Work", by: "Member", bridge: Bridge, other: "Work") -> None:
    """Say no to the other side, which stays a community of its own; on the record."""
    work.bridges.save(bridge, answered_at=work.now)
    values = {"name": bridge.name, "platform": bridge.platform}
    work.record.add(Act(work.now, "bridge-declined", by.id, "community", "", Right.BIND_ROOMS, values))
    other.tell(BridgeDeclined(work.community.name))


def end(work: "Work", by: "Member", platform: str) -> tuple[Room, ...]:
    """Let all rooms of a platform go, as long as the community has rooms elsewhere; on the record."""
    rooms = tuple(work.rooms.find(platform=platform))
    if not rooms:
        raise NotFound("platform", platform, "")
    if len(rooms) == work.rooms.count():
        raise LastPlatform(platform)
    work.rooms.remove(platform=platform)
    values = {"platform": platform, "count": str(len({each.address for each in rooms}))}
    work.record.add(Act(work.now, "bridge-ended", by.id, "community", "", Right.BIND_ROOMS, values))
    work.tell(RoomsChanged())
    return rooms

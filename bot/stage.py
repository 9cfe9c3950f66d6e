"""A stage: the little that a platform must offer so that journeys can be played on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.store import Tx


class Kind(StrEnum):
    """What kind of place something is said in."""

    ROOM = "room"
    THREAD = "thread"
    CARD = "card"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place by the name that a journey uses: a room's name, a subject (P1) for threads and cards, or a person."""

    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody in a journey. The ``owner`` may set the bot up; ``language`` is what their client speaks, if known."""

    name: str
    owner: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that the bot said or amended, as plain text, and the labels of its choices."""

    spot: Spot
    text: str
    choices: tuple[str, ...] = ()


class Stage(Protocol):
    """A platform with people on it whom a journey can move.

    Everything that only one person can read counts as private to them, wherever the platform shows it. What is said
    in a thread that belongs to no card counts as said in its room.
    """

    def now(self) -> datetime:
        """Return the moment on the stage."""
        ...

    async def open(self, people: Sequence[Actor], rooms: Sequence[str]) -> None:
        """Let everybody into the rooms."""
        ...

    async def say(self, person: str, spot: Spot, words: str, event_id: str) -> None:
        """Let somebody say words to the bot. The same event id again is the same event, delivered once more."""
        ...

    async def talk(self, person: str, spot: Spot, words: str, event_id: str) -> None:
        """Let somebody say words to the others in a room."""
        ...

    async def press(self, person: str, label: str, event_id: str) -> bool:
        """Let somebody press the newest choice with this label that they can see; False when there is none."""
        ...

    async def heard(self) -> Sequence[Heard]:
        """Wait until everything due is delivered, and return what the bot said since the last call, in order."""
        ...

    async def later(self, span: timedelta) -> None:
        """Let time pass, with everything that falls due on the way."""
        ...

    async def close(self) -> None:
        """Let everybody go."""
        ...


def subjects(tx: Tx, platform: str, room: str) -> dict[str, str]:
    """Return what people call the subjects that have a card in the room (P1), by the card's handle."""
    community = tx.communities.by_room(platform, room)
    if community is None:
        return {}
    work = tx.work(community.id, community.created_at)
    named = {proposal.target: proposal.name for proposal in work.proposals.find()}
    named |= {post.subject: post.name for post in work.aid.posts.find()}
    named |= {case.subject: case.name for case in work.moderation.cases.find()}
    return {
        posted.handle: named[posted.subject]
        for posted in tx.posted.find(platform=platform, room=room)
        if posted.subject in named
    }

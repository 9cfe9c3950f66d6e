"""What we know of each room we are in: its version, who may do what, whether it is secret, and who is there."""

import asyncio
from collections import defaultdict
from collections.abc import Container, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from adapters.matrix.api import Api, at
from adapters.matrix.errors import Undeliverable
from adapters.matrix.raw import Json, events, mapping, number, text, texts

CREATOR_LEVEL: Final = 2**53
"""More than any level that can be written: what the creators of a room of version 12 or later have."""

_CREATORS_RULE_FROM = 12
_SHOWN_WITHIN = 60.0
_NAMES = 5_000


@dataclass(slots=True)
class Room:
    """A room we are in. Member lists are filled only when somebody needs them: `members` is None until then."""

    id: str
    version: str = "1"
    creators: frozenset[str] = frozenset()
    powers: Json | None = None
    encryption: Json | None = None
    history: str = "shared"
    replacement: str | None = None
    members: dict[str, str] | None = None
    names: dict[str, str] = field(default_factory=dict)
    moves: int = 0
    """Counts the comings and goings, so that one who fetches the members sees whether the answer is already old."""

    def apply(self, event: Json) -> None:
        """Take in one state event."""
        kind, key, content = event.get("type"), event.get("state_key"), mapping(event, "content")
        if kind == "m.room.member" and isinstance(key, str):
            self._apply_member(key, content)
        elif key != "":
            return
        elif kind == "m.room.create":
            self.version = text(content, "room_version") or "1"
            self.creators = frozenset([text(event, "sender") or "", *texts(content.get("additional_creators"))])
        elif kind == "m.room.power_levels":
            self.powers = content
        elif kind == "m.room.encryption" and text(content, "algorithm"):
            # Once secret, always secret: a room never goes back, whatever its state says later.
            self.encryption = content
        elif kind == "m.room.history_visibility":
            self.history = text(content, "history_visibility") or "shared"
        elif kind == "m.room.tombstone":
            self.replacement = text(content, "replacement_room")

    def power(self, user: str) -> int:
        """The power level of a user, by the rules of this room's version."""
        if user in self.creators and self._creators_rule():
            return CREATOR_LEVEL
        if self.powers is None:
            return 100 if user in self.creators else 0
        return number(mapping(self.powers, "users").get(user), number(self.powers.get("users_default"), 0))

    def needed(self, event_type: str, *, state: bool = False) -> int:
        """The power level that sending such an event takes."""
        powers = self.powers or {}
        otherwise = number(powers.get("state_default"), 50) if state else number(powers.get("events_default"), 0)
        return number(mapping(powers, "events").get(event_type), otherwise if self.powers is not None else 0)

    def present(self, *memberships: str) -> list[str]:
        """The users who have one of these memberships; the list of members must have been filled."""
        return [user for user, membership in (self.members or {}).items() if membership in memberships]

    def fill(self, members: Iterable[Json]) -> None:
        """Take in the whole list of members."""
        self.members, self.names = {}, {}
        for event in members:
            self.apply(event)

    def _apply_member(self, user: str, content: Json) -> None:
        membership = text(content, "membership") or "leave"
        self.moves += 1
        if self.members is None:
            return
        if membership in {"join", "invite"}:
            self.members[user] = membership
            self.names[user] = text(content, "displayname") or user
        else:
            self.members.pop(user, None)
            self.names.pop(user, None)

    def _creators_rule(self) -> bool:
        return self.version.isdecimal() and int(self.version) >= _CREATORS_RULE_FROM


class Rooms:
    """The rooms we are in, as far as the homeserver has shown them in a sync."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._rooms: dict[str, Room] = {}
        self._entered: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self.names: dict[str, str] = {}
        """How users are called, as far as their member events or profiles have told."""
        self.complete = asyncio.Event()
        """Set once the first sync has shown every room."""

    def get(self, room_id: str) -> Room | None:
        """The room, if we are in it."""
        return self._rooms.get(room_id)

    def show(self, room_id: str) -> Room:
        """The room, now that a sync has shown that we are in it."""
        return self._rooms.setdefault(room_id, Room(room_id))

    def entered(self, room_id: str) -> None:
        """We joined the room; what a sync says of it is still to come."""
        if room_id not in self._rooms:
            self._entered[room_id].clear()

    def announce(self, room_id: str) -> None:
        """Wake those who wait for the room: what a sync says of it has been taken in."""
        if shown := self._entered.pop(room_id, None):
            shown.set()

    def forget(self, room_id: str) -> None:
        """We are out of the room."""
        self._rooms.pop(room_id, None)
        self.announce(room_id)

    def only(self, room_ids: Container[str]) -> None:
        """We are in none but these rooms."""
        for room_id in [each for each in self._rooms if each not in room_ids]:
            self.forget(room_id)

    def predecessor(self, room_id: str) -> str | None:
        """The room of ours that says that it lives on in this one."""
        return next((room.id for room in self._rooms.values() if room.replacement == room_id), None)

    def note_name(self, user_id: str, name: str | None) -> None:
        """Remember how a user is called; of very many, the ones heard of last."""
        self.names.pop(user_id, None)
        self.names[user_id] = name or user_id.removeprefix("@").partition(":")[0]
        if len(self.names) > _NAMES:
            del self.names[next(iter(self.names))]

    async def find(self, room_id: str) -> Room:
        """The room, once the first sync has shown our rooms, or the next one a room that we have just joined.

        Raises:
            Undeliverable: when we are not in it.
        """
        await self.complete.wait()
        if shown := self._entered.get(room_id):
            with suppress(TimeoutError):
                await asyncio.wait_for(shown.wait(), _SHOWN_WITHIN)
        room = self._rooms.get(room_id)
        if room is None:
            raise Undeliverable("M_NOT_JOINED", "we are not in the room")
        return room

    async def fill(self, room: Room) -> None:
        """See to it that the whole list of members is known.

        Raises:
            Undeliverable: when the homeserver does not tell us.
        """
        while room.members is None:
            moves = room.moves
            answer = await self._api.call("GET", at("rooms", room.id, "members"), query={"not_membership": "leave"})
            if room.moves == moves:
                room.fill(events(answer, "chunk"))

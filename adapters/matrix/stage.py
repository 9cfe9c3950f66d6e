"""A real homeserver as a stage for journeys: its people are users there and read what was really sent."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from adapters.matrix.actor import Actor, Server, register
from adapters.matrix.api import Api
from adapters.matrix.errors import MatrixError
from adapters.matrix.events import Incoming
from adapters.matrix.identity import Account
from adapters.matrix.platform import MatrixPlatform
from adapters.matrix.raw import Json, mapping, text
from adapters.matrix.read import PLATFORM
from adapters.matrix.render import labels_in
from bot.clock import TravelClock
from bot.house import House
from bot.platform import Stopped
from bot.stage import Actor as Person
from bot.stage import Heard, Kind, Spot, subjects
from bot.store import Tx
from bot.travel import settle, travel

BREATH = timedelta(seconds=5)
"""How much time passes with each thing that somebody does."""
_PATIENCE = 60.0
"""Seconds within which the bot must have handled what was said to it."""

Arrive = Callable[[Server, str, str], Awaitable[Actor]]


@dataclass(slots=True)
class _Message:
    """Something that the bot said: where, to whom alone (if so), and as it was changed last."""

    event_id: str
    room: str
    thread: str
    only: str
    said: Json
    pressed: dict[tuple[str, str], str] = field(default_factory=dict)


class MatrixStage:
    """Moves the people of a journey on a homeserver.

    Matrix does not tell which language a client speaks: whoever has one says so in their profile before they first
    speak to the community.
    """

    def __init__(
        self, house: House, platform: MatrixPlatform, clock: TravelClock, server: Server, arrive: Arrive
    ) -> None:
        self._house, self._platform, self._clock, self._server, self._arrive = house, platform, clock, server, arrive
        self._people: dict[str, Actor] = {}
        self._languages: dict[str, str] = {}
        self._rooms: dict[str, str] = {}
        self._directs: dict[str, str] = {}
        self._cards: dict[str, tuple[str, str]] = {}
        self._messages: dict[str, _Message] = {}
        self._new: list[_Message] = []
        self._taken: dict[str, Incoming] = {}
        self._happened = asyncio.Event()
        self._played: dict[str, str] = {}
        platform.on_taken = self._note

    def now(self) -> datetime:
        """Return the moment on the stage."""
        return self._clock.now()

    async def open(self, people: Sequence[Person], rooms: Sequence[str]) -> None:
        """Register everybody, and let them and the bot into the rooms and each into a direct room with the bot."""
        arriving = (self._arrive(self._server, _address(each.name), each.name) for each in people)
        for person, actor in zip(people, await asyncio.gather(*arriving), strict=True):
            self._people[person.name] = actor
            self._languages[person.name] = person.language
        owners = [self._people[each.name] for each in people if each.owner] or list(self._people.values())[:1]
        others = [actor for actor in self._people.values() if actor is not owners[0]]
        for name in rooms:
            invited = [self._bot, *(actor.user_id for actor in others)]
            room = self._rooms[name] = await owners[0].make_room(name, invited)
            if owners[1:]:
                await owners[0].share_power(room, [owner.user_id for owner in owners[1:]])
            await asyncio.gather(*(actor.join(room) for actor in others))
        for name, actor in self._people.items():
            self._directs[name] = await actor.make_room(f"{name} and the bot", [self._bot], direct=True)
        entered = {*self._rooms.values(), *self._directs.values()}
        await self._until(lambda: entered <= {each.room for each in self._taken.values()}, "The bot did not come.")
        await self.heard()

    async def say(self, person: str, spot: Spot, words: str, event_id: str) -> None:
        """Let somebody say words to the bot."""
        self._clock.forward_to(self._clock.now() + BREATH)
        if event_id in self._played:
            await self._platform.take(self._taken[self._played[event_id]])
            return
        await self._speak_own_language(person)
        room, thread = self._place(spot)
        if spot.kind is not Kind.PRIVATE and not words.startswith(self._prefix):
            form = await self._waiting_thread(person, room)
            thread, words = (form, words) if form else (thread, self._prefix + words)
        sent = self._played[event_id] = await self._people[person].say(room, words, thread)
        await self._until_taken(sent)

    async def talk(self, person: str, spot: Spot, words: str, event_id: str) -> None:
        """Let somebody say words to the others in a room."""
        self._clock.forward_to(self._clock.now() + BREATH)
        room, thread = self._place(spot)
        sent = self._played[event_id] = await self._people[person].say(room, words, thread)
        await self._until_taken(sent)

    async def press(self, person: str, label: str, event_id: str) -> bool:
        """Let somebody press the newest choice with this label that they can see."""
        await self._hear()
        for message in reversed(self._messages.values()):
            keys = {shown.casefold(): key for shown, key in labels_in(message.said, self._prefix).items()}
            if label.casefold() in keys and message.only in {"", person}:
                self._clock.forward_to(self._clock.now() + BREATH)
                await self._speak_own_language(person)
                self._played[event_id] = await self._react(person, message, keys[label.casefold()])
                return True
        return False

    async def heard(self) -> Sequence[Heard]:
        """Deliver what is due and return what the bot said since the last call."""
        await settle(self._house)
        await self._hear()
        for room in self._rooms.values():
            found = await self._house.storage.read(lambda tx, room=room: subjects(tx, PLATFORM, room))  # type: ignore[misc]
            self._cards |= {handle: (room, name) for handle, name in found.items()}
        said, self._new = self._new, []
        return [self._as_heard(each) for each in said]

    async def later(self, span: timedelta) -> None:
        """Let time pass, with everything that falls due on the way."""
        await travel(self._house, self._clock, self._clock.now() + span)

    async def close(self) -> None:
        """Let everybody go."""
        await asyncio.gather(*(actor.close() for actor in self._people.values()))

    # --- what people do --------------------------------------------------------------------------------------------

    async def _react(self, person: str, message: _Message, key: str) -> str:
        """React, and wait until the bot has handled it; whoever reacts again has to take the first reaction back."""
        actor, before = self._people[person], message.pressed.get((person, key))
        if before:
            await actor.take_back(message.room, before)
        sent = message.pressed[person, key] = await actor.react(message.room, message.event_id, key)
        await self._until_taken(sent)
        return sent

    async def _speak_own_language(self, person: str) -> None:
        language, community = self._languages[person], await self._house.storage.read(_any_community)
        if language and community:
            self._languages[person] = ""
            sent = await self._people[person].say(self._directs[person], f"profile set language={language}")
            await self._until_taken(sent)
            waiting = list(self._new)
            await self._hear()
            self._new = waiting

    async def _waiting_thread(self, person: str, room: str) -> str:
        """Return the thread in which the bot waits for this person's next words."""
        address = self._people[person].user_id
        forms = await self._house.storage.read(lambda tx: tx.forms.find(platform=PLATFORM, room=room, address=address))
        return max(forms, key=lambda form: form.id).thread if forms else ""

    def _place(self, spot: Spot) -> tuple[str, str]:
        if spot.kind is Kind.PRIVATE:
            return self._directs[spot.name], ""
        if spot.kind is Kind.ROOM:
            return self._rooms[spot.name], ""
        handle = next((handle for handle, (_, name) in self._cards.items() if name == spot.name), "")
        return (self._cards[handle][0] if handle else next(iter(self._rooms.values()))), handle

    # --- what people hear ------------------------------------------------------------------------------------------

    async def _hear(self) -> None:
        """Take in what the first person reads in the rooms, and everybody in their direct room."""
        everything = await asyncio.gather(*(actor.hear() for actor in self._people.values()))
        for number, (person, events) in enumerate(zip(self._people, everything, strict=True)):
            for room, event in events:
                direct = room == self._directs.get(person)
                if (direct or not number) and text(event, "sender") == self._bot:
                    self._take(room, person if direct else "", event)

    def _take(self, room: str, only: str, event: Json) -> None:
        content = mapping(event, "content")
        relation = mapping(content, "m.relates_to")
        target = text(relation, "event_id") or ""
        if text(event, "type") != "m.room.message":
            return
        if relation.get("rel_type") == "m.replace":
            if known := self._messages.get(target):
                known.said = mapping(content, "m.new_content")
                self._new.append(known)
            return
        event_id = text(event, "event_id") or ""
        thread = target if relation.get("rel_type") == "m.thread" else ""
        message = self._messages[event_id] = _Message(event_id, room, thread, only, content)
        self._new.append(message)

    def _as_heard(self, message: _Message) -> Heard:
        if message.only:
            spot = Spot(Kind.PRIVATE, message.only)
        elif message.event_id in self._cards:
            spot = Spot(Kind.CARD, self._cards[message.event_id][1])
        elif message.thread in self._cards:
            spot = Spot(Kind.THREAD, self._cards[message.thread][1])
        else:
            spot = Spot(Kind.ROOM, next(name for name, room in self._rooms.items() if room == message.room))
        return Heard(spot, text(message.said, "body") or "", tuple(labels_in(message.said, self._prefix)))

    # --- the bot ---------------------------------------------------------------------------------------------------

    @property
    def _bot(self) -> str:
        return self._platform.user_id

    @property
    def _prefix(self) -> str:
        return self._house.dispatcher.prefix

    def _note(self, incoming: Incoming) -> None:
        self._taken[incoming.event_id] = incoming
        self._happened.set()

    async def _until_taken(self, event_id: str) -> None:
        await self._until(lambda: event_id in self._taken, "The bot did not hear what was said to it.")

    async def _until(self, holds: Callable[[], bool], otherwise: str) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                while not holds():
                    self._happened.clear()
                    await self._happened.wait()
        except TimeoutError:
            raise MatrixError(otherwise) from None


async def make_account(server: Server, folder: Path, secret: str) -> Account:
    """Register an account for a bot that lives as long as a journey.

    Raises:
        Stopped: when the homeserver does not let us.
    """
    api = Api(server.url, 30.0)
    try:
        bot = await register(api, server, "journey-bot")
    except MatrixError as trouble:
        raise Stopped(f"Nobody can be registered at {server.url} with this secret: {trouble}") from trouble
    finally:
        await api.close()
    return Account(server.url, bot.user_id, folder, secret, password=bot.password)


@asynccontextmanager
async def listening(platform: MatrixPlatform) -> AsyncIterator[None]:
    """Let a platform listen until the block ends; what ends it earlier ends the block."""
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(platform.run())
        yield
        task.cancel()


def _any_community(tx: Tx) -> bool:
    return bool(tx.communities.all())


def _address(name: str) -> str:
    """Return the part of a user id for a name: ``Ana Ruiz`` is ``ana-ruiz``."""
    plain = "-".join(name.casefold().split())
    return "".join(char for char in plain if char.isascii() and (char.isalnum() or char in "-_.")) or "somebody"

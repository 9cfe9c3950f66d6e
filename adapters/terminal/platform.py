"""The terminal as a platform: rooms, threads and direct rooms of several people, all in this process."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import uuid4

from adapters.terminal.actions import Simulated
from adapters.terminal.log import Entry, Person
from bot.actions import Deed, Verb
from bot.asks import Ask, Overheard, Place, Power
from bot.clock import Clock
from bot.dispatch import Dispatcher
from bot.platform import Said
from bot.replies import Choice, Line, Paragraph, Reply
from bot.words import Words

NAME = "terminal"
PREFIXES = ("!", "/")
"""What may stand before a command; nothing must, as nearly everything typed here is for the bot."""
TALK = '"'
"""What stands before words that are for the others in the room."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody reads and types: a room, or a thread in it."""

    room: str
    thread: str = ""

    @property
    def direct(self) -> bool:
        """Whether it is the direct room of one person."""
        return self.room.startswith("@")


class TerminalPlatform:
    """Keeps what was said, hears people, and says what the house has to say."""

    name = NAME

    def __init__(self, dispatcher: Dispatcher, clock: Clock) -> None:
        self.people: dict[str, Person] = {}
        self.rooms: dict[str, str] = {}
        self.entries: dict[str, Entry] = {}
        self._dispatcher, self._clock = dispatcher, clock
        self._listeners: list[Callable[[Person | Entry], None]] = []
        self._simulated = Simulated()
        self.words = Words()

    # --- people and rooms ------------------------------------------------------------------------------------------

    def welcome(self, person: Person) -> Person:
        """Let somebody in; who has been in keeps their account."""
        if person.address not in self.people:
            self.people[person.address] = person
            self._tell(person)
        return self.people[person.address]

    def find(self, name: str) -> Person | None:
        """Return who has this name or address, ignoring case."""
        wanted = name.strip().removeprefix("@").casefold()
        return next((each for each in self.people.values() if wanted in {each.address, each.name.casefold()}), None)

    def add_room(self, address: str, name: str) -> None:
        """Open a room."""
        self.rooms.setdefault(address, name)

    # --- what people do --------------------------------------------------------------------------------------------

    async def speak(self, person: Person, spot: Spot, words: str, event_id: str = "") -> None:
        """Let somebody say something. A number, or the words on a choice, press a choice they see there."""
        if words.startswith(TALK) and not spot.direct and not await self._dispatcher.waiting(self._ask(person, spot)):
            self.talk(person, spot, words.strip(TALK), event_id)
            return
        choice = self.choice_named(person, spot, words)
        if choice:
            await self.press(person, spot, choice, event_id)
        else:
            meant = self._dispatcher.prefix + words[1:] if words.startswith(PREFIXES) else words
            await self._hear(person, spot, words, meant, event_id, pressed=False)

    async def press(self, person: Person, spot: Spot, choice: Choice, event_id: str = "") -> None:
        """Let somebody press a choice: its line is said for them."""
        await self._hear(person, spot, choice.line, choice.line, event_id, pressed=True)

    def talk(self, person: Person, spot: Spot, words: str, event_id: str = "") -> None:
        """Let somebody say something to the others in a room."""
        if self._simulated.bars(person.address, self._clock.now()):
            self.note(person, spot, self.words.line("chat-barred"))
            return
        message = f"w{event_id or uuid4().hex}"
        place = Place(NAME, spot.room, spot.thread)
        named = tuple(each.address for each in self.people.values() if f"@{each.name.casefold()}" in words.casefold())
        self._keep(spot, message, words=words, author=person.address)
        self._dispatcher.overhear(Overheard(place, person.address, message, words, mentions=named))

    async def carry_out(self, deed: Deed) -> str:
        """Do what moderation asks for, as far as it can be played, and let everyone see it."""
        self._simulated.apply(deed)
        known = self.people.get(deed.address)
        hidden = self.entries.get(deed.message)
        if deed.verb is Verb.HIDE and hidden:
            self._put(replace(hidden, words=self.words.text("chat-hidden"), amended=True))
        line = self.words.line("chat-did", verb=deed.verb, name=known.name if known else deed.address)
        said, room = Reply(blocks=(Paragraph(line),)), deed.room or next(iter(self.rooms))
        self._put(Entry(uuid4().hex, self._clock.now(), room, deed.thread, "", "", reply=said, note=True))
        return ""

    def choices(self, person: Person, spot: Spot) -> tuple[Choice, ...]:
        """Return the choices of the last message there that has some; none while a question without choices waits."""
        for entry in reversed(list(self.visible(person, spot))):
            if entry.reply and (entry.reply.choices or entry.reply.asks_for):
                return entry.reply.choices
        return ()

    def choice_named(self, person: Person, spot: Spot, words: str) -> Choice | None:
        """Return the choice that somebody means by its words or its number."""
        shown = self.choices(person, spot)
        typed = words.strip().casefold()
        labelled = next((each for each in shown if each.label.casefold() == typed), None)
        if labelled or not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(shown)):
            return labelled
        return shown[int(typed) - 1]

    def visible(self, person: Person, spot: Spot) -> Iterator[Entry]:
        """Yield what this person can read there, the oldest first; a thread opens with the message it begins at."""
        for entry in self.entries.values():
            there = (entry.room, entry.thread) == (spot.room, spot.thread) or entry.handle == spot.thread
            if there and entry.only in {"", person.address}:
                yield entry

    async def _hear(
        self, person: Person, spot: Spot, shown: str, words: str, event_id: str, *, pressed: bool
    ) -> None:  # fmt: skip
        ask = self._ask(person, spot, words, event_id, pressed=pressed)
        answer = await self._dispatcher.hear(ask)
        only = person.address if spot.direct or (answer and answer.reply.private) else ""
        self._keep(spot, f"w{ask.event_id}", words=shown, author=person.address, only=only)
        if answer:
            self._keep(spot, f"a{uuid4().hex}", reply=answer.reply, only=only)
            await self._dispatcher.heard(answer)

    def _ask(self, person: Person, spot: Spot, words: str = "", event_id: str = "", *, pressed: bool = False) -> Ask:
        return Ask(
            Place(NAME, spot.room, spot.thread, spot.direct),
            person.address,
            person.name,
            words,
            event_id or uuid4().hex,
            power=Power.OWNER if person.owner else Power.NONE,
            language=person.language,
            pressed=pressed,
            room_name=self.rooms.get(spot.room, ""),
        )

    # --- what the house says ---------------------------------------------------------------------------------------

    async def say(self, place: Place, reply: Reply, key: str) -> Said:
        """Say something in a room or thread. A key names the message, and the thread that begins at it."""
        if key not in self.entries:
            self._keep(Spot(place.room, place.thread), key, reply=reply)
        return Said(key, place.thread or key)

    async def say_privately(self, address: str, reply: Reply, key: str) -> Said:
        """Say something in somebody's direct room."""
        if key not in self.entries:
            self._keep(Spot(f"@{address}"), key, reply=reply, only=address)
        return Said(key)

    async def amend(self, place: Place, handle: str, reply: Reply, key: str) -> None:  # noqa: ARG002 - amending twice is harmless
        """Let an earlier message show this now. One from before the chat forgot is shown as new."""
        known = self.entries.get(handle)
        if known is None:
            self._keep(Spot(place.room, place.thread), handle, reply=reply)
        elif known.reply != reply:
            self._put(replace(known, reply=reply, amended=True))

    def note(self, person: Person, spot: Spot, line: Line) -> None:
        """Let the chat itself say something to one person."""
        said = Reply(blocks=(Paragraph(line),))
        entry = Entry(uuid4().hex, self._clock.now(), spot.room, spot.thread, "", person.address, reply=said, note=True)
        self._put(entry)

    def listen(self, listener: Callable[[Person | Entry], None]) -> None:
        """Call this for everybody who comes in, and everything that is said or amended, from now on."""
        self._listeners.append(listener)

    def restore(self, happened: Iterable[Person | Entry]) -> None:
        """Take in what happened at earlier sittings."""
        for each in happened:
            if isinstance(each, Person):
                self.people[each.address] = each
            else:
                self.entries[each.handle] = each
                if not each.room.startswith("@"):
                    self.rooms.setdefault(each.room, each.room)

    async def run(self) -> None:
        """Wait: people here are heard as they type."""
        await asyncio.Event().wait()

    def _keep(
        self, spot: Spot, handle: str, *, words: str = "", reply: Reply | None = None, author: str = "", only: str = ""
    ) -> None:
        self._put(Entry(handle, self._clock.now(), spot.room, spot.thread, author, only, words, reply))

    def _put(self, entry: Entry) -> None:
        self.entries[entry.handle] = entry
        self._tell(entry)

    def _tell(self, happened: Person | Entry) -> None:
        for listener in self._listeners:
            listener(happened)

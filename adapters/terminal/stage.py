"""The terminal as a stage for journeys."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from adapters.terminal.log import Entry, Person
from adapters.terminal.platform import NAME, Spot, TerminalPlatform
from adapters.terminal.render import plain_text
from bot.clock import TravelClock
from bot.house import House
from bot.stage import Actor, Heard, Kind, subjects
from bot.stage import Spot as StageSpot
from bot.travel import settle, travel

BREATH = timedelta(seconds=5)
"""How much time passes with each thing that somebody does."""


class TerminalStage:
    """Moves the people of a journey in a terminal chat."""

    def __init__(self, house: House, platform: TerminalPlatform, clock: TravelClock) -> None:
        self._house, self._platform, self._clock = house, platform, clock
        self._new: list[Entry] = []
        self._cards: dict[str, tuple[str, str]] = {}
        self._was_at: dict[str, Spot] = {}
        platform.listen(self._note)

    def now(self) -> datetime:
        """Return the moment on the stage."""
        return self._clock.now()

    async def open(self, people: Sequence[Actor], rooms: Sequence[str]) -> None:
        """Let everybody into the rooms."""
        for name in rooms:
            self._platform.add_room(name, name)
        for actor in people:
            self._platform.welcome(Person(address_of(actor.name), actor.name, actor.owner, actor.language))
            self._was_at[actor.name] = Spot(rooms[0])

    async def say(self, person: str, spot: StageSpot, words: str, event_id: str) -> None:
        """Let somebody say words to the bot."""
        here = self._was_at[person] = self._spot(spot)
        self._clock.forward_to(self._clock.now() + BREATH)
        await self._platform.speak(self._person(person), here, words, event_id)

    async def talk(self, person: str, spot: StageSpot, words: str, event_id: str) -> None:
        """Let somebody say words to the others in a room."""
        self._clock.forward_to(self._clock.now() + BREATH)
        self._platform.talk(self._person(person), self._spot(spot), words, event_id)

    async def press(self, person: str, label: str, event_id: str) -> bool:
        """Let somebody press the newest choice with this label that they can see."""
        who = self._person(person)
        self._clock.forward_to(self._clock.now() + BREATH)
        for entry in reversed(list(self._platform.entries.values())):
            for choice in entry.reply.choices if entry.reply and entry.only in {"", who.address} else ():
                if choice.label.casefold() == label.casefold():
                    await self._platform.press(who, Spot(entry.room, entry.thread), choice, event_id)
                    return True
        return False

    async def heard(self) -> Sequence[Heard]:
        """Deliver what is due and return what the bot said since the last call."""
        await settle(self._house)
        for room in self._platform.rooms:
            found = await self._house.storage.read(lambda tx, room=room: subjects(tx, NAME, room))  # type: ignore[misc]
            self._cards |= {handle: (room, name) for handle, name in found.items()}
        said, self._new = self._new, []
        return [self._heard(each) for each in said]

    async def later(self, span: timedelta) -> None:
        """Let time pass, with everything that falls due on the way."""
        await travel(self._house, self._clock, self._clock.now() + span)

    async def close(self) -> None:
        """Let everybody go."""
        self._new.clear()

    def _note(self, happened: Person | Entry) -> None:
        if isinstance(happened, Entry) and happened.reply:
            self._new.append(happened)

    def _person(self, name: str) -> Person:
        return self._platform.people[address_of(name)]

    def _spot(self, spot: StageSpot) -> Spot:
        if spot.kind is Kind.PRIVATE:
            return Spot(f"@{address_of(spot.name)}")
        if spot.kind is Kind.ROOM:
            return Spot(spot.name)
        handle = next((handle for handle, (_, name) in self._cards.items() if name == spot.name), "")
        return Spot(self._cards[handle][0] if handle else next(iter(self._platform.rooms)), handle)

    def _heard(self, entry: Entry) -> Heard:
        reply = entry.reply
        if reply is None:
            raise ValueError("only what the bot said is heard")
        if entry.only:
            spot = StageSpot(Kind.PRIVATE, self._platform.people[entry.only].name)
        elif entry.handle in self._cards:
            spot = StageSpot(Kind.CARD, self._cards[entry.handle][1])
        elif entry.thread in self._cards:
            spot = StageSpot(Kind.THREAD, self._cards[entry.thread][1])
        else:
            spot = StageSpot(Kind.ROOM, entry.room)
        return Heard(spot, plain_text(reply), tuple(choice.label for choice in reply.choices))


def address_of(name: str) -> str:
    """Return the address of somebody by their name: ``Ana Ruiz`` is ``ana-ruiz``."""
    return "-".join(name.casefold().split())

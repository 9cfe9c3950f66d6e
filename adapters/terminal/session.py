"""One sitting at the terminal chat: who somebody is, where they read, and the few words that the chat itself knows."""

import asyncio
from collections.abc import Callable, Sequence

from adapters.terminal.log import Entry, Person
from adapters.terminal.platform import NAME, Spot, TerminalPlatform
from adapters.terminal.render import on_one_line, plain_text
from bot.asks import Ask, Place, Power
from bot.clock import TravelClock
from bot.completion import complete
from bot.house import House
from bot.kinds import Offer, read_length
from bot.replies import Choice, Line
from bot.travel import settle, travel
from bot.words import Words, show_moment, show_span

LONGEST_LABEL = 40


class Session:
    """Reads what is typed: the chat's own words here, everything else goes to the bot."""

    def __init__(
        self, house: House, platform: TerminalPlatform, clock: TravelClock, words: Words, person: Person
    ) -> None:  # fmt: skip
        self.house, self.platform, self.clock, self.words = house, platform, clock, words
        self.person, self.spot = person, Spot(next(iter(platform.rooms)))
        self._read: dict[tuple[str, Spot], int] = {}
        self._turn = asyncio.Lock()
        self._own: dict[str, Callable[[str], None]] = {
            "as": self._be,
            "room": self._go,
            "help-chat": lambda _: self.note(self.words.line("chat-help")),
        }

    # --- what is typed ---------------------------------------------------------------------------------------------

    async def enter(self, line: str) -> bool:
        """Act on one line, and return whether the sitting goes on."""
        name, _, rest = line.strip().removeprefix("/").partition(" ")
        if not line.strip():
            return True
        if line.lstrip().startswith("/"):
            if name == "quit":
                return False
            if name == "later":
                await self._later(rest.strip())
                return True
            if name in self._own:
                self._own[name](rest.strip())
                return True
        async with self._turn:
            await self.platform.speak(self.person, self.spot, line.strip())
            await settle(self.house)
        return True

    async def press(self, choice: Choice) -> None:
        """Press a choice that stands here."""
        async with self._turn:
            await self.platform.press(self.person, self.spot, choice)
            await settle(self.house)

    async def settle(self) -> None:
        """Let happen what is due by now, unless something happens already."""
        if not self._turn.locked():
            async with self._turn:
                await settle(self.house)

    async def completions(self, typed: str) -> Sequence[Offer]:
        """Return how the line may go on."""
        slash = "/" if typed.startswith("/") else ""
        own = [f"/{name} " for name in (*self._own, "later", "quit")]
        offers = [Offer(each, each) for each in own if slash and each.startswith(typed) and each != typed]
        if typed.startswith("/as "):
            offers += [Offer(each.name, f"/as {each.name}") for each in self.platform.people.values()
                       if each.name.casefold().startswith(typed[4:].casefold())]  # fmt: skip
        if typed.startswith("/room "):
            offers += [Offer(self.label(each), f"/room {self.label(each)}") for each in self.spots()
                       if typed[6:].casefold() in self.label(each).casefold()]  # fmt: skip
        if offers or typed.startswith(("/as ", "/room ", "/later ")):
            return offers
        power = Power.OWNER if self.person.owner else Power.NONE
        place = Place(NAME, self.spot.room, self.spot.thread, self.spot.direct)
        plain = typed.removeprefix(slash or self.house.dispatcher.prefix)
        ask = Ask(place, self.person.address, self.person.name, plain, "", power=power, language=self.person.language)
        found = await complete(self.house.dispatcher, ask)
        return [Offer(each.label, typed[: len(typed) - len(plain)] + each.value) for each in found]

    def note(self, line: Line) -> None:
        """Let the chat itself say something to this person, here."""
        self.platform.note(self.person, self.spot, line)

    def _be(self, name: str) -> None:
        people = ", ".join(each.name for each in self.platform.people.values())
        if not name:
            self.note(self.words.line("chat-people", names=people))
            return
        name = on_one_line(name)[:LONGEST_LABEL]
        found = self.platform.find(name)
        if found is None and not any(char.isalnum() for char in name):
            self.note(self.words.line("chat-people", names=people))
            return
        address = "-".join(name.casefold().split())
        self.person = found or self.platform.welcome(Person(address, name, language=self.person.language))
        if self.spot.direct:
            self.spot = Spot(next(iter(self.platform.rooms)))
        self.note(self.words.line("chat-you-are" if found else "chat-newcomer", name=self.person.name))

    def _go(self, name: str) -> None:
        wanted = name.casefold()
        spots = self.spots()
        found = [spot for spot in spots if self.label(spot).casefold() == wanted] or [
            spot for spot in spots if wanted and self.label(spot).casefold().startswith(wanted)
        ]
        if found:
            self.go(found[0])
        else:
            self.note(self.words.line("chat-rooms", names=", ".join(self.label(spot) for spot in spots)))

    async def _later(self, typed: str) -> None:
        span = read_length(typed)
        until = self.clock.now() + span if span and span.days < 3660 else None  # noqa: PLR2004 - ten years are enough
        if not span or not until:
            self.note(self.words.line("chat-later-how"))
            return
        async with self._turn:
            await travel(self.house, self.clock, until)
        moment = show_moment(until, self.words.language, self.words.zone)
        self.note(self.words.line("chat-later", span=show_span(span, self.words.language), moment=moment))

    # --- where one reads -------------------------------------------------------------------------------------------

    def spots(self) -> list[Spot]:
        """Return where this person can read: every room with its threads, and their direct room once it has words."""
        entries = self.platform.entries
        threads = {each.thread for each in entries.values() if each.thread}
        found = []
        for room in self.platform.rooms:
            found.append(Spot(room))
            found += [Spot(room, handle) for handle, each in entries.items() if handle in threads and each.room == room]
        direct = Spot(f"@{self.person.address}")
        return [*found, direct] if any(self.platform.visible(self.person, direct)) else found

    def label(self, spot: Spot) -> str:
        """Return what a place is called: the room's name, the title that began the thread, or "Privately"."""
        if spot.direct:
            return self.words.text("chat-direct")
        if not spot.thread:
            return self.platform.rooms.get(spot.room, spot.room)
        first = self.platform.entries.get(spot.thread)
        title = first.reply.title or plain_text(first.reply) if first and first.reply else spot.thread
        return on_one_line(title)[:LONGEST_LABEL]

    def go(self, spot: Spot) -> None:
        """Read there from now on."""
        self.spot = spot

    def shown(self) -> list[Entry]:
        """Return what this person reads where they are, and note it as read."""
        entries = list(self.platform.visible(self.person, self.spot))
        self._read[self.person.address, self.spot] = len(entries)
        return entries

    def unread(self, spot: Spot) -> int:
        """Return how many messages there this person has not read."""
        entries = sum(1 for _ in self.platform.visible(self.person, spot))
        return entries - self._read.get((self.person.address, spot), 0)

    def read_everything(self) -> None:
        """Take everything that everyone can read now as read, as at the beginning of a sitting."""
        for spot in {Spot(entry.room, entry.thread) for entry in self.platform.entries.values()}:
            for person in self.platform.people.values():
                self._read[person.address, spot] = sum(1 for _ in self.platform.visible(person, spot))

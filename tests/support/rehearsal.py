"""A rehearsal of the conversation: the real house on a database in a file, and a platform that only remembers.

async with rehearse(tmp_path) as room:
    assert "is ready" in await room.say("ana", "setup name=Square", power=Power.OWNER)
"""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from adapters.terminal.render import plain_text
from bot.actions import Deed
from bot.asks import Ask, Overheard, Place, Power
from bot.clock import SeededLuck, TravelClock
from bot.commands import COMMANDS
from bot.house import House
from bot.parsing import find_command, parse
from bot.platform import Said, Undeliverable
from bot.replies import Code, Reply
from bot.travel import settle, travel
from bot.wiring import open_trial
from bot.words import PREFIX
from core.moderation.screen import Screen
from core.work import Work
from data.migrate import upgrade

T = TypeVar("T")
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
NAME = "rehearsal"
SQUARE = "square"


def check_lines(reply: Reply) -> None:
    """Fail unless every choice, and every command that the reply names, is one that the bot knows."""
    for choice in reply.choices:
        parse(COMMANDS.names, choice.line, PREFIX)
    for code in _codes(reply):
        if code.startswith(PREFIX):
            find_command(COMMANDS.names, code.removeprefix(PREFIX))


def _codes(node: object) -> Iterator[str]:
    if isinstance(node, Code):
        yield node.text
    elif isinstance(node, tuple):
        for each in node:
            yield from _codes(each)
    elif is_dataclass(node):
        for each in fields(node):
            yield from _codes(getattr(node, each.name))


class Memory:
    """A platform that remembers what was said: (where or to whom, text), with its name where it is not the first."""

    def __init__(self, name: str = NAME) -> None:
        self.name = name
        self.said: list[tuple[str, str]] = []
        self.deeds: list[Deed] = []
        self.forbids = ""

    async def carry_out(self, deed: Deed) -> str:
        if self.forbids:
            raise Undeliverable(self.forbids)
        self.deeds.append(deed)
        return f"before {deed.verb}"

    def _keep(self, where: str, reply: Reply) -> None:
        self.said.append((where if self.name == NAME else f"{self.name} {where}", plain_text(reply)))

    async def say(self, place: Place, reply: Reply, key: str) -> Said:
        check_lines(reply)
        self._keep(place.thread or place.room, reply)
        return Said(key, f"thread of {key}")

    async def say_privately(self, address: str, reply: Reply, key: str) -> Said:
        check_lines(reply)
        self._keep(f"@{address}", reply)
        return Said(key)

    async def amend(self, place: Place, handle: str, reply: Reply, key: str) -> None:  # noqa: ARG002 - a Platform
        self._keep(place.room, reply)

    async def run(self) -> None:
        """Never called: a rehearsal hears what the test says."""


class Room:
    """One community in which a test speaks for everyone. People are addresses; ``ana`` is shown as Ana."""

    def __init__(self, house: House, clock: TravelClock, *platforms: Memory) -> None:
        self.house, self.clock, self.platforms = house, clock, platforms
        self.reply = Reply()
        self._events = 0

    async def say(
        self,
        who: str,
        words: str,
        *,
        on: str = NAME,
        room: str = SQUARE,
        direct: bool = False,
        power: Power = Power.NONE,
        language: str = "",
        pressed: bool = False,
    ) -> str:
        """Return the answer as plain text, or nothing when there is none; ``reply`` keeps it as it was."""
        self._events += 1
        place = Place(on, f"@{who}" if direct else room, direct=direct)
        ask = Ask(
            place, who, who.capitalize(), words, f"e{self._events}", power=power, language=language, pressed=pressed
        )
        answer = await self.house.dispatcher.hear(ask)
        if answer is None:
            self.reply = Reply()
            return ""
        await self.house.dispatcher.heard(answer)
        check_lines(answer.reply)
        self.reply = answer.reply
        return plain_text(answer.reply)

    async def talk(
        self, who: str, *lines: str, room: str = SQUARE, to: str = "", mentions: tuple[str, ...] = ()
    ) -> None:
        """Let somebody say something to the others in a room, a few seconds after what was said last."""
        for words in lines:
            self._events += 1
            self.clock.forward_to(self.clock.now() + timedelta(seconds=5))
            message = f"e{self._events}"
            link = f"https://rehearsal.example/{message}"
            said = Overheard(Place(NAME, room), who, message, words, link, reply_to=to, mentions=mentions)
            self.house.dispatcher.overhear(said)
            await self.house.sensing.settle()

    async def press(self, who: str, label: str, *, on: str = NAME, room: str = SQUARE) -> str:
        """Press a choice of the last reply by its label."""
        choice = next(each for each in self.reply.choices if each.label == label)
        return await self.say(who, choice.line, on=on, room=room, pressed=True)

    async def open(self, *people: str) -> None:
        """Set the community up, with Ana as its organizer and these people as members."""
        await self.say("ana", 'setup name="The Square" purpose="" language=en zone=UTC', power=Power.OWNER)
        for person in people:
            await self.say(person, "me")
        await self.heard()

    async def propose(self, who: str, title: str = "Buy a drill") -> str:
        """Open a proposal to everyone and return its name."""
        await self.say(who, f'proposal open "{title}" summary="We borrow one every month and wait."')
        name = self.reply.title.split(" ")[0]
        await self.say(who, f"proposal publish {name}")
        return name

    async def heard(self) -> Sequence[tuple[str, str]]:
        """Return what was said since the last time, everything due delivered."""
        await settle(self.house)
        said = [each for platform in self.platforms for each in platform.said]
        for platform in self.platforms:
            platform.said = []
        return said

    async def later(self, **span: int) -> Sequence[tuple[str, str]]:
        """Let time pass, everything at its moment, and return what was said meanwhile."""
        await travel(self.house, self.clock, self.clock.now() + timedelta(**span))
        return await self.heard()

    async def look(self, question: Callable[[Work], T]) -> T:
        """Ask the only community's unit of work something."""
        now = self.clock.now()
        return await self.house.storage.read(lambda tx: question(tx.work(tx.communities.all()[0].id, now)))


@cache
def _empty_database() -> bytes:
    """Return a database without a community; made once, because migrating takes longer than most tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        upgrade(f"sqlite:///{path}")
        return path.read_bytes()


@asynccontextmanager
async def rehearse(folder: Path, *others: str, screen: Screen | None = None) -> AsyncIterator[Room]:
    """Open an empty house in a folder, on one platform and on others of these names."""
    clock, path = TravelClock(START), folder / "rehearsal.db"
    platforms = [Memory(name) for name in (NAME, *others)]
    path.write_bytes(_empty_database())
    async with open_trial(f"sqlite:///{path}", clock, SeededLuck(1), screen) as house:
        for platform in platforms:
            house.add_platform(platform)
        yield Room(house, clock, *platforms)

"""A terminal chat on a real house with a database in a file."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.terminal.log import Person
from adapters.terminal.platform import Spot, TerminalPlatform
from adapters.terminal.render import plain_text
from adapters.terminal.session import Session
from bot.clock import SeededLuck, TravelClock
from bot.house import House
from bot.travel import settle
from bot.wiring import open_trial
from bot.words import Words

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SQUARE = Spot("square")


@dataclass(slots=True)
class Chat:
    """Everything of one chat. Ana may set it up; Bo is a member; Cleo speaks Spanish and has said nothing yet."""

    house: House
    platform: TerminalPlatform
    clock: TravelClock
    session: Session

    async def say(self, who: str, words: str, spot: Spot = SQUARE, event: str = "") -> None:
        """Let somebody say something and everything that follows from it happen."""
        person = self.platform.find(who)
        assert person
        self.clock.forward_to(self.clock.now() + timedelta(seconds=5))
        await self.platform.speak(person, spot, words, event)
        await settle(self.house)

    def seen(self, who: str, spot: Spot = SQUARE) -> list[str]:
        """Return what somebody reads there, as plain text."""
        person = self.platform.find(who)
        assert person
        entries = self.platform.visible(person, spot)
        return [plain_text(each.reply) if each.reply else each.words for each in entries]

    def last(self, who: str, spot: Spot = SQUARE) -> str:
        """Return the last message that somebody reads there."""
        return self.seen(who, spot)[-1]


@asynccontextmanager
async def open_chat(folder: Path) -> AsyncIterator[Chat]:
    """Open a chat in which Ana has set the community up and Bo has joined."""
    clock = TravelClock(START)
    async with open_trial(f"sqlite:///{folder / 'chat.db'}", clock, SeededLuck(1)) as house:
        platform = TerminalPlatform(house.dispatcher, clock)
        house.add_platform(platform)
        platform.add_room("square", "square")
        ana = platform.welcome(Person("ana", "Ana", owner=True))
        platform.welcome(Person("bo", "Bo"))
        platform.welcome(Person("cleo", "Cleo", language="es"))
        chat = Chat(house, platform, clock, Session(house, platform, clock, Words("en", "UTC", START), ana))
        await chat.say("Ana", "setup name=Square purpose=Trying language=en zone=UTC")
        await chat.say("Bo", "me")
        yield chat

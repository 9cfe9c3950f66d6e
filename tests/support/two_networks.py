"""What tests of two networks share: codes that travel, a second platform of a rehearsal, and a stage made of two."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import simcord

from adapters.discord.client import Account
from adapters.discord.platform import DiscordPlatform
from adapters.discord.stage import DiscordStage
from adapters.matrix.actor import Actor as MatrixActor
from adapters.matrix.actor import Server
from adapters.matrix.platform import MatrixPlatform
from adapters.matrix.stage import MatrixStage, listening, make_account
from adapters.terminal.platform import TerminalPlatform
from adapters.terminal.stage import TerminalStage
from bot.clock import SeededLuck, TravelClock
from bot.house import House
from bot.stage import Actor, Heard, Spot, Stage
from bot.wiring import open_trial
from tests.support.homeserver import Homeserver
from tests.support.rehearsal import Room

ELSEWHERE = "elsewhere"
"""The second platform of a rehearsal, and a room on it."""
PLAZA = "plaza"


def code_in(text: str) -> str:
    """Return the code that an answer tells."""
    found = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", text)
    assert found, text
    return found[0]


async def there(room: Room, who: str, words: str) -> str:
    """Say something on the second platform."""
    return await room.say(who, words, on=ELSEWHERE, room=PLAZA)


class TwoNetworks:
    """Two stages of one house as one: whoever and whatever has ``(discord)`` behind its name is on the second."""

    def __init__(self, first: Stage, second: Stage, mark: str) -> None:
        self._first, self._second, self._mark = first, second, f" ({mark})"

    def now(self) -> datetime:
        return self._first.now()

    async def open(self, people: Sequence[Actor], rooms: Sequence[str]) -> None:
        there = [replace(each, name=self._plain(each.name)) for each in people if self._is_there(each.name)]
        await self._first.open([each for each in people if not self._is_there(each.name)], self._here(rooms))
        await self._second.open(there, [self._plain(each) for each in rooms if self._is_there(each)])

    async def say(self, person: str, spot: Spot, words: str, event_id: str) -> None:
        await self._stage(person).say(self._plain(person), replace(spot, name=self._plain(spot.name)), words, event_id)

    async def talk(self, person: str, spot: Spot, words: str, event_id: str) -> None:
        plain = self._plain(person)
        await self._stage(person).talk(plain, replace(spot, name=self._plain(spot.name)), words, event_id)

    async def press(self, person: str, label: str, event_id: str) -> bool:
        return await self._stage(person).press(self._plain(person), label, event_id)

    async def heard(self) -> Sequence[Heard]:
        here, there = await self._first.heard(), await self._second.heard()
        return [*here, *(replace(each, spot=replace(each.spot, name=each.spot.name + self._mark)) for each in there)]

    async def later(self, span: timedelta) -> None:
        await self._first.later(span)

    async def close(self) -> None:
        await self._first.close()
        await self._second.close()

    def _stage(self, name: str) -> Stage:
        return self._second if self._is_there(name) else self._first

    def _is_there(self, name: str) -> bool:
        return name.endswith(self._mark)

    def _here(self, names: Sequence[str]) -> Sequence[str]:
        return [each for each in names if not self._is_there(each)]

    def _plain(self, name: str) -> str:
        return name.removesuffix(self._mark)


@asynccontextmanager
async def terminal_and_discord(folder: Path, begins: datetime) -> AsyncIterator[Stage]:
    """Open a terminal and a simulated Discord in one house."""
    clock = TravelClock(begins)
    async with _house(folder, clock) as house:
        terminal = TerminalPlatform(house.dispatcher, clock)
        house.add_platform(terminal)
        async with _discord(house, folder, clock) as discord:
            yield TwoNetworks(TerminalStage(house, terminal, clock), discord, "discord")


@asynccontextmanager
async def matrix_and_discord(folder: Path, begins: datetime, homeserver: Homeserver) -> AsyncIterator[Stage]:
    """Open a real homeserver and a simulated Discord in one house."""
    clock, secret = TravelClock(begins), homeserver.registration_secret
    server = Server(homeserver.url, secret)
    account = await make_account(server, folder / "matrix", secret)
    async with _house(folder, clock) as house:
        matrix = MatrixPlatform(account, house.dispatcher, lambda _: True)
        house.add_platform(matrix)
        async with _discord(house, folder, clock) as discord, listening(matrix):
            yield TwoNetworks(MatrixStage(house, matrix, clock, server, MatrixActor.arrive), discord, "discord")


@asynccontextmanager
async def _house(folder: Path, clock: TravelClock) -> AsyncIterator[House]:
    async with open_trial(f"sqlite:///{folder / 'journey.db'}", clock, SeededLuck(1)) as house:
        yield house


@asynccontextmanager
async def _discord(house: House, folder: Path, clock: TravelClock) -> AsyncIterator[DiscordStage]:
    platform = DiscordPlatform(Account("not-a-token", shards=1), house.dispatcher, folder / "commands.json")
    house.add_platform(platform)
    async with simcord.run(platform.client()) as env:
        yield DiscordStage(house, platform, clock, env)

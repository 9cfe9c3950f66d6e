"""A house that lives on the stand-in for Discord, in the process of the test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adapters.discord.client import Account
from adapters.discord.platform import DiscordPlatform
from bot.asks import Place
from bot.clock import TravelClock
from bot.house import House
from bot.wiring import open_trial
from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.discord_server_shapes import Json
from tests.support.patience import eventually

BEGINS = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Town:
    """A house on Discord, and a server with a channel and somebody in it."""

    def __init__(self, server: Discord, house: House, folder: Path, account: Account) -> None:
        self.server, self.gateway, self.state, self.house = server, server.gateway, server.state, house
        self.platform = DiscordPlatform(account, house.dispatcher, folder / "commands.json")
        house.add_platform(self.platform)
        self.guild = self.state.add_guild("Willow Street")
        self.square = self.state.add_channel(self.guild, "square")
        self.ana = Person(self.state, self.guild, "Ana", manager=True)
        self.place = Place("discord", self.square)

    def history(self) -> list[Json]:
        return self.state.history(self.square)

    async def set_up(self) -> None:
        """Let a community begin."""
        await self.ana.slash(self.square, "setup", name="Willow Street", purpose="", language="en", zone="UTC").answer()


@asynccontextmanager
async def town_on(server: Discord, folder: Path, **account: Any) -> AsyncIterator[Town]:
    """Open a house on a server; it is not connected yet."""
    addresses = {"api_base": server.api_base, "gateway_url": server.gateway_url}
    async with open_trial(f"sqlite:///{folder / 'house.db'}", TravelClock(BEGINS)) as house:
        yield Town(server, house, folder, Account(server.state.token, **{**addresses, **account}))


@asynccontextmanager
async def connected(server: Discord, folder: Path, **account: Any) -> AsyncIterator[Town]:
    """Open a house on a server, and wait until it hears everything."""
    async with town_on(server, folder, **account) as town:
        running = asyncio.create_task(town.platform.run())
        try:
            await eventually(lambda: running.done() or town.platform.silent_for() is not None)
            assert not running.done(), running.exception()
            yield town
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

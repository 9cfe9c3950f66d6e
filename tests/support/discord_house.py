"""A house that lives on the stand-in for Discord, in the process of the test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from adapters.discord.client import Account
from adapters.discord.limits import Limits
from adapters.discord.platform import DiscordPlatform
from bot.asks import Place
from bot.clock import TravelClock
from bot.house import House
from bot.travel import travel
from bot.wiring import open_trial
from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.discord_server_shapes import Json
from tests.support.patience import eventually

BEGINS = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Town:
    """A house on Discord, and a server with a channel and somebody in it."""

    def __init__(self, server: Discord, house: House, clock: TravelClock, platform: DiscordPlatform) -> None:
        self.server, self.gateway, self.state = server, server.gateway, server.state
        self.house, self.clock, self.platform = house, clock, platform
        house.add_platform(platform)
        self.guild = self.state.add_guild("Willow Street")
        self.square = self.state.add_channel(self.guild, "square")
        self.ana = Person(self.state, self.guild, "Ana", manager=True)
        self.place = Place("discord", self.square)

    def history(self) -> list[Json]:
        return self.state.history(self.square)

    async def later(self, **span: int) -> None:
        """Let time pass, here and on Discord."""
        self.state.clock.jump(timedelta(**span).total_seconds())
        await travel(self.house, self.clock, self.clock.now() + timedelta(**span))

    async def set_up(self) -> None:
        """Let a community begin."""
        await self.ana.slash(self.square, "setup", name="Willow Street", purpose="", language="en", zone="UTC").answer()


@asynccontextmanager
async def town_on(server: Discord, folder: Path, limits: Limits | None = None, **account: Any) -> AsyncIterator[Town]:
    """Open a house on a server; it is not connected yet."""
    addresses = {"api_base": server.api_base, "gateway_url": server.gateway_url}
    given, clock = Account(server.state.token, **{**addresses, **account}), TravelClock(BEGINS)
    async with open_trial(f"sqlite:///{folder / 'house.db'}", clock) as house:
        yield Town(server, house, clock, DiscordPlatform(given, house.dispatcher, folder / "commands.json", limits))


@asynccontextmanager
async def connected(server: Discord, folder: Path, limits: Limits | None = None, **account: Any) -> AsyncIterator[Town]:
    """Open a house on a server, and wait until it hears everything."""
    async with town_on(server, folder, limits, **account) as town:
        running = asyncio.create_task(town.platform.run())
        try:
            await eventually(lambda: running.done() or town.platform.silent_for() is not None)
            assert not running.done(), running.exception()
            yield town
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

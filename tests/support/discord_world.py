"""A server on a simulated Discord, with the real house and the real adapter in it.

async with discord_world(tmp_path) as world:
    ana = world.person("Ana", owner=True)
    await ana.slash(world.square, "setup", ...)
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
import simcord
from simcord import Env, InteractionResult, MemberActor

from adapters.discord.client import Account
from adapters.discord.platform import DiscordPlatform
from adapters.discord.stage import words_of
from bot.clock import SeededLuck, TravelClock
from bot.house import House
from bot.travel import settle, travel
from bot.wiring import open_trial
from tests.support.discord_wire import described, misfits
from tests.support.rehearsal import START

TOKEN = "not-a-token"


@dataclass
class World:
    """A house with its platform, and the Discord around it."""

    house: House
    clock: TravelClock
    platform: DiscordPlatform
    env: Env
    people: dict[str, MemberActor] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.guild = self.env.create_guild(name="Willow Street")
        self.square = self.guild.create_text_channel("square")
        self.managers = self.guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))

    def person(self, name: str, *, owner: bool = False) -> MemberActor:
        """Let somebody into the server."""
        roles = [self.managers] if owner else []
        self.people[name] = self.guild.add_member(self.env.create_user(name), roles=roles)
        return self.people[name]

    async def set_up(self, *names: str) -> list[MemberActor]:
        """Set the community up with Ana, and let these people join; return all of them, Ana first."""
        ana = self.person("Ana", owner=True)
        shown = await ana.slash(self.square, "setup", name="Willow Street", purpose="", language="en", zone="UTC")
        assert shown.modal is None
        others = [self.person(name) for name in names]
        for each in others:
            await each.slash(self.square, "me")
        await self.settle()
        return [ana, *others]

    async def propose(self, who: MemberActor, title: str = "Buy a drill") -> str:
        """Open a proposal to everyone and return its name."""
        summary = "We borrow one every month and wait."
        said = await who.slash(self.square, "proposal open", title=title, summary=summary)
        name = text_of(said).split(" ")[0]
        await who.slash(self.square, "proposal publish", proposal=name)
        await self.settle()
        return name

    async def settle(self) -> None:
        """Deliver what is due."""
        await settle(self.house)

    async def later(self, **span: int) -> None:
        """Let time pass."""
        await travel(self.house, self.clock, self.clock.now() + timedelta(**span))

    def sent(self, method: str, ending: str) -> list[Any]:
        """Return the bodies of requests by their method and how their path ends."""
        return [each.json for each in self.env.http_requests if each.method == method and each.path.endswith(ending)]


@asynccontextmanager
async def discord_world(folder: Path, **account: Any) -> AsyncIterator[World]:
    """Open a house on an empty database, on a simulated Discord; every request must be one that Discord takes."""
    clock = TravelClock(START)
    async with open_trial(f"sqlite:///{folder / 'house.db'}", clock, SeededLuck(1)) as house:
        platform = DiscordPlatform(Account(TOKEN, shards=1, **account), house.dispatcher, folder / "commands.json")
        house.add_platform(platform)
        async with simcord.run(platform.client()) as env:
            yield World(house, clock, platform, env)
            requests, figures = list(env.http_requests), house.metrics.text()
    assert b"togetheros_incidents_total 0.0" in figures
    if described():
        assert not misfits(requests)


def text_of(said: InteractionResult) -> str:
    """Return what an interaction was answered with, its title first."""
    assert said.response is not None, said
    return words_of(said.response)

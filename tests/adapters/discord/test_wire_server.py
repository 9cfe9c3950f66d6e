"""The stand-in for Discord that other tests rely on, judged by a plain discord.py client."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import discord
import pytest
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.discord_server_state import EXPIRED, LATE
from tests.support.patience import eventually


class Town:
    """A server with a channel and somebody in it."""

    def __init__(self, server: Discord) -> None:
        self.server, self.gateway, self.state = server, server.gateway, server.state
        self.guild = self.state.add_guild("Willow Street")
        self.square = self.state.add_channel(self.guild, "square")
        self.ana = Person(self.state, self.guild, "Ana", manager=True)


class Bot(discord.AutoShardedClient):
    """The plainest bot that answers in every way there is."""

    def __init__(self, shards: int = 1) -> None:
        intents = discord.Intents(guilds=True, messages=True)
        super().__init__(intents=intents, shard_count=shards, guild_ready_timeout=0.1)
        self.tree = app_commands.CommandTree(self)
        self.heard: list[discord.Message] = []
        self.refusals: list[int] = []
        self.tree.command(name="ping")(self._ping)
        self.tree.command(name="later")(self._later)
        self.tree.command(name="ask")(self._ask)
        self.tree.command(name="twice")(self._twice)
        self.tree.command(name="pick")(self._pick)

    async def setup_hook(self) -> None:
        self.held = asyncio.Event()
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Discord wants five seconds between logins; its stand-in does not mind."""

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append(message)

    async def _ping(self, event: discord.Interaction, times: app_commands.Range[int, 1, 5] = 1) -> None:
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Again", custom_id="again"))
        await event.response.send_message("pong" * times, view=view, ephemeral=times > 1)

    async def _later(self, event: discord.Interaction) -> None:
        await event.response.defer(ephemeral=True)
        await self.held.wait()
        try:
            await event.followup.send("first")
            await event.followup.send("second", ephemeral=True)
        except discord.HTTPException as refusal:
            self.refusals.append(refusal.code)

    async def _ask(self, event: discord.Interaction) -> None:
        modal = discord.ui.Modal(title="About you", custom_id="about")
        field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(custom_id="name")
        modal.add_item(discord.ui.Label(text="Name", component=field))
        await event.response.send_modal(modal)

    async def _twice(self, event: discord.Interaction) -> None:
        await self.held.wait()
        try:
            await event.response.send_message("once")
            await self.http.request(
                Route("POST", f"/interactions/{event.id}/{event.token}/callback"),
                json={"type": 4, "data": {"content": "twice"}},
            )
        except discord.HTTPException as refusal:
            self.refusals.append(refusal.code)

    async def _pick(self, event: discord.Interaction, name: str) -> None:
        await event.response.send_message(f"picked {name}")

    async def on_interaction(self, event: discord.Interaction) -> None:
        data: Mapping[str, Any] = event.data or {}
        if event.type is discord.InteractionType.component:
            await event.response.edit_message(content="pressed", view=None)
        elif event.type is discord.InteractionType.modal_submit:
            await event.response.send_message(str(data["components"][0]["component"]["value"]))


@pytest.fixture
async def town(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    async with Discord() as server:
        monkeypatch.setattr(Route, "BASE", server.api_base)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.gateway_url))
        yield Town(server)
    assert server.troubles == []


@asynccontextmanager
async def connected(town: Town, bot: Bot) -> AsyncIterator[Bot]:
    async with bot:
        running = asyncio.create_task(bot.start(town.state.token))
        await eventually(lambda: running.done() or bot.is_ready())
        assert not running.done(), running.exception()
        yield bot
    with suppress(asyncio.CancelledError):
        await running


async def test_it_takes_commands_presses_forms_and_words(town: Town) -> None:
    async with connected(town, Bot()) as bot:
        assert [each["name"] for each in town.state.commands[""]] == ["ping", "later", "ask", "twice", "pick"]
        said = await town.ana.slash(town.square, "ping", times=2).answer()
        assert said["content"] == "pongpong"
        assert said["flags"] == discord.MessageFlags.ephemeral.flag
        public = await town.ana.slash(town.square, "ping").answer()
        pressed = await town.ana.press(public, "Again").acknowledged()
        assert pressed.kind == 7
        assert town.state.history(town.square)[-1]["content"] == "pressed"
        asked = town.ana.slash(town.square, "ask")
        assert (await asked.modal())["title"] == "About you"
        assert (await town.ana.submit(asked, name="Ana").answer())["content"] == "Ana"
        town.ana.type(town.square, "not for you")
        town.ana.type(town.square, f"<@{town.state.bot['id']}> for you")
        town.ana.type(town.ana.direct, "only for you")
        await eventually(lambda: len(bot.heard) == 5)
        own, _, unread, meant, direct = [each.content for each in bot.heard]
        assert (own, unread, direct) == ("pressed", "", "only for you")
        assert meant.endswith("for you")


async def test_it_holds_answers_to_their_deadlines(town: Town) -> None:
    async with connected(town, Bot()) as bot:
        later, twice = town.ana.slash(town.square, "later"), town.ana.slash(town.square, "twice")
        await later.acknowledged()
        bot.held.set()
        await eventually(lambda: len(later.said) == 2)
        assert [each["content"] for each in later.messages] == ["first", "second"]
        await eventually(lambda: bot.refusals == [40060])
        assert twice.messages[0]["content"] == "once"
        bot.held.clear()
        too_late = town.ana.slash(town.square, "twice")
        expired = town.ana.slash(town.square, "later")
        await expired.acknowledged()
        town.state.clock.jump(LATE + 0.1)
        town.state.clock.jump(EXPIRED)
        bot.held.set()
        await eventually(lambda: len(bot.refusals) == 3)
        assert set(bot.refusals[1:]) == {10062, 50027}
        assert not too_late.said


async def test_a_nonce_names_a_message_for_a_while(town: Town) -> None:
    async with connected(town, Bot()) as bot:
        body = {"content": "once", "nonce": "n1", "enforce_nonce": True}
        post = Route("POST", "/channels/{channel_id}/messages", channel_id=town.square)
        first, again = [await bot.http.request(post, json=body) for _ in range(2)]
        town.state.clock.jump(3600)
        after = await bot.http.request(post, json=body)
        assert first["id"] == again["id"] != after["id"]
        assert len(town.state.history(town.square)) == 2


async def test_sessions_are_resumed_with_what_was_missed_or_begun_anew(town: Town) -> None:
    async with connected(town, Bot()) as bot:

        async def still_there() -> None:
            said = town.ana.slash(town.square, "ping")
            await said.answer()

        for times, lose in enumerate([lambda: town.gateway.close(4000), town.gateway.reconnect, town.gateway.drop], 1):
            lose()
            missed = town.ana.slash(town.square, "ping")
            await missed.answer()
            assert town.gateway.resumes == times
        assert len(town.gateway.logins) == 1
        town.gateway.invalidate(resumable=False)
        await eventually(lambda: len(town.gateway.logins) == 2)
        await still_there()
        town.gateway.close(4009)
        await eventually(lambda: len(town.gateway.logins) == 3)
        await still_there()
        assert town.gateway.beats >= 3
        assert not bot.is_closed()


async def test_limits_are_told_and_kept(town: Town) -> None:
    async with connected(town, Bot()) as bot:
        town.server.limit("/channels/{channel}/messages", 2, 0.3)
        channel = bot.get_partial_messageable(int(town.square))
        await asyncio.gather(*(channel.send(str(number)) for number in range(6)))
        posts = [each.at for each in town.server.sent("POST", "/messages")]
        assert len(posts) == 6, "told beforehand how many are left, a client never asks in vain"
        assert posts[-1] - posts[0] >= 0.5
        town.server.heal()
        town.server.fail("POST", "/messages", 429, times=2, everywhere=True, retry_after=0.1)
        await channel.send("after all")
        assert town.state.history(town.square)[-1]["content"] == "after all"
        town.server.fail("POST", "/messages", 502)
        await channel.send("in spite of it")
        town.server.fail("POST", "/messages", 503)
        with pytest.raises(discord.DiscordServerError):
            await channel.send("never")


async def test_each_shard_hears_of_its_own_servers(town: Town) -> None:
    async with connected(town, Bot(shards=2)) as bot:
        for name in ("Mill Lane", "High Street"):
            town.state.add_channel(town.state.add_guild(name), "square")
        await eventually(lambda: len(bot.guilds) == 3)
        assert {each.shard_id for each in bot.guilds} == {0, 1}
        assert len(town.gateway.logins) == 2


async def test_who_may_not_come_in_is_told_why(town: Town) -> None:
    for code, error in ((4014, discord.PrivilegedIntentsRequired), (4004, discord.ConnectionClosed)):
        town.gateway.closings.append(code)
        with pytest.raises(error):
            async with Bot() as bot:
                await bot.start(town.state.token)
    with pytest.raises(discord.LoginFailure):
        async with Bot() as bot:
            await bot.start("wrong")

"""The real program on Matrix and on Discord at once: whatever happens to one, the other answers as if nothing were."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from adapters.discord.errors import LOGIN_REFUSED
from adapters.matrix.identity import Account
from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.fault_proxy import FaultProxy
from tests.support.homeserver import Homeserver
from tests.support.matrix_house import body
from tests.support.matrix_user import MatrixUser
from tests.support.patience import eventually
from tests.support.program import Program

PATIENCE = 60.0


class Town:
    """Somebody on each side of the program, which reaches the homeserver through the proxy only."""

    def __init__(self, server: Discord, proxy: FaultProxy, user: MatrixUser, account: Account) -> None:
        self.server, self.proxy, self.user, self.bot = server, proxy, user, account.user_id
        self.square = server.state.add_channel(guild := server.state.add_guild("Willow Street"), "square")
        self.ana = Person(server.state, guild, "Ana", manager=True)
        token = f'token = "{server.state.token}"'
        addresses = f'api_base = "{server.api_base}"\ngateway_url = "{server.gateway_url}"'
        self.program = Program(account.state_dir, account, f"[discord]\n{token}\n{addresses}\n")
        self.room = ""

    async def answers_on_discord(self) -> None:
        """See that a command is answered there, once the program listens."""
        await eventually(lambda: self.server.gateway.connected, PATIENCE)
        assert await self.ana.slash(self.square, "help").answer(PATIENCE)

    async def answers_on_matrix(self) -> None:
        """See that a command is answered there, once the program is in the room."""
        if not self.room:
            self.room = await self.user.create_room(self.bot, is_direct=True)
            await self._hears()
        self.user.seen[self.room].clear()
        await self.user.send(self.room, "!help")
        await self._hears()

    async def _hears(self) -> None:
        await self.user.wait_for(self.room, lambda event: event["sender"] == self.bot and bool(body(event)), PATIENCE)

    async def stops(self) -> None:
        assert "Traceback" not in self.program.tail(100_000)
        assert await asyncio.to_thread(self.program.stop) == 0


@pytest.fixture
async def town(homeserver: Homeserver, tmp_path: Path) -> AsyncIterator[Town]:
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(Discord())
        proxy = await stack.enter_async_context(FaultProxy(homeserver.url))
        user = await stack.enter_async_context(await MatrixUser.register(homeserver, "anna"))
        bot = await stack.enter_async_context(await MatrixUser.register(homeserver, "bot", log_in=False))
        account = Account(proxy.url, bot.id, tmp_path, secrets.token_hex(), password=bot.password)
        town = Town(server, proxy, user, account)
        stack.callback(town.program.close)
        yield town
    assert server.troubles == []


async def test_with_discord_away_from_the_start_matrix_is_answered_and_the_other_way_round(town: Town) -> None:
    await town.server.away()
    town.program.start()
    await town.answers_on_matrix()
    await town.server.back()
    await town.answers_on_discord()
    await town.proxy.away()
    await town.answers_on_discord()
    await town.proxy.back()
    await town.answers_on_matrix()
    town.server.break_down(502, 503)
    await town.answers_on_matrix()
    town.server.heal()
    await town.answers_on_discord()
    await town.stops()


async def test_with_matrix_away_from_the_start_discord_is_answered(town: Town) -> None:
    await town.proxy.away()
    town.program.start()
    await town.answers_on_discord()
    await town.proxy.back()
    await town.answers_on_matrix()
    await town.stops()


async def test_one_that_is_refused_for_good_leaves_the_other_alone(town: Town) -> None:
    town.program.start()
    await town.answers_on_discord()
    await town.answers_on_matrix()
    town.server.state.token = "another"
    town.server.gateway.close(4004)
    await eventually(lambda: LOGIN_REFUSED in town.program.tail(10_000), PATIENCE)
    await town.answers_on_matrix()
    await town.stops()

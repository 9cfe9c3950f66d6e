"""The real program between a real homeserver and a stand-in for Discord: one community, one card, one voice each."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from adapters.matrix.identity import Account
from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.discord_server_shapes import Json
from tests.support.homeserver import Homeserver
from tests.support.matrix_house import body
from tests.support.matrix_user import MatrixUser
from tests.support.patience import eventually
from tests.support.program import Program
from tests.support.two_networks import code_in

PATIENCE = 30.0
SETUP = '!setup name="Willow Street" purpose="To share" language=en zone=UTC'


class Town:
    """Anna and Ben on Matrix, Ada and Dora on Discord; Anna and Ada are the same person."""

    def __init__(self, program: Program, bot: str, server: Discord, anna: MatrixUser, ben: MatrixUser) -> None:
        self.program, self.bot, self.state = program, bot, server.state
        self.anna, self.ben = anna, ben
        guild = self.state.add_guild("The plaza")
        self.plaza = self.state.add_channel(guild, "plaza")
        self.ada, self.dora = Person(self.state, guild, "Ada"), Person(self.state, guild, "Dora", manager=True)
        self.square = self.direct = ""

    async def begin(self) -> None:
        """Set the community up on Matrix."""
        self.program.start()
        self.square = await self.anna.create_room(self.bot, self.ben.id)
        await self.ben.join(self.square)
        await self.reads(self.square, "!setup")
        await self.anna.send(self.square, SETUP)
        await self.reads(self.square, "is ready")
        self.direct = await self.anna.create_room(self.bot, is_direct=True, preset="trusted_private_chat")
        await self.reads(self.direct, "help")

    async def reads(self, room: str, words: str) -> str:
        """Wait until Anna has read something that the bot says with these words, and return it."""

        def matches(event: Json) -> bool:
            return event["sender"] == self.bot and words in body(event)

        return body(await self.anna.wait_for(room, matches, PATIENCE))

    async def sees(self, words: str) -> None:
        """Wait until something with these words stands in the channel on Discord."""
        await eventually(lambda: any(words in text(each) for each in self.state.history(self.plaza)), PATIENCE)

    async def says(self, who: Person, command: str, **options: object) -> str:
        return text(await who.slash(self.plaza, command, **options).answer(PATIENCE))


@pytest.fixture
async def town(homeserver: Homeserver, tmp_path: Path) -> AsyncIterator[Town]:
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(Discord())
        anna = await stack.enter_async_context(await MatrixUser.register(homeserver, "anna"))
        ben = await stack.enter_async_context(await MatrixUser.register(homeserver, "ben"))
        bot = await stack.enter_async_context(await MatrixUser.register(homeserver, "bot", log_in=False))
        account = Account(homeserver.url, bot.id, tmp_path, secrets.token_hex(), password=bot.password)
        urls = f'api_base = "{server.api_base}"\ngateway_url = "{server.gateway_url}"\n'
        program = Program(tmp_path, account, f'[discord]\ntoken = "{server.state.token}"\n{urls}')
        stack.callback(program.close)
        yield Town(program, bot.id, server, anna, ben)
    assert server.troubles == []


def text(message: Json) -> str:
    embeds = [f"{each.get('title', '')}\n{each.get('description', '')}" for each in message["embeds"]]
    return "\n".join([message["content"], *embeds])


async def test_both_sides_agree_share_a_card_and_count_a_person_once_also_after_a_crash(town: Town) -> None:
    await town.begin()
    await town.anna.send(town.direct, "bridge")
    code = code_in(await town.reads(town.direct, "bridge enter"))
    assert "I have asked the organizers" in await town.says(town.dora, "bridge enter", code=code)
    await town.reads(town.square, "would like to belong to this community")
    town.program.kill()
    town.program.start()
    await town.anna.send(town.square, "!bridge accept 1")
    await town.reads(town.square, "are one community now")
    await town.sees("are one community now")

    await town.ben.send(town.square, '!proposal open "A repair café" summary="We repair things together each month."')
    await town.anna.sync(1.0)
    await town.ben.send(town.square, "!proposal publish P1")
    await town.reads(town.square, "A repair café")
    await town.sees("A repair café")
    assert "of your points are on" in await town.says(town.ada, "points place", proposal="P1", points="4")
    await town.reads(town.square, "4 of 30")
    await town.anna.send(town.square, "!support P1 5")
    await town.sees("9 of 30")

    await town.anna.send(town.direct, "link")
    code = code_in(await town.reads(town.direct, "the command link"))
    assert "Are you that person too" in await town.says(town.ada, "link", code=code)
    assert "one member now" in await town.says(town.ada, "link", code=code, sure="yes")
    await town.reads(town.direct, "are one member now")
    await town.sees("9 of 30 points, 1 of 3 supporters")
    await town.reads(town.square, "1 of 3 supporters")
    assert await asyncio.to_thread(town.program.stop) == 0
    verified = await asyncio.to_thread(town.program.command, "audit", "verify")
    assert verified.returncode == 0, verified.stdout

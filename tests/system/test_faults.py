"""The real program before a homeserver that fails in every way: nothing is lost, doubled or out of order."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, closing
from pathlib import Path

import pytest

from adapters.matrix.identity import Account
from tests.support.fault_proxy import Fault, FaultProxy
from tests.support.homeserver import Homeserver
from tests.support.matrix_house import body
from tests.support.matrix_user import Json, Match, MatrixUser
from tests.support.patience import eventually
from tests.support.program import Program

PATIENCE = 60.0
SETTINGS, STOPPED = 78, 1
"""Exit codes: starting again as it is will not help; it may."""


class Town:
    """Somebody in a direct room with the bot, which reaches the homeserver through the proxy only."""

    def __init__(self, program: Program, proxy: FaultProxy, user: MatrixUser, bot: str) -> None:
        self.program, self.proxy, self.user, self.bot = program, proxy, user, bot
        self.room = self.direct = ""

    async def settle(self) -> None:
        """Begin a community."""
        self.room = await self.user.create_room(self.bot)
        await self.user.wait_for(self.room, self.says("!setup"), PATIENCE)
        await self.user.send(self.room, '!setup name="Willow Street" purpose="To share" language=en zone=UTC')
        await self.user.wait_for(self.room, self.says("is ready"), PATIENCE)
        self.direct = await self.user.create_room(self.bot, is_direct=True)
        await self.user.wait_for(self.direct, self.says("Hello"), PATIENCE)

    def says(self, words: str) -> Match:
        return lambda event: event["sender"] == self.bot and words in body(event)

    def marks(self, event_id: str) -> Match:
        return lambda event: (
            event["sender"] == self.bot and event["content"].get("m.relates_to", {}).get("event_id") == event_id
        )

    async def ask(self, *titles: str) -> None:
        """Write drafts, one after the other."""
        for title in titles:
            await self.user.send(self.direct, f'proposal open "{title}" summary="We share what we have."')

    async def hears(self, *titles: str) -> None:
        """Wait until the last was answered, and see that each was, once and in order."""
        await self.user.wait_for(self.direct, self.says(f"· {titles[-1]}"), PATIENCE)
        said = [body(event).split("\n")[0].partition(" · ")[2] for event in self.user.seen[self.direct]]
        assert [title for title in said if title in titles] == list(titles)

    async def sees_card(self, title: str) -> None:
        """Wait until the room has been told of a proposal."""
        await self.user.wait_for(self.room, self.says(f"· {title}"), PATIENCE)

    def cards(self) -> list[str]:
        """The titles of the cards in the room, in the order in which they were posted."""
        said = [event for event in self.user.seen[self.room] if event["sender"] == self.bot and not _relates(event)]
        titles = [body(event).split("\n")[0].partition(" · ")[2] for event in said]
        return [title for title in titles if title]

    def kept(self) -> list[str]:
        with closing(self.program.books()) as books:
            return [title for (title,) in books.execute("SELECT title FROM proposal ORDER BY id")]


@pytest.fixture
async def town(homeserver: Homeserver, tmp_path: Path) -> AsyncIterator[Town]:
    async with AsyncExitStack() as stack:
        proxy = await stack.enter_async_context(FaultProxy(homeserver.url))
        user = await stack.enter_async_context(await MatrixUser.register(homeserver, "anna"))
        bot = await stack.enter_async_context(await MatrixUser.register(homeserver, "bot", log_in=False))
        account = Account(proxy.url, bot.id, tmp_path, secrets.token_hex(), password=bot.password)
        program = Program(tmp_path, account)
        stack.callback(program.close)
        yield Town(program, proxy, user, bot.id)


async def test_a_homeserver_that_is_away_at_the_start_is_waited_for(town: Town) -> None:
    await town.proxy.away()
    town.program.start()
    await eventually(lambda: "matrix_retry" in town.program.tail(), PATIENCE)
    await town.proxy.back()
    await town.settle()
    assert town.program.stop() == 0


async def test_every_fault_in_the_middle_is_lived_through(town: Town) -> None:
    town.program.start()
    await town.settle()
    titles = []
    for fault in [fault for fault in Fault if fault not in {Fault.DEAD_TOKEN, Fault.REFUSED}]:
        for part in ("/sync", "/send/m.room.message", "/send/m.reaction"):
            town.proxy.spoil(part, fault)
        batch = [f"Idea {fault.name} {number}" for number in range(2)]
        titles += batch
        await town.ask(*batch)
        await town.user.send(town.direct, f"proposal publish P{len(titles)}")
        await town.hears(*batch)
        await town.sees_card(batch[-1])
    await town.proxy.away()
    missed = [f"Missed {number}" for number in range(3)]
    await town.ask(*missed)
    await town.user.send(town.direct, f"proposal publish P{len(titles) + 1}")
    await town.proxy.back()
    await town.hears(*titles, *missed)
    await town.sees_card(missed[0])
    assert town.kept() == [*titles, *missed]
    assert town.cards() == [*titles[1::2], missed[0]], "each is announced once, in order"
    assert town.program.stop() == 0


async def test_hundreds_of_messages_while_it_was_down_and_bursts_are_answered_in_order(town: Town) -> None:
    town.program.start()
    await town.settle()
    assert town.program.stop() == 0
    titles = [f"Idea {number}" for number in range(40)]
    talk = [town.user.send(town.room, f"talk {number}") for number in range(200)]
    await asyncio.gather(*talk, town.ask(*titles))
    asked = await town.user.send(town.room, "!me")
    town.program.start()
    await town.hears(*titles)
    await town.user.wait_for(town.room, town.marks(asked), PATIENCE)
    burst = [f"Burst {number}" for number in range(30)]
    await town.ask(*burst)
    await town.hears(*burst)
    assert town.kept() == [*titles, *burst]


async def test_a_dead_token_ends_it_with_one_clear_sentence(town: Town) -> None:
    town.program.start()
    await town.settle()
    town.proxy.spoil("/sync", Fault.DEAD_TOKEN, times=100)
    await eventually(lambda: not town.program.is_running(), PATIENCE)
    assert town.program.wait() == STOPPED, "with the password, starting again makes a new login"
    assert town.program.tail().strip().splitlines()[-1].startswith("The homeserver no longer accepts this login")
    assert "Traceback" not in town.program.tail(100_000)
    town.proxy.heal()
    town.program.start()
    await town.ask("After the new login")
    await town.hears("After the new login")


async def test_a_token_that_was_never_good_ends_it_at_once(town: Town, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    account = Account(town.proxy.url, town.bot, other, secrets.token_hex(), token="nonsense")
    program = Program(other, account)
    program.start()
    try:
        await eventually(lambda: not program.is_running(), PATIENCE)
        assert program.wait() == SETTINGS
        assert "no longer accepts this login" in program.tail().strip().splitlines()[-1]
    finally:
        program.close()


def _relates(event: Json) -> bool:
    """Whether an event answers, changes or marks another."""
    return "m.relates_to" in event["content"]

"""The real program before a Discord that fails in every way: it stays alive, or says in one sentence who can help."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, closing
from functools import partial
from pathlib import Path

import pytest

from adapters.discord.errors import INTENT_REFUSED, LOGIN_REFUSED
from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.discord_server_shapes import Json
from tests.support.discord_server_state import EPHEMERAL, EXPIRED, LATE, THREAD
from tests.support.patience import eventually
from tests.support.program import Program

PATIENCE = 30.0
SETTINGS = 78
"""Exit code: starting again as it is will not help."""
OPEN = "Open it to everyone"
OUTAGE, LONG = 32.0, 80.0
"""Seconds of a long outage, and until everything is as before: by then it is tried again twice a minute."""
OWN_LIMIT = 2.0
"""Seconds until an answer at the latest: 1.5 of our own, and what a busy machine adds."""


class Town:
    """A server with a channel, people in it, and the program that answers them."""

    def __init__(self, server: Discord, folder: Path, token: str = "") -> None:
        self.server, self.gateway, self.state = server, server.gateway, server.state
        self.guild = self.state.add_guild("Willow Street")
        self.square = self.state.add_channel(self.guild, "square")
        self.ana = Person(self.state, self.guild, "Ana", manager=True)
        self.bo = Person(self.state, self.guild, "Bo")
        self.program = Program(folder, None, section(server, token or self.state.token))

    async def begin(self) -> None:
        """Start the program and let it set a community up."""
        self.program.start()
        await eventually(lambda: self.gateway.connected or not self.program.is_running(), PATIENCE)
        assert self.program.is_running(), self.program.tail()
        said = self.ana.slash(self.square, "setup", name="Willow Street", purpose="To share", language="en", zone="UTC")
        assert "is ready" in text(await said.answer(PATIENCE))

    async def draft(self, who: Person, title: str) -> Json:
        """Write a proposal and return what only its author reads, with the choice to open it to everyone."""
        said = who.slash(self.square, "proposal open", title=title, summary="We share what we have.")
        return await said.answer(PATIENCE)

    async def answers(self) -> None:
        """See that somebody who asks is answered."""
        said = await self.bo.slash(self.square, "help").answer(PATIENCE)
        assert text(said)

    def cards(self, title: str) -> list[Json]:
        """Return the public messages about a proposal."""
        return [each for each in self.state.history(self.square) if title in text(each)]

    def ways_to_lose_it(self) -> Sequence[Callable[[], None]]:
        """Return what ends a connection; all but the last can be resumed."""
        gateway = self.gateway
        return (
            partial(gateway.close, 4000),
            partial(gateway.close, 1001),
            gateway.reconnect,
            partial(gateway.invalidate, resumable=True),
            gateway.drop,
            partial(gateway.invalidate, resumable=False),
        )

    def threads(self) -> list[Json]:
        return [each for each in self.state.channels.values() if each["type"] == THREAD]

    def last_word(self) -> str:
        return self.program.tail().strip().splitlines()[-1]

    async def ends(self) -> int:
        """Wait until the program has ended by itself, and return its exit code."""
        await eventually(lambda: not self.program.is_running(), PATIENCE)
        assert "Traceback" not in self.program.tail(100_000)
        return self.program.wait()

    async def stop(self) -> int:
        return await asyncio.to_thread(self.program.stop)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(Discord())
        town = Town(server, tmp_path)
        stack.callback(town.program.close)
        yield town
    assert server.troubles == []


def section(server: Discord, token: str) -> str:
    return f'[discord]\ntoken = "{token}"\napi_base = "{server.api_base}"\ngateway_url = "{server.gateway_url}"\n'


def text(message: Json) -> str:
    embeds = [f"{each.get('title', '')}\n{each.get('description', '')}" for each in message["embeds"]]
    return "\n".join([message["content"], *embeds])


async def test_killed_and_started_again_its_buttons_still_answer(town: Town) -> None:
    await town.begin()
    drafts = [await town.draft(town.ana, title) for title in ("Buy a drill", "Paint the door", "Plant a tree")]
    assert all(each["flags"] & EPHEMERAL for each in drafts), "a draft is for its author's eyes"
    await town.ana.press(drafts[0], OPEN).answer(PATIENCE)
    await eventually(town.threads, PATIENCE)
    town.program.kill()
    town.program.start()
    await eventually(lambda: len(town.gateway.logins) == 2, PATIENCE)
    await town.ana.press(drafts[1], OPEN).answer(PATIENCE)
    await eventually(lambda: town.cards("Paint the door"), PATIENCE)
    town.state.clock.jump(10 * EXPIRED)
    await town.ana.press(drafts[2], OPEN).answer(PATIENCE)
    await eventually(lambda: len(town.threads()) == 3, PATIENCE)
    assert [len(town.cards(title)) for title in ("Buy a drill", "Paint the door", "Plant a tree")] == [1, 1, 1]
    assert len(town.server.sent("PUT", "/commands")) == 1, "Discord knows the commands already"
    assert await town.stop() == 0


async def test_it_lives_through_every_fault_and_says_everything_once(town: Town) -> None:
    await town.begin()
    drafts = [await town.draft(town.ana, title) for title in ("Said unheard", "Slowed down")]
    lost = town.server.fail("POST", f"/channels/{town.square}/messages", 0, lost=True)
    await town.ana.press(drafts[0], OPEN).answer(PATIENCE)
    await eventually(lambda: not lost.times, PATIENCE)
    for lose in town.ways_to_lose_it():
        lose()
        await eventually(lambda: town.gateway.connected, PATIENCE)
        await town.answers()
    logins = len(town.gateway.logins)
    for odd in (
        {"op": 0, "t": "MESSAGE_CREATE", "s": 1, "d": {"id": "no number"}},
        {"op": 0, "t": "INTERACTION_CREATE", "s": 1, "d": {}},
        {"op": 0, "t": "GUILD_CREATE", "s": 1, "d": None},
        {"op": 0, "t": "SOMETHING_NEW", "s": 1, "d": [1, 2]},
        {"op": 99, "d": None},
    ):
        town.gateway.say(odd)
    await town.answers()
    assert len(town.gateway.logins) == logins, "an odd event costs no connection"
    town.gateway.say("{ no JSON")
    await eventually(lambda: len(town.gateway.logins) > logins, PATIENCE)
    town.server.fail("POST", "/callback", 503)
    asked = await town.bo.slash(town.square, "help").acknowledged(PATIENCE)
    assert asked.after < LATE
    await eventually(town.threads, PATIENCE)
    town.server.fail("POST", f"/channels/{town.square}/messages", 429, times=2, everywhere=True, retry_after=0.3)
    town.server.fail("POST", "/threads", 502)
    await town.ana.press(drafts[1], OPEN).answer(PATIENCE)
    await eventually(lambda: len(town.threads()) == 2, PATIENCE)
    await town.server.away()
    await eventually(lambda: not town.gateway.connected)
    await town.server.back()
    await eventually(lambda: town.gateway.connected, PATIENCE)
    await town.answers()
    assert [len(town.cards(title)) for title in ("Said unheard", "Slowed down")] == [1, 1]
    assert await town.stop() == 0


async def test_a_discord_that_is_away_at_the_start_is_waited_for(town: Town) -> None:
    await town.server.away()
    town.program.start()
    await eventually(lambda: "platform unreachable" in town.program.tail(), PATIENCE)
    await town.server.back()
    await eventually(lambda: town.gateway.connected, PATIENCE)
    await town.answers()
    assert "Traceback" not in town.program.tail(100_000)
    assert await town.stop() == 0


async def test_half_a_minute_of_failures_costs_no_answer_and_no_notice(town: Town) -> None:
    await town.begin()
    drafts = [await town.draft(town.ana, title) for title in ("Held up", "Pressed meanwhile")]
    town.server.fail("POST", f"/channels/{town.square}/messages", 503)
    await town.ana.press(drafts[0], OPEN).answer(PATIENCE)
    town.server.break_down(502, 503)
    before = len(town.server.requests)
    pressed = town.ana.press(drafts[1], OPEN)
    town.bo.type(town.square, f"<@{town.state.bot['id']}> me")
    await asyncio.sleep(OUTAGE)  # that is how long it is away
    town.state.clock.jump(LATE)
    assert town.program.is_running()
    town.server.heal()
    await eventually(lambda: len(town.threads()) == 2, LONG)
    assert len(town.server.requests) - before > 3, "it has tried"
    await town.answers()
    for who in (town.ana, town.bo):
        await eventually(lambda who=who: town.state.history(who.direct), PATIENCE)  # type: ignore[misc]
    assert [len(town.cards(title)) for title in ("Held up", "Pressed meanwhile")] == [1, 1]
    assert not pressed.kind, "it came too late for an answer below"
    (opened,), (known,) = (town.state.history(who.direct) for who in (town.ana, town.bo))
    assert ("P2" in text(opened), "Bo" in text(known)) == (True, True), text(opened)
    assert "Traceback" not in town.program.tail(100_000)
    assert await town.stop() == 0


async def test_a_notice_that_was_heard_just_before_a_kill_is_not_said_again_days_later(town: Town) -> None:
    await town.begin()
    draft = await town.draft(town.ana, "Buy a drill")
    lost = town.server.fail("POST", f"/channels/{town.square}/messages", 0, lost=True)
    await town.ana.press(draft, OPEN).answer(PATIENCE)
    await eventually(lambda: not lost.times, PATIENCE)
    town.program.kill()
    assert (len(town.cards("Buy a drill")), town.threads()) == (1, [])
    with closing(town.program.books()) as books, books:
        days = 3 * 24 * 3600 * 1_000_000
        books.execute("UPDATE outbox SET due_at = due_at - ?, claimed_at = claimed_at - ?", (days, days))
    town.state.clock.jump(3 * 24 * 3600)
    town.program.start()
    await eventually(town.threads, PATIENCE)
    assert len(town.cards("Buy a drill")) == 1
    assert await town.stop() == 0


async def test_an_answer_is_announced_in_time_while_the_database_is_busy(town: Town) -> None:
    await town.begin()
    with closing(sqlite3.connect(town.program.database, isolation_level=None)) as books:
        books.execute("BEGIN IMMEDIATE")
        asked = town.ana.slash(town.square, "proposal open", title="Held up", summary="We share what we have.")
        await asked.acknowledged()
        assert asked.kind == 5
        assert asked.after < OWN_LIMIT
        books.execute("ROLLBACK")
    assert "Held up" in text(await asked.answer(PATIENCE))
    assert await town.stop() == 0


async def test_a_missing_intent_ends_it_with_one_sentence(town: Town) -> None:
    town.gateway.closings.append(4014)
    town.program.start()
    assert await town.ends() == SETTINGS
    assert town.last_word() == INTENT_REFUSED


async def test_a_token_that_is_revoked_ends_it_and_one_that_was_never_good_too(town: Town) -> None:
    await town.begin()
    town.state.token = "another"
    town.gateway.close(4004)
    assert await town.ends() == SETTINGS
    assert town.last_word() == LOGIN_REFUSED
    town.program.start()
    assert await town.ends() == SETTINGS
    assert town.last_word() == LOGIN_REFUSED

"""Time that passes on purpose goes through what falls due, and never gets stuck."""

from datetime import timedelta
from pathlib import Path

from bot.store import Tx
from bot.travel import travel
from tests.support.terminal_chat import START, open_chat


async def test_what_cannot_be_handled_does_not_stop_time(tmp_path: Path) -> None:
    async with open_chat(tmp_path) as chat:

        def break_something(tx: Tx) -> None:
            work = tx.work(tx.communities.all()[0].id, chat.clock.now())
            work.deadlines.set("a kind that nobody handles", "proposal:1", START + timedelta(hours=1))

        await chat.house.storage.write(break_something)
        await travel(chat.house, chat.clock, START + timedelta(days=400))
        assert chat.clock.now() == START + timedelta(days=400)


async def test_time_does_not_go_back(tmp_path: Path) -> None:
    async with open_chat(tmp_path) as chat:
        before = chat.clock.now()
        await travel(chat.house, chat.clock, START - timedelta(days=1))
        assert chat.clock.now() == before

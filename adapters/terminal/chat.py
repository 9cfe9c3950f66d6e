"""Trying it out: a small lively community in a file of its own, and a chat in which one is a member of it."""

import asyncio
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import available_timezones

from rich.console import Console

from adapters.terminal.line import LineChat, console
from adapters.terminal.log import ChatLog, Entry, Person
from adapters.terminal.platform import TerminalPlatform
from adapters.terminal.session import Session
from adapters.terminal.stage import TerminalStage
from bot.clock import Clock, TravelClock
from bot.house import House
from bot.journeys import Later, read_journey
from bot.play import perform, prepare
from bot.words import Words, language_of

OpenHouse = Callable[[str, Clock], AbstractAsyncContextManager[House]]
"""Opens the house on the database with this URL, with this clock, and without limits on how fast one may type."""

DEMO = Path(__file__).with_name("willow_street.md")
YOU = "Robin"
"""Who one is at first, in the demo community."""


def try_chat(open_house: OpenHouse, state_dir: Path, *, fresh: bool = False, line_mode: bool = False) -> int:
    """Open the chat and return the exit code; ``fresh`` begins with a new demo community."""
    folder = state_dir / "try"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    log = ChatLog(folder / "chat.jsonl")
    # The log is written last, so a demo that was interrupted is made anew.
    begin = fresh or not log.exists()
    if begin:
        for leftover in folder.iterdir():
            leftover.unlink()
    database = f"sqlite:///{(folder / 'togetheros.db').absolute()}"
    return asyncio.run(_chat(open_house, database, log, begin=begin, line_mode=line_mode or not sys.stdin.isatty()))


async def _chat(open_house: OpenHouse, database: str, log: ChatLog, *, begin: bool, line_mode: bool) -> int:
    words = Words(_language(), _zone())
    if begin:
        await build_demo(open_house, database, log, datetime.now(UTC))
    kept = list(log.read())
    latest = max((each.at for each in kept if isinstance(each, Entry)), default=datetime.now(UTC))
    clock = TravelClock(max(latest, datetime.now(UTC)), ticking=True)
    async with open_house(database, clock) as house:
        session = sit_down(house, clock, words, kept)
        session.platform.listen(log.add)
        if line_mode:
            await LineChat(session, console(), sys.stdin).run()
        else:
            from adapters.terminal.app import ChatApp  # noqa: PLC0415 - textual is large and only this needs it

            await ChatApp(session).run_async()
    return 0


def sit_down(house: House, clock: TravelClock, words: Words, kept: Iterable[Person | Entry]) -> Session:
    """Begin a sitting with what was said before."""
    platform = TerminalPlatform(house.dispatcher, clock)
    house.add_platform(platform)
    platform.words = words
    platform.restore(kept)
    known = platform.find(YOU) or next(iter(platform.people.values()))
    you = platform.people[known.address] = replace(known, language=words.language)
    session = Session(house, platform, clock, words, you)
    session.read_everything()
    return session


async def build_demo(open_house: OpenHouse, database: str, log: ChatLog, until: datetime) -> None:
    """Let the demo community live through its first weeks, so that they end a little before that moment."""
    journey = read_journey(DEMO)
    spans = sum((step.span for step in journey.steps if isinstance(step, Later)), timedelta())
    clock = TravelClock(until - spans - timedelta(hours=1))
    async with open_house(database, clock) as house:
        platform = TerminalPlatform(house.dispatcher, clock)
        house.add_platform(platform)
        stage = TerminalStage(house, platform, clock)
        await stage.open(journey.people, journey.rooms)
        await prepare(journey, stage)
        platform.entries.clear()  # nobody wants to read how they moved in
        await perform(journey, stage, Console(quiet=True))
        log.add(*platform.people.values(), *platform.entries.values())


def _language() -> str:
    return language_of(os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "en")


def _zone() -> str:
    """Return the machine's time zone by its name, or UTC."""
    name = os.environ.get("TZ") or str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    return name if name in available_timezones() else "UTC"

"""On Discord: what a slash command costs the bot, beside the plainest discord.py bot, and how much memory it holds.

A stand-in for Discord talks with both in turns, over real sockets; each has a processor to itself where there are two.
"""

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil

from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.discord_server_shapes import Json, member
from tests.support.discord_server_state import Interaction
from tests.support.patience import eventually
from tests.support.program import Program, environment

ROUNDS, COMMANDS, AT_ONCE = 7, 600, 16
"""How many rounds there are, how many commands each has, and how many wait for their answers at a time."""
GUILDS, MEMBERS, CHANNELS = 500, 100, 20
"""Servers for the memory, and what is in each."""
READS, WRITES = "proposal list", "points place"
"""A command that only looks, and one whose answer waits until it is kept durably."""
ANSWERED = 180
"""Commands after which memory is looked at again."""
IDLE_S = 5.0
PATIENCE = 60.0


@dataclass(slots=True)
class Bot:
    """A bot in a process of its own, what is asked of it, and the milliseconds of processor that an answer took."""

    process: psutil.Process
    ask: Callable[[int], Interaction]
    cpu_ms: list[float] = field(default_factory=list)

    async def talk(self, times: int) -> None:
        """Ask so often, some at a time, and wait for every answer."""
        before, numbers = _cpu(self.process), iter(range(times))

        async def one_after_the_other() -> None:
            for number in numbers:
                await self.ask(number).acknowledged(PATIENCE)

        await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))
        self.cpu_ms.append((_cpu(self.process) - before) / times * 1e3)


@dataclass(frozen=True, slots=True)
class Costs:
    """Medians of the milliseconds of processor that an answer takes."""

    plain: float
    reading: float
    writing: float


@asynccontextmanager
async def our_bot(folder: Path, server: Discord) -> AsyncIterator[Program]:
    """Give the real program, connected."""
    addresses = f'api_base = "{server.api_base}"\ngateway_url = "{server.gateway_url}"'
    program = Program(folder, None, f'[discord]\ntoken = "{server.state.token}"\n{addresses}\n')
    try:
        program.start()
        await eventually(lambda: server.gateway.connected, PATIENCE)
        yield program
    finally:
        program.close()


@asynccontextmanager
async def plain_bot(server: Discord, says: Json) -> AsyncIterator[psutil.Process]:
    """Give the plainest bot, connected; it answers what a message says."""
    said = json.dumps({key: says[key] for key in ("content", "embeds", "components")})
    line = [sys.executable, "-m", "tests.bench.plain", server.api_base, server.gateway_url, server.state.token, said]
    process = await asyncio.create_subprocess_exec(*line, env=environment())
    try:
        await eventually(lambda: server.gateway.connected, PATIENCE)
        yield psutil.Process(process.pid)
    finally:
        process.kill()
        await process.wait()


@contextmanager
def apart(*bots: psutil.Process) -> Iterator[None]:
    """Let bots have a processor that the stand-in for Discord does not use, where there are two."""
    every = sorted(os.sched_getaffinity(0))
    if len(every) > 1:
        os.sched_setaffinity(0, every[:1])
        for bot in bots:
            for thread in bot.threads():
                os.sched_setaffinity(thread.id, every[1:2])
    try:
        yield
    finally:
        os.sched_setaffinity(0, every)


async def compare() -> Costs:
    """Let members talk with both bots in turns: one command that looks, and one that keeps something durably."""
    with tempfile.TemporaryDirectory(prefix="togetheros-bench-") as folder:
        async with Discord() as ours, Discord() as theirs:
            square, ana = _place(ours)
            other, bo = _place(theirs)
            async with our_bot(Path(folder), ours) as program:
                await _settle(square, ana)
                says = await ana.slash(square, READS).answer(PATIENCE)
                async with plain_bot(theirs, says) as plain:
                    process = psutil.Process(program.pid)
                    bots = {
                        "plain": Bot(plain, lambda _: bo.slash(other, "ping")),
                        "reading": Bot(process, lambda _: ana.slash(square, READS)),
                        "writing": Bot(
                            process, lambda n: ana.slash(square, WRITES, proposal="P1", points=f"{n % 2 + 1}")
                        ),
                    }
                    with apart(plain, process):
                        for _ in range(ROUNDS + 1):
                            for bot in bots.values():
                                await bot.talk(COMMANDS)
                    assert program.is_running(), program.tail()
    return Costs(**{name: median(bot.cpu_ms[1:]) for name, bot in bots.items()})


async def memory() -> tuple[float, float]:
    """Return the MiB that the program holds with many servers and members around it: idle, and after some commands."""
    with tempfile.TemporaryDirectory(prefix="togetheros-bench-") as folder:
        async with Discord() as server:
            square, ana = _place(server)
            for number in range(GUILDS - 1):
                guild = server.state.add_guild(f"Street {number}")
                guild["members"] += [member(server.state.user(f"Neighbour {each}")) for each in range(MEMBERS)]
                for each in range(CHANNELS):
                    server.state.add_channel(guild, f"room-{each}")
            async with our_bot(Path(folder), server) as program:
                await _settle(square, ana)
                await asyncio.to_thread(program.stop)
                await eventually(lambda: not server.gateway.connected, PATIENCE)
                program.start()  # as it is after its very first start, at which it made a database
                await eventually(lambda: server.gateway.connected, PATIENCE)
                await asyncio.sleep(IDLE_S)
                idle = _resident(program)
                for _ in range(ANSWERED):
                    await ana.slash(square, "me").answer(PATIENCE)
                return idle, _resident(program)


def _place(server: Discord) -> tuple[str, Person]:
    guild = server.state.add_guild("Willow Street")
    return server.state.add_channel(guild, "square"), Person(server.state, guild, "Ana", manager=True)


async def _settle(square: str, ana: Person) -> None:
    """Let a community begin, with a proposal that waits for support."""
    setup = ana.slash(square, "setup", name="Willow Street", purpose="To share", language="en", zone="UTC")
    await setup.answer(PATIENCE)
    draft = ana.slash(square, "proposal open", title="Buy a drill", summary="We borrow one every month.")
    await ana.press(await draft.answer(PATIENCE), "Open it to everyone").answer(PATIENCE)


def _resident(program: Program) -> float:
    return float(psutil.Process(program.pid).memory_info().rss) / 2**20


def _cpu(process: psutil.Process) -> float:
    spent = process.cpu_times()
    return float(spent.user + spent.system)

"""On Matrix: how long a member waits for an answer and what it costs the bot, beside the plainest nio bot.

One real homeserver serves all; the bots take turns, for the homeserver is what takes the time.
"""

import asyncio
import secrets
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil

from adapters.matrix.identity import Account
from tests.support.homeserver import Homeserver
from tests.support.matrix_user import Json, MatrixUser
from tests.support.program import Program, environment

ROUNDS = 8
MESSAGES = 15
"""How many a round has."""
PAUSE_S = 0.25
STARTS = 5
IDLE_S = 5


@dataclass(slots=True)
class Bot:
    """A bot in a process of its own, a room with it, and what its answers took."""

    room: str
    process: psutil.Process
    line: str
    waits_ms: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)

    async def talk(self, member: MatrixUser) -> None:
        """Let the member ask and wait, as often as a round has it."""
        before = _cpu(self.process)
        for _ in range(MESSAGES):
            self.waits_ms.append(await _ask(member, self.room, self.line))
            await asyncio.sleep(PAUSE_S)  # nobody speaks again at once, and the bot may still have something to do
        self.cpu_ms.append((_cpu(self.process) - before) / MESSAGES * 1e3)


@dataclass(frozen=True, slots=True)
class Answering:
    """Medians of one bot: what a member waits, and what a message costs the bot, in milliseconds."""

    wait_ms: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Starting:
    """Seconds from starting the process to the first answer, the first time ever and again; and memory in MiB."""

    first_s: float
    again_s: float
    idle_mib: float


@asynccontextmanager
async def our_bot(server: Homeserver, member: MatrixUser) -> AsyncIterator[tuple[Program, str, float]]:
    """Give the real program with a community, the member's direct room, and the seconds to its very first words."""
    account = await MatrixUser.register(server, "together", log_in=False)
    with tempfile.TemporaryDirectory(prefix="togetheros-bench-") as folder:
        program = Program(
            Path(folder),
            Account(
                homeserver=server.url,
                user_id=account.id,
                state_dir=Path(folder) / "state" / "matrix",
                secret=secrets.token_hex(),
                password=account.password,
                token=None,
                device_name="bench",
            ),
        )
        room = await member.create_room(account.id)
        try:
            began = time.perf_counter()
            program.start()
            await member.wait_for(room, _answers(member), 60)
            first = time.perf_counter() - began
            member.seen[room].clear()
            await member.send(room, '!setup name="Willow Street" purpose="To share" language=en zone=UTC')
            await member.wait_for(room, _answers(member))
            direct = await member.create_room(account.id, is_direct=True, preset="trusted_private_chat")
            await member.wait_for(direct, _answers(member))
            yield program, direct, first
        finally:
            program.close()
            await account.close()


@asynccontextmanager
async def echo_bot(server: Homeserver, member: MatrixUser, store: str = "") -> AsyncIterator[Bot]:
    """Give a plain nio bot in a room with the member; with a folder for keys, it is ready for encryption."""
    account = await MatrixUser.register(server, "echo", log_in=False)
    line = [sys.executable, "-m", "tests.bench.echo", server.url, account.id, account.password]
    process = await asyncio.create_subprocess_exec(*line, *filter(None, [store]), env=environment())
    try:
        room = await member.create_room(account.id, is_direct=True, preset="trusted_private_chat")
        await member.wait_for(room, lambda event: event["sender"] == account.id)
        yield Bot(room, psutil.Process(process.pid), "!ping")
    finally:
        process.kill()
        await process.wait()
        await account.close()


async def compare(server: Homeserver) -> dict[str, Answering]:
    """Let one member talk with all bots in turns."""
    async with AsyncExitStack() as stack:
        member = await stack.enter_async_context(await MatrixUser.register(server, "ana"))
        program, direct, _ = await stack.enter_async_context(our_bot(server, member))
        keys = stack.enter_context(tempfile.TemporaryDirectory(prefix="togetheros-bench-"))
        bots = {
            "togetheros": Bot(direct, psutil.Process(program.pid), "!me"),
            "nio": await stack.enter_async_context(echo_bot(server, member)),
            "nio with keys": await stack.enter_async_context(echo_bot(server, member, keys)),
        }
        for bot in bots.values():
            await bot.talk(member)
            bot.waits_ms.clear()
            bot.cpu_ms.clear()
        for _ in range(ROUNDS):
            for bot in bots.values():
                await bot.talk(member)
        return {name: Answering(median(bot.waits_ms), median(bot.cpu_ms)) for name, bot in bots.items()}


async def start(server: Homeserver) -> Starting:
    """Start the program, and start it again and again while a member waits for an answer."""
    async with await MatrixUser.register(server, "ana") as member, our_bot(server, member) as (program, direct, first):
        again = []
        for _ in range(STARTS):
            assert program.stop() == 0, program.tail()
            member.seen[direct].clear()
            await member.send(direct, "!me")
            began = time.perf_counter()
            program.start()
            await member.wait_for(direct, _answers(member))
            again.append(time.perf_counter() - began)
        return Starting(first, median(again), await _idle_mib(program.pid))


async def start_echo(server: Homeserver) -> Starting:
    """Start the plainest bot while a member waits for an answer; it knows nothing of before."""
    async with await MatrixUser.register(server, "ana") as member:
        took = []
        for _ in range(STARTS):
            began = time.perf_counter()
            async with echo_bot(server, member) as bot:
                await _ask(member, bot.room, bot.line)
                took.append(time.perf_counter() - began)
                idle = await _idle_mib(bot.process.pid)
        return Starting(median(took), median(took), idle)


async def _idle_mib(pid: int) -> float:
    await asyncio.sleep(IDLE_S)
    return float(psutil.Process(pid).memory_info().rss) / 2**20


async def _ask(member: MatrixUser, room: str, line: str) -> float:
    """Say something and return the milliseconds until the answer is there."""
    member.seen[room].clear()
    began = time.perf_counter()
    await member.send(room, line)
    await member.wait_for(room, _answers(member))
    return (time.perf_counter() - began) * 1e3


def _answers(member: MatrixUser) -> Callable[[Json], bool]:
    return lambda event: event["sender"] != member.id and event["type"] == "m.room.message"


def _cpu(process: psutil.Process) -> float:
    spent = process.cpu_times()
    return float(spent.user + spent.system)

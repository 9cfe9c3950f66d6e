"""A process that is killed at any moment loses nothing that it said was done, and leaves books that verify."""

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

from bot.store import Inbound, Tx
from core import audit, ledger, members
from core.communities import Community
from core.ledger import SP, member_owner, target_owner
from data.storage import Storage
from tests.support.storehouse import LUCK, NOW, found

ROUNDS = 6
CLIENTS = 16

WRITER = """
import asyncio, sys
from tests.data.test_crash import keep_writing
asyncio.run(keep_writing(sys.argv[1], int(sys.argv[2])))
"""


def job(tx: Tx, client: int, turn: int) -> int:
    """Move a point there and back, and note the event: all of it or nothing."""
    event = f"{client}:{turn}"
    if tx.inbox.seen("t", event):
        raise AssertionError(f"{event} is there already")
    work = tx.work(1, NOW)
    member = members.join(work, "t", f"@{client}", f"Client {client}")
    own, target = member_owner(member.id), target_owner("proposal:1")
    ledger.move(work, "place", *((own, target) if turn % 2 == 0 else (target, own)), SP, 1, by=member.id)
    tx.inbox.add(Inbound("t", event, NOW))
    return turn


async def keep_writing(url: str, start: int) -> None:
    """Write until killed, and say on the output what is done, each line after its commit."""
    storage = Storage(url, LUCK)

    async def client(number: int) -> None:
        for turn in range(start, start + 100_000):
            await storage.write(lambda tx, turn=turn: job(tx, number, turn))  # type: ignore[misc]
            sys.stdout.write(f"{number}:{turn}\n")
            sys.stdout.flush()

    await asyncio.gather(*(client(number) for number in range(CLIENTS)))


@contextmanager
def writing(url: str, start: int) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", WRITER, url, str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_nothing_that_was_answered_is_lost_when_the_process_is_killed(url: str, kind: str) -> None:
    random = Random(kind)  # noqa: S311 - repeatable on purpose
    with Storage(url, LUCK) as storage:
        community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
    answered: set[str] = set()
    for round_ in range(ROUNDS):
        with writing(url, round_ * 1_000_000) as process:
            assert process.stdout
            first = process.stdout.readline()  # it is at work
            time.sleep(random.uniform(0, 0.15))
            process.send_signal(signal.SIGKILL)
            answered.update((first + process.stdout.read()).split("\n")[:-1])
        check(url, community, answered)

    assert len(answered) > ROUNDS


def check(url: str, community: Community, answered: set[str]) -> None:
    """Open the database anew, as after a restart, and look for everything that was answered."""
    with Storage(url, LUCK) as storage:
        missing = storage.read_now(lambda tx: [event for event in answered if not tx.inbox.seen("t", event)])
        verdict = found(storage, community, audit.verify)
        handled = found(storage, community, lambda work: [each.kind for each in work.ledger.entries()].count("place"))
        events = storage.write_now(lambda tx: tx.inbox.forget(NOW))  # none is that old

    assert missing == []
    assert verdict.fault is None
    assert events == 0
    assert handled >= len(answered)

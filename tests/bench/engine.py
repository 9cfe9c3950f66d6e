"""The engine: members place Support Points through the whole house, durably, beside the same rows in raw SQLite."""

import asyncio
import itertools
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Self

import bot.subjects  # noqa: F401 - declares the commands
from bot.asks import Ask, Place
from bot.clock import SystemClock, SystemLuck
from bot.commands import COMMANDS
from bot.dispatch import Dispatcher
from bot.floods import Floods
from bot.metrics import Metrics
from bot.replies import Reply, pack
from bot.store import Tx
from core import members
from core.communities import Purpose, Room
from core.proposals import drafting, support
from core.proposals.model import Path as CooperationPath
from data.migrate import upgrade
from data.storage import Storage
from tests.bench.history import lengthen
from tests.bench.measure import Cost, in_turns
from tests.bench.raw import RawRows

CLIENTS = (1, 16, 64)
OPERATIONS = 960
"""How many a round does."""
ROUNDS = 15
HISTORY = 1_000_000
"""How many entries a long history has."""
MEMBERS = 64
PROPOSALS = 64
"""So many that the support of all members carries none to the agenda: each operation costs the same."""
USED = 8
"""How many of them a member goes round."""
PLACE = Place("bench", "square")


class House:
    """The real thing: a dispatcher on a database file, and members who talk to it."""

    def __init__(self, path: Path, first_turn: int = 0) -> None:
        self.storage = Storage(f"sqlite:///{path}", SystemLuck())
        self._dispatcher = Dispatcher(self.storage, COMMANDS, SystemClock(), Metrics(), Floods(0, 0))
        self._turns = [first_turn] * MEMBERS
        self._events = (f"${first_turn}-{n}" for n in itertools.count())
        self.reply = Reply()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.storage.close()

    def round(self, clients: int) -> int:
        """Let so many members talk at once for a round."""
        return asyncio.run(self.talk(clients, OPERATIONS // clients))

    async def talk(self, clients: int, times: int) -> int:
        """Let so many members talk at once, each so many times; return how often they talked."""

        async def client(member: int) -> None:
            for _ in range(times):
                await self._say(member)

        await asyncio.gather(*(client(member) for member in range(clients)))
        return clients * times

    async def _say(self, member: int) -> None:
        """Let a member change the points on the next proposal of their round by one."""
        turn = self._turns[member]
        self._turns[member] += 1
        target, points = (member + turn) % USED + 1, 1 + turn // USED % 2
        ask = Ask(
            PLACE, f"@m{member}:bench", f"Member {member}", f"!points place P{target} {points}", next(self._events)
        )
        answer = await self._dispatcher.hear(ask)
        assert answer is not None
        assert answer.changed, answer.reply
        self.reply = answer.reply
        await self._dispatcher.heard(answer)


def settle(tx: Tx, now: datetime) -> None:
    """Make a community whose members have many proposals open."""
    community = tx.communities.create("Willow Street", "", "en", "UTC", now)
    work = tx.work(community.id, now)
    for purpose in (Purpose.GENERAL, Purpose.PROPOSALS):
        work.rooms.add(Room(PLACE.platform, PLACE.room, purpose, now))
    everyone = [members.join(work, PLACE.platform, f"@m{n}:bench", f"Member {n}") for n in range(MEMBERS)]
    for n in range(PROPOSALS):
        author, title = everyone[n % MEMBERS], f"Repair bench {n}"
        draft = drafting.draft(work, author, title, "It has stood broken since the winter.", CooperationPath.CONNECTION)
        support.open_for_support(work, author, draft)


@contextmanager
def settled() -> Iterator[Path]:
    """Give a database whose members have placed points on all proposals that they go round, gone at the end."""
    with tempfile.TemporaryDirectory(prefix="togetheros-bench-") as folder:
        path = Path(folder) / "house.db"
        upgrade(f"sqlite:///{path}")
        with House(path) as house:
            house.storage.write_now(lambda tx: settle(tx, datetime.now(UTC)))
            asyncio.run(house.talk(MEMBERS, USED))
            (path.parent / "reply.json").write_text(pack(house.reply), encoding="utf-8")
        yield path


def copied(path: Path, name: str) -> Path:
    """Copy a database to a file beside it."""
    copy = path.with_name(name)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def beside_raw(clients: int) -> dict[str, Cost]:
    """Measure the house beside raw rows, in bare tables and in those with all checks, with so many members at once."""
    with settled() as path:
        reply = (path.parent / "reply.json").read_text(encoding="utf-8")
        with (
            House(path, USED) as house,
            closing(RawRows(copied(path, "rows.db"), reply, checks=False)) as rows,
            closing(RawRows(copied(path, "checked.db"), reply, checks=True)) as checked,
        ):
            times = OPERATIONS // clients
            contenders = {
                "house": partial(house.round, clients),
                "rows": partial(rows.run, clients, times),
                "checked": partial(checked.run, clients, times),
            }
            return in_turns(contenders, ROUNDS)


def beside_history(entries: int = HISTORY) -> Iterator[tuple[int, dict[str, Cost]]]:
    """Measure the house with a long history beside one with hardly any, with ever more members at once."""
    with settled() as path:
        long = copied(path, "long.db")
        lengthen(long, entries)
        with House(path, USED) as young, House(long, USED) as old:
            for clients in CLIENTS:
                contenders = {"young": partial(young.round, clients), "old": partial(old.round, clients)}
                yield clients, in_turns(contenders, ROUNDS)

"""The time bank: what members ask after a million exchanges beside a bank that has just begun, and a large import."""

import asyncio
import csv
import itertools
import os
import random
import sqlite3
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import bot.subjects  # noqa: F401 - declares the commands
from bot.asks import Ask, Place
from bot.clock import SystemClock
from bot.commands import COMMANDS
from bot.dispatch import Dispatcher
from bot.floods import Floods
from bot.metrics import Metrics
from core.communities import Community, Purpose, Room
from core.helpers import oneself
from core.ledger import TBC, Posting, digest, member_owner
from core.listings.model import Kind, Listing
from core.members import Member
from core.suggestions import suggestions_for
from core.timebank import credit, exchanges, fairness
from core.timebank.exchanges import Said
from core.work import Work
from data.migrate import upgrade
from data.records import keep_moment
from data.storage import Storage
from data.triggers import install
from tests.bench.measure import Cost, in_turns
from tests.bench.raw import ENTRY, POSTING, drop_triggers
from tests.support.program import environment
from tests.support.storehouse import LUCK, join, within

EXCHANGES, PEOPLE, WANTS, RECENT = 1_000_000, 2_000, 100, 20
"""The past, who had it, how many wants there are, and the asker's exchanges of these days, in both."""
TRANSFERS, MEMBERS = 100_000, 1_000
"""What is imported."""
NOW = datetime.now(UTC)
_TIMES, _ROUNDS, _CHUNK = 20, 9, 20_000
_PLACE = Place("t", "square")
EXCHANGE = (
    "INSERT INTO time_exchange (community_id, number, author_id, note, mode, rate, at) VALUES (1, ?, ?, ?, ?, 1, ?)"
)
SHARE = """
INSERT INTO time_share (community_id, exchange_id, giver_id, receiver_id, minutes, state, giver_ok, receiver_ok,
  settled, settled_at) VALUES (1, ?, ?, ?, ?, 'done', 1, 1, ?, ?)"""
MONTH = """
INSERT INTO time_month (community_id, member_id, month, given, received, gifts_given, gifts_received, granted)
VALUES (1, ?, ?, ?, ?, 0, 0, 0)"""


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank that can be asked: a question of the rules, or a line that the first member says."""

    storage: Storage
    community: Community
    asker: Member
    dispatcher: Dispatcher
    events: Iterator[int]

    def ask(self, question: Callable[[Work, int], object]) -> int:
        def job(work: Work) -> None:
            for _ in range(_TIMES):
                question(work, self.asker.id)

        self.storage.read_now(lambda tx: job(tx.work(self.community.id, NOW)))
        return _TIMES

    def say(self, line: str) -> int:
        async def talk() -> None:
            for _ in range(_TIMES):
                ask = Ask(_PLACE, "@0", "Person 0", f"!{line}", f"$said-{next(self.events)}")
                answer = await self.dispatcher.hear(ask)
                assert answer is not None
                assert answer.reply.blocks, answer.reply
                await self.dispatcher.heard(answer)

        asyncio.run(talk())
        return _TIMES


def beside_young() -> Mapping[str, tuple[Cost, Cost]]:
    """Return what each question costs in a bank that has just begun and in one with a long past."""
    with ExitStack() as stack:
        young, old = (stack.enter_context(_bank(past)) for past in (0, EXCHANGES))
        found = {}
        for name, question in QUESTIONS.items():
            cost = in_turns({"young": partial(question, young), "old": partial(question, old)}, _ROUNDS)
            found[name] = (cost["young"], cost["old"])
        return found


QUESTIONS: Mapping[str, Callable[[Bank], int]] = {
    "a balance": lambda bank: bank.ask(credit.balance),
    "six months, for fairness": lambda bank: bank.ask(fairness.half_year),
    "what a member could do": lambda bank: bank.ask(lambda work, member_id: suggestions_for(work, member_id, 3)),
    "!time": lambda bank: bank.say("time"),
    "!time statement": lambda bank: bank.say("time statement"),
}


@contextmanager
def _bank(past: int) -> Iterator[Bank]:
    with TemporaryDirectory(prefix="togetheros-bench-") as folder:
        path = Path(folder) / "bank.db"
        upgrade(f"sqlite:///{path}")
        with Storage(f"sqlite:///{path}", LUCK) as storage:
            community = storage.write_now(lambda tx: tx.communities.create("Willow Street", "", "en", "UTC", NOW))
            people = join(storage, community, PEOPLE)
            within(storage, community, lambda work: _begin(work, people), NOW)
        _live(path, past)
        with Storage(f"sqlite:///{path}", LUCK) as storage:
            within(storage, community, lambda work: _exchange(work, people), NOW)
            dispatcher = Dispatcher(storage, COMMANDS, SystemClock(), Metrics(), Floods(0, 0))
            yield Bank(storage, community, people[0], dispatcher, itertools.count())


def _begin(work: Work, people: list[Member]) -> None:
    work.charter.put("timebank.on", 1)
    work.rooms.add(Room(_PLACE.platform, _PLACE.room, Purpose.GENERAL, NOW))
    for each in people:
        credit.widen(work, each.id)
    for number in range(1, WANTS + 1):
        listing = Listing(number, people[-number].id, Kind.WANT, "Help in the garden", NOW, NOW, NOW)
        work.listings.index(work.listings.add(listing), ("help", "garden"))


def _exchange(work: Work, people: list[Member]) -> None:
    for number in range(1, RECENT + 1):
        giver, receiver = (people[0], people[number]) if number % 2 else (people[number], people[0])
        exchange = exchanges.log(work, oneself(giver), [receiver], Said(30, "Gardening"), giving=True)
        exchanges.confirm(work, oneself(receiver), exchange)


def _live(path: Path, past: int) -> None:
    """Let so many exchanges (an even number) have been settled, two by two between the same people, all long ago."""
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("PRAGMA synchronous = OFF")
        drop_triggers(sql)
        written = _Past(sql, past)
        for begin in range(0, past, _CHUNK):
            rows = [written.exchange() for _ in range(begin, min(begin + _CHUNK, past))]
            sql.execute("BEGIN")
            sql.executemany(EXCHANGE, [exchange for exchange, *_ in rows])
            sql.executemany(SHARE, [share for _, share, *_ in rows])
            sql.executemany(ENTRY, [entry for *_, entry, _ in rows])
            sql.executemany(POSTING, [posting for *_, postings in rows for posting in postings])
            sql.execute("COMMIT")
        sql.executemany(MONTH, [(*key, *minutes) for key, minutes in written.months.items()])
        for statement in install("sqlite"):
            sql.execute(statement)
        sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class _Past:
    def __init__(self, sql: sqlite3.Connection, count: int) -> None:
        query = "SELECT id, owner_ref FROM account WHERE unit = 'TBC' AND owner_kind = 'member'"
        self._accounts = {int(member): account for account, member in sql.execute(query)}
        self._members = list(self._accounts)
        self._balances = dict.fromkeys(self._members, 0)
        self._seq, self._hash = sql.execute("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
        self._number = 0
        self._luck = random.Random(1)  # noqa: S311 - repeatable on purpose
        self._at = NOW - timedelta(days=365 * 6)
        self._step = timedelta(days=365 * 6 - 200) / max(1, count)
        self._pair = [0, 0]
        self.months: defaultdict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])

    def exchange(self) -> tuple[tuple[object, ...], tuple[object, ...], tuple[object, ...], list[tuple[int, ...]]]:
        """Return the rows of the next exchange: of itself, its share, its entry and the postings."""
        self._pair = self._luck.sample(self._members, 2) if self._number % 2 == 0 else self._pair[::-1]
        giver, receiver = self._pair
        self._number += 1
        self._seq += 1
        self._at += self._step
        previous, subject, at = self._hash, f"T{self._number}", keep_moment(self._at)
        sides = (Posting(member_owner(receiver), TBC, -60), Posting(member_owner(giver), TBC, 60))
        self._hash = digest(self._seq, self._at, "exchange", subject, receiver, sides, previous)
        for place, (member, minutes) in enumerate(((giver, 60), (receiver, -60))):
            self._balances[member] += minutes
            self.months[member, self._at.year * 12 + self._at.month - 1][place] += 60
        return (
            (self._number, giver, "Help in the garden", "credit", at),
            (self._number, giver, receiver, 60, 60, at),
            (self._seq, at, "exchange", subject, receiver, previous, self._hash),
            [
                (self._seq, 0, self._accounts[receiver], -60, self._balances[receiver]),
                (self._seq, 1, self._accounts[giver], 60, self._balances[giver]),
            ],
        )


# --- import --------------------------------------------------------------------------------------------------------


def imported() -> tuple[float, float]:
    """Import many transfers with the real program; return its seconds and the most MiB that it held."""
    with TemporaryDirectory(prefix="togetheros-bench-") as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'bank.db'}"
        upgrade(url)
        with Storage(url, LUCK) as storage:
            storage.write_now(lambda tx: tx.communities.create("Willow Street", "", "en", "UTC", NOW))
        _write_files(folder)
        line = [sys.executable, "-m", "bot.cli", "import", "timeoverflow"]
        line += ["--members", str(folder / "m.csv"), "--transfers", str(folder / "t.csv")]
        began = time.perf_counter()
        process = os.posix_spawn(line[0], line, environment() | {"TOGETHEROS_DATABASE": url})
        _, status, used = os.wait4(process, 0)
        assert os.waitstatus_to_exitcode(status) == 0
        return time.perf_counter() - began, used.ru_maxrss / 1024


def _write_files(folder: Path) -> None:
    luck = random.Random(2)  # noqa: S311 - repeatable on purpose
    balances = dict.fromkeys(range(1, MEMBERS + 1), 0)
    with (folder / "t.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("Fecha", "De", "A", "Anuncio", "Cantidad"))
        at = NOW
        for number in range(TRANSFERS):
            at -= timedelta(minutes=30)
            source, target = luck.sample(range(1, MEMBERS + 1), 2)
            minutes = luck.randint(1, 12) * 15
            balances[source] -= minutes
            balances[target] += minutes
            length = f"{minutes // 60}:{minutes % 60:02}"
            names = (f"Persona {source} ({source})", f"Persona {target} ({target})")
            writer.writerow((f"{at:%Y-%m-%d %H:%M:%S} UTC", *names, f"Ayuda en casa, número {number}", length))
    with (folder / "m.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("N", "Nombre", "Email", "Teléfono", "Otro", "Creado", "Última visita", "Idioma", "Saldo"))
        for number, minutes in balances.items():
            created = "2012-01-01 10:00:00 +0100"
            writer.writerow((number, f"Persona {number}", "", "", "", created, "", "es", minutes * 60))

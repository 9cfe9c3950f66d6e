"""The rules on real storage: the same assemblies, in a database, do the same as in memory."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from bot.store import Tx
from core.facts import Fact
from data.migrate import upgrade
from data.storage import Storage
from tests.support.assembly import Assembly
from tests.support.bank import Bank
from tests.support.linking import LinkingAssembly
from tests.support.memory import START, MemoryLuck, MemoryWork
from tests.support.memory_rows import MemoryRows

STEPS = 60


class StoredWork:
    """A unit of work of a real transaction, in which a test lets time pass."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._now = START
        self._community = tx.communities.create("Riverside", "Share the river bank", "en", "UTC", START).id
        self._unit = tx.work(self._community, START)
        self.facts: Sequence[Fact] = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._unit, name)

    @property
    def now(self) -> datetime:
        return self._now

    @now.setter
    def now(self, now: datetime) -> None:
        self._now, self._unit = now, self._tx.work(self._community, now)

    def tell(self, fact: Fact) -> None:
        self.facts = (*self.facts, fact)

    def later(self, *, days: int = 0, hours: int = 0) -> None:
        self.now += timedelta(days=days, hours=hours)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        told = self.facts
        try:
            with self._tx.attempt():
                yield
        except BaseException:
            self.facts = told
            raise


@pytest.mark.parametrize("kind", [Assembly, LinkingAssembly, Bank])
@pytest.mark.parametrize("seed", range(4))
def test_an_assembly_on_sqlite_goes_as_in_memory(tmp_path: Path, kind: type[Assembly | Bank], seed: int) -> None:
    assert stored(f"sqlite:///{tmp_path / 'town.db'}", kind, seed) == walk(kind(seed, MemoryWork()))


@pytest.mark.parametrize("kind", [Assembly, LinkingAssembly, Bank])
@pytest.mark.parametrize("seed", range(4, 6))
def test_an_assembly_on_postgresql_goes_as_in_memory(postgres_url: str, kind: type[Assembly | Bank], seed: int) -> None:
    assert stored(postgres_url, kind, seed) == walk(kind(seed, MemoryWork()))


def test_no_merge_of_accounts_unbalances_hours(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'town.db'}"
    upgrade(url)

    def go(tx: Tx, seed: int) -> set[str]:
        bank = Bank(seed, cast("MemoryWork", StoredWork(tx)))
        for step in range(STEPS):
            bank.step()
            if step % 15 == 5:
                bank.merge()
            bank.check()
        bank.end()
        bank.check()
        return bank.done

    with Storage(url, MemoryLuck()) as storage:
        done = [storage.write_now(partial(go, seed=seed)) for seed in range(20, 28)]
    assert sum("link" in each for each in done) > len(done) // 2


def stored(url: str, kind: type[Assembly | Bank], seed: int) -> Sequence[object]:
    """Return what an assembly or a time bank in this database comes to."""
    upgrade(url)
    with Storage(url, MemoryLuck()) as storage:
        return storage.write_now(lambda tx: walk(kind(seed, cast("MemoryWork", StoredWork(tx)))))


def walk(assembly: Assembly | Bank) -> Sequence[object]:
    """Let an assembly or a time bank go on, and return all that a member could see of it at the end."""
    for step in range(STEPS):
        assembly.step()
        if step % 10 == 0:
            assembly.check()
    assembly.end()
    assembly.check()
    work = assembly.work
    kept: list[MemoryRows[Any]] = [work.members, work.proposals, work.versions, work.positions, work.conflicts]
    kept += [work.amendments, work.rolls, work.identities, work.placements, work.terms]
    bank = work.timebank
    kept += [bank.exchanges, bank.shares, bank.steps, bank.disputes, bank.weeklies, bank.trusts, bank.witnesses]
    kept += [bank.months, bank.tallies, work.helpers]
    ballots = [(each.receipt, each.choice, each.reason, each.member_id) for each in work.ballots.find()]
    return [
        *(list(rows.find()) for rows in kept),
        ballots,
        list(work.facts),
        list(work.ledger.entries()),
        work.ledger.head(),
        [(act.kind, act.values) for act in work.record.latest(1000)],
    ]

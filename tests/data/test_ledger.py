"""The books in the database: final, chained, true to their postings and above their floors, whoever writes to it."""

import asyncio
import sqlite3
import tracemalloc
from collections import Counter
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import DBAPIError

from core import audit, ledger, points
from core.communities import Community
from core.ledger import GENESIS, SP, TBC, Entry, Posting, digest, member_owner, target_owner
from core.points import NotEnoughPoints
from core.record import Act
from core.work import Work
from data.storage import Storage
from tests.support.storehouse import NOW, found, join, proposal, within

REFUSED = (sqlite3.IntegrityError, psycopg.IntegrityError)
POOL = target_owner("proposal:1")


def books(storage: Storage, community: Community) -> audit.Verdict:
    return found(storage, community, audit.verify)


def test_books_are_kept_in_order_and_sound(storage: Storage, community: Community) -> None:
    ana, ben = join(storage, community, 2)
    within(storage, community, lambda work: points.place(work, ana.id, "proposal:1", 7))
    within(storage, community, lambda work: points.take_back(work, ana.id, "proposal:1", 3))
    verdict = books(storage, community)

    def ask(work: Work) -> None:
        entries = list(work.ledger.entries())

        assert [(each.seq, each.kind, each.by) for each in entries] == [
            (1, "joining", ana.id),
            (2, "joining", ben.id),
            (3, "place", ana.id),
            (4, "take-back", ana.id),
        ]
        assert entries[2].postings == (Posting(member_owner(ana.id), SP, -7), Posting(POOL, SP, 7))
        assert entries[0].previous == GENESIS
        assert (verdict.entries, verdict.fault, verdict.head) == (4, None, entries[3].hash)
        assert work.ledger.head() == (4, entries[3].hash)
        assert [each.seq for each in work.ledger.entries(2)] == [3, 4]
        assert work.ledger.account(member_owner(ana.id), TBC) is None
        assert {str(each.owner): each.balance for each in work.ledger.accounts()} == {
            "issuance": -200,
            f"member:{ana.id}": 96,
            f"member:{ben.id}": 100,
            "target:proposal:1": 4,
        }

    found(storage, community, ask)


def test_a_statement_shows_the_newest_lines_of_its_period(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    owner = member_owner(ana.id)
    for day in range(1, 6):
        within(
            storage,
            community,
            lambda work, day=day: ledger.move(work, "place", owner, POOL, SP, day, subject="proposal:1"),  # type: ignore[misc]
            NOW + timedelta(days=day),
        )

    def lines(first: int, last: int, limit: int = 99) -> list[tuple[int, int]]:
        def ask(work: Work) -> list[tuple[int, int]]:
            account = ledger.account_of(work, owner, SP)
            period = (NOW + timedelta(days=first), NOW + timedelta(days=last))
            return [(each.amount, each.balance) for each in work.ledger.statement(account, *period, limit)]

        return found(storage, community, ask)

    assert lines(0, 9) == [(-5, 85), (-4, 90), (-3, 94), (-2, 97), (-1, 99), (100, 100)]
    assert lines(2, 4) == [(-4, 90), (-3, 94), (-2, 97)]
    assert lines(2, 4, 1) == [(-4, 90)]
    assert lines(6, 9) == []


def test_what_was_earned_counts_and_nothing_else_does(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    within(storage, community, lambda work: points.earn(work, ana.id, "agenda", "proposal:1"))
    within(storage, community, lambda work: points.earn(work, ana.id, "useful-evidence", "p"), NOW + timedelta(hours=1))
    within(storage, community, lambda work: points.place(work, ana.id, "proposal:1", 2), NOW + timedelta(hours=2))

    def earned(since: timedelta) -> int:
        return found(storage, community, lambda work: work.placements.earned_since(ana.id, NOW + since))

    assert earned(timedelta()) == 15
    assert earned(timedelta(hours=1)) == 5
    assert earned(timedelta(hours=2)) == 0


def test_a_cap_holds_over_the_ledger_in_the_database(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    credited = [
        within(
            storage, community, lambda work: points.earn(work, ana.id, "minority-report", "p"), NOW + timedelta(hours=n)
        )
        for n in range(3)
    ]

    assert credited == [12, 8, 0]


SPOILING = {
    "change an entry": "UPDATE entry SET kind = 'gift' WHERE seq = 1",
    "forget an entry": "DELETE FROM entry WHERE seq = 1",
    "change a posting": "UPDATE posting SET amount = amount * 2",
    "forget a posting": "DELETE FROM posting",
    "add to a balance": "UPDATE account SET balance = balance + 1",
    "open an account with a gift": "INSERT INTO account (community_id, owner_kind, owner_ref, unit, balance)"
    " VALUES (1, 'member', '1', 'RP', 5)",
    "open an account twice": "INSERT INTO account (community_id, owner_kind, owner_ref, unit, balance)"
    " VALUES (1, 'member', '1', 'SP', 0)",
    "give an account to another": "UPDATE account SET owner_ref = '2' WHERE owner_kind = 'member'",
    "turn points into hours": "UPDATE account SET unit = 'TBC'",
    "close an account": "DELETE FROM account",
    "raise a floor above the balance": "UPDATE account SET floor = 1000 WHERE owner_kind = 'member'",
    "fork the chain": "INSERT INTO entry (community_id, seq, at, kind, subject, previous, hash)"
    " SELECT community_id, seq + 1, at, kind, subject, previous, 'other' FROM entry WHERE seq = 2",
    "leave a gap": "INSERT INTO entry (community_id, seq, at, kind, subject, previous, hash)"
    " SELECT community_id, seq + 2, at, kind, subject, hash, 'other' FROM entry WHERE seq = 2",
    "post to an old entry with a wrong balance": "INSERT INTO posting (community_id, seq, position, account_id, amount,"
    " balance) SELECT 1, 1, 9, id, 5, 5 FROM account WHERE owner_kind = 'target'",
    "pass a floor": "INSERT INTO posting (community_id, seq, position, account_id, amount, balance)"
    " SELECT 1, 1, 9, id, -100, balance - 100 FROM account WHERE owner_kind = 'target'",
    "change an act": "UPDATE act SET reason = 'none'",
    "forget an act": "DELETE FROM act",
    "place nothing": "UPDATE placement SET points = 0",
    "vote twice": "INSERT INTO ballot (community_id, proposal_id, round, member_id, choice, reason, receipt, at)"
    " SELECT 1, 1, 1, 1, 'yes', '', 'x' || id, 0 FROM member",
}


@pytest.fixture
def written(storage: Storage, community: Community) -> Storage:
    """A database in which something of everything stands."""
    ana, _ = join(storage, community, 2)

    def write(work: Work) -> None:
        work.proposals.add(proposal(ana))
        points.place(work, ana.id, "proposal:1", 7)
        work.record.add(Act(NOW, "appointed", ana.id, "member:1", "because", "appoint", {}))

    within(storage, community, write)
    return storage


@pytest.mark.parametrize("spoiling", SPOILING)
def test_whoever_has_the_database_open_cannot(written: Storage, url: str, community: Community, spoiling: str) -> None:
    engine = create_engine(make_url(url))
    try:
        with pytest.raises(DBAPIError) as refused, engine.begin() as connection:
            connection.exec_driver_sql(SPOILING[spoiling])
    finally:
        engine.dispose()

    assert isinstance(refused.value.orig, REFUSED)
    assert books(written, community).fault is None


def test_a_credit_line_may_grow(written: Storage, url: str) -> None:
    engine = create_engine(make_url(url))
    with engine.begin() as connection:
        changed = connection.exec_driver_sql("UPDATE account SET floor = -600 WHERE owner_kind = 'member'").rowcount
    engine.dispose()

    assert changed == 2


def test_an_entry_that_would_pass_a_floor_is_refused_by_the_database_too(
    storage: Storage, community: Community
) -> None:
    (ana,) = join(storage, community)

    def overdraw(work: Work) -> None:
        seq, previous = work.ledger.head()
        sides = (Posting(member_owner(ana.id), SP, -101), Posting(POOL, SP, 101))
        accounts = [ledger.account_of(work, side.owner, SP) for side in sides]
        hash_ = digest(seq + 1, NOW, "place", "", None, sides, previous)
        work.ledger.append(Entry(seq + 1, NOW, "place", "", None, sides, previous, hash_), accounts)

    with pytest.raises(REFUSED):
        within(storage, community, overdraw)
    assert books(storage, community).entries == 1


def test_a_change_from_outside_is_found_by_the_audit(written: Storage, url: str, community: Community) -> None:
    engine = create_engine(make_url(url))
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("DROP TRIGGER entry_no_update")
        else:
            connection.exec_driver_sql("ALTER TABLE entry DISABLE TRIGGER entry_no_update")
        connection.exec_driver_sql("UPDATE entry SET kind = 'gift' WHERE seq = 2")
    engine.dispose()
    verdict = books(written, community)

    assert (verdict.fault, verdict.seq) == (audit.Fault.HASH, 2)


async def test_no_balance_passes_its_floor_under_64_writers(storage: Storage, community: Community) -> None:
    """Everyone reaches for the same 100 points at once; exactly those that are there go."""
    (ana,) = join(storage, community)
    done: Counter[str] = Counter()

    def reach(work: Work, n: int) -> None:
        free = ledger.balance(work, member_owner(ana.id), SP)
        if free < 3:
            raise NotEnoughPoints(3, free)
        ledger.move(work, "place", member_owner(ana.id), target_owner(f"proposal:{n}"), SP, 3)

    async def client(n: int) -> None:
        try:
            await storage.write(lambda tx: reach(tx.work(community.id, NOW), n))
        except NotEnoughPoints:
            done["refused"] += 1
        else:
            done["placed"] += 1

    await asyncio.gather(*(client(n) for n in range(64)))

    assert done == {"placed": 33, "refused": 31}
    assert found(storage, community, lambda work: ledger.balance(work, member_owner(ana.id), SP)) == 1
    assert books(storage, community).fault is None


LONG = """
WITH RECURSIVE count (n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM count WHERE n < 100000)
INSERT INTO entry (community_id, seq, at, kind, subject, previous, hash)
SELECT 1, n, 0, 'gift', 'fund:1', CASE WHEN n = 3 THEN (SELECT hash FROM entry WHERE seq = 2) ELSE 'h' || (n - 1) END,
'h' || n FROM count ORDER BY n"""


def test_a_long_history_is_read_in_little_memory(storage: Storage, url: str, community: Community) -> None:
    """100,000 entries pass by; far fewer are ever held."""
    join(storage, community, 2)
    engine = create_engine(make_url(url))
    with engine.begin() as connection:
        connection.exec_driver_sql(LONG)
    engine.dispose()

    def count(work: Work) -> tuple[int, int]:
        tracemalloc.start()
        try:
            passed = sum(1 for _ in work.ledger.entries())
            return passed, tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    passed, most = found(storage, community, count)

    assert passed == 100_000
    assert most < 4 * 2**20

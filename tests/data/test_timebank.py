"""Hours in the database: whoever confirms at the same time, nothing moves twice and no floor is passed."""

import asyncio
import sqlite3
from functools import partial

import psycopg
import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError

from bot.store import Tx
from core import audit, helpers, ledger
from core.communities import Community
from core.helpers import oneself
from core.ledger import TBC, member_owner
from core.members import Member
from core.refusals import Refusal
from core.timebank import credit, exchanges
from core.timebank.exchanges import Said
from core.timebank.model import HOUR, Exchange, State
from core.timebank.refusals import BeyondCreditLine
from core.work import Work
from data.storage import Storage
from tests.support.storehouse import NOW, found, join, within

AT_ONCE = 64


def open_bank(storage: Storage, community: Community, people: int) -> list[Member]:
    within(storage, community, lambda work: work.charter.put("timebank.on", 1))
    return join(storage, community, people)


def logged(work: Work, giver: Member, receiver: Member, minutes: int) -> Exchange:
    return exchanges.log(work, oneself(giver), [receiver], Said(minutes, "Clearing the yard"), giving=True)


async def confirmed_at_once(
    storage: Storage, community: Community, receiver: Member, wanted: list[Exchange]
) -> list[object]:
    """Return what becomes of so many confirmations that arrive together."""

    def confirm(exchange: Exchange, tx: Tx) -> State:
        return exchanges.confirm(tx.work(community.id, NOW), oneself(receiver), exchange).state

    jobs = (storage.write(partial(confirm, each)) for each in wanted)
    return list(await asyncio.gather(*jobs, return_exceptions=True))


async def test_sixty_four_confirmations_at_once_stop_at_the_credit_line(storage: Storage, community: Community) -> None:
    giver, receiver = open_bank(storage, community, 2)
    wanted = within(storage, community, lambda work: [logged(work, giver, receiver, 30) for _ in range(AT_ONCE)])
    results = await confirmed_at_once(storage, community, receiver, wanted)

    assert results.count(State.DONE) == 20
    assert sum(isinstance(each, BeyondCreditLine) for each in results) == AT_ONCE - 20

    def look(work: Work) -> None:
        assert credit.balance(work, receiver.id) == -10 * HOUR
        assert credit.balance(work, giver.id) == 10 * HOUR
        assert work.timebank.shares.count(state=State.DONE) == 20
        assert work.timebank.shares.count(state=State.OPEN) == AT_ONCE - 20
        assert audit.verify(work).fault is None

    found(storage, community, look)


async def test_the_same_confirmation_sixty_four_times_at_once_moves_once(
    storage: Storage, community: Community
) -> None:
    giver, receiver = open_bank(storage, community, 2)
    exchange = within(storage, community, lambda work: logged(work, giver, receiver, 90))
    results = await confirmed_at_once(storage, community, receiver, [exchange] * AT_ONCE)

    assert results == [State.DONE] * AT_ONCE
    assert found(storage, community, lambda work: credit.balance(work, receiver.id)) == -90


async def test_both_sides_log_the_same_at_once_and_it_counts_once(storage: Storage, community: Community) -> None:
    giver, receiver = open_bank(storage, community, 2)

    def one(giving: bool, tx: Tx) -> str:  # noqa: FBT001 - one of the two sides
        who, other = (giver, receiver) if giving else (receiver, giver)
        said = Said(60, "Clearing the yard")
        return exchanges.log(tx.work(community.id, NOW), oneself(who), [other], said, giving=giving).name

    names = await asyncio.gather(*(storage.write(partial(one, bool(side % 2))) for side in range(8)))

    assert sorted(names) == ["T1", "T1", "T2", "T2", "T3", "T3", "T4", "T4"]
    assert found(storage, community, lambda work: credit.balance(work, giver.id)) == 4 * HOUR


def test_the_database_itself_keeps_the_floor_and_lets_it_only_widen(
    storage: Storage, community: Community, url: str
) -> None:
    giver, receiver = open_bank(storage, community, 2)
    exchange = within(storage, community, lambda work: logged(work, giver, receiver, 600))
    within(storage, community, lambda work: exchanges.confirm(work, oneself(receiver), exchange))
    account = found(storage, community, lambda work: work.ledger.account(member_owner(receiver.id), TBC))
    assert account
    assert (account.balance, account.floor) == (-600, -600)
    storage.close()
    for spoiling in ("floor = floor + 1", "floor = 0", "balance = balance - 1"):
        engine = create_engine(url)
        with engine.connect() as raw, pytest.raises((DBAPIError, sqlite3.Error, psycopg.Error)):
            raw.exec_driver_sql(f"UPDATE account SET {spoiling} WHERE id = {account.id}")  # noqa: S608 - our own words
        engine.dispose()


def test_a_rule_that_forgot_to_ask_is_stopped_by_the_books(storage: Storage, community: Community) -> None:
    giver, receiver = open_bank(storage, community, 2)

    def overdraw(work: Work) -> None:
        credit.widen(work, receiver.id)
        ledger.move(work, "exchange", member_owner(receiver.id), member_owner(giver.id), TBC, 10 * HOUR + 1)

    with pytest.raises(ledger.LedgerError):
        within(storage, community, overdraw)


def test_totals_count_people_and_latest_is_newest_first(storage: Storage, community: Community) -> None:
    people = open_bank(storage, community, 3)

    def work_together(work: Work) -> None:
        for receiver in people[1:]:
            exchange = logged(work, people[0], receiver, 60)
            exchanges.confirm(work, oneself(receiver), exchange)

    within(storage, community, work_together)

    def look(work: Work) -> None:
        month = NOW.year * 12 + NOW.month - 1
        totals = work.timebank.months.totals(month)
        assert (totals.people, totals.credits, totals.gifts) == (3, 120, 0)
        assert work.timebank.months.totals(month + 1).people == 0
        latest = work.timebank.shares.latest(people[0].id, 5)
        assert [each.id for each in latest] == [2, 1]
        assert [each.id for each in work.timebank.shares.latest(people[0].id, 5, before=2)] == [1]
        assert work.timebank.shares.latest(people[1].id, 1)[0].receiver_id == people[1].id

    found(storage, community, look)


def test_somebody_without_an_account_is_a_member_who_never_votes(storage: Storage, community: Community) -> None:
    ana, ben = open_bank(storage, community, 2)
    erna = within(storage, community, lambda work: helpers.add_person(work, ana, "Erna", ben, "Both were with me"))

    def look(work: Work) -> None:
        assert helpers.without_account(work, erna.id)
        assert erna.id not in work.members.active_since(NOW.replace(year=1980))
        with pytest.raises(Refusal):
            helpers.acting(work, ana, ben)

    found(storage, community, look)

"""Another time bank's past in the database: its balances hold, it comes whole or not at all, and it goes out again."""

import random
from datetime import timedelta

import pytest

from core import audit, helpers
from core.communities import Community
from core.ledger import TBC, LedgerError, member_owner
from core.members import Member
from core.timebank import claiming, credit, exchanges, exporting, fairness, importing
from core.timebank.claiming import NeedsAccount, NotImported
from core.timebank.exchanges import Said
from core.timebank.importing import BalancesDiffer, ImportedBefore, NothingToImport, Plan
from core.timebank.model import HOUR
from core.timebank.refusals import BeyondCreditLine
from core.timebank.timeoverflow import NOBODY, Person, Transfer
from core.work import Work
from data.storage import Storage
from tests.support.storehouse import NOW, found, join, within

NAMES = {"1": "Ana", "2": "Bo", "3": "Cleo"}


def transfer(days_ago: int, source: str, target: str, minutes: int, note: str = "") -> Transfer:
    return Transfer(NOW - timedelta(days=days_ago), source, target, minutes, note)


MOVES = [
    transfer(900, "2", "1", 14 * HOUR, "Painting"),
    transfer(30, "1", "2", 2 * HOUR, "Baking"),
    transfer(20, "3", NOBODY, 60, "Fee"),
]
BALANCES = {"1": 12 * HOUR, "2": -12 * HOUR, "3": -HOUR}


def planned(balances: dict[str, int] | None = None, moves: list[Transfer] | None = None) -> Plan:
    told = BALANCES if balances is None else balances
    persons = [Person(number, name, NOW - timedelta(days=1000), balance=told[number]) for number, name in NAMES.items()]
    return importing.plan(persons, MOVES if moves is None else moves, {})


def called(work: Work, name: str) -> Member:
    return next(iter(work.members.named(name)))


def balances(work: Work) -> dict[str, int]:
    return {each.label: credit.balance(work, each.member_id) for each in work.timebank.imported.find()}


def test_balances_are_those_of_the_other_bank_and_the_books_are_sound(storage: Storage, community: Community) -> None:
    done = within(storage, community, lambda work: importing.bring(work, planned()))
    assert (done.number, done.people, done.transfers) == (1, 3, 3)

    def look(work: Work) -> None:
        assert balances(work) == {"Ana (1)": 12 * HOUR, "Bo (2)": -12 * HOUR, "Cleo (3)": -HOUR}
        assert audit.verify(work).fault is None
        entries = list(work.ledger.entries())
        assert [each.at for each in entries] == [each.at for each in MOVES]
        assert {each.kind for each in entries} == {"imported"}
        assert all(helpers.without_account(work, each.member_id) for each in work.timebank.imported.find())

    found(storage, community, look)


def test_a_floor_is_as_low_as_history_was_and_no_lower(storage: Storage, community: Community) -> None:
    within(storage, community, lambda work: importing.bring(work, planned()))

    def look(work: Work) -> None:
        floors = {name: work.ledger.account(member_owner(called(work, name).id), TBC) for name in ("Ana (1)", "Bo (2)")}
        assert [each.floor for each in floors.values() if each] == [-10 * HOUR - 84, -14 * HOUR]
        act = work.record.latest(1)[0]
        assert (act.kind, act.values) == ("time-imported", {"people": "3", "transfers": "3", "wider": "1"})

    found(storage, community, look)


def test_what_was_given_counts_for_credit_fairness_and_totals(storage: Storage, community: Community) -> None:
    within(storage, community, lambda work: importing.bring(work, planned()))

    def look(work: Work) -> None:
        half = fairness.half_year(work, called(work, "Ana (1)").id)
        assert (half.given, half.received) == (0, 2 * HOUR)
        assert credit.tally(work, called(work, "Ana (1)").id).given == 14 * HOUR
        assert work.timebank.months.totals(NOW.year * 12 + NOW.month - 7).credits == 2 * HOUR

    found(storage, community, look)


def test_the_same_again_is_refused_and_so_are_people_who_came_before(storage: Storage, community: Community) -> None:
    within(storage, community, lambda work: importing.bring(work, planned()))
    with pytest.raises(ImportedBefore) as same:
        within(storage, community, lambda work: importing.bring(work, planned()))
    assert (same.value.number, same.value.name) == (1, "")
    more = [*MOVES, transfer(1, "1", "3", 30)]
    later = planned({"1": 690, "2": -720, "3": -30}, more)
    with pytest.raises(ImportedBefore) as twin:
        within(storage, community, lambda work: importing.bring(work, later))
    assert twin.value.name == "Ana (1)"
    assert found(storage, community, lambda work: work.timebank.imports.count()) == 1


def test_balances_that_differ_stop_an_import_unless_they_are_carried_over(
    storage: Storage, community: Community
) -> None:
    differing = planned(BALANCES | {"3": 300})
    with pytest.raises(BalancesDiffer) as refused:
        within(storage, community, lambda work: importing.bring(work, differing))
    assert (refused.value.count, refused.value.names) == (1, "Cleo (3)")
    assert found(storage, community, lambda work: work.members.count()) == 0

    within(storage, community, lambda work: importing.bring(work, differing, carry_over=True))

    def look(work: Work) -> None:
        assert balances(work)["Cleo (3)"] == 300
        assert [each.kind for each in work.ledger.entries()] == ["imported-balance", *["imported"] * 3]
        assert audit.verify(work).fault is None

    found(storage, community, look)


def test_balances_alone_can_be_carried_over(storage: Storage, community: Community) -> None:
    within(storage, community, lambda work: importing.bring(work, planned(moves=[]), carry_over=True))
    assert found(storage, community, balances) == {"Ana (1)": 720, "Bo (2)": -720, "Cleo (3)": -60}


def test_files_with_nobody_are_refused() -> None:
    with pytest.raises(NothingToImport):
        importing.plan([], [], {})


def test_an_import_that_fails_changes_nothing(storage: Storage, community: Community) -> None:
    before = found(storage, community, lambda work: work.ledger.head())
    bad = Plan(planned().arrivals, [*MOVES[:2], transfer(-1, "3", NOBODY, 60)], "x")
    with pytest.raises(LedgerError):
        within(storage, community, lambda work: importing.bring(work, bad))

    def look(work: Work) -> None:
        assert work.ledger.head() == before
        assert work.members.count() == work.timebank.imports.count() == work.timebank.imported.count() == 0

    found(storage, community, look)
    within(storage, community, lambda work: importing.bring(work, planned()))


def test_who_somebody_is_brings_their_hours_and_what_they_gave(storage: Storage, community: Community) -> None:
    within(storage, community, lambda work: importing.bring(work, planned()))
    organizer, member = join(storage, community, 2)

    def claim(work: Work) -> None:
        work.charter.put("timebank.on", 1)
        claiming.claim(work, organizer, called(work, "Bo (2)"), member)

    within(storage, community, claim)

    def look(work: Work) -> None:
        assert credit.balance(work, member.id) == -12 * HOUR
        assert credit.tally(work, member.id).given == 2 * HOUR
        assert fairness.half_year(work, member.id).given == 2 * HOUR
        assert [each.label for each in claiming.unclaimed(work)] == ["Ana (1)", "Cleo (3)"]
        assert work.members.named("Bo (2)") == []
        assert audit.verify(work).fault is None
        assert work.record.latest(1)[0].kind == "import-claimed"

    found(storage, community, look)
    with pytest.raises(BeyondCreditLine):  # what was allowed elsewhere is no credit line here
        within(
            storage,
            community,
            lambda work: exchanges.log(work, helpers.oneself(member), [organizer], Said(30, "Tea"), giving=False),
        )


def test_who_somebody_is_takes_one_of_the_import_and_a_member_with_an_account(
    storage: Storage, community: Community
) -> None:
    within(storage, community, lambda work: importing.bring(work, planned()))
    organizer, member = join(storage, community, 2)

    def claim(work: Work, arrived: Member, who: Member) -> None:
        claiming.claim(work, organizer, arrived, who)

    with pytest.raises(NotImported):
        within(storage, community, lambda work: claim(work, organizer, member))
    with pytest.raises(NeedsAccount):
        within(storage, community, lambda work: claim(work, called(work, "Ana (1)"), called(work, "Bo (2)")))
    bo = found(storage, community, lambda work: called(work, "Bo (2)"))
    within(storage, community, lambda work: claim(work, bo, member))
    with pytest.raises(NotImported):
        within(storage, community, lambda work: claim(work, member, organizer))


def test_what_goes_out_comes_in_elsewhere_with_the_same_balances(storage: Storage, community: Community) -> None:
    within(storage, community, lambda work: importing.bring(work, planned()))
    organizer, member = join(storage, community, 2)

    def live(work: Work) -> None:
        work.charter.put("timebank.on", 1)
        claiming.claim(work, organizer, called(work, "Ana (1)"), member)
        exchange = exchanges.log(work, helpers.oneself(member), [organizer], Said(45, "Mending a coat"), giving=True)
        exchanges.confirm(work, helpers.oneself(organizer), exchange)

    within(storage, community, live)
    persons, moves = found(storage, community, lambda work: (exporting.people(work), list(exporting.transfers(work))))
    assert [each.name for each in persons] == ["Bo", "Cleo", "Person 0", "Person 1"]
    assert [each.note for each in moves] == ["Painting", "Baking", "Fee", "Mending a coat"]

    again = importing.plan(persons, moves, {})
    assert again.differing == []
    elsewhere = storage.write_now(lambda tx: tx.communities.create("Elsewhere", "", "en", "UTC", NOW))
    within(storage, elsewhere, lambda work: importing.bring(work, again))
    assert sorted(found(storage, elsewhere, balances).values()) == sorted(each.balance or 0 for each in persons)


def test_whatever_was_exchanged_elsewhere_is_sound_here(storage: Storage, community: Community) -> None:
    luck = random.Random(7)  # noqa: S311 - repeatable on purpose
    numbers = [str(number) for number in range(1, 13)]
    moves = []
    for day in range(400, 0, -1):
        source, target = luck.sample([*numbers, NOBODY], 2)
        moves.append(transfer(day, source, target, luck.randint(1, 600), luck.choice(["", "Help"])))
    persons = [Person(number, f"P{number}", balance=luck.choice([None, luck.randint(-900, 900)])) for number in numbers]
    plan = importing.plan(persons, moves, {})
    within(storage, community, lambda work: importing.bring(work, plan, carry_over=True))

    def look(work: Work) -> None:
        assert audit.verify(work).fault is None
        assert list(balances(work).values()) == [each.balance for each in plan.arrivals]
        for each in plan.arrivals:
            assert each.person.balance in {None, each.balance}

    found(storage, community, look)

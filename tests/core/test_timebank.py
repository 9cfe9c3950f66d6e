"""The rules of the time bank: weeks, lines, fairness, helpers and mediators, as no command shows them whole."""

from datetime import UTC, datetime, timedelta

import pytest

from core import charter, helpers, members
from core.helpers import NEVER, NeedsAnotherPerson, NotTheirHelper, oneself
from core.ledger import TBC, LedgerError, account_of, member_owner, widen_floor
from core.members import Member
from core.proposals.model import Stage
from core.rights import Role
from core.timebank import credit, disputes, exchanges, fairness, pool, trust, weekly
from core.timebank.exchanges import Said
from core.timebank.fairness import FairnessNudge, HalfYear, Request
from core.timebank.model import HOUR, Exchange, ExchangeNews, Mode, Share, State
from core.timebank.refusals import (
    AlreadyDisputed,
    BeyondCreditLine,
    BothSides,
    MediatorIsParty,
    NotInExchange,
    NotWaiting,
    OthersTurn,
    OwnService,
    TooLateToDispute,
    WeeklyStopped,
)
from core.work import Work
from tests.support.memory import MemoryWork
from tests.support.town import Town

WHY = "We remember it differently."


@pytest.fixture
def bank(town: Town) -> Town:
    town.work.charter.put("timebank.on", 1)
    return town


def log(town: Town, giver: int, receiver: int, minutes: int, mode: Mode = Mode.CREDIT) -> Exchange:
    said = Said(minutes, "Digging the pond", mode)
    return exchanges.log(town.work, oneself(town.who(giver)), [town.who(receiver)], said, giving=True)


def settle(town: Town, giver: int, receiver: int, minutes: int, mode: Mode = Mode.CREDIT) -> Exchange:
    exchange = log(town, giver, receiver, minutes, mode)
    exchanges.confirm(town.work, oneself(town.who(receiver)), exchange)
    return exchange


def share(town: Town, exchange: Exchange) -> Share:
    (found,) = exchanges.shares_of(town.work, exchange)
    return found


def news(town: Town) -> list[tuple[str, int]]:
    return [(fact.what, fact.hearer_id) for fact in town.told(ExchangeNews)]


# --- weeks -----------------------------------------------------------------------------------------------------------


def test_a_week_later_is_the_same_time_of_the_day_where_the_community_is(bank: Town) -> None:
    bank.work.communities.save(zone="Europe/Madrid")
    bank.work.now = datetime(2026, 3, 25, 17, 30, tzinfo=UTC)  # clocks change on the 29th
    (each,) = weekly.begin(bank.work, oneself(bank.who(0)), [bank.who(1)], Said(60, "Shopping"), giving=True)

    assert each.next_at == datetime(2026, 4, 1, 16, 30, tzinfo=UTC)


def test_weeks_missed_in_an_outage_are_not_made_up_for(bank: Town) -> None:
    weekly.begin(bank.work, oneself(bank.who(0)), [bank.who(1)], Said(60, "Shopping"), giving=True)
    bank.outage(days=24)
    (kept,) = bank.work.timebank.weeklies.find()

    assert bank.work.timebank.exchanges.count() == 1
    assert timedelta() < kept.next_at - bank.work.now <= timedelta(days=7)


def test_each_week_both_are_asked_and_either_can_pause_resume_and_stop(bank: Town) -> None:
    (each,) = weekly.begin(bank.work, oneself(bank.who(0)), [bank.who(1)], Said(60, "Shopping"), giving=True)
    bank.wait(days=7)
    assert [what for what, _ in news(bank)] == ["weekly", "weekly"]
    (asked,) = bank.work.timebank.shares.find()
    assert not asked.giver_ok
    assert not asked.receiver_ok

    resting = weekly.pause(bank.work, oneself(bank.who(1)), weekly.find(bank.work, oneself(bank.who(1)), "W1"))
    bank.wait(days=30)
    assert bank.work.timebank.exchanges.count() == 1
    weekly.resume(bank.work, oneself(bank.who(0)), resting)
    bank.wait(days=7)
    assert bank.work.timebank.exchanges.count() == 2
    stopped = weekly.stop(bank.work, oneself(bank.who(0)), each)
    bank.wait(days=30)
    assert bank.work.timebank.exchanges.count() == 2
    with pytest.raises(WeeklyStopped):
        weekly.resume(bank.work, oneself(bank.who(0)), stopped)
    with pytest.raises(NotInExchange):
        weekly.find(bank.work, oneself(bank.who(2)), "W1")


def test_a_time_bank_that_is_switched_off_asks_nobody(bank: Town) -> None:
    weekly.begin(bank.work, oneself(bank.who(0)), [bank.who(1)], Said(60, "Shopping"), giving=True)
    bank.work.charter.put("timebank.on", 0)
    bank.wait(days=21)

    assert bank.work.timebank.exchanges.count() == 0


# --- how far below zero ----------------------------------------------------------------------------------------------


def test_the_line_grows_by_a_tenth_of_all_that_was_given_up_to_the_charters_most(bank: Town) -> None:
    lines = []
    bank.work.charter.put("timebank.credit-line", 300)
    for _ in range(12):
        settle(bank, 0, 1, 20 * HOUR)
        lines.append(credit.line(bank.work, bank.ids[0]) - 300 * HOUR)

    assert lines == [2 * HOUR, 4 * HOUR, 6 * HOUR, 8 * HOUR, *[10 * HOUR] * 8]


def test_a_narrower_line_refuses_what_is_new_and_leaves_what_was(bank: Town) -> None:
    settle(bank, 0, 1, 8 * HOUR)
    bank.work.charter.put("timebank.credit-line", 5)
    held = credit.balance(bank.work, bank.ids[1])
    exchange = log(bank, 0, 1, 1)
    with pytest.raises(BeyondCreditLine) as refused, bank.work.attempt():
        exchanges.confirm(bank.work, oneself(bank.who(1)), exchange)
    account = bank.work.ledger.account(member_owner(bank.ids[1]), TBC)

    assert held == -8 * HOUR
    assert refused.value.short == 3 * HOUR + 1
    assert account
    assert account.floor == -10 * HOUR


def test_a_floor_never_narrows(bank: Town) -> None:
    credit.widen(bank.work, bank.ids[0])
    account = account_of(bank.work, member_owner(bank.ids[0]), TBC)
    with pytest.raises(LedgerError):
        widen_floor(bank.work, account, -9 * HOUR)


# --- fairness --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("half", "beyond"),
    [
        (HalfYear(0, 180, 0, 0, 0), False),
        (HalfYear(0, 181, 0, 0, 0), True),
        (HalfYear(100, 200, 0, 0, 0), False),
        (HalfYear(100, 201, 0, 0, 0), True),
        (HalfYear(50, 201, 51, 0, 0), False),
        (HalfYear(0, 400, 0, 900, 230), False),
        (HalfYear(0, 0, 0, 9000, 0), False),
    ],
)
def test_gifts_and_grants_are_never_held_against_anybody(half: HalfYear, beyond: bool) -> None:  # noqa: FBT001 - a case
    assert half.beyond(2) is beyond


def test_what_is_older_than_six_months_is_not_compared(bank: Town) -> None:
    settle(bank, 0, 1, 9 * HOUR)
    assert fairness.half_year(bank.work, bank.ids[1]).received == 9 * HOUR
    bank.wait(days=184)
    assert fairness.half_year(bank.work, bank.ids[1]) == HalfYear(0, 0, 0, 0, 0)


def test_the_kind_word_names_a_few_requests_that_the_member_could_answer(
    bank: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def wanted(work: Work, member_id: int, limit: int) -> list[Request]:
        assert work is bank.work
        asked.append((member_id, limit))
        return [Request(f"Want {each}", f"time show T{each}") for each in range(5)]

    monkeypatch.setattr(fairness, "_sources", [])
    assert fairness.suggestions(bank.work, bank.ids[1]) == []
    fairness.suggests(wanted)
    settle(bank, 0, 1, 9 * HOUR)

    assert [(fact.member_id, fact.received, fact.given) for fact in bank.told(FairnessNudge)] == [
        (bank.ids[1], 9 * HOUR, 0)
    ]
    assert len(fairness.suggestions(bank.work, bank.ids[1])) == 3
    assert asked == [(bank.ids[1], 3)]


# --- who may speak ---------------------------------------------------------------------------------------------------


def erna(town: Town) -> Member:
    town.appoint(4, Role.ORGANIZER)
    return helpers.add_person(town.work, town.who(4), "Oma Erna", town.who(0), "Both sat at my table")


def test_somebody_without_an_account_has_no_points_and_is_on_no_roll(bank: Town) -> None:
    person = erna(bank)
    proposal = bank.voting()
    roll = [entry.member_id for entry in bank.work.rolls.find(proposal_id=proposal.id)]

    assert person.acted_at == NEVER
    assert bank.work.ledger.account(member_owner(person.id), "SP") is None
    assert sorted(roll) == sorted(bank.ids)
    assert bank.stage(proposal) is Stage.VOTING
    assert members.roles_of(bank.work, person) == {Role.MEMBER}


def test_two_people_vouch_for_whoever_has_no_account(bank: Town) -> None:
    bank.appoint(4, Role.ORGANIZER)
    with pytest.raises(NeedsAnotherPerson):
        helpers.add_person(bank.work, bank.who(4), "Oma Erna", bank.who(4), "Both sat at my table")


def test_a_helper_cannot_speak_for_both_sides_and_a_vouching_organizer_is_on_the_record(bank: Town) -> None:
    person = erna(bank)
    said = Said(60, "Coal")
    exchange = exchanges.log(bank.work, oneself(bank.who(0)), [person], said, giving=True)
    with pytest.raises(BothSides):
        exchanges.confirm(bank.work, helpers.acting(bank.work, bank.who(0), person), exchange)
    with pytest.raises(BothSides):
        exchanges.cancel(bank.work, helpers.acting(bank.work, bank.who(0), person), exchange)
    with pytest.raises(NotTheirHelper):
        helpers.acting(bank.work, bank.who(1), person)
    exchanges.confirm(bank.work, helpers.acting(bank.work, bank.who(4), person), exchange)

    (act, *_) = bank.work.record.latest(1)
    assert (act.kind, act.by, act.values["exchange"]) == ("acted-for", bank.ids[4], "T1")
    assert share(bank, exchange).state is State.DONE


def test_a_helper_logs_nothing_between_themselves_and_whom_they_help(bank: Town) -> None:
    helpers.name_helper(bank.work, bank.who(0), bank.who(1))
    actor = helpers.acting(bank.work, bank.who(1), bank.who(0))
    for verb in (exchanges.log, weekly.begin):
        with pytest.raises(BothSides):
            verb(bank.work, actor, [bank.who(1), bank.who(2)], Said(60, "Coal"), giving=False)


def test_whoever_logs_a_service_for_somebody_is_no_witness_of_it(bank: Town) -> None:
    person = erna(bank)
    exchange = pool.serve(bank.work, helpers.acting(bank.work, bank.who(4), person), Said(60, "Baking", Mode.GIFT))
    for place in (0, 4):
        with pytest.raises(OwnService):
            pool.witness(bank.work, bank.who(place), exchange, share(bank, exchange))


def test_an_organizer_does_not_act_for_whoever_has_an_account(bank: Town) -> None:
    bank.appoint(4, Role.ORGANIZER)
    with pytest.raises(NotTheirHelper):
        helpers.acting(bank.work, bank.who(4), bank.who(1))


def test_a_helpers_word_is_not_taken_for_granted_by_trust(bank: Town) -> None:
    helpers.name_helper(bank.work, bank.who(0), bank.who(2))
    trust.trust(bank.work, bank.who(1), bank.who(0))
    actor = helpers.acting(bank.work, bank.who(2), bank.who(0))
    exchange = exchanges.log(bank.work, actor, [bank.who(1)], Said(60, "Coal"), giving=True)

    assert share(bank, exchange).state is State.OPEN


def test_trust_does_not_reach_beyond_the_credit_line(bank: Town) -> None:
    trust.trust(bank.work, bank.who(1), bank.who(0))
    exchange = log(bank, 0, 1, 11 * HOUR)

    assert share(bank, exchange).state is State.OPEN
    assert news(bank)[-1] == ("asked", bank.ids[1])


# --- disagreement ----------------------------------------------------------------------------------------------------


def test_a_dispute_stops_the_clock_and_both_agreeing_ends_it(bank: Town) -> None:
    exchange = log(bank, 0, 1, 120)
    disputes.dispute(bank.work, oneself(bank.who(1)), exchange, WHY)
    bank.wait(days=100)
    assert share(bank, exchange).state is State.DISPUTED
    exchanges.change_amount(bank.work, oneself(bank.who(0)), exchange, 60)
    exchanges.confirm(bank.work, oneself(bank.who(1)), exchange)

    assert credit.balance(bank.work, bank.ids[0]) == 60
    with pytest.raises(AlreadyDisputed):
        disputes.dispute(bank.work, oneself(bank.who(1)), exchange, WHY)


def test_a_mediator_is_a_third_person_who_acts_for_neither(bank: Town) -> None:
    exchange = log(bank, 0, 1, 120)
    disputes.dispute(bank.work, oneself(bank.who(1)), exchange, WHY)
    helpers.name_helper(bank.work, bank.who(0), bank.who(2))
    for place in (0, 1, 2):
        with pytest.raises(MediatorIsParty):
            disputes.name_mediator(bank.work, oneself(bank.who(1)), exchange, bank.who(place))


def test_a_close_leaves_what_was_settled(bank: Town) -> None:
    exchange = settle(bank, 0, 1, 120)
    disputes.dispute(bank.work, oneself(bank.who(1)), exchange, WHY)
    for place in (0, 1):
        disputes.name_mediator(bank.work, oneself(bank.who(place)), exchange, bank.who(2))
    disputes.propose(bank.work, bank.who(2), exchange, 30)
    disputes.close(bank.work, bank.who(2), exchange, WHY)

    now = share(bank, exchange)
    assert (now.state, now.minutes, now.settled) == (State.DONE, 120, 120)
    assert credit.balance(bank.work, bank.ids[0]) == 120


def test_what_was_settled_can_be_disputed_for_two_weeks(bank: Town) -> None:
    first, second = settle(bank, 0, 1, 60), settle(bank, 0, 2, 60)
    bank.wait(days=14)
    disputes.dispute(bank.work, oneself(bank.who(1)), first, WHY)
    bank.wait(hours=1)
    with pytest.raises(TooLateToDispute):
        disputes.dispute(bank.work, oneself(bank.who(2)), second, WHY)


# --- work for everybody ----------------------------------------------------------------------------------------------


def test_a_service_is_confirmed_as_it_was_logged(bank: Town) -> None:
    exchange = pool.serve(bank.work, oneself(bank.who(0)), Said(60, "Sweeping", Mode.GIFT))
    with pytest.raises(OthersTurn):
        exchanges.change_amount(bank.work, oneself(bank.who(0)), exchange, 600)
    with pytest.raises(NotInExchange):
        disputes.dispute(bank.work, oneself(bank.who(0)), exchange, WHY)
    for place in (1, 2):
        pool.witness(bank.work, bank.who(place), exchange, share(bank, exchange))

    assert share(bank, exchange).state is State.DONE
    assert fairness.half_year(bank.work, bank.ids[0]).gifts_given == 60
    with pytest.raises(NotWaiting):
        pool.witness(bank.work, bank.who(3), exchange, share(bank, exchange))


def test_every_setting_of_the_time_bank_is_within_its_bounds(work: MemoryWork) -> None:
    for key, setting in charter.SETTINGS.items():
        if key.startswith("timebank."):
            assert setting.low <= charter.number(work, key) <= setting.high, key

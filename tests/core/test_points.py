"""Support Points: granted once, placed within bounds, returned, earned within caps, resting when nobody acts."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import charter, ledger, members, points
from core.ledger import RP, SP, OwnerKind
from core.points import BadPoints, NotEnoughPoints, NothingPlaced, PointsEarned, PointsReturned, Standing
from core.proposals import closing, support
from core.proposals.model import Stage
from tests.support.memory import MemoryWork
from tests.support.town import Town

T = "proposal:1"


def test_joining_grants_a_hundred_points_once(work: MemoryWork) -> None:
    ana = members.join(work, "matrix", "@ana:example.org", "Ana")
    again = members.join(work, "matrix", "@ana:example.org", "Ana")

    assert again == ana
    assert points.standing(work, ana.id) == Standing(100, 0, 0)


def test_a_charter_without_a_grant_makes_members_without_points(work: MemoryWork) -> None:
    work.charter.put("points.joining", 0)
    ana = members.join(work, "matrix", "@ana:example.org", "Ana")

    assert points.standing(work, ana.id) == Standing(0, 0, 0)
    assert work.ledger.log == []


@pytest.mark.parametrize("amount", [-1, 0, 11])
def test_points_on_a_target_are_one_to_ten(town: Town, amount: int) -> None:
    with pytest.raises(BadPoints) as refused:
        points.place(town.work, 1, T, amount)

    assert refused.value == BadPoints(amount, 10)


def test_placing_again_sets_the_points_and_moves_the_difference(town: Town) -> None:
    seen = []
    for amount in (4, 10, 10, 3):
        placement = points.place(town.work, 1, T, amount)
        seen.append((placement.points, points.standing(town.work, 1)))

    assert seen == [
        (4, Standing(96, 4, 0)),
        (10, Standing(90, 10, 0)),
        (10, Standing(90, 10, 0)),
        (3, Standing(97, 3, 0)),
    ]
    assert points.placed_on(town.work, T) == (1, 3)


def test_only_free_points_can_be_placed(town: Town) -> None:
    for number in range(10):
        points.place(town.work, 1, f"proposal:{number}", 10)
    with pytest.raises(NotEnoughPoints) as refused:
        points.place(town.work, 1, "proposal:99", 1)

    assert refused.value == NotEnoughPoints(1, 0)


def test_points_come_back_in_part_or_whole(town: Town) -> None:
    points.place(town.work, 1, T, 7)
    some, rest = points.take_back(town.work, 1, T, 3), points.take_back(town.work, 1, T)

    assert (some, rest) == (3, 4)
    assert points.standing(town.work, 1) == Standing(100, 0, 0)
    with pytest.raises(NothingPlaced):
        points.take_back(town.work, 1, T)


@pytest.mark.parametrize("amount", [0, -2, 8])
def test_no_more_comes_back_than_was_placed(town: Town, amount: int) -> None:
    points.place(town.work, 1, T, 7)
    with pytest.raises(BadPoints) as refused:
        points.take_back(town.work, 1, T, amount)

    assert refused.value == BadPoints(amount, 7)


def test_a_closing_target_returns_everything_in_one_entry_and_tells_each(town: Town) -> None:
    points.place(town.work, 1, T, 7)
    points.place(town.work, 2, T, 2)
    before = town.work.ledger.head()[0]
    points.give_back_all(town.work, T)

    assert town.work.ledger.head()[0] == before + 1
    assert town.told(PointsReturned) == [PointsReturned(1, T, 7), PointsReturned(2, T, 2)]
    assert points.placed_on(town.work, T) == (0, 0)
    assert points.give_back_all(town.work, T) == ()


def test_earning_stops_at_the_daily_and_weekly_caps(town: Town) -> None:
    earned = [points.earn(town.work, 1, "minority-report", T) for _ in range(3)]
    for _ in range(3):
        town.work.later(days=1, hours=1)
        earned += [points.earn(town.work, 1, "verified-delivery", T)]
    town.work.later(days=7, hours=1)
    earned += [points.earn(town.work, 1, "useful-evidence", T)]

    assert earned == [12, 8, 0, 20, 20, 0, 5]
    assert [fact.points for fact in town.told(PointsEarned)] == [12, 8, 20, 20, 5]


def test_nothing_but_governance_work_earns_points(town: Town) -> None:
    with pytest.raises(KeyError):
        points.earn(town.work, 1, "gift", T)

    assert set(points.EARNINGS) == {
        "agenda", "useful-evidence", "minority-report", "facilitation", "moderation-term", "verified-delivery",
    }  # fmt: skip


@given(st.integers(0, 500), st.integers(0, 40), st.integers(0, 60))
def test_a_ceiling_sinks_step_by_step_and_never_below_its_floor(held: int, steps: int, floor: int) -> None:
    now, after = points.ceiling(held, steps, floor), points.ceiling(held, steps + 1, floor)

    assert floor <= after <= now <= max(held, floor)
    assert after in (floor, now - -(-now // 10))


def test_inactivity_lets_a_tenth_rest_every_thirty_days_after_ninety_down_to_twenty(town: Town) -> None:
    seen = {}
    for day in range(0, 721, 30):
        seen[day] = points.standing(town.work, 1)
        town.wait(days=30)

    assert [seen[day].resting for day in (0, 90, 120, 150, 180)] == [0, 0, 10, 19, 28]
    assert seen[720] == Standing(20, 0, 80)


def test_acting_again_restores_everything_and_starts_the_count_anew(town: Town) -> None:
    town.wait(days=400)
    rested = points.standing(town.work, 1)
    members.acted(town.work, town.who(0))
    back = points.standing(town.work, 1)
    town.wait(days=119)
    before = points.standing(town.work, 1)
    town.wait(days=1)

    assert rested.resting > 0
    assert back == before == Standing(100, 0, 0)
    assert points.standing(town.work, 1) == Standing(90, 0, 10)


def test_an_outage_of_years_lets_rest_what_should_have_rested(town: Town) -> None:
    town.outage(days=2000)

    assert points.standing(town.work, 1) == Standing(20, 0, 80)


def test_placed_points_do_not_rest_but_their_free_neighbours_do(town: Town) -> None:
    for number in range(9):
        points.place(town.work, 1, f"team:{number}", 10)
    town.wait(days=150)

    assert points.standing(town.work, 1) == Standing(0, 90, 10)


def test_points_that_return_to_someone_inactive_rest_at_the_next_step(town: Town) -> None:
    for number in range(10):
        points.place(town.work, 1, f"team:{number}", 10)
    town.wait(days=1000)
    for number in range(10):
        points.give_back_all(town.work, f"team:{number}")
    town.wait(days=30)

    assert points.standing(town.work, 1) == Standing(20, 0, 80)


def test_a_member_whose_points_never_rested_is_still_watched_after_acting(town: Town) -> None:
    for number in range(10):
        points.place(town.work, 1, f"team:{number}", 10)
    town.wait(days=1000)
    members.acted(town.work, town.who(0))
    for number in range(10):
        points.take_back(town.work, 1, f"team:{number}")
    town.wait(days=120)

    assert points.standing(town.work, 1) == Standing(90, 0, 10)


def test_a_deadline_of_someone_who_left_does_nothing(work: MemoryWork) -> None:
    assert points.rest(work, 99) == 0
    points.grant_on_joining(work, 99)  # no such row: nothing to schedule

    assert work.deadlines.get(points.REST, "member:99") is None


def test_no_other_value_ever_becomes_points(town: Town) -> None:
    ledger.move(town.work, "award", ledger.ISSUANCE, ledger.member_owner(1), RP, 1000)
    proposal = town.opened()
    support.support(town.work, town.who(0), proposal, 10)
    closing.withdraw(town.work, town.who(0), town.now(proposal))

    assert points.standing(town.work, 1) == Standing(100, 0, 0)
    assert ledger.balance(town.work, ledger.member_owner(1), RP) == 1000
    assert town.stage(proposal) is Stage.WITHDRAWN


def test_issued_points_are_joining_and_earnings_only(town: Town) -> None:
    town.closed("consent", "consent", "consent")
    town.wait(days=700)
    kinds = {
        entry.kind
        for entry in town.work.ledger.entries()
        for posting in entry.postings
        if posting.unit == SP and posting.owner.kind is OwnerKind.ISSUANCE
    }

    assert kinds == {"joining", "earn-agenda"}


def test_resting_follows_the_charter(town: Town) -> None:
    for key, value in (("points.rest-after", 10), ("points.rest-step", 5), ("points.rest-floor", 50)):
        charter.apply_voted(town.work, key, value, 1, 1)
    newcomer = town.join()
    town.wait(days=15)
    first = points.standing(town.work, newcomer.id)
    town.wait(days=100)

    assert first == Standing(90, 0, 10)
    assert points.standing(town.work, newcomer.id) == Standing(50, 0, 50)
    assert town.work.now - newcomer.acted_at == timedelta(days=115)

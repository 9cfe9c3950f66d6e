"""Roles: begun by appointment, ended by time, by hand or by their holder, and always on the record."""

from datetime import timedelta

import pytest

from core import charter, roles
from core.refusals import BadLength, NotAllowed
from core.rights import Role
from core.roles import (
    AlreadyHolds,
    BadTerm,
    DoesNotHold,
    LastOrganizer,
    NotAppointable,
    RestFirst,
    RoleBegan,
    RoleEnded,
    RoleEndsSoon,
)
from tests.support.memory import MemoryWork
from tests.support.town import Town

REASON = "everybody asked for it"


@pytest.fixture
def town() -> Town:
    """Five people; the first set the community up."""
    town = Town(MemoryWork())
    roles.found(town.work, town.who(0))
    return town


def held(town: Town, place: int) -> set[Role]:
    return {term.role for term in roles.terms_of(town.work, town.who(place))}


def kinds(town: Town) -> list[str]:
    return [act.kind for act in town.work.record.latest(10)]


def test_whoever_sets_the_community_up_is_organizer_for_a_term_and_on_the_record(town: Town) -> None:
    assert held(town, 0) == {Role.ORGANIZER}
    (term,) = roles.holders(town.work, Role.ORGANIZER)
    assert term.ends_at - term.starts_at == timedelta(days=182)
    assert kinds(town) == ["set-up"]


def test_a_term_can_begin_later_and_is_told_then(town: Town) -> None:
    term = roles.appoint(
        town.work, town.who(0), town.who(1), Role.STEWARD, REASON, days=10, starts_in=timedelta(days=3)
    )
    assert held(town, 1) == set()
    assert town.told(RoleBegan) == []
    with pytest.raises(AlreadyHolds):
        roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON)
    town.wait(days=3)

    assert held(town, 1) == {Role.STEWARD}
    assert town.told(RoleBegan) == [RoleBegan(term.id)]
    assert term.ends_at - term.starts_at == timedelta(days=10)
    town.wait(days=10)
    assert held(town, 1) == set()


def test_a_term_that_has_not_begun_can_be_ended(town: Town) -> None:
    roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON, starts_in=timedelta(days=3))
    roles.end(town.work, town.who(0), town.who(1), Role.STEWARD, REASON)
    town.wait(days=4)

    assert held(town, 1) == set()
    assert town.told(RoleBegan) == []


def test_an_appointment_lasts_the_charters_term_and_is_told_and_recorded(town: Town) -> None:
    term = roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    assert held(town, 1) == {Role.MODERATOR}
    assert term.ends_at == town.work.now + timedelta(days=30)
    assert (term.appointed_by, term.reason) == (town.who(0).id, REASON)
    assert town.told(RoleBegan) == [RoleBegan(term.id)]
    act = town.work.record.latest(1)[0]
    assert (act.kind, act.by, act.reason, act.rule) == ("appointed", town.who(0).id, REASON, "appoint")
    assert act.values == {"member": str(town.who(1).id), "role": "moderator", "days": "30"}


@pytest.mark.parametrize("days", [1, 14, 730])
def test_a_term_may_have_its_own_length(town: Town, days: int) -> None:
    term = roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON, days=days)
    assert term.ends_at == town.work.now + timedelta(days=days)


@pytest.mark.parametrize("days", [0, -1, 731])
def test_no_term_is_shorter_than_a_day_or_longer_than_two_years(town: Town, days: int) -> None:
    with pytest.raises(BadTerm):
        roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON, days=days)


@pytest.mark.parametrize("role", [Role.FOUNDER, Role.MEMBER])
def test_nobody_is_appointed_founder_or_member(town: Town, role: Role) -> None:
    with pytest.raises(NotAppointable):
        roles.appoint(town.work, town.who(0), town.who(1), role, REASON)


def test_a_role_is_held_once_at_a_time(town: Town) -> None:
    term = roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON)
    with pytest.raises(AlreadyHolds) as refused:
        roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON)
    assert refused.value.until == term.ends_at


@pytest.mark.parametrize("reason", ["", "too short", "x" * 501])
def test_an_appointment_and_an_end_take_a_reason(town: Town, reason: str) -> None:
    with pytest.raises(BadLength):
        roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, reason)
    roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON)
    with pytest.raises(BadLength):
        roles.end(town.work, town.who(0), town.who(1), Role.STEWARD, reason)
    assert held(town, 1) == {Role.STEWARD}


def test_a_term_ends_by_itself_at_its_very_moment_and_not_before(town: Town) -> None:
    term = roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    town.wait(days=30, hours=-1)
    assert held(town, 1) == {Role.MODERATOR}
    assert not town.told(RoleEnded)
    town.wait(hours=1)
    assert held(town, 1) == set()
    assert town.told(RoleEnded) == [RoleEnded(term.id, None, vacant=True)]
    act = town.work.record.latest(1)[0]
    assert (act.kind, act.by, act.rule) == ("term-ended", None, "roles.moderator-term")


def test_the_holder_hears_a_week_before_the_end(town: Town) -> None:
    term = roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    town.wait(days=22, hours=23)
    assert not town.told(RoleEndsSoon)
    town.wait(hours=1)
    assert town.told(RoleEndsSoon) == [RoleEndsSoon(term.id)]


def test_a_term_of_a_week_or_less_needs_no_notice(town: Town) -> None:
    roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON, days=7)
    town.wait(days=10)
    assert not town.told(RoleEndsSoon)
    assert len(town.told(RoleEnded)) == 1


def test_after_an_outage_a_term_that_is_over_ends_once_and_without_notice(town: Town) -> None:
    roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    town.outage(days=100)
    assert not town.told(RoleEndsSoon)
    assert len(town.told(RoleEnded)) == 1


def test_an_organizer_ends_a_role_early_with_a_reason(town: Town) -> None:
    term = roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON)
    town.wait(days=3)
    roles.end(town.work, town.who(0), town.who(1), Role.STEWARD, "moved to another town")
    assert held(town, 1) == set()
    assert town.told(RoleEnded) == [RoleEnded(term.id, town.who(0).id, vacant=True)]
    assert town.work.record.latest(1)[0].kind == "role-ended"
    town.wait(days=400)
    assert len([fact for fact in town.told(RoleEnded) if fact.term_id == term.id]) == 1


def test_one_may_step_down_without_a_reason_or_a_right(town: Town) -> None:
    term = roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    roles.end(town.work, town.who(1), town.who(1), Role.MODERATOR)
    assert held(town, 1) == set()
    assert town.told(RoleEnded) == [RoleEnded(term.id, town.who(1).id, vacant=True)]
    assert town.work.record.latest(1)[0].kind == "stepped-down"


def test_others_need_the_right_to_appoint(town: Town) -> None:
    roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    with pytest.raises(NotAllowed):
        roles.end(town.work, town.who(2), town.who(1), Role.MODERATOR, REASON)
    with pytest.raises(DoesNotHold):
        roles.end(town.work, town.who(0), town.who(2), Role.MODERATOR, REASON)


def test_the_last_organizer_stays_until_there_is_another(town: Town) -> None:
    with pytest.raises(LastOrganizer):
        roles.end(town.work, town.who(0), town.who(0), Role.ORGANIZER)
    roles.appoint(town.work, town.who(0), town.who(1), Role.ORGANIZER, REASON)
    roles.end(town.work, town.who(0), town.who(0), Role.ORGANIZER)
    assert held(town, 0) == set()
    assert [fact.vacant for fact in town.told(RoleEnded)] == [False]


def test_time_ends_even_the_last_organizers_term_and_says_so(town: Town) -> None:
    town.wait(days=182)
    assert held(town, 0) == set()
    assert [fact.vacant for fact in town.told(RoleEnded)] == [True]


def test_a_moderator_rests_before_the_next_term(town: Town) -> None:
    roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    town.wait(days=10)
    roles.end(town.work, town.who(1), town.who(1), Role.MODERATOR)
    over = town.work.now
    town.wait(days=29)
    with pytest.raises(RestFirst) as refused:
        roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    assert refused.value.until == over + timedelta(days=30)
    town.wait(days=1)
    roles.appoint(town.work, town.who(0), town.who(1), Role.MODERATOR, REASON)
    assert held(town, 1) == {Role.MODERATOR}


def test_other_roles_need_no_rest_and_the_charter_may_waive_it(town: Town) -> None:
    for role in (Role.STEWARD, Role.ORGANIZER):
        roles.appoint(town.work, town.who(0), town.who(1), role, REASON)
        roles.end(town.work, town.who(1), town.who(1), role)
        roles.appoint(town.work, town.who(0), town.who(1), role, REASON)
    charter.apply_voted(town.work, "roles.moderator-rest", 0, proposal_id=1, number_=1)
    for _ in range(2):
        roles.appoint(town.work, town.who(0), town.who(2), Role.MODERATOR, REASON)
        roles.end(town.work, town.who(2), town.who(2), Role.MODERATOR)


def test_a_deadline_that_comes_too_early_too_late_or_for_nothing_changes_nothing(town: Town) -> None:
    term = roles.appoint(town.work, town.who(0), town.who(1), Role.STEWARD, REASON)
    acts = len(town.work.record.latest(10))
    for subject in (f"term:{term.id}", "term:999"):
        roles.on_term_due(town.work, subject)
    roles.end(town.work, town.who(1), town.who(1), Role.STEWARD)
    roles.on_term_due(town.work, f"term:{term.id}")
    roles.on_term_soon_due(town.work, f"term:{term.id}")
    assert len(town.work.record.latest(10)) == acts + 1
    assert not town.told(RoleEndsSoon)
    assert len(town.told(RoleEnded)) == 1

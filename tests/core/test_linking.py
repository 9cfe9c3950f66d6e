"""Linking: one person counts once in what is open, and what is decided or final stays as it was."""

import pytest

from core import audit, journal, ledger, linking, points
from core.ledger import ISSUANCE, SP, TBC, member_owner
from core.linking import Account, TooLowTogether
from core.members import Member
from core.proposals import ballots, closing, deliberation, outcome, support
from core.proposals.model import Stage, Stance
from core.rights import Role
from core.roles import HeldTwice
from tests.support.memory import MemoryWork
from tests.support.town import REASON, Town


def account(place: int) -> Account:
    return Account("terminal", f"p{place}")


def link(town: Town, one: int, other: int) -> Member:
    linked = linking.link(town.work, account(one), account(other))
    assert linked
    return linked


def test_who_was_there_first_stays_and_the_other_leads_to_them(town: Town) -> None:
    person = link(town, 3, 1)
    assert person.id == town.ids[1]
    assert town.who(3) == person
    assert [each.id for each in town.work.members.find()] == [town.ids[place] for place in (0, 1, 2, 4)]
    assert linking.accounts(town.work, person) == (account(1), account(3))


def test_an_account_nobody_knows_here_joins_the_member_of_the_other(town: Town) -> None:
    new = Account("elsewhere", "p1")
    assert linking.link(town.work, new, account(1)) == town.who(1)
    assert linking.link(town.work, account(2), Account("elsewhere", "p2")) == town.who(2)
    assert linking.link(town.work, Account("elsewhere", "x"), Account("elsewhere", "y")) is None
    assert town.work.members.count() == 5
    assert points.standing(town.work, town.ids[1]) == points.Standing(100, 0, 0)


def test_the_grant_that_is_not_the_first_goes_back_once(town: Town, work: MemoryWork) -> None:
    for place in (1, 2, 3, 4):
        assert points.standing(work, link(town, 0, place).id) == points.Standing(100, 0, 0)
    linking.unlink(work, town.who(0), account(3))
    assert points.standing(work, link(town, 0, 3).id) == points.Standing(100, 0, 0)
    assert audit.verify(work).fault is None
    assert ledger.balance(work, ISSUANCE, SP) == -100


def test_an_account_that_began_anew_never_outlives_a_grant(town: Town, work: MemoryWork) -> None:
    link(town, 0, 1)
    work.later(days=1)
    new = linking.unlink(work, town.who(0), account(1))
    assert new
    newcomer = town.join()
    person = linking.link(work, account(1), Account("terminal", "p5"))
    assert person
    assert person.id == newcomer.id, "who has the grant stays"
    assert points.granted(work, person) == 100
    assert points.standing(work, person.id).free == 100


def test_points_that_rest_are_awake_before_the_grant_goes_back(town: Town, work: MemoryWork) -> None:
    town.wait(days=300)
    assert points.standing(work, town.ids[0]).resting > 0
    person = link(town, 0, 1)
    held = points.standing(work, person.id)
    assert held.free + held.resting == 100
    town.wait(days=1)
    assert audit.verify(work).fault is None


def test_other_balances_are_added_up_and_no_floor_is_passed(town: Town, work: MemoryWork) -> None:
    for place, minutes in ((0, -40), (1, -30)):
        owner = member_owner(town.ids[place])
        work.ledger.open_account(owner, TBC, -60)
        ledger.move(work, "exchange", owner, member_owner(town.ids[2]), TBC, -minutes)
    with pytest.raises(TooLowTogether):
        link(town, 0, 1)
    ledger.move(work, "exchange", member_owner(town.ids[2]), member_owner(town.ids[0]), TBC, 30)
    person = link(town, 0, 1)
    assert ledger.balance(work, member_owner(person.id), TBC) == -40
    assert ledger.balance(work, member_owner(town.ids[1]), TBC) == 0
    assert audit.verify(work).fault is None
    assert any("link" in line for line in journal.lines(work))


def test_a_blocker_who_votes_twice_blocks_once_or_not_at_all(town: Town, work: MemoryWork) -> None:
    proposal = town.voting()
    town.vote(proposal, "consent", "block", "consent", "consent")
    work.later(hours=1)
    ballots.vote(work, town.who(4), proposal, "consent")
    receipt = next(each.receipt for each in work.ballots.find(member_id=town.ids[4]))
    link(town, 1, 4)
    cast = work.ballots.find(proposal_id=proposal.id, member_id=town.ids[1])
    assert [(each.choice, each.receipt) for each in cast] == [("consent", receipt)]
    assert ballots.turnout(work, town.now(proposal)).roll == 4
    town.wait(days=5)
    assert town.stage(proposal) is Stage.ADOPTED
    assert receipt in {each.receipt for each in ballots.published(work, town.now(proposal))}
    assert {each.member_id for each in work.ballots.find()} == {None}


def test_while_blocks_are_resolved_the_latest_word_stands_and_the_roll_has_one_place(town: Town) -> None:
    proposal = town.closed("consent", "block", "consent", "consent")
    assert proposal.stage is Stage.RESOLVING
    link(town, 1, 2)
    assert [each.member_id for each in closing.standing_blocks(town.work, proposal)] == [town.ids[1]]
    town.wait(days=4)
    assert town.stage(proposal) is Stage.TESTING
    assert ballots.turnout(town.work, town.now(proposal)).roll == 4


def test_what_is_decided_stays_as_it_was_with_both_reasons(town: Town, work: MemoryWork) -> None:
    proposal = town.voting(method="majority")
    for place in (1, 2):
        deliberation.take_position(work, town.who(place), proposal, Stance.OPPOSE, f"{REASON} ({place})")
    town.vote(proposal, "yes", "no", "no", "yes", "yes")
    town.wait(days=5)
    assert town.stage(proposal) is Stage.ADOPTED
    before = (town.now(proposal).tally, ballots.published(work, town.now(proposal)))
    person = link(town, 1, 2)
    reasons = [each.reason for each in outcome.dissent(work, town.now(proposal)).objections]
    assert reasons == [f"{REASON} (1)", f"{REASON} (2)"]
    assert (town.now(proposal).tally, ballots.published(work, town.now(proposal))) == before
    names = {work.members.get(id=each.member_id) for each in outcome.dissent(work, proposal).objections}
    assert names == {person}


def test_open_ballots_of_a_running_vote_name_a_person_once(town: Town, work: MemoryWork) -> None:
    work.charter.put("voting.open-ballots", 1)
    proposal = town.voting()
    town.vote(proposal, "consent", "consent", "consent")
    link(town, 0, 1)
    town.wait(days=5)
    names = [each.member_id for each in ballots.published(work, town.now(proposal))]
    assert sorted(str(each) for each in names) == sorted(str(town.ids[place]) for place in (0, 2))


def test_supporters_and_active_members_are_counted_once(town: Town, work: MemoryWork) -> None:
    proposal = town.opened()
    for place in (0, 1):
        support.support(work, town.who(place), proposal, 9)
    assert points.placed_on(work, proposal.target) == (2, 18)
    link(town, 0, 1)
    assert points.placed_on(work, proposal.target) == (1, 10)
    assert len(work.members.active_since(work.now)) == 4


def test_roles_come_along_but_not_the_same_one_twice(town: Town, work: MemoryWork) -> None:
    town.appoint(0, Role.STEWARD)
    town.appoint(1, Role.MODERATOR)
    person = link(town, 0, 1)
    assert {term.role for term in work.terms.find(member_id=person.id)} == {Role.STEWARD, Role.MODERATOR}
    town.appoint(2, Role.STEWARD)
    with pytest.raises(HeldTwice):
        link(town, 0, 2)
    assert work.members.count() == 4


def test_the_last_account_stays_and_a_strangers_cannot_be_taken_off(town: Town, work: MemoryWork) -> None:
    assert linking.unlink(work, town.who(0), account(0)) is None
    link(town, 0, 1)
    assert linking.unlink(work, town.who(0), account(2)) is None
    assert linking.accounts(work, town.who(0)) == (account(0), account(1))


def test_the_record_has_the_fact_and_the_names_and_nothing_more(town: Town, work: MemoryWork) -> None:
    person = link(town, 0, 1)
    new = linking.unlink(work, person, account(1))
    assert new
    acts = [(act.kind, act.reason, act.values) for act in work.record.latest(2)]
    values = {"member": str(person.id)}
    assert acts == [("unlinked", "", values | {"other": "Person 0"}), ("linked", "", values | {"other": "Person 1"})]

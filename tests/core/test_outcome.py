"""The outcome is stated once, and what was said against a decision stays with it for good."""

import pytest

from core.points import PointsEarned
from core.proposals import ballots, deliberation, outcome
from core.proposals.model import MinorityReported, OutcomeStated, Proposal, Stage, Stance
from core.proposals.refusals import AlreadyStated, NotAnObjector, NotYours, WrongStage
from core.refusals import BadLength
from core.rights import Role
from tests.support.town import REASON, Town

STATEMENT = "We begin in April, on the first Sunday."


@pytest.fixture
def contested(town: Town) -> Proposal:
    """A proposal adopted over one member's opposition and a block lifted by another."""
    proposal = town.deliberated()
    deliberation.take_position(town.work, town.who(3), proposal, Stance.OPPOSE, "The nests are there.")
    deliberation.take_position(town.work, town.who(4), proposal, Stance.BLOCK, "It needs a permit.")
    deliberation.lift_block(town.work, town.who(4), proposal)
    town.wait(days=5)
    town.vote(proposal, "consent", "consent")
    ballots.vote(town.work, town.who(2), town.now(proposal), "reservation", "I fear for the willows.")
    town.wait(days=5)
    return town.now(proposal)


def test_the_author_states_the_outcome_once(town: Town) -> None:
    proposal = town.closed("consent")
    stated = outcome.state_outcome(town.work, town.who(0), proposal, f" {STATEMENT} ", "Ask for tools.")
    with pytest.raises(AlreadyStated):
        outcome.state_outcome(town.work, town.who(0), stated, "Something else entirely.")

    assert (stated.outcome, stated.next_step) == (STATEMENT, "Ask for tools.")
    assert town.told(OutcomeStated) == [OutcomeStated(proposal.id)]


def test_a_facilitator_may_state_it_for_the_author_and_others_may_not(town: Town) -> None:
    proposal = town.closed("consent")
    with pytest.raises(NotYours):
        outcome.state_outcome(town.work, town.who(1), proposal, STATEMENT)
    stated = outcome.state_outcome(town.work, town.appoint(1, Role.MODERATOR), proposal, STATEMENT)

    assert (stated.outcome, stated.next_step) == (STATEMENT, "")


def test_an_outcome_needs_a_decision_and_some_words(town: Town) -> None:
    with pytest.raises(WrongStage):
        outcome.state_outcome(town.work, town.who(0), town.voting(), STATEMENT)
    town.wait(days=5)
    for statement, step in (("", ""), (STATEMENT, "x" * 501)):
        with pytest.raises(BadLength):
            outcome.state_outcome(town.work, town.who(0), town.now(town.work.proposals.find()[0]), statement, step)


def test_everything_said_against_a_decision_stays_with_it(town: Town, contested: Proposal) -> None:
    dissent = outcome.dissent(town.work, contested)

    assert contested.stage is Stage.ADOPTED
    assert dissent.report == "The nests are there."
    assert [(each.reason, each.lifted_at is None) for each in dissent.objections] == [
        ("The nests are there.", True),
        ("It needs a permit.", False),
    ]
    assert dissent.unnamed == ["I fear for the willows."]


def test_reasons_on_ballots_are_heard_only_after_the_close_and_only_against(town: Town) -> None:
    proposal = town.voting(method="majority")
    for place, choice in enumerate(("yes", "no", "abstain")):
        ballots.vote(town.work, town.who(place), proposal, choice, f"{REASON} {choice}")
    during = outcome.dissent(town.work, proposal)
    town.wait(days=5)

    assert (during.unnamed, during.report) == ([], "")
    assert outcome.dissent(town.work, town.now(proposal)).unnamed == [f"{REASON} no"]


def test_a_block_is_named_and_not_repeated_among_the_unnamed(town: Town) -> None:
    proposal = town.closed("consent", "block", "consent")
    town.wait(hours=72)
    town.vote(proposal, "yes", "", "yes", "yes")
    town.wait(days=5)
    dissent = outcome.dissent(town.work, town.now(proposal))

    assert [each.reason for each in dissent.objections] == [f"{REASON} (1)"] == [dissent.report]
    assert dissent.unnamed == []


def test_objectors_write_the_minority_report_and_the_first_earns_points(town: Town, contested: Proposal) -> None:
    before = len(town.told(PointsEarned))
    written = outcome.edit_minority(town.work, town.who(3), contested, "The nests are there until July.")
    again = outcome.edit_minority(town.work, town.who(3), written, "The nests are there until August.")

    assert outcome.minority_draft(town.work, contested) == "The nests are there."
    assert outcome.minority_draft(town.work, again) == again.minority == "The nests are there until August."
    assert [(fact.kind, fact.points) for fact in town.told(PointsEarned)[before:]] == [("minority-report", 12)]
    assert town.told(MinorityReported) == [MinorityReported(contested.id, town.ids[3])] * 2


@pytest.mark.parametrize("place", [0, 2, 4])
def test_those_who_did_not_object_in_the_end_do_not_write_it(town: Town, contested: Proposal, place: int) -> None:
    with pytest.raises(NotAnObjector):
        outcome.edit_minority(town.work, town.who(place), contested, "The nests are there until July.")


def test_a_minority_report_is_about_an_adopted_proposal_and_has_its_bounds(town: Town, contested: Proposal) -> None:
    rejected = town.closed("abstain")
    with pytest.raises(WrongStage):
        outcome.edit_minority(town.work, town.who(0), rejected, "The nests are there until July.")
    for text in ("short", "x" * 4001):
        with pytest.raises(BadLength):
            outcome.edit_minority(town.work, town.who(3), contested, text)

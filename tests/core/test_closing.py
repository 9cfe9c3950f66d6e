"""The close of a vote: adopted, rejected, or blocked and then resolved or tested, with every objection kept."""

import pytest

from core import charter, points
from core.charter import CharterChanged
from core.proposals import ballots, closing, deliberation
from core.proposals.model import MinorityAsked, OutcomeAsked, PositionTaken, Stage, StageBegan, Stance
from core.proposals.refusals import NotOnRoll, NotYours, WrongStage
from core.voting.method import Why
from tests.support.town import REASON, Town


@pytest.mark.parametrize(
    ("method", "choices", "stage", "why"),
    [
        ("consent", ["consent", "abstain"], Stage.ADOPTED, "passed"),
        ("consent", [], Stage.REJECTED, "no-quorum"),
        ("consent", ["abstain"], Stage.REJECTED, "not-enough"),
        ("consent", ["block", "consent"], Stage.RESOLVING, "blocked"),
        ("majority", ["yes", "no", "yes"], Stage.ADOPTED, "passed"),
        ("majority", ["yes", "no"], Stage.REJECTED, "tie"),
        ("majority", ["no"], Stage.REJECTED, "not-enough"),
        ("two-thirds", ["yes", "no", "yes"], Stage.ADOPTED, "passed"),
        ("two-thirds", ["yes", "no", "yes", "no"], Stage.REJECTED, "not-enough"),
    ],
)
def test_a_vote_ends_as_its_method_says(town: Town, method: str, choices: list[str], stage: Stage, why: str) -> None:
    proposal = town.closed(*choices, method=method)

    assert proposal.stage is stage
    assert town.told(StageBegan)[-1] == StageBegan(proposal.id, stage, why)
    assert (proposal.tally or {})["why"] == why


def test_a_block_below_the_quorum_is_kept_and_the_proposal_is_rejected(town: Town) -> None:
    town.work.charter.put("voting.quorum", 60)
    proposal = town.closed("block", "consent")

    assert proposal.stage is Stage.REJECTED
    assert [(each.member_id, each.reason) for each in closing.objections(town.work, proposal)] == [
        (town.ids[0], f"{REASON} (0)")
    ]


def test_every_decision_asks_its_author_for_the_outcome_and_returns_all_points(town: Town) -> None:
    proposal = town.closed("consent")

    assert town.told(OutcomeAsked) == [OutcomeAsked(proposal.id, town.ids[0])]
    assert [points.standing(town.work, each).placed for each in town.ids] == [0] * 5
    assert town.work.deadlines.get("stage", proposal.target) is None
    assert town.work.deadlines.get("reminder", proposal.target) is None


def test_blocks_become_named_objections_at_the_close_and_points_stay_placed(town: Town) -> None:
    proposal = town.closed("consent", "block", "block")
    blocks = closing.standing_blocks(town.work, proposal)

    assert proposal.stage is Stage.RESOLVING
    assert [(block.member_id, block.reason) for block in blocks] == [
        (town.ids[1], f"{REASON} (1)"),
        (town.ids[2], f"{REASON} (2)"),
    ]
    assert [fact.member_id for fact in town.told(PositionTaken)] == [town.ids[1], town.ids[2]]
    assert points.standing(town.work, town.ids[1]).placed == 10
    assert {ballot.member_id for ballot in town.work.ballots.find()} == {None}


def test_the_last_block_lifted_adopts_an_unchanged_text_at_once(town: Town) -> None:
    proposal = town.closed("consent", "block", "block")
    deliberation.lift_block(town.work, town.who(1), proposal)
    between = town.stage(proposal)
    deliberation.lift_block(town.work, town.who(2), town.now(proposal))

    assert between is Stage.RESOLVING
    assert town.stage(proposal) is Stage.ADOPTED
    assert town.told(StageBegan)[-1].why == "resolved"
    assert town.told(MinorityAsked) == []


def test_an_amended_text_waits_for_the_end_and_then_passes_without_blocks(town: Town) -> None:
    proposal = town.closed("consent", "block")
    amended = town.amend(proposal)
    deliberation.lift_block(town.work, town.who(1), amended)
    waiting = town.stage(proposal)
    town.wait(hours=72)

    assert waiting is Stage.RESOLVING
    assert town.stage(proposal) is Stage.ADOPTED
    assert town.now(proposal).version == 2


def test_an_amended_text_can_be_blocked_by_everyone_on_the_roll(town: Town) -> None:
    proposal = town.closed("consent", "block")
    amended = town.amend(proposal)
    deliberation.lift_block(town.work, town.who(1), amended)
    block = deliberation.take_position(town.work, town.who(4), amended, Stance.BLOCK, "Now it floods us.")
    town.wait(hours=72)

    assert block.reason == "Now it floods us."
    assert town.stage(proposal) is Stage.TESTING


def test_an_amendment_of_the_deliberation_is_not_one_of_the_resolving(town: Town) -> None:
    proposal = town.deliberated()
    town.amend(proposal)
    town.wait(days=5)
    town.vote(proposal, "consent", "block")
    town.wait(days=5)
    before = closing.amended(town.work, town.now(proposal))
    deliberation.lift_block(town.work, town.who(1), town.now(proposal))

    assert not before
    assert town.stage(proposal) is Stage.ADOPTED


@pytest.mark.parametrize(
    ("choices", "stage", "why"),
    [
        (["yes", "no", "yes", "yes"], Stage.ADOPTED, "passed"),
        (["yes", "no", "yes"], Stage.REJECTED, "not-enough"),
        ([], Stage.REJECTED, "no-quorum"),
    ],
)
def test_blocks_that_stand_are_tested_by_three_quarters(town: Town, choices: list[str], stage: Stage, why: str) -> None:
    proposal = town.closed("consent", "block", "consent")
    town.wait(hours=72)
    testing = town.now(proposal)
    town.vote(proposal, *choices)
    town.wait(days=5)
    after = town.now(proposal)

    assert (testing.stage, testing.round, ballots.method_of(town.work, testing).name) == (
        Stage.TESTING,
        2,
        "three-quarters",
    )
    assert (after.stage, (after.tally or {})["why"]) == (stage, why)
    asked = [MinorityAsked(proposal.id, town.ids[1])] if stage is Stage.ADOPTED else []
    assert town.told(MinorityAsked) == asked
    assert len(ballots.published(town.work, after, 1)) == 3
    assert len(ballots.published(town.work, after, 2)) == len(choices)


def test_the_test_is_voted_by_the_roll_of_the_first_round_and_secret_on_its_own(town: Town) -> None:
    proposal = town.voting()
    newcomer = town.join()
    town.vote(proposal, "consent", "block")
    town.wait(days=5, hours=72)
    testing = town.now(proposal)
    with pytest.raises(NotOnRoll):
        ballots.vote(town.work, newcomer, testing, "yes")
    ballot = ballots.vote(town.work, town.who(0), testing, "no")

    assert ballots.turnout(town.work, testing).roll == 5
    assert ballots.published(town.work, testing, 2) == []
    assert len(ballots.published(town.work, testing, 1)) == 2
    assert (ballot.round, ballot.choice) == (2, "no")


def test_a_block_of_the_deliberation_stands_when_its_author_does_not_vote(town: Town) -> None:
    proposal = town.deliberated()
    deliberation.take_position(town.work, town.who(4), proposal, Stance.BLOCK, REASON)
    town.wait(days=5)
    town.vote(proposal, "consent", "consent")
    town.wait(days=5)
    after = town.now(proposal)

    assert after.stage is Stage.RESOLVING
    assert ((after.tally or {})["why"], (after.tally or {})["passed"]) == (Why.BLOCKED, 0)
    assert [block.member_id for block in closing.standing_blocks(town.work, after)] == [town.ids[4]]


def test_a_block_of_the_deliberation_is_lifted_by_any_other_vote_of_its_author(town: Town) -> None:
    proposal = town.deliberated()
    deliberation.take_position(town.work, town.who(4), proposal, Stance.BLOCK, REASON)
    town.wait(days=5)
    town.vote(proposal, "consent", "", "", "", "reservation")
    town.wait(days=5)
    [position] = deliberation.positions(town.work, proposal)

    assert town.stage(proposal) is Stage.ADOPTED
    assert (position.reason, position.lifted_at) == (REASON, town.now(proposal).stage_at)


def test_a_block_stops_no_majority_but_is_kept(town: Town) -> None:
    proposal = town.deliberated(method="majority")
    deliberation.take_position(town.work, town.who(4), proposal, Stance.BLOCK, REASON)
    town.wait(days=5)
    town.vote(proposal, "yes")
    town.wait(days=5)

    assert town.stage(proposal) is Stage.ADOPTED
    assert town.told(MinorityAsked) == [MinorityAsked(proposal.id, town.ids[4])]


def test_adoption_changes_the_setting_and_records_the_decision_as_its_rule(town: Town) -> None:
    proposal = town.closed("consent", "consent", setting="voting.quorum", setting_value="35%")
    [act] = town.work.record.latest(9)

    assert charter.number(town.work, "voting.quorum") == 35
    assert (act.kind, act.rule, act.by) == ("charter-changed", proposal.name, None)
    assert town.told(CharterChanged) == [CharterChanged("voting.quorum", 20, 35, None, proposal.id)]


def test_rejection_changes_no_setting(town: Town) -> None:
    town.closed("abstain", "abstain", setting="voting.quorum", setting_value="35")

    assert charter.number(town.work, "voting.quorum") == 20
    assert town.work.record.latest(9) == []


def test_the_author_withdraws_before_the_vote_or_while_blocks_are_resolved(town: Town) -> None:
    waiting, discussed = town.opened(), town.deliberated(0, "Another thing")
    resting = town.opened(0, "A third thing")
    for proposal in (waiting, discussed):
        closing.withdraw(town.work, town.who(0), proposal)
        assert town.work.deadlines.get("stage", proposal.target) is None
    town.wait(days=30)
    closing.withdraw(town.work, town.who(0), town.now(resting))
    blocked = town.closed("block", "consent")
    closing.withdraw(town.work, town.who(0), blocked)
    town.wait(days=30)

    assert {town.stage(each) for each in (waiting, discussed, resting, blocked)} == {Stage.WITHDRAWN}
    assert [points.standing(town.work, each).placed for each in town.ids] == [0] * 5


def test_a_vote_that_began_belongs_to_everyone(town: Town) -> None:
    proposal = town.voting()
    with pytest.raises(NotYours):
        closing.withdraw(town.work, town.who(1), proposal)
    with pytest.raises(WrongStage):
        closing.withdraw(town.work, town.who(0), proposal)
    town.wait(days=5)
    with pytest.raises(WrongStage):
        closing.withdraw(town.work, town.who(0), town.now(proposal))

    assert town.stage(proposal) is Stage.REJECTED

"""Positions are taken with reasons, blocks are lifted, conflicts of interest are declared."""

import pytest

from core.proposals import deliberation
from core.proposals.model import BlockLifted, ConflictDeclared, PositionTaken, Stage, Stance
from core.proposals.refusals import NoBlock, NotOnRoll, ReasonNeeded, WrongStage
from core.refusals import BadLength
from tests.support.town import REASON, Town


def test_a_position_is_taken_and_changed_and_there_is_one_for_each_member(town: Town) -> None:
    proposal = town.deliberated()
    first = deliberation.take_position(town.work, town.who(1), proposal, Stance.SUPPORT)
    town.work.later(hours=1)
    changed = deliberation.take_position(town.work, town.who(1), proposal, Stance.OPPOSE, f" {REASON} ")

    assert (first.stance, first.reason) == (Stance.SUPPORT, "")
    assert (changed.id, changed.stance, changed.reason, changed.at) == (first.id, Stance.OPPOSE, REASON, town.work.now)
    assert deliberation.positions(town.work, proposal) == [changed]
    assert [fact.stance for fact in town.told(PositionTaken)] == ["support", "oppose"]
    assert town.work.members.active_since(town.work.now) == [town.ids[1]]


@pytest.mark.parametrize("stance", [Stance.OPPOSE, Stance.BLOCK])
@pytest.mark.parametrize("reason", ["", "  \n", "\u200b"])
def test_opposing_and_blocking_need_a_reason(town: Town, stance: Stance, reason: str) -> None:
    with pytest.raises(ReasonNeeded) as refused:
        deliberation.take_position(town.work, town.who(1), town.deliberated(), stance, reason)

    assert refused.value == ReasonNeeded(stance)


@pytest.mark.parametrize("stance", list(Stance))
@pytest.mark.parametrize("reason", ["no", "x" * 1001])
def test_a_reason_that_is_given_has_its_bounds(town: Town, stance: Stance, reason: str) -> None:
    with pytest.raises(BadLength):
        deliberation.take_position(town.work, town.who(1), town.deliberated(), stance, reason)


@pytest.mark.parametrize("stance", list(Stance))
def test_positions_wait_for_the_deliberation(town: Town, stance: Stance) -> None:
    with pytest.raises(WrongStage):
        deliberation.take_position(town.work, town.who(1), town.opened(), stance, REASON)


def test_a_lifted_block_keeps_its_reason_and_can_be_raised_again(town: Town) -> None:
    proposal = town.deliberated()
    deliberation.take_position(town.work, town.who(1), proposal, Stance.BLOCK, REASON)
    lifted = deliberation.lift_block(town.work, town.who(1), proposal)
    again = deliberation.take_position(town.work, town.who(1), proposal, Stance.BLOCK, "It still floods there.")

    assert (lifted.stance, lifted.reason, lifted.lifted_at) == (Stance.BLOCK, REASON, town.work.now)
    assert again.lifted_at is None
    assert town.told(BlockLifted) == [BlockLifted(proposal.id, town.ids[1])]
    assert town.stage(proposal) is Stage.DELIBERATION


def test_only_a_standing_block_of_ones_own_can_be_lifted(town: Town) -> None:
    proposal = town.deliberated()
    deliberation.take_position(town.work, town.who(1), proposal, Stance.BLOCK, REASON)
    deliberation.take_position(town.work, town.who(2), proposal, Stance.OPPOSE, REASON)
    deliberation.lift_block(town.work, town.who(1), proposal)

    for place in (1, 2, 3):
        with pytest.raises(NoBlock):
            deliberation.lift_block(town.work, town.who(place), proposal)


def test_a_block_stays_with_a_decision_for_good(town: Town) -> None:
    proposal = town.deliberated(method="majority")
    deliberation.take_position(town.work, town.who(1), proposal, Stance.BLOCK, REASON)
    town.wait(days=5)
    town.vote(proposal, "yes", "yes")
    town.wait(days=5)
    with pytest.raises(WrongStage):
        deliberation.lift_block(town.work, town.who(1), town.now(proposal))

    assert town.stage(proposal) is Stage.ADOPTED


def test_a_conflict_of_interest_is_declared_and_worded_anew(town: Town) -> None:
    proposal = town.opened()
    first = deliberation.declare_conflict(town.work, town.who(1), proposal, "My sister sells the willows.")
    second = deliberation.declare_conflict(town.work, town.who(1), proposal, "My sister sells willows and reed.")

    assert (second.id, second.text) == (first.id, "My sister sells willows and reed.")
    assert town.work.conflicts.find(proposal_id=proposal.id) == [second]
    assert town.told(ConflictDeclared) == [ConflictDeclared(proposal.id, town.ids[1])] * 2
    with pytest.raises(BadLength):
        deliberation.declare_conflict(town.work, town.who(1), proposal, "")


def test_a_conflict_cannot_be_declared_on_what_is_closed(town: Town) -> None:
    proposal = town.closed("consent")

    with pytest.raises(WrongStage):
        deliberation.declare_conflict(town.work, town.who(1), proposal, "My sister sells the willows.")


def test_while_blocks_are_resolved_only_those_who_block_speak_as_long_as_the_text_is_the_same(town: Town) -> None:
    proposal = town.closed("block", "consent", "consent")
    reworded = deliberation.take_position(town.work, town.who(0), proposal, Stance.BLOCK, "The nests are there.")

    assert (reworded.reason, reworded.stance) == ("The nests are there.", Stance.BLOCK)
    for place, stance in ((1, Stance.BLOCK), (0, Stance.SUPPORT), (1, Stance.OPPOSE)):
        with pytest.raises(WrongStage):
            deliberation.take_position(town.work, town.who(place), proposal, stance, REASON)


def test_a_newcomer_cannot_block_what_they_were_not_there_to_vote_on(town: Town) -> None:
    proposal = town.voting()
    newcomer = town.join()
    early = deliberation.take_position(town.work, newcomer, proposal, Stance.BLOCK, REASON)
    town.vote(proposal, "consent", "consent")
    town.wait(days=5)

    assert early.stance is Stance.BLOCK
    assert town.stage(proposal) is Stage.ADOPTED

    second = town.closed("block", "consent")
    late = town.join()
    with pytest.raises(WrongStage):
        deliberation.take_position(town.work, late, second, Stance.BLOCK, REASON)
    town.amend(second)
    with pytest.raises(NotOnRoll):
        deliberation.take_position(town.work, late, town.now(second), Stance.BLOCK, REASON)

"""Points carry proposals to the agenda, can be moved and taken back, and all come home."""

import pytest

from core import members, points
from core.points import BadPoints, NotEnoughPoints, NothingPlaced, PointsEarned, PointsReturned, Standing
from core.proposals import closing, support
from core.proposals.model import ProposalChanged, ProposalOpened, Stage, StageBegan
from core.proposals.refusals import WrongStage
from core.proposals.support import Threshold
from tests.support.memory import MemoryWork
from tests.support.town import Town


@pytest.mark.parametrize(
    ("people", "supporters"), [(1, 3), (5, 3), (30, 3), (31, 4), (40, 4), (41, 5), (100, 10), (101, 10), (300, 10)]
)
def test_the_threshold_follows_the_active_members_between_three_and_ten(people: int, supporters: int) -> None:
    town = Town(MemoryWork(), people)

    assert support.threshold(town.work) == Threshold(supporters, 10 * supporters)


def test_only_members_who_acted_in_thirty_days_raise_the_threshold() -> None:
    town = Town(MemoryWork(), 60)
    town.work.later(days=31)
    for place in range(41):
        members.acted(town.work, town.who(place))

    assert support.threshold(town.work).supporters == 5


def test_beyond_the_number_of_open_proposals_the_threshold_rises_by_one_each(town: Town) -> None:
    seen = []
    for number in range(8):
        town.opened(0, f"Proposal number {number}")
        seen.append(support.threshold(town.work).supporters)
    closing.withdraw(town.work, town.who(0), town.work.proposals.find()[0])

    assert seen == [3, 3, 3, 3, 3, 4, 5, 6]
    assert support.threshold(town.work) == Threshold(5, 50)


def test_larger_communities_may_have_more_open_at_once() -> None:
    town = Town(MemoryWork(), 35)
    for number in range(7):
        town.opened(0, f"Proposal number {number}")
    full = support.threshold(town.work).supporters
    town.opened(0, "One more")

    assert (full, support.threshold(town.work).supporters) == (4, 5)


def test_enough_supporters_without_enough_points_is_not_enough_and_the_other_way_round(town: Town) -> None:
    proposal = town.opened()
    for place, amount in ((0, 10), (1, 10), (2, 9)):
        proposal = support.support(town.work, town.who(place), proposal, amount)
    before = proposal.stage
    proposal = support.support(town.work, town.who(2), proposal, 10)

    assert (before, proposal.stage) == (Stage.SUPPORT, Stage.DELIBERATION)
    assert proposal.stage_ends_at is not None
    assert (proposal.stage_ends_at - town.work.now).days == 5
    assert town.told(StageBegan) == [StageBegan(proposal.id, "deliberation")]
    assert town.told(PointsEarned) == [PointsEarned(town.ids[0], "agenda", 10, proposal.target)]
    assert len(town.told(ProposalChanged)) == 4


def test_many_points_of_few_people_do_not_reach_the_agenda(town: Town) -> None:
    town.work.charter.put("points.most-per-target", 100)
    proposal = support.support(town.work, town.who(0), town.opened(), 100)

    assert support.support(town.work, town.who(1), proposal, 100).stage is Stage.SUPPORT


def test_taking_points_back_leaves_a_proposal_on_the_agenda(town: Town) -> None:
    proposal = town.deliberated()
    told = len(town.told(ProposalChanged))
    back = support.take_back(town.work, town.who(1), proposal)

    assert back == 10
    assert len(town.told(ProposalChanged)) == told + 1
    assert town.stage(proposal) is Stage.DELIBERATION
    assert points.placed_on(town.work, proposal.target) == (2, 20)


def test_points_move_from_one_proposal_to_another_on_top_of_what_is_there(town: Town) -> None:
    first, second = town.opened(), town.opened(1, "Another thing")
    support.support(town.work, town.who(2), first, 8)
    support.support(town.work, town.who(2), second, 3)
    support.move_support(town.work, town.who(2), first, second, 5)

    assert points.placed_on(town.work, first.target) == (1, 3)
    assert points.placed_on(town.work, second.target) == (1, 8)
    assert points.standing(town.work, town.ids[2]) == Standing(89, 11, 0)
    with pytest.raises(BadPoints), town.work.attempt():
        support.move_support(town.work, town.who(2), first, second, 3)
    assert points.placed_on(town.work, first.target) == (1, 3)


def test_moving_points_to_the_same_proposal_changes_nothing(town: Town) -> None:
    proposal = support.support(town.work, town.who(2), town.opened(), 5)
    support.move_support(town.work, town.who(2), proposal, proposal, 3)
    support.move_support(town.work, town.who(2), proposal, proposal, 5)

    assert points.placed_on(town.work, proposal.target) == (1, 5)


def test_moved_points_can_carry_a_proposal_to_the_agenda(town: Town) -> None:
    first, second = town.opened(), town.opened(1, "Another thing")
    for place in range(3):
        support.support(town.work, town.who(place), first if place else second, 10 - place)
    support.support(town.work, town.who(1), second, 10)
    support.support(town.work, town.who(2), second, 2)
    moved = support.move_support(town.work, town.who(2), first, second, 8)

    assert moved.stage is Stage.DELIBERATION
    assert town.stage(first) is Stage.SUPPORT


def test_a_closed_proposal_takes_no_points_and_gives_none(town: Town) -> None:
    proposal, other = town.opened(), town.opened(1, "Another thing")
    support.support(town.work, town.who(2), proposal, 5)
    support.support(town.work, town.who(2), other, 5)
    closing.withdraw(town.work, town.who(0), proposal)
    closed, who = town.now(proposal), town.who(2)
    for step in (
        lambda: support.support(town.work, who, closed, 5),
        lambda: support.take_back(town.work, who, closed),
        lambda: support.move_support(town.work, who, town.now(other), closed, 5),
        lambda: support.move_support(town.work, who, closed, town.now(other), 5),
    ):
        with pytest.raises(WrongStage):
            step()

    assert points.standing(town.work, town.ids[2]) == Standing(95, 5, 0)
    assert town.told(PointsReturned) == [PointsReturned(town.ids[2], proposal.target, 5)]


def test_nothing_can_be_taken_that_was_not_placed(town: Town) -> None:
    with pytest.raises(NothingPlaced):
        support.take_back(town.work, town.who(2), town.opened())


def test_points_that_rested_can_be_placed_at_once(town: Town) -> None:
    for number in range(6):
        points.place(town.work, town.ids[2], f"team:{number}", 10)
    town.wait(days=1000)
    rested = points.standing(town.work, town.ids[2])
    proposal = support.support(town.work, town.who(2), town.opened(), 10)

    assert rested == Standing(0, 60, 40)
    assert points.standing(town.work, town.ids[2]) == Standing(30, 70, 0)
    assert points.placed_on(town.work, proposal.target) == (1, 10)


def test_support_counts_as_acting_and_refused_support_does_not(town: Town) -> None:
    proposal = town.opened()
    for number in range(10):
        points.place(town.work, town.ids[1], f"team:{number}", 10)
    town.work.later(days=1)
    support.support(town.work, town.who(2), proposal, 1)
    with pytest.raises(NotEnoughPoints), town.work.attempt():
        support.support(town.work, town.who(1), proposal, 1)

    assert town.work.members.active_since(town.work.now) == [town.ids[2]]


def test_a_resting_proposal_is_revived_by_any_member_and_starts_without_points(town: Town) -> None:
    proposal = support.support(town.work, town.who(1), town.opened(), 7)
    town.wait(days=30)
    rested = town.now(proposal)
    revived = support.revive(town.work, town.who(3), rested)

    assert (rested.stage, rested.stage_ends_at) == (Stage.RESTING, None)
    assert (revived.stage, revived.revived, revived.number) == (Stage.SUPPORT, 1, proposal.number)
    assert town.told(ProposalOpened)[-1] == ProposalOpened(proposal.id, revived=True)
    assert points.placed_on(town.work, proposal.target) == (0, 0)
    assert town.work.versions.count(proposal_id=proposal.id) == 1
    with pytest.raises(WrongStage):
        support.revive(town.work, town.who(3), revived)


def test_a_threshold_that_sank_meanwhile_opens_the_agenda_at_the_end_of_support(town: Town) -> None:
    many = [town.opened(0, f"Proposal number {number}") for number in range(6)]
    for place in range(3):
        support.support(town.work, town.who(place), many[0], 10)
    waiting = town.stage(many[0])
    closing.withdraw(town.work, town.who(0), many[5])
    town.wait(days=30)

    assert waiting is Stage.SUPPORT
    assert town.stage(many[0]) is Stage.DELIBERATION
    assert town.stage(many[1]) is Stage.RESTING


def test_points_can_be_placed_until_the_decision_and_move_nothing_more(town: Town) -> None:
    proposal = town.voting()
    told = len(town.told(StageBegan))
    after = support.support(town.work, town.who(4), proposal, 10)

    assert after.stage is Stage.VOTING
    assert points.placed_on(town.work, proposal.target) == (4, 40)
    assert len(town.told(StageBegan)) == told

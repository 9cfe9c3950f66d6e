"""Every governance act keeps its member active; reading, drafting and being refused do not."""

from collections.abc import Callable

import pytest

from core.proposals import amendments, ballots, closing, deliberation, finding, journey, outcome, support
from core.proposals.model import Proposal, Stance
from tests.support.town import REASON, SUMMARY, Town

Act = Callable[[Town, Proposal], object]
SUPPORTING: dict[str, Act] = {
    "place": lambda town, it: support.support(town.work, town.who(0), it, 5),
    "take back": lambda town, it: support.take_back(town.work, town.who(0), it, 1),
    "move": lambda town, it: support.move_support(town.work, town.who(0), it, it, 1),
    "declare": lambda town, it: deliberation.declare_conflict(town.work, town.who(0), it, REASON),
    "take a position": lambda town, it: deliberation.take_position(town.work, town.who(0), it, Stance.ABSTAIN),
    "offer": lambda town, it: amendments.offer(town.work, town.who(0), it, f"{SUMMARY} With soup.", REASON),
    "call the vote": lambda town, it: journey.call_vote(town.work, town.who(0), it, REASON),
    "extend": lambda town, it: journey.extend(town.work, town.who(0), it, 1, REASON),
    "shorten": lambda town, it: journey.shorten(town.work, town.who(0), it, 1, REASON),
}


@pytest.mark.parametrize("act", SUPPORTING.values(), ids=SUPPORTING)
def test_acting_in_a_deliberation_counts(town: Town, act: Act) -> None:
    proposal = town.deliberated()
    town.work.later(days=1)
    act(town, proposal)

    assert town.work.members.active_since(town.work.now) == [town.ids[0]]


def test_opening_and_reviving_count_and_drafting_does_not(town: Town) -> None:
    town.work.later(days=1)
    draft = town.draft()
    after_drafting = town.work.members.active_since(town.work.now)
    support.open_for_support(town.work, town.who(0), draft)
    after_opening = town.work.members.active_since(town.work.now)
    town.wait(days=30)
    support.revive(town.work, town.who(1), town.now(draft))

    assert (after_drafting, after_opening) == ([], [town.ids[0]])
    assert town.work.members.active_since(town.work.now) == [town.ids[1]]


def test_answering_an_amendment_and_lifting_a_block_count(town: Town) -> None:
    proposal = town.deliberated()
    offered = [amendments.offer(town.work, town.who(1), proposal, f"{SUMMARY} {each}", REASON) for each in range(2)]
    deliberation.take_position(town.work, town.who(2), proposal, Stance.BLOCK, REASON)
    acts: list[tuple[int, Callable[[], object]]] = [
        (0, lambda: amendments.decline(town.work, town.who(0), proposal, offered[0], REASON)),
        (0, lambda: amendments.accept(town.work, town.who(0), proposal, offered[1])),
        (2, lambda: deliberation.lift_block(town.work, town.who(2), town.now(proposal))),
    ]
    for place, act in acts:
        town.work.later(hours=1)
        act()
        assert town.work.members.active_since(town.work.now) == [town.ids[place]]


def test_voting_and_writing_the_closing_words_count(town: Town) -> None:
    proposal = town.deliberated()
    deliberation.take_position(town.work, town.who(3), proposal, Stance.OPPOSE, "The nests are there.")
    town.wait(days=5)
    town.work.later(hours=1)
    ballots.vote(town.work, town.who(1), town.now(proposal), "consent")
    voted = town.work.members.active_since(town.work.now)
    town.wait(days=5)
    outcome.state_outcome(town.work, town.who(0), town.now(proposal), "We begin in April.")
    stated = town.work.members.active_since(town.work.now)
    town.work.later(hours=1)
    outcome.edit_minority(town.work, town.who(3), town.now(proposal), "The nests are there until July.")

    assert (voted, stated) == ([town.ids[1]], [town.ids[0]])
    assert town.work.members.active_since(town.work.now) == [town.ids[3]]


def test_reading_does_not_count(town: Town) -> None:
    proposal = town.voting()
    finding.find(town.work, town.who(3), "P1")
    finding.search(town.work, "river")
    ballots.turnout(town.work, proposal)
    closing.objections(town.work, proposal)
    outcome.dissent(town.work, proposal)

    assert town.work.members.active_since(town.work.now) == []

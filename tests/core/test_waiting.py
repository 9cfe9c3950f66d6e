"""What waits for a member is what only they can do, the most urgent first, and nothing else."""

from datetime import timedelta

from core.proposals import amendments, deliberation, journey, outcome
from core.proposals.model import Stage, Stance
from core.proposals.waiting import Task, Waiting, waiting_for
from tests.support.town import REASON, SUMMARY, Town


def tasks(town: Town, place: int) -> list[tuple[Task, int]]:
    return [(each.task, each.proposal_id) for each in waiting_for(town.work, town.who(place))]


def test_a_vote_waits_until_it_is_cast_or_over(town: Town) -> None:
    proposal = town.voting()
    town.join()
    town.vote(proposal, "consent")

    assert waiting_for(town.work, town.who(1)) == [Waiting(Task.VOTE, proposal.id, proposal.stage_ends_at)]
    assert tasks(town, 0) == []
    assert tasks(town, 5) == []
    town.work.later(days=5)
    assert tasks(town, 1) == []


def test_the_test_of_blocks_waits_again_for_everyone(town: Town) -> None:
    proposal = town.closed("consent", "block")
    town.wait(hours=72)

    assert tasks(town, 0) == [(Task.VOTE, proposal.id)]


def test_amendments_on_the_present_text_wait_for_the_author(town: Town) -> None:
    proposal = town.deliberated()
    first = amendments.offer(town.work, town.who(1), proposal, f"{SUMMARY} With soup.", REASON)
    amendments.offer(town.work, town.who(2), proposal, f"{SUMMARY} With bread.", REASON)
    waiting = tasks(town, 0)
    amendments.accept(town.work, town.who(0), proposal, first)

    assert waiting == [(Task.AMENDMENT, proposal.id)]
    assert tasks(town, 1) == []
    assert tasks(town, 0) == []


def test_an_outcome_waits_for_the_author_without_an_end(town: Town) -> None:
    proposal = town.closed("consent")
    town.work.later(days=400)
    waiting = waiting_for(town.work, town.who(0))
    outcome.state_outcome(town.work, town.who(0), proposal, "We begin in April.")

    assert waiting == [Waiting(Task.OUTCOME, proposal.id, None)]
    assert tasks(town, 0) == []


def test_a_minority_report_waits_for_objectors_for_two_weeks(town: Town) -> None:
    proposal = town.deliberated()
    for place in (3, 4):
        deliberation.take_position(town.work, town.who(place), proposal, Stance.OPPOSE, REASON)
    town.wait(days=5)
    town.vote(proposal, "consent")
    town.wait(days=5)
    decided = town.now(proposal)
    waiting = waiting_for(town.work, town.who(3))
    town.work.later(days=13, hours=23)
    still = tasks(town, 4)
    town.work.later(hours=1)

    assert decided.stage is Stage.ADOPTED
    assert waiting == [Waiting(Task.MINORITY, proposal.id, decided.stage_at + timedelta(days=14))]
    assert still == [(Task.MINORITY, proposal.id)]
    assert tasks(town, 4) == []
    assert tasks(town, 1) == []


def test_a_written_report_and_a_rejected_proposal_ask_for_nothing(town: Town) -> None:
    proposal = town.deliberated()
    deliberation.take_position(town.work, town.who(3), proposal, Stance.OPPOSE, REASON)
    town.wait(days=5)
    town.vote(proposal, "consent")
    town.wait(days=5)
    outcome.edit_minority(town.work, town.who(3), town.now(proposal), "The nests are there until July.")
    rejected = town.deliberated(1)
    deliberation.take_position(town.work, town.who(3), rejected, Stance.OPPOSE, REASON)
    town.wait(days=10)

    assert tasks(town, 3) == []


def test_the_most_urgent_comes_first(town: Town) -> None:
    done = town.closed("consent")
    later, sooner = town.voting(), town.deliberated(1, "Another thing")
    journey.extend(town.work, town.who(0), later, 1, REASON)
    amendments.offer(town.work, town.who(2), town.now(sooner), f"{SUMMARY} With soup.", REASON)

    assert tasks(town, 0) == [(Task.VOTE, later.id), (Task.OUTCOME, done.id)]
    assert tasks(town, 1) == [(Task.AMENDMENT, sooner.id), (Task.VOTE, later.id)]

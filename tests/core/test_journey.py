"""The journey of a proposal from a draft to its end, on time and after an outage."""

from datetime import timedelta

import pytest

from core import audit, ledger, points
from core.ledger import SP, member_owner
from core.proposals import closing, journey
from core.proposals.model import OutcomeAsked, Stage, StageBegan, StageLengthChanged, VoteReminder
from core.proposals.refusals import BadDays, NotYours, TooEarly, WrongStage
from core.refusals import BadLength
from core.rights import Role
from tests.support.town import REASON, Town


def test_a_proposal_that_everyone_consents_to_is_adopted_and_returns_its_points(town: Town) -> None:
    proposal = town.closed("consent", "reservation", "abstain")

    assert proposal.stage is Stage.ADOPTED
    assert [each.stage for each in town.told(StageBegan)] == ["deliberation", "voting", "adopted"]
    assert [fact.member_id for fact in town.told(OutcomeAsked)] == [town.ids[0]]
    assert points.standing(town.work, town.ids[1]) == points.Standing(100, 0, 0)
    assert ledger.balance(town.work, member_owner(town.ids[0]), SP) == 110
    assert audit.verify(town.work).fault is None


def test_a_proposal_without_support_rests_after_thirty_days(town: Town) -> None:
    proposal = town.opened()
    town.wait(days=29, hours=23)
    before = town.stage(proposal)
    town.wait(hours=1)

    assert before is Stage.SUPPORT
    assert town.stage(proposal) is Stage.RESTING


def test_only_those_who_have_not_voted_are_reminded_once_a_day_before_the_end(town: Town) -> None:
    proposal = town.voting()
    town.vote(proposal, "consent", "", "abstain")
    town.wait(days=5)

    assert [fact.member_id for fact in town.told(VoteReminder)] == [town.ids[1], town.ids[3], town.ids[4]]


def test_after_an_outage_each_stage_still_gives_its_whole_length(town: Town) -> None:
    proposal = town.deliberated()
    town.outage(days=60)
    opened = town.now(proposal)

    assert opened.stage is Stage.VOTING
    assert opened.stage_ends_at == town.work.now + timedelta(days=5)
    assert town.told(VoteReminder) == []


def test_a_due_deadline_whose_moment_was_moved_or_whose_proposal_is_gone_does_nothing(town: Town) -> None:
    proposal = town.opened()
    journey.on_stage_due(town.work, proposal.target)
    journey.on_stage_due(town.work, "proposal:99")
    closing.withdraw(town.work, town.who(0), proposal)
    journey.on_stage_due(town.work, proposal.target)

    assert town.stage(proposal) is Stage.WITHDRAWN


def test_an_outage_over_all_stages_handles_each_once_and_leaves_time_to_vote(town: Town) -> None:
    proposal = town.deliberated()
    for _ in range(4):
        town.outage(days=100)

    assert town.stage(proposal) is Stage.REJECTED
    assert [each.stage for each in town.told(StageBegan)] == ["deliberation", "voting", "rejected"]
    assert audit.verify(town.work).fault is None


def test_a_vote_is_called_after_a_day_by_the_author_on_the_record(town: Town) -> None:
    proposal = town.deliberated()
    town.work.later(hours=22, days=0)
    with pytest.raises(TooEarly) as refused:
        journey.call_vote(town.work, town.who(0), proposal, REASON)
    town.work.later(hours=2)
    called = journey.call_vote(town.work, town.who(0), proposal, REASON)
    [act] = town.work.record.latest(9)

    assert refused.value == TooEarly("P1", 2)
    assert (called.stage, called.stage_ends_at) == (Stage.VOTING, town.work.now + timedelta(days=5))
    assert town.told(StageBegan)[-1] == StageBegan(proposal.id, "voting", "called")
    assert (act.kind, act.by, act.about, act.reason) == ("vote-called", town.ids[0], proposal.target, REASON)
    assert act.values == {"proposal": "P1", "stage": "deliberation"}


def test_a_facilitator_calls_it_too_and_others_do_not(town: Town) -> None:
    proposal = town.deliberated()
    town.work.later(days=1)
    with pytest.raises(NotYours):
        journey.call_vote(town.work, town.who(1), proposal, REASON)
    with pytest.raises(BadLength):
        journey.call_vote(town.work, town.appoint(2, Role.ORGANIZER), proposal, "")
    called = journey.call_vote(town.work, town.who(2), proposal, REASON)

    assert called.stage is Stage.VOTING
    with pytest.raises(WrongStage):
        journey.call_vote(town.work, town.who(2), called, REASON)


@pytest.mark.parametrize("days", [1, 30])
def test_a_stage_is_extended_by_days_with_a_reason_on_the_record(town: Town, days: int) -> None:
    proposal = town.deliberated()
    extended = journey.extend(town.work, town.who(4), proposal, days, REASON)
    [act] = town.work.record.latest(9)
    town.wait(days=4 + days, hours=23)
    before = town.stage(proposal)
    town.wait(hours=1)

    assert proposal.stage_ends_at is not None
    assert extended.stage_ends_at == proposal.stage_ends_at + timedelta(days=days)
    assert (act.kind, act.values) == ("stage-extended", {"proposal": "P1", "stage": "deliberation", "days": str(days)})
    assert town.told(StageLengthChanged) == [StageLengthChanged(proposal.id, days)]
    assert (before, town.stage(proposal)) == (Stage.DELIBERATION, Stage.VOTING)


def test_a_stage_is_shortened_to_a_day_from_now_at_most(town: Town) -> None:
    proposal = town.deliberated()
    town.work.later(hours=12)
    with pytest.raises(BadDays) as refused:
        journey.shorten(town.work, town.who(4), proposal, 4, REASON)
    shortened = journey.shorten(town.work, town.who(4), proposal, 3, REASON)
    longer = journey.extend(town.work, town.who(4), shortened, 1, REASON)
    journey.shorten(town.work, town.who(4), longer, 1, REASON)
    with pytest.raises(BadDays) as nothing_left:
        journey.shorten(town.work, town.who(4), shortened, 1, REASON)

    assert refused.value == BadDays(4, 1, 3)
    assert nothing_left.value == BadDays(1, 1, 0)
    assert shortened.stage_ends_at == town.work.now + timedelta(days=1, hours=12)
    assert [fact.days for fact in town.told(StageLengthChanged)] == [-3, 1, -1]
    assert [act.kind for act in town.work.record.latest(9)][::2] == ["stage-shortened"] * 2


@pytest.mark.parametrize("days", [0, -1, 31])
def test_lengths_change_by_one_to_thirty_days(town: Town, days: int) -> None:
    proposal = town.opened()
    journey.extend(town.work, town.who(4), proposal, 30, REASON)
    for step in (journey.extend, journey.shorten):
        with pytest.raises(BadDays) as refused:
            step(town.work, town.who(4), town.now(proposal), days, REASON)
        assert refused.value == BadDays(days, 1, 30)


def test_what_does_not_run_has_no_length(town: Town) -> None:
    draft, closed = town.draft(), town.closed("consent")
    for proposal in (draft, closed):
        with pytest.raises(WrongStage):
            journey.extend(town.work, town.who(4), proposal, 1, REASON)
    running = town.opened()
    town.work.later(days=31)
    with pytest.raises(WrongStage):
        journey.extend(town.work, town.who(4), running, 1, REASON)

"""Votes: one for each person on the frozen roll, changeable until the close, secret until then and nameless after."""

from datetime import timedelta

import pytest

from core import charter, members
from core.proposals import ballots, journey
from core.proposals.ballots import Published, Turnout
from core.proposals.model import ProposalChanged, Stage, VoteReminder
from core.proposals.refusals import NotOnRoll, ReasonNeeded, UnknownChoice, WrongStage
from core.refusals import BadLength
from core.rights import Role
from core.voting.method import Why
from tests.support.memory import MemoryWork
from tests.support.town import REASON, Town


def test_the_last_vote_counts_and_its_receipt_stays(town: Town) -> None:
    proposal = town.voting()
    first = ballots.vote(town.work, town.who(1), proposal, "consent")
    town.work.later(hours=1)
    second = ballots.vote(town.work, town.who(1), proposal, "block", REASON)
    third = ballots.vote(town.work, town.who(1), proposal, "reservation", REASON)
    own = ballots.my_ballot(town.work, town.who(1), proposal)

    assert first.receipt == second.receipt == third.receipt
    assert len(first.receipt) == 8
    assert own == third
    assert (third.choice, third.reason, third.at) == ("reservation", REASON, town.work.now)
    assert town.work.ballots.count(proposal_id=proposal.id) == 1
    assert ballots.turnout(town.work, proposal) == Turnout(1, 5, 1, (town.ids[1],))
    assert len(town.told(ProposalChanged)) == 3 + 1
    assert town.work.members.active_since(town.work.now) == [town.ids[1]]


def test_receipts_differ(town: Town) -> None:
    proposal = town.voting()
    town.vote(proposal, *["consent"] * 5)

    assert len({ballot.receipt for ballot in town.work.ballots.find()}) == 5


def test_a_newcomer_is_not_on_the_roll_of_a_vote_that_runs(town: Town) -> None:
    proposal = town.voting()
    with pytest.raises(NotOnRoll) as refused:
        ballots.vote(town.work, town.join(), proposal, "consent")

    assert refused.value == NotOnRoll("P1")
    assert ballots.turnout(town.work, proposal).roll == 5


@pytest.mark.parametrize(("method", "choice"), [("consent", "yes"), ("majority", "consent"), ("majority", "")])
def test_a_ballot_has_the_choices_of_its_method(town: Town, method: str, choice: str) -> None:
    proposal = town.voting(method=method)
    with pytest.raises(UnknownChoice) as refused:
        ballots.vote(town.work, town.who(1), proposal, choice)

    assert refused.value.choices.split(", ") == [each.id for each in ballots.method_of(town.work, proposal).choices]


def test_a_block_needs_a_reason_and_every_reason_has_its_bounds(town: Town) -> None:
    proposal = town.voting()
    for reason in ("", " \u200b\n"):
        with pytest.raises(ReasonNeeded):
            ballots.vote(town.work, town.who(1), proposal, "block", reason)
    for choice, reason in (("block", "no"), ("consent", "ok"), ("consent", "x" * 1001)):
        with pytest.raises(BadLength):
            ballots.vote(town.work, town.who(1), proposal, choice, reason)

    assert ballots.turnout(town.work, proposal).cast == 0


def test_nobody_votes_before_the_vote_or_after_its_end_even_when_its_close_is_late(town: Town) -> None:
    early = town.deliberated()
    assert ballots.turnout(town.work, early) == Turnout(0, 0, 0, ())
    with pytest.raises(WrongStage):
        ballots.vote(town.work, town.who(1), early, "consent")
    town.wait(days=5)
    proposal = town.now(early)
    town.work.later(days=4, hours=23)
    ballots.vote(town.work, town.who(1), proposal, "consent")
    town.work.later(hours=1)
    with pytest.raises(WrongStage):
        ballots.vote(town.work, town.who(2), proposal, "consent")

    assert town.stage(proposal) is Stage.VOTING


def test_the_quorum_is_a_share_of_members_active_in_ninety_days_and_frozen() -> None:
    town = Town(MemoryWork(), 40)
    town.work.later(days=91)
    for place in range(12):
        members.acted(town.work, town.who(place))
    proposal = town.deliberated()
    for place in range(3, 40):
        members.acted(town.work, town.who(place))
    town.work.later(days=5)
    charter.apply_voted(town.work, "members.active-for-quorum", 7, 1, 1)
    for place in range(12):
        members.acted(town.work, town.who(place))
    town.tick()
    figures = town.now(proposal).tally
    charter.apply_voted(town.work, "voting.quorum", 100, 1, 1)

    assert figures == {"method": "consent", "open": 0, "roll": 40, "active": 40, "quorum": 8}
    assert ballots.turnout(town.work, town.now(proposal)).quorum == 8


@pytest.mark.parametrize(
    ("people", "percent", "setting", "quorum"),
    [(5, 20, "", 1), (6, 20, "", 2), (11, 20, "", 3), (5, 0, "", 1), (5, 100, "", 5), (10, 20, "voting.quorum", 3)],
)
def test_the_quorum_is_rounded_up_and_at_least_one(people: int, percent: int, setting: str, quorum: int) -> None:
    town = Town(MemoryWork(), people)
    town.work.charter.put("voting.quorum", percent)
    proposal = town.voting(setting=setting, setting_value="35" if setting else "")

    assert ballots.turnout(town.work, proposal).quorum == quorum


def test_members_who_are_away_do_not_raise_the_quorum() -> None:
    town = Town(MemoryWork(), 20)
    town.work.later(days=100)
    proposal = town.voting()

    assert (proposal.tally or {})["active"] == 3
    assert ballots.turnout(town.work, proposal) == Turnout(0, 20, 1, ())


def test_the_method_is_the_proposals_own_or_the_charters_and_frozen_when_the_vote_opens(town: Town) -> None:
    own, common = town.deliberated(method="two-thirds"), town.deliberated(1, "Another thing")
    before = [ballots.method_of(town.work, each).name for each in (own, common)]
    town.work.charter.put("voting.method", "majority")
    town.wait(days=5)
    town.work.charter.put("voting.method", "consent")
    after = [ballots.method_of(town.work, town.now(each)).name for each in (own, common)]

    assert before == ["two-thirds", "consent"]
    assert after == ["two-thirds", "majority"]


def test_nothing_about_how_anybody_voted_is_told_or_published_before_the_close(town: Town) -> None:
    proposal = town.voting()
    town.vote(proposal, "consent", "block")

    assert ballots.published(town.work, proposal) == []
    assert ballots.result(proposal) is None
    assert all("consent" not in str(fact.values()) for fact in town.work.facts)
    assert ballots.my_ballot(town.work, town.who(3), proposal) is None


def test_after_the_close_no_name_order_or_time_tells_whose_ballot_it_is(town: Town) -> None:
    proposal = town.voting(method="majority")
    receipts = {}
    for place, choice in enumerate(("yes", "no", "abstain", "yes")):
        receipts[ballots.vote(town.work, town.who(place), proposal, choice).receipt] = choice
        town.work.later(hours=1)
    town.wait(days=5)
    after = town.now(proposal)
    kept = town.work.ballots.find()

    assert {ballot.member_id for ballot in kept} == {None}
    assert [ballot.receipt for ballot in kept] == sorted(receipts)
    assert {ballot.at for ballot in kept} == {after.stage_at}
    assert ballots.published(town.work, after) == [
        Published(receipt, receipts[receipt], "", None) for receipt in sorted(receipts)
    ]
    assert ballots.my_ballot(town.work, town.who(0), after) is None


def test_open_ballots_keep_their_names_if_they_were_open_from_the_start(town: Town) -> None:
    secret = town.voting()
    ballots.vote(town.work, town.who(2), secret, "consent")
    charter.apply_voted(town.work, "voting.open-ballots", 1, 1, 1)
    opened = town.voting(1)
    ballots.vote(town.work, town.who(2), opened, "consent")
    charter.apply_voted(town.work, "voting.open-ballots", 0, 1, 1)
    town.wait(days=5)

    assert [line.member_id for line in ballots.published(town.work, town.now(secret))] == [None]
    assert [line.member_id for line in ballots.published(town.work, town.now(opened))] == [town.ids[2]]


def test_who_has_voted_can_be_kept_private(town: Town) -> None:
    proposal = town.voting()
    town.vote(proposal, "consent", "consent")
    charter.apply_voted(town.work, "voting.show-who-voted", 0, 1, 1)

    assert ballots.turnout(town.work, proposal) == Turnout(2, 5, 1, ())


def test_the_result_is_read_back_from_what_is_kept(town: Town) -> None:
    proposal = town.closed("yes", "no", "yes", "abstain", method="majority")
    tally = ballots.result(proposal)

    assert tally is not None
    assert (tally.passed, tally.why, tally.cast, tally.roll, tally.quorum) == (True, Why.PASSED, 4, 5, 1)
    assert tally.counts == {"yes": 2, "no": 1, "abstain": 1}
    assert proposal.tally == {
        "method": "majority", "open": 0, "roll": 5, "active": 5, "quorum": 1,
        "passed": 1, "why": "passed", "cast": 4, "count-yes": 2, "count-no": 1, "count-abstain": 1,
    }  # fmt: skip
    assert all(type(value) in (int, str) for value in (proposal.tally or {}).values())


def test_a_vote_shorter_than_the_reminder_has_none(town: Town) -> None:
    town.work.charter.put("proposal.voting-length", 1)
    proposal = town.voting()

    assert town.work.deadlines.get("reminder", proposal.target) is None
    assert town.told(VoteReminder) == []


def test_a_reminder_that_comes_too_late_is_not_sent(town: Town) -> None:
    proposal = town.voting()
    town.outage(days=5)

    assert town.told(VoteReminder) == []
    assert town.stage(proposal) is Stage.REJECTED
    ballots.on_reminder_due(town.work, proposal.target)
    ballots.on_reminder_due(town.work, "proposal:99")
    assert town.told(VoteReminder) == []


def test_a_reminder_follows_the_end_of_the_vote(town: Town) -> None:
    town.appoint(4, Role.MODERATOR)
    proposal = town.voting()
    journey.extend(town.work, town.who(4), proposal, 3, "Many are at the harvest.")
    town.wait(days=6, hours=23)
    before = len(town.told(VoteReminder))
    town.wait(hours=1)
    reminded = len(town.told(VoteReminder))
    journey.extend(town.work, town.who(4), town.now(proposal), 3, "Many are at the harvest.")
    town.wait(days=3)

    assert (before, reminded) == (0, 5)
    assert len(town.told(VoteReminder)) == 5  # once is enough


def test_a_vote_shortened_below_the_reminder_reminds_at_once(town: Town) -> None:
    town.work.charter.put("proposal.reminder-before", 72)
    proposal = town.voting()
    shortened = journey.shorten(town.work, town.who(4), proposal, 4, "The flood is near.")
    town.tick()

    assert shortened.stage_ends_at == town.work.now + timedelta(days=1)
    assert len(town.told(VoteReminder)) == 5

"""Ballots: a frozen roll, one counted vote for each person, secret until the close and nameless after it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core import charter, members
from core.members import Member
from core.proposals import stages
from core.proposals.model import BALLOT_STAGES, REASON, Ballot, Proposal, ProposalChanged, Stage, VoteReminder
from core.proposals.refusals import NotOnRoll, ReasonNeeded, UnknownChoice
from core.texts import bounded, clean
from core.voting import three_quarters
from core.voting.method import Method, Tally, Why
from core.voting.table import METHODS

if TYPE_CHECKING:
    from core.work import Work

RECEIPT_LENGTH = 8
"""Letters and digits of a receipt."""


@dataclass(frozen=True, slots=True)
class Turnout:
    """What may be known of a vote that runs. ``voters`` is empty where the charter keeps it to itself."""

    cast: int
    roll: int
    quorum: int
    voters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """One line of the list after the close. ``member_id`` is there for open ballots only."""

    receipt: str
    choice: str
    reason: str
    member_id: int | None


def method_of(work: "Work", proposal: Proposal) -> Method:
    """Return how the proposal is decided: frozen once the vote has opened, else its own or the charter's method."""
    frozen = (proposal.tally or {}).get("method")
    return METHODS[str(frozen or proposal.method or charter.choice(work, "voting.method"))]


def open_vote(work: "Work", proposal: Proposal, why: str = "") -> Proposal:
    """Open the vote: everyone who is a member now and has an account to vote with is on the roll."""
    with_account = {identity.member_id for identity in work.identities.find()}
    roll = [member.id for member in work.members.find() if member.id in with_account]
    return _open(work, proposal, Stage.VOTING, method=method_of(work, proposal), roll=roll, why=why)


def open_test(work: "Work", proposal: Proposal) -> Proposal:
    """Put blocks that still stand to the test of three quarters, by those who were on the roll of the vote."""
    roll = [entry.member_id for entry in work.rolls.find(proposal_id=proposal.id, round=1)]
    return _open(work, proposal, Stage.TESTING, method=three_quarters.METHOD, roll=roll, why=Why.BLOCKED)


def vote(work: "Work", member: Member, proposal: Proposal, choice: str, reason: str = "") -> Ballot:
    """Cast a vote, or change it: the last one before the close counts, and its receipt stays the same."""
    stages.require(work, proposal, *BALLOT_STAGES)
    entry = work.rolls.get(proposal_id=proposal.id, round=proposal.round, member_id=member.id)
    if entry is None:
        raise NotOnRoll(proposal.name)
    method = method_of(work, proposal)
    chosen = method.choice(choice)
    if chosen is None:
        raise UnknownChoice(choice, ", ".join(each.id for each in method.choices))
    if chosen.needs_reason and not clean(reason):
        raise ReasonNeeded(choice)
    said = bounded("reason", reason, REASON[0] if clean(reason) else 0, REASON[1])
    members.acted(work, member)
    before = my_ballot(work, member, proposal)
    if before:
        return work.ballots.save(before, choice=choice, reason=said, at=work.now)
    receipt = work.luck.code(RECEIPT_LENGTH)
    work.rolls.save(entry, voted=True)
    work.tell(ProposalChanged(proposal.id))
    return work.ballots.add(Ballot(proposal.id, proposal.round, member.id, choice, said, receipt, work.now))


def my_ballot(work: "Work", member: Member, proposal: Proposal) -> Ballot | None:
    """Return the member's own ballot of the present round; after a secret vote nobody's can be told by name."""
    return work.ballots.get(proposal_id=proposal.id, round=proposal.round, member_id=member.id)


def turnout(work: "Work", proposal: Proposal) -> Turnout:
    """Return who and how many took part in the present round, never how."""
    entries = work.rolls.find(proposal_id=proposal.id, round=proposal.round)
    voters = tuple(entry.member_id for entry in entries if entry.voted)
    shown = voters if charter.switched_on(work, "voting.show-who-voted") else ()
    return Turnout(len(voters), len(entries), int((proposal.tally or {}).get("quorum", 0)), shown)


def published(work: "Work", proposal: Proposal, round_: int = 1) -> Sequence[Published]:
    """Return the ballots of a closed round in the order of their receipts; none while it is open."""
    if proposal.stage in BALLOT_STAGES and proposal.round == round_:
        return []
    ballots = work.ballots.find(proposal_id=proposal.id, round=round_)
    lines = [Published(each.receipt, each.choice, each.reason, each.member_id) for each in ballots]
    return sorted(lines, key=lambda line: line.receipt)


def result(proposal: Proposal) -> Tally | None:
    """Return how the last vote was counted, or None while none is."""
    values = proposal.tally or {}
    if "why" not in values:
        return None
    counts = {choice.id: int(values[f"count-{choice.id}"]) for choice in METHODS[str(values["method"])].choices}
    cast, roll, quorum = (int(values[name]) for name in ("cast", "roll", "quorum"))
    return Tally(values["passed"] == 1, Why(str(values["why"])), counts, cast, roll, quorum)


def count(work: "Work", proposal: Proposal) -> Tally:
    """Count the ballots of the present round."""
    values = proposal.tally or {}
    ballots = work.ballots.find(proposal_id=proposal.id, round=proposal.round)
    choices = Counter(ballot.choice for ballot in ballots)
    return method_of(work, proposal).count(choices, int(values["roll"]), int(values["quorum"]))


def forget_names(work: "Work", proposal: Proposal) -> None:
    """Take the names off the ballots of a secret vote.

    They are written anew in the order of their receipts, all at this moment: otherwise the order or the time of a
    ballot, beside the time of a member's last act, could still tell whose it is.
    """
    if (proposal.tally or {})["open"]:
        return
    ballots = work.ballots.find(proposal_id=proposal.id, round=proposal.round)
    work.ballots.remove(proposal_id=proposal.id, round=proposal.round)
    for each in sorted(ballots, key=lambda ballot: ballot.receipt):
        work.ballots.add(Ballot(each.proposal_id, each.round, None, each.choice, each.reason, each.receipt, work.now))


def quorum(work: "Work", proposal: Proposal, active: int) -> int:
    """Return how many must vote, of so many active members."""
    percent = charter.number(work, "voting.quorum-charter" if proposal.setting else "voting.quorum")
    return max(1, -(-active * percent // 100))


def on_reminder_due(work: "Work", subject: str) -> None:
    """Remind those on the roll who have not voted, as long as they can."""
    proposal = work.proposals.get(id=int(subject.partition(":")[2]))
    if proposal is None or proposal.stage not in BALLOT_STAGES:
        return
    if proposal.stage_ends_at and proposal.stage_ends_at > work.now:
        for entry in work.rolls.find(proposal_id=proposal.id, round=proposal.round, voted=False):
            work.tell(VoteReminder(proposal.id, entry.member_id))


def _open(work: "Work", proposal: Proposal, stage: Stage, *, method: Method, roll: Sequence[int], why: str) -> Proposal:
    days = charter.number(work, "members.active-for-quorum")
    active = len(set(roll).intersection(work.members.active_since(work.now - timedelta(days=days))))
    tally = {
        "method": method.name,
        "open": charter.number(work, "voting.open-ballots"),
        "roll": len(roll),
        "active": active,
        "quorum": quorum(work, proposal, active),
    }
    length = timedelta(days=charter.number(work, "proposal.voting-length"))
    work.rolls.freeze(proposal.id, proposal.round + 1, roll)
    proposal = stages.enter(work, proposal, stage, length, why=why, round=proposal.round + 1, tally=tally)
    reminder_at = work.now + length - timedelta(hours=charter.number(work, "proposal.reminder-before"))
    if reminder_at > work.now:
        work.deadlines.set(stages.REMINDER, proposal.target, reminder_at)
    return proposal

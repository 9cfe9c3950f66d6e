"""The close of a vote and the decision: blocks become named objections, the charter changes, points return."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core import charter
from core.members import Member
from core.proposals import ballots, stages
from core.proposals.model import (
    MinorityAsked,
    OutcomeAsked,
    Position,
    PositionTaken,
    Proposal,
    Stage,
    Stance,
)
from core.voting.method import Tally, Why

if TYPE_CHECKING:
    from core.work import Work

RESOLVED = "resolved"
"""Why a blocked proposal was adopted: no block stood any longer."""
BLOCK = "block"
"""The choice that, on a ballot, is also a named position."""
WITHDRAWABLE = (Stage.SUPPORT, Stage.DELIBERATION, Stage.RESOLVING, Stage.RESTING)
"""Once a vote has begun it belongs to everyone."""


def close_vote(work: "Work", proposal: Proposal) -> Proposal:
    """Count the vote and let its result take effect."""
    tally = ballots.count(work, proposal)
    if proposal.stage is Stage.VOTING:
        _name_blocks(work, proposal)
        if tally.passed and BLOCK in tally.counts and standing_blocks(work, proposal):
            # Somebody blocked in the deliberation and did not vote: their block stands as well.
            tally = replace(tally, passed=False, why=Why.BLOCKED)
    ballots.forget_names(work, proposal)
    proposal = work.proposals.save(proposal, tally={**(proposal.tally or {}), **_values(tally)})
    if proposal.stage is Stage.VOTING and tally.why is Why.BLOCKED:
        length = timedelta(hours=charter.number(work, "proposal.resolving-length"))
        return stages.enter(work, proposal, Stage.RESOLVING, length, why=tally.why)
    return decide(work, proposal, adopted=tally.passed, why=tally.why)


def close_resolving(work: "Work", proposal: Proposal) -> Proposal:
    """Adopt when no block stands any longer, else put those that stand to the test."""
    if standing_blocks(work, proposal):
        return ballots.open_test(work, proposal)
    return decide(work, proposal, adopted=True, why=RESOLVED)


def decide(work: "Work", proposal: Proposal, *, adopted: bool, why: str) -> Proposal:
    """Adopt or reject: apply the setting it names, ask for the outcome and, over objections, for a minority report."""
    proposal = stages.enter(work, proposal, Stage.ADOPTED if adopted else Stage.REJECTED, why=why)
    if adopted and proposal.setting:
        value = charter.read_value(charter.SETTINGS[proposal.setting], proposal.setting_value)
        charter.apply_voted(work, proposal.setting, value, proposal.id, proposal.number)
    work.tell(OutcomeAsked(proposal.id, proposal.author_id))
    if adopted:
        for position in objections(work, proposal):
            work.tell(MinorityAsked(proposal.id, position.member_id))
    return proposal


def withdraw(work: "Work", member: Member, proposal: Proposal) -> Proposal:
    """Withdraw one's own proposal, as long as no vote on it has begun or while its blocks are being resolved."""
    stages.require_author(member, proposal)
    stages.require(work, proposal, *WITHDRAWABLE)
    return stages.enter(work, proposal, Stage.WITHDRAWN)


def objections(work: "Work", proposal: Proposal) -> Sequence[Position]:
    """Return the positions that still stand against the proposal."""
    return work.positions.find(proposal_id=proposal.id, stance=(Stance.OPPOSE, Stance.BLOCK), lifted_at=None)


def standing_blocks(work: "Work", proposal: Proposal) -> Sequence[Position]:
    """Return the blocks that were not lifted, of those on the roll of the vote."""
    blocks = work.positions.find(proposal_id=proposal.id, stance=Stance.BLOCK, lifted_at=None)
    roll = {entry.member_id for entry in work.rolls.find(proposal_id=proposal.id, round=1)} if blocks else ()
    return [block for block in blocks if block.member_id in roll]


def amended(work: "Work", proposal: Proposal) -> bool:
    """Say whether the text changed since the present stage began."""
    return any(
        version.amendment_id is not None and version.at >= proposal.stage_at
        for version in work.versions.find(proposal_id=proposal.id, version=proposal.version)
    )


def note_position(work: "Work", proposal: Proposal, member_id: int, stance: Stance, reason: str) -> Position:
    """Keep a member's position in the place of the one before, and tell it."""
    work.tell(PositionTaken(proposal.id, member_id, stance))
    before = work.positions.get(proposal_id=proposal.id, member_id=member_id)
    if before:
        return work.positions.save(before, stance=stance, reason=reason, at=work.now, lifted_at=None)
    return work.positions.add(Position(proposal.id, member_id, stance, reason, work.now))


def _name_blocks(work: "Work", proposal: Proposal) -> None:
    """Let every block on a ballot be a named position, and every other vote of its author lift an earlier block."""
    standing = {block.member_id: block for block in standing_blocks(work, proposal)}
    for ballot in work.ballots.find(proposal_id=proposal.id, round=proposal.round):
        member_id = ballot.member_id or 0  # names stay on the ballots until the close, which this is part of
        if ballot.choice == BLOCK:
            note_position(work, proposal, member_id, Stance.BLOCK, ballot.reason)
        elif member_id in standing:
            work.positions.save(standing[member_id], lifted_at=work.now)


def _values(tally: Tally) -> dict[str, int | str]:
    counts = {f"count-{choice}": number for choice, number in tally.counts.items()}
    return {"passed": int(tally.passed), "why": tally.why.value, "cast": tally.cast, **counts}

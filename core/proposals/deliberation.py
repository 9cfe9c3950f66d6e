"""Deliberation: positions with their reasons, blocks and their lifting, conflicts of interest (governance.md)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core import members
from core.members import Member
from core.proposals import closing, stages
from core.proposals.model import (
    OPEN_FOR_POINTS,
    REASON,
    BlockLifted,
    Conflict,
    ConflictDeclared,
    Position,
    Proposal,
    Stage,
    Stance,
)
from core.proposals.refusals import NoBlock, NotOnRoll, ReasonNeeded, WrongStage
from core.texts import bounded, clean

if TYPE_CHECKING:
    from core.work import Work

NEEDS_REASON = (Stance.OPPOSE, Stance.BLOCK)


def take_position(work: "Work", member: Member, proposal: Proposal, stance: Stance, reason: str = "") -> Position:
    """Take a position, or change it; opposing and blocking need a reason.

    While blocks are being resolved only blocks change: those who block may word their reason anew, and once the text
    was amended everyone on the roll may block the new text.
    """
    stages.require(work, proposal, Stage.DELIBERATION, Stage.VOTING, Stage.RESOLVING)
    if stance in NEEDS_REASON and not clean(reason):
        raise ReasonNeeded(stance)
    said = bounded("reason", reason, REASON[0] if clean(reason) else 0, REASON[1])
    if proposal.stage is Stage.RESOLVING:
        _require_block_now(work, member, proposal, stance)
    members.acted(work, member)
    return closing.note_position(work, proposal, member.id, stance, said)


def lift_block(work: "Work", member: Member, proposal: Proposal) -> Position:
    """Lift one's own block; the last one lifted while blocks are being resolved adopts an unchanged text at once."""
    stages.require(work, proposal, Stage.DELIBERATION, Stage.VOTING, Stage.RESOLVING)
    block = work.positions.get(proposal_id=proposal.id, member_id=member.id)
    if block is None or block.stance is not Stance.BLOCK or block.lifted_at:
        raise NoBlock(proposal.name)
    members.acted(work, member)
    lifted = work.positions.save(block, lifted_at=work.now)
    work.tell(BlockLifted(proposal.id, member.id))
    resolved = proposal.stage is Stage.RESOLVING and not closing.standing_blocks(work, proposal)
    if resolved and not closing.amended(work, proposal):
        closing.decide(work, proposal, adopted=True, why=closing.RESOLVED)
    return lifted


def declare_conflict(work: "Work", member: Member, proposal: Proposal, text: str) -> Conflict:
    """Declare a conflict of interest, or word it anew; it bars nothing and is shown beside the member's position."""
    stages.require(work, proposal, *OPEN_FOR_POINTS)
    said = bounded("conflict", text, *REASON)
    known = work.conflicts.get(proposal_id=proposal.id, member_id=member.id)
    members.acted(work, member)
    work.tell(ConflictDeclared(proposal.id, member.id))
    if known:
        return work.conflicts.save(known, text=said, at=work.now)
    return work.conflicts.add(Conflict(proposal.id, member.id, said, work.now))


def positions(work: "Work", proposal: Proposal) -> Sequence[Position]:
    """Return everyone's position, oldest first."""
    return work.positions.find(proposal_id=proposal.id)


def _require_block_now(work: "Work", member: Member, proposal: Proposal, stance: Stance) -> None:
    blocks = {block.member_id for block in closing.standing_blocks(work, proposal)}
    new_text = closing.amended(work, proposal)
    if stance is not Stance.BLOCK or not (new_text or member.id in blocks):
        raise WrongStage(proposal.name, proposal.stage)
    if not work.rolls.count(proposal_id=proposal.id, round=1, member_id=member.id):
        raise NotOnRoll(proposal.name)

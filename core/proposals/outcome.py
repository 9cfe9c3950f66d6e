"""After the decision: the outcome in the author's words, and the objections that stay with it for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core import members, points
from core.members import Member
from core.proposals import ballots, closing, stages
from core.proposals.model import (
    DECIDED,
    REASON,
    WISH,
    MinorityReported,
    OutcomeStated,
    Position,
    Proposal,
    Stage,
    Stance,
)
from core.proposals.refusals import AlreadyStated, NotAnObjector
from core.texts import bounded
from core.voting.table import METHODS

if TYPE_CHECKING:
    from core.work import Work

MINORITY = (10, 4000)
"""Least and most characters of a minority report."""


@dataclass(frozen=True, slots=True)
class Dissent:
    """What was said against a proposal: the report, named objections (lifted blocks too), reasons on secret ballots."""

    report: str
    objections: Sequence[Position]
    unnamed: Sequence[str]


def state_outcome(work: "Work", member: Member, proposal: Proposal, statement: str, next_step: str = "") -> Proposal:
    """Keep the closing words of a decision, once, from its author or a facilitator."""
    stages.require(work, proposal, *DECIDED)
    stages.require_author_or_facilitator(work, member, proposal)
    if proposal.outcome:
        raise AlreadyStated(proposal.name)
    said, step = bounded("outcome", statement, *REASON), bounded("next-step", next_step, *WISH)
    members.acted(work, member)
    work.tell(OutcomeStated(proposal.id))
    return work.proposals.save(proposal, outcome=said, next_step=step)


def edit_minority(work: "Work", member: Member, proposal: Proposal, text: str) -> Proposal:
    """Write the minority report on an adopted proposal, as an objector; the first one to do so earns points."""
    stages.require(work, proposal, Stage.ADOPTED)
    if member.id not in {position.member_id for position in closing.objections(work, proposal)}:
        raise NotAnObjector(proposal.name)
    report = bounded("minority", text, *MINORITY)
    members.acted(work, member)
    if not proposal.minority:
        points.earn(work, member.id, "minority-report", proposal.target)
    work.tell(MinorityReported(proposal.id, member.id))
    return work.proposals.save(proposal, minority=report)


def minority_draft(work: "Work", proposal: Proposal) -> str:
    """Return the report as it stands: what objectors wrote, or else their reasons one under the other."""
    reasons = [position.reason for position in closing.objections(work, proposal)]
    return proposal.minority or "\n\n".join(reasons)


def dissent(work: "Work", proposal: Proposal) -> Dissent:
    """Return what stays with the decision for good and is shown wherever the decision is shown (promises.md, 5)."""
    against = work.positions.find(proposal_id=proposal.id, stance=(Stance.OPPOSE, Stance.BLOCK))
    choices = {choice.id for method in METHODS.values() for choice in method.choices if choice.dissents}
    unnamed = [
        line.reason
        for round_ in range(1, proposal.round + 1)
        for line in ballots.published(work, proposal, round_)
        if line.reason and line.choice in choices and line.choice != closing.BLOCK
    ]
    report = minority_draft(work, proposal) if proposal.stage is Stage.ADOPTED else ""
    return Dissent(report, against, unnamed)

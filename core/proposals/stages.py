"""The one way into a stage, and the question that every verb asks first: is the proposal there, and still in time?"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core import points
from core.facts import Fact
from core.members import Member, roles_of
from core.proposals.model import OPEN_FOR_POINTS, Proposal, Stage, StageBegan
from core.proposals.refusals import NotYours, WrongStage
from core.rights import Right, allowed

if TYPE_CHECKING:
    from core.work import Work

STAGE = "stage"
"""The kind of deadline at which a stage ends."""
REMINDER = "reminder"
"""The kind of deadline at which those who have not voted are reminded."""


def require(work: "Work", proposal: Proposal, *stages: Stage) -> None:
    """Refuse unless the proposal is in one of the stages and its time is not over."""
    over = proposal.stage_ends_at is not None and proposal.stage_ends_at <= work.now
    if over or proposal.stage not in stages:
        raise WrongStage(proposal.name, proposal.stage)


def require_author(member: Member, proposal: Proposal) -> None:
    """Refuse unless the member wrote the proposal."""
    if member.id != proposal.author_id:
        raise NotYours(proposal.name)


def require_author_or_facilitator(work: "Work", member: Member, proposal: Proposal) -> None:
    """Refuse unless the member wrote the proposal or may facilitate."""
    if not allowed(roles_of(work, member), Right.FACILITATE):
        require_author(member, proposal)


def enter(
    work: "Work",
    proposal: Proposal,
    stage: Stage,
    length: timedelta | None = None,
    *,
    why: str = "",
    fact: Fact | None = None,
    **changes: object,
) -> Proposal:
    """Move the proposal into a stage that ends after ``length`` from now (None: it waits for a person).

    The length counts from now, also when the stage before it ended late, so that nobody loses time to act. Placed
    points return when the new stage is closed to them.
    """
    ends_at = work.now + length if length else None
    proposal = work.proposals.save(proposal, stage=stage, stage_at=work.now, stage_ends_at=ends_at, **changes)
    work.deadlines.clear(proposal.target)
    if ends_at:
        work.deadlines.set(STAGE, proposal.target, ends_at)
    work.tell(fact or StageBegan(proposal.id, stage, why))
    if stage not in OPEN_FOR_POINTS:
        points.give_back_all(work, proposal.target)
    return proposal


def move_end(work: "Work", proposal: Proposal, ends_at: datetime) -> Proposal:
    """Let the stage end at another moment; the reminder that is still to come keeps its distance."""
    reminder = work.deadlines.get(REMINDER, proposal.target)
    if reminder and proposal.stage_ends_at:
        moved = ends_at - (proposal.stage_ends_at - reminder.due_at)
        work.deadlines.set(REMINDER, proposal.target, max(work.now, moved))
    work.deadlines.set(STAGE, proposal.target, ends_at)
    return work.proposals.save(proposal, stage_ends_at=ends_at)

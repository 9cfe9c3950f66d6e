"""The journey of a proposal through its stages: what happens when one ends, and who may end it sooner or later."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core import members
from core.members import Member
from core.proposals import ballots, closing, stages, support
from core.proposals.model import REASON, Proposal, Stage, StageLengthChanged
from core.proposals.refusals import BadDays, TooEarly, WrongStage
from core.record import Act
from core.rights import Right
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

CALLED = "called"
"""Why a vote opened before its time."""
LEAST_TIME = timedelta(days=1)
"""A deliberation lasts at least this long, and a shortened stage goes on at least as long from now."""
MOST_DAYS = 30
"""A stage is made longer or shorter by at most so many days at once."""


def on_stage_due(work: "Work", subject: str) -> None:
    """End the stage of a proposal (``proposal:12``) whose time is over; any other is left alone."""
    proposal = work.proposals.get(id=int(subject.partition(":")[2]))
    if proposal is None or proposal.stage_ends_at is None or proposal.stage_ends_at > work.now:
        return
    match proposal.stage:
        case Stage.SUPPORT:
            # The threshold may have sunk since the last support.
            if support.to_agenda(work, proposal).stage is Stage.SUPPORT:
                stages.enter(work, proposal, Stage.RESTING)
        case Stage.DELIBERATION:
            ballots.open_vote(work, proposal)
        case Stage.RESOLVING:
            closing.close_resolving(work, proposal)
        case _:
            closing.close_vote(work, proposal)


def call_vote(work: "Work", member: Member, proposal: Proposal, reason: str) -> Proposal:
    """End the deliberation early, at least a day after it began: its author or a facilitator may, on the record."""
    stages.require(work, proposal, Stage.DELIBERATION)
    stages.require_author_or_facilitator(work, member, proposal)
    left = proposal.stage_at + LEAST_TIME - work.now
    if left > timedelta():
        raise TooEarly(proposal.name, -(-left // timedelta(hours=1)))
    _record(work, member, proposal, "vote-called", reason)
    members.acted(work, member)
    return ballots.open_vote(work, proposal, CALLED)


def extend(work: "Work", member: Member, proposal: Proposal, days: int, reason: str) -> Proposal:
    """Give the stage 1 to 30 days more, with a reason on the record. The caller checks the right to facilitate."""
    ends_at = _require_running(work, proposal)
    if not 1 <= days <= MOST_DAYS:
        raise BadDays(days, 1, MOST_DAYS)
    return _move(work, member, proposal, ends_at=ends_at, days=days, reason=reason)


def shorten(work: "Work", member: Member, proposal: Proposal, days: int, reason: str) -> Proposal:
    """Take 1 to 30 days off the stage, with a reason on the record; at least a day remains from now."""
    ends_at = _require_running(work, proposal)
    most = min(MOST_DAYS, max(timedelta(), ends_at - work.now - LEAST_TIME) // timedelta(days=1))
    if not 1 <= days <= most:
        raise BadDays(days, 1, most)
    return _move(work, member, proposal, ends_at=ends_at, days=-days, reason=reason)


def _require_running(work: "Work", proposal: Proposal) -> datetime:
    if proposal.stage_ends_at is None:
        raise WrongStage(proposal.name, proposal.stage)
    stages.require(work, proposal, proposal.stage)
    return proposal.stage_ends_at


def _move(work: "Work", member: Member, proposal: Proposal, *, ends_at: datetime, days: int, reason: str) -> Proposal:
    kind = "stage-extended" if days > 0 else "stage-shortened"
    _record(work, member, proposal, kind, reason, days=str(abs(days)))
    members.acted(work, member)
    work.tell(StageLengthChanged(proposal.id, days))
    return stages.move_end(work, proposal, ends_at + timedelta(days=days))


def _record(work: "Work", member: Member, proposal: Proposal, kind: str, reason: str, **values: str) -> None:
    said = bounded("reason", reason, *REASON)
    about = {"proposal": proposal.name, "stage": proposal.stage, **values}
    work.record.add(Act(work.now, kind, member.id, proposal.target, said, Right.FACILITATE, about))

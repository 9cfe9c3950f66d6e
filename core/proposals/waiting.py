"""What waits for a member: votes to cast, amendments to answer, outcomes to state, a minority report to write."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.members import Member
from core.proposals import amendments
from core.proposals.model import BALLOT_STAGES, DECIDED, AmendmentState, Proposal, Stage, Stance

if TYPE_CHECKING:
    from core.work import Work

MINORITY_TIME = timedelta(days=14)
"""How long after an adoption its objectors are asked for a report; they may write one later as well."""


class Task(StrEnum):
    """What the member is asked for."""

    VOTE = "vote"
    AMENDMENT = "amendment"
    OUTCOME = "outcome"
    MINORITY = "minority"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for a member; ``until`` None means that it waits without an end."""

    task: Task
    proposal_id: int
    until: datetime | None


def waiting_for(work: "Work", member: Member) -> Sequence[Waiting]:
    """Return what waits for the member, the most urgent first."""
    found = [*_votes(work, member), *_answers(work, member), *_reports(work, member)]
    outcomes = work.proposals.find(author_id=member.id, stage=DECIDED, outcome="")
    found += [Waiting(Task.OUTCOME, proposal.id, None) for proposal in outcomes]
    return sorted(found, key=lambda each: (each.until is None, each.until or work.now, each.proposal_id))


def _votes(work: "Work", member: Member) -> Iterator[Waiting]:
    for proposal in _running(work, work.proposals.find(stage=BALLOT_STAGES)):
        if work.rolls.get(proposal_id=proposal.id, round=proposal.round, member_id=member.id, voted=False):
            yield Waiting(Task.VOTE, proposal.id, proposal.stage_ends_at)


def _answers(work: "Work", member: Member) -> Iterator[Waiting]:
    for proposal in _running(work, work.proposals.find(author_id=member.id, stage=amendments.STAGES)):
        if work.amendments.count(proposal_id=proposal.id, state=AmendmentState.OPEN, base_version=proposal.version):
            yield Waiting(Task.AMENDMENT, proposal.id, proposal.stage_ends_at)


def _reports(work: "Work", member: Member) -> Iterator[Waiting]:
    against = work.positions.find(member_id=member.id, stance=(Stance.OPPOSE, Stance.BLOCK), lifted_at=None)
    ids = tuple(position.proposal_id for position in against)
    for proposal in work.proposals.find(id=ids, stage=Stage.ADOPTED, minority="") if ids else ():
        if proposal.stage_at + MINORITY_TIME > work.now:
            yield Waiting(Task.MINORITY, proposal.id, proposal.stage_at + MINORITY_TIME)


def _running(work: "Work", proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    return (each for each in proposals if each.stage_ends_at and each.stage_ends_at > work.now)

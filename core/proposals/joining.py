"""What becomes of two members' voices when they turn out to be one person: in everything open they count once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from core import charter
from core.facts import Fact
from core.members import Member
from core.proposals import ballots
from core.proposals.model import BALLOT_STAGES, DECIDED, Ballot, Conflict, Position, Proposal, ProposalChanged, Stage

if TYPE_CHECKING:
    from core.work import Work

Said = TypeVar("Said", Position, Conflict, Ballot)
LIVE = tuple(stage for stage in Stage if stage not in {*DECIDED, Stage.WITHDRAWN})


@dataclass(frozen=True)
class VotesJoined(Fact):
    """A person had voted with two accounts; the later vote counts."""

    proposal_id: int
    member_id: int


def join_voices(work: "Work", kept: Member, gone: Member) -> None:
    """Count one person once in what is not decided yet: of positions and votes the latest, one place on the roll."""
    both = (kept.id, gone.id)
    for proposal in work.proposals.find(stage=LIVE):
        changed = work.placements.count(target=proposal.target, member_id=both) > 0
        for position in _earlier(work.positions.find(proposal_id=proposal.id, member_id=both)):
            work.positions.remove(id=position.id)
        for conflict in _earlier(work.conflicts.find(proposal_id=proposal.id, member_id=both)):
            work.conflicts.remove(id=conflict.id)
        for round_ in range(1, proposal.round + 1):
            changed = _join_places(work, proposal, round_, kept, gone) or changed
        if changed:
            work.tell(ProposalChanged(proposal.id))


def _join_places(work: "Work", proposal: Proposal, round_: int, kept: Member, gone: Member) -> bool:
    """Let one place on the roll do for both, and say whether they had two."""
    own = work.rolls.get(proposal_id=proposal.id, round=round_, member_id=kept.id)
    theirs = work.rolls.get(proposal_id=proposal.id, round=round_, member_id=gone.id)
    if own is None or theirs is None:
        return False
    work.rolls.remove(id=theirs.id)
    if theirs.voted:
        work.rolls.save(own, voted=True)
    if proposal.stage in BALLOT_STAGES and round_ == proposal.round:
        _join_ballots(work, proposal, kept, gone)
        _count_once(work, proposal, kept, gone)
    return True


def _join_ballots(work: "Work", proposal: Proposal, kept: Member, gone: Member) -> None:
    for ballot in _earlier(
        work.ballots.find(proposal_id=proposal.id, round=proposal.round, member_id=(kept.id, gone.id))
    ):
        work.ballots.remove(id=ballot.id)
        work.tell(VotesJoined(proposal.id, kept.id))


def _count_once(work: "Work", proposal: Proposal, *both: Member) -> None:
    """Take one person off the figures that were frozen when the vote opened."""
    figures = dict(proposal.tally or {})
    since = proposal.stage_at - timedelta(days=charter.number(work, "members.active-for-quorum"))
    active = int(figures["active"]) - (min(each.acted_at for each in both) >= since)
    figures |= {"roll": int(figures["roll"]) - 1, "active": active, "quorum": ballots.quorum(work, proposal, active)}
    work.proposals.save(proposal, tally=figures)


def _earlier(said: Sequence[Said]) -> Sequence[Said]:
    """Return all but the latest."""
    return sorted(said, key=lambda each: (each.at, each.id))[:-1]

"""Support: points placed by members carry a proposal to the agenda (economy.md, "Support Points")."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core import charter, members, points
from core.members import Member
from core.proposals import drafting, stages
from core.proposals.model import OPEN_FOR_POINTS, Proposal, ProposalChanged, ProposalOpened, Stage, Version

if TYPE_CHECKING:
    from core.work import Work


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a proposal needs to reach the agenda: distinct supporters, and points in all."""

    supporters: int
    points: int


def threshold(work: "Work") -> Threshold:
    """Return what reaching the agenda takes now.

    It follows the number of active members within the charter's bounds, and rises by one supporter for every
    proposal that is open beyond the charter's number, so that attention is not drowned.
    """
    days = charter.number(work, "members.active-for-agenda")
    # From the beginning of a day: a number that stays the same between two commands can be remembered.
    today = work.now.replace(hour=0, minute=0, second=0, microsecond=0)
    active = len(work.members.active_since(today - timedelta(days=days)))
    share = -(-active * charter.number(work, "agenda.supporters-percent") // 100)
    least, most = charter.number(work, "agenda.supporters-least"), charter.number(work, "agenda.supporters-most")
    room = max(
        charter.number(work, "agenda.open-proposals-least"),
        active // charter.number(work, "agenda.members-per-open-proposal"),
    )
    beyond = max(0, work.proposals.count(stage=OPEN_FOR_POINTS) - room)
    supporters = min(most, max(least, share)) + beyond
    return Threshold(supporters, supporters * charter.number(work, "agenda.points-per-supporter"))


def missing(work: "Work", proposal: Proposal) -> Threshold:
    """Return what the proposal lacks to reach the agenda."""
    supporters, placed = points.placed_on(work, proposal.target)
    needed = threshold(work)
    return Threshold(max(0, needed.supporters - supporters), max(0, needed.points - placed))


def open_for_support(work: "Work", member: Member, proposal: Proposal) -> Proposal:
    """Open one's own draft to everyone; from now on its text changes by amendments only."""
    stages.require_author(member, proposal)
    stages.require(work, proposal, Stage.DRAFT)
    drafting.checked(work, proposal)
    members.acted(work, member)
    work.versions.add(
        Version(proposal.id, proposal.version, proposal.title, proposal.summary, work.now, proposal.author_id)
    )
    return stages.enter(work, proposal, Stage.SUPPORT, _length(work), fact=ProposalOpened(proposal.id))


def revive(work: "Work", member: Member, proposal: Proposal) -> Proposal:
    """Open a resting proposal for support again; any member may."""
    stages.require(work, proposal, Stage.RESTING)
    members.acted(work, member)
    fact = ProposalOpened(proposal.id, revived=True)
    return stages.enter(work, proposal, Stage.SUPPORT, _length(work), fact=fact, revived=proposal.revived + 1)


def support(work: "Work", member: Member, proposal: Proposal, amount: int) -> Proposal:
    """Let the member's points on the proposal be ``amount``; those that carry it over the threshold open the agenda."""
    stages.require(work, proposal, *OPEN_FOR_POINTS)
    members.acted(work, member)  # first: points that rested can be placed at once
    points.place(work, member.id, proposal.target, amount)
    work.tell(ProposalChanged(proposal.id))
    return to_agenda(work, proposal)


def take_back(work: "Work", member: Member, proposal: Proposal, amount: int | None = None) -> int:
    """Take back some of the member's points, or all; return how many. A proposal on the agenda stays there."""
    stages.require(work, proposal, *OPEN_FOR_POINTS)
    back = points.take_back(work, member.id, proposal.target, amount)
    members.acted(work, member)
    work.tell(ProposalChanged(proposal.id))
    return back


def move_support(work: "Work", member: Member, source: Proposal, target: Proposal, amount: int) -> Proposal:
    """Move some of the member's points from one proposal to another, on top of what is there; return the latter."""
    stages.require(work, target, *OPEN_FOR_POINTS)
    take_back(work, member, source, amount)
    already = work.placements.get(member_id=member.id, target=target.target)
    return support(work, member, target, amount + (already.points if already else 0))


def to_agenda(work: "Work", proposal: Proposal) -> Proposal:
    """Begin the deliberation when the proposal waits for support and has enough; its author earns points."""
    if proposal.stage is not Stage.SUPPORT:
        return proposal
    if missing(work, proposal) != Threshold(0, 0):
        return proposal
    points.earn(work, proposal.author_id, "agenda", proposal.target)
    length = timedelta(days=charter.number(work, "proposal.deliberation-length"))
    return stages.enter(work, proposal, Stage.DELIBERATION, length)


def _length(work: "Work") -> timedelta:
    return timedelta(days=charter.number(work, "proposal.support-length"))

"""Commands for Support Points: placing, moving and taking them back, and where they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.announce import ToMember, tells
from bot.commands import Context, command
from bot.kinds import Offer, ProposalName, Whole
from bot.replies import Choice, Paragraph, Reply, Strong, Table
from bot.subjects.showing import title_of
from bot.words import Words
from core import charter, points
from core.points import PointsEarned, PointsReturned
from core.proposals import support
from core.proposals.model import Proposal, Stage
from core.rights import Right
from core.work import Work

Which = Annotated[Proposal, ProposalName("Which proposal, for example P12")]


@dataclass(frozen=True, slots=True)
class Points:
    """Points for one target: from 1 to the charter's most."""

    hint: str
    takes_rest: bool = False

    def read(self, context: Context, field: str, text: str) -> int:
        """Return the number."""
        return self._whole(context).read(context, field, text)

    def offers(self, context: Context, typed: str) -> Sequence[Offer]:
        """Return the numbers that begin so."""
        return self._whole(context).offers(context, typed)

    def _whole(self, context: Context) -> Whole:
        return Whole(1, charter.number(context.work, "points.most-per-target"), self.hint)


@command("points show", right=Right.READ, changes=False, aliases=("points",), example="points show")
def show_points(context: Context) -> Reply:
    """Show your Support Points: what is free, and what you placed where."""
    work, words = context.work, context.words
    held = points.standing(work, context.member.id)
    blocks: list[Paragraph | Table] = [words.paragraph("points-free", free=held.free, placed=held.placed)]
    if held.resting:
        blocks.append(words.paragraph("points-resting", resting=held.resting))
    rows = []
    for placement in work.placements.find(member_id=context.member.id):
        proposal = proposal_on(work, placement.target)
        if proposal:
            stage = words.text(f"stage-{proposal.stage}")
            rows.append(((title_of(proposal),), (str(placement.points),), (stage,)))
    if rows:
        heads = (words.text("points-proposal"), words.text("points-placed"), words.text("points-stage"))
        blocks.append(Table(heads, tuple(rows)))
    most = charter.number(work, "points.most-per-target")
    blocks.append(words.paragraph("points-how", most=most))
    offered = (words.choice("choice-proposals", "proposal list", "📋"),)
    return context.reply(words.text("points-title"), *blocks, choices=offered)


@command("points place", right=Right.SUPPORT, aliases=("support", "proposal support"), example="points place P12 5")
def place_points(
    context: Context, proposal: Which, points: Annotated[int, Points("How many points, for example 5")]
) -> Reply:
    """Support a proposal with your points; the number takes the place of what you placed before."""
    before = _placed(context, proposal)
    reached = support.support(context.work, context.member, proposal, points)
    words, name = context.words, proposal.name
    if before:
        undo = words.choice("choice-undo", f"points place {name} {before}", "↩️")
    else:
        undo = words.choice("choice-take-back", f"points back {name}", "↩️")
    said = words.paragraph("points-given", title=Strong(title_of(proposal)), points=points)
    return _answer(context, reached, said, undo, on_agenda=proposal.stage is Stage.SUPPORT)


@command("points back", right=Right.SUPPORT, aliases=("proposal unsupport",), example="points back P12")
def take_back_points(
    context: Context,
    proposal: Which,
    points: Annotated[int | None, Points("How many points; all when left out")] = None,
) -> Reply:
    """Take points back from a proposal, all of them or some."""
    before = _placed(context, proposal)
    back = support.take_back(context.work, context.member, proposal, points)
    words = context.words
    undo = words.choice("choice-undo", f"points place {proposal.name} {before}", "↩️")
    said = words.paragraph("points-taken", title=Strong(title_of(proposal)), points=back)
    return _answer(context, proposal, said, undo)


@command("points move", right=Right.SUPPORT, example="points move P12 P14 5")
def move_points(
    context: Context,
    source: Annotated[Proposal, ProposalName("From which proposal, for example P12")],
    target: Annotated[Proposal, ProposalName("To which proposal, for example P14")],
    points: Annotated[int, Points("How many points, for example 5")],
) -> Reply:
    """Move points from one proposal to another."""
    reached = support.move_support(context.work, context.member, source, target, points)
    words = context.words
    undo = words.choice("choice-undo", f"points move {target.name} {source.name} {points}", "↩️")
    titles = {"source": Strong(title_of(source)), "target": Strong(title_of(target))}
    said = words.paragraph("points-moved", points=points, **titles)
    return _answer(context, reached, said, undo, on_agenda=target.stage is Stage.SUPPORT)


def _answer(context: Context, proposal: Proposal, said: Paragraph, undo: Choice, *, on_agenda: bool = False) -> Reply:
    """Return what was done, what is left, and what the proposal still needs."""
    work, words = context.work, context.words
    blocks = [said]
    if proposal.stage is Stage.SUPPORT:
        missing = support.missing(work, proposal)
        blocks.append(words.paragraph("points-missing", supporters=missing.supporters, points=missing.points))
    elif on_agenda:
        blocks.append(words.paragraph("points-agenda", name=proposal.name))
    blocks.append(words.paragraph("points-left", free=points.free(work, context.member.id)))
    look = words.choice("choice-details", f"proposal show {proposal.name}", "🔎")
    return context.reply("", *blocks, choices=(undo, look))


def _placed(context: Context, proposal: Proposal) -> int:
    placement = context.work.placements.get(member_id=context.member.id, target=proposal.target)
    return placement.points if placement else 0


def proposal_on(work: Work, target: str) -> Proposal | None:
    """Return the proposal that a target such as ``proposal:12`` names."""
    kind, _, number = target.partition(":")
    return work.proposals.get(id=int(number)) if kind == "proposal" else None


# --- what members hear -----------------------------------------------------------------------------------------------


@tells(PointsEarned, lambda _, fact: [ToMember(fact.member_id)])
def tell_earned(work: Work, fact: PointsEarned, words: Words) -> Reply:
    """Thank a member for governance work."""
    proposal = proposal_on(work, fact.subject)
    about = title_of(proposal) if proposal else ""
    said = words.paragraph("told-points-earned", kind=fact.kind, points=fact.points, about=about)
    return Reply("", (said,), private=True, language=words.language, zone=words.zone)


@tells(PointsReturned, lambda _, fact: [ToMember(fact.member_id)])
def tell_returned(work: Work, fact: PointsReturned, words: Words) -> Reply:
    """Tell a member that points came back, and how many are free now."""
    proposal = proposal_on(work, fact.target)
    about = title_of(proposal) if proposal else ""
    free = points.free(work, fact.member_id)
    said = words.paragraph("told-points-returned", points=fact.points, about=about, free=free)
    offered = (words.choice("choice-proposals", "proposal list", "📋"),)
    return Reply("", (said,), offered, True, words.language, words.zone)

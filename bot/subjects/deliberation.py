"""Commands for talking a proposal over: positions with reasons, conflicts of interest, blocks that are lifted."""

from typing import Annotated

from bot.announce import ToCard, ToThread, tells
from bot.commands import Context, command
from bot.kinds import OneOf, ProposalName, Text
from bot.replies import Quote, Reply
from bot.subjects.card import MARKS, ballot_choices
from bot.subjects.showing import mention
from bot.words import Words
from core.proposals import ballots, deliberation
from core.proposals.model import BALLOT_STAGES, REASON, BlockLifted, ConflictDeclared, PositionTaken, Proposal, Stance
from core.rights import Right
from core.work import Work

Which = Annotated[Proposal, ProposalName("Which proposal, for example P12")]


@command(
    "proposal position",
    right=Right.DELIBERATE,
    aliases=("position",),
    example="proposal position P12 oppose We have no room for it",
)
def take_position(
    context: Context,
    proposal: Which,
    stance: Annotated[Stance, OneOf(Stance, "stance", "Where do you stand?")],
    reason: Annotated[str, Text(0, REASON[1], "Why? Everyone reads it", long=True)] = "",
) -> Reply:
    """Say where you stand and why; opposing and blocking need a reason."""
    deliberation.take_position(context.work, context.member, proposal, stance, reason)
    words = context.words
    declare = words.choice("choice-conflict", f"proposal conflict {proposal.name}", "⚖️")
    sentence = words.paragraph("position-taken", name=proposal.name, stance=words.text(f"stance-{stance}"))
    return context.reply("", sentence, choices=(declare,))


@command("proposal conflict", right=Right.DELIBERATE, example="proposal conflict P12 My brother owns the shop")
def declare_conflict(
    context: Context,
    proposal: Which,
    text: Annotated[str, Text(*REASON, "What interest of yours should others know of?", long=True)],
) -> Reply:
    """Declare a conflict of interest; you may still speak and vote."""
    deliberation.declare_conflict(context.work, context.member, proposal, text)
    return context.reply("", context.words.paragraph("conflict-declared", name=proposal.name))


@command("proposal unblock", right=Right.DELIBERATE, aliases=("unblock",), example="proposal unblock P12")
def lift_block(context: Context, proposal: Which) -> Reply:
    """Lift your own block, when your concern is met."""
    deliberation.lift_block(context.work, context.member, proposal)
    words, ballot = context.words, ballots.my_ballot(context.work, context.member, proposal)
    if ballot and ballot.choice == Stance.BLOCK and proposal.stage in BALLOT_STAGES:
        vote_anew = ballot_choices(context.work, words, proposal)
        return context.reply("", words.paragraph("block-on-ballot", name=proposal.name), choices=vote_anew)
    return context.reply("", words.paragraph("block-lifted", name=proposal.name))


# --- what the community hears ----------------------------------------------------------------------------------------


@tells(
    PositionTaken, lambda _, fact: [ToCard(f"proposal:{fact.proposal_id}"), ToThread(f"proposal:{fact.proposal_id}")]
)
def tell_position(work: Work, fact: PositionTaken, words: Words) -> Reply:
    """Say in the thread where somebody stands, and why."""
    position = work.positions.get(proposal_id=fact.proposal_id, member_id=fact.member_id)
    member, stance = mention(work, fact.member_id), words.text(f"stance-{fact.stance}")
    first = words.paragraph("told-position", member=member, stance=stance, mark=MARKS[fact.stance])
    reason = (Quote((position.reason,)),) if position and position.reason and position.stance == fact.stance else ()
    return Reply("", (first, *reason), language=words.language, zone=words.zone)


@tells(BlockLifted, lambda _, fact: [ToCard(f"proposal:{fact.proposal_id}"), ToThread(f"proposal:{fact.proposal_id}")])
def tell_lifted(work: Work, fact: BlockLifted, words: Words) -> Reply:
    """Say in the thread that a block is lifted."""
    sentence = words.paragraph("told-block-lifted", member=mention(work, fact.member_id))
    return Reply("", (sentence,), language=words.language, zone=words.zone)


@tells(
    ConflictDeclared, lambda _, fact: [ToCard(f"proposal:{fact.proposal_id}"), ToThread(f"proposal:{fact.proposal_id}")]
)
def tell_conflict(work: Work, fact: ConflictDeclared, words: Words) -> Reply:
    """Say in the thread which interest somebody declared."""
    conflict = work.conflicts.get(proposal_id=fact.proposal_id, member_id=fact.member_id)
    first = words.paragraph("told-conflict", member=mention(work, fact.member_id))
    said = (Quote((conflict.text,)),) if conflict else ()
    return Reply("", (first, *said), language=words.language, zone=words.zone)

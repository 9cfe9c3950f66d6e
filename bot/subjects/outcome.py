"""Commands for what stays after a decision: the outcome in its author's words, and the minority report."""

from typing import Annotated

from bot.announce import ToCard, ToMember, ToRoom, ToThread, tells
from bot.commands import Context, command
from bot.kinds import ProposalName, Text
from bot.replies import Quote, Reply
from bot.subjects.showing import mention, title_of
from bot.words import Words
from core.communities import Purpose
from core.proposals import outcome
from core.proposals.model import (
    REASON,
    WISH,
    MinorityAsked,
    MinorityReported,
    OutcomeAsked,
    OutcomeStated,
    Proposal,
)
from core.rights import Right
from core.work import Work

Which = Annotated[Proposal, ProposalName("Which proposal, for example P12")]


@command(
    "proposal outcome",
    right=Right.PROPOSE,
    example='proposal outcome P12 statement="We buy the drill." next="Ana asks three shops for a price."',
)
def state_outcome(
    context: Context,
    proposal: Which,
    statement: Annotated[str, Text(*REASON, "What was decided, in a sentence or two", long=True)],
    next: Annotated[str, Text(*WISH, "What happens next, and who does it", long=True)] = "",  # noqa: A002 - what people type
) -> Reply:
    """Say in your own words what was decided and what happens next."""
    outcome.state_outcome(context.work, context.member, proposal, statement, next)
    return context.reply("", context.words.paragraph("outcome-stated", name=proposal.name))


@command("proposal minority", right=Right.DELIBERATE, example="proposal minority P12 We fear the costs of repair …")
def edit_minority(
    context: Context,
    proposal: Which,
    text: Annotated[str, Text(*outcome.MINORITY, "The report of those who objected, 10 to 4000 characters", long=True)],
) -> Reply:
    """Write the minority report on a decision that you objected to; it stays with the decision."""
    outcome.edit_minority(context.work, context.member, proposal, text)
    return context.reply("", context.words.paragraph("minority-kept", name=proposal.name))


# --- what the community hears ----------------------------------------------------------------------------------------


@tells(OutcomeAsked, lambda _, fact: [ToMember(fact.member_id)])
def tell_asked(work: Work, fact: OutcomeAsked, words: Words) -> Reply:
    """Ask the author for the outcome."""
    proposal = work.proposals.get(id=fact.proposal_id)
    if proposal is None or proposal.outcome:
        return Reply("")
    sentence = words.paragraph("told-outcome-asked", title=title_of(proposal), stage=proposal.stage)
    answer = words.choice("choice-outcome", f"proposal outcome {proposal.name}", "✍️")
    return Reply("", (sentence,), (answer,), True, words.language, words.zone)


@tells(
    OutcomeStated,
    lambda _, fact: [
        ToCard(f"proposal:{fact.proposal_id}"),
        ToThread(f"proposal:{fact.proposal_id}"),
        ToRoom(Purpose.PROPOSALS),
    ],
)
def tell_outcome(work: Work, fact: OutcomeStated, words: Words) -> Reply:
    """Say to everyone what was decided and what happens next."""
    proposal = work.proposals.get(id=fact.proposal_id)
    if proposal is None:
        return Reply("")
    first = words.paragraph("told-outcome", title=title_of(proposal), stage=proposal.stage)
    step = (words.paragraph("card-next-step", step=proposal.next_step),) if proposal.next_step else ()
    return Reply("", (first, Quote((proposal.outcome,)), *step), (), False, words.language, words.zone)


@tells(MinorityAsked, lambda _, fact: [ToMember(fact.member_id)])
def tell_minority_asked(work: Work, fact: MinorityAsked, words: Words) -> Reply:
    """Offer an objector the drafted report to edit."""
    proposal = work.proposals.get(id=fact.proposal_id)
    if proposal is None:
        return Reply("")
    first = words.paragraph("told-minority-asked", title=title_of(proposal))
    write = words.choice("choice-minority", f"proposal minority {proposal.name}", "✍️")
    draft = outcome.minority_draft(work, proposal)
    return Reply("", (first, Quote((draft,))), (write,), True, words.language, words.zone)


@tells(
    MinorityReported, lambda _, fact: [ToCard(f"proposal:{fact.proposal_id}"), ToThread(f"proposal:{fact.proposal_id}")]
)
def tell_minority(work: Work, fact: MinorityReported, words: Words) -> Reply:
    """Say in the thread that the minority report was written."""
    proposal = work.proposals.get(id=fact.proposal_id)
    first = words.paragraph("told-minority", member=mention(work, fact.member_id))
    return Reply("", (first, Quote((proposal.minority if proposal else "",))), (), False, words.language, words.zone)

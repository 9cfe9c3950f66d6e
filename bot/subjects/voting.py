"""Commands for voting: casting and changing a ballot, finding it again by its receipt, and the published list."""

from typing import Annotated

from bot.announce import ToMember, tells
from bot.commands import Context, command
from bot.kinds import Offer, ProposalName, Text
from bot.replies import Code, Moment, Reply, Table
from bot.subjects.card import ballot_choices, decision
from bot.subjects.showing import mention, title_of
from bot.words import Words
from core.proposals import ballots
from core.proposals.model import BALLOT_STAGES, REASON, Proposal, VoteReminder
from core.proposals.refusals import WrongStage
from core.refusals import NotFound
from core.rights import Right
from core.voting import consent
from core.work import Work

Which = Annotated[Proposal, ProposalName("Which proposal, for example P12")]
LONGEST_LIST = 40
"""Ballots that are shown in chat; the file holds all."""


@command("vote", right=Right.VOTE, example="vote P12 consent", aliases=("vote cast",))
def cast_vote(
    context: Context,
    proposal: Which,
    choice: Annotated[str, Text(1, 30, "Your vote", takes_rest=False)] = "",
    reason: Annotated[str, Text(0, REASON[1], "Why? A block needs a reason", long=True)] = "",
) -> Reply:
    """Vote, or change your vote; the last one before the close counts."""
    words, work = context.words, context.work
    if not choice:
        return ballot(context, proposal)
    cast = ballots.vote(work, context.member, proposal, _choice_id(context, proposal, choice), reason)
    method = ballots.method_of(work, proposal).name
    said = words.text(f"ballot-{method}-{cast.choice}")
    until = Moment(proposal.stage_ends_at or work.now)
    blocks = [words.paragraph("vote-cast", name=proposal.name, choice=said, until=until)]
    blocks.append(words.paragraph("vote-receipt", receipt=cast.receipt))
    if cast.choice == "block":
        blocks.append(words.paragraph("vote-block-named"))
    return context.reply("", *blocks, choices=ballot_choices(work, words, proposal))


def ballot(context: Context, proposal: Proposal) -> Reply:
    """Return the empty ballot: what each choice means and the question that goes with it."""
    if proposal.stage not in BALLOT_STAGES:
        raise WrongStage(proposal.name, proposal.stage)
    words, method = context.words, ballots.method_of(context.work, proposal)
    lines = [
        words.line(
            "ballot-line",
            choice=words.text(f"ballot-{method.name}-{each.id}"),
            meaning=words.text(f"ballot-{method.name}-{each.id}-meaning"),
        )
        for each in method.choices
    ]
    offered = ballot_choices(context.work, words, proposal)
    first = words.paragraph("ballot-first", until=Moment(proposal.stage_ends_at or context.work.now))
    return context.reply(title_of(proposal), first, *words.bullets(lines), choices=offered)


@command("proposal ballots", right=Right.READ, changes=False, example="proposal ballots P12")
def show_ballots(context: Context, proposal: Which) -> Reply:
    """Show the published, nameless list of ballots after the close."""
    work, words = context.work, context.words
    rounds = [list(ballots.published(work, proposal, each)) for each in range(1, proposal.round + 1)]
    if not any(rounds):
        raise WrongStage(proposal.name, proposal.stage)
    blocks = list(decision(work, words, proposal))
    for round_, lines in enumerate(rounds, start=1):
        heads = (words.text("ballots-receipt"), words.text("ballots-choice"), words.text("ballots-reason"))
        shown = tuple(
            (
                (Code(line.receipt),),
                (_label(words, proposal, round_, line.choice),),
                (_who(context, line.member_id) + line.reason,),
            )
            for line in lines[:LONGEST_LIST]
        )
        if shown:
            blocks.append(Table(heads, shown))
        if len(lines) > LONGEST_LIST:
            blocks.append(words.paragraph("list-more", count=len(lines) - LONGEST_LIST))
    return context.reply(title_of(proposal), *blocks)


@command("vote check", right=Right.READ, changes=False, example="vote check P12 K7WQ3MPA")
def check_ballot(
    context: Context,
    proposal: Which,
    receipt: Annotated[str, Text(4, 20, "The code you got when you voted", takes_rest=False)],
) -> Reply:
    """Find your own ballot in the published list by its receipt."""
    rounds = range(1, proposal.round + 1)
    lines = [(each, line) for each in rounds for line in ballots.published(context.work, proposal, each)]
    if not lines:
        raise WrongStage(proposal.name, proposal.stage)
    wanted = receipt.strip().upper()
    round_, found = next(((each, line) for each, line in lines if line.receipt == wanted), (0, None))
    if found is None:
        raise NotFound("receipt", receipt)
    sentence = context.words.paragraph(
        "ballot-found", receipt=found.receipt, choice=_label(context.words, proposal, round_, found.choice)
    )
    return context.reply(title_of(proposal), sentence)


# --- what members hear -----------------------------------------------------------------------------------------------


@tells(VoteReminder, lambda _, fact: [ToMember(fact.member_id, f"proposal:{fact.proposal_id}")])
def tell_reminder(work: Work, fact: VoteReminder, words: Words) -> Reply:
    """Remind somebody who has not voted, with the ballot at hand; nothing when they voted meanwhile."""
    proposal = work.proposals.get(id=fact.proposal_id)
    if proposal is None or proposal.stage not in BALLOT_STAGES:
        return Reply("")
    until = Moment(proposal.stage_ends_at or work.now)
    sentence = words.paragraph("told-reminder", title=title_of(proposal), until=until)
    return Reply("", (sentence,), ballot_choices(work, words, proposal), True, words.language, words.zone)


def _choice_id(context: Context, proposal: Proposal, said: str) -> str:
    """Return the choice that was named by its id or by its label in the asker's language."""
    offers = [
        Offer(each.label, each.line.rsplit(" ", 1)[1]) for each in ballot_choices(context.work, context.words, proposal)
    ]
    plain = said.casefold()
    return next((offer.value for offer in offers if plain in {offer.value, offer.label.casefold()}), plain)


def _label(words: Words, proposal: Proposal, round_: int, choice: str) -> str:
    """Return a choice in words. Only blocks lead to a second round, so what came before it was decided by consent."""
    last = str((proposal.tally or {})["method"])
    method = last if round_ == proposal.round else consent.METHOD.name
    return words.text(f"ballot-{method}-{choice}")


def _who(context: Context, member_id: int | None) -> str:
    return f"{mention(context.work, member_id).name}: " if member_id else ""

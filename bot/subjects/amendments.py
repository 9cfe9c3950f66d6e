"""Commands for amendments: another text is offered, shown as a difference, and answered by the proposal's author."""

from dataclasses import dataclass
from typing import Annotated

from bot.announce import Audience, ToCard, ToMember, ToThread, tells
from bot.commands import Context, command
from bot.kinds import ProposalName, Text
from bot.replies import Choice, Paragraph, Quote, Reply
from bot.subjects.showing import differences, mention, title_of
from bot.words import Words
from core.proposals import amendments
from core.proposals.model import (
    REASON,
    SUMMARY,
    Amendment,
    AmendmentDecided,
    AmendmentOffered,
    AmendmentState,
    Proposal,
)
from core.rights import Right
from core.work import Work

Which = Annotated[Proposal, ProposalName("Which proposal, for example P12")]
WhichAmendment = Annotated[str, Text(1, 10, "Which amendment, for example A1", takes_rest=False)]


@dataclass(frozen=True, slots=True)
class _Difference:
    """An amendment beside the text it was written on."""

    proposal: Proposal
    amendment: Amendment
    base: str


@command(
    "amendment offer",
    right=Right.DELIBERATE,
    aliases=("amend",),
    example='amendment offer P12 text="We rent one for a year first." reason="A year will show."',
)
def offer_amendment(
    context: Context,
    proposal: Which,
    text: Annotated[str, Text(*SUMMARY, "The whole summary as you would word it; I show what changes", long=True)],
    reason: Annotated[str, Text(*REASON, "What does this make better?", long=True)],
) -> Reply:
    """Offer another wording of a proposal's summary."""
    amendment = amendments.offer(context.work, context.member, proposal, text, reason)
    words = context.words
    if amendment.state is AmendmentState.ACCEPTED:
        return context.reply("", words.paragraph("amendment-own", name=proposal.name))
    withdraw = words.choice("choice-withdraw", f"amendment withdraw {proposal.name} {amendment.name}", "↩️")
    sentence = words.paragraph("amendment-offered", name=amendment.name, proposal=proposal.name)
    return context.reply("", sentence, choices=(withdraw,))


@command("amendment show", right=Right.READ, changes=False, example="amendment show P12 A1")
def show_amendment(context: Context, proposal: Which, amendment: WhichAmendment) -> Reply:
    """Show what an amendment changes, word by word."""
    found = amendments.find(context.work, proposal, amendment)
    shown = _difference(context.work, proposal, found)
    answers = _answers(context.words, shown) if context.member.id == proposal.author_id else ()
    return context.reply(
        f"{title_of(proposal)} · {found.name}", *_blocks(context.work, context.words, shown), choices=answers
    )


@command("amendment accept", right=Right.DELIBERATE, example="amendment accept P12 A1")
def accept_amendment(context: Context, proposal: Which, amendment: WhichAmendment) -> Reply:
    """Accept an amendment of your proposal: it becomes the text."""
    found = amendments.find(context.work, proposal, amendment)
    amendments.accept(context.work, context.member, proposal, found)
    return context.reply("", context.words.paragraph("amendment-accepted", name=found.name, proposal=proposal.name))


@command("amendment decline", right=Right.DELIBERATE, example="amendment decline P12 A1 We tried that last year")
def decline_amendment(
    context: Context,
    proposal: Which,
    amendment: WhichAmendment,
    answer: Annotated[str, Text(*REASON, "A kind word why not", long=True)],
) -> Reply:
    """Decline an amendment of your proposal, with an answer."""
    found = amendments.find(context.work, proposal, amendment)
    amendments.decline(context.work, context.member, proposal, found, answer)
    return context.reply("", context.words.paragraph("amendment-declined", name=found.name, proposal=proposal.name))


@command("amendment withdraw", right=Right.DELIBERATE, example="amendment withdraw P12 A1")
def withdraw_amendment(context: Context, proposal: Which, amendment: WhichAmendment) -> Reply:
    """Withdraw an amendment of your own."""
    found = amendments.find(context.work, proposal, amendment)
    amendments.withdraw(context.work, context.member, proposal, found)
    return context.reply("", context.words.paragraph("amendment-withdrawn", name=found.name, proposal=proposal.name))


# --- what the community hears ----------------------------------------------------------------------------------------


def _hearers_of_offer(work: Work, fact: AmendmentOffered) -> list[Audience]:
    proposal = work.proposals.get(id=fact.proposal_id)
    subject = f"proposal:{fact.proposal_id}"
    return [ToCard(subject), ToThread(subject), *([ToMember(proposal.author_id)] if proposal else [])]


@tells(AmendmentOffered, _hearers_of_offer)
def tell_offered(work: Work, fact: AmendmentOffered, words: Words) -> Reply:
    """Show what the amendment changes, and let the author answer."""
    shown = _shown(work, fact.proposal_id, fact.amendment_id)
    if shown is None:
        return Reply("")
    title = f"{title_of(shown.proposal)} · {shown.amendment.name}"
    answers = _answers(words, shown)
    return Reply(title, _blocks(work, words, shown), answers, False, words.language, words.zone)


@tells(
    AmendmentDecided, lambda _, fact: [ToCard(f"proposal:{fact.proposal_id}"), ToThread(f"proposal:{fact.proposal_id}")]
)
def tell_decided(work: Work, fact: AmendmentDecided, words: Words) -> Reply:
    """Say in the thread what became of an amendment."""
    shown = _shown(work, fact.proposal_id, fact.amendment_id)
    if shown is None:
        return Reply("")
    amendment = shown.amendment
    first = words.paragraph("told-amendment", name=amendment.name, state=fact.state)
    if fact.state == AmendmentState.ACCEPTED:
        change = amendments.difference(shown.base, amendment.summary)
        return Reply("", (first, Paragraph(differences(change))), (), False, words.language, words.zone)
    answer = (Quote((amendment.answer,)),) if amendment.answer else ()
    return Reply("", (first, *answer), (), False, words.language, words.zone)


def _shown(work: Work, proposal_id: int, amendment_id: int) -> _Difference | None:
    proposal = work.proposals.get(id=proposal_id)
    amendment = work.amendments.get(id=amendment_id)
    return _difference(work, proposal, amendment) if proposal and amendment else None


def _difference(work: Work, proposal: Proposal, amendment: Amendment) -> _Difference:
    base = work.versions.get(proposal_id=proposal.id, version=amendment.base_version)
    return _Difference(proposal, amendment, base.summary if base else proposal.summary)


def _blocks(work: Work, words: Words, shown: _Difference) -> tuple[Paragraph | Quote, ...]:
    amendment = shown.amendment
    who = mention(work, amendment.author_id)
    return (
        words.paragraph("amendment-by", name=amendment.name, member=who, state=amendment.state),
        Paragraph(differences(amendments.difference(shown.base, amendment.summary))),
        words.paragraph("amendment-why"),
        Quote((amendment.reason,)),
    )


def _answers(words: Words, shown: _Difference) -> tuple[Choice, ...]:
    if shown.amendment.state is not AmendmentState.OPEN:
        return ()
    line = f"{shown.proposal.name} {shown.amendment.name}"
    return (
        words.choice("choice-accept", f"amendment accept {line}", "✅"),
        words.choice("choice-decline", f"amendment decline {line}", "✖️"),
    )

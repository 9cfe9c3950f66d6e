"""Commands for the community's few basic agreements: read, accepted, changed and looked at again."""

from collections.abc import Iterator
from typing import Annotated

from bot.announce import Audience, ToMember, tells
from bot.commands import Context, command
from bot.kinds import Text, Whole
from bot.replies import Block, Moment, Quote, Reply
from bot.subjects.moderation.naming import AgreementName
from bot.subjects.record import everyone
from bot.waiting import Waits, waits
from bot.words import Words
from core import roles
from core.moderation import agreements
from core.moderation.agreements import MOST_REVIEW, TITLE, WORDS, AgreementsChanged, ReviewDue
from core.moderation.model import REASON, Agreement
from core.rights import Right, Role
from core.work import Work

TOPIC = "moderation"

A_YEAR = 365
Which = Annotated[Agreement, AgreementName("Which agreement, for example A1")]
Days = Annotated[int, Whole(7, MOST_REVIEW, "In how many days we look at it again; a year when left out")]


@command(
    "agreement add",
    right=Right.KEEP_AGREEMENTS,
    example='agreement add "We speak kindly" "We criticise what was said, never who said it."',
)
def add(
    context: Context,
    title: Annotated[str, Text(*TITLE, "The agreement in a few words")],
    text: Annotated[str, Text(*WORDS, "What it means, so that everyone understands it alike", long=True)],
    days: Days = A_YEAR,
) -> Reply:
    """Add one of your basic agreements; moderation rests on them."""
    agreement = agreements.add(context.work, context.member, title, text, days)
    words = context.words
    undo = words.choice("choice-end-agreement", f"agreement end {agreement.name}", "↩️", name=agreement.name)
    said = words.paragraph("agreement-added", name=agreement.name, review=Moment(agreement.review_at))
    return context.reply("", said, choices=(undo,))


@command("agreement end", right=Right.KEEP_AGREEMENTS, example='agreement end A1 "We agreed on better words"')
def end(
    context: Context,
    agreement: Which,
    reason: Annotated[str, Text(*REASON, "Why does it end? Everyone reads it")],
) -> Reply:
    """End an agreement; what was done under it stays on the record."""
    agreements.end(context.work, context.member, agreement, reason)
    return context.reply("", context.words.paragraph("agreement-ended", name=agreement.name))


@command("agreement keep", right=Right.KEEP_AGREEMENTS, example="agreement keep A1 days=365")
def keep(context: Context, agreement: Which, days: Days = A_YEAR) -> Reply:
    """Keep an agreement as it is, after you looked at it again."""
    kept = agreements.review(context.work, context.member, agreement, days)
    said = context.words.paragraph("agreement-kept", name=kept.name, review=Moment(kept.review_at))
    return context.reply("", said)


@command("agreement list", right=Right.READ, changes=False, aliases=("agreements",), example="agreement list")
def list_agreements(context: Context) -> Reply:
    """Read your basic agreements."""
    work, words = context.work, context.words
    held = agreements.standing(work)
    if not held:
        return context.reply("", words.paragraph("agreements-none"))
    blocks: list[Block] = []
    for each in held:
        blocks += [
            words.paragraph("agreement-line", name=each.name, title=each.title, review=Moment(each.review_at)),
            Quote((each.text,)),
        ]
    accepted = agreements.has_accepted(work, context.member)
    choice = () if accepted else (words.choice("choice-accept-agreements", "agreement accept", "🤝"),)
    said = words.paragraph("agreements-accepted" if accepted else "agreements-ask")
    return context.reply(words.text("agreements-title"), *blocks, said, choices=choice)


@command("agreement accept", right=Right.READ, example="agreement accept")
def accept(context: Context) -> Reply:
    """Accept the agreements as they are now."""
    agreements.accept(context.work, context.member)
    return context.reply("", context.words.paragraph("agreements-thanks"))


@waits
def what_waits(context: Context) -> Iterator[Waits]:
    """Yield the agreements, until the member has accepted them as they are."""
    if not agreements.has_accepted(context.work, context.member):
        words = context.words
        yield Waits(words.line("me-agreements"), words.choice("me-do-agreements", "agreement list", "🤝"))


@tells(AgreementsChanged, lambda work, _: everyone(work))
def tell_changed(work: Work, fact: AgreementsChanged, words: Words) -> Reply:
    """Tell everyone what was agreed, or what no longer is."""
    agreement = work.moderation.agreements.get(id=fact.agreement_id)
    if agreement is None:
        return Reply("")
    text_id = "told-agreement-ended" if fact.ended else "told-agreement-added"
    said = words.paragraph(text_id, name=agreement.name, title=agreement.title)
    choice = () if fact.ended else (words.choice("choice-accept-agreements", "agreement accept", "🤝"),)
    quote = () if fact.ended else (Quote((agreement.text,)),)
    return Reply("", (said, *quote), choice, language=words.language, zone=words.zone)


def _organizers(work: Work, _: ReviewDue) -> list[Audience]:
    return [ToMember(term.member_id) for term in roles.holders(work, Role.ORGANIZER)]


@tells(ReviewDue, _organizers)
def tell_review(work: Work, fact: ReviewDue, words: Words) -> Reply:
    """Ask organizers to look at an agreement again."""
    agreement = work.moderation.agreements.get(id=fact.agreement_id)
    if agreement is None or agreement.ended_at:
        return Reply("")
    said = words.paragraph("told-agreement-review", name=agreement.name, title=agreement.title)
    choices = (
        words.choice("choice-keep-agreement", f"agreement keep {agreement.name}", "✅", name=agreement.name),
        words.choice("choice-end-agreement", f"agreement end {agreement.name}", "↩️", name=agreement.name),
    )
    return Reply("", (said, Quote((agreement.text,))), choices, True, words.language, words.zone)

"""Commands for restorative circles: telling privately, coming together, agreeing, and asking later how it goes."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from bot.announce import Audience, ToAccount, ToMember, tells
from bot.commands import Context, command
from bot.kinds import OneOf, Text, Whole
from bot.replies import Block, Moment, Paragraph, Quote, Reply
from bot.subjects.moderation.naming import CircleName
from bot.waiting import Waits, waits
from bot.words import Words
from core.moderation import circles
from core.moderation.circles import (
    MOST_DAYS,
    CircleEnded,
    CircleFollowUp,
    CircleMoved,
    CircleOffered,
    CircleProposed,
    CircleShared,
)
from core.moderation.model import TEXT, Circle, CircleState, Seat, Step
from core.rights import Right
from core.work import Work

TOPIC = "moderation"

QUESTIONS = ("happened", "felt", "affected", "needed")
"""The known questions, in their order."""
TWO_WEEKS = 14


class Going(StrEnum):
    """How it goes with what was agreed."""

    HOLDS = "holds"
    LOOK = "look"


Which = Annotated[Circle, CircleName("Which circle, for example C3")]


@command(
    "circle tell",
    right=Right.CONFIDE,
    example='circle tell C3 "I left early" "I felt alone" "Cleo, who waited" "A call before"',
)
def tell(
    context: Context,
    circle: Which,
    happened: Annotated[str, Text(*TEXT, "What happened, as you saw it?", long=True)],
    felt: Annotated[str, Text(*TEXT, "What were you thinking and feeling, then and since?", long=True)],
    affected: Annotated[str, Text(*TEXT, "Who was affected, and how?", long=True)],
    needed: Annotated[str, Text(*TEXT, "What do you need so that it can be made right?", long=True)],
) -> Reply:
    """Be part of a circle: answer its questions, which those in it will read, and which are forgotten after it."""
    circles.tell(context.work, context.member, circle, (happened, felt, affected, needed))
    name, words = circles.name_of(context.work, circle), context.words
    leave = words.choice("choice-circle-decline", f"circle decline {name}", "🚶")
    return context.reply("", words.paragraph("circle-told"), choices=(leave,))


@command("circle decline", right=Right.CONFIDE, example="circle decline C3")
def decline(context: Context, circle: Which) -> Reply:
    """Stay out of a circle, or leave it; what you told is forgotten."""
    circles.decline(context.work, context.member, circle)
    return context.reply("", context.words.paragraph("circle-declined"))


@command("circle share", right=Right.MODERATE, example="circle share C3")
def share(context: Context, circle: Which) -> Reply:
    """Bring a circle together: everyone in it reads what the others told."""
    circles.share(context.work, context.member, circle)
    name = circles.name_of(context.work, circle)
    blocks = _everything_told(context.work, context.words, circle)
    return context.reply("", context.words.paragraph("circle-shared", name=name), *blocks)


@command("circle propose", right=Right.MODERATE, example='circle propose C3 "Bo calls before he leaves" days=14')
def propose(
    context: Context,
    circle: Which,
    text: Annotated[str, Text(*TEXT, "What you agreed on together, in their words", long=True)],
    days: Annotated[int, Whole(1, MOST_DAYS, "In how many days I ask how it goes")] = TWO_WEEKS,
) -> Reply:
    """Write down what those in a circle may agree on; it is kept when all do."""
    circles.propose(context.work, context.member, circle, text, days)
    return context.reply("", context.words.paragraph("circle-proposed"))


@command("circle agree", right=Right.CONFIDE, example="circle agree C3")
def agree(context: Context, circle: Which) -> Reply:
    """Agree to what is proposed in a circle."""
    after = circles.answer(context.work, context.member, circle, agrees=True)
    text_id = "circle-agreed-all" if after.state is CircleState.AGREED else "circle-agreed"
    return context.reply("", context.words.paragraph(text_id))


@command("circle object", right=Right.CONFIDE, example="circle object C3")
def object_to(context: Context, circle: Which) -> Reply:
    """Say that what is proposed in a circle is not right yet."""
    circles.answer(context.work, context.member, circle, agrees=False)
    return context.reply("", context.words.paragraph("circle-objected"))


@command("circle close", right=Right.MODERATE, example="circle close C3")
def close(context: Context, circle: Which) -> Reply:
    """End a circle without an agreement; nothing of it is kept."""
    circles.close(context.work, context.member, circle)
    return context.reply("", context.words.paragraph("circle-closed"))


@command("circle follow", right=Right.CONFIDE, example="circle follow C3 holds")
def follow(
    context: Context,
    circle: Which,
    going: Annotated[Going, OneOf(Going, "going", "Does it hold, or does it need another look?")],
) -> Reply:
    """Say how it goes with what you agreed on in a circle."""
    circles.follow(context.work, context.member, circle, holds=going is Going.HOLDS)
    return context.reply("", context.words.paragraph("circle-followed"))


def _everything_told(work: Work, words: Words, circle: Circle) -> list[Block]:
    """Return what everyone told, by the questions."""
    blocks: list[Block] = []
    for seat in circles.willing(work, circle):
        member = work.members.by_address(seat.platform, seat.address)
        blocks.append(words.paragraph("circle-of", member=member.name if member else seat.address))
        for question, told in zip(QUESTIONS, seat.told, strict=False):
            blocks += [words.paragraph(f"circle-{question}"), Quote((told,))]
    return blocks


@waits
def what_waits(context: Context) -> Iterator[Waits]:
    """Yield circles in which the member is asked something."""
    work, words = context.work, context.words
    for circle in work.moderation.circles.find(ended_at=None):
        seat, name = circles.seat_of(work, circle, context.member), circles.name_of(work, circle)
        if seat and not (seat.declined or seat.told) and circle.state is CircleState.TELLING:
            yield Waits(words.line("me-circle"), words.choice("choice-circle-tell", f"circle tell {name}", "⭕"))
        elif seat and seat.told and circle.agreement and not seat.agrees:
            yield Waits(
                words.line("me-circle-agree"), words.choice("choice-circle-agree", f"circle agree {name}", "🤝")
            )


# --- what those in a circle hear -------------------------------------------------------------------------------------

AnyCircle = CircleMoved | CircleShared | CircleProposed | CircleEnded | CircleFollowUp


def _facilitator(work: Work, fact: AnyCircle) -> list[Audience]:
    circle = work.moderation.circles.get(id=fact.circle_id)
    return [ToMember(circle.facilitator)] if circle else []


def _those_in_it(work: Work, fact: AnyCircle) -> list[Audience]:
    seats = work.moderation.seats.find(circle_id=fact.circle_id, declined=False)
    return [ToAccount(each.platform, each.address) for each in seats]


def _all(work: Work, fact: AnyCircle) -> list[Audience]:
    return [*_those_in_it(work, fact), *_facilitator(work, fact)]


def _seat(work: Work, fact: CircleOffered) -> Seat | None:
    return work.moderation.seats.get(id=fact.seat_id)


def _invited(work: Work, fact: CircleOffered) -> list[Audience]:
    seat = _seat(work, fact)
    return [ToAccount(seat.platform, seat.address)] if seat else []


@tells(CircleOffered, _invited)
def tell_offered(work: Work, fact: CircleOffered, words: Words) -> Reply:
    """Invite somebody to a circle."""
    seat = _seat(work, fact)
    circle = work.moderation.circles.get(id=seat.circle_id) if seat else None
    if circle is None or circle.ended_at:
        return Reply("")
    name = circles.name_of(work, circle)
    choices = (
        words.choice("choice-circle-tell", f"circle tell {name}", "⭕"),
        words.choice("choice-circle-decline", f"circle decline {name}", "🚶"),
    )
    offers = work.moderation.actions.find(case_id=circle.case_id, step=Step.CIRCLE)
    own = offers[-1].words if offers else ""
    said = (Paragraph((own,)) if own else words.paragraph("ready-circle"), words.paragraph("told-circle-how"))
    return Reply("", said, choices, True, words.language, words.zone)


@tells(CircleMoved, _facilitator)
def tell_moved(work: Work, fact: CircleMoved, words: Words) -> Reply:
    """Tell whoever facilitates what happened in the circle, and what can be done next."""
    circle = work.moderation.circles.get(id=fact.circle_id)
    if circle is None:
        return Reply("")
    name = circles.name_of(work, circle)
    told = len(circles.willing(work, circle))
    telling = circle.state is CircleState.TELLING
    said = words.paragraph("told-circle-moved", name=name, what=fact.what, told=told, telling=telling)
    ready = telling and told >= circles.FEWEST
    choices = (words.choice("choice-circle-share", f"circle share {name}", "⭕"),) if ready else ()
    return Reply("", (said,), choices, True, words.language, words.zone)


@tells(CircleShared, _those_in_it)
def tell_shared(work: Work, fact: CircleShared, words: Words) -> Reply:
    """Show everyone what the others told."""
    circle = work.moderation.circles.get(id=fact.circle_id)
    if circle is None or circle.ended_at:
        return Reply("")
    blocks = (words.paragraph("told-circle-shared"), *_everything_told(work, words, circle))
    return Reply("", blocks, private=True, language=words.language, zone=words.zone)


@tells(CircleProposed, _those_in_it)
def tell_proposed(work: Work, fact: CircleProposed, words: Words) -> Reply:
    """Ask everyone whether they agree."""
    circle = work.moderation.circles.get(id=fact.circle_id)
    if circle is None or circle.ended_at:
        return Reply("")
    name = circles.name_of(work, circle)
    choices = (
        words.choice("choice-circle-agree", f"circle agree {name}", "🤝"),
        words.choice("choice-circle-object", f"circle object {name}", "🤔"),
    )
    said = (words.paragraph("told-circle-proposed"), Quote((circle.agreement,)))
    return Reply("", said, choices, True, words.language, words.zone)


@tells(CircleEnded, _all)
def tell_ended(work: Work, fact: CircleEnded, words: Words) -> Reply:
    """Say how the circle ended, and that what was told is forgotten."""
    circle = work.moderation.circles.get(id=fact.circle_id)
    if circle is None:
        return Reply("")
    if circle.state is not CircleState.AGREED:
        return Reply("", (words.paragraph("told-circle-ended"),), language=words.language, zone=words.zone)
    at = Moment(circle.follow_up_at) if circle.follow_up_at else ""
    said = (words.paragraph("told-circle-agreed", at=at), Quote((circle.agreement,)))
    return Reply("", said, private=True, language=words.language, zone=words.zone)


@tells(CircleFollowUp, _those_in_it)
def tell_follow_up(work: Work, fact: CircleFollowUp, words: Words) -> Reply:
    """Ask how it goes with what was agreed."""
    circle = work.moderation.circles.get(id=fact.circle_id)
    if circle is None:
        return Reply("")
    name = circles.name_of(work, circle)
    choices = (
        words.choice("going-holds", f"circle follow {name} holds", "🌱"),
        words.choice("going-look", f"circle follow {name} look", "🔎"),
    )
    said = (words.paragraph("told-circle-follow-up"), Quote((circle.agreement,)))
    return Reply("", said, choices, True, words.language, words.zone)

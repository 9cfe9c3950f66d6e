"""Commands for those who moderate and those whom it concerns: duty, hand-over, and how well it was done."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from bot.announce import tells
from bot.commands import Context, command
from bot.kinds import MemberName, Whole
from bot.replies import Block, Moment, Reply
from bot.subjects.record import everyone
from bot.subjects.showing import mention
from bot.waiting import Waits, waits
from bot.words import Words
from core.members import Member
from core.moderation import quality, roster
from core.moderation.quality import QualityWarning
from core.refusals import NotFound
from core.rights import Right
from core.work import Work

TOPIC = "moderation"

TWO_WEEKS = timedelta(days=14)
"""For how long somebody is asked how they found it."""


@command("duty on", right=Right.MODERATE, example="duty on quiet_from=22 quiet_to=7")
def begin(
    context: Context,
    quiet_from: Annotated[int, Whole(0, 23, "From which hour of your day (0 to 23) you want quiet")] = 0,
    quiet_to: Annotated[int, Whole(0, 23, "Until which hour of your day (0 to 23)")] = 0,
) -> Reply:
    """Go on duty: you are told first, except in the quiet hours that you name."""
    duty = roster.begin(context.work, context.member, quiet_from, quiet_to)
    words = context.words
    off = words.choice("choice-duty-off", "duty off", "🌙")
    quiet = duty.quiet_from != duty.quiet_to
    said = words.paragraph("duty-on", quiet=quiet, since=f"{duty.quiet_from}:00", until=f"{duty.quiet_to}:00")
    return context.reply("", said, choices=(off,))


@command("duty off", right=Right.MODERATE, example="duty off")
def end(context: Context) -> Reply:
    """Go off duty."""
    roster.end(context.work, context.member)
    return context.reply("", context.words.paragraph("duty-off"))


@command("duty hand", right=Right.MODERATE, example="duty hand Esra")
def hand_over(
    context: Context, member: Annotated[Member, MemberName("Who goes on in your place; another moderator")]
) -> Reply:
    """Hand your duty and the cases that you look after over to another moderator."""
    count = roster.hand_over(context.work, context.member, member)
    return context.reply(
        "", context.words.paragraph("duty-handed", member=mention(context.work, member.id), count=count)
    )


@command("duty list", right=Right.READ, changes=False, aliases=("duty",), example="duty list")
def list_duty(context: Context) -> Reply:
    """See who is on duty, and how those found moderation whom it concerned."""
    work, words = context.work, context.words
    lines = [
        words.line("duty-line", member=mention(work, each.member_id), since=Moment(each.since))
        for each in roster.on_duty(work)
    ]
    blocks: list[Block] = list(words.bullets(lines)) or [words.paragraph("duty-none")]
    found = quality.of_late(work)
    if found:
        marks = (found.fairness, found.empathy, found.speed, found.communication)
        fairness, empathy, speed, communication = (f"{each // 10}.{each % 10}" for each in marks)
        blocks.append(
            words.paragraph(
                "quality-of-late", count=found.count, fairness=fairness, empathy=empathy, speed=speed,
                communication=communication,
            )
        )  # fmt: skip
    else:
        blocks.append(words.paragraph("quality-few", fewest=quality.FEWEST))
    leave = (words.choice("choice-step-back", "role leave moderator", "🌱"),) if context.may(Right.MODERATE) else ()
    return context.reply(words.text("duty-title"), *blocks, choices=leave)


@command("case rate", right=Right.CONFIDE, example="case rate 3 4 5 3 4")
def rate(
    context: Context,
    case: Annotated[int, Whole(1, 10**9, "The number of the case, for example 3")],
    fairness: Annotated[int, Whole(1, 5, "Was it fair? From 1 (not at all) to 5 (very)")],
    empathy: Annotated[int, Whole(1, 5, "Was there empathy? From 1 (not at all) to 5 (very)")],
    speed: Annotated[int, Whole(1, 5, "Was it quick? From 1 (not at all) to 5 (very)")],
    communication: Annotated[int, Whole(1, 5, "Was it well explained? From 1 (not at all) to 5 (very)")],
) -> Reply:
    """Say how you found the moderation in a case that concerned you; nobody learns who said what."""
    found = context.work.moderation.cases.get(number=case)
    if found is None:
        raise NotFound("case", str(case))
    quality.rate(context.work, context.member, found, (fairness, empathy, speed, communication))
    return context.reply("", context.words.paragraph("case-rated"))


@waits
def what_waits(context: Context) -> Iterator[Waits]:
    """Yield closed cases that the member may rate."""
    for case in context.work.moderation.cases.find():
        recent = case.closed_at is not None and context.work.now - case.closed_at < TWO_WEEKS
        if recent and quality.may_rate(context.work, case, context.member):
            words = context.words
            choice = words.choice("choice-rate", f"case rate {case.number}", "⭐")
            yield Waits(words.line("me-rate", name=case.name), choice)


@tells(QualityWarning, lambda work, _: everyone(work))
def tell_warning(work: Work, fact: QualityWarning, words: Words) -> Reply:  # noqa: ARG001 - a Telling
    """Tell the community that its moderation needs a look."""
    said = words.paragraph("told-quality", kind=fact.kind)
    return Reply("", (said,), language=words.language, zone=words.zone)

"""Commands for helpers: who may act for whom. An organizer adds somebody who has no account, with both present."""

from typing import Annotated

from bot.commands import Context, command
from bot.kinds import MemberName, Text
from bot.replies import Block, Paragraph, Reply
from bot.subjects.exchange_shown import quoted
from bot.subjects.showing import mention, mentions
from core import helpers
from core.helpers import REASON
from core.members import NAME_LENGTH, Member
from core.rights import Right


@command("helper name", right=Right.READ, example="helper name @bea")
def name(context: Context, member: Annotated[Member, MemberName("Who may act for you?")]) -> Reply:
    """Let somebody you trust act for you, in the time bank; never in a vote. Each act is marked with both names."""
    helpers.name_helper(context.work, context.member, member)
    words = context.words
    undo = words.choice("choice-undo", f"helper end {quoted(member.name)}", "↩️")
    said = words.paragraph("helper-named", helper=mention(context.work, member.id))
    return context.reply("", said, choices=(undo,))


@command(
    "helper add",
    right=Right.ADD_PERSON,
    example='helper add "Oma Erna" @bea "Both sat with me at the table and agreed"',
)
def add(
    context: Context,
    person: Annotated[str, Text(1, NAME_LENGTH, "What is the person called who has no account?", takes_rest=False)],
    helper: Annotated[Member, MemberName("Who acts for them? Both are with you now")],
    reason: Annotated[str, Text(*REASON, "How did both agree? It stands in the record", long=True)],
) -> Reply:
    """Add somebody without an account, together with the helper who acts for them; on the record."""
    member = helpers.add_person(context.work, context.member, person, helper, reason)
    words = context.words
    said = words.paragraph(
        "person-added", member=mention(context.work, member.id), helper=mention(context.work, helper.id)
    )
    undo = words.choice("choice-undo", f"helper end {quoted(helper.name)} for={quoted(member.name)}", "↩️")
    return context.reply("", said, choices=(undo,))


@command("helper end", right=Right.READ, example="helper end @bea")
def end(
    context: Context,
    helper: Annotated[Member, MemberName("Who no longer acts for you? Yourself, to step back")],
    for_: Annotated[Member | None, MemberName("For whom; for you when left out")] = None,
) -> Reply:
    """End that somebody acts for you, or that you act for somebody."""
    member = for_ or context.member
    helpers.end_helper(context.work, context.member, member, helper)
    words = context.words
    said = words.paragraph(
        "helper-ended", member=mention(context.work, member.id), helper=mention(context.work, helper.id)
    )
    return context.reply("", said)


@command("helper list", right=Right.READ, changes=False, aliases=("helpers",), example="helper list")
def list_helpers(context: Context) -> Reply:
    """Show who may act for you, and for whom you may act."""
    work, words = context.work, context.words
    mine, others = helpers.helpers_of(work, context.member.id), helpers.helped_by(work, context.member.id)
    blocks: list[Block] = []
    if mine:
        blocks.append(Paragraph((*words.line("helpers-mine"), " ", *mentions(work, mine))))
    if others:
        blocks.append(Paragraph((*words.line("helpers-others"), " ", *mentions(work, others))))
    return context.reply(words.text("helpers-title"), *blocks, words.paragraph("helpers-how"))

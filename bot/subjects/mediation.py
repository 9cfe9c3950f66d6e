"""Commands for a disagreement about an exchange: name a mediator, propose an amount, or close it."""

from typing import Annotated

from bot.commands import Context, command
from bot.kinds import MemberName, Text
from bot.replies import Reply
from bot.subjects.exchange_shown import answers
from bot.subjects.showing import mention
from bot.subjects.timebank import For, Length, Which, With, actor_of
from core.members import Member
from core.rights import Right
from core.timebank import disputes
from core.timebank.model import REASON

TOPIC = "timebank"


@command("mediation ask", right=Right.EXCHANGE, example="mediation ask T12 @cleo")
def ask(
    context: Context,
    exchange: Which,
    member: Annotated[Member, MemberName("Who could help you both? A third member")],
    with_: With = None,
    for_: For = None,
) -> Reply:
    """Name a third member as mediator; it is done as soon as both sides name the same one."""
    actor = actor_of(context, for_)
    found = disputes.name_mediator(context.work, actor, exchange, member, with_)
    words = context.words
    said = words.paragraph(
        "mediator-named", member=mention(context.work, member.id), name=exchange.name, found=bool(found.mediator_id)
    )
    return context.reply("", said)


@command("mediation propose", right=Right.EXCHANGE, example="mediation propose T12 1h")
def propose(context: Context, exchange: Which, hours: Length, with_: With = None) -> Reply:
    """Propose an amount as mediator; both sides are asked whether they agree."""
    disputes.propose(context.work, context.member, exchange, hours, with_)
    words = context.words
    said = words.paragraph("mediation-proposed", name=exchange.name, hours=words.hours(hours))
    return context.reply("", said)


@command(
    "mediation close", right=Right.EXCHANGE, example="mediation close T12 You both see it differently; let it rest"
)
def close(
    context: Context,
    exchange: Which,
    reason: Annotated[str, Text(*REASON, "Why? Both sides read it", long=True)],
    with_: With = None,
) -> Reply:
    """End a disagreement as mediator without moving any hours."""
    share = disputes.close(context.work, context.member, exchange, reason, with_)
    words = context.words
    said = words.paragraph("mediation-closed", name=exchange.name)
    offered = answers(context.work, words, exchange, share, share.giver_id, context.member.id)[:1]
    return context.reply("", said, choices=offered)

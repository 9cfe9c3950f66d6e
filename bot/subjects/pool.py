"""Commands for what the time bank has in common: the solidarity pool, community service, trust and rewards."""

from typing import Annotated

from bot.commands import Context, command
from bot.kinds import MemberName, ProposalName, Text
from bot.replies import Paragraph, Reply
from bot.subjects.exchange_shown import balance_line, quoted, values
from bot.subjects.showing import mention, mentions
from bot.subjects.timebank import About, AsMode, For, Length, actor_of
from core import helpers
from core.members import Member
from core.proposals.model import Proposal
from core.rights import Right
from core.timebank import credit, exchanges, pool, rewards, trust
from core.timebank.exchanges import Said
from core.timebank.model import REASON, Mode

TOPIC = "timebank"


@command("pool show", right=Right.READ, changes=False, aliases=("pool",), example="pool show")
def show_pool(context: Context) -> Reply:
    """Show how many hours the solidarity pool holds, and how it works."""
    words = context.words
    credit.require_on(context.work)
    said = words.paragraph("pool-holds", hours=words.hours(pool.held(context.work)))
    give = words.choice("choice-pool-give", "pool give", "💛")
    return context.reply(words.text("pool-title"), said, words.paragraph("pool-how"), choices=(give,))


@command("pool give", right=Right.EXCHANGE, example="pool give 2h")
def give_to_pool(context: Context, hours: Length) -> Reply:
    """Give hours that you have to the pool, for whoever needs them."""
    held = pool.give(context.work, context.member, hours)
    words = context.words
    said = words.paragraph("pool-given", hours=words.hours(hours), held=words.hours(held))
    return context.reply("", said, Paragraph(balance_line(context.work, words, helpers.oneself(context.member))))


@command("pool grant", right=Right.GRANT_HOURS, example="pool grant @bea 3h After her operation she needs some help")
def grant(
    context: Context,
    member: Annotated[Member, MemberName("Who gets the hours?")],
    hours: Length,
    reason: Annotated[str, Text(*REASON, "Why? It stands in the record, for everyone to read", long=True)],
    decision: Annotated[Proposal | None, ProposalName("The adopted proposal that decided on it, if one did")] = None,
) -> Reply:
    """Grant hours from the pool to a member, with a reason on the record."""
    left = pool.grant(context.work, context.member, member, hours, reason, decision=decision)
    words = context.words
    shown, rest = words.hours(hours), words.hours(left)
    said = words.paragraph("pool-granted", member=mention(context.work, member.id), hours=shown, left=rest)
    return context.reply("", said)


@command("time serve", right=Right.EXCHANGE, example="time serve 2h Cleaning the hall")
def serve(context: Context, hours: Length, about: About, mode: AsMode = Mode.CREDIT, for_: For = None) -> Reply:
    """Log what you did for the whole community; when two others confirm it, the pool pays for it."""
    work, words = context.work, context.words
    exchange = pool.serve(work, actor_of(context, for_), Said(hours, about, mode))
    share = exchanges.shares_of(work, exchange)[0]
    back = words.choice("choice-time-back", f"time cancel {exchange.name}", "↩️")
    return context.reply("", words.paragraph("service-logged", **values(work, words, exchange, share)), choices=(back,))


@command("time trust", right=Right.EXCHANGE, example="time trust @bea")
def trust_partner(
    context: Context,
    member: Annotated[Member | None, MemberName("Whose word may stand for yours? All of them when left out")] = None,
) -> Reply:
    """Let what a partner says about an exchange stand for your own word, or see whom you trust so."""
    work, words = context.work, context.words
    if member is None:
        ids = [each.partner_id for each in work.timebank.trusts.find(member_id=context.member.id)]
        names = (" ", *mentions(work, ids)) if ids else ()
        return context.reply("", Paragraph((*words.line("trust-list", count=len(ids)), *names)))
    mutual = trust.trust(work, context.member, member)
    said = words.paragraph("trust-given", member=mention(work, member.id), mutual=mutual)
    undo = words.choice("choice-undo", f"time distrust {quoted(member.name)}", "↩️")
    return context.reply("", said, choices=(undo,))


@command("time distrust", right=Right.EXCHANGE, aliases=("time untrust",), example="time distrust @bea")
def distrust_partner(context: Context, member: Annotated[Member, MemberName("Whose word no longer stands?")]) -> Reply:
    """Confirm for yourself again what this partner says."""
    trust.distrust(context.work, context.member, member)
    return context.reply("", context.words.paragraph("trust-ended", member=mention(context.work, member.id)))


@command("time redeem", right=Right.EXCHANGE, example="time redeem")
def redeem(context: Context) -> Reply:
    """Turn 100 Reward Points into one hour, once a month."""
    rewards.redeem(context.work, context.member)
    words = context.words
    said = words.paragraph("redeemed", price=rewards.PRICE)
    return context.reply("", said, Paragraph(balance_line(context.work, words, helpers.oneself(context.member))))

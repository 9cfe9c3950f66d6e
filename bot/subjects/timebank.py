"""Commands of the time bank: log time given or received, confirm it, say another amount, take it back, dispute it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from bot.commands import Context, command
from bot.hours import Hours
from bot.kinds import MemberName, OneOf, Text, Whole
from bot.periods import Period, Span
from bot.replies import Block, Bullets, Line, Moment, Paragraph, Quote, Reply
from bot.subjects import ledger as statements
from bot.subjects.exchange_names import ExchangeName, MemberNames
from bot.subjects.exchange_shown import answers, balance_line, quoted, share_line, side, values, visible
from bot.subjects.showing import mention
from core import helpers
from core.helpers import Actor
from core.members import Member
from core.rights import Right
from core.timebank import credit, disputes, exchanges, fairness, pool, waiting, weekly
from core.timebank.exchanges import Said
from core.timebank.model import NOTE, REASON, Exchange, Minutes, Mode, Share, State
from core.timebank.refusals import NotInExchange

SHOWN = 5
"""Exchanges that ``time`` shows at once."""
MOST_PRESSED = 5


class Every(StrEnum):
    """How often an exchange comes again."""

    WEEK = "week"


Which = Annotated[Exchange, ExchangeName("Which exchange, for example T12")]
Length = Annotated[int, Hours("How long, for example 1h30 or 90 min")]
About = Annotated[str, Text(*NOTE, "What was it? A few words")]
AsMode = Annotated[Mode, OneOf(Mode, "time-mode", "Time credits, or a gift: then nothing is owed")]
Rate = Annotated[int, Whole(1, 3, "How many hours of credit for an hour, where the charter allows more than 1")]
For = Annotated[Member | None, MemberName("For whom, when you act for somebody else")]
With = Annotated[Member | None, MemberName("With whom, when it has several people")]
Again = Annotated[Every | None, OneOf(Every, "every", "Does it come again? Then say week")]


def actor_of(context: Context, member: Member | None) -> Actor:
    """Return the asker, acting for themselves or for somebody whom they help."""
    return helpers.acting(context.work, context.member, member)


@command(
    "time give", right=Right.EXCHANGE, aliases=("time gave", "time log"), example="time give @bea 1h30 Fixing the bike"
)
def give(
    context: Context,
    members: Annotated[tuple[Member, ...], MemberNames("Whom did you give time? Several with commas")],
    hours: Length,
    about: About,
    mode: AsMode = Mode.CREDIT,
    rate: Rate = 1,
    every: Again = None,
    for_: For = None,
) -> Reply:
    """Log time that you gave; whoever received it confirms."""
    said = Said(hours, about, mode, rate)
    return _log(context, members, said, giving=True, every=every, actor=actor_of(context, for_))


@command(
    "time receive",
    right=Right.EXCHANGE,
    aliases=("time got", "time received"),
    example="time receive @bea 90 min Help with a letter",
)
def receive(
    context: Context,
    members: Annotated[tuple[Member, ...], MemberNames("Who gave you time? Several with commas")],
    hours: Length,
    about: About,
    mode: AsMode = Mode.CREDIT,
    rate: Rate = 1,
    every: Again = None,
    for_: For = None,
) -> Reply:
    """Log time that you received; whoever gave it confirms."""
    said = Said(hours, about, mode, rate)
    return _log(context, members, said, giving=False, every=every, actor=actor_of(context, for_))


@command("time confirm", right=Right.EXCHANGE, example="time confirm T12")
def confirm(context: Context, exchange: Which, with_: With = None, for_: For = None) -> Reply:
    """Say that an exchange took place as it is written; then the hours move."""
    service = pool.service_of(context.work, exchange)
    if service:
        return _witness(context, exchange, service)
    actor = actor_of(context, for_)
    share = exchanges.confirm(context.work, actor, exchange, with_)
    return _said(context, actor, exchange, [share])


@command("time amount", right=Right.EXCHANGE, aliases=("time change",), example="time amount T12 45 min")
def change_amount(context: Context, exchange: Which, hours: Length, with_: With = None, for_: For = None) -> Reply:
    """Say another amount; the other side is asked whether it is right."""
    actor = actor_of(context, for_)
    share = exchanges.change_amount(context.work, actor, exchange, hours, with_)
    return _said(context, actor, exchange, [share])


@command("time cancel", right=Right.EXCHANGE, aliases=("time decline",), example="time cancel T12")
def cancel(context: Context, exchange: Which, with_: With = None, for_: For = None) -> Reply:
    """Take an exchange back, or say that it did not happen, before it is confirmed."""
    actor = actor_of(context, for_)
    exchanges.cancel(context.work, actor, exchange, with_)
    return context.reply("", context.words.paragraph("time-cancelled", name=exchange.name))


@command("time dispute", right=Right.EXCHANGE, example="time dispute T12 We were interrupted and agreed to stop")
def dispute(
    context: Context,
    exchange: Which,
    reason: Annotated[str, Text(*REASON, "What is not right? The other side reads it", long=True)],
    with_: With = None,
    for_: For = None,
) -> Reply:
    """Say that something is not right; the clock stops and a third member whom both accept helps."""
    actor = actor_of(context, for_)
    share = disputes.dispute(context.work, actor, exchange, reason, with_)
    words = context.words
    offered = answers(context.work, words, exchange, share, actor.member.id, actor.by.id)
    said = words.paragraph(
        "time-disputed", name=exchange.name, other=side(context.work, words, share.other(actor.member.id))
    )
    return context.reply("", said, choices=offered)


@command("time show", right=Right.READ, changes=False, example="time show T12")
def show(context: Context, exchange: Which) -> Reply:
    """Show the receipt of an exchange: who, how long, what for, and every word said about it."""
    work, words = context.work, context.words
    shares = visible(work, context.member, exchange)
    if not shares:
        raise NotInExchange(exchange.name)
    blocks: list[Block] = [Bullets(tuple(share_line(work, words, exchange, each) for each in shares))]
    for share in shares:
        found = work.timebank.disputes.get(share_id=share.id)
        if found:
            blocks += [Quote((found.reason,)), *([Quote((found.ending,))] if found.ending else [])]
    blocks += [words.paragraph("time-history"), Bullets(tuple(_history(context, shares)))]
    own = (context.member.id, *helpers.helped_by(work, context.member.id))
    offered = [
        choice
        for share in shares
        for person in own
        if share.concerns(person) and not (person != context.member.id and share.concerns(context.member.id))
        for choice in answers(work, words, exchange, share, person, context.member.id)
        if not choice.line.startswith("time show")
    ]
    title = words.text("time-receipt", name=exchange.name)
    return context.reply(title, *blocks, choices=tuple(offered[:8]))


@command("time", right=Right.READ, changes=False, aliases=("time mine", "hours"), example="time")
def show_mine(context: Context, for_: For = None) -> Reply:
    """Show your hours: the balance, what you gave and received, and the newest exchanges. Nobody else sees it."""
    work, words = context.work, context.words
    credit.require_on(work)
    actor = actor_of(context, for_)
    own = actor.member.id
    found = fairness.half_year(work, own)
    lines = [balance_line(work, words, actor)]
    lines.append(words.line("time-six-months", given=Minutes(found.given), received=Minutes(found.received)))
    if found.gifts_given or found.gifts_received:
        gifts = {"given": Minutes(found.gifts_given), "received": Minutes(found.gifts_received)}
        lines.append(words.line("time-six-months-gifts", **gifts))
    latest = work.timebank.shares.latest(own, SHOWN)
    shown = [share_line(work, words, exchanges.exchange_of(work, each), each) for each in latest]
    blocks: list[Block] = [Bullets(tuple(lines)), *words.bullets(shown)]
    if not latest:
        blocks.append(words.paragraph("time-none"))
    offered = [
        words.choice("choice-time-give", "time give", "🤲"),
        words.choice("choice-time-receive", "time receive", "🙏"),
    ]
    for wanted in waiting.wanted(work, context.member)[:3]:
        name = exchanges.exchange_of(work, wanted.share).name
        offered.append(words.choice("choice-time-look", f"time show {name}", "🔎", name=name))
    title = words.text("time-title", own=not actor.helps, name=actor.member.name)
    return context.reply(title, *blocks, choices=tuple(offered))


@command("time statement", right=Right.READ, changes=False, example='time statement "last month"')
def statement(
    context: Context,
    period: Annotated[Span | None, Period("Over which time: 30 days, last month, 2025; 90 days when left out")] = None,
) -> Reply:
    """Show every movement of your time credits, with a CSV file of all its lines."""
    return statements.show_statement(context, statements.Unit.TBC, None, period)


def _log(
    context: Context, members: tuple[Member, ...], said: Said, *, giving: bool, every: Every | None, actor: Actor
) -> Reply:
    work, words = context.work, context.words
    exchange = exchanges.log(work, actor, members, said, giving=giving)
    shares = exchanges.shares_of(work, exchange)
    reply = _said(context, actor, exchange, shares)
    alike = [] if exchange.author_id != actor.member.id else _alike(context, actor, shares)
    blocks = [Paragraph((*words.line("time-alike"), " ", *share_line(work, words, *each))) for each in alike]
    offered = [words.choice("choice-time-look", f"time show {each.name}", "🔎", name=each.name) for each, _ in alike]
    if every:
        begun = weekly.begin(work, actor, members, said, giving=giving)
        blocks += [words.paragraph("weekly-begun", name=each.name, at=Moment(each.next_at)) for each in begun]
        offered += [
            words.choice("choice-weekly-stop", f"weekly stop {each.name}", "⏹️", name=each.name) for each in begun
        ]
    return replace(reply, blocks=(*reply.blocks, *blocks), choices=(*reply.choices, *offered[:MOST_PRESSED]))


def _alike(context: Context, actor: Actor, shares: Sequence[Share]) -> list[tuple[Exchange, Share]]:
    """Return what waits for the member's word between the same two people, the same way round."""
    work = context.work
    pairs = {(each.giver_id, each.receiver_id) for each in shares}
    found = (each.share for each in waiting.wanted(work, context.member) if each.member_id == actor.member.id)
    return [(exchanges.exchange_of(work, each), each) for each in found if (each.giver_id, each.receiver_id) in pairs]


def _said(context: Context, actor: Actor, exchange: Exchange, shares: Sequence[Share]) -> Reply:
    """Return where the shares stand now, and what can be pressed."""
    work, words, own = context.work, context.words, actor.member.id
    blocks: list[Block] = []
    for share in shares:
        other = side(work, words, share.other(own))
        named = values(work, words, exchange, share)
        blocks.append(words.paragraph("time-said", **named, state=share.state, other=other))
        blocks += _nobody_to_ask(context, exchange, share, share.other(own))
    if exchange.mode is Mode.CREDIT and any(each.state is State.DONE for each in shares):
        blocks.append(Paragraph(balance_line(work, words, actor)))
    first = shares[0]
    offered = answers(work, words, exchange, first, own, context.member.id) if len(shares) == 1 else ()
    if len(shares) > 1 and any(each.state is State.OPEN for each in shares):
        offered = (words.choice("choice-time-back", f"time cancel {exchange.name}", "↩️"),)
    return context.reply("", *blocks, choices=offered)


def _nobody_to_ask(context: Context, exchange: Exchange, share: Share, other: int | None) -> Iterator[Paragraph]:
    """Say who can confirm for somebody without an account whose only helper is the other side."""
    work, words = context.work, context.words
    if share.state is not State.OPEN or other is None or not helpers.without_account(work, other):
        return
    if all(each == context.member.id for each in helpers.helpers_of(work, other)):
        name = exchanges.name_of(work, other)
        line = f"{context.prefix}time confirm {exchange.name} for={quoted(name)}"
        yield words.paragraph("time-vouch", member=mention(work, other), line=line)


def _witness(context: Context, exchange: Exchange, share: Share) -> Reply:
    """Confirm a community service that somebody else did."""
    work, words = context.work, context.words
    done = pool.witness(work, context.member, exchange, share)
    named = values(work, words, exchange, done)
    return context.reply("", words.paragraph("service-witnessed", **named, missing=pool.missing(work, done)))


def _history(context: Context, shares: Sequence[Share]) -> Iterator[Line]:
    """Yield every act on these shares, with both names where a helper did it."""
    work, words = context.work, context.words
    for step in work.timebank.steps.find(share_id=tuple(each.id for each in shares)):
        by = mention(work, step.by_id) if step.by_id else ""
        helped = mention(work, step.member_id) if step.member_id and step.member_id != step.by_id else ""
        hours = words.hours(step.minutes)
        yield words.line("time-step", at=Moment(step.at), kind=step.kind, by=by, helped=helped, hours=hours)

"""How exchanges are shown and what can be pressed on them, in replies and notices alike."""

from collections.abc import Sequence

from bot.replies import Choice, Line, Mention
from bot.subjects.showing import mention
from bot.words import Words
from core import helpers
from core.helpers import Actor
from core.members import Member
from core.timebank import credit, exchanges
from core.timebank.model import WAITING, Exchange, Minutes, Mode, Share, State
from core.work import Work


def quoted(name: str) -> str:
    """Return a name as a value that may hold spaces."""
    escaped = name.replace('"', '\\"')
    return f'"{escaped}"'


def side(work: Work, words: Words, member_id: int | None) -> Mention:
    """Return one side of a share: a member, or everybody."""
    return Mention(words.text("time-everybody")) if member_id is None else mention(work, member_id)


def values(work: Work, words: Words, exchange: Exchange, share: Share, minutes: int | None = None) -> dict[str, object]:
    """Return what sentences about a share name: who gave whom how much of what."""
    return {
        "name": exchange.name,
        "giver": side(work, words, share.giver_id),
        "receiver": side(work, words, share.receiver_id),
        "hours": words.hours(share.minutes if minutes is None else minutes),
        "about": exchange.note,
        "gift": exchange.mode is Mode.GIFT,
        "rate": exchange.rate,
    }


def share_line(work: Work, words: Words, exchange: Exchange, share: Share) -> Line:
    """Return one share as a line: T12, who gave whom how much, what for, and where it stands."""
    state = words.text("time-state", state=share.state)
    return words.line("time-line", **values(work, words, exchange, share), state=state)


def answers(
    work: Work, words: Words, exchange: Exchange, share: Share, member_id: int, by_id: int
) -> tuple[Choice, ...]:
    """Return what ``by`` can press about a share on the side of a member, themselves mostly."""
    if share.state not in WAITING:
        return _after(work, words, exchange, share, member_id, by_id)
    tail = tail_of(work, exchange, share, member_id, by_id)
    agreed, disputed = share.agrees(member_id), share.state is State.DISPUTED
    if agreed and not disputed:
        return (words.choice("choice-time-back", f"time cancel {exchange.name}{tail}", "↩️"),)
    yes = words.choice("choice-time-yes", f"time confirm {exchange.name}{tail}", "✅", hours=Minutes(share.minutes))
    amount = words.choice("choice-time-amount", f"time amount {exchange.name}{tail}", "✏️")
    if disputed:
        mediator = words.choice("choice-mediator", f"mediation ask {exchange.name}{tail}", "🤝")
        return (mediator, amount) if agreed else (yes, amount, mediator)
    no = words.choice("choice-time-no", f"time cancel {exchange.name}{tail}", "❌")
    wrong = words.choice("choice-time-dispute", f"time dispute {exchange.name}{tail}", "⚖️")
    return (yes, amount, no, wrong)


def _after(
    work: Work, words: Words, exchange: Exchange, share: Share, member_id: int, by_id: int
) -> tuple[Choice, ...]:
    look = words.choice("choice-time-look", f"time show {exchange.name}", "🔎", name=exchange.name)
    once = share.receiver_id is not None and not work.timebank.disputes.count(share_id=share.id)
    if share.state is not State.DONE or not once:
        return (look,)
    tail = tail_of(work, exchange, share, member_id, by_id)
    return (look, words.choice("choice-time-dispute", f"time dispute {exchange.name}{tail}", "⚖️"))


def tail_of(work: Work, exchange: Exchange, share: Share, member_id: int, by_id: int) -> str:
    """Return what a command about the share must add: with whom, when it has several; for whom, when somebody helps."""
    tail = ""
    mine = [each for each in exchanges.shares_of(work, exchange) if each.concerns(member_id)]
    if len(mine) > 1:
        tail += f" with={quoted(exchanges.name_of(work, share.other(member_id)))}"
    if member_id != by_id:
        tail += f" for={quoted(exchanges.name_of(work, member_id))}"
    return tail


def visible(work: Work, member: Member, exchange: Exchange) -> Sequence[Share]:
    """Return the shares of an exchange that a member may see: of oneself, of whom one helps, of whom one mediates for.

    Whoever logged an exchange sees all of it, and everybody sees a service.
    """
    shares = exchanges.shares_of(work, exchange)
    own = {member.id, *helpers.helped_by(work, member.id)}
    if exchange.author_id in own or work.timebank.steps.count(exchange_id=exchange.id, by_id=member.id, kind="logged"):
        return shares
    return [each for each in shares if _concerned(work, member, each, own)]


def _concerned(work: Work, member: Member, share: Share, own: set[int]) -> bool:
    if share.receiver_id is None or not own.isdisjoint({share.giver_id, share.receiver_id}):
        return True
    dispute = work.timebank.disputes.get(share_id=share.id)
    mediates = dispute is not None and dispute.mediator_id == member.id
    return mediates or work.timebank.steps.count(share_id=share.id, by_id=member.id) > 0


def balance_line(work: Work, words: Words, actor: Actor) -> Line:
    """Return a balance as a line, and how far below zero it may go when it is not above."""
    member_id = actor.member.id
    held, line = credit.balance(work, member_id), credit.line(work, member_id)
    if actor.helps:
        return words.line("time-balance-other", hours=Minutes(held), line=Minutes(line))
    where = "above" if held > 0 else "below" if held < 0 else "even"
    return words.line("time-balance", where=where, hours=Minutes(abs(held)), line=Minutes(line))

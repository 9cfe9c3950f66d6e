"""An exchange from either side: logged, confirmed, for another amount perhaps, cancelled, or lapsed.

Every verb takes an ``Actor``: whose act it is, and who does it. Nothing moves before both sides agree to the same
minutes; then it moves at once and once only, whatever the order in which their words arrive.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core import charter, helpers
from core.helpers import Actor
from core.members import Member
from core.record import Act
from core.refusals import NotFound
from core.rights import Right
from core.texts import one_line
from core.timebank import books, credit, news
from core.timebank.model import (
    HOUR,
    MOST_PEOPLE,
    NOTE,
    WAITING,
    Exchange,
    Minutes,
    Mode,
    Share,
    State,
    Step,
)
from core.timebank.refusals import (
    BadMinutes,
    BadRate,
    BothSides,
    NotInExchange,
    NotWaiting,
    OthersTurn,
    SayWhom,
    TooManyPeople,
    WithOneself,
)

if TYPE_CHECKING:
    from core.work import Work

REMINDER = "time-reminder"
"""The kind of deadline at which both sides are asked once more."""
LAPSE = "time-lapse"
"""The kind of deadline at which a share lapses that nobody confirmed."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an exchange says: how long, about what, whether as a gift, and at which rate."""

    minutes: int
    note: str
    mode: Mode = Mode.CREDIT
    rate: int = 1


def log(work: "Work", actor: Actor, others: Sequence[Member], said: Said, *, giving: bool) -> Exchange:
    """Log what one gave to others or received from them, and ask each of them.

    When the other side has logged the very same and waits for a word, this is that word: nothing is counted twice.
    """
    said = checked(work, said)
    people = tuple(dict.fromkeys(each.id for each in others))
    own = actor.member.id
    if own in people or not people:
        raise WithOneself
    if actor.helps and actor.by.id in people:
        raise BothSides(actor.member.name)
    if len(people) > MOST_PEOPLE:
        raise TooManyPeople(MOST_PEOPLE)
    twin = _twin(work, actor, people, said, giving=giving)
    if twin:
        agree(work, actor, *twin)
        return twin[0]
    if not giving and said.mode is Mode.CREDIT:
        credit.require(work, own, said.minutes * said.rate * len(people), actor.by.id)
    exchange = add(work, own, said)
    for person in people:
        giver, receiver = (own, person) if giving else (person, own)
        new = Share(exchange.id, giver, receiver, said.minutes, State.OPEN, giver_ok=giving, receiver_ok=not giving)
        share = work.timebank.shares.add(new)
        note(work, share, "logged", actor)
        ask(work, actor, exchange, share)
    return exchange


def checked(work: "Work", said: Said) -> Said:
    """Return what is said as it may be kept, in the community's mode, or refuse."""
    require_length(work, said.minutes)
    top = charter.number(work, "timebank.rate-most")
    if not 1 <= said.rate <= top:
        raise BadRate(said.rate, top)
    gift = said.mode is Mode.GIFT or charter.switched_on(work, "timebank.gifts-only")
    text = one_line("about", said.note, *NOTE)
    return Said(said.minutes, text, Mode.GIFT if gift else Mode.CREDIT, 1 if gift else said.rate)


def require_length(work: "Work", minutes: int) -> None:
    """Refuse what is shorter than a minute or longer than the charter allows, and all while the bank is off."""
    credit.require_on(work)
    most = charter.number(work, "timebank.longest") * HOUR
    if not 1 <= minutes <= most:
        raise BadMinutes("hours", Minutes(minutes), Minutes(most))


def add(work: "Work", author_id: int, said: Said, weekly_id: int | None = None) -> Exchange:
    """Keep a new exchange under the next receipt number."""
    number = work.timebank.exchanges.next_number()
    return work.timebank.exchanges.add(
        Exchange(number, author_id, said.note, said.mode, said.rate, work.now, weekly_id)
    )


def find(work: "Work", ref: str) -> Exchange:
    """Return the exchange that people call ``T12``, ``t12`` or ``12``, or refuse."""
    digits = ref.strip().upper().removeprefix("T")
    known = digits.isascii() and digits.isdigit() and len(digits) <= 9  # noqa: PLR2004 - no receipt number is longer
    found = work.timebank.exchanges.get(number=int(digits)) if known else None
    if found is None:
        raise NotFound("exchange", ref, "")
    return found


def shares_of(work: "Work", exchange: Exchange) -> Sequence[Share]:
    """Return the shares of an exchange, in the order in which they were logged."""
    return work.timebank.shares.find(exchange_id=exchange.id)


def share_of(work: "Work", actor: Actor, exchange: Exchange, other: Member | None = None) -> Share:
    """Return the share that the actor means: with ``other``, or the only one that concerns them and still waits."""
    own = actor.member.id
    mine = [each for each in shares_of(work, exchange) if each.concerns(own)]
    if other:
        mine = [each for each in mine if each.concerns(other.id)]
    if not mine:
        raise NotInExchange(exchange.name)
    if len(mine) > 1:
        waiting = [each for each in mine if each.state in WAITING]
        asked = [each for each in waiting if not each.agrees(own)]
        mine = asked or waiting or mine
    if len({each.other(own) for each in mine}) > 1:
        raise SayWhom(exchange.name, ", ".join(name_of(work, each.other(own)) for each in mine))
    if actor.helps and mine[0].other(own) == actor.by.id:
        raise BothSides(actor.member.name)
    return mine[0]


def confirm(work: "Work", actor: Actor, exchange: Exchange, other: Member | None = None) -> Share:
    """Agree to the minutes on the table."""
    credit.require_on(work)
    share = share_of(work, actor, exchange, other)
    if share.state is State.DONE:
        return share  # both have said so: saying it once more changes nothing
    require_waiting(exchange, share)
    if share.agrees(actor.member.id):
        raise OthersTurn(exchange.name, name_of(work, share.other(actor.member.id)))
    return agree(work, actor, exchange, share)


def change_amount(work: "Work", actor: Actor, exchange: Exchange, minutes: int, other: Member | None = None) -> Share:
    """Say another amount; the other side is asked again. The amount on the table is simply agreed to."""
    share = share_of(work, actor, exchange, other)
    require_waiting(exchange, share)
    if share.receiver_id is None:
        raise OthersTurn(exchange.name, "")  # who saw it done confirmed what was logged, and nothing else
    require_length(work, minutes)
    own = actor.member.id
    if minutes == share.minutes:
        return share if share.agrees(own) else agree(work, actor, exchange, share)
    giver = own == share.giver_id
    share = work.timebank.shares.save(share, minutes=minutes, giver_ok=giver, receiver_ok=not giver)
    if not giver and exchange.mode is Mode.CREDIT:
        credit.require(work, own, (minutes - share.settled) * exchange.rate, actor.by.id)
    note(work, share, "amount", actor)
    return ask(work, actor, exchange, share, "amount")


def cancel(work: "Work", actor: Actor, exchange: Exchange, other: Member | None = None) -> Sequence[Share]:
    """Take an exchange back, or say that it did not happen, before it is confirmed; an author takes back all shares."""
    credit.require_on(work)
    if other is None and exchange.author_id == actor.member.id:
        open_ = [each for each in shares_of(work, exchange) if each.state is State.OPEN]
        shares = open_ or [share_of(work, actor, exchange)]
    else:
        shares = [share_of(work, actor, exchange, other)]
    for share in shares:
        if share.state is not State.OPEN:
            raise NotWaiting(exchange.name, share.state)
        if actor.helps and share.other(actor.member.id) == actor.by.id:
            raise BothSides(actor.member.name)
    return [_cancel(work, actor, share) for share in shares]


def agree(work: "Work", actor: Actor, exchange: Exchange, share: Share) -> Share:
    """Let the actor's side agree to the minutes on the table, and settle when the other does or trusts them."""
    side = "giver_ok" if share.giver_id == actor.member.id else "receiver_ok"
    share = work.timebank.shares.save(share, **{side: True})
    if not (share.giver_ok and share.receiver_ok):
        note(work, share, "agreed", actor)
        return ask(work, actor, exchange, share)
    done = books.settle(work, exchange, share, actor.by.id)
    note(work, done, "agreed", actor)
    news.tell(work, done, "done", done.other(actor.member.id), actor)
    return done


def ask(work: "Work", actor: Actor, exchange: Exchange, share: Share, what: str = "asked") -> Share:
    """Ask the side whose word is missing; one that trusts the actor has given it already, unless they disagree."""
    own = actor.member.id
    other = share.other(own)
    if share.state is State.OPEN and _trusts(work, other, actor) and books.would_reach(work, exchange, share):
        done = books.settle(work, exchange, share, actor.by.id)
        note(work, done, "trusted", actor)
        news.tell(work, done, "trusted", other, actor)
        return done
    if share.state is State.OPEN:
        start_clock(work, share)
    news.tell(work, share, what, other, actor)
    return share


def start_clock(work: "Work", share: Share) -> None:
    """Begin the days in which a share waits for a word."""
    lapse = charter.number(work, "timebank.lapse-after")
    reminder = charter.number(work, "timebank.reminder-after")
    work.deadlines.set(LAPSE, share.subject, work.now + timedelta(days=lapse))
    if reminder < lapse:
        work.deadlines.set(REMINDER, share.subject, work.now + timedelta(days=reminder))


def on_reminder_due(work: "Work", subject: str) -> None:
    """Ask both sides once more."""
    share = share_named(work, subject)
    if share and share.state is State.OPEN:
        for member_id in (share.giver_id, share.receiver_id):
            news.tell(work, share, "reminded", member_id)


def on_lapse_due(work: "Work", subject: str) -> None:
    """Let a share lapse that nobody confirmed; nothing moves."""
    share = share_named(work, subject)
    if share is None or share.state is not State.OPEN:
        return
    work.deadlines.clear(share.subject)
    lapsed = work.timebank.shares.save(share, state=State.LAPSED)
    note(work, lapsed, "lapsed")
    for member_id in (share.giver_id, share.receiver_id):
        news.tell(work, lapsed, "lapsed", member_id)


def share_named(work: "Work", subject: str) -> Share | None:
    """Return the share that a deadline is about."""
    return work.timebank.shares.get(id=int(subject.partition(":")[2]))


def exchange_of(work: "Work", share: Share) -> Exchange:
    """Return the exchange that a share belongs to."""
    found = work.timebank.exchanges.get(id=share.exchange_id)
    if found is None:
        raise LookupError(f"share {share.id} belongs to no exchange")
    return found


def require_waiting(exchange: Exchange, share: Share) -> None:
    """Refuse unless the share still waits for a word."""
    if share.state not in WAITING:
        raise NotWaiting(exchange.name, share.state)


def note(work: "Work", share: Share, kind: str, actor: Actor | None = None) -> None:
    """Keep one act on an exchange, with whose it was and who did it."""
    member_id, by_id = (actor.member.id, actor.by.id) if actor else (None, None)
    work.timebank.steps.add(Step(share.exchange_id, share.id, work.now, kind, member_id, by_id, share.minutes))
    if actor and actor.helps and not helpers.is_helper(work, actor.by.id, actor.member.id):
        values = {"member": str(actor.member.id), "exchange": exchange_of(work, share).name}
        about = f"member:{actor.member.id}"
        work.record.add(Act(work.now, "acted-for", actor.by.id, about, "", Right.VOUCH, values))


def _cancel(work: "Work", actor: Actor, share: Share) -> Share:
    work.deadlines.clear(share.subject)
    gone = work.timebank.shares.save(share, state=State.CANCELLED)
    note(work, gone, "cancelled", actor)
    news.tell(work, gone, "cancelled", gone.other(actor.member.id), actor)
    return gone


def _twin(
    work: "Work", actor: Actor, people: Sequence[int], said: Said, *, giving: bool
) -> tuple[Exchange, Share] | None:
    """Return what the other side logged of the same, if it waits for the actor's word."""
    if len(people) > 1:
        return None
    giver, receiver = (actor.member.id, people[0]) if giving else (people[0], actor.member.id)
    for share in work.timebank.shares.waiting(actor.member.id):
        same = (share.giver_id, share.receiver_id, share.minutes) == (giver, receiver, said.minutes)
        if not same or share.state is not State.OPEN:
            continue
        exchange = exchange_of(work, share)
        if (exchange.mode, exchange.rate) == (said.mode, said.rate):
            return exchange, share
    return None


def _trusts(work: "Work", member_id: int | None, actor: Actor) -> bool:
    """Say whether a side lets the actor's word stand for its own; a helper's word is never taken for granted."""
    if member_id is None or actor.helps:
        return False
    return work.timebank.trusts.count(member_id=member_id, partner_id=actor.member.id) > 0


def name_of(work: "Work", member_id: int | None) -> str:
    """Return what a member is called; nothing for the community as a whole."""
    member = work.members.get(id=member_id) if member_id else None
    return member.name if member else ""

"""From facts to notices: who hears of what, decided in the transaction in which it happened.

Each subject declares with ``tells`` which audiences hear a fact and with what words; the words are chosen when the
notice is delivered, in the hearer's language.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bot.replies import Reply
from bot.store import CARD, Notice, Tx
from bot.words import Words
from core.communities import Purpose
from core.facts import Fact
from core.work import Work

CARD_PAUSE = timedelta(seconds=3)
"""A live card is edited at most once in this time."""


@dataclass(frozen=True, slots=True)
class ToRoom:
    """Everyone in the rooms bound for a purpose (the general rooms when none is)."""

    purpose: Purpose
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ToThread:
    """Everyone in the subject's thread."""

    subject: str


@dataclass(frozen=True, slots=True)
class ToCard:
    """The subject's live card, in the rooms bound for the purpose."""

    subject: str
    purpose: Purpose = Purpose.PROPOSALS


@dataclass(frozen=True, slots=True)
class ToMember:
    """One member, privately, on the platform they used last."""

    member_id: int
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ToAccount:
    """Whoever uses this chat account, privately: for what concerns the account itself; they need not be a member."""

    platform: str
    address: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ToPlace:
    """Everyone in one room, or in one thread of it."""

    platform: str
    room: str
    thread: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ToPlatform:
    """The platform itself, which is to do something in a room, or to somebody after they were told (``actions``)."""

    platform: str
    room: str = ""
    address: str = ""
    subject: str = ""


Audience = ToRoom | ToThread | ToCard | ToMember | ToAccount | ToPlace | ToPlatform
AnyFact = TypeVar("AnyFact", bound=Fact)
Hearers = Callable[[Work, Any], Iterable[Audience]]
Telling = Callable[[Work, Any, Words], Reply]
CardMaker = Callable[[Work, int, Words], Reply]

ROOM, THREAD, DIRECT = "room", "thread", "direct"
"""The other kinds of notices: said in a room, in the subject's thread there, or privately to one member."""
ACCOUNT, DEED = "account", "deed"
"""Said privately to whoever uses an account; and not said at all, but done by the platform."""

HEARERS: dict[str, Hearers] = {}
"""Who hears a fact, by the name of its class."""
TELLINGS: dict[str, Telling] = {}
"""How a fact is told, by the name of its class."""
CARDS: dict[str, CardMaker] = {}
"""How a subject's live card is made, by the kind before the colon of its name."""


def tells(fact: type[AnyFact], hearers: Callable[[Work, AnyFact], Iterable[Audience]]) -> Callable[[Telling], Telling]:
    """Declare the function below as the words for a fact, heard by these audiences."""

    def declare(telling: Telling) -> Telling:
        HEARERS[fact.__name__] = hearers
        TELLINGS[fact.__name__] = telling
        return telling

    return declare


def card(kind: str) -> Callable[[CardMaker], CardMaker]:
    """Declare the function below as the maker of live cards for subjects of a kind."""

    def declare(maker: CardMaker) -> CardMaker:
        CARDS[kind] = maker
        return maker

    return declare


def announce(tx: Tx, work: Work) -> int:
    """Turn the unit's facts into notices; return how many."""
    count = 0
    for fact in work.facts:
        hearers = HEARERS.get(type(fact).__name__)
        for audience in hearers(work, fact) if hearers else ():
            for notice in notices(tx, work, fact, audience):
                tx.outbox.add(notice)
                count += 1
    return count


@dataclass(frozen=True, slots=True)
class _Where:
    """One place to which a notice goes."""

    kind: str
    platform: str
    room: str = ""
    thread: str = ""
    address: str = ""
    due_at: datetime | None = None


def notices(tx: Tx, work: Work, fact: Fact, audience: Audience) -> Iterable[Notice]:
    """Yield one notice for each place that the audience stands for."""
    values = fact.values()
    for where in _places(tx, work, audience):
        yield Notice(
            work.community.id,
            where.platform,
            where.room,
            where.kind,
            work.now,
            where.due_at or work.now,
            thread=where.thread,
            address=where.address,
            subject=audience.subject,
            fact=type(fact).__name__,
            values={} if where.kind == CARD else values,
        )


def _places(tx: Tx, work: Work, audience: Audience) -> Iterable[_Where]:
    match audience:
        case ToMember(member_id):
            own = sorted(work.identities.find(member_id=member_id), key=lambda each: (each.seen_at, each.id))
            return [_Where(DIRECT, each.platform, address=each.address) for each in own[-1:]]
        case ToAccount(platform, address):
            return [_Where(ACCOUNT, platform, address=address)]
        case ToPlace(platform, room, thread):
            return [_Where(ROOM, platform, room, thread)]
        case ToPlatform(platform, room, address):
            return [_Where(DEED, platform, room, address=address)]
        case ToRoom(purpose):
            return [_Where(ROOM, platform, room) for platform, room in rooms_for(work, purpose)]
        case ToThread(subject):
            places = _places_of_card(tx, work, subject, Purpose.PROPOSALS)
            return [_Where(THREAD, platform, room) for platform, room in places]
        case ToCard(subject, purpose):
            return [
                _Where(CARD, platform, room, due_at=max(work.now, edited_at + CARD_PAUSE) if edited_at else None)
                for (platform, room), edited_at in _places_of_card(tx, work, subject, purpose).items()
            ]


def rooms_for(work: Work, purpose: Purpose) -> Sequence[tuple[str, str]]:
    """Return the rooms bound for the purpose, or else the general ones, as (platform, address)."""
    rooms = work.rooms.find(purpose=purpose) or work.rooms.find(purpose=Purpose.GENERAL)
    return [(room.platform, room.address) for room in rooms]


def _places_of_card(tx: Tx, work: Work, subject: str, purpose: Purpose) -> dict[tuple[str, str], datetime | None]:
    """Return where the subject's card stands, with its last edit, and where it is going to stand."""
    posted = tx.posted.find(community_id=work.community.id, subject=subject)
    standing = {(each.platform, each.room): each.edited_at for each in posted}
    return standing | {place: None for place in rooms_for(work, purpose) if place not in standing}

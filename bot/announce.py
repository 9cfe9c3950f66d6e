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
    """Whoever uses this chat account, privately: for what concerns the account itself."""

    platform: str
    address: str
    subject: str = ""


Audience = ToRoom | ToThread | ToCard | ToMember | ToAccount
AnyFact = TypeVar("AnyFact", bound=Fact)
Hearers = Callable[[Work, Any], Iterable[Audience]]
Telling = Callable[[Work, Any, Words], Reply]
CardMaker = Callable[[Work, int, Words], Reply]

ROOM, THREAD, DIRECT = "room", "thread", "direct"
"""The other kinds of notices: said in a room, in the subject's thread there, or privately to one member."""

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


def notices(tx: Tx, work: Work, fact: Fact, audience: Audience) -> Iterable[Notice]:
    """Yield one notice for each place that the audience stands for."""
    name, values = type(fact).__name__, fact.values()

    def notice(kind: str, platform: str, room: str = "", address: str = "", due_at: datetime | None = None) -> Notice:
        return Notice(
            work.community.id,
            platform,
            room,
            kind,
            work.now,
            due_at or work.now,
            address=address,
            subject=audience.subject,
            fact=name,
            values={} if kind == CARD else values,
        )

    match audience:
        case ToMember() | ToAccount():
            for platform, address in _accounts(work, audience):
                yield notice(DIRECT, platform, address=address)
        case ToRoom(purpose):
            for platform, room in rooms_for(work, purpose):
                yield notice(ROOM, platform, room)
        case ToThread(subject):
            for platform, room in _places_of_card(tx, work, subject, Purpose.PROPOSALS):
                yield notice(THREAD, platform, room)
        case ToCard(subject, purpose):
            for (platform, room), edited_at in _places_of_card(tx, work, subject, purpose).items():
                due_at = max(work.now, edited_at + CARD_PAUSE) if edited_at else None
                yield notice(CARD, platform, room, due_at=due_at)


def rooms_for(work: Work, purpose: Purpose) -> Sequence[tuple[str, str]]:
    """Return the rooms bound for the purpose, or else the general ones, as (platform, address)."""
    rooms = work.rooms.find(purpose=purpose) or work.rooms.find(purpose=Purpose.GENERAL)
    return [(room.platform, room.address) for room in rooms]


def _accounts(work: Work, audience: ToMember | ToAccount) -> Sequence[tuple[str, str]]:
    if isinstance(audience, ToAccount):
        return [(audience.platform, audience.address)]
    own = work.identities.find(member_id=audience.member_id)
    return [(each.platform, each.address) for each in sorted(own, key=lambda each: (each.seen_at, each.id))[-1:]]


def _places_of_card(tx: Tx, work: Work, subject: str, purpose: Purpose) -> dict[tuple[str, str], datetime | None]:
    """Return where the subject's card stands, with its last edit, and where it is going to stand."""
    posted = tx.posted.find(community_id=work.community.id, subject=subject)
    standing = {(each.platform, each.room): each.edited_at for each in posted}
    return standing | {place: None for place in rooms_for(work, purpose) if place not in standing}

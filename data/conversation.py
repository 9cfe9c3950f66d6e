"""What the conversation keeps: handled events, notices to deliver, cards, half-filled forms; and who is where."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Integer, and_, bindparam, exists, func, literal_column, not_, or_, select, text, update

from bot.store import CARD, Inbound, Notice
from core.communities import Community
from core.deadlines import Deadline
from data.records import keep_moment, moment_of
from data.remembered import RememberedRecords
from data.shapes import COMMUNITY, DEADLINE, NOTICE
from data.statements import Statement, any_of
from data.tables import conversation, happenings, metadata, people
from data.wire import Row, Wire

_LIMIT = bindparam("limit", type_=Integer)


# --- handled events ------------------------------------------------------------------------------------------------

_inbound = conversation.inbound.c
_THIS_EVENT = and_(_inbound.platform == bindparam("of_platform"), _inbound.event_id == bindparam("of_event"))
_INBOUND_COLUMNS = [_inbound[name] for name in Inbound.__slots__]


class InboxRecords:
    """The chat events that were handled."""

    __slots__ = ("_noted", "_wire")

    _SEEN = Statement(select(*_INBOUND_COLUMNS).where(_THIS_EVENT))
    _ADD = Statement(conversation.inbound.insert(), Inbound.__slots__)
    _ANSWERED = Statement(update(conversation.inbound).where(_THIS_EVENT).values(reply=None), ("answered_at",))
    _UNANSWERED = Statement(
        select(*_INBOUND_COLUMNS)
        .where(_inbound.platform == bindparam("platform"), _inbound.reply.is_not(None))
        .order_by(_inbound.at)
        .limit(_LIMIT)
    )
    _FORGET = Statement(
        conversation.inbound.delete().where(_inbound.reply.is_(None), _inbound.at < bindparam("before"))
    )

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._noted: set[tuple[str, str]] = set()

    def seen(self, platform: str, event_id: str) -> Inbound | None:
        """Return what is known of the event, or None when it is new."""
        # Every command asks, and must not have all that waits written for it: another event's row is not the one.
        look = self._wire.row if (platform, event_id) in self._noted else self._wire.row_apart
        row = look(self._SEEN, {"of_platform": platform, "of_event": event_id})
        return _read_inbound(*row) if row else None

    def add(self, inbound: Inbound) -> None:
        """Note an event as handled, in the transaction that handles it."""
        values = {
            "platform": inbound.platform,
            "event_id": inbound.event_id,
            "at": keep_moment(inbound.at),
            "reply": inbound.reply,
            "answered_at": None if inbound.answered_at is None else keep_moment(inbound.answered_at),
        }
        if not self._wire.backlog.rows:
            self._noted.clear()
        self._noted.add((inbound.platform, inbound.event_id))
        self._wire.later(self._ADD, values)

    def answered(self, events: Sequence[tuple[str, str]], at: datetime) -> None:
        """Note that the replies to these events (platform and event id) were given, and forget their texts."""
        answered_at = keep_moment(at)
        self._wire.change_many(
            self._ANSWERED,
            [
                {"of_platform": platform, "of_event": event_id, "answered_at": answered_at}
                for platform, event_id in events
            ],
        )

    def unanswered(self, platform: str, limit: int) -> Sequence[Inbound]:
        """Return handled events whose reply was not given yet, the oldest first."""
        return [
            _read_inbound(*row) for row in self._wire.rows(self._UNANSWERED, {"platform": platform, "limit": limit})
        ]

    def forget(self, before: datetime) -> int:
        """Forget answered events from before that moment; return how many."""
        return self._wire.change(self._FORGET, {"before": keep_moment(before)})


def _read_inbound(platform: str, event_id: str, at: int, reply: str | None, answered_at: int | None) -> Inbound:
    return Inbound(platform, event_id, moment_of(at), reply, None if answered_at is None else moment_of(answered_at))


# --- notices -------------------------------------------------------------------------------------------------------

_outbox = conversation.outbox.c
_earlier = conversation.outbox.alias("earlier")
_WAITS = and_(_outbox.sent_at.is_(None), _outbox.dead_at.is_(None))
_HELD_BACK = exists().where(
    _earlier.c.platform == _outbox.platform,
    _earlier.c.sent_at.is_(None),
    _earlier.c.dead_at.is_(None),
    _earlier.c.attempts > literal_column("0"),  # word for word, as SQLite wants it to find the index
    _earlier.c.id < _outbox.id,
    _earlier.c.due_at > _outbox.due_at,
    _earlier.c.room == _outbox.room,
    _earlier.c.address == _outbox.address,
)
_THIS_NOTICE = and_(_outbox.id == bindparam("of_id"), _WAITS)


class OutboxRecords:
    """What has yet to be said in chat."""

    __slots__ = ("_wire",)

    _ADD = Statement(conversation.outbox.insert(), [column.name for column in _outbox if column.name != "id"])
    _CARD = Statement(
        select(_outbox.id).where(
            _outbox.platform == bindparam("platform"),
            _outbox.room == bindparam("room"),
            _outbox.subject == bindparam("subject"),
            text(conversation.UNCLAIMED_CARD),  # word for word, as SQLite wants it to find the index
        )
    )
    _DUE = Statement(
        select(*NOTICE.columns)
        .where(_outbox.platform == bindparam("platform"), _WAITS, _outbox.due_at <= bindparam("now"), not_(_HELD_BACK))
        .order_by(_outbox.id)
        .limit(_LIMIT)
    )
    _CLAIM = Statement(
        lambda dialect: update(conversation.outbox).where(any_of(dialect, _outbox.id, "ids")), ("claimed_at",)
    )
    _SENT = Statement(update(conversation.outbox).where(_THIS_NOTICE), ("sent_at", "handle"))
    _POSTPONE = Statement(
        update(conversation.outbox).where(_THIS_NOTICE).values(attempts=_outbox.attempts + 1, due_at=bindparam("then"))
    )
    _BURY = Statement(update(conversation.outbox).where(_THIS_NOTICE), ("dead_at",))
    _THAT_ROOM = and_(_outbox.platform == bindparam("platform"), _outbox.room == bindparam("old_room"), _WAITS)
    _CARDS = Statement(select(_outbox.subject).where(_THAT_ROOM, _outbox.kind == CARD))
    _DROP_CARDS = Statement(conversation.outbox.delete().where(_THAT_ROOM, _outbox.kind == CARD))
    _MOVE = Statement(update(conversation.outbox).where(_THAT_ROOM).values(room=bindparam("new_room")))
    _NEXT = Statement(
        select(func.min(_outbox.due_at)).where(_outbox.platform == bindparam("platform"), _WAITS, not_(_HELD_BACK))
    )
    _WAITING = Statement(select(func.count()).select_from(conversation.outbox).where(_WAITS))
    _FORGET = Statement(
        conversation.outbox.delete().where(
            or_(_outbox.sent_at < bindparam("before"), _outbox.dead_at < bindparam("before"))
        )
    )

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def add(self, notice: Notice) -> None:
        """Keep a notice. A card that is already waiting for its subject and room is not added again."""
        if notice.kind == CARD:
            card, waiting = (notice.platform, notice.room, notice.subject), self._wire.memory.cards
            if card in waiting:
                return
            waiting.add(card)
            if self._wire.row(self._CARD, dict(zip(("platform", "room", "subject"), card, strict=True))):
                return
        self._wire.later(self._ADD, NOTICE.keep(notice))

    def claim(self, platform: str, now: datetime, limit: int) -> Sequence[Notice]:
        """Return what is due, the oldest first, and note of what is claimed for the first time that it is."""
        values = {"platform": platform, "now": keep_moment(now), "limit": limit}
        notices = [NOTICE.read(row) for row in self._wire.rows(self._DUE, values)]
        fresh = [notice.id for notice in notices if notice.claimed_at is None]
        if fresh:
            self._wire.memory.cards.clear()
            self._wire.change(self._CLAIM, {"ids": self._wire.array(fresh), "claimed_at": values["now"]})
        return notices

    def sent(self, notice: Notice, handle: str, at: datetime) -> None:
        """Note that the platform has it."""
        self._wire.change(self._SENT, {"of_id": notice.id, "sent_at": keep_moment(at), "handle": handle})

    def postpone(self, notice: Notice, due_at: datetime) -> None:
        """Try it again at that moment; its attempts count one more."""
        self._wire.change(self._POSTPONE, {"of_id": notice.id, "then": keep_moment(due_at)})

    def bury(self, notice: Notice, at: datetime) -> None:
        """Give it up: the platform will never take it."""
        self._wire.change(self._BURY, {"of_id": notice.id, "dead_at": keep_moment(at)})

    def move(self, platform: str, old_room: str, new_room: str) -> Sequence[str]:
        """Let what waits for one room be said in another; drop its cards and return their subjects."""
        values = {"platform": platform, "old_room": old_room}
        cards = [subject for (subject,) in self._wire.rows(self._CARDS, values)]
        self._wire.memory.cards.clear()
        self._wire.change(self._DROP_CARDS, values)
        self._wire.change(self._MOVE, {**values, "new_room": new_room})
        return cards

    def next_due(self, platform: str) -> datetime | None:
        """Return when the next notice falls due, or None when nothing waits."""
        return _moment(self._wire.row(self._NEXT, {"platform": platform}))

    def waiting(self) -> int:
        """Return how many notices wait."""
        row = self._wire.row(self._WAITING, {})
        return row[0] if row else 0

    def forget(self, before: datetime) -> int:
        """Forget notices that were sent or given up before that moment; return how many."""
        return self._wire.change(self._FORGET, {"before": keep_moment(before)})


def _moment(row: Row | None) -> datetime | None:
    return moment_of(row[0]) if row and row[0] is not None else None


# --- the way to a community ----------------------------------------------------------------------------------------


FROM_THE_START = {
    *("room", "bridge", "charter_value", "member", "identity", "term", "code"),
    *("account", "entry", "posting", "act", "deadline", "outbox", "posted"),
}
"""What a community has as soon as people have come in; rows of any other table are a life of its own."""


class Register:
    """All communities that live in this database."""

    __slots__ = ("_records", "_wire")

    _BY_ROOM = Statement(
        select(people.room.c.community_id)
        .where(people.room.c.platform == bindparam("platform"), people.room.c.address == bindparam("address"))
        .order_by(people.room.c.id)
        .limit(1)
    )
    _OF_ADDRESS = Statement(
        select(*COMMUNITY.columns)
        .join_from(people.identity, people.community)
        .where(people.identity.c.platform == bindparam("platform"), people.identity.c.address == bindparam("address"))
        .order_by(people.community.c.id)
    )

    _BEGUN = tuple(
        Statement(select(table.c.community_id).where(table.c.community_id == bindparam("community_id")).limit(1))
        for table in metadata.sorted_tables
        if "community_id" in table.c and table.name not in FROM_THE_START
    )

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._records = RememberedRecords(COMMUNITY, wire)

    def all(self) -> Sequence[Community]:
        return self._records.find(closed_at=None)

    def get(self, community_id: int) -> Community | None:
        return self._records.get(id=community_id)

    def by_room(self, platform: str, address: str) -> Community | None:
        """Return the community to which this room is bound."""
        place = {"platform": platform, "address": address}
        row = self._wire.memory.answer("room", (platform, address), lambda: self._wire.row(self._BY_ROOM, place))
        return self.get(row[0]) if row else None

    def of_address(self, platform: str, address: str) -> Sequence[Community]:
        """Return the communities of which this chat account is a member, the oldest first."""
        return [
            COMMUNITY.read(row) for row in self._wire.rows(self._OF_ADDRESS, {"platform": platform, "address": address})
        ]

    def begun(self, community_id: int) -> bool:
        """Say whether anything has happened in a community beyond people joining it."""
        return any(self._wire.row(question, {"community_id": community_id}) for question in self._BEGUN)

    def create(self, name: str, purpose: str, language: str, zone: str, now: datetime) -> Community:
        return self._records.add(Community(0, name, purpose, language, zone, now))

    def save(self, community: Community, **changes: object) -> Community:
        """Change a community's name, purpose, language or zone."""
        return self._records.save(community, **changes)


class AllDeadlines:
    """The open deadlines of all communities."""

    __slots__ = ("_wire",)

    _NEXT = Statement(select(func.min(happenings.deadline.c.due_at)).where(happenings.deadline.c.done_at.is_(None)))
    _DUE = Statement(
        select(happenings.deadline.c.community_id, *DEADLINE.columns)
        .where(happenings.deadline.c.done_at.is_(None), happenings.deadline.c.due_at <= bindparam("moment"))
        .order_by(happenings.deadline.c.due_at, happenings.deadline.c.id)
        .limit(_LIMIT)
    )

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def next_due(self) -> datetime | None:
        """Return when the next open deadline falls due."""
        return _moment(self._wire.row(self._NEXT, {}))

    def due(self, moment: datetime, limit: int) -> Sequence[tuple[int, Deadline]]:
        """Return (community id, deadline) of what fell due by that moment, the oldest first."""
        rows = self._wire.rows(self._DUE, {"moment": keep_moment(moment), "limit": limit})
        return [(community_id, DEADLINE.read(tuple(row))) for community_id, *row in rows]

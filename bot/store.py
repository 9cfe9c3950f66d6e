"""What the conversation asks of storage: transactions, and the rows that make a chat survive crashes and redelivery.

``data`` answers these protocols; the conversation never sees a table. A job is a plain function of a ``Tx``: all it
changes becomes durable together or not at all, and nothing it returns reaches its caller before that.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

from core.codes import Code, Tries
from core.communities import Community
from core.deadlines import Deadline
from core.rows import Row, Rows
from core.work import Work

T = TypeVar("T")

CARD = "card"
"""The kind of notice that shows how something stands now; of one subject in one room only the latest matters."""


class StorageError(Exception):
    """Storage cannot serve. The message is one sentence for whoever runs the program."""


class StorageAway(StorageError):  # noqa: N818 - it says what is the case, as every refusal does
    """The database cannot be reached or written just now; the same event may be tried again later."""


@dataclass(frozen=True, slots=True)
class Inbound:
    """A chat event that was handled. ``reply`` is kept as JSON only until it was given (``answered_at``)."""

    platform: str
    event_id: str
    at: datetime
    reply: str | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a place has yet to hear. ``address`` names the member for a private one, else it is empty.

    ``fact`` is the name of the fact's class and ``values`` what it holds. ``id`` is never given twice, so it serves as
    the platform's transaction id. ``handle`` is the message on the platform once ``sent_at`` is set. ``dead_at`` says
    that delivery was given up.
    """

    community_id: int
    platform: str
    room: str
    kind: str
    created_at: datetime
    due_at: datetime
    thread: str = ""
    address: str = ""
    subject: str = ""
    fact: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    attempts: int = 0
    claimed_at: datetime | None = None
    sent_at: datetime | None = None
    handle: str = ""
    dead_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Posted:
    """The message that shows a subject in a room: the live card, and the thread that hangs on it."""

    community_id: int
    platform: str
    room: str
    subject: str
    handle: str
    thread: str = ""
    edited_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Form:
    """A half-filled command: the line so far, and the parameter that was asked for."""

    platform: str
    room: str
    thread: str
    address: str
    line: str
    param: str
    expires_at: datetime
    id: int = 0


class Shelf(Rows[Row], Protocol[Row]):
    """Rows of which there is one of a key: a card for a room and subject, a form for a person and place."""

    def put(self, row: Row) -> Row:
        """Keep the row in place of the one with the same key, and return it with its id."""
        ...


class Inbox(Protocol):
    """The chat events that were handled, so that none is handled twice."""

    def seen(self, platform: str, event_id: str) -> Inbound | None:
        """Return what is known of the event, or None when it is new."""
        ...

    def add(self, inbound: Inbound) -> None:
        """Note an event as handled, in the transaction that handles it."""
        ...

    def answered(self, events: Sequence[tuple[str, str]], at: datetime) -> None:
        """Note that the replies to these events (platform and event id) were given, and forget their texts."""
        ...

    def unanswered(self, platform: str, limit: int) -> Sequence[Inbound]:
        """Return handled events whose reply was not given yet, the oldest first."""
        ...

    def forget(self, before: datetime) -> int:
        """Forget answered events from before that moment; return how many."""
        ...


class Outbox(Protocol):
    """What has yet to be said in chat: at least once, in order within a place."""

    def add(self, notice: Notice) -> None:
        """Keep a notice. A card that is already waiting for its subject and room is not added again."""
        ...

    def claim(self, platform: str, now: datetime, limit: int) -> Sequence[Notice]:
        """Return what is due, the oldest first; each tells in ``claimed_at`` when an earlier call first returned it.

        A card that changes from now on gets a notice of its own. A notice that waits to be tried again holds back the
        later ones of its room or person, so that nothing is heard out of order. What is neither ``sent`` nor
        ``postponed`` nor ``bury``-ed is returned again by the next call.
        """
        ...

    def sent(self, notice: Notice, handle: str, at: datetime) -> None:
        """Note that the platform has it."""
        ...

    def postpone(self, notice: Notice, due_at: datetime) -> None:
        """Try it again at that moment; its attempts count one more."""
        ...

    def bury(self, notice: Notice, at: datetime) -> None:
        """Give it up: the platform will never take it."""
        ...

    def move(self, platform: str, old_room: str, new_room: str) -> Sequence[str]:
        """Let what waits for one room be said in another; drop its cards and return their subjects."""
        ...

    def next_due(self, platform: str) -> datetime | None:
        """Return when the next notice falls due, or None when nothing waits."""
        ...

    def waiting(self) -> int:
        """Return how many notices wait."""
        ...

    def forget(self, before: datetime) -> int:
        """Forget notices that were sent or given up before that moment; return how many."""
        ...


class CommunityRegister(Protocol):
    """All communities that live in this database."""

    def all(self) -> Sequence[Community]:
        """Return those that are not closed."""
        ...

    def get(self, community_id: int) -> Community | None: ...

    def by_room(self, platform: str, address: str) -> Community | None:
        """Return the community to which this room is bound."""
        ...

    def of_address(self, platform: str, address: str) -> Sequence[Community]:
        """Return the communities of which this chat account is a member, the oldest first."""
        ...

    def begun(self, community_id: int) -> bool:
        """Say whether anything has happened in a community beyond people joining it."""
        ...

    def create(self, name: str, purpose: str, language: str, zone: str, now: datetime) -> Community: ...


class Agenda(Protocol):
    """The open deadlines of all communities, for whoever keeps the clock."""

    def next_due(self) -> datetime | None:
        """Return when the next open deadline falls due."""
        ...

    def due(self, moment: datetime, limit: int) -> Sequence[tuple[int, Deadline]]:
        """Return (community id, deadline) of what fell due by that moment, the oldest first."""
        ...


class Tx(Protocol):
    """One transaction, handed to a job and of no use after it."""

    @property
    def communities(self) -> CommunityRegister: ...
    @property
    def agenda(self) -> Agenda: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def posted(self) -> Shelf[Posted]: ...
    @property
    def forms(self) -> Shelf[Form]: ...
    @property
    def codes(self) -> Rows[Code]: ...
    @property
    def tries(self) -> Rows[Tries]: ...

    def work(self, community_id: int, now: datetime) -> Work:
        """Return a unit of work for one community, or raise LookupError when there is none with this id."""
        ...

    def attempt(self) -> AbstractContextManager[None]:
        """Return a context from which an exception takes back what was changed inside it, and no more.

        What was told to a unit of work inside stays told: take a new one after it.
        """
        ...


class Store(Protocol):
    """Where everything is kept. Jobs run in threads of the store, never in the event loop."""

    async def write(self, job: Callable[[Tx], T]) -> T:
        """Run the job in a transaction and return its result once that is durable.

        A job changes nothing but through its Tx, for it runs once more when another broke the commit that they shared.
        An exception of the job takes back all that it changed and is raised here. StorageAway says that nothing can be
        written now. A caller that stops waiting does not stop the job.
        """
        ...

    async def read(self, job: Callable[[Tx], T]) -> T:
        """Run the job on a consistent view of all that is durable; it cannot change anything."""
        ...

"""The things that the time bank consists of, and what happened to them. All amounts are whole minutes.

An exchange is what people call T12: a note, and one share for each two people in it. A share has a giver and a
receiver, and is settled as soon as both agree to the same minutes; this is all there is to logging, confirming,
naming another amount, mediating and correcting.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.facts import Fact
from core.rows import Rows


class Minutes(int):
    """Whole minutes, which sentences tell in hours and minutes."""


NOTE = (2, 300)
"""Least and most characters of what an exchange was about."""
REASON = (5, 500)
"""Least and most characters of a reason: for a dispute, a close, a grant."""
MOST_PEOPLE = 30
"""How many people one can share an exchange with."""
HOUR = 60
"""Minutes of one time credit."""


class Mode(StrEnum):
    """Whether an exchange moves time credits, or is counted only and nothing is owed."""

    CREDIT = "credit"
    GIFT = "gift"


class State(StrEnum):
    """Where a share stands."""

    OPEN = "open"  # waits until both agree
    DISPUTED = "disputed"  # no clock runs; a third member helps
    DONE = "done"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    CLOSED = "closed"  # ended by a mediator without moving anything


WAITING = (State.OPEN, State.DISPUTED)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was done, with one receipt number. ``author_id`` is the one on whose side it was logged.

    ``rate`` is how many minutes of credit a minute is worth. ``weekly_id`` names the agreement that it comes from.
    """

    number: int
    author_id: int
    note: str
    mode: Mode
    rate: int
    at: datetime
    weekly_id: int | None = None
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it: T12."""
        return f"T{self.number}"


@dataclass(frozen=True, slots=True)
class Share:
    """One giver's and one receiver's part of an exchange; no receiver means the whole community (service).

    ``minutes`` is what is on the table, ``giver_ok`` and ``receiver_ok`` who agrees to it. ``settled`` is what has been
    counted so far: 0 before, and after a dispute possibly another number than at first.
    """

    exchange_id: int
    giver_id: int
    receiver_id: int | None
    minutes: int
    state: State
    giver_ok: bool
    receiver_ok: bool
    settled: int = 0
    settled_at: datetime | None = None
    id: int = 0

    @property
    def subject(self) -> str:
        """The name under which its deadlines are kept."""
        return f"share:{self.id}"

    def agrees(self, member_id: int) -> bool:
        """Say whether this side agrees to the minutes on the table."""
        return self.giver_ok if member_id == self.giver_id else self.receiver_ok

    def other(self, member_id: int) -> int | None:
        """Return the other side."""
        return self.receiver_id if member_id == self.giver_id else self.giver_id

    def concerns(self, member_id: int) -> bool:
        """Say whether the member is one of the two."""
        return member_id in {self.giver_id, self.receiver_id}


@dataclass(frozen=True, slots=True)
class Step:
    """One act on an exchange: whose it was, and who did it for them (themselves, mostly)."""

    exchange_id: int
    share_id: int
    at: datetime
    kind: str
    member_id: int | None
    by_id: int | None
    minutes: int
    id: int = 0


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disagreement about a share. Whom both sides name is the mediator, who may end it with a reason."""

    share_id: int
    by_id: int
    reason: str
    at: datetime
    giver_names: int | None = None
    receiver_names: int | None = None
    closed_at: datetime | None = None
    ending: str = ""
    id: int = 0

    @property
    def mediator_id(self) -> int | None:
        """Whom both sides accept."""
        return self.giver_names if self.giver_names == self.receiver_names else None


@dataclass(frozen=True, slots=True)
class Weekly:
    """An exchange that comes again each week until somebody stops it. People call it W3."""

    number: int
    author_id: int
    giver_id: int
    receiver_id: int
    minutes: int
    note: str
    mode: Mode
    rate: int
    next_at: datetime
    paused_at: datetime | None = None
    stopped_at: datetime | None = None
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it: W3."""
        return f"W{self.number}"

    @property
    def subject(self) -> str:
        """The name under which its deadline is kept."""
        return f"weekly:{self.id}"


@dataclass(frozen=True, slots=True)
class Trust:
    """A member lets a partner's word stand for their own."""

    member_id: int
    partner_id: int
    at: datetime
    id: int = 0


@dataclass(frozen=True, slots=True)
class Witness:
    """A member who saw a community service being done."""

    share_id: int
    member_id: int
    at: datetime
    id: int = 0


def month_of(moment: datetime) -> int:
    """Return the month of a moment as a number: years times twelve and months, in UTC."""
    return moment.year * 12 + moment.month - 1


@dataclass(frozen=True, slots=True)
class Month:
    """What a member gave and received in one month (``month_of``), gifts beside credits."""

    member_id: int
    month: int
    given: int = 0
    received: int = 0
    gifts_given: int = 0
    gifts_received: int = 0
    granted: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """What is remembered of a member for good: all minutes ever given, the last nudge, the last hour bought."""

    member_id: int
    given: int = 0
    nudged_at: datetime | None = None
    redeemed_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Import:
    """The past of another time bank that was brought along; ``digest`` is the fingerprint of its transfers (hex)."""

    number: int
    digest: str
    people: int
    transfers: int
    at: datetime
    id: int = 0

    @property
    def subject(self) -> str:
        """The subject of its entries in the ledger."""
        return f"import:{self.number}"


@dataclass(frozen=True, slots=True)
class Imported:
    """Somebody of that bank: what it called them, and which member they are; one without an account at first."""

    import_id: int
    member_id: int
    label: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class ImportNote:
    """What an imported transfer was for. It stands outside its ledger entry, which nobody could ever erase."""

    seq: int
    note: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """What a community gave since some month: how many people took part, how many of them gave, and the minutes."""

    people: int
    givers: int
    credits: int
    gifts: int


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """What a community gave in one month (years times twelve and months, UTC), credits and gifts, in minutes."""

    month: int
    people: int
    minutes: int


@dataclass(frozen=True)
class ExchangeNews(Fact):
    """Something happened to a share. ``what`` names it; ``hearer_id`` is ``member_id`` or who helps them."""

    share_id: int
    what: str
    member_id: int
    hearer_id: int
    by_id: int | None
    minutes: int


class Exchanges(Rows[Exchange], Protocol):
    """What is asked of kept exchanges beyond rows."""

    def next_number(self) -> int:
        """Return the number of the next exchange."""
        ...


class Shares(Rows[Share], Protocol):
    """What is asked of kept shares beyond rows."""

    def waiting(self, member_id: int) -> Sequence[Share]:
        """Return the shares that wait for the member's word, the oldest first."""
        ...

    def latest(self, member_id: int, limit: int, before: int | None = None) -> Sequence[Share]:
        """Return a member's newest shares first, those with an id below ``before``."""
        ...


class Weeklies(Rows[Weekly], Protocol):
    """What is asked of kept weekly exchanges beyond rows."""

    def next_number(self) -> int:
        """Return the number of the next one."""
        ...


class Months(Rows[Month], Protocol):
    """What is asked of the months beyond rows."""

    def totals(self, since: int) -> Totals:
        """Return what everybody gave together in that month and since."""
        ...

    def by_month(self, since: int) -> Sequence[MonthTotals]:
        """Return what everybody gave together in that month and each since, without the months of nobody."""
        ...


class TimeBank(Protocol):
    """All that the time bank keeps of one community."""

    @property
    def exchanges(self) -> Exchanges: ...
    @property
    def shares(self) -> Shares: ...
    @property
    def steps(self) -> Rows[Step]: ...
    @property
    def disputes(self) -> Rows[Dispute]: ...
    @property
    def weeklies(self) -> Weeklies: ...
    @property
    def trusts(self) -> Rows[Trust]: ...
    @property
    def witnesses(self) -> Rows[Witness]: ...
    @property
    def months(self) -> Months: ...
    @property
    def tallies(self) -> Rows[Tally]: ...
    @property
    def imports(self) -> Rows[Import]: ...
    @property
    def imported(self) -> Rows[Imported]: ...
    @property
    def import_notes(self) -> Rows[ImportNote]: ...

"""The ledger: append-only double entry in integers, hash-chained per community (economy.md, "The ledger").

``post`` is the only function that makes entries. Storage enforces floors and that entries are final; it also keeps
each account's balance, so that reading one takes the same time however long the history is.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from core.work import Work

SP = "SP"
"""Support Points: governance attention, in points."""
RP = "RP"
"""Reward Points: thanks from the commons, in points."""
TBC = "TBC"
"""Time credits, in minutes."""
SH = "SH"
"""Social Horizon, in millionths."""
DECIMALS = {SP: 0, RP: 0, TBC: 0, SH: 6}
"""Digits after the point when an amount is written for people; a currency has 2 unless it is listed here."""
_CURRENCY = re.compile(r"[A-Z]{3}")
_json = json.encoder.encode_basestring_ascii
BROUGHT_ALONG = "imported"
"""What the kinds of those entries begin with that are of a day before they were written; the others go with time."""
GENESIS = "0" * 64
"""What the first entry of a community names as the hash before it."""


class OwnerKind(StrEnum):
    """Who an account can belong to."""

    MEMBER = "member"
    RESTING = "resting"  # a member's points above their ceiling, kept for them until they act again
    GROUP = "group"
    FUND = "fund"
    TARGET = "target"
    ESCROW = "escrow"
    ISSUANCE = "issuance"


@dataclass(frozen=True, slots=True)
class Owner:
    """The holder of an account: ``member`` 5, ``target`` ``proposal:12``, ``issuance`` of the community."""

    kind: OwnerKind
    ref: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.ref}" if self.ref else str(self.kind)


ISSUANCE = Owner(OwnerKind.ISSUANCE)


@lru_cache(4096)
def member_owner(member_id: int) -> Owner:
    """Return the owner of a member's own accounts."""
    return Owner(OwnerKind.MEMBER, str(member_id))


@lru_cache(4096)
def target_owner(target: str) -> Owner:
    """Return the owner of the account on which points are placed (``proposal:12``)."""
    return Owner(OwnerKind.TARGET, target)


@dataclass(frozen=True, slots=True)
class Account:
    """One owner's balance in one unit; ``floor`` None means that it may go below any number (issuance only)."""

    owner: Owner
    unit: str
    balance: int
    floor: int | None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Posting:
    """One side of an entry: the owner's account in the unit changes by the amount (smallest unit, signed)."""

    owner: Owner
    unit: str
    amount: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One movement of value. ``seq`` counts from 1 in the community; ``hash`` covers all the rest and ``previous``."""

    seq: int
    at: datetime
    kind: str
    subject: str
    by: int | None
    postings: tuple[Posting, ...]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One line of an account's statement, with the balance after it, and whose account stands on the other side."""

    seq: int
    at: datetime
    kind: str
    subject: str
    amount: int
    balance: int
    other: Owner


class Ledger(Protocol):
    """What the ledger asks of storage."""

    def account(self, owner: Owner, unit: str) -> Account | None: ...

    def open_account(self, owner: Owner, unit: str, floor: int | None) -> Account: ...

    def set_floor(self, account: Account, floor: int) -> Account:
        """Keep another floor for an account and return the account as it is now."""
        ...

    def accounts(self) -> Sequence[Account]:
        """Return every account of the community."""
        ...

    def head(self) -> tuple[int, str]:
        """Return the sequence number and hash of the newest entry (0 and GENESIS before the first)."""
        ...

    def append(self, entry: Entry, accounts: Sequence[Account]) -> None:
        """Keep the entry and its postings, and move the balances. ``accounts`` go with ``entry.postings``."""
        ...

    def entries(self, after_seq: int = 0) -> Iterator[Entry]:
        """Yield the entries in order, without holding them all in memory."""
        ...

    def statement(self, account: Account, since: datetime, until: datetime, limit: int) -> Sequence[StatementLine]:
        """Return the newest lines of an account, newest first: from ``since`` to ``until``, both included."""
        ...


class LedgerError(Exception):
    """The caller broke a rule of bookkeeping: a bug, never an answer to a member."""


def valid_unit(unit: str) -> bool:
    """Say whether this is one of the four units or the code of a currency (ISO 4217)."""
    return unit in DECIMALS or _CURRENCY.fullmatch(unit) is not None


def digest(  # noqa: PLR0917 - the hash covers every field of an entry, in this order
    seq: int, at: datetime, kind: str, subject: str, by: int | None, postings: Sequence[Posting], previous: str
) -> str:
    """Return the SHA-256 (hex) of an entry in its canonical form: a JSON list, which includes the hash before it."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    sides = ",".join([f"[{_json(str(side.owner))},{_json(side.unit)},{side.amount}]" for side in postings])
    who = "null" if by is None else by
    canonical = f"[{_json(previous)},{seq},{_json(moment)},{_json(kind)},{_json(subject)},{who},[{sides}]]"
    return hashlib.sha256(canonical.encode()).hexdigest()


def default_floor(owner: Owner) -> int | None:
    """Return the floor of a new account: none for the issuance, else zero."""
    return None if owner.kind is OwnerKind.ISSUANCE else 0


def account_of(work: "Work", owner: Owner, unit: str) -> Account:
    """Return the owner's account in the unit, opening it when it is new."""
    return work.ledger.account(owner, unit) or work.ledger.open_account(owner, unit, default_floor(owner))


def widen_floor(work: "Work", account: Account, floor: int) -> Account:
    """Let an account go further down than before. It never goes back: what was allowed once stays right in an audit."""
    if account.floor is None or floor >= account.floor:
        raise LedgerError(f"the floor of account {account.id} only ever widens, not from {account.floor} to {floor}")
    return work.ledger.set_floor(account, floor)


def balance(work: "Work", owner: Owner, unit: str) -> int:
    """Return what the owner holds in the unit's smallest unit."""
    account = work.ledger.account(owner, unit)
    return account.balance if account else 0


def post(
    work: "Work",
    kind: str,
    postings: Sequence[Posting],
    *,
    subject: str = "",
    by: int | None = None,
    at: datetime | None = None,
) -> Entry:
    """Append one balanced entry. Callers refuse kindly before; what is wrong here is a bug and raises LedgerError.

    ``at`` is now, except for what happened elsewhere before it was brought along.
    """
    _check_balanced(postings)
    at = at or work.now
    if at > work.now or (at < work.now and not kind.startswith(BROUGHT_ALONG)):
        raise LedgerError(f"entry {kind} is not of now, nor was it brought along from before")
    accounts = [account_of(work, posting.owner, posting.unit) for posting in postings]
    for account, posting in zip(accounts, postings, strict=True):
        if account.floor is not None and posting.amount < 0 and account.balance + posting.amount < account.floor:
            raise LedgerError(f"entry {kind} would pass the floor of account {account.id}")
    seq, previous = work.ledger.head()
    seq += 1
    entry = Entry(
        seq,
        at,
        kind,
        subject,
        by,
        tuple(postings),
        previous,
        digest(seq, at, kind, subject, by, postings, previous),
    )
    work.ledger.append(entry, accounts)
    return entry


def move(  # noqa: PLR0917 - from whom, to whom, how much of what: read like a sentence
    work: "Work",
    kind: str,
    source: Owner,
    target: Owner,
    unit: str,
    amount: int,
    *,
    subject: str = "",
    by: int | None = None,
    at: datetime | None = None,
) -> Entry:
    """Move a positive amount from one owner to another."""
    if amount <= 0:
        raise LedgerError(f"a movement needs a positive amount, not {amount}")
    postings = (Posting(source, unit, -amount), Posting(target, unit, amount))
    return post(work, kind, postings, subject=subject, by=by, at=at)


def _check_balanced(postings: Sequence[Posting]) -> None:
    sums: defaultdict[str, int] = defaultdict(int)
    seen: set[tuple[Owner, str]] = set()
    for posting in postings:
        if posting.amount == 0 or not valid_unit(posting.unit):
            raise LedgerError(f"posting of {posting.amount} {posting.unit} makes no sense")
        if (posting.owner, posting.unit) in seen:
            raise LedgerError(f"{posting.owner} stands twice in one entry")
        seen.add((posting.owner, posting.unit))
        sums[posting.unit] += posting.amount
    if not postings or any(sums.values()):
        raise LedgerError("the postings of an entry must sum to zero in each unit")

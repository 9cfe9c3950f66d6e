"""Proof that the books are right: recompute the hash chain and every balance (promises.md, 2)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.ledger import GENESIS, Account, Entry, Owner, digest

if TYPE_CHECKING:
    from core.work import Work

Key = tuple[Owner, str]
Sums = defaultdict[Key, int]


class Fault(StrEnum):
    """What can be wrong with the books."""

    GAP = "gap"  # an entry is missing or out of order
    CHAIN = "chain"  # an entry does not name the hash of the one before it
    HASH = "hash"  # an entry was changed after it was written
    UNBALANCED = "unbalanced"  # its postings do not sum to zero
    FLOOR = "floor"  # a balance passed its floor after this entry
    BALANCE = "balance"  # a kept balance differs from the sum of its postings


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of an audit. ``fault`` None means sound; ``seq`` is the first bad entry (0 for a kept balance)."""

    entries: int
    accounts: int
    head: str
    fault: Fault | None = None
    seq: int = 0
    account: str = ""


def verify(work: "Work") -> Verdict:
    """Recompute the chain and all balances from the first entry on; name the first thing that is wrong."""
    accounts = {(account.owner, account.unit): account for account in work.ledger.accounts()}
    sums: Sums = defaultdict(int)
    previous, count = GENESIS, 0
    for entry in work.ledger.entries():
        count += 1
        fault, account = _broken_link(entry, count, previous), ""
        if fault is None:
            fault, account = _bad_postings(entry, accounts, sums)
        if fault:
            return Verdict(count, len(accounts), previous, fault, entry.seq, account)
        previous = entry.hash
    for key, kept in accounts.items():
        if kept.balance != sums[key]:
            return Verdict(count, len(accounts), previous, Fault.BALANCE, 0, f"{kept.owner} {kept.unit}")
    return Verdict(count, len(accounts), previous)


def _broken_link(entry: Entry, seq: int, previous: str) -> Fault | None:
    if entry.seq != seq:
        return Fault.GAP
    if entry.previous != previous:
        return Fault.CHAIN
    made = digest(entry.seq, entry.at, entry.kind, entry.subject, entry.by, entry.postings, entry.previous)
    return None if entry.hash == made else Fault.HASH


def _bad_postings(entry: Entry, accounts: Mapping[Key, Account], sums: Sums) -> tuple[Fault | None, str]:
    """Add the postings to the sums and say what is wrong with them, with the account concerned."""
    units: defaultdict[str, int] = defaultdict(int)
    for posting in entry.postings:
        units[posting.unit] += posting.amount
        sums[posting.owner, posting.unit] += posting.amount
    if any(units.values()):
        return Fault.UNBALANCED, ""
    for posting in entry.postings:
        known = accounts.get((posting.owner, posting.unit))
        if known is None or (known.floor is not None and sums[posting.owner, posting.unit] < known.floor):
            return Fault.FLOOR, str(posting.owner)
    return None, ""

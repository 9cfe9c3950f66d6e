"""The books in plain text, as hledger and beancount read them, with every balance asserted at the end.

Owners are named by their numbers only; whoever reads the export learns no name from it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from core.ledger import DECIMALS, Entry, Owner, OwnerKind

if TYPE_CHECKING:
    from core.work import Work

UNITS = {"SP": "Support Points", "RP": "Reward Points", "TBC": "time credits, in minutes", "SH": "Social Horizon"}
_CURRENCY_DECIMALS = 2
_ROOTS = {
    OwnerKind.MEMBER: "Assets:Members",
    OwnerKind.RESTING: "Assets:Resting",
    OwnerKind.GROUP: "Assets:Groups",
    OwnerKind.FUND: "Assets:Funds",
    OwnerKind.TARGET: "Assets:Targets",
    OwnerKind.ESCROW: "Assets:Escrow",
    OwnerKind.ISSUANCE: "Equity:Issuance",
}
_BEGINNING = date(1970, 1, 1)


class Style(StrEnum):
    """Which program is to read the journal."""

    HLEDGER = "hledger"
    BEANCOUNT = "beancount"


def lines(work: "Work", style: Style = Style.HLEDGER) -> Iterator[str]:
    """Yield the lines of the community's books, without holding them all in memory.

    The last ones assert each account's kept balance, so the reading program proves that it is the sum of its postings.
    """
    write = _Beancount() if style is Style.BEANCOUNT else _Hledger()
    accounts = [(account_name(each.owner), each.unit, each.balance) for each in work.ledger.accounts()]
    yield f"; The books of community {work.community.id} as of {work.now:%Y-%m-%d %H:%M} UTC."
    yield "; Entries are final. Numbers are smallest units unless a unit has digits after the point."
    yield ""
    units: defaultdict[str, list[str]] = defaultdict(list)
    for name, unit, _ in accounts:
        units[name].append(unit)
    for unit in sorted({unit for _, unit, _ in accounts}):
        yield write.commodity(unit)
    for name in sorted(units):
        yield write.opening(name, units[name])
    last = _BEGINNING
    for entry in work.ledger.entries():
        last = max(last, entry.at.date())
        yield ""
        yield from write.entry(entry)
    if accounts:
        yield ""
        yield from write.closing(last + timedelta(days=1), accounts)


def account_name(owner: Owner) -> str:
    """Return the account of an owner: ``Assets:Members:5``, ``Assets:Targets:Proposal:12``."""
    parts = [re.sub(r"[^A-Za-z0-9]", "-", part) for part in owner.ref.split(":") if part]
    return ":".join([_ROOTS[owner.kind], *(part[0].upper() + part[1:] for part in parts)])


def amount(number: int, unit: str) -> str:
    """Return an amount as people write it: ``12.50 EUR``, ``10 SP``."""
    decimals = DECIMALS.get(unit, _CURRENCY_DECIMALS)
    return f"{Decimal(number).scaleb(-decimals):f} {unit}"


class _Beancount:
    def commodity(self, unit: str) -> str:
        return f'{_BEGINNING} commodity {unit}\n  name: "{UNITS.get(unit, unit)}"'

    def opening(self, name: str, units: Iterable[str]) -> str:
        return f"{_BEGINNING} open {name} {','.join(sorted(units))}"

    def entry(self, entry: Entry) -> Iterator[str]:
        yield f'{entry.at:%Y-%m-%d} * "{_plain(entry.kind)}" "{_plain(entry.subject)}"'
        for key, value in _notes(entry):
            yield f'  {key}: "{value}"'
        for posting in entry.postings:
            yield f"  {account_name(posting.owner)}  {amount(posting.amount, posting.unit)}"

    def closing(self, day: date, accounts: Iterable[tuple[str, str, int]]) -> Iterator[str]:
        for name, unit, balance in accounts:
            yield f"{day} balance {name}  {amount(balance, unit)}"


class _Hledger:
    def commodity(self, unit: str) -> str:
        # hledger wants to see the decimal mark, also where nothing follows it.
        decimals = DECIMALS.get(unit, _CURRENCY_DECIMALS)
        return f"commodity 1000.{'0' * decimals} {unit}  ; {UNITS.get(unit, unit)}"

    def opening(self, name: str, units: Iterable[str]) -> str:
        return f"account {name}  ; {', '.join(sorted(units))}"

    def entry(self, entry: Entry) -> Iterator[str]:
        about = f" | {_plain(entry.subject)}" if entry.subject else ""
        yield f"{entry.at:%Y-%m-%d} * ({entry.seq}) {_plain(entry.kind)}{about}"
        for key, value in _notes(entry):
            yield f"    ; {key}: {value}"
        for posting in entry.postings:
            yield f"    {account_name(posting.owner)}  {amount(posting.amount, posting.unit)}"

    def closing(self, day: date, accounts: Iterable[tuple[str, str, int]]) -> Iterator[str]:
        yield f"{day} * balances"
        for name, unit, balance in accounts:
            yield f"    {name}  {amount(0, unit)} = {amount(balance, unit)}"


def _notes(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "seq", str(entry.seq)
    yield "time", f"{entry.at:%H:%M:%S.%f}"
    if entry.by is not None:
        yield "by", f"member {entry.by}"
    yield "hash", entry.hash


def _plain(text: str) -> str:
    """Take out what has a meaning in either format."""
    return re.sub(r'["\\;|()\n\r]', " ", text)

"""The CSV files of TimeOverflow, the program of many time banks: its members and its transfers, read and written.

TimeOverflow translates the heads of its files into the reader's language, so columns are known by their number. Of
members: 9 (number, name, e-mail, two phones, since, last login, language, balance in seconds), 5 (the same without the
last four) or 16 (complete, without the balance). Of transfers: 5 (date, from, to, post, hours) or 9 (complete: with
numbers beside the names, a post's number and a reason). Somebody is written ``Name (12)``; whoever stands there
without a number is the bank itself or has left it.
"""

import csv
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from enum import StrEnum

from core.refusals import Refusal
from core.texts import line
from core.timebank.model import HOUR, NOTE

NOBODY = ""
"""The number of whoever has none."""
MEMBER_HEADS = (
    "N", "Name", "Email", "Phone", "Alternative Phone", "Created", "Last login", "Language", "Balance",
)  # fmt: skip
TRANSFER_HEADS = ("Date", "From", "To", "Post", "Quantity")
MEMBER_WIDTHS = (9, 5, 16)
TRANSFER_WIDTHS = (5, 9)
_SINCE = {9: 5, 16: 7}
_LONGEST = 60
"""Characters that a report shows of what could not be read."""
_MINUTE = 60
_NUMBER = re.compile(r"\d{1,9}")
_NAMED = re.compile(r"(.*?)\s*\((\d{1,9})\)")
_CLOCK = re.compile(r"(\d{1,6}):([0-5]\d)(?::[0-5]\d)?")
_DECIMAL = re.compile(r"\d{1,6}(?:[.,]\d{1,4})?")
_DATE = re.compile(r"(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)/(\d\d?)/(\d{4}))(?:[ T](\d\d?):(\d\d)(?::(\d\d))?(?:\.\d+)?)?")
_ZONE = re.compile(r"([+-])(\d\d):?(\d\d)")


class Fault(StrEnum):
    """Why a line could not be read."""

    COLUMNS = "columns"  # not as many as the head
    NUMBER = "number"  # no whole number, or one that somebody else has
    NAME = "name"  # no name
    DATE = "date"  # no date, or none that has been
    HOURS = "hours"  # no length of time
    SAME = "same"  # from somebody to themselves
    CSV = "csv"  # not even a line of a table


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line of a file (the head is line 1) that could not be read, and what stood there."""

    line: int
    why: Fault
    text: str


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the other bank. ``balance`` is in minutes, None where the file does not tell."""

    number: str
    name: str
    since: datetime | None = None
    language: str = ""
    balance: int | None = None

    @property
    def label(self) -> str:
        """What the other bank calls them: ``Ana (12)``."""
        return f"{self.name} ({self.number})"


@dataclass(frozen=True, slots=True)
class Transfer:
    """Minutes from one number to another at a moment; ``NOBODY`` stands for the bank and for who has left it."""

    at: datetime
    source: str
    target: str
    minutes: int
    note: str


@dataclass(slots=True)
class People:
    """What a file of members says."""

    persons: list[Person] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)


@dataclass(slots=True)
class Transfers:
    """What a file of transfers says, the oldest first.

    ``names`` are those of the numbers in it, ``unnumbered`` how often whom without a number. ``empty`` transfers moved
    nothing, and ``outside`` ones were between two who have no number.
    """

    moves: list[Transfer] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    unnumbered: Counter[str] = field(default_factory=Counter)
    empty: int = 0
    outside: int = 0
    unreadable: list[Unreadable] = field(default_factory=list)


@dataclass
class NotTimeOverflow(Refusal):
    """A file has not the columns of TimeOverflow's export; ``widths`` are the numbers of columns that it would have."""

    file: str
    columns: int
    widths: str


def read_people(lines: Sequence[str], zone: tzinfo, now: datetime) -> People:
    """Return what a file of members says; moments without a zone are in ``zone``."""
    found, known = People(), set[str]()
    for at, row in _rows(lines, MEMBER_WIDTHS, "members", found.unreadable):
        try:
            person = _person(row, known, zone, now)
        except _BadLine as bad:
            found.unreadable.append(Unreadable(at, bad.why, bad.text))
        else:
            known.add(person.number)
            found.persons.append(person)
    return found


def read_transfers(lines: Sequence[str], zone: tzinfo, now: datetime) -> Transfers:
    """Return what a file of transfers says; moments without a zone are in ``zone``."""
    found = Transfers()
    same: dict[str, str] = {}  # equal texts stand a thousand times in such a file, and once in memory
    for at, row in _rows(lines, TRANSFER_WIDTHS, "transfers", found.unreadable):
        try:
            _take(found, row, zone, now, same)
        except _BadLine as bad:
            found.unreadable.append(Unreadable(at, bad.why, bad.text))
    moves = found.moves
    if moves and moves[0].at > moves[-1].at:
        moves.reverse()  # TimeOverflow writes the newest first, and those of one second keep their order
    moves.sort(key=lambda move: move.at)
    return found


def member_rows(people: Iterable[Person]) -> Iterator[tuple[str, ...]]:
    """Yield the head and the lines of a file of members; e-mail, phones and logins are ours to keep, and stay empty."""
    yield MEMBER_HEADS
    for each in people:
        since = f"{each.since.astimezone(UTC):%Y-%m-%d %H:%M:%S UTC}" if each.since else ""
        yield each.number, each.name, "", "", "", since, "", each.language, str((each.balance or 0) * _MINUTE)


def transfer_rows(moves: Iterable[Transfer], names: Mapping[str, str], bank: str) -> Iterator[tuple[str, ...]]:
    """Yield the head and the lines of a file of transfers; ``bank`` is what whoever has no number is called."""
    yield TRANSFER_HEADS
    for each in moves:
        sides = [f"{names[number]} ({number})" if number else bank for number in (each.source, each.target)]
        hours, minutes = divmod(each.minutes, HOUR)
        yield f"{each.at.astimezone(UTC):%Y-%m-%d %H:%M:%S UTC}", *sides, each.note, f"{hours}:{minutes:02}"


class _BadLine(Exception):  # noqa: N818 - it says what is the case, as every refusal does
    """A line that cannot be read, and what of it."""

    def __init__(self, why: Fault, text: str) -> None:
        super().__init__(why)
        self.why = why
        self.text = line(text)[:_LONGEST]


def _person(row: Sequence[str], known: Container[str], zone: tzinfo, now: datetime) -> Person:
    number, name, width = row[0].strip(), line(row[1]), len(row)
    if not _NUMBER.fullmatch(number) or str(int(number)) in known:
        raise _BadLine(Fault.NUMBER, number)
    if not name:
        raise _BadLine(Fault.NAME, number)
    since = row[_SINCE[width]] if width in _SINCE else ""
    balance = _balance(row[-1]) if width == len(MEMBER_HEADS) else None
    return Person(str(int(number)), name, _moment(since, zone, now) if since.strip() else None, balance=balance)


def _take(found: Transfers, row: Sequence[str], zone: tzinfo, now: datetime, same: dict[str, str]) -> None:
    """Add the transfer of one row to what was found."""
    when, giver, receiver = row[0], row[1], row[2] if len(row) == len(TRANSFER_HEADS) else row[3]
    note = row[3] if len(row) == len(TRANSFER_HEADS) else row[7].strip() or row[5]
    at, minutes = _moment(when, zone, now), _minutes(row[-1])
    sides = [_NAMED.fullmatch(line(each)) for each in (giver, receiver)]
    source, target = (str(int(each[2])) if each else NOBODY for each in sides)
    if source == target and source:
        raise _BadLine(Fault.SAME, giver)
    if not minutes:
        found.empty += 1
        return
    for side, number, text in zip(sides, (source, target), (giver, receiver), strict=True):
        if side:
            found.names.setdefault(number, side[1])
        else:
            found.unnumbered[line(text)[:_LONGEST]] += 1
    if not (source or target):
        found.outside += 1
        return
    said = line(line(note)[: NOTE[1]])
    source, target, said = (same.setdefault(each, each) for each in (source, target, said))
    found.moves.append(Transfer(at, source, target, minutes, said))


def _rows(
    lines: Sequence[str], widths: Sequence[int], file: str, unreadable: list[Unreadable]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines below the head with their numbers, whichever sign parts the columns."""
    wide = {sign: len(next(csv.reader(lines[:1], delimiter=sign), [])) for sign in ",;\t"}
    sign = next((sign for sign, width in wide.items() if width in widths), "")
    if not sign:
        raise NotTimeOverflow(file, max(wide.values()), ", ".join(map(str, widths)))
    reader = csv.reader(lines, delimiter=sign)
    next(reader)
    while True:
        began = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error:
            unreadable.append(Unreadable(began, Fault.CSV, ""))
            continue
        if row is None:
            return
        if len(row) == wide[sign]:
            yield began, row
        elif any(cell.strip() for cell in row):
            unreadable.append(Unreadable(began, Fault.COLUMNS, line(" ".join(row))[:_LONGEST]))


def _moment(text: str, zone: tzinfo, now: datetime) -> datetime:
    """Read ``2019-03-01 10:00:00 +0100``, ``... UTC`` or, as a spreadsheet saves it, ``01/03/2019 10:00``."""
    plain = text.strip()
    found = _DATE.match(plain)
    if not found:
        raise _BadLine(Fault.DATE, text)
    year, month, day, other_day, other_month, other_year, *clock = found.groups()
    rest = plain[found.end() :].strip()
    hour, minute, second = (int(each or 0) for each in clock)
    try:
        offset = _offset(rest) if rest else zone
        days = [int(each or other) for each, other in ((year, other_year), (month, other_month), (day, other_day))]
        at = datetime(days[0], days[1], days[2], hour, minute, second, tzinfo=offset).astimezone(UTC)
    except (ValueError, OverflowError):
        raise _BadLine(Fault.DATE, text) from None
    if at > now:
        raise _BadLine(Fault.DATE, text)
    return at


def _offset(text: str) -> tzinfo:
    if text in {"UTC", "Z"}:
        return UTC
    if not _ZONE.fullmatch(text):
        raise ValueError(text)
    return datetime.strptime(text, "%z").tzinfo or UTC


def _minutes(text: str) -> int:
    """Read ``1:30``, or hours with decimals as the complete file has them."""
    plain = text.strip()
    if clock := _CLOCK.fullmatch(plain):
        return int(clock[1]) * HOUR + int(clock[2])
    if _DECIMAL.fullmatch(plain):
        return int((Decimal(plain.replace(",", ".")) * HOUR).to_integral_value())
    raise _BadLine(Fault.HOURS, text)


def _balance(text: str) -> int | None:
    """Read a balance in seconds, or as ``-1:30``; None when there is none."""
    plain = text.strip()
    sign, digits = (-1, plain[1:]) if plain.startswith("-") else (1, plain)
    if not plain:
        return None
    if digits.isascii() and digits.isdigit() and len(digits) <= 12:  # noqa: PLR2004 - no balance is longer
        return sign * ((int(digits) + _MINUTE // 2) // _MINUTE)
    if _CLOCK.fullmatch(digits):
        return sign * _minutes(digits)
    raise _BadLine(Fault.HOURS, text)

"""Dates as people say them, in the languages of the texts at once: *tomorrow 6pm*, *el viernes*, *in 3 Tagen*.

Read as local time of the member's zone, then put into UTC, so that the change of clocks never moves an hour.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.kinds import Offer, read_length
from bot.weekwords import DAY_OF, LONGEST, read_availability
from core.availability import DAYS, days_by_parts
from core.refusals import Refusal
from core.stems import folded

if TYPE_CHECKING:
    from bot.commands import Context

END_OF_DAY, SUPPER = time(23, 59), time(18, 0)
MOST_DAYS = 60
_FORTNIGHT = timedelta(days=14)
_MONTHS = (
    "jan january enero ene januar janner", "feb february febrero februar", "mar march marzo marz",
    "apr april abril abr", "may mayo mai", "jun june junio juni", "jul july julio juli",
    "aug august agosto ago", "sep sept september septiembre",
    "oct october octubre oktober okt", "nov november noviembre", "dec december diciembre dic dezember dez",
)  # fmt: skip
_MONTH_OF = {word: at for at, words in enumerate(_MONTHS, 1) for word in words.split()}
_NEAR = {
    **dict.fromkeys(("today", "hoy", "heute"), 0),
    **dict.fromkeys(("tomorrow", "manana", "morgen"), 1),
    **dict.fromkeys(("overmorrow", "pasado", "ubermorgen"), 2),
}
_PART_TIMES = {
    **dict.fromkeys(("morning", "vormittag", "fruh"), time(9)),
    **dict.fromkeys(("noon", "midday", "mediodia", "mittag"), time(12)),
    **dict.fromkeys(("afternoon", "tarde", "nachmittag"), time(15)),
    **dict.fromkeys(("evening", "abend"), time(19)),
    **dict.fromkeys(("night", "tonight", "noche", "nacht"), time(21)),
}
_PHRASES = (
    (re.compile(r"\bday after tomorrow\b|\bpasado manana\b"), "overmorrow"),
    (
        re.compile(r"\b(?:por|de|en) la manana\b|\bmorgen (?:fruh|vormittag)\b"),
        lambda m: "tomorrow morning" if m[0].startswith("morgen") else "morning",
    ),
    (re.compile(r"\b(?:por|de|en) la (tarde|noche)\b"), r"\1"),
    (re.compile(r"\besta noche\b|\bheute nacht\b"), "today night"),
    (re.compile(r"\besta tarde\b"), "today afternoon"),
    (re.compile(r"\btonight\b"), "today night"),
)
_FILLERS_SAID = """
on at by the next this el la las los a de del am um an der den dem uhr nachsten nachste proximo of
"""
_FILLERS = frozenset(_FILLERS_SAID.split())
_CLOCK = re.compile(r"(?<![\d.-])(\d{1,2})(?:[:.h](\d{2}))?\s?(am|pm|uhr|h|hrs)?\b(?![.\d-])")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?")
_MONTH = re.compile(
    rf"\b(?:(\d{{1,2}})(?:\.|st|nd|rd|th)?\s(?:de\s|of\s)?)?({'|'.join(_MONTH_OF)})\b\.?"
    r"(?:\s(\d{1,2})(?!\d|:|\s?[ap]m)(?:st|nd|rd|th)?)?(?:,?\s(?:de\s)?(\d{4}))?"
)
_IN = re.compile(r"^(?:in|en|dentro de)\s+(.+)$")
_FOR = re.compile(r"\b(?:for|durante|por|fur)\s+(\d{1,3}\s*[a-z]+)\b")
_UNTIL = re.compile(r"\b(?:until|till|hasta|bis)\s+(.+)$")
_AT = re.compile(
    r"\b(?:at|a las|a la|um)\s+(\S+(?:\s?(?:am|pm|uhr))?)\s*$|\s(\d{1,2}:\d{2}|\d{1,2}\s?(?:am|pm|uhr))\s*$"
)


@dataclass
class NotADate(Refusal):
    """The words are no date, or one that is past."""

    field: str
    text: str


@dataclass
class NotDays(Refusal):
    """The words are no days."""

    field: str
    text: str


def read_date(text: str, now: datetime, zone: str, default: time = END_OF_DAY) -> datetime | None:
    """Return the moment in UTC that the words mean, or None. A day without a time means ``default`` on it."""
    if len(text) > LONGEST:
        return None
    plain = " ".join(folded(text).split())
    after = _IN.match(plain)
    length = read_length(after[1] if after else plain)
    here = now.astimezone(ZoneInfo(zone))
    if length is not None:
        return (now + length).astimezone(UTC) if length else None
    for pattern, better in _PHRASES:
        plain = pattern.sub(better, plain)
    try:
        day, rest, strict = _day(plain, here.date())
        clock, rest = _clock(rest)
        if any(word not in _FILLERS for word in re.findall(r"\w+", rest)) or (day is None and clock is None):
            return None
        moment = _at(day or here.date(), clock or default, zone)
        if moment <= now and not strict:
            moment = _at((day or here.date()) + timedelta(days=7 if day else 1), clock or default, zone)
    except (ValueError, OverflowError):
        return None
    return moment


def read_days(text: str, now: datetime, zone: str) -> Sequence[datetime]:
    """Return the moments in UTC that the words mean (*mon wed fri for 2 weeks at 6pm*), at most 60; none if unread.

    Days come from days of the week with an end (two weeks when none is named), or from dates with commas.
    """
    if len(text) > 2 * LONGEST:
        return ()
    plain = " ".join(folded(text).split())
    clock = SUPPER
    if at := _AT.search(plain):
        try:
            found, rest = _clock(at[1] or at[2])
        except ValueError:  # there is no such hour
            return ()
        if found is None or rest.strip():
            return ()
        clock, plain = found, plain[: at.start()].strip()
    dates = [read_date(each, now, zone, clock) for each in re.split(r"\s*[,;]\s*|\s+(?:and|y|und)\s+", plain) if each]
    if dates and all(dates) and not _only_weekdays(plain):
        return sorted({each for each in dates if each})[:MOST_DAYS]
    days, end = _week(plain, now, zone)
    return list(_each(days, now, end, clock, zone))[:MOST_DAYS]


def _only_weekdays(plain: str) -> bool:
    """Say whether only days of the week are named, which then repeat."""
    return read_availability(plain) is not None


def _week(plain: str, now: datetime, zone: str) -> tuple[frozenset[int], datetime]:
    end: datetime | None = now + _FORTNIGHT
    if length := _FOR.search(plain):
        span = read_length(length[1])
        end = now + span if span else None
        plain = _FOR.sub("", plain).strip()
    elif read_availability(plain) is None and (until := _UNTIL.search(plain)):
        end, plain = read_date(until[1], now, zone), plain[: until.start()].strip()
    free = read_availability(plain)
    if free is None or end is None:
        return frozenset(), now
    parts = days_by_parts(free)
    return frozenset(day for _, days in parts for day in days) if parts else frozenset(DAYS), end


def _each(days: frozenset[int], now: datetime, end: datetime, clock: time, zone: str) -> Iterator[datetime]:
    first = now.astimezone(ZoneInfo(zone)).date()
    for ahead in range(min(370, (end - now).days + 1)):
        moment = _at(first + timedelta(days=ahead), clock, zone)
        if (first + timedelta(days=ahead)).weekday() in days and now < moment <= end:
            yield moment


def _day(plain: str, today: date) -> tuple[date | None, str, bool]:
    """Return the day that is named, the words that are left, and whether the day is that one and no other."""
    if found := _ISO.search(plain):
        return date(*(int(each) for each in found.groups())), _cut(plain, found), True
    if found := _DOTTED.search(plain):
        return _coming(today, int(found[1]), int(found[2]), found[3]), _cut(plain, found), True
    found = _MONTH.search(plain)
    if found and (found[1] or found[3]):
        number = int(found[1] or found[3])
        return _coming(today, number, _MONTH_OF[found[2]], found[4]), _cut(plain, found), True
    words = plain.split()
    for at, word in enumerate(words):
        left = " ".join(words[:at] + words[at + 1 :])
        if word in _NEAR:
            return today + timedelta(days=_NEAR[word]), left, True
        if word in DAY_OF and len(word) > 1:
            ahead = (DAY_OF[word] - today.weekday()) % 7
            skip = ahead == 0 and bool({"next", "nachsten", "nachste", "proximo"} & set(words))
            return today + timedelta(days=7 if skip else ahead), left, False
    return None, plain, False


def _coming(today: date, day: int, month: int, year: str | None) -> date:
    """Return this day of the year, or of the next one when it is past."""
    named = date(int(year) if year else today.year, month, day)
    return named if year or named >= today else named.replace(year=today.year + 1)


def _clock(plain: str) -> tuple[time | None, str]:
    """Return the time that is named, and the words that are left."""
    found = _CLOCK.search(plain)
    if found:
        hour, minute, sign = int(found[1]), int(found[2] or 0), found[3] or ""
        if sign in {"am", "pm"}:
            if not 1 <= hour <= 12:  # noqa: PLR2004 - such clocks have twelve hours
                raise ValueError(plain)
            hour = hour % 12 + (12 if sign == "pm" else 0)
        return time(hour, minute), _cut(plain, found)
    words = plain.split()
    for at, word in enumerate(words):
        if word in _PART_TIMES:
            return _PART_TIMES[word], " ".join(words[:at] + words[at + 1 :])
    return None, plain


def _cut(plain: str, found: re.Match[str]) -> str:
    return f"{plain[: found.start()]} {plain[found.end() :]}"


def _at(day: date, clock: time, zone: str) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class ComingDate:
    """A moment to come, in words, in the member's own zone."""

    hint: str
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> datetime:
        """Return the moment in UTC."""
        found = read_date(text, context.work.now, context.words.zone)
        if found is None or found <= context.work.now:
            raise NotADate(field, text[:60])
        return found

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return nothing: any date will do."""
        return ()


@dataclass(frozen=True, slots=True)
class ComingDays:
    """Several days to come, in words, in the member's own zone."""

    hint: str
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> Sequence[datetime]:
        """Return the moments in UTC."""
        found = [each for each in read_days(text, context.work.now, context.words.zone) if each > context.work.now]
        if not found:
            raise NotDays(field, text[:60])
        return found

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return nothing: any days will do."""
        return ()

"""Periods as people say them: "30 days", "last month", "2025", "2025-03", "all"; midnights are those of their zone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.kinds import Offer, read_length
from core.refusals import Refusal

if TYPE_CHECKING:
    from bot.commands import Context

USUAL = timedelta(days=90)
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MONTH = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
_DAYS = re.compile(r"\d{1,4}")
_YEARS = range(1971, 10_000)
_WORDS = {
    word: meant
    for meant, words in {
        "this-month": ("this month", "month", "este mes", "mes", "dieser monat", "diesen monat", "monat"),
        "last-month": ("last month", "mes pasado", "el mes pasado", "letzter monat", "letzten monat"),
        "this-year": ("this year", "year", "este año", "año", "dieses jahr", "jahr"),
        "last-year": ("last year", "año pasado", "el año pasado", "letztes jahr"),
        "all": ("all", "everything", "todo", "alles"),
    }.items()
    for word in (meant, *words)
}


@dataclass
class NotAPeriod(Refusal):
    """A period was needed."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to just before another."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time in the past."""

    hint: str
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> Span:
        """Return the span that the words mean."""
        found = read_period(text, context.work.now, context.words.zone)
        if found is None:
            raise NotAPeriod(field, text[:60])
        return found

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return periods that are common."""
        shown = [Offer(context.words.text(f"period-{each}"), each) for each in dict.fromkeys(_WORDS.values())]
        return [each for each in shown if typed.casefold() in f"{each.label} {each.value}".casefold()]


def usual(now: datetime) -> Span:
    """Return the period that is meant when none is named."""
    return Span(now - USUAL, now + timedelta(microseconds=1))


def read_period(text: str, now: datetime, zone: str) -> Span | None:
    """Return the span that the words mean to somebody in a time zone, or None."""
    plain = " ".join(text.casefold().split())
    end = now + timedelta(microseconds=1)
    length = timedelta(days=int(plain)) if _DAYS.fullmatch(plain) and int(plain) not in _YEARS else read_length(plain)
    if length:
        return Span(max(_BEGINNING, now - min(length, now - _BEGINNING)), end)
    here = now.astimezone(ZoneInfo(zone))
    match _WORDS.get(plain):
        case "this-month":
            return _months(here.year, here.month, 1, zone)
        case "last-month":
            return _months(here.year, here.month - 1, 1, zone)
        case "this-year":
            return _months(here.year, 1, 12, zone)
        case "last-year":
            return _months(here.year - 1, 1, 12, zone)
        case "all":
            return Span(_BEGINNING, end)
    named = _MONTH.fullmatch(plain)
    if not named or int(named[1]) not in _YEARS or not 1 <= int(named[2] or 1) <= 12:  # noqa: PLR2004 - months
        return None
    return _months(int(named[1]), int(named[2] or 1), 1 if named[2] else 12, zone)


def _months(year: int, month: int, count: int, zone: str) -> Span | None:
    """Return so many months from one on, counted over the turn of a year; None beyond the calendar."""
    try:
        first, last = (_midnight(year * 12 + month - 1 + more, zone) for more in (0, count))
    except (ValueError, OverflowError):
        return None
    return Span(first, last)


def _midnight(months: int, zone: str) -> datetime:
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=ZoneInfo(zone)).astimezone(UTC)

"""Lengths of time as people say what they gave: "1h30", "90 min", "1,5 Std", "half an hour". Kept in whole minutes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from bot.kinds import Offer
from core.refusals import Refusal

if TYPE_CHECKING:
    from bot.commands import Context

HOUR = 60
MOST = 10_000 * HOUR
"""No length is longer; what a community allows is in its charter."""
_OFFERED = (30, 60, 90, 120)
_COUNTS = {
    word: Fraction(number)
    for number, words in (
        ("1", "a an one un una uno ein eine einer"),
        ("2", "two dos zwei"), ("3", "three tres drei"), ("4", "four cuatro vier"), ("5", "five cinco fünf"),
        ("6", "six seis sechs"), ("7", "seven siete sieben"), ("8", "eight ocho acht"),
        ("9", "nine nueve neun"), ("10", "ten diez zehn"),
        ("1/2", "half media medio halbe halben"), ("3/2", "anderthalb eineinhalb"),
    )
    for word in words.split()
}  # fmt: skip
_PHRASES = {"viertelstunde": 15, "quarter of an hour": 15, "cuarto de hora": 15, "dreiviertelstunde": 45}
_PARTS = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
_H = r"(?:hours?|horas?|stunden?|hrs?|std\.?|h)"
_M = r"(?:minutes?|minut[oa]s?|minuten?|mins?\.?|m|')"
_END = r"(?!\w)"
_ARTICLE = r"(?:(?:an?|una?|eine[rn]?)\s+)?"
_NUMBER = rf"(?:[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?[½¼¾]?|[½¼¾]|(?:{'|'.join(_COUNTS)})(?=\s))"
_CLOCK = re.compile(rf"([0-9]{{1,3}}):([0-5][0-9])(?:\s*{_H})?{_END}", re.IGNORECASE)
_JOINED = re.compile(rf"([0-9]{{1,4}})\s?h([0-5][0-9]){_END}", re.IGNORECASE)
_BOTH = re.compile(rf"({_NUMBER})\s*{_H}(?:\s*,)?\s*(?:(?:and|y|und)\s+)?([0-9]{{1,2}})\s*{_M}{_END}", re.IGNORECASE)
_AND_HALF = re.compile(
    rf"({_NUMBER})\s*{_H}\s+(?:and|y|und)\s+(?:an?\s+|eine?\s+)?(?:half|media|halbe){_END}", re.IGNORECASE
)
_HOURS = re.compile(rf"{_ARTICLE}({_NUMBER})\s*(?:an?\s+)?{_H}{_END}", re.IGNORECASE)
_MINUTES = re.compile(rf"({_NUMBER})\s*{_M}{_END}", re.IGNORECASE)
_PHRASE = re.compile(rf"{_ARTICLE}({'|'.join(_PHRASES)}){_END}", re.IGNORECASE)


@dataclass
class NotHours(Refusal):
    """A length of time was needed; ``bare`` says that it was a number without its unit."""

    field: str
    text: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Hours:
    """A length of time in minutes. Its words need no quotes: it says itself where they end."""

    hint: str
    takes_rest: bool = False

    def length(self, rest: str) -> int:
        """Return how many characters at the beginning of a line belong to the value; 0 when none do."""
        found = find_hours(rest)
        return found[1] if found else 0

    def read(self, context: "Context", field: str, text: str) -> int:  # noqa: ARG002 - a Kind
        """Return the minutes."""
        plain = text.strip()
        found = find_hours(plain)
        if found is None or found[1] != len(plain) or not 1 <= found[0] <= MOST:
            raise NotHours(field, plain[:60], plain.isascii() and plain.isdigit())
        return found[0]

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return lengths that are common."""
        shown = [Offer(context.words.hours(each), compact(each)) for each in _OFFERED]
        return [each for each in shown if each.value.startswith(typed) or typed in each.label]


def find_hours(text: str) -> tuple[int, int] | None:
    """Return the minutes that the text begins with and how many characters they take, or None."""
    if match := _CLOCK.match(text) or _JOINED.match(text):
        return int(match[1]) * HOUR + int(match[2]), match.end()
    if match := _BOTH.match(text):
        return _rounded(_number(match[1]) * HOUR + int(match[2])), match.end()
    if match := _AND_HALF.match(text):
        return _rounded((_number(match[1]) + Fraction(1, 2)) * HOUR), match.end()
    if match := _PHRASE.match(text):
        return _PHRASES[match[1].casefold()], match.end()
    if match := _HOURS.match(text):
        return _rounded(_number(match[1]) * HOUR), match.end()
    if match := _MINUTES.match(text):
        return _rounded(_number(match[1])), match.end()
    return None


def compact(minutes: int) -> str:
    """Return minutes as they are typed most shortly: ``1h30``, ``45min``."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return f"{rest}min"
    return f"{hours}h{rest:02}" if rest else f"{hours}h"


def _number(word: str) -> Fraction:
    plain = word.casefold().replace(",", ".")
    if plain in _COUNTS:
        return _COUNTS[plain]
    part = Fraction(_PARTS[plain[-1]]) if plain[-1] in _PARTS else Fraction()
    whole = plain.rstrip("½¼¾")
    return (Fraction(whole) if whole else Fraction()) + part


def _rounded(minutes: Fraction) -> int:
    return int(minutes + Fraction(1, 2))

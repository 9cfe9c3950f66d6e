"""When somebody has time: parts of the days of a week, as one whole number in which each is a bit.

Bit ``3 * day + part`` stands for that part of that day; Monday morning is bit 0. Nothing at all means any time.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum

ANY = 0
"""Nothing was said, so any time may do."""


class Part(IntEnum):
    """A part of a day."""

    MORNING = 0
    AFTERNOON = 1
    EVENING = 2


DAYS = range(7)
"""The days of a week, from Monday."""
WEEKDAYS, WEEKEND = frozenset(range(5)), frozenset({5, 6})
ALWAYS = (1 << len(DAYS) * len(Part)) - 1


def when(days: Iterable[int], parts: Iterable[Part]) -> int:
    """Return these parts of these days; no day means every day, and no part the whole day."""
    chosen, whole = frozenset(days) or frozenset(DAYS), frozenset(parts) or frozenset(Part)
    return sum(1 << len(Part) * day + part for day in chosen for part in whole)


def meets(one: int, other: int) -> bool:
    """Say whether two people could meet; whoever did not say when can come at any time."""
    return ANY in (one, other) or one & other != 0


def days_by_parts(availability: int) -> Sequence[tuple[frozenset[Part], frozenset[int]]]:
    """Return which parts on which days, the days with the same parts together, by their first day."""
    found: dict[frozenset[Part], set[int]] = {}
    for day in DAYS:
        parts = frozenset(part for part in Part if availability & 1 << len(Part) * day + part)
        if parts:
            found.setdefault(parts, set()).add(day)
    return [(parts, frozenset(days)) for parts, days in found.items()]

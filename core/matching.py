"""How well an offer fits a want: by meaning, place and time. Pure rules; what shares a word is looked up elsewhere."""

from collections import Counter
from collections.abc import Collection, Mapping
from math import log2

from core import availability, places
from core.places import Place

LEAST = 45
"""Percent from which a listing is suggested to somebody."""
_PLACE, _TIME = 20, 15
"""How many percent a match loses when place or time do not fit."""


def shares(having: Mapping[str, Collection[int]]) -> dict[int, int]:
    """Return how much of a text each thing has, in percent, from who has each of its words; a rare word says more."""
    weights = {word: 1 / log2(2 + len(found)) for word, found in having.items()}
    whole = sum(weights.values())
    got: Counter[int] = Counter()
    for word, found in having.items():
        for each in found:
            got[each] += weights[word]  # type: ignore[assignment]  # a counter adds fractions as well
    return {each: round(100 * part / whole) for each, part in got.items()}


def common(one: frozenset[str], other: frozenset[str]) -> int:
    """Return how much of the shorter text's words both have, in percent."""
    return round(100 * len(one & other) / max(1, min(len(one), len(other))))


def score(
    meaning: int, *, here: Place | None, there: Place | None, online: bool, one_time: int, other_time: int
) -> int:
    """Return how well two listings fit, in percent; 0 when nobody should be asked to come so far.

    What was left open neither helps nor harms: whoever named no place or no time is believed to be flexible.
    """
    lost = 0
    if here and there and not online:
        apart = places.distance_km(here, there)
        if apart is not None and apart > places.FAR_KM:
            return 0
        lost += 0 if apart is not None and apart <= places.NEAR_KM else _PLACE
    if not availability.meets(one_time, other_time):
        lost += _TIME
    return meaning * (100 - lost) // 100

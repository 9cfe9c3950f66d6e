"""How scores spread in one room, as 64 counts that fade: enough to say what is unusual there, and no text at all."""

from collections.abc import Sequence

BINS = 64
ENOUGH = 200
"""Messages (faded ones count less) before a room's own spread says anything."""
_FADING = 0.9995
_LARGE = 1e9
_WHOLE = 1000
"""Counts are kept as whole thousandths."""


class Histogram:
    """The spread of scores from 0 to 1. Instead of letting all old counts fade, each new one weighs a little more."""

    def __init__(self, kept: Sequence[int] = ()) -> None:
        self._counts = [each / _WHOLE for each in kept] if len(kept) == BINS else [0.0] * BINS
        self._unit = 1.0

    def add(self, score: float) -> None:
        """Count one message; earlier ones fade a little."""
        self._unit /= _FADING
        self._counts[min(BINS - 1, max(0, int(score * BINS)))] += self._unit
        if self._unit > _LARGE:
            self._counts, self._unit = [each / self._unit for each in self._counts], 1.0

    def point(self, share: float) -> float:
        """Return the score that this share of the messages does not exceed, or 0 while there are too few."""
        total = sum(self._counts)
        if total < ENOUGH * self._unit:
            return 0.0
        below = 0.0
        for at, count in enumerate(self._counts):
            below += count
            if below >= share * total:
                return (at + 1) / BINS
        return 1.0

    def kept(self) -> tuple[int, ...]:
        """Return the counts as they are kept."""
        return tuple(round(each / self._unit * _WHOLE) for each in self._counts)

"""Time and luck for the conversation; core gets both passed in."""

import secrets
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Protocol

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""What codes are made of: nothing that is easily confused when read aloud or copied by hand."""


class Clock(Protocol):
    """Where the present comes from."""

    def now(self) -> datetime:
        """Return the present, aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present, aware, in UTC."""
        return datetime.now(UTC)


class TravelClock:
    """A clock for trying out: it starts at a moment and moves only forward, when told to (and on request with time)."""

    def __init__(self, start: datetime, *, ticking: bool = False) -> None:
        self._start = start
        self._real_start = datetime.now(UTC) if ticking else None

    def now(self) -> datetime:
        """Return the moment that the clock shows."""
        return self._start + (datetime.now(UTC) - self._real_start if self._real_start else timedelta())

    def forward_to(self, moment: datetime) -> None:
        """Move to a later moment; an earlier one changes nothing."""
        self._start += max(timedelta(), moment - self.now())


class SystemLuck:
    """Codes that nobody can guess."""

    def code(self, length: int) -> str:
        """Return so many unconfusable letters and digits."""
        return "".join(secrets.choice(LETTERS) for _ in range(length))


class SeededLuck:
    """Codes that come again in the same order, for journeys and tests."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - repeatable on purpose

    def code(self, length: int) -> str:
        """Return so many unconfusable letters and digits."""
        return "".join(self._random.choice(LETTERS) for _ in range(length))

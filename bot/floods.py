"""Floods: so many commands per person and per room, and the limit is told once, politely (promises.md, "Bad input")."""

from dataclasses import dataclass
from datetime import datetime

from core.refusals import Refusal


@dataclass
class SlowDown(Refusal):
    """Too many commands within a minute."""

    seconds: int


@dataclass(slots=True)
class _Bucket:
    left: float
    at: datetime
    told: bool = False


class Floods:
    """A token bucket for each person and each room; ``per_minute`` refills it and is also its size."""

    def __init__(self, per_person: int, per_room: int) -> None:
        self._limits = {"person": per_person, "room": per_room}
        self._buckets: dict[tuple[str, str], _Bucket] = {}

    def check(self, person: str, room: str, now: datetime) -> bool:
        """Say whether this ask may pass. The first one too many raises SlowDown; later ones are quietly dropped."""
        person_passes = self._take(("person", person), now)
        return person_passes and self._take(("room", room), now)

    def _take(self, key: tuple[str, str], now: datetime) -> bool:
        limit = self._limits[key[0]]
        if limit <= 0:
            return True
        bucket = self._buckets.get(key)
        if bucket is None:
            if len(self._buckets) > 10_000:  # noqa: PLR2004 - so many strangers at once: start anew rather than grow
                self._buckets.clear()
            bucket = self._buckets[key] = _Bucket(limit, now)
        bucket.left = min(limit, bucket.left + max(0.0, (now - bucket.at).total_seconds()) * limit / 60)
        bucket.at = now
        if bucket.left >= 1:
            bucket.left -= 1
            bucket.told = False
            return True
        if bucket.told:
            return False
        bucket.told = True
        raise SlowDown(max(1, round(60 / limit)))

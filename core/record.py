"""The record of acts of power: who, when, why, under which rule (promises.md, 6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Act:
    """One act of power. ``by`` is None when a rule acted by itself (a deadline, an adopted proposal).

    ``kind`` names a text ``record-<kind>``; ``values`` are what that sentence names; ``rule`` is the charter setting,
    right or decision (``P12``) on which the act rests.
    """

    at: datetime
    kind: str
    by: int | None
    about: str
    reason: str
    rule: str
    values: dict[str, str]
    id: int = 0


class Record(Protocol):
    """The kept acts; they are only ever added."""

    def add(self, row: Act) -> Act: ...

    def latest(self, limit: int, before: int | None = None, about: str | None = None) -> Sequence[Act]:
        """Return the newest acts first, those with an id below ``before``, about one subject if named."""
        ...

"""Deadlines: what falls due by itself, kept as rows so that it happens once, also after an outage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Deadline:
    """``kind`` names the handler, ``subject`` what it is about (``proposal:12``, ``member:5``)."""

    kind: str
    subject: str
    due_at: datetime
    done_at: datetime | None = None
    id: int = 0


class Deadlines(Protocol):
    """The community's deadlines. At most one open deadline exists for a kind and subject."""

    def set(self, kind: str, subject: str, due_at: datetime) -> None:
        """Set the deadline, or move it when it is already set."""
        ...

    def clear(self, subject: str, kind: str | None = None) -> None:
        """Forget the open deadlines of a subject (of one kind only, if named)."""
        ...

    def due(self, moment: datetime, limit: int) -> Sequence[Deadline]:
        """Return open deadlines that fell due by that moment, the oldest first."""
        ...

    def done(self, deadline: Deadline) -> None:
        """Mark it handled, in the same unit of work as its effect."""
        ...

    def get(self, kind: str, subject: str) -> Deadline | None:
        """Return the open deadline of this kind for the subject, or None."""
        ...

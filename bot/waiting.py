"""What waits for a member, from every subject: ``me`` shows it, the most urgent first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.commands import Context
from bot.replies import Choice, Line


@dataclass(frozen=True, slots=True)
class Waits:
    """One thing that waits, what to press for it, and until when; None means that it waits without an end."""

    line: Line
    choice: Choice
    until: datetime | None = None


Source = Callable[[Context], Iterable[Waits]]

_sources: list[Source] = []


def waits(source: Source) -> Source:
    """Declare a function that says what of its subject waits for the member of a context."""
    _sources.append(source)
    return source


def waiting_for(context: Context) -> list[Waits]:
    """Return what waits for the member, the most urgent first."""
    found = [each for source in _sources for each in source(context)]
    return sorted(found, key=lambda each: (each.until is None, each.until or context.work.now))

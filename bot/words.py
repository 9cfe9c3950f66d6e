"""Words: every sentence a member sees, from the Fluent catalogues in ``bot/texts/<language>/*.ftl``.

Catalogue texts may hold **strong** and `code`; values never can, because they are put in after the text was read.
Missing sentences fall back to English. ``GIVEN($name)`` chooses between ``[yes]`` and ``[no]``: is there such a value?
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from functools import lru_cache
from typing import Any, cast
from zoneinfo import ZoneInfo

from bot.catalogues import catalogue
from bot.replies import (
    Added,
    Block,
    Bullets,
    Choice,
    Code,
    Line,
    Link,
    Mention,
    Moment,
    Paragraph,
    Part,
    Removed,
    Strong,
)
from core.refusals import Refusal
from core.timebank.model import Minutes

LANGUAGES = ("en", "es", "de")
DEFAULT = "en"
PREFIX = "!"
"""What commands begin with in rooms; every text may name it as ``{ $prefix }``."""
_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: `core.texts.clean` keeps them out of members' words
_MARKS = re.compile(r"\*\*(.+?)\*\*|`([^`]+)`|\ue000(\d+)\ue001", re.DOTALL)
_TOKEN = re.compile(r"\ue000(\d+)\ue001")
_KEYWORD = re.compile(r"[A-Za-z0-9-]{1,60}")


def language_of(wanted: str) -> str:
    """Return the catalogue language for a locale such as ``de-AT``, or English."""
    short = wanted.replace("_", "-").split("-")[0].lower()
    return short if short in LANGUAGES else DEFAULT


class Words:
    """The sentences of one reader: their language and time zone, and the moment at which they read.

    ``pages`` is the address of our web pages, for the few sentences that lead there.
    """

    def __init__(
        self,
        language: str = DEFAULT,
        zone: str = "UTC",
        now: datetime | None = None,
        prefix: str = PREFIX,
        pages: str = "",
    ) -> None:
        self.language = language_of(language)
        self.prefix = prefix
        self.pages = pages
        self.zone = zone
        self.now = now

    def has(self, text_id: str) -> bool:
        """Say whether this language itself has the text."""
        return text_id in catalogue(self.language)

    def text(self, text_id: str, **values: Any) -> str:
        """Return a sentence as plain text."""
        return plain(self.line(text_id, **values), self.language, self.zone)

    def line(self, text_id: str, **values: Any) -> Line:
        """Return a sentence with its values in place, as parts of a reply."""
        held: list[Part] = []
        given = [(name, _fluent_value(self._in_hours(value), held)) for name, value in values.items()]
        template = _template(self.language, text_id, ("prefix", self.prefix), *given)
        if not held:
            return cast("Line", template)  # nothing is left open in it
        return tuple([_filled(each, held) for each in template])

    def hours(self, minutes: int) -> str:
        """Return minutes as people read them, below zero with its sign: ``1 h 30 min``."""
        hours, rest = divmod(abs(minutes), 60)
        said = self.text("hours-shown", hours=hours, minutes=rest)
        return f"-{said}" if minutes < 0 else said

    def date(self, at: datetime) -> str:
        """Return the day of a moment as ``28 Nov 2026`` in the reader's language and zone."""
        from babel.dates import format_date  # noqa: PLC0415 - half a megabyte that a silent bot does not need

        return format_date(at.astimezone(ZoneInfo(self.zone)), "d MMM y", locale=self.language)

    def _in_hours(self, value: Any) -> Any:
        return self.hours(value) if isinstance(value, Minutes) else value

    def or_english(self, english: str, *text_ids: str) -> str:
        """Return the first of these texts that the reader's language has, or else the English words."""
        known = (each for each in text_ids if self.language != DEFAULT and self.has(each))
        text_id = next(known, None)
        return self.text(text_id) if text_id else english

    def paragraph(self, text_id: str, **values: Any) -> Paragraph:
        """Return a sentence as a paragraph."""
        return Paragraph(self.line(text_id, **values))

    def bullets(self, items: Iterable[Line]) -> tuple[Block, ...]:
        """Return a list, or nothing when it is empty."""
        lines = tuple(items)
        return (Bullets(lines),) if lines else ()

    def choice(self, text_id: str, line: str, emoji: str, **values: Any) -> Choice:
        """Return something to press, labelled by the text."""
        return Choice(self.text(text_id, **values), line, emoji)

    def refusal(self, refusal: Refusal) -> Line:
        """Return the sentence of a refusal."""
        return self.line(refusal.text_id, **refusal.values)


def _fluent_value(value: Any, held: list[Part]) -> Any:
    """Give Fluent numbers and keywords as they are (they choose variants) and a token for everything else."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str) and (not value or _KEYWORD.fullmatch(value)):
        return value
    if isinstance(value, datetime):
        value = Moment(value)
    held.append(value if not isinstance(value, timedelta | None) else str(value))
    return f"{_OPEN}{len(held) - 1}{_CLOSE}"


@dataclass(frozen=True, slots=True)
class _Marked:
    """Marked words in which values stand."""

    marks: type[Strong | Code]
    text: str


@lru_cache(maxsize=2048)
def _template(language: str, text_id: str, *values: tuple[str, Any]) -> tuple[Part | int | _Marked, ...]:
    """Return a sentence in parts, with the index of a held value where it goes.

    Remembered, because Fluent takes its time and the same sentences come with the same few numbers and keywords.
    """
    spoken = language if text_id in catalogue(language) else DEFAULT
    return tuple(_parts(catalogue(spoken).say(text_id, dict(values))))


def _parts(pattern: str) -> Iterator[Part | int | _Marked]:
    at = 0
    for match in _MARKS.finditer(pattern):
        if match.start() > at:
            yield pattern[at : match.start()]
        strong, code, token = match.groups()
        if token is not None:
            yield int(token)
        else:
            marks, text = (Strong, strong) if code is None else (Code, code)
            yield _Marked(marks, text) if _TOKEN.search(text) else marks(text)
        at = match.end()
    if at < len(pattern):
        yield pattern[at:]


def _filled(part: Part | int | _Marked, held: list[Part]) -> Part:
    if isinstance(part, int):
        return held[part]
    if isinstance(part, _Marked):
        return part.marks(_TOKEN.sub(lambda token: plain((held[int(token[1])],), DEFAULT, "UTC"), part.text))
    return part


def plain(line: Line, language: str, zone: str) -> str:
    """Return a line as plain text for a reader of this language in this time zone."""
    return "".join(plain_part(part, language, zone) for part in line)


def plain_part(part: Part, language: str, zone: str) -> str:
    """Return one part as plain text."""
    match part:
        case str():
            return part
        case Moment():
            return show_moment(part.at, language, zone)
        case Mention():
            return part.name
        case Removed():
            return f"[-{part.text}-]"
        case Added():
            return f"[+{part.text}+]"
        case Code():
            return f"`{part.text}`"
        case Strong() | Link():
            return part.text


def show_moment(at: datetime, language: str, zone: str) -> str:
    """Return a moment as ``Sat 28 Nov 2026, 19:00 (Europe/Madrid)`` in the reader's language."""
    from babel.dates import format_datetime  # noqa: PLC0415 - half a megabyte that a silent bot does not need

    return f"{format_datetime(at, 'EEE d MMM y, HH:mm', tzinfo=ZoneInfo(zone), locale=language)} ({zone})"


def show_day(at: datetime, language: str, zone: str) -> str:
    """Return the day of a moment as ``Sat 28 Nov`` in the reader's language."""
    from babel.dates import format_datetime  # noqa: PLC0415 - as above

    return str(format_datetime(at, "EEE d MMM", tzinfo=ZoneInfo(zone), locale=language))


def show_span(span: timedelta, language: str) -> str:
    """Return a length of time as ``3 days`` in the reader's language; from two days on in days, as stages are given."""
    from babel.dates import format_timedelta  # noqa: PLC0415 - as above
    from babel.units import format_unit  # noqa: PLC0415 - as above

    days = round(span / timedelta(days=1))
    if days > 1:
        return format_unit(days, "duration-day", locale=language)
    return format_timedelta(span, threshold=1, locale=language)

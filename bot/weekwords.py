"""Words for days and parts of days, in the languages of the texts at once, and how they say when somebody has time."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from bot.kinds import Offer
from core.availability import ANY, DAYS, WEEKDAYS, WEEKEND, Part, days_by_parts, when
from core.refusals import Refusal
from core.stems import folded

if TYPE_CHECKING:
    from bot.commands import Context
    from bot.words import Words

LONGEST = 80
"""Characters that are read as a time; whoever writes more means something else."""
_DAY_WORDS = (
    "mon monday mondays lunes mo montag montags",
    "tue tues tuesday tuesdays martes di dienstag dienstags",
    "wed weds wednesday wednesdays miercoles mi mittwoch mittwochs",
    "thu thur thurs thursday thursdays jueves do donnerstag donnerstags",
    "fri friday fridays viernes fr freitag freitags",
    "sat saturday saturdays sabado sabados sa samstag samstags sonnabend sonnabends",
    "sun sunday sundays domingo domingos so sonntag sonntags",
)
_PART_WORDS = (
    "morning mornings manana mananas vormittag vormittags morgen morgens fruh",
    "afternoon afternoons tarde tardes nachmittag nachmittags mittag mittags noon mediodia",
    "evening evenings night nights noche noches abend abends",
)
DAY_OF: Mapping[str, int] = {word: day for day, words in enumerate(_DAY_WORDS) for word in words.split()}
PART_OF: Mapping[str, Part] = {word: Part(part) for part, words in enumerate(_PART_WORDS) for word in words.split()}
_SETS = {
    **dict.fromkeys(("weekend", "weekends", "finde", "findes", "wochenende", "wochenenden", "wochenends"), WEEKEND),
    **dict.fromkeys(("weekday", "weekdays", "laborables", "werktag", "werktags", "wochentags"), WEEKDAYS),
    **dict.fromkeys(("daily", "everyday", "diario", "diariamente", "taglich"), frozenset(DAYS)),
}
_ANY = frozenset(("anytime", "always", "flexible", "siempre", "immer", "jederzeit", "flexibel"))
_PHRASES = (
    (re.compile(r"\bfin(?:es)? de semana\b"), "weekend"),
    (re.compile(r"\bentre semana\b|\bdias laborables\b"), "weekdays"),
    (re.compile(r"\bany ?time\b|\bcualquier (?:momento|hora|dia)\b"), "anytime"),
    (re.compile(r"\b(?:every day|todos los dias|cada dia|jeden tag)\b"), "daily"),
)
_RANGE = frozenset(("-", "–", "to", "till", "through", "a", "bis"))  # noqa: RUF001 - people type this dash, too
_FILLERS_SAID = """
and or y o e u und oder on in the at am an im den dem por la las los el de del en only every & + / ,
"""
_FILLERS = frozenset(_FILLERS_SAID.split())
_TOKEN = re.compile(r"[^\W\d_]+|[-–]|\S")  # noqa: RUF001 - as above


@dataclass
class NotATime(Refusal):
    """The words say no days or parts of days."""

    field: str
    text: str


@dataclass
class _Group:
    """Days and parts that belong together: *Monday and Tuesday evenings*."""

    days: set[int] = field(default_factory=set)
    parts: set[Part] = field(default_factory=set)
    last: str = ""

    def takes(self, kind: str) -> bool:
        """Say whether another word of this kind still belongs here."""
        return not (self.days and self.parts) or self.last == kind


class _Reading:
    """Words that are read one after the other."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words, self.groups, self.found = words, [_Group()], False

    def takes(self, at: int) -> bool:
        """Take one word, or return False when it means something else."""
        word, before, after = self.words[at], self._day(at - 1), self._day(at + 1)
        if word in _RANGE and before is not None and after is not None:
            self._add_days(day % 7 for day in range(before, after + (8 if after < before else 1)))
        elif word in DAY_OF:
            self._add_days((DAY_OF[word],))
        elif word in _SETS:
            self._add_days(_SETS[word])
        elif word in PART_OF:
            self._group("parts").parts.add(PART_OF[word])
        elif word == ";":
            self.groups.append(_Group())
        elif word in _ANY:
            self.found = True
        else:
            return word in _FILLERS
        return True

    def said(self) -> int | None:
        """Return when somebody has time, or None when no word said so."""
        bits = [when(group.days, group.parts) for group in self.groups if group.days or group.parts]
        if not bits:
            return ANY if self.found else None
        return ANY if self.found else reduce(or_, bits)

    def _add_days(self, days: Iterable[int]) -> None:
        self._group("days").days.update(days)

    def _group(self, kind: str) -> _Group:
        if not self.groups[-1].takes(kind):
            self.groups.append(_Group())
        self.groups[-1].last = kind
        return self.groups[-1]

    def _day(self, at: int) -> int | None:
        return DAY_OF.get(self.words[at]) if 0 <= at < len(self.words) else None


def read_availability(text: str) -> int | None:
    """Return when somebody has time (``core.availability``), or None when the words say something else, too."""
    if len(text) > LONGEST:
        return None
    plain = folded(text)
    for phrase, word in _PHRASES:
        plain = phrase.sub(word, plain)
    reading = _Reading([piece for word in _TOKEN.findall(plain) for piece in _pieces(word)])
    return reading.said() if all(reading.takes(at) for at in range(len(reading.words))) else None


def _pieces(word: str) -> Iterator[str]:
    """Yield the day and the part of a German word such as *Samstagvormittag*, or the word."""
    if word not in DAY_OF and word not in PART_OF:
        for day in (each for each in DAY_OF if len(each) > 3 and word.startswith(each)):  # noqa: PLR2004 - whole names
            if word.removeprefix(day) in PART_OF:
                yield from (day, word.removeprefix(day))
                return
    yield word


def show_availability(words: "Words", availability: int) -> str:
    """Return when somebody has time, in the reader's language: ``weekdays evenings; Sat``. It reads back the same."""
    if availability == ANY:
        return words.text("when-any")
    said = []
    for parts, days in days_by_parts(availability):
        day = _days_said(words, days)
        part = (
            ""
            if parts == frozenset(Part)
            else " + ".join(words.text(f"part-{each.name.lower()}") for each in Part if each in parts)
        )
        said.append(words.text("when-group", days=day, parts=part) if part else day)
    return "; ".join(said)


def _days_said(words: "Words", days: frozenset[int]) -> str:
    named = {frozenset(DAYS): "when-daily", WEEKDAYS: "when-weekdays", WEEKEND: "when-weekends"}
    if days in named:
        return words.text(named[days])
    return ", ".join(words.text(f"weekday-{day}") for day in sorted(days))


@dataclass(frozen=True, slots=True)
class WhenFree:
    """Days and parts of days in words: *weekends*, *lunes por la tarde*, *Mo-Fr abends*."""

    hint: str
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> int:  # noqa: ARG002 - a Kind
        """Return when somebody has time."""
        found = read_availability(text)
        if found is None:
            raise NotATime(field, text[:60])
        return found

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the most common times."""
        shown = (context.words.text(each) for each in ("when-weekends", "when-weekdays", "when-any"))
        return [Offer(each, each) for each in shown if each.casefold().startswith(typed.casefold())]

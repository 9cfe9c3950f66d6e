"""Journeys: Markdown transcripts that are documentation and test at once (docs/journeys.md). This reads them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path

from bot.kinds import read_length
from bot.stage import Actor, Kind, Spot

BEGINS = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""When a journey begins that does not say."""
LANGUAGES = {"english": "en", "spanish": "es", "german": "de"}
NETWORKS = ("matrix", "discord")
"""What stands behind a name when a journey is played on two networks: ``Ada (discord)``, ``plaza (discord)``."""
KEYS = ("Community", "Purpose", "Language", "Zone", "Begins", "Rooms", "People")

_TITLE = re.compile(r"#{1,6}\s+(.+)")
_SETTING = re.compile(r"[-*] \*\*([^*]+?):?\*\*:?\s*(.+)")
_DEED = re.compile(r"\*\*([^*]+)\*\*\s+(.+)")
_SAYS = re.compile(r"(?:in\s+\*([^*]+)\*|in private)\s*:\s*(.*)")
_PRESSES = re.compile(r"presses\s+\*([^*]+)\*\s*(.*)")
_LATER = re.compile(r"\*([^*]+)\s+later\*\.?")
_STAGE_DIRECTION = re.compile(r"\*[^*]+\*\.?")
_QUOTE = re.compile(r">\s?(.*)")
_EXPECTS = re.compile(r"\*\*([^*]+?):\*\*\s*(.*)")
_NOTHING = re.compile(r"\*(?:nothing|nothing is said)\*\.?", re.IGNORECASE)
_CHOICES = re.compile(r"(?:\[(?![-+])[^\[\]]+\]\s*)+")
_TALK = re.compile(r"[“\"](.+)[”\"]")
_CODE = re.compile(r"(`+)\s?(.+?)\s?\1\s*(.*)")


class JourneyError(Exception):
    """A journey that cannot be read. The message names the file, the line, and what would help."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What must be said after a step: ``lines`` in order in one message, or nothing there (nowhere without a spot)."""

    line: int
    spot: Spot | None
    lines: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading or the journey's title, to find one's way in what is printed."""

    line: int
    text: str
    expects: tuple[Expected, ...] = ()


@dataclass(frozen=True, slots=True)
class Says:
    """Somebody says something; ``again`` delivers the same event once more, ``talk`` is for others and not the bot."""

    line: int
    person: str
    spot: Spot
    words: str
    again: bool = False
    expects: tuple[Expected, ...] = ()
    talk: bool = False


@dataclass(frozen=True, slots=True)
class Presses:
    """Somebody presses a choice, named by its label."""

    line: int
    person: str
    label: str
    expects: tuple[Expected, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """Time passes."""

    line: int
    span: timedelta
    words: str
    expects: tuple[Expected, ...] = ()


Step = Heading | Says | Presses | Later


@dataclass(slots=True)
class Journey:
    """A transcript. Without a ``community`` it sets one up itself; ``newcomers`` join when they first speak."""

    path: Path
    title: str = ""
    community: str = ""
    purpose: str = ""
    language: str = "en"
    zone: str = "UTC"
    begins: datetime = BEGINS
    rooms: tuple[str, ...] = ("square",)
    people: tuple[Actor, ...] = ()
    newcomers: frozenset[str] = frozenset()
    steps: list[Step] = field(default_factory=list)


def read_journey(path: Path) -> Journey:
    """Return the journey of a file, or raise JourneyError for the first line that cannot be understood."""
    return _Reader(path).read(path.read_text(encoding="utf-8").splitlines())


class _Reader:
    """Reads one file, line by line; what is no step, setting or expectation is prose for people."""

    def __init__(self, path: Path) -> None:
        self._journey = Journey(path)
        self._number = 0

    def read(self, lines: Sequence[str]) -> Journey:
        at = 0
        while at < len(lines):
            self._number = at + 1
            taken = self._read_at(lines, at)
            at += taken
        if not self._journey.people:
            raise self._trouble("the journey needs its people, as in: - **People:** Ana (organizer), Bo")
        if not any(not isinstance(step, Heading) for step in self._journey.steps):
            raise self._trouble("nobody does anything; a step is for example: **Bo** in *square*: `help`")
        return self._journey

    def _read_at(self, lines: Sequence[str], at: int) -> int:
        """Read what begins at this line and return how many lines it took."""
        line = lines[at].strip()
        if line.startswith("```"):
            return len(list(_fenced(lines, at))) + 2
        if match := _TITLE.fullmatch(line):
            self._journey.title = self._journey.title or match[1]
            self._journey.steps.append(Heading(self._number, match[1]))
        elif match := _SETTING.fullmatch(line):
            self._setting(match[1].strip(), match[2].strip())
        elif match := _DEED.fullmatch(line):
            return self._deed(match[1], match[2], lines, at)
        elif match := _LATER.fullmatch(line):
            self._later(match[1])
        elif line.startswith(">"):
            quoted = [each.strip() for each in _while_quoted(lines, at)]
            self._expects(quoted)
            return len(quoted)
        elif _STAGE_DIRECTION.fullmatch(line):
            raise self._trouble("time passes as in: *3 days later*")
        return 1

    # --- settings ---------------------------------------------------------------------------------------------------

    def _setting(self, key: str, value: str) -> None:
        journey = self._journey
        if any(not isinstance(step, Heading) for step in journey.steps):
            return  # a list in the prose
        match key:
            case "Community":
                journey.community = value
            case "Purpose":
                journey.purpose = value
            case "Language":
                journey.language = self._language(value)
            case "Zone":
                journey.zone = value
            case "Begins":
                journey.begins = self._moment(value)
            case "Rooms":
                journey.rooms = tuple(each.strip(" *") for each in value.split(","))
            case "People":
                self._people(value)
            case _:
                near = get_close_matches(key, KEYS, 1)
                hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(KEYS)}"
                raise self._trouble(f"{key} is no setting of a journey; {hint}")

    def _language(self, word: str) -> str:
        code = LANGUAGES.get(word.strip().casefold())
        if code is None:
            raise self._trouble(f"{word} is not spoken here; languages are English, Spanish and German")
        return code

    def _moment(self, text: str) -> datetime:
        try:
            return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
        except ValueError as error:
            raise self._trouble("a journey begins at a moment in UTC, as in: 2026-03-02 09:00") from error

    def _people(self, value: str) -> None:
        people, newcomers = [], set()
        for name, remark in re.findall(r"([^,(]+)(?:\(([^)]*)\))?,?", value):
            words = [each.strip() for each in remark.split(",") if each.strip()]
            networks = [word for word in words if word in NETWORKS]
            actor = Actor(" ".join([name.strip(), *(f"({network})" for network in networks)]))
            for word in words:
                if word == "organizer":
                    actor = replace(actor, owner=True)
                elif word == "newcomer":
                    newcomers.add(actor.name)
                elif word.startswith("speaks "):
                    actor = replace(actor, language=self._language(word.removeprefix("speaks ")))
                elif word not in NETWORKS:
                    raise self._trouble(f"({word}) is unknown; use organizer, newcomer, or speaks Spanish")
            people.append(actor)
        if not any(each.owner for each in people):
            raise self._trouble("somebody must be the organizer, as in: Ana (organizer), Bo")
        self._journey.people, self._journey.newcomers = tuple(people), frozenset(newcomers)

    # --- steps ------------------------------------------------------------------------------------------------------

    def _deed(self, name: str, deed: str, lines: Sequence[str], at: int) -> int:
        if name.strip() not in {each.name for each in self._journey.people}:
            if _SAYS.fullmatch(deed) or _PRESSES.fullmatch(deed):
                raise self._trouble(f"{name} is not among the people of this journey")
            return 1  # prose that begins with strong words
        person = name.strip()
        if match := _PRESSES.fullmatch(deed):
            self._journey.steps.append(Presses(self._number, person, match[1]))
            return 1
        match = _SAYS.fullmatch(deed)
        if not match:
            raise self._trouble(f"{person} does what? As in: **{person}** in *square*: `help`, or presses *Open it*")
        spot = self._spot(match[1]) if match[1] else Spot(Kind.PRIVATE, person)
        talk = _TALK.fullmatch(match[2])
        if talk:
            self._journey.steps.append(Says(self._number, person, spot, talk[1], talk=True))
            return 1
        if match[2] in {"", "(again)"}:
            words, taken = self._fenced_words(lines, at)
            again = bool(match[2])
        else:
            code = _CODE.fullmatch(match[2])
            if not code or code[3] not in {"", "(again)"}:
                raise self._trouble(f"what {person} says stands in a code span: **{person}** in *square*: `help`")
            words, again, taken = code[2], bool(code[3]), 1
        self._journey.steps.append(Says(self._number, person, spot, words, again))
        return taken

    def _fenced_words(self, lines: Sequence[str], at: int) -> tuple[str, int]:
        start = at + 1
        while start < len(lines) and not lines[start].strip():
            start += 1
        if start >= len(lines) or not lines[start].strip().startswith("```"):
            raise self._trouble("words of several lines stand in a fenced block (```) right below")
        words = list(_fenced(lines, start))
        return "\n".join(words), start + len(words) + 2 - at

    def _later(self, words: str) -> None:
        span = read_length(words)
        if span is None:
            raise self._trouble(f"{words} is no length of time; as in: *3 days later*, *1 hour later*")
        self._journey.steps.append(Later(self._number, span, f"{words} later"))

    def _spot(self, words: str) -> Spot:
        kind, _, subject = words.strip().partition(" ")
        if subject and kind in {Kind.THREAD.value, Kind.CARD.value}:
            return Spot(Kind(kind), subject.strip())
        if words.strip() in self._journey.rooms:
            return Spot(Kind.ROOM, words.strip())
        raise self._trouble(
            f"{words} is no place; a place is a room ({', '.join(self._journey.rooms)}), thread P1 or card P1"
        )

    # --- expectations -----------------------------------------------------------------------------------------------

    def _expects(self, quoted: Sequence[str]) -> None:
        step = self._journey.steps[-1] if self._journey.steps else None
        if step is None or isinstance(step, Heading):
            raise self._trouble("nobody has done anything yet that this could answer")
        first = self._number
        for offset, raw in enumerate(quoted):
            self._number = first + offset
            match = _QUOTE.fullmatch(raw)
            line = match[1].strip() if match else ""
            if _NOTHING.fullmatch(line):
                step = replace(step, expects=(*step.expects, Expected(self._number, None, nothing=True)))
            elif begun := _EXPECTS.fullmatch(line):
                expected = Expected(self._number, self._hearer(begun[1]))
                step = replace(step, expects=(*step.expects, _with_line(expected, begun[2])))
            elif line and step.expects:
                step = replace(step, expects=(*step.expects[:-1], _with_line(step.expects[-1], line)))
            elif line:
                raise self._trouble("an expectation begins with who hears it, as in: > **to Bo:** Welcome")
        self._journey.steps[-1] = step

    def _hearer(self, words: str) -> Spot:
        if not words.startswith("to "):
            return self._spot(words)
        person = words.removeprefix("to ").strip()
        if person not in {each.name for each in self._journey.people}:
            raise self._trouble(f"{person} is not among the people of this journey")
        return Spot(Kind.PRIVATE, person)

    def _trouble(self, sentence: str) -> JourneyError:
        return JourneyError(f"{self._journey.path}:{self._number}: {sentence}")


def _with_line(expected: Expected, line: str) -> Expected:
    if _NOTHING.fullmatch(line):
        return replace(expected, nothing=True)
    if _CHOICES.fullmatch(line):
        return replace(expected, choices=(*expected.choices, *re.findall(r"\[([^\[\]]+)\]", line)))
    return replace(expected, lines=(*expected.lines, line)) if line else expected


def _fenced(lines: Sequence[str], at: int) -> Iterator[str]:
    for line in lines[at + 1 :]:
        if line.strip().startswith("```"):
            return
        yield line


def _while_quoted(lines: Sequence[str], at: int) -> Iterator[str]:
    for line in lines[at:]:
        if not line.strip().startswith(">"):
            return
        yield line

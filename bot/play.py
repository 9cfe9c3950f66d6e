"""Plays journeys: lets people act on a stage, prints the conversation, stops at the first unmet expectation."""

import asyncio
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.journeys import Expected, Heading, Journey, JourneyError, Later, Presses, Says, Step, read_journey
from bot.stage import Heard, Kind, Spot, Stage
from core.texts import clean

OpenStage = Callable[[datetime], AbstractAsyncContextManager[Stage]]
"""Makes a stage with a fresh community, whose clock shows that moment."""

UNMET, UNREADABLE = 1, 2
"""Exit codes: an expectation was not met; the journey cannot be read."""


@dataclass
class Unmet(Exception):  # noqa: N818 - what is the case
    """An expectation that was not met; ``why`` is one sentence."""

    line: int
    why: str
    expected: Sequence[str] = ()
    seen: Sequence[Heard] = ()


def play_file(path: Path, open_stage: OpenStage, console: Console | None = None) -> int:
    """Play the journey of a file and return the exit code: 0, UNMET or UNREADABLE."""
    console = console or Console(highlight=False, emoji=False, soft_wrap=True)
    try:
        journey = read_journey(path)
    except (JourneyError, OSError, UnicodeDecodeError) as trouble:
        Console(stderr=True, highlight=False, emoji=False, soft_wrap=True, file=sys.stderr).print(Text(str(trouble)))
        return UNREADABLE
    return asyncio.run(play(journey, open_stage, console))


async def play(journey: Journey, open_stage: OpenStage, console: Console) -> int:
    """Play a journey on a fresh stage, printing it; return the exit code."""
    async with open_stage(journey.begins) as stage:
        try:
            await stage.open(journey.people, journey.rooms)
            await prepare(journey, stage)
            await perform(journey, stage, console)
        except Unmet as unmet:
            _print_unmet(journey, unmet, console)
            return UNMET
        finally:
            await stage.close()
    return 0


async def prepare(journey: Journey, stage: Stage) -> None:
    """Set the community up and let everybody join who is there from the start."""
    if not journey.community:
        return
    owner = next(each for each in journey.people if each.owner)
    line = f'setup name="{journey.community}" language={journey.language} zone={journey.zone}'
    purpose = journey.purpose or "Neighbours who share what they have."
    await stage.say(owner.name, Spot(Kind.ROOM, journey.rooms[0]), f'{line} purpose="{purpose}"', "prepare-setup")
    for number, actor in enumerate(journey.people):
        if actor.name not in journey.newcomers:
            words = f"profile set language={actor.language}" if actor.language else "me"
            await stage.say(actor.name, Spot(Kind.PRIVATE, actor.name), words, f"prepare-{number}")
    await stage.heard()


async def perform(journey: Journey, stage: Stage, console: Console) -> None:
    """Play every step, printing what is said, and raise Unmet at the first expectation that is not met."""
    await _Player(journey, stage, console).perform()


class _Player:
    """One performance."""

    def __init__(self, journey: Journey, stage: Stage, console: Console) -> None:
        self._journey, self._stage, self._console = journey, stage, console
        self._events: dict[str, tuple[str, str]] = {}
        self._cards: dict[Spot, list[str]] = {}

    async def perform(self) -> None:
        for step in self._journey.steps:
            await self._do(step)
            heard = [] if isinstance(step, Heading) else await self._stage.heard()
            for each in heard:
                self._print_heard(each)
            left = list(heard)
            for expected in step.expects:
                meet(expected, left, heard)

    async def _do(self, step: Step) -> None:
        match step:
            case Heading(_, text):
                self._console.print(Text(f"\n{text}", "bold underline"))
            case Says(line, person, spot, words, talk=True):
                self._print_deed(person, shown(spot), f"“{words}”")
                await self._stage.talk(person, spot, words, f"line-{line}")
            case Says(line, person, spot, words, again):
                self._print_deed(person, "in private" if spot.kind is Kind.PRIVATE else shown(spot), words)
                await self._stage.say(person, spot, words, self._event(line, person, words, again=again))
            case Presses(line, person, label):
                self._print_deed(person, "presses", label)
                if not await self._stage.press(person, label, f"line-{line}"):
                    raise Unmet(line, f"{person} sees no choice called {label}.")
            case Later(_, span, words):
                await self._stage.later(span)
                self._console.print(Text(f"\n— {words}: {self._stage.now():%a %d %b %Y, %H:%M} UTC —", "dim"))

    def _event(self, line: int, person: str, words: str, *, again: bool) -> str:
        if not again:
            self._events[person] = (words, f"line-{line}")
        said, event_id = self._events.get(person, ("", ""))
        if said != words:
            raise Unmet(line, f"(again) repeats the last thing that {person} said, and that was not this.")
        return event_id

    def _print_deed(self, person: str, where: str, words: str) -> None:
        text = Text.assemble("\n", (person, "bold cyan"), f" {where}: ", (clean(words), "bold"))
        self._console.print(text)

    def _print_heard(self, heard: Heard) -> None:
        """Print a message; of a card that was printed before only what changed."""
        lines = [clean(line) if line.strip() == line else line for line in heard.text.split("\n")]
        remark = ":"
        if heard.spot.kind is Kind.CARD:
            known, self._cards[heard.spot] = self._cards.get(heard.spot), lines
            if known:
                lines, remark = [line for line in lines if line not in known], " now says:"
        indented = "\n".join(f"    {line}".rstrip() for line in lines)
        self._console.print(Text.assemble((f"  {shown(heard.spot)}{remark}\n", "dim"), indented))


def meet(expected: Expected, left: list[Heard], heard: Sequence[Heard]) -> None:
    """Take the message that meets the expectation out of what is left, or raise Unmet."""
    there = [each for each in left if expected.spot in {None, each.spot}]
    place = shown(expected.spot) if expected.spot else "anywhere"
    if expected.nothing:
        if there:
            raise Unmet(expected.line, f"Nothing should be said {place}.", (), there)
        return
    for each in there:
        if not missing(expected, each):
            left.remove(each)
            return
    closest = min(there, key=lambda each: len(missing(expected, each)), default=None)
    wanted = missing(expected, closest) if closest else (*expected.lines, *(f"[{each}]" for each in expected.choices))
    raise Unmet(expected.line, f"This was not said {place}:", wanted, there or heard)


def missing(expected: Expected, heard: Heard) -> tuple[str, ...]:
    """Return the expected lines and choices that the message lacks."""
    text, at, lacking = _even(heard.text), 0, []
    for line in expected.lines:
        found = _pattern(line).search(text, at)
        if found:
            at = found.end()
        else:
            lacking.append(line)
    choices = list(heard.choices)
    for choice in expected.choices:
        if choice in choices:
            del choices[: choices.index(choice) + 1]
        else:
            lacking.append(f"[{choice}]")
    return tuple(lacking)


def shown(spot: Spot) -> str:
    """Return how a place reads in what is printed."""
    match spot.kind:
        case Kind.PRIVATE:
            return f"to {spot.name}"
        case Kind.ROOM:
            return f"in {spot.name}"
        case _:
            return f"{spot.kind.value} {spot.name}"


def _even(text: str) -> str:
    """Return the text as it is compared: without signs that only make words strong, and with single spaces."""
    return "\n".join(" ".join(line.split()) for line in text.translate({ord("*"): None, ord("`"): None}).split("\n"))


def _pattern(line: str) -> re.Pattern[str]:
    plain = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", line.removesuffix("\\").removeprefix("- "))
    return re.compile(r"[^\n]*?".join(re.escape(piece.strip(" ")) for piece in _even(plain).split("…")))


def _print_unmet(journey: Journey, unmet: Unmet, console: Console) -> None:
    console.print(Text(f"\n{journey.path}:{unmet.line}: {unmet.why}", "bold red"))
    for line in unmet.expected:
        console.print(Text(f"    {line}", "green"))
    if unmet.expected or unmet.seen:
        console.print(Text("Seen:" if unmet.seen else "Seen: nothing.", "bold"))
    for each in unmet.seen:
        choices = f"\n    choices: {', '.join(each.choices)}" if each.choices else ""
        console.print(Text(f"  {shown(each.spot)}:\n" + "\n".join(f"    {x}" for x in each.text.split("\n")) + choices))

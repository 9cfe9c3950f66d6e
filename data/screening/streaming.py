"""JSON lines in, JSON lines out: how `togetheros screen` lets anyone measure the screens."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, BinaryIO, TypeVar

from core.moderation.scores import Scores
from data.screening.forecast import forecast
from data.screening.screen import Message, Screen

Answer = dict[str, Any]
T = TypeVar("T")
_AT_ONCE = 1 << 16


class _Unfit(Exception):  # noqa: N818 - what it says of a line is shown as it stands
    """A line that cannot be read; the sentence says why."""


def messages(lines: Iterable[Sequence[bytes]], screen: Screen) -> Iterator[str]:
    """Answer lines of `{"text": ..., "context": [...]}` with what the screen says; each pile is read at once."""
    return _answered(lines, _message, lambda read: map(_told, screen.read(read)))


def conversations(lines: Iterable[Sequence[bytes]]) -> Iterator[str]:
    """Answer lines of `{"turns": [...]}` with how likely the next turn is an attack."""
    return _answered(lines, _turns, lambda read: ({"forecast": round(forecast(turns), 6)} for turns in read))


def piles(source: BinaryIO) -> Iterator[list[bytes]]:
    """Yield the lines that have come so far, as soon as there are any: a file comes in large piles, typing in small."""
    read = getattr(source, "read1", source.read)
    rest = b""
    while more := read(_AT_ONCE):
        *whole, rest = (rest + more).split(b"\n")
        if whole:
            yield whole
    if rest:
        yield [rest]


def _answered(
    lines: Iterable[Sequence[bytes]], read: Callable[[Any], T], answer: Callable[[list[T]], Iterable[Answer]]
) -> Iterator[str]:
    number = 0
    for pile in lines:
        fit: list[T] = []
        unfit: list[Answer | None] = []
        for line in pile:
            number += 1
            if not line.strip():
                continue
            try:
                fit.append(read(_parsed(line)))
                unfit.append(None)
            except _Unfit as why:
                unfit.append({"error": f"Line {number} {why}", "line": number})
        answers = iter(answer(fit))
        for trouble in unfit:
            yield json.dumps(trouble or next(answers), ensure_ascii=False)


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _Unfit("is not JSON.") from error
    if not isinstance(value, dict):
        raise _Unfit("is not a JSON object.")
    return value


def _message(value: dict[str, Any]) -> Message:
    text, context = value.get("text"), value.get("context") or []
    if not isinstance(text, str):
        raise _Unfit('has no "text" that is a string.')
    if not _are_texts(context):
        raise _Unfit('has a "context" that is not a list of strings.')
    return Message(text, tuple(context))


def _turns(value: dict[str, Any]) -> list[str]:
    turns = value.get("turns")
    if not _are_texts(turns) or not turns:
        raise _Unfit('has no "turns" that are a list of strings.')
    return list(turns)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _told(scores: Scores) -> Answer:
    return {
        "attack": round(scores.attack, 6),
        "tension": round(scores.tension, 6),
        "known": scores.known,
        "language": scores.language,
    }

"""Screens, ready to use: the fast one reads everything at once, the full one asks a transformer as well.

A screen takes messages and gives `Scores`; it keeps no text and knows nothing of rooms and people.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Protocol

from core.moderation import screen
from core.moderation.scores import Scores
from data.screening.fast import Linear, unpack
from data.screening.language import SCREENED, language_of
from data.screening.reading import normalise


@dataclass(frozen=True, slots=True)
class Message:
    """A message to be read, and what was said just before it, oldest first."""

    text: str
    context: tuple[str, ...] = ()


class Screen(screen.Screen, Protocol):
    """A screen that also reads many messages at once, each with what was said before it."""

    def read(self, messages: Sequence[Message]) -> list[Scores]:
        """Return the scores of each message, in order."""
        ...


class FastScreen:
    """Reads with the small models alone, some ten thousand messages a second; needs nothing installed."""

    languages: Sequence[str] = SCREENED

    def score(self, text: str) -> Scores:
        """Return the scores of one message that stands alone."""
        return _score(text)

    def close(self) -> None:
        """Nothing has to be ended."""

    def read(self, messages: Sequence[Message]) -> list[Scores]:
        """Return the scores of each message, in order; what was said before only helps to tell the language."""
        return [_score(each.text, each.context) for each in messages]


def _score(text: str, context: Sequence[str] = ()) -> Scores:
    language = language_of(text, context)
    if language not in SCREENED:
        return Scores(0.0, 0.0, language, known=False)
    attack, tension = model(language).read(normalise(text))
    return Scores(attack, tension, language)


@cache
def model(language: str) -> Linear:
    """Return the small model of one of the screened languages; each is loaded when it is first needed."""
    return Linear(unpack(files("data.screening").joinpath("weights", f"{language}.bin").read_bytes()))

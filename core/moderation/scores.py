"""What a screen says about one message. Only these numbers outlive the text that they were read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class NoModel(Exception):  # noqa: N818 - it is told to people as it stands
    """The screen that was asked for cannot be made; the sentence says what is missing."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How a message may land, each from 0 (calm) to 1. ``language`` is empty when it was not recognised.

    ``known`` says whether the screen was made for that language: when it is False, ``attack`` and ``tension`` are 0
    and say nothing. ``signals`` are further heads of a larger model by name, for the plain words of a prompt.
    """

    attack: float
    tension: float
    language: str = ""
    known: bool = True
    signals: Mapping[str, float] = field(default_factory=dict)

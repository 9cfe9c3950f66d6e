"""What reads a message and says how it may land. The models live in ``data``; where there is none, only signs count."""

from collections.abc import Sequence
from typing import Protocol

from core.moderation.scores import Scores


class Screen(Protocol):
    """Scores messages. It is called from one worker thread, and keeps nothing of what it reads."""

    @property
    def languages(self) -> Sequence[str]:
        """The languages that it was made for; none means that it makes no claim about tone at all."""
        ...

    def score(self, text: str) -> Scores:
        """Return how a message may land."""
        ...


class NoScreen:
    """No screen: nothing is claimed about tone, and only outward signs count (``signs``)."""

    languages: Sequence[str] = ()

    def score(self, text: str) -> Scores:  # noqa: ARG002 - a Screen
        """Return that nothing is known."""
        return Scores(0.0, 0.0, known=False)

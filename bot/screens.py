"""The screens that messages are read by, as the settings and the command line ask for them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from bot.checks import Finding
from bot.settings import Settings
from core.moderation.scores import NoModel

if TYPE_CHECKING:
    from data.screening.screen import FastScreen
    from data.screening.worker import WorkerScreen


def screen_of(settings: Settings) -> "FastScreen | WorkerScreen":
    """Return the screen that the settings choose; what is large in it works in a process of its own.

    Raises:
        NoModel: what they ask for is not installed.
    """
    from data.screening.choosing import screen_beside
    from data.screening.configured import Model

    chosen = settings.screening
    labels = tuple((label.rpartition("=")[0], label.rpartition("=")[2]) for label in chosen.labels)
    where = (chosen.model, chosen.revision, labels, chosen.languages, chosen.offline, chosen.batch)
    return screen_beside(Model(*where))


def screened(source: BinaryIO, model: str, *, conversations: bool) -> Iterator[str]:
    """Answer each line of JSON with what a screen says of it.

    Raises:
        NoModel: the screen that is asked for is not installed.
    """
    from data.screening import streaming
    from data.screening.choosing import screen_for

    lines = streaming.piles(source)
    return streaming.conversations(lines) if conversations else streaming.messages(lines, screen_for(model))


def check_screen(settings: Settings) -> Finding:
    """Say whether the chosen screen is there, and which languages it knows. A large one is not loaded for this."""
    try:
        screen = screen_of(settings)
    except NoModel as missing:
        return Finding("screen", False, str(missing))
    return Finding("screen", True, f"Messages can be screened in {', '.join(sorted(screen.languages))}.")

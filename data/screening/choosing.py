"""Which screen is used: the fast one, the full one, the best that is installed, or a configured model."""

from functools import partial

from core.moderation.scores import NoModel
from data.screening.base import base_folder
from data.screening.configured import ConfiguredScreen, Model
from data.screening.full import FullScreen
from data.screening.language import SCREENED
from data.screening.screen import FastScreen, Screen
from data.screening.worker import WorkerScreen

AUTO, FAST, FULL = "auto", "fast", "full"


def screen_for(name: str) -> Screen:
    """Return a screen for reading much at once: `fast`, `full`, or with `auto` the full one where it is installed.

    Raises:
        NoModel: the full one is asked for and cannot be made.
    """
    if name == FAST:
        return FastScreen()
    try:
        return FullScreen()
    except NoModel:
        if name == FULL:
            raise
        return FastScreen()


def screen_beside(model: Model) -> FastScreen | WorkerScreen:
    """Return a screen for a conversation: what is large in it works in a process of its own.

    Raises:
        NoModel: what is asked for is not installed.
    """
    if model.name == FAST:
        return FastScreen()
    if model.name not in {AUTO, FULL}:
        return WorkerScreen(partial(ConfiguredScreen, model), tuple(sorted({*SCREENED, *model.languages})))
    try:
        base_folder()
    except NoModel:
        if model.name == FULL:
            raise
        return FastScreen()
    return WorkerScreen(FullScreen, SCREENED)

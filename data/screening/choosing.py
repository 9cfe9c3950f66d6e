"""Which screen is used: by name, or the best that is installed."""

from core.moderation.scores import NoModel
from data.screening.screen import FastScreen, Screen


def screen_for(name: str) -> Screen:
    """Return the screen of this name: `fast`, `full`, or with `auto` the full one where its parts are installed.

    Raises:
        NoModel: the full one is asked for and cannot be made.
    """
    if name == "fast":
        return FastScreen()
    from data.screening.full import FullScreen  # noqa: PLC0415 - the fast one needs none of it

    try:
        return FullScreen()
    except NoModel:
        if name == "full":
            raise
        return FastScreen()

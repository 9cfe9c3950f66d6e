"""Languages and time zones as members say them: ``Madrid`` is Europe/Madrid, and a slip of the pen gets the nearest."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from bot.kinds import Offer
from core.refusals import Refusal

if TYPE_CHECKING:
    from bot.commands import Context

_AREAS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


class Language(StrEnum):
    """The languages of the catalogues."""

    EN = "en"
    ES = "es"
    DE = "de"


@dataclass(frozen=True)
class UnknownZone(Refusal):
    """No time zone has this name."""

    text: str
    nearest: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone by its IANA name or by its city."""

    hint: str
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> str:  # noqa: ARG002 - a Kind
        """Return the zone's IANA name."""
        wanted = _plain(text[:60])
        zone = _zones().get(wanted)
        if zone is None:
            near = get_close_matches(wanted, _zones(), 1, 0.7)
            raise UnknownZone(text[:60], _zones()[near[0]] if near else "")
        return zone

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return the zones that hold what was typed, once something was."""
        wanted = _plain(typed)
        found = sorted({zone for name, zone in _zones().items() if wanted in name}) if wanted else []
        return [Offer(zone, zone) for zone in found[:25]]


@cache
def _zones() -> Mapping[str, str]:
    """Return every zone by its plain name, and by its city where a zone of a real place has it."""
    every = sorted(available_timezones())
    cities = {_plain(zone.rsplit("/", 1)[-1]): zone for zone in every if zone.split("/")[0] in _AREAS}
    return cities | {_plain(zone): zone for zone in every}


def _plain(text: str) -> str:
    """Return a name without case, accents and the difference between spaces and underscores."""
    bare = (char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return "_".join("".join(bare).casefold().split())

"""Where somebody is: neighbourhoods that a community knows, never finer than about a kilometre (people.md)."""

from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from math import ceil, cos, hypot, radians
from typing import TYPE_CHECKING

from core.refusals import NotFound, Refusal
from core.stems import folded
from core.synonyms import TooMany
from core.texts import one_line

if TYPE_CHECKING:
    from core.members import Member
    from core.work import Work

NAME = (2, 40)
"""Least and most characters of a neighbourhood's name."""
MOST = 300
"""How many neighbourhoods a community knows."""
KM_OF_HUNDREDTH = 1.11
"""A hundredth of a degree of latitude, in kilometres; of longitude it is less, the more so the nearer to a pole."""
NEAR_KM, FAR_KM = 3, 15
"""Within the first, places are near each other; beyond the second, nobody is asked to go."""
_POLAR = 8500


@dataclass(frozen=True, slots=True)
class Place:
    """A neighbourhood. ``lat`` and ``lon`` are hundredths of a degree, rounded to a kilometre or more, or both None."""

    name: str
    added_by: int
    at: datetime
    lat: int | None = None
    lon: int | None = None
    id: int = 0


@dataclass
class BadPlace(Refusal):
    """That is no point on earth."""

    text: str


def rounded(lat: float, lon: float) -> tuple[int, int]:
    """Return a point in hundredths of a degree, each step of which is a kilometre at least."""
    north = max(-9000, min(9000, round(lat * 100)))
    width = KM_OF_HUNDREDTH * cos(radians(min(abs(north), _POLAR) / 100))
    step = ceil(1 / width)
    return north, round(lon * 100 / step) * step


def distance_km(one: Place, other: Place) -> float | None:
    """Return about how far two places are apart, in kilometres; None when it is not known."""
    if one.id == other.id:
        return 0.0
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    apart = abs(one.lon - other.lon) % 36000
    width = cos(radians((one.lat + other.lat) / 200))
    return KM_OF_HUNDREDTH * hypot(one.lat - other.lat, min(apart, 36000 - apart) * width)


def known(work: "Work", name: str) -> Place | None:
    """Return the neighbourhood of this name, whatever its case and accents."""
    wanted = folded(" ".join(name.split()))
    return next((each for each in work.listings.places.find() if folded(each.name) == wanted), None)


def find(work: "Work", name: str) -> Place:
    """Return the neighbourhood of this name, or refuse with the nearest one."""
    place = known(work, name)
    if place is None:
        names = [each.name for each in work.listings.places.find()]
        raise NotFound("place", name[:60], next(iter(get_close_matches(name, names, 1, 0.5)), ""))
    return place


def add(work: "Work", by: "Member", name: str, lat: float | None = None, lon: float | None = None) -> Place:
    """Keep a neighbourhood; one that is known already is given the point, if one is named.

    Coordinates are degrees and are rounded before anything is kept.
    """
    cleaned = one_line("place", name, *NAME)
    point: tuple[int, int] | tuple[None, None] = (None, None) if lat is None or lon is None else rounded(lat, lon)
    place = known(work, cleaned)
    if place:
        return work.listings.places.save(place, lat=point[0], lon=point[1]) if lat is not None else place
    if work.listings.places.count() >= MOST:
        raise TooMany("place", MOST)
    return work.listings.places.add(Place(cleaned, by.id, work.now, *point))


def forget(work: "Work", place: Place) -> None:
    """Forget a neighbourhood; whatever was said to be there is somewhere from then on."""
    for listing in work.listings.find(place_id=place.id):
        work.listings.save(listing, place_id=None)
    for post in work.aid.posts.find(place_id=place.id):
        work.aid.posts.save(post, place_id=None)
    for reach in work.aid.reach.find(place_id=place.id):
        work.aid.reach.save(reach, place_id=None)
    work.listings.places.remove(id=place.id)

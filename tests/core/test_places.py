"""No place is kept finer than a kilometre, wherever on earth."""

from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import places
from core.places import Place
from core.refusals import BadLength, NotFound
from tests.support.memory import START
from tests.support.town import Town

LATS, LONS = st.floats(-84, 84), st.floats(-180, 180)


def sphere_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    lat1, lon1, lat2, lon2 = (radians(each) for each in (*one, *other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(min(1, sqrt(half)))


@given(LATS, LONS)
def test_two_points_that_are_kept_apart_are_a_kilometre_apart_at_least(lat: float, lon: float) -> None:
    kept = places.rounded(lat, lon)
    step = places.rounded(lat, 0.0)[0]
    for north, east in ((0.012, 0.0), (0.0, 0.02), (0.0, 0.1), (-0.012, 0.03)):
        other = places.rounded(lat + north, lon + east)
        if other != kept and other[0] == step == kept[0]:
            assert sphere_km((kept[0] / 100, kept[1] / 100), (other[0] / 100, other[1] / 100)) > 0.98


@given(LATS, LONS)
def test_what_is_kept_is_near_what_was_said(lat: float, lon: float) -> None:
    kept = places.rounded(lat, lon)
    assert sphere_km((lat, lon), (kept[0] / 100, kept[1] / 100)) < 3
    assert all(isinstance(each, int) for each in kept)


@given(LATS, LONS, LATS, LONS)
def test_a_distance_is_the_same_both_ways_and_nearly_right_when_short(
    lat: float, lon: float, other_lat: float, other_lon: float
) -> None:
    one = Place("One", 1, START, *places.rounded(lat, lon), id=1)
    other = Place("Other", 1, START, *places.rounded(other_lat, other_lon), id=2)
    there, back = places.distance_km(one, other), places.distance_km(other, one)
    assert there is not None
    assert there == back
    points = [((each.lat or 0) / 100, (each.lon or 0) / 100) for each in (one, other)]
    true = sphere_km(points[0], points[1])
    if true < 50:
        assert abs(there - true) < 2.5


def test_a_place_without_a_point_is_at_no_known_distance_but_from_itself() -> None:
    one, other = Place("One", 1, START, id=1), Place("Other", 1, START, 5251, 1340, id=2)
    assert places.distance_km(one, other) is None
    assert places.distance_km(one, one) == 0


def test_a_place_is_known_whatever_its_case_and_accents_and_only_once(town: Town) -> None:
    first = places.add(town.work, town.who(0), "Lavapiés")
    again = places.add(town.work, town.who(1), " LAVAPIES ", 40.4089, -3.7009)
    assert (again.id, again.name, again.lat, again.lon) == (first.id, "Lavapiés", 4041, -370)
    assert places.find(town.work, "lavapies") == again
    with pytest.raises(NotFound) as refused:
        places.find(town.work, "Lavapes")
    assert refused.value.nearest == "Lavapiés"
    with pytest.raises(BadLength):
        places.add(town.work, town.who(0), "x" * 99)

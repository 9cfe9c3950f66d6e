"""Days and parts of days, as people say them in three languages, and read back as they are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.weekwords import read_availability, show_availability
from bot.words import LANGUAGES, Words
from core.availability import ALWAYS, ANY, DAYS, Part, meets, when

M, A, E = Part.MORNING, Part.AFTERNOON, Part.EVENING
WEEK, END = range(5), (5, 6)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("weekends", when(END, ())),
        ("Saturday mornings", when([5], [M])),
        ("mon-fri", when(WEEK, ())),
        ("monday to friday evenings", when(WEEK, [E])),
        ("fri - mon", when([4, 5, 6, 0], ())),
        ("mornings", when((), [M])),
        ("monday and tuesday evenings, saturday", when([0, 1], [E]) | when([5], ())),
        ("mornings on weekends", when(END, [M])),
        ("every day", when((), ())),
        ("any time", ANY),
        ("sábados por la mañana", when([5], [M])),
        ("entre semana por la tarde", when(WEEK, [A])),
        ("fines de semana", when(END, ())),
        ("de lunes a miércoles", when([0, 1, 2], ())),
        ("Mo-Fr abends", when(WEEK, [E])),
        ("Samstagvormittags", when([5], [M])),
        ("dienstags und donnerstags", when([1, 3], ())),
        ("montag bis mittwoch nachmittags", when([0, 1, 2], [A])),
        ("jederzeit", ANY),
    ],
)
def test_what_people_say_is_understood(said: str, meant: int) -> None:
    assert read_availability(said) == meant


@pytest.mark.parametrize("said", ["", " ", "and", "Northside", "Monday or so, I think", "the", "13", "weekends " * 20])
def test_other_words_say_no_time(said: str) -> None:
    assert read_availability(said) is None


@pytest.mark.parametrize("language", LANGUAGES)
@given(availability=st.integers(0, ALWAYS))
def test_what_is_shown_reads_back_as_the_same(language: str, availability: int) -> None:
    shown = show_availability(Words(language), availability)
    if len(shown) <= 80:
        assert read_availability(shown) == availability, shown


@given(st.text(max_size=100))
def test_any_words_are_read_or_not(text: str) -> None:
    found = read_availability(text)
    assert found is None or 0 <= found <= ALWAYS


@given(st.integers(0, ALWAYS), st.integers(0, ALWAYS))
def test_people_meet_when_both_can_or_one_is_flexible(one: int, other: int) -> None:
    both = any(one >> at & 1 and other >> at & 1 for at in range(len(DAYS) * len(Part)))
    assert meets(one, other) == meets(other, one) == (both or ANY in (one, other))

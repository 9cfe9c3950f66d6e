"""Lengths of time as people say them are read to the minute, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot.subjects  # noqa: F401 - declares the commands
from bot.commands import COMMANDS
from bot.hours import compact, find_hours
from bot.parsing import parse
from bot.words import LANGUAGES, Words

SAID = {
    "1h30": 90,
    "1h": 60,
    "1 h 30 min": 90,
    "1h 30m": 90,
    "90 min": 90,
    "90min": 90,
    "1,5 Std": 90,
    "1.25 h": 75,
    "1:45": 105,
    "0:20 h": 20,
    "2 hours": 120,
    "1 hour and 30 minutes": 90,
    "half an hour": 30,
    "an hour and a half": 90,
    "two hours": 120,
    "½ h": 30,
    "1½ hours": 90,
    "quarter of an hour": 15,
    "media hora": 30,
    "una hora y media": 90,
    "2 horas y 15 minutos": 135,
    "tres horas": 180,
    "un cuarto de hora": 15,
    "eine halbe Stunde": 30,
    "anderthalb Stunden": 90,
    "zwei Stunden": 120,
    "eine Viertelstunde": 15,
    "1 Std. 30 Min.": 90,
    "45'": 45,
}
NOT_SAID = ["", "2", "1.5", "hour", "soon", "h", "1 hammer", "3 months", "three", "a", "half", "1h60x"]
NOT_SAID += ["\u0663 h", "-1h", "12e3h"]


@pytest.mark.parametrize(("words", "minutes"), SAID.items())
@pytest.mark.parametrize("rest", ["", " fixing the bike", " 30 flyers", ", and tea"])
def test_what_people_say_is_read_to_the_minute_and_no_further(words: str, minutes: int, rest: str) -> None:
    found = find_hours(words + rest)
    assert found == (minutes, len(words))
    assert find_hours(words.upper() + rest) == (minutes, len(words))


@pytest.mark.parametrize("words", NOT_SAID)
def test_what_is_no_length_is_not_taken_for_one(words: str) -> None:
    assert find_hours(words) is None
    assert find_hours(f"{words} fixing the bike") is None


@given(st.integers(1, 9999 * 60 + 59))
def test_every_length_comes_back_from_how_it_is_shown_and_typed(minutes: int) -> None:
    typed = compact(minutes)
    assert find_hours(typed) == (minutes, len(typed))
    if minutes % 60 and minutes // 60 > 99:
        return  # nobody says the minutes of so many hours
    for language in LANGUAGES:
        shown = Words(language).hours(minutes)
        assert find_hours(shown) == (minutes, len(shown)), shown


@given(st.text(max_size=60))
def test_any_words_are_read_or_not_and_never_trouble(words: str) -> None:
    found = find_hours(words)
    assert found is None or (found[0] >= 0 and 0 < found[1] <= len(words))


@given(st.sampled_from(sorted(SAID)), st.from_regex(r"[A-Za-z][a-z]{2,9}( [a-z]{2,9}){0,3}", fullmatch=True))
def test_on_a_line_a_length_needs_no_quotes(words: str, about: str) -> None:
    joined = {"and", "y", "und", "half", "media", "an", "halbe"}
    if joined & set(about.lower().split()) or find_hours(f"{words} {about}") != (SAID[words], len(words)):
        return  # the note goes on as a length does
    given_ = parse(COMMANDS.names, f"time give @bea {words} {about}", "!").given
    assert given_ == {"members": "@bea", "hours": words, "about": about}

"""Dates as people say them in three languages, in the member's own zone, also when the clocks change."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import MOST_DAYS, read_date, read_days

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday, ten o'clock in Berlin
BERLIN = "Europe/Berlin"


def shown(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "none"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("tomorrow", "2026-03-03 22:59"),
        ("tomorrow 6pm", "2026-03-03 17:00"),
        ("friday at 18:00", "2026-03-06 17:00"),
        ("monday", "2026-03-02 22:59"),
        ("monday 8am", "2026-03-09 07:00"),
        ("next monday", "2026-03-09 22:59"),
        ("day after tomorrow at 9", "2026-03-04 08:00"),
        ("march 5", "2026-03-05 22:59"),
        ("5 March 2027 6pm", "2027-03-05 17:00"),
        ("2026-03-09 18:30", "2026-03-09 17:30"),
        ("in 3 days", "2026-03-05 09:00"),
        ("tonight", "2026-03-02 20:00"),
        ("mañana", "2026-03-03 22:59"),
        ("mañana por la mañana", "2026-03-03 08:00"),
        ("el viernes por la tarde", "2026-03-06 14:00"),
        ("viernes a las 18:00", "2026-03-06 17:00"),
        ("5 de marzo", "2026-03-05 22:59"),
        ("en 2 horas", "2026-03-02 11:00"),
        ("esta noche", "2026-03-02 20:00"),
        ("morgen um 18 Uhr", "2026-03-03 17:00"),
        ("morgen früh", "2026-03-03 08:00"),
        ("5. März", "2026-03-05 22:59"),
        ("5.3. 18:00", "2026-03-05 17:00"),
        ("1.3.", "2027-03-01 22:59"),
        ("übermorgen", "2026-03-04 22:59"),
        ("heute Abend", "2026-03-02 18:00"),
        ("Samstag 10 Uhr", "2026-03-07 09:00"),
    ],
)
def test_what_people_say_is_understood(said: str, meant: str) -> None:
    assert shown(read_date(said, NOW, BERLIN)) == meant


@pytest.mark.parametrize(
    "said", ["", "x", "31.2.", "30 pm", "25:00", "yesterday", "0 days", "friday or saturday", "9" * 90]
)
def test_other_words_are_no_date(said: str) -> None:
    assert read_date(said, NOW, BERLIN) is None


@pytest.mark.parametrize(
    ("said", "hour"),
    [("2026-03-28 18:00", 17), ("2026-03-29 18:00", 16), ("2026-10-24 18:00", 16), ("2026-10-25 18:00", 17)],
)
def test_an_hour_stays_the_hour_on_the_wall_when_the_clocks_change(said: str, hour: int) -> None:
    found = read_date(said, NOW, BERLIN)
    assert found
    assert found.hour == hour


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("mon wed fri for 2 weeks at 6pm", "02 04 06 09 11 13"),
        ("daily for 3 days", "02 03 04"),
        ("tue, thu until 20 march", "03 05 10 12 17 19"),
        ("weekends", "07 08 14 15"),
        ("tomorrow and friday", "03 06"),
        ("lunes y jueves durante 2 semanas a las 19:00", "02 05 09 12"),
        ("5.3., 7.3. und 9.3.", "05 07 09"),
        ("Montag bis Mittwoch für 1 Woche", "02 03 04"),
        ("täglich bis 5. März um 18 Uhr", "02 03 04 05"),
    ],
)
def test_days_of_a_recurring_need_are_understood(said: str, days: str) -> None:
    assert " ".join(f"{each:%d}" for each in read_days(said, NOW, BERLIN)) == days


@pytest.mark.parametrize("said", ["", "x", "for 2 weeks", "mon at midnightish", "until friday until friday", "9" * 300])
def test_other_words_are_no_days(said: str) -> None:
    assert read_days(said, NOW, BERLIN) == [] or not read_days(said, NOW, BERLIN)


WORDS = """
mon friday mañana morgen 5. 3. 18:00 6pm march märz in for until bis para 2 weeks days at um 31 00 2026-02-30 . , -
"""
words = st.lists(st.sampled_from(WORDS.split())).map(" ".join)


@given(st.one_of(st.text(max_size=90), words), st.sampled_from([BERLIN, "UTC", "America/Bogota", "Pacific/Kiritimati"]))
def test_any_words_are_read_or_not_and_never_break(text: str, zone: str) -> None:
    found = read_date(text, NOW, zone)
    assert found is None or found.utcoffset() == timedelta()
    days = read_days(text, NOW, zone)
    assert len(days) <= MOST_DAYS
    assert list(days) == sorted(set(days))

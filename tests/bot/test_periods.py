"""Periods are read as people say them, from midnight to midnight where they live."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.periods import Span, read_period

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)


def days(*dates: str, zone: str = "+00:00") -> Span:
    return Span(*(datetime.fromisoformat(f"{each}T00:00:00{zone}").astimezone(UTC) for each in dates))


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("this month", days("2026-01-01", "2026-02-01")),
        ("last month", days("2025-12-01", "2026-01-01")),
        ("Letzten Monat", days("2025-12-01", "2026-01-01")),
        ("año pasado", days("2025-01-01", "2026-01-01")),
        ("this-year", days("2026-01-01", "2027-01-01")),
        ("2024", days("2024-01-01", "2025-01-01")),
        ("2024-2", days("2024-02-01", "2024-03-01")),
    ],
)
def test_months_and_years(words: str, span: Span) -> None:
    assert read_period(words, NOW, "UTC") == span


@pytest.mark.parametrize(("words", "length"), [("30", 30), ("30 days", 30), ("2 semanas", 14), ("0365", 365)])
def test_lengths_reach_back_from_now(words: str, length: int) -> None:
    found = read_period(words, NOW, "UTC")
    assert found
    assert found.since == NOW - timedelta(days=length)
    assert found.until > NOW


def test_midnight_is_where_one_lives() -> None:
    assert read_period("2025-07", NOW, "Europe/Madrid") == days("2025-07-01", "2025-08-01", zone="+02:00")


@pytest.mark.parametrize("words", ["", "soon", "2024-13", "0000", "9999-12", "1970", "2024-", "-3 days", "٣"])
def test_other_words_mean_no_period_or_one_that_fits(words: str) -> None:
    found = read_period(words, NOW, "Pacific/Auckland")
    assert found is None or found.since < found.until


@given(st.text(max_size=20), st.sampled_from(["UTC", "Pacific/Auckland", "America/Los_Angeles"]))
def test_whatever_is_said_is_a_period_or_none(words: str, zone: str) -> None:
    found = read_period(words, NOW, zone)
    assert found is None or found.since < found.until

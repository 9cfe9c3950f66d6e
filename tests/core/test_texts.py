"""What members write is kept as text: normal, bounded, and free of what reads as something else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.refusals import BadLength
from core.texts import bounded, clean, one_line

HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("\u202e\u2066\u200b\u200d\u0000\r\n\t\ufeff\ue000")), max_size=80
)


@given(HOSTILE)
def test_cleaning_leaves_nothing_invisible_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean(text)

    assert clean(cleaned) == cleaned == unicodedata.normalize("NFC", cleaned)
    assert all(
        unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"} or char in "\n\t\u200c\u200d" for char in cleaned
    )


@given(HOSTILE, st.integers(0, 5), st.integers(0, 80))
def test_a_bounded_text_is_within_its_bounds_or_refused_with_them(text: str, low: int, high: int) -> None:
    length = len(clean(text))
    if low <= length <= high:
        assert bounded("title", text, low, high) == clean(text)
        return
    with pytest.raises(BadLength) as refused:
        bounded("title", text, low, high)
    assert refused.value == BadLength("title", low, high, length)


@given(HOSTILE)
def test_one_line_is_one_line_without_gaps(text: str) -> None:
    line = one_line("title", text, 0, 1000)

    assert line == " ".join(line.split())


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  hello \r\n world\r", "hello \n world"),
        ("pay \u202egnp.exe", "pay gnp.exe"),
        ("cafe\u0301", "café"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("\u2066a\u2069\x00\x1b[31m", "a[31m"),
    ],
)
def test_what_is_dropped_and_what_is_kept(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("text", ["\u200d\u200d\u200d", "\u200c \u200d \u200c", " \u200d"])
def test_joiners_alone_are_no_text(text: str) -> None:
    assert clean(text) == ""

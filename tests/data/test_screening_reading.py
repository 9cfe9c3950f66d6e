"""Disguises are taken off before a model reads, and what is not the writer's own words goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.screening.reading import MOST_READ, normalise

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Y0u are such an 1d10t", "you are such an idiot"),
        ("f*ck this sh1t build", "fuck this shit build"),
        ("s t u p i d", "stupid"),
        ("i.d.i.o.t", "idiot"),
        ("@sshole", "asshole"),
        ("nooooo pleaseeee", "no please"),
        ("thanks 😂", "thanks face with tears of joy"),
        ("<:party:12345> :thumbs_up:", "party thumbs up"),
        ("ｉｄｉｏｔ", "idiot"),  # noqa: RUF001 - wide letters
        ("idi\u200bot", "idiot"),
        ("іdiоt", "idiot"),  # noqa: RUF001 - two of the letters are Cyrillic
    ],
)
def test_a_disguised_word_is_read_as_what_it_is(said: str, read: str) -> None:
    assert normalise(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("> you idiot\nplease stop saying that", "please stop saying that"),
        ("look\n```\nkill(parent)\n```\nit works", "look it works"),
        ("see https://example.org/hate?you=idiot", "see link"),
        ("@ana:example.org hello", "@user hello"),
        ("<@!123456> hello", "@user hello"),
    ],
)
def test_what_the_writer_only_shows_is_not_read(said: str, read: str) -> None:
    assert normalise(said) == read


@pytest.mark.parametrize(
    "name", ["i18n", "utf8", "x86", "mp3", "b2b", "ps4", "3d", "win10", "h264", "c++", "5 o'clock"]
)
def test_names_of_things_with_figures_in_them_stay(name: str) -> None:
    assert normalise(name) == name


def test_a_message_that_is_only_a_quotation_is_read_as_it_stands() -> None:
    assert "rude words" in normalise("> some rude words")


@given(st.text())
def test_anything_can_be_read_and_comes_out_plain(text: str) -> None:
    read = normalise(text)

    assert read == read.strip()
    assert "  " not in read
    assert len(normalise("x" * MOST_READ + text)) <= MOST_READ


@given(LETTERS, st.sampled_from(" ._-"))
def test_spacing_hides_no_word(word: str, between: str) -> None:
    assert normalise(between.join(word)) == normalise(word)


@given(LETTERS)
def test_capitals_and_full_width_letters_hide_no_word(word: str) -> None:
    wide = "".join(chr(ord(letter) - ord("a") + ord("ａ")) for letter in word)  # noqa: RUF001 - wide on purpose

    assert normalise(word.upper()) == normalise(wide) == normalise(word)

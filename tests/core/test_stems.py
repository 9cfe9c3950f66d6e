"""Words that mean the same meet, in three languages at once; words that do not, stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.refusals import NotFound
from core.stems import stem, stems
from core.synonyms import MOST_WORDS, Thesaurus, TooFewWords, forget, teach, thesaurus
from tests.support.memory import MemoryWork
from tests.support.town import Town

SAME = [
    "repair repairs repairing repaired", "garden gardens gardening gardener", "translate translation translations",
    "teacher teachers teaching", "bicycle bicycles", "dog dogs", "lesson lessons",
    "jardín jardines jardinero jardinería",
    "reparar reparación reparaciones", "clase clases", "traducción traducciones",
    "enseñar enseñanza",
    "gato gatos", "bicicleta bicicletas",
    "Fahrrad Fahrräder", "Haus Häuser", "Übersetzung Übersetzungen übersetzen", "Reparatur Reparaturen",
    "Lehrer Lehrerin Lehrerinnen", "Hund Hunde Hunden", "Straße Straßen STRASSE",
]  # fmt: skip


@pytest.mark.parametrize("words", SAME)
def test_forms_of_a_word_share_a_stem(words: str) -> None:
    assert len(set(stems(words))) == 1, stems(words)


def test_words_that_say_nothing_are_left_out() -> None:
    assert stems("I am looking for somebody who could help me with this") == ()
    assert stems("Ich suche jemanden, der mir bei etwas helfen kann") == ()
    assert stems("Busco a alguien que me pueda ayudar con esto") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("bike", "Fahrrad"), ("bicycle", "bici"), ("cooking", "kochen"), ("jardín", "Garten"), ("dinner", "Abendessen")],
)
def test_common_words_meet_across_languages(work: MemoryWork, one: str, other: str) -> None:
    words = thesaurus(work)
    assert words.concepts(one) == words.concepts(other)


def test_a_compound_is_about_its_parts(work: MemoryWork) -> None:
    words = thesaurus(work)
    assert words.concepts("Fahrradreparatur") >= words.concepts("bike repair")
    assert not words.concepts("Kartenspiel") & words.concepts("bike repair car garden")


def test_a_community_teaches_words_and_forgets_them(town: Town) -> None:
    work, ana = town.work, town.who(0)
    assert not thesaurus(work).concepts("hens") & thesaurus(work).concepts("poultry")
    teach(work, ana, ["hen", " chicken ", "poultry"])
    assert thesaurus(work).concepts("hens") == thesaurus(work).concepts("Poultry")
    assert forget(work, "CHICKEN").words == ("hen", "chicken", "poultry")
    assert not thesaurus(work).concepts("hens") & thesaurus(work).concepts("poultry")
    with pytest.raises(NotFound):
        forget(work, "chicken")


@pytest.mark.parametrize(
    "words", [[], ["bike"], ["bike", "bike"], ["bike", "my old bike"], ["bike", "the"], ["x"] * 40]
)
def test_a_list_that_says_nothing_is_refused(town: Town, words: list[str]) -> None:
    with pytest.raises(TooFewWords):
        teach(town.work, town.who(0), words)
    with pytest.raises(TooFewWords):
        teach(town.work, town.who(0), [f"word{'abcdefghijklmnopqrst'[at]}" for at in range(MOST_WORDS + 1)])


def test_lists_that_share_a_word_are_one() -> None:
    words = Thesaurus([["aaaab", "aaaac"], ["aaaac", "aaaad"], ["zzzzy", "zzzzx"]])
    assert words.concept(stem("aaaab")) == words.concept(stem("aaaad"))
    assert words.concept("zzzzy") != words.concept(stem("aaaab"))


@given(st.text(max_size=200))
def test_any_text_has_stems_of_which_none_can_be_shortened(text: str) -> None:
    found = stems(text, {"haus", "fahrrad"})
    assert all(stem(each) == each for each in found)
    assert len(found) == len(set(found))

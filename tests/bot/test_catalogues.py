"""Reading texts one by one finds the same texts as reading whole files."""

import threading

import pytest
from fluent.runtime import FluentBundle, FluentResource

from bot.catalogues import TEXTS, Catalogue, MissingText
from bot.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_lost(language: str) -> None:
    whole = FluentBundle([language])
    for path in (TEXTS / language).glob("*.ftl"):
        whole.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    catalogue = Catalogue(language)

    lines = [
        line for path in (TEXTS / language).glob("*.ftl") for line in path.read_text(encoding="utf-8").splitlines()
    ]
    ids = {line.split("=")[0].strip() for line in lines if line[:1].isalpha() and "=" in line}
    assert ids
    assert all(whole.has_message(text_id) and text_id in catalogue for text_id in ids)


def test_a_text_brings_along_the_texts_that_it_names() -> None:
    assert "cancel" in Catalogue("en").say("form-how", {})


def test_an_unknown_text_is_missing() -> None:
    with pytest.raises(MissingText):
        Catalogue("en").say("no-such-text", {})


def test_a_value_that_was_not_given_is_missing() -> None:
    with pytest.raises(MissingText):
        Catalogue("en").say("points-left", {})


def test_threads_that_say_the_same_text_first_both_find_it() -> None:
    catalogue, said = Catalogue("en"), list[str]()
    gate = threading.Barrier(8)

    def say() -> None:
        gate.wait()
        said.append(catalogue.say("form-how", {}))

    threads = [threading.Thread(target=say) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(said) == 8
    assert len(set(said)) == 1

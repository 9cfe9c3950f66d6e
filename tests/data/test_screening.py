"""The fast screen: shipped with the product, small, the same everywhere, and it remembers no word."""

import gc
import sys
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.screening.fast import Linear, Output, pack, unpack
from data.screening.forecast import forecast
from data.screening.language import SCREENED, language_of
from data.screening.screen import FastScreen, Message, model

SMALL = 60_000
CALM = 0.5
MANY = 1000

SCREEN = FastScreen()


@pytest.mark.parametrize("language", SCREENED)
def test_the_weights_of_a_language_are_small_and_survive_packing(language: str) -> None:
    file = files("data.screening").joinpath("weights", f"{language}.bin").read_bytes()

    assert len(file) <= SMALL
    assert unpack(pack(unpack(file))) == unpack(file)


def test_a_file_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="no file of weights"):
        unpack(b"something else entirely")


@pytest.mark.parametrize(
    "text",
    [
        "You are an idiot and nobody wants you here",
        "shut up you stupid piece of shit",
        "Y0u are a f*cking 1d10t",
        "k i l l yourself loser",
        "Du bist ein dummes Arschloch",
        "vai tomar no cu seu lixo",
        "你这个傻逼垃圾",
        "병신 같은 새끼",
    ],
)
def test_open_abuse_is_noticed(text: str) -> None:
    assert SCREEN.score(text).attack > CALM


@pytest.mark.parametrize(
    "text",
    [
        "Thanks a lot, that was kind of you!",
        "I don't agree with this proposal, the numbers do not add up for me.",
        "Could somebody take the evening shift on Friday?",
        "You can kill the process with kill -9 and restart the daemon.",
        "I feel tired because I cleaned alone, and I would like some help.",
        "Danke, das war sehr nett von dir!",
        "Muito obrigado pela ajuda, ficou lindo!",
        "谢谢你的帮助,明天见。",
        "도와주셔서 정말 고맙습니다.",
    ],
)
def test_calm_words_stay_calm(text: str) -> None:
    scores = SCREEN.score(text)

    assert scores.known
    assert scores.attack < CALM
    assert scores.tension < CALM


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Where is the meeting tomorrow?", "en"),
        ("Wo ist das Treffen morgen?", "de"),
        ("Onde fica a reunião amanhã?", "pt"),
        ("明天的会议在哪里?", "zh"),
        ("내일 모임은 어디에서 하나요?", "ko"),
        ("¿Dónde está la reunión de mañana?", "es"),
        ("Où est la réunion demain, s'il vous plaît ?", "fr"),
        ("会議はどこですか", ""),
        ("Где завтра встреча?", ""),
        ("lol", "en"),
    ],
)
def test_a_language_is_told_or_said_to_be_unknown(text: str, language: str) -> None:
    scores = SCREEN.score(text)

    assert scores.language == language
    assert scores.known == (language in SCREENED)


def test_a_short_word_is_in_the_language_of_what_was_said_before() -> None:
    assert language_of("ok lol", ["Kommst du heute noch vorbei?"]) == "de"


def test_nothing_is_claimed_in_a_language_without_a_model() -> None:
    scores = SCREEN.score("Eres un imbécil y nadie te quiere aquí")

    assert (scores.attack, scores.tension, scores.known) == (0.0, 0.0, False)


@given(st.text(max_size=300))
def test_anything_gets_a_score_between_nothing_and_one(text: str) -> None:
    scores = SCREEN.score(text)

    assert 0 <= scores.attack <= 1
    assert 0 <= scores.tension <= 1


def test_a_message_scores_the_same_whatever_was_read_before() -> None:
    fresh = Linear(unpack(files("data.screening").joinpath("weights", "en.bin").read_bytes()))
    texts = ["you fool", "what a lovely day, you fool", "a lovely fool"]

    assert [fresh.read(text) for text in texts] == [model("en").read(text) for text in reversed(texts)][::-1]


def test_the_screen_keeps_no_word_that_it_has_read() -> None:
    canary = "narybird".join(["ca", "word"])  # noqa: FLY002 - so that no file holds it
    forms = [canary, canary.replace("o", "0"), canary.replace("a", "*")]
    SCREEN.score(f"my {canary} sings, you {' '.join(forms)} @{canary}")

    kept = set(_strings_of([each.__dict__ for name, each in sys.modules.items() if name.startswith("data.screening")]))

    assert len(kept) > MANY
    assert not [each for each in kept if any(form in each for form in forms)]


def _strings_of(objects: list[Any]) -> Iterator[str]:
    """Yield every string that can be reached from these objects, through caches of compiled code too."""
    waiting, seen = list(objects), set[int]()
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        elif id(each) not in seen:
            seen.add(id(each))
            waiting += gc.get_referents(each)


def test_a_forecast_rises_with_hostility_and_falls_with_thanks() -> None:
    calm = ["Could we move the date?", "Yes, good idea, thanks.", "Great, thank you all!"]
    hostile = ["Could we move the date?", "No. Why are you always doing this?", "You never listen, you liar!"]

    assert 0 < forecast(calm) < forecast(hostile) < 1


def test_a_batch_is_answered_in_order() -> None:
    texts = ["you idiot", "good morning to you all", "du Idiot"]

    assert SCREEN.read([Message(text) for text in texts]) == [SCREEN.score(text) for text in texts]


def test_one_output_stands_for_both_where_nothing_else_is_known() -> None:
    single = Linear([unpack(files("data.screening").joinpath("weights", "ko.bin").read_bytes())[0]])
    attack, tension = single.read("병신 같은 새끼")

    assert attack == tension


def test_an_output_is_a_plain_value() -> None:
    (output,) = unpack(files("data.screening").joinpath("weights", "ko.bin").read_bytes())

    assert output == Output(output.steps, output.unit, output.zero)

"""The state of a conversation: it warms with heat, cools with time and repair, and asks only when asked for."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.moderation import signs
from core.moderation.histogram import ENOUGH, Histogram
from core.moderation.sensing import MOST_SHIFT, bounds_of
from core.moderation.tension import HEATED, PILE_ON, QUICK_REPLIES, Bounds, Heard, Judgement, Reading, Talk, weigh

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BOUNDS = Bounds()


class Told:
    """A conversation that a test tells, a few seconds between messages unless it says otherwise."""

    def __init__(self) -> None:
        self.now, self.talk, self.count = START, Talk.begin(START), 0

    def say(self, who: str, score: float, to: str = "", *, repairs: bool = False, after: float = 5) -> Reading:
        self.now += timedelta(seconds=after)
        self.count += 1
        heard = Heard(self.now, who, f"m{self.count}", score, (to,) if to else (), repairs)
        return weigh(self.talk, BOUNDS, heard)


def test_one_sharp_word_is_watched_and_a_second_one_is_told() -> None:
    told = Told()
    assert told.say("bo", 0.8, "cleo").judgement is Judgement.WATCH
    assert told.say("cleo", 0.8, "bo").judgement is Judgement.PROMPT


def test_what_is_extreme_is_told_at_once() -> None:
    reading = Told().say("bo", 0.97, "cleo")
    assert (reading.judgement, reading.level) == (Judgement.PROMPT, 3)


def test_time_cools_a_conversation() -> None:
    told = Told()
    told.say("bo", 0.8, "cleo")
    assert told.say("cleo", 0.8, "bo", after=3600).judgement is Judgement.WATCH


def test_making_up_holds_the_prompt_back() -> None:
    told = Told()
    told.say("bo", 0.85, "cleo")
    held = told.say("cleo", 0.1, "bo", repairs=True)
    assert held.judgement is not Judgement.PROMPT
    assert told.say("bo", 0.05, "cleo", repairs=True).judgement is not Judgement.PROMPT


def test_three_against_one_is_a_pile_on_though_each_is_mild() -> None:
    told = Told()
    told.say("ana", 0.62, "dev", after=200)
    told.say("bo", 0.62, "dev", after=200)
    reading = told.say("cleo", 0.62, "dev", after=200)
    assert reading.judgement is Judgement.PROMPT
    assert PILE_ON in reading.signals
    assert reading.to == "dev"


def test_the_same_person_three_times_is_no_pile_on() -> None:
    told = Told()
    readings = [told.say("ana", 0.62, "dev", after=600) for _ in range(3)]
    assert not any(PILE_ON in each.signals for each in readings)


def test_quick_replies_of_two_people_count_only_with_some_heat() -> None:
    calm, warm = Told(), Told()
    for turn in range(8):
        reading = calm.say("bo" if turn % 2 else "cleo", 0.05)
        assert QUICK_REPLIES not in reading.signals
    for turn in range(8):
        reading = warm.say("bo" if turn % 2 else "cleo", 0.4)
    assert QUICK_REPLIES in reading.signals


def test_it_is_about_whoever_was_most_heated_and_leads_to_their_message() -> None:
    told = Told()
    told.say("bo", 0.9, "cleo")
    told.say("bo", 0.85, "cleo")
    reading = told.say("cleo", 0.65, "bo")
    assert (reading.who, reading.message, reading.to) == ("bo", "m2", "cleo")


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.floats(0, 0.34), st.booleans()), max_size=60))
def test_a_calm_conversation_never_prompts_whatever_the_forecast(said: list[tuple[str, float, bool]]) -> None:
    told = Told()
    for who, score, repairs in said:
        assert told.say(who, score, repairs=repairs, after=1).judgement is Judgement.CALM


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.floats(0, 1), st.integers(0, 4000)), max_size=60))
def test_nothing_is_told_after_a_message_that_is_not_heated(said: list[tuple[str, float, int]]) -> None:
    told = Told()
    for who, score, after in said:
        reading = told.say(who, score, after=after)
        assert reading.judgement is not Judgement.PROMPT or score >= HEATED
        assert 1 <= reading.level <= 3


def test_the_room_decides_what_is_unusual_in_it() -> None:
    rough = Histogram()
    for at in range(ENOUGH * 3):
        rough.add(0.85 if at % 20 == 0 else 0.4)
    assert bounds_of(0, Histogram()) == Bounds()
    assert bounds_of(0, rough).heated > HEATED
    assert bounds_of(0, rough).base > BOUNDS.base
    again = Histogram(rough.kept())
    assert again.point(0.995) == rough.point(0.995)


@given(st.integers(-4, MOST_SHIFT - 1))
def test_answers_move_the_bounds_both_ways_and_never_out_of_reach(shift: int) -> None:
    before, after = bounds_of(shift, Histogram()), bounds_of(shift + 1, Histogram())
    assert before.heated < after.heated < 1
    assert 0 < before.tension < after.tension


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("HOW CAN YOU BE SO LAZY", {signs.SHOUTING}),
        ("we meet at the NGO, ASAP", set()),
        ("`SELECT NAME FROM MEMBER WHERE ID` works", set()),
        ("> YOU NEVER LISTEN TO ANYBODY\nthat was said to me", set()),
        ("Sorry, I didn\u2019t mean it like that", {signs.REPAIR}),
        ("Lo siento, tienes razón", {signs.REPAIR}),
        ("Tut mir leid, du hast recht", {signs.REPAIR}),
        ("", set()),
    ],
)
def test_outward_signs(text: str, names: set[str]) -> None:
    assert signs.read(text).names == names


def test_a_burst_of_mentions_is_a_sign() -> None:
    assert signs.MENTIONS in signs.read("hey all of you", mentions=6).names

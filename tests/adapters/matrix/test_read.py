"""Who speaks to the bot, in which words: by prefix, by name, in a direct room; and what is nothing to it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.matrix.events import Incoming, Kind
from adapters.matrix.read import Names, ask_of, ask_of_press, power_of
from adapters.matrix.rooms import CREATOR_LEVEL
from bot.asks import Power

ME = "@together:hs.test"
NAMES = Names(ME, "Together OS")


def incoming(body: str, **more: Any) -> Incoming:
    values = {"room": "!r", "event_id": "$e", "sender": "@ana:hs.test", "at": datetime(2026, 1, 1, tzinfo=UTC)}
    return Incoming(**{**values, "kind": Kind.TEXT, "body": body, **more})


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("!help", "!help"),
        ("  !help me\nplease ", "!help me\nplease"),
        ("! help", "! help"),
        ("together: help", "!help"),
        ("Together OS, points place P1 5", "!points place P1 5"),
        ("@together help", "!help"),
        ("@Together OS:  help", "!help"),
        ("@together:hs.test help", "!help"),
        ("@together:hs.test: !help", "!help"),
        ("@together", "!help"),
        ("together:", "!help"),
    ],
)
def test_a_command_is_known_by_its_prefix_or_the_bots_name(body: str, words: str) -> None:
    ask = ask_of(incoming(body), NAMES, "!")
    assert (ask.addressed, ask.words) == (True, words)


@pytest.mark.parametrize(
    "body",
    ["", "hello", "!", "!!!", "!?", "together we can", "Together OS is nice", "say !help", "togethers: x", "#help"],
)
def test_ordinary_talk_is_not_for_the_bot(body: str) -> None:
    assert not ask_of(incoming(body), NAMES, "!").addressed


def test_a_bare_name_counts_when_the_client_says_that_it_means_the_bot() -> None:
    meant: dict[str, Any] = {"m.mentions": {"user_ids": [ME]}}
    ask = ask_of(incoming("Together OS help", content=meant), NAMES, "!")
    assert (ask.addressed, ask.words) == (True, "!help")
    assert not ask_of(incoming("as we said", content=meant), NAMES, "!").addressed, "it only replies to the bot"


def test_in_a_direct_room_everything_is_for_the_bot_and_there_are_no_threads() -> None:
    ask = ask_of(incoming("help", direct=True, thread="$t"), NAMES, "!")
    assert (ask.addressed, ask.words, ask.place.direct, ask.place.thread, ask.new_thread) == (
        True,
        "help",
        True,
        "",
        "",
    )
    assert not ask_of(incoming("  ", direct=True), NAMES, "!").addressed


def test_another_prefix_leaves_the_exclamation_mark_to_others() -> None:
    assert not ask_of(incoming("!help"), NAMES, "?").addressed
    assert ask_of(incoming("together: help"), NAMES, "?").words == "?help"
    assert ask_of(incoming(".*help"), NAMES, ".*").addressed


def test_a_press_says_the_line_of_its_choice_in_the_thread_of_its_message() -> None:
    press = incoming("", kind=Kind.REACTION, target="$card", key="👍")
    ask = ask_of_press(press, "vote P1 yes", "")
    assert (ask.words, ask.pressed, ask.addressed) == ("vote P1 yes", True, True)
    assert (ask.place.thread, ask.new_thread) == ("", "$card")
    assert ask_of_press(press, "vote P1 yes", "$root").place.thread == "$root"


@pytest.mark.parametrize(
    ("level", "power"),
    [(0, Power.NONE), (49, Power.NONE), (50, Power.TRUSTED), (99, Power.TRUSTED), (100, Power.OWNER)],
)
def test_power_levels_say_who_may_set_up(level: int, power: Power) -> None:
    assert power_of(level) is power
    assert power_of(CREATOR_LEVEL) is Power.OWNER
    assert power_of(-5) is Power.NONE


@settings(deadline=None)
@given(st.text(), st.text(max_size=20), st.booleans(), st.dictionaries(st.text(), st.lists(st.text()) | st.none()))
def test_any_words_under_any_name_are_an_ask(body: str, shown: str, direct: bool, mentions: dict[str, Any]) -> None:  # noqa: FBT001
    said = incoming(body, direct=direct, content={"m.mentions": mentions})
    ask = ask_of(said, Names(ME, shown), "!")
    assert ask.name == "ana"
    assert ask.words.strip() == ask.words or ask.addressed

"""What replies look like on Discord, whatever they hold: within every limit, and nobody's words become markup."""

import re
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from adapters.discord import ids
from adapters.discord.markdown import escape
from adapters.discord.render import message, messages
from bot.replies import (
    Added,
    Bullets,
    Choice,
    Code,
    Link,
    Moment,
    Paragraph,
    Preformatted,
    Quote,
    Removed,
    Reply,
    Strong,
    Table,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
LONG = st.builds(lambda text, times: text * times, TEXTS, st.sampled_from([1, 1, 1, 40, 300]))
PARTS = st.one_of(
    LONG,
    st.builds(Strong, TEXTS),
    st.builds(Code, TEXTS),
    st.builds(Removed, LONG),
    st.builds(Added, LONG),
    st.builds(Link, TEXTS, TEXTS),
    st.just(Moment(datetime(2026, 3, 2, tzinfo=UTC))),
)
LINES = st.lists(PARTS, max_size=3).map(tuple)
BLOCKS = st.one_of(
    st.builds(Paragraph, LINES),
    st.builds(Quote, LINES),
    st.builds(Bullets, st.lists(LINES, max_size=8).map(tuple)),
    st.builds(Preformatted, LONG),
    st.lists(st.tuples(LINES, LINES), max_size=8).map(lambda rows: Table(("a", "b"), tuple(rows))),
)
CHOICES = st.builds(Choice, LONG, TEXTS, st.sampled_from(["", "👍"]))
REPLIES = st.builds(
    Reply,
    LONG,
    st.lists(BLOCKS, max_size=6).map(tuple),
    st.lists(CHOICES, max_size=30).map(tuple),
    asks_for=st.sampled_from(["", "points"]),
)


def _check(payload: dict[str, Any]) -> None:
    assert len(payload["content"]) <= 2000
    assert payload["content"] or payload["embeds"]
    assert payload["allowed_mentions"] == {"parse": []}
    for embed in payload["embeds"]:
        assert len(embed.get("title", "")) <= 256
        assert len(embed.get("description", "")) <= 4096
        assert embed.get("title") or embed.get("description")
    assert len(payload["components"]) <= 5
    inside = [each for row in payload["components"] for each in row["components"]]
    named = [each["custom_id"] for each in inside]
    assert len(named) == len(set(named))
    for row in payload["components"]:
        assert 1 <= len(row["components"]) <= 5
    for each in inside:
        assert len(each["custom_id"]) <= 100
        assert 1 <= len(each.get("label", "x")) <= 80
        assert 1 <= len(each.get("options", [1])) <= 25


@given(REPLIES)
def test_every_message_keeps_to_discords_limits(reply: Reply) -> None:
    said = messages(reply, "!")
    assert said
    for each in said:
        _check(each.payload)
    _check(message(reply, "!").payload)


@given(TEXTS)
def test_no_words_become_markup(text: str) -> None:
    bare = re.sub(r"https?://[^\s<>]+", "", escape(text))
    assert not re.search(r"(?<!\\)(\\\\)*[*_~`|<\[\]]", bare)
    assert not re.search(r"^\s*[#>+-]", bare, re.MULTILINE)


def test_each_part_has_its_look() -> None:
    reply = Reply(
        "Title *x*",
        (
            Paragraph(("Until ", Moment(datetime(2026, 3, 2, tzinfo=UTC)), " by ", Strong("Ana_"))),
            Paragraph(("Say ", Code("!help me"), " or ", Code("!"), " or ", Code("a`b"))),
            Quote(("two\nlines",)),
            Bullets((("one",), ("two\nthree",))),
            Table(("Name", "Stage"), ((("P1",), ("voting",)), (("P2",), ("",)))),
            Paragraph((Removed("old"), Added("new"), Link("here", "https://x.org/a"), Link("not", "javascript:x"))),
            Preformatted("a ``` b"),
        ),
    )
    (embed,) = messages(reply, "!")[0].payload["embeds"]
    assert embed["title"] == r"Title \*x\*"
    assert embed["description"].split("\n\n") == [
        r"Until <t:1772409600:f> by **Ana\_**",
        "Say `/help me` or `!` or `` a`b ``",
        "> two\n> lines",
        "- one\n- two three",
        "- P1 · Stage: voting\n- P2",
        r"~~\[-old-\]~~__\[+new+\]__[here](<https://x.org/a>)not",
        "```\na ``\u200b` b\n```",
    ]


def test_a_question_with_many_choices_is_a_select() -> None:
    choices = tuple(Choice(f"Zone {number}", f"zone {number}", "") for number in range(9))
    select, answer = messages(Reply("", (Paragraph(("Where?",)),), choices, asks_for="zone"), "!")[0].payload[
        "components"
    ]
    assert [each["value"] for each in select["components"][0]["options"]][:2] == ["1:zone 0", "1:zone 1"]
    assert answer["components"][0]["custom_id"] == ids.ANSWER


def test_a_choice_that_is_too_long_has_to_be_typed() -> None:
    assert ids.choice_id("x" * 98)
    assert ids.choice_id("x" * 99) is None


@given(TEXTS, st.dictionaries(TEXTS, TEXTS, max_size=2))
def test_what_an_id_carries_comes_back(command: str, given_values: dict[str, str]) -> None:
    found = ids.command_id(command, given_values)
    assert found is None or ids.command_in(found) == (command, given_values)


def test_an_id_that_is_not_ours_means_nothing() -> None:
    for odd in ("", "1!", "1!{}", "1![1]", '1!["a"]', '1!["a",[]]', "2:vote P1 yes"):
        assert ids.command_in(odd) is None
        assert ids.choice_line(odd) is None

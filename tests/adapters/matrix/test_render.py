"""A reply as Matrix events: nothing is injected, nothing is lost, and every event is small enough to be sent."""

import json
import re
import unicodedata
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.matrix.render import CHOICES, bare, choices_in, content, contents, labels_in, reaction_keys
from bot.replies import (
    Added,
    Bullets,
    Choice,
    Code,
    Line,
    Link,
    Mention,
    Moment,
    Paragraph,
    Preformatted,
    Quote,
    Removed,
    Reply,
    Strong,
    Table,
)

LIMIT = 40_000

hostile = st.one_of(
    st.text(max_size=40),
    st.text(max_size=40, alphabet="<>&\"'/ab @:#!\n\r\t\x00\x1b\x7f\u202e\u2066\u200f\u200b\u2028\ue000"),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            '<a href="https://evil.example">https://good.example</a>',
            "</p><h1>Big",
            "@room come here",
            "@ana:hs.test",
            "https://matrix.to/#/@ana:hs.test",
            "&lt;b&gt;",
            "\u202egnp.exe",
            "javascript:alert(1)",
            "```\n# title\n> quote",
        ]
    ),
)


class Tags(HTMLParser):
    """Collects the tags, attributes and text of a formatted body."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def everywhere(text: str) -> Reply:
    line: Line = (text, Strong(text), Code(text), Mention(text), Link(text, text), Removed(text), Added(text))
    return Reply(
        text,
        (Paragraph(line), Bullets((line,)), Quote(line), Table((text, text), ((line, line),)), Preformatted(text)),
        (Choice(text[:100], text[:90], ""), Choice("Help", "help", "❔")),
    )


def structure(event: dict[str, Any]) -> list[str]:
    """The tags of an event, less those that stand or fall with the words: headings, line breaks and links."""
    return [tag for tag in Tags(event["formatted_body"]).tags if tag not in {"h4", "br", "a"}]


def plain(reply: Reply) -> str:
    return "\n\n".join(each["body"] for each in contents(reply, "!"))


@settings(deadline=None)
@given(hostile)
def test_nothing_that_a_member_writes_becomes_markup_or_a_mention(text: str) -> None:
    ours = structure(contents(everywhere("words"), "!")[0])
    for event in contents(everywhere(text), "!"):
        found = Tags(event["formatted_body"])
        assert structure(event) == ours
        assert all(name == "href" and str(to).startswith("http") for name, to in found.attributes)
        assert event["m.mentions"] == {}
        assert event["msgtype"] == "m.notice"
        for char in event["body"] + event["formatted_body"]:
            assert char in "\n\t\u200c\u200d" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}


@settings(deadline=None)
@given(hostile)
def test_the_lines_of_a_quote_stay_a_quote(text: str) -> None:
    body = plain(Reply(blocks=(Quote((text,)),)))
    assert all(line.startswith("> ") for line in body.split("\n"))


@pytest.mark.parametrize("unit", ["x", "line of words\n", "🎉", "<&>", "\u0000"])
def test_a_hundred_thousand_characters_become_events_that_fit_and_lose_nothing(unit: str) -> None:
    text = (unit * 100_000)[:100_000]
    line: Line = ("Before ", text, Strong(text), " after")
    for block in (
        Paragraph((text,)),
        Paragraph(line),
        Quote(line),
        Preformatted(text),
        Bullets((line, ("short",), line)),
        Table(("Name", "Words"), ((("P1",), line), (("P2",), ("short",)))),
    ):
        events = contents(Reply(text, (block,), (Choice("Help", "help", "❔"),)), "!")
        assert all(len(json.dumps(event)) < LIMIT for event in events)
        said = "".join(_squeezed(event["body"]) for event in events)
        wanted = sum(part.count(unit[0]) for part in _texts(block)) + text.count(unit[0])
        assert said.count(unit[0]) >= (wanted if unit[0].isprintable() else 0)
        assert [CHOICES in event for event in events] == [*[False] * (len(events) - 1), True]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(alphabet="ab cd\n", min_size=1, max_size=3_000), min_size=1, max_size=60))
def test_splitting_keeps_every_word_in_order(texts: list[str]) -> None:
    for block in (Bullets(tuple((text,) for text in texts)), Paragraph(tuple(texts)), Preformatted("".join(texts))):
        said = "".join(_squeezed(event["body"]) for event in contents(Reply("", (block,)), "!"))
        assert said == _squeezed("".join(texts))


def test_a_message_that_is_changed_in_place_stays_one_event_with_its_choices() -> None:
    long = Reply("Title", tuple(Paragraph(("word " * 1_000,)) for _ in range(30)), (Choice("Open", "help", "❔"),))
    assert len(contents(long, "!")) > 1
    event = content(long, "!")
    assert len(json.dumps(event)) < LIMIT
    assert choices_in(event) == {"❔": "help"}
    assert event["body"].startswith("Title")
    assert "…" in event["body"]
    short = Reply("Title", (Paragraph(("words",)),))
    assert content(short, "!") == contents(short, "!")[0]


def test_choices_are_reactions_with_words_and_each_has_its_own() -> None:
    choices = (
        Choice("Yes", "vote P1 yes", "👍"),
        Choice("Yes, surely", "vote P1 yes sure", "👍🏽"),
        Choice("One", "one", "1️⃣"),
        Choice("Unmarked", "two", ""),
    )
    assert reaction_keys(choices) == ["👍", "1️⃣", "2️⃣", "3️⃣"]
    event = contents(Reply("", (), choices), "!")[0]
    assert "👍 Yes · !vote P1 yes\n" in event["body"]
    assert "<code>!vote P1 yes</code>" in event["formatted_body"]
    assert choices_in(event)[bare("👍🏿")] == "vote P1 yes"
    assert labels_in(event, "!") == {"Yes": "👍", "Yes, surely": "1️⃣", "One": "2️⃣", "Unmarked": "3️⃣"}


@pytest.mark.parametrize("kept", [None, [], "x", {"a": 1}, {1: "help"}, {"👍": None}])
def test_a_broken_table_of_choices_offers_nothing(kept: object) -> None:
    assert choices_in({CHOICES: kept}) == {}
    assert choices_in({}) == {}


def test_more_choices_than_keycaps_still_have_a_reaction_each() -> None:
    choices = [Choice(f"Choice {n}", f"line {n}", "") for n in range(15)]
    assert len(set(reaction_keys(choices))) == 15


def test_every_block_reads_well_without_formatting() -> None:
    evening = datetime(2026, 11, 28, 18, 0, tzinfo=UTC)
    reply = Reply(
        "Two proposals",
        (
            Paragraph(("Open until ", Moment(evening), ".")),
            Bullets((("First, by ", Mention("Ana")), ("Second",))),
            Table(("Name", "Stage", "Points"), ((("P1",), ("voting",), ("12",)), (("P2",), ("",), ("3",)))),
            Quote(("My words\nin two lines",)),
            Paragraph(("We meet ", Removed("weekly"), " ", Added("monthly"), ", see ", Link("notes", "https://a.b/c"))),
            Preformatted("a  b\n  c"),
        ),
        zone="Europe/Madrid",
    )
    assert plain(reply).split("\n") == [
        "Two proposals",
        "",
        "Open until Sat 28 Nov 2026, 19:00 (Europe/Madrid).",
        "",
        "- First, by Ana",
        "- Second",
        "",
        "- P1 · Stage: voting · Points: 12",
        "- P2 · Points: 3",
        "",
        "> My words",
        "> in two lines",
        "",
        "We meet [-weekly-] [+monthly+], see notes <https://a.b/c>",
        "",
        "a  b",
        "  c",
    ]
    html = contents(reply, "!")[0]["formatted_body"]
    assert "<th>Stage</th>" in html
    assert '<a href="https://a.b/c">notes</a>' in html
    assert "<del>[-weekly-]</del> <u>[+monthly+]</u>" in html
    assert "My words<br>in two lines" in html


def test_links_lead_only_where_they_say() -> None:
    for url in ("javascript:alert(1)", "data:text/html,x", "//evil", 'https://a" onclick="x'):
        html = contents(Reply("", (Paragraph((Link("here", url),)),)), "!")[0]["formatted_body"]
        found = Tags(html)
        assert {name for name, _ in found.attributes} <= {"href"}
        assert all(to == url for _, to in found.attributes)
    assert "<a" not in contents(Reply("", (Paragraph((Link("here", "javascript:x"),)),)), "!")[0]["formatted_body"]


def test_an_empty_reply_says_nothing() -> None:
    assert contents(Reply(""), "!") == []


def _squeezed(text: str) -> str:
    return re.sub(r"[\s]|^- |(?<=\n)- ", "", text)


def _texts(block: object) -> list[str]:
    if isinstance(block, Preformatted):
        return [block.text]
    if isinstance(block, Paragraph | Quote):
        return [_text(part) for part in block.parts]
    if isinstance(block, Bullets):
        return [_text(part) for item in block.items for part in item]
    assert isinstance(block, Table)
    return [_text(part) for row in block.rows for cell in row for part in cell]


def _text(part: object) -> str:
    return part if isinstance(part, str) else str(getattr(part, "text", ""))

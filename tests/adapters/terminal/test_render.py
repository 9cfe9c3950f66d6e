"""A reply as lines of a terminal: complete, readable in one pass, and never steered by what members wrote."""

import unicodedata
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from adapters.terminal.render import plain_text, safe, styled_text
from bot.pictures import bars, picture
from bot.replies import (
    Added,
    Attachment,
    Bullets,
    Choice,
    Code,
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

EVENING = datetime(2026, 11, 28, 18, 0, tzinfo=UTC)

hostile = st.one_of(
    st.text(),
    st.text(alphabet="\x1b[]()0;31mHJ\x07\x08\x9b\r\n\t\u202e\u2066\u200f\u2028\x85ab "),
    st.sampled_from(["\x1b[2J", "\x1b]0;title\x07", "a\rb", "[bold]x[/]", "\u202egnp.exe"]),
)


def _everywhere(text: str) -> Reply:
    line = (text, Strong(text), Code(text), Mention(text), Link(text, text + "x"), Removed(text), Added(text))
    return Reply(
        text,
        (Paragraph(line), Bullets((line,)), Quote(line), Table((text, text), ((line, line),)), Preformatted(text)),
        (Choice(text, text, text),),
        files=(Attachment(text, text, text, text),),
    )


@given(hostile)
def test_nothing_a_member_writes_reaches_the_terminal_as_anything_but_text(text: str) -> None:
    for shown in (plain_text(_everywhere(text)), styled_text(_everywhere(text)).plain):
        for char in shown:
            assert char in "\n\u200c\u200d" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
            assert unicodedata.category(char) not in {"Zl", "Zp"}


def test_a_hundred_thousand_characters_are_no_trouble() -> None:
    assert len(plain_text(_everywhere("x" * 100_000))) > 1_000_000


@given(hostile)
def test_a_members_lines_stay_inside_their_quote_list_and_choice(text: str) -> None:
    quoted = plain_text(Reply(blocks=(Quote((text,)),)))
    assert all(line.startswith("> ") for line in quoted.split("\n"))
    listed = plain_text(Reply(blocks=(Bullets(((text,),)),))).split("\n")
    assert listed[0].startswith("- ")
    assert all(line.startswith("  ") for line in listed[1:])
    assert len(plain_text(Reply(choices=(Choice(text, "x", ""),))).split("\n")) == 1


@given(hostile)
def test_styles_add_nothing_to_the_words(text: str) -> None:
    assert styled_text(_everywhere(text)).plain == plain_text(_everywhere(text))


def test_every_block_reads_well_line_by_line() -> None:
    reply = Reply(
        "Two proposals",
        (
            Paragraph(("Open until ", Moment(EVENING), ".")),
            Bullets((("First, by ", Mention("Ana")), ("Second",))),
            Table(("Name", "Stage", "Points"), ((("P1",), ("voting",), ("12",)), (("P2",), ("",), ("3",)))),
            Quote(("My words\nin two lines",)),
            Paragraph(("We meet ", Removed("weekly"), " ", Added("monthly"), ", see ", Link("notes", "https://a.b/c"))),
            Preformatted("a  b\n  c"),
        ),
        (Choice("Open it", "proposal show P1", ""), Choice("Support it", "support P1", "")),
        zone="Europe/Madrid",
    )
    assert plain_text(reply).split("\n") == [
        "Two proposals",
        "Open until Sat 28 Nov 2026, 19:00 (Europe/Madrid).",
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
        "    a  b",
        "      c",
        "",
        "1) Open it",
        "2) Support it",
    ]


def test_times_follow_the_readers_language_and_zone() -> None:
    german = Reply("", (Paragraph((Moment(EVENING),)),), language="de", zone="Europe/Berlin")
    assert plain_text(german) == "Sa. 28 Nov. 2026, 19:00 (Europe/Berlin)"


def test_a_file_is_shown_with_its_words_and_its_text() -> None:
    reply = Reply(files=(Attachment("statement.csv", "text/csv", "a,b\n1,2\n", "Your entries"),))
    assert plain_text(reply) == "statement.csv: Your entries\n    a,b\n    1,2"


def test_a_picture_is_told_in_words() -> None:
    reply = Reply(files=(picture("hours.png", bars("Hours", ()), "No hours in any month"),))
    assert plain_text(reply) == "hours.png: No hours in any month"


def test_tabs_become_spaces_and_joiners_stay() -> None:
    assert safe("a\tb") == "a   b"
    farmer, persian = "👩\u200d🌾", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    assert safe(farmer + persian) == farmer + persian

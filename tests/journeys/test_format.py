"""The format of journeys: what it means, and what somebody is told whose journey cannot be read."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.journeys import Expected, Heading, Journey, JourneyError, Later, Presses, Says, read_journey
from bot.stage import Actor, Kind, Spot

HEAD = "# A day\n\n- **People:** Ana (organizer), Bo, Cleo (newcomer, speaks Spanish)\n- **Rooms:** square, den\n\n"


def _read(tmp_path: Path, text: str) -> Journey:
    path = tmp_path / "a-day.md"
    path.write_text(text, encoding="utf-8")
    return read_journey(path)


def test_settings_people_and_prose(tmp_path: Path) -> None:
    journey = _read(
        tmp_path,
        "# A day\n\nProse with - a dash.\n\n"
        "- **Community:** Willow Street\n- **Language:** German\n- **Zone:** Europe/Berlin\n"
        "- **Begins:** 2026-05-01 10:30\n- **Rooms:** square, den\n"
        "- **People:** Ana Ruiz (organizer), Bo (speaks German), Cleo (newcomer, speaks Spanish)\n\n"
        "**Bo** in *den*: `help`\n\n- **Later:** this is prose again\n",
    )
    assert (journey.title, journey.community, journey.language, journey.zone) == (
        "A day",
        "Willow Street",
        "de",
        "Europe/Berlin",
    )
    assert journey.begins == datetime(2026, 5, 1, 10, 30, tzinfo=UTC)
    assert journey.rooms == ("square", "den")
    assert journey.people == (
        Actor("Ana Ruiz", owner=True),
        Actor("Bo", language="de"),
        Actor("Cleo", language="es"),
    )
    assert journey.newcomers == {"Cleo"}


def test_steps_and_expectations(tmp_path: Path) -> None:
    journey = _read(
        tmp_path,
        HEAD + "**Bo** in *square*: `help`\n\n"
        "> **to Bo:** Here is what you can do\n> and more … here\\\n> [Open it] [Close it]\n>\n"
        "> **square:** *nothing*\n\n"
        "## Then\n\n"
        "**Bo** in *thread P1*:\n\n```\nproposal open\nA drill\n```\n\n> *nothing is said*\n\n"
        "**Ana** in private: `` say `this` `` (again)\n\n"
        "**Ana** presses *Open it*\n\n> **card P1:** open\n\n"
        "*3 days later*\n\n> **thread P1:** late\n",
    )
    assert journey.steps == [
        Heading(1, "A day"),
        Says(
            6,
            "Bo",
            Spot(Kind.ROOM, "square"),
            "help",
            expects=(
                Expected(
                    8,
                    Spot(Kind.PRIVATE, "Bo"),
                    ("Here is what you can do", "and more … here\\"),
                    ("Open it", "Close it"),
                ),
                Expected(12, Spot(Kind.ROOM, "square"), nothing=True),
            ),
        ),
        Heading(14, "Then"),
        Says(
            16,
            "Bo",
            Spot(Kind.THREAD, "P1"),
            "proposal open\nA drill",
            expects=(Expected(23, None, nothing=True),),
        ),
        Says(25, "Ana", Spot(Kind.PRIVATE, "Ana"), "say `this`", again=True),
        Presses(27, "Ana", "Open it", expects=(Expected(29, Spot(Kind.CARD, "P1"), ("open",)),)),
        Later(31, timedelta(days=3), "3 days later", expects=(Expected(33, Spot(Kind.THREAD, "P1"), ("late",)),)),
    ]


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("# Nobody\n\n**Bo** in *square*: `x`\n", 3, "Bo is not among the people"),
        ("# Nobody\n", 1, "needs its people"),
        (HEAD, 5, "nobody does anything"),
        ("- **Peple:** Ana (organizer)\n", 1, "did you mean People?"),
        ("- **People:** Ana, Bo\n", 1, "somebody must be the organizer"),
        ("- **People:** Ana (queen)\n", 1, "(queen) is unknown"),
        ("- **Language:** Latin\n", 1, "Latin is not spoken here"),
        ("- **Begins:** tomorrow\n", 1, "2026-03-02 09:00"),
        (HEAD + "**Bo** in *sqare*: `help`\n", 6, "sqare is no place"),
        (HEAD + "**Bo** in *square*: help\n", 6, "stands in a code span"),
        (HEAD + "**Bo** in *square*:\n\nhelp\n", 6, "fenced block"),
        (HEAD + "**Bo** shouts\n", 6, "Bo does what?"),
        (HEAD + "**Bo** in private: `me`\n\n*some days later*\n", 8, "some days is no length of time"),
        (HEAD + "**Bo** in private: `me`\n\n*meanwhile*\n", 8, "time passes as in"),
        (HEAD + "> **to Bo:** hello\n", 6, "nobody has done anything yet"),
        (HEAD + "**Bo** in private: `me`\n\n> hello\n", 8, "begins with who hears it"),
        (HEAD + "**Bo** in private: `me`\n\n> **to Zoe:** hello\n", 8, "Zoe is not among the people"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(tmp_path: Path, text: str, line: int, sentence: str) -> None:
    with pytest.raises(JourneyError) as trouble:
        _read(tmp_path, text)
    assert f"a-day.md:{line}: " in str(trouble.value)
    assert sentence in str(trouble.value)

"""The player of journeys can fail: every kind of expectation, met and unmet, on a stage that only repeats words."""

import io
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from bot.play import UNMET, UNREADABLE, play_file
from bot.stage import Actor, Heard, Kind, Spot, Stage

HEAD = "# Echo\n\n- **People:** Ana (organizer), Bo\n\n"


class EchoStage:
    """Answers everything said in a room with the words themselves, in the room and privately to the speaker."""

    def __init__(self, begins: datetime) -> None:
        self._now, self._seen, self._heard = begins, set[str](), list[Heard]()

    def now(self) -> datetime:
        return self._now

    async def open(self, people: Sequence[Actor], rooms: Sequence[str]) -> None:
        pass

    async def say(self, person: str, spot: Spot, words: str, event_id: str) -> None:
        if event_id not in self._seen:
            self._seen.add(event_id)
            self._heard.append(Heard(spot, f"**{person}**  said:\n{words}", ("Open it", "Close it")))
            self._heard.append(Heard(Spot(Kind.PRIVATE, person), f"You said `{words}`"))

    async def press(self, person: str, label: str, event_id: str) -> bool:  # noqa: ARG002 - a Stage
        self._heard.append(Heard(Spot(Kind.CARD, "P1"), f"{person} pressed {label}"))
        return label == "Open it"

    async def heard(self) -> Sequence[Heard]:
        heard, self._heard = self._heard, []
        return heard

    async def later(self, span: timedelta) -> None:
        self._now += span
        self._heard.append(Heard(Spot(Kind.THREAD, "P1"), f"{span.days} days went by"))

    async def talk(self, person: str, spot: Spot, words: str, event_id: str) -> None:  # noqa: ARG002 - a Stage
        self._heard.append(Heard(spot, f"{person} told everyone: {words}"))

    async def close(self) -> None:
        pass


@asynccontextmanager
async def _open(begins: datetime) -> AsyncIterator[Stage]:
    yield EchoStage(begins)


def _play(tmp_path: Path, steps: str) -> tuple[int, str]:
    path = tmp_path / "echo.md"
    path.write_text(HEAD + steps, encoding="utf-8")
    printed = io.StringIO()
    code = play_file(path, _open, Console(file=printed, highlight=False, emoji=False, soft_wrap=True))
    return code, printed.getvalue()


SAID = "**Bo** in *square*: `one [drill], please`\n\n"


@pytest.mark.parametrize(
    "steps",
    [
        SAID + "> **square:** Bo said:\n> one\n",
        "**Bo** in *square*: “Hello all”\n\n> **square:** Bo told everyone: Hello all\n",
        SAID + "> **square:** … said\n> [Open it]\n",
        SAID + "> **square:** one … please\n> [Open it] [Close it]\n>\n> **to Bo:** You said `one`\n",
        SAID + "> **to Bo:** one \\[drill\\],\n>\n> **square:** **Bo** said\n",
        SAID + "> **to Ana:** *nothing*\n",
        SAID + SAID.replace("`\n", "` (again)\n") + "> *nothing is said*\n",
        "**Bo** presses *Open it*\n\n> **card P1:** Bo pressed\n",
        "*3 days later*\n\n> **thread P1:** 3 days\n",
    ],
)
def test_what_is_said_meets_the_expectation(tmp_path: Path, steps: str) -> None:
    code, printed = _play(tmp_path, steps)
    assert code == 0, printed


@pytest.mark.parametrize(
    ("steps", "line", "shown"),
    [
        (SAID + "> **square:** two drills\n", 7, "two drills"),
        (SAID + "> **square:** one\n> Bo said\n", 7, "Bo said"),
        (SAID + "> **square:** one…said\n", 7, "one…said"),
        (SAID + "> **square:** [Close it] [Open it]\n", 7, "[Open it]"),
        (SAID + "> **square:** [Burn it]\n", 7, "choices: Open it, Close it"),
        (SAID + "> **to Ana:** You said\n", 7, "Seen"),
        (SAID + "> **square:** said\n>\n> **square:** said\n", 9, "This was not said in square"),
        (SAID + "> **to Bo:** *nothing*\n", 7, "Nothing should be said to Bo"),
        (SAID + "> *nothing is said*\n", 7, "Nothing should be said anywhere"),
        ("**Bo** presses *Close it*\n", 5, "Bo sees no choice called Close it"),
        (SAID + "**Bo** in *square*: `two` (again)\n", 7, "was not this"),
        ("*3 days later*\n\n> **thread P2:** 3 days\n", 7, "thread P2"),
    ],
)
def test_what_is_not_said_ends_the_play_with_expected_and_seen(
    tmp_path: Path, steps: str, line: int, shown: str
) -> None:
    code, printed = _play(tmp_path, steps + "\n**Ana** in *square*: `never reached`\n")
    assert code == UNMET
    assert f"echo.md:{line}: " in printed
    assert shown in printed
    assert "never reached" not in printed


def test_a_journey_that_cannot_be_read_has_its_own_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = _play(tmp_path, "**Bo** shouts\n")
    assert code == UNREADABLE
    assert "echo.md:5: Bo does what?" in capsys.readouterr().err

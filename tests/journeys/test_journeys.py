"""Every journey of the documentation goes as it is told, played on the terminal against a fresh community."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from bot.play import UNMET, play_file
from bot.stages import STAGES

DOCS = Path(__file__).parents[2] / "docs"
JOURNEYS = sorted((DOCS / "journeys").glob("*.md"))


def _play(path: Path, folder: Path) -> tuple[int, str]:
    printed = io.StringIO()
    console = Console(file=printed, highlight=False, emoji=False, soft_wrap=True)
    url = f"sqlite:///{folder / 'journey.db'}"
    return play_file(path, lambda begins: STAGES["terminal"](url, begins), console), printed.getvalue()


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_a_journey_goes_as_it_is_told(path: Path, tmp_path: Path) -> None:
    code, printed = _play(path, tmp_path)
    assert code == 0, printed[-3000:]


def test_the_journeys_that_people_look_for_are_there() -> None:
    assert {path.stem for path in JOURNEYS} >= {
        "first-day",
        "a-proposal-that-passes",
        "a-block-and-an-amendment",
        "a-proposal-that-lapses",
        "points-moved-and-returned",
        "mistakes-people-make",
    }


def test_the_example_of_the_format_can_be_played(tmp_path: Path) -> None:
    guide = (DOCS / "journeys.md").read_text(encoding="utf-8")
    example = re.search(r"````markdown\n(.+?)````", guide, re.DOTALL)
    assert example
    path = tmp_path / "example.md"
    path.write_text(example[1], encoding="utf-8")
    code, printed = _play(path, tmp_path)
    assert code == 0, printed[-3000:]


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_a_journey_can_fail(path: Path, tmp_path: Path) -> None:
    """Its last expectation, turned into something that nobody says, is noticed at its line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    last = max(number for number, line in enumerate(lines) if line.startswith("> **"))
    lines[last:] = [re.sub(r":\*\* .*", ":** words that nobody says", lines[last])]
    changed = tmp_path / path.name
    changed.write_text("\n".join(lines), encoding="utf-8")
    code, printed = _play(changed, tmp_path)
    assert code == UNMET
    assert f"{changed.name}:{last + 1}: " in printed
    assert "words that nobody says" in printed

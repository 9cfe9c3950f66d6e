"""Every journey of the documentation goes on Discord as it is told."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from bot.play import play_file
from tests.support.discord_stage import discord_stage

JOURNEYS = sorted((Path(__file__).parents[3] / "docs" / "journeys").glob("*.md"))


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_a_journey_goes_as_it_is_told(path: Path, tmp_path: Path) -> None:
    printed = io.StringIO()
    console = Console(file=printed, highlight=False, emoji=False, soft_wrap=True)
    code = play_file(path, lambda begins: discord_stage(tmp_path, begins), console)
    assert code == 0, printed.getvalue()[-3000:]

"""Every journey of the documentation goes on Discord as it is told."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from rich.console import Console

from adapters.discord.stage import DiscordStage
from bot.play import play_file
from bot.stages import discord_stage
from tests.support.discord_wire import described, misfits

JOURNEYS = sorted((Path(__file__).parents[3] / "docs" / "journeys").glob("*.md"))


@asynccontextmanager
async def checked(folder: Path, begins: datetime) -> AsyncIterator[DiscordStage]:
    """A simulated Discord whose requests are held against Discord's own description."""
    async with discord_stage(f"sqlite:///{folder / 'journey.db'}", begins) as stage:
        assert isinstance(stage, DiscordStage)
        yield stage
        requests = list(stage.requests)
    if described():
        assert not misfits(requests)


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_a_journey_goes_as_it_is_told(path: Path, tmp_path: Path) -> None:
    printed = io.StringIO()
    console = Console(file=printed, highlight=False, emoji=False, soft_wrap=True)
    code = play_file(path, lambda begins: checked(tmp_path, begins), console)
    assert code == 0, printed.getvalue()[-3000:]

"""The page about two networks goes as it is told: in a terminal and on Discord, and on real Matrix and Discord."""

import io
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from functools import partial
from pathlib import Path

from rich.console import Console

from bot.play import play_file
from bot.stage import Stage
from tests.support.homeserver import Homeserver
from tests.support.two_networks import matrix_and_discord, terminal_and_discord

PAGE = Path(__file__).parents[2] / "docs" / "two-networks.md"


def _play(open_stage: Callable[[datetime], AbstractAsyncContextManager[Stage]]) -> None:
    printed = io.StringIO()
    code = play_file(PAGE, open_stage, Console(file=printed, highlight=False, emoji=False, soft_wrap=True))
    assert code == 0, printed.getvalue()[-4000:]


def test_in_a_terminal_and_on_discord(tmp_path: Path) -> None:
    _play(partial(terminal_and_discord, tmp_path))


def test_on_a_real_homeserver_and_on_discord(homeserver: Homeserver, tmp_path: Path) -> None:
    _play(lambda begins: matrix_and_discord(tmp_path, begins, homeserver))

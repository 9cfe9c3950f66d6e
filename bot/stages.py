"""Where journeys can be played: each stage is a platform with a fresh house behind it and people before it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.clock import SeededLuck, TravelClock
from bot.house import House
from bot.platform import Stopped
from bot.store import StorageError
from bot.wiring import open_trial

if TYPE_CHECKING:
    from adapters.matrix.stage import Arrive
    from bot.stage import Stage


@asynccontextmanager
async def terminal_stage(url: str, begins: datetime) -> "AsyncIterator[Stage]":
    """Open a terminal on which a journey can be played, on a database without any community."""
    from adapters.terminal.platform import TerminalPlatform
    from adapters.terminal.stage import TerminalStage

    clock = TravelClock(begins)
    async with _fresh_house(url, clock) as house:
        platform = TerminalPlatform(house.dispatcher, clock)
        house.add_platform(platform)
        yield TerminalStage(house, platform, clock)


@asynccontextmanager
async def _fresh_house(url: str, clock: TravelClock) -> AsyncIterator[House]:
    async with open_trial(url, clock, SeededLuck(1)) as house:
        if await house.storage.read(lambda tx: tx.communities.all()):
            raise StorageError("A journey is played on a fresh database, and this one holds a community already.")
        yield house


@asynccontextmanager
async def matrix_stage(
    url: str, begins: datetime, homeserver: str, secret: str, arrive: "Arrive | None" = None
) -> "AsyncIterator[Stage]":
    """Open a stage on a homeserver where users can be registered with the secret, on a database without communities.

    Raises:
        Stopped: when it is not said where.
    """
    if not (homeserver and secret):
        raise Stopped("Say where to play: --homeserver and --registration-secret name a Synapse made for trying out.")
    from adapters.matrix.actor import Actor, Server
    from adapters.matrix.platform import MatrixPlatform
    from adapters.matrix.stage import MatrixStage, listening, make_account

    clock, server = TravelClock(begins), Server(homeserver, secret)
    with TemporaryDirectory(prefix="togetheros-") as folder:
        account = await make_account(server, Path(folder), secret)
        async with _fresh_house(url, clock) as house:
            platform = MatrixPlatform(account, house.dispatcher, lambda _: True)
            house.add_platform(platform)
            async with listening(platform):
                yield MatrixStage(house, platform, clock, server, arrive or Actor.arrive)


@asynccontextmanager
async def discord_stage(url: str, begins: datetime) -> "AsyncIterator[Stage]":
    """Open a simulated Discord, on a database without communities; nothing leaves this machine.

    Raises:
        Stopped: when the simulator is not there.
    """
    try:
        import simcord
    except ModuleNotFoundError:
        raise Stopped("The simulated Discord is a tool for developing: `make env` installs it.") from None
    from adapters.discord.client import Account
    from adapters.discord.platform import DiscordPlatform
    from adapters.discord.stage import DiscordStage

    clock = TravelClock(begins)
    with TemporaryDirectory(prefix="togetheros-") as folder:
        async with _fresh_house(url, clock) as house:
            platform = DiscordPlatform(
                Account("not-a-token", shards=1, message_content=True), house.dispatcher, Path(folder) / "commands.json"
            )
            house.add_platform(platform)
            async with simcord.run(platform.client()) as env:
                yield DiscordStage(house, platform, clock, env)


STAGES: "dict[str, Callable[[str, datetime], AbstractAsyncContextManager[Stage]]]" = {"terminal": terminal_stage}
"""Where journeys can be played, by the name of the platform; each takes a database address and the first moment."""

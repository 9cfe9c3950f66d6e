"""What tests on Discord share: a stand-in for it, and the library's addresses, the same after each test."""

from collections.abc import AsyncIterator

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.support.discord_server import Discord


@pytest.fixture(autouse=True)
def _keep_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the addresses of Discord be what they were after each test."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


@pytest.fixture
async def server() -> AsyncIterator[Discord]:
    """Give a stand-in for Discord that must have known every request and answered each as Discord would."""
    async with Discord() as server:
        yield server
    assert server.troubles == []

"""What tests on Discord share: the library's addresses of Discord are the same after each test."""

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route


@pytest.fixture(autouse=True)
def _keep_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the addresses of Discord be what they were after each test."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)

"""Interactions that Discord brings itself: only signed ones are heard, and they are answered like all others."""

import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from adapters.discord.client import Inlet
from adapters.discord.endpoint import open_inlet
from bot.platform import Stopped
from tests.support.discord_house import connected
from tests.support.discord_server import Discord

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
PUBLIC = KEY.public_key().public_bytes_raw().hex()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class _Discord:
    """Brings interactions to an address."""

    def __init__(self, session: aiohttp.ClientSession, port: int) -> None:
        self._session, self._url = session, f"http://127.0.0.1:{port}/interactions"

    async def brings(self, what: Any, *, signed: str | None = None) -> tuple[int, str]:
        """Return the status and the body of what it is answered."""
        body = json.dumps(what) if not isinstance(what, str) else what
        signature = KEY.sign(b"123" + body.encode()).hex() if signed is None else signed
        headers = {"X-Signature-Timestamp": "123", "X-Signature-Ed25519": signature}
        async with self._session.post(self._url, data=body, headers=headers) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def _inlet() -> AsyncIterator[tuple[_Discord, Inlet]]:
    inlet = Inlet(PUBLIC, "127.0.0.1", _free_port())
    async with aiohttp.ClientSession() as session:
        yield _Discord(session, inlet.port), inlet


async def test_discord_finds_out_that_somebody_listens_and_checks() -> None:
    async with _inlet() as (discord, inlet), open_inlet(inlet, lambda _: False):
        assert await discord.brings({"type": 1}) == (200, '{"type": 1}')
        for signature in ("", "00", "zz", "0" * 128):
            assert (await discord.brings({"type": 1}, signed=signature))[0] == 401
        assert (await discord.brings("not JSON"))[0] == 400
        assert (await discord.brings([1]))[0] == 400
        assert (await discord.brings({"type": 2}))[0] == 503


async def test_what_discord_brings_is_answered_as_everything_is(tmp_path: Path, server: Discord) -> None:
    async with _inlet() as (discord, inlet), connected(server, tmp_path, inlet=inlet) as town:
        town.state.tell = lambda *_: None  # what people do is brought instead
        asked = town.ana.slash(town.square, "help")
        assert (await discord.brings(asked.payload))[0] == 202
        assert (await asked.answer())["content"]
        assert (await discord.brings({"type": 2, "odd": True}))[0] == 202


async def test_an_address_that_is_taken_is_one_sentence() -> None:
    async with _inlet() as (_, inlet), open_inlet(inlet, lambda _: True):
        with pytest.raises(Stopped, match="Interactions cannot be heard on"):
            async with open_inlet(inlet, lambda _: True):
                pass

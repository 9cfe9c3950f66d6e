"""The second inlet for interactions: Discord brings them to an address of ours, signed, and they go the same way on."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

from aiohttp import web
from Crypto.Signature import eddsa

from adapters.discord.client import Inlet
from bot.platform import Stopped

PATH = "/interactions"
LARGEST = 1 << 20
"""Bytes of one interaction that are read at all."""
_PING = _PONG = 1

Deliver = Callable[[dict[str, Any]], bool]
"""Hands an interaction on; False when there is nobody to hear it just now."""


@asynccontextmanager
async def open_inlet(inlet: Inlet, deliver: Deliver) -> AsyncIterator[None]:
    """Hear what Discord brings, as long as this is open.

    Raises:
        Stopped: when the address cannot be listened on.
    """
    app = web.Application(client_max_size=LARGEST)
    app.router.add_post(PATH, _Listener(inlet, deliver).take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, inlet.host, inlet.port).start()
        except OSError as error:
            where = f"{inlet.host}, port {inlet.port}"
            raise Stopped(f"Interactions cannot be heard on {where}: {error.strerror}.") from error
        yield
    finally:
        await runner.cleanup()


class _Listener:
    """Tells Discord's requests from others by their signature."""

    def __init__(self, inlet: Inlet, deliver: Deliver) -> None:
        self._key = eddsa.new(eddsa.import_public_key(bytes.fromhex(inlet.public_key)), "rfc8032")
        self._deliver = deliver

    async def take(self, request: web.Request) -> web.Response:
        """Accept an interaction; it is answered by a request of ours, as those are that come over the gateway."""
        body = await request.read()
        if not self._signed(request, body):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            brought = json.loads(body)
        except ValueError:
            brought = None
        if not isinstance(brought, dict):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if brought.get("type") == _PING:
            return web.json_response({"type": _PONG})
        heard = self._deliver(brought)
        return web.Response(status=HTTPStatus.ACCEPTED if heard else HTTPStatus.SERVICE_UNAVAILABLE)

    def _signed(self, request: web.Request, body: bytes) -> bool:
        signed = request.headers.get("X-Signature-Timestamp", "").encode() + body
        try:
            self._key.verify(signed, bytes.fromhex(request.headers.get("X-Signature-Ed25519", "")))
        except ValueError:
            return False
        return True

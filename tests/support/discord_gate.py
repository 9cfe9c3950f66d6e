"""A small Discord on a real socket, for what a simulation inside the process cannot show: connections and time.

It answers REST as scripted, opens a gateway, and sends whatever events a test hands it.
"""

import asyncio
import json
import re
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import WSMsgType, web

from adapters.discord.client import Account
from adapters.discord.platform import DiscordPlatform
from bot.clock import SystemClock
from bot.house import House
from bot.wiring import open_trial

ME = {"id": "100", "username": "together", "discriminator": "0", "avatar": None, "bot": True, "global_name": None}
GUILD, CHANNEL, MEMBER = "500", "600", "700"
APPLICATION = {
    "id": "100", "name": "Together", "description": "", "icon": None, "bot_public": True, "verify_key": "0" * 64,
    "bot_require_code_grant": False, "owner": ME, "flags": 0, "summary": "",
}  # fmt: skip
HELLO, IDENTIFY, HEARTBEAT, ACK, RESUME, RECONNECT, INVALID = 10, 2, 1, 11, 6, 7, 9


@dataclass
class Sent:
    """One request that was made."""

    method: str
    path: str
    body: Any


@dataclass
class Gate:
    """What the double was asked, and how it is to answer."""

    base: str = ""
    requests: list[Sent] = field(default_factory=list)
    faults: list[tuple[str, str, int, Any]] = field(default_factory=list)
    closes: list[int] = field(default_factory=list)
    identified: int = 0
    resumed: int = 0
    sockets: list["Socket"] = field(default_factory=list)
    _next: int = 9000

    def fails(self, method: str, path: str, status: int, body: Any = None, *, times: int = 1) -> None:
        """Let the next requests that match fail."""
        self.faults += [(method, path, status, body or {"code": 0, "message": "scripted"})] * times

    def sent(self, method: str, pattern: str) -> list[Any]:
        """Return the bodies of requests that match."""
        return [each.body for each in self.requests if each.method == method and re.search(pattern, each.path)]

    async def dispatch(self, name: str, data: Any) -> None:
        """Send an event on the newest connection."""
        await self.sockets[-1].dispatch(name, data)

    async def rest(self, request: web.Request) -> web.Response:
        """Answer a REST request."""
        path = request.path.removeprefix("/api/v10")
        body = json.loads(raw) if (raw := await request.text()) and request.content_type == "application/json" else None
        self.requests.append(Sent(request.method, path, body))
        for fault in self.faults:
            if request.method == fault[0] and re.search(fault[1], path):
                self.faults.remove(fault)
                return _json(fault[3], fault[2])
        return _json(self._answer(path))

    def _answer(self, path: str) -> Any:
        if path == "/users/@me":
            return ME
        if path == "/oauth2/applications/@me":
            return APPLICATION
        if path.endswith("/commands"):
            return []
        self._next += 1
        return {"id": str(self._next), "type": 15 if path == "/channels/15" else 0}

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        """Keep a gateway connection."""
        ws = web.WebSocketResponse()
        await ws.prepare(request)
        socket = Socket(ws)
        self.sockets.append(socket)
        await socket.send({"op": HELLO, "d": {"heartbeat_interval": 40_000}})
        async for frame in ws:
            if frame.type is WSMsgType.TEXT:
                await self._hear(socket, json.loads(frame.data))
        return ws

    async def _hear(self, socket: "Socket", said: Any) -> None:
        if said["op"] == HEARTBEAT:
            await socket.send({"op": ACK})
        elif said["op"] in {IDENTIFY, RESUME} and self.closes:
            await socket.ws.close(code=self.closes.pop(0))
        elif said["op"] == IDENTIFY:
            self.identified += 1
            url = f"{self.base.replace('http', 'ws')}/gateway"
            application = {"id": "100", "flags": 0}
            ready = {"v": 10, "user": ME, "guilds": [], "application": application, "shard": said["d"]["shard"]}
            await socket.dispatch("READY", {**ready, "session_id": "s", "resume_gateway_url": url})
        elif said["op"] == RESUME:
            self.resumed += 1
            await socket.dispatch("RESUMED", {})


@dataclass
class Socket:
    """One gateway connection; what goes out is one compressed stream."""

    ws: web.WebSocketResponse
    _squeeze: Any = field(default_factory=zlib.compressobj)
    _count: int = 0

    async def dispatch(self, name: str, data: Any) -> None:
        self._count += 1
        await self.send({"op": 0, "t": name, "s": self._count, "d": data})

    async def send(self, said: Any) -> None:
        data = self._squeeze.compress(json.dumps(said).encode()) + self._squeeze.flush(zlib.Z_SYNC_FLUSH)
        await self.ws.send_bytes(data)


@asynccontextmanager
async def discord_gate() -> AsyncIterator[Gate]:
    """Open one on a free port of this machine."""
    double = Gate()
    app = web.Application()
    app.router.add_get("/gateway", double.gateway)
    app.router.add_get("/gateway/", double.gateway)
    app.router.add_route("*", "/api/v10/{tail:.*}", double.rest)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    double.base = f"http://127.0.0.1:{port}"
    try:
        yield double
    finally:
        for socket in double.sockets:
            await socket.ws.close()
        await runner.cleanup()


@asynccontextmanager
async def gated_platform(folder: Path, double: Gate, **account: object) -> AsyncIterator[tuple[House, DiscordPlatform]]:
    async with open_trial(f"sqlite:///{folder / 'house.db'}", SystemClock()) as house:
        addresses = {
            "api_base": f"{double.base}/api/v10",
            "gateway_url": f"{double.base.replace('http', 'ws')}/gateway",
        }
        given = Account("token", **{**addresses, **account})  # type: ignore[arg-type]
        platform = DiscordPlatform(given, house.dispatcher, folder / "commands.json")
        house.add_platform(platform)
        yield house, platform


@asynccontextmanager
async def connected(folder: Path, **account: object) -> AsyncIterator[tuple[Gate, House, DiscordPlatform]]:
    async with discord_gate() as double, gated_platform(folder, double, **account) as (house, platform):
        running = asyncio.create_task(platform.run())
        try:
            await until(lambda: double.identified or running.done())
            yield double, house, platform
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


def interaction(command: str, options: list[dict[str, Any]] | None = None, *, number: int = 1000) -> dict[str, Any]:
    """Return the event of a slash command in the channel of the server, by somebody who may manage it."""
    user = {"id": MEMBER, "username": "ana", "discriminator": "0", "avatar": None, "global_name": "Ana"}
    member = {"user": user, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False, "mute": False,
              "flags": 0, "permissions": "32", "avatar": None}  # fmt: skip
    channel = {"id": CHANNEL, "type": 0, "name": "square", "position": 0, "guild_id": GUILD, "permissions": "0"}
    return {
        "id": str(number), "application_id": "100", "type": 2, "token": f"t{number}", "version": 1, "locale": "en-US",
        "guild_id": GUILD, "guild": {"id": GUILD, "locale": "en-US", "features": []}, "guild_locale": "en-US",
        "channel": channel, "channel_id": CHANNEL, "member": member, "app_permissions": str((1 << 50) - 1),
        "entitlements": [], "attachment_size_limit": 1, "authorizing_integration_owners": {}, "context": 0,
        "data": {"id": "1", "name": command, "type": 1, "options": options or []},
    }  # fmt: skip


def _json(body: Any, status: int = 200) -> web.Response:
    # Discord names no character set, and discord.py reads nothing that does.
    return web.Response(body=json.dumps(body).encode(), status=status, headers={"Content-Type": "application/json"})


async def until(holds: Any, timeout: float = 10.0) -> None:  # noqa: ASYNC109
    """Wait until something holds; fail when it does not within so many seconds."""
    async with asyncio.timeout(timeout):
        while not holds():  # noqa: ASYNC110 - whatever it is, nobody rings a bell for it
            await asyncio.sleep(0.01)

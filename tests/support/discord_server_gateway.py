"""The gateway of a stand-in for Discord: sessions that begin, are lost and resumed, and everything that goes wrong."""

import asyncio
import json
import time
import zlib
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from aiohttp import WSMsgType, web

from tests.support.discord_server_shapes import Json
from tests.support.discord_server_state import State

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
GUILD_MESSAGES, DIRECT_MESSAGES, CONTENT = 1 << 9, 1 << 12, 1 << 15
LONGEST_FRAME = 4096
FATAL = frozenset({4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014})
"""Codes after which a session cannot be resumed."""

Pack = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Login:
    """A session that somebody began, or tried to, and when (monotonic)."""

    shard: int
    at: float


@dataclass(eq=False)
class Session:
    """What one shard has been told. ``line`` leads to its connection while there is one."""

    id: str
    shard: int
    count: int
    intents: int
    seq: int = 0
    told: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=5000))
    line: "Line | None" = None


class Line:
    """One connection; what is put on it goes out in order."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse, pack: Pack | None) -> None:
        self._request, self._socket, self._pack = request, socket, pack
        self.ended_here = False
        self._queue: asyncio.Queue[str | int] = asyncio.Queue()
        self.writer = asyncio.create_task(self._write())

    def send(self, frame: str) -> None:
        self._queue.put_nowait(frame)

    def close(self, code: int) -> None:
        self.ended_here = True
        self._queue.put_nowait(code)

    def drop(self) -> None:
        """Break the connection without a word."""
        self.ended_here = True
        if self._request.transport:
            self._request.transport.abort()

    async def _write(self) -> int:
        """Send until there is a code to close with, and return it; 0 when the other side is gone."""
        with suppress(ConnectionError):
            while True:
                frame = await self._queue.get()
                if isinstance(frame, int):
                    return frame
                if self._pack:
                    await self._socket.send_bytes(self._pack(frame.encode()))
                else:
                    await self._socket.send_str(frame)
        return 0


class Gateway:
    """Where events come from.

    ``closings`` are codes with which the next logins are refused, and ``door`` is the HTTP status for who connects, 0
    while everybody may. ``apart`` are the seconds that must lie between logins of the same group of shards. ``logins``
    are those that began, and ``resumes`` counts those that went on.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self.heartbeat_ms = 41_250
        self.sessions: list[Session] = []
        self.lines: list[Line] = []
        self.closings: deque[int] = deque()
        self.door = 0
        self.apart = 0.0
        self.logins: list[Login] = []
        self.resumes = 0
        self.beats = 0
        state.tell = self.tell

    @property
    def connected(self) -> bool:
        """Whether somebody hears events now."""
        return any(each.line for each in self.sessions)

    def tell(self, event: str, data: Json, guild: str = "") -> None:
        """Tell an event to whoever is responsible for a server, now or when it comes back."""
        for session in self.sessions:
            if session.shard == ((int(guild) >> 22) % session.count if guild else 0):
                shown = self._shown(session, event, data)
                if shown is not None:
                    self._dispatch(session, event, shown)

    def say(self, frame: Any) -> None:
        """Put something on every connection that need not be an event, nor even right."""
        text = frame if isinstance(frame, str) else json.dumps(frame)
        for line in self.lines:
            line.send(text)

    def close(self, code: int) -> None:
        """Close every connection."""
        if code in FATAL:
            self.sessions.clear()
        for line in self.lines:
            line.close(code)

    def drop(self) -> None:
        """Break every connection."""
        for line in self.lines:
            line.drop()

    def reconnect(self) -> None:
        """Ask for a new connection."""
        self.say({"op": RECONNECT, "d": None})

    def invalidate(self, *, resumable: bool) -> None:
        """Say that a session is over."""
        if not resumable:
            for session in self.sessions:
                session.line = None
            self.sessions.clear()
        self.say({"op": INVALID, "d": resumable})

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one connection."""
        if self.door:
            return web.Response(status=self.door, text="<html>Service Unavailable</html>")
        assert request.query["v"] == "10", request.query
        assert request.query["encoding"] == "json", request.query
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        line = Line(request, socket, _packing(request.query.get("compress", "")))
        self.lines.append(line)
        line.send(json.dumps({"op": HELLO, "d": {"heartbeat_interval": self.heartbeat_ms}}))
        reading = asyncio.create_task(self._read(socket, line))
        try:
            await asyncio.wait([reading, line.writer], return_when=asyncio.FIRST_COMPLETED)
        finally:
            # Nobody may be reading while it is closed: then the other side's last word would not be waited for.
            code = line.writer.result() if line.writer.done() else 0
            reading.cancel()
            line.writer.cancel()
            await asyncio.wait([reading, line.writer])
            self.lines.remove(line)
            for session in [each for each in self.sessions if each.line is line]:
                session.line = None
                if not line.ended_here and socket.close_code in {1000, 1001}:
                    self.sessions.remove(session)
        if not reading.cancelled():
            reading.result()
        if code:
            await socket.close(code=code)
        return socket

    async def _read(self, socket: web.WebSocketResponse, line: Line) -> None:
        async for frame in socket:
            if frame.type is WSMsgType.TEXT and len(frame.data.encode()) > LONGEST_FRAME:
                line.close(4002)
            elif frame.type is WSMsgType.TEXT:
                self._hear(json.loads(frame.data), line)

    def _hear(self, frame: Json, line: Line) -> None:
        op, data = frame["op"], frame["d"]
        if op == HEARTBEAT:
            self.beats += 1
            line.send(json.dumps({"op": ACK}))
        elif op == IDENTIFY:
            self._identify(data, line)
        elif op == RESUME:
            self._resume(data, line)

    def _identify(self, data: Json, line: Line) -> None:
        shard, count = data.get("shard", [0, 1])
        early = self._too_early(shard)
        self.logins.append(Login(shard, time.monotonic()))
        self._state.logins["remaining"] -= 1
        if self.closings:
            line.close(self.closings.popleft())
            return
        if data["token"].removeprefix("Bot ") != self._state.token or self._state.logins["remaining"] < 0:
            line.close(4004)
            return
        if early:
            line.send(json.dumps({"op": INVALID, "d": False}))
            return
        session = Session(self._state.snowflake(), shard, count, data["intents"], line=line)
        self.sessions = [each for each in self.sessions if each.line or each.shard != shard]
        self.sessions.append(session)
        guilds = [each for each in self._state.guilds if (int(each) >> 22) % count == shard]
        ready = {
            "v": 10,
            "user": {**self._state.bot, "verified": True, "mfa_enabled": True},
            "guilds": [{"id": each, "unavailable": True} for each in guilds],
            "session_id": session.id,
            "resume_gateway_url": f"{self._state.gateway_url}/resume",
            "shard": [shard, count],
            "application": {"id": self._state.application, "flags": 0},
        }
        self._dispatch(session, "READY", ready)
        for each in guilds:
            self._dispatch(session, "GUILD_CREATE", self._state.guild(each))

    def _too_early(self, shard: int) -> bool:
        groups = self._state.logins["max_concurrency"]
        before = [each.at for each in self.logins if each.shard % groups == shard % groups]
        return bool(before) and time.monotonic() - before[-1] < self.apart

    def _resume(self, data: Json, line: Line) -> None:
        session = next((each for each in self.sessions if each.id == data["session_id"]), None)
        if session is None:
            line.send(json.dumps({"op": INVALID, "d": False}))
            return
        self.resumes += 1
        session.line = line
        for seq, frame in session.told:
            if seq > data["seq"]:
                line.send(frame)
        self._dispatch(session, "RESUMED", {})

    def _dispatch(self, session: Session, event: str, data: Json) -> None:
        session.seq += 1
        frame = json.dumps({"op": DISPATCH, "t": event, "s": session.seq, "d": data})
        session.told.append((session.seq, frame))
        if session.line:
            session.line.send(frame)

    def _shown(self, session: Session, event: str, data: Json) -> Json | None:
        """Return what a session may know of an event, by the intents that it named."""
        if not event.startswith("MESSAGE_"):
            return data
        in_guild = "guild_id" in data
        if not session.intents & (GUILD_MESSAGES if in_guild else DIRECT_MESSAGES):
            return None
        me = self._state.bot["id"]
        meant = data["author"]["id"] == me or any(each["id"] == me for each in data["mentions"])
        if not in_guild or meant or session.intents & CONTENT:
            return data
        return {**data, "content": "", "embeds": [], "components": [], "attachments": []}


def _packing(kind: str) -> Pack | None:
    if kind == "zlib-stream":
        deflating = zlib.compressobj()
        return lambda data: deflating.compress(data) + deflating.flush(zlib.Z_SYNC_FLUSH)
    if kind == "zstd-stream":
        zstandard = import_module("zstandard")  # asked for only by a client that has it
        packing = zstandard.ZstdCompressor().compressobj()
        return lambda data: packing.compress(data) + packing.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
    return None

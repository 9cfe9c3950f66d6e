"""A proxy before the homeserver that misbehaves on demand, as networks and overloaded servers do."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from types import TracebackType
from typing import Self

import aiohttp
from aiohttp import web


class Fault(Enum):
    """What happens to a request instead of an answer."""

    SERVER_ERROR = auto()  # 500 as the homeserver itself says it
    BAD_GATEWAY = auto()  # 502 with a page of HTML
    HTML = auto()  # 200 with a page of HTML
    BAD_JSON = auto()  # 200 with half an object
    LIST = auto()  # 200 with JSON that is no object
    NOT_UTF8 = auto()  # 200 with bytes that are no text
    TRUNCATED = auto()  # 200, and the connection breaks in the middle of the body
    DROPPED = auto()  # the connection breaks before any answer
    LOST = auto()  # the homeserver does it, but its answer is lost
    TOO_MANY = auto()  # 429 that says how long to wait
    TOO_MANY_SILENT = auto()  # 429 that does not
    DEAD_TOKEN = auto()  # 401 M_UNKNOWN_TOKEN
    REFUSED = auto()  # 400 as the homeserver says of a request that makes no sense to it


_HTML = "<html><body>Something went wrong.</body></html>"


@dataclass(slots=True)
class _Rule:
    part: str
    fault: Fault | float
    times: int


class FaultProxy:
    """Passes everything on to the homeserver, except what it was told to spoil.

    `requests` counts what came in, by the last word of the path that is not an id: sync, messages, send, ...
    """

    def __init__(self, target: str) -> None:
        self._target = target
        self._rules: list[_Rule] = []
        self._runner: web.AppRunner | None = None
        self._port = 0
        self.requests: Counter[str] = Counter()
        self.seen: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        self._http = aiohttp.ClientSession(auto_decompress=False)
        await self.back()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.away()
        await self._http.close()

    def spoil(self, part: str, fault: Fault | float, times: int = 1) -> None:
        """Spoil the next requests whose path or query has this part; a number delays them by so many seconds."""
        self._rules.append(_Rule(part, fault, times))

    def heal(self) -> None:
        """Spoil nothing any more."""
        self._rules.clear()

    async def away(self) -> None:
        """Refuse connections."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def back(self) -> None:
        """Take connections, at the same address as before."""
        app = web.Application(client_max_size=2**26)
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = self._runner.addresses[0][1]

    def _fault_for(self, path: str) -> Fault | float | None:
        for rule in self._rules:
            if rule.part in path and rule.times > 0:
                rule.times -= 1
                return rule.fault
        return None

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.seen.append(f"{request.method} {request.rel_url.raw_path}")
        for word in ("sync", "messages", "send", "sendToDevice", "createRoom", "login", "keys"):
            if f"/{word}" in request.path:
                self.requests[word] += 1
        fault = self._fault_for(request.raw_path)
        if isinstance(fault, float | int):
            await asyncio.sleep(fault)
        elif fault is Fault.TRUNCATED:
            return await self._break_off(request)
        elif fault is Fault.DROPPED:
            return self._hang_up(request)
        elif fault is Fault.LOST:
            await self._pass_on(request)
            return self._hang_up(request)
        elif fault is not None:
            return _ANSWERS[fault]()
        return await self._pass_on(request)

    async def _pass_on(self, request: web.Request) -> web.Response:
        headers = {k: v for k, v in request.headers.items() if k.lower() not in {"host", "content-length"}}
        async with self._http.request(
            request.method, self._target + request.raw_path, data=await request.read(), headers=headers
        ) as answer:
            kept = {k: v for k, v in answer.headers.items() if k.lower() in {"content-type", "content-encoding"}}
            return web.Response(status=answer.status, body=await answer.read(), headers=kept)

    def _hang_up(self, request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async def _break_off(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000", "Content-Type": "application/json"})
        await response.prepare(request)
        await response.write(b'{"next_batch": "s1", "rooms": {')
        assert request.transport is not None
        request.transport.abort()
        return response


def _json(status: int, **answer: object) -> Callable[[], web.Response]:
    return lambda: web.json_response(answer, status=status)


def _page(status: int, body: bytes, kind: str) -> Callable[[], web.Response]:
    return lambda: web.Response(status=status, body=body, content_type=kind)


_ANSWERS: dict[Fault, Callable[[], web.Response]] = {
    Fault.SERVER_ERROR: _json(500, errcode="M_UNKNOWN", error="Internal server error"),
    Fault.BAD_GATEWAY: _page(502, _HTML.encode(), "text/html"),
    Fault.HTML: _page(200, _HTML.encode(), "text/html"),
    Fault.BAD_JSON: _page(200, b'{"next_batch": "s1", ', "application/json"),
    Fault.LIST: _page(200, b"[1, 2]", "application/json"),
    Fault.NOT_UTF8: _page(200, b"\xff\xfe\x80", "application/json"),
    Fault.TOO_MANY: _json(429, errcode="M_LIMIT_EXCEEDED", error="Too many requests", retry_after_ms=200),
    Fault.TOO_MANY_SILENT: _json(429, errcode="M_LIMIT_EXCEEDED", error="Too many requests"),
    Fault.REFUSED: _json(400, errcode="M_UNKNOWN", error="Invalid stream token"),
    Fault.DEAD_TOKEN: _json(401, errcode="M_UNKNOWN_TOKEN", error="Invalid access token"),
}

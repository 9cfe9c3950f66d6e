"""A stand-in for Discord on loopback, REST and gateway over real sockets, which can fail in every known way.

async with Discord() as discord:
    guild = discord.state.add_guild("Willow Street")
    square = discord.state.add_channel(guild, "square")
    ana = Person(discord.state, guild, "Ana")
    ...  # a bot connects to discord.api_base and discord.gateway_url
    said = await ana.slash(square, "help").answer()
"""

import json
import time
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.support.discord_server_gateway import Gateway
from tests.support.discord_server_rest import find
from tests.support.discord_server_state import Refused, State
from tests.support.discord_wire import described, misanswered, misfits

_PREFIX = "/api/v10"
_SLACK = 0.1
"""Seconds added to when one may ask again, so that who heeds it on a busy machine is never a moment early."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A request that came in, and when (monotonic)."""

    method: str
    path: str
    json: Any
    at: float


@dataclass(slots=True)
class Fault:
    """What happens to requests instead of an answer, so many ``times``.

    A status of 0 breaks the connection; ``lost`` does what was asked for, and then breaks the connection.
    ``everywhere`` makes a 429 one about all requests; ``code`` is Discord's own number for why it says no.
    """

    method: str
    part: str
    status: int
    times: int
    retry_after: float = 0.1
    everywhere: bool = False
    lost: bool = False
    code: int = 0


class Discord:
    """The server. ``requests`` came in; ``troubles`` are requests and answers that Discord would not know."""

    def __init__(self) -> None:
        self.state = State()
        self.gateway = Gateway(self.state)
        self.requests: list[Sent] = []
        self.troubles: list[str] = []
        self._faults: list[Fault] = []
        self._outage: Iterator[int] = iter(())
        self._limits: dict[str, tuple[int, float]] = {}
        self._recent: defaultdict[str, deque[float]] = defaultdict(deque)
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def api_base(self) -> str:
        return f"http://127.0.0.1:{self._port}{_PREFIX}"

    @property
    def gateway_url(self) -> str:
        return self.state.gateway_url

    async def __aenter__(self) -> Self:
        await self.back()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.away()

    async def back(self) -> None:
        """Listen, where it has listened before."""
        app = web.Application()
        app.router.add_get("/", self.gateway.serve)
        app.router.add_get("/resume", self.gateway.serve)
        app.router.add_route("*", _PREFIX + "/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.state.gateway_url = f"ws://127.0.0.1:{self._port}"

    async def away(self) -> None:
        """Break every connection and listen no more."""
        self.gateway.drop()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    def fail(self, method: str, part: str, status: int, times: int = 1, **how: Any) -> Fault:
        """Let the next requests whose path holds this part fail."""
        fault = Fault(method, part, status, times, **how)
        self._faults.append(fault)
        return fault

    def fails(self, method: str, part: str) -> bool:
        """Whether a failure still waits for its request."""
        return any((each.method, each.part) == (method, part) for each in self._faults)

    def break_down(self, *statuses: int) -> None:
        """Answer every request with these statuses in turn and let nobody in, until it is healed."""
        self._outage = cycle(statuses)
        self.gateway.door = 503
        self.gateway.drop()

    def limit(self, template: str, most: int, seconds: float) -> None:
        """Let an operation be asked for so often in so many seconds, for each channel."""
        self._limits[template] = most, seconds

    def heal(self) -> None:
        """Let nothing fail any more."""
        self._faults.clear()
        self._limits.clear()
        self._outage = iter(())
        self.gateway.closings.clear()
        self.gateway.door = 0

    def sent(self, method: str, ending: str) -> list[Sent]:
        """Return requests by their method and how their path ends."""
        return [each for each in self.requests if each.method == method and each.path.endswith(ending)]

    # --- answering -------------------------------------------------------------------------------------------------

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        path = request.path.removeprefix(_PREFIX)
        body, files = await _read(request)
        sent = Sent(request.method, path, body, time.monotonic())
        self.requests.append(sent)
        outage = next(self._outage, 0)
        if outage:
            return _failure(Fault("", "", outage, 1))
        fault = next((each for each in self._faults if each.method == sent.method and each.part in path), None)
        if fault:
            fault.times -= 1
            if fault.times <= 0:
                self._faults.remove(fault)
            if not fault.lost:
                return _failure(fault) if fault.status else _break(request)
        status, answer, headers = self._answer(request, sent, files)
        if fault:
            return _break(request)
        return _said(status, answer, headers)

    def _answer(self, request: web.Request, sent: Sent, files: list[Any]) -> tuple[int, Any, dict[str, str]]:
        found = find(sent.method, sent.path)
        if found is None:
            self.troubles.append(f"{sent.method} {sent.path}: this stand-in does not know it")
            return 501, {"message": "Not here", "code": 0}, {}
        template, operation, ids = found
        # Whoever knows the token of an interaction may answer it.
        if "token" not in ids and request.headers.get("Authorization") != f"Bot {self.state.token}":
            return 401, {"message": "401: Unauthorized", "code": 0}, {}
        headers, wait = self._pace(template, ids)
        if wait:
            headers |= {"Via": "1.1 here", "Retry-After": str(wait)}
            return 429, {"message": "You are being rate limited.", "retry_after": wait, "global": False}, headers
        if described():
            self.troubles += misfits([sent])
        try:
            asked = dict(request.query) if sent.method == "GET" else _with_files(sent.json, files)
            status, answer = operation(self.state, ids, asked)
        except Refused as refusal:
            return refusal.status, {"message": str(refusal), "code": refusal.code}, headers
        if described() and answer is not None:
            self.troubles += misanswered(sent, status, answer)
        if "callback" in template and request.query.get("with_response", "") not in {"1", "true"}:
            return 204, None, headers
        return status, answer, headers

    def _pace(self, template: str, ids: dict[str, str]) -> tuple[dict[str, str], float]:
        """Return the headers that tell how often one may ask, and the seconds to wait when it was too often."""
        most, seconds = self._limits.get(template, (1000, 1.0))
        recent, now = self._recent[f"{template} {ids.get('channel', '')}"], time.monotonic()
        while recent and now - recent[0] >= seconds:
            recent.popleft()
        wait = seconds - (now - recent[0]) if len(recent) >= most else 0.0
        if not wait:
            recent.append(now)
        reset = seconds - (now - recent[0]) + _SLACK
        headers = {
            "X-RateLimit-Limit": str(most),
            "X-RateLimit-Remaining": str(most - len(recent)),
            "X-RateLimit-Reset-After": f"{reset:.3f}",
            "X-RateLimit-Reset": f"{time.time() + reset:.3f}",
            "X-RateLimit-Bucket": str(abs(hash(template))),
        }
        return headers, wait


async def _read(request: web.Request) -> tuple[Any, list[Any]]:
    """Return what a request says, and the files that came with it."""
    if request.content_type != "multipart/form-data":
        raw = await request.read()
        return (json.loads(raw) if raw else None), []
    fields = await request.post()
    files = [each for name, each in fields.items() if name.startswith("files[")]
    return json.loads(str(fields["payload_json"])), files


def _with_files(body: Any, files: list[Any]) -> Any:
    """Return a body in which the attachments are what was uploaded."""
    if not files:
        return body
    copy = json.loads(json.dumps(body))
    holder = copy.get("data") or copy.get("message") or copy
    described = {int(each["id"]): each.get("description", "") for each in holder.get("attachments", [])}
    holder["attachments"] = [
        {
            "id": str(number + 1),
            "filename": each.filename,
            "size": len(each.file.read()),
            "url": "https://cdn.example/file",
            "proxy_url": "https://cdn.example/file",
            "description": described.get(number, ""),
        }
        for number, each in enumerate(files)
    ]
    return copy


def _said(status: int, answer: Any, headers: dict[str, str]) -> web.Response:
    if answer is None:
        return web.Response(status=status, headers=headers)
    # Discord's clients compare this type with nothing behind it.
    headers["Content-Type"] = "application/json"
    return web.Response(status=status, body=json.dumps(answer).encode(), headers=headers)


def _break(request: web.Request) -> web.StreamResponse:
    if request.transport:
        request.transport.abort()
    return web.Response(status=500)


def _failure(fault: Fault) -> web.Response:
    if fault.status == 429:
        headers = {"Via": "1.1 here", "Retry-After": str(fault.retry_after)}
        headers |= {"X-RateLimit-Global": "true"} if fault.everywhere else {}
        body = {"message": "Slow down.", "retry_after": fault.retry_after, "global": fault.everywhere}
        return _said(429, body, headers)
    if 400 <= fault.status < 500:
        return _said(fault.status, {"message": f"{fault.status}: no", "code": fault.code}, {})
    return web.Response(status=fault.status, text="<html>Something went wrong.</html>", content_type="text/html")

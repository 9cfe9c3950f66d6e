"""HTTP to the homeserver: one request, or one request repeated until there is an answer worth having."""

import asyncio
import json
import random
import time
from typing import Any, Final
from urllib.parse import quote

import aiohttp
import structlog

from adapters.matrix.errors import Away, Closed, DeadToken, Undeliverable

log = structlog.get_logger("matrix")

V3: Final = "/_matrix/client/v3"
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0
Query = dict[str, str] | list[tuple[str, str]] | None
_DEAD: Final = {"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED", "M_USER_LOCKED"}
_TOO_LARGE, _TOO_MANY, _SERVER = 413, 429, 500


class Refused(Undeliverable):
    """An answer with a Matrix error code: the whole of it is in `answer`."""

    def __init__(self, status: int, answer: dict[str, Any]) -> None:
        super().__init__(str(answer.get("errcode", f"HTTP {status}")), str(answer.get("error", ""))[:200])
        self.status = status
        self.answer = answer


class Backoff:
    """How long to wait before the next try: doubling, capped, and partly luck so that clients do not march in step."""

    def __init__(self) -> None:
        self._next = _FIRST_WAIT

    async def rest(self, trouble: Away) -> None:
        """Sleep as long as the homeserver asked, or as long as the number of failures in a row calls for."""
        wait = self._next * random.uniform(0.5, 1.0) if trouble.wait is None else trouble.wait  # noqa: S311 - no secret
        self._next = min(self._next * 2, _LONGEST_WAIT)
        await asyncio.sleep(min(wait, 300.0))


class Api:
    """The client-server API of one homeserver, for one account.

    Args:
        homeserver: its address, such as https://matrix.example.org
        timeout: seconds that one request may take
    """

    def __init__(self, homeserver: str, timeout: float) -> None:
        self.homeserver = homeserver.rstrip("/")
        self.token = ""
        self._timeout = timeout
        self._http: aiohttp.ClientSession | None = None
        self._closed = False

    async def close(self) -> None:
        """Make no request any more."""
        self._closed = True
        if self._http is not None:
            await self._http.close()

    async def once(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: Query = None,
        media_type: str = "application/json",
        extra_time: float = 0.0,
        token: str | None = None,
    ) -> dict[str, Any]:
        """Make one request and return its JSON answer.

        The body is sent as JSON, or as it is when it is bytes. `extra_time` is in seconds, on top of the usual limit;
        `token` is one to use instead of ours.

        Raises:
            Away: when there is no usable answer for now.
            Closed: when we were told to make none any more.
            DeadToken: when the homeserver no longer accepts our token.
            Refused: when the homeserver says no.
        """
        if self._closed:
            raise Closed("The connection is closed.")
        if self._http is None:
            self._http = aiohttp.ClientSession()
        used = self.token if token is None else token
        headers = {"Authorization": f"Bearer {used}"} if used else {}
        try:
            async with self._http.request(
                method,
                self.homeserver + path,
                data=body if body is None or isinstance(body, bytes) else json.dumps(body, allow_nan=False).encode(),
                params=query,
                headers={**headers, "Content-Type": media_type},
                timeout=aiohttp.ClientTimeout(total=self._timeout + extra_time),
                allow_redirects=False,
            ) as response:
                return _judge(response.status, response.headers, await response.read())
        except TimeoutError:
            raise Away("it took too long") from None
        except aiohttp.ClientError as error:
            raise Away(type(error).__name__) from error
        except DeadToken:
            if token is None and used != self.token:
                raise Away("a new device was made meanwhile", wait=0) from None
            raise

    async def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: Query = None,
        media_type: str = "application/json",
        patience: float | None = None,
    ) -> dict[str, Any]:
        """Make a request as often as it takes.

        Without `patience` (in seconds) it never gives up; the caller may cancel. Repeating must be harmless: it is
        for everything that the Matrix specification makes so, which for sending is the transaction id.

        Raises:
            Away: when the patience is spent.
            DeadToken: when the homeserver no longer accepts our token.
            Refused: when the homeserver says no.
        """
        backoff = Backoff()
        until = None if patience is None else time.monotonic() + patience
        while True:
            try:
                return await self.once(method, path, body, query=query, media_type=media_type)
            except Away as trouble:
                if until is not None and time.monotonic() >= until:
                    raise
                log.warning("matrix_retry", method=method, why=trouble.why)
                await backoff.rest(trouble)


def at(*parts: str) -> str:
    """A path under the client-server API whose parts are quoted: room ids and event ids hold any character."""
    return "/".join([V3, *(quote(part, safe="") for part in parts)])


def _judge(status: int, headers: Any, raw: bytes) -> dict[str, Any]:
    try:
        said = json.loads(raw)
    except (ValueError, RecursionError):
        said = None
    answer: dict[str, Any] | None = said if isinstance(said, dict) else None
    if status == _TOO_MANY:
        raise Away("it is rate limiting us", wait=_asked_wait(answer or {}, headers))
    if status >= _SERVER:
        raise Away(f"HTTP {status}")
    if status < 300 and answer is not None:  # noqa: PLR2004 - any success
        return answer
    if status == _TOO_LARGE:
        raise Refused(status, {"errcode": "M_TOO_LARGE"})
    if answer is None or not isinstance(answer.get("errcode"), str):
        if status == 401 and answer is not None and "flows" in answer:  # noqa: PLR2004 - asks who we are once more
            raise Refused(status, answer)
        # A page of some proxy, not a word of the homeserver.
        raise Away(f"HTTP {status} without a Matrix answer")
    if answer["errcode"] in _DEAD:
        raise DeadToken(
            f"The homeserver no longer accepts this login ({answer['errcode']}): give a valid token, "
            "or start again with the password to log in anew."
        )
    raise Refused(status, answer)


def _asked_wait(answer: dict[str, Any], headers: Any) -> float | None:
    asked = answer.get("retry_after_ms")
    if isinstance(asked, int | float) and asked >= 0:
        return float(asked) / 1000
    try:
        return max(0.0, float(headers.get("Retry-After", "")))
    except ValueError:
        return None

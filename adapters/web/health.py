"""Two pages for machines: ``/healthz`` says whether the bot is well, ``/metrics`` gives Prometheus its figures."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from aiohttp import web


@dataclass(frozen=True, slots=True)
class Health:
    """How each part is, in a word or two; ``well`` when no part is in trouble."""

    well: bool
    parts: Mapping[str, str]


class HealthServer:
    """Serves both pages, and those of other parts, while it is open; ``look`` and ``figures`` are asked each time."""

    def __init__(
        self,
        host: str,
        port: int,
        look: Callable[[], Awaitable[Health]],
        figures: Callable[[], Awaitable[bytes]],
        pages: Sequence[web.RouteDef] = (),
    ) -> None:
        self._host, self._port = host, port
        self._look, self._figures = look, figures
        app = web.Application()
        app.add_routes([web.get("/healthz", self._healthz), web.get("/metrics", self._metrics), *pages])
        app.on_response_prepare.append(_guard)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)

    @property
    def address(self) -> tuple[str, int]:
        """Where the server listens, once it does."""
        host, port = self._runner.addresses[0][:2]
        return host, port

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _healthz(self, _request: web.Request) -> web.Response:
        health = await self._look()
        return web.json_response({"well": health.well, **health.parts}, status=200 if health.well else 503)

    async def _metrics(self, _request: web.Request) -> web.Response:
        text = await self._figures()
        return web.Response(body=text, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})


async def _guard(_request: web.Request, response: web.StreamResponse) -> None:
    """Nothing here is for browsers to keep, frame or guess the type of."""
    response.headers.update(
        {
            "Cache-Control": "no-store",
            "Content-Security-Policy": response.headers.get("Content-Security-Policy", "default-src 'none'"),
            "Server": "togetheros",
            "X-Content-Type-Options": "nosniff",
        }
    )

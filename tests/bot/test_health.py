"""The pages for machines tell the truth about the parts, and nothing else."""

import asyncio
import socket

import aiohttp
import pytest

from adapters.web.health import Health, HealthServer


async def page(server: HealthServer, path: str, method: str = "GET") -> tuple[int, str, dict[str, str]]:
    host, port = server.address
    async with (
        aiohttp.ClientSession() as http,
        http.request(method, f"http://{host}:{port}{path}") as answer,
    ):
        return answer.status, await answer.text(), dict(answer.headers)


class Doctor:
    """Finds what a test says."""

    def __init__(self) -> None:
        self.health = Health(well=True, parts={"database": "answers", "matrix": "connected"})

    async def look(self) -> Health:
        return self.health

    async def figures(self) -> bytes:
        return b"togetheros_notices_waiting 0.0\n"


async def test_healthz_says_how_each_part_is() -> None:
    doctor = Doctor()
    async with HealthServer("127.0.0.1", 0, doctor.look, doctor.figures) as server:
        status, text, headers = await page(server, "/healthz")
        assert (status, text) == (200, '{"well": true, "database": "answers", "matrix": "connected"}')
        assert (headers["Cache-Control"], headers["X-Content-Type-Options"]) == ("no-store", "nosniff")
        assert headers["Server"] == "togetheros"

        doctor.health = Health(well=False, parts={"database": "away"})
        assert (await page(server, "/healthz"))[:2] == (503, '{"well": false, "database": "away"}')


async def test_metrics_are_what_prometheus_reads() -> None:
    doctor = Doctor()
    async with HealthServer("127.0.0.1", 0, doctor.look, doctor.figures) as server:
        status, text, headers = await page(server, "/metrics")

    assert (status, text) == (200, "togetheros_notices_waiting 0.0\n")
    assert headers["Content-Type"].startswith("text/plain; version=0.0.4")


@pytest.mark.parametrize(("path", "method", "status"), [("/", "GET", 404), ("/healthz", "POST", 405)])
async def test_there_is_nothing_else(path: str, method: str, status: int) -> None:
    doctor = Doctor()
    async with HealthServer("127.0.0.1", 0, doctor.look, doctor.figures) as server:
        assert (await page(server, path, method))[0] == status


async def test_a_taken_port_is_an_error_and_leaves_nothing_behind() -> None:
    doctor = Doctor()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match="address already in use"):
            async with HealthServer("127.0.0.1", port, doctor.look, doctor.figures):
                pass

    assert asyncio.all_tasks() == {asyncio.current_task()}

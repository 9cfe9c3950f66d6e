"""Memory after many commands, in a process of its own: prints MiB before the first and after the last."""

import asyncio

import psutil

import adapters.matrix.platform  # noqa: F401 - a real bot has it in memory too
from tests.bench.engine import MEMBERS, USED, House, settled

COMMANDS = 10_000


def main() -> None:
    with settled() as path, House(path, USED) as house:
        before = _resident()
        asyncio.run(house.talk(MEMBERS, COMMANDS // MEMBERS))
        print(before, _resident())


def _resident() -> float:
    return float(psutil.Process().memory_info().rss) / 2**20


if __name__ == "__main__":
    main()

"""Waiting in tests: for what comes to hold, as long as it may take and no longer."""

import asyncio
import time
from collections.abc import Callable


async def eventually(holds: Callable[[], object], timeout: float = 15.0) -> None:  # noqa: ASYNC109
    """Wait until something holds; fail when it does not within so many seconds."""
    until = time.monotonic() + timeout
    while not holds():
        assert time.monotonic() < until, "it did not come to hold in time"
        await asyncio.sleep(0.005)

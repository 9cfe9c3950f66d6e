"""How far we have come: a sync position counts only once everything up to it has been handled."""

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field

from adapters.matrix.vault import Vault

_KEEP_EVERY = 1.0
_TOO_MUCH = 10_000


@dataclass(slots=True, eq=False)
class Batch:
    """What one sync brought: the position after it, and how many of its events are still being handled.

    `at` is when it came, in seconds since the epoch.
    """

    position: str
    at: float = field(default_factory=time.time)
    pending: int = 1  # the one who fills it


class Progress:
    """The position in the vault never runs ahead of the work; lagging behind only means being told twice.

    It is written at most once a second, so a crash repeats at most what that second brought. Beside it stands when it
    was reached (`reached_at`, seconds since the epoch), for the day when the homeserver knows the position no more.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._batches: deque[Batch] = deque()
        kept = vault.read("position") or {}
        self._kept = kept.get("since")
        self.reached: str | None = self._kept
        self.reached_at: float | None = kept.get("at")
        self._moved = asyncio.Event()
        self._room = asyncio.Event()
        self._room.set()
        self._open = 0

    def begin(self, position: str) -> Batch:
        """A batch that its filler has to `done` as well."""
        batch = Batch(position)
        self._batches.append(batch)
        return batch

    def add(self, batch: Batch) -> None:
        """One more event of the batch is to be handled."""
        batch.pending += 1
        self._open += 1
        if self._open >= _TOO_MUCH:
            self._room.clear()

    def done(self, batch: Batch, *, event: bool = True) -> None:
        """One event was handled, or the batch was filled."""
        batch.pending -= 1
        if event:
            self._open -= 1
            if self._open < _TOO_MUCH:
                self._room.set()
        while self._batches and self._batches[0].pending == 0:
            batch = self._batches.popleft()
            self.reached, self.reached_at = batch.position, batch.at
            self._moved.set()

    async def wait_for_room(self) -> None:
        """Wait while so much is unhandled that taking in more would only fill the memory."""
        await self._room.wait()

    async def keep(self) -> None:
        """Write the position down whenever it has moved, until cancelled; and once more then."""
        writing: asyncio.Future[None] | None = None
        try:
            while True:
                await self._moved.wait()
                self._moved.clear()
                # The disk may be slow; nobody else shall wait for it.
                writing = asyncio.ensure_future(asyncio.to_thread(self._write, self.reached, self.reached_at))
                await asyncio.shield(writing)
                await asyncio.sleep(_KEEP_EVERY)
        finally:
            if writing is not None:
                await writing
            self._write(self.reached, self.reached_at)

    def _write(self, reached: str | None, at: float | None) -> None:
        if reached is not None and reached != self._kept:
            self._vault.write("position", {"since": reached, "at": at})
            self._kept = reached

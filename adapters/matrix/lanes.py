"""One lane for each room: events are handled one after another in a room, and rooms do not wait for each other."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from adapters.matrix.device import Device
from adapters.matrix.direct import DirectRooms
from adapters.matrix.encryption import Unreadable
from adapters.matrix.events import Incoming, parse
from adapters.matrix.progress import Batch, Progress
from adapters.matrix.raw import Json

log = structlog.get_logger("matrix")

Sink = Callable[[Incoming], Awaitable[None]]

_KEY_PATIENCE: Final = 10.0
_NO_PATIENCE_FOR: Final = 60.0


class Lanes:
    """Hands events to the sink in order; an event that is still secret waits a moment for its key."""

    def __init__(
        self, tasks: asyncio.TaskGroup, sink: Sink, progress: Progress, device: Device, direct: DirectRooms
    ) -> None:
        self._tasks = tasks
        self._sink = sink
        self._progress = progress
        self._device = device
        self._direct = direct
        self._waiting: dict[str, deque[tuple[Batch, Json]]] = {}
        self._impatient: dict[str, float] = {}
        self._draining: set[asyncio.Task[None]] = set()
        self._finishing = False

    def put(self, room_id: str, batch: Batch, event: Json) -> None:
        """Let an event wait for its turn."""
        self._progress.add(batch)
        if room_id in self._waiting:
            self._waiting[room_id].append((batch, event))
        else:
            self._waiting[room_id] = deque([(batch, event)])
            task = self._tasks.create_task(self._drain(room_id))
            self._draining.add(task)
            task.add_done_callback(self._draining.discard)

    async def finish(self, patience: float) -> None:
        """Begin no event any more, and give those in hand so many seconds; what takes longer counts as not handled."""
        self._finishing = True
        if self._draining:
            await asyncio.wait(self._draining, timeout=patience)

    async def _drain(self, room_id: str) -> None:
        lane = self._waiting[room_id]
        while lane and not self._finishing:
            batch, event = lane.popleft()
            incoming = await self._read(room_id, event)
            if incoming is not None:
                await self._sink(incoming)
            self._progress.done(batch)
        del self._waiting[room_id]

    async def _read(self, room_id: str, event: Json) -> Incoming | None:
        secret = event["type"] == "m.room.encrypted"
        if secret:
            try:
                event = await self._decrypt(room_id, event)
            except Unreadable as why:
                log.info("matrix_unreadable", room=room_id, event_id=event.get("event_id"), why=str(why))
        direct = await self._direct.is_with(room_id, event["sender"])
        incoming = parse(room_id, event, direct=direct, encrypted=secret)
        if incoming is None:
            log.debug("matrix_skipped", room=room_id, event_id=event.get("event_id"), type=event["type"])
        return incoming

    async def _decrypt(self, room_id: str, event: Json) -> Json:
        try:
            return await self._device.encryption.decrypt(room_id, event)
        except Unreadable as why:
            sender = event["sender"]
            if why.session is None or self._impatient.get(sender, 0.0) > time.monotonic():
                raise
            if not await self._device.encryption.wait_for_key(why.session, _KEY_PATIENCE):
                # Else a member could hold up the room for good with messages that nobody has a key for.
                self._impatient[sender] = time.monotonic() + _NO_PATIENCE_FOR
                raise
        return await self._device.encryption.decrypt(room_id, event)

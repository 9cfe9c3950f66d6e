"""The ticker: what falls due happens once, on time or right after an outage, with its effects in one transaction."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from bot.announce import announce
from bot.clock import Clock
from bot.errors import log_incident
from bot.store import Store, Tx
from core.deadlines import Deadline
from core.due import HANDLERS

BATCH = 100


class Ticker:
    """Handles deadlines of all communities."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._wake = asyncio.Event()
        self._failed: set[int] = set()
        self._next: datetime | None = None
        self.on_change: Callable[[], None] = lambda: None
        """Called after deadlines were handled, as notices may wait."""

    def wake(self) -> None:
        """Look again at once: a nearer deadline may have been set."""
        self._wake.set()

    async def run(self) -> None:
        """Handle deadlines, for ever."""
        while True:
            self._wake.clear()
            try:
                await self.tick()
                await asyncio.wait_for(self._wake.wait(), self._rest())
            except TimeoutError:
                continue
            except Exception as error:  # noqa: BLE001 - the database may be away; the ticker must outlive it
                log_incident("ticker failed", error)
                await asyncio.sleep(1)

    async def tick(self) -> int:
        """Handle everything that is due now, oldest first; return how many deadlines."""
        handled = 0
        while True:
            due, self._next = await self._store.read(partial(_due, moment=self._clock.now()))
            due = [each for each in due if each[1].id not in self._failed]
            for community_id, deadline in due:
                handled += await self._handle(community_id, deadline)
            if not due:
                return handled

    async def _handle(self, community_id: int, deadline: Deadline) -> int:
        def job(tx: Tx) -> None:
            work = tx.work(community_id, self._clock.now())
            kept = work.deadlines.get(deadline.kind, deadline.subject)
            if kept is None or kept.id != deadline.id or kept.due_at > work.now:
                return
            work.deadlines.done(kept)
            HANDLERS[deadline.kind](work, deadline.subject)
            announce(tx, work)

        try:
            await self._store.write(job)
        except Exception as error:  # noqa: BLE001 - one broken deadline must not stop the others
            self._failed.add(deadline.id)
            log_incident("deadline failed", error)
            return 0
        self.on_change()
        return 1

    def _rest(self) -> float:
        """Return the seconds until the next deadline, at most a minute."""
        due = self._next
        return min(60.0, max(0.05, (due - self._clock.now()).total_seconds())) if due else 60.0


def _due(tx: Tx, moment: datetime) -> tuple[Sequence[tuple[int, Deadline]], datetime | None]:
    """Return what is due at a moment, and when the next deadline is."""
    return tx.agenda.due(moment, BATCH), tx.agenda.next_due()

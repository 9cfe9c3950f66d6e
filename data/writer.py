"""The one thread that changes the database, in groups: each job on its own and a single commit for all.

A commit waits for the disk (or the server), and that wait is the price of a write; so the writer takes what has
gathered meanwhile. Nobody hears back before the commit.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from bot.store import StorageAway, StorageError
from core.work import Luck
from data.databases import Database
from data.unit import Transaction
from data.wire import Wire

if TYPE_CHECKING:
    from data.meaning import Meanings

Job = Callable[[Transaction], Any]
Watch = Callable[[int, float], None]
"""Told after each commit: how many jobs it held, and the seconds that it took from begin to durable."""

MOST_JOBS = 64
"""How many jobs share one commit."""


@dataclass(frozen=True, slots=True)
class Request:
    """A job and who waits for it: a task of ``loop``, or a thread when there is no loop."""

    job: Job
    future: "asyncio.Future[Any] | Future[Any]"
    loop: asyncio.AbstractEventLoop | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job returned or raised."""

    request: Request
    result: Any = None
    error: BaseException | None = None

    def tell(self) -> None:
        """Wake whoever waits; one that stopped waiting is left alone."""
        future = self.request.future
        if future.done():
            return
        if self.error is not None:
            future.set_exception(self.error)
        else:
            future.set_result(self.result)


class Writer:
    """Takes requests from any thread, in order."""

    def __init__(self, database: Database, luck: Luck, watch: Watch | None, meanings: "Meanings | None" = None) -> None:
        self._database = database
        self._meanings = meanings
        self._luck = luck
        self._watch = watch
        self._queue: SimpleQueue[Sequence[Request] | None] = SimpleQueue()
        self._waiting: deque[Request] = deque()
        self._closing = False
        self._open()  # here, so that whoever starts the program hears at once why it cannot
        self._thread = Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, requests: Sequence[Request]) -> None:
        """Queue requests that came together."""
        if self._closing:
            raise StorageAway("The database is closed.")
        self._queue.put(requests)

    def close(self) -> None:
        """Finish what is queued, then let go of the database."""
        if not self._closing:
            self._closing = True
            self._queue.put(None)
        self._thread.join()

    def _open(self) -> None:
        self._wire: Wire | None = self._database.open_writer()
        self._transaction = Transaction(self._wire, self._luck, self._meanings)

    def _run(self) -> None:
        while batch := self._next_batch():
            outcomes = self._commit(batch)
            _tell_all(outcomes)
        if self._wire is not None:
            self._wire.close()

    def _next_batch(self) -> Sequence[Request]:
        """Wait for a request and return it with what else has come, as many as one commit holds; none at the end."""
        open_ = True
        while open_ and len(self._waiting) < MOST_JOBS:
            try:
                requests = self._queue.get(block=not self._waiting)
            except Empty:
                break
            if requests is None:
                self._queue.put(None)  # for the next turn, once what waits is done
                open_ = False
            else:
                self._waiting.extend(requests)
        return [self._waiting.popleft() for _ in range(min(MOST_JOBS, len(self._waiting)))]

    def _commit(self, batch: Sequence[Request]) -> Sequence[Outcome]:
        started = time.perf_counter()
        try:
            wire = self._begin()
            outcomes = [self._alone(wire, batch[0])] if len(batch) == 1 else self._together(wire, batch)
        except BaseException as error:  # noqa: BLE001 - whatever it is, none of them is durable and all must hear
            told = self._wire.told(error) if self._wire else error
            self._drop()
            return [Outcome(request, error=_away(told)) for request in batch]
        if outcomes is None:
            return [outcome for request in batch for outcome in self._commit([request])]
        if self._watch:
            with suppress(Exception):  # who watches must not stop the one who writes
                self._watch(len(batch), time.perf_counter() - started)
        return outcomes

    def _begin(self) -> Wire:
        """Begin a transaction, on a new connection when the old one is gone."""
        if self._wire is not None:
            try:
                self._wire.control(self._wire.begin_writing)
            except Exception as error:
                if not self._wire.lost(error):
                    raise
                self._drop()
            else:
                return self._wire
        self._open()
        assert self._wire is not None  # noqa: S101 - just opened
        self._wire.control(self._wire.begin_writing)
        return self._wire

    def _alone(self, wire: Wire, request: Request) -> Outcome:
        """Run a job that has the transaction for itself."""
        try:
            result = request.job(self._transaction)
            wire.backlog.write()
            if wire.backlog.broken:
                raise RuntimeError("a change could not be written and the job went on")  # noqa: TRY301
        except BaseException as error:
            if wire.lost(error):
                raise
            self._roll_back(wire)
            return Outcome(request, error=_spoken(wire.told(error)))
        wire.control("COMMIT")
        return Outcome(request, result)

    def _together(self, wire: Wire, batch: Sequence[Request]) -> Sequence[Outcome] | None:
        """Run jobs that share one commit; None, and nothing done, when one of them cannot be told from the others."""
        outcomes, backlog = [], wire.backlog
        for request in batch:
            outcomes.append(self._beside_others(wire, request))
            if backlog.broken:
                break
        else:
            try:
                backlog.write()
            except Exception as error:
                if wire.lost(error):
                    raise
        if backlog.broken:
            self._roll_back(wire)
            return None
        wire.control("COMMIT")
        return outcomes

    def _beside_others(self, wire: Wire, request: Request) -> Outcome:
        """Run a job whose failure must not touch the others."""
        backlog = wire.backlog
        backlog.begin_job()
        try:
            outcome = Outcome(request, request.job(self._transaction))
            backlog.end_job()
        except BaseException as error:
            if wire.lost(error):
                raise
            if backlog.undo_job():
                wire.memory.forget()
            backlog.broken = backlog.broken or wire.spoiled()
            outcome = Outcome(request, error=_spoken(wire.told(error)))
        return outcome

    def _roll_back(self, wire: Wire) -> None:
        """Take back all that was changed since the last commit."""
        wire.backlog.drop()
        wire.backlog.broken = False
        wire.control("ROLLBACK")
        wire.memory.forget()

    def _drop(self) -> None:
        """Leave a connection whose state is not known; the next batch opens another."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None


def _away(error: BaseException) -> StorageAway:
    """Return the error anew for each who waits: one exception must not travel through several tasks."""
    away = StorageAway(str(error) if isinstance(error, StorageError) else f"The database cannot be written: {error}.")
    away.__cause__ = error
    return away


def _spoken(error: BaseException) -> BaseException:
    """Return an error that a future can carry: it cannot carry StopIteration."""
    if isinstance(error, StopIteration):
        carried = RuntimeError("a job raised StopIteration")
        carried.__cause__ = error
        return carried
    return error


def _tell_all(outcomes: Iterable[Outcome]) -> None:
    """Wake everyone: threads one by one, the tasks of a loop together."""
    of_loops: dict[asyncio.AbstractEventLoop, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.request.loop is None:
            outcome.tell()
        else:
            of_loops.setdefault(outcome.request.loop, []).append(outcome)
    for loop, together in of_loops.items():
        try:
            loop.call_soon_threadsafe(_tell_each, together)
        except RuntimeError:
            continue  # the loop was closed: nobody waits any more


def _tell_each(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        outcome.tell()

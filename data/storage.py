"""Where everything is kept (``bot.store.Store``): one writer, and a few readers beside it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import local
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from bot.store import StorageAway, Tx
from core.work import Luck
from data import migrate
from data.databases import Database, database_of
from data.unit import Transaction
from data.wire import Wire
from data.writer import Request, Watch, Writer

if TYPE_CHECKING:
    from data.meaning import Meanings

T = TypeVar("T")

_READERS = 4
"""How many reads run at the same time."""


class Storage:
    """The database at an address, whose schema must be the program's (``data.migrate``).

    With ``writes`` off nothing can be changed, and another process may be the writer meanwhile. ``watch`` is told of
    each commit; ``meanings`` compares listings by meaning. Raises a StorageError when the database cannot be used.
    """

    def __init__(
        self,
        url: str,
        luck: Luck,
        *,
        writes: bool = True,
        watch: Watch | None = None,
        meanings: "Meanings | None" = None,
    ) -> None:
        database = database_of(url)
        migrate.check(database)
        self._readers = _Readers(database, luck, meanings)
        self._writer = Writer(database, luck, watch, meanings) if writes else None
        self._gathered: dict[asyncio.AbstractEventLoop, list[Request]] = {}

    async def write(self, job: Callable[[Tx], T]) -> T:
        """Run the job in a transaction and return its result once that is durable (``bot.store.Store``)."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        gathered = self._gathered.get(loop)
        if gathered is None:
            # What this turn of the loop asks for goes to the writer together, so that it shares one commit.
            gathered = self._gathered[loop] = []
            loop.call_soon(self._hand_over, loop)
        gathered.append(Request(job, future, loop))
        return await future

    async def read(self, job: Callable[[Tx], T]) -> T:
        """Run the job on a consistent view of all that is durable (``bot.store.Store``)."""
        return await asyncio.wrap_future(self._readers.submit(job))

    def write_now(self, job: Callable[[Tx], T]) -> T:
        """Do what ``write`` does, from a thread without a loop."""
        future: Future[T] = Future()
        self._open_writer().submit([Request(job, future)])
        return future.result()

    def read_now(self, job: Callable[[Tx], T]) -> T:
        """Do what ``read`` does, from a thread without a loop."""
        return self._readers.submit(job).result()

    def close(self) -> None:
        """Finish what was asked, then let go of the database."""
        if self._writer:
            self._writer.close()
        self._readers.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open_writer(self) -> Writer:
        if self._writer is None:
            raise StorageAway("The database is open for reading only.")
        return self._writer

    def _hand_over(self, loop: asyncio.AbstractEventLoop) -> None:
        requests = self._gathered.pop(loop)
        try:
            self._open_writer().submit(requests)
        except StorageAway as error:
            for request in requests:
                if not request.future.done():
                    request.future.set_exception(error)


class _Readers:
    """A few threads, each with a connection that cannot change anything."""

    def __init__(self, database: Database, luck: Luck, meanings: "Meanings | None") -> None:
        self._database = database
        self._meanings = meanings
        self._luck = luck
        self._pool = ThreadPoolExecutor(_READERS, thread_name_prefix="reader")
        self._own = local()
        self._wires: set[Wire] = set()

    def submit(self, job: Callable[[Tx], T]) -> "Future[T]":
        try:
            return self._pool.submit(self._read, job)
        except RuntimeError:
            raise StorageAway("The database is closed.") from None

    def close(self) -> None:
        self._pool.shutdown()
        for wire in self._wires:
            wire.close()

    def _read(self, job: Callable[[Tx], T]) -> T:
        wire = self._begun()
        try:
            result = job(self._own.transaction)
        except BaseException as error:
            self._finish(wire)
            if wire.lost(error):
                raise StorageAway(f"The database cannot be read: {error}.") from error
            raise wire.told(error) from None
        self._finish(wire)
        return result

    def _begun(self) -> Wire:
        """Return this thread's connection with a transaction begun, a new one when the server has left the old one."""
        wire: Wire | None = getattr(self._own, "wire", None)
        if wire is not None:
            try:
                wire.control(wire.begin_reading)
            except Exception:  # noqa: BLE001 - whatever it is, a new connection is tried next and speaks for itself
                self._drop(wire)
            else:
                wire.memory.forget()
                return wire
        wire = self._database.open_reader()
        self._wires.add(wire)
        self._own.wire = wire
        self._own.transaction = Transaction(wire, self._luck, self._meanings)
        wire.control(wire.begin_reading)
        return wire

    def _finish(self, wire: Wire) -> None:
        try:
            wire.control("ROLLBACK")
        except Exception:  # noqa: BLE001 - nothing was changed, so nothing is lost with the connection
            self._drop(wire)

    def _drop(self, wire: Wire) -> None:
        self._own.wire = None
        self._wires.discard(wire)
        wire.close()

"""The running house: platforms, deliveries and deadlines side by side, none able to stop another, and a clean end."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from time import monotonic
from typing import Protocol, runtime_checkable

import structlog

from bot.clock import Clock
from bot.delivery import Delivery
from bot.dispatch import Dispatcher
from bot.errors import log_incident
from bot.metrics import Metrics
from bot.platform import Platform, Stopped, Unreachable
from bot.sensing import Sensing
from bot.store import StorageError, Store, Tx
from bot.ticker import Ticker
from core.moderation.screen import NoScreen, Screen

log = structlog.get_logger("house")

MEMORY = timedelta(days=30)
"""How long answered events and told notices are remembered."""
PATIENCE = timedelta(minutes=5)
"""How long a platform may be reconnecting before the house counts as unwell."""
_QUIET = timedelta(seconds=90)
"""A platform that has been silent for so long is not simply idle: a connection hears something twice a minute."""
_FLUSH_S, _FORGET_S = 1.0, 3600.0
_FIRST_PAUSE_S, _LONGEST_PAUSE_S, _STEADY_S = 1.0, 120.0, 60.0
_STOP_S = 2.0
"""How long listening may take to end, in seconds; the whole stop stays well below five."""
_DATABASE_S = 3.0


@runtime_checkable
class Listening(Protocol):
    """A platform that knows how long it has heard nothing."""

    def silent_for(self) -> float | None:
        """Return the seconds since the platform last answered, or None before it did."""
        ...


@dataclass(slots=True)
class Line:
    """One platform with what carries its notices.

    ``up`` while it listens, for the ``tries``-th time since ``began`` (monotonic); ``ended`` says why it is over.
    """

    platform: Platform
    delivery: Delivery
    heard_at: datetime
    up: bool = False
    tries: int = 0
    began: float = 0.0
    ended: Stopped | None = None
    left: bool = False

    @property
    def over(self) -> bool:
        """Whether the platform will not be listened to again."""
        return self.left or self.ended is not None

    @property
    def steady(self) -> bool:
        """Whether it has been listened to without a failure for a while."""
        return monotonic() - self.began > _STEADY_S

    def state(self, now: datetime) -> tuple[bool, str]:
        """Return whether the platform is well, and how its connection is in a word."""
        if isinstance(self.platform, Listening):
            silent = self.platform.silent_for()
        else:
            # One that cannot tell is believed at first, and after a failure only once it has held for a while.
            silent = 0.0 if self.tries <= 1 or self.steady else None
        if silent is not None and self.up:
            self.heard_at = max(self.heard_at, now - timedelta(seconds=silent))
        silence = now - self.heard_at
        if self.over:
            return False, "stopped"
        if self.up and silent is not None and silence < _QUIET:
            return True, "connected"
        return (True, "reconnecting") if silence < PATIENCE else (False, "away")


class NothingLeft(Exception):  # noqa: N818 - named for what it is
    """Every platform has stopped for good; ``stops`` say why."""

    def __init__(self, stops: Sequence[Stopped]) -> None:
        super().__init__(" ".join(str(each) for each in stops))
        self.stops = stops

    @property
    def settings(self) -> bool:
        """Whether only other settings can help."""
        return all(each.settings for each in self.stops)


class House:
    """Everything that runs, put together by `bot.wiring`."""

    def __init__(
        self,
        storage: Store,
        dispatcher: Dispatcher,
        ticker: Ticker,
        clock: Clock,
        metrics: Metrics,
        *,
        screen: Screen | None = None,
    ) -> None:
        self.storage, self.dispatcher, self.ticker = storage, dispatcher, ticker
        self.clock, self.metrics = clock, metrics
        self.deliveries: dict[str, Delivery] = {}
        self.pages = ""
        """Where people find our pages, if they do; to be said before platforms are added."""
        self._lines: dict[str, Line] = {}
        self._over = asyncio.Event()
        self.sensing = Sensing(storage, clock, screen or NoScreen())
        dispatcher.on_change = self._changed
        dispatcher.on_rooms = self.sensing.refresh
        dispatcher.overhear = self.sensing.overhear
        dispatcher.tones = tuple(self.sensing.languages)
        ticker.on_change = self.sensing.on_change = self._deliver

    def add_platform(self, platform: Platform) -> Delivery:
        """Let a platform live in the house; before `run`."""
        delivery = Delivery(self.storage, platform, self.clock, self.metrics, self.dispatcher.prefix, pages=self.pages)
        self.deliveries[platform.name] = delivery
        self._lines[platform.name] = Line(platform, delivery, self.clock.now())
        return delivery

    def stop(self) -> None:
        """Ask `run` to end: listening stops, what runs is finished, what was heard is noted."""
        self._over.set()

    async def run(self) -> None:
        """Keep everything going until `stop`, or raise NothingLeft when no platform is left."""
        try:
            async with asyncio.TaskGroup() as tasks:
                lines = list(self._lines.values())
                working = [
                    tasks.create_task(self.ticker.run(), name="ticker"),
                    tasks.create_task(self._keep_tidy(), name="tidy"),
                    tasks.create_task(self.sensing.run(), name="sensing"),
                    *(tasks.create_task(line.delivery.run(), name=f"{line.platform.name} delivery") for line in lines),
                ]
                listening = [tasks.create_task(self._keep(line), name=line.platform.name) for line in lines]
                await self._over.wait()
                await _end(listening)
                await _end(working)
        finally:
            with suppress(StorageError):
                await self.dispatcher.flush()
        stops = [line.ended for line in lines if line.ended]
        if stops and len(stops) == len(lines):
            raise NothingLeft(stops)

    async def parts(self) -> dict[str, tuple[bool, str]]:
        """Return of each part whether it is well, and how it is in a word."""
        now = self.clock.now()
        found = {"database": await self._database()}
        for name, line in self._lines.items():
            found[name] = line.state(now)
            self.metrics.connected(name, up=found[name][1] == "connected")
        return found

    def _changed(self) -> None:
        self.ticker.wake()
        self._deliver()

    def _deliver(self) -> None:
        for delivery in self.deliveries.values():
            delivery.wake()

    async def _keep(self, line: Line) -> None:
        """Let a platform listen, again after each failure, until it stops for good."""
        name, pause = line.platform.name, _FIRST_PAUSE_S
        while not line.over:
            line.up, line.began, line.tries = True, monotonic(), line.tries + 1
            try:
                await line.platform.run()
                line.left = True
            except Stopped as stop:
                line.ended = stop
                log.error("platform stopped", platform=name, why=str(stop))  # noqa: TRY400 - it says all there is to say
            except Unreachable:
                log.warning("platform unreachable", platform=name, again_in=pause)
            except Exception as error:  # noqa: BLE001 - one platform's failure never stops another
                log_incident("platform failed", error)
            line.state(self.clock.now())
            line.up = False
            if not line.over:
                pause = _FIRST_PAUSE_S if line.steady else pause
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE_S)
        if all(each.over for each in self._lines.values()):
            self.stop()

    async def _keep_tidy(self) -> None:
        """Note what was heard about every second, and forget what is long past about every hour."""
        forget_at = monotonic() + _FLUSH_S
        while True:
            await asyncio.sleep(_FLUSH_S)
            try:
                await self.dispatcher.flush()
                if monotonic() >= forget_at:
                    forget_at = monotonic() + _FORGET_S
                    await self.storage.write(partial(_forget, before=self.clock.now() - MEMORY))
            except StorageError as trouble:
                log.warning("tidying has to wait", why=str(trouble))
            except Exception as error:  # noqa: BLE001 - tidying must outlive whatever it meets
                log_incident("tidying failed", error)

    async def _database(self) -> tuple[bool, str]:
        try:
            async with asyncio.timeout(_DATABASE_S):
                self.metrics.waiting(await self.storage.read(lambda tx: tx.outbox.waiting()))
        except (StorageError, TimeoutError):
            return False, "away"
        except Exception as error:  # noqa: BLE001 - a health page says that something is wrong; it never breaks
            log_incident("database failed", error)
            return False, "broken"
        return True, "answers"


def _forget(tx: Tx, before: datetime) -> None:
    tx.inbox.forget(before)
    tx.outbox.forget(before)


async def _end(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks, timeout=_STOP_S)

"""The house keeps running whatever one platform does, ends cleanly, and says truly how it is."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot import house as house_module
from bot.asks import Ask, Place, Power
from bot.clock import SeededLuck, TravelClock
from bot.house import House, NothingLeft
from bot.platform import Platform, Said, Stopped, Unreachable
from bot.replies import Reply
from bot.store import Inbound, StorageError, Tx
from bot.wiring import open_trial

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Square(Platform):
    """A platform whose listening a test decides, one attempt after the other; the last one is repeated."""

    def __init__(self, name: str, *attempts: Callable[[], Awaitable[None]]) -> None:
        self._name = name
        self.attempts = list(attempts)
        self.tried = 0

    @property
    def name(self) -> str:
        return self._name

    async def say(self, place: Place, reply: Reply, key: str) -> Said:  # noqa: ARG002
        return Said(key)

    async def say_privately(self, address: str, reply: Reply, key: str) -> Said:  # noqa: ARG002
        return Said(key)

    async def amend(self, place: Place, handle: str, reply: Reply, key: str) -> None:
        pass

    async def run(self) -> None:
        attempt = self.attempts[min(self.tried, len(self.attempts) - 1)]
        self.tried += 1
        await attempt()


class DistantSquare(Square):
    """One that knows for how many seconds it has heard nothing."""

    silence: float | None = None

    def silent_for(self) -> float | None:
        return self.silence


async def listen() -> None:
    await asyncio.Event().wait()


async def leave() -> None:
    pass


async def fail() -> None:
    raise RuntimeError("words of a member")


async def be_away() -> None:
    raise Unreachable


async def die() -> None:
    raise Stopped("The token is dead: give a new one.")


async def stumble() -> None:
    raise Stopped("The disk of the homeserver is full.", settings=False)


async def until(condition: Callable[[], bool] | Callable[[], Awaitable[bool]]) -> None:
    """Wait for something to become true, for at most ten seconds."""
    async with asyncio.timeout(10):
        while True:
            found = condition()
            if found if isinstance(found, bool) else await found:
                return
            await asyncio.sleep(0.01)


@pytest.fixture
def clock() -> TravelClock:
    return TravelClock(START)


@pytest.fixture
async def house(tmp_path: Path, clock: TravelClock) -> AsyncIterator[House]:
    async with open_trial(f"sqlite:///{tmp_path}/house.db", clock, SeededLuck(1)) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house_module, "_FIRST_PAUSE_S", 0.01)
    monkeypatch.setattr(house_module, "_FLUSH_S", 0.05)


@asynccontextmanager
async def running(house: House, *squares: Square) -> AsyncIterator["asyncio.Task[None]"]:
    for square in squares:
        house.add_platform(square)
    task = asyncio.create_task(house.run())
    try:
        yield task
    finally:
        house.stop()
        await asyncio.wait([task], timeout=5)


async def test_it_ends_cleanly_when_asked(house: House) -> None:
    async with running(house, Square("one", listen), Square("two", listen)) as task:
        house.stop()
        async with asyncio.timeout(5):
            await task

    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_failing_platform_is_listened_to_again_and_stops_no_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = Square("broken", fail, be_away, listen), Square("sound", listen)
    async with running(house, broken, sound) as task:
        await until(lambda: broken.tried == 3)

        assert (sound.tried, task.done()) == (1, False)
        assert (await house.parts())["sound"] == (True, "connected")
        assert (await house.parts())["broken"] == (True, "reconnecting")
        monkeypatch.setattr(house_module, "_STEADY_S", 0.0)
        assert (await house.parts())["broken"] == (True, "connected")


async def test_a_dead_platform_leaves_the_others_alone(house: House) -> None:
    async with running(house, Square("dead", die), Square("sound", listen)) as task:

        async def dead() -> bool:
            return (await house.parts())["dead"] == (False, "stopped")

        await until(dead)
        assert not task.done()


@pytest.mark.parametrize(("deaths", "settings"), [([die], True), ([die, die], True), ([die, stumble], False)])
async def test_when_no_platform_is_left_it_ends_with_their_sentences(
    house: House, deaths: list[Callable[[], Awaitable[None]]], settings: bool  # noqa: FBT001
) -> None:  # fmt: skip
    async with running(house, *(Square(f"dead {number}", death) for number, death in enumerate(deaths))) as task:
        with pytest.raises(NothingLeft, match="The token is dead: give a new one") as caught:
            await task

    assert caught.value.settings is settings


async def test_a_platform_that_everybody_left_is_no_trouble(house: House) -> None:
    async with running(house, Square("gone", leave)) as task, asyncio.timeout(5):
        await task


async def test_its_health_follows_the_silence(house: House, clock: TravelClock) -> None:
    far = DistantSquare("far", listen)
    async with running(house, far):
        await until(lambda: far.tried == 1)

        async def state() -> tuple[bool, str]:
            return (await house.parts())["far"]

        assert await state() == (True, "reconnecting")
        far.silence = 2.0
        assert await state() == (True, "connected")
        far.silence = 100.0
        clock.forward_to(START + timedelta(seconds=98))
        assert await state() == (True, "reconnecting")
        far.silence = 400.0
        clock.forward_to(START + timedelta(seconds=398))
        assert await state() == (False, "away")
        far.silence = 0.5
        assert await state() == (True, "connected")
        assert b'togetheros_connected{platform="far"} 1.0' in house.metrics.text()


async def test_a_platform_that_cannot_be_reached_for_long_is_away(house: House, clock: TravelClock) -> None:
    far = Square("far", be_away)
    async with running(house, far):
        await until(lambda: far.tried >= 2)
        clock.forward_to(START + timedelta(minutes=6))

        assert (await house.parts())["far"] == (False, "away")


async def test_a_closed_database_is_not_well(tmp_path: Path, clock: TravelClock) -> None:
    async with open_trial(f"sqlite:///{tmp_path}/house.db", clock) as house:
        assert await house.parts() == {"database": (True, "answers")}

    assert await house.parts() == {"database": (False, "away")}


async def test_what_is_long_past_is_forgotten_and_what_was_heard_is_noted(house: House, clock: TravelClock) -> None:
    old = Inbound("town", "old", START - timedelta(days=31), answered_at=START - timedelta(days=31))
    new = Inbound("town", "new", START - timedelta(days=29), answered_at=START - timedelta(days=29))
    for each in (old, new):
        await house.storage.write(partial(keep, inbound=each))
    ask = Ask(Place("town", "square"), "ana", "Ana", "setup", "e1", power=Power.OWNER, room_name="Willow Street")
    answer = await house.dispatcher.hear(ask)
    assert answer
    assert answer.key
    await house.dispatcher.heard(answer)

    async def forgotten() -> bool:
        return await house.storage.read(lambda tx: tx.inbox.seen("town", "old")) is None

    async with running(house, Square("town", listen)):
        await until(forgotten)
        seen = await house.storage.read(lambda tx: [tx.inbox.seen("town", each) for each in ("new", "e1")])

    assert [each and each.answered_at for each in seen] == [new.answered_at, clock.now()]


def keep(tx: Tx, inbound: Inbound) -> None:
    tx.inbox.add(inbound)


async def test_two_houses_cannot_stand_on_one_database(house: House, tmp_path: Path, clock: TravelClock) -> None:
    with pytest.raises(StorageError, match="Another process already uses the database"):
        async with open_trial(f"sqlite:///{tmp_path}/house.db", clock):
            pass

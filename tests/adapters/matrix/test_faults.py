"""Before a misbehaving homeserver: nothing is lost, doubled or out of order, and nobody is hammered."""

import asyncio
import dataclasses
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import structlog

from adapters.matrix import api
from adapters.matrix.connection import Connection
from adapters.matrix.errors import DeadToken, Undeliverable
from adapters.matrix.events import Kind
from adapters.matrix.identity import Account
from tests.adapters.matrix.conftest import Bot, running
from tests.support.fault_proxy import Fault, FaultProxy
from tests.support.homeserver import Homeserver
from tests.support.matrix_house import allowed, living
from tests.support.matrix_user import Json, MatrixUser
from tests.support.patience import eventually
from tests.support.secret_user import SecretUser

TRANSIENT = [fault for fault in Fault if fault not in {Fault.DEAD_TOKEN, Fault.REFUSED}]


def said(body: str) -> Json:
    return {"msgtype": "m.notice", "body": body}


@pytest.fixture
async def proxy(homeserver: Homeserver) -> AsyncIterator[FaultProxy]:
    async with FaultProxy(homeserver.url) as proxy:
        yield proxy


@pytest.fixture
def account(account: Account, proxy: FaultProxy) -> Account:
    return dataclasses.replace(account, homeserver=proxy.url)


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "_FIRST_WAIT", 0.05)


@pytest.fixture
async def room(anna: MatrixUser, bot: Bot) -> str:
    room = await anna.create_room(bot.connection.user_id)
    await bot.hears_kind(Kind.INVITE, room)
    await bot.is_in(room)
    return room


@pytest.mark.parametrize("fault", TRANSIENT, ids=lambda fault: fault.name)
async def test_a_fault_while_hearing_and_speaking_changes_nothing(
    fault: Fault, room: str, anna: MatrixUser, bot: Bot, proxy: FaultProxy
) -> None:
    proxy.spoil("/sync", fault, times=3)
    proxy.spoil("/send/", fault, times=2)
    for n in range(3):
        await anna.send(room, f"question {n}")
    sent = [await bot.connection.send(room, said(f"answer {n}"), f"t{n}") for n in range(2)]
    await bot.hears("question 2")
    await anna.wait_for(room, "answer 1")
    assert [f"question {n}" for n in range(3)] == bot.bodies(room)
    heard = [event["event_id"] for event in anna.seen[room] if "answer" in str(event["content"].get("body"))]
    assert sent == heard


async def test_a_fault_while_catching_up_loses_nothing(account: Account, anna: MatrixUser, proxy: FaultProxy) -> None:
    async with running(account) as bot:
        room = await anna.create_room(account.user_id)
        await bot.hears_kind(Kind.INVITE, room)
        await bot.is_in(room)
        await anna.send(room, "start")
        await bot.hears("start")
    await asyncio.gather(*(anna.send(room, f"missed {n}") for n in range(110)))
    await anna.send(room, "end")
    for fault in (Fault.SERVER_ERROR, Fault.HTML, Fault.TRUNCATED):
        proxy.spoil("/sync", fault)
        proxy.spoil("/messages", fault)
    async with running(account) as bot:
        await bot.hears("end")
        assert 112 == len(bot.bodies(room)) + 1 == len(set(bot.bodies(room))) + 1


async def test_a_homeserver_that_is_away_is_waited_for(
    room: str, anna: MatrixUser, bot: Bot, proxy: FaultProxy
) -> None:
    await proxy.away()
    await anna.send(room, "while away")
    sending = asyncio.create_task(bot.connection.send(room, said("at last"), "t1"))
    await asyncio.sleep(0.3)
    assert not sending.done()
    await proxy.back()
    await sending
    await bot.hears("while away")
    await anna.wait_for(room, "at last")


async def test_a_start_waits_for_the_homeserver(account: Account, proxy: FaultProxy) -> None:
    await proxy.away()
    opening = asyncio.create_task(connect(account))
    await asyncio.sleep(0.2)
    assert not opening.done()
    await proxy.back()
    assert await opening


async def connect(account: Account) -> str:
    async with Connection(account) as connection:
        return connection.device_id


async def test_failures_in_a_row_are_not_hammered(room: str, anna: MatrixUser, bot: Bot, proxy: FaultProxy) -> None:
    before = proxy.requests["sync"]
    proxy.spoil("/sync", Fault.SERVER_ERROR, times=1000)
    await anna.send(room, "end of the wait for news")
    await asyncio.sleep(1.0)
    assert 2 < proxy.requests["sync"] - before < 12


async def test_being_asked_to_wait_is_obeyed(room: str, bot: Bot, proxy: FaultProxy) -> None:
    proxy.spoil("/send/", Fault.TOO_MANY, times=3)
    start = time.monotonic()
    await bot.connection.send(room, said("patient"), "t1")
    assert time.monotonic() - start >= 0.6


async def test_a_slow_answer_is_given_up_and_asked_again(account: Account, anna: MatrixUser, proxy: FaultProxy) -> None:
    async with running(dataclasses.replace(account, timeout=0.5)) as bot:
        room = await anna.create_room(account.user_id)
        await bot.hears_kind(Kind.INVITE, room)
        proxy.spoil("/send/", 2.0)
        await bot.connection.send(room, said("once"), "t1")
        await bot.connection.send(room, said("then"), "t2")
        await anna.wait_for(room, "then")
    assert ["once", "then"] == anna.bodies(room)


async def test_a_position_that_is_refused_is_given_up_and_nothing_is_lost(
    room: str, anna: MatrixUser, bot: Bot, proxy: FaultProxy
) -> None:
    other = await anna.create_room(bot.connection.user_id)
    await bot.hears_kind(Kind.INVITE, other)
    await bot.is_in(other)
    await anna.send(room, "before")
    await bot.hears("before")
    await proxy.away()
    await asyncio.gather(*(anna.send(room, f"missed {n}") for n in range(110)))
    await anna.kick(other, bot.connection.user_id)
    await anna.send(room, "end")
    proxy.spoil("since=", Fault.REFUSED, times=2)
    with structlog.testing.capture_logs() as logs:
        await proxy.back()
        await bot.hears("end")
    assert 1 == sum(entry["event"] == "matrix_position_refused" for entry in logs)
    order = await anna.call("GET", f"/_matrix/client/v3/rooms/{room}/messages", query={"dir": "b", "limit": "112"})
    assert [e["content"]["body"] for e in reversed(order["chunk"])] == bot.bodies(room)
    with pytest.raises(Undeliverable):
        await bot.connection.power_level(other, anna.id)


async def test_after_a_refused_position_new_devices_can_read(
    account: Account, anna: MatrixUser, proxy: FaultProxy
) -> None:
    async with running(account) as bot, SecretUser(anna) as first:
        room = await anna.create_room(account.user_id, encrypted=True)
        await bot.hears_kind(Kind.INVITE, room)
        await bot.is_in(room)
        await bot.connection.send(room, said("to the first"), "t1")
        await first.reads("to the first")
        await proxy.away()
        async with SecretUser(anna) as second:
            proxy.spoil("since=", Fault.REFUSED, times=2)
            await proxy.back()
            await anna.send(room, "again")
            await bot.hears("again")
            await bot.connection.send(room, said("to both"), "t2")
            await second.reads("to both")


async def test_after_a_refused_position_nothing_is_answered_twice(
    account: Account, anna: MatrixUser, proxy: FaultProxy, tmp_path: Path
) -> None:
    draft = 'proposal open "Buy a drill" summary="We borrow one every month. Let us buy our own."'
    async with living(account, tmp_path, allowed) as town:
        await town.community(anna)
        direct = await town.direct(anna)
        await anna.send(direct, draft)
        await anna.wait_for(direct, town.says("Buy a drill"))
        await town.catches_up_directly(anna, direct)
    before = len(town.said(anna, direct))
    await anna.send(direct, "profile set zone=Europe/Berlin")
    proxy.spoil("since=", Fault.REFUSED, times=2)
    async with living(account, tmp_path, allowed) as town:
        await anna.wait_for(direct, town.says("Berlin"))
        await town.catches_up_directly(anna, direct)
    assert 2 == len(town.said(anna, direct)) - before


async def test_a_dead_token_stops_the_run_with_one_sentence_and_one_request(
    room: str, anna: MatrixUser, bot: Bot, proxy: FaultProxy
) -> None:
    before = proxy.requests["sync"]
    proxy.spoil("/sync", Fault.DEAD_TOKEN, times=1000)
    await anna.send(room, "end of the wait for news")
    assert bot.running is not None
    with pytest.raises(DeadToken, match="no longer accepts this login"):
        await asyncio.wait_for(asyncio.shield(bot.running), 10)
    assert proxy.requests["sync"] - before <= 2


async def test_a_dead_token_is_replaced_at_the_next_start_with_the_password(account: Account, anna: MatrixUser) -> None:
    async with Connection(account) as connection:
        old = connection.device_id
        await connection._api.call("POST", "/_matrix/client/v3/logout", {})
    with pytest.raises(DeadToken):
        await connect(dataclasses.replace(account, password=None))
    assert old != await connect(account)


async def test_a_crash_between_keys_and_their_upload_does_no_harm(
    account: Account, anna: MatrixUser, proxy: FaultProxy
) -> None:
    proxy.spoil("/keys/upload", Fault.LOST, times=1000)
    opening = asyncio.create_task(connect(account))
    await eventually(lambda: proxy.requests["keys"] > 1)
    opening.cancel()
    await asyncio.gather(opening, return_exceptions=True)
    proxy.heal()
    before = [line for line in proxy.seen if "/login" in line]
    await connect(account)
    assert before == [line for line in proxy.seen if "/login" in line], "the keys were the same: no new device"

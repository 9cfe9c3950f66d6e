"""In secret: a bot that others can read and trust, and that stays so across restarts and lost keys."""

import asyncio
import base64
import dataclasses
import json
from collections.abc import AsyncIterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from nio.crypto import OlmAccount

from adapters.matrix import lanes
from adapters.matrix.connection import Connection
from adapters.matrix.encryption import Unreadable
from adapters.matrix.errors import StateUnusable
from adapters.matrix.events import Kind
from adapters.matrix.identity import Account
from tests.adapters.matrix.conftest import Bot, NewUser, running
from tests.support.matrix_user import Json, MatrixUser
from tests.support.secret_user import SecretUser


def said(body: str) -> Json:
    return {"msgtype": "m.notice", "body": body}


@pytest.fixture
async def secret_anna(anna: MatrixUser) -> AsyncIterator[SecretUser]:
    async with SecretUser(anna) as secret:
        yield secret


async def a_secret_room(anna: SecretUser, bot: Bot, version: str = "12", *others: str) -> str:
    room = await anna.user.create_room(bot.connection.user_id, *others, version=version, encrypted=True)
    await bot.hears_kind(Kind.INVITE, room)
    assert await bot.connection.room_encrypted(room)
    await anna.join(room)
    return room


async def talk(anna: SecretUser, bot: Bot, room: str, words: str) -> None:
    await anna.send(room, f"ask {words}")
    heard = await bot.hears(f"ask {words}")
    assert (True, Kind.TEXT, anna.user.id) == (heard.encrypted, heard.kind, heard.sender)
    await bot.connection.send(room, said(f"answer {words}"), f"t {words}")
    await anna.reads(f"answer {words}")


async def keys_of(user: MatrixUser, asked: str) -> Json:
    return await user.call("POST", "/_matrix/client/v3/keys/query", {"device_keys": {asked: []}})


@pytest.mark.parametrize("version", ["11", "12"])
async def test_both_understand_and_the_homeserver_does_not(version: str, secret_anna: SecretUser, bot: Bot) -> None:
    room = await a_secret_room(secret_anna, bot, version)
    await talk(secret_anna, bot, room, "one")
    await talk(secret_anna, bot, room, "two")
    await secret_anna.user.sync()
    types = [event["type"] for event in secret_anna.user.seen[room]]
    assert (4, 0) == (types.count("m.room.encrypted"), types.count("m.room.message"))


async def test_threads_edits_and_reactions_work_in_secret(secret_anna: SecretUser, bot: Bot) -> None:
    room = await a_secret_room(secret_anna, bot)
    await talk(secret_anna, bot, room, "first")
    card = await bot.connection.send(room, said("card") | {"org.example.choices": {"1": "yes"}}, "c1")
    assert {"1": "yes"} == (await bot.connection.fetch(room, card))["org.example.choices"]
    await bot.connection.edit(room, card, said("new card") | {"org.example.choices": {"1": "no"}}, "c2")
    edit = await secret_anna.reads("* new card")
    assert {"rel_type": "m.replace", "event_id": card} == edit["content"]["m.relates_to"]
    assert {"1": "no"} == (await bot.connection.fetch(room, card))["org.example.choices"]

    await bot.connection.send(room, said("inside"), "c3", thread=card)
    assert card == (await secret_anna.reads("inside"))["content"]["m.relates_to"]["event_id"]
    await secret_anna.send(room, "mine", {"rel_type": "m.thread", "event_id": card})
    assert card == (await bot.hears("mine")).thread
    await bot.connection.react(room, card, "1️⃣", "c4")
    await secret_anna.user.react(room, card, "1️⃣")
    assert card == (await bot.hears_kind(Kind.REACTION)).target


async def test_the_device_is_signed_by_an_identity(anna: MatrixUser, bot: Bot) -> None:
    me, device = bot.connection.user_id, bot.connection.device_id
    keys = await keys_of(anna, me)
    assert_trusted(keys, me, device)
    ours = bot.connection._opened.encryption.keys
    assert {f"{kind}:{device}": key for kind, key in ours.items()} == keys["device_keys"][me][device]["keys"]


def assert_trusted(keys: Json, user: str, device: str) -> None:
    """Check what a client checks that talks with no device but those which their owner has signed."""
    master, signing = keys["master_keys"][user], keys["self_signing_keys"][user]
    described = keys["device_keys"][user][device]
    for key, usage in ((master, "master"), (signing, "self_signing")):
        assert (user, [usage]) == (key["user_id"], key["usage"])
        assert {f"ed25519:{only_key(key)}"} == set(key["keys"])
    assert (user, device) == (described["user_id"], described["device_id"])
    assert_signed(signing, user, only_key(master))
    assert_signed(described, user, only_key(signing))
    assert_signed(described, user, described["keys"][f"ed25519:{device}"], name=device)


def only_key(described: Json) -> str:
    (key,) = described["keys"].values()
    return str(key)


def assert_signed(value: Json, user: str, key: str, *, name: str = "") -> None:
    plain = {name: part for name, part in value.items() if name not in {"signatures", "unsigned"}}
    message = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    signature = base64.b64decode(value["signatures"][user][f"ed25519:{name or key}"] + "==")
    Ed25519PublicKey.from_public_bytes(base64.b64decode(key + "=")).verify(signature, message)


async def test_a_restart_keeps_device_identity_and_keys(account: Account, secret_anna: SecretUser) -> None:
    async with running(account) as bot:
        room = await a_secret_room(secret_anna, bot)
        await talk(secret_anna, bot, room, "before")
        device = bot.connection.device_id
        card = await bot.connection.send(room, said("card"), "card")
    for n in range(120):
        await secret_anna.send(room, f"missed {n}")
    async with running(account) as bot:
        await bot.hears("missed 119")
        assert [f"missed {n}" for n in range(120)] == bot.bodies(room)
        assert device == bot.connection.device_id
        assert_trusted(await keys_of(secret_anna.user, account.user_id), account.user_id, device)
        assert "card" == (await bot.connection.fetch(room, card))["body"]
        await talk(secret_anna, bot, room, "after")
    assert 0 == sum(i.kind is Kind.UNREADABLE for i in bot.heard)


async def test_lost_keys_make_a_new_device_of_the_same_identity(account: Account, secret_anna: SecretUser) -> None:
    async with running(account) as bot:
        room = await a_secret_room(secret_anna, bot)
        await talk(secret_anna, bot, room, "before")
        old = bot.connection.device_id
    before = await keys_of(secret_anna.user, account.user_id)
    (account.state_dir / f"device-{old}.db").unlink()
    with pytest.raises(StateUnusable, match="only a password"):
        async with Connection(dataclasses.replace(account, password=None)):
            pass
    async with running(account) as bot:
        new = bot.connection.device_id
        after = await keys_of(secret_anna.user, account.user_id)
        assert before["master_keys"] == after["master_keys"]
        assert {new} == set(after["device_keys"][account.user_id]) != {old}
        assert_trusted(after, account.user_id, new)
        await secret_anna.sync()
        await talk(secret_anna, bot, room, "after")


async def test_foreign_keys_under_our_name_make_a_new_device(account: Account, secret_anna: SecretUser) -> None:
    async with running(account) as bot:
        old = bot.connection.device_id
    for file in account.state_dir.glob(f"device-{old}.db*"):
        file.unlink()
    # What an old copy of the folder would bring: a store, but not the one of this device.
    (account.state_dir / f"device-{old}.db").touch()
    async with running(account) as bot:
        assert old != bot.connection.device_id
        await talk(secret_anna, bot, await a_secret_room(secret_anna, bot), "again")


async def test_a_clash_of_one_time_keys_makes_a_new_device(account: Account, secret_anna: SecretUser) -> None:
    async with running(account) as bot:
        old = bot.connection.device_id
        olm = bot.connection._opened.encryption._olm
        olm.account = OlmAccount()
        olm.account.shared = True
        wanted = {"one_time_keys": {account.user_id: {old: "signed_curve25519"}}}
        claim = "/_matrix/client/v3/keys/claim"
        await asyncio.gather(*(secret_anna.user.call("POST", claim, wanted) for _ in range(26)))
        await bot.waits(lambda: bot.connection.device_id != old)
        room = await a_secret_room(secret_anna, bot)
        await secret_anna.sync()
        await talk(secret_anna, bot, room, "again")


async def test_whoever_comes_when_all_one_time_keys_are_gone_is_read_all_the_same(
    account: Account, secret_anna: SecretUser
) -> None:
    async with running(account) as bot:
        room = await a_secret_room(secret_anna, bot)
    wanted = {"one_time_keys": {account.user_id: {bot.connection.device_id: "signed_curve25519"}}}

    async def claim() -> tuple[str, Json]:
        answer = await secret_anna.user.call("POST", "/_matrix/client/v3/keys/claim", wanted)
        ((name, key),) = answer["one_time_keys"][account.user_id][bot.connection.device_id].items()
        return name, key

    while not (await claim())[1].get("fallback"):
        pass
    used, _ = await claim()
    await secret_anna.send(room, "is anybody there?")
    async with running(account) as bot:
        assert (await bot.hears("is anybody there?")).encrypted
        await talk(secret_anna, bot, room, "after")
    while (claimed := await claim())[0] != used and not claimed[1].get("fallback"):
        pass
    assert claimed[0] != used


async def test_a_lost_folder_makes_a_new_identity_with_the_password(account: Account, anna: MatrixUser) -> None:
    async with Connection(account):
        before = await keys_of(anna, account.user_id)
    async with Connection(dataclasses.replace(account, state_dir=account.state_dir.with_name("fresh"))) as fresh:
        after = await keys_of(anna, account.user_id)
        assert before["master_keys"] != after["master_keys"]
        assert_trusted(after, account.user_id, fresh.device_id)


async def test_those_who_come_read_on_and_those_who_left_do_not(
    new_user: NewUser, secret_anna: SecretUser, bot: Bot
) -> None:
    ben = await new_user("ben")
    async with SecretUser(ben) as secret_ben:
        room = await a_secret_room(secret_anna, bot)
        await talk(secret_anna, bot, room, "two of us")
        await secret_anna.user.invite(room, ben.id)
        await secret_ben.join(room)
        await bot.hears_kind(Kind.JOINED, room)
        await bot.connection.send(room, said("three of us"), "t3")
        await secret_ben.reads("three of us")
        first = (await last_secret(ben, room))["content"]["session_id"]

        await secret_anna.user.kick(room, ben.id)
        await bot.hears_kind(Kind.LEFT, room)
        await bot.connection.send(room, said("two again"), "t4")
        await secret_anna.reads("two again")
    assert first != (await last_secret(secret_anna.user, room))["content"]["session_id"]


async def last_secret(user: MatrixUser, room: str) -> Json:
    await user.sync()
    return [event for event in user.seen[room] if event["type"] == "m.room.encrypted"][-1]


async def test_the_invited_read_what_was_said_before_they_came(secret_anna: SecretUser, bot: Bot) -> None:
    room = await bot.connection.direct_room(secret_anna.user.id)
    assert await bot.connection.room_encrypted(room)
    await bot.connection.send(room, said("for your eyes only"), "d1")
    await secret_anna.sync()
    await secret_anna.join(room)
    await secret_anna.reads("for your eyes only")
    await talk(secret_anna, bot, room, "whisper")
    assert (await bot.hears("ask whisper")).direct


async def test_a_room_that_becomes_secret_stays_so(account: Account, secret_anna: SecretUser) -> None:
    async with running(account) as bot:
        room = await secret_anna.user.create_room(account.user_id)
        await bot.hears_kind(Kind.INVITE, room)
        await bot.connection.send(room, said("in the clear"), "p1")
        algorithm = {"algorithm": "m.megolm.v1.aes-sha2"}
        await secret_anna.user.put_state(room, "m.room.encryption", algorithm)
        await secret_anna.user.send(room, "now")
        await bot.hears("now")
        await secret_anna.user.put_state(room, "m.room.encryption", {"algorithm": ""})
        await secret_anna.join(room)
        await talk(secret_anna, bot, room, "hidden")
    async with running(account) as bot:
        assert await bot.connection.room_encrypted(room)
        await bot.connection.send(room, said("still hidden"), "p2")
        assert "m.room.encrypted" == (await last_secret(secret_anna.user, room))["type"]
        await secret_anna.user.sync()
        assert "still hidden" not in secret_anna.user.bodies(room)


async def test_many_messages_change_the_key_and_all_are_read(secret_anna: SecretUser, bot: Bot) -> None:
    room = await a_secret_room(secret_anna, bot)
    secret = {"algorithm": "m.megolm.v1.aes-sha2", "rotation_period_msgs": 5}
    await secret_anna.user.put_state(room, "m.room.encryption", secret)
    await talk(secret_anna, bot, room, "first")
    numbers = [f"number {n:02}" for n in range(17)]
    for n, body in enumerate(numbers):
        await bot.connection.send(room, said(body), f"n{n}")
    await secret_anna.reads(numbers[-1])
    assert 0 == secret_anna.unreadable
    assert numbers == [body for where, body in secret_anna.seen if where == room and body in numbers]
    await secret_anna.user.sync()
    mine = [e["content"] for e in secret_anna.user.seen[room] if e["sender"] == bot.connection.user_id]
    assert 4 == len({content["session_id"] for content in mine if "session_id" in content})


async def test_what_cannot_be_read_is_told_and_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch, secret_anna: SecretUser, bot: Bot
) -> None:
    monkeypatch.setattr(lanes, "_KEY_PATIENCE", 0.2)
    room = await a_secret_room(secret_anna, bot)
    await talk(secret_anna, bot, room, "first")
    unknown = (await last_secret(secret_anna.user, room))["content"] | {"session_id": "nobody has it"}
    for _ in range(20):
        await secret_anna.user.send_event(room, "m.room.encrypted", unknown)
    await secret_anna.send(room, "still there?")
    await bot.hears("still there?")
    assert 20 == sum(i.kind is Kind.UNREADABLE for i in bot.heard)


async def test_a_key_that_comes_late_is_waited_for(secret_anna: SecretUser, bot: Bot) -> None:
    room = await a_secret_room(secret_anna, bot)
    encryption = bot.connection._opened.encryption
    receive, kept = encryption.receive, []

    def without_keys(answer: Json) -> None:
        kept.append({"to_device": answer.pop("to_device", {})})
        receive(answer)

    encryption.receive = without_keys  # type: ignore[method-assign]
    await secret_anna.send(room, "too early")
    await bot.waits(lambda: encryption._arrived)
    encryption.receive = receive  # type: ignore[method-assign]
    for answer in kept:
        receive(answer)
    assert (await bot.hears("too early")).encrypted


async def test_nobody_can_speak_under_another_name_or_twice(
    new_user: NewUser, secret_anna: SecretUser, bot: Bot
) -> None:
    ben = await new_user("ben")
    room = await a_secret_room(secret_anna, bot, "12", ben.id)
    await talk(secret_anna, bot, room, "true")
    event = next(e for e in secret_anna.sources if e["content"].get("body") == "ask true")
    await secret_anna.user.sync()
    event = next(e for e in secret_anna.user.seen[room] if e["event_id"] == event["event_id"])
    decrypt = bot.connection._opened.encryption.decrypt
    assert "ask true" == (await decrypt(room, event))["content"]["body"]
    for forged in (
        event | {"sender": ben.id},
        event | {"event_id": "$another"},
        event | {"content": event["content"] | {"ciphertext": event["content"]["ciphertext"][:-4] + "AAAA"}},
    ):
        with pytest.raises(Unreadable):
            await decrypt(room, forged)
    with pytest.raises(Unreadable):
        await decrypt("!another:hs.test", event)


async def test_nothing_secret_lies_open_in_the_folder(account: Account, secret_anna: SecretUser) -> None:
    async with running(account) as bot:
        await talk(secret_anna, bot, await a_secret_room(secret_anna, bot), "hidden")
        token = bot.connection._api.token
    files = [file for file in account.state_dir.iterdir() if file.is_file()]
    assert 0o700 == account.state_dir.stat().st_mode & 0o777
    for file in files:
        assert 0o600 == file.stat().st_mode & 0o777, file.name
        kept = file.read_bytes()
        assert token.encode() not in kept
        assert account.password is not None
        assert account.password.encode() not in kept

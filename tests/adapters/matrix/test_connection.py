"""In the clear, on a real homeserver: what happens in rooms comes in, what is said goes out."""

import asyncio
import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from adapters.matrix import connection
from adapters.matrix.connection import Connection
from adapters.matrix.errors import LoginRefused, StateUnusable, Undeliverable
from adapters.matrix.events import Incoming, Kind, Manner
from adapters.matrix.identity import Account
from adapters.matrix.rooms import CREATOR_LEVEL
from tests.adapters.matrix.conftest import Bot, NewUser, running
from tests.support.matrix_user import Json, MatrixUser


def said(body: str) -> Json:
    return {"msgtype": "m.notice", "body": body}


@pytest.fixture
async def room(anna: MatrixUser, bot: Bot) -> str:
    return await a_room(anna, bot)


async def a_room(anna: MatrixUser, bot: Bot, version: str = "12", *others: str) -> str:
    room = await anna.create_room(bot.connection.user_id, *others, version=version)
    await bot.hears_kind(Kind.INVITE, room)
    await anna.wait_for(room, lambda e: e.get("state_key") == bot.connection.user_id and _joined(e))
    return room


def _joined(event: Json) -> bool:
    return bool(event["content"].get("membership") == "join")


@pytest.mark.parametrize("version", ["11", "12"])
async def test_what_is_said_is_heard_and_answered(version: str, anna: MatrixUser, bot: Bot) -> None:
    room = await a_room(anna, bot, version)
    event = await anna.send(room, "hello", {"format": "org.matrix.custom.html", "formatted_body": "<b>hello</b>"})
    heard = await bot.hears("hello")
    assert (event, anna.id, room, Kind.TEXT) == (heard.event_id, heard.sender, heard.room, heard.kind)
    assert ("<b>hello</b>", False, False, None) == (heard.formatted, heard.encrypted, heard.direct, heard.thread)
    assert abs(datetime.now(UTC) - heard.at) < timedelta(minutes=1)

    sent = await bot.connection.send(room, said("hi there"), "t1")
    assert sent == (await anna.wait_for(room, "hi there"))["event_id"]
    await anna.send(room, "fine")
    await bot.hears("fine")
    assert ["hello", "fine"] == bot.bodies(room), "its own messages are not heard"


async def test_threads_replies_edits_reactions_and_redactions(room: str, anna: MatrixUser, bot: Bot) -> None:
    root = await bot.connection.send(room, said("root"), "r1")
    in_thread = await bot.connection.send(room, said("inside"), "r2", thread=root)
    event = await anna.wait_for(room, "inside")
    assert ("m.thread", root) == (
        event["content"]["m.relates_to"]["rel_type"],
        event["content"]["m.relates_to"]["event_id"],
    )

    await anna.send(room, "I am in the thread", thread=root)
    await anna.reply(room, root, "> <@someone> root\n\nI reply")
    first = await anna.send(room, "frist")
    edit = await anna.edit(room, first, "first")
    await anna.react(room, root, "👍")
    await anna.redact(room, first)
    redaction = await bot.hears_kind(Kind.REDACTION)

    assert root == (await bot.hears("I am in the thread")).thread
    reply = await bot.hears("I reply")
    assert ("I reply", root, None) == (reply.body, reply.reply_to, reply.thread)
    edited = await bot.hears_kind(Kind.EDIT)
    assert (edit, first, "first") == (edited.event_id, edited.target, edited.body)
    reaction = await bot.hears_kind(Kind.REACTION)
    assert (root, "👍") == (reaction.target, reaction.key)
    assert (first, anna.id) == (redaction.target, redaction.sender)
    assert in_thread != root


async def test_it_edits_reacts_and_takes_back(room: str, anna: MatrixUser, bot: Bot) -> None:
    card = await bot.connection.send(room, said("0 votes") | {"org.example.choices": {"1": "vote yes"}}, "c1")
    assert {"1": "vote yes"} == (await bot.connection.fetch(room, card))["org.example.choices"]
    await bot.connection.edit(room, card, said("1 vote") | {"org.example.choices": {"1": "vote no"}}, "c2")
    edit = await anna.wait_for(room, "* 1 vote")
    assert card == edit["content"]["m.relates_to"]["event_id"]
    fresh = await bot.connection.fetch(room, card)
    assert ("1 vote", {"1": "vote no"}) == (fresh["body"], fresh["org.example.choices"])

    reaction = await bot.connection.react(room, card, "1️⃣", "c3")
    assert reaction is not None
    assert await bot.connection.react(room, card, "1️⃣", "c4") is None
    await bot.connection.redact(room, card, "c5", "obsolete")
    assert card == (await anna.wait_for(room, lambda e: e["type"] == "m.room.redaction"))["content"]["redacts"]
    await bot.connection.typing(room, True)
    await bot.connection.typing(room, False)


async def test_the_same_transaction_is_never_sent_twice(room: str, anna: MatrixUser, bot: Bot) -> None:
    ids = {await bot.connection.send(room, said("once"), "same") for _ in range(3)}
    await bot.connection.send(room, said("after"), "other")
    await anna.wait_for(room, "after")
    assert (1, 1) == (len(ids), anna.bodies(room).count("once"))


async def test_what_is_refused_is_undeliverable(room: str, anna: MatrixUser, bot: Bot) -> None:
    with pytest.raises(Undeliverable, match="M_TOO_LARGE"):
        await bot.connection.send(room, said("x" * 70_000), "big")
    levels = await anna.state(room, "m.room.power_levels")
    await anna.put_state(room, "m.room.power_levels", levels | {"events_default": 50})
    with pytest.raises(Undeliverable, match="M_FORBIDDEN"):
        await bot.connection.send(room, said("muted"), "muted")
    with pytest.raises(Undeliverable, match="M_NOT_JOINED"):
        await bot.connection.send("!elsewhere:hs.test", said("where am I"), "lost")
    with pytest.raises(Undeliverable, match="M_NOT_FOUND"):
        await bot.connection.fetch(room, "$nothing")


async def test_kicked_invited_again_and_banned(new_user: NewUser, anna: MatrixUser, bot: Bot) -> None:
    room = await a_room(anna, bot)
    me = bot.connection.user_id
    await anna.send(room, "before")
    await anna.kick(room, me, "enough")
    left = await bot.hears_kind(Kind.LEFT, room)
    assert (me, anna.id, Manner.KICKED) == (left.who, left.sender, left.manner)
    with pytest.raises(Undeliverable):
        await bot.connection.send(room, said("still here?"), "k1")
    await anna.send(room, "not for the bot")

    await anna.invite(room, me)
    await bot.hears_kind(Kind.INVITE, room, times=2)
    await bot.is_in(room)
    await anna.send(room, "welcome back")
    await bot.hears("welcome back")
    assert ["before", "welcome back"] == bot.bodies(room)
    await bot.connection.send(room, said("thanks"), "k2")

    await anna.ban(room, me)
    assert Manner.BANNED is (await bot.hears_kind(Kind.LEFT, room, times=2)).manner


async def test_others_coming_and_going_are_heard(new_user: NewUser, anna: MatrixUser, bot: Bot) -> None:
    ben = await new_user("ben")
    room = await a_room(anna, bot, "12", ben.id)
    await ben.join(room)
    joined = await bot.hears_kind(Kind.JOINED, room)
    assert (ben.id, ben.id) == (joined.who, joined.sender)
    assert {anna.id, ben.id, bot.connection.user_id} == set(await bot.connection.members(room))
    await ben.leave(room)
    left = await bot.hears_kind(Kind.LEFT, room)
    assert (ben.id, Manner.LEFT) == (left.who, left.manner)
    assert ben.id not in await bot.connection.members(room)


async def test_names_of_members_and_rooms(anna: MatrixUser, bot: Bot) -> None:
    room = await anna.create_room(bot.connection.user_id, name="The orchard")
    await bot.hears_kind(Kind.INVITE, room)
    await bot.is_in(room)
    assert "The orchard" == await bot.connection.room_name(room)
    assert anna.name == await bot.connection.display_name(anna.id)
    path = f"/_matrix/client/v3/profile/{anna.id}/displayname"
    await anna.call("PUT", path, {"displayname": "Anna of the orchard"})
    # The homeserver tells the rooms of it in its own time.
    await anna.wait_for(room, lambda e: e["content"].get("displayname") == "Anna of the orchard")
    await anna.send(room, "renamed")
    await bot.hears("renamed")
    assert "Anna of the orchard" == await bot.connection.display_name(anna.id)
    assert "nobody" == await bot.connection.display_name("@nobody:hs.test")

    card = await anna.send(room, "card")
    mine = await bot.connection.react(room, card, "1️⃣", "r1")
    await anna.react(room, card, "2️⃣")
    assert {"1️⃣": mine} == await bot.connection.my_reactions(room, card)
    assert "card" == (await bot.connection.fetch(room, card, by=anna.id))["body"]
    with pytest.raises(Undeliverable):
        await bot.connection.fetch(room, card, by=bot.connection.user_id)


async def test_it_knows_when_it_is_called_otherwise(monkeypatch: pytest.MonkeyPatch, account: Account) -> None:
    monkeypatch.setattr(connection, "_OUR_NAME_HOLDS", 0.0)
    async with Connection(account) as bot:
        path = f"/_matrix/client/v3/profile/{account.user_id}/displayname"
        for name in ("Together", "Neighbour"):
            await bot._api.call("PUT", path, {"displayname": name})
            assert name == await bot.our_name()


async def test_what_was_said_before_it_came_is_not_heard(anna: MatrixUser, bot: Bot) -> None:
    room = await anna.create_room()
    await asyncio.gather(*(anna.send(room, f"old {n}") for n in range(5)))
    await anna.invite(room, bot.connection.user_id)
    await bot.hears_kind(Kind.INVITE, room)
    await bot.is_in(room)
    await anna.send(room, "new")
    await bot.hears("new")
    assert ["new"] == bot.bodies(room)


async def test_an_upgraded_room_tells_where_it_went(anna: MatrixUser, bot: Bot) -> None:
    room = await a_room(anna, bot, "11")
    replacement = await anna.upgrade(room, "12")
    upgraded = await bot.hears_kind(Kind.UPGRADED, room)
    assert replacement == upgraded.replacement
    await anna.invite(replacement, bot.connection.user_id)
    await bot.hears_kind(Kind.INVITE, replacement)
    await bot.connection.send(replacement, said("here I am"), "u1")
    await anna.wait_for(replacement, "here I am")
    assert CREATOR_LEVEL == await bot.connection.power_level(replacement, anna.id)


@pytest.mark.parametrize(("version", "creator"), [("11", 100), ("12", CREATOR_LEVEL)])
async def test_power_levels_follow_the_version(
    version: str, creator: int, new_user: NewUser, anna: MatrixUser, bot: Bot
) -> None:
    ben = await new_user("ben")
    room = await a_room(anna, bot, version, ben.id)
    await ben.join(room)
    levels = await anna.state(room, "m.room.power_levels")
    users = levels.get("users", {}) | {ben.id: 50}
    await anna.put_state(room, "m.room.power_levels", levels | {"users": users})
    await anna.send(room, "set")
    await bot.hears("set")
    power = bot.connection.power_level
    asked = (anna.id, ben.id, bot.connection.user_id)
    assert (creator, 50, 0) == tuple([await power(room, user) for user in asked])
    assert await bot.connection.may(room, "m.room.message")
    assert not await bot.connection.may(room, "m.room.topic", state=True)


async def test_malformed_events_are_passed_over(room: str, anna: MatrixUser, bot: Bot) -> None:
    await anna.send_event(room, "m.room.message", {"msgtype": "m.text", "body": "odd", "m.relates_to": "text"})
    await anna.send_event(room, "m.room.message", {"msgtype": "m.text", "body": "*", "m.new_content": 1})
    await anna.send_event(room, "m.reaction", {"m.relates_to": {"key": "👍"}})
    await anna.send_event(room, "m.reaction", {})
    await anna.send_event(room, "org.example.poll", {"question": "?"})
    await anna.send_event(room, "m.room.encrypted", {"algorithm": 1, "ciphertext": {}})
    await anna.send_event(room, "m.room.encrypted", {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AAA"})
    await anna.send(room, "good")
    await bot.hears("good")
    assert ["odd", "*", "good"] == bot.bodies(room)
    assert 2 == sum(i.kind is Kind.UNREADABLE for i in bot.heard)


async def test_a_slow_room_does_not_hold_up_the_others(room: str, anna: MatrixUser, bot: Bot) -> None:
    other = await a_room(anna, bot)
    gate = asyncio.Event()

    async def pause(incoming: Incoming) -> None:
        if incoming.room == room:
            await gate.wait()

    bot.pause = pause
    for n in range(3):
        await anna.send(room, f"slow {n}")
    await anna.send(other, "quick")
    await bot.hears("quick")
    assert [] == bot.bodies(room)
    gate.set()
    await bot.hears("slow 2")
    assert ["slow 0", "slow 1", "slow 2"] == bot.bodies(room)


async def test_what_was_missed_is_heard_in_order(account: Account, anna: MatrixUser) -> None:
    async with running(account) as bot:
        room = await a_room(anna, bot)
        await anna.send(room, "start")
        await bot.hears("start")
    await asyncio.gather(*(anna.send(room, f"missed {n}") for n in range(130)))
    await anna.send(room, "end")
    async with running(account) as bot:
        await bot.hears("end")
    order = await anna.call("GET", f"/_matrix/client/v3/rooms/{room}/messages", query={"dir": "b", "limit": "131"})
    assert [e["content"]["body"] for e in reversed(order["chunk"])] == [b for b in bot.bodies(room) if b != "start"]


async def test_what_was_not_handled_is_heard_again(account: Account, anna: MatrixUser) -> None:
    async with running(account) as bot:
        room = await a_room(anna, bot)
        await anna.send(room, "handled")
        await bot.hears("handled")
        stuck = asyncio.Event()

        async def pause(incoming: Incoming) -> None:
            stuck.set()
            await asyncio.Event().wait()

        bot.pause = pause
        await anna.send(room, "not handled")
        await stuck.wait()
    async with running(account) as again:
        await again.hears("not handled")
        await anna.send(room, "next")
        await again.hears("next")
    assert ["not handled", "next"] == again.bodies(room)


async def test_a_stop_lets_what_is_in_hand_end_and_begins_nothing_more(account: Account, anna: MatrixUser) -> None:
    async with running(account) as bot:
        room = await a_room(anna, bot)
        begun, go_on = asyncio.Event(), asyncio.Event()

        async def pause(incoming: Incoming) -> None:
            begun.set()
            await go_on.wait()

        bot.pause = pause
        await anna.send(room, "in hand")
        await begun.wait()
        assert bot.running is not None
        bot.running.cancel()
        asyncio.get_running_loop().call_later(0.1, go_on.set)
    assert ["in hand"] == bot.bodies(room)
    await anna.send(room, "later")
    async with running(account) as again:
        await again.hears("later")
    assert ["later"] == again.bodies(room)


async def test_the_first_start_hears_nothing_old_but_open_invitations(account: Account, anna: MatrixUser) -> None:
    async with running(account) as bot:
        room = await a_room(anna, bot)
        await anna.send(room, "old")
    waiting = await anna.create_room(account.user_id)
    fresh = dataclasses.replace(account, state_dir=account.state_dir.with_name("fresh"))
    async with running(fresh) as bot:
        await bot.hears_kind(Kind.INVITE, waiting)
        await anna.send(room, "new")
        await bot.hears("new")
    assert ["new"] == bot.bodies()


async def test_what_the_sink_raises_ends_the_run_and_the_event_comes_again(account: Account, anna: MatrixUser) -> None:
    async with running(account) as bot:
        room = await a_room(anna, bot)

        async def pause(incoming: Incoming) -> None:
            raise ZeroDivisionError

        bot.pause = pause
        await anna.send(room, "trouble")
        assert bot.running is not None
        with pytest.raises(ZeroDivisionError):
            await bot.running
    async with running(account) as again:
        await again.hears("trouble")


async def test_one_process_one_secret_one_account(account: Account, bot: Bot) -> None:
    with pytest.raises(StateUnusable, match="in use by another process"):
        async with Connection(account):
            pass


async def test_a_wrong_secret_or_password_or_account_is_told_in_a_sentence(account: Account) -> None:
    async with Connection(account):
        pass
    for wrong, sentence in [
        (dataclasses.replace(account, secret="another"), "does not open the state folder"),
        (dataclasses.replace(account, user_id="@other:hs.test"), "belongs to @bot"),
    ]:
        with pytest.raises(StateUnusable, match=sentence):
            async with Connection(wrong):
                pass
    elsewhere = account.state_dir.with_name("elsewhere")
    with pytest.raises(LoginRefused, match="does not let"):
        async with Connection(dataclasses.replace(account, password="wrong", state_dir=elsewhere)):
            pass
    with pytest.raises(LoginRefused, match="Neither a password nor a token"):
        async with Connection(dataclasses.replace(account, password=None, state_dir=elsewhere)):
            pass


async def test_a_token_will_do(account: Account, anna: MatrixUser, new_user: NewUser) -> None:
    ben = await new_user("ben")
    with_token = dataclasses.replace(account, user_id=ben.id, password=None, token=ben.token)
    async with running(with_token) as bot:
        assert ben.device == bot.connection.device_id
        await a_room(anna, bot)

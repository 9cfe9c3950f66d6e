"""Direct rooms, on a real homeserver: one for each member, found again, and never one with a third."""

import asyncio

from adapters.matrix.events import Kind
from adapters.matrix.identity import Account
from tests.adapters.matrix.conftest import Bot, NewUser, running
from tests.support.matrix_user import MatrixUser


async def test_a_direct_room_is_made_once_and_only_for_two(new_user: NewUser, anna: MatrixUser, bot: Bot) -> None:
    both = await asyncio.gather(*(bot.connection.direct_room(anna.id) for _ in range(2)))
    assert 1 == len(set(both))
    room = both[0]
    assert room == await anna.wait_for_invite()
    await anna.join(room)
    await anna.send(room, "just us")
    assert (await bot.hears("just us")).direct
    assert room == await bot.connection.direct_room(anna.id)

    ben = await new_user("ben")
    await anna.invite(room, ben.id)
    await bot.hears_kind(Kind.INVITE, room)
    await anna.send(room, "three is a crowd")
    assert not (await bot.hears("three is a crowd")).direct
    assert room != await bot.connection.direct_room(anna.id)


async def test_a_late_word_of_direct_rooms_makes_none_forgotten(new_user: NewUser, anna: MatrixUser, bot: Bot) -> None:
    room = await bot.connection.direct_room(anna.id)
    # A sync that was on its way while the room was noted.
    bot.connection._direct.take({"type": "m.direct", "content": {}})
    assert bot.connection.knows_directly(anna.id)
    ben = await new_user("ben")
    await bot.connection.direct_room(ben.id)
    assert room == await bot.connection.direct_room(anna.id)
    path = f"/_matrix/client/v3/user/{bot.connection.user_id}/account_data/m.direct"
    assert {anna.id, ben.id} == set(await bot.connection._api.call("GET", path))


async def test_a_direct_room_may_be_offered(account: Account, anna: MatrixUser) -> None:
    async with running(account) as bot:
        room = await anna.create_room(account.user_id, is_direct=True)
        assert (await bot.hears_kind(Kind.INVITE, room)).sender == anna.id
        await bot.is_in(room)
        await anna.send(room, "psst")
        assert (await bot.hears("psst")).direct
    async with running(account) as bot:
        assert room == await bot.connection.direct_room(anna.id)

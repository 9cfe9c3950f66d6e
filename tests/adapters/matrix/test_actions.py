"""Every action of moderation and its undo on a real homeserver, and what people see of listening and reporting."""

import asyncio

import pytest

from adapters.matrix.actions import NOTE
from bot.actions import Deed, Verb
from bot.platform import Undeliverable
from tests.adapters.matrix.conftest import NewUser
from tests.support.matrix_house import MatrixHouse, body
from tests.support.matrix_user import MatrixUser

POWERS = "m.room.power_levels"
AGREEMENT = '!agreement add "We speak kindly" "We criticise what was said, never who said it."'


@pytest.fixture
async def square(town: MatrixHouse, anna: MatrixUser, room: str) -> str:
    """The room of a community in which the bot may moderate."""
    await empower(town, anna, room)
    return room


async def empower(town: MatrixHouse, anna: MatrixUser, room: str) -> None:
    powers = await anna.state(room, POWERS)
    await anna.put_state(room, POWERS, {**powers, "users": {**powers["users"], town.id: 100}, "events_default": 0})
    await town.catches_up(anna, room)


async def speaks(user: MatrixUser, room: str) -> bool:
    try:
        return bool(await user.send(room, "may I speak?"))
    except AssertionError:
        return False


async def comes_to_take(anna: MatrixUser, room: str, level: int) -> None:
    """Wait until speaking in the room takes this power level."""
    async with asyncio.timeout(15):
        while (await anna.state(room, POWERS)).get("events_default") != level:
            await anna.sync(0.2)


async def test_a_message_is_hidden(town: MatrixHouse, square: str, anna: MatrixUser, ben: MatrixUser) -> None:
    said = await ben.send(square, "something that hurts")
    deed = Deed(Verb.HIDE, square, message=said, reason="A1")
    for _ in range(2):
        await town.platform.carry_out(deed)
    event = await anna.event(square, said)
    assert event["content"] == {}
    assert event["unsigned"]["redacted_because"]["content"]["reason"] == "A1"


async def test_a_pause_and_its_end_leave_no_trace(
    town: MatrixHouse, square: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    before = await anna.state(square, POWERS)
    for _ in range(2):
        await town.platform.carry_out(Deed(Verb.SLOW, square, seconds=60))
    assert not await speaks(ben, square)
    for _ in range(2):
        await town.platform.carry_out(Deed(Verb.SLOW_ENDS, square))
    assert await speaks(ben, square)
    assert await anna.state(square, POWERS) == before


async def test_a_time_out_and_its_end_leave_no_trace(
    town: MatrixHouse, square: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    before = await anna.state(square, POWERS)
    for _ in range(2):
        await town.platform.carry_out(Deed(Verb.TIME_OUT, square, (square,), address=ben.id))
    assert not await speaks(ben, square)
    assert NOTE in await anna.state(square, POWERS)
    await town.platform.carry_out(Deed(Verb.SLOW, square))
    await town.platform.carry_out(Deed(Verb.TIME_OUT_ENDS, square, (square,), address=ben.id))
    await town.platform.carry_out(Deed(Verb.SLOW_ENDS, square))
    assert await speaks(ben, square)
    assert await anna.state(square, POWERS) == before


async def test_somebody_is_removed_and_welcomed_back(
    town: MatrixHouse, square: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    for _ in range(2):
        await town.platform.carry_out(Deed(Verb.REMOVE, square, (square,), address=ben.id, reason="A1"))
    assert ben.id not in await anna.members(square)
    for _ in range(2):
        await town.platform.carry_out(Deed(Verb.WELCOME, square, (square,), address=ben.id))
    await ben.join(square)
    assert ben.id in await anna.members(square)


async def test_somebody_is_banned_and_let_in_again(
    town: MatrixHouse, square: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    for _ in range(2):
        await town.platform.carry_out(Deed(Verb.BAN, square, (square,), address=ben.id, reason="A1"))
    assert (await anna.state(square, "m.room.member", ben.id))["membership"] == "ban"
    for _ in range(2):
        await town.platform.carry_out(Deed(Verb.UNBAN, square, (square,), address=ben.id))
    await anna.invite(square, ben.id)
    await ben.join(square)


async def test_what_we_may_not_do_is_refused_for_good(town: MatrixHouse, room: str, ben: MatrixUser) -> None:
    for verb in (Verb.SLOW, Verb.TIME_OUT, Verb.REMOVE, Verb.BAN):
        with pytest.raises(Undeliverable, match="M_FORBIDDEN"):
            await town.platform.carry_out(Deed(verb, room, (room,), address=ben.id))


async def test_one_room_of_several_where_we_may_is_enough(
    town: MatrixHouse, square: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    other = await anna.create_room(town.id, ben.id)
    await ben.join(other)
    await anna.wait_for(other, town.says("help"))
    await town.platform.carry_out(Deed(Verb.BAN, square, (other, square), address=ben.id))
    assert ben.id in await anna.members(other)
    assert ben.id not in await anna.members(square)


async def test_a_flag_on_a_message_is_a_report_and_the_flag_is_taken_away(
    town: MatrixHouse, square: str, anna: MatrixUser, ben: MatrixUser, new_user: NewUser
) -> None:
    carl = await new_user("carl")
    await anna.invite(square, carl.id)
    await carl.join(square)
    said = await carl.send(square, "something that hurts")
    flag = await ben.react(square, said, "🚩")
    direct = town.directs[ben.id]
    await ben.wait_for(direct, town.says("What is it about?"))
    await ben.send(direct, "hate")
    await ben.wait_for(direct, town.says("Only moderators who work on it learn"))
    card = await anna.wait_for(town.directs[anna.id], town.says("A report"))
    assert said in body(card)
    assert ben.name not in body(card)
    assert (await anna.event(square, flag))["content"] == {}


async def test_a_heated_talk_is_told_to_whoever_moderates_and_a_pause_follows_it(
    town: MatrixHouse, square: str, anna: MatrixUser, ben: MatrixUser, new_user: NewUser
) -> None:
    carl = await new_user("carl")
    await anna.invite(square, carl.id)
    await carl.join(square)
    await anna.send(square, AGREEMENT)
    await anna.wait_for(square, town.says("one of our agreements"))
    await anna.send(square, "!moderation on")
    await anna.wait_for(square, town.says("I listen in this room from now on"))
    first = await ben.send(square, "HOW LONG DO WE HAVE TO WAIT FOR THOSE KEYS")
    await carl.send(square, "I STOOD THERE FOR AN HOUR AND NOBODY CAME")
    direct = town.directs[anna.id]
    told = await anna.wait_for(direct, town.says("C1 · A conversation that may need care"))
    assert f"https://matrix.to/#/{square}/{first}" in body(told)
    await anna.send(direct, '!case act C1 pause "Two people are shouting"')
    await anna.wait_for(square, town.says("Let us take a breath"))

    await comes_to_take(anna, square, 50)
    assert not await speaks(ben, square)
    await anna.send(direct, '!case undo C1 "They are friends again"')
    await comes_to_take(anna, square, 0)
    assert await speaks(ben, square)

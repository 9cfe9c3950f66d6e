"""Rooms that change under a community: what was bound, waiting and posted in one goes on in the other."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.moving import move_room, return_to
from bot.store import CARD, Notice, Tx
from tests.support.rehearsal import NAME, SQUARE, Room, rehearse

NEW = "the new square"


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        await room.propose("ana")
        await room.heard()
        yield room


async def moved(square: Room, old: str = SQUARE, new: str = NEW) -> bool:
    now = square.clock.now()
    done = await square.house.storage.write(lambda tx: move_room(tx, NAME, old, new, now))
    square.house.dispatcher.forget_rooms()
    return done


async def test_a_community_moves_with_its_cards(square: Room) -> None:
    assert await moved(square)
    said = await square.heard()
    assert [(room, text.split("\n")[0]) for room, text in said] == [(NEW, "P1 · Buy a drill")]
    await square.say("bo", "support P1 4", room=NEW)
    later = await square.later(seconds=10)
    assert [room for room, text in later if "4 of" in text] == [NEW]
    assert not await moved(square), "the same again changes nothing"
    assert "No community lives here" in await square.say("bo", "me", room=SQUARE)


async def test_what_waits_for_the_old_room_is_said_in_the_new(square: Room) -> None:
    await square.say("bo", "support P1 4")
    await square.propose("bo", "Paint the bench")
    await moved(square)
    said = await square.later(seconds=10)
    assert {room for room, _ in said if not room.startswith("@")} == {NEW}
    assert sorted({text.split("\n")[0] for room, text in said if room == NEW}) == [
        "P1 · Buy a drill",
        "P2 · Paint the bench",
    ]


async def test_a_room_where_another_community_lives_is_left_alone(square: Room) -> None:
    def other(tx: Tx) -> None:
        work = tx.work(tx.communities.create("Others", "", "en", "UTC", square.clock.now()).id, square.clock.now())
        mine = tx.communities.all()[0]
        room = tx.work(mine.id, square.clock.now()).rooms.find()[0]
        work.rooms.add(type(room)(NAME, NEW, room.purpose, room.bound_at))

    await square.house.storage.write(other)
    assert not await moved(square)
    assert "Buy a drill" in await square.say("bo", "proposal list")


async def test_coming_back_brings_the_cards_up_to_date(square: Room) -> None:
    now = square.clock.now() + timedelta(minutes=1)
    square.clock.forward_to(now)
    found = await square.house.storage.write(lambda tx: return_to(tx, NAME, SQUARE, now))
    assert found
    assert found.name == "The Square"
    assert [text.split("\n")[0] for _, text in await square.heard()] == ["P1 · Buy a drill"]
    assert await square.house.storage.write(lambda tx: return_to(tx, NAME, "elsewhere", now)) is None


async def test_a_card_that_waits_in_both_rooms_waits_once(square: Room) -> None:
    now = square.clock.now()

    def wait(tx: Tx) -> None:
        for room in (SQUARE, NEW):
            community = tx.communities.all()[0]
            tx.outbox.add(Notice(community.id, NAME, room, CARD, now, now, subject="proposal:1"))

    await square.house.storage.write(wait)
    assert await moved(square)
    assert [room for room, _ in await square.heard()] == [NEW]

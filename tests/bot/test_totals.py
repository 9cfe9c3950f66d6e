"""The time bank as a whole: told in words and as a picture, and of nobody in particular."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.replies import Picture
from tests.support.rehearsal import Room, rehearse

PEOPLE = ("ana", "bo", "cleo", "dev", "eli", "fay", "gus")


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    async with rehearse(tmp_path) as room:
        await room.open(*PEOPLE[1:])
        await room.say("ana", "charter change timebank.on on Because we help each other anyway")
        yield room


async def give(room: Room, giver: str, receiver: str, words: str) -> None:
    name = (await room.say(giver, f"time give {receiver} {words}")).split(" ")[0]
    assert "settled" in await room.say(receiver, f"time confirm {name}")


async def test_totals_come_with_a_picture_that_is_told_in_words(square: Room) -> None:
    for number, giver in enumerate(PEOPLE[:-1]):
        await give(square, giver, PEOPLE[number + 1], f"{number + 1}h Gardening")
    shown = await square.say("ana", "time totals")
    assert "This month: 7 people, 21 h and 0 min as gifts; 6 of them gave" in shown
    assert "Hours given in each of the last twelve months (a dash where 5 people or fewer took part):" in shown
    assert "Feb: —; Mar: 21 h." in shown
    assert isinstance(square.reply.files[0], Picture)
    assert "<svg" not in shown


async def test_nothing_is_told_of_few(square: Room) -> None:
    for number, giver in enumerate(PEOPLE[:4]):
        await give(square, giver, PEOPLE[number + 1], "1h Gardening")
    assert "as soon as more than 5 people took part" in await square.say("ana", "time totals")
    assert square.reply.files == ()

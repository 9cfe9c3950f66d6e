"""Bridges, as people say them: rooms of another chat belong to a community once both sides have said yes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.asks import Power
from core.communities import Community
from tests.support.rehearsal import Room, rehearse
from tests.support.two_networks import ELSEWHERE, PLAZA, code_in, there


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community here; elsewhere the bot has just arrived."""
    async with rehearse(tmp_path, ELSEWHERE) as room:
        await room.open("bo", "cleo")
        yield room


async def ask(square: Room, code: str = "") -> str:
    code = code or code_in(await square.say("ana", "bridge"))
    return await square.say("dora", f"bridge {code}", on=ELSEWHERE, room=PLAZA, power=Power.OWNER)


async def owner_of(square: Room, room: str, on: str = ELSEWHERE) -> Community | None:
    return await square.house.storage.read(lambda tx: tx.communities.by_room(on, room))


async def test_a_room_elsewhere_joins_when_both_sides_say_yes(square: Room) -> None:
    await square.propose("bo")
    await square.heard()
    said = await square.say("ana", "bridge")
    assert square.reply.private
    assert "24 hours" in said
    assert "I have asked the organizers of The Square" in await ask(square, code_in(said))
    heard = dict(await square.heard())
    assert "would like to belong to this community" in heard["square"]
    assert "would like to belong to this community" in heard["@ana"]
    before = await owner_of(square, PLAZA)
    assert before
    assert before.name != "The Square"
    assert "Organizers say what a room is for" in await square.say("bo", "bridge accept 1")
    await square.say("ana", "bridge accept 1")
    now = await owner_of(square, PLAZA)
    assert now
    assert now.name == "The Square"
    said_there = [text for where, text in await square.heard() if where == "elsewhere plaza"]
    assert [text.split("\n")[0] for text in said_there if text.startswith("P1")] == ["P1 · Buy a drill"]
    assert any("are one community now" in text for text in said_there)
    assert "Buy a drill" in await there(square, "dora", "proposal list")
    assert "plaza" in await square.say("bo", "rooms")
    assert "took in the rooms of" in await square.say("bo", "log")


async def test_cards_stay_in_step_and_members_of_both_sides_decide(square: Room) -> None:
    await ask(square)
    await square.say("ana", "bridge accept 1")
    await square.propose("bo")
    await square.heard()
    await square.say("cleo", "support P1 10")
    await there(square, "dora", "support P1 10")
    heard = await square.later(seconds=10)
    cards = {where: text for where, text in heard if text.startswith("P1 ·")}
    assert cards["square"] == cards["elsewhere plaza"]
    assert "20 of" in cards["square"]
    await there(square, "emil", "support P1 10")
    threads = {where for where, text in await square.later(seconds=10) if "thread of" in where}
    assert len([where for where in threads if where.startswith("elsewhere ")]) == 1
    assert len(threads) == 2


async def test_the_other_side_may_have_said_setup_already(square: Room) -> None:
    setup = 'setup name=Plaza purpose="" language=en zone=UTC'
    await square.say("dora", setup, on=ELSEWHERE, room=PLAZA, power=Power.OWNER)
    assert "I have a bridge code" in [choice.label for choice in square.reply.choices]
    code = code_in(await square.say("ana", "bridge"))
    await square.say("dora", setup, on=ELSEWHERE, room=PLAZA, power=Power.OWNER)
    assert "What is the bridge code" in await square.press("dora", "I have a bridge code", on=ELSEWHERE, room=PLAZA)
    assert "I have asked" in await there(square, "dora", code)
    await square.say("ana", "bridge accept 1")
    listed = await there(square, "dora", "roles")
    assert "organizer · Who: Ana" in listed
    assert "Dora" not in listed, "the office of a community that is no more has ended"
    assert await square.house.storage.read(lambda tx: [each.name for each in tx.communities.all()]) == ["The Square"]
    assert "100" in await square.say("stranger", "me", direct=True), "there is only one community to speak to alone"


async def test_two_communities_that_have_begun_stay_two(square: Room) -> None:
    setup = 'setup name=Plaza purpose="" language=en zone=UTC'
    await square.say("dora", setup, on=ELSEWHERE, room=PLAZA, power=Power.OWNER)
    code = code_in(await square.say("ana", "bridge"))
    await ask(square, code)
    await there(square, "dora", 'proposal open "A fountain" summary="So that children can splash around."')
    assert "Plaza has begun a life of its own" in await square.say("ana", "bridge accept 1")
    assert "Plaza has begun a life of its own" in await ask(square)


async def test_an_organizer_may_say_no_and_the_other_side_goes_on_alone(square: Room) -> None:
    await ask(square)
    await square.heard()
    await square.say("ana", "bridge decline 1")
    heard = dict(await square.heard())
    assert "would rather not be one community" in heard["elsewhere plaza"]
    assert "No request number 1" in await square.say("ana", "bridge accept 1")
    assert "Your draft P1" in await there(square, "dora", 'proposal open "A fountain" summary="For the children."')
    assert "declined to take in" in await square.say("bo", "log")


async def test_who_may_and_which_code_works(square: Room) -> None:
    assert "Organizers say what a room is for" in await square.say("bo", "bridge")
    assert "No community lives here yet" in await square.say("dora", "bridge", on=ELSEWHERE, room=PLAZA)
    code = code_in(await square.say("ana", "bridge"))
    assert "made in this community" in await square.say("ana", f"bridge {code}")
    assert "between the two of us" in await square.say("ana", f"bridge {code}", direct=True)
    stranger = await square.say("dora", f"bridge {code}", on=ELSEWHERE, room=PLAZA)
    assert "Only whoever runs this room" in stranger
    assert "does not work" in await ask(square, "XXXX-XXXX-XXXX")
    assert await owner_of(square, PLAZA) is None, "a wrong code leaves nothing behind"
    await square.later(hours=25)
    assert "older than a day" in await ask(square, code)
    code = code_in(await square.say("ana", "bridge"))
    await ask(square, code)
    again = await square.say("eve", f"bridge {code}", on=ELSEWHERE, room="garden", power=Power.OWNER)
    assert "used already" in again


async def test_rooms_of_a_chat_are_let_go_and_come_back(square: Room) -> None:
    await ask(square)
    await square.say("ana", "bridge accept 1")
    await there(square, "dora", "me")
    assert "No room of this community" in await square.say("ana", "bridge end discord")
    assert "All rooms on Elsewhere are let go" in await square.say("ana", "bridge end elsewhere")
    assert "left without any" in await square.say("ana", "bridge end rehearsal")
    assert "No community lives here yet" in await there(square, "stranger", "me")
    assert "let all rooms on elsewhere go" in await square.say("bo", "log")
    await square.say("ana", 'role appoint Dora organizer "Dora keeps the plaza well"')
    assert "This room is now for general" in await there(square, "dora", "room bind general")


async def test_a_change_while_the_card_is_not_everywhere_yet_reaches_every_room(square: Room) -> None:
    await ask(square)
    await square.say("ana", "bridge accept 1")
    await square.heard()
    here, elsewhere = square.house.deliveries.values()
    await square.propose("bo")
    await here.deliver()
    await square.say("cleo", "support P1 10")
    await elsewhere.deliver()
    await square.say("bo", "support P1 10")
    heard = await square.later(seconds=10)
    assert {where for where, text in heard if "20 of" in text} == {"square", "elsewhere plaza"}


async def test_nothing_more_is_said_in_rooms_that_were_let_go(square: Room) -> None:
    await ask(square)
    await square.say("ana", "bridge accept 1")
    await square.propose("bo")
    await square.heard()
    await square.say("ana", "bridge end elsewhere")
    await square.heard()
    await square.say("cleo", "support P1 10")
    assert {where for where, text in await square.later(seconds=10) if "10 of" in text} == {"square"}


async def test_a_room_that_is_bound_for_proposals_shows_what_is_open(square: Room) -> None:
    await square.propose("bo")
    await square.heard()
    await square.say("ana", "room bind proposals", room="hall")
    assert [where for where, text in await square.heard() if text.startswith("P1 ·")] == ["hall"]
    await square.say("cleo", "support P1 10")
    assert {where for where, text in await square.later(seconds=10) if "10 of" in text} == {"square", "hall"}

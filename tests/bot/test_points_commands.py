"""Support Points, what waits for me, and a next step, as people say them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.rehearsal import Room, rehearse


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community with Ana as its organizer, Bo, Cleo, and a proposal P1 of Bo's."""
    async with rehearse(tmp_path) as room:
        await room.open("bo", "cleo")
        assert await room.propose("bo") == "P1"
        yield room


async def agenda(square: Room) -> None:
    for person in ("ana", "bo", "cleo"):
        await square.say(person, "support P1 10")


async def test_placing_says_what_is_left_and_what_is_missing(square: Room) -> None:
    answer = await square.say("ana", "points place P1 5")
    assert "5 of your points are on P1 · Buy a drill now." in answer
    assert "2 supporters and 25 points." in answer
    assert "You have 95 free points left." in answer
    assert square.reply.private


async def test_the_number_takes_the_place_of_the_one_before_and_undo_brings_it_back(square: Room) -> None:
    await square.say("ana", "support P1 5")
    assert "1 of your points is on" in await square.say("ana", "support P1 1")
    assert "You have 95 free points left." in await square.press("ana", "Undo")
    assert "5 points came back" in await square.say("ana", "points back P1")
    assert "5 of your points" in await square.press("ana", "Undo")


async def test_the_first_placing_is_undone_by_taking_back(square: Room) -> None:
    await square.say("ana", "support P1 5")
    assert "5 points came back" in await square.press("ana", "Take them back")
    assert "None of your points are there" in await square.say("ana", "points back P1")


async def test_points_move_and_move_back(square: Room) -> None:
    await square.propose("cleo", "Paint the bench")
    await square.say("ana", "support P1 5")
    answer = await square.say("ana", "points move P1 P2 3")
    assert "3 points moved from P1 · Buy a drill to P2 · Paint the bench" in answer
    assert "3 points moved from P2" in await square.press("ana", "Undo")
    assert "P1 · Buy a drill · Points: 5" in await square.say("ana", "points")


@pytest.mark.parametrize("points", ["0", "11", "-1", "ten", "1.5", "1e3", "\u0665", "9" * 40])
async def test_wrong_numbers_are_told_kindly_and_asked_for_again(square: Room, points: str) -> None:
    answer = await square.say("ana", f"points place P1 {points}")
    assert "Support takes a whole number from 1 to 10; you wrote" in answer
    assert "You have 96 free points left." in await square.say("ana", "4")


async def test_the_most_follows_the_charter(square: Room) -> None:
    assert "from 1 to 10" in await square.say("ana", "points place P1 11")
    await square.say("ana", "cancel")


async def test_reaching_the_agenda_is_said_and_thanked_for(square: Room) -> None:
    await square.say("ana", "support P1 10")
    await square.say("bo", "support P1 10")
    assert "P1 has reached the agenda" in await square.say("cleo", "support P1 10")
    heard = await square.heard()
    assert any("You earned 10 Support Points for a proposal that reached the agenda" in text for _, text in heard)


async def test_points_come_back_when_the_proposal_closes(square: Room) -> None:
    await square.say("ana", "support P1 7")
    heard = await square.later(days=31)
    assert ("@ana", "7 of your Support Points are back from P1 · Buy a drill. 100 are free now.") in [
        (where, text.split("\n")[0]) for where, text in heard
    ]


async def test_me_shows_what_one_holds_and_suggests_a_small_step(square: Room) -> None:
    answer = await square.say("ana", "me")
    assert "100 Support Points free, 0 placed" in answer
    assert "organizer until Mon 31 Aug 2026" in answer
    assert "P1 · Buy a drill looks for support" in answer
    assert "5 of your points are on P1" in await square.press("ana", "Support with 5")
    assert "Is there something that would be better" in await square.say("ana", "mine")


async def test_me_shows_ones_own_proposals_and_drafts(square: Room) -> None:
    assert "P1 · Buy a drill — Looking for support" in await square.say("bo", "me")
    await square.say("bo", 'proposal open "Paint it" summary="The bench is grey and could be blue."')
    assert "Your draft P2 · Paint it is not open yet" in await square.say("bo", "me")
    assert "Paint it" not in await square.say("cleo", "me")


async def test_me_shows_what_waits_with_a_way_to_do_it(square: Room) -> None:
    await agenda(square)
    assert "P1 · Buy a drill is being talked over" in await square.say("ana", "me")
    await square.say("cleo", 'amendment offer P1 text="We rent one for a year first." reason="A year will show."')
    assert "Your answer to a change of P1" in await square.say("bo", "me")
    assert "A1" in await square.press("bo", "See the change of P1")
    await square.later(days=5)
    assert "Your vote on P1 · Buy a drill, until" in await square.say("ana", "me")
    await square.press("ana", "Vote on P1")
    assert "Your vote on P1" in await square.press("ana", "Consent")
    assert "This waits for you" not in await square.say("ana", "me")
    await square.later(days=5)
    assert "A word on the outcome of P1" in await square.say("bo", "me")


async def test_me_speaks_the_members_language(square: Room) -> None:
    await square.say("cleo", "profile set language=es")
    assert "100 Puntos de Apoyo libres, 0 puestos" in await square.say("cleo", "me")
    await square.say("cleo", "points place P1 once")
    assert "no ha cambiado nada" in await square.say("cleo", "cancelar")
    assert "Te quedan 95 puntos libres" in await square.say("cleo", "support P1 5")

"""Moderation in conversation: what is heard and told to whom, circles, and what is never told to anybody."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.terminal.render import plain_text
from bot.asks import Ask, Overheard, Place
from bot.completion import complete
from bot.sensing import MOST_WAITING
from data.storage import Storage
from tests.support.moderated import CANARY, KIND, KeenScreen, heated, moderated
from tests.support.rehearsal import NAME, SQUARE, Room, rehearse


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    async with moderated(tmp_path) as room:
        yield room


# --- listening --------------------------------------------------------------------------------------------------------


async def test_nothing_is_heard_where_nobody_switched_it_on(square: Room) -> None:
    await square.talk("bo", "only a fool forgets keys", room="kitchen")
    assert await square.heard() == []
    await square.say("dev", "moderation off")
    await square.heard()
    await heated(square)
    assert await square.heard() == []


async def test_members_cannot_switch_it_on_and_everyone_can_see_where_it_is(square: Room) -> None:
    assert "Moderators and organizers do this" in await square.say("bo", "moderation off")
    shown = await square.say("bo", "moderation rooms")
    assert "this room" in shown
    assert "English, pt" in shown


async def test_moderators_are_asked_in_their_room_within_five_seconds(square: Room) -> None:
    house = square.house
    running = [asyncio.create_task(each.run()) for each in (house.sensing, house.deliveries[NAME])]
    try:
        said = Overheard(Place(NAME, SQUARE), "bo", "m1", "only a fool forgets keys", "https://example.org/m1")
        begun = time.monotonic()
        house.dispatcher.overhear(said)
        while not square.platforms[0].said:
            assert time.monotonic() - begun < 5
            await asyncio.sleep(0.01)
    finally:
        for each in running:
            each.cancel()
        await asyncio.wait(running)
    (where, words), *others = square.platforms[0].said
    assert where == "den"
    assert "https://example.org/m1" in words
    assert not others


async def test_one_conversation_is_one_prompt_that_goes_on(square: Room) -> None:
    await heated(square)
    await square.heard()
    await square.talk("cleo", "fool yourself", "what a fool")
    later = await square.later(seconds=10)
    assert {where for where, _ in later} == {"den"}
    assert all("C1" in words for _, words in later)


async def test_a_broken_screen_loses_one_message_and_no_more(square: Room) -> None:
    await square.talk("bo", "boom")
    await heated(square)
    assert [where for where, _ in await square.heard()] == ["den"]


async def test_organizers_are_told_once_of_a_language_that_is_not_known(square: Room) -> None:
    await square.talk("bo", *["lorem ipsum"] * 12)
    told = await square.heard()
    assert [where for where, _ in told] == ["@ana"]
    assert "“la”" in told[0][1]


async def test_a_flood_of_messages_is_bounded_and_holds_no_command_up(square: Room) -> None:
    for each in range(MOST_WAITING + 500):
        square.house.dispatcher.overhear(Overheard(Place(NAME, SQUARE), "bo", f"m{each}", "hello there"))
    assert "100 Support Points" in await square.say("cleo", "me")
    assert await square.house.sensing.settle() == MOST_WAITING


async def test_useful_and_not_needed_are_learned_from(square: Room) -> None:
    await heated(square)
    await square.heard()
    assert "slower to ask" in await square.say("dev", "case unneeded C1")
    sensed = await square.look(lambda work: work.moderation.sensed.find())
    assert sensed[0].shift == 1
    assert "I know you" not in await square.say("esra", "case list")


# --- what is never told -----------------------------------------------------------------------------------------------


async def test_no_text_that_was_only_heard_is_in_the_database_or_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    async with rehearse(tmp_path, screen=KeenScreen()) as room:
        await room.open("bo", "cleo")
        await room.say("ana", KIND)
        await room.say("ana", "moderation on")
        for each in range(30):
            await room.talk("bo", f"{CANARY}{each} fool", f"{CANARY}{each} boom", f"{CANARY} lorem")
            await room.talk("cleo", f"@bo {CANARY.upper()} IS WHAT YOU ARE")
        await room.say("ana", "case show C1")
        await room.later(days=1)
    kept = b"".join(await asyncio.to_thread(_bytes_in, tmp_path))
    assert b"We speak kindly" in kept
    logged = caplog.text + "".join(capsys.readouterr())
    assert CANARY.encode() not in kept.lower()
    assert CANARY not in logged.lower()
    assert "screening failed" in logged


def _bytes_in(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.iterdir()]


async def test_who_reported_is_nowhere_but_with_moderators_on_the_case(square: Room) -> None:
    """Fay reports; then everybody looks at everything there is to see, and Fay's name is in none of it."""
    await square.say("fay", f'report Bo harassment "{CANARY} every night"', direct=True)
    heard = list(await square.heard())
    await square.say("esra", 'case note C1 "I will talk with them"')
    seen = []
    lines = ["case list", "case show C1", "log", "log Bo", "me", "case mine", "moderation rooms", "help report"]
    for who in ("bo", "cleo", "dev", "esra", "ana"):
        seen += [await square.say(who, line) for line in lines]
        await square.say(who, "cancel")
        for typed in ("case show ", "case take ", "report ", "log ", "appeal decide "):
            ask = Ask(Place(NAME, SQUARE), who, who.capitalize(), typed, "")
            offers = await complete(square.house.dispatcher, ask)
            assert not [each for each in offers if CANARY in each.label]
            assert typed == "report " or not [each for each in offers if "Fay" in each.label and "C1" in each.value]
    heard += await square.later(days=1)
    assert not [words for words in seen if "Fay" in words or CANARY in words]
    assert not [words for where, words in heard if where != "@fay" and ("Fay" in words or CANARY in words)]
    assert not await square.look(lambda work: [act for act in work.record.latest(99) if "fay" in str(act).lower()])
    await square.say("dev", "case take C1")
    assert "Fay" in await square.say("dev", "case show C1")
    assert "Fay" not in await square.say("esra", "case show C1")
    assert "Fay" not in plain_text(square.reply)


async def test_without_a_room_of_their_own_moderators_are_told_privately_and_no_room_is(square: Room) -> None:
    await square.say("ana", "room unbind moderators", room="den")
    await square.heard()
    await heated(square)
    assert sorted(where for where, _ in await square.heard()) == ["@dev", "@esra"]
    await square.say("fay", "report Cleo unkind", direct=True)
    assert sorted(where for where, _ in await square.heard()) == ["@dev", "@esra"]


async def test_a_question_about_a_report_is_asked_where_nobody_reads_along(square: Room) -> None:
    await square.say("fay", "report Bo")
    assert square.reply.private
    assert "What is it about?" in plain_text(square.reply)


async def test_a_case_is_nobody_elses_business(square: Room) -> None:
    await heated(square)
    for line in ("case show C1", "case list", "case take C1", "case prepare C1 warn"):
        answer = await square.say("cleo", line)
        assert "“C1” that you may read" in answer or "Moderators and organizers do this" in answer
        await square.say("cleo", "cancel")


# --- circles ----------------------------------------------------------------------------------------------------------


async def circled(square: Room, *tellers: str) -> None:
    """Let Dev offer a circle about what Bo said to Cleo, and these people tell."""
    await square.talk("cleo", "I have no time for the keys")
    await square.talk("bo", "only a fool forgets keys", mentions=("cleo",))
    await square.say("dev", 'case act C1 circle "They both want to be heard" words="Shall we sit down together?"')
    for who in tellers:
        line = f'circle tell C1 "{CANARY} happened" "{CANARY} felt" "{CANARY} for both" "{CANARY} is needed"'
        await square.say(who, line, direct=True)


async def test_what_was_told_in_a_circle_is_gone_when_it_ends(square: Room, tmp_path: Path) -> None:
    await circled(square, "bo", "cleo")
    told = dict(await square.heard())
    assert "Shall we sit down together?" in told["@cleo"]
    await square.say("dev", "circle share C1", direct=True)
    assert f"{CANARY} felt" in dict(await square.heard())["@cleo"]
    await square.say("dev", 'circle propose C1 "We keep a list on the door"', direct=True)
    await square.say("bo", "circle agree C1", direct=True)
    assert "All agree" in await square.say("cleo", "circle agree C1", direct=True)
    await square.later(minutes=1)
    assert isinstance(square.house.storage, Storage)
    await asyncio.to_thread(square.house.storage.close)
    kept = b"".join(await asyncio.to_thread(_bytes_in, tmp_path))
    assert b"We keep a list on the door" in kept
    assert CANARY.encode() not in kept


async def test_a_circle_needs_two_who_are_willing_and_all_of_them_to_agree(square: Room) -> None:
    await circled(square, "bo")
    assert "at least" in await square.say("dev", "circle share C1", direct=True)
    await square.say("cleo", 'circle tell C1 "I was late" "I was sad" "Only me" "A call"', direct=True)
    await square.say("dev", "circle share C1", direct=True)
    assert "Nothing is proposed" in await square.say("bo", "circle agree C1", direct=True)
    await square.say("dev", 'circle propose C1 "We keep a list on the door"', direct=True)
    await square.say("bo", "circle agree C1", direct=True)
    await square.say("dev", 'circle propose C1 "We keep it in the shed instead"', direct=True)
    assert "when all have agreed" in await square.say("cleo", "circle agree C1", direct=True), (
        "Bo agreed to other words"
    )
    await square.say("dev", "circle close C1", direct=True)
    assert await square.look(lambda work: [each.agreement for each in work.moderation.circles.find()]) == [""]


async def test_a_circle_is_for_those_in_it(square: Room) -> None:
    await circled(square, "bo", "cleo")
    for who in ("fay", "esra", "ana"):
        for line in ("circle share C1", "circle agree C1", 'circle tell C1 "a" "b" "c" "d"', "circle decline C1"):
            answer = await square.say(who, line, direct=True)
            assert "I know no circle" in answer or "Moderators and organizers" in answer
            await square.say(who, "cancel", direct=True)
    await square.say("cleo", "circle decline C1", direct=True)
    assert "at least" in await square.say("dev", "circle share C1", direct=True)


# --- saying it again --------------------------------------------------------------------------------------------------


async def test_whoever_wished_for_it_hears_at_most_once_an_hour_and_nobody_else_does(square: Room) -> None:
    await square.say("bo", "rephrase on")
    await square.talk("bo", "only a fool forgets keys", "what a fool")
    await square.talk("cleo", "fool yourself")
    told = [words for where, words in await square.heard() if where.startswith("@")]
    assert len(told) == 1
    assert "When I saw …" in told[0]
    await square.later(minutes=61)
    await square.talk("bo", "what a fool")
    assert [where for where, _ in await square.heard() if where.startswith("@")] == ["@bo"]
    await square.say("bo", "rephrase off")
    await square.later(minutes=61)
    await square.talk("bo", "what a fool")
    assert not [where for where, _ in await square.heard() if where.startswith("@")]

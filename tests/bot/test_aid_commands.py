"""Asking, helping, being called, and saying thanks, as people say it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core import ledger
from tests.support.rehearsal import Room, rehearse


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community with Ana as its organizer, Bo, Cleo, Dev and Esra."""
    async with rehearse(tmp_path) as room:
        await room.open("bo", "cleo", "dev", "esra")
        yield room


def to(heard: object, who: str) -> list[str]:
    return [text for where, text in heard if where == f"@{who}"]  # type: ignore[attr-defined]  # pairs of strings


async def called(square: Room) -> set[str]:
    return {where for where, text in await square.heard() if "you may be called on" in text}


async def test_help_is_offered_accepted_done_and_thanked_for(square: Room) -> None:
    assert "H1 is told to everyone" in await square.say("ana", "ask A lift to the doctor, tomorrow 9am")
    assert any("Can you help?" in text for where, text in await square.heard() if where == "square")
    assert "hears that you can help" in await square.say("bo", "aid answer H1 I can come")
    assert to(await square.heard(), "ana")[0].startswith("Bo can help with H1 · A lift to the doctor.\n> I can come")
    assert "Bo answered H1" in await square.say("ana", "me")
    assert "Bo hears that you accepted" in await square.say("ana", "aid accept H1 Bo")
    assert "has found enough people" in await square.say("cleo", "aid answer H1")
    assert "I ask Bo whether" in await square.say("ana", "aid done H1")
    assert "Is it done with Ana?" in await square.say("bo", "me")
    await square.heard()
    assert "you both say so" in await square.press("bo", "It is done")
    assert "Would you like to thank Bo?" in to(await square.heard(), "ana")[0]
    assert "nothing is offered" in await square.say("cleo", "aid list")


async def test_an_answer_can_be_declined_or_taken_back_and_the_ask_is_open_again(square: Room) -> None:
    await square.say("ana", "ask A ladder, material")
    await square.say("bo", "aid answer H1")
    assert "hears it, with thanks" in await square.say("ana", "aid decline H1 Bo")
    assert any("Thank you for being ready" in text for text in to(await square.heard(), "bo"))
    assert "answered H1 already" in await square.say("bo", "aid answer H1")
    await square.say("cleo", "aid answer H1")
    await square.say("ana", "aid accept H1 Cleo")
    assert "You are free of H1" in await square.say("cleo", "aid withdraw H1")
    assert any("Cleo cannot come" in text for text in to(await square.heard(), "ana"))
    assert "I can help" in [choice.label for choice in square.reply.choices]
    assert "H1 · A ladder" in await square.say("dev", "aid list")


async def test_nobody_decides_for_others(square: Room) -> None:
    await square.say("ana", "ask A ladder")
    await square.say("bo", "aid answer H1")
    assert "Only whoever wrote H1" in await square.say("cleo", "aid accept H1 Bo")
    assert "Only whoever wrote H1" in await square.say("cleo", "aid cancel H1")
    assert "Only whoever wrote H1" in await square.say("cleo", "slot add H1 friday")
    assert "no such answer" in await square.say("cleo", "aid done H1")
    assert "no such answer" in await square.say("ana", "aid accept H1 Dev")
    assert "H1 is your own" in await square.say("ana", "aid answer H1")


async def test_what_is_cancelled_or_over_is_told_to_whoever_answered(square: Room) -> None:
    await square.say("ana", "ask A ladder")
    await square.say("bo", "aid answer H1")
    await square.heard()
    await square.say("ana", "aid cancel H1")
    assert "was taken back" in to(await square.heard(), "bo")[0]
    await square.say("ana", "ask A saw, tomorrow")
    heard = await square.later(days=2)
    assert any("nobody could help" in text for text in to(heard, "ana"))
    assert "H2 is over" in await square.say("bo", "aid answer H2")


async def test_help_whose_time_is_over_is_asked_about(square: Room) -> None:
    await square.say("ana", "ask A lift, tomorrow 9am")
    await square.say("bo", "aid answer H1")
    await square.say("ana", "aid accept H1 Bo")
    heard = await square.later(days=1)
    assert any("Was it done, with Bo?" in text for text in to(heard, "ana"))
    assert any("Was it done, with Ana?" in text for text in to(heard, "bo"))
    await square.say("bo", "aid done H1")
    assert "you both say so" in await square.say("ana", "aid done H1 Bo")


async def test_an_offer_is_asked_for_and_given(square: Room) -> None:
    assert "as soon as somebody needs it" in await square.say("ana", "aid offer A van and a driver, space")
    await square.say("bo", "aid answer H1 I move on Friday")
    assert "Bo needs what you offer" in to(await square.heard(), "ana")[0]
    await square.say("ana", "aid accept H1 Bo")
    await square.say("ana", "aid done H1 Bo")
    await square.say("bo", "aid done H1")
    assert any("Would you like to thank Ana?" in text for text in to(await square.heard(), "bo"))


async def test_asking_has_its_measure(square: Room) -> None:
    for _ in range(3):
        await square.say("ana", "ask A ladder")
    assert "You have asked or offered 3 times within a day" in await square.say("ana", "ask A ladder")
    await square.later(days=1, minutes=1)
    assert "H4" in await square.say("ana", "ask A ladder")


async def test_a_need_lies_ahead(square: Room) -> None:
    assert "no date to come" in await square.say("ana", "ask A ladder needed=2020-01-01")
    assert "A ladder" in await square.say("ana", "tomorrow")
    assert "within a year" in await square.say("ana", "ask A ladder needed=2040-01-01")
    await square.say("ana", "cancel")


async def test_credits_move_only_when_both_choose_the_time_bank(square: Room) -> None:
    await square.say("ana", 'charter change timebank.on on "We would like to count hours from now on"')
    await square.say("ana", "ask A lift to the doctor")
    await square.say("bo", "aid answer H1")
    await square.say("ana", "aid accept H1 Bo")
    await square.say("bo", "aid done H1")
    await square.say("ana", "aid done H1")
    assert any("Count it in the time bank" in text for text in to(await square.heard(), "ana"))
    await square.say("ana", 'time receive members="Bo" about=H1', pressed=True)
    await square.say("ana", "1h")
    exchanges = await square.look(lambda work: work.timebank.exchanges.find())
    assert [each.note for each in exchanges] == ["H1"]
    assert (
        await square.look(lambda work: ledger.balance(work, ledger.member_owner(exchanges[0].author_id), ledger.TBC))
        == 0
    )
    await square.say("bo", f"time confirm {exchanges[0].name}")
    assert (
        await square.look(lambda work: ledger.balance(work, ledger.member_owner(exchanges[0].author_id), ledger.TBC))
        == -60
    )


# --- calls -----------------------------------------------------------------------------------------------------------


async def test_only_whoever_agreed_and_is_able_is_called_a_few_at_a_time(square: Room) -> None:
    await square.say("ana", 'charter change aid.wave-size 2 "Two at a time are enough for us"')
    for person in ("bo", "cleo", "dev"):
        await square.say(person, "calls set yes quiet=no kinds=time")
    await square.say("esra", "calls set yes quiet=no kinds=material")
    await square.heard()
    await square.say("ana", "ask Somebody to sit with mum, urgent")
    assert await called(square) == {"@bo", "@cleo"}
    heard = await square.later(minutes=20)
    assert {where for where, text in heard if "you may be called on" in text} == {"@dev"}
    heard = await square.later(minutes=20)
    assert "I have called on everyone who can be called" in to(heard, "ana")[0]
    assert await square.later(hours=5) == []


async def test_calls_stop_when_enough_have_answered(square: Room) -> None:
    await square.say("ana", 'charter change aid.wave-size 1 "One at a time is enough for us"')
    for person in ("bo", "cleo"):
        await square.say(person, "calls set yes quiet=no")
    await square.heard()
    await square.say("ana", "ask Somebody to sit with mum, urgent")
    first = next(iter(await called(square))).removeprefix("@")
    await square.say(first, "aid answer H1")
    await square.later(hours=1)
    other = {"bo": "cleo", "cleo": "bo"}[first]
    assert "You are called on" not in await square.say(other, "me")


async def test_whoever_is_near_and_offers_such_help_is_called_first(square: Room) -> None:
    await square.say("ana", 'charter change aid.wave-size 1 "One at a time is enough for us"')
    await square.say("ana", "place add Northside 52.52 13.40")
    await square.say("ana", "place add Farside 52.10 13.00")
    await square.say("bo", "calls set yes quiet=no place=Farside")
    await square.say("cleo", "calls set yes quiet=no")
    await square.say("dev", "calls set yes quiet=no")
    await square.say("esra", "calls set yes quiet=no place=Northside")
    await square.say("dev", "offer Driving people to the doctor")
    await square.heard()
    await square.say("ana", "ask Drive me to the doctor, urgent, Northside")
    order = [await called(square)]
    for _ in range(3):
        heard = await square.later(minutes=20)
        order.append({where for where, text in heard if "you may be called on" in text})
    assert order == [{"@esra"}, {"@dev"}, {"@cleo"}, set()]


@pytest.mark.parametrize(
    ("zone", "settings", "woken"),
    [
        ("UTC", "", "later"),
        ("UTC", "night=yes", "at once"),
        ("UTC", "quiet=no", "at once"),
        ("UTC", "quiet=1-6", "at once"),
        ("Tokyo", "", "at once"),
        ("Tokyo", "quiet=6-12", "later"),
    ],
)
async def test_nobody_is_woken_who_did_not_allow_it(square: Room, zone: str, settings: str, woken: str) -> None:
    await square.later(hours=14)  # it is eleven in the evening here, and eight in the morning in Tokyo
    await square.say("bo", f"profile set zone={zone}")
    await square.say("bo", f"calls set yes {settings}")
    await square.heard()
    await square.say("ana", "ask Somebody to sit with mum, urgent")
    assert await called(square) == ({"@bo"} if woken == "at once" else set())
    if woken == "later":
        heard = await square.later(hours=8)
        assert any("you may be called on" in text for text in to(heard, "bo"))


async def test_whoever_passes_lets_others_be_called_at_once(square: Room) -> None:
    await square.say("ana", 'charter change aid.wave-size 1 "One at a time is enough for us"')
    for person in ("bo", "cleo"):
        await square.say(person, "calls set yes quiet=no")
    await square.heard()
    await square.say("ana", "ask Somebody to sit with mum, urgent")
    first = next(iter(await called(square))).removeprefix("@")
    assert "others are called" in await square.say(first, "aid pass H1")
    assert await called(square) == {"@bo", "@cleo"} - {f"@{first}"}


async def test_calls_are_agreed_to_and_no_longer(square: Room) -> None:
    assert "I do not call on you" in await square.say("bo", "calls")
    assert "Skill" in await square.press("bo", "You may call on me")
    assert "Time and hands" not in await square.say("bo", "calls set yes kinds=skill quiet=21-8 night=yes")
    assert "Quiet from 21:00-8:00 your time, but you may be woken" in await square.say("bo", "calls")
    assert "are no hours of a day" in await square.say("bo", "calls set yes quiet=25-3")
    await square.say("bo", "cancel")
    assert "Which kinds of help?" in await square.say("bo", "calls set yes kinds=nonsense")
    assert "I do not call on you" in await square.say("bo", "calls set no")


# --- days ------------------------------------------------------------------------------------------------------------


async def test_days_are_taken_reminded_of_and_given_back(square: Room) -> None:
    await square.say("ana", "ask Warm meals, material")
    assert "Fri 6 Mar 2026, 18:00 (UTC): free" in await square.say("ana", "slot add H1 Wed, Fri for 1 week at 6pm")
    assert "You come to H1" in await square.say("bo", "slot take H1 Friday")
    assert "Somebody else takes that day" in await square.say("cleo", "slot take H1 6 March")
    assert "no such day" in await square.say("cleo", "slot take H1 tomorrow")
    assert "no such day" in await square.say("cleo", "slot back H1 Friday")
    await square.heard()
    heard = await square.later(days=3, hours=10)
    assert any("Tomorrow is your day for Ana" in text for text in to(heard, "bo"))
    assert any("Nobody comes yet on Wed 4 Mar" in text for where, text in heard if where == "square")
    assert "Fri 6 Mar is your day" in await square.say("bo", "me")
    assert "free again" in await square.say("bo", "slot back H1 Friday")
    assert any("Bo cannot come" in text for text in to(await square.heard(), "ana"))


async def test_days_that_are_no_days_are_asked_for_again(square: Room) -> None:
    await square.say("ana", "ask Warm meals, material")
    assert "are no days that I understand" in await square.say("ana", "slot add H1 whenever")
    assert "The days are there" in await square.say("ana", "tomorrow and Friday")
    assert "has 60 days at most" in await square.say("ana", "slot add H1 daily for 60 days at 7pm")


# --- thanks ----------------------------------------------------------------------------------------------------------


async def test_thanks_are_heard_by_everyone_and_counted(square: Room) -> None:
    assert "everyone here hear it" in await square.say("ana", "thanks @bo for the soup")
    assert ("square", "💛 Ana thanks Bo: “for the soup”") in await square.heard()
    assert "Thanked once" in await square.say("bo", "profile")
    assert "Thanked" not in await square.say("ana", "profile")


async def test_thanks_have_their_measure(square: Room) -> None:
    assert "somebody else" in await square.say("ana", "thanks Ana for being me")
    for _ in range(5):
        await square.say("ana", "thanks Bo for the soup")
    assert "5 times within a day" in await square.say("ana", "thanks Bo for the soup")
    await square.later(days=1, minutes=1)
    assert "hear it" in await square.say("ana", "thanks Bo for the soup")


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "Bo da las gracias a Ana: «por la sopa»"), ("de", "Bo sagt danke an Ana: „por la sopa“")],
)
async def test_thanks_speak_the_rooms_language(square: Room, language: str, said: str) -> None:
    await square.say("ana", f'setup name="The Square" purpose="" language={language} zone=UTC')
    await square.heard()
    await square.say("bo", "thanks Ana por la sopa")
    assert said in (await square.heard())[0][1]

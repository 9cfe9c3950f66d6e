"""Whoever asks without a name is named nowhere before they accept somebody, whatever others say, press or export."""

import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot.subjects  # noqa: F401 - declares the commands
from bot.asks import Ask, Place, Power
from bot.commands import COMMANDS
from bot.completion import complete
from core.aid.model import Step
from tests.support.rehearsal import NAME, Room, rehearse

NAMELESS = "Quillon"
"""The asker's name, which is part of no word."""
OTHERS = ("ana", "bo", "cleo", "dev")
SKIPPED = {"role list", "setup", "profile set"}
"""Who holds a role is known, setting up changes who may do what, and people keep their names here."""


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community in which Quillon has asked for help without a name, urgently and for several days."""
    async with rehearse(tmp_path) as room:
        await room.open(*OTHERS[1:], NAMELESS.casefold())
        for person in OTHERS[1:]:
            await room.say(person, "calls set yes quiet=no")
        await room.heard()
        answer = await room.say(
            NAMELESS.casefold(), "ask Help with my debts, urgent, skill unnamed=yes wanted=2", direct=True
        )
        assert NAMELESS in answer
        assert "days are there" in await room.say(
            NAMELESS.casefold(), "slot add H1 Wed and Fri for 2 weeks", direct=True
        )
        yield room


def lines(luck: random.Random) -> list[str]:
    """Return command lines that could touch the ask, in any order, with anything in place of values."""
    values = (
        "H1",
        "H1 Bo",
        "H1 friday",
        "H1 wed",
        "1",
        "",
        "debts",
        "skill",
        "ask",
        "bo",
        "Bo for it",
        "H2",
        "H1 hello",
    )
    every = [name for name in COMMANDS.all if name not in SKIPPED]
    found = [f"{name} {luck.choice(values)}" for name in every for _ in range(2)]
    near = [name for name in every if name.split()[0] in {"aid", "slot", "me", "calls", "thanks", "listings", "help"}]
    found += [f"{name} {value}" for name in near for value in values]
    luck.shuffle(found)
    return found


@pytest.mark.parametrize("seed", range(3))
async def test_no_reply_notice_or_export_names_the_asker(square: Room, seed: int) -> None:
    luck = random.Random(seed)  # noqa: S311 - repeatable on purpose
    everyone = {*OTHERS, NAMELESS.casefold()}
    heard: list[tuple[str, str]] = list(await square.heard())
    for line in lines(luck):
        who = luck.choice(OTHERS)
        said = await square.say(who, f"!{line}", power=Power.OWNER if who == "ana" else Power.NONE)
        files = "".join(f"{each.name} {each.text} {each.description}" for each in square.reply.files)
        shown = said + files + "".join(choice.label + choice.line for choice in square.reply.choices)
        if everyone <= {choice.label.casefold() for choice in square.reply.choices}:
            continue  # somebody is asked to pick any member at all, which says nothing of this one
        assert "something went wrong" not in said, line
        assert NAMELESS.casefold() not in shown.casefold(), (who, line, shown)
        await square.say(who, "!cancel")
    heard += await square.heard()
    heard += await square.later(days=3)
    answers = await square.look(lambda work: work.aid.answers.find(step=(Step.ACCEPTED, Step.DONE)))

    assert not answers
    for where, text in heard:
        if where != f"@{NAMELESS.casefold()}":
            assert NAMELESS.casefold() not in text.casefold(), (where, text)


async def test_completion_does_not_tell_who_asks(square: Room) -> None:
    for typed in ("aid answer ", "aid show H", "slot take ", "aid accept H1 ", "aid done H1 "):
        ask = Ask(Place(NAME, "square"), "bo", "Bo", typed, "e-completion")
        offers = await complete(square.house.dispatcher, ask)
        about = [each for each in offers if "H1" in each.label]
        assert not any(NAMELESS.casefold() in f"{each.label}{each.value}".casefold() for each in about)


async def test_whoever_is_accepted_knows_and_nobody_else(square: Room) -> None:
    await square.say("bo", "aid answer H1")
    await square.say("cleo", "aid answer H1")
    assert "wants to know first who comes" in await square.say("bo", "slot take H1 wed")
    await square.say(NAMELESS.casefold(), "aid accept H1 Bo", direct=True)
    heard = await square.heard()

    assert any(NAMELESS in text for where, text in heard if where == "@bo")
    assert not any(NAMELESS in text for where, text in heard if where not in {"@bo", f"@{NAMELESS.casefold()}"})
    assert NAMELESS in await square.say("bo", "aid show H1")
    assert NAMELESS in await square.say("bo", "slot take H1 wed")
    assert NAMELESS not in await square.say("cleo", "aid show H1")
    assert NAMELESS not in await square.say("cleo", "me")


async def test_whoever_takes_their_help_back_knows_no_longer(square: Room) -> None:
    await square.say("bo", "aid answer H1")
    await square.say(NAMELESS.casefold(), "aid accept H1 Bo", direct=True)
    await square.say("bo", "aid withdraw H1")
    assert NAMELESS not in await square.say("bo", "aid show H1")


async def test_it_stays_so_when_it_is_done_and_thanked_for(square: Room) -> None:
    await square.say("bo", "aid answer H1")
    await square.say(NAMELESS.casefold(), "aid accept H1 Bo", direct=True)
    await square.say("bo", "aid done H1")
    await square.say(NAMELESS.casefold(), "aid done H1 Bo", direct=True)
    assert "private conversation" in await square.say(NAMELESS.casefold(), "thanks Bo for all unnamed=yes")
    await square.say(NAMELESS.casefold(), 'thanks Bo reason="for all" unnamed=yes', direct=True)
    in_rooms = [text for where, text in await square.heard() if where == "square"]

    assert "💛 Somebody thanks Bo: “for all”" in in_rooms
    assert not any(NAMELESS in text for text in in_rooms)


async def test_it_cannot_be_asked_where_others_read(square: Room) -> None:
    answer = await square.say("bo", "ask Help with my rent unnamed=yes")
    assert "private conversation" in answer
    assert await square.look(lambda work: work.aid.posts.count()) == 1

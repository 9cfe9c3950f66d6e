"""Help shows what the asker may do, in their words."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.subjects.help import TOPICS
from bot.words import LANGUAGES
from core.rights import Role, allowed
from tests.support.rehearsal import Room, rehearse


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community with Ana as its organizer, and Bo."""
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        yield room


async def test_help_is_short_and_shows_only_what_one_may_do(square: Room) -> None:
    bo, ana = await square.say("bo", "help"), await square.say("ana", "help")
    assert "`!role appoint`" in ana
    assert "`!room bind`" in ana
    assert "`!role appoint`" not in bo
    assert "`!setup`" not in bo
    assert len(bo.splitlines()) <= len(TOPICS) + 6


async def test_every_command_that_one_may_use_is_found_under_its_topic_and_no_other(square: Room) -> None:
    mine = frozenset({Role.MEMBER})
    for topic in TOPICS:
        shown = await square.say("bo", f"help {topic}")
        for command in COMMANDS.all.values():
            if command.topic == topic and allowed(mine, command.right):
                assert command.usage("!") in shown, command.name
            if not allowed(mine, command.right):
                assert f"`{command.usage('!')}`" not in shown, command.name


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_command_is_explained(square: Room, language: str) -> None:
    topics = Counter(command.topic for command in COMMANDS.all.values())
    theirs = frozenset({Role.MEMBER, Role.ORGANIZER})
    for command in COMMANDS.all.values():
        shown = await square.say("ana", f"help {command.name}", language=language)
        if not allowed(theirs, command.right):
            continue
        assert f"`{command.usage('!')}`" in shown
        if topics[command.name] < 2:
            assert f"`!{command.example}`" in shown


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("POINTS", "points place"),
        ("!vote check", "For example: `!vote check P12 K7WQ3MPA`"),
        ("support", "points place"),
        ("csv", "statement"),
        ("time zone", "profile set"),
        ("prposal lst", "proposal list"),
        ("record", "log"),
    ],
)
async def test_help_is_found_by_topic_command_short_cut_words_and_slips(square: Room, words: str, found: str) -> None:
    assert found in await square.say("bo", f"help {words}")


async def test_help_is_searched_in_the_askers_language(square: Room) -> None:
    await square.say("bo", "profile set language=es")
    assert "Encontrado para «zona horaria»" in await square.say("bo", "help zona horaria")
    assert "`!points move SOURCE TARGET POINTS`" in await square.say("bo", "help puntos de apoyo")
    await square.say("bo", "profile set language=de")
    assert "`!points move SOURCE TARGET POINTS`" in await square.say("bo", "help Unterstützungspunkte")


@pytest.mark.parametrize("words", ["zzqx", "role appoint", "@everyone **x**", "x" * 200])
async def test_what_one_may_not_do_or_what_is_not_there_is_not_found(square: Room, words: str) -> None:
    shown = await square.say("bo", f"help {words}")
    assert "role appoint MEMBER" not in shown
    assert shown

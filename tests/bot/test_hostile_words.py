"""Whatever is typed after a command gets a kind answer: never an incident, and nothing changes by accident."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot.subjects  # noqa: F401 - declares the commands
from bot.commands import COMMANDS, Command
from core import audit
from tests.support.rehearsal import Room, rehearse

HOSTILE = [
    "",
    '"',
    "“”",
    "=",
    "P1",
    "P999999999999999999999999",
    "@everyone <@!1> [x](javascript:1) **b** `c` </b>",
    "\u202egnp.exe \u200b\u2066\ufeff",
    "\x00\x1b[31m\x07 \r\n \u2028",
    "{ $name } { role-word } \ue0000\ue001",
    "' OR 1=1; DROP TABLE member; --",
    "\U0001d7d9\u0665 ½ -0 1e9 0x10 NaN",
    "a" * 3000,
    "\u0627" * 3000 + "\n" * 3000,
    "x" * 100_000,
]


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community with Ana as its organizer, Bo with a troublesome name, and a proposal P1."""
    async with rehearse(tmp_path) as room:
        await room.open("bo", "cleo")
        await room.say("ana", "charter change timebank.on on Because we help each other anyway")
        await room.say("bo", 'profile set name="B\u202eo **@everyone** `x` { $name }"')
        await room.propose("bo")
        yield room


@pytest.mark.parametrize("command", COMMANDS.all.values(), ids=lambda command: command.text_id)
async def test_no_command_breaks_on_hostile_words(square: Room, command: Command) -> None:
    for hostile in HOSTILE:
        lines = [f"{command.name} {hostile}", f"{command.name} P1 {hostile}", f"{command.name} P1 support {hostile}"]
        lines += [f"{command.name} {param.name}={hostile}" for param in command.params]
        for line in lines:
            for answer in (await square.say("ana", f"!{line}"), await square.say("ana", hostile)):
                assert "something went wrong" not in answer, line[:80]
            await square.say("ana", "cancel")
    await square.heard()
    assert await square.look(lambda work: audit.verify(work).fault) is None

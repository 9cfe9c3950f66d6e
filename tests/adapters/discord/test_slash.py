"""What Discord is told of our commands: within its limits, in every language, and only when something changed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import bot.subjects  # noqa: F401 - declares every command
from adapters.discord import slash
from bot.commands import COMMANDS, Context, Registry
from bot.replies import Reply
from core.rights import Right
from tests.support.discord_wire import DESCRIPTION, described
from tests.support.discord_world import discord_world

PAYLOADS = slash.payloads(COMMANDS)
NAME = re.compile(r"[-_a-z0-9]{1,32}")


def _options(payload: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = payload.get("options", [])
    return [*found, *(inner for each in found for inner in _options(each))]


@pytest.mark.skipif(not described(), reason=f"no copy of Discord's description at {DESCRIPTION.name}")
def test_requests_are_checked_against_discords_own_description() -> None:
    assert described()


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda each: each["name"])
def test_a_command_keeps_to_discords_limits(payload: dict[str, Any]) -> None:
    assert len(json.dumps(payload, ensure_ascii=False)) < 60_000
    if payload["type"] == 1:
        for each in [payload, *_options(payload)]:
            assert NAME.fullmatch(each["name"])
            assert 1 <= len(each["description"]) <= 100
            assert all(1 <= len(text) <= 100 for text in each.get("description_localizations", {}).values())
            assert len(each.get("options", [])) <= 25
            needed = [option.get("required", False) for option in each.get("options", [])]
            assert needed == sorted(needed, reverse=True)


def test_there_are_few_enough_commands_and_all_have_their_place() -> None:
    assert len([each for each in PAYLOADS if each["type"] == 1]) <= 100
    assert len([each for each in PAYLOADS if each["type"] == 3]) <= 5
    assert set(slash.paths(COMMANDS).values()) == set(COMMANDS.all.values())


def test_only_those_who_manage_the_server_see_setup() -> None:
    guarded = {each["name"] for each in PAYLOADS if "default_member_permissions" in each}
    assert guarded == {"setup"}


def test_choices_and_descriptions_speak_three_languages() -> None:
    proposal = next(each for each in PAYLOADS if each["name"] == "proposal")
    stage = next(each for each in _options(proposal) if each["name"] == "stage")
    assert set(stage["description_localizations"]) == {"es-ES", "es-419", "de"}
    assert all(set(each["name_localizations"]) == {"es-ES", "es-419", "de"} for each in stage["choices"])


def test_a_command_that_begins_others_needs_a_longer_name() -> None:
    registry = Registry()

    def run(context: Context) -> Reply:
        """Do it."""
        return Reply()

    registry.command("vote", right=Right.READ, example="vote")(run)
    registry.command("vote check", right=Right.READ, example="vote check")(run)
    with pytest.raises(ValueError, match="needs a short cut of two words"):
        slash.paths(registry)


def test_a_fingerprint_changes_with_the_commands() -> None:
    assert slash.fingerprint(PAYLOADS) == slash.fingerprint(slash.payloads(COMMANDS))
    assert slash.fingerprint(PAYLOADS) != slash.fingerprint(PAYLOADS[1:])


async def test_commands_are_told_once(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        assert len(world.sent("PUT", "/commands")) == 1
        await world.env.restart_bot(world.platform.client())
        assert len(world.sent("PUT", "/commands")) == 1
        (tmp_path / "commands.json").write_text("not JSON", encoding="utf-8")
        await world.env.restart_bot(world.platform.client())
        assert len(world.sent("PUT", "/commands")) == 2


def test_what_is_typed_is_called_the_same() -> None:
    for path, each in slash.paths(COMMANDS).items():
        assert COMMANDS.names[path] is each

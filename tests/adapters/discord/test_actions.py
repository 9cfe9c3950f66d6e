"""Every action of moderation and its undo on a simulated Discord, checked against Discord's own description."""

from datetime import timedelta
from pathlib import Path

import pytest

from adapters.discord.stage import words_of
from bot.actions import Deed, Verb
from bot.platform import Undeliverable
from tests.support.discord_world import discord_world, text_of

AGREEMENT = {"title": "We speak kindly", "text": "We criticise what was said, never who said it."}


async def test_a_message_is_deleted_once(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        said = await bo.send(world.square, "something that hurts")
        deed = Deed(Verb.HIDE, str(world.square.id), message=str(said.id), reason="A1")
        for _ in range(2):
            await world.platform.carry_out(deed)
        assert said.id not in {each.id for each in world.square.history(viewer=bo)}


async def test_slow_mode_comes_and_goes_and_what_was_there_comes_back(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        await world.set_up()
        room, channel = str(world.square.id), world.square._channel
        channel.rate_limit_per_user = 5
        before = await world.platform.carry_out(Deed(Verb.SLOW, room, seconds=60, reason="A1"))
        assert channel.rate_limit_per_user == 60
        await world.platform.carry_out(Deed(Verb.SLOW_ENDS, room, before=before))
        assert channel.rate_limit_per_user == 5


async def test_a_time_out_comes_and_goes(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        rooms = (str(world.square.id),)
        until = world.clock.now() + timedelta(hours=1)
        for _ in range(2):
            await world.platform.carry_out(Deed(Verb.TIME_OUT, rooms[0], rooms, address=str(bo.id), until=until))
        member = world.guild._guild.members[bo.id]
        assert member.timed_out_until
        await world.platform.carry_out(Deed(Verb.TIME_OUT_ENDS, rooms[0], rooms, address=str(bo.id)))
        assert member.timed_out_until is None


async def test_somebody_is_removed(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        rooms = (str(world.square.id),)
        for _ in range(2):
            await world.platform.carry_out(Deed(Verb.REMOVE, rooms[0], rooms, address=str(bo.id), reason="A1"))
        assert bo.id not in world.guild.member_ids()
        with pytest.raises(Undeliverable, match="invitation"):
            await world.platform.carry_out(Deed(Verb.WELCOME, rooms[0], rooms, address=str(bo.id)))


async def test_somebody_is_banned_and_let_in_again(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        rooms = (str(world.square.id),)
        for _ in range(2):
            await world.platform.carry_out(Deed(Verb.BAN, rooms[0], rooms, address=str(bo.id), reason="A1"))
        ban = world.guild.get_ban(bo)
        assert ban
        assert ban["reason"] == "A1"
        for _ in range(2):
            await world.platform.carry_out(Deed(Verb.UNBAN, rooms[0], rooms, address=str(bo.id)))
        assert world.guild.get_ban(bo) is None


async def test_whom_we_may_not_touch_is_refused_for_good(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        await world.set_up()
        rooms, owner = (str(world.square.id),), str(world.guild.owner.id)
        for verb in (Verb.REMOVE, Verb.BAN):
            with pytest.raises(Undeliverable, match="403"):
                await world.platform.carry_out(Deed(verb, rooms[0], rooms, address=owner))


async def test_a_message_is_reported_from_its_menu(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana, bo, cleo = await world.set_up("Bo", "Cleo")
        said = await bo.send(world.square, "something that hurts")
        shown = await cleo.context_menu(world.square, "Report this to moderators", said)
        assert shown.modal
        answer = await cleo.submit_modal(shown, {"complaint": ["hate"]})
        assert answer.ephemeral
        assert "Only moderators who work on it learn" in text_of(answer)
        await world.settle()
        told = [words_of(each) for each in ana.user.dm_channel.history()]
        card = next(each for each in told if "A report" in each)
        assert f"https://discord.com/channels/{world.guild.id}/{world.square.id}/{said.id}" in card
        assert "Cleo" not in card


@pytest.mark.parametrize("hears", [True, False])
async def test_listening_says_what_it_still_needs(tmp_path: Path, *, hears: bool) -> None:
    async with discord_world(tmp_path, message_content=hears) as world:
        (ana,) = await world.set_up()
        await ana.slash(world.square, "agreement add", **AGREEMENT)
        said = await ana.slash(world.square, "moderation on")
        assert ("Message Content Intent" in text_of(said)) is not hears


async def test_a_heated_talk_is_heard_and_commands_to_the_bot_are_not(tmp_path: Path) -> None:
    async with discord_world(tmp_path, message_content=True) as world:
        ana, bo, cleo = await world.set_up("Bo", "Cleo")
        await ana.slash(world.square, "agreement add", **AGREEMENT)
        await ana.slash(world.square, "moderation on")
        await bo.send(world.square, "!help HOW LONG DO WE WAIT FOR THOSE KEYS")
        await bo.send(world.square, "!help I STOOD THERE FOR AN HOUR")
        await world.settle()
        assert not [each for each in ana.user.dm_channel.history() if "C1" in words_of(each)]
        await bo.send(world.square, "HOW LONG DO WE HAVE TO WAIT FOR THOSE KEYS")
        await cleo.send(world.square, "I STOOD THERE FOR AN HOUR AND NOBODY CAME")
        await world.settle()
        assert [each for each in ana.user.dm_channel.history() if "C1 · A conversation" in words_of(each)]

"""Talking with the bot on Discord: slash lines, forms, buttons, typed words; who sees the answer, and in time."""

from pathlib import Path

import discord

from adapters.discord.stage import words_of
from tests.support.discord_world import discord_world, text_of


async def test_answers_for_one_person_are_seen_by_them_alone(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        said = await bo.slash(world.square, "me")
        assert said.ephemeral
        assert "100 Support Points free" in text_of(said)
        seen_by_ana = [words_of(each) for each in world.square.history(viewer=world.people["Ana"])]
        assert not [each for each in seen_by_ana if "100 Support Points free" in each]


async def test_setting_up_takes_one_form(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana = world.person("Ana", owner=True)
        shown = await ana.slash(world.square, "setup")
        assert shown.modal
        assert [each["component"]["custom_id"] for each in shown.modal["components"]] == [
            "name",
            "purpose",
            "language",
            "zone",
        ]
        said = await ana.submit_modal(shown, {"name": "Willow Street", "language": ["de"], "zone": "Berlin"})
        assert not said.ephemeral
        assert "Willow Street" in text_of(said)
        assert "Europe/Berlin" in text_of(said)


async def test_a_missing_permission_is_named_when_a_room_is_bound(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        mine = world.guild.me
        assert mine
        den = world.guild.create_text_channel(
            "den", overwrites={mine: discord.PermissionOverwrite(create_public_threads=False, attach_files=False)}
        )
        ana = world.person("Ana", owner=True)
        said = await ana.slash(den, "setup", name="Den", purpose="", language="en", zone="UTC")
        assert "not allowed to: attach files, create threads" in text_of(said)


async def test_a_whole_server_is_one_community(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        den = world.guild.create_text_channel("den")
        assert "100 Support Points free" in text_of(await bo.slash(den, "me"))


async def test_a_long_text_is_asked_for_in_a_form(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        shown = await bo.slash(world.square, "proposal open", title='A 5" pipe, and path=economy', path="planet")
        assert shown.modal
        fields = {each["component"]["custom_id"]: each["component"] for each in shown.modal["components"]}
        assert fields["summary"]["required"]
        assert "path" not in fields
        said = await bo.submit_modal(shown, {"summary": "It leaks, so let us\nchange it."})
        assert said.ephemeral
        assert r'P1 · A 5" pipe, and path=economy' in text_of(said)
        assert "It leaks" in text_of(said)


async def test_what_does_not_fit_into_the_id_of_a_form_stands_in_its_fields(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        title = "A title of many words " * 8
        shown = await bo.slash(world.square, "proposal open", title=title)
        assert shown.modal
        fields = {each["component"]["custom_id"]: each["component"] for each in shown.modal["components"]}
        assert fields["title"]["value"].startswith("A title of many words")
        said = await bo.submit_modal(shown, {"title": title.strip(), "summary": "It has a reason, surely."})
        assert "A title of many words" in text_of(said)


async def test_a_message_becomes_a_proposal(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        heard = await bo.send(world.square, "We should plant a walnut tree behind the shed, where the old one stood.")
        shown = await bo.context_menu(world.square, "Make a proposal of this", heard)
        assert shown.modal
        fields = {each["component"]["custom_id"]: each["component"] for each in shown.modal["components"]}
        summary = fields["summary"]["value"]
        assert "walnut" in summary
        said = await bo.submit_modal(shown, {"title": "A walnut tree", "summary": summary})
        assert "plant a walnut tree" in text_of(said)


async def test_a_message_comes_back_as_a_reminder_with_its_link(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        heard = await bo.send(world.square, "The key is under the third stone.")
        shown = await bo.context_menu(world.square, "Remind me", heard)
        assert shown.modal
        fields = {each["component"]["custom_id"]: each["component"] for each in shown.modal["components"]}
        assert list(fields) == ["when", "about", "link"]
        said = await bo.submit_modal(shown, {"when": "2h", "link": fields["link"]["value"]})
        assert said.ephemeral
        assert heard.jump_url in text_of(said)
        assert "third stone" not in text_of(said)


async def test_a_menu_tells_of_a_person_what_everyone_may_know(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana, bo = await world.set_up("Bo")
        said = await bo.context_menu(world.square, "Profile", ana)
        assert said.ephemeral
        assert "organizer" in text_of(said)


async def test_a_refused_value_is_asked_for_again(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana, bo = await world.set_up("Bo")
        await world.propose(ana)
        asked = await bo.slash(world.square, "points place", proposal="P1", points="11")
        assert asked.ephemeral
        assert "from 1 to 10" in text_of(asked)
        assert asked.response
        shown = await bo.click(asked.response, label="Answer")
        said = await bo.submit_modal(shown, {"points": "7"})
        assert "7 of your points" in text_of(said)
        late = await bo.click(asked.response, label="Answer")
        assert "no longer open" in text_of(late)


async def test_an_answer_that_begins_like_a_command_is_an_answer(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana, bo = await world.set_up("Bo")
        await world.propose(ana)
        asked = await bo.slash(world.square, "points place", proposal="P1", points="many")
        assert asked.response
        shown = await bo.click(asked.response, label="Answer")
        said = await bo.submit_modal(shown, {"points": "!help"})
        assert "“!help”" in text_of(said)


async def test_buttons_work_after_a_restart_and_for_everyone(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana, bo = await world.set_up("Bo")
        await world.propose(ana)
        card = next(each for each in world.square.history() if each.embeds and "P1" in (each.embeds[0].title or ""))
        await world.env.restart_bot(world.platform.client())
        await world.env.advance_time(3600)
        said = await bo.click(card, label="Support with 10")
        assert said.ephemeral
        assert "10 of your points" in text_of(said)


async def test_completions_show_only_what_one_may_see(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana, bo = await world.set_up("Bo")
        await ana.slash(world.square, "proposal open", title="A secret draft", summary="Nobody sees it yet, surely.")
        await world.propose(bo, "A swing in the oak")
        seen = await ana.autocomplete(world.square, "proposal show", "proposal", "")
        assert {each["value"] for each in seen} == {"P1", "P2"}
        seen = await bo.autocomplete(world.square, "proposal show", "proposal", "P")
        assert [each["value"] for each in seen] == ["P2"]
        assert await bo.autocomplete(world.square, "charter change", "key", "quorum") == []
        assert await ana.autocomplete(world.square, "charter change", "key", "quorum")
        stranger = world.person("Stranger")
        assert await stranger.autocomplete(world.square, "proposal show", "proposal", "") == []


async def test_typed_words_reach_the_bot_by_its_name(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        me = world.env.bot.user
        assert me
        await bo.send(world.square, f"{me.mention} room list")
        heard = bo.user.dm_channel.last_message
        assert heard
        assert "Rooms" in words_of(heard)
        await bo.send(world.square, "room list")
        await bo.send(world.square, f"nothing for {me.mention} here")
        assert len(world.sent("POST", "/messages")) == 1
        await bo.user.send_dm("points show")
        assert len(world.sent("POST", "/messages")) == 2


async def test_a_closed_direct_chat_is_said_in_the_channel(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        me = world.env.bot.user
        assert me
        world.env.inject_error("POST", f"/channels/{bo.user.dm_channel.id}/messages", status=403, code=50007)
        await bo.send(world.square, f"{me.mention} me")
        last = world.square.last_message
        assert last
        assert "your settings keep me" in words_of(last)


async def test_a_prefix_is_heard_with_the_message_content_intent(tmp_path: Path) -> None:
    async with discord_world(tmp_path, message_content=True) as world:
        _, bo = await world.set_up("Bo")
        await bo.send(world.square, "!points show")
        heard = bo.user.dm_channel.last_message
        assert heard
        assert "100" in words_of(heard)


async def test_every_member_can_be_called_anything(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana = world.person("Ana", owner=True)
        await ana.slash(world.square, "setup", name="**@everyone** <@1>", purpose="`x`", language="en", zone="UTC")
        said = world.square.last_message
        assert said
        assert r"\*\*@everyone\*\* \<@1>" in words_of(said)
        assert all(
            each.get("allowed_mentions", each.get("data", {}).get("allowed_mentions")) == {"parse": []}
            for each in world.sent("POST", "/callback")
        )

"""What the house says on Discord: cards with their threads, forums, direct chats, and what cannot be delivered."""

from pathlib import Path

import discord
import pytest

from adapters.discord.markdown import escape
from adapters.discord.stage import words_of
from bot.asks import Place
from bot.pictures import Bar, bars, picture
from bot.platform import Undeliverable, Unreachable
from bot.replies import Attachment, Paragraph, Preformatted, Reply
from tests.support.discord_world import discord_world

HELLO = Reply("", (Paragraph(("Hello",)),))


def _place(channel: object, thread: str = "") -> Place:
    return Place("discord", str(channel.id), thread)  # type: ignore[attr-defined]


async def test_a_card_has_its_thread_and_is_amended_in_place(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        ana, bo, cleo = await world.set_up("Bo", "Cleo")
        await world.propose(ana)
        (thread,) = world.square.threads
        assert thread.name == "P1 · Buy a drill"
        for who in (ana, bo, cleo):
            await who.slash(world.square, "points place", proposal="P1", points="10")
        await world.later(seconds=10)
        (card,) = [each for each in world.square.history() if each.embeds and "P1" in (each.embeds[0].title or "")]
        assert card.id == thread.id
        assert "Deliberation" in words_of(card)
        assert any("Let us talk it over" in words_of(each) for each in thread.history())
        assert 1 <= len(world.sent("PATCH", f"/messages/{card.id}")) <= 2


async def test_a_thread_that_is_gone_begins_anew(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        said = await world.platform.say(_place(world.square), HELLO, "n1")
        assert not world.square.threads
        told = await world.platform.say(_place(world.square, said.thread), HELLO, "n2")
        assert told.thread == said.thread
        (thread,) = world.square.threads
        assert str(thread.id) == said.thread
        assert "Hello" in [words_of(each) for each in thread.history()]


async def test_a_forum_has_a_post_for_each_card(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        forum = world.guild.create_forum_channel("ideas")
        card = Reply("P1 · Buy a drill", (Paragraph(("Looking for support",)),), discussed=True)
        said = await world.platform.say(_place(forum), card, "n1")
        (post,) = forum.threads
        assert (post.name, str(post.id), said.thread) == ("P1 · Buy a drill", said.handle, said.handle)
        await world.platform.say(_place(forum, said.thread), HELLO, "n3")
        assert len(post.history()) == 2


async def test_notices_for_one_member_go_to_the_direct_chat(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        bo = world.person("Bo")
        await world.platform.say_privately(str(bo.id), HELLO, "n1")
        await world.platform.say_privately(str(bo.id), HELLO, "n2")
        assert [words_of(each) for each in bo.user.dm_channel.history()] == ["Hello", "Hello"]
        assert len(world.sent("POST", "/users/@me/channels")) == 1


async def test_the_same_notice_carries_the_same_nonce(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        await world.platform.say(_place(world.square), HELLO, "n1")
        await world.platform.say(_place(world.square), HELLO, "n1")
        first, second = world.sent("POST", "/messages")
        assert first["nonce"] == second["nonce"]
        assert first["enforce_nonce"]
        assert len(first["nonce"]) <= 25


async def test_files_go_with_their_description(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        file = Attachment("journal.csv", "text/csv", "a,b\n1,2\n", "Every entry of the journal, one a line")
        await world.platform.say(_place(world.square), Reply("", HELLO.blocks, files=(file,)), "n1")
        message = world.square.last_message
        assert message
        (attached,) = message.attachments
        assert attached.filename == "journal.csv"
        assert world.sent("POST", "/messages")[-1]["attachments"][0]["description"] == file.description


async def test_a_picture_is_drawn_and_has_its_words(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        drawn = picture("hours.png", bars("Hours", [Bar("Jan", 3, "3 h")]), "Three hours in January")
        await world.platform.say(_place(world.square), Reply("Hours", files=(drawn,)), "n1")
        message = world.square.last_message
        assert message
        (attached,) = message.attachments
        assert attached.filename == "hours.png"
        assert world.sent("POST", "/messages")[-1]["attachments"][0]["description"] == "Three hours in January"


async def test_a_long_notice_is_said_in_several_messages(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        said = await world.platform.say(_place(world.square), Reply("Long", (Preformatted("x " * 4500),)), "n1")
        history = world.square.history()
        assert len(history) == 3
        assert str(history[0].id) == said.handle


@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [(403, 50013, Undeliverable), (404, 10003, Undeliverable), (401, 0, Unreachable), (503, 0, Unreachable)],
)
async def test_what_discord_refuses_is_told_apart(
    tmp_path: Path, status: int, code: int, expected: type[Exception]
) -> None:
    async with discord_world(tmp_path) as world:
        world.env.inject_error("POST", "/channels/*/messages", status=status, code=code)
        with pytest.raises(expected):
            await world.platform.say(_place(world.square), HELLO, "n1")


async def test_an_event_that_cannot_be_read_is_lost_and_no_more(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        client = world.env.bot
        client._connection.parsers["MESSAGE_CREATE"]({"id": "odd"})
        client._connection.parsers["GUILD_CREATE"]({})
        assert (await bo.slash(world.square, "me")).acknowledged


async def test_nothing_is_kept_that_is_not_needed(tmp_path: Path) -> None:
    async with discord_world(tmp_path) as world:
        _, bo = await world.set_up("Bo")
        await bo.send(world.square, "hello")
        client = world.env.bot
        assert isinstance(client, discord.AutoShardedClient)
        assert not client.cached_messages
        assert [member.id for member in client.get_all_members()] == [client.user.id]  # type: ignore[union-attr]


def test_web_addresses_stay_links() -> None:
    assert escape("see https://x.org/a_b*c_ and _this_") == r"see https://x.org/a_b*c_ and \_this\_"

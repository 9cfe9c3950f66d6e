"""What the adapter says on real sockets: once, in time, and with every refusal told from every outage."""

import asyncio
import json
from pathlib import Path
from time import monotonic

import pytest

from adapters.discord.limits import AT_ONCE, PER_SECOND
from bot.asks import Place
from bot.platform import Undeliverable, Unreachable
from bot.replies import Attachment, Paragraph, Reply
from tests.support.discord_house import connected
from tests.support.discord_server import Discord
from tests.support.discord_server_state import FORUM
from tests.support.patience import eventually

MOST_IN_A_SECOND = 50
"""Discord's own limit of requests that are not about interactions."""


def sentence(text: str) -> Reply:
    return Reply("", (Paragraph((text,)),))


async def test_what_was_said_without_an_answer_is_said_once_more_and_heard_once(
    tmp_path: Path, server: Discord
) -> None:
    async with connected(server, tmp_path) as town:
        for status, lost in ((503, False), (0, False), (0, True)):
            server.fail("POST", "/messages", status, lost=lost)
            with pytest.raises(Unreachable):
                await town.platform.say(town.place, sentence(f"hello {status} {lost}"), f"n{status}{lost}")
            said = await town.platform.say(town.place, sentence(f"hello {status} {lost}"), f"n{status}{lost}")
            assert said.handle == town.history()[-1]["id"]
        assert len(town.history()) == 3


async def test_what_discord_refuses_for_good_is_given_up(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        town.state.closed_doors.add(town.ana.id)
        with pytest.raises(Undeliverable):
            await town.platform.say_privately(town.ana.id, sentence("psst"), "n1")
        with pytest.raises(Undeliverable):
            await town.platform.say(Place("discord", "123"), sentence("nobody is here"), "n2")


async def test_cards_begin_threads_which_hear_what_follows_also_in_forums(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        forum = town.state.add_channel(town.guild, "ideas", FORUM)
        for room in (town.square, forum):
            place = Place("discord", room)
            card = Reply("Buy a drill", (Paragraph(("We share it.",)),), discussed=True)
            said = await town.platform.say(place, card, f"c{room}")
            assert said.handle == said.thread
            follow = Place("discord", room, said.thread)
            csv = Reply(
                "", (Paragraph(("Here it is.",)),), files=(Attachment("all.csv", "text/csv", "a,b", "Two letters"),)
            )
            await town.platform.say(follow, csv, f"f{room}")
            assert town.state.history(said.thread)[-1]["attachments"][0]["description"] == "Two letters"
            town.state.channels[said.thread]["thread_metadata"]["archived"] = room == forum
            await town.platform.amend(place, said.handle, Reply("Bought a drill", ()), f"a{room}")
            shown = town.state.said(said.thread if room == forum else room, said.handle)
            assert shown["embeds"][0]["title"] == "Bought a drill"


async def test_it_never_asks_more_than_discord_allows(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        rooms = [Place("discord", town.state.add_channel(town.guild, f"room{number}")) for number in range(10)]
        before, began = len(server.requests), monotonic()
        every = (
            town.platform.say(room, sentence("hello"), f"{number} {room}") for number in range(4) for room in rooms
        )
        await asyncio.gather(*every)
        asked = server.requests[before:]
        assert len(server.sent("POST", "/messages")) == 40
        assert asked[-1].at - began >= (len(asked) - AT_ONCE - 1) / PER_SECOND
        assert PER_SECOND + AT_ONCE <= MOST_IN_A_SECOND


async def test_a_limit_for_all_requests_is_waited_for_by_all_but_answers(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        other = Place("discord", town.state.add_channel(town.guild, "other"))
        client = town.platform._client
        assert client
        server.fail("POST", f"/channels/{town.square}/messages", 429, everywhere=True, retry_after=0.5)
        first = asyncio.create_task(town.platform.say(town.place, sentence("first"), "n1"))
        await eventually(lambda: not client.http._global_over.is_set())
        began = monotonic()
        second = asyncio.create_task(town.platform.say(other, sentence("second"), "n2"))
        await town.ana.slash(town.square, "help").answer()
        assert monotonic() - began < 0.5
        await asyncio.gather(first, second)
        assert [each["content"] for room in (town.place, other) for each in town.state.history(room.room)] == [
            "first",
            "second",
        ]
        assert min(each.at for each in server.sent("POST", f"{other.room}/messages")) >= began + 0.4


async def test_files_travel_with_notices_and_with_answers(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        file = Attachment("journal.csv", "text/csv", "a,b\n", "Every entry")
        await town.platform.say(town.place, Reply("", (Paragraph(("Hello",)),), files=(file,)), "n1")
        (told,) = town.history()[-1]["attachments"]
        assert (told["filename"], told["size"], told["description"]) == ("journal.csv", 4, "Every entry")
        await town.set_up()
        (given,) = (await town.ana.slash(town.square, "ledger export").answer())["attachments"]
        assert (given["filename"], given["size"] > 0) == ("books.hledger", True)


async def test_commands_are_declared_only_when_they_changed(tmp_path: Path, server: Discord) -> None:
    for declared, shards in ((1, 1), (1, 0)):
        async with connected(server, tmp_path, shards=shards):
            assert len(server.sent("PUT", "/commands")) == declared
    memory = tmp_path / "commands.json"
    memory.write_text(memory.read_text(encoding="utf-8").replace('": "', '": "another'), encoding="utf-8")
    async with connected(server, tmp_path):
        assert len(server.sent("PUT", "/commands")) == 2


async def test_commands_are_only_where_they_are_wanted(tmp_path: Path, server: Discord) -> None:
    for guilds in ((), ("41", "42"), ("42",), ("42",), ()):
        async with connected(server, tmp_path, guilds=guilds) as town:
            declared = {guild for guild, commands in town.state.commands.items() if commands}
            assert declared == set(guilds or ("",))
    assert len(server.sent("PUT", "/commands")) == 1 + 3 + 1 + 0 + 2
    server.fail("PUT", "/guilds/41/commands", 403)
    (tmp_path / "commands.json").write_text(json.dumps({f"{server.state.application} 41": "of old"}), encoding="utf-8")
    async with connected(server, tmp_path):
        assert not server.fails("PUT", "/guilds/41/commands"), "a server that has put us out is no trouble"


async def test_what_kind_a_channel_is_is_asked_once(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        town.state.tell = lambda *_: None
        unseen = Place("discord", town.state.add_channel(town.guild, "of which we did not hear"))
        for number in range(3):
            await town.platform.say(unseen, sentence("hello"), f"n{number}")
        assert len(server.sent("GET", f"/channels/{unseen.room}")) == 1


async def test_completions_and_forms_and_menus_travel(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        square = town.square
        await town.set_up()
        asked = town.ana.slash(square, "proposal open", title="Buy a drill")
        assert (await asked.modal())["components"]
        await town.ana.submit(asked, summary="We borrow one every month.").answer()
        assert await town.ana.complete(square, "proposal show", "proposal", "P").offers() == ["P1"]
        idea = town.ana.type(square, "We could paint the door.")
        menu = town.ana.menu(square, "Make a proposal of this", idea)
        assert (await menu.modal())["custom_id"]
        town.ana.type(square, f"<@{town.state.bot['id']}> me")
        before = len(town.history())
        await eventually(lambda: len(town.history()) > before or town.state.reactions)
        town.ana.type(town.ana.direct, "help")
        await eventually(lambda: town.state.history(town.ana.direct)[-1]["author"]["id"] == town.state.bot["id"])

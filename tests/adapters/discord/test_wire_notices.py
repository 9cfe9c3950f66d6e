"""Notices that meet what people and time do to them: cards that are taken away, tries that Discord has forgotten."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.asks import Place
from bot.platform import Gone, Undeliverable, Unreachable
from bot.replies import Paragraph, Preformatted, Reply
from tests.support.discord_house import BEGINS, Town, connected
from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.discord_server_shapes import Json
from tests.support.discord_server_state import FORUM
from tests.support.patience import eventually

HOUR_S = 3600.0


def sentence(text: str) -> Reply:
    return Reply("", (Paragraph((text,)),))


def card(title: str, text: str) -> Reply:
    return Reply(title, (Paragraph((text,)),), discussed=True)


async def propose(town: Town) -> None:
    """Let a proposal be open to everyone, and its card stand."""
    await town.set_up()
    draft = town.ana.slash(town.square, "proposal open", title="Buy a drill", summary="We borrow one every month.")
    await town.ana.press(await draft.answer(), "Open it to everyone").answer()
    await town.later(seconds=1)


def cards(town: Town) -> list[Json]:
    return [each for each in town.history() if each["embeds"] and "Buy a drill" in each["embeds"][0].get("title", "")]


async def test_a_card_that_was_taken_away_is_posted_again_at_its_next_change(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        await propose(town)
        (first,) = cards(town)
        town.state.take_away(town.square, first["id"])
        for points in (10, 5):
            bo = Person(town.state, town.guild, f"Bo {points}")
            await bo.slash(town.square, "points place", proposal="P1", points=str(points)).answer()
            await town.later(seconds=10)
        (second,) = cards(town)
        assert second["id"] != first["id"]
        assert second["edited_timestamp"]
        assert town.state.channels[second["id"]]["name"].endswith("Buy a drill")


async def test_what_was_taken_away_is_told_from_what_may_not_be_changed(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        forum = Place("discord", town.state.add_channel(town.guild, "ideas", FORUM))
        post = await town.platform.say(forum, card("P1", "Look"), "n1")
        del town.state.channels[post.handle]
        said = await town.platform.say(town.place, sentence("Look"), "n2")
        town.state.take_away(town.square, said.handle)
        for place, handle in ((forum, post.handle), (town.place, said.handle)):
            with pytest.raises(Gone):
                await town.platform.amend(place, handle, sentence("Look again"), "n3")
        server.fail("PATCH", "/messages/", 403, code=50001)
        with pytest.raises(Undeliverable) as refusal:
            await town.platform.amend(town.place, said.handle, sentence("Look again"), "n4")
        assert not isinstance(refusal.value, Gone)


async def test_what_an_earlier_try_said_is_found_however_late(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        forum = town.state.add_channel(town.guild, "ideas", FORUM)
        thread = (await town.platform.say(town.place, card("P1", "Look"), "n0")).thread
        town.ana.type(town.square, "hello")
        for number, (place, address, reply, now) in enumerate(
            (
                (town.place, "", sentence("hello"), sentence("hello")),
                (town.place, "", card("P2 · Buy a drill", "Open"), card("P2 · Buy a drill", "Open for 3 days more")),
                (town.place, "", Reply("Long", (Preformatted("x " * 4500),)), None),
                (Place("discord", town.square, thread), "", sentence("In the thread"), None),
                (Place("discord", forum), "", card("P3 · Paint the door", "Open"), None),
                (Place("discord", ""), town.ana.id, sentence("psst"), None),
            )
        ):
            key = f"n{number}-1"
            await said_lately(town, place, address, reply, key)
            everything = told(town)
            town.state.clock.jump(HOUR_S)
            await town.platform.recall(place, address, now or reply, key, BEGINS)
            await said_lately(town, place, address, now or reply, key)
            assert told(town) == everything, reply


async def test_what_was_never_said_is_said_also_where_we_may_not_look(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        town.ana.type(town.square, "hello")
        await town.platform.recall(town.place, "", sentence("hello"), "n1", BEGINS)
        await town.platform.say(town.place, sentence("hello"), "n1")
        assert len(town.history()) == 2
        server.fail("GET", "/messages", 403, code=50001)
        await town.platform.recall(town.place, "", sentence("hello"), "n2", BEGINS)
        await town.platform.say(town.place, sentence("hello"), "n2")
        assert len(town.history()) == 3
        server.fail("GET", "/messages", 503)
        with pytest.raises(Unreachable):
            await town.platform.recall(town.place, "", sentence("hello"), "n3", BEGINS)


async def test_a_notice_whose_answer_was_lost_long_ago_is_not_repeated(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        lost = server.fail("POST", f"/channels/{town.square}/messages", 0, lost=True)
        await propose(town)
        assert not lost.times
        town.clock.forward_to(town.clock.now() + timedelta(hours=1))
        town.state.clock.jump(HOUR_S)
        await town.later(seconds=5)
        (only,) = cards(town)
        await eventually(lambda: only["id"] in town.state.channels)
        assert server.sent("GET", f"/channels/{town.square}/messages")


async def said_lately(town: Town, place: Place, address: str, reply: Reply, key: str) -> None:
    if address:
        await town.platform.say_privately(address, reply, key)
    else:
        await town.platform.say(place, reply, key)


def told(town: Town) -> list[str]:
    """Return the ids of everything that was said anywhere."""
    return [each for messages in town.state.messages.values() for each in messages]

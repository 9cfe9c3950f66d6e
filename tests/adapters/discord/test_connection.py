"""The connection itself, on a real socket: it comes back by itself, or ends with one clear sentence."""

import asyncio
import threading
from pathlib import Path
from time import monotonic

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.check import check
from adapters.discord.client import Account, Client
from adapters.discord.rest import Pace
from bot.asks import Place
from bot.platform import Stopped, Undeliverable, Unreachable
from bot.replies import Attachment, Paragraph, Reply
from tests.support.discord_gate import (
    CHANNEL,
    INVALID,
    RECONNECT,
    connected,
    discord_gate,
    gated_platform,
    interaction,
    until,
)

HELLO = Reply("", (Paragraph(("Hello",)),))


async def test_a_refused_token_is_one_clear_sentence(tmp_path: Path) -> None:
    async with discord_gate() as double, gated_platform(tmp_path, double) as (_, platform):
        double.fails("GET", "/users/@me", 401)
        with pytest.raises(Stopped, match="does not accept the bot's token"):
            await platform.run()


@pytest.mark.parametrize(
    ("code", "sentence"), [(4004, "does not accept the bot's token"), (4014, "Message Content Intent")]
)
async def test_what_only_a_person_can_mend_ends_with_one_sentence(tmp_path: Path, code: int, sentence: str) -> None:
    async with discord_gate() as double, gated_platform(tmp_path, double) as (_, platform):
        double.closes = [code]
        with pytest.raises(Stopped, match=sentence):
            await platform.run()


async def test_commands_that_a_server_does_not_take_are_one_sentence(tmp_path: Path) -> None:
    async with discord_gate() as double, gated_platform(tmp_path, double, guilds=("42",)) as (_, platform):
        double.fails("PUT", "/commands", 403)
        with pytest.raises(Stopped, match="server 42"):
            await platform.run()


async def test_discord_away_at_the_start_is_tried_again_by_the_house(tmp_path: Path) -> None:
    async with (
        discord_gate() as double,
        gated_platform(tmp_path, double, api_base="http://127.0.0.1:9/api/v10") as (_, platform),
    ):
        with pytest.raises(Unreachable):
            await platform.run()
    async with discord_gate() as double, gated_platform(tmp_path, double) as (_, platform):
        double.fails("GET", "/users/@me", 503)
        with pytest.raises(Unreachable):
            await platform.run()


async def test_a_gateway_that_is_away_at_first_does_not_end_it(tmp_path: Path) -> None:
    async with (
        discord_gate() as double,
        gated_platform(tmp_path, double, gateway_url="ws://127.0.0.1:9") as (_, platform),
    ):
        running = asyncio.create_task(platform.run())
        await until(lambda: double.sent("PUT", "/commands"))
        await asyncio.wait([running], timeout=0.3)
        assert not running.done()
        assert platform.silent_for() is None
        running.cancel()
        await asyncio.wait([running])


@pytest.mark.parametrize("code", [1001, 4000, 4009])
async def test_a_closed_connection_comes_back(tmp_path: Path, code: int) -> None:
    async with connected(tmp_path) as (double, _, platform):
        await until(lambda: platform.silent_for() is not None)
        await double.sockets[0].ws.close(code=code)
        await until(lambda: double.resumed or double.identified > 1)
        await until(lambda: platform.silent_for() is not None)


async def test_a_request_to_reconnect_and_an_invalid_session_are_followed(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, _, _platform):
        await double.sockets[-1].send({"op": RECONNECT, "d": None})
        await until(lambda: double.resumed)
        await double.sockets[-1].send({"op": INVALID, "d": False})
        await until(lambda: double.identified > 1, 20)


async def test_odd_events_are_survived_and_the_next_is_answered(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, _, _platform):
        await double.dispatch("MESSAGE_CREATE", {"no": "sense"})
        await double.dispatch("INTERACTION_CREATE", {"id": "1"})
        await double.dispatch("SOMETHING_NEW", {"id": "1"})
        await double.dispatch("INTERACTION_CREATE", interaction("help"))
        await until(lambda: double.sent("POST", "/interactions/1000/"))


async def test_a_start_that_cannot_be_read_is_tried_again_by_the_house(tmp_path: Path) -> None:
    async with discord_gate() as double, gated_platform(tmp_path, double) as (_, platform):
        running = asyncio.create_task(platform.run())
        await until(lambda: double.identified)
        await double.dispatch("READY", {"odd": True})
        await asyncio.wait([running], timeout=10)
        assert isinstance(running.exception(), KeyError)


async def test_a_slow_database_is_announced_within_discords_time(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, house, _):
        free = threading.Event()
        holding = asyncio.create_task(house.storage.write(lambda _: free.wait(20)))
        began = monotonic()
        await double.dispatch("INTERACTION_CREATE", interaction("setup", [
            {"name": name, "type": 3, "value": value}
            for name, value in {"name": "Willow", "purpose": "", "language": "en", "zone": "UTC"}.items()
        ]))  # fmt: skip
        await until(lambda: double.sent("POST", "/callback"))
        assert monotonic() - began < 3
        assert double.sent("POST", "/callback") == [{"type": 5, "data": {"flags": 64}}]
        free.set()
        await until(lambda: double.sent("POST", "/webhooks/100/t1000$"))
        await holding
        assert "below" in double.sent("PATCH", "@original")[0]["content"]
        assert "Willow" in double.sent("POST", "/webhooks/100/t1000$")[0]["content"]


async def test_a_late_answer_is_not_tried_again(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, house, _):
        double.fails("POST", "/callback", 404, {"code": 10062, "message": "Unknown interaction"})
        await double.dispatch("INTERACTION_CREATE", interaction("help"))
        await until(lambda: double.sent("POST", "/interactions/1000/"))
        await double.dispatch("INTERACTION_CREATE", interaction("help", number=1001))
        await until(lambda: double.sent("POST", "/interactions/1001/"))
        assert len(double.sent("POST", "/interactions/1000/")) == 1
        assert b"togetheros_incidents_total 0.0" in house.metrics.text()


async def test_an_answer_that_discord_refuses_becomes_an_apology(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, house, _):
        double.fails("POST", "/callback", 400, {"code": 50035, "message": "Invalid Form Body"})
        await double.dispatch("INTERACTION_CREATE", interaction("help"))
        await until(lambda: len(double.sent("POST", "/interactions/1000/")) > 1)
        assert "went wrong on my side" in double.sent("POST", "/callback")[-1]["data"]["content"]
        assert b"togetheros_incidents_total 1.0" in house.metrics.text()


async def test_cards_in_forums_are_amended_in_their_posts(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, _, platform):
        place = Place("discord", "15")
        said = await platform.say(place, Reply("P1", HELLO.blocks, discussed=True), "n1")
        double.fails(
            "PATCH", f"/channels/{said.handle}/messages/", 400, {"code": 50083, "message": "Thread is archived"}
        )
        await platform.amend(place, said.handle, HELLO, "n2")
        assert double.sent("PATCH", f"/channels/{said.handle}$") == [{"archived": False}]
        assert len(double.sent("PATCH", f"/channels/{said.handle}/messages/{said.handle}$")) == 2


async def test_a_limit_for_all_requests_is_waited_for(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, _, platform):
        double.fails("POST", "/messages", 500)
        said = await platform.say(Place("discord", CHANNEL), HELLO, "n1")
        assert said.handle
        double.fails("POST", "/messages", 404, {"code": 10003, "message": "Unknown Channel"})
        with pytest.raises(Undeliverable):
            await platform.say(Place("discord", CHANNEL), HELLO, "n2")


async def test_files_travel_on_both_ways(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, _, platform):
        file = Attachment("journal.csv", "text/csv", "a,b\n", "Every entry")
        await platform.say(Place("discord", CHANNEL), Reply("", HELLO.blocks, files=(file,)), "n1")
        assert double.requests[-1].path == f"/channels/{CHANNEL}/messages"


async def test_a_server_is_greeted_where_it_welcomes_people(tmp_path: Path) -> None:
    async with connected(tmp_path) as (double, _, platform):
        await until(lambda: platform._client and platform._client.is_ready())
        channel = {"id": CHANNEL, "type": 0, "name": "square", "position": 0, "permission_overwrites": []}
        guild = {"id": "500", "name": "Street", "preferred_locale": "de", "system_channel_id": CHANNEL, "roles": []}
        await double.dispatch("GUILD_CREATE", {**guild, "channels": [channel], "members": [], "member_count": 1})
        await until(lambda: double.sent("POST", f"/channels/{CHANNEL}/messages"))
        (hello,) = double.sent("POST", f"/channels/{CHANNEL}/messages")
        assert "`/setup`" in hello["content"]
        assert hello["content"].startswith("Hallo!")
        assert [each["custom_id"] for each in hello["components"][0]["components"]] == ["1:setup", "1:help"]


async def test_a_check_says_what_the_token_belongs_to_and_how_to_invite(tmp_path: Path) -> None:
    async with discord_gate() as double:
        account = Account("token", api_base=f"{double.base}/api/v10", message_content=True)
        findings = [each async for each in check(account)]
        assert [each.well for each in findings] == [True, True, False]
        assert "knows the bot as Together" in findings[0].sentence
        assert "scope=bot+applications.commands" in findings[1].sentence
        double.fails("GET", "/users/@me", 401)
        (refused,) = [each async for each in check(account)]
        assert "does not accept the bot's token" in refused.sentence


async def test_it_ends_at_once_when_it_is_told_to(tmp_path: Path) -> None:
    async with connected(tmp_path):
        began = monotonic()
    assert monotonic() - began < 2


async def test_requests_keep_a_pace() -> None:
    pace = Pace(per_second=100, at_once=2)
    began = monotonic()
    for _ in range(12):
        await pace.turn()
    assert 0.09 <= monotonic() - began < 1


def test_where_a_proxy_stands_is_heeded() -> None:
    async def never(_: object) -> None: ...

    Client(Account("token", api_base="http://localhost:1/api/", gateway_url="ws://localhost:2"), never)  # type: ignore[arg-type]
    assert Route.BASE == "http://localhost:1/api"
    assert yarl.URL("ws://localhost:2") == DiscordWebSocket.DEFAULT_GATEWAY

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
from adapters.discord.limits import Limits
from bot.platform import Stopped, Unreachable
from tests.support.discord_house import connected, town_on
from tests.support.discord_server import Discord
from tests.support.discord_server_gateway import INVALID, RECONNECT
from tests.support.discord_server_state import EPHEMERAL
from tests.support.patience import eventually


async def test_a_refused_token_is_one_clear_sentence(tmp_path: Path, server: Discord) -> None:
    async with town_on(server, tmp_path) as town:
        server.fail("GET", "/users/@me", 401)
        with pytest.raises(Stopped, match="does not accept the bot's token"):
            await town.platform.run()


@pytest.mark.parametrize(
    ("code", "sentence"), [(4004, "does not accept the bot's token"), (4014, "Message Content Intent")]
)
async def test_what_only_a_person_can_mend_ends_with_one_sentence(
    tmp_path: Path, server: Discord, code: int, sentence: str
) -> None:
    async with town_on(server, tmp_path) as town:
        server.gateway.closings.append(code)
        with pytest.raises(Stopped, match=sentence):
            await town.platform.run()


async def test_commands_that_a_server_does_not_take_are_one_sentence(tmp_path: Path, server: Discord) -> None:
    async with town_on(server, tmp_path, guilds=("42",)) as town:
        server.fail("PUT", "/guilds/42/commands", 403)
        with pytest.raises(Stopped, match="server 42"):
            await town.platform.run()


async def test_discord_away_at_the_start_is_tried_again_by_the_house(tmp_path: Path, server: Discord) -> None:
    async with town_on(server, tmp_path) as town:
        server.fail("GET", "/users/@me", 503)
        with pytest.raises(Unreachable):
            await town.platform.run()
        await server.away()
        with pytest.raises(Unreachable):
            await town.platform.run()


async def test_a_gateway_that_is_away_at_first_does_not_end_it(tmp_path: Path, server: Discord) -> None:
    async with town_on(server, tmp_path, gateway_url="ws://127.0.0.1:9") as town:
        running = asyncio.create_task(town.platform.run())
        await eventually(lambda: server.sent("GET", "/gateway/bot"))
        await asyncio.wait([running], timeout=0.3)
        assert not running.done()
        assert town.platform.silent_for() is None
        running.cancel()
        await asyncio.wait([running])


@pytest.mark.parametrize("code", [1001, 4000, 4009])
async def test_a_closed_connection_comes_back(tmp_path: Path, server: Discord, code: int) -> None:
    async with connected(server, tmp_path) as town:
        town.gateway.close(code)
        await eventually(lambda: town.gateway.resumes or len(town.gateway.logins) > 1)
        await eventually(lambda: town.platform.silent_for() is not None)


async def test_a_request_to_reconnect_and_an_invalid_session_are_followed(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        town.gateway.say({"op": RECONNECT, "d": None})
        await eventually(lambda: town.gateway.resumes)
        town.gateway.say({"op": INVALID, "d": False})
        await eventually(lambda: len(town.gateway.logins) > 1)


async def test_odd_events_are_survived_and_the_next_is_answered(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        for name, data in (("MESSAGE_CREATE", {"no": "sense"}), ("INTERACTION_CREATE", {"id": "1"}), ("NEW", {})):
            town.gateway.tell(name, {"author": {"id": ""}, "mentions": [], **data})
        await town.ana.slash(town.square, "help").answer()
        assert len(town.gateway.logins) == 1


async def test_a_start_that_cannot_be_read_is_tried_again_by_the_house(tmp_path: Path, server: Discord) -> None:
    async with town_on(server, tmp_path) as town:
        running = asyncio.create_task(town.platform.run())
        await eventually(lambda: town.gateway.connected)
        town.gateway.tell("READY", {"odd": True})
        await asyncio.wait([running], timeout=10)
        assert isinstance(running.exception(), KeyError)


async def test_a_slow_database_is_announced_within_discords_time(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        free = threading.Event()
        holding = asyncio.create_task(town.house.storage.write(lambda _: free.wait(20)))
        asked = town.ana.slash(town.square, "setup", name="Willow", purpose="", language="en", zone="UTC")
        await asked.acknowledged()
        assert asked.after < 3
        assert (asked.kind, asked.data) == (5, {"flags": EPHEMERAL})
        free.set()
        await eventually(lambda: len(asked.said) == 2)
        await holding
        announced, answer = asked.messages
        assert "below" in announced["content"]
        assert "Willow" in answer["content"]
        assert not answer["flags"] & EPHEMERAL


async def test_a_late_answer_is_not_tried_again(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        server.fail("POST", "/callback", 404, code=10062)
        late = town.ana.slash(town.square, "help")
        await eventually(lambda: server.sent("POST", "/callback"))
        await town.ana.slash(town.square, "help").answer()
        assert len(server.sent("POST", f"{late.payload['token']}/callback")) == 1
        assert b"togetheros_incidents_total 0.0" in town.house.metrics.text()


async def test_an_answer_that_discord_refuses_becomes_an_apology(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        server.fail("POST", "/callback", 400, code=50035)
        said = await town.ana.slash(town.square, "help").answer()
        assert "went wrong on my side" in said["content"]
        assert b"togetheros_incidents_total 1.0" in town.house.metrics.text()


async def test_a_server_is_greeted_where_it_welcomes_people(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path) as town:
        client = town.platform._client
        await eventually(lambda: client and client.is_ready())
        guild = town.state.add_guild("Mühlgasse", language="de", welcomes=True)
        await eventually(lambda: town.state.history(guild["system_channel_id"]))
        (hello,) = town.state.history(guild["system_channel_id"])
        assert "`/setup`" in hello["content"]
        assert hello["content"].startswith("Hallo!")
        assert [each["custom_id"] for each in hello["components"][0]["components"]] == ["1:setup", "1:help"]


async def test_a_check_says_what_the_token_belongs_to_and_how_to_invite(server: Discord) -> None:
    account = Account(server.state.token, api_base=server.api_base, message_content=True)
    findings = [each async for each in check(account)]
    assert [each.well for each in findings] == [True, True, False]
    assert "knows the bot as TogetherOS" in findings[0].sentence
    assert "scope=bot+applications.commands" in findings[1].sentence
    server.fail("GET", "/users/@me", 401)
    (refused,) = [each async for each in check(account)]
    assert "does not accept the bot's token" in refused.sentence


async def test_it_ends_at_once_when_it_is_told_to(tmp_path: Path, server: Discord) -> None:
    async with connected(server, tmp_path):
        began = monotonic()
    assert monotonic() - began < 2


def test_where_a_proxy_stands_is_heeded() -> None:
    async def never(_: object) -> None: ...

    account = Account("token", api_base="http://localhost:1/api/", gateway_url="ws://localhost:2")
    Client(account, never, Limits())  # type: ignore[arg-type]
    assert Route.BASE == "http://localhost:1/api"
    assert yarl.URL("ws://localhost:2") == DiscordWebSocket.DEFAULT_GATEWAY

"""What Discord takes from a bot: its limits are kept without its help, and where one is reached, that is said."""

import asyncio
from pathlib import Path
from time import monotonic

import discord
import pytest
from structlog.testing import capture_logs

from adapters.discord.limits import APART_S, Limits, Logins, NoLoginLeftError, Pace, Refusals
from bot.platform import Unreachable
from bot.replies import Paragraph, Reply
from tests.support.discord_house import connected
from tests.support.discord_server import Discord
from tests.support.discord_server_people import Person
from tests.support.patience import eventually

HELLO = Reply("", (Paragraph(("Hello",)),))


def told(together: int = 1, left: int = 1000, total: int = 1000, reset_ms: int = 60_000) -> discord.SessionStartLimits:
    return discord.SessionStartLimits(total=total, remaining=left, reset_after=reset_ms, max_concurrency=together)


async def test_requests_keep_a_pace() -> None:
    pace = Pace(per_second=100, at_once=2)
    began = monotonic()
    for _ in range(12):
        await pace.turn()
    assert 0.09 <= monotonic() - began < 1


async def test_shards_of_one_group_log_in_apart_and_those_of_others_meanwhile() -> None:
    logins, began = Logins(apart_s=0.2), monotonic()
    logins.told(told(together=2))
    done: dict[int, float] = {}

    async def log_in(shard: int) -> None:
        await logins.turn(shard)
        done[shard] = monotonic() - began

    await asyncio.gather(*map(log_in, range(4)))
    assert max(done[0], done[1]) < 0.2 <= min(done[2], done[3])


async def test_no_login_is_asked_for_that_discord_does_not_allow() -> None:
    logins = Logins(apart_s=0)
    logins.told(told(left=2, reset_ms=300))
    assert logins.wait_s(2) == 0
    assert 0 < logins.wait_s(3) <= 0.3
    for _ in range(2):
        await logins.turn(0)
        logins.spend()
    with pytest.raises(NoLoginLeftError):
        await logins.turn(0)
    await eventually(lambda: not logins.wait_s(3))
    await logins.turn(0)


async def test_with_no_login_left_it_waits_says_so_and_comes_when_it_may(tmp_path: Path, server: Discord) -> None:
    server.state.logins |= {"remaining": 0, "reset_after": 700}
    with capture_logs() as said:
        begins = asyncio.create_task(_comes(server, tmp_path))
        await eventually(lambda: any(each["event"] == "discord logins used up" for each in said))
        asked_at = monotonic()
        server.state.logins["remaining"] = 1000  # as it will be once the wait is over
        assert await begins >= asked_at + 0.5


async def _comes(server: Discord, folder: Path) -> float:
    async with connected(server, folder) as town:
        (login,) = town.gateway.logins
        return login.at


async def test_a_session_that_is_lost_when_no_login_is_left_waits_and_is_not_asked_for(
    tmp_path: Path, server: Discord
) -> None:
    server.state.logins |= {"remaining": 1, "reset_after": 1500}
    async with connected(server, tmp_path, limits=Limits(logins=Logins(apart_s=0))) as town:
        town.gateway.invalidate(resumable=False)
        await eventually(lambda: not town.gateway.connected)
        server.state.logins["remaining"] = 1000
        await eventually(lambda: town.gateway.connected)
        first, second = town.gateway.logins
        assert second.at - first.at >= 1.4
        await town.ana.slash(town.square, "help").answer()


@pytest.mark.parametrize(("shards", "together"), [(2, 1), (0, 3)])
async def test_every_shard_answers_its_own_servers(tmp_path: Path, server: Discord, shards: int, together: int) -> None:
    server.state.shards, server.gateway.apart = 3, 5.0
    server.state.logins["max_concurrency"] = together
    count = shards or 3
    async with connected(server, tmp_path, shards=shards) as town:
        assert sorted(each.shard for each in town.gateway.logins) == list(range(count))
        first, last = town.gateway.logins[0].at, town.gateway.logins[-1].at
        assert server.gateway.apart <= last - first < 2 * APART_S if together == 1 else last - first < 1
        reached: set[int] = set()
        while len(reached) < count:
            guild = town.state.add_guild("Mill Lane")
            if (int(guild["id"]) >> 22) % count in reached:
                town.state.snowflake()  # whatever ids a server takes, the next one is another shard's
                continue
            reached.add((int(guild["id"]) >> 22) % count)
            room = town.state.add_channel(guild, "square")
            await Person(town.state, guild, "Bo").slash(room, "help").answer()


async def test_who_is_refused_too_often_leaves_discord_in_peace_and_says_so(tmp_path: Path, server: Discord) -> None:
    limits = Limits(refusals=Refusals(most=4, within_s=1.0))
    async with connected(server, tmp_path, limits=limits) as town:
        server.fail("POST", "/messages", 429, times=2, retry_after=0.05)
        await town.platform.say(town.place, HELLO, "n1")
        server.fail("POST", "/callback", 404, code=10062)
        town.ana.slash(town.square, "help")
        await eventually(lambda: not server.fails("POST", "/callback"))
        server.fail("POST", "/messages", 403)
        with capture_logs() as said, pytest.raises(Exception, match="403"):
            await town.platform.say(town.place, HELLO, "n2")
        assert [each["event"] for each in said] == ["discord refuses too much"]
        before = len(server.requests)
        with pytest.raises(Unreachable, match="left in peace"):
            await town.platform.say(town.place, HELLO, "n3")
        town.ana.slash(town.square, "help")
        with pytest.raises(Unreachable):
            await town.platform.run()
        assert len(server.requests) == before
        assert b"togetheros_incidents_total 0.0" in town.house.metrics.text()
        await eventually(lambda: _passes(limits.refusals))
        await town.platform.say(town.place, HELLO, "n3")


def _passes(refusals: Refusals) -> bool:
    try:
        refusals.check()
    except Unreachable:
        return False
    return True

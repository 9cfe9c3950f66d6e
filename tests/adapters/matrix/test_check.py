"""What `togetheros check` says of a real homeserver is true, and leaves no trace there."""

from pathlib import Path
from typing import Any

import pytest

from adapters.matrix.check import check
from adapters.matrix.identity import Account
from tests.support.homeserver import Homeserver
from tests.support.matrix_user import MatrixUser


def account_of(user: MatrixUser, server: Homeserver, **other: Any) -> Account:
    given: dict[str, Any] = {"homeserver": server.url, "user_id": user.id, "password": user.password, **other}
    return Account(state_dir=Path("nowhere"), secret="0123456789abcdef", timeout=10, **given)


async def told(account: Account) -> list[tuple[str, bool, str]]:
    return [(each.part, each.well, each.sentence) async for each in check(account)]


@pytest.mark.parametrize("version", ["11", "12"])
async def test_rooms_in_which_the_bot_may_not_speak_are_named(homeserver: Homeserver, version: str) -> None:
    async with await MatrixUser.register(homeserver, "bot") as bot, await MatrixUser.register(homeserver, "ana") as ana:
        account = account_of(bot, homeserver)
        assert await told(account) == [
            ("connection", True, f"{homeserver.url} answers."),
            ("connection", True, f"{bot.id} may log in."),
            ("permissions", True, "We are in no room yet: invite us."),
        ]

        good = await ana.create_room(bot.id, version=version)
        powers = {"events_default": 10, "users": {ana.id: 100} if version == "11" else {}}
        quiet = await ana.create_room(bot.id, version=version, power_level_content_override=powers)
        own = await bot.create_room(version=version, power_level_content_override={"events_default": 10})
        for room in (good, quiet):
            await bot.join(room)
        lacking = f"In {quiet} we may not speak or speak in secret or offer choices: raise our power level."
        assert (await told(account))[2:] == [
            ("permissions", False, lacking),
            ("permissions", True, "We are in 3 rooms."),
        ]
        assert own

        devices = await bot.call("GET", "/_matrix/client/v3/devices")
        assert [each["device_id"] for each in devices["devices"]] == [bot.device]


async def test_a_wrong_password_and_a_wrong_account_are_told(homeserver: Homeserver) -> None:
    async with await MatrixUser.register(homeserver, "bot") as bot:
        [_, (part, well, sentence)] = await told(account_of(bot, homeserver, password="wrong"))
        assert (part, well, "M_FORBIDDEN" in sentence) == ("connection", False, True)

        stranger = account_of(bot, homeserver, user_id=f"@nobody:{homeserver.name}", token=bot.token)
        assert (await told(stranger))[-1] == (
            "connection", False, f"The login belongs to {bot.id} and not to @nobody:{homeserver.name}.",
        )  # fmt: skip
        assert (await told(account_of(bot, homeserver, token=bot.token)))[1][1]


async def test_a_homeserver_that_is_away_is_told_at_once(homeserver: Homeserver) -> None:
    account = Account("http://127.0.0.1:9", "@bot:x", Path("nowhere"), "0123456789abcdef", password="x")

    [(part, well, sentence)] = await told(account)
    assert (part, well) == ("connection", False)
    assert "gave no usable answer" in sentence

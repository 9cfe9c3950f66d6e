"""Whether the homeserver lets us in, and what we may do in our rooms, found out without touching what is kept."""

from collections.abc import AsyncIterator
from contextlib import suppress

from adapters.matrix.api import Api, at
from adapters.matrix.errors import LoginRefused, MatrixError, Undeliverable
from adapters.matrix.identity import Account
from adapters.matrix.raw import text, texts
from adapters.matrix.rooms import Room
from bot.checks import Finding

_PATIENCE = 5.0
_NEEDED = {"m.room.message": "speak", "m.room.encrypted": "speak in secret", "m.reaction": "offer choices"}


async def check(account: Account) -> AsyncIterator[Finding]:
    """Try the homeserver, the login and the rooms, as far as one thing after the other works."""
    api = Api(account.homeserver, min(account.timeout, 10.0))
    try:
        await api.once("GET", "/_matrix/client/versions")
        yield Finding("connection", True, f"{account.homeserver} answers.")
        await _log_in(api, account)
        try:
            yield Finding("connection", True, f"{account.user_id} may log in.")
            async for finding in _check_rooms(api, account.user_id):
                yield finding
        finally:
            if account.token is None:
                with suppress(MatrixError):
                    await api.once("POST", at("logout"), {})
    except MatrixError as trouble:
        yield Finding("connection", False, str(trouble))
    finally:
        await api.close()


async def _log_in(api: Api, account: Account) -> None:
    """Log in as a device of its own, so that the bot's device is left alone."""
    if account.token is not None:
        api.token = account.token
    else:
        who = {"type": "m.id.user", "user": account.user_id}
        body = {"type": "m.login.password", "identifier": who, "password": account.password}
        body["initial_device_display_name"] = f"{account.device_name} check"
        answer = await api.call("POST", at("login"), body, patience=_PATIENCE)
        api.token = text(answer, "access_token") or ""
    found = text(await api.call("GET", at("account", "whoami"), patience=_PATIENCE), "user_id")
    if found != account.user_id:
        raise LoginRefused(f"The login belongs to {found} and not to {account.user_id}.")


async def _check_rooms(api: Api, user_id: str) -> AsyncIterator[Finding]:
    rooms = texts((await api.call("GET", at("joined_rooms"), patience=_PATIENCE)).get("joined_rooms"))
    for room_id in rooms:
        room = Room(room_id)
        for event_type in ("m.room.create", "m.room.power_levels"):
            path = at("rooms", room_id, "state", event_type, "")
            with suppress(Undeliverable):  # a room without it
                room.apply(await api.call("GET", path, query={"format": "event"}, patience=_PATIENCE))
        lacking = [words for kind, words in _NEEDED.items() if room.power(user_id) < room.needed(kind)]
        if lacking:
            yield Finding(
                "permissions", False, f"In {room_id} we may not {' or '.join(lacking)}: raise our power level."
            )
    told = f"We are in {len(rooms)} rooms." if rooms else "We are in no room yet: invite us."
    yield Finding("permissions", True, told)

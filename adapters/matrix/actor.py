"""Somebody in a journey, as a user of a homeserver: registered for it, with the plainest of clients."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

from adapters.matrix.api import Api, at
from adapters.matrix.errors import MatrixError
from adapters.matrix.raw import Json, events, mapping, text

_REGISTER = "/_synapse/admin/v1/register"
_FILTER = '{"room":{"timeline":{"limit":100}},"presence":{"types":[]}}'
_OWNER = 100


@dataclass(frozen=True, slots=True)
class Server:
    """A homeserver of the Synapse kind, and the secret with which users are registered there."""

    url: str
    registration_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Registered:
    """A user that has just been registered."""

    user_id: str
    password: str = field(repr=False)


async def register(api: Api, server: Server, name: str) -> Registered:
    """Register a user whose name begins like this.

    Raises:
        MatrixError: when the homeserver does not answer or does not take the secret.
    """
    login, password = f"{name}-{secrets.token_hex(4)}", secrets.token_urlsafe(24)
    nonce = text(await api.once("GET", _REGISTER), "nonce") or ""
    said = f"{nonce}\0{login}\0{password}\0notadmin"
    mac = hmac.new(server.registration_secret.encode(), said.encode(), hashlib.sha1).hexdigest()
    body = {"nonce": nonce, "username": login, "password": password, "admin": False, "mac": mac, "inhibit_login": True}
    answer = await api.call("POST", _REGISTER, body)
    user_id = text(answer, "user_id")
    if user_id is None:
        raise MatrixError("The homeserver registered a user without saying its id.")
    return Registered(user_id, password)


class Actor:
    """One user with a client that hears when asked to."""

    def __init__(self, api: Api, user_id: str) -> None:
        self._api, self.user_id = api, user_id
        self._since = ""

    @classmethod
    async def arrive(cls, server: Server, address: str, name: str) -> Self:
        """Register and log in somebody, who is then called by the name."""
        api = Api(server.url, 30.0)
        try:
            user = await register(api, server, address)
            actor = cls(api, user.user_id)
            await actor.log_in(user.password)
            await api.call("PUT", at("profile", user.user_id, "displayname"), {"displayname": name})
        except BaseException:
            await api.close()
            raise
        return actor

    async def log_in(self, password: str) -> None:
        """Log in as a new device."""
        who = {"type": "m.id.user", "user": self.user_id}
        body = {"type": "m.login.password", "identifier": who, "password": password}
        self._api.token = text(await self._api.call("POST", at("login"), body), "access_token") or ""

    async def close(self) -> None:
        """Be gone."""
        await self._api.close()

    async def make_room(self, name: str, invited: Sequence[str], *, direct: bool = False) -> str:
        """Make a room into which these are invited; return its id."""
        body: Json = {"name": name, "invite": list(invited), "is_direct": direct}
        return text(await self._api.call("POST", at("createRoom"), body), "room_id") or ""

    async def share_power(self, room: str, others: Sequence[str]) -> None:
        """Let others run a room that we made."""
        path = at("rooms", room, "state", "m.room.power_levels", "")
        powers = await self._api.call("GET", path)
        await self._api.call("PUT", path, {**powers, "users": {**powers["users"], **dict.fromkeys(others, _OWNER)}})

    async def join(self, room: str) -> None:
        """Accept an invitation."""
        await self._api.call("POST", at("join", room), {})

    async def say(self, room: str, words: str, thread: str = "") -> str:
        """Say something in a room or thread; return its event id."""
        content: Json = {"msgtype": "m.text", "body": words}
        if thread:
            content["m.relates_to"] = {"rel_type": "m.thread", "event_id": thread}
        return await self._send(room, "m.room.message", content)

    async def react(self, room: str, event_id: str, key: str) -> str:
        """React to a message; return the reaction's event id."""
        relation = {"rel_type": "m.annotation", "event_id": event_id, "key": key}
        return await self._send(room, "m.reaction", {"m.relates_to": relation})

    async def take_back(self, room: str, event_id: str) -> None:
        """Take a message or reaction back."""
        await self._api.call("PUT", at("rooms", room, "redact", event_id, secrets.token_hex(8)), {})

    async def hear(self) -> list[tuple[str, Json]]:
        """Return what has happened since the last time, as (room, event)."""
        query = {"timeout": "0", "filter": _FILTER} | ({"since": self._since} if self._since else {})
        answer = await self._api.call("GET", at("sync"), query=query)
        self._since = text(answer, "next_batch") or ""
        rooms = mapping(answer, "rooms", "join")
        return [(room, event) for room, said in rooms.items() for event in events(said, "timeline", "events")]

    async def _send(self, room: str, kind: str, content: Json) -> str:
        path = at("rooms", room, "send", kind, secrets.token_hex(8))
        return text(await self._api.call("PUT", path, content), "event_id") or ""

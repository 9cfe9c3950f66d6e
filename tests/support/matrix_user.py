"""A person with the plainest of Matrix clients, for tests that need somebody on the other side."""

import hashlib
import hmac
import json
import secrets
import time
from collections import defaultdict
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import aiohttp

from tests.support.homeserver import Homeserver

Json = dict[str, Any]
Match = Callable[[Json], bool]

_V3 = "/_matrix/client/v3"
_FILTER = json.dumps({"room": {"timeline": {"limit": 100}}, "presence": {"types": []}})


class MatrixUser:
    """A user of the homeserver, in the clear.

    What the user has seen is in `seen`, by room, oldest first; it grows while waiting.
    """

    def __init__(self, url: str, name: str, password: str) -> None:
        self.url = url
        self.name = name
        self.password = password
        self.id = ""
        self.token = ""
        self.device = ""
        self.seen: defaultdict[str, list[Json]] = defaultdict(list)
        self.invited: dict[str, list[Json]] = {}
        self.typing: dict[str, list[str]] = {}
        self._since: str | None = None
        self._http = aiohttp.ClientSession()

    @classmethod
    async def register(
        cls, server: Homeserver, name: str, *, url: str | None = None, admin: bool = False, log_in: bool = True
    ) -> Self:
        """A new user, logged in unless told otherwise; the name gets a tail so that every test has its own."""
        user = cls(url or server.url, f"{name}-{secrets.token_hex(4)}", secrets.token_hex(8))
        path = "/_synapse/admin/v1/register"
        nonce = (await user.call("GET", path))["nonce"]
        said = "\0".join([nonce, user.name, user.password, "admin" if admin else "notadmin"])
        mac = hmac.new(server.registration_secret.encode(), said.encode(), hashlib.sha1).hexdigest()
        body = {"nonce": nonce, "username": user.name, "password": user.password, "admin": admin, "mac": mac}
        await user.call("POST", path, {**body, "inhibit_login": True})
        user.id = f"@{user.name}:{server.name}"
        if log_in:
            await user.log_in()
        return user

    async def log_in(self) -> None:
        body = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": self.name},
            "password": self.password,
        }
        answer = await self.call("POST", f"{_V3}/login", body)
        self.id, self.token, self.device = answer["user_id"], answer["access_token"], answer["device_id"]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self._http.close()

    async def call(self, method: str, path: str, body: Json | None = None, query: dict[str, str] | None = None) -> Json:
        """Make any request; an answer that is not a success fails the test."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        async with self._http.request(method, self.url + path, json=body, params=query, headers=headers) as response:
            answer: Json = await response.json()
            assert response.status == 200, f"{method} {path}: {response.status} {answer}"
            return answer

    # Rooms

    async def create_room(self, *invite: str, version: str = "12", encrypted: bool = False, **more: Any) -> str:
        state: list[Json] = list(more.pop("initial_state", []))
        if encrypted:
            content = {"algorithm": "m.megolm.v1.aes-sha2"}
            state.append({"type": "m.room.encryption", "state_key": "", "content": content})
        body = {"room_version": version, "invite": list(invite), "initial_state": state, **more}
        answer = await self.call("POST", f"{_V3}/createRoom", body)
        return str(answer["room_id"])

    async def join(self, room: str) -> None:
        await self.call("POST", f"{_V3}/join/{_q(room)}", {})

    async def leave(self, room: str) -> None:
        await self.call("POST", f"{_V3}/rooms/{_q(room)}/leave", {})

    async def invite(self, room: str, user: str) -> None:
        await self.call("POST", f"{_V3}/rooms/{_q(room)}/invite", {"user_id": user})

    async def kick(self, room: str, user: str, reason: str = "") -> None:
        await self.call("POST", f"{_V3}/rooms/{_q(room)}/kick", {"user_id": user, "reason": reason})

    async def ban(self, room: str, user: str) -> None:
        await self.call("POST", f"{_V3}/rooms/{_q(room)}/ban", {"user_id": user})

    async def upgrade(self, room: str, version: str) -> str:
        answer = await self.call("POST", f"{_V3}/rooms/{_q(room)}/upgrade", {"new_version": version})
        return str(answer["replacement_room"])

    async def put_state(self, room: str, kind: str, content: Json, key: str = "") -> None:
        await self.call("PUT", f"{_V3}/rooms/{_q(room)}/state/{_q(kind)}/{_q(key)}", content)

    async def state(self, room: str, kind: str, key: str = "") -> Json:
        return await self.call("GET", f"{_V3}/rooms/{_q(room)}/state/{_q(kind)}/{_q(key)}")

    async def members(self, room: str) -> set[str]:
        return set((await self.call("GET", f"{_V3}/rooms/{_q(room)}/joined_members"))["joined"])

    # Saying

    async def send_event(self, room: str, kind: str, content: Json) -> str:
        path = f"{_V3}/rooms/{_q(room)}/send/{_q(kind)}/{secrets.token_hex(8)}"
        return str((await self.call("PUT", path, content))["event_id"])

    async def send(self, room: str, body: str, more: Json | None = None, *, thread: str | None = None) -> str:
        content: Json = {"msgtype": "m.text", "body": body, **(more or {})}
        if thread is not None:
            content["m.relates_to"] = {"rel_type": "m.thread", "event_id": thread}
        return await self.send_event(room, "m.room.message", content)

    async def reply(self, room: str, to: str, body: str) -> str:
        return await self.send(room, body, {"m.relates_to": {"m.in_reply_to": {"event_id": to}}})

    async def edit(self, room: str, event: str, body: str) -> str:
        fresh = {"msgtype": "m.text", "body": body}
        relation = {"rel_type": "m.replace", "event_id": event}
        return await self.send(room, f"* {body}", {"m.new_content": fresh, "m.relates_to": relation})

    async def react(self, room: str, event: str, key: str) -> str:
        relation = {"rel_type": "m.annotation", "event_id": event, "key": key}
        return await self.send_event(room, "m.reaction", {"m.relates_to": relation})

    async def redact(self, room: str, event: str) -> str:
        path = f"{_V3}/rooms/{_q(room)}/redact/{_q(event)}/{secrets.token_hex(8)}"
        return str((await self.call("PUT", path, {}))["event_id"])

    async def event(self, room: str, event: str) -> Json:
        return await self.call("GET", f"{_V3}/rooms/{_q(room)}/event/{_q(event)}")

    # Hearing

    async def sync(self, wait: float = 0.0) -> None:
        """Take in what has happened; waits up to so many seconds for something to happen."""
        query = {"timeout": str(int(wait * 1000)), "filter": _FILTER}
        if self._since is not None:
            query["since"] = self._since
        answer = await self.call("GET", f"{_V3}/sync", query=query)
        self._since = answer["next_batch"]
        rooms = answer.get("rooms", {})
        for room, said in {**rooms.get("join", {}), **rooms.get("leave", {})}.items():
            for event in said.get("ephemeral", {}).get("events", []):
                if event["type"] == "m.typing":
                    self.typing[room] = event["content"]["user_ids"]
            known = {event["event_id"] for event in self.seen[room]}
            fresh = [*said.get("timeline", {}).get("events", [])]
            self.seen[room] += [event for event in fresh if event["event_id"] not in known]
        for room, said in rooms.get("invite", {}).items():
            self.invited[room] = said["invite_state"]["events"]

    async def wait_for(self, room: str, match: Match | str, timeout: float = 15.0) -> Json:  # noqa: ASYNC109
        """The first event in the room that matches: a text in its body, or what a function says."""
        matches = _says(match) if isinstance(match, str) else match
        until = time.monotonic() + timeout
        while True:
            for event in self.seen[room]:
                if matches(event):
                    return event
            left = until - time.monotonic()
            assert left > 0, f"{self.name} did not see it in {room}; last: {self.seen[room][-3:]}"
            await self.sync(min(left, 5.0))

    async def sees_typing(self, room: str, users: list[str], timeout: float = 15.0) -> None:  # noqa: ASYNC109
        """Wait until just these are writing in the room."""
        until = time.monotonic() + timeout
        while self.typing.get(room, []) != users:
            assert time.monotonic() < until, f"writing in {room}: {self.typing.get(room)}"
            await self.sync(1.0)

    async def wait_for_invite(self, timeout: float = 15.0) -> str:  # noqa: ASYNC109
        """The room of the newest invitation that was not looked at yet."""
        until = time.monotonic() + timeout
        while not self.invited:
            assert time.monotonic() < until, f"nobody invited {self.name}"
            await self.sync(1.0)
        return self.invited.popitem()[0]

    def bodies(self, room: str) -> list[str]:
        """What has been said in the room, as far as it was seen."""
        return [e["content"]["body"] for e in self.seen[room] if "body" in e.get("content", {})]


def _says(body: str) -> Match:
    return lambda event: body in str(event.get("content", {}).get("body", ""))


def _q(part: str) -> str:
    return quote(part, safe="")

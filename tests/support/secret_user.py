"""A person whose client speaks in secret: nio's own, so that somebody else than ourselves understands us."""

import secrets
import time
from types import TracebackType
from typing import Any, Self

from nio.client import AsyncClient, AsyncClientConfig
from nio.crypto import OlmDevice
from nio.events import MegolmEvent
from nio.store import SqliteMemoryStore

from tests.support.matrix_user import Json, MatrixUser

_FILTER = {"room": {"timeline": {"limit": 100}}, "presence": {"types": []}}


class SecretUser:
    """A second device of a user, that encrypts in encrypted rooms.

    `seen` holds what it read, as (room, body); `unreadable` counts what it could not read.
    """

    def __init__(self, user: MatrixUser) -> None:
        self.user = user
        config = AsyncClientConfig(store=SqliteMemoryStore, encryption_enabled=True, max_timeouts=0)
        self.client: Any = AsyncClient(user.url, user.id, store_path="", config=config)
        self.seen: list[tuple[str, str]] = []
        self.sources: list[Json] = []
        self.unreadable = 0

    async def __aenter__(self) -> Self:
        await self.client.login(self.user.password, device_name="secret")
        await self.client.keys_upload()
        await self.sync()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.client.close()
        self.client.store.database.close()

    async def sync(self, wait: float = 0.0) -> None:
        answer = await self.client.sync(timeout=int(wait * 1000), sync_filter=_FILTER, full_state=True)
        assert hasattr(answer, "rooms"), answer
        for room, said in answer.rooms.join.items():
            for event in said.timeline.events:
                if isinstance(event, MegolmEvent):
                    self.unreadable += 1
                elif hasattr(event, "body"):
                    self.seen.append((room, event.body))
                    self.sources.append(event.source)
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        if self.client.should_query_keys:
            await self.client.keys_query()
        if self.client.should_claim_keys:
            await self.client.keys_claim(self.client.get_users_for_key_claiming())
        await self.client.send_to_device_messages()

    async def join(self, room: str) -> None:
        await self.client.join(room)
        while room not in self.client.rooms:
            await self.sync(1.0)
        await self.client.joined_members(room)
        if self.client.should_query_keys:
            await self.client.keys_query()

    async def send(self, room: str, body: str, relation: Json | None = None) -> str:
        content: Json = {"msgtype": "m.text", "body": body}
        if relation is not None:
            content["m.relates_to"] = relation
        answer = await self.client.room_send(
            room, "m.room.message", content, tx_id=secrets.token_hex(8), ignore_unverified_devices=True
        )
        assert hasattr(answer, "event_id"), answer
        return str(answer.event_id)

    async def reads(self, body: str, timeout: float = 15.0) -> Json:  # noqa: ASYNC109
        """The event whose body has this text, once it was decrypted."""
        until = time.monotonic() + timeout
        while True:
            for source in self.sources:
                if body in str(source.get("content", {}).get("body")):
                    return source
            assert time.monotonic() < until, f"could not read it; read {self.seen}, unreadable {self.unreadable}"
            await self.sync(1.0)

    def device_of(self, user: str, device: str) -> OlmDevice:
        return self.client.device_store[user][device]

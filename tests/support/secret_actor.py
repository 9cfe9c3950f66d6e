"""Somebody in a journey whose rooms are encrypted: nio's client does the secret part, so not ourselves alone."""

import secrets
from collections.abc import Sequence
from typing import Any

from nio.client import AsyncClient, AsyncClientConfig
from nio.events import MegolmEvent
from nio.store import SqliteMemoryStore

from adapters.matrix.actor import Actor
from adapters.matrix.api import at
from adapters.matrix.raw import Json

_FILTER = {"room": {"timeline": {"limit": 100}}, "presence": {"types": []}}
_SECRET = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


class SecretActor(Actor):
    """An actor who makes encrypted rooms only, and counts what came in plain."""

    client: Any
    plain = 0

    async def log_in(self, password: str) -> None:
        config = AsyncClientConfig(store=SqliteMemoryStore, encryption_enabled=True, max_timeouts=0)
        self.client = AsyncClient(self._api.homeserver, self.user_id, store_path="", config=config)
        await self.client.login(password)
        self._api.token = self.client.access_token
        await self.client.keys_upload()

    async def close(self) -> None:
        await self.client.close()
        self.client.store.database.close()
        await super().close()

    async def make_room(self, name: str, invited: Sequence[str], *, direct: bool = False) -> str:
        body: Json = {"name": name, "invite": list(invited), "is_direct": direct, "initial_state": [_SECRET]}
        answer = await self._api.call("POST", at("createRoom"), body)
        return str(answer["room_id"])

    async def say(self, room: str, words: str, thread: str = "") -> str:
        while room not in self.client.rooms:
            await self._sync(1.0)
        await self.client.joined_members(room)
        await self._care()
        content: Json = {"msgtype": "m.text", "body": words}
        if thread:
            content["m.relates_to"] = {"rel_type": "m.thread", "event_id": thread}
        answer = await self.client.room_send(
            room, "m.room.message", content, tx_id=secrets.token_hex(8), ignore_unverified_devices=True
        )
        return str(answer.event_id)

    async def hear(self) -> list[tuple[str, Json]]:
        heard, self._kept = [*self._kept, *await self._sync(0.0)], []
        return heard

    _kept: list[tuple[str, Json]] = []  # noqa: RUF012 - replaced, never changed

    async def _sync(self, wait: float) -> list[tuple[str, Json]]:
        answer = await self.client.sync(timeout=int(wait * 1000), sync_filter=_FILTER, full_state=True)
        heard: list[tuple[str, Json]] = []
        for room, said in answer.rooms.join.items():
            for event in said.timeline.events:
                assert not isinstance(event, MegolmEvent), f"{self.user_id} cannot read what was said"
                message = event.source.get("type") == "m.room.message"
                self.plain += message and not event.decrypted
                heard.append((room, event.source))
        await self._care()
        if wait:
            self._kept = [*self._kept, *heard]
        return heard

    async def _care(self) -> None:
        """Do what the keys need."""
        client = self.client
        if client.should_upload_keys:
            await client.keys_upload()
        if client.should_query_keys:
            await client.keys_query()
        if client.should_claim_keys:
            await client.keys_claim(client.get_users_for_key_claiming())
        await client.send_to_device_messages()

"""The measure on Matrix: the plainest bot that nio can make. It answers every message with the same words.

Run as ``python -m tests.bench.echo URL USER PASSWORD [STORE]``; with a folder for its keys it is ready for encryption.
"""

import asyncio
import sys

from nio import AsyncClient, AsyncClientConfig, InviteMemberEvent, MatrixRoom, RoomMessageText


async def main(url: str, user_id: str, password: str, store: str = "") -> None:
    config = AsyncClientConfig(encryption_enabled=bool(store), store_sync_tokens=bool(store))
    client = AsyncClient(url, user_id, store_path=store, config=config)

    async def invited(room: MatrixRoom, event: InviteMemberEvent) -> None:
        if event.state_key == user_id:
            await client.join(room.room_id)

    async def heard(room: MatrixRoom, event: RoomMessageText) -> None:
        if event.sender != user_id:
            content = {"msgtype": "m.text", "body": "pong"}
            await client.room_send(room.room_id, "m.room.message", content, ignore_unverified_devices=True)

    client.add_event_callback(invited, InviteMemberEvent)
    client.add_event_callback(heard, RoomMessageText)
    await client.login(password)
    await client.sync_forever(timeout=30_000)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

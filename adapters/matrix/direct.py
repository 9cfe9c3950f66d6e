"""Direct rooms: where a member can be told something that is for nobody else's eyes."""

import asyncio
from collections import defaultdict
from collections.abc import Callable

import structlog

from adapters.matrix.api import Api, at
from adapters.matrix.errors import Undeliverable
from adapters.matrix.raw import Json, mapping, text, texts
from adapters.matrix.rooms import Rooms

log = structlog.get_logger("matrix")

_SECRET = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


class DirectRooms:
    """Which room is whose, as kept in our account data (`m.direct`).

    What it says is a claim by whoever invited us. A room is direct only as long as nobody but the member is in it.
    `keep_secret` is told of each encrypted room that is made here.
    """

    def __init__(self, api: Api, user_id: str, rooms: Rooms, keep_secret: Callable[[str], None]) -> None:
        self._api = api
        self._user_id = user_id
        self._rooms = rooms
        self._keep_secret = keep_secret
        self._of: dict[str, list[str]] = {}
        self._offered: dict[str, str] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._writing = asyncio.Lock()

    def take(self, event: Json) -> None:
        """Take in our account data as a sync brought it: it may be older than what we have just noted ourselves."""
        if event.get("type") == "m.direct":
            for user, rooms in mapping(event, "content").items():
                known = self._of.setdefault(user, [])
                known += [room_id for room_id in texts(rooms) if room_id not in known]

    def offered(self, room_id: str, user_id: str) -> None:
        """Somebody invited us into what they mean to be a direct room."""
        self._offered[room_id] = user_id

    async def accepted(self, room_id: str) -> None:
        """We joined: if it was offered as a direct room, it is one."""
        user_id = self._offered.pop(room_id, None)
        if user_id is not None:
            await self._note(room_id, user_id)

    def known(self, user_id: str) -> bool:
        """Whether there is, or was, a direct room with the member."""
        return bool(self._of.get(user_id))

    async def is_with(self, room_id: str, user_id: str) -> bool:
        """Whether the room is a direct room with the member, and nobody else is there."""
        if room_id not in self._of.get(user_id, ()):
            return False
        try:
            return await self._alone(room_id, user_id)
        except Undeliverable:
            return False

    async def open(self, user_id: str) -> str:
        """The direct room with a member; made when there is none, encrypted if the homeserver lets us.

        Raises:
            Undeliverable: when the member cannot be invited.
        """
        await self._rooms.complete.wait()
        async with self._locks[user_id]:
            for room_id in reversed(self._of.get(user_id, [])):
                if await self.is_with(room_id, user_id):
                    return room_id
            room_id = await self._create(user_id)
            self._rooms.entered(room_id)
            await self._note(room_id, user_id)
            return room_id

    async def _alone(self, room_id: str, user_id: str) -> bool:
        room = await self._rooms.find(room_id)
        await self._rooms.fill(room)
        return set(room.present("join", "invite")) == {self._user_id, user_id}

    async def _create(self, user_id: str) -> str:
        body: Json = {"preset": "trusted_private_chat", "is_direct": True, "invite": [user_id]}
        try:
            answer = await self._api.call("POST", at("createRoom"), {**body, "initial_state": [_SECRET]})
            # A sync may show the room while it is being made, before it says that it is encrypted.
            self._keep_secret(text(answer, "room_id") or "")
        except Undeliverable as refusal:
            log.info("matrix_no_secret_direct_room", reason=refusal.reason)
            answer = await self._api.call("POST", at("createRoom"), body)
        room_id = text(answer, "room_id")
        if room_id is None:
            raise Undeliverable("M_UNKNOWN", "a new room without an id")
        return room_id

    async def _note(self, room_id: str, user_id: str) -> None:
        async with self._writing:
            self._of.setdefault(user_id, []).append(room_id)
            await self._api.call("PUT", at("user", self._user_id, "account_data", "m.direct"), self._of)

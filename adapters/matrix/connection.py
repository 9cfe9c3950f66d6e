"""The Matrix connection: what happens in our rooms comes in, what we say goes out, and nothing else gets through.

It knows nothing of commands and replies. Files in the state folder: `key` and `*.sealed` (see `vault`), one
`device-*.db` (the keys of our device) and `lock`.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

import structlog

from adapters.matrix.api import Api, at
from adapters.matrix.device import Device
from adapters.matrix.direct import DirectRooms
from adapters.matrix.encryption import Unreadable
from adapters.matrix.errors import Away, MatrixError, Undeliverable
from adapters.matrix.files import upload
from adapters.matrix.identity import Account
from adapters.matrix.lanes import Sink
from adapters.matrix.progress import Progress
from adapters.matrix.raw import Json, events, mapping, text
from adapters.matrix.rooms import Room, Rooms
from adapters.matrix.sync import Sync
from adapters.matrix.vault import Vault

log = structlog.get_logger("matrix")

_COURTESY = 2.0  # seconds, for what nobody misses when it does not work
_READ_PATIENCE = 60.0
_OUR_NAME_HOLDS = 60.0


class Connection:
    """A connection to one homeserver as one account.

    Opening it waits until the homeserver answers. Whatever is sent before `run` has heard which rooms we are in waits
    for that. Sending goes on until the homeserver has answered; cancel it to give up. Asking (`fetch`, `members`)
    gives up after a minute.

    Raises:
        DeadToken, LoginRefused, StateUnusable: on opening, when a person has to do something first.
    """

    def __init__(self, account: Account) -> None:
        self._account = account
        self._vault = Vault(account.state_dir, account.secret)
        self._api = Api(account.homeserver, account.timeout)
        self._rooms = Rooms(self._api)
        self._direct = DirectRooms(self._api, account.user_id, self._rooms, self._keep_secret)
        self._device: Device | None = None
        self._sync: Sync | None = None
        self._named_at = float("-inf")
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def __aenter__(self) -> Self:
        self._vault.__enter__()
        try:
            self._device = Device(self._account, self._api, self._vault)
            await self._device.open()
        except BaseException:
            await self.__aexit__(None, None, None)
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._device is not None:
            self._device.close()
        await self._api.close()
        self._vault.__exit__(None, None, None)

    @property
    def user_id(self) -> str:
        return self._account.user_id

    @property
    def device_id(self) -> str:
        return self._opened.id

    def silent_for(self) -> float | None:
        """Seconds since the homeserver last told us what happens; None before it has for the first time."""
        last = self._sync.last_success if self._sync else None
        return None if last is None else time.monotonic() - last

    async def run(self, sink: Sink) -> None:
        """Hand on what happens, in order in each room, until cancelled.

        An event counts as handled when the sink has returned. After a crash the last ones may come again, with the
        same event id. What the sink raises ends the run.

        Raises:
            DeadToken: when the homeserver no longer accepts our token.
        """
        self._sync = Sync(
            self._api,
            self.user_id,
            progress=Progress(self._vault),
            rooms=self._rooms,
            direct=self._direct,
            device=self._opened,
        )
        await self._sync.run(sink, self._account.sync_wait)

    # Saying something

    async def send(self, room_id: str, content: Json, transaction_id: str, thread: str | None = None) -> str:
        """Send a message, into a thread if one is named; returns its event id.

        The same transaction id is never sent twice, whatever happens in between.

        Raises:
            Undeliverable: when the homeserver refuses for good, or we are not in the room.
        """
        if thread is not None:
            content = {**content, "m.relates_to": _in_thread(mapping(content, "m.relates_to"), thread)}
        return await self._send(room_id, "m.room.message", content, transaction_id)

    async def edit(self, room_id: str, event_id: str, content: Json, transaction_id: str) -> str:
        """Replace the content of a message of ours; returns the id of the edit."""
        shown = {key: value for key, value in content.items() if key in {"msgtype", "format"}}
        for key in ("body", "formatted_body"):
            if key in content:
                shown[key] = f"* {content[key]}"
        relation = {"rel_type": "m.replace", "event_id": event_id}
        fresh = {key: value for key, value in content.items() if key != "m.relates_to"}
        edited = {**shown, "m.new_content": fresh, "m.relates_to": relation}
        return await self._send(room_id, "m.room.message", edited, transaction_id)

    async def react(self, room_id: str, event_id: str, key: str, transaction_id: str) -> str | None:
        """React to a message; returns the id of the reaction, or None when we had reacted so before."""
        content = {"m.relates_to": {"rel_type": "m.annotation", "event_id": event_id, "key": key}}
        try:
            return await self._send(room_id, "m.reaction", content, transaction_id)
        except Undeliverable as refusal:
            if refusal.reason == "M_DUPLICATE_ANNOTATION":
                return None
            raise

    async def redact(self, room_id: str, event_id: str, transaction_id: str, reason: str | None = None) -> str:
        """Take an event back; returns the id of the redaction."""
        await self._rooms.find(room_id)
        path = at("rooms", room_id, "redact", event_id, transaction_id)
        return _event_id(await self._api.call("PUT", path, {"reason": reason} if reason else {}))

    async def upload(self, room_id: str, name: str, media_type: str, data: bytes) -> Json:
        """Upload a file for a message in this room; returns what the message has to say of it.

        Raises:
            Undeliverable: when the homeserver does not take it, or we are not in the room.
        """
        secret = self._secret(await self._rooms.find(room_id))
        return await upload(self._api, data, media_type, name, secret=secret)

    async def typing(self, room_id: str, on: bool) -> None:  # noqa: FBT001 - typing(room, True) says it
        """Show or take away that we are writing; it is a courtesy, and is dropped when it does not work at once."""
        body: Json = {"typing": on, "timeout": 30_000} if on else {"typing": False}
        try:
            async with asyncio.timeout(_COURTESY):
                await self._api.once("PUT", at("rooms", room_id, "typing", self.user_id), body)
        except (Away, Undeliverable, TimeoutError):
            log.debug("matrix_typing_dropped", room=room_id)

    # Rooms

    async def direct_room(self, user_id: str) -> str:
        """The room in which we and this member are alone; made when there is none.

        Raises:
            Undeliverable: when the member cannot be invited.
        """
        return await self._direct.open(user_id)

    def knows_directly(self, user_id: str) -> bool:
        """Whether we have ever had a direct room with this member."""
        return self._direct.known(user_id)

    async def is_direct(self, room_id: str, user_id: str) -> bool:
        """Whether this is a direct room with the member, and nobody else is there."""
        return await self._direct.is_with(room_id, user_id)

    def upgraded_from(self, room_id: str) -> str | None:
        """The room of ours that says that it lives on in this one."""
        return self._rooms.predecessor(room_id)

    async def join(self, room_id: str, via: Sequence[str] = ()) -> None:
        """Join a room; `via` are servers that know it, for rooms of other servers.

        Raises:
            Undeliverable: when we may not.
        """
        query = [("via", server) for server in via]
        await self._api.call("POST", at("join", room_id), {}, query=query)
        self._rooms.entered(room_id)
        await self._direct.accepted(room_id)

    async def leave(self, room_id: str) -> None:
        """Leave a room, or refuse an invitation, and forget the room.

        Raises:
            Undeliverable: when the homeserver does not know that we were there.
        """
        await self._api.call("POST", at("rooms", room_id, "leave"), {})
        self._rooms.forget(room_id)
        try:
            await self._api.once("POST", at("rooms", room_id, "forget"), {})
        except (Away, Undeliverable):
            log.debug("matrix_not_forgotten", room=room_id)

    async def members(self, room_id: str) -> dict[str, str]:
        """The display names of those who are in the room, by user id."""
        room = await self._rooms.find(room_id)
        async with asyncio.timeout(_READ_PATIENCE):
            await self._rooms.fill(room)
        return {user: room.names.get(user, user) for user in room.present("join")}

    async def power_level(self, room_id: str, user_id: str) -> int:
        """The power level of a user; the creators of newer rooms have more than can be written."""
        return (await self._rooms.find(room_id)).power(user_id)

    async def powers(self, room_id: str) -> Json:
        """The power levels of a room as the homeserver has them now."""
        return await self._api.call("GET", at("rooms", room_id, "state", "m.room.power_levels", ""))

    async def set_powers(self, room_id: str, powers: Json) -> None:
        """Give a room other power levels.

        Raises:
            Undeliverable: when we may not.
        """
        await self._rooms.find(room_id)
        await self._api.call("PUT", at("rooms", room_id, "state", "m.room.power_levels", ""), powers)

    async def put_out(self, room_id: str, user_id: str, how: str, reason: str) -> None:
        """Kick, ban, unban or invite a user; nothing when they are so already.

        Raises:
            Undeliverable: when we may not.
        """
        await self._rooms.find(room_id)
        wanted = {"kick": "leave", "ban": "ban", "unban": "leave", "invite": "invite"}[how]
        path = at("rooms", room_id, "state", "m.room.member", user_id)
        try:
            now = text(await self._api.call("GET", path, patience=_READ_PATIENCE), "membership") or "leave"
        except Undeliverable:
            now = "leave"
        if now != wanted and not (how == "invite" and now == "join") and not (how == "kick" and now == "ban"):
            body = {"user_id": user_id} | ({"reason": reason} if reason else {})
            await self._api.call("POST", at("rooms", room_id, how), body)

    async def may(self, room_id: str, event_type: str, *, state: bool = False) -> bool:
        """Whether we may send such an event there."""
        room = await self._rooms.find(room_id)
        return room.power(self.user_id) >= room.needed(event_type, state=state)

    async def room_encrypted(self, room_id: str) -> bool:
        """Whether what is said in the room is encrypted; once it was, it stays so."""
        return self._secret(await self._rooms.find(room_id))

    async def display_name(self, user_id: str) -> str:
        """How a user is called; their id without the server when they have no name."""
        name = self._rooms.names.get(user_id)
        if name is None:
            try:
                profile = await self._api.call("GET", at("profile", user_id, "displayname"), patience=_READ_PATIENCE)
            except Undeliverable:
                profile = {}
            self._rooms.note_name(user_id, text(profile, "displayname"))
            name = self._rooms.names[user_id]
        return name

    async def our_name(self) -> str:
        """How we are called. What we do ourselves no sync tells us, so we ask now and then whether it has changed."""
        if time.monotonic() - self._named_at > _OUR_NAME_HOLDS:
            self._named_at = time.monotonic()
            with suppress(Away, Undeliverable):
                profile = await self._api.once("GET", at("profile", self.user_id, "displayname"))
                self._rooms.note_name(self.user_id, text(profile, "displayname"))
        return await self.display_name(self.user_id)

    async def room_name(self, room_id: str) -> str:
        """How a room is called, or nothing."""
        try:
            path = at("rooms", room_id, "state", "m.room.name", "")
            return text(await self._api.call("GET", path, patience=_READ_PATIENCE), "name") or ""
        except Undeliverable:
            return ""

    async def my_reactions(self, room_id: str, event_id: str) -> dict[str, str]:
        """Our own reactions to an event: the id of each by its key."""
        path = at("rooms", room_id, "relations", event_id, "m.annotation", "m.reaction").replace("/v3/", "/v1/", 1)
        answer = await self._api.call("GET", path, query=[("limit", "100")], patience=_READ_PATIENCE)
        found = {}
        for event in events(answer.get("chunk")):
            key = text(event, "content", "m.relates_to", "key")
            if key and text(event, "sender") == self.user_id:
                found[key] = text(event, "event_id") or ""
        return found

    async def fetch(self, room_id: str, event_id: str, by: str | None = None) -> Json:
        """The content of an event as it is now; only if this user sent it, where one is named.

        Raises:
            Undeliverable, Away: as `sent` does, and when others sent it.
        """
        sender, content = await self.sent(room_id, event_id)
        if by not in {None, sender}:
            raise Undeliverable("M_UNKNOWN", "an event of another sender")
        return content

    async def sent(self, room_id: str, event_id: str) -> tuple[str, Json]:
        """Who sent an event, and its content as it is now, decrypted and edited.

        Raises:
            Undeliverable: when there is no such event that we may see, or it cannot be decrypted.
            Away: when the homeserver does not answer.
        """
        path = at("rooms", room_id, "event", event_id)
        event = await self._api.call("GET", path, patience=_READ_PATIENCE)
        edit = mapping(event, "unsigned", "m.relations", "m.replace")
        sender = text(event, "sender")
        if sender is None:
            raise Undeliverable("M_UNKNOWN", "an event without a sender")
        if text(edit, "sender") == sender:
            fresh = mapping(await self._clear(room_id, edit), "m.new_content")
            if fresh:
                return sender, fresh
        return sender, await self._clear(room_id, event)

    # Inside

    @property
    def _opened(self) -> Device:
        if self._device is None:
            raise MatrixError("The connection is not open.")
        return self._device

    def _keep_secret(self, room_id: str) -> None:
        self._opened.encryption.remember_secret(room_id)

    def _secret(self, room: Room) -> bool:
        return room.encryption is not None or room.id in self._opened.encryption.secret_rooms

    async def _send(self, room_id: str, event_type: str, content: Json, transaction_id: str) -> str:
        async with self._turns[room_id]:
            room = await self._rooms.find(room_id)
            # Reactions go in the open: servers and clients count them by what they point at.
            if self._secret(room) and event_type != "m.reaction":
                content = await self._encrypted(room, event_type, content)
                event_type = "m.room.encrypted"
            path = at("rooms", room_id, "send", event_type, transaction_id)
            return _event_id(await self._api.call("PUT", path, content))

    async def _encrypted(self, room: Room, event_type: str, content: Json) -> Json:
        async def recipients() -> list[str]:
            await self._rooms.fill(room)
            return room.present("join") if room.history == "joined" else room.present("join", "invite")

        return await self._opened.encryption.encrypt(room.id, room.encryption or {}, recipients, event_type, content)

    async def _clear(self, room_id: str, event: Json) -> Json:
        if event.get("type") != "m.room.encrypted":
            return mapping(event, "content")
        try:
            return mapping(await self._opened.encryption.decrypt(room_id, event), "content")
        except Unreadable as why:
            raise Undeliverable("M_UNREADABLE", str(why)) from why


def _in_thread(relation: Json, thread: str) -> Json:
    reply_to = text(relation, "m.in_reply_to", "event_id")
    return {
        "rel_type": "m.thread",
        "event_id": thread,
        # Clients that know no threads show it as a reply.
        "is_falling_back": reply_to is None,
        "m.in_reply_to": {"event_id": reply_to or thread},
    }


def _event_id(answer: dict[str, Any]) -> str:
    return text(answer, "event_id") or ""

"""End-to-end encryption of one device: nio's Olm machine, fed with plain JSON and driven over our own requests.

The machine does the cryptography and keeps the keys. What is decided here is who gets a room key, whose keys are
asked for and when, and whether a decrypted message really comes from the one whose name stands on it.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import structlog
from nio.crypto import Olm
from nio.events import OlmEvent
from nio.responses import KeysClaimResponse, KeysQueryResponse, KeysUploadResponse, ToDeviceResponse

from adapters.matrix.api import Api, Refused, at
from adapters.matrix.errors import StoreLost
from adapters.matrix.raw import Json, events, mapping, number, text, texts
from adapters.matrix.store import DeviceStore, store_path

log = structlog.get_logger("matrix")

MEGOLM: Final = "m.megolm.v1.aes-sha2"
_OLM: Final = "m.olm.v1.curve25519-aes-sha2"
_KEY: Final = "signed_curve25519"
_DEVICES_PER_REQUEST: Final = 50
_ASK_AGAIN_AFTER: Final = 60.0

Recipients = Callable[[], Awaitable[Collection[str]]]
"""Tells who shall be able to read what is sent to a room; asked again when somebody came or went meanwhile."""


class Unreadable(Exception):  # noqa: N818 - a state of affairs
    """A message cannot be decrypted; `session` is the room key that is missing, if that is what it takes."""

    def __init__(self, why: str, session: str | None = None) -> None:
        super().__init__(why)
        self.session = session


class Encryption:
    """The keys of our device, and the requests that keep them in working order."""

    def __init__(self, api: Api, user_id: str, device_id: str, folder: Path, passphrase: str) -> None:
        self._api = api
        self._user_id = user_id
        self._device_id = device_id
        self._store = DeviceStore(user_id, device_id, str(folder), passphrase, store_path(folder, device_id).name)
        store_path(folder, device_id).chmod(0o600)
        self._olm: Any = Olm(user_id, device_id, self._store)
        self.secret_rooms: set[str] = set(self._store.load_encrypted_rooms())
        self._current: set[str] = set()  # users whose devices we know as they are now
        self._outdated: set[str] = set()  # users to ask for soon
        self._asked: dict[str, float] = {}
        self._shared: set[str] = set()  # rooms in which everybody has the room key
        self._asking = asyncio.Lock()
        self._arrived: dict[str, asyncio.Event] = {}
        self._fallback_used = False

    @property
    def keys(self) -> dict[str, str]:
        """The public identity keys of the device, by algorithm."""
        return {str(name): str(key) for name, key in self._olm.account.identity_keys.items()}

    def sign(self, value: Json) -> str:
        """Sign a JSON object with the key of the device."""
        return str(self._olm.sign_json(value))

    def close(self) -> None:
        self._store.close()

    def remember_secret(self, room_id: str) -> None:
        """Note for good that a room is encrypted, whatever a server says later."""
        if room_id not in self.secret_rooms:
            self.secret_rooms.add(room_id)
            self._store.save_encrypted_rooms([room_id])

    def unpublish(self) -> None:
        """Forget that the homeserver had the keys of this device: the next upload brings them again."""
        self._olm.account.shared = False

    # What a sync brings

    def receive(self, answer: Json) -> None:
        """Take in what a sync brought: room keys, devices that changed, and how many one-time keys are left."""
        counts = answer.get("device_one_time_keys_count")
        if isinstance(counts, dict):
            self._olm.uploaded_key_count = number(counts.get(_KEY), 0)
        unused = answer.get("device_unused_fallback_key_types")
        if isinstance(unused, list):
            self._fallback_used = _KEY not in unused
        changed = {*texts(mapping(answer, "device_lists").get("changed"))}
        self._current -= changed | {*texts(mapping(answer, "device_lists").get("left"))}
        for user in changed:
            self._asked.pop(user, None)
        self._outdated |= {user for user in changed if user in self._olm.device_store.users}
        secrets = [event for event in events(answer, "to_device", "events") if event["type"] == "m.room.encrypted"]
        if secrets:
            with self._store.together():
                for event in secrets:
                    self._take_secret(event)
                # A one-time key that was used is gone from memory; it must be gone from the disk too.
                self._olm.save_account()

    def _take_secret(self, event: Json) -> None:
        if text(event, "content", "algorithm") != _OLM:
            return
        try:
            parsed = OlmEvent.from_dict(event)
            taken = self._olm.decrypt_event(parsed) if isinstance(parsed, OlmEvent) else None
        except Exception as error:  # noqa: BLE001 - a stranger's bytes went through a library; nothing may stop the sync
            log.warning("matrix_bad_key_message", sender=event["sender"], error=type(error).__name__)
            return
        session = getattr(taken, "session_id", None)
        if isinstance(session, str) and (arrived := self._arrived.pop(session, None)):
            arrived.set()

    async def maintain(self) -> None:
        """Do what the last sync made necessary: upload one-time keys, ask for changed devices, mend broken sessions.

        Raises:
            StoreLost: when the homeserver has other keys under our device's name.
        """
        await self.upload_keys()
        if self._outdated:
            await self._ask_for(self._outdated & set(self._olm.device_store.users))
        if self._olm.wedged_devices:
            await self._claim(self._olm.wedged_devices)
        for message in list(self._olm.outgoing_to_device_messages):
            await self._to_device(message.type, message.as_dict()["messages"])
            self._olm.handle_response(ToDeviceResponse(message))

    async def upload_keys(self) -> None:
        """Publish the device, one-time keys when half of them are used up, and the one to fall back on when it was."""
        account, left = self._olm.account, self._olm.uploaded_key_count
        enough = account.shared and (left is None or left >= account.max_one_time_keys // 2)
        fallback_wanted = self._fallback_used or not account.shared
        if enough and not fallback_wanted:
            return
        body: Json = {} if enough else self._olm.share_keys()
        if fallback_wanted:
            body["fallback_keys"] = self._fallback_keys()
        # First to the disk: were we killed after the upload, we could not open what the next ones send us.
        self._olm.save_account()
        try:
            answer = await self._api.call("POST", at("keys", "upload"), body)
        except Refused as refusal:
            if refusal.status == 400:  # noqa: PLR2004 - bad request
                raise StoreLost("The homeserver has other keys for this device than we do.") from refusal
            raise
        left = number(mapping(answer, "one_time_key_counts").get(_KEY), 0)
        self._olm.handle_response(KeysUploadResponse(0, left))
        self._fallback_used = False

    def _fallback_keys(self) -> Json:
        """A new key for those who come when all one-time keys are gone; the one before it stays good."""
        account = self._olm.account._account  # noqa: SLF001 - nio knows no fallback keys, the library under it does
        account.generate_fallback_key()
        keys = {}
        for name, key in account.fallback_key.items():
            described = {"key": key.to_base64(), "fallback": True}
            signature = self.sign(described)
            signed_by = {f"ed25519:{self._device_id}": signature}
            keys[f"{_KEY}:{name}"] = {**described, "signatures": {self._user_id: signed_by}}
        return keys

    # Reading

    async def decrypt(self, room_id: str, event: Json) -> Json:
        """The event as it was before it was encrypted.

        Raises:
            Unreadable: when the key is missing, the content is broken, or it does not come from its sender.
        """
        content, sender, event_id = mapping(event, "content"), event["sender"], text(event, "event_id")
        session_id, cipher = text(content, "session_id"), text(content, "ciphertext")
        if text(content, "algorithm") != MEGOLM or session_id is None or cipher is None:
            raise Unreadable("not an algorithm we know")
        if not self._sessions(room_id, session_id):
            raise Unreadable("no key", session_id)
        session = self._owned(room_id, session_id, sender)
        if session is None and self._may_ask_again(sender):
            await self._ask_for({sender})
            session = self._owned(room_id, session_id, sender)
        if session is None:
            raise Unreadable("the key is not from a device of the sender")
        try:
            plain, index = session.decrypt(cipher)
            inside = json.loads(plain)
        except (ValueError, RecursionError) as error:
            raise Unreadable(type(error).__name__) from error
        if not isinstance(inside, dict) or inside.get("room_id") != room_id or not isinstance(inside.get("type"), str):
            raise Unreadable("not an event of this room")
        self._refuse_replay((session.sender_key, session_id, index), (event_id, event.get("origin_server_ts")))
        return {**event, "type": inside["type"], "content": _with_relation(mapping(inside, "content"), content)}

    async def wait_for_key(self, session_id: str, patience: float) -> bool:
        """Whether a room key arrives within so many seconds."""
        arrived = self._arrived.setdefault(session_id, asyncio.Event())
        try:
            await asyncio.wait_for(arrived.wait(), patience)
        except TimeoutError:
            self._arrived.pop(session_id, None)
            return False
        return True

    def _sessions(self, room_id: str, session_id: str) -> list[Any]:
        by_sender = self._olm.inbound_group_store[room_id]
        return [sessions[session_id] for sessions in by_sender.values() if session_id in sessions]

    def _owned(self, room_id: str, session_id: str, sender: str) -> Any:
        """The room key, if it came from a device of the sender; a server could write any name on an event."""
        ours = self.keys
        for session in self._sessions(room_id, session_id):
            held = (session.sender_key, session.ed25519)
            if sender == self._user_id and held == (ours["curve25519"], ours["ed25519"]):
                return session
            if any(held == (d.curve25519, d.ed25519) for d in self._olm.device_store[sender].values()):
                return session
        return None

    def _refuse_replay(self, key: tuple[str, str, int], event: tuple[str | None, Any]) -> None:
        if self._olm.message_index_store.setdefault(key, event) != event:
            raise Unreadable("a repeated message under another name")

    # Writing

    async def encrypt(
        self, room_id: str, settings: Json, recipients: Recipients, event_type: str, content: Json
    ) -> Json:
        """Encrypt the content of an event; whoever of the recipients has no key for it yet is given one first.

        One call at a time for each room.
        """
        while True:
            users = set(await recipients())
            await self._ask_for({user for user in users - self._current if self._may_ask_again(user)})
            session = self._olm.outbound_group_sessions.get(room_id)
            if session is None or session.expired:
                session = self._start_session(room_id, settings)
            if room_id not in self._shared:
                await self._share(room_id, session, users)
            if room_id in self._shared and self._olm.outbound_group_sessions.get(room_id) is session:
                break  # nobody came or went meanwhile
        clear = {key: value for key, value in content.items() if key != "m.relates_to"}
        secret: Json = self._olm.group_encrypt(room_id, {"type": event_type, "content": clear})
        if "m.relates_to" in content:
            # In the open, because servers put threads and edits together by it.
            secret["m.relates_to"] = content["m.relates_to"]
        return secret

    def renew(self, room_id: str) -> None:
        """Somebody is out of the room: what is said from now on needs a new key."""
        self._olm.outbound_group_sessions.pop(room_id, None)
        self._shared.discard(room_id)

    def doubt(self) -> None:
        """We may have missed who came or went and whose devices changed: ask for everybody, use no old room key."""
        self._olm.outbound_group_sessions.clear()
        self._shared.clear()
        self._current.clear()
        self._asked.clear()
        self._outdated |= set(self._olm.device_store.users)

    def admit(self, room_id: str) -> None:
        """Somebody has come into the room and needs the key."""
        self._shared.discard(room_id)

    def _start_session(self, room_id: str, settings: Json) -> Any:
        with self._store.together():
            self._olm.create_outbound_group_session(room_id)
        session = self._olm.outbound_group_sessions[room_id]
        session.max_messages = max(1, min(number(settings.get("rotation_period_msgs"), 100), 100))
        session.shared = True
        self._shared.discard(room_id)
        return session

    async def _share(self, room_id: str, session: Any, users: set[str]) -> None:
        settled = session.users_shared_with | session.users_ignored | {(self._user_id, self._device_id)}
        lacking = [
            device
            for user in users
            for device in self._olm.device_store.active_user_devices(user)
            if (user, device.id) not in settled
        ]
        # Set before the first wait: whoever comes meanwhile takes it away again.
        self._shared.add(room_id)
        try:
            without = [device for device in lacking if not self._olm.session_store.get(device.curve25519)]
            if without:
                await self._claim(without)
            for start in range(0, len(lacking), _DEVICES_PER_REQUEST):
                await self._give_key(room_id, session, lacking[start : start + _DEVICES_PER_REQUEST])
        except BaseException:
            self._shared.discard(room_id)
            raise

    async def _give_key(self, room_id: str, session: Any, devices: list[Any]) -> None:
        key = {
            "algorithm": MEGOLM,
            "room_id": room_id,
            "session_id": session.id,
            "session_key": session.session_key,
        }
        messages: dict[str, Json] = {}
        given = set()
        with self._store.together():
            for device in devices:
                olm_session = self._olm.session_store.get(device.curve25519)
                if olm_session is None:
                    # It has no one-time key left; it gets the next room key, or this one when its keys change.
                    session.users_ignored.add((device.user_id, device.id))
                    continue
                sealed = self._olm._olm_encrypt(olm_session, device, "m.room_key", key)  # noqa: SLF001 - no public way
                messages.setdefault(device.user_id, {})[device.id] = sealed
                given.add((device.user_id, device.id))
        if messages:
            await self._to_device("m.room.encrypted", messages)
        session.users_shared_with |= given

    # Whose keys

    def _may_ask_again(self, user: str) -> bool:
        return time.monotonic() - self._asked.get(user, float("-inf")) > _ASK_AGAIN_AFTER

    async def _ask_for(self, users: set[str]) -> None:
        if not users:
            return
        async with self._asking:
            self._outdated -= users
            answer = await self._api.call("POST", at("keys", "query"), {"device_keys": {user: [] for user in users}})
            self._asked.update(dict.fromkeys(users, time.monotonic()))
            devices = {user: _well_formed(user, mapping(answer, "device_keys", user)) for user in users}
            failed = {user for user in users if user not in mapping(answer, "device_keys")}
            response: Any = KeysQueryResponse({user: devices[user] for user in users - failed}, {})
            with self._store.together():
                self._olm.handle_response(response)
            # A server that is away has told us nothing: its users are asked for again in a while.
            self._current |= users - failed
            if response.changed:
                self._notice_devices(response.changed)

    def _notice_devices(self, changed: dict[str, dict[str, Any]]) -> None:
        gone = {(user, name) for user, devices in changed.items() for name, d in devices.items() if d.deleted}
        self._shared.clear()
        for room_id, session in list(self._olm.outbound_group_sessions.items()):
            session.users_ignored.clear()
            if session.users_shared_with & gone:
                self.renew(room_id)

    async def _claim(self, devices: list[Any]) -> None:
        wanted: dict[str, Json] = {}
        for device in devices:
            wanted.setdefault(device.user_id, {})[device.id] = _KEY
        answer = await self._api.call("POST", at("keys", "claim"), {"one_time_keys": wanted})
        with self._store.together():
            for user, of_user in mapping(answer, "one_time_keys").items():
                for device_id, key in mapping(of_user).items():
                    try:
                        self._olm.handle_response(KeysClaimResponse({user: {device_id: key}}, {}))
                    except Exception as error:  # noqa: BLE001 - one stranger's bad key must not keep the others waiting
                        log.warning("matrix_bad_one_time_key", user=user, error=type(error).__name__)
        # Whoever gave no key cannot be mended now; the next broken message will ask again.
        self._olm.wedged_devices = [d for d in self._olm.wedged_devices if d not in devices]

    async def _to_device(self, kind: str, messages: Json) -> None:
        await self._api.call("PUT", at("sendToDevice", kind, uuid4().hex), {"messages": messages})


def _well_formed(user: str, devices: Json) -> Json:
    """The devices whose description has what the Olm machine takes for granted."""
    return {
        name: device
        for name, device in devices.items()
        if text(device, "user_id") == user
        and text(device, "device_id") == name
        and text(device, "keys", f"ed25519:{name}")
        and text(device, "keys", f"curve25519:{name}")
        and isinstance(device.get("unsigned", {}), dict)
        and isinstance(device.get("signatures"), dict)
        and isinstance(device["signatures"].get(user, {}), dict)
    }


def _with_relation(inside: Json, outside: Json) -> Json:
    """The content with the relation that was sent in the open."""
    if "m.relates_to" in outside and "m.relates_to" not in inside:
        return {**inside, "m.relates_to": outside["m.relates_to"]}
    return inside

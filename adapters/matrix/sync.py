"""The loop that hears everything once and in order, whatever the homeserver does meanwhile."""

import asyncio
import hashlib
import json
import time
from collections.abc import Iterable
from typing import Final

import structlog

from adapters.matrix.api import Api, Backoff, Refused, at
from adapters.matrix.device import Device
from adapters.matrix.direct import DirectRooms
from adapters.matrix.errors import Away
from adapters.matrix.lanes import Lanes, Sink
from adapters.matrix.progress import Batch, Progress
from adapters.matrix.raw import Json, events, mapping, mappings, number, text
from adapters.matrix.rooms import Room, Rooms

log = structlog.get_logger("matrix")

_HAPPENINGS: Final = (
    "m.room.message",
    "m.room.encrypted",
    "m.reaction",
    "m.room.redaction",
    "m.room.member",
    "m.room.tombstone",
)
_STATE: Final = (
    "m.room.create",
    "m.room.power_levels",
    "m.room.encryption",
    "m.room.history_visibility",
    "m.room.member",
    "m.room.tombstone",
)
_TOLD: Final = sorted({*_HAPPENINGS, *_STATE})
# A hundred events is as much as the homeservers give at once.
_PAGE: Final = {"dir": "b", "limit": "100", "filter": json.dumps({"types": _TOLD})}
_LONGEST_GAP: Final = 20_000
_REMEMBERED: Final = 10_000
_BAD_REQUEST: Final = 400
_CLOCKS_DIFFER: Final = 60.0
_LAST_WORDS: Final = 1.0
"""Seconds that answers in hand have to be given once the run shall end."""


def _filter(user_id: str) -> str:
    """What a sync shall tell us: none of what we said ourselves, or each answer would be two more syncs."""
    timeline = {"limit": 100, "types": _TOLD, "not_senders": [user_id], "lazy_load_members": True}
    room = {
        "timeline": timeline,
        "state": {"types": _STATE, "lazy_load_members": True},
        "ephemeral": {"types": []},
        "account_data": {"types": []},
    }
    return json.dumps({"presence": {"types": []}, "account_data": {"types": ["m.direct"]}, "room": room})


class Sync:
    """One run of hearing what happens in our rooms, from the position that was kept.

    `last_success` is when a sync last succeeded, in seconds of the monotonic clock.
    """

    def __init__(
        self, api: Api, user_id: str, *, progress: Progress, rooms: Rooms, direct: DirectRooms, device: Device
    ) -> None:
        self._api = api
        self._user_id = user_id
        self._filter = _filter(user_id)
        self._progress = progress
        self._rooms = rooms
        self._direct = direct
        self._device = device
        self._since = progress.reached
        self._lost_at: float | None = None  # when we were at the position that the homeserver does not know any more
        self._whole = True  # the next sync shall tell the whole state of each room
        self._recent: dict[str, None] = {}
        self.last_success: float | None = None

    async def run(self, sink: Sink, wait: float) -> None:
        """Hear and hand on until cancelled; the homeserver may hold a request open for `wait` seconds.

        Events in hand when it is cancelled are handled to their end, if that takes but a moment.

        Raises:
            DeadToken: when the homeserver no longer accepts our token.
            Exception: what the sink raises; the event counts as not handled.
        """
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._progress.keep())
                lanes = Lanes(tasks, sink, self._progress, self._device, self._direct)
                try:
                    await self._hear(lanes, wait)
                finally:
                    await lanes.finish(_LAST_WORDS)
        except BaseExceptionGroup as group:
            raise _first(group) from None

    async def _hear(self, lanes: Lanes, wait: float) -> None:
        backoff, refused = Backoff(), False
        while True:
            await self._progress.wait_for_room()
            try:
                answer = await self._ask(wait)
            except Away as trouble:
                log.warning("matrix_sync_retry", why=trouble.why)
                await backoff.rest(trouble)
                continue
            except Refused as refusal:
                log.warning("matrix_sync_refused", reason=refusal.reason)
                if refused and refusal.status == _BAD_REQUEST and self._since is not None:
                    self._lose_position()
                refused = True
                await backoff.rest(Away(refusal.reason))
                continue
            backoff, refused = Backoff(), False
            self.last_success = time.monotonic()
            self._device.encryption.receive(answer)
            await self._take(answer, lanes)
            await self._device.maintain()

    async def _ask(self, wait: float) -> Json:
        query = {"filter": self._filter, "timeout": "0" if self._whole else str(int(wait * 1000))}
        if self._since is not None:
            query["since"] = self._since
        if self._whole:
            query["full_state"] = "true"
        answer = await self._api.once("GET", at("sync"), query=query, extra_time=wait)
        if text(answer, "next_batch") is None:
            raise Away("a sync without a position")
        return answer

    def _lose_position(self) -> None:
        """Begin anew: a homeserver that was restored from a backup does not know where we were."""
        log.warning("matrix_position_refused", action="a fresh sync tells what was said since")
        self._since, self._whole, self._lost_at = None, True, self._progress.reached_at
        self._device.encryption.doubt()

    async def _take(self, answer: Json, lanes: Lanes) -> None:
        since, self._since = self._since, str(answer["next_batch"])
        batch = self._progress.begin(self._since)
        for event in mappings(answer, "account_data", "events"):
            self._direct.take(event)
        for room_id, said in mapping(answer, "rooms", "invite").items():
            self._take_invite(room_id, said, batch, lanes)
        if since is None:
            self._rooms.only(mapping(answer, "rooms", "join"))
        for room_id, said in mapping(answer, "rooms", "join").items():
            await self._take_joined(room_id, mapping(said), since, batch, lanes)
        for room_id, said in mapping(answer, "rooms", "leave").items():
            if since is not None:
                await self._take_left(room_id, mapping(said), since, batch, lanes)
        self._whole, self._lost_at = False, None
        self._rooms.complete.set()
        self._progress.done(batch, event=False)

    def _take_invite(self, room_id: str, said: Json, batch: Batch, lanes: Lanes) -> None:
        self._rooms.forget(room_id)  # we may have been put out of it just before
        for event in events(said, "invite_state", "events"):
            if self._is_ours(event) and text(event, "content", "membership") == "invite":
                if mapping(event, "content").get("is_direct") is True:
                    self._direct.offered(room_id, event["sender"])
                # Without an id of its own, nothing tells a second invitation from the first but when it came.
                made_up = hashlib.sha256(f"{room_id} {event['sender']} {batch.position}".encode())
                event.setdefault("event_id", f"$invite-{made_up.hexdigest()}")
                event["unsigned"] = {}
                self._put(lanes, room_id, batch, [event])

    async def _take_joined(self, room_id: str, said: Json, since: str | None, batch: Batch, lanes: Lanes) -> None:
        limited = mapping(said, "timeline").get("limited") is True
        new = self._rooms.get(room_id) is None and not self._whole
        room = self._rooms.show(room_id)
        happened = timeline = list(events(said, "timeline", "events"))
        first = since is None and self._lost_at is None  # what was said before our time is none of our business
        if not first and (limited or new or since is None):
            happened = await self._read_back(room_id, timeline, since)
            # Who came and went in the gap is not told in full.
            room.members = None
            self._device.encryption.renew(room_id)
        for event in events(said, "state", "events"):
            self._apply(room, event)
        for event in timeline:
            self._apply(room, event)
        self._rooms.announce(room_id)
        if not first:
            self._put(lanes, room_id, batch, self._while_present(self._unheard(happened)))

    async def _take_left(self, room_id: str, said: Json, since: str, batch: Batch, lanes: Lanes) -> None:
        happened = list(events(said, "timeline", "events"))
        if self._rooms.get(room_id) and mapping(said, "timeline").get("limited") is True:
            happened = await self._read_back(room_id, happened, since)
        if not any(self._is_ours(event) for event in happened):
            happened += [event for event in events(said, "state", "events") if self._is_ours(event)]
        self._rooms.forget(room_id)
        self._device.encryption.renew(room_id)
        self._put(lanes, room_id, batch, self._while_present(happened))

    async def _read_back(self, room_id: str, timeline: list[Json], since: str | None) -> list[Json]:
        """All that happened between the last sync and this one, oldest first: what did not fit, and our own coming."""
        found: list[Json] = []
        here = self._since
        while here is not None:
            query = {**_PAGE, "from": here, **({"to": since} if since else {})}
            try:
                answer = await self._api.call("GET", at("rooms", room_id, "messages"), query=query)
            except Refused as refusal:
                log.warning("matrix_gap_refused", room=room_id, reason=refusal.reason)
                break
            page = list(events(answer, "chunk"))
            found += page
            if any(self._entered(event) for event in page):
                return found[::-1]  # what was before we came is none of our business
            if len(self._unheard(page)) < len(page):
                break
            if len(found) >= _LONGEST_GAP:
                log.error("matrix_gap_too_long", room=room_id, events=len(found))
                break
            here = text(answer, "end") if page else None
        log.info("matrix_gap_filled", room=room_id, events=len(found))
        # A late event from another server may stand further back in the room than where we were.
        known = {event.get("event_id") for event in found}
        return [*found[::-1], *(event for event in timeline if event.get("event_id") not in known)]

    def _unheard(self, happened: list[Json]) -> list[Json]:
        """What came after the position that we lost, where we lost one; rather a little too much than too little."""
        if self._lost_at is None:
            return happened
        after = (self._lost_at - _CLOCKS_DIFFER) * 1000
        return [event for event in happened if number(event.get("origin_server_ts"), 0) > after]

    def _apply(self, room: Room, event: Json) -> None:
        if "state_key" not in event:
            return
        room.apply(event)
        if event["type"] == "m.room.encryption" and room.encryption is not None:
            self._device.encryption.remember_secret(room.id)
        elif event["type"] == "m.room.member":
            if text(event, "content", "membership") in {"join", "invite"}:
                self._rooms.note_name(str(event["state_key"]), text(event, "content", "displayname"))
                self._device.encryption.admit(room.id)
            else:
                self._device.encryption.renew(room.id)

    def _while_present(self, happened: Iterable[Json]) -> list[Json]:
        """What happened while we were in the room: not what came before we joined, nor after we were out."""
        kept: list[Json] = []
        present = True
        for event in happened:
            if self._entered(event):
                if present:
                    kept.clear()
                present = True
            elif self._is_ours(event) and text(event, "content", "membership") in {"leave", "ban"}:
                present = False
                kept.append(event)
            elif present:
                kept.append(event)
        return kept

    def _put(self, lanes: Lanes, room_id: str, batch: Batch, happened: Iterable[Json]) -> None:
        for event in happened:
            event_id = text(event, "event_id")
            if event["sender"] == self._user_id or event["type"] not in _HAPPENINGS:
                continue
            if event_id is None or event_id in self._recent:
                continue
            self._recent[event_id] = None
            if len(self._recent) > _REMEMBERED:
                del self._recent[next(iter(self._recent))]
            lanes.put(room_id, batch, event)

    def _is_ours(self, event: Json) -> bool:
        return event["type"] == "m.room.member" and event.get("state_key") == self._user_id

    def _entered(self, event: Json) -> bool:
        """Whether this is the event with which we came into the room."""
        return (
            self._is_ours(event)
            and text(event, "content", "membership") == "join"
            and text(event, "unsigned", "prev_content", "membership") != "join"
        )


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error

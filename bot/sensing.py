"""Listening in the rooms that asked for it: each message is screened once, in memory, by a worker of its own.

Nothing of a message is kept or logged but numbers and its id. Commands never wait for any of this.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from bot.announce import announce
from bot.asks import Overheard
from bot.clock import Clock
from bot.errors import log_incident
from bot.store import StorageError, Store, Tx
from core.moderation import nudges, prompts, raids, sensing, signs, tension
from core.moderation.cases import Spot
from core.moderation.histogram import Histogram
from core.moderation.model import Sensed
from core.moderation.raids import Alarm, Seen, Watch
from core.moderation.screen import Screen
from core.moderation.tension import HEATED, Bounds, Heard, Judgement, Reading, Talk
from core.work import Work

MOST_WAITING = 2_000
"""Messages that may wait to be screened; when more come, the oldest are let go unread."""
MOST_TALKS = 200
"""Conversations that are followed in one room."""
_BATCH = 64
_KEEP_AFTER = 200
"""Messages after which a room's spread of scores is kept."""
_SURELY_UNKNOWN = 5
"""Messages in a language that the screen does not know before organizers are told."""
TONE = 0.8
"""What tension without an attack counts, as a part of an attack."""

Key = tuple[str, str]


@dataclass(slots=True)
class _Room:
    """What is known of one room: numbers, and who wrote which of its last messages."""

    community_id: int
    shift: int
    spread: Histogram
    talks: dict[str, Talk] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)
    unknown: Counter[str] = field(default_factory=Counter)
    unkept: int = 0
    watch: Watch = field(default_factory=Watch)
    bounds: Bounds = field(default_factory=Bounds)

    def take_bounds(self) -> None:
        """Take anew what counts in this room."""
        self.bounds = sensing.bounds_of(self.shift, self.spread)

    def talk(self, thread: str, at: datetime) -> Talk:
        """Return the conversation of a thread, or of the room itself."""
        if thread not in self.talks:
            if len(self.talks) >= MOST_TALKS:
                del self.talks[min(self.talks, key=lambda each: self.talks[each].last)]
            self.talks[thread] = Talk.begin(at)
        elif at - self.talks[thread].last > tension.LONGEST:
            self.talks[thread] = Talk.begin(at)
        return self.talks[thread]

    def note_author(self, message: str, address: str) -> None:
        """Remember who wrote a message, so that an answer to it is known to be for them."""
        self.authors[message] = address
        if len(self.authors) > MOST_TALKS:
            del self.authors[next(iter(self.authors))]


@dataclass(frozen=True, slots=True)
class _Found:
    """What is to be told of a message: how its talk stands, a language that is not known, its ``author``, a raid."""

    community_id: int
    spot: Spot
    reading: Reading | None = None
    unknown: str = ""
    author: str = ""
    alarm: Alarm | None = None


class Sensing:
    """Hears what platforms overhear, and asks moderators to look where it seems called for."""

    def __init__(self, store: Store, clock: Clock, screen: Screen) -> None:
        self._store, self._clock, self._screen = store, clock, screen
        self._rooms: dict[Key, _Room] = {}
        self._heard: deque[tuple[Overheard, datetime]] = deque(maxlen=MOST_WAITING)
        self._wake = asyncio.Event()
        self._stale = True
        self._turn = asyncio.Lock()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="screen")
        self.on_change: Callable[[], None] = lambda: None
        """Called after moderators were asked something, as notices wait."""

    @property
    def languages(self) -> Sequence[str]:
        """The languages in which tone can be judged."""
        return self._screen.languages

    def refresh(self) -> None:
        """Look again which rooms are listened to."""
        self._stale = True
        self._wake.set()

    def overhear(self, said: Overheard) -> None:
        """Take what was said, if its room is listened to."""
        if self._stale or (said.place.platform, said.place.room) in self._rooms:
            self._heard.append((said, self._clock.now()))
            self._wake.set()

    async def run(self) -> None:
        """Screen what is heard, for ever."""
        try:
            while True:
                await self._wake.wait()
                self._wake.clear()
                try:
                    await self.settle()
                except StorageError:
                    await asyncio.sleep(1)
                except Exception as error:  # noqa: BLE001 - one odd message must not end the listening
                    log_incident("sensing failed", error)
        finally:
            self._worker.shutdown(wait=False, cancel_futures=True)

    async def settle(self) -> int:
        """Screen everything that was heard, and return how many messages that were."""
        count = 0
        async with self._turn:
            while self._stale or self._heard:
                if self._stale:
                    await self._look_for_rooms()
                batch = [self._heard.popleft() for _ in range(min(_BATCH, len(self._heard)))]
                count += len(batch)
                loop = asyncio.get_running_loop()
                found = await loop.run_in_executor(self._worker, self._screen_all, batch)
                del batch
                await self._tell(found)
        return count

    async def _look_for_rooms(self) -> None:
        self._stale = False
        kept = await self._store.read(lambda tx: _sensed_rooms(tx, self._clock.now()))
        rooms = {}
        for key, (community_id, sensed) in kept.items():
            room = self._rooms.get(key) or _Room(community_id, sensed.shift, Histogram(sensed.bins))
            room.shift = sensed.shift
            room.take_bounds()
            rooms[key] = room
        self._rooms = rooms

    def _screen_all(self, batch: Sequence[tuple[Overheard, datetime]]) -> list[_Found]:
        """Screen messages, in the worker."""
        found: list[_Found] = []
        for said, at in batch:
            room = self._rooms.get((said.place.platform, said.place.room))
            try:
                found += self._screen_one(room, said, at) if room else []
            except Exception as error:  # noqa: BLE001 - one message that cannot be read must not hide the others
                log_incident("screening failed", error)
        return found

    def _screen_one(self, room: _Room, said: Overheard, at: datetime) -> list[_Found]:
        place, found = said.place, []
        spot = Spot(place.platform, place.room, place.thread, said.message, said.link)
        links = signs.links(said.text)
        alarm = room.watch.see(Seen(at, said.address, said.message, links, len(said.mentions), said.joined))
        if alarm:
            found.append(_Found(room.community_id, spot, alarm=alarm))
        if said.joined:
            return found
        scores, outward = self._screen.score(said.text), signs.read(said.text, len(said.mentions))
        if scores.language and not scores.known:
            room.unknown[scores.language] += 1
            if room.unknown[scores.language] == _SURELY_UNKNOWN:
                found.append(_Found(room.community_id, spot, unknown=scores.language))
        score = max(scores.attack, TONE * scores.tension, outward.heat)
        room.spread.add(score)
        room.unkept += 1
        if room.unkept % _BATCH == 0:
            room.take_bounds()
        answered = room.authors.get(said.reply_to, "")
        heard = Heard(
            at,
            said.address,
            said.message,
            score,
            tuple(dict.fromkeys(each for each in (answered, *said.mentions) if each and each != said.address)),
            repairs=outward.repairs,
            signals=_signals({"attack": scores.attack, "tension": scores.tension, **scores.signals}, outward),
        )
        if scores.attack >= HEATED:
            found.append(_Found(room.community_id, spot, author=said.address))
        room.note_author(said.message, said.address)
        reading = tension.weigh(room.talk(place.thread, at), room.bounds, heard)
        if reading.judgement is Judgement.PROMPT:
            link = said.link.removesuffix(said.message) + reading.message if said.link else ""
            shown = Spot(place.platform, place.room, place.thread, reading.message, link)
            found.append(_Found(room.community_id, shown, reading))
        return found

    async def _tell(self, found: Sequence[_Found]) -> None:
        """Ask moderators to look, tell organizers of languages, and keep the spread of scores now and then."""
        spreads = {key: room.spread.kept() for key, room in self._rooms.items() if room.unkept >= _KEEP_AFTER}
        if not (found or spreads):
            return
        communities = {key: room.community_id for key, room in self._rooms.items()}

        def tell(tx: Tx) -> None:
            for each in found:
                with suppress(LookupError):
                    work = tx.work(each.community_id, self._clock.now())
                    _tell_one(work, each)
                    announce(tx, work)
            for (platform, address), bins in spreads.items():
                work = tx.work(communities[platform, address], self._clock.now())
                sensed = work.moderation.sensed.get(platform=platform, address=address)
                if sensed:
                    work.moderation.sensed.save(sensed, bins=bins)

        await self._store.write(tell)
        for key in spreads:
            self._rooms[key].unkept = 0
        self.on_change()


def _tell_one(work: Work, found: _Found) -> None:
    spot = found.spot
    if found.reading:
        prompts.notice(work, spot, found.reading)
    if found.unknown:
        sensing.note_unknown(work, spot.platform, spot.room, found.unknown)
    if found.alarm:
        raids.lock_down(work, spot, found.alarm)
    if found.author:
        nudges.nudge(work, spot.platform, found.author)


def _signals(heads: Mapping[str, float], outward: signs.Signs) -> frozenset[str]:
    """Return which signals a message gives, by their names."""
    return frozenset({name for name, score in heads.items() if score >= HEATED} | outward.names - {signs.REPAIR})


def _sensed_rooms(tx: Tx, now: datetime) -> dict[Key, tuple[int, Sensed]]:
    found: dict[Key, tuple[int, Sensed]] = {}
    for community in tx.communities.all():
        for sensed in tx.work(community.id, now).moderation.sensed.find():
            found[sensed.platform, sensed.address] = community.id, sensed
    return found

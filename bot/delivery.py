"""Delivery: notices of the outbox reach their rooms at least once, in order, with a key that makes it once.

A place that cannot be reached holds back only its own notices.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.actions import PLANS, Deed, Hands
from bot.announce import ACCOUNT, CARDS, DEED, DIRECT, TELLINGS, THREAD, announce
from bot.asks import Place
from bot.clock import Clock
from bot.errors import log_incident
from bot.metrics import Metrics
from bot.platform import Forgetful, Gone, Platform, Said, Undeliverable, Unreachable
from bot.replies import Reply
from bot.store import CARD, Notice, Posted, Store, Tx
from bot.words import Words
from core.facts import Fact

log = structlog.get_logger("delivery")

BATCH = 200
MOST_ATTEMPTS = 12
"""With the pauses below a notice is tried for about a day before it is given up."""
SURE = timedelta(minutes=1)
"""So long every platform knows what it was told with a key."""


def pause(attempts: int) -> timedelta:
    """Return how long to wait after so many failures."""
    return timedelta(seconds=min(2**attempts * 5, 4 * 3600))


class Delivery:
    """Carries one platform's notices."""

    def __init__(
        self, store: Store, platform: Platform, clock: Clock, metrics: Metrics, prefix: str = "!", *, pages: str = ""
    ) -> None:
        self._prefix, self._pages = prefix, pages
        self._store, self._platform, self._clock, self._metrics = store, platform, clock, metrics
        self._wake = asyncio.Event()
        self._next: datetime | None = None

    def wake(self) -> None:
        """Look again at once: something new may wait."""
        self._wake.set()

    async def run(self) -> None:
        """Deliver what is due, for ever."""
        while True:
            self._wake.clear()
            try:
                if await self.deliver():
                    continue
                await asyncio.wait_for(self._wake.wait(), self._rest())
            except TimeoutError:
                continue
            except Exception as error:  # noqa: BLE001 - the database may be away; delivery must outlive it
                log_incident("delivery failed", error)
                await asyncio.sleep(1)

    async def deliver(self) -> int:
        """Deliver everything that is due now, places side by side; return how many notices were handled."""
        now, name = self._clock.now(), self._platform.name
        notices, self._next = await self._store.write(
            lambda tx: (tx.outbox.claim(name, now, BATCH), tx.outbox.next_due(name))
        )
        places: defaultdict[str, list[Notice]] = defaultdict(list)
        for notice in notices:
            places[notice.room or f"@{notice.address}"].append(notice)
        await asyncio.gather(*(self._deliver_in_order(each) for each in places.values()))
        return len(notices)

    def _rest(self) -> float:
        """Return the seconds until the next notice is due, at most half a minute."""
        due = self._next
        return min(30.0, max(0.05, (due - self._clock.now()).total_seconds())) if due else 30.0

    async def _deliver_in_order(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            try:
                await self._deliver_one(notice)
            except Unreachable:
                await self._hold(notice)
                return
            except Undeliverable as trouble:
                await self._give_up(notice, str(trouble))
            except Exception as error:  # noqa: BLE001 - one notice that cannot be told must not hold back the others
                await self._give_up(notice, log_incident("notice failed", error))

    async def _deliver_one(self, notice: Notice) -> None:
        if notice.kind == DEED:
            await self._carry_out(notice)
            return
        reply, posted = await self._store.read(lambda tx: self._compose(tx, notice))
        # The moment tells it from a notice of an earlier database, which the platform may still remember.
        key = f"n{notice.id}-{notice.created_at:%Y%m%d%H%M%S}"
        place = Place(self._platform.name, notice.room)
        said = Said("")
        if reply is None or not (reply.title or reply.blocks):
            pass  # nothing to say any more: the subject is gone, or it was done meanwhile
        elif notice.kind == CARD and posted:
            said = await self._amend(place, posted, reply, key)
        else:
            if notice.kind == THREAD or notice.thread:
                place = replace(place, thread=posted.thread if posted and notice.kind == THREAD else notice.thread)
            await self._recall(notice, place, reply, key)
            if notice.kind in {DIRECT, ACCOUNT}:
                said = await self._platform.say_privately(notice.address, reply, key)
            else:
                said = await self._platform.say(place, reply, key)
        await self._store.write(lambda tx: self._note(tx, notice, said))
        self._metrics.delivered(self._platform.name)

    async def _amend(self, place: Place, posted: Posted, reply: Reply, key: str) -> Said:
        """Let a card show this now; one that somebody took away is said anew."""
        try:
            await self._platform.amend(place, posted.handle, reply, key)
        except Gone:
            return await self._platform.say(place, reply, key)
        return Said(posted.handle, posted.thread)

    async def _recall(self, notice: Notice, place: Place, reply: Reply, key: str) -> None:
        """Let a platform look for what an earlier try may have said, before it is said once more."""
        tried_at, platform = notice.claimed_at, self._platform
        if tried_at and self._clock.now() - tried_at > SURE and isinstance(platform, Forgetful):
            await platform.recall(place, notice.address, reply, key, tried_at)

    async def _carry_out(self, notice: Notice) -> None:
        """Let the platform do something, and tell the subject that it is done, in the transaction that notes it."""
        plan, fact, platform = PLANS[notice.fact], Fact.kinds[notice.fact].restore(notice.values), self._platform

        def look(tx: Tx) -> Deed | None:
            return plan.make(tx.work(notice.community_id, self._clock.now()), fact)

        def done(tx: Tx) -> None:
            work = tx.work(notice.community_id, self._clock.now())
            plan.done(work, fact, before)
            announce(tx, work)
            tx.outbox.sent(notice, "", work.now)

        deed, before = await self._store.read(look), ""
        if deed:
            if not isinstance(platform, Hands):
                raise Undeliverable("This platform cannot do that.")
            before = await platform.carry_out(deed)
        await self._store.write(done)

    def _compose(self, tx: Tx, notice: Notice) -> tuple[Reply | None, Posted | None]:
        """Return what is to be said now, in the hearers' language, and the subject's card if one stands."""
        now = self._clock.now()
        work = tx.work(notice.community_id, now)
        community = work.community
        language, zone = community.language, community.zone
        if notice.kind in {DIRECT, ACCOUNT}:
            member = work.members.by_address(notice.platform, notice.address)
            if member is None and notice.kind == DIRECT:
                return None, None
            if member:
                language, zone = member.language or language, member.zone or zone
        posted = tx.posted.get(platform=notice.platform, room=notice.room, subject=notice.subject)
        words = Words(language, zone, now, self._prefix, self._pages)
        if notice.kind == CARD:
            kind, _, number = notice.subject.partition(":")
            return replace(CARDS[kind](work, int(number), words), discussed=True), posted
        fact = Fact.kinds[notice.fact].restore(notice.values)
        return TELLINGS[notice.fact](work, fact, words), posted

    def _note(self, tx: Tx, notice: Notice, said: Said) -> None:
        now = self._clock.now()
        tx.outbox.sent(notice, said.handle, now)
        if notice.kind == CARD and said.handle:
            tx.posted.put(
                Posted(notice.community_id, notice.platform, notice.room, notice.subject, said.handle, said.thread, now)
            )

    async def _hold(self, first: Notice) -> None:
        """Try it again later; it holds back the later notices of its place, so that the order is kept."""
        if first.attempts >= MOST_ATTEMPTS:
            await self._give_up(first, "unreachable")
            return
        due_at = self._clock.now() + pause(first.attempts)
        await self._store.write(lambda tx: tx.outbox.postpone(first, due_at))

    async def _give_up(self, notice: Notice, why: str) -> None:
        log.warning("notice given up", notice=notice.id, kind=notice.fact, why=why[:80])

        def bury(tx: Tx) -> None:
            now = self._clock.now()
            if notice.kind == DEED:
                work = tx.work(notice.community_id, now)
                PLANS[notice.fact].failed(work, Fact.kinds[notice.fact].restore(notice.values), why)
                announce(tx, work)
            tx.outbox.bury(notice, now)

        await self._store.write(bury)

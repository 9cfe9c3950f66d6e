"""Letting time pass on purpose: forward through every moment at which something falls due, so nothing happens late."""

from datetime import datetime, timedelta

from bot.clock import TravelClock
from bot.house import House
from bot.store import Tx

STRIDE = timedelta(hours=6)
"""How far to go at once when what is due next cannot be handled (its incident was logged)."""


async def settle(house: House) -> None:
    """Handle all deadlines and deliver all notices that are due now."""
    busy = True
    while busy:
        busy = bool(await house.sensing.settle())
        busy = bool(await house.ticker.tick()) or busy
        for delivery in house.deliveries.values():
            busy = bool(await delivery.deliver()) or busy
    await house.dispatcher.flush()


async def travel(house: House, clock: TravelClock, until: datetime) -> None:
    """Move the clock forward to a moment, stopping wherever something falls due on the way."""
    await settle(house)
    while clock.now() < until:
        moment = await _next_due(house)
        if moment is None or moment > until:
            moment = until
        elif moment <= clock.now():
            moment = min(until, clock.now() + STRIDE)
        clock.forward_to(moment)
        await settle(house)


async def _next_due(house: House) -> datetime | None:
    def look(tx: Tx) -> datetime | None:
        moments = [tx.agenda.next_due(), *(tx.outbox.next_due(platform) for platform in house.deliveries)]
        return min((each for each in moments if each), default=None)

    return await house.storage.read(look)

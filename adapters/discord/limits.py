"""How much Discord takes from us: requests in a second, logins in five, and requests that it refuses at all.

What was asked of it is remembered here, whatever becomes of a connection: a new one begins with what is left.
"""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field
from time import monotonic

import aiohttp
import discord
import structlog

from bot.platform import Unreachable

log = structlog.get_logger("discord")

PER_SECOND, AT_ONCE = 45, 2
"""Requests that are not about interactions; Discord allows a bot 50 in a second, those at once among them."""
APART_S = 5.5
"""Seconds between two logins of a group of shards; Discord wants five, and a connection takes a while to be made."""
_DAY_S = 86_400.0
MOST_REFUSED, WITHIN_S = 5_000, 600.0
"""Discord shuts out for hours whoever is refused 10,000 times in ten minutes."""
_REFUSED = frozenset({401, 403, 404, 429})


class Pace:
    """Lets so many through in a second, in order, and a few of them at once."""

    def __init__(self, per_second: float = PER_SECOND, at_once: int = AT_ONCE) -> None:
        self._step, self._slack, self._next = 1 / per_second, at_once / per_second, 0.0

    async def turn(self) -> None:
        """Wait until it is one's turn."""
        now = monotonic()
        self._next = max(self._next, now - self._slack) + self._step
        if self._next > now:
            await asyncio.sleep(self._next - now)


class NoLoginLeftError(OSError):
    """Discord allows no further login for now; an OSError because discord.py tries again later after those."""


class Logins:
    """Lets shards log in no faster than Discord allows, and never once too often: it would take the bot's token away.

    ``together`` is how many shards may log in at the same time, one of each group.
    """

    def __init__(self, apart_s: float = APART_S) -> None:
        self.together = 1
        self._apart_s = apart_s
        self._next: defaultdict[int, float] = defaultdict(float)
        self._left = self._total = 1_000
        self._renewed_at = 0.0

    def told(self, limits: discord.SessionStartLimits) -> None:
        """Take over what Discord says is left."""
        self.together = max(1, limits.max_concurrency)
        self._left, self._total = limits.remaining, limits.total
        self._renewed_at = monotonic() + limits.reset_after / 1000

    def wait_s(self, shards: int) -> float:
        """Return the seconds until so many shards may log in, 0 when they may now."""
        self._renew()
        return 0.0 if self._left >= min(shards, self._total) else self._renewed_at - monotonic()

    async def turn(self, shard: int) -> None:
        """Wait until a shard may connect to log in.

        Raises:
            NoLoginLeftError: when Discord allows none for now.
        """
        self._renew()
        if self._left <= 0:
            log.warning("discord logins used up", shard=shard, again_in=round(self._renewed_at - monotonic()))
            raise NoLoginLeftError
        group, now = shard % self.together, monotonic()
        at = max(now, self._next[group])
        self._next[group] = at + self._apart_s
        await asyncio.sleep(at - now)

    def spend(self) -> None:
        """Count a login that is being made."""
        self._left -= 1

    def _renew(self) -> None:
        if monotonic() >= self._renewed_at:
            self._left, self._renewed_at = max(self._left, self._total), monotonic() + _DAY_S


class Refusals:
    """Counts what Discord refuses, and asks nothing more for a while long before it would shut us out."""

    def __init__(self, most: int = MOST_REFUSED, within_s: float = WITHIN_S) -> None:
        self._at: deque[float] = deque(maxlen=most)
        self._within_s = within_s

    async def note(self, answer: aiohttp.ClientResponse) -> None:
        """Count an answer if it is a refusal; aiohttp hands each one over here."""
        if answer.status in _REFUSED:
            was_full = self._full_s() > 0
            self._at.append(monotonic())
            if self._full_s() > 0 and not was_full:
                log.warning("discord refuses too much", refused=len(self._at), again_in=round(self._full_s()))

    def check(self) -> None:
        """Let a request pass.

        Raises:
            Unreachable: when there were too many refusals lately.
        """
        if self._at and self._full_s() > 0:
            raise Unreachable(f"Discord refused {len(self._at)} requests lately; it is left in peace for a while.")

    def _full_s(self) -> float:
        """Return the seconds until something may be asked again."""
        full = len(self._at) == self._at.maxlen
        return self._at[0] + self._within_s - monotonic() if full else 0.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What all connections of one bot share."""

    pace: Pace = field(default_factory=Pace)
    logins: Logins = field(default_factory=Logins)
    refusals: Refusals = field(default_factory=Refusals)

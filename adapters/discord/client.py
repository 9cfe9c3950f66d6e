"""The connection to Discord: discord.py without its caches, and so that one odd event never ends it."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Protocol

import discord
import structlog
import yarl
from discord.gateway import DiscordWebSocket, ReconnectWebSocket
from discord.http import Route
from discord.shard import Shard

from adapters.discord.limits import Limits, Logins, NoLoginLeftError
from bot.errors import log_incident

log = structlog.get_logger("discord")

LONGEST_PAUSE = 5
"""A lost connection is tried again within 2 to the power of this seconds; discord.py would let 17 minutes go by."""
RESUMABLE_S = 600.0
"""Seconds for which a lost session is taken up again, if Discord still knows it, with all that happened meanwhile."""
LAUNCH_S = 600.0
"""Seconds in which a few shards must have connected; then everything begins anew, with what went wrong left behind."""


@dataclass(frozen=True, slots=True)
class Inlet:
    """Where Discord brings interactions itself, instead of over the gateway; ``public_key`` in hexadecimal."""

    public_key: str
    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Account:
    """Which application the bot is on Discord, and how to reach it.

    ``guilds`` are servers that learn of changed commands at once, instead of all within the hour; ``shards`` is the
    number of connections, or 0 for as many as Discord recommends. Empty addresses mean Discord's own.
    """

    token: str
    guilds: tuple[str, ...] = ()
    shards: int = 0
    message_content: bool = False
    api_base: str = ""
    gateway_url: str = ""
    inlet: Inlet | None = None


class Hears(Protocol):
    """Who is told what happens on a connection."""

    async def interaction(self, event: discord.Interaction) -> None: ...

    async def message(self, message: discord.Message) -> None: ...

    async def joined(self, guild: discord.Guild) -> None: ...


class Client(discord.AutoShardedClient):
    """One connection's life: it logs in once, reconnects by itself, and is never used again after it ended.

    ``on_login`` is called once it may send requests, and says who hears what happens then.
    """

    def __init__(self, account: Account, on_login: "Callable[[Client], Awaitable[Hears]]", limits: Limits) -> None:
        set_addresses(account)
        # Voice is never used, so what it would need is no news.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=intents(message_content=account.message_content),
            shard_count=account.shards or None,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            enable_debug_events=False,
        )
        self._account, self._on_login, self.limits = account, on_login, limits
        self._hears: Hears | None = None
        self._guard_parsers()

    async def setup_hook(self) -> None:
        """Begin to send and to hear; discord.py calls this between login and connection."""
        self._hears = await self._on_login(self)

    async def launch_shards(self) -> None:
        """Connect all shards, as many at a time as Discord allows, once it allows that many logins.

        discord.py would connect them one by one, and log in however few logins are left.
        """
        address = await self._admission()
        self._connection.shard_count = self.shard_count
        self._connection.shard_ids = range(self.shard_count)
        together = self.limits.logins.together
        for first in range(0, self.shard_count, together):
            those = self._connection.shard_ids[first : first + together]
            async with asyncio.timeout(LAUNCH_S):
                await asyncio.gather(*(self.launch_shard(address, each, initial=True) for each in those))

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect one shard, which then outlives long outages."""
        await self.limits.logins.turn(shard_id)
        await super().launch_shard(gateway, shard_id, initial=initial)
        _outlive(self.shards[shard_id]._parent, self.limits.logins)  # noqa: SLF001 - nothing public leads to it

    async def _admission(self) -> yarl.URL:
        """Wait until there are logins for all shards, of which there may be as many as Discord says; return where."""
        while True:
            recommended, address, limits = await self.http.get_bot_gateway()
            self.shard_count = self._account.shards or recommended
            self.limits.logins.told(discord.SessionStartLimits(**limits))
            wait_s = self.limits.logins.wait_s(self.shard_count)
            if not wait_s:
                return yarl.URL(self._account.gateway_url or address)
            log.warning("discord logins used up", shards=self.shard_count, again_in=round(wait_s))
            await asyncio.sleep(wait_s)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:  # noqa: ARG002 - all count
        """Count a login. A shard waited for its turn before it connected: nobody listens on a connection that waits."""
        self.limits.logins.spend()

    async def on_interaction(self, event: discord.Interaction) -> None:
        """Hand on what somebody typed after a slash, pressed, or filled in."""
        if self._hears:
            await self._hears.interaction(event)

    async def on_message(self, message: discord.Message) -> None:
        """Hand on what somebody typed."""
        if self._hears:
            await self._hears.message(message)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Hand on that a server has let us in."""
        if self._hears:
            await self._hears.joined(guild)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ARG002 - as discord.py calls it
        """Log what went wrong with one event; the others go on."""
        error = sys.exc_info()[1]
        if error:
            log_incident("discord event failed", error)

    def hear_interaction(self, brought: dict[str, Any]) -> None:
        """Hear an interaction that did not come over the gateway."""
        self._connection.parsers["INTERACTION_CREATE"](brought)

    def silent_for(self) -> float | None:
        """Return the seconds since Discord last said anything, or None while not every part is connected."""
        sockets = [info._parent.ws for info in self.shards.values()]  # noqa: SLF001 - nothing public tells
        beats = [each._keep_alive for each in sockets if each.open]  # noqa: SLF001 - as above
        known = [perf_counter() - each._last_recv for each in beats if each]  # noqa: SLF001 - as above
        return max(known) if known and len(known) == self.shard_count else None

    def _guard_parsers(self) -> None:
        """Let an event that discord.py cannot read be lost, and not the connection; only its start must be whole."""
        parsers = self._connection.parsers
        for name, parse in list(parsers.items()):
            if name not in {"READY", "RESUMED"}:
                parsers[name] = _guarded(name, parse)


def set_addresses(account: Account) -> None:
    """Let discord.py speak to the proxies that the account names; it keeps these addresses for the whole process."""
    if account.api_base:
        Route.BASE = account.api_base.rstrip("/")
    if account.gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(account.gateway_url)


def intents(*, message_content: bool) -> discord.Intents:
    """Return the fewest kinds of events that do: servers and messages, and nothing of their members."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True, message_content=message_content)


def _outlive(shard: Shard, logins: Logins) -> None:
    """Let a shard take its session up again after an outage, and soon; a new one begins only when it is its turn.

    discord.py tries to resume only once; then it begins a new session, and nobody ever hears what happened meanwhile.
    """
    if "reidentify" in vars(shard):  # discord.py launches a shard within a launch that failed
        return
    connect = shard.reidentify
    lost: DiscordWebSocket | None = None
    lost_at = 0.0

    async def reconnect() -> None:
        nonlocal lost, lost_at
        if lost is not shard.ws:
            lost, lost_at = shard.ws, perf_counter()
        resumable = bool(lost.session_id) and perf_counter() - lost_at < RESUMABLE_S
        await reidentify(ReconnectWebSocket(shard.id, resume=resumable))

    async def reidentify(exc: ReconnectWebSocket) -> None:
        try:
            if not exc.resume:
                await logins.turn(shard.id)
        except NoLoginLeftError as none_left:
            await shard._handle_disconnect(none_left)  # noqa: SLF001 - how it waits and tries again
            return
        await connect(exc)

    shard.reconnect, shard.reidentify = reconnect, reidentify  # type: ignore[method-assign]
    shard._backoff._max = LONGEST_PAUSE  # noqa: SLF001 - nothing public sets it


def _guarded(name: str, parse: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def guarded(data: Any) -> Any:
        try:
            return parse(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, the next event may be well
            log.warning("discord event unreadable", kind=name, incident=log_incident("discord parser failed", error))

    return guarded

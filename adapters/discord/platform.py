"""Discord as a platform: one application, connected for as long as the house runs."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import discord

from adapters.discord import actions, slash
from adapters.discord.client import Account, Client, Hears
from adapters.discord.conversation import Conversation
from adapters.discord.errors import connection_errors, sorted_errors
from adapters.discord.limits import Limits
from adapters.discord.read import PLATFORM
from adapters.discord.render import Message, message, messages, short
from adapters.discord.rest import Rest
from bot.actions import Deed
from bot.asks import Place
from bot.dispatch import Dispatcher
from bot.platform import Said, Stopped, Undeliverable, Unreachable
from bot.replies import Reply

LONGEST_NAME = 100
"""Characters of a thread's name."""
PATIENCE = 60.0
"""Seconds that one notice may take, with what discord.py waits for and tries again; later ones wait behind it."""
NO_COMMANDS = (
    "Discord does not let the bot have commands in server {}: invite it there with the scopes bot and "
    "applications.commands, or take the server out of `discord.guilds`."
)
FORUMS = frozenset({15, 16})
"""Kinds of channels in which everything said begins a thread: forums and media channels."""

T = TypeVar("T")


class DiscordPlatform:
    """The bot on Discord. ``memory`` is the file that tells which commands Discord knows already."""

    name = PLATFORM

    def __init__(self, account: Account, dispatcher: Dispatcher, memory: Path, limits: Limits | None = None) -> None:
        self._account, self._dispatcher, self._memory = account, dispatcher, memory
        self._client: Client | None = None
        self._rest: Rest | None = None
        self._limits = limits or Limits()
        self._connected = asyncio.Event()

    async def run(self) -> None:
        """Listen until cancelled.

        Raises:
            Stopped: when only a person can help.
            Unreachable: when a new try may work.
        """
        self._limits.refusals.check()
        try:
            async with connection_errors(), self._inlet(), self.client() as client:
                self._client = client
                await client.start(self._account.token)
        finally:
            self._connected.clear()
            self._client = self._rest = None

    def _inlet(self) -> AbstractAsyncContextManager[None]:
        """Return the second inlet; what it needs is loaded only where there is one."""
        if self._account.inlet is None:
            return nullcontext()
        from adapters.discord.endpoint import open_inlet  # noqa: PLC0415 - nine megabytes that only few need

        return open_inlet(self._account.inlet, self._deliver)

    def client(self) -> Client:
        """Return a fresh connection, as each try gets one: what went wrong with the last cannot linger in it."""
        return Client(self._account, self._begin, self._limits)

    def _deliver(self, brought: dict[str, Any]) -> bool:
        """Let an interaction that Discord brought be heard as if it had come over the gateway."""
        if self._client is None or self._rest is None:
            return False
        self._client.hear_interaction(brought)
        return True

    def silent_for(self) -> float | None:
        """Return the seconds since Discord last said anything, or None while we are not connected."""
        return self._client.silent_for() if self._client else None

    async def _begin(self, client: Client) -> Hears:
        """Begin to speak, once Discord knows our commands."""
        rest = Rest(client, self._limits)
        await self._declare(client, rest)
        self._rest = rest
        self._connected.set()
        return Conversation(client, rest, self._dispatcher)

    async def _declare(self, client: Client, rest: Rest) -> None:
        """Tell Discord our commands where it does not know them: for all servers, or only for those we develop on.

        Where they are not wanted any more they are taken away, so that nobody is shown them twice or in vain.
        """
        application, known = client.application_id or 0, self._known_commands()
        guilds = self._account.guilds
        every = slash.payloads(self._dispatcher.registry)
        wanted: dict[str, Sequence[slash.Payload]] = {"": [] if guilds else every, **dict.fromkeys(guilds, every)}
        for scope in known:
            owner, _, guild = scope.partition(" ")
            if owner == str(application):
                wanted.setdefault(guild, [])
        for guild, commands in wanted.items():
            scope, print_now = f"{application} {guild}".strip(), slash.fingerprint(commands)
            if known.get(scope) == print_now:
                continue
            try:
                await rest.declare(application, guild, commands)
            except discord.Forbidden as refusal:
                if commands:
                    raise Stopped(NO_COMMANDS.format(guild)) from refusal
            known[scope] = print_now
            await asyncio.to_thread(self._memory.write_text, json.dumps(known), encoding="utf-8")

    def _known_commands(self) -> dict[str, str]:
        try:
            known = json.loads(self._memory.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}

    # --- saying ----------------------------------------------------------------------------------------------------

    async def say(self, place: Place, reply: Reply, key: str) -> Said:
        """Say something in a channel, a thread or a forum, where a thread has the id of its first message."""

        async def do(rest: Rest) -> Said:
            if place.thread:
                return Said(await self._say_in_thread(rest, place, reply, key), place.thread)
            if await rest.kind_of(place.room) in FORUMS:
                handle = await rest.post_in_forum(place.room, self._name(reply), message(reply, self._prefix), key)
            elif reply.discussed:
                handle = await self._post(rest, place.room, reply, key)
                await rest.begin_thread(place.room, handle, self._name(reply))
            else:
                handle = await self._post(rest, place.room, reply, key)
            return Said(handle, handle)

        return await self._carry(do)

    async def say_privately(self, address: str, reply: Reply, key: str) -> Said:
        """Say something in the direct chat with a member."""

        async def do(rest: Rest) -> Said:
            return Said(await self._post(rest, await rest.direct_channel(address), reply, key))

        return await self._carry(do)

    async def amend(self, place: Place, handle: str, reply: Reply, key: str) -> None:  # noqa: ARG002 - amending twice is harmless
        """Let an earlier message of ours show this now."""

        async def do(rest: Rest) -> None:
            channel = handle if await rest.kind_of(place.room) in FORUMS else place.room
            await rest.amend(channel, handle, message(reply, self._prefix))

        await self._carry(do)

    async def recall(self, place: Place, address: str, reply: Reply, key: str, since: datetime) -> None:
        """Look for what an earlier try may have said: Discord itself knows a message by its nonce for minutes only."""

        async def do(rest: Rest) -> None:
            channel = place.thread or place.room or await rest.direct_channel(address)
            if place.room and not place.thread and await rest.kind_of(place.room) in FORUMS:
                await rest.recall_post(place.room, self._name(reply), key, since)
            else:
                await rest.recall(channel, self._messages(reply, key), since, by_title=reply.discussed)

        with suppress(Undeliverable):  # where we may not read, we may still write
            await self._carry(do)

    async def carry_out(self, deed: Deed) -> str:
        """Do what moderation asks for; done twice is done once."""
        return await self._carry(lambda rest: actions.carry_out(rest, deed))

    async def _say_in_thread(self, rest: Rest, place: Place, reply: Reply, key: str) -> str:
        """Say something in a thread; one that is gone begins anew at its message."""
        try:
            return await self._post(rest, place.thread, reply, key)
        except discord.NotFound:
            await rest.begin_thread(place.room, place.thread, self._name(reply))
            return await self._post(rest, place.thread, reply, key)

    async def _post(self, rest: Rest, channel: str, reply: Reply, key: str) -> str:
        """Post as many messages as it takes and return the id of the first."""
        said = [await rest.post(channel, each, part) for part, each in self._messages(reply, key).items()]
        return said[0]

    def _messages(self, reply: Reply, key: str) -> Mapping[str, Message]:
        """Return the messages that say a reply, by a key for each; a card is always one, for it changes in place."""
        every = [message(reply, self._prefix)] if reply.discussed else messages(reply, self._prefix)
        return {f"{key}.{number}": each for number, each in enumerate(every)}

    async def _carry(self, do: Callable[[Rest], Awaitable[T]]) -> T:
        """Say something as soon as there is a connection.

        Raises:
            Undeliverable: when Discord refuses for good.
            Unreachable: when it may work later.
        """
        await self._connected.wait()
        async with sorted_errors():
            async with asyncio.timeout(PATIENCE):
                if self._rest is None:
                    raise Unreachable("The connection ended meanwhile.")
                return await do(self._rest)

    @property
    def _prefix(self) -> str:
        return self._dispatcher.prefix

    def _name(self, reply: Reply) -> str:
        """Return what a thread about a reply is called."""
        first = next((str(each) for page in messages(reply, self._prefix) for each in [page.payload["content"]]), "")
        return short(reply.title or first, LONGEST_NAME) or "…"

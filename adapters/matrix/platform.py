"""Matrix as a platform: one account of the bot, connected for as long as it runs."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.matrix import actions, errors
from adapters.matrix.connection import Connection
from adapters.matrix.conversation import Conversation, MayInvite
from adapters.matrix.events import Incoming
from adapters.matrix.identity import Account
from adapters.matrix.read import PLATFORM
from adapters.matrix.speech import Speech
from bot.actions import Deed
from bot.asks import Place
from bot.dispatch import Dispatcher
from bot.platform import Said, Stopped, Undeliverable, Unreachable
from bot.replies import Reply

PATIENCE = 60.0
"""Seconds that one notice may take while the homeserver answers others; then those of its place wait, and no others."""

T = TypeVar("T")


class MatrixPlatform:
    """The bot's account on a homeserver. ``may_invite`` says whose invitations into rooms are followed."""

    name = PLATFORM

    def __init__(self, account: Account, dispatcher: Dispatcher, may_invite: MayInvite) -> None:
        self._account, self._dispatcher, self._may_invite = account, dispatcher, may_invite
        self._connection: Connection | None = None
        self._speech: Speech | None = None
        self._conversation: Conversation | None = None
        self._connected = asyncio.Event()
        self.on_taken: Callable[[Incoming], None] = lambda _: None
        """Called after each event that was handled."""

    @property
    def user_id(self) -> str:
        """The bot's own user id."""
        return self._account.user_id

    async def run(self) -> None:
        """Listen until cancelled.

        Raises:
            Stopped: when only a person can help.
        """
        try:
            async with Connection(self._account) as connection:
                await self._listen(connection)
        except errors.DeadToken as dead:
            # With a password, starting again makes a new login.
            raise Stopped(str(dead), settings=self._account.password is None) from dead
        except (errors.LoginRefused, errors.StateUnusable) as stop:
            raise Stopped(str(stop)) from stop
        except errors.Away as away:
            raise Unreachable(str(away)) from away

    async def _listen(self, connection: Connection) -> None:
        speech = Speech(connection, self._dispatcher.prefix)
        self._connection, self._speech = connection, speech
        self._conversation = Conversation(connection, speech, self._dispatcher, self._may_invite)
        self._connected.set()
        try:
            await connection.run(self.take)
        finally:
            self._connected.clear()
            self._connection = self._speech = self._conversation = None

    async def take(self, incoming: Incoming) -> None:
        """Handle one event; the same one again changes nothing."""
        if self._conversation:
            await self._conversation.take(incoming)
            self.on_taken(incoming)

    def silent_for(self) -> float | None:
        """Return the seconds since the homeserver last told us what happens, or None before it did."""
        return self._connection.silent_for() if self._connection else None

    async def say(self, place: Place, reply: Reply, key: str) -> Said:
        """Say something in a room or thread."""

        async def do(connection: Connection, speech: Speech) -> Said:  # noqa: ARG001 - as for the others
            handle = await speech.say(place.room, reply, f"n{key}", thread=place.thread)
            return Said(handle, place.thread or handle)

        return await self._carry(do)

    async def say_privately(self, address: str, reply: Reply, key: str) -> Said:
        """Say something in the direct room with a member."""

        async def do(connection: Connection, speech: Speech) -> Said:
            return Said(await speech.say(await connection.direct_room(address), reply, f"p{key}"))

        return await self._carry(do)

    async def amend(self, place: Place, handle: str, reply: Reply, key: str) -> None:
        """Let an earlier message of ours show this now, with the reactions that now mean something."""

        async def do(connection: Connection, speech: Speech) -> None:  # noqa: ARG001 - as for the others
            await speech.amend(place.room, handle, reply, f"e{key}")

        await self._carry(do)

    async def carry_out(self, deed: Deed) -> str:
        """Do what moderation asks for; done twice is done once."""

        async def do(connection: Connection, speech: Speech) -> str:  # noqa: ARG001 - as for the others
            return await actions.carry_out(connection, deed)

        return await self._carry(do)

    async def _carry(self, do: Callable[[Connection, Speech], Awaitable[T]]) -> T:
        """Say something as soon as there is a connection, waiting for as long as the homeserver is away.

        Raises:
            Undeliverable: when the homeserver refuses for good.
            Unreachable: when it is there and yet does not take this.
        """
        while True:
            await self._connected.wait()
            connection, speech = self._connection, self._speech
            if connection is None or speech is None:
                continue
            try:
                async with asyncio.timeout(PATIENCE):
                    return await do(connection, speech)
            except errors.Undeliverable as refusal:
                raise Undeliverable(refusal.reason) from refusal
            except TimeoutError:
                silent = connection.silent_for()
                if silent is not None and silent < PATIENCE:
                    raise Unreachable("The homeserver does not take this.") from None
            except errors.MatrixError as trouble:
                raise Unreachable(str(trouble)) from trouble
            except Exception as error:
                if connection is not self._connection:
                    raise Unreachable("The connection ended meanwhile.") from error
                raise

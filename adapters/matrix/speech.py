"""What the bot says on one connection: replies become messages with reactions to press, and their meaning is known."""

import hashlib
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from adapters.matrix import errors
from adapters.matrix.connection import Connection
from adapters.matrix.raw import Json, mapping, text
from adapters.matrix.render import bare, choices_in, content, contents, reaction_keys
from bot import pictures
from bot.replies import Choice, Picture, Reply

REMEMBERED = 2_000
"""Messages whose choices are kept in memory; those of older ones are read from the room again."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be pressed on a message: the command line of each reaction, and the thread in which it stands."""

    lines: Mapping[str, str] = field(default_factory=dict)
    thread: str = ""


class Speech:
    """Says replies. Every ``key`` makes saying something twice the same as once, also after a restart."""

    def __init__(self, connection: Connection, prefix: str) -> None:
        self._connection, self._prefix = connection, prefix
        self._offered: OrderedDict[tuple[str, str], Offered] = OrderedDict()

    async def say(self, room: str, reply: Reply, key: str, *, thread: str = "", reply_to: str = "") -> str:
        """Say a reply, in several events where it is long; return the first event's id, empty when there is nothing.

        Raises:
            Undeliverable: when the homeserver refuses for good.
        """
        first = event_id = ""
        said: Json = {}
        for number, said in enumerate(contents(reply, self._prefix)):
            sent = dict(said)
            if reply_to and not number:
                sent["m.relates_to"] = {"m.in_reply_to": {"event_id": reply_to}}
            event_id = await self._connection.send(room, sent, transaction(f"{key}.{number}"), thread or None)
            first = first or event_id
        for number, file in enumerate(reply.files):
            sent = await self._connection.upload(room, file.name, file.media_type, pictures.data(file))
            sent |= {"msgtype": "m.file", "body": file.description, "m.mentions": {}}
            if isinstance(file, Picture):
                sent |= {"msgtype": "m.image", "info": sent["info"] | {"w": pictures.WIDTH, "h": pictures.HEIGHT}}
            sent_id = await self._connection.send(room, sent, transaction(f"{key}.f{number}"), thread or None)
            first = first or sent_id
        if choices_in(said):
            self._remember(room, event_id, Offered(choices_in(said), thread))
            await self._offer(room, event_id, reply.choices, key, {})
        return first

    async def amend(self, room: str, event_id: str, reply: Reply, key: str) -> None:
        """Let an earlier message show this now, with the reactions that now mean something.

        Raises:
            Undeliverable: when the homeserver refuses for good.
        """
        said = content(reply, self._prefix)
        await self._connection.edit(room, event_id, said, transaction(key))
        before, lines = self._offered.get((room, event_id)), choices_in(said)
        if before is None or before.lines != lines:
            self._remember(room, event_id, Offered(lines, before.thread if before else ""))
            await self._offer(room, event_id, reply.choices, key, await self._connection.my_reactions(room, event_id))

    async def offered(self, room: str, event_id: str) -> Offered:
        """Return what can be pressed on a message, which only our own messages can say.

        Raises:
            Away: when the homeserver does not tell.
        """
        if (room, event_id) not in self._offered:
            found = Offered()
            with suppress(errors.Undeliverable):
                said = await self._connection.fetch(room, event_id, by=self._connection.user_id)
                relation = mapping(said, "m.relates_to")
                thread = text(relation, "event_id") if relation.get("rel_type") == "m.thread" else ""
                found = Offered(choices_in(said), thread or "")
            self._remember(room, event_id, found)
        return self._offered[room, event_id]

    async def mark(self, room: str, event_id: str, sign: str, key: str) -> None:
        """React to a message, where we may."""
        with suppress(errors.Undeliverable):
            await self._connection.react(room, event_id, sign, transaction(key))

    async def _offer(
        self, room: str, event_id: str, choices: Sequence[Choice], key: str, standing: Mapping[str, str]
    ) -> None:
        """Put the reactions there that can be pressed, and take away our own that mean nothing any more."""
        wanted = {bare(each): each for each in reaction_keys(choices)}
        for each, reaction in standing.items():
            if bare(each) not in wanted:
                with suppress(errors.Undeliverable):
                    await self._connection.redact(room, reaction, transaction(f"{key}.x{reaction}"))
        there = {bare(each) for each in standing}
        for each, shown in wanted.items():
            if each not in there:
                await self.mark(room, event_id, shown, f"{key}.r{each}")

    def _remember(self, room: str, event_id: str, offered: Offered) -> None:
        self._offered[room, event_id] = offered
        self._offered.move_to_end((room, event_id))
        if len(self._offered) > REMEMBERED:
            self._offered.popitem(last=False)


def transaction(key: str) -> str:
    """Return a transaction id that is the same for the same thing after a restart."""
    return hashlib.sha256(key.encode()).hexdigest()[:32]

"""The conversation on one Matrix connection: what happens in rooms becomes Asks, and answers go where they belong."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import structlog

from adapters.matrix import errors
from adapters.matrix.connection import Connection
from adapters.matrix.events import Incoming, Kind
from adapters.matrix.raw import text
from adapters.matrix.read import (
    PLATFORM,
    Names,
    ask_of,
    ask_of_press,
    link_to,
    local_part,
    overheard,
    place_of,
    power_of,
)
from adapters.matrix.render import bare
from adapters.matrix.speech import Speech, transaction
from bot.asks import Ask, Overheard, Quoted
from bot.dispatch import Answer, Dispatcher, find_community
from bot.errors import log_incident
from bot.moving import move_room, return_to
from bot.replies import Paragraph, Reply, Strong
from bot.store import Tx
from bot.words import Words

log = structlog.get_logger("matrix")

TYPING_AFTER = 1.0
"""Seconds after which a member sees that an answer is on its way (chat.md)."""
_TYPING_AGAIN = 20.0
ELSEWHERE = "📬"
"""Put on a message in a room when its answer was given in the direct room."""

FLAG = bare("🚩")
"""Put on a message by whoever reports it."""

MayInvite = Callable[[str], bool]


class Conversation:
    """Hears one connection and answers. ``may_invite`` says whose invitations are followed."""

    def __init__(self, connection: Connection, speech: Speech, dispatcher: Dispatcher, may_invite: MayInvite) -> None:
        self._connection, self._speech = connection, speech
        self._dispatcher, self._may_invite = dispatcher, may_invite
        self._excused: set[tuple[str, str]] = set()
        self._handlers: dict[Kind, Callable[[Incoming], Awaitable[None]]] = {
            Kind.TEXT: self._hear,
            Kind.REACTION: self._press,
            Kind.INVITE: self._follow,
            Kind.JOINED: self._arrive,
            Kind.UPGRADED: self._move,
            Kind.UNREADABLE: self._excuse,
        }

    async def take(self, incoming: Incoming) -> None:
        """Handle one event. Whatever goes wrong with it does not stop those after it."""
        handler = self._handlers.get(incoming.kind)
        if handler is None:
            return
        try:
            await handler(incoming)
        except (errors.Undeliverable, errors.Away) as trouble:
            log.info("matrix_not_answered", room=incoming.room, event_id=incoming.event_id, why=type(trouble).__name__)
        except errors.MatrixError:
            raise
        except Exception as error:  # noqa: BLE001 - a bug in one answer must not stop the conversation
            log_incident("matrix event failed", error)

    # --- words and presses -----------------------------------------------------------------------------------------

    async def _hear(self, incoming: Incoming) -> None:
        names = Names(self._connection.user_id, await self._connection.our_name())
        ask = ask_of(incoming, names, self._dispatcher.prefix)
        if ask.addressed and incoming.reply_to:
            ask = replace(ask, quoted=await self._quoted(incoming))
        if not await self._answer(incoming, ask) and not (ask.addressed or incoming.direct):
            self._dispatcher.overhear(overheard(incoming))

    async def _arrive(self, incoming: Incoming) -> None:
        """Note that somebody came into a room: very many at once are a raid."""
        place = place_of(incoming, None)
        if incoming.who and incoming.who != self._connection.user_id and not incoming.direct:
            self._dispatcher.overhear(Overheard(place, incoming.who, incoming.event_id, "", joined=True))

    async def _press(self, incoming: Incoming) -> None:
        offered = await self._speech.offered(incoming.room, incoming.target or "")
        key = bare(incoming.key or "")
        line = offered.lines.get(key)
        if line:
            await self._answer(incoming, ask_of_press(incoming, line, offered.thread))
        elif key == FLAG:
            await self._report(incoming)

    async def _report(self, incoming: Incoming) -> None:
        """Take a flag on a message as a report of it, and the flag away, so that nobody sees who put it there."""
        who, _ = await self._connection.sent(incoming.room, incoming.target or "")
        if who == self._connection.user_id:
            return
        given = (("who", who), ("message", f"{incoming.room}/{incoming.target}"))
        await self._answer(incoming, replace(ask_of_press(incoming, "report", ""), given=given))
        with suppress(errors.Undeliverable):
            await self._connection.redact(incoming.room, incoming.event_id, transaction(f"f{incoming.event_id}"))

    async def _quoted(self, incoming: Incoming) -> Quoted | None:
        """Return the message that this one replies to, if it can be read."""
        target = incoming.reply_to or ""
        try:
            sender, content = await self._connection.sent(incoming.room, target)
        except (errors.Undeliverable, errors.Away):
            return None
        return Quoted(target, sender, text(content, "body") or "", link_to(incoming.room, target, sender))

    async def _answer(self, incoming: Incoming, ask: Ask) -> bool:
        """Answer an Ask, and return whether there was anything to answer."""
        ask = await self._filled(ask)
        async with self._typing(ask):
            answer = await self._dispatcher.hear(ask)
            if answer is None:
                return False
            key = f"a{incoming.event_id}"
            try:
                if answer.reply.private and not ask.place.direct:
                    await self._answer_privately(ask, answer.reply, key)
                else:
                    await self._answer_here(ask, answer, key)
            except errors.Undeliverable as refusal:
                # It would be refused again: whoever asked is out of reach, or has put us out of the room.
                log.info("matrix_not_answered", room=incoming.room, event_id=incoming.event_id, why=refusal.reason)
            await self._dispatcher.heard(answer)
        return True

    async def _filled(self, ask: Ask) -> Ask:
        """Add what only the homeserver knows: the speaker's name and power, and the room's name when it matters."""
        room = ask.place.room
        power = power_of(await self._connection.power_level(room, ask.address))
        name = await self._connection.display_name(ask.address)
        setting_up = ask.addressed and not ask.place.direct and "setup" in ask.words[:20]
        room_name = await self._connection.room_name(room) if setting_up else ""
        return replace(ask, power=power, name=name, room_name=room_name)

    async def _answer_here(self, ask: Ask, answer: Answer, key: str) -> None:
        thread = ask.place.thread or (ask.new_thread if answer.reply.asks_for else "")
        reply, reply_to = answer.reply, "" if ask.place.direct or ask.pressed else ask.event_id
        if ask.pressed and not ask.place.direct:
            # A press leaves no words behind by which others could see whom this answers.
            reply = replace(reply, blocks=(Paragraph((Strong(f"{ask.name}:"),)), *reply.blocks))
        await self._speech.say(ask.place.room, reply, key, thread=thread, reply_to=reply_to)

    async def _answer_privately(self, ask: Ask, reply: Reply, key: str) -> None:
        """Answer in the direct room, and say in the room where the answer is: with words the first time."""
        first = not self._connection.knows_directly(ask.address)
        try:
            room = await self._connection.direct_room(ask.address)
            await self._speech.say(room, reply, key)
            note = "matrix-elsewhere" if first else ""
        except errors.Undeliverable:
            note = "matrix-no-direct-room"
        if not ask.pressed:
            await self._speech.mark(ask.place.room, ask.event_id, ELSEWHERE, f"{key}.mark")
        if note:
            words = Words(reply.language, prefix=self._dispatcher.prefix)
            sentence = Reply("", (words.paragraph(note, name=ask.name),), language=words.language)
            with suppress(errors.Undeliverable):
                await self._speech.say(ask.place.room, sentence, f"{key}.note", thread=ask.place.thread)

    @asynccontextmanager
    async def _typing(self, ask: Ask) -> AsyncIterator[None]:
        """Show that an answer is on its way when it takes longer than a moment."""
        if not ask.addressed:
            yield
            return
        typing = asyncio.create_task(self._type(ask.place.room))
        try:
            yield
        finally:
            typing.cancel()
            await asyncio.wait([typing])

    async def _type(self, room: str) -> None:
        await asyncio.sleep(TYPING_AFTER)
        try:
            while True:
                await self._connection.typing(room, True)
                await asyncio.sleep(_TYPING_AGAIN)
        finally:
            await self._connection.typing(room, False)

    # --- rooms -----------------------------------------------------------------------------------------------------

    async def _follow(self, incoming: Incoming) -> None:
        """Follow an invitation by those whose invitations we follow, or into a room that succeeds one of ours."""
        room = incoming.room
        if incoming.who != self._connection.user_id:
            return
        old = self._connection.upgraded_from(room)
        if not old and not self._may_invite(incoming.sender):
            log.info("matrix_invitation_declined", room=room)
            await self._connection.leave(room)
            return
        await self._connection.join(room)
        if old:
            await self._settle(old, room)
        else:
            await self._greet(incoming)

    async def _greet(self, incoming: Incoming) -> None:
        """Say hello, and what to do first; where a community lives already, catch up with it."""
        room, now, prefix = incoming.room, self._dispatcher.clock.now(), self._dispatcher.prefix
        known = await self._dispatcher.store.write(lambda tx: return_to(tx, PLATFORM, room, now))
        self._dispatcher.on_change()
        direct = await self._connection.is_direct(room, incoming.sender)
        words = await self._words(replace(incoming, direct=direct))
        text_id = "matrix-hello-again" if known else "matrix-hello-direct" if direct else "matrix-hello"
        choices = [words.choice("matrix-choice-help", "help", "❔")]
        if text_id == "matrix-hello":
            choices.insert(0, words.choice("matrix-choice-setup", "setup", "🌱"))
        hello = words.paragraph(text_id, prefix=prefix)
        await self._speech.say(
            room, Reply("", (hello,), tuple(choices), language=words.language), f"g{incoming.event_id}"
        )

    async def _move(self, incoming: Incoming) -> None:
        """Follow an upgraded room, with everything that was bound to it; we may have to wait for an invitation."""
        new = incoming.replacement or ""
        via = incoming.sender.partition(":")[2]
        await self._connection.join(new, [via] if via else [])
        await self._settle(incoming.room, new)

    async def _settle(self, old: str, new: str) -> None:
        now = self._dispatcher.clock.now()
        moved = await self._dispatcher.store.write(lambda tx: move_room(tx, PLATFORM, old, new, now))
        log.info("matrix_room_moved", old=old, new=new, bound=moved)
        self._dispatcher.forget_rooms()
        self._dispatcher.on_change()

    async def _excuse(self, incoming: Incoming) -> None:
        """Say once to each person in each room that a message of theirs could not be read."""
        who = (incoming.room, incoming.sender)
        if who in self._excused:
            return
        self._excused.add(who)
        words = await self._words(incoming)
        sentence = Reply("", (words.paragraph("matrix-unreadable"),), language=words.language)
        await self._speech.say(
            incoming.room,
            sentence,
            f"u{incoming.event_id}",
            thread=incoming.thread or "",
            reply_to=incoming.event_id,
        )

    async def _words(self, incoming: Incoming) -> Words:
        """Return the words that somebody understands: their own language, or that of the community, where known."""
        place = place_of(incoming, None)
        ask = Ask(place, incoming.sender, local_part(incoming.sender), "", incoming.event_id)

        def language(tx: Tx) -> str:
            community_id = find_community(tx, ask)
            if community_id is None:
                return ""
            work = tx.work(community_id, self._dispatcher.clock.now())
            member = work.members.by_address(PLATFORM, ask.address)
            own = member.language if member and place.direct else ""
            return own or work.community.language

        return Words(await self._dispatcher.store.read(language), prefix=self._dispatcher.prefix)

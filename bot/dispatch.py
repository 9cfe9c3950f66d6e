"""One way through the house: an Ask comes in, its command runs in one transaction, and only then the reply goes out."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from bot import forms
from bot.announce import announce
from bot.asks import Ask, Overheard
from bot.clock import Clock
from bot.commands import Context, Registry, roles_for
from bot.errors import tell_incident
from bot.floods import Floods
from bot.forms import Forms, ValueWanted
from bot.metrics import Metrics
from bot.parsing import Parsed, find_command, parse
from bot.replies import Paragraph, Reply, pack, unpack
from bot.setting_up import set_up
from bot.store import Form, Inbound, StorageError, Store, Tx
from bot.words import DEFAULT, Words
from core import members
from core.communities import RoomsChanged
from core.members import Member
from core.refusals import NotAllowed, Refusal
from core.rights import allowed
from core.work import Work

MOST_UNHEARD = 1_000
"""Answers that a crash kept from their readers and that are remembered for when their events come again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply. ``key`` is its event when it must be marked as heard; ``form`` is what the bot now waits for."""

    reply: Reply
    key: tuple[str, str] | None = None
    changed: bool = False
    form: Form | None = None
    rooms_changed: bool = False


@dataclass
class _Refused(Exception):  # noqa: N818 - carries a refusal, in the asker's language, out of the undone transaction
    reply: Reply
    kind: str


class Dispatcher:
    """Hears Asks and answers them, whatever platform they come from."""

    def __init__(
        self, store: Store, registry: Registry, clock: Clock, metrics: Metrics, floods: Floods, *, prefix: str = "!"
    ) -> None:
        self.store, self.registry, self.clock, self.metrics = store, registry, clock, metrics
        self.prefix = prefix
        self._floods = floods
        self._forms: Forms | None = None
        self._communities: dict[tuple[str, str], int] = {}
        self._heard: list[tuple[str, str]] = []
        self._unheard: dict[str, dict[str, Answer]] = {}
        self.on_change: Callable[[], None] = lambda: None
        """Called after each commit that may have left notices or deadlines behind."""
        self.on_rooms: Callable[[], None] = lambda: None
        """Called after a room was bound, let go, or is listened to in another way."""
        self.overhear: Callable[[Overheard], None] = lambda _: None
        """Called with what people say to each other."""
        self.tones: tuple[str, ...] = ()

    async def hear(self, ask: Ask) -> Answer | None:
        """Return the answer to an Ask, or None when it is not for the bot (or too much of a flood)."""
        if kept := await self._kept(ask):
            return kept
        form = await self.waiting(ask)
        if not (ask.addressed or form):
            return None
        words = Words(ask.language, prefix=self.prefix)
        try:
            if not self._floods.check(f"{ask.place.platform} {ask.address}", ask.place.room, self.clock.now()):
                return None
            with self.metrics.answering():
                return await self._answer(ask, form)
        except _Refused as refused:
            self.metrics.refused(refused.kind)
            return Answer(refused.reply, (ask.place.platform, ask.event_id))
        except Refusal as refusal:
            self.metrics.refused(type(refusal).__name__)
            words = await self._words(ask)
            return Answer(Reply("", (Paragraph(words.refusal(refusal)),), private=True, language=words.language))
        except Exception as error:  # noqa: BLE001 - the one place where a bug becomes an apology with a number
            return Answer(tell_incident(error, words, self.metrics))

    async def waiting(self, ask: Ask) -> Form | None:
        """Return the question that waits for an answer of this person in this place."""
        return (await self._waiting_forms()).waiting(ask, self.clock.now())

    async def heard(self, answer: Answer) -> None:
        """Note that an answer reached its reader; the notes are kept together, at the next quiet moment."""
        if answer.key:
            self._heard.append(answer.key)
            if len(self._heard) >= 64:  # noqa: PLR2004 - as many as one group commit takes
                await self.flush()

    async def flush(self) -> None:
        """Keep which answers were heard."""
        keys, self._heard = self._heard, []
        now = self.clock.now()

        if not keys:
            return
        try:
            await self.store.write(lambda tx: tx.inbox.answered(keys, now))
        except StorageError:
            self._heard = keys + self._heard
            raise

    def forget_rooms(self) -> None:
        """Look communities up anew, after a room was bound or left."""
        self._communities.clear()

    async def _answer(self, ask: Ask, form: Form | None) -> Answer | None:
        if form and not (ask.pressed or ask.words.startswith(self.prefix) or self._turns_away(form, ask.words)):
            parsed = forms.answered(self.registry, form, ask.words)
            if parsed is None:
                return await self._cancel(ask)
        else:
            parsed = parse(self.registry.names, ask.words.strip().removeprefix(self.prefix), self.prefix, ask.quoted)
            parsed = Parsed(parsed.command, {**parsed.given, **dict(ask.given)}) if ask.given else parsed
            form = None
        community_id = await self._community(ask)
        try:
            answer = await self._answer_command(ask, parsed, community_id, form)
        except _Refused as refused:
            if parsed.command.changes or form:
                reply = refused.reply
                # Were it to come again, it might no longer be refused: what was answered stays answered.
                await self.store.write(lambda tx: self._close(tx, ask, reply))
                (await self._waiting_forms()).remember(ask, None)
            raise
        except ValueWanted as wanted:
            asked_for = wanted
            answer = await self.store.write(lambda tx: self._ask_for(tx, ask, asked_for, community_id))
        if answer and answer.changed:
            (await self._waiting_forms()).remember(ask, answer.form)
            if answer.rooms_changed:
                self.forget_rooms()
                self.on_rooms()
            self.on_change()
        return answer

    def _turns_away(self, form: Form, said: str) -> bool:
        """Say whether words are another command rather than the short value that was asked for (a number, a name)."""
        if forms.asked_for(self.registry, form).kind.takes_rest:
            return False
        try:
            find_command(self.registry.names, said)
        except Refusal:
            return False
        return True

    async def _answer_command(
        self, ask: Ask, parsed: Parsed, community_id: int | None, form: Form | None
    ) -> Answer | None:
        if community_id and not (parsed.command.changes or form):
            answer = await self.store.read(lambda tx: self._look(tx, ask, parsed, community_id))
            if answer:
                return answer
        return await self.store.write(lambda tx: self._act(tx, ask, parsed, community_id))

    def _look(self, tx: Tx, ask: Ask, parsed: Parsed, community_id: int) -> Answer | None:
        """Run a command that changes nothing. None means that somebody new asks, who must be welcomed first."""
        work = tx.work(community_id, self.clock.now())
        member = work.members.by_address(ask.place.platform, ask.address)
        if member is None:
            return None
        return Answer(self._reply(self.context(tx, work, ask, member), parsed))

    def _act(self, tx: Tx, ask: Ask, parsed: Parsed, community_id: int | None) -> Answer | None:
        """Run a command once for its event, with all its effects in this transaction."""
        seen = tx.inbox.seen(ask.place.platform, ask.event_id)
        if seen:
            return _again(seen)
        context = self._welcome(tx, ask, parsed, community_id)
        reply = self._reply(context, parsed)
        forms.drop(tx, ask)
        return self._done(context, reply)

    def _ask_for(self, tx: Tx, ask: Ask, wanted: ValueWanted, community_id: int | None) -> Answer | None:
        """Keep a half-filled command and ask for what it needs; what the command itself did was undone."""
        seen = tx.inbox.seen(ask.place.platform, ask.event_id)
        if seen:
            return _again(seen)
        context = self._welcome(tx, ask, wanted.parsed, community_id)
        form = forms.keep(tx, context, wanted)
        return self._done(context, forms.question(context, wanted), form)

    def _welcome(self, tx: Tx, ask: Ask, parsed: Parsed, community_id: int | None) -> Context:
        now = self.clock.now()
        work = tx.work(community_id or set_up(tx, ask, parsed, now), now)
        return self.context(tx, work, ask, members.join(work, ask.place.platform, ask.address, ask.name))

    def _done(self, context: Context, reply: Reply, form: Form | None = None) -> Answer:
        """Leave the announcements and the answer itself behind in the transaction."""
        ask, now = context.ask, context.work.now
        announce(context.tx, context.work)
        context.tx.inbox.add(Inbound(ask.place.platform, ask.event_id, now, pack(reply)))
        rooms_changed = any(isinstance(fact, RoomsChanged) for fact in context.work.facts)
        return Answer(reply, (ask.place.platform, ask.event_id), changed=True, form=form, rooms_changed=rooms_changed)

    async def _words(self, ask: Ask) -> Words:
        """Return the words for somebody whose command did not get as far as to have a context."""

        def look(tx: Tx) -> Words:
            work = tx.work(community_id, self.clock.now()) if community_id else None
            member = work.members.by_address(ask.place.platform, ask.address) if work else None
            return self._words_of(ask, work, member)

        with suppress(StorageError):
            community_id = await self._community(ask)
            return await self.store.read(look)
        return self._words_of(ask, None, None)

    def _words_of(self, ask: Ask, work: Work | None, member: Member | None) -> Words:
        community = work.community if work else None
        language = (member and member.language) or ask.language or (community.language if community else DEFAULT)
        zone = (member and member.zone) or (community.zone if community else "UTC")
        return Words(language, zone, self.clock.now(), self.prefix)

    def context(self, tx: Tx, work: Work, ask: Ask, member: Member) -> Context:
        """Return what a command of this member's Ask has at hand."""
        words = self._words_of(ask, work, member)
        roles = roles_for(work, members.roles_of(work, member), ask.power)
        return Context(ask, work, tx, member, roles, words, self.prefix, self.registry, self.tones)

    def _reply(self, context: Context, parsed: Parsed) -> Reply:
        command = parsed.command
        try:
            if not allowed(context.roles, command.right):
                raise NotAllowed(command.right)
            return command.run(context, **forms.read_values(context, parsed))
        except Refusal as refusal:
            if field := forms.field_of(refusal, parsed):
                raise ValueWanted(parsed, field, refusal) from refusal
            reply = context.reply("", Paragraph(context.words.refusal(refusal)))
            raise _Refused(reply, type(refusal).__name__) from refusal

    async def _waiting_forms(self) -> Forms:
        if self._forms is None:
            self._forms = Forms(await self.store.read(lambda tx: list(tx.forms.find())))
        return self._forms

    async def _cancel(self, ask: Ask) -> Answer | None:
        words = await self._words(ask)
        reply = Reply("", (words.paragraph("form-cancelled"),), language=words.language)
        answer = await self.store.write(lambda tx: self._close(tx, ask, reply))
        if answer and answer.changed:
            (await self._waiting_forms()).remember(ask, None)
        return answer

    def _close(self, tx: Tx, ask: Ask, reply: Reply) -> Answer | None:
        """Answer without doing anything, once for its event, and let a form that waits there go."""
        key = (ask.place.platform, ask.event_id)
        seen = tx.inbox.seen(*key)
        if seen:
            return _again(seen)
        forms.drop(tx, ask)
        tx.inbox.add(Inbound(*key, self.clock.now(), pack(reply)))
        return Answer(reply, key, changed=True)

    async def _kept(self, ask: Ask) -> Answer | None:
        """Return the answer to an event that was handled before a restart and that nobody got to hear."""
        platform = ask.place.platform
        if platform not in self._unheard:
            rows = await self.store.read(lambda tx: tx.inbox.unanswered(platform, MOST_UNHEARD))
            answers = {row.event_id: _again(row) for row in rows}
            self._unheard[platform] = {event_id: answer for event_id, answer in answers.items() if answer}
        return self._unheard[platform].pop(ask.event_id, None)

    async def _community(self, ask: Ask) -> int | None:
        """Return the community of the room, or of the person in a direct room; both are remembered."""
        place = ask.place
        key = (place.platform, f"@{ask.address}" if place.direct else place.room)
        if key not in self._communities:
            found = await self.store.read(lambda tx: find_community(tx, ask))
            if found is None:
                return None
            self._communities[key] = found
        return self._communities[key]


def find_community(tx: Tx, ask: Ask) -> int | None:
    """Return the community that the Ask belongs to, or None when it could still be set up."""
    if not ask.place.direct:
        rooms = (tx.communities.by_room(ask.place.platform, room) for room in (ask.place.room, *ask.neighbours))
        return next((community.id for community in rooms if community), None)
    own = tx.communities.of_address(ask.place.platform, ask.address)
    if own:
        return own[-1].id
    every = tx.communities.all()
    return every[0].id if len(every) == 1 else None


def _again(seen: Inbound) -> Answer | None:
    """Return the kept answer of an event that was handled before, unless it was heard."""
    if seen.answered_at or not seen.reply:
        return None
    return Answer(unpack(seen.reply), (seen.platform, seen.event_id))

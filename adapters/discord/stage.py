"""A simulated Discord as a stage for journeys: people type slash commands, press, reply, and read what Discord shows.

Whoever needs a parameter that the line lacks types the line to the bot instead, as people do whose client hides slash
commands; the question is then answered by replying to it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
from simcord import ChannelHandle, Env, InteractionResult, MemberActor, SetupError

from adapters.discord import ids
from adapters.discord.modals import modal_for
from adapters.discord.platform import DiscordPlatform
from adapters.discord.read import PLATFORM
from adapters.discord.slash import paths
from bot.clock import TravelClock
from bot.commands import COMMANDS
from bot.house import House
from bot.kinds import Whole
from bot.parsing import parse
from bot.stage import Actor, Heard, Kind, Spot, subjects
from bot.store import Tx
from bot.travel import settle, travel
from bot.words import PREFIX, Words, show_moment
from core.refusals import Refusal

BREATH = timedelta(seconds=5)
"""How much time passes with each thing that somebody does."""


@dataclass(frozen=True)
class _Shown:
    """A message of the bot as it stands: where, and for whose eyes when for one person's alone."""

    message: discord.Message
    channel: ChannelHandle
    only: str = ""


class DiscordStage:
    """Moves the people of a journey on a simulated Discord."""

    def __init__(self, house: House, platform: DiscordPlatform, clock: TravelClock, env: Env) -> None:
        self._house, self._platform, self._clock, self.env = house, platform, clock, env
        self._guild = env.create_guild(name="The server")
        self.people: dict[str, MemberActor] = {}
        self._languages: dict[str, str] = {}
        self.rooms: dict[str, ChannelHandle] = {}
        self._cards: dict[str, str] = {}
        self._seen: dict[int, str] = {}
        self._events: dict[str, tuple[str, Any]] = {}
        self._answered: set[int] = set()
        self._forms: dict[str, tuple[Any, InteractionResult]] = {}
        self._news: list[Heard] = []
        self._last: tuple[str, Any] = ("", None)
        self._parsers: dict[str, Callable[[Any], Any]] = {}
        self._watch(env.bot)

    def now(self) -> datetime:
        """Return the moment on the stage."""
        return self._clock.now()

    async def open(self, people: Sequence[Actor], rooms: Sequence[str]) -> None:
        """Let everybody into the rooms."""
        managers = self._guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
        self.rooms = {name: self._guild.create_text_channel(name) for name in rooms}
        for actor in people:
            user = self.env.create_user("-".join(actor.name.casefold().split()), global_name=actor.name)
            self.people[actor.name] = self._guild.add_member(user, roles=[managers] if actor.owner else [])
            if actor.language:
                self._languages[str(user.id)] = actor.language

    async def say(self, person: str, spot: Spot, words: str, event_id: str) -> None:
        """Let somebody say words to the bot: the same event id is the same event, delivered once more."""
        self._clock.forward_to(self._clock.now() + BREATH)
        if event_id in self._events:
            name, data = self._events[event_id]
            self._parsers[name](data)
            await self.env.settle()
            return
        who, channel = self.people[person], self._channel(person, spot)
        question = self._question(person, channel)
        if person in self._forms:
            await self._fill(person, words)
        elif question and not words.startswith(PREFIX):
            await self._answer(who, channel, question, words)
        elif not await self._slash(who, channel, words):
            await self._type(who, channel, words if channel.id == self._direct(person).id else f"{self._me} {words}")
        self._events[event_id] = self._last

    async def talk(self, person: str, spot: Spot, words: str, event_id: str) -> None:  # noqa: ARG002 - a Stage
        """Let somebody say words to the others in a room."""
        self._clock.forward_to(self._clock.now() + BREATH)
        await self._type(self.people[person], self._channel(person, spot), words)

    async def press(self, person: str, label: str, event_id: str) -> bool:  # noqa: ARG002 - a Stage
        """Let somebody press the newest choice with this label that they can see."""
        who = self.people[person]
        self._clock.forward_to(self._clock.now() + BREATH)
        for shown in sorted(self._shown(person), key=lambda each: each.message.id, reverse=True):
            for custom_id, found, select in _choices(shown.message):
                if found.casefold() == label.casefold():
                    actor = who.user if shown.channel.id == self._direct(person).id else who
                    if select:
                        result = await actor.select(shown.message, [custom_id], custom_id=ids.SELECT)
                    else:
                        result = await actor.click(shown.message, custom_id=custom_id)
                    if result.modal:
                        self._forms[person] = (actor, result)
                        self._news.append(Heard(self._place(shown), _asked(result.modal)))
                    return True
        return False

    async def heard(self) -> Sequence[Heard]:
        """Deliver what is due and return what the bot said since the last call: what is new, then what was amended."""
        await settle(self._house)
        for room in self.rooms.values():
            found = await self._house.storage.read(lambda tx, room=room: subjects(tx, PLATFORM, str(room.id)))  # type: ignore[misc]
            self._cards |= found
        new: list[Heard] = []
        amended: list[Heard] = []
        for shown in sorted(self._everything(), key=lambda each: each.message.id):
            state = repr((words_of(shown.message), list(_choices(shown.message))))
            known = self._seen.get(shown.message.id)
            if known != state:
                (new if known is None else amended).append(await self._heard(shown))
                self._seen[shown.message.id] = state
        said, self._news = [*self._news, *new, *amended], []
        return said

    async def later(self, span: timedelta) -> None:
        """Let time pass, with everything that falls due on the way."""
        await travel(self._house, self._clock, self._clock.now() + span)

    async def close(self) -> None:
        """Let everybody go."""
        self._seen.clear()

    @property
    def requests(self) -> Sequence[Any]:
        """Every request that Discord was sent so far."""
        return self.env.http_requests

    # --- what people do --------------------------------------------------------------------------------------------

    async def _slash(self, who: MemberActor, channel: ChannelHandle, words: str) -> bool:
        """Type the words as a slash command; False when they are none, or would only open a form."""
        try:
            parsed = parse(COMMANDS.names, words.removeprefix(PREFIX), PREFIX)
        except Refusal:
            return False
        path = next(path for path, command in paths(COMMANDS).items() if command is parsed.command)
        if modal_for(parsed.command, parsed.given, Words()):
            return False
        numbers = {param.name for param in parsed.command.params if isinstance(param.kind, Whole)}
        given: dict[str, Any] = {
            name: int(value) if name in numbers and value.isdigit() else value for name, value in parsed.given.items()
        }
        try:
            if channel.guild is None:
                await who.user.slash(path, **given)
            else:
                await who.slash(channel, path, **given)
        except SetupError:  # what a client would not let pass: a command that it hides, a word that is no choice
            return False
        return True

    async def _fill(self, person: str, words: str) -> None:
        """Fill in what is still empty in the form that is open, and send it."""
        actor, shown = self._forms.pop(person)
        fields = [each["component"] for each in (shown.modal or {})["components"]]
        values = {each["custom_id"]: each["value"] for each in fields if each.get("value")}
        empty = next(each for each in fields if each["custom_id"] not in values)
        await actor.submit_modal(shown, values | {empty["custom_id"]: words})

    async def _answer(self, who: MemberActor, channel: ChannelHandle, question: discord.Message, words: str) -> None:
        """Answer a question: in its form when only this person sees it, else by replying to it."""
        self._answered.add(question.id)
        if not question.flags.ephemeral:
            await self._type(who, channel, words, reply_to=question)
            return
        actor = who if channel.guild else who.user
        shown = await actor.click(question, custom_id=ids.ANSWER)
        field = (shown.modal or {})["components"][0]["component"]
        await actor.submit_modal(shown, {field["custom_id"]: [words] if "options" in field else words})

    async def _type(
        self, who: MemberActor, channel: ChannelHandle, words: str, reply_to: discord.Message | None = None
    ) -> None:
        if channel.guild is None:
            await who.user.send_dm(words)
        else:
            await who.send(channel, words, reply_to=reply_to)

    def _question(self, person: str, channel: ChannelHandle) -> discord.Message | None:
        """Return the newest message there for this person, if it is a question."""
        there = [each.message for each in self._shown(person) if each.channel.id == channel.id]
        there = [each for each in there if self._is_for(person, each)]
        newest = max(there, key=lambda each: each.id, default=None)
        waits = newest is not None and newest.id not in self._answered and ids.ANSWER in _custom_ids(newest)
        return newest if waits else None

    def _is_for(self, person: str, message: discord.Message) -> bool:
        replied = message.reference.resolved if message.reference else None
        return not isinstance(replied, discord.Message) or replied.author.id == self.people[person].id

    def _watch(self, client: discord.Client) -> None:
        """Keep each event as it was, and let interactions come in the language of whoever acts."""
        parsers = self._parsers = client._connection.parsers  # noqa: SLF001 - where the gateway hands events over

        def keeping(name: str, parse_event: Any) -> Any:
            def kept(data: Any) -> Any:
                if name == "INTERACTION_CREATE":
                    user = data["member"]["user"] if "member" in data else data["user"]
                    data["locale"] = self._languages.get(user["id"], self._languages.get("", "en-US"))
                if name == "INTERACTION_CREATE" or not data["author"].get("bot"):
                    self._last = (name, data)
                return parse_event(data)

            return kept

        for name in ("INTERACTION_CREATE", "MESSAGE_CREATE"):
            parsers[name] = keeping(name, parsers[name])

    # --- where things are ------------------------------------------------------------------------------------------

    @property
    def _me(self) -> str:
        return f"<@{self.env.bot.user.id}>" if self.env.bot.user else ""

    def _direct(self, person: str) -> ChannelHandle:
        return self.people[person].user.dm_channel

    def _channel(self, person: str, spot: Spot) -> ChannelHandle:
        if spot.kind is Kind.PRIVATE:
            return self._direct(person)
        if spot.kind is Kind.ROOM:
            return self.rooms[spot.name]
        handle = next((handle for handle, name in self._cards.items() if name == spot.name), "")
        threads = [each for room in self.rooms.values() for each in room.threads]
        return next((each for each in threads if str(each.id) == handle), next(iter(self.rooms.values())))

    def _shown(self, person: str) -> Iterator[_Shown]:
        """Yield the bot's messages that somebody can read."""
        who = self.people[person]
        rooms = [each for room in self.rooms.values() for each in (room, *room.threads)]
        for channel in (*rooms, self._direct(person)):
            viewer = who if channel.guild else who.user
            for message in channel.history(viewer=viewer):
                if message.author.id == self.env.bot.user.id and message.type != discord.MessageType.thread_created:  # type: ignore[union-attr]
                    private = channel.guild is None or message.flags.ephemeral
                    yield _Shown(message, channel, person if private else "")

    def _everything(self) -> list[_Shown]:
        found = {shown.message.id: shown for person in self.people for shown in self._shown(person)}
        return [each for each in found.values() if words_of(each.message)]

    async def _heard(self, shown: _Shown) -> Heard:
        def read(tx: Tx) -> tuple[str, str]:
            community = tx.communities.all()[0]
            who = self.people[shown.only] if shown.only else None
            member = tx.work(community.id, self.now()).members.by_address(PLATFORM, str(who.id)) if who else None
            language = (member and member.language) or (who and self._languages.get(str(who.id))) or community.language
            self._languages[""] = community.language
            return language, (member and member.zone) or community.zone

        exists = await self._house.storage.read(lambda tx: bool(tx.communities.all()))
        language, zone = await self._house.storage.read(read) if exists else ("en", "UTC")
        labels = tuple(label for _, label, _ in _choices(shown.message))
        return Heard(self._spot(shown), _read(words_of(shown.message), language, zone), labels)

    def _spot(self, shown: _Shown) -> Spot:
        """Return where something counts as said: a question where it was asked, as elsewhere all may read it."""
        question = shown.channel.guild is not None and ids.ANSWER in _custom_ids(shown.message)
        if shown.only and not question:
            return Spot(Kind.PRIVATE, shown.only)
        return self._place(shown)

    def _place(self, shown: _Shown) -> Spot:
        handle, channel = str(shown.message.id), shown.channel
        if handle in self._cards:
            return Spot(Kind.CARD, self._cards[handle])
        if str(channel.id) in self._cards:
            return Spot(Kind.THREAD, self._cards[str(channel.id)])
        return Spot(Kind.ROOM, channel.name or "")


def _read(text: str, language: str, zone: str) -> str:
    """Return a message as it reads on the screen of somebody with this language and zone."""

    def moment(found: re.Match[str]) -> str:
        return show_moment(datetime.fromtimestamp(int(found[1]), UTC), language, zone)

    text = re.sub(r"<t:(\d+):f>", moment, text)
    text = re.sub(r"`/(?=\w)", f"`{PREFIX}", text)
    text = re.sub(r"(?<!\\)(\*\*|~~|__)", "", text)
    return re.sub(r"\\([^\w\s])", r"\1", text)


def words_of(message: Any) -> str:
    """Return the words of a message: its title and text as they were sent."""
    embeds = [f"{each.title or ''}\n{each.description or ''}".strip() for each in message.embeds]
    return "\n".join(filter(None, [message.content, *embeds]))


def _asked(modal: dict[str, Any]) -> str:
    """Return what a form asks for."""
    empty = [each for each in modal["components"] if not each["component"].get("value")]
    return "\n".join(each.get("description") or each["label"] for each in empty)


def _components(message: discord.Message) -> Iterator[Any]:
    for row in message.components:
        yield from getattr(row, "children", ())


def _custom_ids(message: discord.Message) -> set[str]:
    return {each.custom_id for each in _components(message)}


def _choices(message: discord.Message) -> Iterator[tuple[str, str, bool]]:
    """Yield each choice of a message: its id, its label, and whether it stands in a select."""
    for each in _components(message):
        if isinstance(each, discord.SelectMenu):
            yield from ((option.value, option.label, True) for option in each.options)
        elif each.custom_id != ids.ANSWER:
            yield each.custom_id, each.label or "", False

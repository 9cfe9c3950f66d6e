"""The conversation on Discord: what happens becomes Asks, and every answer goes to where only the right people read it.

Discord wants a first answer within three seconds. What takes longer than a moment gets "is thinking…" first.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

import discord
import structlog

from adapters.discord import ids, slash
from adapters.discord.errors import ANSWERED_ALREADY, AWAY, is_lost, sorted_errors
from adapters.discord.modals import answer_modal, filled, modal_for
from adapters.discord.permissions import MODERATING, NEEDED, missing
from adapters.discord.read import ask_of, ask_of_message, menu_values, overheard, slash_values
from adapters.discord.render import messages
from adapters.discord.rest import Rest
from adapters.discord.speech import Speech, sentence
from bot.asks import Ask
from bot.commands import Command
from bot.completion import complete_value
from bot.dispatch import Answer, Dispatcher
from bot.errors import tell_incident
from bot.kinds import Offer
from bot.parsing import Parsed, parse
from bot.platform import Undeliverable, Unreachable
from bot.replies import Reply
from bot.words import Words
from core.refusals import Refusal

log = structlog.get_logger("discord")

PATIENCE = 1.5
"""Seconds after which an answer is announced instead of given; Discord waits for three."""
COMPLETING = 2.0
"""Seconds after which a completion is left empty: it cannot be announced."""
TYPING_AFTER = 1.0
PAUSES = (1, 2, 4, 8, 16, 32)
"""Seconds to wait while Discord is away before an answer is given once more; it is kept while a nonce is known."""
ELSEWHERE = "📬"
"""Put on a message in a channel when its answer was given in the direct chat."""


class Conversation:
    """Hears one connection and answers."""

    def __init__(self, client: discord.Client, rest: Rest, dispatcher: Dispatcher) -> None:
        self._client, self._rest, self._dispatcher = client, rest, dispatcher
        self._registry, self._prefix = dispatcher.registry, dispatcher.prefix
        self._paths = slash.paths(dispatcher.registry)
        entries = (slash.MESSAGE_MENU | slash.USER_MENU).items()
        self._menu = {Words().text(text_id): dispatcher.registry.all[name] for name, text_id in entries}

    # --- slash commands, presses and forms -------------------------------------------------------------------------

    async def interaction(self, event: discord.Interaction) -> None:
        """Answer one interaction, whatever becomes of it."""
        words = Words(event.locale.value, prefix=self._prefix)
        speech = Speech(self._rest, event, self._prefix)
        try:
            await self._interact(event, speech, words)
        except Exception as error:  # noqa: BLE001 - the one place where a bug becomes an apology with a number
            if is_lost(error) or (isinstance(error, discord.HTTPException) and error.code == ANSWERED_ALREADY):
                log.warning("discord answer lost", why=type(error).__name__, code=getattr(error, "code", 0))
                return
            with suppress(discord.HTTPException, Unreachable, *AWAY):
                await speech.say(tell_incident(error, words, self._dispatcher.metrics))

    async def _interact(self, event: discord.Interaction, speech: Speech, words: Words) -> None:
        data: Mapping[str, Any] = event.data or {}
        kinds = discord.InteractionType
        if event.type is kinds.autocomplete:
            await self._complete(event, speech, data)
        elif event.type is kinds.application_command:
            await self._command(event, speech, words, data)
        elif event.type is kinds.component:
            await self._press(event, speech, words, data)
        elif event.type is kinds.modal_submit:
            await self._submit(event, speech, data)

    async def _command(self, event: discord.Interaction, speech: Speech, words: Words, data: Mapping[str, Any]) -> None:
        path, given, _ = slash_values(data)
        command = self._paths.get(path)
        if path in self._menu:
            command = self._menu[path]
            given = menu_values(command, event, data)
        if command is None:  # one of an earlier version, which Discord has yet to forget
            await self._answer(speech, ask_of(event, self._prefix + path, given))
            return
        await self._run(event, speech, words, command, given)

    async def _run(
        self, event: discord.Interaction, speech: Speech, words: Words, command: Command, given: Mapping[str, str]
    ) -> None:
        """Run a command, after a form has asked for what it still needs."""
        modal = modal_for(command, given, words)
        if modal:
            await speech.show(modal)
        else:
            await self._answer(speech, ask_of(event, self._prefix + command.name, given))

    async def _press(self, event: discord.Interaction, speech: Speech, words: Words, data: Mapping[str, Any]) -> None:
        custom_id = str(data["custom_id"])
        if custom_id == ids.SELECT:
            custom_id = str(data["values"][0])
        if custom_id == ids.ANSWER:
            await self._open_question(event, speech, words)
            return
        line = ids.choice_line(custom_id) or ""
        parsed = self._parsed(line)
        modal = modal_for(parsed.command, parsed.given, words) if parsed else None
        if modal:
            await speech.show(modal)
        else:
            await self._answer(speech, ask_of(event, line, {}, pressed=True))

    async def _open_question(self, event: discord.Interaction, speech: Speech, words: Words) -> None:
        form = await self._dispatcher.waiting(ask_of(event, "", {}))
        if form:
            await speech.show(answer_modal(self._registry, form, words))
        else:
            await speech.say(sentence(words, "discord-question-over"))

    async def _submit(self, event: discord.Interaction, speech: Speech, data: Mapping[str, Any]) -> None:
        custom_id, values = str(data["custom_id"]), filled(data)
        found = ids.command_in(custom_id)
        if found:
            name, carried = found
            guided = name in self._registry.all and self._registry.all[name].guided
            given = carried | {each: value for each, value in values.items() if value or guided}
            await self._answer(speech, ask_of(event, self._prefix + name, given))
        elif custom_id == ids.ANSWER:
            # The space keeps an answer that begins like a command from being taken for one.
            await self._answer(speech, ask_of(event, " " + next(iter(values.values()), ""), {}))

    async def _complete(self, event: discord.Interaction, speech: Speech, data: Mapping[str, Any]) -> None:
        path, given, typed = slash_values(data)
        command = self._paths.get(path)
        param = next((each for each in command.params if each.name == typed), None) if command else None
        offers: Sequence[Offer] = ()
        if command and param:
            with suppress(TimeoutError):
                async with asyncio.timeout(COMPLETING):
                    ask = ask_of(event, given.get(typed, ""), {})
                    offers = await complete_value(self._dispatcher, ask, command, param)
        await speech.offer(offers)

    async def _answer(self, speech: Speech, ask: Ask) -> None:
        async with speech.patience(PATIENCE):
            answer = await self._dispatcher.hear(ask)
        if answer is None:
            await speech.nothing()
            return
        reply = self._with_warnings(speech.event, ask, answer)
        try:
            await speech.say(reply)
        except Exception as error:
            if not (answer.changed and is_lost(error)):
                raise
            # Something was done, and whoever did it has to know.
            await self._say_in_the_end(answer, lambda: self._say_directly(ask, reply))
            return
        await self._dispatcher.heard(answer)

    def _with_warnings(self, event: discord.Interaction, ask: Ask, answer: Answer) -> Reply:
        """Say with the answer to setting up or binding a room what we may not do there, and if we cannot listen."""
        reply = answer.reply
        said = ask.words.removeprefix(self._prefix)
        listens = said.startswith("moderation on")
        if not answer.changed or not (listens or said.startswith(("setup", "room bind"))):
            return reply
        words = Words(reply.language, prefix=self._prefix)
        if listens and not self._client.intents.message_content:
            reply = replace(reply, blocks=(*reply.blocks, words.paragraph("discord-no-message-content")))
        lacking = missing(event.app_permissions, MODERATING if listens else NEEDED)
        if ask.place.direct or reply.asks_for or not lacking:
            return reply
        names = ", ".join(words.text(each) for each in lacking)
        return replace(reply, blocks=(*reply.blocks, words.paragraph("discord-permissions-missing", names=names)))

    def _parsed(self, line: str) -> Parsed | None:
        """Return a choice's command line as read, or None when the dispatcher has to say what is wrong with it."""
        try:
            return parse(self._registry.names, line, self._prefix)
        except Refusal:
            return None

    # --- typed messages --------------------------------------------------------------------------------------------

    async def message(self, heard: discord.Message) -> None:
        """Answer a typed message that is for the bot."""
        me = self._client.user
        ask = ask_of_message(heard, me, self._prefix) if me and not heard.author.bot else None
        if ask is None:
            if heard.guild and heard.content and not heard.author.bot:
                self._dispatcher.overhear(overheard(heard))
            return
        async with self._typing(str(heard.channel.id)):
            answer = await self._dispatcher.hear(ask)
        if answer:
            await self._say_in_the_end(answer, lambda: self._answer_message(ask, answer.reply, heard))

    async def _say_in_the_end(self, answer: Answer, say: Callable[[], Awaitable[None]]) -> None:
        """Give an answer, again and again while Discord is away; what was said already is not said twice."""
        for pause in PAUSES:
            try:
                async with sorted_errors():
                    await say()
            except Unreachable:
                await asyncio.sleep(pause)
                if self._client.is_closed():
                    break
                continue
            except Undeliverable as refusal:
                log.info("discord not answered", why=str(refusal))
            await self._dispatcher.heard(answer)
            return
        log.warning("discord answer lost", why="away")

    async def _answer_message(self, ask: Ask, reply: Reply, heard: discord.Message) -> None:
        channel, key = str(heard.channel.id), f"a{heard.id}"
        if reply.asks_for and not ask.place.direct:
            how = Words(reply.language).paragraph("discord-answer-how")
            reply = replace(reply, blocks=(*reply.blocks, how))
        if reply.private and not ask.place.direct:
            try:
                await self._say_directly(ask, reply)
            except discord.Forbidden:
                words = Words(reply.language, prefix=self._prefix)
                await self._say(channel, sentence(words, "discord-no-direct"), key, reply_to=str(heard.id))
                return
            with suppress(discord.HTTPException):
                await self._rest.react(channel, str(heard.id), ELSEWHERE)
        else:
            await self._say(channel, reply, key, reply_to="" if ask.place.direct else str(heard.id))

    async def _say_directly(self, ask: Ask, reply: Reply) -> None:
        await self._say(await self._rest.direct_channel(ask.address), reply, f"a{ask.event_id}")

    async def _say(self, channel: str, reply: Reply, key: str, *, reply_to: str = "") -> None:
        for number, each in enumerate(messages(reply, self._prefix)):
            await self._rest.post(channel, each, f"{key}.{number}", reply_to="" if number else reply_to)

    @asynccontextmanager
    async def _typing(self, channel: str) -> AsyncIterator[None]:
        """Show that an answer is on its way when it takes longer than a moment."""

        async def type_later() -> None:
            await asyncio.sleep(TYPING_AFTER)
            with suppress(discord.HTTPException, *AWAY):
                await self._rest.typing(channel)

        typing = asyncio.create_task(type_later())
        try:
            yield
        finally:
            typing.cancel()
            await asyncio.wait([typing])

    # --- servers ---------------------------------------------------------------------------------------------------

    async def joined(self, guild: discord.Guild) -> None:
        """Say hello to a server, where it welcomes people, and what to do first."""
        if guild.system_channel is None:
            return
        words = Words(guild.preferred_locale.value, prefix=self._prefix)
        choices = (
            words.choice("discord-choice-setup", "setup", "🌱"),
            words.choice("discord-choice-help", "help", "❔"),
        )
        hello = Reply("", (words.paragraph("discord-hello"),), choices, language=words.language)
        with suppress(Undeliverable, Unreachable):
            async with sorted_errors():
                await self._say(str(guild.system_channel.id), hello, f"g{guild.id}")

"""The answer to one interaction: once, in time, and read only by those whom it is for."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import discord

from adapters.discord import ids
from adapters.discord.render import message, messages, short
from adapters.discord.rest import COMPLETE, DEFER, EPHEMERAL, MODAL, NOTHING, REPLY, Rest
from adapters.discord.slash import MOST_CHOICES
from bot.kinds import Offer
from bot.replies import Reply
from bot.words import Words


class Speech:
    """Speaks to whoever did something, in answer to it."""

    def __init__(self, rest: Rest, event: discord.Interaction, prefix: str) -> None:
        self._rest, self.event, self._prefix = rest, event, prefix
        self._deferred = self._begun = False

    async def show(self, modal: dict[str, Any]) -> None:
        """Open a form."""
        await self._begin(MODAL, modal)

    async def offer(self, offers: Sequence[Offer]) -> None:
        """Complete what is being typed."""
        fitting = [each for each in offers if len(each.value) <= ids.LONGEST][:MOST_CHOICES]
        choices = [{"name": short(each.label, ids.LONGEST), "value": each.value} for each in fitting]
        await self._begin(COMPLETE, {"choices": choices})

    @asynccontextmanager
    async def patience(self, seconds: float) -> AsyncIterator[None]:
        """Say that the answer takes a moment when it takes longer than so many seconds to find."""
        loop, deferring = asyncio.get_running_loop(), list[asyncio.Task[None]]()
        timer = loop.call_later(seconds, lambda: deferring.append(loop.create_task(self._defer())))
        try:
            yield
        finally:
            timer.cancel()
            for each in deferring:
                await each

    async def _defer(self) -> None:
        """Only the asker sees it: who else may read the answer is not known yet."""
        await self._begin(DEFER, {"flags": EPHEMERAL})
        self._deferred = True

    async def nothing(self) -> None:
        """Answer something that has no answer: it was heard before, or there was too much of it."""
        if self.event.type is discord.InteractionType.component and not self._begun:
            await self._begin(NOTHING, {})
        else:
            await self.say(sentence(Words(self.event.locale.value), "discord-nothing"))

    async def say(self, reply: Reply) -> None:
        """Say a reply, to the asker alone when it is private or a question."""
        private = reply.private or bool(reply.asks_for)
        said = list(messages(reply, self._prefix))
        if self._deferred and private:
            await self._rest.rewrite(self.event, said.pop(0))
        elif self._deferred:
            below = sentence(Words(reply.language), "discord-below")
            await self._rest.rewrite(self.event, message(below, self._prefix))
        elif not self._begun:
            first = said.pop(0)
            flags = {"flags": EPHEMERAL} if private else {}
            await self._rest.respond(self.event, REPLY, first, first.payload | flags)
            self._begun = True
        for each in said:
            await self._rest.follow(self.event, each, private=private)

    async def _begin(self, kind: int, data: dict[str, Any]) -> None:
        await self._rest.respond(self.event, kind, None, data)
        self._begun = True


def sentence(words: Words, text_id: str) -> Reply:
    """Return a private reply of one sentence."""
    return Reply("", (words.paragraph(text_id),), private=True, language=words.language)

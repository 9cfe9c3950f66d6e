"""A community that moderates, for tests: an agreement, two moderators with a room of their own, and a keen screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from core.moderation.scores import Scores
from tests.support.rehearsal import Room, rehearse

CANARY = "xylophone-canary"
KIND = 'agreement add "We speak kindly" "We criticise what was said, never who said it."'


class KeenScreen:
    """Hears an attack where somebody says "fool", a language that it does not know in "lorem", and breaks on "boom"."""

    languages = ("en", "pt")

    def score(self, text: str) -> Scores:
        if "boom" in text:
            raise ValueError(text)
        if "lorem" in text:
            return Scores(0.0, 0.0, language="la", known=False)
        return Scores(0.97, 0.9, "en") if "fool" in text else Scores(0.02, 0.1, "en")


@asynccontextmanager
async def moderated(folder: Path) -> AsyncIterator[Room]:
    """Open a community with an agreement, where Dev and Esra moderate in a den of their own; the square is heard."""
    async with rehearse(folder, screen=KeenScreen()) as room:
        await room.open("bo", "cleo", "dev", "esra", "fay")
        await room.say("ana", KIND)
        for each in ("Dev", "Esra"):
            await room.say("ana", f'role appoint {each} moderator "{each} keeps the square kind"')
        await room.say("ana", "room bind moderators", room="den")
        await room.say("dev", "moderation on")
        await room.heard()
        yield room


async def heated(square: Room) -> None:
    await square.talk("cleo", "I have no time for the keys")
    await square.talk("bo", "only a fool forgets keys")


async def warned(square: Room) -> str:
    """Let Dev remind Bo of what was agreed; return what Bo types to appeal."""
    await heated(square)
    await square.say("dev", 'case act C1 remind "It hurt somebody who asked for help"')
    await square.say("bo", "case show C1", direct=True)
    return next(each.line for each in square.reply.choices if each.line.startswith("appeal open"))

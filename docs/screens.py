"""Makes pictures of what people see on Discord: ``python -m docs.screens``.

It takes Chromium and the simulator's preview page: ``pip install simcord[preview]`` beside the environment for working
on the code.

A proposal lives on the simulated Discord, and its preview page is photographed at the moments worth looking at.
"""

import asyncio
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from adapters.discord.stage import DiscordStage
from bot.stage import Actor, Kind, Spot
from bot.stages import discord_stage

PICTURES = Path(__file__).parent / "pictures"
MOMENT = datetime(2026, 4, 7, 18, 30, tzinfo=UTC)
WINDOW = (1040, 1050)
CHANNEL = (306, 170, 966, 926)
"""The part of the preview page that Discord shows too: left, top, right, bottom."""
COLOURS = 160
SQUARE = Spot(Kind.ROOM, "square")
PEOPLE = (
    Actor("Ana", owner=True),
    Actor("Bo"),
    Actor("Cleo"),
    Actor("Dev"),
    Actor("Esra", language="de"),
)
IDEA = (
    'proposal open "A repair café every first Saturday" summary="On the first Saturday of each month we open the '
    'workshop from two to six and repair things together." wish="Less waste, and we learn from each other." '
    "path=education"
)


class Camera:
    """Plays on the simulated Discord and keeps pictures in a folder."""

    def __init__(self, stage: DiscordStage, folder: Path, chromium: str) -> None:
        self._stage, self._folder, self._chromium = stage, folder, chromium
        self._events = self._numbers()

    async def say(self, person: str, words: str, spot: Spot = SQUARE) -> None:
        """Let somebody say something and the bot answer."""
        await self._stage.say(person, spot, words, next(self._events))
        await self._stage.heard()

    async def press(self, person: str, label: str) -> None:
        """Let somebody press a button."""
        if not await self._stage.press(person, label, next(self._events)):
            raise LookupError(f"{person} sees nothing called {label}")
        await self._stage.heard()

    async def later(self, **span: int) -> None:
        """Let time pass."""
        await self._stage.later(timedelta(**span))
        await self._stage.heard()

    async def shoot(self, name: str, person: str) -> None:
        """Keep what somebody sees in the square now, ephemeral answers included."""
        viewer, room = self._stage.people[person], self._stage.rooms["square"]
        left, top, right, bottom = CHANNEL
        width, height, picture = right - left, bottom - top, self._folder / f"{name}.png"
        preview = self._stage.env.preview(
            room,
            viewers=[viewer],
            layout="channel",
            width=width,
            height=height,
            presentation_time=self._stage.now(),
            display="fixed",
        )
        async with preview:
            process = await asyncio.create_subprocess_exec(
                self._chromium, "--headless", "--no-sandbox", "--hide-scrollbars", "--virtual-time-budget=9000",
                f"--window-size={WINDOW[0]},{WINDOW[1]}", f"--screenshot={picture}", preview.url,
                stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
            )  # fmt: skip
            if await process.wait():
                raise RuntimeError(f"{self._chromium} took no picture of {name}")
        with Image.open(picture) as page:
            page.crop(CHANNEL).quantize(COLOURS).save(picture, optimize=True)

    @staticmethod
    def _numbers() -> Iterator[str]:
        number = 0
        while True:
            number += 1
            yield f"s{number}"


async def play(camera: Camera) -> None:
    """Play the life of a proposal, with a picture wherever people decide something."""
    await camera.say("Ana", 'setup name="Willow Street" purpose="" language=en zone=Europe/London')
    for person in ("Bo", "Cleo", "Dev", "Esra"):
        await camera.say(person, "me")
    await camera.say("Bo", IDEA)
    await camera.press("Bo", "Open it to everyone")
    await camera.say("Bo", "support P1 10")
    await camera.say("Cleo", "support P1 10")
    await camera.shoot("discord-support", "Dev")
    await camera.say("Dev", "support P1 10")
    await camera.say("Dev", "position P1 support I can bring tools for three.")
    await camera.say("Cleo", 'position P1 oppose "The workshop has one old fuse."')
    await camera.later(days=5, hours=1)
    await camera.say("Dev", "vote P1")
    await camera.shoot("discord-vote", "Dev")
    for person, choice in (
        ("Bo", "consent"),
        ("Dev", "consent"),
        ("Cleo", "reservation The fuse first."),
        ("Ana", "consent"),
    ):
        await camera.say(person, f"vote P1 {choice}")
    await camera.later(days=6)
    await camera.say("Bo", 'proposal outcome P1 "We begin in May; Dev brings the tools and looks after the fuse."')
    await camera.shoot("discord-outcome", "Ana")


async def screens(folder: Path, chromium: str) -> None:
    """Take every picture."""
    with TemporaryDirectory() as temporary:
        async with discord_stage(f"sqlite:///{temporary}/screens.db", MOMENT) as stage:
            if not isinstance(stage, DiscordStage):
                raise TypeError("a camera needs the simulated Discord")
            await stage.open(PEOPLE, ["square"])
            await play(Camera(stage, folder, chromium))


def main() -> None:
    """Write the pictures."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        sys.exit("Chromium takes the pictures: install it, or name it in CHROMIUM.")
    asyncio.run(screens(PICTURES, chromium))


if __name__ == "__main__":
    main()

"""The port to a platform: small and whole. What differs between platforms stays behind it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from bot.asks import Ask, Place
from bot.replies import Reply


class Unreachable(Exception):  # noqa: N818 - named for what it is
    """The platform cannot be reached now; delivery tries again later."""


class Undeliverable(Exception):  # noqa: N818 - named for what it is
    """The platform will never take this notice there (the room is gone, the bot was removed); delivery gives up."""


class Gone(Undeliverable):
    """What should be changed is not there any more: somebody took it away."""


class Stopped(Exception):  # noqa: N818 - named for what it is
    """A platform cannot go on until a person helps; the message is one clear sentence for whoever runs the program.

    ``settings`` says that what has to be mended are the settings, so that starting again as it is will not help.
    """

    def __init__(self, sentence: str, *, settings: bool = True) -> None:
        super().__init__(sentence)
        self.settings = settings


@dataclass(frozen=True, slots=True)
class Said:
    """Where something was said: ``handle`` names the message for edits, ``thread`` the thread that begins there."""

    handle: str
    thread: str = ""


Hear = Callable[[Ask], Awaitable[None]]


class Platform(Protocol):
    """A chat that the bot is in. ``key`` makes saying something twice the same as once, also after a restart."""

    @property
    def name(self) -> str:
        """What rooms and identities of this platform are kept under."""
        ...

    async def say(self, place: Place, reply: Reply, key: str) -> Said:
        """Say something in a room or thread."""
        ...

    async def say_privately(self, address: str, reply: Reply, key: str) -> Said:
        """Say something that only this person reads."""
        ...

    async def amend(self, place: Place, handle: str, reply: Reply, key: str) -> None:
        """Let an earlier message show this now.

        Raises:
            Gone: when it is not there any more.
        """
        ...

    async def run(self) -> None:
        """Listen until cancelled. Ends with Stopped when only a person can help; any other error is tried again."""
        ...


@runtime_checkable
class Forgetful(Protocol):
    """A platform that knows a key only for a while; later it has to look for what may have been said with it."""

    async def recall(self, place: Place, address: str, reply: Reply, key: str, since: datetime) -> None:
        """Look in a room or thread, or in the chat with the person at an address, for what was said since then.

        What is found is not said again when this reply is to be said with this key.
        """
        ...

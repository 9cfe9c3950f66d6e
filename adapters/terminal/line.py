"""The chat as plain lines on standard input and output: for pipes, for screen readers, for small terminals."""

import asyncio
import sys
from typing import TextIO

from rich.console import Console
from rich.text import Text

from adapters.terminal.log import Entry, Person
from adapters.terminal.platform import Spot
from adapters.terminal.session import Session
from adapters.terminal.view import what_was_said, who_and_when


class LineChat:
    """Reads a line, acts on it, and prints everything that its writer can read since."""

    def __init__(self, session: Session, console: Console, source: TextIO) -> None:
        self._session, self._console, self._source = session, console, source
        self._new: dict[str, Entry] = {}
        self._place = session.spot

    async def run(self) -> None:
        """Go on until the end of the input or ``/quit``."""
        self._session.platform.listen(self._heard)
        self._session.note(self._session.words.line("chat-hello", name=self._session.person.name))
        self._show()
        while line := await self._next_line():
            going_on = await self._session.enter(line)
            self._show()
            if not going_on:
                return

    async def _next_line(self) -> str:
        if self._source.isatty():
            self._console.print(Text(f"{self._session.person.name}> ", "bold cyan"), end="")
            self._console.file.flush()
        return await asyncio.to_thread(self._source.readline)

    def _heard(self, happened: Person | Entry) -> None:
        if isinstance(happened, Entry):
            self._new.pop(happened.handle, None)  # an amended message moves to the end, and is shown once
            self._new[happened.handle] = happened

    def _show(self) -> None:
        """Print what is new, the place of each message before it when it changes."""
        session, readers = self._session, {"", self._session.person.address}
        entries, self._new = list(self._new.values()), {}
        for entry in entries:
            if entry.only not in readers or (entry.author and self._source.isatty()):
                continue
            spot = Spot(entry.room, entry.thread)
            if spot != self._place:
                self._console.print(Text(f"── {session.label(spot)} ──", "dim"))
                self._place = spot
            said = what_was_said(entry)
            if entry.note:
                self._console.print(Text.assemble("· ", said, style="dim"))
            else:
                self._console.print(who_and_when(entry, session.platform, session.words, session.clock.now()))
                self._console.print(said)
            self._console.print()


def console() -> Console:
    """Return standard output, coloured when it is a terminal, and never reflowed."""
    return Console(file=sys.stdout, highlight=False, emoji=False, markup=False, soft_wrap=True)

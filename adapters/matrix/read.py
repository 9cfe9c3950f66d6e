"""From what happens in a Matrix room to an Ask: who speaks to the bot, in which words."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from adapters.matrix.events import Incoming
from adapters.matrix.raw import mapping, texts
from bot.asks import Ask, Overheard, Place, Power

PLATFORM = "matrix"
_OWNER, _TRUSTED = 100, 50


@dataclass(frozen=True, slots=True)
class Names:
    """What the bot is called: its user id, and the name that it shows."""

    user_id: str
    shown: str

    def called(self, body: str, *, mentioned: bool) -> str | None:
        """Return the words after the bot's name ("together: help", "@together help"), or None when it is not called.

        A bare name is also a word ("together we can"): it needs a colon or comma, unless the client says that it
        stands for the bot (``mentioned``).
        """
        local = local_part(self.user_id)
        for name in sorted({self.user_id, local, self.shown} - {""}, key=len, reverse=True):
            found = re.match(rf"(@?){re.escape(name)}(?:\s*([:,])\s*|\s+|$)", body, re.IGNORECASE)
            if found and (mentioned or found[1] or found[2] or name == self.user_id):
                return body[found.end() :]
        return None


def link_to(room: str, event_id: str, user_id: str) -> str:
    """Return a link to a message that opens in any client; the user's server is named, as rooms do not tell theirs."""
    parts = (quote(each, safe="!$:") for each in (room, event_id, user_id.partition(":")[2]))
    return "https://matrix.to/#/{}/{}?via={}".format(*parts)


def local_part(user_id: str) -> str:
    """Return a user id without its server: ``ana`` of ``@ana:example.org``."""
    return user_id.removeprefix("@").partition(":")[0]


def power_of(level: int) -> Power:
    """Return what a power level lets somebody do (people.md: 100, or 50 by charter)."""
    if level >= _OWNER:
        return Power.OWNER
    return Power.TRUSTED if level >= _TRUSTED else Power.NONE


def ask_of(incoming: Incoming, names: Names, prefix: str) -> Ask:
    """Return the Ask of a message; who speaks, their power and what they reply to are filled in by the caller."""
    body = incoming.body.strip()
    mentioned = names.user_id in texts(mapping(incoming.content, "m.mentions").get("user_ids"))
    words = names.called(body, mentioned=mentioned)
    if words is not None:
        body = prefix + (words.strip().removeprefix(prefix) or "help")
    typed = re.match(rf"{re.escape(prefix)}\s*\w", body)
    return Ask(
        place_of(incoming, incoming.thread),
        incoming.sender,
        local_part(incoming.sender),
        body,
        incoming.event_id,
        addressed=bool(typed) or (incoming.direct and bool(body)),
        new_thread="" if incoming.direct else incoming.event_id,
        links=links(incoming.room),
    )


def ask_of_press(incoming: Incoming, line: str, thread: str) -> Ask:
    """Return the Ask of a reaction that presses a choice, on a message that may stand in a thread."""
    return Ask(
        place_of(incoming, thread),
        incoming.sender,
        local_part(incoming.sender),
        line,
        incoming.event_id,
        new_thread="" if incoming.direct else incoming.target or "",
        pressed=True,
        links=links(incoming.room),
    )


def overheard(incoming: Incoming) -> Overheard:
    """Return what somebody said to others in a room."""
    mentions = texts(mapping(incoming.content, "m.mentions").get("user_ids"))
    return Overheard(
        place_of(incoming, incoming.thread),
        incoming.sender,
        incoming.event_id,
        incoming.body,
        links(incoming.room) + incoming.event_id,
        incoming.reply_to or "",
        tuple(mentions),
    )


def links(room: str) -> str:
    """Return what a link to a message of a room begins with."""
    return f"https://matrix.to/#/{room}/"


def place_of(incoming: Incoming, thread: str | None) -> Place:
    """Return where something happened. Direct rooms have no threads: all of one is one conversation."""
    return Place(PLATFORM, incoming.room, "" if incoming.direct else thread or "", incoming.direct)

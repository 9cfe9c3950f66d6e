"""How one message looks: who said it and when, then what was said."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from rich.text import Text

from adapters.terminal.log import Entry
from adapters.terminal.platform import TerminalPlatform
from adapters.terminal.render import on_one_line, safe, styled_text
from bot.words import Words


def who_and_when(entry: Entry, platform: TerminalPlatform, words: Words, now: datetime) -> Text:
    """Return the line above a message."""
    author = platform.people.get(entry.author)
    name = on_one_line(author.name) if author else words.text("chat-bot")
    text = Text.assemble((name, "bold"), " ", (_when(entry.at, words, now), "dim"))
    remarks = [words.text("chat-only-you")] if entry.only and not entry.room.startswith("@") else []
    remarks += [words.text("chat-amended")] if entry.amended else []
    return text.append(f" · {', '.join(remarks)}" if remarks else "", "dim")


def _when(at: datetime, words: Words, now: datetime) -> str:
    """Return the time, with the day when that is not today."""
    zone = ZoneInfo(words.zone)
    pattern = "HH:mm" if at.astimezone(zone).date() == now.astimezone(zone).date() else "d MMM, HH:mm"
    return format_datetime(at, pattern, tzinfo=zone, locale=words.language)


def what_was_said(entry: Entry, *, choices: bool = True) -> Text:
    """Return the message itself. Without ``choices`` for whoever shows them otherwise."""
    return styled_text(entry.reply, choices=choices) if entry.reply else Text(safe(entry.words))

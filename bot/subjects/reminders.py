"""Commands for reminders: to hear of something again, alone and at the right time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.announce import ToMember, tells
from bot.commands import Context, FromQuoted, command
from bot.kinds import Length, Offer, Text
from bot.replies import Block, Choice, Line, Link, Moment, Quote, Reply
from bot.words import Words
from core import reminders
from core.refusals import Refusal
from core.reminders import ABOUT_LENGTH, LATEST, SOONEST, Reminder, ReminderDue
from core.rights import Right
from core.work import Work

MOST_SHOWN = 20
LINKS = ("https://discord.com/channels/", "https://matrix.to/#/")
"""How a link to a message begins, on the platforms that have them."""
LONGEST_LINK = 500
NEXT = {"choice-remind-hour": "1h", "choice-remind-tomorrow": "1d", "choice-remind-week": "7d"}
"""How far a reminder is put off with one press."""


@dataclass
class NotAMessageLink(Refusal):
    """A link to a message of a platform was needed."""

    field: str


@dataclass(frozen=True, slots=True)
class MessageLink:
    """A link to a message, as "copy link" gives it."""

    hint: str
    takes_rest: bool = False

    def read(self, context: Context, field: str, text: str) -> str:  # noqa: ARG002 - a Kind
        """Return the link."""
        if not text.startswith(LINKS) or len(text) > LONGEST_LINK or not text.isascii() or len(text.split()) > 1:
            raise NotAMessageLink(field)
        return text

    def offers(self, context: Context, typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return nothing: any message will do."""
        return ()


When = Annotated[timedelta, Length(SOONEST, LATEST, "In how long, for example 3h or 2d", takes_rest=False)]
Which = Annotated[str, Text(1, 20, "Which reminder, for example R7", takes_rest=False)]


@command("remind me", right=Right.READ, aliases=("remind",), example="remind me 3h Water the tomatoes")
def remind_me(
    context: Context,
    when: When,
    about: Annotated[str, Text(0, ABOUT_LENGTH, "Of what? Or reply to a message")] = "",
    link: Annotated[str, MessageLink("A link to the message, if there is one"), FromQuoted("link")] = "",
) -> Reply:
    """Remind you of something, or of a message, privately and at the right time."""
    return _kept(context, reminders.remind(context.work, context.member, when, about, link))


@command("remind list", right=Right.READ, changes=False, aliases=("reminders",), example="remind list")
def list_reminders(context: Context) -> Reply:
    """Show what you will be reminded of; nobody else sees it."""
    words, found = context.words, reminders.waiting(context.work, context.member)
    if not found:
        return context.reply("", words.paragraph("remind-none"))
    lines = [
        (*words.line("remind-line", name=each.name, at=Moment(each.due_at)), " ", *_about(words, each))
        for each in found
    ]
    blocks: list[Block] = [*words.bullets(lines[:MOST_SHOWN])]
    if len(lines) > MOST_SHOWN:
        blocks.append(words.paragraph("list-more", count=len(lines) - MOST_SHOWN))
    return context.reply(words.text("remind-title"), *blocks, words.paragraph("remind-how", name=found[0].name))


@command("remind later", right=Right.READ, example="remind later R7 1h")
def remind_later(
    context: Context,
    name: Which,
    when: When,
) -> Reply:
    """Put a reminder off."""
    return _kept(context, reminders.put_off(context.work, context.member, name, when))


@command("remind cancel", right=Right.READ, example="remind cancel R7")
def cancel(
    context: Context,
    name: Which,
) -> Reply:
    """Forget a reminder."""
    gone = reminders.cancel(context.work, context.member, name)
    return context.reply("", context.words.paragraph("remind-cancelled", name=gone.name))


@tells(ReminderDue, lambda work, fact: [ToMember(fact.member_id)])  # noqa: ARG005 - as every audience is asked
def tell_due(work: Work, fact: ReminderDue, words: Words) -> Reply:
    """Say what the member wanted to hear, and offer to say it again."""
    reminder = work.reminders.get(id=fact.reminder_id)
    if reminder is None:
        return Reply("")
    again = tuple(words.choice(text_id, f"remind later {reminder.name} {span}", "⏰") for text_id, span in NEXT.items())
    said = (words.paragraph("told-remind"), Quote(_about(words, reminder)))
    return Reply("", said, again, private=True, language=words.language, zone=words.zone)


def _kept(context: Context, reminder: Reminder) -> Reply:
    words = context.words
    said = words.paragraph("remind-kept", name=reminder.name, at=Moment(reminder.due_at))
    undo: Choice = words.choice("choice-undo", f"remind cancel {reminder.name}", "↩️")
    return context.reply("", said, Quote(_about(words, reminder)), choices=(undo,))


def _about(words: Words, reminder: Reminder) -> Line:
    link = (Link(words.text("remind-message"), reminder.link),) if reminder.link else ()
    gap = (" ",) if reminder.about and link else ()
    return (*((reminder.about,) if reminder.about else ()), *gap, *link)

"""Commands for exchanges that come again each week: see, pause, resume and stop them."""

from typing import Annotated

from bot.commands import Context, command
from bot.replies import Bullets, Choice, Line, Moment, Reply
from bot.subjects.exchange_names import WeeklyName
from bot.subjects.showing import mention
from bot.subjects.timebank import For, actor_of
from core.rights import Right
from core.timebank import weekly
from core.timebank.model import Weekly

TOPIC = "timebank"
Which = Annotated[str, WeeklyName("Which weekly exchange, for example W3")]


@command("weekly list", right=Right.READ, changes=False, aliases=("weekly",), example="weekly list")
def list_weekly(context: Context, for_: For = None) -> Reply:
    """List your exchanges that come again each week."""
    words = context.words
    found = weekly.listed(context.work, actor_of(context, for_).member)
    if not found:
        return context.reply("", words.paragraph("weekly-none"))
    lines = tuple(_line(context, each) for each in found)
    return context.reply(words.text("weekly-title"), Bullets(lines), choices=(_stop(context, found[0]),))


@command("weekly pause", right=Right.EXCHANGE, example="weekly pause W3")
def pause(context: Context, weekly_: Which, for_: For = None) -> Reply:
    """Let a weekly exchange rest for a while."""
    actor = actor_of(context, for_)
    found = weekly.pause(context.work, actor, weekly.find(context.work, actor, weekly_))
    words = context.words
    go_on = words.choice("choice-weekly-resume", f"weekly resume {found.name}", "▶️", name=found.name)
    return context.reply("", words.paragraph("weekly-paused", name=found.name), choices=(go_on,))


@command("weekly resume", right=Right.EXCHANGE, example="weekly resume W3")
def resume(context: Context, weekly_: Which, for_: For = None) -> Reply:
    """Let a weekly exchange go on, on its usual day."""
    actor = actor_of(context, for_)
    found = weekly.resume(context.work, actor, weekly.find(context.work, actor, weekly_))
    said = context.words.paragraph("weekly-resumed", name=found.name, at=Moment(found.next_at))
    return context.reply("", said, choices=(_stop(context, found),))


@command("weekly stop", right=Right.EXCHANGE, example="weekly stop W3")
def stop(context: Context, weekly_: Which, for_: For = None) -> Reply:
    """End a weekly exchange; what was confirmed stays."""
    actor = actor_of(context, for_)
    found = weekly.stop(context.work, actor, weekly.find(context.work, actor, weekly_))
    return context.reply("", context.words.paragraph("weekly-stopped", name=found.name))


def _stop(context: Context, found: Weekly) -> Choice:
    return context.words.choice("choice-weekly-stop", f"weekly stop {found.name}", "⏹️", name=found.name)


def _line(context: Context, found: Weekly) -> Line:
    work, words = context.work, context.words
    giver, receiver = mention(work, found.giver_id), mention(work, found.receiver_id)
    hours, paused = words.hours(found.minutes), found.paused_at is not None
    at = Moment(found.next_at)
    return words.line(
        "weekly-line",
        name=found.name,
        giver=giver,
        receiver=receiver,
        hours=hours,
        about=found.note,
        at=at,
        paused=paused,
    )

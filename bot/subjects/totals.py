"""The time bank as a whole, public and without names: what all gave each other, in words and as a picture."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.commands import Context, command
from bot.pictures import Bar, bars, picture
from bot.replies import Bullets, Picture, Reply
from bot.words import Words
from core.rights import Right
from core.timebank import credit
from core.timebank.model import HOUR, Minutes, MonthTotals, month_of

TOPIC = "timebank"
FEWEST = 5
"""Nothing is told of so few people or fewer: it would tell of each (promises.md, 8)."""
YEAR = 12
_NOTHING = "—"


@command("time totals", right=Right.READ, changes=False, example="time totals")
def totals(context: Context) -> Reply:
    """Show how many hours all of us gave each other, as soon as more than five people took part."""
    work, words = context.work, context.words
    credit.require_on(work)
    now = month_of(work.now)
    year, month = work.timebank.months.totals(now - YEAR + 1), work.timebank.months.totals(now)
    if year.people <= FEWEST:
        return context.reply(words.text("totals-title"), words.paragraph("totals-few", few=FEWEST))
    lines = []
    for text_id, found in (("totals-month", month), ("totals-year", year)):
        if found.people > FEWEST:
            hours, gifts = Minutes(found.credits), Minutes(found.gifts)
            lines.append(words.line(text_id, people=found.people, hours=hours, gifts=gifts))
        if found.givers > FEWEST:
            lines[-1] += words.line("totals-givers", givers=found.givers)
    months = work.timebank.months.by_month(now - YEAR + 1)
    reply = context.reply(words.text("totals-title"), Bullets(tuple(lines)))
    return replace(reply, files=(_picture(words, months, now),))


def _picture(words: Words, months: Sequence[MonthTotals], now: int) -> Picture:
    """Return the hours of twelve months as bars; a month with few people has none, like one with nobody."""
    told = {each.month: each.minutes for each in months if each.people > FEWEST}
    every = range(now - YEAR + 1, now + 1)
    shown = [
        Bar(_month(words, month), told.get(month), f"{told[month] / HOUR:.0f}" if month in told else _NOTHING)
        for month in every
    ]
    hours = [(_month(words, month), words.hours(told[month]) if month in told else _NOTHING) for month in every]
    said = words.text("totals-picture", few=FEWEST, months="; ".join(f"{name}: {length}" for name, length in hours))
    return picture("hours.png", bars(words.text("totals-bars"), shown), said)


def _month(words: Words, month: int) -> str:
    """Return a month as a few letters in the reader's language."""
    from babel.dates import format_date  # noqa: PLC0415 - half a megabyte that a silent bot does not need

    return format_date(date(month // 12, month % 12 + 1, 1), "LLL", locale=words.language)

"""Commands for the books: statements, the proof that they are right, and their export."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import Annotated

from bot.commands import Context, command
from bot.kinds import MemberName, OneOf
from bot.periods import Period, Span, usual
from bot.replies import Attachment, Line, Moment, Reply, Table
from bot.subjects.showing import mention, value
from core import audit, journal
from core.journal import Style
from core.ledger import TBC, OwnerKind, StatementLine, member_owner
from core.members import Member
from core.refusals import NotAllowed
from core.rights import Right
from core.timebank.model import HOUR
from core.work import Work

SHOWN = 10
"""Lines of a statement that are shown in chat; the file has all."""
MOST_LINES = 10_000
_RECEIPT = re.compile(r"T\d+")


class Unit(StrEnum):
    """The units that members hold."""

    SP = "sp"
    RP = "rp"
    TBC = "tbc"
    SH = "sh"


@command(
    "statement",
    right=Right.READ,
    changes=False,
    aliases=("ledger statement",),
    example='statement sp period="last month"',
)
def show_statement(
    context: Context,
    unit: Annotated[Unit, OneOf(Unit, "unit", "Which unit: sp, rp, tbc or sh")] = Unit.SP,
    member: Annotated[Member | None, MemberName("Whose; your own when left out")] = None,
    period: Annotated[Span | None, Period("Over which time: 30 days, last month, 2025; 90 days when left out")] = None,
) -> Reply:
    """Show a statement of an account, with a CSV file of all its lines."""
    words, work = context.words, context.work
    whose = member or context.member
    if whose.id != context.member.id and not context.may(Right.READ_ANY_STATEMENT):
        raise NotAllowed(Right.READ_ANY_STATEMENT)
    code = unit.upper()
    account = work.ledger.account(member_owner(whose.id), code)
    span = period or usual(work.now)
    until = span.until - timedelta(microseconds=1)
    lines = work.ledger.statement(account, span.since, until, MOST_LINES) if account else ()
    balance = value(words, account.balance if account else 0, code)
    dates = words.text("statement-period", since=words.date(span.since), until=words.date(until))
    said = words.paragraph("statement-balance", balance=balance, count=len(lines), period=dates)
    title = words.text("statement-title", name=whose.name)
    if not lines:
        return context.reply(title, said)
    reply = context.reply(title, said, _table(context, code, lines[:SHOWN]))
    file = Attachment(f"statement-{unit}.csv", "text/csv", as_csv(work, code, lines), words.text("statement-file"))
    return replace(reply, files=(file,))


def _table(context: Context, unit: str, lines: Sequence[StatementLine]) -> Table:
    words = context.words
    heads = tuple(words.text(f"statement-{each}") for each in ("when", "what", "who", "change", "after"))
    rows: list[tuple[Line, ...]] = []
    for line in lines:
        receipt = f" {line.subject}" if _RECEIPT.fullmatch(line.subject) else ""
        what = words.text("entry-kind", kind=line.kind) + receipt
        change = value(words, line.amount, unit)
        rows.append(((Moment(line.at),), (what,), (_who(context.work, line),),
                     (f"+{change}" if line.amount > 0 else change,), (value(words, line.balance, unit),)))  # fmt: skip
    return Table(heads, tuple(rows))


def as_csv(work: Work, unit: str, lines: Sequence[StatementLine]) -> str:
    """Return a statement as CSV, the newest line first; amounts are in the smallest unit, time also as ``-1:30``."""
    text = io.StringIO()
    writer = csv.writer(text)
    clock = ("hours",) if unit == TBC else ()
    writer.writerow(("entry", "at", "kind", "subject", "with", "unit", "amount", "balance", *clock))
    for line in lines:
        sides = (line.seq, line.at.isoformat(), line.kind, line.subject, _harmless(_who(work, line)))
        hours = (_clock(line.amount),) if clock else ()
        writer.writerow((*sides, unit, line.amount, line.balance, *hours))
    return text.getvalue()


def _who(work: Work, line: StatementLine) -> str:
    """Return the name of the member on the other side; nothing where no person is."""
    return mention(work, int(line.other.ref)).name if line.other.kind is OwnerKind.MEMBER else ""


def _clock(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), HOUR)
    return f"{'-' if minutes < 0 else ''}{hours}:{rest:02}"


def _harmless(cell: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell


@command("ledger verify", right=Right.READ, changes=False, example="ledger verify")
def verify_ledger(context: Context) -> Reply:
    """Prove that the books are right: recompute the chain and every balance."""
    words, verdict = context.words, audit.verify(context.work)
    if verdict.fault is None:
        sound = words.paragraph("ledger-sound", entries=verdict.entries, accounts=verdict.accounts)
        return context.reply("", sound, words.paragraph("ledger-head", head=verdict.head))
    said = words.paragraph("ledger-broken", fault=verdict.fault, seq=verdict.seq, account=verdict.account)
    return context.reply("", said, words.paragraph("ledger-broken-next"))


@command("ledger export", right=Right.EXPORT_BOOKS, changes=False, example="ledger export hledger")
def export_ledger(
    context: Context,
    style: Annotated[Style, OneOf(Style, "style", "For which program: hledger or beancount")] = Style.HLEDGER,
) -> Reply:
    """Export the community's books as plain text that hledger or beancount reads and checks."""
    words = context.words
    text = "".join(f"{line}\n" for line in journal.lines(context.work, style))
    file = Attachment(f"books.{style}", "text/plain", text, words.text("ledger-file"))
    said = words.paragraph("ledger-exported", line=f"{style} -f books.{style}")
    return replace(context.reply("", said), files=(file,))

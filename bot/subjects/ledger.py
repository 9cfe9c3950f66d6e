"""Commands for the books: statements, the proof that they are right, and their export."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import Annotated

from bot.commands import Context, command
from bot.kinds import MemberName, OneOf, Whole
from bot.replies import Attachment, Line, Moment, Reply, Table
from bot.subjects.showing import value
from core import audit, journal
from core.journal import Style
from core.ledger import StatementLine, member_owner
from core.members import Member
from core.refusals import NotAllowed
from core.rights import Right

SHOWN = 10
"""Lines of a statement that are shown in chat; the file has all."""
MOST_LINES = 10_000


class Unit(StrEnum):
    """The units that members hold."""

    SP = "sp"
    RP = "rp"
    TBC = "tbc"
    SH = "sh"


@command("statement", right=Right.READ, changes=False, aliases=("ledger statement",), example="statement sp days=30")
def show_statement(
    context: Context,
    unit: Annotated[Unit, OneOf(Unit, "unit", "Which unit: sp, rp, tbc or sh")] = Unit.SP,
    member: Annotated[Member | None, MemberName("Whose; your own when left out")] = None,
    days: Annotated[int, Whole(1, 3650, "Over how many days")] = 90,
) -> Reply:
    """Show a statement of an account, with a CSV file of all its lines."""
    words, work = context.words, context.work
    whose = member or context.member
    if whose.id != context.member.id and not context.may(Right.READ_ANY_STATEMENT):
        raise NotAllowed(Right.READ_ANY_STATEMENT)
    code = unit.upper()
    account = work.ledger.account(member_owner(whose.id), code)
    since, until = work.now - timedelta(days=days), work.now + timedelta(seconds=1)
    lines = work.ledger.statement(account, since, until, MOST_LINES) if account else ()
    balance = value(words, account.balance if account else 0, code)
    said = words.paragraph("statement-balance", balance=balance, count=len(lines), days=days)
    title = words.text("statement-title", name=whose.name)
    if not lines:
        return context.reply(title, said)
    reply = context.reply(title, said, _table(context, code, lines[:SHOWN]))
    file = Attachment(f"statement-{unit}.csv", "text/csv", as_csv(code, lines), words.text("statement-file"))
    return replace(reply, files=(file,))


def _table(context: Context, unit: str, lines: Sequence[StatementLine]) -> Table:
    words = context.words
    heads = tuple(words.text(f"statement-{each}") for each in ("when", "what", "change", "after"))
    rows: list[tuple[Line, ...]] = []
    for line in lines:
        what = words.text("entry-kind", kind=line.kind)
        change = value(words, line.amount, unit)
        rows.append(((Moment(line.at),), (what,), (f"+{change}" if line.amount > 0 else change,),
                     (value(words, line.balance, unit),)))  # fmt: skip
    return Table(heads, tuple(rows))


def as_csv(unit: str, lines: Sequence[StatementLine]) -> str:
    """Return a statement as CSV, the newest line first; amounts are in the smallest unit."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("entry", "at", "kind", "subject", "unit", "amount", "balance"))
    for line in lines:
        writer.writerow((line.seq, line.at.isoformat(), line.kind, line.subject, unit, line.amount, line.balance))
    return text.getvalue()


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

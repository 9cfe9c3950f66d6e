"""Commands for those who came with an import from another time bank: who they are, an organizer says."""

from typing import Annotated

from bot.commands import Context, command
from bot.kinds import MemberName, Whole
from bot.replies import Paragraph, Reply
from bot.subjects.exchange_shown import quoted
from bot.subjects.showing import mention
from core.members import Member
from core.rights import Right
from core.timebank import claiming, credit
from core.timebank.model import Minutes

TOPIC = "timebank"
SHOWN = 20
"""People whom ``import list`` shows at once."""


@command("import list", right=Right.ADD_PERSON, changes=False, example="import list")
def list_imported(context: Context, page: Annotated[int, Whole(1, 100_000, "Which page of the list")] = 1) -> Reply:
    """Show who came with an import from another time bank and has no account here yet."""
    work, words = context.work, context.words
    every = claiming.unclaimed(work)
    shown = every[(page - 1) * SHOWN : page * SHOWN]
    if not shown:
        return context.reply("", words.paragraph("imports-none"))
    lines = [
        words.line("import-line", member=mention(work, each.member_id), hours=_hours(context, each.member_id))
        for each in shown
    ]
    example = work.members.get(id=shown[0].member_id)
    line = f"import claim @… {quoted(example.name)}" if example else ""
    more = () if len(every) <= page * SHOWN else (words.choice("choice-older", f"import list {page + 1}", "⏭️"),)
    how = words.paragraph("imports-how", line=f"{context.prefix}{line}")
    title = words.text("imports-title", count=len(every))
    return context.reply(title, *words.bullets(lines), how, choices=more)


@command("import claim", right=Right.ADD_PERSON, example='import claim @ana "Ana (12)"')
def claim(
    context: Context,
    member: Annotated[Member, MemberName("Who here is it?")],
    arrived: Annotated[Member, MemberName("Whom of the import, as import list shows them")],
) -> Reply:
    """Say which member somebody from an import is; their hours and all they gave become the member's. On the record."""
    work, words = context.work, context.words
    claiming.claim(work, context.member, arrived, member)
    said = words.line("import-claimed", label=arrived.name, member=mention(work, member.id))
    return context.reply("", Paragraph(said))


def _hours(context: Context, member_id: int) -> Minutes:
    return Minutes(credit.balance(context.work, member_id))

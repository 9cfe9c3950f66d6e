"""The command to report a message or somebody's conduct; who did so stays between them and whoever works on it."""

from typing import Annotated

from bot.commands import Context, FromQuoted, command
from bot.kinds import OneOf, Text
from bot.replies import Reply
from bot.subjects.moderation.cases import spot_of
from bot.subjects.moderation.naming import PersonName
from core.moderation import reports
from core.moderation.cases import Party
from core.moderation.model import TEXT, Complaint
from core.rights import Right

TOPIC = "moderation"


@command("report", right=Right.CONFIDE, example='report Bo harassment "It goes on since Monday"')
def report(
    context: Context,
    who: Annotated[Party, PersonName("Whom you report"), FromQuoted("address")],
    complaint: Annotated[Complaint, OneOf(Complaint, "complaint", "What is it about?")],
    text: Annotated[str, Text(0, TEXT[1], "If you like, say more; only moderators on the case read it")] = "",
    message: Annotated[
        str, Text(0, 500, "The message that it is about: a link to it will do"), FromQuoted("place")
    ] = "",
) -> Reply:
    """Tell moderators about a message or about somebody; nobody but them learns that it was you."""
    spot = spot_of(context, message)
    case = reports.report(context.work, context.member, who, spot, complaint=complaint, text=text)
    return context.reply("", context.words.paragraph("reported", name=case.name))

"""The command for saying thanks, and what everyone hears of it."""

from typing import Annotated

from bot.announce import ToRoom, tells
from bot.commands import Context, command
from bot.helping_kinds import SayItAlone, YesNo
from bot.kinds import MemberName, OneOf, Text
from bot.replies import Reply
from bot.subjects.showing import mention
from bot.words import Words
from core import thanks
from core.communities import Purpose
from core.members import Member
from core.rights import Right
from core.thanks import Thanked
from core.work import Work


@command("thanks", right=Right.SHARE, aliases=("thank",), example="thanks @bea for the soup")
def say_thanks(
    context: Context,
    member: Annotated[Member, MemberName("Whom do you thank?")],
    reason: Annotated[str, Text(*thanks.REASON, "What for? For example: for the soup")],
    unnamed: Annotated[YesNo | None, OneOf(YesNo, "word", "Shall I leave out who says it?")] = None,
) -> Reply:
    """Thank somebody for something, for everyone to hear."""
    if unnamed is YesNo.YES and not (context.ask.place.direct or context.ask.fields):
        raise SayItAlone
    thanks.thank(context.work, context.member, member, reason, unnamed=unnamed is YesNo.YES)
    return context.reply("", context.words.paragraph("thanks-said", member=mention(context.work, member.id)))


@tells(Thanked, lambda _, __: [ToRoom(Purpose.GENERAL)])
def tell_thanks(work: Work, fact: Thanked, words: Words) -> Reply:
    """Let everyone share the joy."""
    kept = work.aid.thanks.get(id=fact.thanks_id)
    if kept is None:
        return Reply("")
    by = "" if kept.unnamed else mention(work, kept.by)
    said = words.paragraph("told-thanks", by=by, to=mention(work, kept.to), reason=kept.reason)
    return Reply("", (said,), language=words.language, zone=words.zone)

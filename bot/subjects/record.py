"""The record of acts of power, readable by every member (promises.md, 6): who, when, why, under which rule."""

from difflib import get_close_matches
from typing import Annotated, Any

from bot.announce import Audience, ToRoom
from bot.commands import Context, command
from bot.kinds import MemberName, Text, Whole
from bot.replies import Bullets, Choice, Line, Moment, Reply
from bot.subjects.showing import mention
from bot.words import Words
from core import charter
from core.communities import Purpose
from core.proposals import finding
from core.record import Act
from core.refusals import NotFound
from core.rights import Right
from core.work import Work

PAGE = 10


@command("log", right=Right.READ, changes=False, aliases=("record",), example="log P12")
def show_record(
    context: Context,
    about: Annotated[str, Text(0, 80, "Only what is about this proposal, member or charter setting")] = "",
    before: Annotated[int | None, Whole(1, 10**9, "Only acts older than this number")] = None,
) -> Reply:
    """Read the record of acts of power: who did what, when, why and under which rule."""
    words = context.words
    subject = subject_of(context, about) if about else None
    acts = context.work.record.latest(PAGE + 1, before, subject)
    if not acts:
        return context.reply("", words.paragraph("record-none"))
    lines = tuple(act_line(context.work, words, act) for act in acts[:PAGE])
    offered: tuple[Choice, ...] = ()
    if len(acts) > PAGE:
        only = f'about="{about}" ' if about else ""
        offered = (words.choice("choice-older", f"log {only}before={acts[PAGE - 1].id}", "⏮️"),)
    return context.reply(words.text("record-title"), Bullets(lines), choices=offered)


def act_line(work: Work, words: Words, act: Act) -> Line:
    """Return one act as a line: when, what, why, under which rule."""
    values: dict[str, Any] = {**act.values, "by": "" if act.by is None else mention(work, act.by)}
    for name in values.keys() & {"days", "hours", "minutes"}:
        values[name] = int(values[name])  # a number, so that its plural is right
    if "member" in values:
        values["member"] = mention(work, int(act.values["member"]))
    line: Line = (Moment(act.at), ": ", *words.line(f"record-{act.kind}", **values))
    if act.reason:
        line += (" ", *words.line("record-reason", reason=act.reason))
    return (*line, " ", *words.line("record-rule", rule=act.rule, number=str(act.id)))


def subject_of(context: Context, text: str) -> str:
    """Return what the words are about (``proposal:12``, ``charter:points.joining``, ``member:5``), or refuse."""
    plain = text.strip()
    if plain.casefold() in charter.SETTINGS:
        return f"charter:{plain.casefold()}"
    try:
        return finding.find(context.work, context.member, plain).target
    except NotFound as no_proposal:
        if no_proposal.nearest and plain.upper().startswith("P"):
            raise
    try:
        return f"member:{MemberName('').read(context, 'about', plain).id}"
    except NotFound as nobody:
        near = nobody.nearest or next(iter(get_close_matches(plain.casefold(), charter.SETTINGS, 1, 0.6)), "")
        raise NotFound("subject", plain[:60], near) from nobody


def everyone(work: Work) -> list[Audience]:
    """Return who hears of an act of power: the general rooms, and the log rooms that are not also general ones."""
    rooms = {(room.platform, room.address) for room in work.rooms.find(purpose=Purpose.GENERAL)}
    logs = {(room.platform, room.address) for room in work.rooms.find(purpose=Purpose.LOG)}
    return [ToRoom(Purpose.GENERAL), *([ToRoom(Purpose.LOG)] if logs - rooms else [])]

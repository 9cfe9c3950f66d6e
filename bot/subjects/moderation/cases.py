"""Commands for cases: what moderators look after together, and what those concerned can read of their own."""

from collections.abc import Iterator
from typing import Annotated

from bot.announce import Audience, ToCard, ToMember, tells
from bot.commands import Context, FromQuoted, command
from bot.kinds import Text
from bot.replies import Block, Choice, Moment, Quote, Reply
from bot.subjects.moderation.case_card import action_line, case_card, choices, standing, title
from bot.subjects.moderation.naming import CaseName, PersonName
from bot.subjects.showing import mention, paragraphs
from bot.waiting import Waits, waits
from bot.words import Words
from core.communities import Purpose
from core.moderation import appeals, cases, prompts, raids, reports, roster
from core.moderation.cases import CaseEnded, CaseMoved, Party, Spot
from core.moderation.model import REASON, TEXT, Action, Case, Doing, Verdict
from core.rights import Right
from core.work import Work

TOPIC = "moderation"

Which = Annotated[Case, CaseName("Which case, for example C3")]
MOST = 15


@command("case list", right=Right.MODERATE, changes=False, aliases=("cases",), example="case list")
def list_cases(context: Context) -> Reply:
    """List the open cases."""
    words, work = context.words, context.work
    found = cases.waiting(work)
    if not found:
        return context.reply("", words.paragraph("cases-none"))
    lines = [
        words.line(
            "case-line",
            title=title(words, each),
            at=Moment(each.moved_at),
            holder=mention(work, each.holder) if each.holder else "",
        )
        for each in found[:MOST]
    ]
    more = [words.paragraph("list-more", count=len(found) - MOST)] if len(found) > MOST else []
    offered = tuple(
        words.choice("choice-case-show", f"case show {each.name}", "🔎", name=each.name) for each in found[:5]
    )
    return context.reply(words.text("cases-title"), *words.bullets(lines), *more, choices=offered)


@command("case mine", right=Right.READ, changes=False, example="case mine")
def list_own(context: Context) -> Reply:
    """List the cases in which something was done to you, so that you can read them."""
    words, work = context.words, context.work
    about = work.moderation.cases.find(about=context.member.id)
    found = [each for each in about if cases.concerns(work, each, context.member)]
    if not found:
        return context.reply("", words.paragraph("cases-none-mine"))
    offered = tuple(
        words.choice("choice-case-show", f"case show {each.name}", "🔎", name=each.name) for each in found[-5:]
    )
    return context.reply("", words.paragraph("cases-mine", count=len(found)), choices=offered)


@command("case show", right=Right.READ, changes=False, example="case show C3")
def show_case(context: Context, case: Which) -> Reply:
    """Read a case: all of it as a moderator, or your own."""
    if case.about == context.member.id or not cases.moderates(context.work, context.member):
        return _own(context, case)
    work, words = context.work, context.words
    blocks: list[Block] = [*standing(work, words, case)]
    for each in work.moderation.notes.find(case_id=case.id):
        blocks += [words.paragraph("case-note", by=mention(work, each.by), at=Moment(each.at)), *paragraphs(each.text)]
    for appeal in work.moderation.appeals.find(case_id=case.id):
        blocks += [words.paragraph("case-appeal-words"), Quote((appeal.text,))]
    told = reports.reporters(work, case, context.member)
    if told:
        blocks.append(words.paragraph("case-reporters"))
    for report in told:
        complaint = words.text(f"complaint-{report.complaint}")
        who = mention(work, report.reporter_id)
        blocks.append(words.paragraph("case-reporter", member=who, complaint=complaint))
        blocks += [Quote((report.text,))] if report.text else []
    offered = tuple(each for each in choices(work, words, case) if each.line != f"case show {case.name}")
    return context.reply(title(words, case), *blocks, choices=offered)


def _own(context: Context, case: Case) -> Reply:
    """Return what somebody may read whom a case concerns: what was done, why, and how to appeal."""
    work, words = context.work, context.words
    blocks: list[Block] = [words.paragraph("case-own", name=case.name)]
    offered: list[Choice] = []
    for each in work.moderation.actions.find(case_id=case.id, about=context.member.id):
        blocks += [
            words.paragraph("case-own-line", line=words.text(f"step-{each.step}")),
            *_explained(work, words, each),
        ]
        if each.code and each.state is not Doing.UNDONE and not work.moderation.appeals.count(action_id=each.id):
            offered.append(words.choice("choice-appeal", f"appeal open {each.code}", "⚖️"))
    if case.closed_at and case.outcome:
        blocks.append(words.paragraph("case-closed-line", at=Moment(case.closed_at), outcome=case.outcome))
    return context.reply("", *blocks, choices=tuple(offered[-3:]))


def _explained(work: Work, words: Words, action: Action) -> tuple[Block, ...]:
    agreement = work.moderation.agreements.get(number=action.agreement)
    quote = (Quote((agreement.text,)),) if agreement else ()
    return (*words.bullets([action_line(work, words, action)]), *quote)


@command("case open", right=Right.MODERATE, example='case open Bo "Several people asked us to talk with Bo"')
def open_case(
    context: Context,
    who: Annotated[Party, PersonName("Whom it is about"), FromQuoted("address")],
    why: Annotated[str, Text(*REASON, "What it is about; only moderators read it", long=True)],
    message: Annotated[
        str, Text(0, 500, "The message that it is about: a link to it will do"), FromQuoted("place")
    ] = "",
) -> Reply:
    """Begin a case yourself."""
    case = cases.open_case(context.work, context.member, spot_of(context, message), who, why)
    return context.reply("", context.words.paragraph("case-opened", name=case.name), choices=_show(context, case))


@command("case take", right=Right.MODERATE, example="case take C3")
def take(context: Context, case: Which) -> Reply:
    """Take a case, so that others know that somebody looks after it."""
    cases.take(context.work, context.member, case)
    return context.reply("", context.words.paragraph("case-taken", name=case.name), choices=_show(context, case))


@command("case note", right=Right.MODERATE, example='case note C3 "I spoke with both of them"')
def note(
    context: Context,
    case: Which,
    text: Annotated[str, Text(*TEXT, "What other moderators should know; nobody else reads it", long=True)],
) -> Reply:
    """Write a private note on a case, for moderators only."""
    cases.note(context.work, context.member, case, text)
    return context.reply("", context.words.paragraph("case-noted", name=case.name))


@command("case close", right=Right.MODERATE, example='case close C3 "They talked it over and it is good"')
def close(
    context: Context,
    case: Which,
    outcome: Annotated[str, Text(*REASON, "How it ended; everyone reads it, so name nobody")],
) -> Reply:
    """Close a case with a word on how it ended."""
    cases.close(context.work, context.member, case, outcome)
    return context.reply("", context.words.paragraph("case-closed", name=case.name))


@command("case useful", right=Right.MODERATE, example="case useful C3")
def useful(context: Context, case: Which) -> Reply:
    """Say that it was good to be asked to look here; I learn from it."""
    prompts.judge(context.work, context.member, case, Verdict.USEFUL)
    return context.reply("", context.words.paragraph("case-useful"))


@command("case unneeded", right=Right.MODERATE, example="case unneeded C3")
def unneeded(context: Context, case: Which) -> Reply:
    """Say that nobody had to look here; I will be slower to ask in that room."""
    prompts.judge(context.work, context.member, case, Verdict.UNNEEDED)
    return context.reply("", context.words.paragraph("case-unneeded"))


@command("case rollback", right=Right.MODERATE, example='case rollback C3 "It was a class that came to visit"')
def roll_back(
    context: Context,
    case: Which,
    reason: Annotated[str, Text(*REASON, "Why is it taken back? Everyone reads it")],
) -> Reply:
    """Take back everything that was done in a case, for example when what looked like a raid was none."""
    count = raids.roll_back(context.work, context.member, case, reason)
    return context.reply("", context.words.paragraph("case-rolled-back", name=case.name, count=count))


def spot_of(context: Context, message: str) -> Spot:
    """Return where a story happens: at the message that was pointed at, or here; a direct chat is no such place.

    A message is named by a link to it, or the end of one: its room and its id. Only rooms of this community count.
    """
    ask, place = context.ask, context.ask.place
    *_, room, handle = ["", "", *message.strip().split("/")]
    if room and handle and _ours(context, room):
        here = place.thread or place.room
        link = ask.links.replace(here, room) + handle if ask.links else ""
        thread = place.thread if room == place.room else ""
        return Spot(place.platform, room, thread, handle, link)
    return Spot(place.platform, "" if place.direct else place.room, place.thread)


def _ours(context: Context, room: str) -> bool:
    """Say whether a room belongs to this community."""
    platform, work = context.ask.place.platform, context.work
    known = work.rooms.count(platform=platform, address=room)
    known += work.moderation.sensed.count(platform=platform, address=room)
    return bool(known) or room in {context.ask.place.room, context.ask.place.thread, *context.ask.neighbours}


def _show(context: Context, case: Case) -> tuple[Choice, ...]:
    return (context.words.choice("choice-case-show", f"case show {case.name}", "🔎", name=case.name),)


@waits
def what_waits(context: Context) -> Iterator[Waits]:
    """Yield cases that nobody has taken and appeals to decide, to moderators who may."""
    work, words, me = context.work, context.words, context.member
    if not context.may(Right.MODERATE):
        return
    for each in cases.waiting(work):
        if each.about == me.id:
            continue
        appeal = appeals.of_case(work, each)
        action = work.moderation.actions.get(id=appeal.action_id) if appeal else None
        choice = words.choice("choice-case-show", f"case show {each.name}", "🔎", name=each.name)
        if appeal and action and action.by != me.id:
            yield Waits(words.line("me-appeal", name=each.name, until=Moment(appeal.due_at)), choice, appeal.due_at)
        elif each.holder is None:
            yield Waits(words.line("me-case", name=each.name), choice)


# --- what moderators and reporters hear ------------------------------------------------------------------------------


def _watchers(work: Work, fact: CaseMoved) -> list[Audience]:
    """Return the moderators' room, or each moderator where there is none: never a room where others read along."""
    case = work.moderation.cases.get(id=fact.case_id)
    if case is None:
        return []
    if work.rooms.count(purpose=Purpose.MODERATORS):
        return [ToCard(case.subject, Purpose.MODERATORS)]
    reported = {each.reporter_id for each in work.moderation.reports.find(case_id=case.id)}
    return [ToMember(each) for each in roster.awake(work, case.about, *reported)] if fact.fresh else []


@tells(CaseMoved, _watchers)
def tell_moved(work: Work, fact: CaseMoved, words: Words) -> Reply:
    """Show a case to moderators who have no room of their own."""
    return case_card(work, fact.case_id, words)


def _those_who_reported(work: Work, fact: CaseEnded) -> list[Audience]:
    told = {each.reporter_id: ToMember(each.reporter_id) for each in work.moderation.reports.find(case_id=fact.case_id)}
    return [*_watchers(work, CaseMoved(fact.case_id)), *told.values()]


@tells(CaseEnded, _those_who_reported)
def tell_ended(work: Work, fact: CaseEnded, words: Words) -> Reply:
    """Tell whoever reported it how it ended."""
    case = work.moderation.cases.get(id=fact.case_id)
    if case is None:
        return Reply("")
    said = words.paragraph("told-case-ended", name=case.name)
    done = work.moderation.actions.count(case_id=case.id)
    rate = (words.choice("choice-rate", f"case rate {case.number}", "⭐"),) if done else ()
    return Reply("", (said, Quote((case.outcome,))), rate, True, words.language, words.zone)

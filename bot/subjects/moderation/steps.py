"""Commands for steps of moderation: what each would do, doing it, and taking it back; and who hears of it."""

from datetime import timedelta
from enum import StrEnum
from typing import Annotated

from bot.actions import PLANS, Deed, Plan, Verb
from bot.announce import Audience, ToAccount, ToMember, ToPlace, ToPlatform, ToRoom, tells
from bot.commands import Context, command
from bot.kinds import OneOf, Text, Whole
from bot.replies import Block, Code, Line, Link, Moment, Paragraph, Quote, Reply, Strong
from bot.subjects.moderation.case_card import MARKS, person
from bot.subjects.moderation.naming import AgreementName, CaseName
from bot.words import Words
from core import charter
from core.communities import Purpose
from core.moderation import roster, steps
from core.moderation.model import REASON, TEXT, Action, Agreement, Case, Doing, Step
from core.moderation.steps import (
    IN_ROOM,
    LADDER,
    MINUTES,
    MOST_MINUTES,
    RETURNABLE,
    ActionDue,
    ActionFailed,
    ActionTaken,
    ActionUndone,
    Wish,
)
from core.rights import Right
from core.work import Work

TOPIC = "moderation"

SLOW_S = 60
"""Seconds between two messages of the same person in a breathing pause, where the platform can slow a room."""
LONGEST_PAUSE = 120


class Dry(StrEnum):
    """Whether a step is only tried."""

    YES = "yes"
    NO = "no"


Which = Annotated[Case, CaseName("Which case, for example C3")]
WhichStep = Annotated[Step, OneOf(Step, "step", "Which step, the gentlest that helps")]


@command("case prepare", right=Right.MODERATE, changes=False, example="case prepare C3 check")
def prepare(context: Context, case: Which, step: WhichStep) -> Reply:
    """See a step before you take it: what it does, the words that go with it, and the order of steps."""
    work, words = context.work, context.words
    blocks: list[Block] = [
        words.paragraph("step-does", step=step),
        *_ready(words, case, step),
        words.paragraph("steps-order", order=_order(work, words, case)),
    ]
    if step in LADDER:
        blocks.append(words.paragraph("steps-recorded", memory=charter.number(work, "moderation.memory")))
    line = f"case act {case.name} {step}"
    blocks.append(words.paragraph("step-how", line=Code(f'{context.prefix}{line} reason="…" words="…"')))
    offered = (
        words.choice("choice-do-step", line, MARKS[step], step=words.text(f"step-{step}")),
        words.choice("choice-case-show", f"case show {case.name}", "🔎", name=case.name),
    )
    return context.reply(words.text(f"step-{step}"), *blocks, choices=offered)


def _order(work: Work, words: Words, case: Case) -> str:
    """Return the firm steps in their order, with the one marked that comes next."""
    following = steps.next_firm(work, case)
    return " → ".join(
        f"[{words.text(f'step-{each}')}]" if each is following else words.text(f"step-{each}") for each in LADDER
    )


@command(
    "case act",
    right=Right.MODERATE,
    example='case act C3 remind "Called Bo names twice in the square" agreement=A1',
)
def act(
    context: Context,
    case: Which,
    step: WhichStep,
    reason: Annotated[str, Text(*REASON, "Why? Everyone reads it on the record, so name nobody")],
    agreement: Annotated[Agreement | None, AgreementName("The agreement on which it rests, for example A1")] = None,
    words: Annotated[str, Text(0, TEXT[1], "Your own words for them; mine are used when left out", long=True)] = "",
    minutes: Annotated[int | None, Whole(1, MOST_MINUTES, "For how many minutes, for a pause or a time-out")] = None,
    skip: Annotated[str, Text(0, REASON[1], "Why the steps between are skipped")] = "",
    dry: Annotated[Dry, OneOf(Dry, "answer", "Only see what it would do")] = Dry.NO,
) -> Reply:
    """Take a step in a case; it is on the record with your reason, and whoever it concerns is told."""
    said = context.words
    wish = Wish(step, reason, agreement, words, _minutes(step, minutes), skip)
    if dry is Dry.YES:
        action = steps.prepared(context.work, context.member, case, wish)
        return context.reply("", said.paragraph("step-dry"), *_summed_up(context, case, action))
    action = steps.take(context.work, context.member, case, wish)
    undo = said.choice("choice-undo", f"case undo {case.name}", "↩️")
    offered = (undo,) if step in LADDER or step in RETURNABLE else ()
    return context.reply("", said.paragraph("step-taken"), *_summed_up(context, case, action), choices=offered)


def _minutes(step: Step, minutes: int | None) -> int:
    return (
        min(minutes or MINUTES[step], LONGEST_PAUSE if step is Step.PAUSE else MOST_MINUTES) if step in MINUTES else 0
    )


def _summed_up(context: Context, case: Case, action: Action) -> list[Block]:
    """Return what a step does, to whom, with which words, on which agreement."""
    words = context.words
    blocks: list[Block] = [words.paragraph("step-does", step=action.step)]
    if action.address:
        whom = person(context.work, case) if action.address == case.address else Strong(action.address)
        blocks.append(words.paragraph("step-for", member=whom))
    if action.until:
        blocks.append(words.paragraph("step-until", until=Moment(action.until)))
    if action.words:
        blocks.append(Quote((action.words,)))
    else:
        blocks += _ready(words, case, action.step)
    blocks.append(words.paragraph("step-rests", agreement=f"A{action.agreement}", reason=action.reason))
    return blocks


def _ready(words: Words, case: Case, step: Step) -> list[Block]:
    """Return the ready wording of a step; hiding a message needs none."""
    return [Quote(words.line(f"ready-{step}", case=case.name))]


@command("case undo", right=Right.MODERATE, example='case undo C3 "It was somebody else"')
def undo(
    context: Context,
    case: Which,
    reason: Annotated[str, Text(*REASON, "Why is it taken back? Everyone reads it")],
) -> Reply:
    """Take the last step of a case back; it is undone where the platform can."""
    action = steps.latest(context.work, case)
    steps.undo(context.work, context.member, case, action, reason)
    text_id = "step-undone" if action.step is not Step.HIDE else "step-undone-hidden"
    return context.reply("", context.words.paragraph(text_id, step=context.words.text(f"step-{action.step}")))


# --- what those concerned hear ---------------------------------------------------------------------------------------


def _concerned(work: Work, fact: ActionTaken | ActionUndone) -> list[Audience]:
    """Return who hears of a step: whoever it is for, the room when it is about the room, and rooms with the log."""
    action = work.moderation.actions.get(id=fact.action_id)
    if action is None:
        return []
    heard: list[Audience] = [ToRoom(Purpose.LOG)] if work.rooms.count(purpose=Purpose.LOG) else []
    if action.step in {Step.PAUSE, Step.ASIDE}:
        heard.append(ToPlace(action.platform, action.room, action.thread, subject=action.subject))
    elif action.address and (action.step is not Step.CIRCLE or isinstance(fact, ActionUndone)):  # told by the circle
        heard.append(ToAccount(action.platform, action.address, subject=action.subject))
    return heard


@tells(ActionTaken, _concerned)
def tell_taken(work: Work, fact: ActionTaken, words: Words) -> Reply:
    """Tell whoever a step is for: what it is, why, what it rests on, and how to appeal."""
    action = work.moderation.actions.get(id=fact.action_id)
    case = work.moderation.cases.get(id=action.case_id) if action else None
    if action is None or case is None:
        return Reply("")
    said: Line = (action.words,) if action.words else words.line(f"ready-{action.step}", case=case.name)
    blocks: list[Block] = [Paragraph(said)]
    if action.until:
        blocks.append(words.paragraph("step-until", until=Moment(action.until)))
    agreement = work.moderation.agreements.get(number=action.agreement)
    if action.step in LADDER and agreement:
        blocks += [
            words.paragraph("told-step-why" if action.by else "told-step-flood", reason=action.reason),
            words.paragraph("told-step-agreement", name=agreement.name, title=agreement.title),
            Quote((agreement.text,)),
        ]
    if action.code:
        until = Moment(action.at + timedelta(days=charter.number(work, "moderation.appeal-length")))
        blocks.append(words.paragraph("told-step-appeal", until=until, code=action.code))
        if words.pages:
            page = Link(f"{words.pages}/appeal", f"{words.pages}/appeal?code={action.code}")
            blocks.append(words.paragraph("told-step-appeal-page", page=page, code=action.code))
    return Reply("", tuple(blocks), private=action.step not in IN_ROOM, language=words.language, zone=words.zone)


@tells(ActionUndone, _concerned)
def tell_undone(work: Work, fact: ActionUndone, words: Words) -> Reply:
    """Tell that a step was taken back."""
    action = work.moderation.actions.get(id=fact.action_id)
    if action is None:
        return Reply("")
    said = words.paragraph("told-step-undone", step=words.text(f"step-{action.step}"))
    return Reply("", (said,), language=words.language, zone=words.zone)


def _whoever_acted(work: Work, fact: ActionFailed) -> list[Audience]:
    action = work.moderation.actions.get(id=fact.action_id)
    if action and action.by is None:
        return [ToMember(each) for each in roster.awake(work)]
    return [ToMember(action.by)] if action and action.by else []


@tells(ActionFailed, _whoever_acted)
def tell_failed(work: Work, fact: ActionFailed, words: Words) -> Reply:
    """Tell a moderator that the platform would not do its part."""
    action = work.moderation.actions.get(id=fact.action_id)
    if action is None:
        return Reply("")
    step = words.text(f"step-{action.step}")
    said = words.paragraph("told-step-failed", step=step, undo=fact.undo, why=fact.why)
    return Reply("", (said,), private=True, language=words.language, zone=words.zone)


# --- what platforms do -----------------------------------------------------------------------------------------------

_VERBS = {
    Step.PAUSE: (Verb.SLOW, Verb.SLOW_ENDS),
    Step.HIDE: (Verb.HIDE, None),
    Step.TIME_OUT: (Verb.TIME_OUT, Verb.TIME_OUT_ENDS),
    Step.REMOVE: (Verb.REMOVE, Verb.WELCOME),
    Step.BAN: (Verb.BAN, Verb.UNBAN),
}


def _platforms(work: Work, fact: ActionDue) -> list[Audience]:
    action = work.moderation.actions.get(id=fact.action_id)
    if action is None:
        return []
    if action.step in IN_ROOM:
        return [ToPlatform(action.platform, room=action.room)]
    # In the queue of the person, behind what tells them of it: after a ban there may be no way to.
    return [ToPlatform(action.platform, address=action.address)]


@tells(ActionDue, _platforms)
def tell_due(work: Work, fact: ActionDue, words: Words) -> Reply:  # noqa: ARG001 - a Telling
    """Say nothing: this is done, not said."""
    return Reply("")


def _deed(work: Work, fact: ActionDue) -> Deed | None:
    action = work.moderation.actions.get(id=fact.action_id)
    if action is None or (not fact.undo and action.state is not Doing.DUE and action.before):
        return None
    verb = _VERBS[action.step][1 if fact.undo else 0]
    if verb is None:
        return None
    until = action.until or (work.now + timedelta(minutes=action.minutes) if action.minutes else None)
    return Deed(
        verb, action.room, action.rooms, action.thread, action.address, action.message,
        seconds=0 if fact.undo else SLOW_S, until=until, reason=f"A{action.agreement}", before=action.before,
    )  # fmt: skip


def _done(work: Work, fact: ActionDue, before: str) -> None:
    steps.done(work, fact.action_id, before, undo=fact.undo)


def _failed(work: Work, fact: ActionDue, why: str) -> None:
    steps.failed(work, fact.action_id, why, undo=fact.undo)


PLANS[ActionDue.__name__] = Plan(_deed, _done, _failed)

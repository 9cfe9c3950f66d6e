"""Commands for appeals: somebody asks that a step be looked at again, and another moderator does."""

from typing import Annotated

from bot.announce import Audience, ToAccount, ToMember, tells
from bot.commands import Context, command
from bot.kinds import OneOf, Text
from bot.replies import Moment, Quote, Reply
from bot.subjects.moderation.naming import CaseName
from bot.subjects.record import everyone
from bot.words import Words
from core.moderation import appeals, cases
from core.moderation.appeals import WORDS, AppealDecided, AppealOpened, AppealWaits
from core.moderation.model import REASON, Action, Appeal, AppealState, Case
from core.rights import Right
from core.work import Work

TOPIC = "moderation"

DECISIONS = (AppealState.STANDS, AppealState.OVERTURNED)
LONGEST_CODE = 40


@command("appeal open", right=Right.CONFIDE, example='appeal open k7m2p9xw4hcd "It was a joke among friends"')
def open_appeal(
    context: Context,
    code: Annotated[str, Text(4, LONGEST_CODE, "The code that came with the step", takes_rest=False)],
    text: Annotated[str, Text(*WORDS, "Why should it be looked at again?", long=True)],
) -> Reply:
    """Ask that a step be looked at again, by another moderator."""
    appeal = appeals.open_appeal(context.work, code, text)
    return context.reply("", context.words.paragraph("appeal-opened", due=Moment(appeal.due_at)))


@command("appeal decide", right=Right.MODERATE, example='appeal decide C3 overturned "It was meant as a joke indeed"')
def decide(
    context: Context,
    case: Annotated[Case, CaseName("Which case, for example C3")],
    state: Annotated[AppealState, OneOf(DECISIONS, "appeal", "Does the step stand, or is it overturned?")],
    answer: Annotated[str, Text(*REASON, "Why? They read it, and everyone on the record, so name nobody", long=True)],
) -> Reply:
    """Decide on an appeal; never the moderator who took the step."""
    appeals.decide(context.work, context.member, case, state, answer)
    return context.reply("", context.words.paragraph("appeal-decided", name=case.name, state=state))


def _action(work: Work, appeal_id: int) -> tuple[Appeal, Action, Case] | None:
    appeal = work.moderation.appeals.get(id=appeal_id)
    action = work.moderation.actions.get(id=appeal.action_id) if appeal else None
    case = work.moderation.cases.get(id=appeal.case_id) if appeal else None
    return (appeal, action, case) if appeal and action and case else None


def _others(work: Work, fact: AppealOpened | AppealWaits) -> list[Audience]:
    """Return the moderators who may decide, and everyone when nobody has for too long."""
    found = _action(work, fact.appeal_id)
    if found is None:
        return []
    if isinstance(fact, AppealWaits) and fact.late:
        return list(everyone(work))
    _, action, case = found
    return [ToMember(each) for each in cases.moderators(work, action.by, case.about)]


@tells(AppealOpened, _others)
def tell_opened(work: Work, fact: AppealOpened, words: Words) -> Reply:
    """Ask moderators to look at a step again."""
    return _asked(work, fact.appeal_id, words, "told-appeal-opened")


@tells(AppealWaits, _others)
def tell_waits(work: Work, fact: AppealWaits, words: Words) -> Reply:
    """Remind moderators of an appeal, and tell the community when it waits for too long."""
    if not fact.late:
        return _asked(work, fact.appeal_id, words, "told-appeal-soon")
    said = words.paragraph("told-appeal-late")
    return Reply("", (said,), language=words.language, zone=words.zone)


def _asked(work: Work, appeal_id: int, words: Words, text_id: str) -> Reply:
    found = _action(work, appeal_id)
    if found is None or found[0].state is not AppealState.OPEN:
        return Reply("")
    appeal, action, case = found
    said = words.paragraph(text_id, name=case.name, step=words.text(f"step-{action.step}"), due=Moment(appeal.due_at))
    choices = (
        words.choice("choice-case-show", f"case show {case.name}", "🔎", name=case.name),
        words.choice("choice-stands", f"appeal decide {case.name} stands", "⚖️"),
        words.choice("choice-overturn", f"appeal decide {case.name} overturned", "↩️"),
    )
    return Reply("", (said, Quote((appeal.text,))), choices, True, words.language, words.zone)


def _appellant(work: Work, fact: AppealDecided) -> list[Audience]:
    found = _action(work, fact.appeal_id)
    return [ToAccount(found[1].platform, found[1].address)] if found and found[1].address else []


@tells(AppealDecided, _appellant)
def tell_decided(work: Work, fact: AppealDecided, words: Words) -> Reply:
    """Tell whoever appealed what came of it, and why."""
    found = _action(work, fact.appeal_id)
    if found is None:
        return Reply("")
    appeal, action, _ = found
    said = words.paragraph("told-appeal-decided", state=appeal.state, step=words.text(f"step-{action.step}"))
    return Reply("", (said, Quote((appeal.answer,))), private=True, language=words.language, zone=words.zone)

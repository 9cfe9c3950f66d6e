"""The live card of a case in the moderators' room: what was noticed, where, what was done, and what can be done next.

It never says who reported it.
"""

from bot.announce import card
from bot.replies import Block, Choice, Line, Link, Mention, Moment, Paragraph, Part, Reply
from bot.subjects.showing import mention, mentions
from bot.words import Words
from core.moderation import appeals, roster, steps
from core.moderation.model import Action, Case, Doing, Origin, Step, Verdict
from core.moderation.signs import MENTIONS, SHOUTING
from core.moderation.steps import LADDER
from core.moderation.tension import ATTACK, PILE_ON, QUICK_REPLIES, TENSION
from core.work import Work

SIGNALS = (
    ATTACK, TENSION, PILE_ON, QUICK_REPLIES, SHOUTING, MENTIONS, "links", "joins", "heat", "identity", "sarcasm",
    "impolite",
)  # fmt: skip
"""The signals that have words; others of a larger model are left out."""
MOST_SHOWN = 8
"""Steps that a card shows, the newest ones."""
MARKS = {
    Step.CHECK: "💬", Step.CARE: "💛", Step.PAUSE: "🌬️", Step.ASIDE: "🧵", Step.CIRCLE: "⭕", Step.REMIND: "📜",
    Step.WARN: "⚠️", Step.HIDE: "🙈", Step.TIME_OUT: "⏳", Step.REMOVE: "🚪", Step.BAN: "⛔",
}  # fmt: skip


@card("case")
def case_card(work: Work, case_id: int, words: Words) -> Reply:
    """Return the card of a case."""
    case = work.moderation.cases.get(id=case_id)
    if case is None:
        return Reply("")
    return Reply(title(words, case), standing(work, words, case), choices(work, words, case), False, words.language,
                 words.zone)  # fmt: skip


def title(words: Words, case: Case) -> str:
    """Return what a case is called: its name and how it began."""
    return words.text("case-title", name=case.name, origin=case.origin)


def standing(work: Work, words: Words, case: Case) -> tuple[Block, ...]:
    """Return all that moderators may know at a glance; who reported it is not among it."""
    blocks: list[Block] = []
    if case.signals or case.level:
        since = case.since or case.opened_at
        blocks.append(words.paragraph("case-noticed", level=str(case.level), people=case.people, since=Moment(since)))
    named = [words.text(f"signal-{each}") for each in SIGNALS if each in case.signals]
    if named:
        blocks.append(words.paragraph("case-signals", signals=", ".join(named)))
    if case.link:
        blocks.append(Paragraph((Link(words.text("case-link"), case.link),)))
    if case.address:
        counted = len([each for each in steps.lately(work, case) if each.step in LADDER])
        blocks.append(words.paragraph("case-about", member=person(work, case), steps=counted))
    reports = work.moderation.reports.find(case_id=case.id)
    if reports:
        kinds = ", ".join(dict.fromkeys(words.text(f"complaint-{each.complaint}") for each in reports))
        blocks.append(words.paragraph("case-reports", count=len(reports), kinds=kinds))
    if case.holder:
        blocks.append(words.paragraph("case-holder", member=mention(work, case.holder)))
    elif not case.closed_at and (duty := [each.member_id for each in roster.on_duty(work)]):
        blocks.append(Paragraph((*words.line("case-on-duty"), " ", *mentions(work, duty))))
    if case.verdict:
        blocks.append(words.paragraph("case-verdict", verdict=case.verdict))
    blocks += _taken(work, words, case)
    blocks += _appeal(work, words, case)
    if case.closed_at:
        blocks.append(words.paragraph("case-closed-line", at=Moment(case.closed_at), outcome=case.outcome))
    return tuple(blocks)


def person(work: Work, case: Case) -> Part:
    """Return whom a case is about, as moderators name them."""
    return mention(work, case.about) if case.about else Mention(case.address)


def action_line(work: Work, words: Words, action: Action) -> Line:
    """Return one step: when, what, by whom, on which agreement, why, and what became of it."""
    return words.line(
        "case-action",
        at=Moment(action.at),
        step=words.text(f"step-{action.step}"),
        by=mention(work, action.by) if action.by else words.text("case-quick-path"),
        agreement=f"A{action.agreement}",
        reason=action.reason,
        state=action.state,
        until=Moment(action.until) if action.until and action.state in {Doing.DUE, Doing.DONE} else "",
    )


def choices(work: Work, words: Words, case: Case) -> tuple[Choice, ...]:
    """Return what moderators can do next, the gentlest first."""
    name = case.name
    if appeals.of_case(work, case):
        return (
            words.choice("choice-stands", f"appeal decide {name} stands", "⚖️"),
            words.choice("choice-overturn", f"appeal decide {name} overturned", "↩️"),
            words.choice("choice-case-show", f"case show {name}", "🔎", name=name),
        )
    if case.closed_at:
        return (words.choice("choice-case-show", f"case show {name}", "🔎", name=name),)
    if case.origin is Origin.RAID:
        return (
            words.choice("choice-case-rollback", f"case rollback {name}", "↩️"),
            words.choice("choice-case-show", f"case show {name}", "🔎", name=name),
            words.choice("choice-case-close", f"case close {name}", "🏁"),
        )
    prepared = [
        words.choice(f"step-{step}", f"case prepare {name} {step}", MARKS[step]) for step in suggested(work, case)
    ]
    take = [] if case.holder else [words.choice("choice-case-take", f"case take {name}", "✋")]
    judged = []
    if case.origin is Origin.PROMPT and not case.verdict:
        judged = [
            words.choice("choice-useful", f"case useful {name}", "👍"),
            words.choice("choice-unneeded", f"case unneeded {name}", "👎"),
        ]
    close = words.choice("choice-case-close", f"case close {name}", "🏁")
    return (*prepared, *take, *judged, words.choice("choice-case-show", f"case show {name}", "🔎", name=name), close)


def suggested(work: Work, case: Case) -> tuple[Step, ...]:
    """Return two or three steps that fit what was noticed; after gentle ones the next firm one is among them."""
    if PILE_ON in case.signals:
        wished = [Step.PAUSE, Step.CARE, Step.CHECK]
    elif QUICK_REPLIES in case.signals:
        wished = [Step.CHECK, Step.ASIDE, Step.PAUSE]
    else:
        wished = [Step.CHECK, Step.CARE, Step.PAUSE]
    taken = {each.step for each in work.moderation.actions.find(case_id=case.id)}
    if taken and case.verdict is not Verdict.UNNEEDED:
        wished = [Step.CIRCLE, steps.next_firm(work, case), *wished]
    possible = [each for each in dict.fromkeys(wished) if each not in taken and steps.possible(case, each)]
    return tuple(possible[:3])


def _taken(work: Work, words: Words, case: Case) -> list[Block]:
    taken = work.moderation.actions.find(case_id=case.id)
    blocks = list(words.bullets(action_line(work, words, each) for each in taken[-MOST_SHOWN:]))
    if len(taken) > MOST_SHOWN:
        blocks.append(words.paragraph("list-more", count=len(taken) - MOST_SHOWN))
    return blocks


def _appeal(work: Work, words: Words, case: Case) -> list[Block]:
    blocks: list[Block] = []
    for each in work.moderation.appeals.find(case_id=case.id):
        by = mention(work, each.decided_by) if each.decided_by else ""
        blocks.append(words.paragraph("case-appeal", state=each.state, due=Moment(each.due_at), by=by))
    return blocks

"""Commands for the proposal itself: writing, opening, finding, reviving and withdrawing one, and its time."""

from datetime import timedelta
from typing import Annotated

from bot.announce import ToCard, ToThread, tells
from bot.commands import Context, FromQuoted, command
from bot.kinds import Length, OneOf, ProposalName, SettingKey, Text
from bot.replies import Bullets, Moment, Paragraph, Reply
from bot.subjects.card import choices, proposal_card
from bot.subjects.showing import mention, paragraphs, title_of
from bot.words import Words, show_span
from core.charter import Setting
from core.proposals import closing, drafting, finding, journey, support
from core.proposals.model import (
    REASON,
    SUMMARY,
    TITLE,
    WISH,
    Path,
    Proposal,
    ProposalChanged,
    ProposalOpened,
    Stage,
    StageBegan,
    StageLengthChanged,
)
from core.rights import Right
from core.voting.table import OFFERED
from core.work import Work

PAGE = 15
DAYS = Length(timedelta(days=1), timedelta(days=30), "How long, for example 3 days")
Which = Annotated[Proposal, ProposalName("Which proposal, for example P12")]
Why = Annotated[str, Text(*REASON, "Why? In a sentence or two", long=True)]


@command(
    "proposal open",
    right=Right.PROPOSE,
    aliases=("propose",),
    example='proposal open "Buy a drill" summary="We borrow one every month. Let us buy our own."',
)
def open_proposal(
    context: Context,
    title: Annotated[str, Text(*TITLE, "What do you propose? One sentence, 3 to 200 characters")],
    summary: Annotated[str, Text(*SUMMARY, "What exactly, and why? 10 to 2000 characters", long=True), FromQuoted()],
    path: Annotated[Path, OneOf(Path, "path", "Which cooperation path it belongs to")] = Path.CONNECTION,
    wish: Annotated[str, Text(*WISH, "What will be better when it is done?", long=True)] = "",
    method: Annotated[str, Text(0, 30, f"How to decide: {', '.join(OFFERED)}", takes_rest=False)] = "",
    setting: Annotated[Setting | None, SettingKey("A charter setting that adoption changes")] = None,
    value: Annotated[str, Text(0, 60, "The new value of that setting", takes_rest=False)] = "",
) -> Reply:
    """Write a proposal as a draft, see what is alike, then open it to everyone."""
    proposal = drafting.draft(
        context.work,
        context.member,
        title,
        summary,
        path,
        wish=wish,
        method=method,
        setting=setting.key if setting else "",
        setting_value=value,
    )
    return draft_reply(context, proposal)


def draft_reply(context: Context, proposal: Proposal) -> Reply:
    """Return a draft with what is alike, and the way on."""
    words, name = context.words, proposal.name
    alike = [
        each for each in finding.similar(context.work, f"{proposal.title} {proposal.summary}") if each.id != proposal.id
    ]
    blocks = [words.paragraph("draft-ready", name=name), *paragraphs(proposal.summary)]
    if alike:
        lines = [
            words.line("draft-alike-line", title=title_of(each), stage=words.text(f"stage-{each.stage}"))
            for each in alike
        ]
        blocks += [words.paragraph("draft-alike"), *words.bullets(lines)]
    blocks.append(words.paragraph("draft-next", edit=f"proposal edit {name} summary=…"))
    offered = [words.choice("choice-publish", f"proposal publish {name}", "✅")]
    offered += [words.choice("choice-look-at", f"proposal show {each.name}", mark, name=each.name)
                for each, mark in zip(alike, ("1️⃣", "2️⃣", "3️⃣"), strict=False)]  # fmt: skip
    offered.append(words.choice("choice-discard", f"proposal discard {name}", "🗑️"))
    return context.reply(title_of(proposal), *blocks, choices=tuple(offered))


@command("proposal edit", right=Right.PROPOSE, example='proposal edit P12 title="Buy two drills"')
def edit_proposal(
    context: Context,
    proposal: Which,
    title: Annotated[str, Text(*TITLE, "The new title")] = "",
    summary: Annotated[str, Text(*SUMMARY, "The new summary", long=True)] = "",
    path: Annotated[Path | None, OneOf(Path, "path", "The cooperation path")] = None,
    wish: Annotated[str, Text(*WISH, "What will be better when it is done?", long=True)] = "",
    method: Annotated[str, Text(0, 30, f"How to decide: {', '.join(OFFERED)}", takes_rest=False)] = "",
) -> Reply:
    """Change your own draft before it is opened."""
    changes = {"title": title, "summary": summary, "path": path, "wish": wish, "method": method}
    given = {name: value for name, value in changes.items() if value}
    return draft_reply(context, drafting.edit_draft(context.work, context.member, proposal, **given))  # type: ignore[arg-type] # keys are those of Changes


@command("proposal publish", right=Right.PROPOSE, example="proposal publish P12")
def publish_proposal(context: Context, proposal: Which) -> Reply:
    """Open your draft to everyone, so that members can support it."""
    opened = support.open_for_support(context.work, context.member, proposal)
    needed = support.threshold(context.work)
    words = context.words
    return context.reply(
        "",
        words.paragraph("proposal-opened", name=opened.name, supporters=needed.supporters, points=needed.points),
        choices=(words.choice("choice-support", f"points place {opened.name} 10", "🔟", points=10),),
    )


@command("proposal discard", right=Right.PROPOSE, example="proposal discard P12")
def discard_proposal(context: Context, proposal: Which) -> Reply:
    """Throw your own draft away."""
    drafting.discard(context.work, context.member, proposal)
    return context.reply("", context.words.paragraph("draft-discarded", name=proposal.name))


@command("proposal show", right=Right.READ, changes=False, example="proposal show P12")
def show_proposal(context: Context, proposal: Which) -> Reply:
    """Show a proposal whole: its text, positions with reasons, amendments and history."""
    shown = proposal_card(context.work, proposal.id, context.words)
    if proposal.stage is Stage.DRAFT:
        return draft_reply(context, proposal)
    blocks = (*shown.blocks, *_positions(context, proposal), *_amendments(context, proposal))
    offered = tuple(each for each in choices(context.work, context.words, proposal) if "show" not in each.line)
    return context.reply(shown.title, *blocks, choices=offered)


@command("proposal list", right=Right.READ, changes=False, aliases=("proposals",), example="proposal list")
def list_proposals(
    context: Context,
    stage: Annotated[Stage | None, OneOf(Stage, "stage", "Only those in this stage")] = None,
) -> Reply:
    """List the proposals that are open, or those in one stage."""
    closed = {Stage.ADOPTED, Stage.REJECTED, Stage.RESTING, Stage.WITHDRAWN}
    wanted = (stage,) if stage else tuple(each for each in Stage if each not in closed)
    return _listing(context, list(finding.listed(context.work, context.member, wanted))[::-1], "proposals-none")


@command("proposal search", right=Right.READ, changes=False, example="proposal search drill")
def search_proposals(context: Context, words: Annotated[str, Text(2, 200, "What to look for")]) -> Reply:
    """Find proposals by words, also those that were decided."""
    return _listing(context, list(finding.search(context.work, words, PAGE)), "proposals-not-found")


@command("proposal history", right=Right.READ, changes=False, example="proposal history P12")
def proposal_history(context: Context, proposal: Which) -> Reply:
    """Show every text that a proposal had, and who changed it."""
    versions = context.work.versions.find(proposal_id=proposal.id)
    blocks: list[Paragraph] = []
    for version in versions:
        who = mention(context.work, version.by)
        blocks.append(
            context.words.paragraph("history-version", version=version.version, member=who, at=Moment(version.at))
        )
        blocks.append(Paragraph((version.summary,)))
    if not blocks:
        blocks.append(context.words.paragraph("history-none", name=proposal.name))
    return context.reply(title_of(proposal), *blocks)


@command("proposal revive", right=Right.PROPOSE, example="proposal revive P12")
def revive_proposal(context: Context, proposal: Which) -> Reply:
    """Open a resting proposal for support once more."""
    revived = support.revive(context.work, context.member, proposal)
    words = context.words
    support_it = words.choice("choice-support", f"points place {revived.name} 10", "🔟", points=10)
    return context.reply("", words.paragraph("proposal-revived", name=revived.name), choices=(support_it,))


@command("proposal withdraw", right=Right.PROPOSE, example="proposal withdraw P12")
def withdraw_proposal(context: Context, proposal: Which) -> Reply:
    """Withdraw your own proposal; everyone's points come back."""
    closing.withdraw(context.work, context.member, proposal)
    return context.reply("", context.words.paragraph("proposal-withdrawn", name=proposal.name))


@command("proposal advance", right=Right.DELIBERATE, example="proposal advance P12 Everyone has spoken")
def advance_proposal(context: Context, proposal: Which, reason: Why) -> Reply:
    """Open the vote before the deliberation's time is over (its author or a facilitator, on the record)."""
    journey.call_vote(context.work, context.member, proposal, reason)
    return context.reply("", context.words.paragraph("proposal-advanced", name=proposal.name))


@command("proposal extend", right=Right.FACILITATE, example="proposal extend P12 3 days reason=Half of us are away")
def extend_proposal(context: Context, proposal: Which, length: Annotated[timedelta, DAYS], reason: Why) -> Reply:
    """Give a stage more time, with a reason on the record."""
    changed = journey.extend(context.work, context.member, proposal, length.days, reason)
    return _moved(context, changed)


@command("proposal shorten", right=Right.FACILITATE, example="proposal shorten P12 2 days reason=All have spoken")
def shorten_proposal(context: Context, proposal: Which, length: Annotated[timedelta, DAYS], reason: Why) -> Reply:
    """Take some time off a stage, with a reason on the record; at least a day remains."""
    changed = journey.shorten(context.work, context.member, proposal, length.days, reason)
    return _moved(context, changed)


def _moved(context: Context, proposal: Proposal) -> Reply:
    until = Moment(proposal.stage_ends_at or context.work.now)
    return context.reply("", context.words.paragraph("stage-moved", name=proposal.name, until=until))


def _listing(context: Context, proposals: list[Proposal], none: str) -> Reply:
    words = context.words
    if not proposals:
        start = words.choice("choice-propose", "proposal open", "💡")
        return context.reply("", words.paragraph(none), choices=(start,))
    lines = []
    for proposal in proposals[:PAGE]:
        stage = words.text(f"stage-{proposal.stage}")
        if proposal.stage_ends_at:
            left = show_span(proposal.stage_ends_at - context.work.now, words.language)
            lines.append(words.line("list-line-until", title=title_of(proposal), stage=stage, left=left))
        else:
            lines.append(words.line("list-line", title=title_of(proposal), stage=stage))
    blocks = [Bullets(tuple(lines))]
    if len(proposals) > PAGE:
        blocks.append(words.paragraph("list-more", count=len(proposals) - PAGE))  # type: ignore[arg-type] # a block too
    numbered = zip(proposals, ("1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣"), strict=False)
    offered = tuple(
        words.choice("choice-look-at", f"proposal show {each.name}", mark, name=each.name) for each, mark in numbered
    )
    return context.reply(words.text("list-title"), *blocks, choices=offered)


def _positions(context: Context, proposal: Proposal) -> tuple[Paragraph | Bullets, ...]:
    positions = context.work.positions.find(proposal_id=proposal.id)
    if not positions or proposal.stage in {Stage.ADOPTED, Stage.REJECTED}:
        return ()
    words = context.words
    lines = [
        words.line(
            "position-line-lifted" if each.lifted_at else "position-line",
            member=mention(context.work, each.member_id),
            stance=each.stance,
            reason=each.reason or "—",
        )
        for each in positions
    ]
    return words.paragraph("positions"), Bullets(tuple(lines))


def _amendments(context: Context, proposal: Proposal) -> tuple[Paragraph | Bullets, ...]:
    found = context.work.amendments.find(proposal_id=proposal.id)
    words = context.words
    lines = [
        words.line("amendment-line", name=each.name, member=mention(context.work, each.author_id), state=each.state)
        for each in found
    ]
    if not lines:
        return ()
    return words.paragraph("amendments", line=f"amendment show {proposal.name} A1"), Bullets(tuple(lines))


# --- what the community hears ----------------------------------------------------------------------------------------


def _target(fact: ProposalOpened | ProposalChanged | StageBegan | StageLengthChanged) -> str:
    return f"proposal:{fact.proposal_id}"


@tells(ProposalOpened, lambda _, fact: [ToCard(_target(fact)), *([ToThread(_target(fact))] if fact.revived else [])])
def tell_opened(work: Work, fact: ProposalOpened, words: Words) -> Reply:
    """Say in the thread that a proposal is back."""
    proposal = work.proposals.get(id=fact.proposal_id)
    name = proposal.name if proposal else ""
    return Reply("", (words.paragraph("told-revived", name=name),), language=words.language, zone=words.zone)


@tells(ProposalChanged, lambda _, fact: [ToCard(_target(fact))])
def tell_changed(work: Work, fact: ProposalChanged, words: Words) -> Reply:
    """Return the card, as nothing else is said of it."""
    return proposal_card(work, fact.proposal_id, words)


@tells(StageBegan, lambda _, fact: [ToCard(_target(fact)), ToThread(_target(fact))])
def tell_stage(work: Work, fact: StageBegan, words: Words) -> Reply:
    """Say in the thread which stage began, why, until when, and what to do."""
    proposal = work.proposals.get(id=fact.proposal_id)
    if proposal is None:
        return proposal_card(work, fact.proposal_id, words)
    why = (words.paragraph(f"why-{fact.why}"),) if fact.why in {"called", "resolved"} else ()
    until = Moment(proposal.stage_ends_at or proposal.stage_at)
    first = words.paragraph(f"told-stage-{fact.stage}", name=proposal.name, title=proposal.title, until=until)
    now = proposal.stage == fact.stage
    offered = choices(work, words, proposal) if now else ()
    return Reply("", (*why, first), offered, False, words.language, words.zone)


@tells(StageLengthChanged, lambda _, fact: [ToCard(_target(fact)), ToThread(_target(fact))])
def tell_length(work: Work, fact: StageLengthChanged, words: Words) -> Reply:
    """Say in the thread that the stage ends sooner or later."""
    proposal = work.proposals.get(id=fact.proposal_id)
    until = Moment(proposal.stage_ends_at or work.now) if proposal else Moment(work.now)
    longer = "yes" if fact.days > 0 else "no"
    sentence = words.paragraph("told-length", longer=longer, days=abs(fact.days), until=until)
    return Reply("", (sentence,), language=words.language, zone=words.zone)

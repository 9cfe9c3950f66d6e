"""Commands about oneself: what I hold, what waits for me, one small next step, and my profile."""

from typing import Annotated

from bot.commands import Context, command
from bot.kinds import MemberName, OneOf, Text
from bot.locales import Language, Zone
from bot.replies import Block, Bullets, Choice, Line, Moment, Paragraph, Reply
from bot.subjects.showing import title_of, value
from bot.waiting import waiting_for
from bot.words import Words
from core import ledger, linking, members, points, roles, thanks
from core.ledger import DECIMALS, SP, TBC, member_owner
from core.members import NAME_LENGTH, Member
from core.proposals.model import OPEN_FOR_POINTS, Proposal, Stage
from core.rights import Right
from core.timebank.model import Minutes

MOST_WAITING = 5
"""Things that wait and are shown at once, each with its choice."""
SUGGESTED = 5
"""Points that a suggestion to support offers."""


@command("me", right=Right.READ, changes=False, aliases=("mine",), example="me")
def show_me(context: Context) -> Reply:
    """Show what you hold, what waits for you, and one small next step."""
    words, work = context.words, context.work
    waits = waiting_for(context)
    found = waits[:MOST_WAITING]
    blocks: list[Block] = [Bullets((*_holds(context), *_held_roles(context, context.member)))]
    if found:
        blocks += [words.paragraph("me-waits"), Bullets(tuple(each.line for each in found))]
    if len(waits) > MOST_WAITING:
        blocks.append(words.paragraph("list-more", count=len(waits) - MOST_WAITING))
    mine = work.proposals.find(author_id=context.member.id, stage=(Stage.DRAFT, *OPEN_FOR_POINTS))
    if mine:
        stages = ((each, words.text(f"stage-{each.stage}")) for each in mine[-MOST_WAITING:])
        lines = (words.line("list-line", title=title_of(each), stage=stage) for each, stage in stages)
        blocks += [words.paragraph("me-proposals"), *words.bullets(lines)]
    choices = tuple(each.choice for each in found)
    if not found:
        step, choice = _next_step(context)
        blocks.append(step)
        choices = (choice,)
    return context.reply(context.member.name, *blocks, choices=choices)


def _holds(context: Context) -> list[Line]:
    """Return the member's balances, a line each; units that were never used are left out."""
    work, words, own = context.work, context.words, context.member.id
    held = points.standing(work, own)
    lines = [words.line("me-points", free=held.free, placed=held.placed)]
    if held.resting:
        lines.append(words.line("points-resting", resting=held.resting))
    for unit in DECIMALS:
        balance = ledger.balance(work, member_owner(own), unit)
        if balance and unit != SP:
            lines.append(
                words.line("me-hours", hours=Minutes(balance)) if unit == TBC else (value(words, balance, unit),)
            )
    return lines


def _held_roles(context: Context, member: Member) -> list[Line]:
    terms = roles.terms_of(context.work, member)
    return [context.words.line("me-role", role=term.role, until=Moment(term.ends_at)) for term in terms]


def _next_step(context: Context) -> tuple[Paragraph, Choice]:
    """Return one tiny step that helps this community now, and what to press for it."""
    work, words, own = context.work, context.words, context.member.id
    drafts = work.proposals.find(author_id=own, stage=Stage.DRAFT)
    if drafts:
        return _look(context, "me-step-draft", drafts[0])
    if points.standing(work, own).free >= SUGGESTED:
        placed = {placement.target for placement in work.placements.find(member_id=own)}
        for proposal in work.proposals.find(stage=Stage.SUPPORT):
            if proposal.target not in placed and proposal.author_id != own:
                line = f"points place {proposal.name} {SUGGESTED}"
                choice = words.choice("choice-support", line, "🙌", points=SUGGESTED)
                return words.paragraph("me-step-support", title=title_of(proposal)), choice
    said = {position.proposal_id for position in work.positions.find(member_id=own)}
    for proposal in work.proposals.find(stage=Stage.DELIBERATION):
        if proposal.id not in said and proposal.author_id != own:
            return _look(context, "me-step-position", proposal)
    return words.paragraph("me-step-propose"), words.choice("choice-propose", "proposal open", "💡")


def _look(context: Context, text_id: str, proposal: Proposal) -> tuple[Paragraph, Choice]:
    words = context.words
    choice = words.choice("choice-look-at", f"proposal show {proposal.name}", "🔎", name=proposal.name)
    return words.paragraph(text_id, title=title_of(proposal)), choice


@command("profile", right=Right.READ, changes=False, aliases=("profile show",), example="profile")
def show_profile(
    context: Context,
    member: Annotated[Member | None, MemberName("Whose profile; your own when left out")] = None,
) -> Reply:
    """Show your profile, or what the community knows of another member."""
    if member is None or member.id == context.member.id:
        return _profile(context)
    return _profile_of(context, member)


@command("profile set", right=Right.READ, example="profile set language=es zone=Madrid")
def set_profile(
    context: Context,
    name: Annotated[str | None, Text(1, NAME_LENGTH, "The name that others see")] = None,
    language: Annotated[Language | None, OneOf(Language, "language", "The language in which I speak to you")] = None,
    zone: Annotated[str | None, Zone("Your time zone; a city is enough, for example Madrid")] = None,
) -> Reply:
    """Change your name, language or time zone; what you leave out stays as it is."""
    members.edit_profile(context.work, context.member, name=name, language=language, zone=zone)
    return _profile(context)


def _profile_of(context: Context, member: Member) -> Reply:
    """Return what every member may know of another: since when they are here, and which roles they hold."""
    words = context.words
    lines = [words.line("profile-joined", joined=Moment(member.joined_at)), *_held_roles(context, member)]
    return context.reply(member.name, Bullets((*lines, *_thanked(context, words, member))))


def _thanked(context: Context, words: Words, member: Member) -> tuple[Line, ...]:
    count = thanks.received(context.work, member)
    return (words.line("profile-thanked", count=count),) if count else ()


def _platforms(context: Context, member: Member) -> str:
    return ", ".join(each.platform.capitalize() for each in linking.accounts(context.work, member))


def _profile(context: Context) -> Reply:
    """Return the profile as it is now, in the language that it names."""
    community = context.work.community
    member = context.work.members.get(id=context.member.id) or context.member
    language = member.language or context.words.language
    words = Words(language, member.zone or community.zone, context.work.now, context.prefix)
    lines = (
        words.line("profile-name", name=member.name),
        words.line("profile-language", language=words.text(f"language-{words.language}"), own=bool(member.language)),
        words.line("profile-zone", zone=words.zone, own=bool(member.zone)),
        words.line("profile-joined", joined=Moment(member.joined_at)),
        words.line("profile-accounts", platforms=_platforms(context, member)),
        *_thanked(context, words, member),
    )
    blocks = (Bullets(lines), words.paragraph("profile-how"))
    return Reply(words.text("profile-title"), blocks, (), True, words.language, words.zone)

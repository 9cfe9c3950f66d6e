"""Commands for roles: who holds which, until when; organizers appoint, anybody may step down."""

from datetime import timedelta
from typing import Annotated

from bot.announce import Audience, ToMember, tells
from bot.commands import Context, command
from bot.kinds import Length, MemberName, OneOf, Text, Whole
from bot.replies import Line, Mention, Moment, Paragraph, Quote, Reply, Table
from bot.subjects.record import everyone
from bot.subjects.showing import mention
from bot.words import Words
from core import roles
from core.members import Member
from core.rights import APPOINTED, Right, Role, Term
from core.roles import REASON, RoleBegan, RoleEnded, RoleEndsSoon
from core.work import Work

NOW = timedelta()
LATEST = timedelta(days=365)
"""A term can be given so long beforehand."""
Who = Annotated[Member, MemberName("Which member")]
Which = Annotated[Role, OneOf(APPOINTED, "role", "Which role")]


@command("role appoint", right=Right.APPOINT, example='role appoint Bo moderator "Bo keeps the square kind" days=30')
def appoint(
    context: Context,
    member: Who,
    role: Which,
    reason: Annotated[str, Text(*REASON, "Why this person? Everyone reads it")],
    days: Annotated[
        int | None, Whole(1, roles.MOST_DAYS, "For how many days; the charter's term when left out")
    ] = None,
    starts: Annotated[timedelta, Length(timedelta(hours=1), LATEST, "In how long it begins; now when left out")] = NOW,
) -> Reply:
    """Give a member a role for a term, with a reason on the record."""
    term = roles.appoint(context.work, context.member, member, role, reason, days=days, starts_in=starts)
    words = context.words
    undo = words.choice("choice-undo", f'role end "{member.name}" {role}', "↩️")
    text_id, since = ("role-given-later" if starts else "role-given"), Moment(term.starts_at)
    said = words.paragraph(text_id, member=Mention(member.name), role=role, since=since, until=Moment(term.ends_at))
    return context.reply("", said, choices=(undo,))


@command("role end", right=Right.APPOINT, example='role end Bo moderator "Bo moves to another town"')
def end(
    context: Context,
    member: Who,
    role: Which,
    reason: Annotated[str, Text(*REASON, "Why does it end now? Everyone reads it")],
) -> Reply:
    """End a member's role before its time, with a reason on the record."""
    roles.end(context.work, context.member, member, role, reason)
    return context.reply("", context.words.paragraph("role-taken", member=Mention(member.name), role=role))


@command("role leave", right=Right.READ, example="role leave moderator")
def leave(
    context: Context,
    role: Which,
    reason: Annotated[str, Text(0, REASON[1], "If you like, say why")] = "",
) -> Reply:
    """Step down from a role of your own."""
    roles.end(context.work, context.member, context.member, role, reason)
    return context.reply("", context.words.paragraph("role-left", role=role))


@command("role list", right=Right.READ, changes=False, aliases=("roles",), example="role list")
def list_roles(context: Context) -> Reply:
    """List who holds which role, since when and until when."""
    words, work = context.words, context.work
    terms = [term for role in reversed(APPOINTED) for term in roles.holders(work, role)]
    if not terms:
        return context.reply("", words.paragraph("roles-none"))
    heads = tuple(words.text(f"roles-{each}") for each in ("role", "who", "until", "why"))
    rows = tuple(_row(work, words, term) for term in terms)
    leave_it = [term.role for term in terms if term.member_id == context.member.id]
    more = [words.paragraph("roles-leave", role=leave_it[0])] if leave_it else []
    return context.reply(words.text("roles-title"), Table(heads, rows), *more)


def _row(work: Work, words: Words, term: Term) -> tuple[Line, ...]:
    reason = term.reason or words.text("roles-founded")
    return (words.text(f"role-{term.role}"),), (mention(work, term.member_id),), (Moment(term.ends_at),), (reason,)


# --- what the community hears ----------------------------------------------------------------------------------------


def _holder(work: Work, fact: RoleBegan | RoleEnded | RoleEndsSoon) -> list[Audience]:
    term = work.terms.get(id=fact.term_id)
    return [ToMember(term.member_id)] if term else []


def _hearers(work: Work, fact: RoleBegan | RoleEnded) -> list[Audience]:
    return [*everyone(work), *_holder(work, fact)]


@tells(RoleBegan, _hearers)
def tell_began(work: Work, fact: RoleBegan, words: Words) -> Reply:
    """Say who holds which role now, until when and why."""
    term = work.terms.get(id=fact.term_id)
    if term is None:
        return Reply("")
    who, until = mention(work, term.member_id), Moment(term.ends_at)
    said = words.paragraph("told-role-began", member=who, role=term.role, until=until)
    return Reply("", (said, Quote((term.reason,))), language=words.language, zone=words.zone)


@tells(RoleEnded, _hearers)
def tell_ended(work: Work, fact: RoleEnded, words: Words) -> Reply:
    """Say whose role ended, and what to do when nobody can appoint any longer."""
    term = work.terms.get(id=fact.term_id)
    if term is None:
        return Reply("")
    how = "run-out" if fact.by is None else "own" if fact.by == term.member_id else "taken"
    said = [words.paragraph("told-role-ended", member=mention(work, term.member_id), role=term.role, how=how)]
    if fact.vacant:
        said.append(_vacant(words, term.role))
    return Reply("", tuple(said), language=words.language, zone=words.zone)


@tells(RoleEndsSoon, _holder)
def tell_ends_soon(work: Work, fact: RoleEndsSoon, words: Words) -> Reply:
    """Tell the holder when the term ends."""
    term = work.terms.get(id=fact.term_id)
    if term is None:
        return Reply("")
    said = words.paragraph("told-role-ends-soon", role=term.role, until=Moment(term.ends_at))
    return Reply("", (said,), private=True, language=words.language, zone=words.zone)


def _vacant(words: Words, role: Role) -> Paragraph:
    return words.paragraph("told-no-organizer" if role is Role.ORGANIZER else "told-role-vacant", role=role)

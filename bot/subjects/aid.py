"""Commands of mutual aid: asking for help and offering some, answering, accepting, and saying that it is done."""

from datetime import datetime
from typing import Annotated

from bot.aid_line import Said, read_line
from bot.commands import Context, command
from bot.dates import ComingDate
from bot.helping_kinds import AnswererName, AnyPlace, PlaceSaid, PostName, SayItAlone, YesNo, kept_place
from bot.kinds import OneOf, Text, Whole
from bot.replies import Block, Bullets, Choice, Quote, Reply
from bot.subjects.aid_card import decide_choices, post_blocks, post_choices, post_line, said_name, title_of_post
from bot.subjects.showing import mention
from core.aid import asking, calling, finding, helping
from core.aid.model import (
    MOST_HELPERS,
    NOTE,
    RUNNING,
    TEXT,
    Answer,
    Kind,
    Post,
    Side,
    Step,
    Urgency,
)
from core.members import Member
from core.rights import Right

PAGE = 10
Which = Annotated[Post, PostName("Which ask or offer, for example H12")]
Kinds = Annotated[Kind | None, OneOf(Kind, "aid-kind", "What kind of help")]
Needed = Annotated[datetime | None, ComingDate("By when, for example tomorrow 6pm or Friday")]
Where = Annotated[PlaceSaid | None, AnyPlace("Which neighbourhood, for example Northside; never an address")]
Wanted = Annotated[int | None, Whole(1, MOST_HELPERS, "How many helpers are enough")]
Note = Annotated[str, Text(*NOTE, "A word to go with it, if you like", long=True)]


@command(
    "aid ask", right=Right.SHARE, aliases=("ask",), example="aid ask A lift to the doctor, tomorrow 9am, Northside"
)
def ask_for_help(
    context: Context,
    text: Annotated[str, Text(*TEXT, "What do you need? For example: A lift to the doctor, tomorrow 9am", long=True)],
    kind: Kinds = None,
    urgency: Annotated[Urgency | None, OneOf(Urgency, "urgency", "How soon? What is urgent calls on people")] = None,
    needed: Needed = None,
    place: Where = None,
    wanted: Wanted = None,
    unnamed: Annotated[YesNo | None, OneOf(YesNo, "word", "Shall I ask without saying who it is for?")] = None,
) -> Reply:
    """Ask for help, in one line: what, by when, where. I can ask without naming you."""
    place_asked = context.ask.place
    if unnamed is YesNo.YES and not (place_asked.direct or context.ask.fields):
        raise SayItAlone
    said = read_line(context, text)
    if urgency:
        said.given["urgency"] = urgency
    said.given["unnamed"] = unnamed is YesNo.YES
    return _written(context, Side.ASK, said, kind, needed, place, wanted)


@command("aid offer", right=Right.SHARE, example="aid offer A van and a driver, Northside")
def offer_help(
    context: Context,
    text: Annotated[str, Text(*TEXT, "What can you give? For example: A van and a driver, Northside", long=True)],
    kind: Kinds = None,
    needed: Needed = None,
    place: Where = None,
    wanted: Annotated[int | None, Whole(1, MOST_HELPERS, "For how many people it is enough")] = None,
) -> Reply:
    """Offer help to whoever needs it: things, time, a skill or a space."""
    return _written(context, Side.OFFER, read_line(context, text), kind, needed, place, wanted)


@command("aid list", right=Right.READ, changes=False, aliases=("aid", "asks"), example="aid list")
def list_aid(
    context: Context,
    side: Annotated[Side | None, OneOf(Side, "aid-side", "Only asks, or only offers")] = None,
    kind: Kinds = None,
) -> Reply:
    """Show what is asked and offered now."""
    words, work = context.words, context.work
    posts = finding.listed(work, side, kind)
    if not posts:
        start = (words.choice("choice-aid-ask", "aid ask", "🙏"), words.choice("choice-aid-offer", "aid offer", "🤲"))
        return context.reply("", words.paragraph("aid-none"), choices=start)
    blocks: list[Block] = [Bullets(tuple(post_line(work, words, each, context.member.id) for each in posts[:PAGE]))]
    if len(posts) > PAGE:
        blocks.append(words.paragraph("list-more", count=len(posts) - PAGE))
    looks = tuple(_look(context, each) for each in posts[:5])
    return context.reply(words.text("aid-title"), *blocks, choices=looks)


@command("aid show", right=Right.READ, changes=False, example="aid show H12")
def show_aid(context: Context, post: Which) -> Reply:
    """Show an ask or offer whole."""
    work, words = context.work, context.words
    blocks = [*post_blocks(work, words, post, context.member.id)]
    if post.member_id != context.member.id:
        return context.reply(title_of_post(post), *blocks, choices=_others(context, post))
    waiting = work.aid.answers.find(post_id=post.id, step=Step.OFFERED)
    for each in waiting:
        blocks += [words.paragraph("aid-waits-answer", member=mention(work, each.member_id)), *_note(each)]
    choices = [
        *(choice for each in waiting[:4] for choice in decide_choices(work, words, post, each)),
        *_own(context, post),
    ]
    return context.reply(title_of_post(post), *blocks, choices=tuple(choices))


@command("aid answer", right=Right.SHARE, aliases=("aid help",), example="aid answer H12 I can come at nine")
def answer_aid(context: Context, post: Which, note: Note = "") -> Reply:
    """Say that you can help, or that you need what is offered; whoever wrote it decides and hears your name."""
    helping.answer(context.work, context.member, post, note)
    words = context.words
    back = words.choice("choice-aid-withdraw", f"aid withdraw {post.name}", "↩️")
    said = words.paragraph("aid-answered", title=title_of_post(post), side=post.side)
    return context.reply("", said, choices=(back,))


@command("aid accept", right=Right.SHARE, example="aid accept H12 Bo")
def accept_answer(
    context: Context, post: Which, member: Annotated[Member, AnswererName("Whose answer, for example Bo")]
) -> Reply:
    """Accept somebody's answer; from then on both of you know each other's names."""
    helping.accept(context.work, context.member, post, member)
    words = context.words
    said = words.paragraph("aid-accepted", member=mention(context.work, member.id), title=title_of_post(post))
    done = words.choice("choice-aid-done", f"aid done {post.name} {said_name(context.work, member)}", "✅")
    return context.reply("", said, choices=(done,))


@command("aid decline", right=Right.SHARE, example="aid decline H12 Bo")
def decline_answer(
    context: Context, post: Which, member: Annotated[Member, AnswererName("Whose answer, for example Bo")]
) -> Reply:
    """Thank somebody for an answer that you do not need."""
    helping.decline(context.work, context.member, post, member)
    return context.reply("", context.words.paragraph("aid-declined", member=mention(context.work, member.id)))


@command("aid withdraw", right=Right.SHARE, example="aid withdraw H12")
def withdraw_answer(context: Context, post: Which) -> Reply:
    """Take your own answer back, when you cannot after all."""
    helping.withdraw(context.work, context.member, post)
    again = context.words.choice("choice-aid-answer", f"aid answer {post.name}", "🙋", side=post.side)
    return context.reply("", context.words.paragraph("aid-withdrawn", title=title_of_post(post)), choices=(again,))


@command("aid cancel", right=Right.SHARE, example="aid cancel H12")
def cancel_aid(context: Context, post: Which) -> Reply:
    """Take back what you asked or offered; whoever answered hears of it."""
    asking.cancel(context.work, context.member, post)
    return context.reply("", context.words.paragraph("aid-cancelled", title=title_of_post(post)))


@command("aid done", right=Right.SHARE, example="aid done H12")
def aid_done(
    context: Context,
    post: Which,
    member: Annotated[Member | None, AnswererName("With whom, when there were several")] = None,
) -> Reply:
    """Say that the help was given; when both of you did, it is done."""
    answer = helping.done(context.work, context.member, post, member)
    words = context.words
    both = answer.step is Step.DONE
    other = context.work.members.get(id=answer.member_id if context.member.id == post.member_id else post.member_id)
    who = mention(context.work, other.id) if other else ""
    said = words.paragraph("aid-done", both=both, member=who, title=title_of_post(post))
    return context.reply("", said)


@command("aid pass", right=Right.SHARE, example="aid pass H12")
def pass_call(context: Context, post: Which) -> Reply:
    """Say that you cannot come this time, so that others are called sooner."""
    calling.decline(context.work, context.member, post)
    return context.reply("", context.words.paragraph("aid-passed"))


def _written(
    context: Context,
    side: Side,
    said: Said,
    kind: Kind | None,
    needed: datetime | None,
    place: PlaceSaid | None,
    wanted: int | None,
) -> Reply:
    if needed:
        said.given["needed_by"] = needed
    if place:
        said.given["place_id"] = kept_place(context, place)
    if wanted:
        said.given["wanted"] = wanted
    post = asking.write(context.work, context.member, side, kind or said.kind, said.text, **said.given)
    words = context.words
    blocks = [
        words.paragraph(
            "aid-written", name=post.name, side=side, unnamed=post.unnamed, urgent=post.urgency is Urgency.URGENT
        )
    ]
    blocks += post_blocks(context.work, words, post, context.member.id)  # type: ignore[arg-type]  # blocks too
    return context.reply(title_of_post(post), *blocks, choices=_own(context, post))


def _others(context: Context, post: Post) -> tuple[Choice, ...]:
    """Return what somebody else can do: answer, or take an answer back."""
    words, step = context.words, (Step.OFFERED, Step.ACCEPTED)
    if context.work.aid.answers.count(post_id=post.id, member_id=context.member.id, step=step):
        return (words.choice("choice-aid-withdraw", f"aid withdraw {post.name}", "↩️"),)
    return tuple(each for each in post_choices(context.work, words, post) if "show" not in each.line)


def _own(context: Context, post: Post) -> tuple[Choice, ...]:
    """Return what whoever wrote it can do."""
    if post.state not in RUNNING:
        return ()
    words = context.words
    days = words.choice("choice-slots-add", f"slot add {post.name}", "🗓️")
    cancel = words.choice("choice-aid-cancel", f"aid cancel {post.name}", "✖️")
    done = words.choice("choice-aid-done", f"aid done {post.name}", "✅")
    agreed = context.work.aid.answers.find(post_id=post.id, step=Step.ACCEPTED, owner_done_at=None)
    return (*((days,) if post.side is Side.ASK else ()), *((done,) if agreed else ()), cancel)


def _note(answer: Answer) -> tuple[Block, ...]:
    return (Quote((answer.note,)),) if answer.note else ()


def _look(context: Context, post: Post) -> Choice:
    return context.words.choice("choice-look-at", f"aid show {post.name}", "🔎", name=post.name)

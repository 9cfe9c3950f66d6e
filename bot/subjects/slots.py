"""Commands for days of a recurring need, such as a meal train: adding them, taking one, giving it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.commands import Context, command
from bot.dates import NotADate, NotDays, read_date, read_days
from bot.helping_kinds import PostName
from bot.kinds import Offer
from bot.replies import Moment, Reply
from bot.subjects.aid_card import owner, post_blocks, post_choices, title_of_post
from core.aid import slots
from core.aid.model import Post, Slot
from core.aid.refusals import NoSuchSlot
from core.rights import Right

Which = Annotated[Post, PostName("Which ask, for example H12")]


@dataclass(frozen=True, slots=True)
class Days:
    """Several days to come, in words, in the community's zone: everyone comes to the same place."""

    hint: str
    takes_rest: bool = True

    def read(self, context: Context, field: str, text: str) -> Sequence[datetime]:
        """Return the moments in UTC."""
        found = read_days(text, context.work.now, context.work.community.zone)
        coming = [each for each in found if each > context.work.now]
        if not coming:
            raise NotDays(field, text[:60])
        return coming

    def offers(self, context: Context, typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return nothing: any days will do."""
        return ()


@dataclass(frozen=True, slots=True)
class Day:
    """A day in words, in the community's zone."""

    hint: str
    takes_rest: bool = True

    def read(self, context: Context, field: str, text: str) -> datetime:
        """Return a moment of that day, in UTC."""
        found = read_date(text, context.work.now, context.work.community.zone)
        if found is None:
            raise NotADate(field, text[:60])
        return found

    def offers(self, context: Context, typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return nothing: any day will do."""
        return ()


@command("slot add", right=Right.SHARE, example="slot add H12 Mon, Wed, Fri for 2 weeks at 6pm")
def add_slots(
    context: Context,
    post: Which,
    days: Annotated[Sequence[datetime], Days("Which days, for example Mon, Wed, Fri for 2 weeks at 6pm")],
) -> Reply:
    """Say on which days you need help again and again, so that each helper can take one."""
    slots.add(context.work, context.member, post, days)
    kept = context.work.aid.posts.get(id=post.id) or post
    blocks = post_blocks(context.work, context.words, kept, context.member.id)
    return context.reply(title_of_post(post), context.words.paragraph("slots-added"), *blocks)


@command("slot list", right=Right.READ, changes=False, aliases=("aid slots",), example="slot list H12")
def list_slots(context: Context, post: Which) -> Reply:
    """Show the days of a recurring need, and who comes when."""
    blocks = post_blocks(context.work, context.words, post, context.member.id)
    return context.reply(title_of_post(post), *blocks, choices=post_choices(context.work, context.words, post))


@command("slot take", right=Right.SHARE, example="slot take H12 Friday")
def take_slot(
    context: Context, post: Which, day: Annotated[datetime, Day("Which day, for example Friday or 5 March")]
) -> Reply:
    """Take a day of a recurring need; I remind you the day before."""
    slot = _of_day(context, post, day, free=True)
    slots.take(context.work, context.member, post, slot)
    words = context.words
    who = owner(context.work, words, post, context.member.id)
    said = words.paragraph("slot-taken", at=Moment(slot.starts_at), title=title_of_post(post), member=who)
    back = words.choice("choice-slot-back", f"slot back {post.name} {_iso(context, slot)}", "↩️")
    return context.reply("", said, choices=(back,))


@command("slot back", right=Right.SHARE, example="slot back H12 Friday")
def give_slot_back(
    context: Context, post: Which, day: Annotated[datetime, Day("Which day, for example Friday or 5 March")]
) -> Reply:
    """Give a day back that you took, so that somebody else can come."""
    slot = _of_day(context, post, day, free=False)
    slots.give_back(context.work, context.member, post, slot)
    again = context.words.choice("choice-slot-again", f"slot take {post.name} {_iso(context, slot)}", "🗓️")
    return context.reply("", context.words.paragraph("slot-back", at=Moment(slot.starts_at)), choices=(again,))


def _of_day(context: Context, post: Post, moment: datetime, *, free: bool) -> Slot:
    """Return the slot of that day: one that is free, or one that the member has; else any, or refuse."""
    wanted = _date(context, moment)
    found = [each for each in slots.of_post(context.work, post) if _date(context, each.starts_at) == wanted]
    if not found:
        raise NoSuchSlot(post.name)
    mine = None if free else context.member.id
    return next((each for each in found if each.member_id == mine), found[0])


def _date(context: Context, moment: datetime) -> str:
    return f"{moment.astimezone(ZoneInfo(context.work.community.zone)):%Y-%m-%d}"


def _iso(context: Context, slot: Slot) -> str:
    return _date(context, slot.starts_at)

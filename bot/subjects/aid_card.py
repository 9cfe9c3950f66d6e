"""How asks and offers of help are shown: the live card, a line in lists, and what can be done with one press.

Whoever asks without a name stays without one here, except for whom ``core.aid.finding.named`` lets know it.
"""

from zoneinfo import ZoneInfo

from bot.announce import card
from bot.replies import Block, Bullets, Choice, Line, Mention, Moment, Reply
from bot.subjects.showing import mention, mentions
from bot.words import Words, show_day
from core.aid import finding, slots
from core.aid.model import AGREED, RUNNING, Answer, Post, Side, Slot, State
from core.members import Member
from core.work import Work

SHORT = 80
"""Characters of a text that stand for it in titles and lines."""
MOST_DAYS = 6
"""Free days that can be taken with one press."""


@card("aid")
def aid_card(work: Work, post_id: int, words: Words) -> Reply:
    """Return the card of an ask or offer, as everyone in a room may see it."""
    post = work.aid.posts.get(id=post_id)
    if post is None:
        return Reply("", language=words.language, zone=words.zone)
    blocks = post_blocks(work, words, post, None)
    return Reply(title_of_post(post), blocks, post_choices(work, words, post), False, words.language, words.zone)


def title_of_post(post: Post) -> str:
    """Return the name of an ask or offer and what it is about: ``H3 · A lift to the doctor``."""
    first = post.text.split("\n", 1)[0]
    return f"{post.name} · {first if len(first) <= SHORT else first[: SHORT - 1].rstrip() + '…'}"


def owner(work: Work, words: Words, post: Post, reader_id: int | None) -> Mention | str:
    """Return who wrote it, for this reader; None stands for a whole room."""
    return mention(work, post.member_id) if finding.named(work, post, reader_id) else words.text("aid-somebody")


def post_line(work: Work, words: Words, post: Post, reader_id: int) -> Line:
    """Return an ask or offer as one line."""
    line = words.line("aid-line", title=title_of_post(post), side=post.side, member=owner(work, words, post, reader_id))
    about = _about(work, words, post)
    return (*line, *([" — ", about] if about else []))


def post_blocks(work: Work, words: Words, post: Post, reader_id: int | None) -> tuple[Block, ...]:
    """Return an ask or offer whole, for this reader; None stands for a whole room."""
    who = owner(work, words, post, reader_id)
    blocks: list[Block] = [words.paragraph("aid-by", side=post.side, member=who, about=_about(work, words, post))]
    if len(title_of_post(post)) < len(post.text) + len(post.name) + 3:
        blocks.append(words.paragraph("aid-text", text=post.text))
    if post.needed_by:
        blocks.append(words.paragraph("aid-needed", until=Moment(post.needed_by)))
    days = slots.of_post(work, post)
    if days:
        blocks += [words.paragraph("slots-how"), Bullets(tuple(_day_line(work, words, each) for each in days))]
    agreed = [each.member_id for each in work.aid.answers.find(post_id=post.id, step=AGREED)]
    if agreed and not days:
        blocks.append(words.paragraph("aid-agreed", side=post.side, members=_names(work, agreed)))
    blocks.append(words.paragraph("aid-stands", post_state=post.state, side=post.side))
    return tuple(blocks)


def post_choices(work: Work, words: Words, post: Post) -> tuple[Choice, ...]:
    """Return what anybody can do with one press."""
    if post.state not in RUNNING:
        return ()
    free = [each for each in slots.of_post(work, post) if each.member_id is None and each.starts_at > work.now]
    days = tuple(take_choice(work, words, post, each) for each in free[:MOST_DAYS])
    answer = words.choice("choice-aid-answer", f"aid answer {post.name}", "🙋", side=post.side)
    more = words.choice("choice-details", f"aid show {post.name}", "🔎")
    return (*days, *((answer,) if post.state is State.OPEN and not days else ()), more)


def decide_choices(work: Work, words: Words, post: Post, answer: Answer) -> tuple[Choice, ...]:
    """Return what accepts or declines an answer with one press."""
    member = work.members.get(id=answer.member_id)
    if member is None:
        return ()
    line = f"{post.name} {said_name(work, member)}"
    return (
        words.choice("choice-aid-accept", f"aid accept {line}", "✅", name=member.name),
        words.choice("choice-aid-decline", f"aid decline {line}", "✖️", name=member.name),
    )


def take_choice(work: Work, words: Words, post: Post, slot: Slot) -> Choice:
    """Return what takes a day with one press."""
    day = slot.starts_at.astimezone(ZoneInfo(work.community.zone))
    return words.choice(
        "choice-slot-take",
        f"slot take {post.name} {day:%Y-%m-%d}",
        "🗓️",
        day=show_day(slot.starts_at, words.language, work.community.zone),
    )


def said_name(work: Work, member: Member) -> str:
    """Return how a command line names a member: by name where only one has it, else by chat address."""
    if len(work.members.named(member.name)) == 1 and '"' not in member.name:
        return f'"{member.name}"'
    accounts = sorted(work.identities.find(member_id=member.id), key=lambda each: each.seen_at)
    return f'"{accounts[-1].address}"'


def _names(work: Work, member_ids: list[int]) -> str:
    return "".join(part.name if isinstance(part, Mention) else str(part) for part in mentions(work, member_ids))


def _day_line(work: Work, words: Words, slot: Slot) -> Line:
    who = mention(work, slot.member_id) if slot.member_id else ""
    return words.line("slot-line", at=Moment(slot.starts_at), member=who)


def _about(work: Work, words: Words, post: Post) -> str:
    place = work.listings.places.get(id=post.place_id) if post.place_id else None
    said = [words.text(f"aid-kind-{post.kind}"), place.name if place else ""]
    if post.side is Side.ASK:
        said.insert(0, words.text(f"urgency-{post.urgency}"))
    return " · ".join(each for each in said if each)

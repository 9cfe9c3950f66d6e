"""Asking for help and offering some, taking it back, and what happens when its time is over."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypedDict, Unpack

from core import charter
from core.aid import calling
from core.aid.model import (
    AGREED,
    MOST_HELPERS,
    RUNNING,
    TEXT,
    DoneAsked,
    Kind,
    Post,
    PostChanged,
    PostEnded,
    Side,
    State,
    Step,
    Urgency,
)
from core.aid.refusals import BadNeededBy, NotYourPost, PostOver, TooManyAsks
from core.members import Member
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

ENDS = "aid-ends"
"""The kind of deadline at which an ask or offer is over."""
LONGEST = timedelta(days=366)
_DAY = timedelta(days=1)


class Extras(TypedDict, total=False):
    """What may be said besides the text."""

    urgency: Urgency
    needed_by: datetime | None
    place_id: int | None
    unnamed: bool
    wanted: int


def write(work: "Work", member: Member, side: Side, kind: Kind, text: str, **extras: Unpack[Extras]) -> Post:
    """Ask for help, or offer some. What is urgent calls on people at once."""
    most = charter.number(work, "aid.asks-a-day")
    written = work.aid.posts.find(member_id=member.id)
    if sum(each.created_at > work.now - _DAY for each in written) >= most:
        raise TooManyAsks(most)
    now = work.now
    needed_by = extras.get("needed_by")
    if needed_by and not now < needed_by <= now + LONGEST:
        raise BadNeededBy
    closes_at = needed_by or now + timedelta(days=charter.number(work, "aid.lifetime"))
    new = Post(work.aid.posts.next_number(), member.id, side, kind, bounded("text", text, *TEXT), now, closes_at)
    new = replace(new, **extras)
    kept = work.aid.posts.add(
        replace(new, unnamed=new.unnamed and side is Side.ASK, wanted=max(1, min(MOST_HELPERS, new.wanted)))
    )
    work.deadlines.set(ENDS, kept.subject, closes_at)
    work.tell(PostChanged(kept.id))
    calling.begin(work, kept)
    return kept


def cancel(work: "Work", member: Member, post: Post) -> Post:
    """Take back what one asked or offered; whoever answered hears of it."""
    if post.member_id != member.id:
        raise NotYourPost(post.name)
    if post.state not in RUNNING:
        raise PostOver(post.name, post.state)
    return _end(work, post, State.CANCELLED)


def stretch(work: "Work", post: Post, until: datetime) -> Post:
    """Let it go on until then at least."""
    if until <= post.closes_at:
        return post
    work.deadlines.set(ENDS, post.subject, until)
    return work.aid.posts.save(post, closes_at=until)


def on_ends(work: "Work", subject: str) -> None:
    """End what nobody ended; those who agreed are asked whether it was done."""
    post = of_subject(work, subject)
    if post is None or post.state not in RUNNING:
        return
    agreed = work.aid.answers.find(post_id=post.id, step=Step.ACCEPTED)
    for answer in agreed:
        for said, member_id in ((answer.owner_done_at, post.member_id), (answer.other_done_at, answer.member_id)):
            if not said:
                work.tell(DoneAsked(answer.id, member_id, said=False))
    helped = work.aid.answers.count(post_id=post.id, step=AGREED)
    _end(work, post, State.DONE if helped else State.EXPIRED)


def of_subject(work: "Work", subject: str) -> Post | None:
    """Return the post that a subject such as ``aid:12`` names."""
    return work.aid.posts.get(id=int(subject.partition(":")[2]))


def _end(work: "Work", post: Post, state: State) -> Post:
    ended = work.aid.posts.save(post, state=state)
    work.deadlines.clear(post.subject)
    for slot in work.aid.slots.find(post_id=post.id):
        work.deadlines.clear(slot.subject)
    work.tell(PostChanged(post.id))
    if state is not State.DONE:
        steps = (Step.OFFERED, Step.ACCEPTED)
        hear = [each.member_id for each in work.aid.answers.find(post_id=post.id, step=steps)]
        hear += [post.member_id] if state is State.EXPIRED else []
        for member_id in hear:
            work.tell(PostEnded(post.id, member_id))
    return ended

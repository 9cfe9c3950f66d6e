"""Days of a recurring need (a meal train): helpers take them, are reminded the day before, and can give them back."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core.aid import asking, helping
from core.aid.model import (
    AGREED,
    MOST_SLOTS,
    RUNNING,
    Answer,
    Post,
    PostChanged,
    Slot,
    SlotSoon,
    SlotTaken,
    Step,
)
from core.aid.refusals import AcceptedFirst, NoSuchSlot, NotYourPost, OwnPost, PostOver, SlotGone, TooManySlots
from core.members import Member

if TYPE_CHECKING:
    from core.work import Work

SOON = "aid-slot"
"""The kind of deadline at which the taker of a day is reminded."""
BEFORE = timedelta(days=1)


def of_post(work: "Work", post: Post) -> Sequence[Slot]:
    """Return the days of a post, the first first."""
    return sorted(work.aid.slots.find(post_id=post.id), key=lambda each: each.starts_at)


def add(work: "Work", owner: Member, post: Post, moments: Sequence[datetime]) -> Sequence[Slot]:
    """Add days on which help is needed to one's own ask; days that it has already stay as they are."""
    _check(post)
    if post.member_id != owner.id:
        raise NotYourPost(post.name)
    have = {each.starts_at for each in of_post(work, post)}
    new = sorted({each for each in moments if each > work.now} - have)
    if not new:
        raise NoSuchSlot(post.name)
    if len(have) + len(new) > MOST_SLOTS:
        raise TooManySlots(MOST_SLOTS)
    for moment in new:
        slot = work.aid.slots.add(Slot(post.id, moment))
        work.deadlines.set(SOON, slot.subject, max(work.now, moment - BEFORE))
    wanted = max(post.wanted, len(have) + len(new))
    post = work.aid.posts.save(post, wanted=wanted)
    asking.stretch(work, post, new[-1] + BEFORE)
    work.tell(PostChanged(post.id))
    return of_post(work, post)


def take(work: "Work", member: Member, post: Post, slot: Slot) -> Slot:
    """Take a free day. Whoever asks by name need not accept helpers for it; whoever asks without does so first."""
    _check(post)
    if post.member_id == member.id:
        raise OwnPost(post.name)
    if slot.starts_at <= work.now:
        raise NoSuchSlot(post.name)
    if slot.member_id not in (None, member.id):
        raise SlotGone(post.name)
    kept = work.aid.answers.get(post_id=post.id, member_id=member.id)
    if post.unnamed and (kept is None or kept.step not in AGREED):
        raise AcceptedFirst(post.name)
    if kept is None:
        kept = work.aid.answers.add(Answer(post.id, member.id, Step.OFFERED, "", work.now))
    if kept.step not in AGREED:
        helping.agree(work, post, kept)
    taken = work.aid.slots.save(slot, member_id=member.id)
    work.tell(SlotTaken(slot.id, post.member_id, member.id))
    work.tell(PostChanged(post.id))
    return taken


def give_back(work: "Work", member: Member, post: Post, slot: Slot) -> Slot:
    """Give a day back that one took; everyone sees that it is free."""
    _check(post)
    if slot.member_id != member.id:
        raise NoSuchSlot(post.name)
    free = work.aid.slots.save(slot, member_id=None)
    work.tell(SlotTaken(slot.id, post.member_id, member.id, back=True))
    work.tell(PostChanged(post.id))
    return free


def on_soon(work: "Work", subject: str) -> None:
    """Remind the taker of tomorrow's day; a day that nobody took is told to everyone."""
    slot = work.aid.slots.get(id=int(subject.partition(":")[2]))
    post = work.aid.posts.get(id=slot.post_id) if slot else None
    if slot and post and post.state in RUNNING:
        work.tell(SlotSoon(slot.id, slot.member_id))


def _check(post: Post) -> None:
    if post.state not in RUNNING:
        raise PostOver(post.name, post.state)

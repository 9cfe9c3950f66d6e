"""Finding asks and offers, and who may know who wrote one."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.aid.model import AGREED, RUNNING, Kind, Post, Side, State
from core.refusals import NotFound

if TYPE_CHECKING:
    from core.work import Work

_NUMBER = re.compile(r"[hH]?([0-9]{1,9})")


def find(work: "Work", ref: str) -> Post:
    """Return the post that people call ``H12``, ``h12`` or ``12``, or refuse."""
    match = _NUMBER.fullmatch(ref.strip())
    post = work.aid.posts.get(number=int(match[1])) if match else None
    if post is None:
        raise NotFound("aid", ref[:60])
    return post


def listed(work: "Work", side: Side | None = None, kind: Kind | None = None) -> Sequence[Post]:
    """Return what is asked and offered now, the newest first; what is urgent goes before."""
    named = {name: value for name, value in (("side", side), ("kind", kind)) if value}
    found = work.aid.posts.find(state=State.OPEN, **named)
    return sorted(found, key=lambda each: (each.urgency != "urgent", -each.id))


def of_member(work: "Work", member_id: int) -> Sequence[Post]:
    """Return what a member asks and offers now, the oldest first."""
    return work.aid.posts.find(member_id=member_id, state=RUNNING)


def named(work: "Work", post: Post, reader_id: int | None) -> bool:
    """Say whether this member may know who wrote it; None stands for a whole room."""
    if not post.unnamed or post.member_id == reader_id:
        return True
    return reader_id is not None and work.aid.answers.count(post_id=post.id, member_id=reader_id, step=AGREED) > 0

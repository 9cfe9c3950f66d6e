"""Helping: an answer, its acceptance, and both saying that it is done. No value moves here."""

from typing import TYPE_CHECKING

from core.aid import calling
from core.aid.model import (
    AGREED,
    NOTE,
    RUNNING,
    Answer,
    AnswerGiven,
    AnswerMoved,
    DoneAsked,
    HelpDone,
    Post,
    PostChanged,
    Side,
    State,
    Step,
)
from core.aid.refusals import AlreadyAnswered, NotAnswered, NotYourPost, OwnPost, PostOver
from core.members import Member
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work


def answer(work: "Work", member: Member, post: Post, note: str = "") -> Answer:
    """Offer help for an ask, or ask for what is offered; its owner hears of it and decides."""
    if post.member_id == member.id:
        raise OwnPost(post.name)
    if post.state is not State.OPEN:
        raise PostOver(post.name, post.state)
    given = {"note": bounded("note", note, *NOTE), "step": Step.OFFERED, "at": work.now}
    kept = work.aid.answers.get(post_id=post.id, member_id=member.id)
    if kept and kept.step is not Step.WITHDRAWN:
        raise AlreadyAnswered(post.name)
    if kept:
        kept = work.aid.answers.save(kept, **given)
    else:
        kept = work.aid.answers.add(Answer(post.id, member.id, Step.OFFERED, str(given["note"]), work.now))
    work.tell(AnswerGiven(kept.id, post.member_id))
    work.tell(PostChanged(post.id))
    return kept


def accept(work: "Work", owner: Member, post: Post, other: Member) -> Answer:
    """Accept an answer: from now on both know each other's names."""
    kept = _answer_to(work, owner, post, other, Step.OFFERED)
    accepted = agree(work, post, kept)
    work.tell(AnswerMoved(kept.id, other.id, Step.ACCEPTED))
    return accepted


def agree(work: "Work", post: Post, kept: Answer) -> Answer:
    """Note that the two agreed; with enough helpers nobody else is asked."""
    accepted = work.aid.answers.save(kept, step=Step.ACCEPTED)
    agreed = work.aid.answers.count(post_id=post.id, step=AGREED)
    if post.state is State.OPEN and agreed >= post.wanted:
        work.aid.posts.save(post, state=State.FULL)
        work.deadlines.clear(post.subject, calling.CALL)
    work.tell(PostChanged(post.id))
    return accepted


def decline(work: "Work", owner: Member, post: Post, other: Member) -> Answer:
    """Thank for an answer that is not needed."""
    kept = _answer_to(work, owner, post, other, Step.OFFERED)
    work.tell(AnswerMoved(kept.id, other.id, Step.DECLINED))
    work.tell(PostChanged(post.id))
    return work.aid.answers.save(kept, step=Step.DECLINED)


def withdraw(work: "Work", member: Member, post: Post) -> Answer:
    """Take one's own answer back; an ask that was full is open again."""
    kept = work.aid.answers.get(post_id=post.id, member_id=member.id)
    if kept is None or kept.step not in (Step.OFFERED, Step.ACCEPTED):
        raise NotAnswered(post.name)
    withdrawn = work.aid.answers.save(kept, step=Step.WITHDRAWN)
    for slot in work.aid.slots.find(post_id=post.id, member_id=member.id):
        if slot.starts_at > work.now:
            work.aid.slots.save(slot, member_id=None)
    if post.state is State.FULL:
        calling.begin(work, work.aid.posts.save(post, state=State.OPEN))
    work.tell(AnswerMoved(kept.id, post.member_id, Step.WITHDRAWN))
    work.tell(PostChanged(post.id))
    return withdrawn


def done(work: "Work", member: Member, post: Post, other: Member | None = None) -> Answer:
    """Say that it is done; once both did, whoever was helped may say thanks. ``other`` says with whom."""
    kept = _agreed_with(work, member, post, other)
    is_owner = member.id == post.member_id
    kept = work.aid.answers.save(kept, **{"owner_done_at" if is_owner else "other_done_at": work.now})
    if kept.owner_done_at and kept.other_done_at:
        kept = work.aid.answers.save(kept, step=Step.DONE)
        work.tell(HelpDone(kept.id, post.member_id if post.side is Side.ASK else kept.member_id))
        _finish(work, post)
    else:
        work.tell(DoneAsked(kept.id, kept.member_id if is_owner else post.member_id, said=True))
    return kept


def _finish(work: "Work", post: Post) -> None:
    """Close an ask whose helpers are all done, when no more are wanted."""
    left = work.aid.answers.count(post_id=post.id, step=Step.ACCEPTED)
    days = [each for each in work.aid.slots.find(post_id=post.id) if each.starts_at > work.now]
    if post.state is State.FULL and not left and not days:
        work.aid.posts.save(post, state=State.DONE)
        work.deadlines.clear(post.subject)
    work.tell(PostChanged(post.id))


def _answer_to(work: "Work", owner: Member, post: Post, other: Member, step: Step) -> Answer:
    if post.member_id != owner.id:
        raise NotYourPost(post.name)
    if post.state not in RUNNING:
        raise PostOver(post.name, post.state)
    kept = work.aid.answers.get(post_id=post.id, member_id=other.id, step=step)
    if kept is None:
        raise NotAnswered(post.name)
    return kept


def _agreed_with(work: "Work", member: Member, post: Post, other: Member | None) -> Answer:
    """Return the agreed answer that the member means: their own, or with one's own post the only one not yet said."""
    if post.member_id == member.id:
        named = {"member_id": other.id} if other else {}
        found = work.aid.answers.find(post_id=post.id, step=Step.ACCEPTED, **named)
        left = [each for each in found if other or not each.owner_done_at]
    else:
        left = list(work.aid.answers.find(post_id=post.id, step=Step.ACCEPTED, member_id=member.id))
    if not left:
        raise NotAnswered(post.name)
    return left[0]

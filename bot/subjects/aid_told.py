"""What members hear of mutual aid, and what of it waits for them. Declares no command."""

from collections.abc import Iterator

from bot.announce import ToCard, ToMember, ToRoom, tells
from bot.commands import Context
from bot.replies import Block, Choice, Mention, Moment, Quote, Reply
from bot.subjects.aid_card import (
    aid_card,
    decide_choices,
    owner,
    post_blocks,
    said_name,
    take_choice,
    title_of_post,
)
from bot.subjects.showing import mention
from bot.waiting import Waits, waits
from bot.words import Words, show_day
from core import charter
from core.aid import calling, finding
from core.aid.model import (
    Answer,
    AnswerGiven,
    AnswerMoved,
    CallsOver,
    DoneAsked,
    HelpDone,
    MemberCalled,
    Post,
    PostChanged,
    PostEnded,
    Slot,
    SlotSoon,
    SlotTaken,
    State,
    Step,
)
from core.communities import Purpose
from core.members import Member
from core.work import Work


@tells(PostChanged, lambda _, fact: [ToCard(f"aid:{fact.post_id}", Purpose.GENERAL)])
def tell_changed(work: Work, fact: PostChanged, words: Words) -> Reply:
    """Return the card, as nothing else is said of it."""
    return aid_card(work, fact.post_id, words)


@tells(MemberCalled, lambda _, fact: [ToMember(fact.member_id)])
def tell_called(work: Work, fact: MemberCalled, words: Words) -> Reply:
    """Call on a member for an urgent ask, unless it found help meanwhile."""
    post = work.aid.posts.get(id=fact.post_id)
    if post is None or post.state is not State.OPEN:
        return _reply(words)
    blocks = (words.paragraph("told-called"), *post_blocks(work, words, post, fact.member_id))
    return _reply(words, *blocks, title=title_of_post(post), choices=_called_choices(words, post))


@tells(CallsOver, lambda _, fact: [ToMember(fact.member_id)])
def tell_calls_over(work: Work, fact: CallsOver, words: Words) -> Reply:
    """Tell the asker honestly that nobody is left to be called."""
    post = work.aid.posts.get(id=fact.post_id)
    if post is None:
        return _reply(words)
    return _reply(words, words.paragraph("told-calls-over", title=title_of_post(post), called=fact.called))


@tells(AnswerGiven, lambda _, fact: [ToMember(fact.owner_id)])
def tell_answer(work: Work, fact: AnswerGiven, words: Words) -> Reply:
    """Let whoever wrote it decide on an answer."""
    answer, post = _pair(work, fact.answer_id)
    if answer is None or post is None or answer.step is not Step.OFFERED:
        return _reply(words)
    note = (Quote((answer.note,)),) if answer.note else ()
    who = mention(work, answer.member_id)
    said = words.paragraph("told-answer", member=who, title=title_of_post(post), side=post.side)
    return _reply(words, said, *note, choices=decide_choices(work, words, post, answer))


@tells(AnswerMoved, lambda _, fact: [ToMember(fact.member_id)])
def tell_moved(work: Work, fact: AnswerMoved, words: Words) -> Reply:
    """Tell the other one what became of an answer; an accepted helper hears who it is for."""
    answer, post = _pair(work, fact.answer_id)
    if answer is None or post is None:
        return _reply(words)
    who = mention(work, answer.member_id) if fact.step == Step.WITHDRAWN else owner(work, words, post, fact.member_id)
    said = words.paragraph("told-answer-moved", step=fact.step, member=who, title=title_of_post(post))
    done = words.choice("choice-aid-done", f"aid done {post.name}", "✅")
    return _reply(words, said, choices=(done,) if fact.step == Step.ACCEPTED else ())


@tells(DoneAsked, lambda _, fact: [ToMember(fact.member_id)])
def tell_done_asked(work: Work, fact: DoneAsked, words: Words) -> Reply:
    """Ask whether the help was given."""
    answer, post = _pair(work, fact.answer_id)
    if answer is None or post is None or answer.step is not Step.ACCEPTED:
        return _reply(words)
    said = words.paragraph(
        "told-done-asked", said=fact.said, member=_other(work, post, answer, fact.member_id), title=title_of_post(post)
    )
    return _reply(words, said, choices=(_done(work, words, post, answer, fact.member_id),))


@tells(HelpDone, lambda _, fact: [ToMember(fact.member_id)])
def tell_done(work: Work, fact: HelpDone, words: Words) -> Reply:
    """Let whoever was helped say thanks; whoever asked without a name can do that without one, too."""
    answer, post = _pair(work, fact.answer_id)
    helper_id = answer.member_id if answer and fact.member_id != answer.member_id else post.member_id if post else 0
    helper = work.members.get(id=helper_id)
    if post is None or helper is None:
        return _reply(words)
    unnamed = " unnamed=yes" if post.unnamed else ""
    thank = words.choice("choice-thanks", f"thanks member={said_name(work, helper)}{unnamed}", "💛", name=helper.name)
    said = words.paragraph("told-help-done", member=mention(work, helper.id), title=title_of_post(post))
    return _reply(words, said, choices=(thank, *_hours(work, words, post, helper)))


@tells(PostEnded, lambda _, fact: [ToMember(fact.member_id)])
def tell_ended(work: Work, fact: PostEnded, words: Words) -> Reply:
    """Say that an ask or offer is over."""
    post = work.aid.posts.get(id=fact.post_id)
    if post is None:
        return _reply(words)
    own = post.member_id == fact.member_id
    return _reply(words, words.paragraph("told-post-ended", post_state=post.state, own=own, title=title_of_post(post)))


@tells(SlotTaken, lambda _, fact: [ToMember(fact.member_id)])
def tell_taken(work: Work, fact: SlotTaken, words: Words) -> Reply:
    """Tell the asker who takes a day, or gives it back."""
    slot, post = _slot(work, fact.slot_id)
    if slot is None or post is None:
        return _reply(words)
    who, at = mention(work, fact.by), Moment(slot.starts_at)
    return _reply(
        words, words.paragraph("told-slot-taken", back=fact.back, member=who, at=at, title=title_of_post(post))
    )


def _hearers_of_soon(_: Work, fact: SlotSoon) -> list[ToMember | ToRoom]:
    return [ToMember(fact.member_id) if fact.member_id else ToRoom(Purpose.GENERAL)]


@tells(SlotSoon, _hearers_of_soon)
def tell_soon(work: Work, fact: SlotSoon, words: Words) -> Reply:
    """Remind whoever took tomorrow's day; ask everyone about a day that nobody took."""
    slot, post = _slot(work, fact.slot_id)
    if slot is None or post is None or slot.member_id != fact.member_id:
        return _reply(words)
    at, title = Moment(slot.starts_at), title_of_post(post)
    if fact.member_id is None:
        said = words.paragraph("told-slot-free", at=at, title=title)
        return Reply("", (said,), (take_choice(work, words, post, slot),), False, words.language, words.zone)
    who = owner(work, words, post, fact.member_id)
    line = take_choice(work, words, post, slot).line.replace("slot take", "slot back", 1)
    back = words.choice("choice-slot-back", line, "↩️")
    return _reply(words, words.paragraph("told-slot-soon", at=at, title=title, member=who), choices=(back,))


# --- what waits ------------------------------------------------------------------------------------------------------


@waits
def what_waits(context: Context) -> Iterator[Waits]:
    """Yield what the member is asked for in mutual aid: calls, answers to decide on, help to confirm, days to come."""
    work, words, own = context.work, context.words, context.member
    for post in calling.waiting_calls(work, own):
        yield Waits(
            words.line("me-aid-call", title=title_of_post(post)), _called_choices(words, post)[0], post.needed_by
        )
    for post in finding.of_member(work, own.id):
        for answer in work.aid.answers.find(post_id=post.id, step=Step.OFFERED):
            line = words.line("me-aid-answer", member=mention(work, answer.member_id), title=title_of_post(post))
            yield Waits(
                line, words.choice("choice-look-at", f"aid show {post.name}", "🙋", name=post.name), post.needed_by
            )
        for answer in work.aid.answers.find(post_id=post.id, step=Step.ACCEPTED, owner_done_at=None):
            if answer.other_done_at:
                yield _done_waits(context, post, answer)
    for answer in work.aid.answers.find(member_id=own.id, step=Step.ACCEPTED, other_done_at=None):
        found = work.aid.posts.get(id=answer.post_id)
        if found and (answer.owner_done_at or found.state is State.DONE):
            yield _done_waits(context, found, answer)
    for slot in work.aid.slots.find(member_id=own.id):
        found = work.aid.posts.get(id=slot.post_id)
        if found and slot.starts_at > work.now:
            day = words.line(
                "me-slot", day=show_day(slot.starts_at, words.language, work.community.zone), title=title_of_post(found)
            )
            yield Waits(
                day, words.choice("choice-look-at", f"aid show {found.name}", "🗓️", name=found.name), slot.starts_at
            )


def _done_waits(context: Context, post: Post, answer: Answer) -> Waits:
    work, words, own = context.work, context.words, context.member.id
    line = words.line("me-aid-done", member=_other(work, post, answer, own), title=title_of_post(post))
    return Waits(line, _done(work, words, post, answer, own))


# --- pieces ----------------------------------------------------------------------------------------------------------


def _reply(words: Words, *blocks: Block, title: str = "", choices: tuple[Choice, ...] = ()) -> Reply:
    return Reply(title, blocks, choices, True, words.language, words.zone)


def _hours(work: Work, words: Words, post: Post, helper: Member) -> tuple[Choice, ...]:
    """Return what logs the hours in the time bank: credits move only when one side logs them and the other confirms."""
    if not charter.switched_on(work, "timebank.on"):
        return ()
    line = f"time receive members={said_name(work, helper)} about={post.name}"
    return (words.choice("choice-aid-hours", line, "⏳"),)


def _pair(work: Work, answer_id: int) -> tuple[Answer | None, Post | None]:
    answer = work.aid.answers.get(id=answer_id)
    return answer, work.aid.posts.get(id=answer.post_id) if answer else None


def _slot(work: Work, slot_id: int) -> tuple[Slot | None, Post | None]:
    slot = work.aid.slots.get(id=slot_id)
    return slot, work.aid.posts.get(id=slot.post_id) if slot else None


def _other(work: Work, post: Post, answer: Answer, reader_id: int) -> Mention:
    return mention(work, answer.member_id if reader_id == post.member_id else post.member_id)


def _done(work: Work, words: Words, post: Post, answer: Answer, reader_id: int) -> Choice:
    helper = work.members.get(id=answer.member_id)
    named = f" {said_name(work, helper)}" if helper and reader_id == post.member_id else ""
    return words.choice("choice-aid-done", f"aid done {post.name}{named}", "✅")


def _called_choices(words: Words, post: Post) -> tuple[Choice, ...]:
    return (
        words.choice("choice-aid-answer", f"aid answer {post.name}", "🙋", side=post.side),
        words.choice("choice-aid-pass", f"aid pass {post.name}", "🌙"),
    )

"""Calling people on for what is urgent: near and able ones first, a few at a time, until enough answered.

Nobody is called who did not agree to it, and nobody in their quiet hours unless they allowed that, too.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from core import charter, matching, places, reach, synonyms
from core.aid.model import Call, CallsOver, MemberCalled, Post, Side, State, Step, Urgency
from core.listings.model import Kind as ListingKind
from core.listings.model import State as ListingState
from core.members import Member
from core.places import Place
from core.reach import Reach

if TYPE_CHECKING:
    from core.work import Work

CALL = "aid-call"
"""The kind of deadline at which the next few are called."""
_DAY = timedelta(days=1)
MOST_A_DAY = 5
"""How often one person is called within a day."""


def begin(work: "Work", post: Post) -> None:
    """Call the first few for an urgent ask; anything else calls nobody."""
    if post.side is Side.ASK and post.urgency is Urgency.URGENT:
        work.deadlines.set(CALL, post.subject, work.now)


def on_call(work: "Work", subject: str) -> None:
    """Call the next few, or wait for the first of those who sleep, or tell the asker that all were called."""
    post = work.aid.posts.get(id=int(subject.partition(":")[2]))
    if post is None or post.state is not State.OPEN or _enough(work, post):
        return
    left = _left(work, post)
    awake = [each for each in left if reach.quiet_until(work, each) is None]
    size = charter.number(work, "aid.wave-size")
    for each in awake[:size]:
        work.aid.calls.add(Call(post.id, each.member_id, work.now))
        reach.change(work, each.member_id, called_at=work.now)
        work.tell(MemberCalled(post.id, each.member_id))
    wakes = [moment for each in left if (moment := reach.quiet_until(work, each))]
    if awake:
        pause = timedelta(minutes=charter.number(work, "aid.wave-minutes"))
        work.deadlines.set(CALL, post.subject, work.now + pause)
    elif wakes:
        work.deadlines.set(CALL, post.subject, min(wakes))
    else:
        work.tell(CallsOver(post.id, post.member_id, work.aid.calls.count(post_id=post.id)))


def decline(work: "Work", member: Member, post: Post) -> None:
    """Say that one cannot come; when none of those called is left, the next few are called at once."""
    call = work.aid.calls.get(post_id=post.id, member_id=member.id)
    if call:
        work.aid.calls.save(call, passed=True)
    waiting = work.aid.calls.count(post_id=post.id, passed=False)
    if call and not waiting and work.deadlines.get(CALL, post.subject):
        work.deadlines.set(CALL, post.subject, work.now)


def waiting_calls(work: "Work", member: Member) -> Sequence[Post]:
    """Return the urgent asks for which the member was called and has not answered."""
    calls = work.aid.calls.find(member_id=member.id, passed=False)
    posts = work.aid.posts.find(id=tuple(each.post_id for each in calls), state=State.OPEN)
    return [each for each in posts if not work.aid.answers.count(post_id=each.id, member_id=member.id)]


def _enough(work: "Work", post: Post) -> bool:
    steps = (Step.OFFERED, Step.ACCEPTED, Step.DONE)
    return work.aid.answers.count(post_id=post.id, step=steps) >= post.wanted


def _left(work: "Work", post: Post) -> Sequence[Reach]:
    """Return those who can still be called, the nearest and most able first, whoever was not called lately before."""
    called = {each.member_id for each in work.aid.calls.find(post_id=post.id)}
    answered = {each.member_id for each in work.aid.answers.find(post_id=post.id)}
    not_these = called | answered | {post.member_id}
    agreed = [each for each in work.aid.reach.find(calls=True) if each.member_id not in not_these]
    able = [each for each in agreed if post.kind in each.kinds and not _tired(work, each)]
    here = work.listings.places.get(id=post.place_id) if post.place_id else None
    ranked = [(_rank(work, post, here, each), each) for each in able]
    return [each for rank, each in sorted(ranked, key=lambda one: one[0]) if rank[0] < _TOO_FAR]


_TOO_FAR = 3


def _rank(work: "Work", post: Post, here: Place | None, each: Reach) -> tuple[int, int, float, int]:
    there = work.listings.places.get(id=each.place_id) if each.place_id else None
    called_at = each.called_at.timestamp() if each.called_at else 0.0
    return _distance(here, there), -_skilled(work, post, each.member_id), called_at, each.member_id


def _distance(here: Place | None, there: Place | None) -> int:
    """Return 0 near, 1 not known, 2 a way to go, 3 too far."""
    apart = places.distance_km(here, there) if here and there else None
    if apart is None:
        return 1
    return 0 if apart <= places.NEAR_KM else 2 if apart <= places.FAR_KM else _TOO_FAR


def _skilled(work: "Work", post: Post, member_id: int) -> int:
    """Return how much what the member offers is like what is asked, in percent."""
    words = synonyms.thesaurus(work)
    offers = work.listings.find(member_id=member_id, kind=ListingKind.OFFER, state=ListingState.OPEN)
    asked = words.concepts(post.text)
    return max((matching.common(asked, words.concepts(each.text)) for each in offers), default=0)


def _tired(work: "Work", each: Reach) -> bool:
    calls = work.aid.calls.find(member_id=each.member_id)
    return sum(call.at > work.now - _DAY for call in calls) >= MOST_A_DAY

"""Support Points: governance attention that is placed, moved and taken back, never bought (economy.md, promises.md 3).

A target is a general thing (``proposal:12`` now; teams and projects later): its subject says whether it is open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from core import charter, ledger
from core.facts import Fact
from core.ledger import ISSUANCE, SP, Owner, OwnerKind, member_owner, target_owner
from core.refusals import Refusal
from core.rows import Rows

if TYPE_CHECKING:
    from core.members import Member
    from core.work import Work

EARNINGS = {
    "agenda": 10,
    "useful-evidence": 5,
    "minority-report": 12,
    "facilitation": 12,
    "moderation-term": 15,
    "verified-delivery": 20,
}
"""What governance work earns, in points (economy.md). Nothing else ever does."""

JOINING = "joining"
"""The kind of entry that gives somebody new their points."""
_ONE_MOMENT = 1_000
"""No account has more lines of one moment that matter."""
REST = "rest"
"""The kind of deadline at which an inactive member's ceiling shrinks."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Points of one member on one target."""

    member_id: int
    target: str
    points: int
    placed_at: datetime
    id: int = 0


class Placements(Rows[Placement], Protocol):
    """What the subject asks of storage beyond rows."""

    def earned_since(self, member_id: int, moment: datetime) -> int:
        """Return the points the member earned since then."""
        ...


@dataclass(frozen=True)
class PointsEarned(Fact):
    """A member earned points for governance work."""

    member_id: int
    kind: str
    points: int
    subject: str


@dataclass(frozen=True)
class PointsReturned(Fact):
    """A target closed and a member's points came back."""

    member_id: int
    target: str
    points: int


@dataclass
class BadPoints(Refusal):
    """Not a whole number within the bounds of one target."""

    points: int
    most: int


@dataclass
class NotEnoughPoints(Refusal):
    """The member holds fewer free points than that."""

    needed: int
    free: int


@dataclass
class NothingPlaced(Refusal):
    """The member has no points on this target."""

    target: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A member's points: free to place, placed on open targets, and resting above the ceiling."""

    free: int
    placed: int
    resting: int


def resting_owner(member_id: int) -> Owner:
    """Return the owner of the points that rest for an inactive member."""
    return Owner(OwnerKind.RESTING, str(member_id))


def grant_on_joining(work: "Work", member_id: int) -> None:
    """Give the joining grant, once per person."""
    amount = charter.number(work, "points.joining")
    if amount:
        ledger.move(work, JOINING, ISSUANCE, member_owner(member_id), SP, amount, by=member_id)
    _schedule_rest(work, member_id, 0)


def granted(work: "Work", member: "Member") -> int:
    """Return the joining grant that the member was given."""
    account = work.ledger.account(member_owner(member.id), SP)
    lines = work.ledger.statement(account, member.joined_at, member.joined_at, _ONE_MOMENT) if account else ()
    return sum(line.amount for line in lines if line.kind == JOINING)


def return_grant(work: "Work", member_id: int, amount: int) -> None:
    """Give a second grant of one person back: of what is free or rests, then of what was placed last."""
    wake(work, member_id)
    placed = sorted(work.placements.find(member_id=member_id), key=lambda each: each.placed_at, reverse=True)
    for placement in placed:
        lacking = amount - free(work, member_id)
        if lacking > 0:
            take_back(work, member_id, placement.target, min(lacking, placement.points))
    ledger.move(work, "joining-returned", member_owner(member_id), ISSUANCE, SP, amount, by=member_id)


def join_placements(work: "Work", kept: "Member", gone: "Member") -> None:
    """Let one member have placed what two had; what is over the most for one target comes back to them."""
    most = charter.number(work, "points.most-per-target")
    for theirs in work.placements.find(member_id=gone.id):
        own = work.placements.get(member_id=kept.id, target=theirs.target)
        if own is None:
            work.placements.save(theirs, member_id=kept.id)
            continue
        both = own.points + theirs.points
        points = min(both, max(most, own.points, theirs.points))
        work.placements.remove(id=theirs.id)
        work.placements.save(own, points=points, placed_at=max(own.placed_at, theirs.placed_at))
        if both > points:
            source, owner = target_owner(own.target), member_owner(kept.id)
            ledger.move(work, "take-back", source, owner, SP, both - points, subject=own.target, by=kept.id)


def free(work: "Work", member_id: int) -> int:
    """Return the points that the member can place now."""
    return ledger.balance(work, member_owner(member_id), SP)


def placed_on(work: "Work", target: str) -> tuple[int, int]:
    """Return how many members support the target, and with how many points in all."""
    return work.placements.count(target=target), ledger.balance(work, target_owner(target), SP)


def standing(work: "Work", member_id: int) -> Standing:
    """Return the member's points, each kind on its own."""
    placed = sum(placement.points for placement in work.placements.find(member_id=member_id))
    return Standing(free(work, member_id), placed, ledger.balance(work, resting_owner(member_id), SP))


def place(work: "Work", member_id: int, target: str, points: int) -> Placement:
    """Let the member's points on the target be ``points`` (1 to the charter's most), whatever they were before."""
    most = charter.number(work, "points.most-per-target")
    if not 1 <= points <= most:
        raise BadPoints(points, most)
    before = work.placements.get(member_id=member_id, target=target)
    added = points - (before.points if before else 0)
    owner, on_target = member_owner(member_id), target_owner(target)
    if added > 0:
        held = free(work, member_id)
        if added > held:
            raise NotEnoughPoints(added, held)
        ledger.move(work, "place", owner, on_target, SP, added, subject=target, by=member_id)
    elif added < 0:
        ledger.move(work, "take-back", on_target, owner, SP, -added, subject=target, by=member_id)
    if before:
        return work.placements.save(before, points=points, placed_at=work.now)
    return work.placements.add(Placement(member_id, target, points, work.now))


def take_back(work: "Work", member_id: int, target: str, points: int | None = None) -> int:
    """Take back some points, or all, from a target; return how many came back."""
    placement = work.placements.get(member_id=member_id, target=target)
    if placement is None:
        raise NothingPlaced(target)
    back = placement.points if points is None else points
    if not 1 <= back <= placement.points:
        raise BadPoints(back, placement.points)
    ledger.move(
        work, "take-back", target_owner(target), member_owner(member_id), SP, back, subject=target, by=member_id
    )
    if back == placement.points:
        work.placements.remove(id=placement.id)
    else:
        work.placements.save(placement, points=placement.points - back, placed_at=work.now)
    return back


def give_back_all(work: "Work", target: str) -> Sequence[PointsReturned]:
    """Return the points of everyone when a target closes, in one entry, and tell each of them."""
    placements = work.placements.find(target=target)
    if not placements:
        return ()
    total = sum(placement.points for placement in placements)
    postings = [ledger.Posting(target_owner(target), SP, -total)]
    postings += [ledger.Posting(member_owner(each.member_id), SP, each.points) for each in placements]
    ledger.post(work, "return", postings, subject=target)
    work.placements.remove(target=target)
    facts = [PointsReturned(each.member_id, target, each.points) for each in placements]
    for fact in facts:
        work.tell(fact)
    return facts


def earn(work: "Work", member_id: int, kind: str, subject: str) -> int:
    """Credit governance work up to the daily and weekly caps; return the points credited (0 when capped)."""
    day = work.placements.earned_since(member_id, work.now - timedelta(days=1))
    week = work.placements.earned_since(member_id, work.now - timedelta(days=7))
    room = min(charter.number(work, "points.daily-cap") - day, charter.number(work, "points.weekly-cap") - week)
    points = max(0, min(EARNINGS[kind], room))
    if points:
        ledger.move(work, f"earn-{kind}", ISSUANCE, member_owner(member_id), SP, points, subject=subject, by=member_id)
        work.tell(PointsEarned(member_id, kind, points, subject))
    return points


def ceiling(held: int, steps: int, floor: int) -> int:
    """Return the ceiling after so many steps of inactivity: a tenth less each (rounded up), not below the floor."""
    for _ in range(steps):
        held -= -(-held // 10)
    return max(held, floor)


def rest(work: "Work", member_id: int) -> int:
    """Let an inactive member's free points above the ceiling rest; return how many. Called when the deadline is due."""
    member = work.members.get(id=member_id)
    if member is None:
        return 0
    idle = work.now - member.acted_at - timedelta(days=charter.number(work, "points.rest-after"))
    step = timedelta(days=charter.number(work, "points.rest-step"))
    if idle < timedelta():
        _schedule_rest(work, member_id, 0)
        return 0
    steps = idle // step
    now = standing(work, member_id)
    top = ceiling(now.free + now.placed + now.resting, steps, charter.number(work, "points.rest-floor"))
    moved = min(now.free, max(0, now.free + now.placed - top))
    if moved:
        ledger.move(work, "rest", member_owner(member_id), resting_owner(member_id), SP, moved)
    # Also at the floor: points that are placed now may come back to somebody who is still away.
    _schedule_rest(work, member_id, steps + 1)
    return moved


def wake(work: "Work", member_id: int) -> int:
    """Give back what rested, when the member acts again; return how many points."""
    resting = ledger.balance(work, resting_owner(member_id), SP)
    if resting:
        ledger.move(work, "wake", resting_owner(member_id), member_owner(member_id), SP, resting, by=member_id)
        _schedule_rest(work, member_id, 0)
    return resting


def _schedule_rest(work: "Work", member_id: int, steps: int) -> None:
    """Set the next moment at which the ceiling may shrink; ``rest`` sets it anew when the member acted meanwhile."""
    member = work.members.get(id=member_id)
    if member is None:
        return
    after = timedelta(days=charter.number(work, "points.rest-after"))
    step = timedelta(days=charter.number(work, "points.rest-step"))
    work.deadlines.set(REST, f"member:{member_id}", member.acted_at + after + step * max(steps, 1))

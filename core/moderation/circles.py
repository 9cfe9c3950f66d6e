"""Restorative circles: willing people tell what happened, privately first, then look together for what makes it right.

What was told is forgotten when the circle ends; only the agreement stays, and only when all agree.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core.facts import Fact
from core.members import Member
from core.moderation.model import TEXT, Case, Circle, CircleState, Seat
from core.moderation.refusals import CircleOver, NotEveryoneTold, NothingProposed, OnlyFacilitator
from core.refusals import NotFound
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

FOLLOW_UP = "circle-follow-up"
"""The kind of deadline at which those who agreed are asked how it goes."""
MOST_DAYS = 180
FEWEST = 2
"""People without whom there is no circle."""


@dataclass(frozen=True)
class CircleOffered(Fact):
    """Somebody is invited to a circle."""

    seat_id: int


@dataclass(frozen=True)
class CircleMoved(Fact):
    """Somebody told, declined, agreed or objected; whoever facilitates hears of it."""

    circle_id: int
    what: str


@dataclass(frozen=True)
class CircleShared(Fact):
    """Everyone who told reads what the others told."""

    circle_id: int


@dataclass(frozen=True)
class CircleProposed(Fact):
    """An agreement is proposed to those in the circle."""

    circle_id: int


@dataclass(frozen=True)
class CircleEnded(Fact):
    """A circle ended, with or without an agreement."""

    circle_id: int


@dataclass(frozen=True)
class CircleFollowUp(Fact):
    """It is time to ask how it goes with what was agreed."""

    circle_id: int


def begin(work: "Work", by: Member, case: Case) -> Circle:
    """Invite whoever a case is about and whoever was addressed there; a circle that is open goes on instead."""
    known = _open(work, case.id)
    circle = known or work.moderation.circles.add(Circle(case.id, by.id, work.now))
    for address in dict.fromkeys((case.address, case.addressed)):
        if address and not work.moderation.seats.count(circle_id=circle.id, address=address):
            seat = work.moderation.seats.add(Seat(circle.id, case.platform, address))
            work.tell(CircleOffered(seat.id))
    return circle


def find(work: "Work", member: Member, name: str) -> Circle:
    """Return the newest circle of a case by the case's name, if the member facilitates it or was invited."""
    plain = name.strip().upper().removeprefix("C")
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 12 else 0  # noqa: PLR2004 - no case has more
    case = work.moderation.cases.get(number=number)
    for circle in reversed(work.moderation.circles.find(case_id=case.id)) if case else ():
        if circle.facilitator == member.id or seat_of(work, circle, member):
            return circle
    raise NotFound("circle", name[:60])


def name_of(work: "Work", circle: Circle) -> str:
    """Return what people call a circle: the name of its case."""
    case = work.moderation.cases.get(id=circle.case_id)
    return case.name if case else ""


def seat_of(work: "Work", circle: Circle, member: Member) -> Seat | None:
    """Return the member's seat in a circle."""
    own = {(each.platform, each.address) for each in work.identities.find(member_id=member.id)}
    seats = work.moderation.seats.find(circle_id=circle.id)
    return next((each for each in seats if (each.platform, each.address) in own), None)


def willing(work: "Work", circle: Circle) -> list[Seat]:
    """Return the seats of those who told."""
    return [each for each in work.moderation.seats.find(circle_id=circle.id, declined=False) if each.told]


def tell(work: "Work", member: Member, circle: Circle, answers: tuple[str, ...]) -> Seat:
    """Tell what one has to tell; it is kept until the circle ends, for those in it."""
    seat = _seated(work, circle, member, CircleState.TELLING)
    told = tuple(bounded("text", each, *TEXT) for each in answers)
    seat = work.moderation.seats.save(seat, told=told, declined=False)
    work.tell(CircleMoved(circle.id, "told"))
    return seat


def decline(work: "Work", member: Member, circle: Circle) -> None:
    """Stay out of a circle, or leave it; what one told is forgotten."""
    seat = _seated(work, circle, member, CircleState.TELLING, CircleState.TOGETHER)
    work.moderation.seats.save(seat, declined=True, told=(), agrees=False)
    work.tell(CircleMoved(circle.id, "declined"))


def share(work: "Work", by: Member, circle: Circle) -> Circle:
    """Bring everyone together: each reads what the others told."""
    _facilitates(work, by, circle)
    _require(work, circle, CircleState.TELLING)
    if len(willing(work, circle)) < FEWEST:
        raise NotEveryoneTold(name_of(work, circle))
    circle = work.moderation.circles.save(circle, state=CircleState.TOGETHER)
    work.tell(CircleShared(circle.id))
    return circle


def propose(work: "Work", by: Member, circle: Circle, text: str, days: int) -> Circle:
    """Write down what everyone may agree on; earlier consents were to other words."""
    _facilitates(work, by, circle)
    _require(work, circle, CircleState.TOGETHER)
    said = bounded("text", text, *TEXT)
    for seat in willing(work, circle):
        work.moderation.seats.save(seat, agrees=False)
    circle = work.moderation.circles.save(circle, agreement=said, follow_up_days=days)
    work.tell(CircleProposed(circle.id))
    return circle


def answer(work: "Work", member: Member, circle: Circle, *, agrees: bool) -> Circle:
    """Agree to what is proposed, or not yet; when all agree it is kept, and the circle ends."""
    seat = _seated(work, circle, member, CircleState.TOGETHER)
    if not circle.agreement:
        raise NothingProposed(name_of(work, circle))
    work.moderation.seats.save(seat, agrees=agrees)
    if all(each.agrees for each in willing(work, circle)):
        at = work.now + timedelta(days=circle.follow_up_days)
        work.deadlines.set(FOLLOW_UP, circle.subject, at)
        return _end(work, circle, CircleState.AGREED, follow_up_at=at)
    work.tell(CircleMoved(circle.id, "agreed" if agrees else "objected"))
    return circle


def close(work: "Work", by: Member, circle: Circle) -> Circle:
    """End a circle without an agreement; nothing of it stays."""
    _facilitates(work, by, circle)
    _require(work, circle, CircleState.TELLING, CircleState.TOGETHER)
    return _end(work, circle, CircleState.ENDED, agreement="")


def follow(work: "Work", member: Member, circle: Circle, *, holds: bool) -> None:
    """Say how it goes with what was agreed."""
    _seated(work, circle, member, CircleState.AGREED)
    work.tell(CircleMoved(circle.id, "holds" if holds else "look"))


def on_follow_up_due(work: "Work", subject: str) -> None:
    """Ask how it goes."""
    circle = work.moderation.circles.get(id=int(subject.partition(":")[2]))
    if circle and circle.state is CircleState.AGREED:
        work.tell(CircleFollowUp(circle.id))


def _open(work: "Work", case_id: int) -> Circle | None:
    return next(iter(work.moderation.circles.find(case_id=case_id, ended_at=None)), None)


def _end(work: "Work", circle: Circle, state: CircleState, **changes: object) -> Circle:
    for seat in work.moderation.seats.find(circle_id=circle.id):
        work.moderation.seats.save(seat, told=())
    circle = work.moderation.circles.save(circle, state=state, ended_at=work.now, **changes)
    work.tell(CircleEnded(circle.id))
    return circle


def _seated(work: "Work", circle: Circle, member: Member, *states: CircleState) -> Seat:
    seat = seat_of(work, circle, member)
    if seat is None:
        raise NotFound("circle", name_of(work, circle))
    _require(work, circle, *states)
    return seat


def _facilitates(work: "Work", by: Member, circle: Circle) -> None:
    if circle.facilitator != by.id:
        raise OnlyFacilitator(name_of(work, circle))


def _require(work: "Work", circle: Circle, *states: CircleState) -> None:
    if circle.state not in states:
        raise CircleOver(name_of(work, circle))

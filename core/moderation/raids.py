"""Raids and spam: bursts of the same link, of mentions or of newcomers, seen in numbers, and stopped at once.

It acts before a person decides, so only where the community switched it on, only so that it can be taken back (but for
hidden messages), never against those who moderate; and a person takes all of it back with one button.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core import charter
from core.members import Member
from core.moderation import agreements, cases, steps
from core.moderation.cases import CaseMoved, Spot
from core.moderation.model import REASON, Action, Case, Doing, Origin, Step
from core.moderation.refusals import CannotUndo
from core.moderation.signs import MANY
from core.moderation.steps import ENDS, ActionDue, ActionTaken
from core.record import Act
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

SWITCH = "moderation.quick-path"
WINDOW = timedelta(seconds=60)
SAME_LINKS, CALLING, NEWCOMERS = 4, 3, 8
"""Messages with the same link, messages that call many people, and newcomers, within the window, that make a raid."""
QUIET = {Step.TIME_OUT: 60, Step.PAUSE: 10}
"""For how many minutes authors and the room are quieted."""
SAME_RAID = timedelta(minutes=30)


class Burst(StrEnum):
    """What came in a burst."""

    LINKS = "links"
    MENTIONS = "mentions"
    JOINS = "joins"


@dataclass(frozen=True, slots=True)
class Seen:
    """One message, or one arrival, as numbers: links are known by a hash that is only good in this process."""

    at: datetime
    who: str
    message: str = ""
    links: frozenset[int] = frozenset()
    mentions: int = 0
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Alarm:
    """A burst, with the messages and the accounts that it came from."""

    burst: Burst
    messages: tuple[str, ...]
    authors: tuple[str, ...]


@dataclass(slots=True)
class Watch:
    """What was seen in one room of late."""

    seen: deque[Seen] = field(default_factory=lambda: deque(maxlen=200))

    def see(self, seen: Seen) -> Alarm | None:
        """Take one in, and return whether it makes a burst with those before it."""
        self.seen.append(seen)
        recent = [each for each in self.seen if seen.at - each.at <= WINDOW]
        shared = [each for each in recent if each.links & seen.links]
        if len(shared) >= SAME_LINKS:
            return _alarm(Burst.LINKS, shared)
        calling = [each for each in recent if each.mentions >= MANY]
        if seen.mentions >= MANY and len(calling) >= CALLING:
            return _alarm(Burst.MENTIONS, calling)
        arrived = [each for each in recent if each.joined]
        if seen.joined and len({each.who for each in arrived}) >= NEWCOMERS:
            return Alarm(Burst.JOINS, (), ())  # who just arrives has done nothing yet: only the room is slowed
        return None


def lock_down(work: "Work", spot: Spot, alarm: Alarm) -> Case | None:
    """Quieten a room and those who flood it, and hide their flood; None where the community does not want that."""
    if not charter.switched_on(work, SWITCH):
        return None
    known = work.moderation.cases.find(origin=Origin.RAID, platform=spot.platform, room=spot.room, closed_at=None)
    case = next((each for each in reversed(known) if work.now - each.moved_at < SAME_RAID), None)
    if case is None:
        case = cases.begin(work, Origin.RAID, spot, cases.Party(spot.platform, ""))
    done = work.moderation.actions.find(case_id=case.id)
    fresh = [each for each in _wanted(work, case, alarm) if not _is_there(each, done)]
    for action in fresh:
        _take(work, action)
    if fresh:
        values = {"case": case.name, "burst": alarm.burst.value, "count": str(len(fresh))}
        work.record.add(Act(work.now, "locked-down", None, case.subject, "", SWITCH, values))
        case = work.moderation.cases.save(case, moved_at=work.now, signals=tuple({*case.signals, alarm.burst.value}))
        work.tell(CaseMoved(case.id))
    return case


def roll_back(work: "Work", by: Member, case: Case, reason: str) -> int:
    """Take back everything that was done in a case and can be; each is on the record. Return how many that were."""
    cases.require_apart(work, by, case)
    said = bounded("reason", reason, *REASON)
    standing = work.moderation.actions.find(case_id=case.id, state=[Doing.DUE, Doing.DONE])
    if not standing:
        raise CannotUndo("")
    for action in standing:
        steps.take_back(work, by, case, action, said)
    return len(standing)


def _wanted(work: "Work", case: Case, alarm: Alarm) -> Iterable[Action]:
    agreement = next((each.number for each in agreements.standing(work)), 0)
    rooms = steps.rooms_of(work, case)

    def action(step: Step, address: str = "", message: str = "") -> Action:
        minutes = QUIET.get(step, 0)
        member = work.members.by_address(case.platform, address) if address else None
        return Action(
            case.id, step, None, work.now, Doing.DUE, case.platform, case.room, agreement, "",
            about=member.id if member else None, address=address, message=message, minutes=minutes,
            until=work.now + timedelta(minutes=minutes) if minutes else None, rooms=rooms,
            code=work.luck.code(steps.CODE_LENGTH) if step is Step.TIME_OUT else "",
        )  # fmt: skip

    yield action(Step.PAUSE)
    for address in alarm.authors:
        member = work.members.by_address(case.platform, address)
        if not (member and cases.moderates(work, member)):
            yield action(Step.TIME_OUT, address)
    for message in alarm.messages:
        yield action(Step.HIDE, message=message)


def _is_there(action: Action, done: Iterable[Action]) -> bool:
    """Say whether the same was done already: a person may have taken it back, and then it stays so."""
    key = (action.step, action.address, action.message if action.step is Step.HIDE else "")
    return any((each.step, each.address, each.message if each.step is Step.HIDE else "") == key for each in done)


def _take(work: "Work", action: Action) -> None:
    action = work.moderation.actions.add(action)
    if action.until:
        work.deadlines.set(ENDS, action.subject, action.until)
    if action.step is not Step.HIDE:
        work.tell(ActionTaken(action.id))
    work.tell(ActionDue(action.id, undo=False))


def _alarm(burst: Burst, seen: list[Seen]) -> Alarm:
    authors = dict.fromkeys(each.who for each in seen)
    return Alarm(burst, tuple(each.message for each in seen if each.message), tuple(authors))

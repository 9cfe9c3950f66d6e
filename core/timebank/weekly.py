"""Weekly exchanges: each week both sides are asked whether it took place, until somebody stops it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from core import charter, helpers
from core.facts import Fact
from core.helpers import Actor
from core.members import Member
from core.refusals import NotFound
from core.timebank import credit, exchanges, news
from core.timebank.exchanges import Said, note
from core.timebank.model import Share, State, Weekly
from core.timebank.refusals import BothSides, NotInExchange, WeeklyStopped, WithOneself

if TYPE_CHECKING:
    from core.work import Work

WEEKLY = "time-weekly"
"""The kind of deadline at which a weekly exchange comes again."""


@dataclass(frozen=True)
class WeeklyChanged(Fact):
    """One side began, paused, resumed or stopped a weekly exchange; the other side and its helpers hear of it."""

    weekly_id: int
    what: str
    by: int
    hearer_id: int


def begin(work: "Work", actor: Actor, others: Sequence[Member], said: Said, *, giving: bool) -> Sequence[Weekly]:
    """Let an exchange come again each week from next week on, with each of the others on its own."""
    said = exchanges.checked(work, said)
    own = actor.member.id
    if any(each.id == own for each in others):
        raise WithOneself
    if actor.helps and any(each.id == actor.by.id for each in others):
        raise BothSides(actor.member.name)
    begun = []
    for other in others:
        giver, receiver = (own, other.id) if giving else (other.id, own)
        number = work.timebank.weeklies.next_number()
        next_at = _next(work, work.now)
        row = Weekly(number, own, giver, receiver, said.minutes, said.note, said.mode, said.rate, next_at)
        kept = work.timebank.weeklies.add(row)
        work.deadlines.set(WEEKLY, kept.subject, next_at)
        _tell(work, actor, kept, "begun")
        begun.append(kept)
    return begun


def find(work: "Work", actor: Actor, ref: str) -> Weekly:
    """Return the weekly exchange of the actor that people call ``W3``, or refuse."""
    digits = ref.strip().upper().removeprefix("W")
    known = digits.isascii() and digits.isdigit() and len(digits) <= 9  # noqa: PLR2004 - no number is longer
    found = work.timebank.weeklies.get(number=int(digits)) if known else None
    if found is None:
        near = next((each.name for each in listed(work, actor.member)), "")
        raise NotFound("weekly", ref, near)
    if actor.member.id not in {found.giver_id, found.receiver_id}:
        raise NotInExchange(found.name)
    return found


def listed(work: "Work", member: Member) -> Sequence[Weekly]:
    """Return the weekly exchanges of a member that were not stopped, the oldest first."""
    own = [
        *work.timebank.weeklies.find(giver_id=member.id, stopped_at=None),
        *work.timebank.weeklies.find(receiver_id=member.id, stopped_at=None),
    ]
    return sorted(own, key=lambda each: each.number)


def pause(work: "Work", actor: Actor, weekly: Weekly) -> Weekly:
    """Let it rest until somebody resumes it."""
    _require_running(weekly)
    work.deadlines.clear(weekly.subject)
    _tell(work, actor, weekly, "paused")
    return work.timebank.weeklies.save(weekly, paused_at=work.now)


def resume(work: "Work", actor: Actor, weekly: Weekly) -> Weekly:
    """Let it come again, on its usual day."""
    _require_running(weekly)
    next_at = weekly.next_at
    while next_at <= work.now:
        next_at = _next(work, next_at)
    work.deadlines.set(WEEKLY, weekly.subject, next_at)
    _tell(work, actor, weekly, "resumed")
    return work.timebank.weeklies.save(weekly, paused_at=None, next_at=next_at)


def stop(work: "Work", actor: Actor, weekly: Weekly) -> Weekly:
    """End it for good."""
    _require_running(weekly)
    work.deadlines.clear(weekly.subject)
    _tell(work, actor, weekly, "stopped")
    return work.timebank.weeklies.save(weekly, stopped_at=work.now)


def on_weekly_due(work: "Work", subject: str) -> None:
    """Ask both sides whether it took place this week; weeks missed in an outage are not made up for."""
    weekly = work.timebank.weeklies.get(id=int(subject.partition(":")[2]))
    if weekly is None or weekly.stopped_at or weekly.paused_at:
        return
    next_at = weekly.next_at
    while next_at <= work.now:
        next_at = _next(work, next_at)
    work.timebank.weeklies.save(weekly, next_at=next_at)
    work.deadlines.set(WEEKLY, weekly.subject, next_at)
    if not charter.switched_on(work, "timebank.on"):
        return
    said = Said(weekly.minutes, weekly.note, weekly.mode, weekly.rate)
    exchange = exchanges.add(work, weekly.author_id, said, weekly.id)
    new = Share(
        exchange.id, weekly.giver_id, weekly.receiver_id, weekly.minutes, State.OPEN, giver_ok=False, receiver_ok=False
    )
    share = work.timebank.shares.add(new)
    note(work, share, "weekly")
    exchanges.start_clock(work, share)
    for member_id in (share.giver_id, share.receiver_id):
        news.tell(work, share, "weekly", member_id)


def _require_running(weekly: Weekly) -> None:
    if weekly.stopped_at:
        raise WeeklyStopped(weekly.name)


def _next(work: "Work", at: datetime) -> datetime:
    """Return the same time of the day a week later, as clocks show it where the community is."""
    local = at.astimezone(ZoneInfo(work.community.zone)).replace(tzinfo=None) + timedelta(days=7)
    return local.replace(tzinfo=ZoneInfo(work.community.zone)).astimezone(UTC)


def _tell(work: "Work", actor: Actor, weekly: Weekly, what: str) -> None:
    credit.require_on(work)
    both = (weekly.giver_id, weekly.receiver_id)
    concerned = [each for side in both for each in (side, *helpers.helpers_of(work, side))]
    for hearer in dict.fromkeys(concerned):
        if hearer != actor.by.id:
            work.tell(WeeklyChanged(weekly.id, what, actor.by.id, hearer))

"""Who is on duty: they are told first, not in their quiet hours, and may hand over or step back at any time."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from core.members import Member
from core.moderation import cases
from core.moderation.model import Duty
from core.moderation.refusals import AlreadyOnDuty, NotOnDuty
from core.refusals import NotAllowed
from core.rights import Right

if TYPE_CHECKING:
    from core.work import Work


def begin(work: "Work", member: Member, quiet_from: int = 0, quiet_to: int = 0) -> Duty:
    """Go on duty, with hours of one's own day (0 to 23) in which one is not told; the same hours mean none."""
    known = work.moderation.duties.get(member_id=member.id)
    if known and (known.quiet_from, known.quiet_to) == (quiet_from, quiet_to):
        raise AlreadyOnDuty
    if known:
        return work.moderation.duties.save(known, quiet_from=quiet_from, quiet_to=quiet_to)
    return work.moderation.duties.add(Duty(member.id, work.now, quiet_from, quiet_to))


def end(work: "Work", member: Member) -> None:
    """Go off duty."""
    if not work.moderation.duties.remove(member_id=member.id):
        raise NotOnDuty


def hand_over(work: "Work", member: Member, other: Member) -> int:
    """Let another moderator be on duty instead, with the open cases one looks after; return how many these are."""
    if not cases.moderates(work, other):
        raise NotAllowed(Right.MODERATE)
    end(work, member)
    if not work.moderation.duties.count(member_id=other.id):
        begin(work, other)
    held = [each for each in cases.waiting(work) if each.holder == member.id and each.about != other.id]
    for case in held:
        work.moderation.cases.save(case, holder=other.id)
        work.tell(cases.CaseMoved(case.id))
    return len(held)


def on_duty(work: "Work") -> tuple[Duty, ...]:
    """Return who is on duty and still moderates, whoever began first."""
    found = work.moderation.duties.find()
    return tuple(each for each in found if (who := work.members.get(id=each.member_id)) and cases.moderates(work, who))


def awake(work: "Work", *apart: int | None) -> tuple[int, ...]:
    """Return whom to tell now: those on duty outside their quiet hours, or else everyone who moderates."""
    told = [each.member_id for each in on_duty(work) if each.member_id not in apart and not _is_quiet(work, each)]
    return tuple(told) or cases.moderators(work, *apart)


def _is_quiet(work: "Work", duty: Duty) -> bool:
    member = work.members.get(id=duty.member_id)
    zone = (member.zone if member else "") or work.community.zone
    hour = _hour(work.now, zone)
    begin_, end_ = duty.quiet_from, duty.quiet_to
    return begin_ <= hour < end_ if begin_ <= end_ else hour >= begin_ or hour < end_


def _hour(moment: datetime, zone: str) -> int:
    return moment.astimezone(ZoneInfo(zone)).hour

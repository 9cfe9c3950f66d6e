"""Prompts: moderators are asked to look, once for a conversation, so often a day at most, and say if it was of use."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core import charter
from core.members import Member
from core.moderation import cases, sensing
from core.moderation.cases import CaseMoved, Spot
from core.moderation.model import Case, Origin, Verdict
from core.moderation.tension import Reading

if TYPE_CHECKING:
    from core.work import Work

COOLDOWN = timedelta(minutes=30)
"""What else happens in a conversation within this time joins the prompt that there was, or is left alone."""
PLAIN = 3
"""The level of a reading that is shown even when the day's prompts are used up."""


def notice(work: "Work", spot: Spot, reading: Reading) -> Case | None:
    """Ask moderators to look at a conversation, or add to what they were asked; None when they are spared."""
    about = cases.party(work, spot.platform, reading.who)
    here = work.moderation.cases.find(
        origin=Origin.PROMPT, platform=spot.platform, room=spot.room, thread=spot.thread
    )  # fmt: skip
    latest = here[-1] if here else None
    recent = latest if latest and work.now - latest.moved_at < COOLDOWN else None
    if recent and (recent.closed_at or recent.verdict is Verdict.UNNEEDED):
        return None
    case = recent or cases.same_story(work, spot, about)
    if case is None:
        if reading.level < PLAIN and spent(work, spot) >= charter.number(work, "moderation.prompts-a-day"):
            return None
        case = cases.begin(work, Origin.PROMPT, spot, about)
    else:
        work.tell(CaseMoved(case.id))
    changes = {} if case.message and not recent else {"message": spot.message, "link": spot.link}
    return work.moderation.cases.save(
        case,
        signals=tuple(sorted({*case.signals, *reading.signals})),
        level=max(case.level, reading.level),
        people=max(case.people, reading.people),
        since=case.since or reading.since,
        addressed=case.addressed or reading.to,
        moved_at=work.now,
        **changes,
    )


def spent(work: "Work", spot: Spot) -> int:
    """Return how many prompts there were in a room within a day."""
    begun = work.moderation.cases.find(origin=Origin.PROMPT, platform=spot.platform, room=spot.room)
    return sum(work.now - case.opened_at < timedelta(days=1) for case in begun)


def judge(work: "Work", by: Member, case: Case, verdict: Verdict) -> Case:
    """Note whether a prompt was of use; its room's bounds move a step. Saying that it was not closes the case."""
    cases.require_open(case)
    cases.require_apart(work, by, case)
    if case.verdict is not verdict:
        steps = {Verdict.UNNEEDED: 1, Verdict.USEFUL: -1, Verdict.NONE: 0}
        sensing.learn(work, case.platform, case.room, steps[verdict] - steps[case.verdict])
    untouched = verdict is Verdict.UNNEEDED and not work.moderation.actions.count(case_id=case.id)
    closed = {"closed_at": work.now} if untouched and not work.moderation.reports.count(case_id=case.id) else {}
    case = work.moderation.cases.save(case, verdict=verdict, moved_at=work.now, **closed)
    work.tell(CaseMoved(case.id))
    return case


def false_alarms(work: "Work", since: datetime) -> tuple[int, int]:
    """Return how many prompts since then were answered as not needed, and how many were answered at all."""
    begun = [case for case in work.moderation.cases.find(origin=Origin.PROMPT) if case.opened_at >= since]
    answered = [case.verdict for case in begun if case.verdict]
    return answered.count(Verdict.UNNEEDED), len(answered)

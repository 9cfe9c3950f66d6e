"""What happens when a deadline falls due: one table from its kind to the rule that acts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from core import points, reminders, roles
from core.aid import asking, calling, slots
from core.listings import keeping, suggesting
from core.moderation import agreements, appeals, circles, steps
from core.proposals import ballots, journey, stages
from core.timebank import exchanges, weekly

if TYPE_CHECKING:
    from core.work import Work


def _rest(work: "Work", subject: str) -> None:
    points.rest(work, int(subject.partition(":")[2]))


HANDLERS: dict[str, Callable[["Work", str], None]] = {
    stages.STAGE: journey.on_stage_due,
    stages.REMINDER: ballots.on_reminder_due,
    points.REST: _rest,
    reminders.DUE: reminders.on_due,
    reminders.FORGET: reminders.on_forget_due,
    keeping.ENDS: keeping.on_ends,
    keeping.ENDED: keeping.on_ended,
    suggesting.TELL: suggesting.on_tell,
    asking.ENDS: asking.on_ends,
    calling.CALL: calling.on_call,
    slots.SOON: slots.on_soon,
    roles.TERM: roles.on_term_due,
    roles.TERM_BEGINS: roles.on_term_begins,
    roles.TERM_SOON: roles.on_term_soon_due,
    exchanges.REMINDER: exchanges.on_reminder_due,
    exchanges.LAPSE: exchanges.on_lapse_due,
    weekly.WEEKLY: weekly.on_weekly_due,
    agreements.REVIEW: agreements.on_review_due,
    appeals.SOON: appeals.on_soon_due,
    appeals.LATE: appeals.on_late_due,
    steps.ENDS: steps.on_end_due,
    circles.FOLLOW_UP: circles.on_follow_up_due,
}
"""The rule for each kind of deadline; it gets the subject (``proposal:12``, ``member:5``).

The deadline is marked done before its rule acts, in the same unit of work: the rule may set the next of its kind.
"""

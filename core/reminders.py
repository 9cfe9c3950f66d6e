"""Personal reminders: what a member wants to hear again, and when (gathering.md, "Digests and reminders").

A reminder is seen by nobody else, and forgotten a week after it was told.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core.facts import Fact
from core.members import Member
from core.refusals import NotFound, Refusal
from core.texts import one_line

if TYPE_CHECKING:
    from core.work import Work

ABOUT_LENGTH = 300
"""Characters that a reminder may have."""
SOONEST, LATEST = timedelta(minutes=1), timedelta(days=365)
MOST_OPEN = 50
"""Reminders that a member may have open at once."""
KEPT = timedelta(days=7)
"""How long a reminder stays after it was told, to be put off."""

DUE, FORGET = "remind", "remind-forget"


@dataclass(frozen=True, slots=True)
class Reminder:
    """What to say to whom and when; ``link`` opens the message that it is about, if there is one."""

    member_id: int
    about: str
    link: str
    due_at: datetime
    told_at: datetime | None = None
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it: ``R7``."""
        return f"R{self.id}"


@dataclass(frozen=True)
class ReminderDue(Fact):
    """A member wanted to hear of something now."""

    reminder_id: int
    member_id: int


@dataclass
class AboutNothing(Refusal):
    """A reminder needs words or a message."""

    field = "about"


@dataclass
class TooManyReminders(Refusal):
    """The member has as many reminders open as can be kept."""

    most: int


def remind(work: "Work", member: Member, span: timedelta, about: str, link: str) -> Reminder:
    """Remind the member of something after a while."""
    if not about and not link:
        raise AboutNothing
    if work.reminders.count(member_id=member.id, told_at=None) >= MOST_OPEN:
        raise TooManyReminders(MOST_OPEN)
    said = one_line("about", about, 0, ABOUT_LENGTH)
    reminder = work.reminders.add(Reminder(member.id, said, link, work.now + span))
    work.deadlines.set(DUE, _subject(reminder), reminder.due_at)
    return reminder


def put_off(work: "Work", member: Member, name: str, span: timedelta) -> Reminder:
    """Remind the member once more, or later than they first wanted."""
    reminder = find(work, member, name)
    work.deadlines.clear(_subject(reminder))
    reminder = work.reminders.save(reminder, due_at=work.now + span, told_at=None)
    work.deadlines.set(DUE, _subject(reminder), reminder.due_at)
    return reminder


def cancel(work: "Work", member: Member, name: str) -> Reminder:
    """Forget a reminder."""
    reminder = find(work, member, name)
    work.deadlines.clear(_subject(reminder))
    work.reminders.remove(id=reminder.id)
    return reminder


def find(work: "Work", member: Member, name: str) -> Reminder:
    """Return the member's own reminder of this name; those of others do not exist for them."""
    mine = {each.name: each for each in work.reminders.find(member_id=member.id)}
    wanted = name.strip().upper()
    if wanted not in mine:
        raise NotFound("reminder", name.strip()[:60], next(iter(mine), ""))
    return mine[wanted]


def waiting(work: "Work", member: Member) -> list[Reminder]:
    """Return the member's reminders that were not told yet, the next first."""
    return sorted(work.reminders.find(member_id=member.id, told_at=None), key=lambda each: each.due_at)


def on_due(work: "Work", subject: str) -> None:
    """Tell the member, and keep the reminder for a while so that it can be put off."""
    reminder = work.reminders.get(id=int(subject.partition(":")[2]))
    if reminder:
        work.reminders.save(reminder, told_at=work.now)
        work.tell(ReminderDue(reminder.id, reminder.member_id))
        work.deadlines.set(FORGET, subject, work.now + KEPT)


def on_forget_due(work: "Work", subject: str) -> None:
    """Forget a reminder that was told."""
    work.reminders.remove(id=int(subject.partition(":")[2]))


def _subject(reminder: Reminder) -> str:
    return f"reminder:{reminder.id}"

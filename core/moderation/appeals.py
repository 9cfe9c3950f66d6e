"""Appeals: another moderator looks again, never the one who took the step; overturned means undone where it can be."""

import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core import charter
from core.facts import Fact
from core.members import Member
from core.moderation import cases, quality, steps
from core.moderation.cases import CaseMoved
from core.moderation.model import REASON, Action, Appeal, AppealState, Case, Doing
from core.moderation.refusals import (
    AlreadyAppealed,
    AnotherModerator,
    NoOpenAppeal,
    NoSuchCode,
    TooLateToAppeal,
)
from core.record import Act
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

WORDS = (10, 2000)
SOON, LATE = "appeal-soon", "appeal-late"
"""The kinds of deadlines at which moderators are reminded, and at which the community hears that they are late."""


@dataclass(frozen=True)
class AppealOpened(Fact):
    """Somebody appeals against a step."""

    appeal_id: int


@dataclass(frozen=True)
class AppealWaits(Fact):
    """An appeal waits for an answer; ``late`` says that it waits for too long."""

    appeal_id: int
    late: bool


@dataclass(frozen=True)
class AppealDecided(Fact):
    """A moderator decided on an appeal."""

    appeal_id: int


def open_appeal(work: "Work", code: str, text: str) -> Appeal:
    """Appeal against the step that came with this code. Having the code is enough: who was banned has nothing else."""
    action = _of_code(work, code)
    days = charter.number(work, "moderation.appeal-length")
    if work.now - action.at > timedelta(days=days):
        raise TooLateToAppeal(action.at)
    case = _case(work, action)
    if action.state is Doing.UNDONE or work.moderation.appeals.count(action_id=action.id):
        raise AlreadyAppealed(case.name)
    answer_in = timedelta(hours=charter.number(work, "moderation.appeal-answer"))
    said = bounded("text", text, *WORDS)
    appeal = work.moderation.appeals.add(Appeal(case.id, action.id, work.now, said, work.now + answer_in))
    work.deadlines.set(SOON, appeal.subject, work.now + answer_in * 3 / 4)
    work.deadlines.set(LATE, appeal.subject, appeal.due_at)
    work.moderation.cases.save(case, moved_at=work.now)
    work.tell(AppealOpened(appeal.id))
    work.tell(CaseMoved(case.id))
    return appeal


def of_case(work: "Work", case: Case) -> Appeal | None:
    """Return the appeal of a case that waits for an answer, the oldest."""
    return next(iter(work.moderation.appeals.find(case_id=case.id, state=AppealState.OPEN)), None)


def decide(work: "Work", by: Member, case: Case, state: AppealState, answer: str) -> Appeal:
    """Decide on the appeal of a case: the step stands, or it is overturned and undone. Never by whoever took it."""
    appeal = of_case(work, case)
    action = work.moderation.actions.get(id=appeal.action_id) if appeal else None
    if appeal is None or action is None:
        raise NoOpenAppeal(case.name)
    if action.by == by.id:
        raise AnotherModerator(case.name)
    cases.require_apart(work, by, case)
    said = bounded("answer", answer, *REASON)
    appeal = work.moderation.appeals.save(appeal, state=state, decided_by=by.id, decided_at=work.now, answer=said)
    work.deadlines.clear(appeal.subject)
    values = {"case": case.name, "step": action.step.value, "verdict": state.value}
    work.record.add(Act(work.now, "appeal-decided", by.id, case.subject, said, f"A{action.agreement}", values))
    if state is AppealState.OVERTURNED and action.state is not Doing.UNDONE:
        steps.take_back(work, by, case, action, said)
    if state is AppealState.OVERTURNED:
        quality.note_overturned(work)
    work.tell(AppealDecided(appeal.id))
    work.tell(CaseMoved(case.id))
    return appeal


def on_soon_due(work: "Work", subject: str) -> None:
    """Remind moderators of an appeal."""
    _waits(work, subject, late=False)


def on_late_due(work: "Work", subject: str) -> None:
    """Tell the community that an appeal waits for longer than was promised."""
    _waits(work, subject, late=True)


def _waits(work: "Work", subject: str, *, late: bool) -> None:
    appeal = work.moderation.appeals.get(id=int(subject.partition(":")[2]))
    if appeal and appeal.state is AppealState.OPEN:
        work.tell(AppealWaits(appeal.id, late))


def _of_code(work: "Work", code: str) -> Action:
    """Return the action with this code; how long it takes tells nothing about the codes that there are."""
    typed = "".join(code.split()).casefold().encode()
    found = None
    for action in work.moderation.actions.find():
        if hmac.compare_digest(action.code.casefold().encode(), typed) and action.code:
            found = action
    if found is None:
        raise NoSuchCode
    return found


def _case(work: "Work", action: Action) -> Case:
    case = work.moderation.cases.get(id=action.case_id)
    if case is None:
        raise LookupError(f"action {action.id} belongs to no case")
    return case

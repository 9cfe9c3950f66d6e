"""Steps of moderation, from gentle to firm: each with a reason, an agreement it rests on, and if possible a way back.

Nothing is done to anybody without a person's decision. The platform's part is told as ``ActionDue``; who carries it
out reports back with ``done`` or ``failed``.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core import charter
from core.facts import Fact
from core.members import Member
from core.moderation import agreements, cases, circles
from core.moderation.cases import CaseMoved
from core.moderation.model import REASON, TEXT, Action, Agreement, Case, Doing, Step
from core.moderation.refusals import CannotUndo, NobodyThere, NoMessage, NoRoom, SkipsSteps
from core.record import Act
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

LADDER = (Step.REMIND, Step.WARN, Step.HIDE, Step.TIME_OUT, Step.REMOVE, Step.BAN)
"""The firm steps, in order. All others are gentle and can be taken at any time."""
ON_PLATFORM = frozenset({Step.PAUSE, Step.HIDE, Step.TIME_OUT, Step.REMOVE, Step.BAN})
"""Steps in which the platform has a part."""
RETURNABLE = frozenset({Step.PAUSE, Step.TIME_OUT, Step.REMOVE, Step.BAN})
"""Of these, those that a platform can take back; a hidden message is gone."""
IN_ROOM = frozenset({Step.PAUSE, Step.ASIDE, Step.HIDE})
"""Steps that happen in the room of the story."""
MINUTES = {Step.PAUSE: 5, Step.TIME_OUT: 60}
"""How long a step lasts when nobody says."""
MOST_MINUTES = 28 * 24 * 60
CODE_LENGTH = 12
ENDS = "action-ends"
"""The kind of deadline at which a pause or a time-out is over."""


@dataclass(frozen=True)
class ActionTaken(Fact):
    """A moderator took a step; whom it concerns is told."""

    action_id: int


@dataclass(frozen=True)
class ActionDue(Fact):
    """The platform has to do its part of an action, or to take it back."""

    action_id: int
    undo: bool


@dataclass(frozen=True)
class ActionFailed(Fact):
    """The platform would not do its part."""

    action_id: int
    undo: bool
    why: str


@dataclass(frozen=True)
class ActionUndone(Fact):
    """An action was taken back by a person."""

    action_id: int


@dataclass(frozen=True, slots=True)
class Wish:
    """A step as a moderator wishes it. ``words`` go to whom it is for; ``skip`` says why the steps between are skipped.

    ``minutes`` of 0 means the usual length.
    """

    step: Step
    reason: str
    agreement: Agreement | None = None
    words: str = ""
    minutes: int = 0
    skip: str = ""


def take(work: "Work", by: Member, case: Case, wish: Wish) -> Action:
    """Take a step in a case; on the record, with its reason and the agreement on which it rests."""
    action = work.moderation.actions.add(prepared(work, by, case, wish))
    if action.until:
        work.deadlines.set(ENDS, action.subject, action.until)
    changes = {} if case.holder else {"holder": by.id}
    work.moderation.cases.save(case, moved_at=work.now, **changes)
    values = {"case": case.name, "step": action.step.value, "minutes": str(action.minutes)}
    about, rule = case.subject, _rule(action)
    work.record.add(Act(work.now, "moderated", by.id, about, action.reason, rule, values))
    work.tell(ActionTaken(action.id))
    if action.state is Doing.DUE:
        work.tell(ActionDue(action.id, undo=False))
    if action.step is Step.CIRCLE:
        circles.begin(work, by, case)
    work.tell(CaseMoved(case.id))
    return action


def prepared(work: "Work", by: Member, case: Case, wish: Wish) -> Action:
    """Return the action that a step would be, or refuse; nothing is changed by it."""
    cases.require_open(case)
    cases.require_apart(work, by, case)
    step, firm = wish.step, wish.step in LADDER
    _require_target(case, step)
    agreement = agreements.cited(work, wish.agreement, firm=firm)
    following = next_firm(work, case)
    if firm and LADDER.index(step) > LADDER.index(following) and not wish.skip.strip():
        raise SkipsSteps("skip", step, following)
    minutes = (wish.minutes or MINUTES[step]) if step in MINUTES else 0
    cared_for = step is Step.CARE
    party = cases.party(work, case.platform, case.addressed if cared_for else case.address)
    personal = step not in {Step.PAUSE, Step.ASIDE}
    return Action(
        case.id,
        step,
        by.id,
        work.now,
        Doing.DUE if step in ON_PLATFORM else Doing.DONE,
        case.platform,
        case.room,
        agreement.number,
        bounded("reason", wish.reason, *REASON),
        about=party.member_id if personal else None,
        address=party.address if personal else "",
        thread=case.thread,
        message=case.message,
        skipped=bounded("skip", wish.skip, 0, REASON[1]) if firm else "",
        words=bounded("words", wish.words, 0, TEXT[1]),
        minutes=minutes,
        until=work.now + timedelta(minutes=minutes) if minutes else None,
        rooms=rooms_of(work, case) if step in ON_PLATFORM else (),
        code=work.luck.code(CODE_LENGTH) if firm else "",
    )


def next_firm(work: "Work", case: Case) -> Step:
    """Return the firm step that comes next for whoever a case is about, after those of the charter's memory."""
    taken = [LADDER.index(each.step) for each in lately(work, case) if each.step in LADDER]
    return LADDER[min(max(taken, default=-1) + 1, len(LADDER) - 1)]


def lately(work: "Work", case: Case) -> list[Action]:
    """Return the steps that still count for whoever a case is about: not undone, and within the charter's memory."""
    if not case.address:
        return []
    since: datetime = work.now - timedelta(days=charter.number(work, "moderation.memory"))
    known = work.moderation.actions.find(platform=case.platform, address=case.address)
    return [each for each in known if each.at >= since and each.state in {Doing.DUE, Doing.DONE}]


def undo(work: "Work", by: Member, case: Case, action: Action, reason: str) -> Action:
    """Take a step back, with a reason on the record."""
    cases.require_apart(work, by, case)
    return take_back(work, by, case, action, bounded("reason", reason, *REASON))


def take_back(work: "Work", by: Member, case: Case, action: Action, reason: str) -> Action:
    """Take a step back: on the platform where it can be, and on the record in any case."""
    if action.state is Doing.UNDONE:
        raise CannotUndo(action.step)
    stood = action.state is not Doing.FAILED
    action = work.moderation.actions.save(action, state=Doing.UNDONE, undone_at=work.now, undone_by=by.id)
    work.deadlines.clear(action.subject)
    values = {"case": case.name, "step": action.step.value}
    work.record.add(Act(work.now, "moderation-undone", by.id, case.subject, reason, _rule(action), values))
    work.tell(ActionUndone(action.id))
    if stood and action.step in RETURNABLE:
        work.tell(ActionDue(action.id, undo=True))
    work.moderation.cases.save(case, moved_at=work.now)
    work.tell(CaseMoved(case.id))
    return action


def latest(work: "Work", case: Case) -> Action:
    """Return the newest step of a case that can be taken back, or refuse."""
    for action in reversed(work.moderation.actions.find(case_id=case.id)):
        if action.state in {Doing.DUE, Doing.DONE} and (action.step in LADDER or action.step in ON_PLATFORM):
            return action
    raise CannotUndo("")


def done(work: "Work", action_id: int, before: str, *, undo: bool) -> None:
    """Note that the platform did its part; ``before`` is what it needs to take it back."""
    action = work.moderation.actions.get(id=action_id)
    if action is None or undo:
        return
    state = action.state if action.state is Doing.UNDONE else Doing.DONE
    work.moderation.actions.save(action, state=state, before=before)
    work.tell(CaseMoved(action.case_id))


def failed(work: "Work", action_id: int, why: str, *, undo: bool) -> None:
    """Note that the platform would not do its part; whoever took the step is told."""
    action = work.moderation.actions.get(id=action_id)
    if action is None:
        return
    if not undo and action.state is Doing.DUE:
        work.moderation.actions.save(action, state=Doing.FAILED)
        work.deadlines.clear(action.subject)
    work.tell(ActionFailed(action.id, undo, why[:200]))
    work.tell(CaseMoved(action.case_id))


def on_end_due(work: "Work", subject: str) -> None:
    """Let a pause or a time-out be over."""
    action = work.moderation.actions.get(id=int(subject.partition(":")[2]))
    if action and action.state in {Doing.DUE, Doing.DONE}:
        work.tell(ActionDue(action.id, undo=True))


def possible(case: Case, step: Step) -> bool:
    """Say whether a case knows whom, what message or what room a step could be for."""
    return not _missing(case, step)


def _require_target(case: Case, step: Step) -> None:
    match _missing(case, step):
        case "room":
            raise NoRoom(case.name, step)
        case "message":
            raise NoMessage(case.name)
        case "person":
            raise NobodyThere(case.name, step)


def _missing(case: Case, step: Step) -> str:
    match step:
        case Step.PAUSE | Step.ASIDE:
            return "" if case.room else "room"
        case Step.HIDE:
            return "" if case.message and case.room else "message"
        case Step.CARE:
            return "" if case.addressed else "person"
        case _:
            return "" if case.address else "person"


def rooms_of(work: "Work", case: Case) -> tuple[str, ...]:
    """Return the community's rooms on the platform of a case, that of the story first."""
    bound = [room.address for room in work.rooms.find(platform=case.platform)]
    sensed = [room.address for room in work.moderation.sensed.find(platform=case.platform)]
    return tuple(dict.fromkeys(each for each in (case.room, *bound, *sensed) if each))


def _rule(action: Action) -> str:
    return f"A{action.agreement}"

"""The rules of moderation: an order of steps, nobody in their own story, appeals that go to somebody else."""

import pytest

from core.moderation import agreements, appeals, cases, prompts, quality, reports, roster, sensing, steps
from core.moderation.appeals import AppealWaits
from core.moderation.cases import Party, Spot
from core.moderation.model import AppealState, Case, Complaint, Doing, Step, Verdict
from core.moderation.quality import QualityWarning
from core.moderation.refusals import (
    AlreadyAppealed,
    AlreadyReported,
    AnotherModerator,
    CannotUndo,
    CaseClosed,
    NoAgreement,
    NoSuchCode,
    NotConcerned,
    NotOnDuty,
    OwnReport,
    PartyToCase,
    SkipsSteps,
    TooLateToAppeal,
    WhichAgreement,
)
from core.moderation.steps import LADDER, ActionDue, Wish
from core.moderation.tension import Judgement, Reading
from core.refusals import NotAllowed, NotFound
from core.rights import Role
from tests.support.memory import START, MemoryWork
from tests.support.town import Town

SPOT = Spot("terminal", "square", "", "m1", "https://example.org/m1")
WHY = "It hurt somebody who had asked for help"
FIRST, SECOND, ORGANIZER = 1, 2, 3


@pytest.fixture
def town(work: MemoryWork) -> Town:
    """Two moderators and an organizer, one agreement, and a case about person 0 with person 4 addressed."""
    town = Town(work, 8)
    town.appoint(FIRST, Role.MODERATOR)
    town.appoint(SECOND, Role.MODERATOR)
    town.appoint(ORGANIZER, Role.ORGANIZER)
    agreements.add(work, town.who(ORGANIZER), "We speak kindly", "We criticise what was said, never who said it.", 365)
    return town


def about(town: Town, place: int) -> Party:
    return cases.party(town.work, "terminal", f"p{place}")


def opened(town: Town) -> Case:
    return cases.open_case(town.work, town.who(FIRST), SPOT, about(town, 0), WHY)


def now(town: Town, case: Case) -> Case:
    found = town.work.moderation.cases.get(id=case.id)
    assert found
    return found


def reading(level: int = 1, who: str = "p0") -> Reading:
    return Reading(Judgement.PROMPT, level, ("attack",), 2, START, "m1", who, "p4")


def test_steps_come_in_their_order_and_skipping_takes_a_reason(town: Town) -> None:
    case = opened(town)
    for step in (Step.CHECK, Step.CIRCLE, Step.REMIND, Step.WARN):
        steps.take(town.work, town.who(FIRST), now(town, case), Wish(step, WHY))
    with pytest.raises(SkipsSteps) as skipped:
        steps.take(town.work, town.who(FIRST), now(town, case), Wish(Step.BAN, WHY))
    assert (skipped.value.field, skipped.value.next) == ("skip", Step.HIDE)
    taken = steps.take(town.work, town.who(FIRST), now(town, case), Wish(Step.BAN, WHY, skip="A threat to a child"))
    assert taken.skipped == "A threat to a child"


def test_an_undone_or_long_past_step_does_not_count(town: Town) -> None:
    case = opened(town)
    steps.take(town.work, town.who(FIRST), case, Wish(Step.REMIND, WHY))
    assert steps.next_firm(town.work, case) is Step.WARN
    steps.undo(town.work, town.who(SECOND), now(town, case), steps.latest(town.work, case), WHY)
    assert steps.next_firm(town.work, case) is Step.REMIND
    steps.take(town.work, town.who(FIRST), now(town, case), Wish(Step.REMIND, WHY))
    town.work.later(days=91)
    assert steps.next_firm(town.work, case) is Step.REMIND


def test_every_step_is_on_the_record_with_its_reason_and_agreement_and_without_the_name(town: Town) -> None:
    case = opened(town)
    steps.take(town.work, town.who(FIRST), case, Wish(Step.REMIND, WHY))
    act = town.work.record.latest(1)[0]
    assert (act.kind, act.by, act.reason, act.rule, act.about) == (
        "moderated",
        town.who(FIRST).id,
        WHY,
        "A1",
        case.subject,
    )
    assert str(town.who(0).id) not in act.values.values()


def test_preparing_a_step_changes_nothing(town: Town) -> None:
    case = opened(town)
    facts, acts = len(town.work.facts), len(town.work.record.latest(99))
    action = steps.prepared(town.work, town.who(FIRST), case, Wish(Step.REMIND, WHY))
    assert action.id == 0
    assert not town.work.moderation.actions.find()
    assert (len(town.work.facts), len(town.work.record.latest(99))) == (facts, acts)


def test_firm_steps_need_to_say_which_agreement_when_there_are_several(town: Town) -> None:
    case = opened(town)
    agreements.add(town.work, town.who(ORGANIZER), "No advertising", "We do not sell anything in here.", 365)
    with pytest.raises(WhichAgreement):
        steps.take(town.work, town.who(FIRST), case, Wish(Step.REMIND, WHY))
    second = agreements.find(town.work, "a2")
    assert steps.take(town.work, town.who(FIRST), case, Wish(Step.REMIND, WHY, agreement=second)).agreement == 2
    assert steps.take(town.work, town.who(FIRST), now(town, case), Wish(Step.CHECK, WHY)).agreement == 1


def test_without_an_agreement_there_is_no_step_and_no_listening(work: MemoryWork) -> None:
    town = Town(work, 2)
    town.appoint(1, Role.MODERATOR)
    with pytest.raises(NoAgreement):
        sensing.switch_on(work, town.who(1), "terminal", "square")
    case = cases.open_case(work, town.who(1), SPOT, about(town, 0), WHY)
    with pytest.raises(NoAgreement):
        steps.take(work, town.who(1), case, Wish(Step.CHECK, WHY))


def test_nobody_acts_in_their_own_story(town: Town) -> None:
    town.appoint(0, Role.MODERATOR)
    case = opened(town)
    reports.report(town.work, town.who(SECOND), about(town, 0), SPOT, complaint=Complaint.UNKIND)
    for party in (0, SECOND):
        with pytest.raises(PartyToCase):
            steps.take(town.work, town.who(party), now(town, case), Wish(Step.CHECK, WHY))
        with pytest.raises(PartyToCase):
            cases.close(town.work, town.who(party), now(town, case), WHY)
    with pytest.raises(OwnReport):
        cases.open_case(town.work, town.who(FIRST), SPOT, about(town, FIRST), WHY)


def test_a_pause_ends_by_itself_and_is_not_ended_twice(town: Town) -> None:
    case = opened(town)
    action = steps.take(town.work, town.who(FIRST), case, Wish(Step.PAUSE, WHY, minutes=10))
    steps.done(town.work, action.id, "", undo=False)
    town.wait(hours=1)
    assert [fact.undo for fact in town.told(ActionDue)] == [False, True]


def test_what_the_platform_refused_is_not_undone_on_it(town: Town) -> None:
    case = opened(town)
    action = steps.take(town.work, town.who(FIRST), case, Wish(Step.PAUSE, WHY))
    steps.failed(town.work, action.id, "no permission", undo=False)
    kept = town.work.moderation.actions.get(id=action.id)
    assert kept
    assert kept.state is Doing.FAILED
    with pytest.raises(CannotUndo):
        steps.latest(town.work, case)
    town.wait(hours=1)
    assert [fact.undo for fact in town.told(ActionDue)] == [False]


def test_reports_of_one_story_join_and_the_same_is_not_told_twice(town: Town) -> None:
    first = reports.report(town.work, town.who(5), about(town, 0), SPOT, complaint=Complaint.HATE, text="see there")
    second = reports.report(town.work, town.who(6), about(town, 0), Spot("terminal", ""), complaint=Complaint.UNKIND)
    assert first.id == second.id
    with pytest.raises(AlreadyReported):
        reports.report(town.work, town.who(5), about(town, 0), SPOT, complaint=Complaint.SPAM)
    with pytest.raises(OwnReport):
        reports.report(town.work, town.who(0), about(town, 0), SPOT, complaint=Complaint.SPAM)
    other = reports.report(town.work, town.who(5), about(town, 7), SPOT, complaint=Complaint.SPAM)
    assert other.id != first.id


def test_only_moderators_on_the_case_learn_who_reported(town: Town) -> None:
    case = reports.report(town.work, town.who(5), about(town, 0), SPOT, complaint=Complaint.HATE)
    everyone = [town.who(place) for place in range(8)]
    assert not any(reports.reporters(town.work, case, each) for each in everyone)
    case = cases.take(town.work, town.who(FIRST), case)
    told = [each.id for each in everyone if reports.reporters(town.work, case, each)]
    assert told == [town.who(FIRST).id]


def test_a_case_is_unknown_to_whoever_has_nothing_to_do_with_it(town: Town) -> None:
    case = opened(town)
    for place in (0, 4, 5):
        with pytest.raises(NotFound):
            cases.find(town.work, town.who(place), case.name)
    steps.take(town.work, town.who(FIRST), case, Wish(Step.CHECK, WHY))
    assert cases.find(town.work, town.who(0), case.name).id == case.id
    with pytest.raises(NotFound):
        cases.find(town.work, town.who(5), case.name)


def warned(town: Town) -> tuple[Case, str]:
    case = opened(town)
    action = steps.take(town.work, town.who(FIRST), case, Wish(Step.REMIND, WHY))
    return now(town, case), action.code


def test_an_appeal_never_goes_to_the_first_moderator(town: Town) -> None:
    case, code = warned(town)
    appeals.open_appeal(town.work, f" {code.upper()} ", "My brother wrote that, not me")
    with pytest.raises(AnotherModerator):
        appeals.decide(town.work, town.who(FIRST), case, AppealState.STANDS, WHY)
    appeal = appeals.decide(town.work, town.who(SECOND), case, AppealState.OVERTURNED, "It was the brother")
    assert appeal.state is AppealState.OVERTURNED
    assert [each.state for each in town.work.moderation.actions.find()] == [Doing.UNDONE]
    with pytest.raises(AlreadyAppealed):
        appeals.open_appeal(town.work, code, "Once more, please look at it")


def test_an_appeal_has_its_time(town: Town) -> None:
    case, code = warned(town)
    with pytest.raises(NoSuchCode):
        appeals.open_appeal(town.work, "", "There is a code that is empty")
    with pytest.raises(NoSuchCode):
        appeals.open_appeal(town.work, code[:-1] + "!", "There is one that is wrong")
    town.work.later(days=8)
    with pytest.raises(TooLateToAppeal):
        appeals.open_appeal(town.work, code, "I was away for the whole week")
    assert appeals.of_case(town.work, case) is None


def test_an_appeal_that_waits_is_reminded_of_and_then_told_to_everyone(town: Town) -> None:
    _, code = warned(town)
    appeals.open_appeal(town.work, code, "My brother wrote that, not me")
    town.wait(hours=37)
    assert [fact.late for fact in town.told(AppealWaits)] == [False]
    town.wait(hours=12)
    assert [fact.late for fact in town.told(AppealWaits)] == [False, True]


def test_overturned_means_undone_on_the_platform(town: Town) -> None:
    case = opened(town)
    wish = Wish(Step.BAN, WHY, skip="A threat to a child")
    action = steps.take(town.work, town.who(FIRST), case, wish)
    steps.done(town.work, action.id, "", undo=False)
    appeals.open_appeal(town.work, action.code, "My brother wrote that, not me")
    appeals.decide(town.work, town.who(SECOND), now(town, case), AppealState.OVERTURNED, "It was the brother")
    assert [fact.undo for fact in town.told(ActionDue)] == [False, True]


def test_a_closed_case_takes_no_more_steps(town: Town) -> None:
    case = cases.close(town.work, town.who(FIRST), opened(town), "They made up at the fence")
    with pytest.raises(CaseClosed):
        steps.take(town.work, town.who(FIRST), case, Wish(Step.CHECK, WHY))


def test_prompts_of_a_conversation_join_and_the_day_has_a_budget(town: Town) -> None:
    work = town.work
    first = prompts.notice(work, SPOT, reading())
    again = prompts.notice(work, SPOT, reading(2))
    assert first
    assert again
    assert (again.id, again.level) == (first.id, 2)
    for room in "abc":
        prompts.notice(work, Spot("terminal", "square", room), reading(1, who=room))
    assert prompts.spent(work, SPOT) == 3
    assert prompts.notice(work, Spot("terminal", "square", "z"), reading(1, who="z")) is None
    assert prompts.notice(work, Spot("terminal", "square", "z"), reading(3, who="z"))


def test_an_unneeded_prompt_is_closed_counted_and_learned_from(town: Town) -> None:
    sensing.switch_on(town.work, town.who(FIRST), "terminal", "square")
    case = prompts.notice(town.work, SPOT, reading())
    assert case
    judged = prompts.judge(town.work, town.who(FIRST), case, Verdict.UNNEEDED)
    assert judged.closed_at
    assert prompts.false_alarms(town.work, judged.opened_at) == (1, 1)
    sensed = town.work.moderation.sensed.get(platform="terminal", address="square")
    assert sensed
    assert sensed.shift == 1
    assert prompts.notice(town.work, SPOT, reading(3)) is None, "it is left alone for a while"


def test_agreements_are_accepted_once_and_again_when_they_change(town: Town) -> None:
    assert not agreements.has_accepted(town.work, town.who(0))
    agreements.accept(town.work, town.who(0))
    assert agreements.has_accepted(town.work, town.who(0))
    town.work.later(hours=1)
    agreements.add(town.work, town.who(ORGANIZER), "No advertising", "We do not sell anything in here.", 365)
    assert not agreements.has_accepted(town.work, town.who(0))


def test_the_ladder_is_the_order_of_the_specification() -> None:
    assert LADDER == (Step.REMIND, Step.WARN, Step.HIDE, Step.TIME_OUT, Step.REMOVE, Step.BAN)


def test_quality_is_shown_from_five_answers_on_and_poor_quality_is_told_once(town: Town) -> None:
    for _ in range(4, 8):
        town.join()
    for count in range(6):
        case = reports.report(town.work, town.who(4 + count), about(town, 0), SPOT, complaint=Complaint.UNKIND)
        steps.take(town.work, town.who(FIRST), now(town, case), Wish(Step.CHECK, WHY))
        cases.close(town.work, town.who(FIRST), now(town, case), "They made up at the fence")
        assert (quality.of_late(town.work) is None) == (count < quality.FEWEST)
        quality.rate(town.work, town.who(4 + count), now(town, case), (1, 2, 3, 2))
        with pytest.raises(NotConcerned):
            quality.rate(town.work, town.who(4 + count), now(town, case), (5, 5, 5, 5))
        with pytest.raises(NotConcerned):
            quality.rate(town.work, town.who(SECOND), now(town, case), (5, 5, 5, 5))
    shown = quality.of_late(town.work)
    assert shown
    assert (shown.count, shown.fairness, shown.empathy, shown.overall) == (6, 10, 20, 20)
    assert [fact.kind for fact in town.told(QualityWarning)] == ["quality"]
    town.work.later(days=91)
    assert quality.of_late(town.work) is None


def test_more_than_five_overturned_steps_are_told_once(town: Town) -> None:
    for count in range(8):
        case, code = warned(town)
        appeals.open_appeal(town.work, code, "My brother wrote that, not me")
        appeals.decide(town.work, town.who(SECOND), case, AppealState.OVERTURNED, "It was the brother")
        assert len(town.told(QualityWarning)) == (1 if count >= quality.MOST_OVERTURNED else 0)


def test_those_on_duty_are_told_and_their_quiet_hours_kept(town: Town) -> None:
    first, second = town.who(FIRST).id, town.who(SECOND).id
    assert roster.awake(town.work) == (first, second)
    roster.begin(town.work, town.who(FIRST), 22, 7)
    assert roster.awake(town.work) == (first,)
    town.work.later(hours=15)
    assert town.work.now.hour == 0
    assert roster.awake(town.work) == (first, second), "nobody on duty is awake"
    assert roster.awake(town.work, second) == (first,)
    roster.begin(town.work, town.who(SECOND))
    assert roster.awake(town.work) == (second,)


def test_duty_is_handed_over_with_its_cases(town: Town) -> None:
    case = opened(town)
    roster.begin(town.work, town.who(FIRST))
    with pytest.raises(NotAllowed):
        roster.hand_over(town.work, town.who(FIRST), town.who(5))
    assert roster.hand_over(town.work, town.who(FIRST), town.who(SECOND)) == 1
    assert now(town, case).holder == town.who(SECOND).id
    assert [each.member_id for each in roster.on_duty(town.work)] == [town.who(SECOND).id]
    with pytest.raises(NotOnDuty):
        roster.end(town.work, town.who(FIRST))

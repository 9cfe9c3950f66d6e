"""A town in which chance does whatever commands could ask for, and the promises that must hold all along."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta

from core import audit, points
from core.ledger import ISSUANCE, SP, target_owner
from core.members import Member
from core.proposals import (
    amendments,
    ballots,
    closing,
    deliberation,
    drafting,
    finding,
    journey,
    outcome,
    support,
    waiting,
)
from core.proposals.model import (
    BALLOT_STAGES,
    DECIDED,
    OPEN_FOR_POINTS,
    AmendmentState,
    Path,
    Proposal,
    Stage,
    Stance,
)
from core.refusals import Refusal
from core.rights import Role
from core.voting.table import METHODS
from tests.support.memory import MemoryWork
from tests.support.town import REASON, SUMMARY, Town

PEOPLE = 7
MOST_PROPOSALS = 8
STEPS = 80
NEXT = {
    Stage.DRAFT: {Stage.SUPPORT},
    Stage.SUPPORT: {Stage.DELIBERATION, Stage.RESTING, Stage.WITHDRAWN},
    Stage.RESTING: {Stage.SUPPORT, Stage.WITHDRAWN},
    Stage.DELIBERATION: {Stage.VOTING, Stage.WITHDRAWN},
    Stage.VOTING: {Stage.ADOPTED, Stage.REJECTED, Stage.RESOLVING},
    Stage.RESOLVING: {Stage.ADOPTED, Stage.TESTING, Stage.WITHDRAWN},
    Stage.TESTING: {Stage.ADOPTED, Stage.REJECTED},
}


class Assembly:
    """A town in which anything that a command could ask for is asked for, as chance will have it."""

    def __init__(self, seed: int, work: MemoryWork) -> None:
        self.luck = random.Random(seed)  # noqa: S311 - repeatable on purpose
        self.work = work
        self.town = Town(work, PEOPLE)
        self.town.appoint(6, Role.ORGANIZER)
        self.stages: dict[int, Stage] = {}
        self.frozen: dict[tuple[int, int], tuple[object, ...]] = {}
        self.objections: dict[int, set[tuple[int, str]]] = {}
        self.linked: dict[int, int] = {}
        """Who turned out to be somebody else, or began anew as the same person."""

    def person(self, member_id: int) -> int:
        """Return what stands for the person behind a member."""
        while member_id in self.linked:
            member_id = self.linked[member_id]
        return member_id

    def step(self) -> None:
        """Let somebody do something, or time pass."""
        acts = [self.draft, self.join, self.time_passes]
        if self.work.proposals.find():
            acts += [*[self.go_on] * 4, *[self.points] * 2, *[self.deliberate] * 2, self.amend, self.vote]
            acts += [self.steer, self.finish]
        self.luck.choice([*acts, *self.others()])()

    def others(self) -> Sequence[Callable[[], None]]:
        """Return what else may happen."""
        return ()

    def proposals(self) -> list[Proposal]:
        return list(self.work.proposals.find())

    def pick(self) -> Proposal:
        """Return any proposal, mostly one that is still open."""
        running = self.work.proposals.find(stage=(Stage.DRAFT, *OPEN_FOR_POINTS))
        return self.luck.choice(running if running and self.luck.random() < 0.8 else self.proposals())

    def someone(self, *preferred: int) -> Member:
        """Return anybody, mostly one of those preferred."""
        ids = preferred if preferred and self.luck.random() < 0.8 else self.town.ids
        member = self.work.members.get(id=self.luck.choice(ids))
        assert member
        return member

    def words(self) -> str:
        return self.luck.choice(["", "no", REASON, REASON, "The nests are there."])

    def attempt(self, verb: Callable[..., object], *given: object, **named: object) -> None:
        """Do a step that may be refused; anything but a refusal that goes wrong is a bug."""
        with suppress(Refusal), self.work.attempt():
            verb(self.work, *given, **named)

    def draft(self) -> None:
        """Write a draft, change it, and sometimes think better of it."""
        author = self.someone()
        extras = self.luck.choice([{}, {}, {"method": "majority"}, {"setting": "voting.quorum", "setting_value": "30"}])
        if len(self.proposals()) < MOST_PROPOSALS:
            self.attempt(drafting.draft, author, "Clear the river bank", SUMMARY, Path.PLANET, **extras)
        proposal = self.pick() if self.proposals() else None
        if proposal:
            self.attempt(drafting.edit_draft, author, proposal, summary=f"{SUMMARY} {self.words()}")
            if self.luck.random() < 0.5:
                self.attempt(drafting.discard, author, proposal)

    def go_on(self) -> None:
        """Do what brings a proposal nearer to its end: chance alone would hardly ever get there."""
        proposal = self.pick()
        if proposal.stage is Stage.DRAFT:
            self.attempt(support.open_for_support, self.someone(proposal.author_id), proposal)
        elif proposal.stage is Stage.SUPPORT:
            for place in range(5):
                self.attempt(support.support, self.town.who(place), self.town.now(proposal), 10)
        elif proposal.stage in BALLOT_STAGES:
            choices = [choice.id for choice in ballots.method_of(self.work, proposal).choices]
            for place in range(self.luck.randint(1, PEOPLE)):
                choice = choices[0] if self.luck.random() < 0.7 else self.luck.choice(choices)
                self.attempt(ballots.vote, self.town.who(place), proposal, choice, REASON)
        elif proposal.stage is Stage.RESOLVING and self.luck.random() < 0.5:
            for block in closing.standing_blocks(self.work, proposal):
                self.attempt(deliberation.lift_block, self.someone(block.member_id), self.town.now(proposal))
        if proposal.stage_ends_at and proposal.stage is not Stage.SUPPORT and self.luck.random() < 0.5:
            left = max(timedelta(), proposal.stage_ends_at - self.work.now)
            self.town.wait(hours=-(-left // timedelta(hours=1)))

    def points(self) -> None:
        member, proposal, amount = self.someone(), self.pick(), self.luck.randint(-1, 12)
        self.attempt(support.support, member, proposal, amount)
        self.attempt(support.move_support, member, proposal, self.pick(), self.luck.randint(-1, 12))
        self.attempt(support.take_back, member, proposal, self.luck.choice([None, amount]))

    def deliberate(self) -> None:
        proposal = self.pick()
        self.attempt(deliberation.take_position, self.someone(), proposal, self.luck.choice(list(Stance)), self.words())
        self.attempt(deliberation.declare_conflict, self.someone(), proposal, self.words())
        blocks = [block.member_id for block in closing.standing_blocks(self.work, proposal)]
        self.attempt(deliberation.lift_block, self.someone(*blocks), proposal)

    def amend(self) -> None:
        proposal = self.pick()
        summary = f"{SUMMARY} {self.luck.randint(1, 9)}"
        self.attempt(amendments.offer, self.someone(), proposal, summary, self.words())
        for amendment in self.work.amendments.find(proposal_id=proposal.id):
            now, answer = self.town.now(proposal), self.luck.randint(0, 3)
            if answer == 0:
                self.attempt(amendments.accept, self.someone(proposal.author_id), now, amendment)
            elif answer == 1:
                self.attempt(amendments.decline, self.someone(proposal.author_id), now, amendment, self.words())
            elif answer == 2:
                self.attempt(amendments.withdraw, self.someone(amendment.author_id), now, amendment)

    def vote(self) -> None:
        choices = [choice.id for method in METHODS.values() for choice in method.choices]
        self.attempt(ballots.vote, self.someone(), self.pick(), self.luck.choice(choices), self.words())

    def steer(self) -> None:
        proposal, days = self.pick(), self.luck.randint(-1, 31)
        organizer = self.town.who(6)
        verb = self.luck.choice([journey.extend, journey.shorten])
        self.attempt(verb, organizer, proposal, days, self.words())
        self.attempt(journey.call_vote, self.someone(organizer.id), self.town.now(proposal), self.words())
        if self.luck.random() < 0.2:
            self.attempt(closing.withdraw, self.someone(proposal.author_id), self.town.now(proposal))

    def finish(self) -> None:
        proposal = self.pick()
        self.attempt(outcome.state_outcome, self.someone(proposal.author_id), proposal, self.words())
        against = [each.member_id for each in closing.objections(self.work, proposal)]
        self.attempt(outcome.edit_minority, self.someone(*against), self.town.now(proposal), self.words() * 3)
        self.attempt(support.revive, self.someone(), self.town.now(proposal))

    def join(self) -> None:
        if len(self.town.ids) < 2 * PEOPLE:
            self.town.join()

    def time_passes(self) -> None:
        hours = self.luck.choice([1, 24, 24 * 3, 24 * 3, 24 * 6, 24 * 120])
        self.luck.choice([self.town.outage, self.town.wait])(hours=hours)

    def check(self) -> None:
        """Say what must hold after whatever was done."""
        self.the_books_balance()
        self.points_come_from_joining_and_governance_work_only()
        self.placed_points_lie_on_open_proposals()
        self.each_person_has_at_most_one_counted_ballot_and_secrets_are_kept()
        self.what_was_frozen_for_a_vote_stays()
        self.stages_follow_each_other_and_every_end_has_its_deadline()
        self.dissent_stays_with_the_decision()
        self.adoption_has_no_standing_block_unless_it_was_tested_or_its_method_knows_none()
        self.texts_and_versions_agree()
        self.nobody_sees_the_drafts_of_others_and_everyone_is_asked_for_what_they_can_do()

    def the_books_balance(self) -> None:
        assert sum(account.balance for account in self.work.ledger.accounts()) == 0
        for account in self.work.ledger.accounts():
            assert account.balance >= 0 or account.owner == ISSUANCE

    def points_come_from_joining_and_governance_work_only(self) -> None:
        issued = Counter[str]()
        for entry in self.work.ledger.entries():
            for posting in entry.postings:
                if posting.owner == ISSUANCE:
                    issued[entry.kind] -= posting.amount
        held = [points.standing(self.work, member.id) for member in self.work.members.find()]

        assert set(issued) <= {"joining", "joining-returned", "earn-agenda", "earn-minority-report"}
        grants = [points.granted(self.work, member) for member in self.work.members.find()]
        assert set(grants) <= ({100, 0} if self.linked else {100})
        assert issued["joining"] + issued["joining-returned"] == sum(grants)
        assert issued.total() == sum(each.free + each.placed + each.resting for each in held)

    def placed_points_lie_on_open_proposals(self) -> None:
        for proposal in self.proposals():
            account = self.work.ledger.account(target_owner(proposal.target), SP)
            placed = sum(each.points for each in self.work.placements.find(target=proposal.target))
            assert placed == (account.balance if account else 0)
            assert placed == 0 or proposal.stage in OPEN_FOR_POINTS

    def each_person_has_at_most_one_counted_ballot_and_secrets_are_kept(self) -> None:
        for proposal in self.proposals():
            for round_ in range(1, proposal.round + 1):
                cast = self.work.ballots.find(proposal_id=proposal.id, round=round_)
                names = [ballot.member_id for ballot in cast]
                roll = self.work.rolls.find(proposal_id=proposal.id, round=round_)
                voted = sum(entry.voted for entry in roll)
                assert len(cast) == voted or (self.linked and len(cast) > voted)
                if proposal.stage in BALLOT_STAGES and proposal.round == round_:
                    assert sorted(map(str, names)) == sorted(str(entry.member_id) for entry in roll if entry.voted)
                    assert ballots.published(self.work, proposal, round_) == []
                else:
                    assert set(names) <= {None}

    def what_was_frozen_for_a_vote_stays(self) -> None:
        for proposal in self.proposals():
            if proposal.tally:
                roll = self.work.rolls.find(proposal_id=proposal.id, round=proposal.round)
                names = ("method", "open", "roll", "active", "quorum")
                figures = (*(proposal.tally[name] for name in names), tuple(entry.member_id for entry in roll))
                assert self.frozen.setdefault((proposal.id, proposal.round), figures) == figures

    def stages_follow_each_other_and_every_end_has_its_deadline(self) -> None:
        for proposal in self.proposals():
            before = self.stages.get(proposal.id, Stage.DRAFT)
            assert proposal.stage is before or reachable(before, proposal.stage), (before, proposal.stage)
            self.stages[proposal.id] = proposal.stage
            deadline = self.work.deadlines.get("stage", proposal.target)
            assert (deadline.due_at if deadline else None) == proposal.stage_ends_at
            assert (proposal.stage_ends_at is not None) == (proposal.stage in OPEN_FOR_POINTS)
            if proposal.stage not in BALLOT_STAGES:
                assert self.work.deadlines.get("reminder", proposal.target) is None

    def dissent_stays_with_the_decision(self) -> None:
        for proposal in self.proposals():
            if proposal.stage in DECIDED:
                against = outcome.dissent(self.work, proposal).objections
                now = {(each.member_id, each.reason) for each in against}
                before = self.objections.setdefault(proposal.id, now)
                assert {(self.person(id_), said) for id_, said in before} == {
                    (self.person(id_), said) for id_, said in now
                }
                assert all(reason_ for _, reason_ in now)

    def adoption_has_no_standing_block_unless_it_was_tested_or_its_method_knows_none(self) -> None:
        for proposal in self.work.proposals.find(stage=Stage.ADOPTED):
            if closing.standing_blocks(self.work, proposal):
                assert (proposal.tally or {})["method"] != "consent"

    def texts_and_versions_agree(self) -> None:
        for proposal in self.proposals():
            versions = self.work.versions.find(proposal_id=proposal.id)
            if proposal.stage is Stage.DRAFT:
                assert not versions
                continue
            assert [each.version for each in versions] == list(range(1, proposal.version + 1))
            assert versions[-1].summary == proposal.summary
            accepted = self.work.amendments.count(proposal_id=proposal.id, state=AmendmentState.ACCEPTED)
            assert accepted == proposal.version - 1

    def nobody_sees_the_drafts_of_others_and_everyone_is_asked_for_what_they_can_do(self) -> None:
        for place in range(PEOPLE):
            member = self.town.who(place)
            seen = finding.listed(self.work, member)
            assert all(each.author_id == member.id for each in seen if each.stage is Stage.DRAFT)
            ids = {each.id for each in seen}
            assert all(each.proposal_id in ids for each in waiting.waiting_for(self.work, member))

    def end(self) -> None:
        """Let all that is open come to its end; every point must be home again."""
        for _ in range(5):
            self.town.outage(days=100)
        for member in self.work.members.find():
            assert points.standing(self.work, member.id).placed == 0
        assert self.work.proposals.count(stage=OPEN_FOR_POINTS) == 0
        assert audit.verify(self.work).fault is None


def reachable(start: Stage, end: Stage) -> bool:
    """Say whether one stage follows from another; one step of the test may hold several."""
    seen, todo = set[Stage](), [start]
    while todo:
        for stage in NEXT.get(todo.pop(), set()) - seen:
            seen.add(stage)
            todo.append(stage)
    return end in seen

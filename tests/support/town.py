"""A small community for tests of the rules: people who join, act, and let time pass."""

from datetime import datetime, timedelta
from typing import TypeVar, Unpack

from core import members
from core.due import HANDLERS
from core.facts import Fact
from core.members import Member
from core.proposals import amendments, ballots, drafting, support
from core.proposals.drafting import Extras
from core.proposals.model import Path, Proposal, Stage
from core.rights import Role, Term
from tests.support.memory import MemoryWork

AnyFact = TypeVar("AnyFact", bound=Fact)
SUMMARY = "We clear the bank together once a month and share the tools."
REASON = "It floods there every spring."


class Town:
    """People of one community. Members are named by their place, from 0; proposals are always read anew."""

    def __init__(self, work: MemoryWork, people: int = 5) -> None:
        self.work = work
        self.ids = [members.join(work, "terminal", f"p{each}", f"Person {each}").id for each in range(people)]

    def join(self) -> Member:
        member = members.join(self.work, "terminal", f"p{len(self.ids)}", f"Person {len(self.ids)}")
        self.ids.append(member.id)
        return member

    def who(self, place: int) -> Member:
        member = self.work.members.get(id=self.ids[place])
        assert member
        return member

    def appoint(self, place: int, role: Role) -> Member:
        ends = self.work.now + timedelta(days=1000)
        self.work.terms.add(Term(self.ids[place], role, self.work.now, ends, None, "agreed by all"))
        return self.who(place)

    def now(self, proposal: Proposal) -> Proposal:
        """Return the proposal as it is now."""
        found = self.work.proposals.get(id=proposal.id)
        assert found
        return found

    def stage(self, proposal: Proposal) -> Stage:
        return self.now(proposal).stage

    def told(self, kind: type[AnyFact]) -> list[AnyFact]:
        return [fact for fact in self.work.facts if isinstance(fact, kind)]

    def tick(self) -> None:
        """Handle everything that is due at this moment, as the ticker does."""
        while due := self.work.deadlines.due(self.work.now, 100):
            for deadline in due:
                kept = self.work.deadlines.get(deadline.kind, deadline.subject)
                if kept and kept.id == deadline.id:
                    self.work.deadlines.done(kept)
                    HANDLERS[deadline.kind](self.work, deadline.subject)

    def outage(self, *, days: int = 0, hours: int = 0) -> None:
        """Let time pass while nothing runs, then handle what fell due."""
        self.work.later(days=days, hours=hours)
        self.tick()

    def wait(self, *, days: int = 0, hours: int = 0) -> None:
        """Let time pass while everything falls due at its very moment."""
        end: datetime = self.work.now + timedelta(days=days, hours=hours)
        while due := self.work.deadlines.due(end, 1):
            self.work.now = max(self.work.now, due[0].due_at)
            self.tick()
        self.work.now = end

    def draft(self, author: int = 0, title: str = "Clear the river bank", **extras: Unpack[Extras]) -> Proposal:
        return drafting.draft(self.work, self.who(author), title, SUMMARY, Path.PLANET, **extras)

    def opened(self, author: int = 0, title: str = "Clear the river bank", **extras: Unpack[Extras]) -> Proposal:
        proposal = self.draft(author, title, **extras)
        return support.open_for_support(self.work, self.who(author), proposal)

    def deliberated(self, author: int = 0, title: str = "Clear the river bank", **extras: Unpack[Extras]) -> Proposal:
        """Return a proposal that three members carried to the agenda."""
        proposal = self.opened(author, title, **extras)
        for place in range(3):
            proposal = support.support(self.work, self.who(place), proposal, 10)
        assert proposal.stage is Stage.DELIBERATION
        return proposal

    def voting(self, author: int = 0, **extras: Unpack[Extras]) -> Proposal:
        """Return a proposal whose vote has just opened."""
        proposal = self.deliberated(author, **extras)
        self.wait(days=5)
        assert self.stage(proposal) is Stage.VOTING
        return self.now(proposal)

    def vote(self, proposal: Proposal, *choices: str) -> None:
        """Let the first members vote in turn; an empty choice passes a member over."""
        for place, choice in enumerate(choices):
            if choice:
                reason = f"{REASON} ({place})" if choice == "block" else ""
                ballots.vote(self.work, self.who(place), self.now(proposal), choice, reason)

    def closed(self, *choices: str, **extras: Unpack[Extras]) -> Proposal:
        """Return a proposal on which the first members voted like this, after the close."""
        proposal = self.voting(**extras)
        self.vote(proposal, *choices)
        self.wait(days=5)
        return self.now(proposal)

    def amend(self, proposal: Proposal) -> Proposal:
        """Let the author change the text of a proposal, which is accepted at once."""
        now = self.now(proposal)
        author = self.work.members.get(id=now.author_id)
        assert author
        amendments.offer(self.work, author, now, f"{SUMMARY} Version {now.version + 1}.", REASON)
        return self.now(proposal)

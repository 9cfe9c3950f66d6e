"""An assembly whose people also link their accounts and part them again, at any moment."""

from collections.abc import Callable, Sequence

from core import linking, points
from core.linking import Account
from core.proposals.model import BALLOT_STAGES
from tests.support.assembly import PEOPLE, Assembly


class LinkingAssembly(Assembly):
    """Checks the same promises, for persons instead of members."""

    def others(self) -> Sequence[Callable[[], None]]:
        # Seldom, and least before anything runs: all who are linked with all decide nothing.
        running = self.work.proposals.count(stage=BALLOT_STAGES)
        return [self.link] * running * 2 if running else [self.link, self.unlink] if self.luck.random() < 0.3 else []

    def link(self) -> None:
        one, other = self.luck.choice(self.accounts()), self.luck.choice(self.accounts())
        members = {self.work.members.by_address(each.platform, each.address) for each in (one, other)}
        self.attempt(linking.link, one, other)
        now = self.work.members.by_address(one.platform, one.address)
        assert now
        gone = [each for each in members if each and each.id != now.id]
        if len(members) == 2 and now == self.work.members.by_address(other.platform, other.address):
            self.know(gone[0].id, now.id)
            self.frozen.clear()  # the figures of a vote that runs follow

    def unlink(self) -> None:
        account = self.luck.choice(self.accounts())
        member = self.work.members.by_address(account.platform, account.address)
        assert member
        self.attempt(linking.unlink, member, account)
        now = self.work.members.by_address(account.platform, account.address)
        assert now
        if now.id != member.id:
            assert points.standing(self.work, now.id) == points.Standing(0, 0, 0)
            self.town.ids.append(now.id)
            self.know(now.id, member.id)

    def know(self, one: int, other: int) -> None:
        if self.person(one) != self.person(other):
            self.linked[self.person(one)] = self.person(other)

    def accounts(self) -> list[Account]:
        """Return the accounts of everybody; few are chosen often."""
        every = [Account(each.platform, each.address) for each in self.work.identities.find()]
        return every[: PEOPLE + 2]

    def check(self) -> None:
        super().check()
        self.everybody_is_counted_once()
        self.no_target_holds_more_of_one_person_than_it_may()

    def everybody_is_counted_once(self) -> None:
        members = {each.id for each in self.work.members.find()}
        assert members == {each.member_id for each in self.work.identities.find()}
        for proposal in self.work.proposals.find(stage=BALLOT_STAGES):
            roll = [entry.member_id for entry in self.work.rolls.find(proposal_id=proposal.id, round=proposal.round)]
            figures = proposal.tally or {}
            assert set(roll) <= members
            assert len(set(roll)) == len(roll) == figures["roll"]
            assert int(figures["active"]) <= len(roll)
            assert int(figures["quorum"]) <= max(1, int(figures["active"]))

    def no_target_holds_more_of_one_person_than_it_may(self) -> None:
        assert all(1 <= each.points <= 10 for each in self.work.placements.find())

"""A town whose time bank does whatever commands could ask for, as chance will have it, and what must hold all along."""

import random
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress

from core import audit, helpers, ledger, linking
from core.helpers import Actor
from core.ledger import ISSUANCE, RP, SP, TBC, OwnerKind, member_owner
from core.linking import Account
from core.members import Member
from core.refusals import Refusal
from core.rights import Role
from core.timebank import credit, disputes, exchanges, pool, rewards, trust, waiting, weekly
from core.timebank.exchanges import LAPSE, Said
from core.timebank.model import HOUR, WAITING, Exchange, Mode, State
from tests.support.memory import MemoryWork
from tests.support.town import Town

PEOPLE = 6
STEWARD, ORGANIZER = 4, 5
WORDS = "We sat together and talked it through."


class Bank:
    """A time bank in which anything that a command could ask for is asked for."""

    def __init__(self, seed: int, work: MemoryWork) -> None:
        self.luck = random.Random(seed)  # noqa: S311 - repeatable on purpose
        self.work = work
        self.town = Town(work, PEOPLE)
        self.town.appoint(STEWARD, Role.STEWARD)
        self.town.appoint(ORGANIZER, Role.ORGANIZER)
        for key, value in (("on", 1), ("rate-most", 3), ("credit-line", self.luck.choice([0, 2, 10]))):
            work.charter.put(f"timebank.{key}", value)
        self.settled: dict[int, int] = {}
        self.done: set[str] = set()

    def step(self) -> None:
        """Let somebody do something, or time pass."""
        acts: list[Callable[[], None]] = [self.log, self.log, self.commons, self.people, self.time_passes]
        if self.work.timebank.exchanges.count():
            acts += [*[self.confirm] * 6, self.amount, self.cancel, self.disagree, self.disagree, self.mediate]
        self.luck.choice(acts)()

    def someone(self) -> Member:
        found = self.work.members.get(id=self.luck.choice(self.town.ids))
        assert found
        return found

    def actor(self) -> Actor:
        """Return anybody, sometimes on behalf of somebody else, allowed or not."""
        by = self.someone()
        with suppress(Refusal):
            return helpers.acting(self.work, by, self.someone() if self.luck.random() < 0.2 else None)
        return helpers.oneself(by)

    def exchange(self) -> Exchange:
        waiting_now = self.work.timebank.shares.find(state=WAITING)
        if waiting_now and self.luck.random() < 0.8:
            return exchanges.exchange_of(self.work, self.luck.choice(list(waiting_now)))
        return self.luck.choice(list(self.work.timebank.exchanges.find()))

    def minutes(self) -> int:
        return self.luck.choice([-5, 0, 1, 20, 30, 30, 45, 60, 90, 120, 600, 1440, 9999])

    def said(self) -> Said:
        return Said(
            self.minutes(),
            "Fixing the bike",
            self.luck.choice([*Mode, Mode.CREDIT]),
            self.luck.choice([1, 1, 1, 2, 3, 4]),
        )

    def attempt(self, verb: Callable[..., object], *given: object, **named: object) -> None:
        """Do a step that may be refused; anything but a refusal that goes wrong is a bug."""
        with suppress(Refusal), self.work.attempt():
            verb(self.work, *given, **named)
            self.done.add(verb.__name__)

    def log(self) -> None:
        others = [self.someone() for _ in range(self.luck.choice([1, 1, 1, 2, 3]))]
        giving = self.luck.random() < 0.5
        self.attempt(exchanges.log, self.actor(), others, self.said(), giving=giving)
        if self.luck.random() < 0.2:
            self.attempt(weekly.begin, self.actor(), others[:1], self.said(), giving=giving)

    def confirm(self) -> None:
        """Let somebody who is asked say yes, mostly; else anybody about anything."""
        member = self.someone()
        asked = waiting.wanted(self.work, member)
        if asked and self.luck.random() < 0.8:
            wanted = self.luck.choice(list(asked))
            whose = self.work.members.get(id=wanted.member_id)
            exchange = exchanges.exchange_of(self.work, wanted.share)
            other = self.work.members.get(id=wanted.share.other(wanted.member_id) or 0)
            self.attempt(exchanges.confirm, helpers.acting(self.work, member, whose), exchange, other)
            return
        exchange = self.exchange()
        share = pool.service_of(self.work, exchange)
        if share:
            for place in range(PEOPLE):
                if self.luck.random() < 0.6:
                    now = self.work.timebank.shares.get(id=share.id)
                    self.attempt(pool.witness, self.town.who(place), exchange, now)
        else:
            self.attempt(exchanges.confirm, self.actor(), exchange)

    def amount(self) -> None:
        self.attempt(exchanges.change_amount, self.actor(), self.exchange(), self.minutes())

    def cancel(self) -> None:
        self.attempt(exchanges.cancel, self.actor(), self.exchange())

    def disagree(self) -> None:
        every = list(self.work.timebank.exchanges.find())
        exchange = self.luck.choice(every[-5:])
        for share in exchanges.shares_of(self.work, exchange)[:1]:
            giver, receiver = (self.work.members.get(id=each or 0) for each in (share.giver_id, share.receiver_id))
            if giver and receiver:
                self.attempt(disputes.dispute, helpers.oneself(receiver), exchange, WORDS, giver)
                third = self.someone()
                self.attempt(disputes.name_mediator, helpers.oneself(giver), exchange, third, receiver)
                self.attempt(disputes.name_mediator, helpers.oneself(receiver), exchange, third, giver)

    def mediate(self) -> None:
        open_ = [each for each in self.work.timebank.disputes.find(closed_at=None) if each.mediator_id]
        if not open_:
            return
        dispute = self.luck.choice(open_)
        share = self.work.timebank.shares.get(id=dispute.share_id)
        mediator = self.work.members.get(id=dispute.mediator_id)
        assert share
        assert mediator
        exchange = exchanges.exchange_of(self.work, share)
        if self.luck.random() < 0.8:
            self.attempt(disputes.propose, mediator, exchange, self.minutes())
            for each in (share.giver_id, share.receiver_id):
                side = self.work.members.get(id=each or 0)
                if side and self.luck.random() < 0.7:
                    self.attempt(exchanges.confirm, helpers.oneself(side), exchange)
        else:
            self.attempt(disputes.close, mediator, exchange, WORDS)

    def commons(self) -> None:
        member, other, minutes = self.someone(), self.someone(), self.minutes()
        if self.luck.random() < 0.3:
            with self.work.attempt():
                ledger.move(self.work, "earn-test", ISSUANCE, member_owner(member.id), RP, 60)
        self.attempt(pool.give, member, minutes)
        for place in range(PEOPLE):
            self.attempt(pool.give, self.town.who(place), 15)
        self.attempt(pool.grant, self.town.who(STEWARD), other, minutes, WORDS)
        self.attempt(pool.serve, self.actor(), self.said())
        self.attempt(rewards.redeem, member)

    def people(self) -> None:
        member, other = self.someone(), self.someone()
        self.attempt(self.luck.choice([trust.trust, trust.distrust]), member, other)
        self.attempt(helpers.name_helper, member, other)
        if self.luck.random() < 0.5:
            self.attempt(helpers.end_helper, member, member, other)
        if len(self.town.ids) < 2 * PEOPLE:
            with suppress(Refusal), self.work.attempt():
                self.town.ids.append(helpers.add_person(self.work, self.town.who(ORGANIZER), "Erna", other, WORDS).id)
        for each in self.work.timebank.weeklies.find()[:3]:
            verb = self.luck.choice([weekly.pause, weekly.resume, weekly.resume, weekly.stop])
            giver = self.work.members.get(id=each.giver_id)
            assert giver
            self.attempt(verb, helpers.oneself(giver), each)

    def time_passes(self) -> None:
        self.luck.choice([self.town.outage, self.town.wait])(hours=self.luck.choice([1, 24, 24 * 3, 24 * 8, 24 * 40]))
        if self.luck.random() < 0.2:
            line = self.luck.choice([0, 2, 10])
            self.work.charter.put("timebank.credit-line", line)

    def merge(self) -> None:
        """Let two accounts turn out to be one person's. Only a database rewires every row that names them."""
        one, other = self.luck.sample(range(PEOPLE), 2)
        self.attempt(linking.link, *(Account("terminal", f"p{each}") for each in (one, other)))

    def person(self, member_id: int) -> int:
        """Return who somebody is now, after all merges."""
        found = self.work.members.get(id=member_id)
        assert found
        return found.id

    def check(self) -> None:
        """Say what must hold after whatever was done."""
        self.the_books_balance_and_no_balance_passes_its_floor()
        self.credits_are_what_was_settled()
        self.what_waits_has_its_clock_and_what_is_over_has_none()
        self.points_are_untouched()

    def the_books_balance_and_no_balance_passes_its_floor(self) -> None:
        sums: defaultdict[str, int] = defaultdict(int)
        for account in self.work.ledger.accounts():
            sums[account.unit] += account.balance
            assert account.floor is None or account.balance >= account.floor
            if account.unit == TBC and account.owner.kind is OwnerKind.MEMBER:
                assert (account.floor or 0) >= -20 * HOUR
        assert not any(sums.values())

    def credits_are_what_was_settled(self) -> None:
        held: defaultdict[int, int] = defaultdict(int)
        for share in self.work.timebank.shares.find():
            exchange = exchanges.exchange_of(self.work, share)
            assert share.minutes > 0
            assert (share.settled > 0) == (share.settled_at is not None)
            assert share.state is not State.DONE or share.settled == share.minutes
            if exchange.mode is Mode.CREDIT:
                held[share.giver_id] += share.settled * exchange.rate
                held[share.receiver_id or 0] -= share.settled * exchange.rate
        others = {"pool-gift", "pool-grant", "redeem"}
        for entry in self.work.ledger.entries():
            for posting in entry.postings:
                if entry.kind in others and posting.unit == TBC and posting.owner != ISSUANCE:
                    whose = self.person(int(posting.owner.ref)) if posting.owner.kind is OwnerKind.MEMBER else 0
                    held[whose] += posting.amount
        for member_id in {self.person(each) for each in self.town.ids}:
            assert credit.balance(self.work, member_id) == held[member_id]
        assert pool.held(self.work) == held[0]

    def what_waits_has_its_clock_and_what_is_over_has_none(self) -> None:
        for share in self.work.timebank.shares.find():
            clock = self.work.deadlines.get(LAPSE, share.subject)
            assert (clock is not None) == (share.state is State.OPEN), share
            both = share.giver_ok and share.receiver_ok
            assert both == (share.state is State.DONE) or share.state not in {*WAITING, State.DONE}
            open_ = self.work.timebank.disputes.count(share_id=share.id, closed_at=None)
            assert open_ == (share.state is State.DISPUTED)

    def points_are_untouched(self) -> None:
        """Say that no path leads from hours or rewards to the points of governance (promises.md, 3)."""
        for entry in self.work.ledger.entries():
            if entry.kind == "link":  # what one account held becomes the other's, each unit on its own
                continue
            units = {posting.unit for posting in entry.postings}
            assert SP not in units or units == {SP}
            assert RP not in units or entry.kind in {"earn-test", "redeem"}
            for posting in entry.postings:
                assert (
                    entry.kind != "redeem" or posting.unit != RP or (posting.amount > 0) == (posting.owner == ISSUANCE)
                )

    def end(self) -> None:
        """Let everything lapse that nobody answers, and look at the books from the beginning."""
        for each in self.work.timebank.weeklies.find(stopped_at=None):
            giver = self.work.members.get(id=each.giver_id)
            assert giver
            self.attempt(weekly.stop, helpers.oneself(giver), each)
        self.town.outage(days=100)
        assert self.work.timebank.shares.count(state=State.OPEN) == 0
        assert audit.verify(self.work).fault is None

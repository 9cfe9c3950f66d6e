"""A unit of work that lives in memory: a true implementation of every port of core, small enough to read.

It keeps the same promises as storage: unknown fields are refused, floors hold, entries are final, one open deadline
for each kind and subject, and a refused step leaves nothing behind (``attempt``).
"""

import copy
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from core.bridging import Bridge
from core.communities import Community, Room
from core.deadlines import Deadline
from core.facts import Fact
from core.helpers import Helper
from core.ledger import GENESIS, Account, Entry, Owner, StatementLine, member_owner
from core.members import Identity, Member
from core.moderation import model as moderation
from core.points import Placement
from core.proposals.model import Amendment, Ballot, Conflict, Position, Proposal, RollEntry, Stage, Version
from core.record import Act
from core.reminders import Reminder
from core.rights import Term
from tests.support.memory_helping import MemoryAid, MemoryListings
from tests.support.memory_rows import MemoryRows
from tests.support.memory_timebank import MemoryTimeBank

NAMING = {"member_id", "author_id", "by", "appointed_by", "merged_into"}
"""Fields that hold a member's id."""
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class MemoryMembers(MemoryRows[Member]):
    """Members, and who uses which account."""

    def __init__(self, identities: MemoryRows[Identity]) -> None:
        super().__init__(Member)
        self.identities = identities
        self.naming: list[MemoryRows[Any]] = [self, identities]
        """Rows that name members, and follow when one turns out to be another."""

    def get(self, **equal: object) -> Member | None:
        found = super().find(**equal)
        assert len(found) <= 1
        return self.get(id=found[0].merged_into) if found and found[0].merged_into else next(iter(found), None)

    def find(self, **equal: object) -> Sequence[Member]:
        return super().find(**equal, merged_into=None)

    def merge(self, gone: Member, kept: Member) -> None:
        for rows in self.naming:
            for row in list(rows.kept.values()):
                named = {name: kept.id for name in rows.names & NAMING if getattr(row, name) == gone.id}
                if named and not rows.others(replace(row, **named)):
                    rows.save(row, **named)
        self.kept[gone.id] = replace(self.kept[gone.id], merged_into=kept.id)

    def active_since(self, moment: datetime) -> Sequence[int]:
        return [member.id for member in self.find() if member.acted_at >= moment]

    def by_address(self, platform: str, address: str) -> Member | None:
        identity = self.identities.get(platform=platform, address=address)
        return self.get(id=identity.member_id) if identity else None

    def named(self, name: str) -> Sequence[Member]:
        return [member for member in self.find() if member.name.casefold() == name.casefold()]


class MemoryLedger:
    """Accounts and entries; balances move with the entries only."""

    def __init__(self) -> None:
        self.held: dict[tuple[Owner, str], Account] = {}
        self.log: list[Entry] = []

    def account(self, owner: Owner, unit: str) -> Account | None:
        return self.held.get((owner, unit))

    def open_account(self, owner: Owner, unit: str, floor: int | None) -> Account:
        account = Account(owner, unit, 0, floor, len(self.held) + 1)
        self.held[owner, unit] = account
        return account

    def set_floor(self, account: Account, floor: int) -> Account:
        now = self.held[account.owner, account.unit] = replace(account, floor=floor)
        return now

    def accounts(self) -> Sequence[Account]:
        return list(self.held.values())

    def head(self) -> tuple[int, str]:
        return (self.log[-1].seq, self.log[-1].hash) if self.log else (0, GENESIS)

    def append(self, entry: Entry, accounts: Sequence[Account]) -> None:
        assert entry.seq == len(self.log) + 1
        for account, posting in zip(accounts, entry.postings, strict=True):
            assert (account.owner, account.unit) == (posting.owner, posting.unit)
            now = self.held[posting.owner, posting.unit]
            moved = replace(now, balance=now.balance + posting.amount)
            assert moved.floor is None or moved.balance >= moved.floor or posting.amount > 0
            self.held[posting.owner, posting.unit] = moved
        self.log.append(entry)

    def entries(self, after_seq: int = 0) -> Iterator[Entry]:
        return iter(self.log[after_seq:])

    def statement(self, account: Account, since: datetime, until: datetime, limit: int) -> Sequence[StatementLine]:
        lines, balance = [], 0
        for entry in self.log:
            for posting in entry.postings:
                if (posting.owner, posting.unit) == (account.owner, account.unit):
                    balance += posting.amount
                    other = next(each.owner for each in entry.postings if each is not posting)
                    line = StatementLine(entry.seq, entry.at, entry.kind, entry.subject, posting.amount, balance, other)
                    lines += [line] if since <= entry.at <= until else []
        return lines[::-1][:limit]


class MemoryPlacements(MemoryRows[Placement]):
    """Placed points; what was earned is read from the ledger."""

    def __init__(self, ledger: MemoryLedger) -> None:
        super().__init__(Placement, ("member_id", "target"))
        self.ledger = ledger

    def earned_since(self, member_id: int, moment: datetime) -> int:
        owner = member_owner(member_id)
        earned = (entry for entry in self.ledger.log if entry.kind.startswith("earn-") and entry.at >= moment)
        return sum(posting.amount for entry in earned for posting in entry.postings if posting.owner == owner)


class MemoryProposals(MemoryRows[Proposal]):
    """Proposals, their numbers, and a search that ignores case."""

    def __init__(self) -> None:
        super().__init__(Proposal, ("number",))
        self._last_number = 0

    def next_number(self) -> int:
        self._last_number += 1
        return self._last_number

    def search(self, words: Sequence[str], limit: int) -> Sequence[Proposal]:
        found = [
            proposal
            for proposal in self.find()
            if proposal.stage is not Stage.DRAFT
            and any(word.casefold() in f"{proposal.title} {proposal.summary}".casefold() for word in words)
        ]
        return found[::-1][:limit]


class MemoryRolls(MemoryRows[RollEntry]):
    """Voter rolls."""

    def __init__(self) -> None:
        super().__init__(RollEntry, ("proposal_id", "round", "member_id"))

    def freeze(self, proposal_id: int, round_: int, member_ids: Sequence[int]) -> None:
        for member_id in member_ids:
            self.add(RollEntry(proposal_id, round_, member_id))


class MemoryRecord(MemoryRows[Act]):
    """Acts of power, the newest first."""

    def latest(self, limit: int, before: int | None = None, about: str | None = None) -> Sequence[Act]:
        acts = self.find() if about is None else self.find(about=about)
        return [act for act in acts if before is None or act.id < before][::-1][:limit]


class MemoryDeadlines:
    """Deadlines; one open for each kind and subject."""

    def __init__(self) -> None:
        self.rows = MemoryRows(Deadline)

    def set(self, kind: str, subject: str, due_at: datetime) -> None:
        known = self.get(kind, subject)
        if known:
            self.rows.save(known, due_at=due_at)
        else:
            self.rows.add(Deadline(kind, subject, due_at))

    def clear(self, subject: str, kind: str | None = None) -> None:
        kinds = {} if kind is None else {"kind": kind}
        self.rows.remove(subject=subject, done_at=None, **kinds)

    def due(self, moment: datetime, limit: int) -> Sequence[Deadline]:
        fallen = [deadline for deadline in self.rows.find(done_at=None) if deadline.due_at <= moment]
        return sorted(fallen, key=lambda deadline: (deadline.due_at, deadline.id))[:limit]

    def done(self, deadline: Deadline) -> None:
        self.rows.save(deadline, done_at=deadline.due_at)

    def get(self, kind: str, subject: str) -> Deadline | None:
        return self.rows.get(kind=kind, subject=subject, done_at=None)


@dataclass
class MemoryCharter:
    """The values that differ from the defaults."""

    kept: dict[str, int | str] = field(default_factory=dict)

    def values(self) -> Mapping[str, int | str]:
        return self.kept

    def put(self, key: str, value: int | str) -> None:
        self.kept[key] = value


class MemoryLuck:
    """Chance that repeats itself from test to test."""

    def __init__(self, seed: int = 0) -> None:
        self.random = random.Random(seed)  # noqa: S311 - repeatable on purpose

    def code(self, length: int) -> str:
        return "".join(self.random.choices("23456789abcdefghjkmnpqrstuvwxyz", k=length))


class MemoryBook:
    """The community's own row."""

    def __init__(self, work: "MemoryWork") -> None:
        self.work = work

    def save(self, **changes: Any) -> Community:
        self.work.community = replace(self.work.community, **changes)
        return self.work.community


class MemoryModeration:
    """What moderation keeps."""

    def __init__(self) -> None:
        self.sensed = MemoryRows(moderation.Sensed, ("platform", "address"))
        self.cases = MemoryRows(moderation.Case, ("number",))
        self.reports = MemoryRows(moderation.Report, ("case_id", "reporter_id", "message"))
        self.notes = MemoryRows(moderation.CaseNote)
        self.actions = MemoryRows(moderation.Action)
        self.appeals = MemoryRows(moderation.Appeal, ("action_id",))
        self.agreements = MemoryRows(moderation.Agreement, ("number",))
        self.accepted = MemoryRows(moderation.Accepted, ("member_id",))
        self.circles = MemoryRows(moderation.Circle)
        self.seats = MemoryRows(moderation.Seat, ("circle_id", "platform", "address"))
        self.ratings = MemoryRows(moderation.Rating, ("case_id", "member_id"))
        self.duties = MemoryRows(moderation.Duty, ("member_id",))
        self.nudges = MemoryRows(moderation.Nudge, ("member_id",))


class MemoryWork:
    """Everything that a verb may ask, at a moment that a test sets."""

    def __init__(self, now: datetime = START) -> None:

        self.now = now
        self.luck = MemoryLuck()
        self.community = Community(1, "Riverside", "Share the river bank", "en", "UTC", now)
        self.rooms = MemoryRows(Room, ("platform", "address", "purpose"))
        self.bridges = MemoryRows(Bridge)
        self.charter = MemoryCharter()
        self.identities = MemoryRows(Identity, ("platform", "address"))
        self.members = MemoryMembers(self.identities)
        self.terms = MemoryRows(Term)
        self.ledger = MemoryLedger()
        self.placements = MemoryPlacements(self.ledger)
        self.proposals = MemoryProposals()
        self.versions = MemoryRows(Version, ("proposal_id", "version"))
        self.positions = MemoryRows(Position, ("proposal_id", "member_id"))
        self.conflicts = MemoryRows(Conflict, ("proposal_id", "member_id"))
        self.amendments = MemoryRows(Amendment, ("proposal_id", "number"))
        self.ballots = MemoryRows(Ballot, ("proposal_id", "round", "member_id"), ("receipt",))
        self.rolls = MemoryRolls()
        self.reminders = MemoryRows(Reminder)
        self.helpers = MemoryRows(Helper)
        self.timebank = MemoryTimeBank()
        self.moderation = MemoryModeration()
        self.record = MemoryRecord(Act)
        self.deadlines = MemoryDeadlines()
        self.members.naming += [self.terms, self.placements, self.proposals, self.versions, self.positions]
        self.members.naming += [self.conflicts, self.amendments, self.ballots, self.rolls]
        self.listings = MemoryListings()
        self.aid = MemoryAid()
        self.facts: list[Fact] = []

    @property
    def communities(self) -> MemoryBook:
        return MemoryBook(self)

    def tell(self, fact: Fact) -> None:
        self.facts.append(fact)

    def later(self, *, days: int = 0, hours: int = 0) -> None:
        """Let time pass; what falls due waits until somebody handles it."""
        self.now += timedelta(days=days, hours=hours)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Undo everything when the step inside is refused or fails, as storage does."""
        # Rows are never changed in place, so a copy of what holds them is enough.
        parts = [value for value in vars(self).values() if hasattr(value, "__dict__")]
        inner = [value for part in parts for value in vars(part).values() if isinstance(value, MemoryRows)]
        holders = [self, *parts, *inner]
        before = [
            (holder, {name: copy.copy(value) for name, value in vars(holder).items() if isinstance(value, dict | list)})
            for holder in holders
        ]
        now, community = self.now, self.community
        try:
            yield
        except BaseException:
            for holder, values in before:
                vars(holder).update(values)
            self.now, self.community = now, community
            raise

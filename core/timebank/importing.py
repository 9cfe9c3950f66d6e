"""Bringing the past of another time bank along: its members, every transfer as an entry of its own day, its balances.

An import is one unit of work, so one that fails changes nothing. Whoever comes with it has no account here until an
organizer says who they are (``core.timebank.claiming``); until then stewards may act for them, as for anybody else
without one.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from core import ledger
from core.helpers import NEVER
from core.ledger import TBC, Owner, OwnerKind, Posting, member_owner
from core.members import NAME_LENGTH, Member, shown_name
from core.record import Act
from core.refusals import Refusal
from core.rights import Right
from core.timebank import credit
from core.timebank.model import Import, Imported, ImportNote, Minutes, Month, month_of
from core.timebank.timeoverflow import NOBODY, Person, Transfer

if TYPE_CHECKING:
    from core.work import Work

Progress = Callable[[int], None]
"""Told after some more transfers how many are done."""
TOLD_EVERY = 500
_MOST_NAMED = 5
"""People whom a refusal names."""


@dataclass
class ImportedBefore(Refusal):
    """The same transfers, or members of the same bank, were imported already: they would count twice."""

    number: int
    name: str


@dataclass
class BalancesDiffer(Refusal):
    """What the transfers add up to is not what the other bank says that its members have."""

    count: int
    names: str


@dataclass
class NothingToImport(Refusal):
    """The files hold nobody."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A member of the other bank with their past: where it begins, its lowest point and where it ends, in minutes.

    ``opening`` is what the transfers do not explain of the balance that the other bank tells.
    """

    person: Person
    opening: int
    lowest: int
    balance: int


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an import would do."""

    arrivals: Sequence[Arrival]
    moves: Sequence[Transfer]
    digest: str
    differing: Sequence[Arrival] = field(default=())
    """Whose balance the transfers do not explain."""

    @property
    def minutes(self) -> int:
        """How much time the transfers moved together."""
        return sum(each.minutes for each in self.moves)


def plan(persons: Iterable[Person], moves: Sequence[Transfer], names: dict[str, str]) -> Plan:
    """Return what an import of these would do; ``names`` are those of people who stand in the transfers only."""
    people = {each.number: each for each in persons}
    for number, name in names.items():
        people.setdefault(number, Person(number, name))
    if not people:
        raise NothingToImport
    sums: defaultdict[str, int] = defaultdict(int)
    lowest: defaultdict[str, int] = defaultdict(int)
    for move in moves:
        sums[move.source] -= move.minutes
        sums[move.target] += move.minutes
        lowest[move.source] = min(lowest[move.source], sums[move.source])
    arrivals = [_arrival(each, sums[each.number], lowest[each.number]) for each in people.values()]
    return Plan(arrivals, moves, _digest(people.values(), moves), [each for each in arrivals if each.opening])


def check(work: "Work", planned: Plan, *, carry_over: bool) -> None:
    """Refuse an import that was done before, or one whose balances differ unless they are to be carried over."""
    before = work.timebank.imports.get(digest=planned.digest)
    if before:
        raise ImportedBefore(before.number, "")
    known = {each.label: each for each in work.timebank.imported.find()}
    for each in planned.arrivals:
        if twin := known.get(each.person.label):
            number = next((it.number for it in work.timebank.imports.find(id=twin.import_id)), 0)
            raise ImportedBefore(number, each.person.label)
    if planned.differing and not carry_over:
        names = ", ".join(each.person.label for each in planned.differing[:_MOST_NAMED])
        raise BalancesDiffer(len(planned.differing), names)


def bring(work: "Work", planned: Plan, *, carry_over: bool = False, progress: Progress | None = None) -> Import:
    """Do what was planned, as one unit of work, and return the kept import."""
    check(work, planned, carry_over=carry_over)
    number = 1 + work.timebank.imports.count()
    kept = work.timebank.imports.add(
        Import(number, planned.digest, len(planned.arrivals), len(planned.moves), work.now)
    )
    first = planned.moves[0].at if planned.moves else work.now
    ids = {each.person.number: _welcome(work, kept, each, first).id for each in planned.arrivals}
    _move_all(work, kept, planned.moves, ids, progress)
    _count(work, planned.moves, ids)
    wider = 0
    for each in planned.arrivals:
        if credit.balance(work, ids[each.person.number]) != each.balance:
            raise ledger.LedgerError(f"import {number} does not lead to the planned balances")
        wider += each.lowest < -credit.line(work, ids[each.person.number])
    values = {"people": str(kept.people), "transfers": str(kept.transfers), "wider": str(wider)}
    work.record.add(Act(work.now, "time-imported", None, f"import:{number}", "", Right.EXPORT_BOOKS, values))
    return kept


def elsewhere(number: int) -> Owner:
    """Return the owner of what came from, or went to, those who stand in an import without a number."""
    return Owner(OwnerKind.ISSUANCE, f"import:{number}")


def hours_beyond(work: "Work", planned: Plan) -> Sequence[tuple[Person, Minutes]]:
    """Return whose past went further below zero than a new member's credit line, and how far."""
    line = credit.line(work, 0)
    return [(each.person, Minutes(-each.lowest)) for each in planned.arrivals if -each.lowest > line]


def _arrival(person: Person, reached: int, lowest: int) -> Arrival:
    opening = 0 if person.balance is None else person.balance - reached
    return Arrival(person, opening, min(0, opening, lowest + opening), reached + opening)


def _digest(people: Iterable[Person], moves: Sequence[Transfer]) -> str:
    """Return a fingerprint of the transfers; where there are none, of the members and their balances."""
    made = hashlib.sha256()
    for move in moves:
        made.update(f"{move.at.isoformat()}|{move.source}|{move.target}|{move.minutes}|{move.note}\n".encode())
    if not moves:
        for each in people:
            made.update(f"{each.number}|{each.name}|{each.balance}\n".encode())
    return made.hexdigest()


def _welcome(work: "Work", kept: Import, arrival: Arrival, first: datetime) -> Member:
    """Make a member without an account, whose account may go as low as it ever was, with what it began with."""
    person = arrival.person
    tail = f" ({person.number})"
    name = shown_name(person.name)[: NAME_LENGTH - len(tail)].rstrip() + tail
    member = work.members.add(Member(name, joined_at=person.since or first, acted_at=NEVER))
    work.timebank.imported.add(Imported(kept.id, member.id, person.label))
    owner = member_owner(member.id)
    account = ledger.account_of(work, owner, TBC)
    floor = min(arrival.lowest, -credit.line(work, member.id))
    if floor:
        ledger.widen_floor(work, account, floor)
    if arrival.opening:
        sides = (Posting(owner, TBC, arrival.opening), Posting(elsewhere(kept.number), TBC, -arrival.opening))
        ledger.post(work, "imported-balance", sides, subject=kept.subject, at=first)
    return member


def _move_all(
    work: "Work", kept: Import, moves: Sequence[Transfer], ids: dict[str, int], progress: Progress | None
) -> None:
    owners = {number: member_owner(member_id) for number, member_id in ids.items()}
    owners[NOBODY] = elsewhere(kept.number)
    subject = kept.subject
    for done, move in enumerate(moves, 1):
        entry = ledger.move(
            work, "imported", owners[move.source], owners[move.target], TBC, move.minutes, subject=subject, at=move.at
        )
        if move.note:
            work.timebank.import_notes.add(ImportNote(entry.seq, move.note))
        if progress and (done % TOLD_EVERY == 0 or done == len(moves)):
            progress(done)


def _count(work: "Work", moves: Sequence[Transfer], ids: dict[str, int]) -> None:
    """Count what was given and received by month, and widen the credit lines of those who gave."""
    months: defaultdict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    given: defaultdict[int, int] = defaultdict(int)
    for move in moves:
        month = month_of(move.at)
        if move.target:
            months[ids[move.target], month][0] += move.minutes
            given[ids[move.target]] += move.minutes
        if move.source:
            months[ids[move.source], month][1] += move.minutes
    for (member_id, month), (gave, received) in months.items():
        work.timebank.months.add(Month(member_id, month, given=gave, received=received))
    for member_id, minutes in given.items():
        work.timebank.tallies.save(credit.kept_tally(work, member_id), given=minutes)
        credit.widen(work, member_id)

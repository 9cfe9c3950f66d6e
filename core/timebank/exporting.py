"""Taking the community's past along to another time bank: members and transfers, in the words of ``timeoverflow``.

Everything that moved time credits is a transfer; gifts moved none. What two accounts of one person moved between them
when they became one member is none either.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from core.ledger import TBC, Entry, Owner, OwnerKind
from core.timebank import claiming, credit
from core.timebank.timeoverflow import NOBODY, Person, Transfer

if TYPE_CHECKING:
    from core.work import Work


def people(work: "Work") -> Sequence[Person]:
    """Return every member under their number here; who came with an import has the name that they had there."""
    arrived = {each.member_id: each for each in claiming.unclaimed(work)}
    found = []
    for member in work.members.find():
        came = arrived.get(member.id)
        name = came.label.rpartition(" (")[0] if came else member.name
        found.append(Person(str(member.id), name, member.joined_at, balance=credit.balance(work, member.id)))
    return found


def transfers(work: "Work") -> Iterator[Transfer]:
    """Yield every movement of time credits in the order of the books, without holding them all in memory."""
    numbers: dict[Owner, str] = {}
    for entry in work.ledger.entries():
        sides = sorted((each for each in entry.postings if each.unit == TBC), key=lambda each: each.amount)
        if len(sides) != 2:  # noqa: PLR2004 - time credits always move from one to one other
            continue
        for each in sides:
            if each.owner not in numbers:
                numbers[each.owner] = _number(work, each.owner)
        source, target = (numbers[each.owner] for each in sides)
        if source != target:
            yield Transfer(entry.at, source, target, sides[1].amount, _note(work, entry))


def _number(work: "Work", owner: Owner) -> str:
    member = work.members.get(id=int(owner.ref)) if owner.kind is OwnerKind.MEMBER else None
    return str(member.id) if member else NOBODY


def _note(work: "Work", entry: Entry) -> str:
    """Return what a movement was for."""
    if entry.kind == "imported":
        kept = work.timebank.import_notes.get(seq=entry.seq)
        return kept.note if kept else ""
    number = entry.subject.removeprefix("T")
    exchange = work.timebank.exchanges.get(number=int(number)) if number.isdigit() else None
    return exchange.note if exchange else ""

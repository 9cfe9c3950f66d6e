"""Who is who: an organizer says that somebody who came with an import is a member here; then their past is theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core import helpers, ledger, linking
from core.ledger import TBC, member_owner
from core.members import Member
from core.record import Act
from core.refusals import Refusal
from core.rights import Right
from core.timebank import credit
from core.timebank.model import Imported

if TYPE_CHECKING:
    from core.work import Work


@dataclass
class NotImported(Refusal):
    """Nobody of this name came with an import, or somebody is them already."""

    member: str


@dataclass
class NeedsAccount(Refusal):
    """Only a member with an account can be somebody from an import."""

    member: str


def unclaimed(work: "Work") -> Sequence[Imported]:
    """Return who came with an import and is nobody here yet, in the order of the import."""
    known = {each.member_id for each in work.identities.find()}
    return [each for each in work.timebank.imported.find() if each.member_id not in known]


def claim(work: "Work", by: Member, arrived: Member, member: Member) -> None:
    """Let what somebody brought along be a member's own: balance, credit line, all that is counted. On the record."""
    if not (work.timebank.imported.count(member_id=arrived.id) and helpers.without_account(work, arrived.id)):
        raise NotImported(arrived.name)
    if helpers.without_account(work, member.id):
        raise NeedsAccount(member.name)
    own = ledger.account_of(work, member_owner(member.id), TBC)
    together = own.balance + credit.balance(work, arrived.id)
    if own.floor is not None and together < own.floor:
        ledger.widen_floor(work, own, together)
    linking.absorb(work, member, arrived)
    credit.widen(work, member.id)
    values = {"label": arrived.name, "member": member.name}
    work.record.add(Act(work.now, "import-claimed", by.id, f"member:{member.id}", "", Right.ADD_PERSON, values))

"""Credit lines: how far below zero a balance may go. The line grows with all that a member ever gave.

The database holds each account's floor. A floor only ever widens, so that what was allowed once stays right in every
later audit; when a charter narrows the line, paying is refused kindly before the floor is reached.
"""

from typing import TYPE_CHECKING

from core import charter, ledger
from core.ledger import TBC, Owner, OwnerKind, member_owner
from core.timebank.model import HOUR, Minutes, Tally
from core.timebank.refusals import BeyondCreditLine, EmptyPool, TheirCreditLine, TimeBankOff

if TYPE_CHECKING:
    from core.work import Work

POOL = Owner(OwnerKind.FUND, "time-pool")
"""The solidarity pool, whose hours belong to everybody."""


def require_on(work: "Work") -> None:
    """Refuse unless the charter has switched the time bank on."""
    if not charter.switched_on(work, "timebank.on"):
        raise TimeBankOff


def balance(work: "Work", member_id: int) -> int:
    """Return the member's time credits in minutes; below zero is what they owe the community."""
    return ledger.balance(work, member_owner(member_id), TBC)


def tally(work: "Work", member_id: int) -> Tally:
    """Return what is remembered of a member for good; an empty one that is not kept yet for somebody new."""
    return work.timebank.tallies.get(member_id=member_id) or Tally(member_id)


def kept_tally(work: "Work", member_id: int) -> Tally:
    """Return the member's tally to change, begun when they are new."""
    found = tally(work, member_id)
    return found if found.id else work.timebank.tallies.add(found)


def line(work: "Work", member_id: int) -> int:
    """Return how many minutes below zero the member's balance may go now."""
    first, most = (charter.number(work, f"timebank.{key}") * HOUR for key in ("credit-line", "credit-growth-most"))
    grown = tally(work, member_id).given * charter.number(work, "timebank.credit-growth") // 100
    return first + min(grown, most)


def widen(work: "Work", member_id: int) -> None:
    """Let the account's floor be as wide as the credit line is now, if that is wider."""
    floor = -line(work, member_id)
    account = ledger.account_of(work, member_owner(member_id), TBC)
    if account.floor is None or floor < account.floor:
        ledger.widen_floor(work, account, floor)


def require(work: "Work", payer_id: int, minutes: int, by_id: int) -> None:
    """Refuse when the payer's credit line does not reach; only the payer is told how far it does."""
    widen(work, payer_id)
    held, reaches = balance(work, payer_id), line(work, payer_id)
    short = minutes - held - reaches
    if short <= 0:
        return
    if payer_id == by_id:
        raise BeyondCreditLine(Minutes(short), Minutes(reaches), Minutes(held))
    payer = work.members.get(id=payer_id)
    raise TheirCreditLine(payer.name if payer else "")


def require_pool(work: "Work", minutes: int) -> None:
    """Refuse when the solidarity pool holds less."""
    held = ledger.balance(work, POOL, TBC)
    if minutes > held:
        raise EmptyPool(Minutes(minutes), Minutes(held))


def reaches(work: "Work", payer_id: int, minutes: int) -> bool:
    """Say whether the payer's credit line reaches."""
    return minutes <= balance(work, payer_id) + line(work, payer_id)

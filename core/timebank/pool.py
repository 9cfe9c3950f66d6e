"""The solidarity pool: hours that members give to it, that stewards grant from it, and that pay community service."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core import helpers, ledger
from core.facts import Fact
from core.helpers import Actor
from core.ledger import TBC, member_owner
from core.members import Member
from core.proposals.model import Proposal, Stage
from core.record import Act
from core.rights import Right
from core.texts import bounded
from core.timebank import books, credit, exchanges, news
from core.timebank.exchanges import Said, note
from core.timebank.model import HOUR, REASON, Exchange, Minutes, Mode, Share, State, Witness
from core.timebank.refusals import (
    AlreadyWitnessed,
    BadMinutes,
    NotAdopted,
    NotEnoughHours,
    NotToOneself,
    OwnService,
)

if TYPE_CHECKING:
    from core.work import Work

WITNESSES = 2
"""So many other members confirm a community service before the pool pays for it."""
MOST_GRANTED = 1000 * HOUR
"""No single grant or gift is larger."""


@dataclass(frozen=True)
class HoursGranted(Fact):
    """A member got hours from the pool; they and whoever helps them hear of it."""

    member_id: int
    hearer_id: int
    minutes: int
    reason: str
    by: int


@dataclass(frozen=True)
class ServiceLogged(Fact):
    """A member did something for the whole community; everyone is asked whether they saw it."""

    share_id: int


def held(work: "Work") -> int:
    """Return the minutes in the pool."""
    return ledger.balance(work, credit.POOL, TBC)


def give(work: "Work", member: Member, minutes: int) -> int:
    """Give hours that one has to the pool; return what it holds now."""
    credit.require_on(work)
    _require_minutes(minutes)
    own = credit.balance(work, member.id)
    if minutes > own:
        raise NotEnoughHours(Minutes(minutes), Minutes(max(0, own)))
    ledger.move(work, "pool-gift", member_owner(member.id), credit.POOL, TBC, minutes, by=member.id)
    return held(work)


def grant(
    work: "Work", by: Member, member: Member, minutes: int, reason: str, *, decision: Proposal | None = None
) -> int:
    """Grant hours from the pool, for a reason or as an adopted proposal decided; on the record. Return what is left."""
    credit.require_on(work)
    _require_minutes(minutes)
    if by.id == member.id or helpers.is_helper(work, by.id, member.id):
        raise NotToOneself
    if decision and decision.stage is not Stage.ADOPTED:
        raise NotAdopted(decision.name)
    said = bounded("reason", reason, *REASON)
    credit.require_pool(work, minutes)
    credit.widen(work, member.id)
    rule = decision.name if decision else Right.GRANT_HOURS.value
    subject = decision.target if decision else f"member:{member.id}"
    ledger.move(work, "pool-grant", credit.POOL, member_owner(member.id), TBC, minutes, subject=subject, by=by.id)
    books.count(work, member.id, granted=minutes)
    values = {"member": str(member.id), "hours": str(minutes // HOUR), "minutes": str(minutes % HOUR)}
    work.record.add(Act(work.now, "hours-granted", by.id, f"member:{member.id}", said, rule, values))
    for hearer in (member.id, *helpers.helpers_of(work, member.id)):
        work.tell(HoursGranted(member.id, hearer, minutes, said, by.id))
    return held(work)


def serve(work: "Work", actor: Actor, said: Said) -> Exchange:
    """Log what one did for the whole community; it counts when two others confirm it."""
    said = exchanges.checked(work, said)
    exchange = exchanges.add(work, actor.member.id, said)
    new = Share(exchange.id, actor.member.id, None, said.minutes, State.OPEN, giver_ok=True, receiver_ok=False)
    share = work.timebank.shares.add(new)
    note(work, share, "logged", actor)
    exchanges.start_clock(work, share)
    work.tell(ServiceLogged(share.id))
    return exchange


def service_of(work: "Work", exchange: Exchange) -> Share | None:
    """Return the share of a community service; None when the exchange is between members."""
    found = exchanges.shares_of(work, exchange)
    return found[0] if found[0].receiver_id is None else None


def witness(work: "Work", by: Member, exchange: Exchange, share: Share) -> Share:
    """Confirm somebody else's service; the second member who does lets the pool pay for it."""
    credit.require_on(work)
    logged_it = work.timebank.steps.count(share_id=share.id, kind="logged", by_id=by.id) > 0
    if logged_it or by.id == share.giver_id or helpers.is_helper(work, by.id, share.giver_id):
        raise OwnService
    if work.timebank.witnesses.count(share_id=share.id, member_id=by.id):
        raise AlreadyWitnessed(exchange.name)
    exchanges.require_waiting(exchange, share)
    if missing(work, share) == 1 and exchange.mode is Mode.CREDIT:
        credit.require_pool(work, share.minutes * exchange.rate)
    work.timebank.witnesses.add(Witness(share.id, by.id, work.now))
    note(work, share, "witnessed", helpers.oneself(by))
    if missing(work, share):
        return share
    done = books.settle(work, exchange, share, by.id)
    news.tell(work, done, "served", done.giver_id)
    return done


def missing(work: "Work", share: Share) -> int:
    """Return how many more members must confirm a service."""
    return max(0, WITNESSES - work.timebank.witnesses.count(share_id=share.id))


def _require_minutes(minutes: int) -> None:
    if not 1 <= minutes <= MOST_GRANTED:
        raise BadMinutes("hours", Minutes(minutes), Minutes(MOST_GRANTED))

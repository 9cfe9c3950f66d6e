"""Settling: the one place where an exchange moves credits and is counted."""

from typing import TYPE_CHECKING

from core import ledger
from core.ledger import TBC, Owner, member_owner
from core.timebank import credit, fairness
from core.timebank.model import Exchange, Mode, Month, Share, State, month_of

if TYPE_CHECKING:
    from core.work import Work


def count(work: "Work", member_id: int, **more: int) -> Month:
    """Add minutes to what is counted of a member this month."""
    months, month = work.timebank.months, month_of(work.now)
    kept = months.get(member_id=member_id, month=month) or months.add(Month(member_id, month))
    return months.save(kept, **{name: getattr(kept, name) + minutes for name, minutes in more.items()})


def settle(work: "Work", exchange: Exchange, share: Share, by_id: int | None) -> Share:
    """Settle a share at the minutes on the table: move what differs from what was moved before, in one entry."""
    more = share.minutes - share.settled
    gift = exchange.mode is Mode.GIFT
    if not gift:
        _move(work, exchange, share, more * exchange.rate, by_id)
    _count(work, share, more, gift=gift)
    done = work.timebank.shares.save(
        share, state=State.DONE, giver_ok=True, receiver_ok=True, settled=share.minutes, settled_at=work.now
    )
    work.deadlines.clear(share.subject)
    for dispute in work.timebank.disputes.find(share_id=share.id, closed_at=None):
        work.timebank.disputes.save(dispute, closed_at=work.now)
    if share.receiver_id is not None and not gift:
        fairness.look(work, share.receiver_id)
    return done


def would_reach(work: "Work", exchange: Exchange, share: Share) -> bool:
    """Say whether whoever pays for the minutes on the table can."""
    credit_minutes = (share.minutes - share.settled) * exchange.rate
    if exchange.mode is Mode.GIFT or not credit_minutes:
        return True
    payer_id = share.receiver_id if credit_minutes > 0 else share.giver_id
    if payer_id is None:
        return credit_minutes <= ledger.balance(work, credit.POOL, TBC)
    return credit.reaches(work, payer_id, abs(credit_minutes))


def _move(work: "Work", exchange: Exchange, share: Share, credit_minutes: int, by_id: int | None) -> None:
    if not credit_minutes:
        return
    giver = member_owner(share.giver_id)
    receiver = _owner(share.receiver_id)
    named = "exchange" if share.receiver_id else "service"
    source, target = (receiver, giver) if credit_minutes > 0 else (giver, receiver)
    payer_id = share.receiver_id if credit_minutes > 0 else share.giver_id
    if payer_id is None:
        credit.require_pool(work, credit_minutes)
    else:
        credit.require(work, payer_id, abs(credit_minutes), by_id or 0)
    if share.settled:
        named = "exchange-correction"
    ledger.move(work, named, source, target, TBC, abs(credit_minutes), subject=exchange.name, by=by_id)


def _count(work: "Work", share: Share, minutes: int, *, gift: bool) -> None:
    if not minutes:
        return
    count(work, share.giver_id, **{"gifts_given" if gift else "given": minutes})
    if share.receiver_id is not None:
        count(work, share.receiver_id, **{"gifts_received" if gift else "received": minutes})
    kept = credit.kept_tally(work, share.giver_id)
    work.timebank.tallies.save(kept, given=kept.given + minutes)
    credit.widen(work, share.giver_id)


def _owner(member_id: int | None) -> Owner:
    return credit.POOL if member_id is None else member_owner(member_id)

"""Reward Points become an hour, once a month and one way: no path leads back, and none to Support Points."""

from typing import TYPE_CHECKING

from core import ledger
from core.ledger import ISSUANCE, RP, TBC, Posting, member_owner
from core.members import Member
from core.timebank import credit
from core.timebank.model import HOUR
from core.timebank.refusals import NotEnoughRewards, RedeemedThisMonth

if TYPE_CHECKING:
    from core.work import Work

PRICE = 100
"""Reward Points for one hour (economy.md, "Reward Points")."""


def redeem(work: "Work", member: Member) -> int:
    """Turn Reward Points into one hour and return the balance in minutes after it."""
    credit.require_on(work)
    held = ledger.balance(work, member_owner(member.id), RP)
    if held < PRICE:
        raise NotEnoughRewards(PRICE, held)
    kept = credit.kept_tally(work, member.id)
    last = kept.redeemed_at
    if last and (last.year, last.month) == (work.now.year, work.now.month):
        raise RedeemedThisMonth
    credit.widen(work, member.id)
    work.timebank.tallies.save(kept, redeemed_at=work.now)
    own = member_owner(member.id)
    postings = (
        Posting(own, RP, -PRICE),
        Posting(ISSUANCE, RP, PRICE),
        Posting(ISSUANCE, TBC, -HOUR),
        Posting(own, TBC, HOUR),
    )
    ledger.post(work, "redeem", postings, by=member.id)
    return credit.balance(work, member.id)

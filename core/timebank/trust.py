"""Trusted partners: whose word about an exchange stands for one's own, until one thinks otherwise."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.facts import Fact
from core.members import Member
from core.timebank import credit
from core.timebank.model import Trust
from core.timebank.refusals import AlreadyTrusts, DoesNotTrust, WithOneself

if TYPE_CHECKING:
    from core.work import Work


@dataclass(frozen=True)
class TrustChanged(Fact):
    """A member lets a partner's word stand for their own, or no longer; both hear of it."""

    member_id: int
    partner_id: int
    trusts: bool
    mutual: bool


def trust(work: "Work", member: Member, partner: Member) -> bool:
    """Let a partner's word stand for one's own from now on; return whether it holds both ways."""
    credit.require_on(work)
    if member.id == partner.id:
        raise WithOneself
    if trusts(work, member, partner):
        raise AlreadyTrusts(partner.name)
    work.timebank.trusts.add(Trust(member.id, partner.id, work.now))
    mutual = trusts(work, partner, member)
    work.tell(TrustChanged(member.id, partner.id, True, mutual))
    return mutual


def distrust(work: "Work", member: Member, partner: Member) -> None:
    """Confirm for oneself again what this partner says."""
    if not work.timebank.trusts.remove(member_id=member.id, partner_id=partner.id):
        raise DoesNotTrust(partner.name)
    work.tell(TrustChanged(member.id, partner.id, False, False))


def trusts(work: "Work", member: Member, partner: Member) -> bool:
    """Say whether the member lets the partner's word stand."""
    return work.timebank.trusts.count(member_id=member.id, partner_id=partner.id) > 0

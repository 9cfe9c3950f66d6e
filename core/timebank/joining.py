"""What becomes of hours, trust and mediations when two accounts turn out to be one person's (``core.linking``)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.members import Member
from core.refusals import Refusal
from core.timebank.model import Dispute, State

if TYPE_CHECKING:
    from core.work import Work


@dataclass
class ExchangedTogether(Refusal):
    """The two have hours between them, which nobody can have with themselves; ``name`` is one such exchange."""

    name: str


def require_strangers(work: "Work", kept: Member, gone: Member) -> None:
    """Refuse when the two ever logged hours with each other: what was confirmed between two stays between two."""
    for giver, receiver in ((kept, gone), (gone, kept)):
        for share in work.timebank.shares.find(giver_id=giver.id, receiver_id=receiver.id):
            exchange = work.timebank.exchanges.get(id=share.exchange_id)
            raise ExchangedTogether(exchange.name if exchange else "")
        for weekly in work.timebank.weeklies.find(giver_id=giver.id, receiver_id=receiver.id):
            raise ExchangedTogether(weekly.name)


def join_hours(work: "Work", kept: Member, gone: Member) -> None:
    """Let nobody trust, help, mediate or bear witness for themselves, and nobody redeem twice in a month."""
    for one, other in ((kept, gone), (gone, kept)):
        work.timebank.trusts.remove(member_id=one.id, partner_id=other.id)
        _leave_mediations(work, one, other)
        for share in work.timebank.shares.find(giver_id=one.id, receiver_id=None, state=State.OPEN):
            work.timebank.witnesses.remove(share_id=share.id, member_id=other.id)
    tallies = [work.timebank.tallies.get(member_id=each.id) for each in (kept, gone)]
    redeemed = [each.redeemed_at for each in tallies if each and each.redeemed_at]
    if tallies[0] and redeemed:
        work.timebank.tallies.save(tallies[0], redeemed_at=max(redeemed))


def _leave_mediations(work: "Work", party: Member, mediator: Member) -> None:
    """Take somebody back as mediator of a dispute in which they are a party themselves."""
    for dispute in work.timebank.disputes.find(closed_at=None):
        share = work.timebank.shares.get(id=dispute.share_id)
        if share and share.concerns(party.id):
            sides = [name for name in ("giver_names", "receiver_names") if _named(dispute, name) == mediator.id]
            if sides:
                work.timebank.disputes.save(dispute, **dict.fromkeys(sides))


def _named(dispute: Dispute, side: str) -> int | None:
    return dispute.giver_names if side == "giver_names" else dispute.receiver_names

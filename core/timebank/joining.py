"""What of the time bank stands in the way when two accounts turn out to be one person's (``core.linking``)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.members import Member
from core.refusals import Refusal

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

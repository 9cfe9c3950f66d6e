"""Disputes: the clock stops, and a third member whom both sides name helps to find an amount both can agree to."""

from datetime import timedelta
from typing import TYPE_CHECKING

from core import charter, helpers
from core.helpers import Actor, oneself
from core.members import Member
from core.texts import bounded
from core.timebank import credit, exchanges, news
from core.timebank.exchanges import note
from core.timebank.model import REASON, Dispute, Exchange, Share, State
from core.timebank.refusals import (
    AlreadyDisputed,
    MediatorIsParty,
    NoDispute,
    NotInExchange,
    NotTheMediator,
    NotWaiting,
    SayWhom,
    TooLateToDispute,
)

if TYPE_CHECKING:
    from core.work import Work


def dispute(work: "Work", actor: Actor, exchange: Exchange, reason: str, other: Member | None = None) -> Share:
    """Say that something about a share is wrong. It may be settled already, for as long as a share would wait."""
    credit.require_on(work)
    share = exchanges.share_of(work, actor, exchange, other)
    if share.receiver_id is None:
        raise NotInExchange(exchange.name)
    if work.timebank.disputes.count(share_id=share.id):
        raise AlreadyDisputed(exchange.name)
    _require_disputable(work, exchange, share)
    said = bounded("reason", reason, *REASON)
    side = "giver_ok" if share.giver_id == actor.member.id else "receiver_ok"
    share = work.timebank.shares.save(share, state=State.DISPUTED, **{side: False})
    work.deadlines.clear(share.subject)
    work.timebank.disputes.add(Dispute(share.id, actor.member.id, said, work.now))
    note(work, share, "disputed", actor)
    news.tell(work, share, "disputed", share.other(actor.member.id), actor)
    return share


def name_mediator(
    work: "Work", actor: Actor, exchange: Exchange, mediator: Member, other: Member | None = None
) -> Dispute:
    """Name whom one would accept as mediator; as soon as both sides name the same member, that member is asked."""
    share = exchanges.share_of(work, actor, exchange, other)
    found = of_share(work, exchange, share)
    helped = helpers.helped_by(work, mediator.id)
    if share.concerns(mediator.id) or any(share.concerns(each) for each in helped):
        raise MediatorIsParty
    side = "giver_names" if share.giver_id == actor.member.id else "receiver_names"
    found = work.timebank.disputes.save(found, **{side: mediator.id})
    note(work, share, "mediator", actor)
    if found.mediator_id is None:
        news.tell(work, share, "mediator-wish", share.other(actor.member.id), actor)
    else:
        news.tell(work, share, "mediator-found", share.other(actor.member.id), actor)
        news.tell(work, share, "mediate", mediator.id)
    return found


def propose(work: "Work", mediator: Member, exchange: Exchange, minutes: int, party: Member | None = None) -> Share:
    """Propose an amount as mediator; both sides are asked whether they agree."""
    share = mediated(work, mediator, exchange, party)
    exchanges.require_length(work, minutes)
    share = work.timebank.shares.save(share, minutes=minutes, giver_ok=False, receiver_ok=False)
    note(work, share, "proposed", oneself(mediator))
    for member_id in (share.giver_id, share.receiver_id):
        news.tell(work, share, "proposed", member_id)
    return share


def close(work: "Work", mediator: Member, exchange: Exchange, reason: str, party: Member | None = None) -> Share:
    """End a dispute as mediator without moving anything: what was settled before stays as it is."""
    share = mediated(work, mediator, exchange, party)
    said = bounded("reason", reason, *REASON)
    found = of_share(work, exchange, share)
    work.timebank.disputes.save(found, closed_at=work.now, ending=said)
    if share.settled:
        share = work.timebank.shares.save(
            share, state=State.DONE, minutes=share.settled, giver_ok=True, receiver_ok=True
        )
    else:
        share = work.timebank.shares.save(share, state=State.CLOSED)
    note(work, share, "closed", oneself(mediator))
    for member_id in (share.giver_id, share.receiver_id):
        news.tell(work, share, "closed", member_id)
    return share


def of_share(work: "Work", exchange: Exchange, share: Share) -> Dispute:
    """Return the open dispute about a share, or refuse."""
    found = work.timebank.disputes.get(share_id=share.id, closed_at=None)
    if found is None:
        raise NoDispute(exchange.name)
    return found


def mediated(work: "Work", mediator: Member, exchange: Exchange, party: Member | None = None) -> Share:
    """Return the share of an exchange in which the member mediates, the one that ``party`` is in if named."""
    found = []
    for share in exchanges.shares_of(work, exchange):
        open_ = work.timebank.disputes.get(share_id=share.id, closed_at=None)
        if open_ and open_.mediator_id == mediator.id and (party is None or share.concerns(party.id)):
            found.append(share)
    if not found:
        raise NotTheMediator(exchange.name)
    if len(found) > 1:
        raise SayWhom(
            exchange.name, ", ".join(exchanges.name_of(work, each.other(exchange.author_id)) for each in found)
        )
    return found[0]


def _require_disputable(work: "Work", exchange: Exchange, share: Share) -> None:
    if share.state is State.OPEN:
        return
    if share.state is not State.DONE or share.settled_at is None:
        raise NotWaiting(exchange.name, share.state)
    days = charter.number(work, "timebank.lapse-after")
    if share.settled_at + timedelta(days=days) < work.now:
        raise TooLateToDispute(exchange.name, days)

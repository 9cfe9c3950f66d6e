"""Rooms that change under a community: one is upgraded and lives on elsewhere, into another we come back."""

from datetime import datetime

from bot.store import CARD, Notice, Tx
from core.communities import Community
from core.proposals.model import OPEN_FOR_POINTS

MOST_REFRESHED = 50
"""Cards that are brought up to date when we come back into a room."""


def move_room(tx: Tx, platform: str, old: str, new: str, now: datetime) -> bool:
    """Bind the new address instead of the old one, and let the open cards stand there.

    False when no community lived in the old room, or another one lives in the new.
    """
    community, other = tx.communities.by_room(platform, old), tx.communities.by_room(platform, new)
    if community is None or (other and other.id != community.id):
        return False
    work = tx.work(community.id, now)
    for room in work.rooms.find(platform=platform, address=old):
        if work.rooms.count(platform=platform, address=new, purpose=room.purpose):
            work.rooms.remove(id=room.id)
        else:
            work.rooms.save(room, address=new)
    stood = {each.subject for each in tx.posted.find(platform=platform, room=old)}
    stood.update(tx.outbox.move(platform, old, new))
    tx.posted.remove(platform=platform, room=old)
    for proposal in work.proposals.find(stage=OPEN_FOR_POINTS):
        if proposal.target in stood:
            tx.outbox.add(_card(community, platform, new, proposal.target, now))
    return True


def return_to(tx: Tx, platform: str, room: str, now: datetime) -> Community | None:
    """Bring the newest cards in a room up to date; return the community that lives there."""
    community = tx.communities.by_room(platform, room)
    if community:
        posted = sorted(tx.posted.find(platform=platform, room=room), key=lambda each: each.id)
        for each in posted[-MOST_REFRESHED:]:
            tx.outbox.add(_card(community, platform, room, each.subject, now))
    return community


def _card(community: Community, platform: str, room: str, subject: str, now: datetime) -> Notice:
    return Notice(community.id, platform, room, CARD, now, now, subject=subject)

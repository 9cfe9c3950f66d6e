"""How a member may be reached for the sake of others: calls for help, quiet hours, and suggestions."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, TypedDict, Unpack
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from core.work import Work

QUIET = (22, 7)
"""The hours of a day from which and until which nobody is called, unless they said otherwise."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What one member agreed to. Whoever said nothing is never called.

    ``kinds`` are the kinds of help one may be called for. Quiet hours are full hours of the member's own zone; with
    both the same there are none. ``at_night`` lets urgent calls through. ``muted`` keeps suggestions away.
    ``matched_at`` and ``called_at`` are when the member was last told of matches, and called.
    """

    member_id: int
    calls: bool = False
    kinds: tuple[str, ...] = ()
    quiet_from: int = QUIET[0]
    quiet_to: int = QUIET[1]
    at_night: bool = False
    place_id: int | None = None
    muted: bool = False
    matched_at: datetime | None = None
    called_at: datetime | None = None
    id: int = 0


class Changes(TypedDict, total=False):
    """What may change of it."""

    calls: bool
    kinds: tuple[str, ...]
    quiet_from: int
    quiet_to: int
    at_night: bool
    place_id: int | None
    muted: bool
    matched_at: datetime
    called_at: datetime


def of(work: "Work", member_id: int) -> Reach:
    """Return what the member agreed to."""
    return work.aid.reach.get(member_id=member_id) or Reach(member_id)


def change(work: "Work", member_id: int, **changes: Unpack[Changes]) -> Reach:
    """Keep what the member agrees to from now on."""
    kept = work.aid.reach.get(member_id=member_id)
    if kept:
        return work.aid.reach.save(kept, **changes)
    return work.aid.reach.add(replace(Reach(member_id), **changes))


def quiet_until(work: "Work", reach: Reach) -> datetime | None:
    """Return when the member's quiet hours end that run now, or None when the member may be called."""
    if reach.at_night or reach.quiet_from == reach.quiet_to:
        return None
    zone = ZoneInfo(zone_of(work, reach.member_id))
    here = work.now.astimezone(zone)
    late = here.hour >= reach.quiet_from
    early = here.hour < reach.quiet_to
    quiet = (late or early) if reach.quiet_from > reach.quiet_to else (late and early)
    if not quiet:
        return None
    day = here.date() + timedelta(days=1 if here.hour >= reach.quiet_to else 0)
    return datetime.combine(day, time(reach.quiet_to), zone).astimezone(work.now.tzinfo)


def zone_of(work: "Work", member_id: int) -> str:
    """Return the time zone that the member lives in."""
    member = work.members.get(id=member_id)
    return (member.zone if member else "") or work.community.zone

"""What moderation does on Matrix: redactions, power levels, kicks and bans, in every room where we may.

Slowing a room is raising what it takes to speak there; a time-out is a level below that. What was there before is noted
in the power levels themselves, so that doing it twice is harmless and taking it back leaves no trace.
"""

from collections.abc import Awaitable, Callable
from copy import deepcopy

from adapters.matrix.connection import Connection
from adapters.matrix.errors import Undeliverable
from adapters.matrix.raw import Json, mapping, number
from adapters.matrix.speech import transaction
from bot.actions import Deed, Verb

SPEAKING = 50
"""The power level that speaking takes in a breathing pause."""
SILENT = -1
"""The power level of somebody who may not speak."""
NOTE = "org.togetheros.before"
"""Where the power levels of a room say what they were."""
_MESSAGES = ("m.room.message", "m.room.encrypted", "m.reaction", "m.sticker")


async def carry_out(connection: Connection, deed: Deed) -> str:
    """Do it; what is needed to take it back stays in the rooms.

    Raises:
        Undeliverable: when we may not, in any of the rooms concerned.
    """
    user = deed.address
    match deed.verb:
        case Verb.HIDE:
            key = transaction(f"hide {deed.room} {deed.message}")
            await connection.redact(deed.room, deed.message, key, deed.reason)
        case Verb.SLOW:
            await _change_powers(connection, deed.room, _slow)
        case Verb.SLOW_ENDS:
            await _change_powers(connection, deed.room, _quicken)
        case Verb.TIME_OUT:
            await _in_rooms(deed, lambda room: _change_powers(connection, room, lambda powers: _silence(powers, user)))
        case Verb.TIME_OUT_ENDS:
            await _in_rooms(deed, lambda room: _change_powers(connection, room, lambda powers: _restore(powers, user)))
        case Verb.REMOVE:
            await _in_rooms(deed, lambda room: connection.put_out(room, user, "kick", deed.reason))
        case Verb.WELCOME:
            await _in_rooms(deed, lambda room: connection.put_out(room, user, "invite", ""))
        case Verb.BAN:
            await _in_rooms(deed, lambda room: connection.put_out(room, user, "ban", deed.reason))
        case Verb.UNBAN:
            await _in_rooms(deed, lambda room: connection.put_out(room, user, "unban", ""))
    return ""


async def _in_rooms(deed: Deed, do: Callable[[str], Awaitable[None]]) -> None:
    """Do something in every room; one where we may not is passed over, unless it is each of them."""
    refusals = []
    for room in deed.rooms:
        try:
            await do(room)
        except Undeliverable as refusal:
            refusals.append(refusal)
    if refusals and len(refusals) == len(deed.rooms):
        raise refusals[0]


async def _change_powers(connection: Connection, room: str, change: Callable[[Json], None]) -> None:
    powers = await connection.powers(room)
    fresh = deepcopy(powers)
    change(fresh)
    if fresh != powers:
        await connection.set_powers(room, fresh)


def _slow(powers: Json) -> None:
    """Let speaking take more, unless the room is slow already."""
    note, events = powers.setdefault(NOTE, {}), powers.setdefault("events", {})
    if "pause" in note:
        return
    note["pause"] = {"events_default": number(powers.get("events_default"), 0)}
    note["pause"] |= {each: events[each] for each in _MESSAGES if each in events}
    powers["events_default"] = max(SPEAKING, number(powers.get("events_default"), 0))
    events.update({each: max(SPEAKING, number(events[each], 0)) for each in _MESSAGES if each in events})


def _quicken(powers: Json) -> None:
    before = mapping(powers.get(NOTE), "pause")
    if before:
        powers["events_default"] = number(before.pop("events_default", 0), 0)
        powers.setdefault("events", {}).update(before)
        del powers[NOTE]["pause"]
    _tidy(powers)


def _silence(powers: Json, user: str) -> None:
    quiet = powers.setdefault(NOTE, {}).setdefault("quiet", {})
    if user not in quiet:
        quiet[user] = powers.setdefault("users", {}).get(user)
        powers["users"][user] = SILENT


def _restore(powers: Json, user: str) -> None:
    quiet, users = mapping(powers.get(NOTE), "quiet"), powers.setdefault("users", {})
    if user in quiet:
        level = quiet.pop(user)
        users.pop(user, None)
        if level is not None:
            users[user] = level
        if not quiet:
            del powers[NOTE]["quiet"]
    _tidy(powers)


def _tidy(powers: Json) -> None:
    if not powers.get(NOTE):
        powers.pop(NOTE, None)

"""The first moment of a community: whoever may set up says ``setup`` in a room, and it has sensible defaults."""

from dataclasses import dataclass
from datetime import datetime

from bot.asks import Ask, Power
from bot.parsing import Parsed
from bot.store import Tx
from bot.words import language_of
from core import codes, members, roles
from core.codes import CodeKind
from core.communities import Purpose, Room
from core.refusals import NotAllowed, Refusal
from core.rights import Right
from core.texts import clean

NAME_LENGTH = 60


@dataclass
class StillUnbound(Refusal):
    """No community lives in this room yet."""

    room: str


def set_up(tx: Tx, ask: Ask, parsed: Parsed, now: datetime) -> int:
    """Make a community of this room, with the asker as its first organizer; return its id.

    Binding one more room is for a community that is there already: the asker's own. A code to link accounts leads to
    the community in which it was made; one for a bridge lets the room wait as a community of its own.
    """
    command, code = parsed.command.name, parsed.given.get("code", "")
    own = tx.communities.of_address(ask.place.platform, ask.address)
    if command == "room bind" and own:
        return own[-1].id
    if command == "link" and code:
        return codes.find(tx.codes, CodeKind.LINK, code, now, f"{ask.place.platform} {ask.address}").community_id
    begins = command in {"setup", "bridge enter"} or (command == "bridge" and code)
    if not begins or ask.place.direct:
        raise StillUnbound(ask.place.room)
    if ask.power is not Power.OWNER:
        raise NotAllowed(Right.SET_UP)
    name = clean(ask.room_name)[:NAME_LENGTH] or "Our community"
    community = tx.communities.create(name, "", language_of(ask.language), "UTC", now)
    work = tx.work(community.id, now)
    for purpose in (Purpose.GENERAL, Purpose.PROPOSALS):
        work.rooms.add(Room(ask.place.platform, ask.place.room, purpose, now))
    roles.found(work, members.join(work, ask.place.platform, ask.address, ask.name))
    return community.id

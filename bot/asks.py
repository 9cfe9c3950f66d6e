"""An Ask: what somebody said to the bot, in the same form whatever platform it came from."""

from dataclasses import dataclass
from enum import StrEnum


class Power(StrEnum):
    """What the platform itself lets this person do in the room; it decides who may set the bot up."""

    NONE = "none"
    TRUSTED = "trusted"  # power level 50 on Matrix
    OWNER = "owner"  # power level 100 on Matrix, "manage server" on Discord


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: a room of a platform, perhaps a thread in it; ``direct`` rooms hold one person."""

    platform: str
    room: str
    thread: str = ""
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """A message that somebody replies to, or on which they chose a command: by whom, and the link that opens it."""

    id: str
    address: str
    words: str
    link: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Words for the bot. ``event_id`` is the platform's own and makes a repeated delivery recognisable.

    ``words`` come without the prefix or the bot's name; ``addressed`` says that one of them was there, or that the room
    is direct, or that a button was pressed. ``quoted`` is the message that this one is about; ``new_thread`` the
    thread that would begin at this message. ``room_name`` is what people call the room. ``given`` holds parameters by
    name, where the platform has fields for them, and then nobody need be told how to answer (``fields``);
    ``neighbours`` are the other rooms of a server that is one community.
    """

    place: Place
    address: str
    name: str
    words: str
    event_id: str
    addressed: bool = True
    new_thread: str = ""
    power: Power = Power.NONE
    quoted: Quoted | None = None
    language: str = ""
    pressed: bool = False
    room_name: str = ""
    given: tuple[tuple[str, str], ...] = ()
    fields: bool = False
    neighbours: tuple[str, ...] = ()

"""An Ask: what somebody said to the bot, in the same form whatever platform it came from."""

from dataclasses import dataclass, field
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
    """A message that somebody points at: they reply to it, chose a command on it, or put a flag on it.

    ``address`` wrote it, and ``link`` opens it.
    """

    id: str
    address: str
    words: str
    link: str

    @property
    def place(self) -> str:
        """The end of the link, which names the room and the message: ``room/message``."""
        return "/".join(self.link.partition("?")[0].split("/")[-2:])


@dataclass(frozen=True, slots=True)
class Overheard:
    """Something that people say to each other. It is handed on, read once where a room asked for that, and let go.

    ``message`` is the platform's id, ``link`` leads there; ``reply_to`` is the id of the message that it answers and
    ``mentions`` are the accounts that it names. ``joined`` says that nothing was said: somebody came into the room.
    """

    place: Place
    address: str
    message: str
    text: str = field(repr=False)
    link: str = ""
    reply_to: str = ""
    mentions: tuple[str, ...] = ()
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Words for the bot. ``event_id`` is the platform's own and makes a repeated delivery recognisable.

    ``words`` come without the prefix or the bot's name; ``addressed`` says that one of them was there, or that the room
    is direct, or that a button was pressed. ``quoted`` is the message that this one is about; ``new_thread`` the
    thread that would begin at this message. ``room_name`` is what people call the room. ``given`` holds parameters by
    name, where the platform has fields for them, and then nobody need be told how to answer (``fields``);
    ``neighbours`` are the other rooms of a server that is one community; ``links`` is what a link to a message of this
    place begins with.
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
    links: str = ""

"""Commands for the rooms of a community: which room is for what."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from bot.announce import rooms_for
from bot.commands import Context, command
from bot.kinds import OneOf
from bot.replies import Code, Line, Reply, Table
from bot.store import CARD, Notice
from core import communities
from core.communities import Purpose, Room
from core.proposals.model import OPEN_FOR_POINTS
from core.refusals import Refusal
from core.rights import Right


@dataclass(frozen=True)
class NotARoom(Refusal):
    """A direct conversation cannot be bound."""


@dataclass(frozen=True)
class RoomTaken(Refusal):
    """The room belongs to another community."""


@command("room bind", right=Right.BIND_ROOMS, example="room bind events")
def bind_room(
    context: Context,
    purpose: Annotated[Purpose, OneOf(Purpose, "purpose", "What is this room for?")],
) -> Reply:
    """Say what this room is for: what belongs there is then told in it."""
    place = context.ask.place
    if place.direct:
        raise NotARoom
    other = context.tx.communities.by_room(place.platform, place.room)
    if other and other.id != context.work.community.id:
        raise RoomTaken
    bound = communities.bind(context.work, context.member, place.platform, place.room, purpose)
    show_cards(context, (bound,))
    words = context.words
    undo = words.choice("choice-undo", f"room unbind {purpose}", "↩️")
    return context.reply("", words.paragraph("room-bound", purpose=purpose), choices=(undo,), private=False)


@command("room unbind", right=Right.BIND_ROOMS, example="room unbind events")
def unbind_room(
    context: Context,
    purpose: Annotated[Purpose | None, OneOf(Purpose, "purpose", "Only this purpose; all when left out")] = None,
) -> Reply:
    """Let this room go, for one purpose or for all."""
    place, words = context.ask.place, context.words
    gone = communities.unbind(context.work, context.member, place.platform, place.room, purpose)
    forget_cards(context, gone)
    undo = tuple(
        words.choice("choice-bind-again", f"room bind {each.purpose}", "↩️", purpose=each.purpose) for each in gone
    )
    purposes = ", ".join(words.text(f"purpose-{each.purpose}") for each in gone)
    return context.reply("", words.paragraph("room-unbound", purposes=purposes), choices=undo, private=False)


@command("room list", right=Right.READ, changes=False, aliases=("rooms",), example="room list")
def list_rooms(context: Context) -> Reply:
    """List which room is for what."""
    words = context.words
    rooms = sorted(context.work.rooms.find(), key=lambda room: (list(Purpose).index(room.purpose), room.id))
    if not rooms:
        return context.reply("", words.paragraph("rooms-none"))
    heads = (words.text("rooms-purpose"), words.text("rooms-platform"), words.text("rooms-room"))
    rows = tuple(((words.text(f"purpose-{room.purpose}"),), (room.platform,), _room(context, room)) for room in rooms)
    missing = [each for each in Purpose if each not in {room.purpose for room in rooms}]
    blocks: list[Table] = [Table(heads, rows)]
    if missing and context.may(Right.BIND_ROOMS):
        free = ", ".join(words.text(f"purpose-{each}") for each in missing)
        more = words.paragraph("rooms-missing", purposes=free, first=missing[0])
        return context.reply(words.text("rooms-title"), *blocks, more)
    return context.reply(words.text("rooms-title"), *blocks)


def show_cards(context: Context, added: Iterable[Room]) -> None:
    """Let what is open stand in rooms that are new, as it does in those that were there."""
    work, new = context.work, {(each.platform, each.address) for each in added}
    for platform, room in rooms_for(work, Purpose.PROPOSALS):
        for proposal in work.proposals.find(stage=OPEN_FOR_POINTS) if (platform, room) in new else ():
            card = Notice(work.community.id, platform, room, CARD, work.now, work.now, subject=proposal.target)
            context.tx.outbox.add(card)


def forget_cards(context: Context, gone: Iterable[Room]) -> None:
    """Let the cards in rooms that are no longer ours be as they are: nothing more is said there."""
    for room in gone:
        if not context.work.rooms.count(platform=room.platform, address=room.address):
            context.tx.posted.remove(platform=room.platform, room=room.address)


def _room(context: Context, room: Room) -> Line:
    here = context.ask.place
    if (room.platform, room.address) == (here.platform, here.room):
        return (context.words.text("rooms-here"),)
    return (Code(room.address),)

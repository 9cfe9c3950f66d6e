"""Commands that let rooms of another chat belong to this community, once both sides have said yes."""

from datetime import timedelta
from typing import Annotated

from bot.announce import Audience, ToMember, ToRoom, announce, tells
from bot.commands import Context, command
from bot.kinds import Text, Whole
from bot.replies import Choice, Paragraph, Reply, Strong
from bot.subjects.rooms import NotARoom, forget_cards, show_cards
from bot.words import Words
from core import bridging, codes, roles
from core.bridging import BridgeAsked, BridgeDeclined, BridgeMade, NotEmpty, OwnBridge
from core.codes import LIFE, CodeKind
from core.communities import Purpose
from core.rights import Right, Role
from core.work import Work

Number = Annotated[int, Whole(1, 10**9, "The number of the request")]


@command("bridge", right=Right.BIND_ROOMS, aliases=("bridge code",), example="bridge")
def bridge(
    context: Context,
    code: Annotated[str | None, Text(1, 40, "The code from the other chat; none to get one", takes_rest=False)] = None,
) -> Reply:
    """Let rooms of another chat belong to this community: get a code here, enter it there."""
    if code is not None:
        return _entered(context, code)
    tx, work, words, ask = context.tx, context.work, context.words, context.ask
    made = codes.issue(
        tx.codes, work.luck, work.now, CodeKind.BRIDGE, work.community.id, ask.place.platform, ask.address
    )
    hours = LIFE[CodeKind.BRIDGE] // timedelta(hours=1)
    said = words.paragraph("bridge-code", code=made, hours=hours)
    return context.reply("", said, words.paragraph("bridge-then"))


@command("bridge enter", right=Right.BIND_ROOMS, example="bridge enter K7MQ-4XT2-PWHA")
def enter_bridge(
    context: Context,
    code: Annotated[str, Text(1, 40, "What is the bridge code from the other chat?", takes_rest=False)],
) -> Reply:
    """Enter a bridge code from another chat, so that this room can belong to the community there."""
    return _entered(context, code)


@command("bridge accept", right=Right.BIND_ROOMS, example="bridge accept 1")
def accept_bridge(context: Context, number: Number) -> Reply:
    """Say yes: rooms of another chat belong to this community from now on."""
    tx, work = context.tx, context.work
    wish = bridging.waiting(work, number)
    if tx.communities.begun(wish.other_id):
        raise NotEmpty(wish.name)
    added = bridging.accept(work, context.member, wish, tx.work(wish.other_id, work.now))
    show_cards(context, added)
    return context.reply("", context.words.paragraph("bridge-accepted", name=Strong(wish.name)))


@command("bridge decline", right=Right.BIND_ROOMS, example="bridge decline 1")
def decline_bridge(context: Context, number: Number) -> Reply:
    """Say no: the other chat stays a community of its own."""
    wish = bridging.waiting(context.work, number)
    other = context.tx.work(wish.other_id, context.work.now)
    bridging.decline(context.work, context.member, wish, other)
    announce(context.tx, other)
    return context.reply("", context.words.paragraph("bridge-declined", name=Strong(wish.name)))


@command("bridge end", right=Right.BIND_ROOMS, example="bridge end discord")
def end_bridge(
    context: Context,
    platform: Annotated[str, Text(1, 30, "Of which chat all rooms are let go: discord, matrix")],
) -> Reply:
    """Let all rooms of a chat go again; members and what they hold stay."""
    forget_cards(context, bridging.end(context.work, context.member, platform.casefold()))
    said = context.words.paragraph("bridge-ended", platform=platform.capitalize())
    return context.reply("", said, private=False)


def _entered(context: Context, said: str) -> Reply:
    """Ask the community of a code to take this one in."""
    tx, work, place = context.tx, context.work, context.ask.place
    if place.direct:
        raise NotARoom
    code = codes.find(tx.codes, CodeKind.BRIDGE, said, work.now)
    if code.community_id == work.community.id:
        raise OwnBridge
    if tx.communities.begun(work.community.id):
        raise NotEmpty(work.community.name)
    tx.codes.remove(id=code.id)
    there = tx.work(code.community_id, work.now)
    bridging.ask(there, work.community, place.platform)
    announce(tx, there)
    asked = context.words.paragraph("bridge-asked", name=Strong(there.community.name))
    return context.reply("", asked, private=False)


# --- what the community hears ----------------------------------------------------------------------------------------


def _organizers(work: Work, fact: BridgeAsked) -> list[Audience]:  # noqa: ARG001 - hearers of a fact
    return [ToRoom(Purpose.GENERAL), *(ToMember(term.member_id) for term in roles.holders(work, Role.ORGANIZER))]


def _rooms(work: Work, fact: BridgeMade | BridgeDeclined) -> list[Audience]:  # noqa: ARG001 - hearers of a fact
    return [ToRoom(Purpose.GENERAL)]


@tells(BridgeAsked, _organizers)
def tell_asked(work: Work, fact: BridgeAsked, words: Words) -> Reply:
    """Ask the organizers whether the other chat belongs to us."""
    wish = work.bridges.get(id=fact.bridge_id)
    if wish is None or wish.answered_at:
        return Reply("")
    choices = (
        words.choice("choice-bridge-accept", f"bridge accept {wish.id}", "🤝"),
        words.choice("choice-bridge-decline", f"bridge decline {wish.id}", "✋"),
    )
    said = words.paragraph("told-bridge-asked", name=Strong(wish.name), platform=wish.platform.capitalize())
    return _told(words, said, words.paragraph("told-bridge-means"), choices=choices)


@tells(BridgeMade, _rooms)
def tell_made(work: Work, fact: BridgeMade, words: Words) -> Reply:
    """Say on both sides that they are one community, and how somebody who is on both stays one person."""
    wish = work.bridges.get(id=fact.bridge_id)
    if wish is None:
        return Reply("")
    values = {"name": Strong(wish.name), "platform": wish.platform.capitalize()}
    said = words.paragraph("told-bridge-made", community=Strong(work.community.name), **values)
    return _told(words, said, words.paragraph("told-bridge-link"))


@tells(BridgeDeclined, _rooms)
def tell_declined(work: Work, fact: BridgeDeclined, words: Words) -> Reply:  # noqa: ARG001 - a Telling
    """Say that the other side would rather not."""
    return _told(words, words.paragraph("told-bridge-declined", name=Strong(fact.name)))


def _told(words: Words, *said: Paragraph, choices: tuple[Choice, ...] = ()) -> Reply:
    return Reply("", said, choices, language=words.language, zone=words.zone)

"""The command that makes a room a community and can be said again later: name, purpose, language, time zone."""

from collections.abc import Sequence
from typing import Annotated

from bot.commands import Context, command
from bot.kinds import OneOf, Text
from bot.locales import Language, Zone
from bot.replies import Block, Quote, Reply, Strong
from bot.setting_up import NAME_LENGTH
from bot.words import Words
from core import communities, roles
from core.communities import Purpose
from core.rights import Right, Role

MOST_PURPOSE = 500
"""Longest purpose of a community, in characters."""


@command("setup", right=Right.SET_UP, example='setup name="Willow Street" language=en zone=Europe/Madrid', guided=True)
def set_up_community(
    context: Context,
    name: Annotated[str | None, Text(1, NAME_LENGTH, "What is your community called?")] = None,
    purpose: Annotated[str | None, Text(0, MOST_PURPOSE, "What are you together for? One sentence is enough")] = None,
    language: Annotated[Language | None, OneOf(Language, "language", "Which language do I speak here?")] = None,
    zone: Annotated[str | None, Zone("Which time zone do you live by? A city is enough, for example Madrid")] = None,
) -> Reply:
    """Set the community up: its name, purpose, language and time zone. You can run it again at any time."""
    work = context.work
    given = {"name": name, "purpose": purpose, "language": language and language.value, "zone": zone}
    communities.describe(work, context.member, **{key: value for key, value in given.items() if value is not None})
    regained = not roles.holders(work, Role.ORGANIZER)
    if regained:
        roles.found(work, context.member)
    words = _words(context)
    blocks = [words.paragraph("setup-regained")] if regained else []
    return _ready(context, words, blocks)


def _ready(context: Context, words: Words, first: Sequence[Block]) -> Reply:
    """Return what is ready, and the next steps."""
    community = context.work.community
    missing = [each for each in Purpose if not context.work.rooms.count(purpose=each)]
    blocks: list[Block] = [*first, words.paragraph("setup-ready", name=Strong(community.name))]
    if community.purpose:
        blocks.append(Quote((community.purpose,)))
    spoken = words.text(f"language-{community.language}")
    blocks.append(words.paragraph("setup-speaks", language=spoken, zone=community.zone))
    if missing:
        purposes = ", ".join(words.text(f"purpose-{each}") for each in missing)
        blocks.append(words.paragraph("setup-rooms", purposes=purposes, first=missing[0]))
    offered = [
        words.choice("choice-propose", "proposal open", "💡"),
        words.choice("choice-charter", "charter list", "📜"),
        words.choice("choice-help", "help", "❔"),
    ]
    if not context.tx.communities.begun(community.id):
        offered.append(words.choice("choice-bridge", "bridge enter", "🌉"))
    return Reply("", tuple(blocks), tuple(offered), False, words.language, words.zone)


def _words(context: Context) -> Words:
    """Return the words of the community as it is now, unless the asker has a language of their own."""
    community, member = context.work.community, context.member
    language = member.language or context.ask.language or community.language
    return Words(language, member.zone or community.zone, context.work.now, context.prefix)

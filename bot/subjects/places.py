"""Commands for what makes listings meet: the neighbourhoods that a community knows, and words that mean the same."""

import re
from typing import Annotated

from bot.commands import Context, command
from bot.helping_kinds import AnyPlace, KnownPlace, PlaceSaid, kept_place
from bot.kinds import Text
from bot.replies import Bullets, Line, Reply
from core import places, synonyms
from core.places import Place
from core.rights import Right

_COMMA = re.compile(r"\s*[,;=]\s*")


@command("place list", right=Right.READ, changes=False, aliases=("places",), example="place list")
def list_places(context: Context) -> Reply:
    """Show the neighbourhoods that we know."""
    words = context.words
    known = sorted(context.work.listings.places.find(), key=lambda each: each.name.casefold())
    if not known:
        return context.reply("", words.paragraph("places-none"))
    lines: list[Line] = [
        (each.name, *words.line("place-point", lat=_degrees(each.lat), lon=_degrees(each.lon)))
        if each.lat is not None
        else (each.name,)
        for each in known
    ]
    return context.reply(words.text("places-title"), Bullets(tuple(lines)), words.paragraph("places-how"))


@command("place add", right=Right.SHARE, example="place add Northside 52.51, 13.40")
def add_place(
    context: Context,
    place: Annotated[PlaceSaid, AnyPlace("Its name and, if you like, a point on the map: Northside 52.51, 13.40")],
) -> Reply:
    """Name a neighbourhood; a point on the map is kept to about a kilometre only."""
    kept_place(context, place)
    return context.reply("", context.words.paragraph("place-added", name=place.name))


@command("place remove", right=Right.CURATE, example="place remove Northside")
def remove_place(
    context: Context, place: Annotated[Place, KnownPlace("Which neighbourhood, for example Northside")]
) -> Reply:
    """Forget a neighbourhood; listings that name it stay."""
    places.forget(context.work, place)
    return context.reply("", context.words.paragraph("place-removed", name=place.name))


@command("synonym list", right=Right.READ, changes=False, aliases=("synonyms",), example="synonym list")
def list_synonyms(context: Context) -> Reply:
    """Show the words that mean the same here, besides those that I know already."""
    words = context.words
    kept = context.work.listings.synonyms.find()
    if not kept:
        return context.reply("", words.paragraph("synonyms-none"))
    return context.reply(words.text("synonyms-title"), Bullets(tuple((" = ".join(each.words),) for each in kept)))


@command("synonym add", right=Right.CURATE, aliases=("synonyms add",), example="synonym add bike = bicycle, cycle")
def add_synonyms(
    context: Context, words: Annotated[str, Text(3, 500, "Words that mean the same: bike = bicycle, cycle")]
) -> Reply:
    """Teach me words that mean the same, so that listings with either are found."""
    kept = synonyms.teach(context.work, context.member, _COMMA.split(words))
    return context.reply("", context.words.paragraph("synonyms-added", list=" = ".join(kept.words)))


@command("synonym remove", right=Right.CURATE, aliases=("synonyms remove",), example="synonym remove bike")
def remove_synonyms(
    context: Context, word: Annotated[str, Text(2, 40, "One of the words of the list", takes_rest=False)]
) -> Reply:
    """Forget a list of words that mean the same."""
    gone = synonyms.forget(context.work, word)
    return context.reply("", context.words.paragraph("synonyms-removed", list=" = ".join(gone.words)))


def _degrees(hundredths: int | None) -> str:
    return f"{(hundredths or 0) / 100:.2f}"

"""A listing in one line: *Bike repair, weekends, Northside*. Each piece between commas is read as what it can be."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.weekwords import read_availability
from core import places
from core.availability import ANY
from core.listings.keeping import Changes
from core.listings.model import TITLE, Category
from core.proposals.model import Path
from core.texts import clean

if TYPE_CHECKING:
    from bot.commands import Context

_ONLINE = frozenset(("online", "remote", "en línea", "en linea", "a distancia", "aus der ferne"))


@dataclass
class Said:
    """What a line says: the title, and what its pieces mean; ``guesses`` are pieces that may be a neighbourhood."""

    title: str
    given: Changes = field(default_factory=Changes)
    guesses: list[str] = field(default_factory=list)


def read_line(context: "Context", text: str) -> Said:
    """Return what a line says. The first piece is what it is about; further lines say more of it."""
    first, _, more = clean(text).partition("\n")
    head, *pieces = [each.strip() for each in first.split(",")]
    said, left = Said(head), [head]
    left += [piece for piece in pieces if not _read_piece(context, piece, said)]
    said.title = ", ".join(each for each in left if each)
    if len(said.title) > TITLE[1]:
        more = f"{said.title}\n{more}"
        said.title = f"{said.title[: TITLE[1] - 1].rpartition(' ')[0] or said.title[: TITLE[1] - 1]}…"
    if more.strip():
        said.given["details"] = more.strip()
    # A place comes last and has a name of its own; whether this is one, only its writer can say.
    if "place_id" not in said.given and len(left) > 1 and 1 <= len(left[-1].split()) <= 3:  # noqa: PLR2004 - a name
        said.guesses = left[-1:]
    return said


def _read_piece(context: "Context", piece: str, said: Said) -> bool:
    """Note what the piece means, or return False when it is nothing but words."""
    free = read_availability(piece)
    if free is not None:
        before = said.given.get("availability", ANY)
        said.given["availability"] = ANY if free == ANY else before | free
        return True
    place = places.known(context.work, piece)
    if place:
        said.given["place_id"] = place.id
        return True
    plain = piece.casefold()
    if plain in _ONLINE:
        said.given["online"] = True
        return True
    for path in Path:
        if plain in {path.value, context.words.text(f"path-{path}").casefold()}:
            said.given["path"] = path
            return True
    for category in Category:
        if plain in {category.value, context.words.text(f"category-{category}").casefold()}:
            said.given["category"] = category
            return True
    return False

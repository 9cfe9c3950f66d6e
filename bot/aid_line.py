"""An ask in one line: *A lift to the doctor, tomorrow 9am, Northside, urgent*. Each piece is read as what it can be."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.dates import read_date
from core import places
from core.aid.asking import Extras
from core.aid.model import Kind, Urgency
from core.texts import clean

if TYPE_CHECKING:
    from bot.commands import Context


@dataclass
class Said:
    """What a line says: the words, the kind of help if it is named, and what the other pieces mean."""

    text: str
    kind: Kind = Kind.TIME
    given: Extras = field(default_factory=Extras)


def read_line(context: "Context", text: str) -> Said:
    """Return what a line says. The first piece is what it is about; further lines stay as they are."""
    first, _, more = clean(text).partition("\n")
    head, *pieces = [each.strip() for each in first.split(",")]
    said = Said(head)
    left = [piece for piece in pieces if not _read_piece(context, piece, said)]
    said.text = "\n".join(each for each in (", ".join([head, *left]), more) if each)
    return said


def _read_piece(context: "Context", piece: str, said: Said) -> bool:
    """Note what the piece means, or return False when it is nothing but words."""
    place = places.known(context.work, piece)
    if place:
        said.given["place_id"] = place.id
        return True
    plain = piece.casefold()
    for urgency in Urgency:
        if plain in {urgency.value, context.words.text(f"urgency-{urgency}").casefold()}:
            said.given["urgency"] = urgency
            return True
    for kind in Kind:
        if plain in {kind.value, context.words.text(f"aid-kind-{kind}").casefold()}:
            said.kind = kind
            return True
    moment = None if piece.isdigit() else read_date(piece, context.work.now, context.words.zone)
    if moment and moment > context.work.now:
        said.given["needed_by"] = moment
        return True
    return False

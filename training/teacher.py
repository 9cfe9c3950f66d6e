"""What the transformer says of the messages that the fast screen learns from: softer labels, less noisy than one word.

The transformer is asked as it is shipped (`data.screening.full`), without what the fast screen adds.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from core.moderation.scores import Scores
from data.screening.full import Encoder, mixed
from data.screening.screen import Message

if TYPE_CHECKING:
    from training.linear import Sample

SHARE = 0.5
"""How much of an aim is the transformer's word; the rest is the label's."""

MOST = 45_000
"""Messages that it is asked about; they come shuffled, and the lines, which are last, keep their labels."""


def taught(read: "list[Sample]") -> "list[Sample]":
    """Return the samples with softer aims."""
    encoder, found = Encoder(), list(read)
    mix = {name: {head: weight for head, weight in of.items() if head != "fast"} for name, of in encoder.mix.items()}
    said = encoder.logits([Message(each.text) for each in read[:MOST]])
    for place, logits in enumerate(said):
        scores = mixed(Scores(0.0, 0.0), logits, mix)
        found[place] = replace(
            read[place],
            attack=SHARE * scores.attack + (1 - SHARE) * read[place].attack,
            tension=SHARE * scores.tension + (1 - SHARE) * read[place].tension,
        )
    return found

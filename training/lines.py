"""The contrast lines: what is to be noticed, each beside a quiet line that looks like it. Written for this project.

Public data teaches that swearing is an attack and that polite contempt is none; these lines teach the difference. A
file is a place with its voices, a row a pair: the writer's pattern, the noticed category and its text, the quiet one
and its text. Two patterns, and one category in ten at each place, are never trained on: they say how the models do on
what they have not met.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from training.sets import Example

FOLDER = Path(__file__).parent / "lines"

ATTACK = {
    # How much of an attack each noticed category is; for tension and contempt all of them count fully.
    "group-attack": 0.97,
    "unsworn-attack": 0.95,
    "veiled-threat": 0.9,
    "pile-on": 0.75,
    "condescension": 0.6,
    "sarcastic-put-down": 0.6,
    "dismissal": 0.55,
    "passive-aggression": 0.35,
}
QUIET = (
    "plain-talk", "praise", "firm-disagreement", "banter", "i-statement", "counter-speech", "untargeted-swearing",
    "self-blame", "boundary", "tech-idiom", "reporting-abuse", "repair", "negated-hate", "reclaimed-words",
)  # fmt: skip
PATTERNS_KEPT = ("comparison", "thanks")


@dataclass(frozen=True, slots=True)
class Line:
    """One written line; `pair` is shared with the line it stands beside."""

    text: str
    category: str
    noticed: bool
    pair: str
    pattern: str
    kept: bool

    @property
    def language(self) -> str:
        """The language, which the name of the file begins with."""
        return self.pair[:2]


def lines() -> Iterator[Line]:
    """Read all lines, noticed and quiet in turn."""
    for path in sorted(FOLDER.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
                if not number:
                    continue
                pattern, noticed, heard, quiet, calm = row
                pair = f"{path.stem}/{number}"
                cell = sha256(f"{path.stem}/{noticed}".encode()).digest()[0]
                kept = pattern in PATTERNS_KEPT or cell < 26  # noqa: PLR2004 - one in ten
                yield Line(heard, noticed, noticed=True, pair=pair, pattern=pattern, kept=kept)
                yield Line(calm, quiet, noticed=False, pair=pair, pattern=pattern, kept=kept)


def examples(language: str = "en") -> list[Example]:
    """Return what the heads should say about the lines that may be learnt."""
    return [Example(line.text, _targets(line)) for line in lines() if line.language == language and not line.kept]


def _targets(line: Line) -> dict[str, float]:
    if not line.noticed:
        calm = {"overall": 0.03, "attack": 0.02, "heat": 0.04, "identity": 0.02, "contempt": 0.02}
        return calm | ({"impolite": 0.05} if line.category in {"repair", "praise", "i-statement"} else {})
    targets = {
        "overall": 0.95,
        "attack": ATTACK[line.category],
        "heat": 0.95,
        "identity": 0.97 if line.category == "group-attack" else 0.02,
        "contempt": 0.98,
    }
    if line.category in {"sarcastic-put-down", "passive-aggression"}:
        targets["sarcasm"] = 0.9
    if line.category in {"dismissal", "condescension"}:
        targets["impolite"] = 0.9
    return targets

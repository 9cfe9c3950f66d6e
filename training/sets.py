"""The labelled messages that models are made from: where they lie, what a label says, which are kept for measuring.

The folder is named in TOGETHEROS_TRAINING_DATA (`train/*.jsonl.gz` with `text`, `label`, `group`, perhaps `context`
and `fine`; `conv_train/*.jsonl.gz` with `turns`). One row in ten is never trained on: a hash of its group decides, so
that a conversation and the two sides of a paraphrase stay together.
"""

import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

HEADS = ("overall", "attack", "heat", "identity", "sarcasm", "impolite", "contempt")

ATTACK_SETS = (
    "wiki_natural", "wiki_toxic", "civil", "convabuse", "surge", "davidson", "paradetox",
    "toxigen", "implicit_hate", "forum_hate", "hatemoji_build",
)  # fmt: skip
TENSION_SETS = ("github_heated", "goemotions_anger", "diasafety", "politeness", "sarcasm", "wiki_context")
LANGUAGE_SETS = {"de": "de_germeval18", "pt": "pt_toldbr", "zh": "zh_cold", "ko": "ko_beep"}
CONVERSATION_SETS = ("cga_wiki", "cga_cmv", "cmv_ad_hominem", "github_next")

_GROUPS = ("toxigen", "implicit_hate", "forum_hate", "hatemoji_build", "identity_templates")
_TAUGHT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(ATTACK_SETS, ("overall", "attack")),
    **dict.fromkeys(("wiki_context", "diasafety"), ("overall", "attack", "heat")),
    **dict.fromkeys(_GROUPS, ("overall", "attack", "identity")),
    "github_heated": ("overall", "heat"),
    "goemotions_anger": ("overall", "heat"),
    "sarcasm": ("sarcasm",),
    "politeness": ("impolite",),
    "irc_calm": ("overall", "attack", "heat", "identity", "sarcasm", "contempt"),
}
_MOST: dict[tuple[str, int], int] = {
    # (set, label): rows. What is plentiful must not drown what is rare; "offensive" tweets are partly a dialect.
    ("davidson", 1): 5000,
    ("goemotions_anger", 0): 11000,
    ("paradetox", 0): 5500,
    ("paradetox", 1): 5500,
    ("irc_calm", 0): 9000,
    ("wiki_natural", 0): 5000,
    ("forum_hate", 0): 4000,
    ("identity_templates", 0): 1000,
    ("identity_templates", 1): 1000,
}
_TIMES: dict[tuple[str, int], int] = {
    # What is rare and well labelled is seen more often.
    ("wiki_natural", 1): 6,
    ("wiki_toxic", 1): 3,
    ("surge", 0): 2,
    ("surge", 1): 2,
    ("politeness", 0): 2,
    ("politeness", 1): 2,
    ("wiki_context", 1): 2,
    ("convabuse", 1): 2,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled message; `label` is 1 for what is to be noticed."""

    text: str
    label: int
    group: str
    context: tuple[str, ...] = ()
    fine: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A message and what each head should say about it, from 0 to 1; heads that are not named learn nothing from it."""

    text: str
    targets: dict[str, float]
    context: tuple[str, ...] = ()
    weight: float = 1.0
    source: str = ""


def folder() -> Path | None:
    """Return the folder of the data, or nothing when it is not here."""
    path = Path(os.environ.get("TOGETHEROS_TRAINING_DATA", "../shared/moderation"))
    return path if (path / "train").is_dir() else None


def rows(name: str) -> Iterator[Row]:
    """Read one set."""
    for raw in _raw(f"train/{name}"):
        context = tuple(raw.get("context") or ())
        yield Row(raw["text"], int(raw["label"]), raw["group"], context, str(raw.get("fine", "")))


def _raw(file: str) -> Iterator[dict[str, Any]]:
    where = folder()
    if where is None:
        raise FileNotFoundError("The labelled messages are not here: name their folder in TOGETHEROS_TRAINING_DATA.")
    with gzip.open(where / f"{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def is_kept_for_measuring(name: str, group: str) -> bool:
    """Say whether a group is measured with and so never trained on; one in ten is."""
    return sha256(f"{name}/{group}".encode()).digest()[0] < 26  # noqa: PLR2004 - 26 of 256


def measured(name: str) -> list[Row]:
    """Return the rows of a set that no model was trained on."""
    return [row for row in rows(name) if is_kept_for_measuring(name, row.group)]


def english(seed: int, *, repeat: bool = True) -> list[Example]:
    """Return the public examples in English, with what is plentiful cut down, in an order that the seed decides."""
    luck = Random(seed)  # noqa: S311 - repeatable on purpose
    found: list[Example] = []
    for name, heads in _TAUGHT.items():
        part = [row for row in rows(name) if not is_kept_for_measuring(name, row.group)]
        luck.shuffle(part)
        for label in (0, 1):
            chosen = [row for row in part if row.label == label][: _MOST.get((name, label))]
            taught = [
                Example(row.text, dict.fromkeys(heads, _aim(name, row)), row.context, source=name) for row in chosen
            ]
            found += taught * (_TIMES.get((name, label), 1) if repeat else 1)
    luck.shuffle(found)
    return found


def other(language: str) -> list[Example]:
    """Return the public examples in another language; what is offensive there is all that is known of its tension."""
    name = LANGUAGE_SETS[language]
    return [
        Example(row.text, {"attack": float(row.label), "heat": float(row.label)}, source=name)
        for row in rows(name)
        if not is_kept_for_measuring(name, row.group)
    ]


def conversations(name: str) -> Iterator[tuple[list[str], int, str]]:
    """Read one set of conversations: turns, oldest first, whether an attack comes next, and the group."""
    for raw in _raw(f"conv_train/{name}"):
        yield raw["turns"], int(raw["label"]), raw["group"]


def _aim(name: str, row: Row) -> float:
    if name == "davidson" and row.fine == "offensive":
        return 0.8
    return 0.98 if row.label else 0.02

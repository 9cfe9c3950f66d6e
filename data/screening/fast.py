"""The fast screen: a hashed linear model for each language, small enough to read every message as it comes.

A message is a bag of words, pairs of neighbouring words, and pieces of three to five letters within a word (in Chinese
and in Korean of one to three signs); each falls by its hash into a bin with one small weight for attack and one for
tension. The sums are divided by the square root of their number, so that long and short messages compare.

What is known of a word is kept under the word's hash, never the word itself: a dump of the memory tells no text.
"""

from __future__ import annotations

import lzma
import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from struct import Struct
from zlib import crc32

_TOKEN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*|[!?]+|\.{2,}|[\"“”«»„]")
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_HEAD = Struct("<4sBB")
_OUTPUT = Struct("<ff")
_MAGIC = b"TGS1"
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 0, "lp": 0, "pb": 0}]
_MOST_WORDS = 50_000

MOST_STEPS = 127
SIZES = {step: round(abs(step) ** 1.5) * (1 if step > 0 else -1) for step in range(-MOST_STEPS, MOST_STEPS + 1)}
"""How much a weight is for each step in a file: small ones lie close together, the few large ones far apart."""


def tokens(normalised: str) -> list[str]:
    """Return the words and the telling marks of a normalised message, in order."""
    return _TOKEN.findall(normalised)


def pieces(word: str) -> Iterator[str]:
    """Return the parts of one word that are looked up, the word itself first."""
    yield word
    if _SIGNS.search(word):
        for size in (1, 2, 3):
            for start in range(len(word) - size + 1):
                yield word[start : start + size]
    elif _HANGUL.search(word):
        framed = f"<{word}>"
        for size in (1, 2, 3, 4):
            for start in range(len(framed) - size + 1):
                yield framed[start : start + size]
    else:
        framed = f"<{word}>"
        for size in (3, 4, 5):
            for start in range(len(framed) - size + 1):
                yield framed[start : start + size]


def word_bins(word: str) -> list[int]:
    """Return the hashes of one word's pieces, 32 bits wide."""
    return [crc32(piece.encode(errors="replace")) for piece in pieces(word)]


def pair_bin(first: int, second: int) -> int:
    """Return the hash of two neighbouring words by the hashes of each."""
    return (first * 31 + second * 17) ^ (first >> 7)


def bins(normalised: str) -> list[int]:
    """Return the hashes of everything that is looked up for a message: what training sees, in plain form."""
    found: list[int] = []
    before = 0
    for word in tokens(normalised):
        own = word_bins(word)
        found += own
        if before:
            found.append(pair_bin(before, own[0]))
        before = own[0]
    return found


@dataclass(frozen=True, slots=True)
class Output:
    """One thing that is told: a step for each bin, what a unit of weight is worth, and where zero lies."""

    steps: array[int]
    unit: float
    zero: float


def pack(outputs: Sequence[Output]) -> bytes:
    """Return the file of one language: attack and tension, or one output that stands for both."""
    head = _HEAD.pack(_MAGIC, len(outputs), len(outputs[0].steps).bit_length() - 1)
    levels = b"".join(_OUTPUT.pack(each.unit, each.zero) for each in outputs)
    steps = b"".join(each.steps.tobytes() for each in outputs)
    return head + levels + lzma.compress(steps, lzma.FORMAT_RAW, filters=_FILTERS)


def unpack(file: bytes) -> list[Output]:
    """Read the file of one language.

    Raises:
        ValueError: it is something else.
    """
    magic, count, bits = _HEAD.unpack_from(file)
    if magic != _MAGIC:
        raise ValueError("This is no file of weights.")
    begin = _HEAD.size + count * _OUTPUT.size
    levels = _OUTPUT.iter_unpack(file[_HEAD.size : begin])
    steps = array("b", lzma.decompress(file[begin:], lzma.FORMAT_RAW, filters=_FILTERS))
    size = 1 << bits
    return [Output(steps[n * size : (n + 1) * size], *level) for n, level in enumerate(levels)]


class Linear:
    """One language's model, ready to read."""

    def __init__(self, outputs: Sequence[Output]) -> None:
        self._attack, self._tension = outputs[0], outputs[-1]
        self._attacks = array("h", map(SIZES.__getitem__, self._attack.steps))
        self._tensions = array("h", map(SIZES.__getitem__, self._tension.steps))
        self._mask = len(self._attacks) - 1
        self._known: dict[int, tuple[int, int, int, int]] = {}

    def read(self, normalised: str) -> tuple[float, float]:
        """Return attack and tension of a normalised message, each from 0 to 1."""
        known, mask, attacks, tensions = self._known, self._mask, self._attacks, self._tensions
        attack = tension = count = before = 0
        for word in _TOKEN.findall(normalised):
            attack_of, tension_of, hits, own = known.get(hash(word)) or self._learn(word)
            attack += attack_of
            tension += tension_of
            count += hits
            if before:
                place = pair_bin(before, own) & mask
                attack += attacks[place]
                tension += tensions[place]
                count += 1
            before = own
        if not count:
            return 0.0, 0.0
        root = sqrt(count)
        return _told(self._attack, attack / root), _told(self._tension, tension / root)

    def _learn(self, word: str) -> tuple[int, int, int, int]:
        hashes = word_bins(word)
        places = [each & self._mask for each in hashes]
        of = (sum(map(self._attacks.__getitem__, places)), sum(map(self._tensions.__getitem__, places)))
        if len(self._known) >= _MOST_WORDS:
            self._known.clear()
        seen = self._known[hash(word)] = (*of, len(places), hashes[0])
        return seen


def _told(output: Output, total: float) -> float:
    return 1 / (1 + exp(-output.zero - output.unit * total))

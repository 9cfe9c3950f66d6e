"""Make the weights of the fast screen: `python -m training.linear [LANGUAGE ...] [--taught] [--into FOLDER]`.

Two logistic regressions on hashed pieces, on public data and on our own lines, which weigh more. English also learns
from the transformer (`--taught`): what it says of a message is a softer and less noisy label than one annotator's
word. The weights are then rounded to as many steps as fit into the size that the product allows.
"""

import argparse
import math
from array import array
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack, vstack
from sklearn.linear_model import SGDClassifier

from data.screening.fast import MOST_STEPS, SIZES, Output, bins, pack
from data.screening.language import SCREENED
from data.screening.reading import normalise
from training import lines, sets

SEED = 7
SHAPES = {"en": (16, 3e-6), "de": (17, 1e-5), "pt": (16, 1e-5), "zh": (17, 1e-5), "ko": (16, 2e-5)}
"""How many bits of bins, and how strongly weights are held down: the best of a few on rows kept for measuring."""
MOST_BYTES = 60_000
LINES_WEIGHT = 1.5
MOST_LETTERS = 1500
TARGET = Path(__file__).parents[1] / "data" / "screening" / "weights"

_MILD = 0.3
"""How much sets on attacks weigh for tension."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A normalised message with its two aims (not a number where unknown), how much it counts, and where it is from."""

    text: str
    attack: float
    tension: float
    weight: float
    source: str


def samples(language: str) -> list[Sample]:
    """Return what a language's model learns from."""
    public = sets.english(SEED, repeat=False) if language == "en" else sets.other(language)
    written = [replace(each, source="lines", weight=LINES_WEIGHT) for each in lines.examples(language)]
    return [_sample(each) for each in public + written]


def _sample(example: sets.Example) -> Sample:
    aims = example.targets
    tension = next((aims[head] for head in ("heat", "impolite", "sarcasm", "overall") if head in aims), math.nan)
    text = normalise(example.text[:MOST_LETTERS])
    return Sample(text, aims.get("attack", math.nan), tension, example.weight, example.source)


def matrix(texts: list[str], bits: int) -> csr_matrix:
    """Return one row for each text: how often each bin is hit, divided by the root of all hits."""
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for text in texts:
        hits = Counter(place & ((1 << bits) - 1) for place in bins(text))
        root = math.sqrt(sum(hits.values()) or 1)
        columns += hits
        values += [count / root for count in hits.values()]
        ends.append(len(columns))
    shape = (len(texts), 1 << bits)
    return csr_matrix((np.array(values, np.float32), np.array(columns, np.int32), np.array(ends)), shape=shape)


def regression(
    hits: csr_matrix,
    aims: np.ndarray,
    weights: np.ndarray,
    sources: np.ndarray,
    *,
    strength: float,
    own_level: bool,
) -> tuple[np.ndarray, float]:
    """Return one weight for each bin, and where zero lies.

    A rare bin may weigh more than a common one. With `own_level` each set has a level of its own that is left out
    afterwards: that one set has more to notice than another is no property of its words.
    """
    known = ~np.isnan(aims)
    rarity = np.log(hits.shape[0] / (1 + np.asarray((hits > 0).sum(0)).ravel())) + 1
    rarity /= math.log(hits.shape[0] / 100) + 1
    rows = (hits[known] @ diags(rarity.astype(np.float32))).tocsr()
    if own_level:
        names = sorted({name for name in sources if name not in {"lines", "irc_calm"}})
        place = {name: number for number, name in enumerate(names)}
        level = [(row, place[name]) for row, name in enumerate(sources[known]) if name in place]
        levels = np.zeros((rows.shape[0], len(names)), np.float32)
        for row, column in level:
            levels[row, column] = 1
        rows = hstack([rows, csr_matrix(levels)])
    aims, weights = aims[known], weights[known]
    model = SGDClassifier(loss="log_loss", alpha=strength, max_iter=8, tol=None, average=True, random_state=SEED)
    both = np.concatenate([weights * aims, weights * (1 - aims)])
    model.fit(
        vstack([rows, rows]).tocsr(),
        np.concatenate([np.ones(len(aims)), np.zeros(len(aims))]),
        sample_weight=both / both[both > 0].mean() / 2,
    )
    return model.coef_[0][: len(rarity)] * rarity, float(model.intercept_[0])


def balance(sources: np.ndarray, weights: np.ndarray, power: float = 0.4) -> np.ndarray:
    """Let small sets count for more than their number, and large ones for less."""
    sizes = Counter(sources)
    balanced: np.ndarray = weights * [1.0 if name == "lines" else (5000 / sizes[name]) ** power for name in sources]
    return balanced


def learn(read: list[Sample], bits: int, strength: float, *, both: bool) -> list[tuple[np.ndarray, float]]:
    """Return weights and zero for attack, and for tension where it is known as something else."""
    hits = matrix([each.text for each in read], bits)
    sources = np.array([each.source for each in read])
    weights = balance(sources, np.array([each.weight for each in read]))
    attack = np.array([each.attack for each in read])
    learnt = [regression(hits, attack, weights, sources, strength=strength, own_level=False)]
    if both:
        tension = np.array([each.tension for each in read])
        mild = np.isin(sources, [*sets.ATTACK_SETS, "identity_templates"])
        weights = weights * np.where(mild, _MILD, 1)
        learnt.append(regression(hits, tension, weights, sources, strength=strength, own_level=True))
    return learnt


def packed(learnt: list[tuple[np.ndarray, float]]) -> bytes:
    """Return the file with the finest steps that fit into it."""
    sizes = np.array([SIZES[step] for step in range(MOST_STEPS + 1)])
    for finest in range(MOST_STEPS, 3, -1):
        outputs = []
        for weights, zero in learnt:
            unit = float(np.abs(weights).max() / sizes[finest])
            between = (sizes[1:] + sizes[:-1]) / 2
            steps = np.searchsorted(between, np.abs(weights) / unit).clip(0, finest) * np.sign(weights)
            outputs.append(Output(array("b", steps.astype(np.int8).tobytes()), unit, zero))
        file = pack(outputs)
        if len(file) <= MOST_BYTES:
            return file
    raise ValueError("The weights do not fit.")


def main() -> None:
    """Make the weights of the languages that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=list(SCREENED))
    parser.add_argument("--taught", action="store_true", help="let English learn from the transformer as it is shipped")
    parser.add_argument("--into", type=Path, default=TARGET)
    asked = parser.parse_args()
    asked.into.mkdir(exist_ok=True)
    for language in asked.languages:
        read = samples(language)
        if language == "en" and asked.taught:
            from training.teacher import taught  # noqa: PLC0415 - it needs torch

            read = taught(read)
        file = packed(learn(read, *SHAPES[language], both=language == "en"))
        (asked.into / f"{language}.bin").write_bytes(file)
        print(f"{language}: {len(read)} messages, {len(file)} bytes", flush=True)


if __name__ == "__main__":
    main()

"""Make the weights of the forecast: `python -m training.forecast`."""

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from data.screening.forecast import FEATURES, features, read
from training import sets

TARGET = Path(__file__).parents[1] / "data" / "screening" / "weights" / "forecast.json"
STRENGTH = 0.02
"""The inverse of how strongly weights are held down: a few hundred conversations carry no more."""


def table(name: str, *, kept: bool) -> tuple[np.ndarray, np.ndarray]:
    """Return figures and labels of one set's conversations: those kept for measuring, or the others."""
    found, labels = [], []
    for turns, label, group in sets.conversations(name):
        if sets.is_kept_for_measuring(name, group) == kept:
            found.append(features(turns, read(turns)))
            labels.append(label)
    return np.array(found), np.array(labels)


def main() -> None:
    """Make the weights: one regression over all sets, in which each has a level of its own that is then left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=TARGET)
    asked = parser.parse_args()
    parts = [table(name, kept=False) for name in sets.CONVERSATION_SETS]
    scaler = StandardScaler().fit(np.vstack([figures for figures, _ in parts]))
    levels: np.ndarray = np.eye(len(parts)) * 5
    rows = np.vstack(
        [
            np.hstack([scaler.transform(figures), np.tile(levels[number], (len(figures), 1))])
            for number, (figures, _) in enumerate(parts)
        ]
    )
    labels = np.concatenate([each for _, each in parts])
    weights = np.concatenate([np.full(len(each), 1000 / len(each)) for _, each in parts])
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(rows, labels, weights)
    raw = model.coef_[0][: len(FEATURES)] / scaler.scale_
    # The level is that of the balanced sets, so that a half means an even chance.
    one = model.intercept_[0] - raw @ scaler.mean_ + 5 * model.coef_[0][len(FEATURES) : len(FEATURES) + 2].mean()
    told = {"one": float(one), **dict(zip(FEATURES, map(float, raw), strict=True))}
    asked.into.write_text(json.dumps({name: round(value, 5) for name, value in told.items()}, indent=1) + "\n")
    print(f"{len(labels)} conversations")


if __name__ == "__main__":
    main()

"""Measures of ranking: exact, ties counted half, in plain Python."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """How well scores put what is to be noticed above the rest.

    `auc` is the chance that a noticed message scores above a quiet one, `precision` the average precision, `at_1` and
    `at_5` the share noticed when one or five in a hundred quiet messages are noticed too.
    """

    auc: float
    precision: float
    at_1: float
    at_5: float


def ranking(scores: Sequence[float], labels: Sequence[int]) -> Ranking:
    """Return the figures of these scores; labels are 1 for what is to be noticed, and both kinds must occur."""
    quiet = sorted(score for score, label in zip(scores, labels, strict=True) if not label)
    noticed = sorted(score for score, label in zip(scores, labels, strict=True) if label)
    return Ranking(
        _auc(quiet, noticed), _precision(scores, labels), recall(quiet, noticed, 0.01), recall(quiet, noticed, 0.05)
    )


def recall(quiet: Sequence[float], noticed: Sequence[float], alarms: float) -> float:
    """Return the share of noticed messages above the bound that this share of quiet ones passes."""
    bound = bound_for(quiet, alarms)
    return sum(score > bound for score in noticed) / len(noticed)


def bound_for(quiet: Sequence[float], alarms: float) -> float:
    """Return the score that at most this share of quiet messages lies above."""
    return sorted(quiet, reverse=True)[min(int(alarms * len(quiet)), len(quiet) - 1)]


def _auc(quiet: list[float], noticed: list[float]) -> float:
    won, below, equal_from = 0.0, 0, 0
    for score in noticed:
        while below < len(quiet) and quiet[below] < score:
            below += 1
        equal_from = max(equal_from, below)
        while equal_from < len(quiet) and quiet[equal_from] == score:
            equal_from += 1
        won += below + (equal_from - below) / 2
    return won / (len(quiet) * len(noticed))


def _precision(scores: Sequence[float], labels: Sequence[int]) -> float:
    ranked = sorted(zip(scores, labels, strict=True), key=lambda pair: (-pair[0], pair[1]))
    hits, total = 0, 0.0
    for place, (_, label) in enumerate(ranked, start=1):
        if label:
            hits += 1
            total += hits / place
    return total / hits

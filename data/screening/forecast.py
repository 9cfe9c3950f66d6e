"""Whether a conversation is about to derail: a small regression on how its turns land and how people speak.

It is wrong in a third of cases, as all that is published is: it may raise attention inside, never prompt by itself.
"""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp, log, log1p

from core.moderation.scores import Scores
from data.screening.screen import FastScreen, Message

MOST_TURNS = 12
"""The last turns that are read; what was before has cooled."""

_DECAY = 0.7
"""How much of a turn's heat is left one turn later."""

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_YOU = _words("you your yours yourself you're you've you'd you'll u ur du dich dir dein deine euch ihr sie")
_I = _words("i me my mine i'm i've i'd we our us ich mich mir mein wir")
_KIND = _words(
    "thanks thank thx please sorry appreciate agree agreed welcome glad great good interesting fair danke "
    "bitte entschuldigung stimmt gut"
)
_DOUBT = _words("perhaps maybe think seems might could probably vielleicht wohl")
_AGAINST = _words("no not never wrong nothing don't doesn't isn't can't didn't why nicht nein nie falsch")
_ABSOLUTE = _words("always never everyone nobody obviously clearly actually really just stop immer alle")
FEATURES = (
    "last attack", "last tension", "most attack", "most tension", "mean attack", "mean tension", "slope of tension",
    "decayed tension", "before last tension", "you", "last you", "i", "kind", "last kind", "doubt", "against",
    "last against", "absolute", "questions", "last questions", "exclamations", "length", "last length", "turns",
    "links",
)  # fmt: skip


def forecast(turns: Sequence[str]) -> float:
    """Return how likely the next turn is an attack, from 0 to 1. Turns are oldest first; the fast screen reads them."""
    weights, figures = _weights(), zip(FEATURES, features(turns, read(turns)), strict=True)
    total = weights["one"] + sum(weights[name] * value for name, value in figures)
    return 1 / (1 + exp(-total))


def read(turns: Sequence[str]) -> list[Scores]:
    """Return the scores of the last turns, each read after the two before it."""
    last = turns[-MOST_TURNS:]
    return FastScreen().read([Message(text, tuple(last[max(place - 2, 0) : place])) for place, text in enumerate(last)])


def features(turns: Sequence[str], scores: Sequence[Scores]) -> list[float]:
    """Return the figures of a conversation in the order of `FEATURES`; scores are those of its last turns."""
    last = turns[-MOST_TURNS:]
    attack, tension = [_logit(each.attack) for each in scores], [_logit(each.tension) for each in scores]
    words = [_WORD.findall(text.casefold()) for text in last]
    everything = [word for each in words for word in each]
    decayed = 0.0
    for each in scores:
        decayed = decayed * _DECAY + each.tension
    half = max(len(tension) // 2, 1)
    slope = _mean(tension[half:] or tension) - _mean(tension[:half])
    return [
        attack[-1], tension[-1], max(attack), max(tension), _mean(attack), _mean(tension), slope, decayed,
        tension[-2] if len(tension) > 1 else tension[-1], _rate(everything, _YOU), _rate(words[-1], _YOU),
        _rate(everything, _I), _rate(everything, _KIND), _rate(words[-1], _KIND), _rate(everything, _DOUBT),
        _rate(everything, _AGAINST), _rate(words[-1], _AGAINST), _rate(everything, _ABSOLUTE),
        _mean([float(text.count("?")) for text in last]), float(min(last[-1].count("?"), 5)),
        _mean([float(min(text.count("!"), 5)) for text in last]), _mean([log1p(len(each)) for each in words]),
        log1p(len(words[-1])), log1p(len(turns)), float(any("http" in text or "link" in text for text in last[-2:])),
    ]  # fmt: skip


@cache
def _weights() -> dict[str, float]:
    text = files("data.screening").joinpath("weights", "forecast.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights


def _rate(words: Sequence[str], of: frozenset[str]) -> float:
    return 10 * sum(word in of for word in words) / (len(words) + 5)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _logit(probability: float) -> float:
    inside = min(max(probability, 1e-3), 1 - 1e-3)
    return log(inside / (1 - inside))

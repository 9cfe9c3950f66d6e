"""Measure the shipped screens on what they never learnt from: `make eval`. Trains nothing.

Ranking quality, recall at one and at five false alarms in a hundred, and how our own lines of each category fall at the
bound that one calm line in two hundred passes.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence

from core.moderation.scores import NoModel, Scores
from data.screening.choosing import screen_for
from data.screening.forecast import forecast
from data.screening.screen import Message, Screen
from training import sets
from training.figures import Ranking, bound_for, ranking
from training.lines import lines

CALM = 0.005
"""The share of calm lines that may raise an alarm: the bound that a new room begins with."""


def main() -> None:
    """Print every figure, or say why there is none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="auto", choices=("auto", "fast", "full"))
    parser.add_argument("--most", type=int, default=1000, help="rows of each set")
    asked = parser.parse_args()
    if sets.folder() is None:
        print("Nothing is measured: the labelled messages are not here (TOGETHEROS_TRAINING_DATA names their folder).")
        return
    try:
        screen = screen_for(asked.model)
    except NoModel as missing:
        sys.exit(str(missing))
    print(f"The screen: {type(screen).__name__}. Rows that it never learnt from, at most {asked.most} a set.\n")
    for kind, names in (("attack", sets.ATTACK_SETS), ("tension", sets.TENSION_SETS)):
        _print_sets(kind, names, screen, asked.most)
    for language, name in sets.LANGUAGE_SETS.items():
        _print_set(f"{language} attack", "attack", name, screen, asked.most)
    print()
    bounds = _bounds(screen, asked.most)
    print(f"The calm bound, passed by {CALM:.1%} of help chat: attack {bounds[0]:.3f}, tension {bounds[1]:.3f}\n")
    _print_lines(screen, bounds)
    _print_conversations()


def _print_sets(kind: str, names: Sequence[str], screen: Screen, most: int) -> None:
    print(f"  {kind:<28} {'rows':>6} {'noticed':>7}   {'AUC':>5} {'AP':>5} {'R@1%':>5} {'R@5%':>5}")
    found = [_print_set(name, kind, name, screen, most) for name in names]
    mean = Ranking(*(sum(getattr(each, part) for each in found) / len(found) for part in Ranking.__slots__))
    print(f"  {'mean':<28} {'':>6} {'':>7}   {_figures(mean)}\n", flush=True)


def _print_set(title: str, kind: str, name: str, screen: Screen, most: int) -> Ranking:
    rows = sets.measured(name)[:most]
    scores = screen.read([Message(row.text, row.context) for row in rows])
    figures = ranking([getattr(each, kind) for each in scores], [row.label for row in rows])
    print(f"  {title:<28} {len(rows):>6} {sum(row.label for row in rows):>7}   {_figures(figures)}", flush=True)
    return figures


def _figures(figures: Ranking) -> str:
    return f"{figures.auc:.3f} {figures.precision:.3f} {figures.at_1:.3f} {figures.at_5:.3f}"


def _bounds(screen: Screen, most: int) -> tuple[float, float]:
    calm = screen.read([Message(row.text) for row in sets.measured("irc_calm")[:most]])
    return bound_for([each.attack for each in calm], CALM), bound_for([each.tension for each in calm], CALM)


def _print_lines(screen: Screen, bounds: tuple[float, float]) -> None:
    kept = [line for line in lines() if line.kept and line.language == "en"]
    scores = screen.read([Message(line.text) for line in kept])
    for kind in ("attack", "tension"):
        figures = ranking([getattr(each, kind) for each in scores], [int(line.noticed) for line in kept])
        print(f"  our own lines that were kept, by {kind}: {len(kept)} lines, {_figures(figures)}")
    print(f"\n  {'flagged at the calm bound':<28} {'lines':>6}")
    by_category: defaultdict[tuple[bool, str], list[bool]] = defaultdict(list)
    for line, each in zip(kept, scores, strict=True):
        by_category[not line.noticed, line.category].append(_is_flagged(each, bounds))
    for (quiet, category), flags in sorted(by_category.items()):
        kind = "quiet" if quiet else "noticed"
        print(f"  {kind:<8} {category:<19} {len(flags):>6}   {sum(flags) / len(flags):.2f}")
    print()


def _is_flagged(scores: Scores, bounds: tuple[float, float]) -> bool:
    return scores.attack > bounds[0] or scores.tension > bounds[1]


def _print_conversations() -> None:
    print(f"  {'forecast':<28} {'rows':>6} {'AUC':>9} {'right at .5':>12}")
    for name in sets.CONVERSATION_SETS:
        kept = [
            (turns, label)
            for turns, label, group in sets.conversations(name)
            if sets.is_kept_for_measuring(name, group)
        ]
        told, labels = [forecast(turns) for turns, _ in kept], [label for _, label in kept]
        right = sum((one > 0.5) == bool(label) for one, label in zip(told, labels, strict=True)) / len(kept)  # noqa: PLR2004
        print(f"  {name:<28} {len(kept):>6} {ranking(told, labels).auc:>9.3f} {right:>12.3f}", flush=True)


if __name__ == "__main__":
    main()

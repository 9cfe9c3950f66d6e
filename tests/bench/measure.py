"""Side by side: contenders take turns, round by round, so that whatever else the machine does disturbs both alike."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """What one operation took: wall-clock and processor time, in microseconds."""

    wall_us: float
    cpu_us: float


Round = Callable[[], int]
"""Does some operations and returns how many."""


def in_turns(contenders: Mapping[str, Round], rounds: int) -> dict[str, Cost]:
    """Return the median cost of an operation for each contender; a first round of each only warms up."""
    seen: dict[str, list[Cost]] = {name: [] for name in contenders}
    for _ in range(rounds + 1):
        for name, once in contenders.items():
            seen[name].append(_timed(once))
    return {name: _typical(costs[1:]) for name, costs in seen.items()}


def _timed(once: Round) -> Cost:
    cpu, wall = time.process_time(), time.perf_counter()
    done = once()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Cost(wall / done * 1e6, cpu / done * 1e6)


def _typical(costs: list[Cost]) -> Cost:
    return Cost(median(cost.wall_us for cost in costs), median(cost.cpu_us for cost in costs))

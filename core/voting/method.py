"""What a voting method is: its choices, and an exact count that looks at nothing but how often each was made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a vote ended as it did; the words are the texts ``tally-<why>``."""

    PASSED = "passed"
    NO_QUORUM = "no-quorum"  # too few took part, whatever they said
    NOT_ENOUGH = "not-enough"  # the share in favour is too small
    TIE = "tie"  # as many for as against: not adopted
    BLOCKED = "blocked"  # somebody cannot live with it


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a ballot. Its meaning and its own question are the texts ``ballot-<method>-<choice>``.

    The reason given with a choice that ``dissents`` stays with the decision.
    """

    id: str
    needs_reason: bool = False
    dissents: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How a vote was counted. ``counts`` names every choice of the method; ``cast`` is their sum."""

    passed: bool
    why: Why
    counts: Mapping[str, int]
    cast: int
    roll: int
    quorum: int


Decide = Callable[[Mapping[str, int]], Why]
"""Decides from how often each choice was made (every choice is there); asked only once the quorum is reached."""


@dataclass(frozen=True, slots=True)
class Method:
    """A way to decide. One that is not ``offered`` cannot be chosen for a proposal: only the rules call for it."""

    name: str
    choices: tuple[Choice, ...]
    decide: Decide
    offered: bool = True

    def choice(self, choice_id: str) -> Choice | None:
        """Return the choice of this name, or None."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)

    def count(self, ballots: Mapping[str, int], roll: int, quorum: int) -> Tally:
        """Return the result of so many ballots for each choice; fewer than ``quorum`` ballots decide nothing."""
        counts = {choice.id: ballots.get(choice.id, 0) for choice in self.choices}
        if unknown := ballots.keys() - counts.keys():
            raise ValueError(f"{self.name} has no choice {sorted(unknown)}")
        cast = sum(counts.values())
        why = Why.NO_QUORUM if cast < max(quorum, 1) else self.decide(counts)
        return Tally(why is Why.PASSED, why, counts, cast, roll, quorum)


YES_OR_NO = (Choice("yes"), Choice("no", dissents=True), Choice("abstain"))
"""The choices of every majority. Abstaining counts for the quorum only."""


def share(numerator: int, denominator: int) -> Decide:
    """Return the decision by at least this share of those who said yes or no."""

    def decide(counts: Mapping[str, int]) -> Why:
        yes, no = counts["yes"], counts["no"]
        return Why.PASSED if yes and yes * denominator >= (yes + no) * numerator else Why.NOT_ENOUGH

    return decide

"""Simple majority: adopted when more say yes than no. A tie is not adopted."""

from collections.abc import Mapping

from core.voting.method import YES_OR_NO, Method, Why


def _decide(counts: Mapping[str, int]) -> Why:
    yes, no = counts["yes"], counts["no"]
    if yes == no:
        return Why.TIE if yes else Why.NOT_ENOUGH
    return Why.PASSED if yes > no else Why.NOT_ENOUGH


METHOD = Method("majority", YES_OR_NO, _decide)

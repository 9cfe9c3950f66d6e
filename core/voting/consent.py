"""Consent: adopted when nobody blocks and at least one member consents.

A reservation ("I have concerns, but go on") consents and is heard; abstaining counts for the quorum only.
"""

from collections.abc import Mapping

from core.voting.method import Choice, Method, Why


def _decide(counts: Mapping[str, int]) -> Why:
    if counts["block"]:
        return Why.BLOCKED
    return Why.PASSED if counts["consent"] + counts["reservation"] else Why.NOT_ENOUGH


METHOD = Method(
    "consent",
    (
        Choice("consent"),
        Choice("reservation", dissents=True),
        Choice("abstain"),
        Choice("block", needs_reason=True, dissents=True),
    ),
    _decide,
)

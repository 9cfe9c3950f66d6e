"""Copy this file to add a way to vote: here, adopted when at least three of five who say yes or no say yes.

1. Copy it to a file with your method's name, and decide in ``_decide`` from how often each choice was made.
2. Name the new file in ``core/voting/table.py``; the shared tests of all methods then try it by themselves.
3. Give it words in each language: ``method-<name>``, and ``ballot-<name>-<choice>`` for every choice.
"""

from collections.abc import Mapping

from core.voting.method import Choice, Method, Why


def _decide(counts: Mapping[str, int]) -> Why:
    yes, no = counts["yes"], counts["no"]
    return Why.PASSED if yes and yes * 5 >= (yes + no) * 3 else Why.NOT_ENOUGH


METHOD = Method("three-fifths", (Choice("yes"), Choice("no", dissents=True), Choice("abstain")), _decide)

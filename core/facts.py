"""Facts: what happened, in the past tense. Verbs tell them; the conversation decides who hears them and in which words.

A fact holds ids and plain values only (no names, no member's words beyond what must be announced), because it is
kept as JSON until every room concerned has heard it.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Self


@dataclass(frozen=True)
class Fact:
    """Something that happened. Subclasses are frozen dataclasses of integers, strings, booleans and None."""

    kinds: ClassVar[dict[str, type["Fact"]]] = {}

    def __init_subclass__(cls) -> None:
        """Register the kind, so that a stored fact finds its class again."""
        super().__init_subclass__()
        Fact.kinds[cls.__name__] = cls

    def values(self) -> dict[str, Any]:
        """Return the fact's values as JSON can keep them."""
        return dict(vars(self))

    @classmethod
    def restore(cls, values: dict[str, Any]) -> Self:
        """Return the fact again from its kept values."""
        return cls(**values)

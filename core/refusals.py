"""Refusals: an expected no, as a class with values, that changes nothing and is put into words at the edge."""

import re
from dataclasses import dataclass, fields


class Refusal(Exception):  # noqa: N818 - a refusal is an expected answer, not an error
    """An expected no. Subclasses are dataclasses whose fields are the values of the sentence.

    The sentence is the catalogue text ``refusal-<class name in kebab case>``. One with a ``field`` says which of the
    values given was wrong, so that only this one is asked for again. They are not frozen: Python writes the
    traceback into an exception that leaves a context manager.
    """

    @property
    def text_id(self) -> str:
        """Return the id of the sentence in the catalogues."""
        return "refusal-" + re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()

    @property
    def values(self) -> dict[str, object]:
        """Return the values that the sentence may name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]  # every subclass is a dataclass


@dataclass
class NotAllowed(Refusal):
    """The member does not hold a role that carries this right."""

    right: str


@dataclass
class NotFound(Refusal):
    """Nothing has this name; ``nearest`` is the closest existing one, or empty."""

    kind: str
    name: str
    nearest: str = ""


@dataclass
class BadLength(Refusal):
    """A text is shorter or longer than its limits (in characters)."""

    field: str
    low: int
    high: int
    length: int

"""Outward signs of a message that need no model and no language: shouting, bursts of mentions, words of repair."""

import re
from dataclasses import dataclass

SHOUTING, MENTIONS, REPAIR = "shouting", "mentions", "repair"
SHOUTED = 0.75
"""How heated a shouted message counts, as a screen's score would."""
CALLED = 0.6
"""The same for a message that calls many people at once."""
MANY = 5
"""Mentions in one message that make a burst."""
_LEAST_LETTERS = 12
_SHARE = 0.7

_REPAIR = re.compile(
    r"\b(?:sorry|apolog\w*|my (?:bad|mistake|fault)|thank(?:s| you)|you'?re right|i agree|fair (?:point|enough)|"
    r"good point|didn'?t mean|let'?s|perdón\w*|perdon\w*|lo siento|disculp\w*|gracias|tienes razón|"
    r"de acuerdo|buen punto|entschuldig\w*|sorry|tut mir leid|danke\w*|du hast recht|stimmt|einverstanden|"
    r"guter punkt|so war das nicht gemeint)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://\S{4,300}")
_QUIET = re.compile(r"```.*?```|`[^`]*`|^>.*$|https?://\S+", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Signs:
    """What can be counted of a message: how heated that alone makes it (0 to 1), and which signs there are."""

    heat: float
    names: frozenset[str] = frozenset()

    @property
    def repairs(self) -> bool:
        """Whether it thanks, apologises or agrees."""
        return REPAIR in self.names


def links(text: str) -> frozenset[int]:
    """Return the links of a message as hashes that mean nothing outside this process."""
    return frozenset(hash(each.rstrip(".,;:!?)").casefold()) for each in _LINK.findall(text))


def read(text: str, mentions: int = 0) -> Signs:
    """Return the signs of a message; code, quotes and links say nothing of whoever wrote it."""
    plain = _QUIET.sub(" ", text)
    letters = [char for char in plain if char.isalpha() and char.lower() != char.upper()]
    found, heat = set(), 0.0
    if len(letters) >= _LEAST_LETTERS and sum(char.isupper() for char in letters) > _SHARE * len(letters):
        found.add(SHOUTING)
        heat = SHOUTED
    if mentions >= MANY:
        found.add(MENTIONS)
        heat = max(heat, CALLED)
    if _REPAIR.search(plain.replace("\u2019", "'")):
        found.add(REPAIR)
    return Signs(heat, frozenset(found))

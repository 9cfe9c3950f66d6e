"""What every text written by a member goes through before it is kept: trimmed, bounded, free of tricks.

Invisible direction marks and control characters can make a line read as something else than what it is
(promises.md, "Bad input"), so they are dropped once, here, and the renderers never meet them.
"""

import unicodedata

from core.refusals import BadLength

_JOINERS = "\u200c\u200d"
"""Needed inside words of Persian and Indic scripts and inside emoji; at the edges they are only invisible."""
_EDGES = (
    "\n\t \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def clean(text: str) -> str:
    """Return the text in NFC without control, direction and other invisible characters, trimmed."""
    return unicodedata.normalize("NFC", visible(text)).strip(_EDGES + _JOINERS)


def visible(text: str) -> str:
    """Return the text without control, direction and other invisible characters; line breaks and tabs stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line if line.isprintable() else "".join(filter(_is_visible, line)) for line in lines)


def _is_visible(char: str) -> bool:
    return char == "\t" or char in _JOINERS or unicodedata.category(char) not in _DROPPED


def line(text: str) -> str:
    """Return the cleaned text on one line."""
    return " ".join(clean(text).split())


def bounded(field: str, text: str, low: int, high: int) -> str:
    """Return the cleaned text, or refuse when it is not ``low`` to ``high`` characters long."""
    cleaned = clean(text)
    if not low <= len(cleaned) <= high:
        raise BadLength(field, low, high, len(cleaned))
    return cleaned


def one_line(field: str, text: str, low: int, high: int) -> str:
    """Return the cleaned text on one line, or refuse when it is not ``low`` to ``high`` characters long."""
    return bounded(field, line(text), low, high)

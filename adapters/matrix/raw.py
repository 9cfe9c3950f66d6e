"""Reading JSON that strangers wrote: every step yields something of the right type, or nothing."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def mapping(value: Any, *keys: str) -> Json:
    """The object found by following the keys, or an empty one."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def text(value: Any, *keys: str) -> str | None:
    """The text found by following the keys, or None."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) else None


def number(value: Any, otherwise: int) -> int:
    """A whole number; old rooms also write it as text."""
    if isinstance(value, bool):
        return otherwise
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            return otherwise
    return int(value) if isinstance(value, int) else otherwise


def mappings(value: Any, *keys: str) -> Iterator[Json]:
    """The objects in the list found by following the keys."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, dict):
            yield entry


def events(value: Any, *keys: str) -> Iterator[Json]:
    """The objects that look like events in the list found by following the keys."""
    for entry in mappings(value, *keys):
        if isinstance(entry.get("type"), str) and isinstance(entry.get("sender"), str):
            yield entry


def texts(value: Any) -> list[str]:
    """The texts in a list."""
    return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []

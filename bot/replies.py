"""Replies as small documents. Commands build them, platforms render them, and only the renderer escapes."""

import json
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Something to type, character by character."""

    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment, shown in the reader's own zone and language."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Mention:
    """A member's name, without notifying them; ``addresses`` are their accounts as (platform, address)."""

    name: str
    addresses: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Removed:
    """Words that an amendment takes out."""

    text: str


@dataclass(frozen=True, slots=True)
class Added:
    """Words that an amendment puts in."""

    text: str


Part = str | Strong | Code | Moment | Mention | Link | Removed | Added
Line = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    parts: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, one line each."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table that also reads well as text: rows of cells under their heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words."""

    parts: Line


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Text whose spacing matters: an exported journal, a settings file."""

    text: str


Block = Paragraph | Bullets | Table | Quote | Preformatted


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to press. ``line`` is the command line that pressing it says; whoever can press can also type it."""

    label: str
    line: str
    emoji: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a reply, with words for those who cannot see it."""

    name: str
    media_type: str
    text: str
    description: str


@dataclass(frozen=True, slots=True)
class Picture(Attachment):
    """A file whose text is SVG of our own making (``bot.pictures``): shown drawn, or told by its description."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says.

    ``private`` asks for a place where only the asker reads it; ``asks_for`` names the parameter that it waits for, so
    that its answers are read in a thread of their own. ``discussed`` says that a thread belongs to it from the start.
    """

    title: str = ""
    blocks: tuple[Block, ...] = ()
    choices: tuple[Choice, ...] = ()
    private: bool = False
    language: str = "en"
    zone: str = "UTC"
    files: tuple[Attachment, ...] = ()
    asks_for: str = ""
    discussed: bool = False


_CLASSES: dict[str, type] = {
    cls.__name__: cls
    for cls in (
        Strong, Code, Moment, Mention, Link, Removed, Added, Paragraph, Bullets, Table, Quote, Preformatted,
        Choice, Reply, Attachment, Picture,
    )
}  # fmt: skip
_FIELDS = {cls: tuple((each.name, each.default) for each in fields(cls)) for cls in _CLASSES.values()}


def pack(reply: Reply) -> str:
    """Return a reply as JSON, to be kept until it was heard; what a field holds by default is left out."""
    return _ENCODER.encode(reply)


def unpack(packed: str) -> Reply:
    """Return the reply that ``pack`` was given."""
    reply: Reply = json.loads(packed, object_hook=_node)
    return reply


def _values(node: Any) -> dict[str, Any]:
    if isinstance(node, datetime):
        return {"": "at", "at": node.astimezone(UTC).isoformat()}
    values = {"": type(node).__name__}
    for name, default in _FIELDS[type(node)]:
        value = getattr(node, name)
        if value != default:
            values[name] = value
    return values


def _node(values: dict[str, Any]) -> Any:
    name = values.pop("")
    if name == "at":
        return datetime.fromisoformat(values["at"])
    return _CLASSES[name](**{name: _tuples(value) for name, value in values.items()})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(each) for each in value) if isinstance(value, list) else value


_ENCODER = json.JSONEncoder(separators=(",", ":"), default=_values)

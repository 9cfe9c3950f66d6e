"""From a reply to lines of a terminal, plain or with styles. Nothing that a member wrote can steer it."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rich.text import Text

from bot.replies import (
    Added,
    Attachment,
    Block,
    Bullets,
    Choice,
    Code,
    Line,
    Link,
    Mention,
    Moment,
    Paragraph,
    Part,
    Picture,
    Preformatted,
    Quote,
    Removed,
    Reply,
    Strong,
    Table,
)
from bot.words import plain_part

STYLES = {
    "title": "bold underline",
    "strong": "bold",
    "code": "bold cyan",
    "name": "italic",
    "removed": "strike red",
    "added": "bold green",
    "mark": "dim",
}
"""Looks by role. Each role is also told apart by its words or signs, so a terminal without colour loses nothing."""

_JOINERS = "\u200c\u200d"  # needed by Persian, Indic scripts and emoji
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of one line and the role that it plays there."""

    text: str
    role: str = ""


Spans = tuple[Span, ...]


def safe(text: str) -> str:
    """Return the text without anything that could steer a terminal or turn its direction; line breaks stay."""
    plain = "\n".join(text.expandtabs(4).splitlines())
    return "".join(
        char
        for char in plain
        if char == "\n" or char in _JOINERS or unicodedata.category(char) not in _DROPPED
    )  # fmt: skip


def on_one_line(text: str) -> str:
    """Return the text made safe and without line breaks."""
    return " ".join(safe(text).split())


def plain_text(reply: Reply) -> str:
    """Return a reply as plain text."""
    return "\n".join("".join(span.text for span in line) for line in spans(reply))


def styled_text(reply: Reply, *, choices: bool = True) -> Text:
    """Return a reply with styles. Built from pieces, never from markup, so there is nothing to escape."""
    text = Text()
    for number, line in enumerate(spans(reply if choices else replace(reply, choices=()))):
        text.append("\n" if number else "")
        for span in line:
            text.append(span.text, STYLES.get(span.role, ""))
    return text


def spans(reply: Reply) -> Iterator[Spans]:
    """Yield the lines of a reply: its title, its blocks, its files, and its choices as numbers."""
    title = (Span(on_one_line(reply.title), "title"),)
    follows: Block | str | None = "title" if reply.title else None
    if reply.title:
        yield title
    for block in reply.blocks:
        if _apart(block, follows):
            yield ()
        yield from _block(block, reply)
        follows = block
    for file in reply.files:
        yield from ((), *_file(file)) if follows else _file(file)
        follows = "file"
    if reply.choices:
        yield from ((), *_choices(reply.choices)) if follows else _choices(reply.choices)


def _apart(block: Block, follows: Block | str | None) -> bool:
    """Say whether an empty line stands before a block: not below a title, nor between a sentence and its list."""
    if follows is None or follows == "title":
        return False
    return isinstance(block, Paragraph | Preformatted) or not isinstance(follows, Paragraph)


def _block(block: Block, reply: Reply) -> Iterable[Spans]:
    match block:
        case Paragraph(parts):
            yield from _lines(parts, reply)
        case Bullets(items):
            for item in items:
                yield from _indented(_lines(item, reply), "- ", "  ")
        case Quote(parts):
            yield from _indented(_lines(parts, reply), "> ", "> ")
        case Table():
            yield from _table(block, reply)
        case Preformatted(text):
            yield from _indented(((Span(each),) for each in safe(text).split("\n")), "    ", "    ")


def _table(table: Table, reply: Reply) -> Iterable[Spans]:
    """Yield a row as ``P1 · Stage: voting · Ends: Sat 28 Nov``: it needs no columns, on a screen or read aloud."""
    for row in table.rows:
        line: list[Span] = [Span("- ", "mark")]
        for number, cell in enumerate(row):
            pieces = [Span(each.text.replace("\n", " "), each.role) for each in _parts(cell, reply)]
            if not any(piece.text.strip() for piece in pieces):
                continue
            head = on_one_line(table.heads[number]) if number < len(table.heads) else ""
            if len(line) > 1:
                line.append(Span(" · ", "mark"))
            if number and head:
                line.append(Span(f"{head}: ", "mark"))
            line.extend(pieces)
        yield tuple(line)


def _file(file: Attachment) -> Iterable[Spans]:
    yield (Span(on_one_line(file.name), "strong"), Span(": "), Span(on_one_line(file.description)))
    if not isinstance(file, Picture):
        yield from _block(Preformatted(file.text.rstrip("\n")), Reply())


def _choices(choices: Sequence[Choice]) -> Iterable[Spans]:
    for number, choice in enumerate(choices, 1):
        yield (Span(f"{number}) ", "mark"), Span(on_one_line(choice.label), "strong"))


def _parts(line: Line, reply: Reply) -> Iterable[Span]:
    for part in line:
        yield Span(safe(_shown(part, reply)), _role(part))


def _shown(part: Part, reply: Reply) -> str:
    if isinstance(part, Link) and part.url != part.text:
        return f"{part.text} <{part.url}>"
    return plain_part(part, reply.language, reply.zone)


def _role(part: Part) -> str:
    match part:
        case Strong() | Moment():
            return "strong"
        case Code():
            return "code"
        case Mention():
            return "name"
        case Removed():
            return "removed"
        case Added():
            return "added"
        case _:
            return ""


def _lines(line: Line, reply: Reply) -> Iterable[Spans]:
    """Yield the line, broken where its words hold line breaks."""
    current: list[Span] = []
    for span in _parts(line, reply):
        first, *others = span.text.split("\n")
        current.append(Span(first, span.role))
        for other in others:
            yield tuple(current)
            current = [Span(other, span.role)]
    yield tuple(current)


def _indented(lines: Iterable[Spans], first: str, others: str) -> Iterable[Spans]:
    for number, line in enumerate(lines):
        yield (Span(others if number else first, "mark"), *line)

"""From a Reply to Matrix events: plain and formatted bodies, choices as reactions, long answers in several events.

Everything a member wrote is escaped here. The meaning of each reaction travels inside the event (``CHOICES``), so that
a press is understood after a restart as well. ``m.mentions`` is always empty: the bot never pings anyone by accident.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from bot.replies import (
    Added,
    Block,
    Bullets,
    Choice,
    Code,
    Line,
    Link,
    Paragraph,
    Part,
    Preformatted,
    Quote,
    Removed,
    Reply,
    Strong,
    Table,
)
from bot.words import plain_part
from core.texts import visible

CHOICES = "coop.togetheros.choices"
LARGEST = 32_000
"""Bytes of what one event says, as JSON. Encryption adds a third, and Matrix allows 64 KiB for the whole event."""
KEYCAPS = ("1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣", "🔟")
_LINKS = ("https://", "http://", "mailto:", "matrix:")
_SKINS = "".join(map(chr, range(0x1F3FB, 0x1F400)))
_SAME = str.maketrans("", "", "\ufe0f" + _SKINS)

Content = dict[str, Any]
Piece = tuple[str, str]
"""The plain and the formatted text of a part of an answer."""


def contents(reply: Reply, prefix: str) -> Sequence[Content]:
    """Return the events that say a reply, in order; the choices stand on the last one."""
    events: list[list[Piece]] = [[]]
    size = 0
    for piece in [*_pieces(reply), *_choices(reply.choices, prefix)]:
        if events[-1] and size + _size(piece) > LARGEST:
            events.append([])
            size = 0
        events[-1].append(piece)
        size += _size(piece)
    said = [_content(each) for each in events if each]
    if said and reply.choices:
        said[-1][CHOICES] = _meanings(reply.choices)
    return said


def content(reply: Reply, prefix: str) -> Content:
    """Return one event with as much of a reply as fits and all its choices, for a message that is changed in place."""
    every = contents(reply, prefix)
    if len(every) == 1:
        return every[0]
    choices = _choices(reply.choices, prefix)
    kept, size = [], sum(map(_size, choices))
    for piece in _pieces(reply):
        size += _size(piece)
        if size > LARGEST:
            kept.append(("…", "<p>…</p>"))
            break
        kept.append(piece)
    return {**_content([*kept, *choices]), CHOICES: _meanings(reply.choices)}


def reaction_keys(choices: Sequence[Choice]) -> Sequence[str]:
    """Return one reaction for each choice: its own mark, or a number where it has none or shares it."""
    taken: dict[str, str] = {}
    spare = iter(KEYCAPS)
    for choice in choices:
        key = choice.emoji
        while not key or bare(key) in taken:
            key = next(spare, f"({len(taken) + 1})")
        taken[bare(key)] = key
    return list(taken.values())


def choices_in(said: Mapping[str, Any]) -> dict[str, str]:
    """Return the command line of each reaction to an event of ours."""
    kept = said.get(CHOICES)
    if not isinstance(kept, dict):
        return {}
    return {bare(key): line for key, line in kept.items() if isinstance(key, str) and isinstance(line, str)}


def labels_in(said: Mapping[str, Any], prefix: str) -> dict[str, str]:
    """Return the reaction that presses each choice of an event of ours, by the label that a reader sees, in order."""
    kept = said.get(CHOICES)
    marked = {f"{key} ": f" · {prefix}{_visible(line)}" for key, line in kept.items()} if isinstance(kept, dict) else {}
    return {
        shown.removeprefix(before).removesuffix(after): before.rstrip()
        for shown in str(said.get("body")).split("\n")
        for before, after in marked.items()
        if shown.startswith(before) and shown.endswith(after)
    }


def bare(key: str) -> str:
    """Return a reaction as we compare it: clients add or drop variation marks, and people choose their skin tone."""
    return key.translate(_SAME)


def _content(pieces: Sequence[Piece]) -> Content:
    return {
        "msgtype": "m.notice",
        "body": "\n\n".join(text for text, _ in pieces),
        "format": "org.matrix.custom.html",
        "formatted_body": "".join(html for _, html in pieces),
        "m.mentions": {},
    }


def _size(piece: Piece) -> int:
    return len(json.dumps(piece))


# --- blocks --------------------------------------------------------------------------------------------------------


def _pieces(reply: Reply) -> Iterator[Piece]:
    title = _visible(reply.title)
    heading = (title, f"<h4>{escape(title)}</h4>")
    if title and _size(heading) <= LARGEST:
        yield heading
    elif title:
        yield from _fitting(Paragraph((Strong(title),)), reply)
    for block in reply.blocks:
        yield from _fitting(block, reply)


def _fitting(block: Block, reply: Reply) -> Iterator[Piece]:
    """Yield a block in pieces of which each fits into one event."""
    piece = _block(block, reply)
    if _size(piece) <= LARGEST:
        yield piece
        return
    for half in _halves(block):
        yield from _fitting(half, reply)


def _halves(block: Block) -> tuple[Block, ...]:
    """Return a block in two, or in a form that can be halved."""
    match block:
        case Paragraph(parts) | Quote(parts):
            return tuple(type(block)(each) for each in _halved(parts))
        case Preformatted(text):
            return tuple(Preformatted(each) for each in _cut(text))
        case Bullets((item,)):
            return (Paragraph(item),)
        case Bullets(items):
            return Bullets(items[: len(items) // 2]), Bullets(items[len(items) // 2 :])
        case Table(heads, (row,)):
            return (Paragraph(_row(heads, row)),)
        case Table(heads, rows):
            return Table(heads, rows[: len(rows) // 2]), Table(heads, rows[len(rows) // 2 :])


def _halved(parts: Line) -> Iterator[Line]:
    if len(parts) > 1:
        yield parts[: len(parts) // 2]
        yield parts[len(parts) // 2 :]
        return
    part = parts[0]
    if isinstance(part, str):
        yield from ((each,) for each in _cut(part))
    elif isinstance(part, Strong | Code | Removed | Added | Link):
        yield from ((replace(part, text=each),) for each in _cut(part.text))
    else:
        yield from ((each,) for each in _cut(plain_part(part, "en", "UTC")))


def _cut(text: str) -> tuple[str, str]:
    """Return a text in two, parted at the end of a line or word where there is one near the middle."""
    middle = len(text) // 2
    for gap in ("\n", " "):
        at = text.find(gap, middle, middle + 400)
        if at >= 0:
            return text[: at + 1], text[at + 1 :]
    return text[:middle], text[middle:]


def _block(block: Block, reply: Reply) -> Piece:
    def text(line: Line) -> str:
        return "".join(_text(part, reply) for part in line)

    def html(line: Line) -> str:
        return "".join(_html(part, reply) for part in line).replace("\n", "<br>")

    match block:
        case Paragraph(parts):
            return text(parts), f"<p>{html(parts)}</p>"
        case Bullets(items):
            lines = "\n".join(f"- {text(item)}" for item in items)
            return lines, f"<ul>{''.join(f'<li>{html(item)}</li>' for item in items)}</ul>"
        case Quote(parts):
            lines = "\n".join(f"> {line}" for line in text(parts).split("\n"))
            return lines, f"<blockquote>{html(parts)}</blockquote>"
        case Preformatted(raw):
            shown = visible(raw)
            return shown, f"<pre><code>{escape(shown)}</code></pre>"
        case Table(heads, rows):
            lines = "\n".join(f"- {text(_row(heads, row))}" for row in rows)
            head = "".join(f"<th>{escape(_visible(each))}</th>" for each in heads)
            body = "".join("<tr>" + "".join(f"<td>{html(cell)}</td>" for cell in row) + "</tr>" for row in rows)
            return lines, f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(heads: Sequence[str], row: Sequence[Line]) -> Line:
    """Return a row as it reads without columns: ``P1 · Stage: voting · Ends: Sat 28 Nov``."""
    line: list[Part] = []
    for number, (head, cell) in enumerate(zip(heads, row, strict=True)):
        if any(part for part in cell):
            line += [" · "] if line else []
            line += [f"{head}: "] if number and head else []
            line += cell
    return tuple(line)


def _text(part: Part, reply: Reply) -> str:
    said = visible(plain_part(part, reply.language, reply.zone))
    return f"{said} <{visible(part.url)}>" if isinstance(part, Link) and part.url != part.text else said


def _html(part: Part, reply: Reply) -> str:
    said = escape(visible(part.text if isinstance(part, Code) else plain_part(part, reply.language, reply.zone)))
    match part:
        case Strong():
            return f"<strong>{said}</strong>"
        case Code():
            return f"<code>{said}</code>"
        case Removed():
            return f"<del>{said}</del>"
        case Added():
            return f"<u>{said}</u>"
        case Link(_, url) if url.startswith(_LINKS):
            return f'<a href="{escape(visible(url))}">{said}</a>'
        case _:
            return said


def _visible(text: str) -> str:
    """Return the text made safe, on one line."""
    return " ".join(visible(text).split())


# --- choices -------------------------------------------------------------------------------------------------------


def _choices(choices: Sequence[Choice], prefix: str) -> Sequence[Piece]:
    """Return the choices in words: a mark alone means nothing to a screen reader, and typing must work as well."""
    if not choices:
        return ()
    marked = list(zip(reaction_keys(choices), choices, strict=True))
    lines = [f"{key} {_visible(each.label)} · {prefix}{_visible(each.line)}" for key, each in marked]
    items = [
        f"{key} {escape(_visible(each.label))} · <code>{escape(prefix + _visible(each.line))}</code>"
        for key, each in marked
    ]
    return (("\n".join(lines), f"<p>{'<br>'.join(items)}</p>"),)


def _meanings(choices: Sequence[Choice]) -> dict[str, str]:
    return {key: choice.line for key, choice in zip(reaction_keys(choices), choices, strict=True)}

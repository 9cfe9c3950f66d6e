"""From a Reply to Discord messages: short answers as plain text, titled and long ones as embeds, choices as buttons.

Tables become lists, which a screen reader reads row by row. Nobody is ever notified by what the bot says.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import discord

from adapters.discord import ids
from adapters.discord.markdown import escape, fenced, line
from bot import pictures
from bot.replies import Block, Bullets, Choice, Line, Paragraph, Part, Preformatted, Quote, Reply, Table
from bot.words import Words
from core.texts import visible

LONGEST_CONTENT = 2000
LONGEST_TITLE = 256
LONGEST_PAGE = 4000
"""Characters of one embed's description; Discord takes 4096, and 6000 in all of a message's embeds."""
LONGEST_LABEL = 80
LONGEST_OPTION = 100
MOST_BUTTONS = 25
IN_A_ROW = 5
_BUTTON, _ROW, _SELECT, _GREY = 2, 1, 3, 2

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """One message: what goes into the request, and the files that go with it."""

    payload: Payload
    files: tuple[tuple[str, bytes], ...] = ()

    def attached(self) -> list[discord.File]:
        """Return the files to send; they can be read once."""
        return [discord.File(io.BytesIO(data), name) for name, data in self.files]


def messages(reply: Reply, prefix: str) -> Sequence[Message]:
    """Return the messages that say a reply, in order; choices and files go with the last."""
    title, pages = _title(reply), list(_pages(reply, prefix))
    if not title and len(pages) <= 1 and len("".join(pages)) <= LONGEST_CONTENT:
        payloads: list[Payload] = [{"content": pages[0] if pages else "…", "embeds": []}]
    else:
        payloads = [{"content": "", "embeds": [{"description": page}]} for page in pages]
        if title:
            payloads = payloads or [{"content": "", "embeds": [{}]}]
            payloads[0]["embeds"][0]["title"] = title
    last = payloads[-1]
    files = tuple((each.name, pictures.data(each)) for each in reply.files)
    if files:
        last["attachments"] = [
            {"id": number, "filename": each.name, "description": each.description[:1024]}
            for number, each in enumerate(reply.files)
        ]
    for payload in payloads:
        payload |= {"components": components(reply) if payload is last else [], "allowed_mentions": {"parse": []}}
    return [Message(each, files if each is last else ()) for each in payloads]


def message(reply: Reply, prefix: str) -> Message:
    """Return one message with as much of a reply as fits and all its choices, for what is changed in place."""
    every = messages(reply, prefix)
    if len(every) == 1:
        return every[0]
    first, last = every[0].payload, every[-1]
    first["embeds"][0]["description"] += "\n…"  # a page leaves room for it
    return Message(last.payload | {"embeds": first["embeds"]}, last.files)


def is_same(message: Message, shown: Payload, *, by_title: bool) -> bool:
    """Say whether a message that Discord shows says what this one would, or only whether it has its title."""
    return _titles(message.payload) == _titles(shown) and (by_title or _words(message.payload) == _words(shown))


def _titles(payload: Payload) -> list[str]:
    return [str(each["title"]) for each in payload["embeds"] if each.get("title")]


def _words(payload: Payload) -> list[str]:
    return [payload["content"].strip(), *(str(each.get("description") or "").strip() for each in payload["embeds"])]


def short(text: str, most: int) -> str:
    """Return a text on one line, cut where it is too long."""
    plain = " ".join(visible(text).split())
    return plain if len(plain) <= most else plain[: most - 1] + "…"


# --- words ---------------------------------------------------------------------------------------------------------


def _title(reply: Reply) -> str:
    """Return the title; one that is too long once escaped is cut before that."""
    title = escape(short(reply.title, LONGEST_TITLE))
    return title if len(title) <= LONGEST_TITLE else escape(short(reply.title, LONGEST_TITLE // 2))


def _pages(reply: Reply, prefix: str) -> Iterator[str]:
    page = ""
    for piece in (piece for block in reply.blocks for piece in _fitting(block, prefix)):
        if page and len(page) + len(piece) + 2 > LONGEST_PAGE:
            yield page
            page = ""
        page += f"\n\n{piece}" if page else piece
    if page:
        yield page


def _fitting(block: Block, prefix: str) -> Iterator[str]:
    """Yield a block in pieces of which each fits into one embed."""
    if isinstance(block, Preformatted):
        for start in range(0, max(1, len(block.text)), LONGEST_PAGE - 200):
            yield fenced(Preformatted(block.text[start : start + LONGEST_PAGE - 200]))
        return
    mark = "> " if isinstance(block, Quote) else ""
    piece = ""
    for each in _lines(block, prefix):
        for cut in _cut(each, mark):
            if piece and len(piece) + len(cut) + 1 > LONGEST_PAGE:
                yield piece
                piece = ""
            piece += f"\n{cut}" if piece else cut
    if piece:
        yield piece


def _cut(text: str, mark: str) -> Iterator[str]:
    """Yield a line in lines that fit, parted between words."""
    most = LONGEST_PAGE - len(mark)
    while len(text) > most:
        at = text.rfind(" ", most // 2, most)
        at = at if at > 0 else len(re.sub(r"\\$", "", text[:most]))
        yield mark + text[:at]
        text = text[at:].lstrip()
    yield mark + text


def _lines(block: Paragraph | Quote | Bullets | Table, prefix: str) -> list[str]:
    match block:
        case Paragraph(parts) | Quote(parts):
            return line(parts, prefix).split("\n")
        case Bullets(items):
            return [f"- {_one_line(item, prefix)}" for item in items]
        case Table(heads, rows):
            return [f"- {_one_line(_row(heads, row), prefix)}" for row in rows]


def _one_line(parts: Line, prefix: str) -> str:
    return " ".join(line(parts, prefix).split("\n"))


def _row(heads: Sequence[str], row: Sequence[Line]) -> Line:
    """Return a row as it reads without columns: ``P1 · Stage: voting · Ends: …``."""
    joined: list[Part] = []
    for number, (head, cell) in enumerate(zip(heads, row, strict=True)):
        if any(part for part in cell):
            joined += [" · "] if joined else []
            joined += [f"{head}: "] if number and head else []
            joined += cell
    return tuple(joined)


# --- choices -------------------------------------------------------------------------------------------------------


def components(reply: Reply) -> list[Payload]:
    """Return the choices as rows of buttons; those of a question that has many as one select."""
    found: dict[str, Choice] = {}
    for choice in reply.choices:
        if custom_id := ids.choice_id(choice.line):
            found.setdefault(custom_id, choice)
    if reply.asks_for and len(found) > IN_A_ROW:
        options = [_labelled(choice, LONGEST_OPTION) | {"value": each} for each, choice in found.items()]
        rows = [_row_of({"type": _SELECT, "custom_id": ids.SELECT, "options": options[:MOST_BUTTONS]})]
        return [*rows, _row_of(_answer(reply))]
    buttons = [
        _labelled(choice, LONGEST_LABEL) | {"type": _BUTTON, "style": _GREY, "custom_id": each}
        for each, choice in found.items()
    ]
    if reply.asks_for:
        buttons.append(_answer(reply))
    buttons = buttons[:MOST_BUTTONS]
    return [_row_of(*buttons[start : start + IN_A_ROW]) for start in range(0, len(buttons), IN_A_ROW)]


def _row_of(*inside: Payload) -> Payload:
    return {"type": _ROW, "components": list(inside)}


def _labelled(choice: Choice, most: int) -> Payload:
    emoji = {"emoji": {"name": choice.emoji}} if choice.emoji else {}
    return {"label": short(choice.label, most) or "…", **emoji}


def _answer(reply: Reply) -> Payload:
    """Return the button that opens a field to write in, for people whose client shows the bot no plain messages."""
    label = Words(reply.language).text("discord-answer")
    return {"type": _BUTTON, "style": 1, "label": label, "emoji": {"name": "✏️"}, "custom_id": ids.ANSWER}

"""From the parts of a reply to Discord's markdown. Everything that a member wrote is escaped here, and nowhere else.

Addresses of web pages stay as they are: Discord links them, and a backslash would become part of the link.
"""

import re
from functools import lru_cache

from bot.replies import Added, Code, Line, Link, Moment, Part, Preformatted, Removed, Strong
from bot.words import plain_part
from core.texts import visible

_URL = re.compile(r"https?://[^\s<>]+")
_MARK = re.compile(r"[\\*_~`|\[\]<]")
_LINE_MARK = re.compile(r"^(\s*)([#>+-])", re.MULTILINE)
_LINE_NUMBER = re.compile(r"^(\s*\d+)([.)])(?=\s)", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s<>()]+")


@lru_cache(1_000)  # most of what is said are the same few words of ours
def escape(text: str) -> str:
    """Return words that Discord shows just as they are, with web addresses that can be followed."""
    shown, at = [], 0
    for url in _URL.finditer(text):
        shown += [_escaped(text[at : url.start()]), url[0]]
        at = url.end()
    return "".join([*shown, _escaped(text[at:])])


def _escaped(text: str) -> str:
    marked = _MARK.sub(r"\\\g<0>", text)
    return _LINE_NUMBER.sub(r"\1\\\2", _LINE_MARK.sub(r"\1\\\2", marked))


def line(parts: Line, prefix: str) -> str:
    """Return a line of a reply; the prefix of commands that it names is shown as Discord's slash."""
    return "".join(_part(part, prefix) for part in parts)


def code(text: str, prefix: str) -> str:
    """Return something to type, between as many backticks as it needs."""
    plain = " ".join(visible(text).split())
    shown = "/" + plain.removeprefix(prefix) if plain.startswith(prefix) and plain != prefix else plain
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def fenced(block: Preformatted) -> str:
    """Return text whose spacing matters."""
    shown = visible(block.text).replace("```", "``\u200b`")  # three in a row would end it
    return f"```\n{shown}\n```"


def _part(part: Part, prefix: str) -> str:
    if isinstance(part, Moment):
        return f"<t:{int(part.at.timestamp())}:f>"
    if isinstance(part, Code):
        return code(part.text, prefix)
    said = escape(visible(plain_part(part, "en", "UTC")))
    match part:
        case Strong() if said:
            return f"**{said}**"
        case Removed():
            return f"~~{said}~~"
        case Added():
            return f"__{said}__"
        case Link(text, url) if _ADDRESS.fullmatch(url) and url != text:
            return f"[{said}](<{url}>)"
        case _:
            return said

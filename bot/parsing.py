"""From a typed line to a command and the raw words of its parameters. Nothing here trusts or judges the words.

proposal open Buy a drill            the last text takes the rest, unquoted
proposal open "Buy a drill" path=economy summary=We borrow one every month.
proposal open Buy a drill            several lines: one text each, the last takes what remains
We borrow one every month.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from bot.asks import Quoted
from bot.commands import Command, Param
from bot.kinds import Spaced, Text
from core.refusals import Refusal

LONGEST_LINE = 20_000
"""Characters of a message that are read at all; the longest form fits many times."""

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "\uff02": '"', "\u00a0": " "})
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"(?=\s|$)|(\S+)')
_KEY = re.compile(r"(?:(?<=\s)|^)([a-z][a-z_]*)\s?[=]\s?", re.IGNORECASE)


@dataclass
class UnknownCommand(Refusal):
    """No command has this name."""

    name: str
    nearest: str


@dataclass
class LineTooLong(Refusal):
    """The message is longer than anything that the bot reads."""

    most: int


@dataclass
class TooManyWords(Refusal):
    """More was typed than the command takes."""

    extra: str
    usage: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A command with the raw words of the parameters that were given."""

    command: Command
    given: Mapping[str, str]


def parse(names: Mapping[str, Command], line: str, prefix: str, quoted: Quoted | None = None) -> Parsed:
    """Return the command that the line means and its raw words; refuse an unknown command with the nearest one."""
    if len(line) > LONGEST_LINE:
        raise LineTooLong(LONGEST_LINE)
    command, rest = find_command(names, line)
    given = split_values(command, rest, prefix)
    for param in command.params:
        if param.from_quoted and quoted and param.name not in given:
            given[param.name] = getattr(quoted, param.from_quoted)
    return Parsed(command, given)


def find_command(names: Mapping[str, Command], line: str) -> tuple[Command, str]:
    """Return the command with the longest name that begins the line, and what follows it."""
    stripped = line.strip()
    words = stripped.split(maxsplit=2)
    for count in (2, 1):
        name = " ".join(words[:count]).casefold()
        if len(words) >= count and name in names:
            rest = re.split(r"\s+", stripped, maxsplit=count)[count:]
            return names[name], stripped[len(stripped) - len(rest[0]) :] if rest else ""
    typed = [" ".join(words[:count]).casefold()[:60] for count in (2, 1)]
    nearest = next((near for each in typed for near in get_close_matches(each, names, 1, 0.6)), "")
    raise UnknownCommand(" ".join(words[:2])[:60], nearest)


def split_values(command: Command, rest: str, prefix: str) -> dict[str, str]:
    """Return the raw words of each parameter that the rest of the line gives."""
    known = {param.name: param for param in command.params}
    positional, named = _split_keys(rest, known)
    given: dict[str, str] = dict(named)
    free = [param for param in command.params if param.name not in given]
    extra = _fill_positional(given, free, positional)
    if extra:
        raise TooManyWords(extra[:60], command.usage(prefix))
    return given


def _split_keys(rest: str, known: Mapping[str, Param]) -> tuple[str, dict[str, str]]:
    """Split ``words key=value key="several words"``; a value reaches to the next known key."""
    matches = [
        match for match in _KEY.finditer(rest) if match[1].lower() in known and not _inside_quotes(rest, match.start())
    ]
    if not matches:
        return rest, {}
    named = {}
    for match, following in zip(matches, [*matches[1:], None], strict=True):
        value = rest[match.end() : following.start() if following else len(rest)].strip()
        named[match[1].lower()] = _unquote(value)
    return rest[: matches[0].start()], named


def _fill_positional(given: dict[str, str], free: Sequence[Param], rest: str) -> str:
    """Give the words to the free parameters in order and return what nobody takes."""
    for position, param in enumerate(free):
        rest = rest.lstrip(" \t") if not param.kind.takes_rest else rest.strip()
        if not rest:
            return ""
        later_text = any(each.kind.takes_rest for each in free[position + 1 :])
        straight = rest.translate(_STRAIGHT)
        quoted = _WORD.match(straight)
        if quoted and quoted[1] is not None and (later_text or quoted.end() == len(rest.rstrip())):
            value, rest = _unquote(rest[: quoted.end()]), rest[quoted.end() :]
        elif not param.kind.takes_rest:
            rest = rest.lstrip()
            word = re.match(r"\S+", rest)
            end = (param.kind.length(rest) if isinstance(param.kind, Spaced) else 0) or (word.end() if word else 0)
            value, rest = rest[:end], rest[end:]
        elif later_text and "\n" in rest and not (isinstance(param.kind, Text) and param.kind.long):
            value, rest = rest.split("\n", 1)
        else:
            value, rest = rest, ""
        given[param.name] = value.strip()
    return rest.strip()


def _inside_quotes(text: str, at: int) -> bool:
    return text[:at].translate(_STRAIGHT).count('"') % 2 == 1


def _unquote(value: str) -> str:
    straight = value.translate(_STRAIGHT)
    if len(straight) > 1 and straight[0] == straight[-1] == '"':
        return value[1:-1].replace('\\"', '"')
    return value

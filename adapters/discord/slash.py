"""Slash commands: the declared commands as Discord wants to be told of them, told only when something changed.

What every client checks for itself (lengths, numbers, choices) is a convenience; the rules are asked again with each
command. Long texts may be left out of a slash line: a form asks for them.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.commands import Command, Param, Registry
from bot.kinds import Length, OneOf, Text, Whole
from bot.words import Words
from core.rights import Right

MESSAGE_MENU = {
    "proposal open": "discord-menu-propose",
    "remind me": "discord-menu-remind",
    "report": "discord-menu-report",
}
"""Commands that the menu of a message offers, with the text that names the entry; the message is what they quote."""
USER_MENU = {"profile": "discord-menu-profile"}
"""Commands that the menu of a person offers, with the text that names the entry; they take a member."""
MOST_CHOICES = 25
LONGEST_DESCRIPTION = 100
LONGEST_TEXT = 6000
LOCALES = {"es": ("es-ES", "es-419"), "de": ("de",)}
"""Discord's names of the languages of our catalogues; English is what it shows everywhere else."""
_CHAT, _USER, _MESSAGE = 1, 2, 3
_SUBCOMMAND, _STRING, _INTEGER = 1, 3, 4
_MANAGE_SERVER = str(1 << 5)
_IN_SERVERS, _IN_DIRECT = 0, 1
_EXACT = 2**53
"""Whole numbers beyond this are not exact in every client."""

Payload = dict[str, Any]


def payloads(registry: Registry) -> list[Payload]:
    """Return everything that Discord has to know of our commands."""
    words: dict[str, dict[str, Command]] = {}
    for path, command in paths(registry).items():
        first, _, second = path.partition(" ")
        words.setdefault(first, {})[second] = command
    every = [_alone(name, each[""]) if "" in each else _group(name, each) for name, each in sorted(words.items())]
    of_messages = (_menu_entry(_MESSAGE, text_id) for text_id in MESSAGE_MENU.values())
    of_people = (_menu_entry(_USER, text_id) for text_id in USER_MENU.values())
    return [*every, *of_messages, *of_people]


def paths(registry: Registry) -> Mapping[str, Command]:
    """Return each command by how it is called here: on Discord a word that begins others cannot stand alone.

    Raises:
        ValueError: when a command has no name that can be used.
    """
    first = {name.split()[0] for name in registry.all if " " in name}
    found = {}
    for name, command in registry.all.items():
        usable = [each for each in (name, *command.aliases) if " " in each or each not in first]
        if not usable:
            raise ValueError(f"{name} needs a short cut of two words, because {name} begins others")
        found[usable[0]] = command
    return found


def fingerprint(commands: Sequence[Payload]) -> str:
    """Return what is the same for the same commands, and different for others."""
    return hashlib.sha256(json.dumps(commands, sort_keys=True).encode()).hexdigest()


def needed(param: Param) -> bool:
    """Say whether a slash line must have the parameter; a long text is better written in a form."""
    return param.required and not (isinstance(param.kind, Text) and param.kind.long)


def localised(say: Callable[[Words], str]) -> Payload:
    """Return what the words say in every language but English, by Discord's names of them."""
    return {locale: say(Words(language)) for language, locales in LOCALES.items() for locale in locales}


# --- one command ---------------------------------------------------------------------------------------------------


def _alone(name: str, command: Command) -> Payload:
    may_set_up = {"default_member_permissions": _MANAGE_SERVER} if command.right is Right.SET_UP else {}
    return {"type": _CHAT, "name": name, **_described(command), **_everywhere()} | may_set_up


def _group(name: str, inside: Mapping[str, Command]) -> Payload:
    options = [{"type": _SUBCOMMAND, "name": each, **_described(command)} for each, command in inside.items()]
    description = _cut(f"{name}: {', '.join(inside)}")
    return {"type": _CHAT, "name": name, "description": description, "options": options, **_everywhere()}


def _everywhere() -> Payload:
    return {"integration_types": [_IN_SERVERS], "contexts": [_IN_SERVERS, _IN_DIRECT]}


def _menu_entry(kind: int, text_id: str) -> Payload:
    return {
        "type": kind,
        "name": Words().text(text_id),
        "name_localizations": localised(lambda words: words.text(text_id)),
        **_everywhere(),
    }


def _described(command: Command) -> Payload:
    return {
        "description": _cut(command.summary),
        "description_localizations": localised(lambda words: _cut(command.described(words))),
        "options": [_option(command, param) for param in sorted(command.params, key=lambda each: not needed(each))],
    }


def _option(command: Command, param: Param) -> Payload:
    return {
        "name": param.name,
        "description": _cut(param.kind.hint),
        "description_localizations": localised(lambda words: _cut(command.hint(words, param))),
        "required": needed(param),
        **_typed(param),
    }


def _typed(param: Param) -> Payload:
    match param.kind:
        case Whole(low, high):
            return {"type": _INTEGER, "min_value": max(low, -_EXACT), "max_value": min(high, _EXACT)}
        case OneOf(options, label) if len(list(options)) <= MOST_CHOICES:
            choices = [
                {
                    "name": Words().text(f"{label}-{option}"),
                    "name_localizations": localised(lambda words, option=option: words.text(f"{label}-{option}")),  # type: ignore[misc]
                    "value": option.value,
                }
                for option in options
            ]
            return {"type": _STRING, "choices": choices}
        case Text(low, high):
            return {"type": _STRING, "min_length": low if param.required else 0, "max_length": min(high, LONGEST_TEXT)}
        case Length():
            return {"type": _STRING}
        case _:
            return {"type": _STRING, "autocomplete": True}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_DESCRIPTION else text[: LONGEST_DESCRIPTION - 1] + "…"

"""Forms that pop up: for what a command still needs, and for the answer to a question that waits."""

import json
import re
from collections.abc import Mapping
from typing import Any

from adapters.discord import ids
from adapters.discord.render import short
from adapters.discord.slash import LONGEST_DESCRIPTION, MOST_CHOICES
from bot.commands import Command, Param, Registry
from bot.forms import asked_for
from bot.kinds import OneOf, Text
from bot.store import Form
from bot.words import Words

MOST_FIELDS = 5
LONGEST_LABEL = 45
LONGEST_INPUT = 4000
_LABEL, _INPUT, _SELECT = 18, 4, 3
_ONE_LINE, _LINES = 1, 2

Payload = dict[str, Any]


def modal_for(command: Command, given: Mapping[str, str], words: Words) -> Payload | None:
    """Return the form that asks for what is missing, or None when nothing is, or when it would not hold it all.

    What was given before travels in the form's id as far as it fits there, and stands filled in in its fields else.
    """
    missing = [each for each in command.params if (each.required or command.guided) and each.name not in given]
    if not missing:
        return None
    carried, custom_id = _carried(command, given)
    fields = [each for each in command.params if each in missing or (each.name in given and each.name not in carried)]
    if len(fields) > MOST_FIELDS:
        return None
    spare = [each for each in command.params if each not in fields and each.name not in carried]
    shown = [*fields, *spare[: MOST_FIELDS - len(fields)]]
    return {
        "custom_id": custom_id,
        "title": short(f"/{command.name}", LONGEST_LABEL),
        "components": [
            _field(command, each, given.get(each.name, ""), words) for each in command.params if each in shown
        ],
    }


def answer_modal(registry: Registry, form: Form, words: Words) -> Payload:
    """Return the form in which the question that waits is answered."""
    command = registry.all[json.loads(form.line)["command"]]
    field = _field(command, asked_for(registry, form), "", words)
    return {"custom_id": ids.ANSWER, "title": short(f"/{command.name}", LONGEST_LABEL), "components": [field]}


def filled(data: Mapping[str, Any]) -> dict[str, str]:
    """Return what somebody wrote into a form, by the names of its fields."""
    found = {}
    for row in data.get("components", []):
        for field in [row["component"]] if "component" in row else row.get("components", []):
            values = field.get("values")
            found[str(field["custom_id"])] = str(values[0] if values else field.get("value") or "")
    return found


def _carried(command: Command, given: Mapping[str, str]) -> tuple[Mapping[str, str], str]:
    """Return which of the values fit into the form's id, the shortest first, and that id."""
    carried: dict[str, str] = {}
    custom_id = ids.command_id(command.name, carried) or ""
    for name, value in sorted(given.items(), key=lambda each: len(each[1])):
        if longer := ids.command_id(command.name, {**carried, name: value}):
            carried[name], custom_id = value, longer
    return carried, custom_id


def _field(command: Command, param: Param, value: str, words: Words) -> Payload:
    hint = command.hint(words, param)
    first = re.split(r"(?<=[?.])\s|[,:(]", hint)[0]
    label = {"type": _LABEL, "label": short(first, LONGEST_LABEL), "component": _input(param, value, words)}
    return (
        label if len(first) == len(hint) <= LONGEST_LABEL else label | {"description": short(hint, LONGEST_DESCRIPTION)}
    )


def _input(param: Param, value: str, words: Words) -> Payload:
    kind, base = param.kind, {"custom_id": param.name, "required": param.required}
    if isinstance(kind, OneOf) and len(list(kind.options)) <= MOST_CHOICES:
        options = [
            {"label": words.text(f"{kind.label}-{each}"), "value": each.value}
            | ({"default": True} if each.value == value else {})
            for each in kind.options
        ]
        return {"type": _SELECT, **base, "options": options, "min_values": int(param.required), "max_values": 1}
    field: Payload = {"type": _INPUT, **base, "style": _ONE_LINE}
    if isinstance(kind, Text):
        style = _LINES if kind.long else _ONE_LINE
        low = kind.low if param.required else 0
        field |= {"style": style, "min_length": low, "max_length": min(max(kind.high, 1), LONGEST_INPUT)}
    return field | ({"value": value[: field.get("max_length", LONGEST_INPUT)]} if value else {})

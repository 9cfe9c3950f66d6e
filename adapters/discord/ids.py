"""What buttons, selects and forms carry: their meaning itself, so that they work after a restart and for ever.

Each id begins with the version of this format. A choice's id is its command line, which whoever can press can type.
"""

import json
from collections.abc import Mapping

LONGEST = 100
"""Characters that Discord keeps in an id."""
ANSWER = "1?"
"""Answers the question that waits for whoever presses."""
SELECT = "1s"
"""A select whose values are ids of choices."""
_CHOICE, _COMMAND = "1:", "1!"


def choice_id(line: str) -> str | None:
    """Return the id of a choice, or None when its line is too long for one and has to be typed."""
    found = _CHOICE + line
    return found if len(found) <= LONGEST else None


def choice_line(custom_id: str) -> str | None:
    """Return the command line of a choice's id."""
    return custom_id.removeprefix(_CHOICE) if custom_id.startswith(_CHOICE) else None


def command_id(command: str, given: Mapping[str, str]) -> str | None:
    """Return the id of a form for a command of which these values were given before; None when they are too long."""
    found = _COMMAND + json.dumps([command, given], separators=(",", ":"), ensure_ascii=False)
    return found if len(found) <= LONGEST else None


def command_in(custom_id: str) -> tuple[str, dict[str, str]] | None:
    """Return the command and the values that a form's id carries."""
    if not custom_id.startswith(_COMMAND):
        return None
    try:
        command, given = json.loads(custom_id.removeprefix(_COMMAND))
        return str(command), {str(name): str(value) for name, value in given.items()}
    except (ValueError, TypeError, AttributeError):
        return None

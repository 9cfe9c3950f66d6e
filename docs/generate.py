"""Writes the pages that come from the program itself, so that they are always true: ``make docs``."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

import bot.subjects  # noqa: F401 - declares every command
from bot.commands import COMMANDS, Command
from bot.settings import PREFIX, section_of, sections
from core.rights import RIGHTS, Right, Role

ROOT = Path(__file__).parent.parent
MADE = "Made by `make docs` from the program itself: edit the program, not this page."


def pages() -> dict[Path, str]:
    """Return every generated file with what it should hold."""
    return {
        ROOT / "config.example.toml": "\n".join(example()) + "\n",
        ROOT / "docs" / "configuration.md": "\n".join(configuration()) + "\n",
        ROOT / "docs" / "commands.md": "\n".join(commands()) + "\n",
    }


def example() -> Iterator[str]:
    """Yield a settings file in which everything is explained and nothing is set."""
    yield "# Settings of TogetherOS in chat. Copy this file to config.toml and take the # away from what you change:"
    yield "# what stands there already is the default, or an example where there is none."
    yield f"# Each can also be set in the environment, as {PREFIX}STATE_DIR or {PREFIX}MATRIX__PASSWORD."
    yield "# What a community decides for itself is not here: it is set in chat, see `!charter list`."
    yield f"# {MADE}"
    for section, model in sections():
        if section:
            yield ""
            yield from _comment(_first_line(model))
            yield f"#[{section}]"
        for name, info in model.model_fields.items():
            if not section_of(info):
                yield ""
                yield from _comment(info.description or "")
                yield f"#{name} = {_toml(_shown(info))}"


def configuration() -> Iterator[str]:
    """Yield the page on settings."""
    yield "# Settings"
    yield ""
    yield f"<!-- {MADE} -->"
    yield ""
    yield "`togetheros` reads `config.toml` in the current folder, else in the state folder, or the file named with"
    yield "`--config`. `config.example.toml` is one to begin with. What the environment says goes before the file."
    yield "With a misspelt name the program does not start, and says which one was probably meant. `togetheros check`"
    yield "looks at everything."
    yield ""
    yield "A secret can stand in a file of its own: give its path in the setting that ends in `_file`."
    yield ""
    yield "What a community decides for itself (lengths, quorums, ways to vote) is in its charter: say `!charter list`."
    for section, model in sections():
        yield ""
        yield f"## [{section}]" if section else "## At the top of the file"
        yield ""
        if section:
            yield _first_line(model)
            yield ""
        yield "| Setting | Default | What it is | In the environment |"
        yield "| --- | --- | --- | --- |"
        for name, info in model.model_fields.items():
            if not section_of(info):
                variable = PREFIX + (f"{section}__" if section else "").upper() + name.upper()
                yield f"| `{name}` | {_default(info)} | {_cell(info.description or '')} | `{variable}` |"


def commands() -> Iterator[str]:
    """Yield the page on commands."""
    yield "# Commands"
    yield ""
    yield f"<!-- {MADE} -->"
    yield ""
    yield "In a room a command begins with `!` or with the bot's name; in a direct room with the bot it just begins."
    yield "What is missing is asked for. `[IN BRACKETS]` may be left out; a value with spaces goes last or in quotes,"
    yield 'and any can be named: `path="food"`. Buttons and reactions are such commands too. Every member may use a'
    yield "command that does not say for whom it is."
    topics: dict[str, list[Command]] = {}
    for command in COMMANDS.all.values():
        topics.setdefault(command.topic, []).append(command)
    for topic in sorted(topics):
        yield ""
        yield f"## {topic.capitalize()}"
        for command in sorted(topics[topic], key=lambda each: each.name):
            yield ""
            yield from _command(command)


def _command(command: Command) -> Iterator[str]:
    yield f"### `{command.usage('!')}`"
    yield ""
    short_cuts = f" Short: {', '.join(f'`!{each}`' for each in command.aliases)}." if command.aliases else ""
    yield f"{command.summary}{short_cuts}{_who(command.right)}"
    if command.params:
        yield ""
    for param in command.params:
        default = "" if param.required or param.default in {None, ""} else f" Otherwise `{param.default}`."
        quoted = " Replying to a message takes that message." if param.from_quoted else ""
        optional = "" if param.required else " (optional)"
        hint = param.kind.hint + ("" if param.kind.hint.endswith(("?", ".", "…")) else ".")
        yield f"- `{param.name.upper()}`{optional}: {hint}{default}{quoted}"
    yield ""
    yield f"Example: `!{command.example}`"


def _who(right: Right) -> str:
    roles = RIGHTS[right]
    if Role.MEMBER in roles:
        return ""
    names = {Role.FOUNDER: "whoever runs the room"}
    return f" For: {', '.join(names.get(role, f'{role.value}s') for role in Role if role in roles)}."


def _first_line(model: type[Any]) -> str:
    return (model.__doc__ or "").strip().splitlines()[0]


def _shown(info: FieldInfo) -> Any:
    """Return the default, or an example where the default is empty."""
    if info.default in (PydanticUndefined, None, "", ()):
        return info.examples[0] if info.examples else ""
    return info.default


def _default(info: FieldInfo) -> str:
    if info.is_required():
        return "needed"
    return f"`{_toml(info.default)}`" if info.default not in (None, "", ()) else "none"


def _toml(value: Any) -> str:
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _comment(text: str, width: int = 110) -> Iterator[str]:
    line = "#"
    for word in text.split():
        if len(line) + len(word) >= width:
            yield line
            line = "#"
        line += f" {word}"
    yield line


def main() -> None:
    """Write every page that is not as it should be."""
    for path, text in pages().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"Wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

"""Commands: declared once, each with a signature that is its form; slash commands, text, help and docs come from it."""

import inspect
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from bot.asks import Ask, Power
from bot.kinds import Kind
from bot.replies import Reply
from bot.store import Tx
from bot.words import Words
from core import charter
from core.members import Member
from core.rights import Right, Role, allowed
from core.work import Work


@dataclass(frozen=True)
class Context:
    """What a command has at hand: who asks, where, in which words, and one unit of work."""

    ask: Ask
    work: Work
    tx: Tx
    member: Member
    roles: frozenset[Role]
    words: Words
    prefix: str
    registry: "Registry"
    tones: tuple[str, ...] = ()
    """The languages in which the tone of messages can be judged, where a room asks for that."""

    def may(self, right: Right) -> bool:
        """Say whether the asker has the right."""
        return allowed(self.roles, right)

    def reply(self, title: str = "", *blocks: Any, choices: tuple[Any, ...] = (), private: bool = True) -> Reply:
        """Return a reply in the asker's language and zone."""
        return Reply(title, tuple(blocks), choices, private, self.words.language, self.words.zone)


Run = Callable[..., Reply]


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter. ``from_quoted`` names what it takes of the message replied to when nothing else was given.

    ``keyword`` is what the function calls it: Python keeps some words for itself, so ``for`` is written ``for_``.
    """

    name: str
    keyword: str
    kind: Kind
    required: bool
    default: Any
    from_quoted: str = ""


@dataclass(frozen=True)
class Command:
    """One command: at most two words, the right it needs, whether it changes anything, and what runs it.

    A ``guided`` one asks for its optional parameters too, each with a default to keep.
    """

    name: str
    right: Right
    changes: bool
    run: Run
    example: str
    topic: str
    aliases: tuple[str, ...] = ()
    guided: bool = False

    @property
    def text_id(self) -> str:
        """The stem of its texts in the catalogues: ``proposal-open``."""
        return self.name.replace(" ", "-")

    @property
    def summary(self) -> str:
        """The first line of its docstring: what it does, in English."""
        return (self.run.__doc__ or "").strip().splitlines()[0]

    @cached_property
    def params(self) -> tuple[Param, ...]:
        """Its parameters, read once from the signature."""
        hints = get_type_hints(self.run, include_extras=True)
        signature = inspect.signature(self.run)
        return tuple(_param(hints[name], each) for name, each in list(signature.parameters.items())[1:])

    def described(self, words: Words) -> str:
        """Return what it does, in the reader's language."""
        return words.or_english(self.summary, f"help-{self.text_id}")

    def hint(self, words: Words, param: Param) -> str:
        """Return what a parameter asks for, in the reader's language; commands may share a parameter's hint."""
        return words.or_english(param.kind.hint, f"hint-{self.text_id}-{param.name}", f"hint-{param.name}")

    def usage(self, prefix: str) -> str:
        """Return how it is typed: ``!proposal support PROPOSAL [POINTS]``."""
        shown = (name.name.upper() if name.required else f"[{name.name.upper()}]" for name in self.params)
        return " ".join([prefix + self.name, *shown])


@dataclass(frozen=True, slots=True)
class FromQuoted:
    """Marks a parameter that may be the message which the ask replies to: a field of ``Quoted``."""

    what: str = "words"


def _param(hint: Any, parameter: inspect.Parameter) -> Param:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"parameter {parameter.name} needs Annotated[type, Kind(...)]")
    extras = get_args(hint)[1:]
    kind = next(each for each in extras if isinstance(each, Kind))
    required = parameter.default is inspect.Parameter.empty
    quoted = next((each.what for each in extras if isinstance(each, FromQuoted)), "")
    name = parameter.name
    return Param(name.removesuffix("_"), name, kind, required, None if required else parameter.default, quoted)


class Registry:
    """The table of all commands."""

    def __init__(self) -> None:
        self._commands: dict[str, Command] = {}
        self._names: dict[str, Command] = {}

    def command(
        self,
        name: str,
        *,
        right: Right,
        example: str,
        changes: bool = True,
        aliases: tuple[str, ...] = (),
        guided: bool = False,
    ) -> Callable[[Run], Run]:
        """Declare the function below as a command."""

        def declare(run: Run) -> Run:
            module = sys.modules[run.__module__]
            topic = getattr(module, "TOPIC", run.__module__.rsplit(".", 1)[-1])
            command = Command(name, right, changes, run, example, topic, aliases, guided)
            if len(name.split()) > 2:  # noqa: PLR2004 - never more than two words deep
                raise ValueError(f"{name}: a command has one or two words")
            for each in (name, *aliases):
                if each in self._names:
                    raise ValueError(f"two commands are called {each}")
                self._names[each] = command
            self._commands[name] = command
            return run

        return declare

    @property
    def all(self) -> Mapping[str, Command]:
        """Every command by its name."""
        return self._commands

    @property
    def names(self) -> Mapping[str, Command]:
        """Every command by its name and its short cuts."""
        return self._names


COMMANDS = Registry()
command = COMMANDS.command


def roles_for(work: Work, held: frozenset[Role], power: Power) -> frozenset[Role]:
    """Add to the held roles what the platform says of the asker: who may set up (people.md)."""
    trusted = power is Power.TRUSTED and charter.switched_on(work, "set-up.trusted-power")
    return held | {Role.FOUNDER} if power is Power.OWNER or trusted else held

"""The Fluent catalogues as tests see them: every message with the variables that it and what it refers to name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.catalogues import TEXTS


@dataclass(frozen=True)
class Message:
    """One text: where it stands, what it names directly, and its source."""

    path: Path
    variables: frozenset[str]
    references: frozenset[str]


class _Finder(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's way
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the visitor's way
        self.references.add(node.id.name)


@cache
def catalogue(language: str) -> Mapping[str, Message]:
    """Return all messages of a language; a slip of the pen or an id that stands twice fails."""
    found: dict[str, Message] = {}
    for path in sorted((TEXTS / language).glob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                pytest.fail(f"{path}: {entry.annotations[0].message}: {entry.content}")
            if isinstance(entry, ast.Message):
                name = entry.id.name
                if name in found:
                    pytest.fail(f"{name} stands in {found[name].path} and in {path}")
                finder = _Finder()
                finder.visit(entry)
                found[name] = Message(path, frozenset(finder.variables), frozenset(finder.references))
    return found


def variables(language: str, name: str) -> frozenset[str]:
    """Return the variables of a message, with those of the messages that it refers to."""
    message = catalogue(language)[name]
    return message.variables.union(*(variables(language, each) for each in message.references))

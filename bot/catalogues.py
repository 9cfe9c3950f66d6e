"""The Fluent catalogues in ``bot/texts/<language>/*.ftl``. A text is parsed when it is first said.

Parsing all of them takes long and much memory, and most are never said between two starts.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any, cast

from babel.core import get_global
from fluent.runtime import FluentBundle, FluentResource

# Babel knows which languages are spoken and what is paid where in the world: megabytes that no text of ours asks for.
for unasked in ("likely_subtags", "territory_languages", "territory_currencies"):
    cast("dict[str, Any]", get_global(unasked)).clear()

TEXTS = Path(__file__).parent / "texts"
_BEGINNING = re.compile(r"^(?=-?[a-zA-Z][\w-]* *=)", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)\s*\}")


class MissingText(LookupError):  # noqa: N818 - named for what it is
    """No catalogue has this text, or a value that it names was not given."""


class Catalogue:
    """All texts of one language, for any thread."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False, functions={"GIVEN": _given})
        self._parsed: set[str] = set()
        self._sources: dict[str, str] = {}
        for path in sorted((TEXTS / language).glob("*.ftl")):
            _, *entries = _BEGINNING.split(path.read_text(encoding="utf-8"))
            for entry in entries:
                self._sources.setdefault(entry.split("=", 1)[0].strip(), entry)

    def __contains__(self, text_id: str) -> bool:
        return text_id in self._sources

    def say(self, text_id: str, values: dict[str, Any]) -> str:
        """Return a text with its values in place, or raise MissingText."""
        if text_id not in self._sources:
            raise MissingText(text_id)
        self._parse(text_id)
        pattern = self._bundle.get_message(text_id).value
        if pattern is None:
            raise MissingText(text_id)
        said, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise MissingText(f"{self.language}/{text_id}: {errors[0]!r}")
        return str(said)

    def _parse(self, text_id: str) -> None:
        if text_id in self._parsed or text_id not in self._sources:
            return
        source = self._sources[text_id]
        for named in _REFERENCE.findall(source):
            self._parse(named)
        self._bundle.add_resource(FluentResource(source))
        self._parsed.add(text_id)  # last: another thread that sees it here finds it parsed


def _given(value: Any) -> Any:
    return "yes" if value else "no"


@cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language."""
    return Catalogue(language)

"""Every sentence is there in every language, with the same values, and none is left over."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import adapters
import bot
import bot.subjects
import core
from bot.catalogues import TEXTS
from bot.commands import COMMANDS, Command
from bot.kinds import Text
from bot.locales import Language
from bot.parsing import find_command, parse
from bot.subjects.help import TOPICS
from bot.words import LANGUAGES, PREFIX, Words
from core import charter, points
from core.communities import Purpose
from core.ledger import DECIMALS
from core.moderation.model import Complaint, Step
from core.proposals.model import AmendmentState, Stage, Stance
from core.proposals.model import Path as CooperationPath
from core.proposals.waiting import Task
from core.refusals import Refusal
from core.rights import Right, Role
from tests.support.catalogues import catalogue, variables

ROOT = Path(bot.__file__).parent.parent
SOURCES = {
    path: path.read_text(encoding="utf-8") for room in ("bot", "adapters") for path in (ROOT / room).rglob("*.py")
}
OTHERS = [language for language in LANGUAGES if language != "en"]
AT = datetime(2026, 3, 2, tzinfo=UTC)


def _declared() -> set[str]:
    """Return the ids that say in another language what a command's declaration says in English."""
    each = COMMANDS.all.values()
    shared = {f"hint-{param.name}" for command in each for param in command.params}
    own = {f"hint-{command.text_id}-{param.name}" for command in each for param in command.params}
    return shared | own | {f"help-{command.text_id}" for command in each}


def _refusals() -> list[type[Refusal]]:
    for package in (core, bot, adapters):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.rpartition(".")[2].startswith("_"):
                importlib.import_module(module.name)
    known, waiting = [], [Refusal]
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        known += [each for each in below if each.__module__.split(".")[0] in {"core", "bot", "adapters"}]
    return sorted(known, key=lambda each: each.__name__)


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_what_english_says(language: str) -> None:
    assert catalogue(language).keys() - _declared() == catalogue("en").keys()


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_names_the_same_values(language: str) -> None:
    both = catalogue("en").keys() & catalogue(language).keys()
    assert not [name for name in both if variables("en", name) != variables(language, name)]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("command", COMMANDS.all.values(), ids=lambda command: command.text_id)
def test_every_command_is_explained_in_every_language(command: Command, language: str) -> None:
    known = catalogue(language)
    assert f"help-{command.text_id}" in known
    for param in command.params:
        assert f"hint-{command.text_id}-{param.name}" in known or f"hint-{param.name}" in known, param.name


@pytest.mark.parametrize("command", COMMANDS.all.values(), ids=lambda command: command.text_id)
def test_every_command_is_declared_whole(command: Command) -> None:
    assert re.fullmatch(r"[A-Z].*[.?]", command.summary)
    assert re.fullmatch(r"[a-z]+( [a-z]+)?", command.name)
    assert command.topic in TOPICS
    parsed = parse(COMMANDS.names, command.example, PREFIX)
    assert parsed.command is command
    for param in command.params:
        assert param.kind.hint
        assert param.name in parsed.given or not param.required, f"the example gives no {param.name}"
        if param.name in parsed.given and isinstance(param.kind, Text) and param.required:
            assert param.kind.low <= len(parsed.given[param.name]) <= param.kind.high


def test_every_alias_begins_only_its_own_command() -> None:
    for command in COMMANDS.all.values():
        for alias in command.aliases:
            assert find_command(COMMANDS.names, f"{alias} x")[0] is command


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_in_sentences_are_commands(language: str) -> None:
    for path in (TEXTS / language).glob("*.ftl"):
        for line in re.findall(r"`\{ \$prefix \}([a-z][^`]*)`", path.read_text(encoding="utf-8")):
            find_command(COMMANDS.names, line)


def _samples(refusal: type[Refusal]) -> Iterator[dict[str, Any]]:
    """Yield values for a refusal: each word that its sentence may depend on, given and empty."""
    words: dict[str, type[StrEnum]] = {
        "right": Right,
        "stage": Stage,
        "stance": Stance,
        "role": Role,
        "purpose": Purpose,
        "state": AmendmentState,
        "step": Step,
    }
    hints = {each.name: get_type_hints(refusal)[each.name] for each in fields(refusal)}  # type: ignore[arg-type]  # every subclass is a dataclass
    plain: dict[str, Any] = {}
    for name, hint in hints.items():
        plain[name] = AT if hint is datetime else 3 if hint is int else True if hint is bool else "Ana «x»"
    yield plain
    yield {name: 0 if hints[name] is int else "" if hints[name] is str else value for name, value in plain.items()}
    for name in plain.keys() & words.keys():
        for word in words[name]:
            yield {**plain, name: word}
    if "kind" in plain:
        kinds = {
            *charter.Kind,
            "proposal",
            "member",
            "amendment",
            "method",
            "receipt",
            "subject",
            "help",
            "exchange",
            "weekly",
            "case",
            "agreement",
            "circle",
        }
        for kind in sorted(kinds):
            yield {**plain, "kind": kind}
            if "nearest" in plain:
                yield {**plain, "kind": kind, "nearest": ""}
    if "field" in plain:
        for field_name in ("title", "next-step", "minority", "points", "whatever"):
            yield {**plain, "field": field_name}


@pytest.mark.parametrize("refusal", _refusals(), ids=lambda refusal: refusal.__name__)
def test_every_refusal_has_its_sentence(refusal: type[Refusal]) -> None:
    for values in _samples(refusal):
        sentences = []
        for language in LANGUAGES:
            words = Words(language)
            said = refusal(**values)
            sentence = words.text(said.text_id, **said.values)
            assert re.search(r"[.?`»”“]$", sentence.strip()), sentence
            assert "  " not in sentence or "" in values.values(), sentence
            sentences.append(sentence)
        assert len(set(sentences)) == len(LANGUAGES), "a sentence was not translated"


def test_the_languages_one_may_choose_are_those_of_the_catalogues() -> None:
    assert tuple(Language) == LANGUAGES


LABELS = {
    **{f"stage-{each}": "" for each in Stage},
    **{f"stance-{each}": "" for each in Stance},
    **{f"path-{each}": "" for each in CooperationPath},
    **{f"purpose-{each}": "" for each in Purpose},
    **{f"role-{each}": "" for each in Role},
    **{f"language-{each}": "" for each in Language},
    **{f"unit-{each.lower()}": "" for each in DECIMALS},
    **{f"topic-{each}": "" for each in TOPICS},
    **{f"me-do-{each}": "" for each in Task},
    **{f"{kind}-{each}": "" for each in Step for kind in ("step", "ready")},
    **{f"complaint-{each}": "" for each in Complaint},
    **{f"charter-{key.replace('.', '-')}{end}": "" for key in charter.SETTINGS for end in ("", "-meaning")},
    **{f"charter-group-{key.split('.')[0]}": "" for key in charter.SETTINGS},
    **{f"charter-tier-{each}": "" for each in charter.Tier},
}


def test_everything_that_has_a_name_has_it_in_the_catalogues() -> None:
    assert not LABELS.keys() - catalogue("en").keys()


def test_every_topic_of_the_commands_is_shown_and_begins_with_its_own() -> None:
    assert {command.topic for command in COMMANDS.all.values()} == TOPICS.keys()
    for topic, names in TOPICS.items():
        assert {COMMANDS.all[name].topic for name in names} <= {topic}, topic


def _kinds_of_acts() -> set[str]:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "core").rglob("*.py"))
    found = set(re.findall(r'Act\(\s*[\w.]+,\s*"([a-z-]+)"', source))
    found |= set(re.findall(r'_record\((?:work|self)[^")]*"([a-z-]+)"', source))
    found |= set(re.findall(r'kind(?:, rule)? = \(?"([a-z-]+)"', source))
    return found | set(re.findall(r'else (?:\()?"((?:stage|role)-[a-z]+)"', source))


def test_every_act_of_power_has_its_sentence() -> None:
    parts = {"record-title", "record-none", "record-reason", "record-rule"}
    sentences = {name for name in catalogue("en") if name.startswith("record-")} - parts
    assert {f"record-{kind}" for kind in _kinds_of_acts()} == sentences


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_movement_in_the_books_has_its_name(language: str) -> None:
    words = Words(language)
    kinds = {"joining", "place", "take-back", "return", "rest", "wake", *(f"earn-{each}" for each in points.EARNINGS)}
    kinds |= {
        "exchange",
        "exchange-correction",
        "pool-gift",
        "pool-grant",
        "service",
        "redeem",
        "link",
        "joining-returned",
    }
    names = {words.text("entry-kind", kind=kind) for kind in kinds}
    assert len(names) == len(kinds)
    assert words.text("entry-kind", kind="something-else") not in names


def _used() -> list[re.Pattern[str]]:
    """Return patterns of the ids that the code asks for, made from its strings."""
    patterns = set()
    for source in SOURCES.values():
        for literal in re.findall(r'f?"([a-z][a-z-]*(?:\{[^"]*\}|[a-z0-9-])*)"', source):
            patterns.add(re.sub(r"\\\{.*?\\\}", ".+", re.escape(literal)))
        for label in re.findall(r'OneOf\([\w.]+, "([a-z-]+)"', source):
            patterns.add(f"{label}-.+")
    return [re.compile(pattern) for pattern in patterns if pattern not in {".+", ""}]


def test_no_sentence_is_left_over() -> None:
    every = catalogue("en")
    used = {reference for message in every.values() for reference in message.references}
    used |= {each(**next(_samples(each))).text_id for each in _refusals()}
    patterns = _used()
    left = [name for name in every if name not in used and not any(each.fullmatch(name) for each in patterns)]
    assert not left


@pytest.mark.parametrize("language", OTHERS)
def test_no_help_is_left_over(language: str) -> None:
    known = catalogue(language)
    asked_for = {f"help-{command.text_id}" for command in COMMANDS.all.values()}
    for command in COMMANDS.all.values():
        for param in command.params:
            own = f"hint-{command.text_id}-{param.name}"
            asked_for.add(own if own in known else f"hint-{param.name}")
    assert known.keys() - catalogue("en").keys() == asked_for


def test_every_sentence_that_the_code_asks_for_is_there() -> None:
    asked = {
        name
        for source in SOURCES.values()
        for name in re.findall(r'\b(?:text|line|paragraph|choice)\(\s*"([a-z][a-z0-9-]+)"', source)
    }
    assert not asked - catalogue("en").keys()

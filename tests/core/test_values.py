"""Facts and refusals are values that survive being kept and being put into words."""

from dataclasses import FrozenInstanceError, fields
from typing import Any, get_args, get_type_hints

import pytest

from core import due
from core.facts import Fact
from core.points import BadPoints
from core.proposals.model import StageBegan
from core.refusals import NotFound, Refusal
from tests.support.memory import MemoryWork

PLAIN = {int, str, bool, type(None)}


def kinds(base: type[Any]) -> list[type[Any]]:
    found = base.__subclasses__()
    return sorted([kind for kind in found if kind.__module__.startswith("core")], key=lambda kind: kind.__name__)


def example(kind: type[Any]) -> Any:
    values: dict[Any, object] = {int: 3, str: "x", bool: True}
    hints = get_type_hints(kind)
    return kind(**{each.name: values.get(hints[each.name], 3) for each in fields(kind)})


@pytest.mark.parametrize("kind", kinds(Fact), ids=lambda kind: kind.__name__)
def test_a_fact_holds_plain_values_and_is_restored_from_them(kind: type[Fact]) -> None:
    hints = get_type_hints(kind)
    fact = example(kind)

    assert all(set(get_args(hints[name.name]) or [hints[name.name]]) <= PLAIN for name in fields(kind))
    assert Fact.kinds[kind.__name__].restore(fact.values()) == fact


@pytest.mark.parametrize("kind", kinds(Refusal), ids=lambda kind: kind.__name__)
def test_a_refusal_names_its_sentence_and_its_values(kind: type[Refusal]) -> None:
    refusal = example(kind)

    assert refusal.text_id.startswith("refusal-")
    assert refusal.text_id == refusal.text_id.lower()
    assert set(refusal.values) == {each.name for each in fields(kind)}  # type: ignore[arg-type]  # every refusal is a dataclass


@pytest.mark.parametrize("kind", kinds(Refusal), ids=lambda kind: kind.__name__)
def test_a_refusal_leaves_a_context_manager_as_itself(kind: type[Refusal]) -> None:
    refusal = example(kind)
    refusal.add_note("seen on the way")
    with pytest.raises(kind) as refused, MemoryWork().attempt():
        raise refusal

    assert refused.value is refusal
    assert "__notes__" not in refusal.values


def test_the_sentence_of_a_refusal_is_its_name_in_kebab_case() -> None:
    assert BadPoints(11, 10).text_id == "refusal-bad-points"
    assert NotFound("proposal", "P9").values == {"kind": "proposal", "name": "P9", "nearest": ""}


def test_a_fact_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        StageBegan(1, "voting").why = "x"  # type: ignore[misc]


def test_every_kind_of_deadline_has_its_rule() -> None:
    assert {"stage", "reminder", "rest"} <= set(due.HANDLERS)

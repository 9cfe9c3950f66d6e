import importlib
import json
import sys
from pathlib import Path

import pytest

from bot.lean import without, without_front


def test_a_companion_is_hidden_inside_only() -> None:
    sys.modules.pop("colorsys", None)
    with without("colorsys"), pytest.raises(ModuleNotFoundError):
        importlib.import_module("colorsys")
    assert importlib.import_module("colorsys").__name__ == "colorsys"


def test_what_is_loaded_already_stays() -> None:
    with without("json"):
        assert importlib.import_module("json") is json
    assert sys.modules["json"] is json


def test_a_module_is_reached_past_the_front_of_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "fronted"
    package.mkdir()
    (package / "__init__.py").write_text("raise AssertionError('the front was loaded')")
    (package / "inside.py").write_text("value = 1")
    monkeypatch.syspath_prepend(str(tmp_path))
    without_front("fronted")
    assert importlib.import_module("fronted.inside").value == 1


def test_a_front_that_is_loaded_stays() -> None:
    without_front("json")
    assert sys.modules["json"] is json

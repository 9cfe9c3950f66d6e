"""`make eval` says why it measures nothing where the data is not at hand."""

import sys
from pathlib import Path

import pytest

from training import evaluate


def test_without_the_data_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TOGETHEROS_TRAINING_DATA", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["evaluate"])

    evaluate.main()

    assert "not here" in capsys.readouterr().out

"""The steps of the tutorials, done as a newcomer would, in a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COPIED = ("core", "bot", "data", "adapters", "docs", "tests", "pyproject.toml", "config.example.toml")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"(Create|Change) `([^`]+)`")
RUNS = {
    "togetheros": [sys.executable, "-c", "from bot.cli import main; main()"],
    "python": [sys.executable],
    "pytest": [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
}


@pytest.mark.parametrize("tutorial", ["add-a-command", "add-a-way-to-vote"])
def test_the_steps_of_a_tutorial_work_as_they_stand(tutorial: str, tmp_path: Path) -> None:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    ran = 0
    for action, path, language, text in _steps((ROOT / "docs" / f"{tutorial}.md").read_text(encoding="utf-8")):
        if language == "console":
            for line in text.splitlines():
                _run(line.removeprefix("$ "), tmp_path)
                ran += 1
        elif action == "Create":
            assert not (tmp_path / path).exists()
            (tmp_path / path).write_text(text, encoding="utf-8")
        else:
            _change(tmp_path / path, text)

    assert ran


def _steps(page: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield (Create or Change, path, language, text) of each fenced block; the last path named before it counts."""
    action = path = ""
    at = 0
    for fence in FENCE.finditer(page):
        for action, path in STEP.findall(page[at : fence.start()]):  # noqa: B007 - the last one counts
            pass
        at = fence.end()
        yield action, path, fence[1], fence[2]


def _change(path: Path, diff: str) -> None:
    lines = diff.splitlines()
    old = "\n".join(line[1:] for line in lines if line.startswith("-"))
    new = "\n".join(line[1:] for line in lines if line.startswith("+"))
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path.name} holds {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def _run(line: str, folder: Path) -> None:
    program, *arguments = line.split()
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [*RUNS[program], *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, f"{line}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"

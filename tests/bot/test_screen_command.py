"""`togetheros screen`: JSON lines in, JSON lines out; a line that cannot be read is said so, and it goes on."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app


def screen(*lines: str, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    told = CliRunner().invoke(app, ["screen", "--model", "fast", *options], input="\n".join(lines))
    assert told.exit_code == 0
    return [json.loads(line) for line in told.output.splitlines()]


def test_each_line_is_answered_with_two_numbers_and_what_is_known() -> None:
    rude, calm = screen('{"text": "you stupid idiot"}', '{"text": "see you tomorrow", "context": ["when do we meet?"]}')

    assert rude.keys() == {"attack", "tension", "known", "language"}
    assert rude["attack"] > 0.5 > calm["attack"]
    assert rude["known"]


def test_a_bad_line_is_named_and_the_rest_is_answered() -> None:
    told = screen(
        "nonsense",
        '{"text": "hello"}',
        "[]",
        '{"text": 7}',
        '{"text": "x", "context": "y"}',
        '{"text": "\\ud800 hello"}',
        "\xff" * 3,
        "",
        '{"text": "bye"}',
    )

    assert [each.get("line") for each in told] == [1, None, 3, 4, 5, None, 7, None]
    assert told[0] == {"error": "Line 1 is not JSON.", "line": 1}
    assert told[3]["error"] == 'Line 4 has no "text" that is a string.'


def test_a_conversation_gets_a_forecast() -> None:
    calm, broken = screen('{"turns": ["hello", "hello to you"]}', '{"turns": []}', options=("--conversations",))

    assert 0 < calm["forecast"] < 1
    assert broken["line"] == 2


def test_an_answer_comes_before_the_input_ends() -> None:
    line = [sys.executable, "-m", "bot.cli", "screen", "--model", "fast"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin
        assert program.stdout
        program.stdin.write(b'{"text": "hello"}\n')
        program.stdin.flush()
        assert json.loads(program.stdout.readline())["known"]
        program.stdin.close()
        assert program.wait(timeout=30) == 0


def test_very_many_lines_are_answered_each() -> None:
    assert len(screen(*['{"text": "good morning, everyone"}'] * 3000)) == 3000


def test_check_says_which_languages_can_be_screened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    told = CliRunner().invoke(app, ["check"]).stdout

    assert "Messages can be screened in de, en, ko, pt, zh." in told

"""Trying it out: the demo community, the chat as lines, and what is there at the next start."""

import io
import sys
from pathlib import Path

import pytest

from adapters.terminal.chat import try_chat
from adapters.terminal.log import ChatLog, Entry
from adapters.terminal.render import plain_text
from bot.wiring import open_trial


def _chat(
    folder: Path, typed: str, monkeypatch: pytest.MonkeyPatch, *, fresh: bool = False, language: str = "C.UTF-8"
) -> str:
    printed = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    monkeypatch.setattr(sys, "stdout", printed)
    monkeypatch.setenv("LANG", language)
    monkeypatch.setenv("TZ", "Europe/London")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    assert try_chat(open_trial, folder, fresh=fresh) == 0
    return printed.getvalue()


def test_a_visit_over_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = _chat(tmp_path, "me\n1\nproposal list\n/as Bo\n/later 3 days\n", monkeypatch)
    assert "You are Robin." in said
    assert "Your vote on P3" in said
    assert "The workshop has one old fuse" in said  # the change of P4 that waits for Robin
    assert "P5 · Plant fruit trees along the street" in said
    assert "You are Bo now." in said
    assert "3 days later: it is" in said
    assert "\x1b" not in said

    entries = [each for each in ChatLog(tmp_path / "try" / "chat.jsonl").read() if isinstance(each, Entry)]
    public = [each.reply for each in entries if each.reply and not (each.only or each.thread)]
    cards = {reply.title[:2]: plain_text(reply) for reply in public}
    for name, stage in {"P1": "Resting", "P2": "Adopted", "P3": "Voting", "P5": "Looking for support"}.items():
        assert stage in cards[name]
    assert "Minority report" in cards["P2"]

    again = _chat(tmp_path, "proposal list\n/quit\nnever read\n", monkeypatch)
    assert "P5 · Plant fruit trees" in again
    assert "never read" not in again

    spanish = _chat(tmp_path, "me\n", monkeypatch, language="es_ES.UTF-8")
    assert "Eres Robin." in spanish
    assert "Puntos de Apoyo" in spanish

    anew = _chat(tmp_path, "/as Zoe\nme\n", monkeypatch, fresh=True)
    assert "100 Support Points free" in anew


def test_a_demo_that_was_interrupted_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "try").mkdir()
    (tmp_path / "try" / "togetheros.db").write_bytes(b"half a database")
    assert "You are Robin." in _chat(tmp_path, "", monkeypatch)

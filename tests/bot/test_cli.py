"""The command line says everything in plain sentences, with the exit codes that its help names."""

import asyncio
import json
import logging
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from beancount import loader
from typer.testing import CliRunner, Result

from bot.asks import Ask, Place, Power
from bot.cli import BUG, SETTINGS, TROUBLE, app
from bot.clock import SeededLuck, TravelClock
from bot.wiring import open_trial

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "bot.cli"]
MATRIX = """
secret = "0123456789abcdef"
[matrix]
homeserver = "http://127.0.0.1:{port}"
user_id = "@together:example.org"
password = "open sesame"
[http]
port = {http}
"""


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    for name in [each for each in os.environ if each.startswith("TOGETHEROS_")]:
        monkeypatch.delenv(name)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def togetheros(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def a_community(members: int = 3) -> None:
    """Let a community with some members live in the database of the state folder."""

    async def live() -> None:
        clock = TravelClock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
        async with open_trial(url, clock, SeededLuck(1)) as house:
            for number in range(members):
                place = Place("town", "square")
                words = "setup name=Square" if number == 0 else "help"
                ask = Ask(place, f"m{number}", f"M{number}", words, f"e{number}", power=Power.OWNER, room_name="Square")
                assert await house.dispatcher.hear(ask)

    Path("state").mkdir(mode=0o700, exist_ok=True)
    url = f"sqlite:///{Path.cwd()}/state/togetheros.db"
    asyncio.run(live())


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_help_names_every_command_quickly() -> None:
    began = time.process_time()
    times = []
    for _ in range(3):
        before = os.times()
        shown = subprocess.run([*PROGRAM, "--help"], cwd=ROOT, text=True, capture_output=True, check=True).stdout
        after = os.times()
        times.append(after.children_user + after.children_system - before.children_user - before.children_system)

    for name in ("try", "run", "check", "migrate", "play", "backup", "audit", "Exit codes"):
        assert name in shown
    assert min(times) < 0.6  # seconds of processor time, which does not hang on how busy the machine is
    assert time.process_time() - began < 5
    for name in ("verify", "export"):
        assert name in togetheros("audit", "--help").stdout


def test_wrong_settings_are_told_without_a_trace() -> None:
    Path("config.toml").write_text('secert = "hunter2"\n[http]\nprot = 1', encoding="utf-8")
    for command in (["run"], ["check"], ["migrate"], ["audit", "verify"], ["audit", "export"], ["backup", "x"]):
        result = togetheros(*command)
        assert result.exit_code == SETTINGS
        assert sorted(result.stderr.splitlines()) == [
            "`http.prot` is not a setting. Did you mean `http.port`?",
            "`secert` is not a setting. Did you mean `secret`?",
        ]


def test_a_bot_without_a_platform_does_not_run() -> None:
    result = togetheros("run")

    assert (result.exit_code, result.stdout) == (SETTINGS, "")
    assert (
        result.stderr == "No platform is switched on: fill in the [matrix] or the [discord] section of the settings.\n"
    )
    assert not Path("state").exists()


def test_migrate_makes_the_database_once() -> None:
    assert togetheros("migrate").stdout == "The database was brought up to date.\n"
    assert togetheros("migrate").stdout == "The database is up to date.\n"
    assert Path("state").stat().st_mode & 0o777 == 0o700


def test_check_says_of_each_part_how_it_is() -> None:
    result = togetheros("check")
    assert (result.exit_code, [line.split()[0] for line in result.stdout.splitlines()]) == (
        TROUBLE, ["ok", "trouble", "ok", "ok", "ok"],
    )  # fmt: skip

    a_community()
    Path("config.toml").write_text(MATRIX.format(port=free_port(), http=0), encoding="utf-8")
    Path("config.toml").chmod(0o644)
    Path("state").chmod(0o755)
    result = togetheros("check")
    assert result.exit_code == TROUBLE
    told = result.stdout
    assert "config.toml holds secrets and others can read it: chmod 600 config.toml" in told
    assert "Others can look into state: chmod 700 state" in told
    assert "The database answers; 1 communities live in it." in told
    assert "trouble  connection" in told
    assert "open sesame" not in told + result.stderr

    Path("config.toml").chmod(0o600)
    Path("state").chmod(0o700)
    told = togetheros("check").stdout
    assert "ok       settings      config.toml is fine." in told
    assert "ok       state folder  state is ours alone." in told


def test_check_names_a_database_that_cannot_be_used() -> None:
    Path("config.toml").write_text('database = "mongodb://localhost/x"', encoding="utf-8")
    told = togetheros("check").stdout

    assert "trouble  database      The database address is of an unknown kind, mongodb." in told


def test_audit_verifies_and_names_the_first_wrong_entry() -> None:
    assert togetheros("migrate", "--config", "config.toml").exit_code == SETTINGS
    togetheros("migrate")
    assert togetheros("audit", "verify").stdout == "There is no community in this database yet.\n"

    a_community()
    result = togetheros("audit", "verify")
    assert (result.exit_code, result.stdout[:20]) == (0, "Community 1: sound; ")

    with sqlite3.connect("state/togetheros.db") as raw:
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{trigger}"')
        raw.execute("UPDATE entry SET subject = 'forged' WHERE seq = 2")
    raw.close()
    result = togetheros("audit", "verify")
    assert (result.exit_code, result.stdout) == (TROUBLE, "Community 1: entry 2 was changed after it was written.\n")


def test_audit_exports_what_beancount_finds_right() -> None:
    togetheros("migrate")
    assert togetheros("audit", "export").exit_code == TROUBLE
    a_community(5)
    result = togetheros("audit", "export", "--format", "beancount")

    assert result.exit_code == 0
    entries, errors, _ = loader.load_string(result.stdout)
    assert errors == []
    assert sum(type(entry).__name__ == "Transaction" for entry in entries) == 5
    assert togetheros("audit", "export").stdout.startswith("; The books of community 1 as of ")
    assert "There is no community 7; there are 1." in togetheros("audit", "export", "--community", "7").stderr


def test_the_books_can_be_read_while_the_bot_has_them_open() -> None:
    a_community()

    async def read_beside() -> Result:
        async with open_trial(f"sqlite:///{Path.cwd()}/state/togetheros.db", TravelClock(datetime.now(UTC))):
            return await asyncio.to_thread(togetheros, "audit", "verify")

    assert asyncio.run(read_beside()).exit_code == 0


def test_a_backup_holds_everything_and_overwrites_nothing() -> None:
    a_community()
    assert togetheros("backup", "copy.db").stdout == "The database was copied to copy.db.\n"
    Path("other.toml").write_text(f'database = "sqlite:///{Path.cwd()}/copy.db"', encoding="utf-8")

    assert togetheros("audit", "verify", "--config", "other.toml").stdout == togetheros("audit", "verify").stdout
    again = togetheros("backup", "copy.db")
    assert again.exit_code == TROUBLE
    assert "copy.db" in again.stderr


def test_a_journey_that_cannot_be_read_is_named() -> None:
    result = togetheros("play", "nowhere.md")

    assert result.exit_code != 0
    assert "nowhere.md" in result.stderr


def test_a_bug_has_a_number_and_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.wiring.migrate", lambda _: int("words of a member"))
    result = togetheros("migrate")

    assert result.exit_code == BUG
    assert "Something went wrong that should not have: incident " in result.stderr
    assert "words of a member" not in result.stderr
    assert "Traceback" not in result.stderr


def wait_for_page(port: int, running: "subprocess.Popen[str]") -> tuple[int, str]:
    until = time.monotonic() + 30
    while time.monotonic() < until and running.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
                line.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
                answer = b"".join(iter(lambda: line.recv(4096), b"")).decode()
                return int(answer.split()[1]), answer.partition("\r\n\r\n")[2]
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the bot did not come up")


@pytest.mark.parametrize("signal_", [signal.SIGTERM, signal.SIGINT])
def test_the_bot_runs_while_its_homeserver_is_away_and_ends_when_told(signal_: signal.Signals) -> None:
    http = free_port()
    Path("config.toml").write_text(MATRIX.format(port=free_port(), http=http), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [*PROGRAM, "run"], env=environment, text=True, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        try:
            status, text = wait_for_page(http, running)
            assert (status, json.loads(text)) == (
                200, {"well": True, "database": "answers", "matrix": "reconnecting"},
            )  # fmt: skip
            running.send_signal(signal_)
            began = time.monotonic()
            _, log = running.communicate(timeout=20)
        finally:
            running.kill()

    assert (running.returncode, time.monotonic() - began < 10) == (0, True)
    assert all(json.loads(line)["event"] for line in log.splitlines())
    assert "open sesame" not in log


def test_a_taken_port_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        http = taken.getsockname()[1]
        Path("config.toml").write_text(MATRIX.format(port=free_port(), http=http), encoding="utf-8")
        result = togetheros("run")

    assert result.exit_code == TROUBLE
    assert "address already in use" in result.stderr

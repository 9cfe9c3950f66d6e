"""The real program as a process of its own: started, stopped and killed from outside."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

from adapters.matrix.identity import Account


class Program:
    """`togetheros run` with settings and a state folder of its own. What it said is in `log`.

    It lives on Matrix with an account, and wherever else more sections of the settings say.
    """

    def __init__(self, folder: Path, account: Account | None, sections: str = "") -> None:
        self.folder, self.log = folder, folder / "log.txt"
        self.state = folder / "state"
        self._config = folder / "config.toml"
        self._config.write_text(
            f'state_dir = "{self.state}"\nsecret = "{account.secret if account else ""}"\n'
            "limits = {per_person_per_minute = 0, per_room_per_minute = 0}\nhttp = {port = 0}\n"
            f"{_matrix_section(account) if account else ''}{sections}",
            encoding="utf-8",
        )
        self._process: subprocess.Popen[bytes] | None = None
        self._positions: list[bytes] = []

    @property
    def database(self) -> Path:
        return self.state / "togetheros.db"

    @property
    def pid(self) -> int:
        return self._running().pid

    def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._line("run"), stdout=log, stderr=log, cwd=self.folder, env=environment(), start_new_session=True
            )

    def kill(self) -> None:
        """End it as a power failure would; it must have been running until now."""
        process = self._running()
        assert process.poll() is None, f"It ended by itself:\n{self.tail()}"
        process.kill()
        process.wait()
        self._process = None

    def stop(self, timeout: float = 10.0) -> int:
        """Ask it to end, and return its exit code."""
        process = self._running()
        process.send_signal(signal.SIGTERM)
        return self.wait(timeout)

    def wait(self, timeout: float = 10.0) -> int:
        """Return the exit code once it has ended."""
        try:
            return self._running().wait(timeout)
        finally:
            self._process = None

    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def close(self) -> None:
        """Make sure that nothing of it is left."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run another command of the program on the same settings."""
        return subprocess.run(
            self._line(*words), capture_output=True, text=True, cwd=self.folder, env=environment(), check=False
        )

    def tail(self, size: int = 3_000) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")[-size:] if self.log.exists() else ""

    # While it is down

    def remember_position(self) -> None:
        """Keep a copy of how far it has heard."""
        path = self._position()
        if path.exists():
            self._positions.append(path.read_bytes())

    def forget_progress(self, back: int) -> None:
        """Let it hear again what it has heard since the position that was kept so many times ago."""
        if self._positions:
            self._position().write_bytes(self._positions[-min(back, len(self._positions))])

    def books(self) -> sqlite3.Connection:
        """The database, for looking into it and for moving time in it while the program is down."""
        return sqlite3.connect(self.database)

    def _position(self) -> Path:
        return self.state / "matrix" / "position.sealed"

    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "it was not started"
        return self._process

    def _line(self, *words: str) -> list[str]:
        return [sys.executable, "-c", "from bot.cli import main; main()", *words, "--config", str(self._config)]


def _matrix_section(account: Account) -> str:
    return (
        f'[matrix]\nhomeserver = "{account.homeserver}"\nuser_id = "{account.user_id}"\n'
        f'password = "{account.password or ""}"\ntoken = "{account.token or ""}"\n'
    )


def environment() -> dict[str, str]:
    """The environment without settings of whoever runs the tests."""
    return {name: value for name, value in os.environ.items() if not name.startswith("TOGETHEROS_")}

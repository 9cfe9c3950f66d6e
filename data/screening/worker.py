"""A large screen in a process of its own, so that the conversation never waits for it.

Every message is read by the fast screen at once. Only what may matter, or is in a language that the fast one does not
know, is asked of the large one; when that is late or gone, the fast answer stands. Texts go through a pipe and are kept
on neither side.
"""

from collections.abc import Callable
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from os import nice
from threading import Lock

from core.moderation.scores import Scores
from data.screening.screen import FastScreen, Screen

GATE = 0.15
"""What the fast screen must see before the large one is asked."""

PATIENCE_S = 4.0
"""How long an answer is waited for; a prompt is due within five seconds."""

_POLITE = 5
_STOP_S = 2.0


class WorkerScreen:
    """A screen whose large part lives in another process; it begins when it is first asked."""

    def __init__(self, make: Callable[[], Screen], languages: tuple[str, ...], patience_s: float = PATIENCE_S) -> None:
        self._make, self._fast, self._patience_s = make, FastScreen(), patience_s
        self.languages = languages
        self._lock, self._numbers = Lock(), count()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def score(self, text: str) -> Scores:
        """Return the scores of one message; may be called from several threads."""
        fast = self._fast.score(text)
        if fast.known and max(fast.attack, fast.tension) < GATE:
            return fast
        if not fast.known and fast.language not in self.languages:
            return fast
        with self._lock:
            return self._asked(text) or fast

    def close(self) -> None:
        """End the other process."""
        if self._process and self._pipe:
            self._pipe.close()
            self._process.join(_STOP_S)
            self._process.kill()
        self._process = self._pipe = None

    def _asked(self, text: str) -> Scores | None:
        number = next(self._numbers)
        try:
            pipe = self._open()
            pipe.send((number, text))
            while pipe.poll(self._patience_s):
                answered, scores = pipe.recv()
                if answered == number:  # an earlier one came too late for its message
                    return scores if isinstance(scores, Scores) else None
        except (OSError, EOFError):
            self.close()
        return None

    def _open(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            context = get_context("spawn")
            self._pipe, other = context.Pipe()
            self._process = context.Process(target=_serve, args=(other, self._make), name="screen", daemon=True)
            self._process.start()
            other.close()
        return self._pipe


def _serve(pipe: Connection, make: Callable[[], Screen]) -> None:
    """Answer until the other side hangs up, politely beside everything else on the machine."""
    nice(_POLITE)
    screen = make()
    while True:
        try:
            number, text = pipe.recv()
            pipe.send((number, screen.score(text)))
        except (OSError, EOFError, KeyboardInterrupt):
            return

"""The log: one JSON object a line on standard error, with event names and ids, and never members' words or secrets."""

import logging
import re
import sys
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TextIO

from bot.lean import without

with without("rich"):  # it would draw tracebacks, with what members said in them
    import structlog
    from structlog.typing import EventDict, Processor, WrappedLogger

HIDDEN = "[hidden]"
_LONGEST = 300
_SECRET_NAMES = re.compile(r"token|passw|secret|authorization|cookie|credential|private|api_?key", re.IGNORECASE)
_SECRET_SHAPES = re.compile(
    r"""
      syt_\w+ | m[act]t_\w+                                  # access tokens of Matrix homeservers
    | (?i:bearer)\s+\S+
    | (?<=access_token=)[^&\s]+
    | (?<=://)[^/@\s]*:[^/@\s]*(?=@)                         # a login in an address
    | (?<![\w$!\#@-])[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}    # Discord tokens
    | (?<![\w$!\#@+-])[A-Za-z0-9_+-]{40,}={0,2}              # anything as long and random; ids carry their sign before
    """,
    re.VERBOSE,
)


def configure(
    level: str = "info", *, form: str = "json", secrets: Iterable[str] = (), to: TextIO | None = None
) -> None:
    """Set up the log of the process, for our own lines and those of libraries.

    ``form`` is "json" or "console"; ``secrets`` are hidden wherever they turn up; ``to`` is standard error by default.
    """
    stream = to or sys.stderr
    console = structlog.dev.ConsoleRenderer(colors=stream.isatty())
    render: Processor = console if form == "console" else structlog.processors.JSONRenderer()
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        name_errors,
        Redactor(secrets),
        render,
    ]
    structlog.configure(
        processors=shared,
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda name="": _NamedLogger(name, stream),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[from_library, *shared], use_get_message=False, pass_foreign_args=True
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    # Libraries say a lot that only their authors need.
    root.setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level.upper()]))
    logging.captureWarnings(capture=True)


class _NamedLogger(structlog.PrintLogger):
    """Prints to a stream, and knows which part of the program speaks."""

    def __init__(self, name: str, stream: TextIO) -> None:
        super().__init__(stream)
        self.name = name


def from_library(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:  # noqa: ARG001 - as structlog asks
    """Keep of a library's line where it was said and what its authors wrote, without the values put into it.

    A line that was put together before it came here cannot be told from its values, so nothing of it is kept.
    """
    record: logging.LogRecord = event["_record"]
    event.pop("_from_structlog", None)
    if not event.pop("positional_args", None):
        event["event"] = "library"
    event["where"] = f"{Path(record.pathname).name}:{record.lineno} {record.funcName}"
    return event


def name_errors(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:  # noqa: ARG001 - as structlog asks
    """Put an error's type and where it came from in the place of its message, which may hold anything."""
    info = event.pop("exc_info", None)
    event.pop("stack_info", None)
    if info is True:
        info = sys.exc_info()
    error = info if isinstance(info, BaseException) else info[1] if isinstance(info, tuple) else None
    if error is not None:
        event["error"] = type(error).__name__
        event["trace"] = trace_of(error)
    return event


def trace_of(error: BaseException) -> list[str]:
    """Return where an error came from, outermost first, as ``file.py:12 function``."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]


class Redactor:
    """Hides what is or looks like a secret, and cuts what is too long to be a name or an id."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._known = sorted((each for each in secrets if each), key=len, reverse=True)

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> EventDict:  # noqa: ARG002
        """Return the event with nothing left that must not be shown."""
        return {
            key: HIDDEN if _SECRET_NAMES.search(key) else self._clean(value)
            for key, value in event.items()
            if key != "_record"
        }

    def _clean(self, value: Any) -> Any:
        if isinstance(value, bool | int | float | None):
            return value
        if isinstance(value, Mapping):
            return self(None, "", {str(key): each for key, each in value.items()})
        if isinstance(value, list | tuple | set | frozenset):
            return [self._clean(each) for each in value]
        if isinstance(value, BaseException):
            return type(value).__name__
        text = str(value)
        for secret in self._known:
            text = text.replace(secret, HIDDEN)
        text = _SECRET_SHAPES.sub(HIDDEN, text)
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

"""The log is one JSON object a line and holds no secret and no word of a member, whoever wrote the line."""

import io
import json
import logging
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot import logs

WORDS = "Ana wants to borrow the ladder"


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


class Sheet:
    """What was logged."""

    def __init__(self, level: str = "info", *secrets: str) -> None:
        self.stream = io.StringIO()
        logs.configure(level, secrets=secrets, to=self.stream)

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


def test_a_line_says_what_when_and_who() -> None:
    sheet = Sheet()
    structlog.get_logger("matrix").info("joined", room="!abc:example.org", n=3)
    structlog.get_logger("matrix").debug("unimportant")

    [line] = sheet.lines
    assert line.pop("timestamp").endswith("Z")
    assert line == {"event": "joined", "level": "info", "logger": "matrix", "room": "!abc:example.org", "n": 3}


def test_an_error_leaves_its_type_and_its_way_but_not_its_message() -> None:
    sheet = Sheet()
    try:
        int(WORDS)
    except ValueError as error:
        structlog.get_logger("bot").exception("failed")
        structlog.get_logger("bot").error("failed", exc_info=error, reason=error)
        logging.getLogger("nio").exception("failed with %s", WORDS)

    assert [line["error"] for line in sheet.lines] == ["ValueError"] * 3
    assert all("test_logs.py:" in line["trace"][0] for line in sheet.lines)
    assert WORDS not in sheet.text


def test_lines_of_libraries_come_without_their_values() -> None:
    sheet = Sheet("debug")
    logging.getLogger("nio").warning("bad event %s in %s", WORDS, "!room")
    logging.getLogger("nio").error(f"bad event {WORDS}")  # noqa: G004 - as nio does it
    logging.getLogger("aiohttp").info("chatter")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(WORDS, stacklevel=1)

    assert [line["event"] for line in sheet.lines] == ["bad event %s in %s", "library", "library"]
    assert all(line["where"] for line in sheet.lines)
    assert WORDS not in sheet.text


@pytest.mark.parametrize(
    ("before", "secret", "after"),
    [
        ("", "syt_dG9nZXRoZXI_QbCdEfGh_1a2B3c", ""),
        ("Authorization: Bearer ", "abc.def", ""),
        ("", "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs", ""),
        ("http://h/_matrix/client/v3/sync?access_token=", "some-token", "&since=s1"),
        ("postgresql://together:", "geheim", "@localhost/x"),
        ("", "q" * 43, ""),
        ("my ", "open sesame", " is open"),
    ],
)
def test_what_looks_like_a_secret_is_hidden(before: str, secret: str, after: str) -> None:
    sheet = Sheet("info", "open sesame")
    value = before + secret + after
    structlog.get_logger("bot").info("said", value=value, inside={"deep": [value]})

    assert secret not in sheet.text
    assert sheet.lines[0]["value"].endswith(after)


def test_names_of_secrets_hide_whatever_they_hold() -> None:
    sheet = Sheet()
    structlog.get_logger("bot").info("said", token="a", matrix_password=1, Secret=["b"], api_key=b"c")

    assert {sheet.lines[0][name] for name in ("token", "matrix_password", "Secret", "api_key")} == {logs.HIDDEN}


def test_ids_stay_readable() -> None:
    sheet = Sheet()
    ids = ["$" + "aB3-_" * 9, "!" + "aB3-_" * 9, "@together:example.org", "0123456789abcdef0123456789abcdef", "n17"]
    structlog.get_logger("bot").info("said", ids=ids)

    assert sheet.lines[0]["ids"] == ids


def test_the_console_form_is_for_reading() -> None:
    stream = io.StringIO()
    logs.configure("warning", form="console", to=stream)
    structlog.get_logger("bot").warning("slow", seconds=3)

    assert "slow" in stream.getvalue()
    assert "seconds=3" in stream.getvalue()
    assert "\x1b" not in stream.getvalue()


@given(st.text(), st.dictionaries(st.text(max_size=5), st.text() | st.integers() | st.none() | st.binary()))
def test_anything_can_be_logged_on_one_short_line(event: str, values: dict[str, Any]) -> None:
    sheet = Sheet()
    structlog.get_logger("bot").info(event, values=values, long="word " * 1000)

    [line] = sheet.lines
    assert len(line["long"]) < 400
    assert len(line["event"]) < 400

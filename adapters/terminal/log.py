"""What was said in the terminal chat, kept in a file of JSON lines so that it is there at the next start."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.replies import Reply, pack, unpack


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the terminal. An ``owner`` may set the bot up."""

    address: str
    name: str
    owner: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message: ``words`` of its ``author``, or a ``reply`` of the bot.

    ``only`` names its single reader, if it has one. A ``note`` is a remark of the chat itself.
    """

    handle: str
    at: datetime
    room: str
    thread: str
    author: str
    only: str
    words: str = ""
    reply: Reply | None = None
    amended: bool = False
    note: bool = False


class ChatLog:
    """The file. A line that a crash cut off is left out: the community itself is in the database."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def exists(self) -> bool:
        """Say whether anything was ever written."""
        return self._path.exists()

    def add(self, *happened: Person | Entry) -> None:
        """Write one more line for each."""
        with self._path.open("a", encoding="utf-8") as file:
            for each in happened:
                values = asdict(each) if isinstance(each, Person) else _entry_values(each)
                file.write(json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n")

    def read(self) -> Iterator[Person | Entry]:
        """Yield what was written, in order."""
        if not self._path.exists():
            return
        for line in self._path.read_text(encoding="utf-8").split("\n"):
            try:
                yield _restored(json.loads(line))
            except (ValueError, TypeError, KeyError):
                continue


def _entry_values(entry: Entry) -> dict[str, Any]:
    return {
        "handle": entry.handle,
        "at": entry.at.isoformat(),
        "room": entry.room,
        "thread": entry.thread,
        "author": entry.author,
        "only": entry.only,
        "words": entry.words,
        "reply": pack(entry.reply) if entry.reply else None,
        "amended": entry.amended,
        "note": entry.note,
    }


def _restored(values: dict[str, Any]) -> Person | Entry:
    if "handle" not in values:
        return Person(**values)
    reply = unpack(values["reply"]) if values["reply"] else None
    return Entry(**values | {"at": datetime.fromisoformat(values["at"]), "reply": reply})

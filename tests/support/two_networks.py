"""What tests of two networks share: codes that travel, a second platform of a rehearsal, and a stage made of two."""

import re

from tests.support.rehearsal import Room

ELSEWHERE = "elsewhere"
"""The second platform of a rehearsal, and a room on it."""
PLAZA = "plaza"


def code_in(text: str) -> str:
    """Return the code that an answer tells."""
    found = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", text)
    assert found, text
    return found[0]


async def there(room: Room, who: str, words: str) -> str:
    """Say something on the second platform."""
    return await room.say(who, words, on=ELSEWHERE, room=PLAZA)

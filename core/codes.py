"""One-time codes: made in one chat and entered in another, to show that the same people are at both ends.

Only a digest is kept, a code lives for a while and works once, and whoever guesses is soon asked to wait.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.refusals import Refusal
from core.rows import Rows

if TYPE_CHECKING:
    from core.work import Luck


class CodeKind(StrEnum):
    """What a code is good for."""

    LINK = "link"
    BRIDGE = "bridge"


LIFE = {CodeKind.LINK: timedelta(minutes=10), CodeKind.BRIDGE: timedelta(days=1)}
"""How long a code works; the one for a bridge has to travel to people elsewhere."""
LENGTH = 12
"""Letters and digits of a code: more than 10**17 codes, with a handful of tries."""
MOST_TRIES = 5
"""Wrong codes of one account within ``PATIENCE``, after which it waits."""
PATIENCE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Code:
    """A code that works, made with an account. ``taker`` said it first: from then on it works for nobody else."""

    community_id: int
    kind: CodeKind
    platform: str
    address: str
    digest: str
    expires_at: datetime
    taker: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Tries:
    """How many wrong codes an account gave until then."""

    platform: str
    address: str
    count: int
    until: datetime
    id: int = 0


@dataclass
class BadCode(Refusal):
    """No such code works: it was mistyped, is used up, or too old."""

    kind: str


@dataclass
class TooManyTries(Refusal):
    """So many wrong codes came from this account that it has to wait."""

    minutes: int


def issue(  # noqa: PLR0917 - what for, for whom and until when
    codes: Rows[Code], luck: "Luck", now: datetime, kind: CodeKind, community_id: int, platform: str, address: str
) -> str:
    """Make a code with an account and return it as people write it; it replaces an older one."""
    for old in codes.find(kind=kind):
        if old.expires_at <= now or (old.platform, old.address) == (platform, address):
            codes.remove(id=old.id)
    said = luck.code(LENGTH)
    codes.add(Code(community_id, kind, platform, address, _digest(said), now + LIFE[kind]))
    return "-".join(said[at : at + 4] for at in range(0, LENGTH, 4))


def find(codes: Rows[Code], kind: CodeKind, said: str, now: datetime, taker: str = "") -> Code:
    """Return the code that somebody says, however they group and write its letters; it is not used up by this."""
    digest, found = _digest(said), None
    for code in codes.find(kind=kind):  # all of them, so that the time it takes tells nothing
        if hmac.compare_digest(code.digest, digest) and code.expires_at > now and code.taker in {"", taker}:
            found = code
    if found is None:
        raise BadCode(kind)
    return found


def require_patience(tries: Rows[Tries], platform: str, address: str, now: datetime) -> None:
    """Refuse somebody who gave too many wrong codes."""
    known = tries.get(platform=platform, address=address)
    if known and known.count >= MOST_TRIES and known.until > now:
        raise TooManyTries(-(-(known.until - now) // timedelta(minutes=1)))


def note_try(tries: Rows[Tries], platform: str, address: str, now: datetime) -> None:
    """Count a wrong code."""
    known = tries.get(platform=platform, address=address)
    if known is None:
        tries.add(Tries(platform, address, 1, now + PATIENCE))
    elif known.until > now:
        tries.save(known, count=known.count + 1)
    else:
        tries.save(known, count=1, until=now + PATIENCE)


def _digest(said: str) -> str:
    letters = "".join(char for char in said.upper() if char.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()

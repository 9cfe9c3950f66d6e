"""What the tests of storage share: a moment, chance that repeats itself, and a short way into a unit of work."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from bot.clock import SeededLuck
from bot.store import Tx
from core import members
from core.communities import Community
from core.members import Member
from core.proposals.model import Path, Proposal, Stage
from core.work import Work
from data.storage import Storage

T = TypeVar("T")
NOW = datetime(2026, 3, 2, 9, 0, 0, 123456, tzinfo=UTC)
LUCK = SeededLuck(1)
HOSTILE = '\'; DROP TABLE member; -- %s %(x)s :x ? {} \\ "quoted" \u202e 🌱 ½ ß İ'


def within(storage: Storage, community: Community, job: Callable[[Work], T], now: datetime = NOW) -> T:
    """Run a job on a unit of work and make it durable."""
    return storage.write_now(lambda tx: job(tx.work(community.id, now)))


def found(storage: Storage, community: Community, job: Callable[[Work], T], now: datetime = NOW) -> T:
    """Run a job on a unit of work that only reads."""
    return storage.read_now(lambda tx: job(tx.work(community.id, now)))


def join(storage: Storage, community: Community, count: int = 1) -> list[Member]:
    """Let so many people join."""
    return within(
        storage, community, lambda work: [members.join(work, "t", f"@{n}", f"Person {n}") for n in range(count)]
    )


def proposal(author: Member, number: int = 1, **others: Any) -> Proposal:
    """Return a proposal that is not kept yet."""
    named = {"title": "A bench", "summary": "A bench in the park.", "stage": Stage.SUPPORT} | others
    return Proposal(number, author.id, path=Path.PLANET, stage_at=NOW, created_at=NOW, **named)


def named(tx: Tx, community: Community, name: str) -> None:
    """Let somebody of this name join."""
    members.join(tx.work(community.id, NOW), "t", name, name)


def names(storage: Storage, community: Community) -> set[str]:
    """Return the names of all members."""
    return found(storage, community, lambda work: {each.name for each in work.members.find()})

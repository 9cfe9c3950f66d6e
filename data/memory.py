"""What a connection remembers of the rows behind it, so that questions asked by every command need no statement.

The writer is the only one that changes the database, so what it has read or written stays true until it changes that
table again, or until a rollback; then it is forgotten. A reader forgets at the start of each transaction.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from core.ledger import Account
from core.members import Member

T = TypeVar("T")

_MOST = 2048
"""How much of one kind is remembered before starting over."""
_MOST_MOMENTS = 16
"""For how many moments is remembered who was active since."""


class Memory:
    """Rows that were read or written in this transaction or in those committed before it."""

    __slots__ = ("_answers", "accounts", "active", "charters", "heads", "members")

    def __init__(self) -> None:
        self._answers: defaultdict[str, dict[Hashable, Any]] = defaultdict(dict)
        self.accounts: dict[tuple[int, str, str, str], Account | None] = {}
        self.charters: dict[int, Mapping[str, int | str]] = {}
        self.members: dict[tuple[int, int], Member] = {}
        self.active: dict[tuple[int, datetime], Sequence[int]] = {}
        self.heads: dict[int, tuple[int, str]] = {}

    def answer(self, table: str, question: Hashable, ask: Callable[[], T]) -> T:
        """Return the answer to a question about one table, asking only when it is not remembered."""
        answers = self._answers[table]
        if question not in answers:
            if len(answers) >= _MOST:
                answers.clear()
            answers[question] = ask()
        known: T = answers[question]
        return known

    def changed(self, table: str) -> None:
        """Forget the answers about a table whose rows have changed."""
        self._answers.pop(table, None)

    def keep_account(self, key: tuple[int, str, str, str], account: Account | None) -> None:
        """Remember an account as it is now, or that there is none."""
        if len(self.accounts) >= _MOST:
            self.accounts.clear()
        self.accounts[key] = account

    def keep_member(self, community_id: int, member: Member) -> None:
        """Remember a member as they are now."""
        if len(self.members) >= _MOST:
            self.members.clear()
        self.members[community_id, member.id] = member

    def keep_active(self, community_id: int, moment: datetime, member_ids: Sequence[int]) -> None:
        """Remember which members were active since a moment."""
        if len(self.active) >= _MOST_MOMENTS:
            self.active.clear()
        self.active[community_id, moment] = member_ids

    def acted(self, before: datetime, now: datetime) -> None:
        """Forget who was active since a moment that lies between two acts of one member."""
        first, last = sorted((before, now))
        for community_id, moment in [*self.active]:
            if first < moment <= last:
                del self.active[community_id, moment]

    def forget(self) -> None:
        """Forget everything: a rollback may have taken it back."""
        self._answers.clear()
        self.accounts.clear()
        self.members.clear()
        self.active.clear()
        self.charters.clear()
        self.heads.clear()

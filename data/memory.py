"""What a connection remembers of the rows behind it, so that questions asked by every command need no statement.

The writer is the only one that changes the database, so what it has read or written stays true until it changes that
table again, or until a rollback; then it is forgotten. A reader forgets at the start of each transaction.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, Generic, TypeVar

from core.ledger import Account

T = TypeVar("T")

_MOST = 2048
"""How much of one kind is remembered before starting over."""
_MOST_MOMENTS = 16
"""For how many moments is remembered who was active since."""


class Question(Generic[T]):
    """One way to ask for rows (``get`` by member and target) and what was answered, by the values asked for.

    The first values are the scope (a community), the others those of the named fields. A ``loose`` one was asked with
    several values for a field at once, so that it cannot be told which of its answers a row is in.
    """

    __slots__ = ("_values_of", "answers", "counts", "gets", "loose", "names")

    def __init__(self, verb: str, names: Sequence[str]) -> None:
        self.gets, self.counts = verb == "get", verb == "count"
        self.names = frozenset(names)
        self.answers: dict[tuple[Any, ...], Any] = {}
        self.loose = False
        # With an id that nobody looks at, what is got is always a tuple.
        self._values_of = attrgetter("id", *names)

    def keep(self, key: tuple[Any, ...], answer: Any) -> None:
        """Remember an answer."""
        if len(self.answers) >= _MOST:
            self.answers.clear()
        self.answers[key] = answer
        self.loose = self.loose or any(isinstance(value, tuple) for value in key)

    def key_of(self, scope: tuple[int, ...], row: T) -> tuple[Any, ...]:
        """Return the values with which this row is asked for."""
        return (*scope, *self._values_of(row)[1:]) if self.names else scope


class RowMemory(Generic[T]):
    """The answers about the rows of one table."""

    __slots__ = ("questions",)

    def __init__(self) -> None:
        self.questions: dict[tuple[str, ...], Question[T]] = {}

    def question(self, form: tuple[str, ...]) -> Question[T]:
        """Return the question of this form: its verb, then the names of its fields."""
        found = self.questions.get(form)
        if found is None:
            found = self.questions[form] = Question(form[0], form[1:])
        return found

    def row(self, scope: tuple[int, ...], id_: int) -> T | None:
        """Return the row with this id as it is now, if it is remembered."""
        known: T | None = self.question(("get", "id")).answers.get((*scope, id_))
        return known

    def saved(self, scope: tuple[int, ...], before: T | None, now: T, changed: Collection[str]) -> None:
        """Keep the answers true after some fields of a row changed; ``before`` None means that it was not known."""
        for question in self.questions.values():
            if question.names.isdisjoint(changed):
                if question.counts:
                    continue
                if question.loose:
                    question.answers.clear()
                elif question.gets:
                    key = question.key_of(scope, now)
                    if key in question.answers:
                        question.answers[key] = now
                else:
                    question.answers.pop(question.key_of(scope, now), None)
            elif before is None or question.loose:
                question.answers.clear()
            else:
                question.answers.pop(question.key_of(scope, before), None)
                question.answers.pop(question.key_of(scope, now), None)

    def came_or_went(self, scope: tuple[int, ...], row: T) -> None:
        """Forget what is not true any more after a row was added or removed."""
        for question in self.questions.values():
            if question.loose:
                question.answers.clear()
            else:
                question.answers.pop(question.key_of(scope, row), None)

    def forget(self) -> None:
        """Forget all answers."""
        for question in self.questions.values():
            question.answers.clear()


class Memory:
    """Rows that were read or written in this transaction or in those committed before it."""

    __slots__ = ("_answers", "_rows", "accounts", "active", "cards", "charters", "heads")

    def __init__(self) -> None:
        self._answers: defaultdict[str, dict[Hashable, Any]] = defaultdict(dict)
        self._rows: defaultdict[str, RowMemory[Any]] = defaultdict(RowMemory)
        self.accounts: dict[tuple[int, str, str, str], Account | None] = {}
        self.charters: dict[int, Mapping[str, int | str]] = {}
        self.active: dict[tuple[int, datetime], Sequence[int]] = {}
        self.heads: dict[int, tuple[int, str]] = {}
        self.cards: set[tuple[str, str, str]] = set()
        """Cards that wait to be shown, unclaimed: platform, room, subject."""

    def rows(self, table: str) -> RowMemory[Any]:
        """Return the answers about the rows of one table."""
        return self._rows[table]

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
        for rows in self._rows.values():
            rows.forget()
        self.accounts.clear()
        self.cards.clear()
        self.active.clear()
        self.charters.clear()
        self.heads.clear()

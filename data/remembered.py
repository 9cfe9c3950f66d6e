"""Rows of which a connection remembers what was asked about them (``data.memory``)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from data.memory import RowMemory
from data.records import Records, Shape
from data.wire import Wire

T = TypeVar("T")


class RememberedRecords(Records[T]):
    """Rows that are read more often than changed: answers are remembered until a row that they are about changes."""

    __slots__ = ("_rows", "_within")

    def __init__(self, shape: Shape[T], wire: Wire, community_id: int = 0) -> None:
        super().__init__(shape, wire, community_id)
        self._rows: RowMemory[T] = wire.memory.rows(shape.table.name)
        self._within = tuple(self._scope.values())

    def add(self, row: T) -> T:
        """Keep a new row and return it with its id."""
        self._wire.memory.changed(self._shape.table.name)
        now = Records.add(self, row)
        self._rows.came_or_went(self._within, now)
        return now

    def put(self, row: T) -> T:
        """Keep the row in place of the one with the same key, and return it with its id."""
        self._forget()
        return Records.put(self, row)

    def save(self, row: T, **changes: object) -> T:
        """Change the named fields of a kept row and return the row as it is now."""
        self._wire.memory.changed(self._shape.table.name)
        before = self.known(row)
        if before is None:
            now = Records.save(self, row, **changes)
        else:  # the database has nothing to tell that is not known
            statement, values = self._update(before, changes)
            self._wire.later(statement, values)
            now = self._shape.read_changes(before, changes, values)
        self._rows.saved(self._within, before, now, changes)
        return now

    def known(self, row: T) -> T | None:
        """Return the row as it is kept now, if that is remembered."""
        return self._rows.row(self._within, self._shape.id_of(row))

    def get(self, **equal: object) -> T | None:
        """Return the one row whose fields equal these values, or None."""
        row: T | None = self._answer("get", equal, Records.get)
        return row

    def find(self, **equal: object) -> Sequence[T]:
        """Return all rows whose fields equal these values (a list or tuple means any of them), oldest first."""
        rows: Sequence[T] = self._answer("find", equal, Records.find)
        return rows

    def count(self, **equal: object) -> int:
        """Return how many rows have these values."""
        count: int = self._answer("count", equal, Records.count)
        return count

    def remove(self, **equal: object) -> int:
        """Forget the rows with these values and return how many there were."""
        self._forget()
        return Records.remove(self, **equal)

    def _answer(self, verb: str, equal: Mapping[str, Any], ask: Callable[..., Any]) -> Any:
        questions, form = self._rows.questions, (verb, *equal)
        question = questions[form] if form in questions else self._rows.question(form)
        key = (*self._within, *equal.values())
        try:
            return question.answers[key]
        except KeyError:
            pass
        except TypeError:  # a list cannot be looked up
            return self._answer(verb, {name: _fixed(value) for name, value in equal.items()}, ask)
        answer = ask(self, **equal)
        question.keep(key, answer)
        if verb == "get" and answer is not None:
            self._rows.question(("get", "id")).keep((*self._within, self._shape.id_of(answer)), answer)
        return answer

    def _forget(self) -> None:
        self._wire.memory.changed(self._shape.table.name)
        self._rows.forget()


def _fixed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value

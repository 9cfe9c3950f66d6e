"""Rows that are frozen dataclasses: how a field is kept is read from its type, once, and statements are remembered."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import partial
from operator import attrgetter
from types import UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import ColumnElement, Table, bindparam, delete, func, select, update
from sqlalchemy.sql import ClauseElement

from data.statements import Build, DialectName, Statement, any_of, insert
from data.wire import Row, Values, Wire

T = TypeVar("T")
Answer = TypeVar("Answer")
Convert = Callable[[Any], Any]
Where = Sequence[ColumnElement[bool]]

_COLUMN_BITS = 63
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def keep_moment(moment: datetime) -> int:
    """Return whole microseconds since 1970. A moment without a zone raises TypeError."""
    since = moment - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def moment_of(kept: int) -> datetime:
    """Return the moment in UTC."""
    return _EPOCH + timedelta(microseconds=kept)


keep_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Return a value as compact JSON."""


def fold(*texts: str) -> str:
    """Return texts as they are searched: without case, one line each."""
    return "\n".join(texts).casefold()


@dataclass(frozen=True, slots=True)
class Field:
    """How one field is kept, and how it is read back; no converter means as it is, and None always stays None."""

    keep: Convert | None = None
    read: Convert | None = None


def _field(hint: Any) -> Field:
    if get_origin(hint) in (Union, UnionType):
        hint = next(each for each in get_args(hint) if each is not type(None))
    kind = get_origin(hint) or hint
    if kind is int or kind is str:
        return Field()
    if kind is bool:
        return Field(int, bool)
    if kind is datetime:
        return Field(keep_moment, moment_of)
    if issubclass(kind, StrEnum):
        return Field(str.__str__, {each.value: each for each in kind}.__getitem__)
    return Field(keep_json, (lambda kept: tuple(json.loads(kept))) if kind is tuple else json.loads)


@dataclass(frozen=True, slots=True)
class Derived(Generic[T]):
    """A column that is made from some fields, to be searched."""

    sources: frozenset[str]
    make: Callable[[T], str]


@dataclass(frozen=True, slots=True)
class Question:
    """A statement about rows with certain values, and how each of these values is asked for."""

    statement: Statement
    values: Sequence[tuple[str, Convert]]


class Shape(Generic[T]):
    """A dataclass and the table that keeps it.

    ``key`` names the columns of which ``put`` keeps one row. ``scoped`` rows belong to one community each; the
    dataclass of other rows says itself whose they are.
    """

    def __init__(
        self,
        cls: type[T],
        table: Table,
        *,
        key: Sequence[str] = (),
        derived: Mapping[str, Derived[T]] | None = None,
        scoped: bool = True,
    ) -> None:
        hints = get_type_hints(cls)
        self._cls = cls
        self.table = table
        self.key = key
        self._derived = dict(derived or {})
        self.scoped = scoped
        self.fields = {name: _field(hints[name]) for name in hints}
        self._at = {name: at for at, name in enumerate(self.fields)}
        self.columns = [table.c[name] for name in self.fields]
        self.id_of: Callable[[T], int] = attrgetter("id")
        self._values_of: Callable[[T], tuple[Any, ...]] = attrgetter(*self.fields)
        self._keeps = [(at, field.keep) for at, field in enumerate(self.fields.values()) if field.keep]
        self._reads = [(at, field.read) for at, field in enumerate(self.fields.values()) if field.read]
        self._statements: dict[Any, Statement] = {}
        self.questions: dict[Any, Question] = {}

    def field(self, name: str) -> Field:
        """Return how a field is kept, or raise TypeError when there is none with this name."""
        if name not in self.fields:
            raise TypeError(f"{self._cls.__name__} has no field {name}")
        return self.fields[name]

    def read(self, row: Row) -> T:
        """Return the dataclass of a row that holds ``columns``."""
        values = list(row)
        for at, convert in self._reads:
            if values[at] is not None:
                values[at] = convert(values[at])
        return self._cls(*values)

    def keep(self, row: T) -> dict[str, Any]:
        """Return the columns of a dataclass, without its id."""
        values = list(self._values_of(row))
        for at, convert in self._keeps:
            if values[at] is not None:
                values[at] = convert(values[at])
        kept = dict(zip(self.fields, values, strict=True))
        del kept["id"]
        for name, derived in self._derived.items():
            kept[name] = derived.make(row)
        return kept

    def keep_changes(self, row: T, changes: Mapping[str, Any]) -> dict[str, Any]:
        """Return the columns that change when some fields of a row do."""
        kept = {}
        for name, value in changes.items():
            convert = self.field(name).keep
            kept[name] = value if convert is None or value is None else convert(value)
        for name, derived in self._derived.items():
            if not derived.sources.isdisjoint(changes):
                kept[name] = derived.make(self.changed(row, changes))
        return kept

    def changed(self, row: T, changes: Mapping[str, Any]) -> T:
        """Return the dataclass with some fields changed."""
        values = list(self._values_of(row))
        for name, value in changes.items():
            values[self._at[name]] = value
        return self._cls(*values)

    def read_changes(self, row: T, changes: Iterable[str], kept: Values) -> T:
        """Return the dataclass with some fields as they are kept now."""
        values = list(self._values_of(row))
        for name in changes:
            convert, value = self.fields[name].read, kept[name]
            values[self._at[name]] = value if convert is None or value is None else convert(value)
        return self._cls(*values)

    def select_one(self, where: Where) -> ClauseElement:
        return select(*self.columns).where(*where)

    def select_oldest_first(self, where: Where) -> ClauseElement:
        return select(*self.columns).where(*where).order_by(self.table.c.id)

    def select_count(self, where: Where) -> ClauseElement:
        return select(func.count()).select_from(self.table).where(*where)

    def delete(self, where: Where) -> ClauseElement:
        return delete(self.table).where(*where)

    def statement(self, key: Any, build: Build, columns: Sequence[str] | None = None) -> Statement:
        """Return the statement remembered under the key, or make it."""
        found = self._statements.get(key)
        if found is None:
            found = self._statements[key] = Statement(build, columns)
        return found


class Records(Generic[T]):
    """All rows of one shape: of one community, or of all where the shape is not scoped."""

    __slots__ = ("_scope", "_shape", "_wire")

    def __init__(self, shape: Shape[T], wire: Wire, community_id: int = 0) -> None:
        self._shape = shape
        self._wire = wire
        self._scope = {"community_id": community_id} if shape.scoped else {}

    def add(self, row: T) -> T:
        """Keep a new row and return it with its id."""
        shape = self._shape
        values = self._scope | shape.keep(row)
        statement = shape.statement("add", lambda _: shape.table.insert(), tuple(values))
        return shape.changed(row, {"id": self._wire.insert(statement, values)})

    def put(self, row: T) -> T:
        """Keep the row in place of the one with the same key, and return it with its id."""
        shape = self._shape
        values = self._scope | shape.keep(row)

        def build(dialect: DialectName) -> ClauseElement:
            new = insert(dialect, shape.table)
            others = {name: new.excluded[name] for name in values if name not in shape.key}
            return new.on_conflict_do_update(index_elements=shape.key, set_=others)

        self._wire.change(shape.statement("put", build, tuple(values)), values)
        return self.get(**{name: values[name] for name in shape.key}) or row

    def save(self, row: T, **changes: object) -> T:
        """Change the named fields of a kept row and return the row as it is now."""
        shape = self._shape
        statement, values = self._update(row, changes, tell=True)
        now = self._wire.change_row(statement, values)
        if now is None:
            raise LookupError(f"there is no {shape.table.name} {values['of_id']} to change")
        return shape.read(now)

    def get(self, **equal: object) -> T | None:
        """Return the one row whose fields equal these values, or None."""
        row = self._ask("get", self._shape.select_one, equal, self._wire.row)
        return self._shape.read(row) if row else None

    def find(self, **equal: object) -> Sequence[T]:
        """Return all rows whose fields equal these values (a list or tuple means any of them), oldest first."""
        rows = self._ask("find", self._shape.select_oldest_first, equal, self._wire.rows)
        return [self._shape.read(row) for row in rows or ()]

    def count(self, **equal: object) -> int:
        """Return how many rows have these values."""
        row = self._ask("count", self._shape.select_count, equal, self._wire.row)
        return row[0] if row else 0

    def remove(self, **equal: object) -> int:
        """Forget the rows with these values and return how many there were."""
        return self._ask("remove", self._shape.delete, equal, self._wire.change) or 0

    def _update(self, row: T, changes: Mapping[str, Any], *, tell: bool = False) -> tuple[Statement, Values]:
        """Return what changes some fields of a kept row, and if asked to tell, returns it as it is after that."""
        shape = self._shape
        values = shape.keep_changes(row, changes)

        def build(_: DialectName) -> ClauseElement:
            columns = shape.table.c
            changed = update(shape.table).where(*(columns[name] == bindparam(f"of_{name}") for name in of))
            return changed.returning(*shape.columns) if tell else changed

        of = ("id", *self._scope)
        statement = shape.statement(("save", tell, *values), build, tuple(values))
        values["of_id"] = shape.id_of(row)
        values["of_community_id"] = self._scope.get("community_id")
        return statement, values

    def _ask(
        self,
        verb: str,
        build: Callable[[Where], ClauseElement],
        equal: Mapping[str, Any],
        run: Callable[[Statement, Values], Answer],
    ) -> Answer | None:
        """Run a statement on the rows with these values; None when no row can have them."""
        key = (verb, self._wire.dialect, *equal, *map(type, equal.values()))
        question = self._shape.questions.get(key)
        if question is None:
            question = self._shape.questions[key] = self._question(build, equal)
        values = dict(self._scope)
        try:
            for name, convert in question.values:
                values[name] = convert(equal[name])
        except OverflowError:
            return None
        return run(question.statement, values)

    def _question(self, build: Callable[[Where], ClauseElement], equal: Mapping[str, Any]) -> Question:
        """Return what asks for rows with values of these types."""
        columns, dialect = self._shape.table.c, self._wire.dialect
        where: list[ColumnElement[bool]] = [columns[name] == bindparam(name) for name in self._scope]
        values: list[tuple[str, Convert]] = []
        for name, value in equal.items():
            convert = self._shape.field(name).keep or _possible
            if value is None:
                where.append(columns[name].is_(None))
            elif isinstance(value, (list, tuple)):
                where.append(any_of(dialect, columns[name], name))
                values.append((name, partial(_all_possible, self._wire.array, convert)))
            else:
                where.append(columns[name] == bindparam(name))
                values.append((name, convert))
        return Question(Statement(build(where)), values)


def _possible(value: Any) -> Any:
    """Refuse a number that no column holds: somebody may well ask for P99999999999999999999."""
    if isinstance(value, int) and value.bit_length() > _COLUMN_BITS:
        raise OverflowError
    return value


def _all_possible(array: Convert, convert: Convert, values: Sequence[Any]) -> Any:
    kept = []
    for value in values:
        with suppress(OverflowError):
            kept.append(convert(value))
    return array(kept)

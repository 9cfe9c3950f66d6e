"""What happens to rows when two members turn out to be one: every column that refers to a member is found and follows.

A subject that adds a table has nothing to do, unless the member is part of a key: then the column says beside its table
what becomes of two rows of one key (``data.tables.columns.OnMerge``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    ColumnElement,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    exists,
    update,
)

from data.statements import Statement
from data.tables import metadata, people
from data.tables.columns import OnMerge
from data.wire import Wire

_GONE: ColumnElement[int] = bindparam("gone")
_KEPT: ColumnElement[int] = bindparam("kept")


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names a member, what becomes of it, and the other columns of each key that it is part of."""

    column: Column[int]
    on_merge: OnMerge
    keys: Sequence[Sequence[str]]


def references() -> Iterator[Reference]:
    """Yield every column of every table that refers to a member."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is people.member.c.id for key in column.foreign_keys):
                yield Reference(column, column.info["on_merge"], tuple(_keys_with(table, column.name)))


def rewire(wire: Wire, gone_id: int, kept_id: int) -> None:
    """Let everything that names one member name the other, but for what is final and what both have side by side."""
    for statement in _STATEMENTS:
        wire.change(statement, {"gone": gone_id, "kept": kept_id})


def _keys_with(table: Table, name: str) -> Iterator[Sequence[str]]:
    """Yield the other columns of each unique key that holds the column."""
    keys = [key for key in table.constraints if isinstance(key, UniqueConstraint | PrimaryKeyConstraint)]
    indexes = [index for index in table.indexes if index.unique]
    for key in (*keys, *indexes):
        names = [column.name for column in key.columns]
        if name in names:
            yield [each for each in names if each != name]


def _statements(reference: Reference) -> Iterator[Statement]:
    column, table = reference.column, reference.column.table
    assert isinstance(table, Table)  # noqa: S101 - tells the type checker where a table's column is
    if reference.on_merge is OnMerge.STAY:
        return
    if reference.on_merge is OnMerge.LATEST:
        for names in reference.keys:
            yield Statement(delete(table).where(column.in_((_GONE, _KEPT)), _other(table, column, names, newer=True)))
    apart = [~_other(table, column, names) for names in reference.keys]
    yield Statement(update(table).where(column == _GONE, *apart).values({column.name: _KEPT}))


def _other(table: Table, column: Column[int], names: Sequence[str], *, newer: bool = False) -> ColumnElement[bool]:
    """Return the condition that the kept member (or either, in a newer row) has a row of the same key."""
    other = table.alias("other")
    same = and_(*(other.c[name] == table.c[name] for name in names))
    if newer:
        return exists().where(same, other.c[column.name].in_((_GONE, _KEPT)), other.c.id > table.c.id)
    return exists().where(same, other.c[column.name] == _KEPT)


_STATEMENTS = tuple(statement for reference in references() for statement in _statements(reference))

"""What happens to rows when two members turn out to be one: every column that refers to a member is found and follows.

A subject that adds a table has nothing to do, unless the member is part of a key: then the column says beside its table
what becomes of two rows of one key (``data.tables.columns.OnMerge``). A row that must name two people and would name
one person twice stays as it was: the id of whoever was merged leads to who they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    exists,
    or_,
    select,
    update,
)

from data.statements import Statement
from data.tables import metadata
from data.tables.columns import OnMerge
from data.wire import Wire

_GONE: ColumnElement[int] = bindparam("gone")
_KEPT: ColumnElement[int] = bindparam("kept")


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names a member, and what becomes of it.

    ``keys`` are the other columns of each key that it is part of, ``partners`` those that must name somebody else.
    """

    table: Table
    column: Column[int]
    on_merge: OnMerge
    keys: Sequence[Sequence[str]]
    partners: Sequence[str]


def references(tables: MetaData) -> Iterator[Reference]:
    """Yield every column of every table that refers to a member."""
    for table in tables.sorted_tables:
        for column in table.columns:
            if any(key.target_fullname == "member.id" for key in column.foreign_keys):
                keys, partners = list(_keys_with(table, column.name)), list(_partners_of(table, column.name))
                yield Reference(table, column, column.info["on_merge"], keys, partners)


def plan(tables: MetaData) -> Sequence[Statement]:
    """Return what makes ``kept`` of ``gone`` everywhere, in order."""
    return [statement for each in references(tables) for statement in _statements(each)]


def rewire(wire: Wire, gone_id: int, kept_id: int) -> None:
    """Let everything that names one member name the other, but for what is final and what both have side by side."""
    for statement in _PLAN:
        wire.change(statement, {"gone": gone_id, "kept": kept_id})


def _keys_with(table: Table, name: str) -> Iterator[Sequence[str]]:
    """Yield the other columns of each unique key that holds the column."""
    keys = [each for each in table.constraints if isinstance(each, UniqueConstraint | PrimaryKeyConstraint)]
    for key in (*keys, *(index for index in table.indexes if index.unique)):
        names = [column.name for column in key.columns]
        if name in names:
            yield [each for each in names if each != name]


def _partners_of(table: Table, name: str) -> Iterator[str]:
    """Yield the columns that a check keeps from being equal to this one (``giver_id <> receiver_id``)."""
    for check in table.constraints:
        if isinstance(check, CheckConstraint):
            for one, other in re.findall(r"(\w+) <> (\w+)", str(check.sqltext)):
                if name in {one, other}:
                    yield other if name == one else one


def _statements(reference: Reference) -> Iterator[Statement]:
    table, column, on_merge = reference.table, reference.column, reference.on_merge
    if on_merge is OnMerge.STAY:
        return
    for key in reference.keys:
        twin = table.alias("twin")
        same = and_(*(twin.c[name] == table.c[name] for name in key))
        clash = exists().where(same, twin.c[column.name] == _KEPT)
        if on_merge is OnMerge.LATEST:
            newer = exists().where(same, twin.c[column.name].in_((_GONE, _KEPT)), twin.c.id > table.c.id)
            yield Statement(delete(table).where(column.in_((_GONE, _KEPT)), newer))
        elif on_merge is OnMerge.SUM:
            theirs = and_(same, twin.c[column.name] == _GONE)
            added = {
                name: table.c[name] + select(twin.c[name]).where(theirs).scalar_subquery()
                for name in column.info["adds"]
            }
            yield Statement(update(table).where(column == _KEPT, exists().where(theirs)).values(added))
            yield Statement(delete(table).where(column == _GONE, clash))
    apart: list[ColumnElement[bool]] = [
        ~exists().where(*(twin.c[name] == table.c[name] for name in key), twin.c[column.name] == _KEPT)
        for key, twin in ((key, table.alias(f"twin{at}")) for at, key in enumerate(reference.keys))
    ]
    apart += [or_(table.c[name].is_(None), table.c[name] != _KEPT) for name in reference.partners]
    yield Statement(update(table).where(column == _GONE, *apart).values({column.name: _KEPT}))


_PLAN = plan(metadata)

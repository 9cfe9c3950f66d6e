"""SQL that is made once: SQLAlchemy Core statements, compiled per dialect and run on the driver's own cursor.

Core's execution layer costs more than the statement itself, so only its compiler is used. Values are always bound.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, Dialect, Table, UpdateBase, func, literal_column, select
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import bindparam

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
    from sqlalchemy.dialects.sqlite import Insert as SqliteInsert

DialectName = Literal["sqlite", "postgresql"]
Build = Callable[[DialectName], ClauseElement]


@cache
def _dialect(name: DialectName) -> Dialect:
    """Return what compiles for a database; only the one in use is loaded, for each takes some megabytes."""
    if name == "sqlite":
        from sqlalchemy.dialects import sqlite  # noqa: PLC0415

        return sqlite.dialect(paramstyle="qmark")
    from sqlalchemy.dialects.postgresql import psycopg  # noqa: PLC0415

    return psycopg.dialect(paramstyle="format")  # type: ignore[no-untyped-call]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """SQL for one dialect. ``bind`` orders named values into the sequence that the driver takes.

    ``table`` is the one that an insert, update or delete changes.
    """

    sql: str
    bind: Callable[[Mapping[str, Any]], Sequence[Any]]
    table: str


class Statement:
    """One statement for every dialect, given as it is or as a function of the dialect where they differ.

    ``columns`` are those that an insert or update sets.
    """

    __slots__ = ("_build", "_columns", "prepared")

    def __init__(self, clause: ClauseElement | Build, columns: Sequence[str] | None = None) -> None:
        self._build: Build = (lambda _: clause) if isinstance(clause, ClauseElement) else clause
        self._columns = columns
        self.prepared: dict[DialectName, Prepared] = {}

    def prepare(self, dialect: DialectName) -> Prepared:
        """Compile for the dialect and remember it."""
        clause = self._build(dialect)
        compiled = clause.compile(dialect=_dialect(dialect), column_keys=self._columns)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 - tells the type checker what compile() gives here
        names = compiled.positiontup or []
        fixed = {name: bind.value for name, bind in compiled.binds.items() if bind.unique}
        table = str(clause.table) if isinstance(clause, UpdateBase) else ""
        prepared = self.prepared[dialect] = Prepared(str(compiled), _binder(names, fixed), table)
        return prepared


def _binder(names: Sequence[str], fixed: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], Sequence[Any]]:
    """Return what turns named values into the driver's sequence; ``fixed`` are literals inside the statement."""
    if not fixed and len(names) > 1:
        return itemgetter(*names)
    return lambda values: [fixed[name] if name in fixed else values[name] for name in names]


def any_of(dialect: DialectName, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Return "the column is one of these" with all values in a single parameter, however many they are."""
    if dialect == "sqlite":
        return column.in_(select(func.json_each(bindparam(name)).table_valued("value").c.value))
    return column == func.any(bindparam(name))


def holds(dialect: DialectName, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Return "the column holds this text", in which no character is a wildcard."""
    found = func.instr if dialect == "sqlite" else func.strpos
    return found(column, bindparam(name)) > literal_column("0")


def insert(dialect: DialectName, table: Table) -> "SqliteInsert | PostgresInsert":
    """Return an insert that can say what to do on conflict."""
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite  # noqa: PLC0415 - as above

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - as above

    return postgresql.insert(table)

"""SQL that is made once: SQLAlchemy Core statements, compiled per dialect and run on the driver's own cursor.

Core's execution layer costs more than the statement itself, so only its compiler is used. Values are always bound.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Literal

from sqlalchemy import ColumnElement, Dialect, Table, func, literal_column, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import bindparam

DialectName = Literal["sqlite", "postgresql"]
Build = Callable[[DialectName], ClauseElement]


_DIALECTS: dict[DialectName, Dialect] = {
    "sqlite": sqlite.dialect(paramstyle="qmark"),
    "postgresql": psycopg.dialect(paramstyle="format"),  # type: ignore[no-untyped-call]
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """SQL for one dialect. ``bind`` orders named values into the sequence that the driver takes."""

    sql: str
    bind: Callable[[Mapping[str, Any]], Sequence[Any]]


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
        compiled = self._build(dialect).compile(dialect=_DIALECTS[dialect], column_keys=self._columns)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 - tells the type checker what compile() gives here
        names = compiled.positiontup or []
        fixed = {name: bind.value for name, bind in compiled.binds.items() if bind.unique}
        prepared = self.prepared[dialect] = Prepared(str(compiled), _binder(names, fixed))
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


def insert(dialect: DialectName, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """Return an insert that can say what to do on conflict."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)

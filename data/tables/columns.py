"""The columns and kinds of tables: plain integers and texts, so that SQLite and PostgreSQL keep the same.

Moments are whole microseconds since 1970 (UTC), choices their text, yes and no 1 and 0, everything composite JSON.
A column has the name of the dataclass field that it keeps. What belongs to a community names it in ``community_id``;
``inbound`` and ``form`` belong to a platform, where something is said before anyone knows for which community.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy import text as sql
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    # Every constraint has a name, because an unnamed one can never be changed on SQLite.
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class OnMerge(StrEnum):
    """What becomes of a member's rows when the member turns out to be another one (``data.merging``)."""

    FOLLOW = "follow"  # they are the other's; so it is for every column that does not say otherwise
    APART = "apart"  # the same, but where both have a row of one key, each stays with whose it was
    LATEST = "latest"  # the same, but where both have a row of one key, only the newer one stays
    SUM = "sum"  # the same, but where both have a row of one key, the columns named are added up in one
    STAY = "stay"  # they are final


def number(name: str, *, null: bool = False) -> Column[int]:
    """Return a column of whole numbers; moments are whole microseconds."""
    return Column(name, BigInteger, nullable=null)


moment = number


def text(name: str, *, null: bool = False) -> Column[str]:
    """Return a column of text."""
    return Column(name, Text, nullable=null)


def refers(
    name: str,
    target: str,
    *,
    null: bool = False,
    on_merge: OnMerge = OnMerge.FOLLOW,
    adds: Sequence[str] = (),
) -> Column[int]:
    """Return a column with the id of a row in the table ``target``.

    A member in a key says what a merge does, and for a sum which columns it ``adds``.
    """
    info = {"on_merge": on_merge, "adds": adds}
    return Column(name, BigInteger, ForeignKey(f"{target}.id"), nullable=null, info=info)


def rows(name: str, *items: SchemaItem) -> Table:
    """Return a table whose rows have an id that is never given twice."""
    id_ = Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    return Table(name, metadata, id_, *items, sqlite_autoincrement=True)


def of_community(name: str, *items: SchemaItem) -> Table:
    """Return a table whose rows belong to a community each."""
    return rows(name, refers("community_id", "community"), *items)


def where(condition: str) -> dict[str, Any]:
    """Return an index's condition for both databases; PostgreSQL hears of it through ``tell_postgresql``."""
    return {"sqlite_where": sql(condition)}


def tell_postgresql() -> None:
    """Give the partial indices their conditions on PostgreSQL too; whoever makes the schema there calls this first.

    A table that names a dialect loads it, and that of PostgreSQL takes megabytes which a bot on SQLite has no use for.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            if "sqlite_where" in index.dialect_kwargs:
                index.dialect_kwargs["postgresql_where"] = index.dialect_kwargs["sqlite_where"]

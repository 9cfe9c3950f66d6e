"""Rows of one dataclass in memory, which keep the same promises as storage."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Generic, TypeVar

Row = TypeVar("Row")


class MemoryRows(Generic[Row]):
    """Rows of one dataclass in a dictionary by id; ``unique`` names fields that no two rows share."""

    def __init__(self, row: type[Row], *unique: tuple[str, ...]) -> None:
        self.kept: dict[int, Row] = {}
        self.last_id = 0
        self.unique = unique
        self.names = {each.name for each in fields(row)}  # type: ignore[arg-type]  # every row is a dataclass

    def add(self, row: Row) -> Row:
        self.last_id += 1
        return self._keep(replace(row, id=self.last_id))  # type: ignore[type-var]  # every row is a dataclass

    def save(self, row: Row, **changes: object) -> Row:
        self._check(changes)
        changes.pop("id", None)
        return self._keep(replace(self.kept[_id(row)], **changes))  # type: ignore[type-var]  # every row is a dataclass

    def get(self, **equal: object) -> Row | None:
        found = self.find(**equal)
        if len(found) > 1:
            raise AssertionError(f"{len(found)} rows have {equal}")
        return found[0] if found else None

    def find(self, **equal: object) -> Sequence[Row]:
        self._check(equal)
        return [row for row in self.kept.values() if all(_is(getattr(row, name), equal[name]) for name in equal)]

    def count(self, **equal: object) -> int:
        return len(self.find(**equal))

    def remove(self, **equal: object) -> int:
        gone = self.find(**equal)
        for row in gone:
            del self.kept[_id(row)]
        return len(gone)

    def others(self, row: Row) -> list[Row]:
        """Return the rows that share a key with this one."""
        keys = [{name: getattr(row, name) for name in names} for names in self.unique]
        return [
            each
            for values in keys
            for each in (() if None in values.values() else self.find(**values))
            if _id(each) != _id(row)
        ]

    def _keep(self, row: Row) -> Row:
        if self.others(row):
            raise AssertionError(f"{row} is there already")
        self.kept[_id(row)] = row
        return row

    def _check(self, named: Mapping[str, object]) -> None:
        if unknown := named.keys() - self.names:
            raise TypeError(f"no such field: {sorted(unknown)}")


def _id(row: object) -> int:
    return int(getattr(row, "id"))  # noqa: B009 - every row has one, which its type cannot say


def _is(value: object, wanted: object) -> bool:
    return value in wanted if isinstance(wanted, list | tuple) else value == wanted

"""The general questions that every subject asks of storage: one small protocol for rows that are dataclasses."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

Row = TypeVar("Row")


class Rows(Protocol[Row]):
    """All rows of one kind in one community. Names in ``equal`` are fields of the row's dataclass.

    Rows are frozen dataclasses; a field ``id: int = 0`` is given by ``add``. Storage scopes everything to the
    community of the unit of work, so no row needs to name it and none of another community can be seen.
    """

    def add(self, row: Row) -> Row:
        """Keep a new row and return it with its id."""
        ...

    def save(self, row: Row, **changes: object) -> Row:
        """Change the named fields of a kept row and return the row as it is now."""
        ...

    def get(self, **equal: object) -> Row | None:
        """Return the one row whose fields equal these values, or None."""
        ...

    def find(self, **equal: object) -> Sequence[Row]:
        """Return all rows whose fields equal these values (a list or tuple value means any of them), oldest first."""
        ...

    def count(self, **equal: object) -> int:
        """Return how many rows have these values."""
        ...

    def remove(self, **equal: object) -> int:
        """Forget the rows with these values and return how many there were."""
        ...

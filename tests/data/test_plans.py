"""What commands ask for every day is found through an index, so that a long history costs nothing."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from types import ModuleType

import pytest
from sqlalchemy import make_url

from data import conversation, helping, ledger, subjects, timebank
from data.statements import Statement

DAILY = {"InboxRecords._FORGET", "OutboxRecords._FORGET"}
"""These read a whole table, once a day."""


def statements(module: ModuleType) -> Iterator[tuple[str, Statement]]:
    for name, value in vars(module).items():
        if isinstance(value, Statement):
            yield name, value
        elif isinstance(value, type) and value.__module__ == module.__name__:
            yield from ((f"{name}.{inner}", each) for inner, each in vars(value).items() if isinstance(each, Statement))


MODULES = (conversation, helping, ledger, subjects, timebank)
ALL = {name: each for module in MODULES for name, each in statements(module)}


@pytest.mark.parametrize("name", sorted(ALL.keys() - DAILY))
def test_no_statement_reads_a_whole_table(copied_sqlite: Callable[[], str], name: str) -> None:
    prepared = ALL[name].prepare("sqlite")
    with closing(sqlite3.connect(make_url(copied_sqlite()).database or "")) as raw:
        plan = raw.execute(f"EXPLAIN QUERY PLAN {prepared.sql}", ["[1]"] * prepared.sql.count("?")).fetchall()
    scans = [step for *_, step in plan if step.startswith("SCAN") and " USING INDEX " not in step]

    assert [step for step in scans if "VIRTUAL TABLE" not in step] == []


def test_notices_are_claimed_in_order_without_sorting_a_backlog(copied_sqlite: Callable[[], str]) -> None:
    prepared = ALL["OutboxRecords._DUE"].prepare("sqlite")
    with closing(sqlite3.connect(make_url(copied_sqlite()).database or "")) as raw:
        plan = raw.execute(f"EXPLAIN QUERY PLAN {prepared.sql}", [1] * prepared.sql.count("?")).fetchall()

    steps = " / ".join(step for *_, step in plan)

    assert "TEMP B-TREE" not in steps
    assert "ix_outbox_retried" in steps

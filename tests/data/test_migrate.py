"""The schema comes to be step by step, equals its description, and is never touched by a program that is older."""

import ast
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Text, create_engine, inspect, make_url

from core import audit, points
from core.ledger import SP, member_owner
from data import migrate, triggers
from data.databases import database_of
from data.errors import DatabaseInUse, DatabaseTooNew, DatabaseTooOld
from data.migrations.run import configured, run
from data.storage import Storage
from data.tables import metadata, tell_postgresql
from tests.support.storehouse import LUCK, NOW, found, join, within

T = TypeVar("T")


def look(url: str, ask: Callable[[Connection], T]) -> T:
    engine = create_engine(make_url(url))
    try:
        with engine.begin() as connection:
            return ask(connection)
    finally:
        engine.dispose()


def shown(url: str, question: str) -> list[tuple[object, ...]]:
    """Return the rows that answer a question, as plain tuples."""
    return look(url, lambda connection: [tuple(row) for row in connection.exec_driver_sql(question)])


def change(url: str, order: str) -> None:
    look(url, lambda connection: connection.exec_driver_sql(order))


# --- what it comes to ----------------------------------------------------------------------------------------------


def test_an_empty_database_comes_to_the_newest_schema(empty_url: str) -> None:
    assert migrate.upgrade(empty_url) is True
    assert migrate.upgrade(empty_url) is False
    assert database_of(empty_url).version() == migrate.revisions()[-1]
    with Storage(empty_url, LUCK) as storage:
        assert storage.read_now(lambda tx: tx.communities.all()) == []


def test_the_migrated_schema_is_the_one_described(url: str) -> None:
    def drift(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)

    assert look(url, drift) == []


def test_the_migrated_file_is_the_one_described_to_the_letter(copied_sqlite: Callable[[], str], tmp_path: Path) -> None:
    """Checks, partial indices and the like, which a comparison of metadata does not see."""
    described = f"sqlite:///{tmp_path / 'described.db'}"
    look(described, metadata.create_all)
    question = "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND name NOT LIKE 'alembic%'"

    def letters(url: str) -> dict[object, list[str]]:
        # Which of its constraints a table names first does not matter.
        return {name: sorted(str(sql).replace("\t", "").split("\n")) for name, sql in shown(url, question) if sql}

    def trimmed(lines: dict[object, list[str]]) -> dict[object, list[str]]:
        return {name: sorted(line.strip().strip(",").strip() for line in each) for name, each in lines.items()}

    assert trimmed(letters(copied_sqlite())) == trimmed(letters(described))


def test_the_checks_of_a_server_are_those_described(copied_postgresql: Callable[[], str], postgres_url: str) -> None:
    question = """
        SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conname <> 'alembic_version_pkc' ORDER BY conname"""
    indices = (
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    )
    tell_postgresql()
    look(postgres_url, metadata.create_all)
    migrated = copied_postgresql()

    assert shown(migrated, question) == shown(postgres_url, question)
    assert sorted(shown(migrated, indices)) == sorted(shown(postgres_url, indices))


def test_every_trigger_is_installed_as_it_is_described(url: str, kind: str) -> None:
    names = sorted(str(name) for (name,) in shown(url, triggers.installed(kind)))

    assert names == sorted(trigger.name for trigger in triggers.TRIGGERS)
    if kind == "sqlite":
        kept = shown(url, "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
        assert sorted(str(sql) for (sql,) in kept) == sorted(triggers.install(kind))


def test_triggers_lost_with_a_rebuilt_table_come_back_with_the_next_upgrade(url: str, kind: str) -> None:
    for trigger in triggers.TRIGGERS[:3]:
        change(url, triggers.uninstall(kind, trigger.name))
    run(database_of(url))

    assert len(shown(url, triggers.installed(kind))) == len(triggers.TRIGGERS)


# --- what it refuses -----------------------------------------------------------------------------------------------


def test_a_newer_database_is_refused_and_left_alone(url: str) -> None:
    change(url, "UPDATE alembic_version SET version_num = '9999'")

    for refused in (lambda: migrate.upgrade(url), lambda: Storage(url, LUCK)):
        with pytest.raises(DatabaseTooNew, match=r"9999.*update the program"):
            refused()
    assert shown(url, "SELECT version_num FROM alembic_version") == [("9999",)]


def test_an_empty_database_cannot_be_used(postgres_url: str, tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    for url in (postgres_url, f"sqlite:///{tmp_path / 'empty.db'}"):
        with pytest.raises(DatabaseTooOld, match="togetheros migrate"):
            Storage(url, LUCK)


def test_nobody_migrates_a_database_in_use(url: str) -> None:
    with Storage(url, LUCK):
        change(url, "DELETE FROM alembic_version")
        with pytest.raises(DatabaseInUse):
            migrate.upgrade(url)


# --- how it goes on SQLite -----------------------------------------------------------------------------------------


def test_a_file_with_something_in_it_is_copied_first(copied_sqlite: Callable[[], str], tmp_path: Path) -> None:
    url = copied_sqlite()
    with Storage(url, LUCK) as storage:
        community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
        join(storage, community, 3)
    for _ in range(2):
        with database_of(url).migrating() as connection:
            connection.exec_driver_sql("CREATE TABLE something_new (id INTEGER)")
            connection.exec_driver_sql("DROP TABLE something_new")
    version = migrate.revisions()[-1]
    copies = sorted(path.name for path in tmp_path.glob("*before*"))

    assert copies == [f"community.db.before-leaving-{version}", f"community.db.before-leaving-{version}-2"]
    with Storage(f"sqlite:///{tmp_path / copies[0]}", LUCK) as copy:
        assert found(copy, community, lambda work: work.members.count()) == 3


def test_a_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "community.db"
    migrate.upgrade(f"sqlite:///{path}")

    assert path.stat().st_mode & 0o777 == 0o600


def test_a_failed_migration_changes_nothing(url: str) -> None:
    before = database_of(url).version()
    with suppress(ZeroDivisionError), database_of(url).migrating() as connection:
        connection.exec_driver_sql("CREATE TABLE half_done (id INTEGER)")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
        raise ZeroDivisionError

    assert database_of(url).version() == before
    assert "half_done" not in look(url, lambda connection: inspect(connection).get_table_names())


def test_a_migration_that_would_leave_orphans_is_undone(copied_sqlite: Callable[[], str]) -> None:
    url = copied_sqlite()
    with Storage(url, LUCK) as storage:
        community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
        join(storage, community)
    with pytest.raises(sqlite3.IntegrityError, match="refer to nothing"), database_of(url).migrating() as connection:
        connection.exec_driver_sql("DELETE FROM member")
    with Storage(url, LUCK) as storage:
        assert found(storage, community, lambda work: work.members.count()) == 1


def test_a_table_is_rebuilt_without_losing_the_rows_that_refer_to_it(copied_sqlite: Callable[[], str]) -> None:
    """Where foreign keys are on, dropping the old table takes every row along that refers to it."""
    url = copied_sqlite()
    with Storage(url, LUCK) as storage:
        community = storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW))
        (ana,) = join(storage, community)
        within(storage, community, lambda work: points.place(work, ana.id, "proposal:1", 5))
    with database_of(url).migrating() as connection:
        for (name,) in connection.exec_driver_sql(triggers.installed("sqlite")).fetchall():
            connection.exec_driver_sql(triggers.uninstall("sqlite", name))
        with Operations(MigrationContext.configure(connection)).batch_alter_table("member", recreate="always") as batch:
            batch.alter_column("zone", type_=Text(), existing_type=Text(), server_default="UTC")
        for sql in triggers.install("sqlite"):
            connection.exec_driver_sql(sql)
    with Storage(url, LUCK) as storage:
        assert found(storage, community, audit.verify).fault is None
        account = found(storage, community, lambda work: work.ledger.account(member_owner(ana.id), SP))
        assert account
        assert account.balance == 95


# --- how it is written ---------------------------------------------------------------------------------------------


def test_the_steps_are_one_line_of_numbers(tmp_path: Path) -> None:
    with database_of(f"sqlite:///{tmp_path / 'x.db'}").migrating() as connection:
        script = ScriptDirectory.from_config(configured(connection))
    steps = [step.revision for step in script.walk_revisions()]

    assert steps[::-1] == migrate.revisions()
    assert migrate.revisions() == [f"{n:04}" for n in range(1, len(steps) + 1)]


def test_a_step_does_not_lean_on_the_program_of_today() -> None:
    """What the tables were then must not change when the program does."""
    for path in (migrate.MIGRATIONS / "versions").glob("0*.py"):
        names = {
            name.name if isinstance(node, ast.Import) else node.module
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in node.names
        }
        assert names <= {"sqlalchemy", "alembic"}, path.name


def test_a_database_that_is_up_to_date_is_opened_without_alembic(url: str) -> None:
    """It takes long to import, and a start should not."""
    program = f"""
import sys
from data.migrate import upgrade
assert upgrade({url!r}) is False
assert not [name for name in sys.modules if name.startswith("alembic")]
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_file_survives_an_integrity_check(copied_sqlite: Callable[[], str]) -> None:
    with closing(sqlite3.connect(make_url(copied_sqlite()).database or "")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

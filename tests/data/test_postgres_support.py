"""The PostgreSQL that other tests lean on is real, separate for each test, and leaves nothing behind."""

import os
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from tests.support.postgres import OWN_SERVER, PostgresServer, running_postgres


def ask(url: str, question: str) -> object:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            answer = connection.execute(text(question))
            return answer.scalar() if answer.returns_rows else None
    finally:
        engine.dispose()


def test_a_database_is_a_real_postgresql_that_keeps_any_letter(postgres_url: str) -> None:
    assert "postgresql+psycopg" == make_url(postgres_url).drivername
    assert "UTF8" == ask(postgres_url, "SHOW server_encoding")
    assert "Ñandú 🌱" == ask(postgres_url, "SELECT 'Ñandú 🌱'")


def test_every_database_is_empty_and_apart_from_the_others(postgres: PostgresServer) -> None:
    one, other = postgres.create_database(), postgres.create_database()
    count = "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"
    ask(one, "CREATE TABLE here (id integer)")

    assert (1, 0) == (ask(one, count), ask(other, count))


def test_a_dropped_database_is_gone(postgres: PostgresServer) -> None:
    url = postgres.create_database()
    postgres.drop_database(url)

    with pytest.raises(OperationalError):
        ask(url, "SELECT 1")


def test_the_server_leaves_no_process_and_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OWN_SERVER, raising=False)
    with running_postgres() as server:
        home = Path(str(server.address.query["host"]))
        process = int((home / "records" / "postmaster.pid").read_text().split()[0])

    assert not home.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_server_that_the_environment_names_is_used_instead(
    postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = postgres.address.set(drivername="postgresql").render_as_string(hide_password=False)
    monkeypatch.setenv(OWN_SERVER, address)
    with running_postgres() as server:
        assert postgres.address == server.address
    assert postgres.answers()

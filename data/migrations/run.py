"""Alembic, kept apart: it is slow to import and rarely needed."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from data import tables, triggers
from data.databases import Database


def run(database: Database) -> None:
    """Run every step that the database does not have yet and install the triggers anew, all in one transaction."""
    with database.migrating() as connection:
        dialect = connection.dialect.name
        for (name,) in connection.exec_driver_sql(triggers.installed(dialect)).fetchall():
            connection.exec_driver_sql(triggers.uninstall(dialect, name))
        command.upgrade(configured(connection), "head")
        for sql in triggers.install(dialect):
            connection.exec_driver_sql(sql)


def configured(connection: Connection) -> Config:
    """Return Alembic's settings for an open connection."""
    tables.tell_postgresql()
    config = Config()
    config.set_main_option("script_location", "data:migrations")
    config.attributes["connection"] = connection
    return config

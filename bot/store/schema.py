"""The schema: made for a new database, migrated for an older one.

Alembic costs a quarter of a second and nine megabytes, so it is imported only
when there is something to migrate.
"""

import logging
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlmodel import SQLModel

from bot.store import tables
from bot.store.migrations import HEAD

logger = logging.getLogger(__name__)

assert tables.SettingRow.metadata is SQLModel.metadata  # noqa: S101 - the import fills it


class NewerSchemaError(Exception):
    """The database was last used by a newer Fanion."""


def bring_up_to_date(engine: Engine, file: Path | None) -> None:
    """Make the tables of a new database; copy an older one beside itself and migrate it.

    Raises `NewerSchemaError`.
    """
    with engine.begin() as connection:
        version = _version(connection)
        if version is None:
            SQLModel.metadata.create_all(connection)
            _stamp(connection)
            return
    if version > HEAD:
        raise NewerSchemaError(version)
    if version != HEAD:
        if file is not None:
            _copy(file, version)
        migrate(engine)
        logger.info("the database went from schema %s to %s", version, HEAD)


def migrate(engine: Engine) -> None:
    """Run every migration that is missing, in one transaction.

    References are looked at in the end: a table that is made anew under its
    old name is away for a moment, which SQLite alone has to be told of.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        if connection.dialect.name != "sqlite":
            with connection.begin():
                connection.execute(text("SET LOCAL statement_timeout = 0"))
                command.upgrade(config, "head")
            return
        _check_references(connection, wanted=False)
        try:
            with connection.begin():
                command.upgrade(config, "head")
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise AssertionError("a migration has lost what others refer to")
        finally:
            _check_references(connection, wanted=True)


def _check_references(connection: Connection, *, wanted: bool) -> None:
    """Let SQLite check references, or not; it takes that outside of transactions only."""
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(f"PRAGMA foreign_keys = {'ON' if wanted else 'OFF'}")


def _version(connection: Connection) -> str | None:
    """Return the schema's version, None for a new database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found or "")


def _stamp(connection: Connection) -> None:
    connection.execute(
        text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    )
    connection.execute(
        text("INSERT INTO alembic_version (version_num) VALUES (:head)"), {"head": HEAD}
    )


def _copy(file: Path, version: str) -> None:
    """Copy the database with what is still in its log, readable by nobody else."""
    copy = file.with_name(f"{file.name}.before-{HEAD}-was-{version or 'none'}")
    os.close(os.open(copy, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)

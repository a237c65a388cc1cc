"""The schema: made for a new database, migrated for an older one.

Alembic costs a quarter of a second and nine megabytes, so it is imported only
when there is something to migrate.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlmodel import SQLModel

from bot.store import tables
from bot.store.alone import process_on
from bot.store.copies import KEY, copy_of
from bot.store.errors import DatabaseError
from bot.store.migrations import HEAD
from bot.store.sqlite import READING

logger = logging.getLogger(__name__)

BEFORE = ".before-"
"""Stands in the name of a copy that was made before a migration, ahead of where that led."""
COPIES = 3
"""How many such copies stay beside the database."""

assert tables.SettingRow.metadata is SQLModel.metadata  # noqa: S101 - the import fills it


class NewerSchemaError(Exception):
    """The database was last used by a newer Fanion."""


def bring_up_to_date(engine: Engine, file: Path | None) -> None:
    """Make the tables of a new SQLite; copy an older one beside itself and migrate it.

    Raises `NewerSchemaError`, and `DatabaseError` where the copy cannot be made
    or somebody runs on it.  A database that is up to date is only read, so that
    it can be looked at while somebody else keeps it locked.
    """
    with engine.connect().execution_options(**{READING: True}) as connection:
        if schema_version(connection) == HEAD:
            return
    with engine.begin() as connection:
        version = schema_version(connection)
        if version is None:
            make_tables(connection)
            return
    if version > HEAD:
        raise NewerSchemaError(version)
    if version != HEAD:
        with _one_at_a_time(file):
            _bring_from_older(engine, file)


def _bring_from_older(engine: Engine, file: Path | None) -> None:
    with engine.connect() as connection:
        version = schema_version(connection) or ""
    if version == HEAD:  # somebody who has begun at the same time has done it
        return
    if file is not None:
        _check_alone(file)
        _copy(file, version)
    _migrate(engine)
    logger.info("the database went from schema %s to %s", version, HEAD)


@contextmanager
def _one_at_a_time(file: Path | None) -> Iterator[None]:
    """Wait for whoever else brings *file* up to date, and let others wait for us.

    The lock is on its folder, where it leaves nothing behind, and goes with the process.
    """
    if file is None:
        yield
        return
    import fcntl

    held = os.open(file.resolve().parent, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _check_alone(file: Path) -> None:
    """Refuse to change a database under a service that knows the older tables only."""
    number = process_on(file)
    if number not in ("", str(os.getpid())):
        raise DatabaseError(
            f"the database {file} is an older Fanion's, which runs on it (process {number}): "
            "stop that one first, and this one brings it up to date"
        )


def make_tables(connection: Connection) -> None:
    """Make every table in a database that has none."""
    SQLModel.metadata.create_all(connection)
    _stamp(connection)


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run every migration that is missing up to *to*, in the transaction of *connection*."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _migrate(engine: Engine) -> None:
    """Run every migration that is missing, in one transaction.

    References are looked at in the end: a table that is made anew under its
    old name is away for a moment, which SQLite alone has to be told of.
    """
    with engine.connect() as connection:
        _check_references(connection, wanted=False)
        try:
            with connection.begin():
                upgrade(connection)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise AssertionError("a migration has lost what others refer to")
        finally:
            _check_references(connection, wanted=True)


def _check_references(connection: Connection, *, wanted: bool) -> None:
    """Let SQLite check references, or not; it takes that outside of transactions only."""
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(f"PRAGMA foreign_keys = {'ON' if wanted else 'OFF'}")


def schema_version(connection: Connection) -> str | None:
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
    """Copy the database beside itself; of such copies the newest stay."""
    copy = file.with_name(f"{file.name}{BEFORE}{HEAD}-was-{version or 'none'}")
    # A migration that failed has left one: nothing has changed since then.
    copy.unlink(missing_ok=True)
    made = copy_of(file, copy)
    logger.info("before that, the database was copied to %s", made.file)
    copies = file.parent.glob(f"{file.name}{BEFORE}*")
    mine = sorted((one for one in copies if not one.name.endswith(KEY)), key=_age)
    for old in mine[:-COPIES]:
        old.unlink()
        old.with_name(old.name + KEY).unlink(missing_ok=True)


def _age(copy: Path) -> tuple[int, str]:
    return copy.stat().st_mtime_ns, copy.name

"""What SQLite costs once a process here, not once a test: compiled statements, and the tables.

SQLAlchemy keeps what it compiles by the dialect, and every engine makes one; a
test opens an engine of its own, so it would compile every statement anew.
"""

import sqlite3
from functools import cache

from sqlalchemy import create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import StaticPool

from bot.store.schema import bring_up_to_date

STATEMENTS = {}


class Once(type):
    """Makes one of what is made in the same way."""

    @cache  # noqa: B019, for as long as the tests run
    def __call__(cls, **how):
        return super().__call__(**how)


class SQLiteOnce(SQLiteDialect_pysqlite, metaclass=Once):
    """SQLite as it is, for all engines; in memory it begins with the tables in it."""

    supports_statement_cache = True

    @classmethod
    def engine_created(cls, engine):
        engine.update_execution_options(compiled_cache=STATEMENTS)

    def connect(self, *cargs, **cparams):
        opened = super().connect(*cargs, **cparams)
        if cargs == (":memory:",):
            _new().backup(opened)
        return opened


@cache
def _new() -> sqlite3.Connection:
    """Make a database with the tables in it, by the dialect that comes with SQLAlchemy."""
    engine = create_engine("sqlite+pysqlite://", poolclass=StaticPool)
    bring_up_to_date(engine, None)
    return engine.raw_connection().driver_connection


def open_sqlite_once() -> None:
    """Let everything that is opened from now on as ``sqlite://`` be so."""
    registry.register("sqlite", __name__, SQLiteOnce.__name__)

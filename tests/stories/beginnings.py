"""What stories begin with: written once, and copied for all that begin in the same way."""

import sqlite3
from contextlib import closing
from functools import lru_cache

from bot.store.database import Database
from bot.store.publishing import publish

MOST = 16
"""Beginnings that are kept: those of one test on all platforms stand beside each other."""


class Ear:
    """Hears what a store would be told."""

    def __init__(self):
        self.heard = []

    def __getattr__(self, name):
        return lambda *what, **more: self.heard.append((name, what, tuple(more.items())))


def nothing_more(store, mission, at):
    """Leave a mission as it was published."""


def begun(mission, at, furnish=nothing_more):
    """Open a database with *mission* published and furnished: ``furnish(store, mission, at)``."""
    ear = Ear()
    furnish(ear, mission, at)
    database = Database.open()
    with closing(_connection(database)) as opened:
        _written(mission, at, tuple(ear.heard)).backup(opened.driver_connection)
    # What is worked out from a programme, such as its names, is the same in every story.
    database.snapshots.hold(mission.code, 1, _published(mission, at))
    return database


@lru_cache(maxsize=MOST)
def _published(mission, at):
    """Return *mission* as it is read after it was published first, at *at*."""
    database = Database.open()
    with database.transaction() as store:
        publish(store, mission, at)
        read = store.mission(mission.code)
    database.close()
    return read


@lru_cache(maxsize=MOST)
def _written(mission, at, heard):
    database = Database.open()
    with database.transaction() as store:
        publish(store, mission, at)
        for name, what, more in heard:
            getattr(store, name)(*what, **dict(more))
    copy = sqlite3.connect(":memory:")
    with closing(_connection(database)) as opened:
        opened.driver_connection.backup(copy)
    database.close()
    return copy


def _connection(database):
    return database._engine.raw_connection()  # noqa: SLF001, what else is in memory

"""The databases of every released schema become the newest, with all that is in them.

`tests/store/old_databases` keeps one of each, as a text; its ``__main__`` writes the next.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.clock import StoppedClock
from bot.core.chat import ChatKind, ChatRef
from bot.store.database import Database
from bot.store.migrations import HEAD
from bot.store.values import State
from schedules.clockwork import Clockwork
from tests.fake_platform import FakePlatform
from tests.programmes import california

HERE = Path(__file__).with_name("old_databases")
DUMPS = sorted(HERE.glob("*.sql"))
CODE = "californie"
GROUP = ChatRef("telegram", "-1001234567890")


def opened(folder, dump):
    """Make the old database, and open it as an operator does with a newer Fanion."""
    file = folder / "fanion.db"
    with closing(sqlite3.connect(file)) as old:
        old.executescript(dump.read_text(encoding="utf-8"))
    return file, Database.open(f"sqlite:///{file}")


def rows(file):
    """Return the rows of each table, as what stands in which column."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [
            row["name"]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {
            table: [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')]  # noqa: S608
            for table in tables
        }


def is_in(old, new):
    return any(old.items() <= row.items() for row in new)


def test_there_is_one_of_the_newest_schema():
    assert DUMPS[-1].stem == HEAD, "type `python -m tests.store.old_databases`"


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_nothing_that_was_in_it_is_missing(tmp_path, dump):
    with closing(sqlite3.connect(tmp_path / "old.db")) as old:
        old.executescript(dump.read_text(encoding="utf-8"))
    before = rows(tmp_path / "old.db")
    file, database = opened(tmp_path, dump)
    database.close()

    after = rows(file)
    assert after.pop("alembic_version") == [{"version_num": HEAD}]
    del before["alembic_version"]
    assert [name for name in before if not before[name]] == []
    assert [
        (table, row)
        for table, before_ in before.items()
        for row in before_
        if not is_in(row, after[table])
    ] == []


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_it_is_read_as_it_was_meant(tmp_path, dump):
    _, database = opened(tmp_path, dump)
    with database.transaction() as store:
        mission = store.mission(CODE)
        assert [one.code for one in mission.sessions] == ["google", "stanford"]
        assert store.ratings(CODE, "google") == {"alice": 5}
        assert store.chat(GROUP).kind is ChatKind.MAIN
        assert [one.state for one in store.in_state(*State)] == [State.SENT, State.SENT]
    database.close()


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
async def test_the_service_goes_on_where_it_was(tmp_path, dump):
    _, database = opened(tmp_path, dump)
    clock, platform = StoppedClock(california("08:50")), FakePlatform(name="telegram")
    clockwork = Clockwork(database, {"telegram": platform}, clock, clock)
    await clockwork.settle()
    assert platform.titles == []

    clock.set(california("13:30"))
    await clockwork.settle()
    assert platform.titles == ["Dans 30\u00a0min\u00a0: Stanford"]
    database.close()

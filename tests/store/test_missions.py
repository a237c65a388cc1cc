import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.core import zones
from bot.store.missions import DOCUMENT, UnknownMissionError
from tests.programmes import mission, session

NOON = datetime(2022, 9, 20, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=5)
GOOGLE = session("google", "10:00", "11:30", meet="09:10", groups="A")
STANFORD = session("stanford", "14:00", "15:00")
FIRST = mission(GOOGLE, STANFORD, groups="AB", people="Alice:A Bruno:B")
SECOND = replace(FIRST, sessions=(replace(GOOGLE, edition=2), STANFORD))


def test_a_mission_comes_back_as_it_was_published(database):
    with database.transaction() as store:
        revision = store.publish(FIRST, NOON, source="mission: …")

    database.snapshots.clear()
    with database.transaction() as store:
        assert (revision, store.mission("californie")) == (1, FIRST)
        assert store.missions() == {"californie": 1}
        assert store.source("californie") == "mission: …"
        assert store.published_at("californie") == NOON


def test_a_programme_of_before_fixed_times_and_capacities_is_read():
    kept = json.loads(DOCUMENT.dump_json(FIRST))
    for entry in kept["sessions"]:
        del entry["fixed"], entry["capacity"]

    assert DOCUMENT.validate_json(json.dumps(kept)) == FIRST


def test_a_mission_is_read_once_and_then_held(database):
    with database.transaction() as store:
        store.publish(FIRST, NOON)
        held = store.mission("californie")

    with database.transaction() as store:
        assert store.mission("californie") is held


def test_a_mission_that_nobody_asks_for_is_let_go_of_after_a_day(database):
    with database.transaction() as store:
        store.publish(FIRST, NOON)
        store.publish(replace(FIRST, code="dakota"), NOON)
        held = {code: store.mission(code) for code in store.missions()}

    for hours in (0, 23, 24, 48):
        database.snapshots.grow_old(NOON + timedelta(hours=hours))
        with database.transaction() as store:
            assert store.mission("dakota") is held["dakota"]
    with database.transaction() as store:
        found = store.mission("californie")
        assert (found, found is held["californie"]) == (FIRST, False)


def test_what_was_worked_out_from_a_mission_is_let_go_of_when_it_is_over(database):
    ends_at = STANFORD.ends_at
    with database.transaction() as store:
        store.publish(FIRST, NOON)
        held = store.mission("californie")
        held.derived["what takes long"] = "to work out"

    left = []
    for days in (-2, -1, 0, 1, 2):
        database.snapshots.grow_old(ends_at + timedelta(days=days))
        with database.transaction() as store:
            assert store.mission("californie") is held
        left.append([*held.derived])
    assert left == [*3 * [["what takes long"]], [], []]


def test_the_same_mission_again_is_no_new_revision(database):
    with database.transaction() as store:
        assert [store.publish(FIRST, NOON), store.publish(FIRST, LATER)] == [1, 1]


def test_an_earlier_revision_can_still_be_read(database):
    with database.transaction() as store:
        store.publish(FIRST, NOON)
        assert store.publish(SECOND, LATER) == 2
        assert store.mission("californie") == SECOND
        assert store.mission_at("californie", 1) == FIRST


def test_a_moved_session_is_there_since_it_moved(database):
    with database.transaction() as store:
        store.publish(FIRST, NOON)
        store.publish(SECOND, LATER)
        assert store.sessions_since("californie") == {"google": LATER, "stanford": NOON}


def test_a_dropped_session_keeps_its_highest_edition(database):
    with database.transaction() as store:
        store.publish(SECOND, NOON)
        store.publish(replace(FIRST, sessions=(STANFORD,)), LATER)
        assert store.highest_editions("californie") == {"google": 2, "stanford": 1}


def test_an_unknown_mission_is_named(database):
    with database.transaction() as store, pytest.raises(UnknownMissionError, match="new-york"):
        store.mission("new-york")


def test_an_unknown_revision_is_named(database):
    with database.transaction() as store, pytest.raises(UnknownMissionError, match="revision 7"):
        store.mission_at("californie", 7)


def test_an_instant_comes_back_in_utc_from_wherever_it_was(database):
    paris = timezone(timedelta(hours=2))
    with database.transaction() as store:
        store.publish(FIRST, datetime(2022, 9, 20, 14, tzinfo=paris))

    with database.transaction() as store:
        published = store.published_at("californie")
        assert (published, published.tzinfo) == (NOON, UTC)


def test_a_wall_time_is_refused_where_an_instant_belongs(database):
    naive = datetime(2022, 9, 20, 14)
    with (
        pytest.raises(Exception, match="timezone information"),
        database.transaction() as store,
    ):
        store.publish(FIRST, naive)

    with database.transaction() as store:
        assert store.missions() == {}


def test_the_release_of_the_zone_rules_is_kept(database):
    with database.transaction() as store:
        store.publish(FIRST, NOON)
        kept = store._session.connection().exec_driver_sql(  # noqa: SLF001
            "SELECT zone_rules FROM mission_revision"
        )
        assert kept.scalar() == zones.RULES

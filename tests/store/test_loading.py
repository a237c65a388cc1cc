"""What a file was made from: what it says itself, else what its sender has loaded last."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.core.amendments import patches_between
from bot.core.changes import differences
from bot.core.merging import Take
from bot.core.mission import Person, Place, Role, words
from bot.files.present_workbook import present_workbook
from bot.files.reading import read_mission
from bot.store.loading import begun, merge_of, note_first_load, publish_loaded, stamp_of
from bot.store.publishing import publish, publish_draft
from tests.programmes import bundled, mission, session

NOW = datetime(2022, 9, 25, 12, 0, tzinfo=UTC)
FLORENCE = Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER)
OLD = replace(
    mission(session("google", "10:00", "11:30"), session("bilan", "15:00", "16:00")),
    people=(FLORENCE,),
)


def at(old, code, hour):
    """Return *old* with one visit at another hour."""
    return replace(
        old,
        sessions=tuple(
            replace(one, start=time(hour), end=time(hour + 1)) if one.code == code else one
            for one in old.sessions
        ),
    )


@pytest.fixture
def store(database):
    with database.transaction() as opened:
        publish(opened, OLD, NOW)
        note_first_load(opened, OLD, "", NOW)
        yield opened


def loads(store, file, person="florence", stamp="", made=frozenset()):
    """Load *file* and publish what becomes of it; return which fields were asked and kept."""
    loading = begun(store, file, made, person, stamp)
    merge = merge_of(store, loading)
    publish_loaded(store, loading, merge, NOW)
    asked = [f"{one.code}.{one.name}" for one in merge.conflicts]
    return asked, [f"{one.code}.{one.name}" for one in merge.kept]


def by_hand(store, new):
    store.amend(OLD.code, patches_between(store.mission(OLD.code), new), author="marc", at=NOW)
    publish_draft(store, store.mission(OLD.code), NOW, "marc")


def hours(store):
    return [one.start.hour for one in store.mission(OLD.code).sessions]


def test_a_file_that_was_written_from_a_revision_is_compared_with_that_one(store):
    by_hand(store, at(OLD, "google", 9))
    stamp, written = stamp_of(store, OLD.code), store.mission(OLD.code)
    by_hand(store, at(written, "bilan", 17))

    assert loads(store, at(written, "google", 12), stamp=stamp) == ([], ["bilan.day"])
    assert hours(store) == [12, 17]


def test_of_two_files_of_one_stamp_the_second_was_made_from_the_first(store):
    stamp, first = stamp_of(store, OLD.code), at(OLD, "google", 9)
    loads(store, first, stamp=stamp)

    assert loads(store, at(first, "google", 8), stamp=stamp) == ([], [])
    # Somebody else has never seen the first.
    assert loads(store, at(OLD, "google", 12), person="marc", stamp=stamp)[0] == ["google.day"]


@pytest.mark.parametrize("stamp", ["7-00000000", "1-00000000", "1", "-", "demain", "1-é"])
def test_a_stamp_that_is_none_of_ours_says_nothing(store, stamp):
    by_hand(store, at(OLD, "google", 9))

    assert loads(store, OLD, stamp=stamp) == ([], ["google.day"])


def test_each_organiser_goes_on_from_their_own_file(store):
    hers = at(OLD, "google", 9)
    loads(store, hers)
    loads(store, at(hers, "bilan", 17), person="marc")

    assert loads(store, at(hers, "google", 8)) == ([], ["bilan.day"])
    assert hours(store) == [8, 17]


def test_who_has_changed_it_last_is_named(store):
    by_hand(store, at(OLD, "google", 9))
    loads(store, at(OLD, "bilan", 17), person="marc")
    from_terminal = begun(store, at(OLD, "bilan", 18), frozenset(), "")

    merge = merge_of(store, from_terminal)

    named = [(one.code, one.by.author) for one in (*merge.kept, *merge.conflicts)]
    assert named == [("google", "marc"), ("bilan", "marc")]


def test_what_a_file_has_changed_since_is_not_said_to_be_by_hand(store):
    by_hand(store, at(OLD, "google", 9))
    file = begun(store, at(OLD, "google", 12), frozenset(), "florence")
    publish_loaded(store, file, merge_of(store, file, Take.FILE), NOW)

    (asked,) = merge_of(store, begun(store, at(OLD, "google", 13), frozenset(), "")).conflicts

    assert asked.by.author == "florence"


def test_of_a_mission_that_was_loaded_before_this_was_noted(database):
    with database.transaction() as store:
        publish(store, OLD, NOW)
        publish(store, at(OLD, "bilan", 16), NOW)
        by_hand(store, at(store.mission(OLD.code), "google", 9))

        assert loads(store, at(at(OLD, "bilan", 16), "google", 12))[0] == ["google.day"]


def test_what_is_written_is_read_again_without_a_difference(database):
    """Also after changes by hand."""
    california = bundled("silicon-valley-2022")
    moved = at(california, "google", 9)
    added = replace(
        session("adieux", "20:00", "22:30", groups="A"),
        title=words("Dîner d'adieu"),
        place=Place(name="Le Colonial"),
    )
    with database.transaction() as store:
        publish(store, california, NOW)
        publish(store, replace(moved, sessions=(*moved.sessions, added)), NOW)
        here, stamp = store.mission(california.code), stamp_of(store, california.code)

        workbook = present_workbook(here, "fr", stamp)
        reading = read_mission(workbook, "mission.xlsx")

        assert reading.revision == stamp
        loading = begun(store, reading.mission, reading.made, "florence-delpuech", stamp)
        merge = merge_of(store, loading)
        assert not differences(here, merge.mission)
        assert (merge.kept, merge.conflicts) == ((), ())

"""What organisers change by hand waits as a draft, and is a history afterwards."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.core.amendments import AmendmentState, patches_between
from bot.store.publishing import publish, publish_draft
from tests.programmes import bundled

NOON = datetime(2022, 9, 26, 19, tzinfo=UTC)
FLORENCE = "florence-delpuech"


def later(mission, code, start):
    sessions = tuple(
        replace(one, start=start) if one.code == code else one for one in mission.sessions
    )
    return replace(mission, sessions=sessions)


def amended(store, code, start, said=""):
    """Let Florence move one session in the draft."""
    before = store.draft("silicon-valley-2022").mission
    patches = patches_between(before, later(before, code, start))
    return store.amend(before.code, patches, author=FLORENCE, at=NOON, said=said)


def test_a_draft_is_known_to_nobody_until_it_is_published(database):
    mission = bundled("silicon-valley-2022")
    with database.transaction() as store:
        publish(store, mission, NOON - timedelta(days=2))
        amended(store, "fonds", time(17, 20), "on décale les fonds de 20 min")
        amended(store, "bilan", time(16))

        assert store.mission(mission.code).sessions_by_code["fonds"].start == time(17)
        draft = store.draft(mission.code).mission
        assert draft.sessions_by_code["fonds"].start == time(17, 20)
        assert draft.sessions_by_code["bilan"].start == time(16)

        assert publish_draft(store, mission, NOON, FLORENCE) == 2
        assert store.mission(mission.code).sessions_by_code["fonds"].start == time(17, 20)
        assert store.drafts(mission.code) == ()
        history = store.amendments(mission.code, AmendmentState.PUBLISHED, after_revision=1)
        assert [(one.said, one.revision) for one in history] == [
            ("on décale les fonds de 20 min", 2),
            ("", 2),
        ]
        (told,) = store.logged(mission.code)
        assert (told.person, told.what, told.data) == (
            FLORENCE,
            "told",
            {"revision": 2, "changes": 2},
        )


def test_a_change_that_is_dropped_is_no_part_of_the_draft(database):
    with database.transaction() as store:
        mission = bundled("silicon-valley-2022")
        publish(store, mission, NOON)
        first = amended(store, "fonds", time(17, 20))
        amended(store, "fonds", time(17, 40))

        store.drop_drafts([first.id])

        draft = store.draft(mission.code)
        assert draft.mission.sessions_by_code["fonds"].start == time(17, 40)
        assert [one.found for one in draft.clashes] == ["17:00:00"]
        assert store.amendment(first.id).state is AmendmentState.UNDONE


def test_who_has_seen_a_later_change_knows_the_one_before(database):
    with database.transaction() as store:
        mission = bundled("silicon-valley-2022")
        publish(store, mission, NOON)
        assert store.note_seen(mission.code, "changes:3", "alice-martin", NOON)
        assert not store.note_seen(mission.code, "changes:3", "alice-martin", NOON)
        store.note_seen(mission.code, "broadcast:9", "bruno-durand", NOON)

        people = ("alice-martin", "bruno-durand")
        assert store.unseen_by(mission.code, "changes:2", people) == ("bruno-durand",)
        assert store.unseen_by(mission.code, "changes:4", people) == people
        assert store.unseen_by(mission.code, "broadcast:8", people) == people

        store.forget_seen(mission.code, "alice-martin")
        assert store.seen_by(mission.code, "changes:2") == {}


def test_the_last_word_on_who_is_there_holds(database):
    with database.transaction() as store:
        code = bundled("silicon-valley-2022").code
        publish(store, bundled("silicon-valley-2022"), NOON)
        people = ("alice-martin", "bruno-durand")
        store.note_attendance(code, "google", people, present=False, by=FLORENCE, at=NOON)
        store.note_attendance(code, "google", people[:1], present=True, by="alice-martin", at=NOON)

        assert {who: one.present for who, one in store.attendance(code, "google").items()} == {
            "alice-martin": True,
            "bruno-durand": False,
        }
        store.forget_attendances(code, "alice-martin")
        store.forget_attendance(code, "google", "bruno-durand")
        assert store.attended(code) == {}

"""Addresses of calendars: the same again, replaced, stopped, and nothing of them is kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from bot.core.amendments import patches_between
from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.mission import Person, Role, words
from bot.store.calendars import Reached
from bot.store.publishing import publish
from bot.store.subscribing import address, opened, renewed, stop
from handlers.introducing import part
from tests.programmes import mission, session

NOW = datetime(2022, 9, 20, 8, tzinfo=UTC)
GOOGLE = session("google", "10:00", "11:30", groups="A")
STANFORD = session("stanford", "14:00", "16:00")
TRIP = replace(
    mission(GOOGLE, STANFORD, groups="AB"),
    people=(
        Person(code="alice", name="Alice", groups=("A",)),
        Person(code="florence", name="Florence", role=Role.ORGANISER, language="en"),
    ),
)
ALICE = "person:alice"


@pytest.fixture
def database(database):
    database.calendars_at = Reached(
        secret=b"a secret of thirty-two characters", url="https://fanion.example", by_others=True
    )
    with database.transaction() as store:
        publish(store, TRIP, NOW)
    return database


def token_in(found):
    return found.url.rpartition("/")[2].removesuffix(".ics")


def given(database, whose=ALICE):
    with database.transaction() as store:
        return address(store, TRIP.code, whose, NOW)


def titles(database, token, at=NOW):
    with database.reading() as store:
        found = opened(store, token, at)
    return found and [event.summary for event in found.calendar().events]


def language(database, token):
    with database.reading() as store:
        return opened(store, token, NOW).calendar().language


def test_the_same_address_is_given_again_and_only_its_hash_is_kept(database):
    first = given(database)

    assert first == given(database)
    assert first.url.startswith("https://fanion.example/calendar/")
    assert first.webcal == first.url.replace("https", "webcal")
    assert len(token_in(first)) == 32
    with database.transaction() as store:
        kept = store.subscription(TRIP.code, ALICE)
    assert token_in(first) not in repr(kept)
    assert kept.hash == sha256(token_in(first).encode()).hexdigest()


def test_everyone_has_another(database):
    whose = (ALICE, "person:florence", "group:A", "group:B", "followers")

    assert len({given(database, one).url for one in whose}) == 5


def test_it_opens_what_is_theirs_in_their_language(database):
    assert titles(database, token_in(given(database))) == ["Google", "Stanford"]
    assert titles(database, token_in(given(database, "group:B"))) == ["Stanford"]
    assert language(database, token_in(given(database, "person:florence"))) == "en"


def test_the_language_that_somebody_chose_comes_first(database):
    account = Account("telegram", "17", "Alice")
    with database.transaction() as store:
        store.introduce(account, TRIP.code, "alice")
        store.speak_to(account, TRIP.code, "en")
        store.bind(ChatRef("telegram", "-1"), TRIP.code, ChatKind.FOLLOWERS, NOW, language="en")
    tokens = [token_in(given(database, one)) for one in (ALICE, "followers", "group:A")]

    assert [language(database, one) for one in tokens] == ["en", "en", "fr"]


def test_a_new_address_ends_the_old_one(database):
    old = token_in(given(database))
    with database.transaction() as store:
        new = token_in(renewed(store, TRIP.code, ALICE, NOW))

    assert new != old
    assert new == token_in(given(database))
    assert (titles(database, old), titles(database, new)) == (None, ["Google", "Stanford"])


def test_one_that_was_stopped_opens_nothing_and_the_next_is_another(database):
    old = token_in(given(database))
    with database.transaction() as store:
        stop(store, TRIP.code, ALICE, NOW)
    assert titles(database, old) is None

    new = token_in(given(database))
    assert new != old
    assert titles(database, old) is None
    assert titles(database, new) == ["Google", "Stanford"]


def test_one_that_was_forgotten_does_not_come_back(database):
    old = token_in(given(database))
    with database.transaction() as store:
        store.forget_subscription(TRIP.code, ALICE)

    assert token_in(given(database)) != old
    assert titles(database, old) is None


def test_another_key_makes_another_address_and_ends_the_old_one(database):
    old = token_in(given(database))
    database.calendars_at = replace(database.calendars_at, secret=b"another")

    assert titles(database, old) == ["Google", "Stanford"]
    assert token_in(given(database)) != old
    assert titles(database, old) is None


def test_who_is_not_of_the_mission_any_more_sees_nothing(database):
    token, groups = token_in(given(database)), token_in(given(database, "group:B"))
    with database.transaction() as store:
        publish(store, replace(TRIP, people=TRIP.people[1:], groups=TRIP.groups[:1]), NOW)

    assert (titles(database, token), titles(database, groups)) == (None, None)


def test_a_draft_is_in_nobodys_calendar(database):
    token = token_in(given(database))
    with database.transaction() as store:
        without = replace(TRIP, sessions=(STANFORD,))
        store.amend(TRIP.code, patches_between(TRIP, without), author="florence", at=NOW)

    assert titles(database, token) == ["Google", "Stanford"]


def test_an_account_that_is_somebody_else_takes_no_calendar_along(database):
    account = Account("telegram", "17", "Bruno")
    with database.transaction() as store:
        store.introduce(account, TRIP.code, "alice")
    token = token_in(given(database))
    with database.transaction() as store:
        part(account, store.mission(TRIP.code), store)

    assert titles(database, token) is None


def test_where_nothing_is_served_there_is_no_address(database):
    database.calendars_at = None

    assert given(database) is None


def test_what_was_lost_is_told_after_a_restart_and_of_older_databases(database):
    """The programmes of before were published by a Fanion that noted nothing of them."""
    token = token_in(given(database))
    later = NOW
    with database.transaction() as store:
        for minute in range(5):
            later += timedelta(minutes=1)
            moved = replace(STANFORD, notes=words(f"Salle {minute}"))
            store.publish(replace(TRIP, sessions=(GOOGLE, moved)), later)
        store.publish(replace(TRIP, sessions=(moved,)), later)
    database.snapshots.clear()

    def seen():
        with database.reading() as store:
            return [
                (e.summary, e.sequence, e.changed_at)
                for e in opened(store, token, NOW).calendar().events
            ]

    expected = [("Annulé\u00a0: Google", 6, later), ("Stanford", 5, later)]
    assert seen() == expected
    with database.transaction() as store:
        store.note_chronicle(TRIP.code)
    database.snapshots.clear()
    assert seen() == expected

"""A new release of the time zone rules: the future follows it, and the organiser is told once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import zones
from bot.core.mission import Person, Role
from bot.core.rules import instants_of
from tests.programmes import california, mission, session

HOUR = timedelta(hours=1)
ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER, language="fr")
GOOGLE = session("google", "10:00", "11:30", meet="09:10")
STANFORD = session("stanford", "14:00", "15:00", place="")
REMINDED = "On se retrouve dans 30 min : Google"
QUIET = {"evening_digest": None, "morning_brief": None, "feedback_after": None}


@pytest.fixture
def service(serve):
    return serve(replace(mission(GOOGLE, STANFORD, **QUIET), people=(ODILE,)), california("07:00"))


def by_older_rules(service, *moved, by=HOUR, release="2019c"):
    """Let it be as if older rules had put *moved* later by *by*."""
    instants = instants_of(service.mission)
    for session_ in service.mission.sessions:
        if session_.code in moved:
            of = session_.gathers_at, session_.starts_at, session_.ends_at
            instants[session_.code] = [(at + by).isoformat() for at in of]
    with service.database.transaction() as store:
        store.note_rules(service.mission.code, release, instants)


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


async def test_the_organiser_is_told_what_moved_in_both_clocks(service):
    by_older_rules(service, "google")
    await service.away_until(california("08:00"))

    told = [one for one in service.platform.told.values() if one.chat == "odile"]
    assert plain(told[0].text) == (
        "L'heure officielle a changé\n"
        f"De nouvelles règles de fuseaux horaires sont en vigueur (2019c → {zones.RULES}). Les "
        "heures sur place restent telles que vous les avez écrites, et les rappels suivent. "
        "Ceci n'a plus lieu au même instant :\n"
        "Google, lundi 26 septembre : 9 h 10 (18 h 10 à Paris) et non plus 10 h 10 "
        "(19 h 10 à Paris)"
    )
    assert (len(told), told[0].rings) == (1, True)
    assert service.heard() == []


async def test_it_is_told_once_for_a_release(service):
    by_older_rules(service, "google")
    await service.away_until(california("08:00"))
    await service.away_until(california("08:10"))

    assert len(service.heard("odile")) == 1


async def test_what_was_reminded_at_its_old_instant_is_reminded_at_its_new_one(service):
    await service.until(california("08:40"))
    assert service.heard() == [REMINDED]
    by_older_rules(service, "google", by=-HOUR)
    await service.away_until(california("08:41"))

    assert service.heard() == [REMINDED, REMINDED]


async def test_what_has_not_moved_is_not_reminded_twice(service):
    await service.until(california("08:40"))
    by_older_rules(service, "stanford")
    await service.away_until(california("08:50"))
    await service.until(california("14:00"))

    assert service.heard() == [REMINDED, "Dans 30 min : Stanford"]


async def test_what_is_over_is_not_spoken_of(service):
    await service.until(california("11:40"))
    by_older_rules(service, "google", by=-HOUR)
    await service.away_until(california("12:00"))

    assert service.heard("odile") == []


async def test_rules_that_move_nothing_are_followed_in_silence(service):
    by_older_rules(service)
    await service.away_until(california("07:10"))

    assert service.heard("odile") == []
    with service.database.transaction() as store:
        assert store.of_other_rules(zones.RULES) == {}
        assert store.revision(service.mission.code) == 1

"""What `/healthz` and `/readyz` say, and who gets to see what is for operators."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.outages import Outage
from bot.web.health import Signs, health, readiness
from bot.web.server import Inside, serving, site

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WELL = Signs(
    at=NOON,
    since=NOON - timedelta(hours=3),
    version="0.1.0",
    missions=2,
    platforms=("telegram", "slack"),
    ticked=NOON - timedelta(seconds=12),
)


def outage(what, words, minutes):
    since = NOON - timedelta(minutes=minutes)
    return Outage(what=what, words=words, since=since, began=0.0), timedelta(minutes=minutes)


def troubles(signs):
    well, said = health(signs)
    return well, [one["trouble"] for one in said["troubles"]]


def test_all_is_well():
    assert health(WELL) == (
        True,
        {
            "ok": True,
            "missions": 2,
            "platforms": ["telegram", "slack"],
            "troubles": [],
            "running_since": "2026-11-23T09:00:00Z",
            "last_tick": "2026-11-23T11:59:48Z",
            "database": "SQLite",
            "version": "0.1.0",
        },
    )
    assert readiness(WELL) == (True, {"ready": True})


def test_a_platform_that_is_away_is_told_but_starting_again_would_not_help():
    away = replace(WELL, outages=[outage("telegram", "no updates: no connection", 61)])

    assert troubles(away) == (
        True,
        ["telegram: no updates: no connection; since 2026-11-23T10:59:00Z, 61 min ago"],
    )
    assert readiness(away)[0]


def test_a_locked_database_is_said_to_be_and_since_when():
    locked = replace(WELL, missions=None, outages=[outage("database", "it is locked", 3)])

    assert troubles(locked) == (
        False,
        ["database: it is locked; since 2026-11-23T11:57:00Z, 3 min ago"],
    )
    assert readiness(locked) == (False, {"ready": False, "why": "the database does not answer"})


@pytest.mark.parametrize(
    ("signs", "trouble"),
    [
        (replace(WELL, missions=None), "the database does not answer"),
        (
            replace(WELL, ticked=NOON - timedelta(minutes=5)),
            "nobody has looked what is due for 5 min",
        ),
        (
            replace(WELL, ticked=None),
            "nobody has looked what is due since the start 3 h ago",
        ),
        (replace(WELL, stopping=True), "the service is stopping"),
    ],
)
def test_what_makes_the_service_unwell(signs, trouble):
    assert troubles(signs) == (False, [trouble])
    assert not readiness(signs)[0]


def test_it_takes_no_work_before_it_has_looked_what_is_due():
    starting = replace(WELL, since=NOON - timedelta(seconds=3), ticked=None)

    assert troubles(starting) == (True, [])
    assert readiness(starting) == (
        False,
        {"ready": False, "why": "the service is starting: it has not looked yet what is due"},
    )


def test_where_another_process_looks_what_is_due_this_one_is_well_and_ready():
    well, said = health(replace(WELL, stands_by=True))

    assert (well, said["troubles"], said["last_tick"]) == (True, [], None)
    assert said["stands_by"] == "another process looks what is due"
    assert readiness(replace(WELL, stands_by=True)) == (True, {"ready": True})


def test_a_mission_clock_is_shown():
    shows = datetime(2022, 9, 26, 22, 0, tzinfo=UTC)
    assert health(replace(WELL, shows=shows))[1]["mission_clock"] == "2022-09-26T22:00:00Z"


# ---- who gets to see what ------------------------------------------------------------------


async def well():
    return True, {"ready": True}


async def figures(accept):
    return "text/plain; version=0.0.4; charset=utf-8", f"asked for {accept}".encode()


@pytest.mark.parametrize(
    ("public_url", "headers", "status"),
    [
        ("", {}, 200),
        ("", {"X-Forwarded-For": "192.0.2.7"}, 200),
        ("https://fanion.example", {}, 200),
        ("https://fanion.example", {"Host": "FANION.example"}, 404),
        ("https://fanion.example", {"X-Forwarded-For": "192.0.2.7"}, 404),
        ("https://fanion.example", {"Forwarded": "for=192.0.2.7"}, 404),
    ],
)
async def test_metrics_are_not_there_for_who_comes_by_the_public_address(
    public_url, headers, status
):
    inside = Inside(ready=well, metrics=figures, public_url=public_url)
    async with (
        serving(site(well, inside=inside), "127.0.0.1", 0) as port,
        aiohttp.ClientSession(headers=headers) as session,
    ):
        found = {}
        for path in ("/metrics", "/readyz", "/healthz"):
            async with session.get(f"http://127.0.0.1:{port}{path}") as answer:
                found[path] = answer.status
    assert found == {"/metrics": status, "/readyz": status, "/healthz": 200}


async def test_metrics_come_in_the_form_that_is_asked_for():
    inside = Inside(ready=well, metrics=figures)
    async with (
        serving(site(well, inside=inside), "127.0.0.1", 0) as port,
        aiohttp.ClientSession(headers={"Accept": "text/plain"}) as session,
        session.get(f"http://127.0.0.1:{port}/metrics") as answer,
    ):
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        assert await answer.text() == "asked for text/plain"

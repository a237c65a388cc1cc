"""The log: one line a delivery with its key, an outage once, and nothing that is anyone's own."""

import json
import logging
import sqlite3
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.commands.logs import JsonLine, Line
from bot.core.chat import DeliveryError
from bot.core.mission import Kind, words
from bot.outages import Outages
from schedules.observing import BrokenError, Reason, Watch, reason_of
from tests.fake_platform import refused
from tests.programmes import california, mission, session

AT = california("09:30")
GOOGLE = session("google", "10:00", place="Rue Cachée 7", notes=words("le mot secret"))


@pytest.fixture
def service(serve, caplog):
    caplog.set_level(logging.INFO)
    return serve(mission(GOOGLE), california("09:00"))


def fields(caplog):
    return [record.fields for record in caplog.records if hasattr(record, "fields")]


async def test_a_delivery_has_one_line_with_its_key(service, caplog):
    await service.until(AT)

    (said,) = caplog.messages
    assert said == (
        "delivery-1 sent: reminder on fake, chat 1, 0.0 s late, reminder:30:google:1:1"
    )
    assert fields(caplog) == [
        {
            "delivery": "delivery-1",
            "keys": ["reminder:30:google:1:1"],
            "state": "sent",
            "mission": "californie",
            "platform": "fake",
            "chat": 1,
            "kind": "reminder",
            "late": 0.0,
            "attempts": 1,
            "reason": "",
        }
    ]


async def test_as_json_the_line_has_fields(service, caplog):
    await service.until(AT)

    line = json.loads(JsonLine().format(caplog.records[0]))
    assert (line["logger"], line["state"], line["kind"], line["chat"]) == (
        "schedules.delivery",
        "sent",
        "reminder",
        1,
    )


async def test_a_platform_that_is_away_is_said_once_and_once_that_it_is_back(service, caplog):
    service.platform.failures = [DeliveryError("no connection") for _ in range(500)]
    await service.until(AT)
    for _ in range(20):
        await service.wait(minutes=1)
    service.platform.failures = []
    await service.wait(minutes=5)

    assert caplog.messages == [
        "fake: messages wait: no connection",
        "fake: it works again, after 25 min",
        (
            "delivery-1 sent: reminder on fake, chat 1, 1500.0 s late, attempt 8, "
            "reminder:30:google:1:1"
        ),
    ]


async def test_what_is_refused_is_said_with_its_reason(service, caplog):
    service.platform.failures = [refused("the group was deleted")]
    await service.until(AT)

    assert caplog.messages[0] == (
        "delivery-1 failed: reminder on fake, chat 1, reminder:30:google:1:1: "
        "the group was deleted"
    )
    assert fields(caplog)[0]["reason"] == "refused"


async def test_one_chat_that_has_to_wait_is_no_outage_and_is_said_once(service, caplog):
    slower = DeliveryError("too many requests", retry_after=timedelta(seconds=20))
    service.platform.failures = [slower, slower, slower]
    await service.until(AT)
    for _ in range(3):
        await service.wait(seconds=20)

    assert [one["state"] for one in fields(caplog)] == ["again in 20 s", "sent"]


async def test_what_breaks_on_our_side_is_said_with_its_traceback_once(service, caplog):
    service.platform.failures = [ZeroDivisionError("un secret") for _ in range(3)]
    service.platform.remembers = True
    await service.until(AT)
    for _ in range(3):
        await service.wait(minutes=5)

    traced = [record for record in caplog.records if record.exc_info]
    assert [record.getMessage() for record in traced] == ["fake: messages wait: ZeroDivisionError"]


async def test_what_expires_is_said_and_ends_an_outage_that_nobody_can_see_the_end_of(
    serve, caplog
):
    caplog.set_level(logging.INFO)
    unrated = session("google", "10:00", kind=Kind.OTHER)
    service = serve(mission(unrated), california("09:00"))
    service.platform.failures = [DeliveryError("no connection") for _ in range(500)]
    await service.until(AT)
    await service.wait(hours=9)

    assert [one["state"] for one in fields(caplog)] == ["begins", "expired", "over"]
    assert caplog.messages[-1] == "fake: nothing waits for it any more, after 9 h"


async def test_no_line_has_a_word_of_a_message(serve, caplog):
    caplog.set_level(logging.DEBUG)
    service = serve(mission(GOOGLE), california("09:00"))
    service.platform.failures = [DeliveryError("no connection"), refused(), KeyError("Odile")]
    await service.until(AT)
    for _ in range(12):
        await service.wait(hours=1)

    text = "\n".join(Line().format(record) for record in caplog.records)
    text += "\n".join(JsonLine().format(record) for record in caplog.records)
    assert service.platform.texts
    assert [one for one in ("secret", "Cachée", "10 h", "rendez-vous") if one in text] == []


# ---- the database --------------------------------------------------------------------------


def locked():
    said = sqlite3.OperationalError("database is locked")
    said.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return OperationalError("BEGIN IMMEDIATE", {}, said)


def test_a_locked_database_is_said_once_whoever_finds_it_locked(caplog):
    caplog.set_level(logging.INFO)
    outages = Outages(seconds=lambda: 0.0)
    watch = Watch(outages=outages)
    for _ in range(60):
        watch.failed(locked(), "the outbox cannot be read", "telegram")
        watch.tick_failed(locked())
    assert len(outages.current()) == 1

    watch.works("telegram")
    watch.ticked(0.01)
    assert caplog.messages == [
        (
            "database: it is locked: another program has held it for too long "
            "(the outbox cannot be read)"
        ),
        "database: it works again, after 0 s",
    ]
    assert watch.tick.took == 0.01


def test_a_fault_of_ours_is_said_once_with_its_traceback(caplog):
    watch = Watch()
    for _ in range(5):
        watch.tick_failed(KeyError("ours"))

    (record,) = caplog.records
    assert record.getMessage() == "clockwork: the tick failed: KeyError"
    assert record.exc_info


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (DeliveryError("no connection"), Reason.UNREACHABLE),
        (DeliveryError("no answer", ambiguous=True), Reason.NO_ANSWER),
        (DeliveryError("slower", retry_after=timedelta(seconds=3)), Reason.TOO_FAST),
        (DeliveryError("bad request", permanent=True), Reason.REFUSED),
        (DeliveryError("kicked", gone=True), Reason.GONE),
        (DeliveryError("a supergroup now", moved_to="-100"), Reason.MOVED),
        (BrokenError(ZeroDivisionError()), Reason.BROKE),
    ],
)
def test_reasons_are_of_a_fixed_set(error, reason):
    assert reason_of(error) is reason

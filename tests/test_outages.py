"""What is out of order is said once as it begins, and once, with its length, as it ends."""

import logging
from datetime import UTC, datetime

import pytest

from bot.clock import StoppedClock
from bot.outages import Outages
from bot.platforms.troubles import Troubles

NOON = datetime(2022, 9, 27, 19, 0, tzinfo=UTC)


class Seconds:
    """Monotonic seconds that a test lets pass."""

    passed = 100.0

    def __call__(self):
        return self.passed


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def outages(seconds, caplog):
    caplog.set_level(logging.INFO)
    return Outages(StoppedClock(NOON), seconds)


def test_an_hour_without_telegram_is_two_lines(outages, seconds, caplog):
    for _ in range(120):
        outages.begin("telegram", "no connection")
        seconds.passed += 30
    outages.end("telegram")
    outages.end("telegram")

    assert caplog.messages == [
        "telegram: no connection",
        "telegram: it works again, after 60 min",
    ]
    assert outages.current() == ()


def test_a_platform_works_again_when_it_hears_and_is_heard(outages, caplog):
    outages.begin("slack", "no connection", side="hearing")
    outages.begin("slack", "no answer within 30 s", side="sending")
    outages.end("slack", side="hearing")
    (now,) = outages.current()
    assert (now.what, now.words, now.since) == ("slack", "no answer within 30 s", NOON)

    outages.end("slack", side="sending")
    assert caplog.messages == ["slack: no connection", "slack: it works again, after 0 s"]


def test_what_somebody_has_to_mend_is_said_during_an_outage_too_and_once(outages, caplog):
    outages.begin("telegram", "no connection")
    for _ in range(3):
        outages.begin("telegram", "the token is refused", grave=True)
        outages.begin("telegram", "no answer")

    assert caplog.messages == ["telegram: no connection", "telegram: the token is refused"]
    assert outages.of("telegram").words == "no answer"


@pytest.mark.parametrize(("length", "said"), [(40, "40 s"), (600, "10 min"), (26 * 3600, "26 h")])
def test_a_length_is_said_as_people_say_it(outages, seconds, length, said, caplog):
    outages.begin("database", "the disk is full")
    seconds.passed += length
    outages.end("database")

    assert caplog.messages[-1] == f"database: it works again, after {said}"


def test_two_outages_are_told_apart_the_longest_first(outages, seconds):
    outages.begin("slack", "no connection")
    seconds.passed += 5
    outages.begin("database", "the disk is full")

    assert [one.what for one in outages.current()] == ["slack", "database"]


def test_a_platforms_troubles_are_shared(outages):
    troubles = Troubles("telegram")
    troubles.share(outages)
    pauses = [troubles.wait_after("no connection") for _ in range(3)]
    assert pauses == [1.0, 2.0, 5.0]
    assert outages.of("telegram").words == "no connection"

    troubles.over()
    assert outages.current() == ()

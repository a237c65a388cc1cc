"""A clock that was ahead, and is put back: what it noted meanwhile hides nothing."""

from dataclasses import replace
from datetime import time

import pytest

from bot.core.chat import ChatKind, DeliveryError
from bot.core.mission import Kind, Person, Role
from tests.programmes import california, mission, session
from tests.servers.postgresql import EITHER, address

ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
GOOGLE = session("google", "10:00", "11:30", meet="09:10")
DINNER = session("dîner", "19:00", kind=Kind.MEAL)
REMINDED = "On se retrouve dans 30 min : Google"


@pytest.fixture(params=EITHER)
def database_url(request):
    return address(request)


def texts(service):
    return [told.text for told in service.platform.told.values() if told.chat == "main"]


@pytest.fixture
def service(serve):
    timing = {"evening_digest": None, "morning_brief": None, "feedback_after": None}
    return serve(replace(mission(GOOGLE, **timing), people=(ODILE,)), california("08:00"))


async def test_a_chat_that_was_bound_ahead_of_time_is_reminded(service):
    service.clock.set(california("09:30"))
    with service.database.transaction() as store:
        service.bind("general", ChatKind.MAIN, store)
    await service.clockwork.settle()
    service.clock.set(california("08:30"))
    await service.until(california("08:40"))

    assert service.heard("general") == [REMINDED]


async def test_what_was_dropped_ahead_of_time_comes_in_its_time(service):
    await service.away_until(california("13:00"))
    service.clock.set(california("08:30"))
    await service.until(california("08:40"))

    assert service.heard() == [REMINDED]


async def test_what_was_dropped_ahead_of_time_comes_late_where_it_still_helps(service):
    await service.away_until(california("13:00"))
    service.clock.set(california("09:00"))
    await service.clockwork.settle()

    assert service.heard() == ["On se retrouve dans 10 min : Google"]


async def test_so_it_does_where_the_clock_was_put_back_while_the_service_was_away(service):
    await service.away_until(california("13:00"))
    await service.away_until(california("08:30"))
    await service.until(california("08:40"))

    assert service.heard() == [REMINDED]


async def test_what_waits_to_be_tried_again_does_not_wait_for_the_old_time(service):
    service.clock.set(california("09:00"))
    service.platform.failures = [DeliveryError("bad gateway")]
    await service.clockwork.settle()
    service.clock.set(california("08:50"))
    await service.clockwork.settle()
    await service.wait(minutes=5)

    assert service.heard() == ["On se retrouve dans 15 min : Google"]


async def test_a_notice_that_waits_does_not_wait_for_the_old_time(service):
    service.clock.set(california("12:00"))
    service.platform.failures = [DeliveryError("bad gateway")]
    moved = replace(GOOGLE, start=time(14), end=time(15), meet_time=None)
    service.publish(replace(service.mission, sessions=(moved,)))
    await service.clockwork.settle()
    service.clock.set(california("08:00"))
    await service.clockwork.settle()
    await service.wait(minutes=5)

    assert service.heard() == ["Changement de programme"]


async def test_a_notice_that_came_too_late_ahead_of_time_is_told(service):
    service.platform.failures = [DeliveryError("bad gateway")]
    moved = replace(GOOGLE, start=time(10, 30), end=time(11, 45), meet_time=None)
    service.publish(replace(service.mission, sessions=(moved,)))
    await service.clockwork.settle()
    await service.away_until(california("12:00"))
    assert service.heard() == []

    service.clock.set(california("08:00"))
    await service.clockwork.settle()
    assert service.heard() == ["Changement de programme"]


async def test_a_change_of_what_was_over_ahead_of_time_is_told(service):
    service.clock.set(california("12:00"))
    service.publish(replace(service.mission, sessions=()))
    await service.clockwork.settle()
    assert service.heard() == []

    service.clock.set(california("08:00"))
    await service.clockwork.settle()
    assert service.heard() == ["Changement de programme"]
    await service.until(california("12:00"))
    assert service.heard() == ["Changement de programme"]


async def test_so_it_is_where_another_change_was_told_meanwhile(service):
    service.publish(replace(service.mission, sessions=(GOOGLE, DINNER)))
    service.clock.set(california("12:00"))
    service.publish(replace(service.mission, sessions=(replace(DINNER, start=time(20)),)))
    await service.clockwork.settle()
    assert "Google" not in texts(service)[-1]

    service.clock.set(california("08:00"))
    await service.clockwork.settle()
    assert "Google" in texts(service)[-1]
    assert "Dîner" not in texts(service)[-1]


async def test_a_reminder_that_a_notice_carries_too_early_comes_in_its_time(service):
    service.clock.set(california("09:00"))
    service.platform.failures = [DeliveryError("bad gateway")]
    service.publish(replace(service.mission, sessions=(replace(GOOGLE, meet_time=time(9, 15)),)))
    await service.clockwork.settle()
    service.clock.set(california("08:00"))
    await service.clockwork.settle()
    await service.wait(minutes=5)
    await service.until(california("12:00"))

    assert service.heard() == ["Changement de programme", REMINDED]


async def test_what_waits_for_the_morning_goes_where_it_is_not_night_after_all(serve):
    made = serve(
        replace(
            mission(GOOGLE, evening_digest=None, morning_brief=None, before=()), people=(ODILE,)
        ),
        california("08:00"),
    )
    await made.away_until(california("23:00"))
    assert made.heard() == []

    made.clock.set(california("15:00"))
    await made.clockwork.settle()
    assert made.heard() == ["Votre avis : Google"]


async def test_what_was_told_ahead_of_time_is_not_told_again(service):
    await service.until(california("08:40"))
    service.clock.set(california("08:20"))
    await service.until(california("12:00"))

    assert service.heard() == [REMINDED]

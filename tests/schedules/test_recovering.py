"""A platform works again: what waited for it goes at once, and nobody is hurried by one that flaps."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.chat import ChatKind, ChatRef, DeliveryError
from bot.core.mission import Person, Role
from bot.outages import HEARING
from bot.store.values import BroadcastState, DeliveryKind
from tests.programmes import california, mission, session
from tests.servers.postgresql import EITHER, address

ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
AT = california("08:40")
AWAY = DeliveryError("no connection")
FLOOD = DeliveryError("flood control", retry_after=timedelta(minutes=5))
PROGRAMME = replace(
    mission(
        session("google", "10:00", "11:30", meet="09:10"),
        evening_digest=None,
        morning_brief=None,
        feedback_after=None,
    ),
    people=(ODILE,),
)


@pytest.fixture(params=EITHER)
def database_url(request):
    return address(request)


@pytest.fixture
def service(serve):
    return serve(PROGRAMME, california("08:00"))


def announce(service, text, chat):
    with service.database.transaction() as store:
        at, code = service.clock.now(), service.mission.code
        made = store.draft_broadcast(code, author="odile", text=text, audience="everyone", at=at)
        store.change_broadcast(made.id, state=BroadcastState.SENT)
        chat = store.chat(ChatRef("fake", chat))
        store.enqueue(DeliveryKind.BROADCAST, code, chat.id, due_at=at, subject=str(made.id))


async def away(service, *failures):
    """Let a reminder and an announcement wait for minutes for a platform that is away."""
    service.platform.failures = [*failures, *[AWAY] * 1000]
    with service.database.transaction() as store:
        service.bind("late", ChatKind.FOLLOWERS, store)
    service.clock.set(AT)
    announce(service, "Le car part à 9 h 10", "late")
    await service.clockwork.settle()
    for pause in (2, 15, 60, 300, 1):
        await service.wait(seconds=pause)
    service.platform.failures = []


async def test_what_waits_goes_at_once_when_something_has_arrived(service):
    await away(service)
    announce(service, "Bonjour", "odile")
    await service.wait(seconds=1)

    assert [told.chat for told in service.platform.told.values()] == ["odile", "main", "late"]


async def test_what_waits_goes_at_once_when_the_platform_is_heard_again(service):
    await away(service)
    service.outages.begin("fake", "nobody answers at its address", side=HEARING)
    await service.wait(seconds=1)
    assert service.platform.told == {}

    service.outages.end("fake", side=HEARING)
    await service.wait(seconds=1)
    assert [told.chat for told in service.platform.told.values()] == ["main", "late"]


async def test_who_is_started_anew_tries_what_waits_once_something_has_arrived(service):
    await away(service)
    service.start()
    announce(service, "Bonjour", "odile")
    await service.wait(seconds=1)

    assert [told.chat for told in service.platform.told.values()] == ["odile", "main", "late"]


async def test_what_the_platform_has_asked_to_wait_for_waits(service):
    service.platform.failures = [FLOOD]
    await service.until(AT)
    service.platform.failures = [AWAY]
    announce(service, "Bonjour", "odile")
    await service.wait(seconds=1)
    await service.wait(seconds=2)
    assert service.heard() == []

    await service.wait(minutes=5)
    assert [told.chat for told in service.platform.told.values()] == ["odile", "main"]


async def test_a_platform_that_comes_and_goes_is_not_asked_again_and_again(service):
    await away(service)
    service.platform.failures = [AWAY] * 1000
    before = service.platform.attempts
    for _ in range(120):
        service.outages.begin("fake", "it closes the connection", side=HEARING)
        service.outages.end("fake", side=HEARING)
        await service.wait(seconds=1)

    # Two wait, and are tried once every half a minute.
    assert service.platform.attempts - before == 2 * 4


async def test_what_came_too_soon_after_the_last_time_goes_half_a_minute_after_it(service):
    await away(service)
    service.platform.failures = [AWAY] * 2
    for _ in range(2):
        service.outages.begin("fake", "it closes the connection", side=HEARING)
        service.outages.end("fake", side=HEARING)
        await service.wait(seconds=1)
    assert service.platform.told == {}

    await service.wait(seconds=30)
    assert [told.chat for told in service.platform.told.values()] == ["main", "late"]

"""What becomes of a notice of changes that comes too late, and of the reminders in it."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.core.chat import DeliveryError
from bot.core.mission import Person, Role
from tests.fake_platform import refused
from tests.programmes import MONDAY, california, mission, session

ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
GOOGLE = session("google", "10:00", "11:30", meet="09:10")


@pytest.fixture
def service(serve):
    timing = {"evening_digest": None, "morning_brief": None, "feedback_after": None}
    return serve(replace(mission(GOOGLE, **timing), people=(ODILE,)), california("08:00"))


def move(service, hour):
    moved = replace(GOOGLE, start=time(hour), end=time(hour + 1), meet_time=time(hour - 1, 30))
    service.publish(replace(service.mission, sessions=(moved,)))


async def test_a_notice_that_is_refused_is_named_to_the_organiser(service):
    move(service, 14)
    service.platform.failures = [refused()]
    await service.clockwork.settle()
    await service.wait(minutes=1)

    assert service.heard("odile") == [
        "Ceci n'a pas pu être remis : message sur les changements « Google »."
    ]


def out(service):
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(99)]


async def test_the_reminder_in_a_notice_that_came_too_late_still_helps(service):
    """The move from 10:00 to 09:20 is told until 10:00, its reminder until the session's end."""
    service.clock.set(california("09:00"))
    out(service)
    moved = replace(GOOGLE, start=time(9, 20), end=time(11), meet_time=None)
    service.publish(replace(service.mission, sessions=(moved,)))
    await service.clockwork.settle()
    await service.wait(minutes=65)
    service.platform.failures = []
    await service.wait(minutes=30)

    assert service.heard() == ["En cours depuis 9 h 20 : Google"]
    assert service.heard("odile") == [
        "Arrivé avec beaucoup de retard : message sur les changements « Google »."
    ]


async def test_what_of_a_late_notice_was_over_is_not_said_to_have_arrived(service):
    """Nobody was reminded of the visit, and of its move nobody heard; the dinner is ahead."""
    service.clock.set(california("09:00"))
    out(service)
    moved = replace(GOOGLE, start=time(9, 20), end=time(11), meet_time=None)
    dinner = session("dîner", "19:00", "20:00")
    service.publish(replace(service.mission, sessions=(moved, dinner)))
    await service.clockwork.settle()
    await service.wait(hours=2, minutes=30)
    service.platform.failures = []
    await service.wait(minutes=30)
    await service.wait(minutes=5)

    assert service.heard() == ["Changement de programme"]
    day, told = [told.text for told in service.platform.told.values() if told.chat == "odile"]
    assert day.startswith("Pour les organisateurs")
    assert " ".join(told.split()) == (
        "Ceci n'a pas pu être remis : rappel « Google » ; message sur les changements « Google ». "
        "Arrivé avec beaucoup de retard : message sur les changements « Dîner »."
    )


async def test_a_second_change_while_the_first_waits_brings_its_reminder_with_it(service):
    service.clock.set(california("09:00"))
    out(service)
    move(service, 14)
    await service.clockwork.settle()
    nearer = replace(GOOGLE, start=time(10, 5), meet_time=time(9, 25))
    service.publish(replace(service.mission, sessions=(nearer,)))
    await service.clockwork.settle()
    service.platform.failures = []
    await service.wait(minutes=5)
    await service.wait(minutes=10)

    assert service.heard() == ["Changement de programme"]
    assert "On se retrouve dans 20 min" in " ".join(service.platform.texts[0].split())


async def test_all_changes_of_a_notice_that_came_too_late_are_named(service):
    out(service)
    move(service, 14)
    await service.clockwork.settle()
    dinner = session("dîner", "15:00", "16:00")
    service.publish(replace(service.mission, sessions=(*service.mission.sessions, dinner)))
    await service.clockwork.settle()
    service.clock.set(california("17:00"))
    service.platform.failures = []
    await service.wait(minutes=5)
    await service.wait(minutes=5)

    assert service.heard() == []
    (told,) = service.platform.told.values()
    assert (told.chat, " ".join(told.text.split())) == (
        "odile",
        (
            "J'étais à l'arrêt, et il était trop tard pour que ce soit utile. "
            "Pas envoyé : rappel « Google » ; rappel « Dîner ». "
            "Ceci n'a pas pu être remis : message sur les changements « Google », « Dîner »."
        ),
    )


BRUNCH = session("brunch", "06:00", "07:00")
DINNER = session("dîner", "19:00", "20:00", day=MONDAY + timedelta(days=1))


async def new_at_night(service, *failures):
    """Tell of a brunch, which cannot wait for the morning, and with it of a dinner, which can."""
    service.clock.set(california("05:00"))
    service.platform.failures = [*failures]
    service.publish(replace(service.mission, sessions=(GOOGLE, BRUNCH)))
    await service.clockwork.settle()
    service.publish(replace(service.mission, sessions=(GOOGLE, BRUNCH, DINNER)))
    await service.wait(minutes=1)


async def test_what_a_notice_tells_too_is_told_though_its_first_change_is_over(service):
    await new_at_night(service, *(DeliveryError("service unavailable") for _ in range(99)))
    await service.until(california("08:00"))
    service.platform.failures = []
    await service.wait(minutes=5)

    assert service.heard() == ["Changement de programme"]
    assert "Dîner" in service.platform.texts[0]
    assert "Brunch" not in service.platform.texts[0]


async def test_what_a_refused_notice_was_to_tell_too_is_named(service):
    await new_at_night(service, DeliveryError("service unavailable"), refused())
    await service.until(california("06:30"))

    assert service.heard("odile") == [
        "Ceci n'a pas pu être remis : message sur les changements « Brunch », « Dîner »."
    ]


async def test_what_was_moved_to_where_it_is_over_is_not_said_to_be_under_way(service):
    moved = replace(GOOGLE, start=time(6, 30), end=time(7, 30), meet_time=None)
    service.publish(replace(service.mission, sessions=(moved,)))
    await service.clockwork.settle()
    await service.wait(minutes=1)

    assert service.heard() == ["Changement de programme"]
    assert "En cours" not in service.platform.texts[0]
    assert service.heard("odile") == ["Pour les organisateurs : lundi 26 septembre"]


async def test_a_change_that_may_have_been_heard_and_is_taken_back_is_told(service):
    """The move arrived, but nobody knows; it is taken back before the notice is repeated."""
    service.platform.remembers, service.platform.swallows = False, True
    service.platform.failures = [DeliveryError("timed out", ambiguous=True)]
    move(service, 14)
    await service.clockwork.settle()
    assert "14 h" in " ".join(service.platform.texts[0].split())

    service.publish(replace(service.mission, sessions=(GOOGLE,)))
    await service.wait(seconds=2)
    await service.wait(minutes=1)
    assert service.heard() == ["Changement de programme"] * 2
    assert "13 h 30 → 9 h 10" in " ".join(service.platform.texts[1].split())

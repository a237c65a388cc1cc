"""The message at the end of a journey, as it is sent."""

from dataclasses import replace
from datetime import date, timedelta

from bot.core.chat import DeliveryError
from bot.core.mission import Kind, Person, Role
from tests.programmes import CALIFORNIA, PARIS, california, mission, session

SATURDAY = date(2022, 9, 24)
ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
DINNER = session("dîner", "20:00", "22:00", kind=Kind.MEAL, day=SATURDAY, place="Hotel Nikko")
BRIDGE = session("pont", "10:30", day=date(2022, 9, 25))
LANDED = "Arrivée : Vol"


def trip(end, *sessions, start="06:45"):
    """Make a mission that flies out, with nothing but its reminder and its arrival."""
    flight = session(
        "vol", start, end, kind=Kind.TRAVEL, day=SATURDAY, zone=PARIS, end_zone=CALIFORNIA,
        place="", reminders=(),
    )  # fmt: skip
    made = mission(
        flight, *(replace(one, reminders=()) for one in sessions),
        people="Alice", evening_digest=None, morning_brief=None, feedback_after=None,
    )  # fmt: skip
    return replace(made, people=(*made.people, ODILE))


def at(text, day=SATURDAY):
    return california(text, day)


async def test_it_is_sent_when_the_journey_ends_and_makes_no_sound(serve):
    service = serve(trip("14:10", DINNER), at("04:00"))
    await service.until(at("14:09"))
    assert service.heard() == []

    await service.until(at("14:10"))
    await service.until(at("19:00"))
    assert (service.heard(), service.rang()) == ([LANDED], [False])


async def test_late_in_the_night_it_does_not_wait_for_the_morning(serve):
    service = serve(trip("22:50", BRIDGE, start="16:00"), at("04:00"))
    await service.away_until(at("23:20"))

    assert service.heard() == [LANDED]
    assert "Il est 23 h 20 sur place" in service.platform.texts[-1].replace("\u00a0", " ")


async def test_what_came_too_late_is_named_to_the_organiser(serve):
    service = serve(trip("14:10", DINNER), at("04:00"))
    await service.away_until(at("18:30"))
    await service.wait(minutes=5)

    assert service.heard() == []
    assert service.heard("odile")[0].endswith("Pas envoyé : message à l'arrivée « Vol ».")


async def test_a_flight_that_is_late_is_told_when_it_lands(serve):
    service = serve(trip("14:10", DINNER), at("04:00"))
    await service.until(at("13:00"))
    service.publish(trip("16:00", DINNER))
    await service.until(at("14:30"))
    assert LANDED not in service.heard()

    await service.until(at("16:00"))
    await service.until(at("19:00"))
    assert service.heard().count(LANDED) == 1


async def test_an_arrival_that_was_told_too_soon_is_told_again_and_then_no_more(serve):
    service = serve(trip("14:10", DINNER), at("04:00"))
    await service.until(at("14:15"))
    service.publish(trip("16:00", DINNER))
    await service.until(at("15:59"))
    assert service.heard().count(LANDED) == 1

    await service.until(at("16:00"))
    service.clock.set(at("16:20"))
    service.publish(trip("15:50", DINNER))
    await service.until(at("19:00"))
    assert service.heard().count(LANDED) == 2


async def test_an_arrival_that_waits_for_the_platform_is_not_told_of_a_flight_put_off(serve):
    service = serve(trip("14:10", DINNER), at("04:00"))
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(99)]
    await service.until(at("14:11"))
    service.publish(trip("16:00", DINNER))
    service.platform.failures = []
    await service.wait(minutes=6)
    assert LANDED not in service.heard()

    await service.until(at("16:00") + timedelta(minutes=1))
    assert service.heard().count(LANDED) == 1


async def test_a_flight_that_is_cancelled_never_lands(serve):
    made = trip("14:10", DINNER)
    service = serve(made, at("04:00"))
    await service.until(at("12:00"))
    off = tuple(replace(one, cancelled=one.code == "vol") for one in made.sessions)
    service.publish(replace(made, sessions=off))
    await service.until(at("19:00"))

    assert LANDED not in service.heard()

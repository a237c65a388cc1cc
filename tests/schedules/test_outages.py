"""A platform is away for an hour: what still helps comes in order, the rest is told once."""

import asyncio
from dataclasses import replace

from bot.core.chat import DeliveryError
from bot.core.mission import Kind, Person, Role
from schedules.delivery import Lane
from tests.programmes import california, mission, session

ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
NO_NAME = DeliveryError("no connection: ClientConnectorDNSError")
ENOUGH = 10
AWAY = "J'étais à l'arrêt, et il était trop tard pour que ce soit utile."
PROGRAMME = replace(
    mission(
        session("briefing", "08:30", "08:50", kind=Kind.TALK),
        session("google", "10:00", "11:30", meet="09:10"),
        session("stanford", "14:00", "15:30"),
        evening_digest=None,
        morning_brief=None,
    ),
    people=(ODILE,),
)


def away(service):
    """Let nothing get through, in an hour of attempts and more."""
    service.platform.failures = [NO_NAME] * 10_000


async def until(service, at):
    """Let the time pass in steps in which what failed is tried again."""
    while service.clock.now() < at:
        await service.wait(minutes=5)


def in_full(service, chat):
    return [
        " ".join(told.text.split()) for told in service.platform.told.values() if told.chat == chat
    ]


async def test_after_an_hour_what_helps_is_said_as_it_is_by_then_and_the_rest_told_once(serve):
    service = serve(PROGRAMME, california("07:00"))
    away(service)
    await until(service, california("09:20"))
    assert service.heard() == []
    tried = service.platform.attempts
    assert tried < 100

    service.platform.failures = []
    await service.wait(minutes=5)
    await service.wait(minutes=5)

    assert service.heard() == [
        "C'était à 9 h 10 : Google",
        "Votre avis : Briefing",
    ]
    assert in_full(service, "odile") == [
        (
            "Ceci n'a pas pu être remis : rappel « Briefing ». "
            "Arrivé avec beaucoup de retard : rappel « Google » ; demande d'avis « Briefing »."
        )
    ]

    await until(service, california("13:30"))
    assert service.heard()[2:] == ["Votre avis : Google", "Dans 30 min : Stanford"]
    assert len(service.heard("odile")) == 1


async def test_a_service_that_was_away_itself_says_so_once(serve):
    service = serve(PROGRAMME, california("07:00"))
    await service.clockwork.settle()
    await service.away_until(california("09:20"))
    await service.away_until(california("09:25"))

    assert service.heard("odile") == [f"{AWAY} Pas envoyé : rappel « Briefing »."]


async def test_what_is_tried_again_later_is_handed_over_once_and_not_again_and_again(serve):
    """A mission clock looks again whenever all is handed over, and wakes the lanes by that."""
    service = serve(PROGRAMME, california("07:00"))
    away(service)
    service.clock.set(california("08:00"))
    await service.clockwork.step()
    handed = []

    def look_again():
        handed.append(service.clock.now())
        if len(handed) < ENOUGH:
            lane.wake()

    lane = Lane(service.platform, service.database, service.clock, service.clock, look_again)
    works = asyncio.create_task(lane.run())
    for _ in range(200):
        await asyncio.sleep(0.001)
    lane.stop()
    await works

    assert (service.platform.attempts, len(handed)) == (1, 1)


async def test_all_that_an_outage_has_cost_is_one_message(serve):
    """Two were over before it was, at different times, and one arrived long after its time."""
    visit = session("visite", "09:00", "09:15", kind=Kind.TALK)
    lunch = session("déjeuner", "12:30", "13:30")
    made = replace(PROGRAMME, sessions=(*PROGRAMME.sessions, visit, lunch))
    quiet = replace(made, timing=replace(made.timing, feedback_after=None))
    service = serve(quiet, california("07:00"))
    away(service)
    await until(service, california("09:40"))
    service.platform.failures = []
    for _ in range(4):
        await service.wait(minutes=5)

    assert service.heard() == ["C'était à 9 h 10 : Google"]
    assert in_full(service, "odile") == [
        (
            "Ceci n'a pas pu être remis : rappel « Briefing » ; rappel « Visite ». "
            "Arrivé avec beaucoup de retard : rappel « Google »."
        )
    ]

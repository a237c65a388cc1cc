"""However much may have arrived, organisers get one question about it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.chat import ChatKind, ChatRef, DeliveryError
from bot.core.mission import Person, Role
from bot.store.values import BroadcastState, DeliveryKind, State
from tests.programmes import california, mission, session

ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
GOOGLE = session("google", "10:00", "11:30", meet="09:10")


def silence():
    return DeliveryError("timed out", ambiguous=True)


@pytest.fixture
def service(serve):
    timing = {"evening_digest": None, "morning_brief": None, "before": ()}
    led = replace(mission(GOOGLE, feedback_after=timedelta(minutes=10), **timing), people=(ODILE,))
    made = serve(led, california("08:00"))
    made.platform.remembers = False
    return made


def chats(service, number):
    """Open more chats that a broadcast goes to."""
    with service.database.transaction() as store:
        return [service.bind(f"main {one}", ChatKind.MAIN, store).id for one in range(number)]


def broadcast(service, text, to):
    """Send a broadcast off, as the organiser's tap does."""
    with service.database.transaction() as store:
        now = service.clock.now()
        made = store.draft_broadcast(
            service.mission.code, author="odile", text=text, audience="everyone", at=now
        )
        store.change_broadcast(made.id, state=BroadcastState.SENT)
        for chat in to:
            store.enqueue(
                DeliveryKind.BROADCAST,
                service.mission.code,
                chat,
                due_at=now,
                subject=str(made.id),
            )


async def lost(service, text, to):
    """Let the platform fall silent while a broadcast goes out."""
    service.platform.failures = [silence() for _ in to]
    broadcast(service, text, to)
    await service.clockwork.settle()
    await service.clockwork.settle()


def asked(service):
    """Return the questions that the organiser has been asked, as they stand now."""
    return [
        told.text.replace("\u00a0", " ").splitlines()[2:]
        for told in service.platform.told.values()
        if told.chat == "odile"
    ]


async def test_many_chats_are_counted(service):
    await lost(service, "Le car part à 8 h 10", chats(service, 37))

    assert asked(service) == [["• annonce « Le car part à 8 h 10 » : 37 conversations"]]


async def test_some_are_named(service):
    await lost(service, "Le car part à 8 h 10", chats(service, 2))

    assert asked(service) == [
        ["• annonce « Le car part à 8 h 10 » : la conversation principale (2)"]
    ]


async def test_what_comes_a_moment_later_joins_the_question(service):
    first, second = chats(service, 2)
    await lost(service, "Le car part à 8 h 10", [first])
    service.clock.advance(timedelta(minutes=3))
    await lost(service, "Prenez vos passeports.\nEt de l'eau.", [second])

    assert asked(service) == [
        [
            "• annonce « Le car part à 8 h 10 » : la conversation principale",
            "• annonce « Prenez vos passeports. » : la conversation principale",
        ]
    ]


async def test_what_comes_an_hour_later_is_another_question(service):
    first, second = chats(service, 2)
    await lost(service, "Le car part à 8 h 10", [first])
    service.clock.advance(timedelta(hours=1))
    await lost(service, "Prenez vos passeports.", [second])

    assert asked(service) == [
        ["• annonce « Le car part à 8 h 10 » : la conversation principale"],
        ["• annonce « Prenez vos passeports. » : la conversation principale"],
    ]


async def test_a_request_for_feedback_is_asked_about_and_never_repeated(service):
    service.platform.failures = [silence()]
    await service.until(california("11:40"))
    await service.clockwork.settle()

    assert asked(service) == [["• demande d'avis « Google » : la conversation principale"]]
    assert service.heard() == []
    assert [one.kind for one in service.in_state(State.UNKNOWN)] == [DeliveryKind.FEEDBACK]


async def test_a_question_of_which_nobody_knows_whether_it_arrived_is_not_asked_about(service):
    service.platform.failures = [silence() for _ in range(3)]
    broadcast(service, "Le car part à 8 h 10", chats(service, 1))
    await service.clockwork.settle()
    for _ in range(4):
        await service.wait(minutes=1)

    assert len(service.in_state(State.UNKNOWN)) == 2
    assert asked(service) == []


async def test_who_organises_later_is_asked_then(service):
    with service.database.transaction() as store:
        odile = store.chat(ChatRef("fake", "odile"))
        store.close_chat(odile.id)
    await lost(service, "Le car part à 8 h 10", chats(service, 1))
    assert asked(service) == []

    with service.database.transaction() as store:
        store.reopen_chat(odile.id, service.clock.now())
    await service.wait(minutes=1)
    assert len(asked(service)) == 1

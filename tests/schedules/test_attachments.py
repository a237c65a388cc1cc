"""What travels along with a broadcast goes with it, once, whatever the platform does."""

from datetime import timedelta

import pytest

from bot.core.chat import ChatKind, ChatRef, DeliveryError, Document
from bot.core.message import Venue
from bot.store.values import BroadcastState, DeliveryKind, State
from tests.programmes import california, mission, session

GOOGLE = session("google", "10:00", "11:30", meet="09:10")
PLAN = Document(name="plan.pdf", content=b"%PDF-1.7", media_type="application/pdf")
GATE = Venue("Main Quad", "450 Jane Stanford Way", 37.4275, -122.1697)
FLOOD = DeliveryError("flood control", retry_after=timedelta(minutes=5))
SILENCE = DeliveryError("timed out", ambiguous=True)


@pytest.fixture
def service(serve):
    return serve(mission(GOOGLE), california("12:00"))


def broadcast(service, *, text="Voici le plan.", venue=None, chats=("main",), files=(PLAN,)):
    """Send a broadcast off with *files*, as the organiser's tap does."""
    now = service.clock.now()
    with service.database.transaction() as store:
        made = store.draft_broadcast(
            service.mission.code,
            author="odile",
            text=text,
            audience="everyone",
            at=now,
            venue=venue,
        )
        for place, file in enumerate(files):
            store.attach(made.id, file, place)
        store.change_broadcast(made.id, state=BroadcastState.SENT)
        for name in chats:
            chat = store.chat(ChatRef("fake", name))
            store.enqueue(
                DeliveryKind.BROADCAST,
                service.mission.code,
                chat.id,
                due_at=now,
                keys=(f"broadcast:{made.id}:{chat.id}",),
                subject=str(made.id),
                rings=True,
            )
    return made.id


def told(service):
    return [
        (one.chat, one.text, one.rings, one.document) for one in service.platform.told.values()
    ]


async def test_it_goes_to_every_chat_and_rings(service):
    with service.database.transaction() as store:
        service.bind("followers", ChatKind.FOLLOWERS, store)
    broadcast(service, chats=("main", "followers"))
    await service.clockwork.settle()

    assert told(service) == [
        (chat, "Annonce\nVoici le plan.", True, PLAN) for chat in ("main", "followers")
    ]


async def test_after_a_refusal_it_goes_once_with_its_file(service):
    service.platform.failures = [FLOOD]
    broadcast(service)
    await service.clockwork.settle()
    await service.wait(minutes=5)

    assert told(service) == [("main", "Annonce\nVoici le plan.", True, PLAN)]


async def test_of_several_all_go_in_order_once_and_one_rings(service):
    photos = tuple(
        Document(name=f"photo-{n}.jpg", content=bytes([n]), media_type="image/jpeg")
        for n in range(3)
    )
    broadcast(service, files=photos)
    send, failed = service.platform.send_document, []

    async def second_fails(to, document, caption, **more):
        if document == photos[1] and not failed:
            failed.append(document)
            raise FLOOD
        return await send(to, document, caption, **more)

    service.platform.send_document = second_fails
    await service.clockwork.settle()
    await service.wait(minutes=5)

    assert [(told[1], told[2], told[3]) for told in told(service)] == [
        ("", False, photos[0]),
        ("", False, photos[1]),
        ("Annonce\nVoici le plan.", True, photos[2]),
    ]


async def test_what_may_have_arrived_is_not_sent_again(service):
    service.platform.failures, service.platform.remembers = [SILENCE], False
    broadcast(service)
    await service.clockwork.settle()
    await service.wait(minutes=1)

    assert len(service.in_state(State.UNKNOWN)) == 1
    assert [one for one in told(service) if one[3] is not None] == []


async def test_after_a_crash_what_had_arrived_is_not_said_twice(service):
    broadcast(service)
    with service.database.transaction() as store:
        (delivery,) = store.ready("fake", service.clock.now(), service.clock.now())
        store.start_sending(delivery.id)
    await service.platform.send_document(
        delivery.chat.ref, PLAN, None, key=delivery.key, rings=True
    )
    await service.away_until(california("12:01"))

    assert [one.document for one in service.platform.told.values()] == [PLAN]


async def test_an_edit_leaves_the_file_as_it_is(service):
    number = broadcast(service)
    await service.clockwork.settle()
    with service.database.transaction() as store:
        store.change_broadcast(number, text="Voici le bon plan.")
        store.touch(DeliveryKind.BROADCAST, service.mission.code, str(number))
    await service.clockwork.settle()

    assert told(service) == [("main", "Annonce\nVoici le bon plan.", True, PLAN)]


async def test_a_place_and_a_file_are_kept_with_the_broadcast_and_go_with_it(service):
    number = broadcast(service, text="", venue=GATE)
    with service.database.transaction() as store:
        assert store.broadcast(number).venue == GATE
        assert store.attachments(number) == (PLAN,)

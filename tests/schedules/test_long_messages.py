"""What is longer than a platform takes goes out in parts, once each, and is said anew in place."""

from dataclasses import replace

import pytest

from bot.core.chat import DeliveryError
from bot.core.mission import words
from bot.core.parts import MOST, units
from bot.store.values import BroadcastState, DeliveryKind
from tests.programmes import california, mission, session


@pytest.fixture
def service(serve):
    """A day of forty talks with long titles, whose digest takes several messages."""
    long = words("Rencontre avec des investisseurs de la vallée " * 2)
    day = [
        replace(session(f"s{n}", f"{9 + n // 6:02}:{n % 6 * 10:02}", None), title=long)
        for n in range(40)
    ]
    return serve(mission(*day, before=()), california("04:00"))


async def test_a_long_brief_goes_out_in_parts_and_only_the_first_can_ring(service):
    await service.until(california("07:15"))

    said = [told for told in service.platform.told.values() if told.chat == "main"]
    assert len(said) > 1
    assert all(units(told.text) <= MOST for told in said)
    assert len({told.key for told in said}) == len(said)
    assert "".join(told.text for told in said).count("•") == 40


async def test_parts_come_and_go_with_what_is_said(service):
    now = service.clock.now()
    long, short = "Prenez vos badges. " * 250, "Prenez vos badges."
    with service.database.transaction() as store:
        said = store.draft_broadcast(
            service.mission.code, author="odile", text=short, audience="everyone", at=now
        )
        store.change_broadcast(said.id, state=BroadcastState.SENT)
        store.enqueue(
            DeliveryKind.BROADCAST,
            service.mission.code,
            service.main.id,
            due_at=now,
            keys=("broadcast:1:1",),
            subject=str(said.id),
            rings=True,
        )
    counts = []
    for text in (short, long, short, long):
        with service.database.transaction() as store:
            store.change_broadcast(said.id, text=text)
            store.touch(DeliveryKind.BROADCAST, service.mission.code, str(said.id))
        await service.clockwork.settle()
        counts.append(len(service.platform.told))

    assert counts == [1, 2, 1, 2]
    assert "".join(told.text for told in service.platform.told.values()).count("badges") == 250


async def test_parts_that_went_out_before_a_failure_do_not_go_again(service):
    await service.until(california("07:14"))
    send, count = service.platform.send, 0

    async def second_fails(*args, **kwargs):
        nonlocal count
        count += 1
        if count == 2:
            raise DeliveryError("Bad Gateway")
        return await send(*args, **kwargs)

    service.platform.send = second_fails
    await service.until(california("07:15"))
    await service.wait(seconds=2)

    said = [told for told in service.platform.told.values() if told.chat == "main"]
    assert "".join(told.text for told in said).count("•") == 40

"""A service that runs for months keeps nothing in memory of what is over."""

import gc
import weakref
from datetime import timedelta

from bot.core.agenda import agenda
from tests.programmes import MONDAY, california, mission, session

DAYS = 3
A_DAY = timedelta(days=1)
OVER = california("12:00") + DAYS * A_DAY


def days():
    """Make a mission of some days, with digests, briefs and requests for feedback."""
    return mission(
        *(
            session(f"visite-{day}", "10:00", "11:30", day=MONDAY + day * A_DAY, meet="09:10")
            for day in range(DAYS)
        )
    )


def kept(service):
    """Return what is looked at to see whether it is still there: the mission, and its agenda."""
    with service.database.reading() as store:
        held = store.mission("californie")
        first = agenda(held, store.by_the_clock(held))[0]
    return weakref.ref(held), weakref.ref(first)


def look_again(service):
    """Let the mission be looked at, as after somebody has rated a visit."""
    with service.database.transaction() as store:
        store.look_soon("californie")


def alive(references):
    gc.collect()
    return [one() is not None for one in references]


async def test_of_a_mission_that_is_over_nothing_stays(serve):
    service = serve(days())
    service.mission = None
    await service.until(OVER)
    look_again(service)
    await service.clockwork.settle()
    references, said = kept(service), service.heard()
    assert alive(references) == [True, True]

    for _ in range(DAYS):
        await service.wait(hours=24)
    assert (alive(references), service.heard()) == ([False, False], said)


async def test_of_one_that_is_asked_about_after_its_end_only_the_programme_stays(serve):
    service = serve(days())
    await service.until(OVER)
    references = kept(service)
    for _ in range(DAYS):
        look_again(service)
        await service.wait(hours=24)
    assert alive(references) == [True, False]

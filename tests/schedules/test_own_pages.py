"""Somebody's own page follows the hour and the programme, for those who look at it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, ChatKind, ChatRef, Tap
from bot.store.database import Database
from bot.store.publishing import publish
from tests.fake_platform import FakePlatform
from tests.programmes import bundled

ALICE = Account("fake", "T1:U1", "Alice")
HOME = ChatRef("fake", ALICE.id, "home")


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


class Office:
    def __init__(self):
        self.clock = StoppedClock(monday(9))
        self.database = Database.open()
        self.mission = bundled("silicon-valley-2022")
        with self.database.transaction() as store:
            publish(store, self.mission, monday(0))
            store.introduce(ALICE, self.mission.code, "alice-martin")
            store.bind(
                ChatRef("fake", ALICE.id),
                self.mission.code,
                ChatKind.DIRECT,
                monday(0),
                person="alice-martin",
            )
        self.numbers = count(1)
        self.start()

    def start(self):
        self.platform = FakePlatform()
        platforms = {"fake": self.platform}
        self.app = App(self.database, self.clock, system=self.clock, platforms=platforms)

    async def opens(self):
        await self.app.receive(
            Tap(
                id=str(next(self.numbers)), chat=HOME, account=ALICE, choice="home", message="home"
            )
        )
        await self.app.settle()

    async def at(self, instant):
        self.clock.set(instant)
        await self.app.settle()

    @property
    def next(self):
        """What the page says comes next."""
        (page,) = self.platform.told.values()
        assert page.chat == ALICE.id
        return next(line for line in page.text.splitlines() if line.startswith("À suivre"))


@pytest.fixture
def office():
    return Office()


async def test_a_page_that_was_opened_follows_the_hour(office):
    await office.opens()
    first = office.next

    await office.at(monday(9, 1))
    assert office.next == first
    ahead = await office.app.clockwork.step()
    assert ahead is not None

    await office.at(monday(18))
    assert office.next != first


async def test_a_page_that_nobody_opened_is_not_made(office):
    await office.at(monday(18))
    assert office.platform.told == {}


async def test_a_page_follows_the_programme(office):
    await office.opens()
    before = office.next
    cancelled = tuple(
        replace(one, cancelled=True)
        if one.starts_at > monday(9) and one.day == monday(9).date()
        else one
        for one in office.mission.sessions
    )
    with office.database.transaction() as store:
        publish(store, replace(office.mission, sessions=cancelled), monday(9))
    await office.app.settle()

    assert office.next != before


async def test_a_page_that_nobody_has_opened_for_days_is_left_alone(office):
    await office.opens()
    await office.at(monday(9) + timedelta(days=4))
    assert office.platform.told["home"].edits == 0

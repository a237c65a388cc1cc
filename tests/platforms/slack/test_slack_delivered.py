"""The outbox on Slack: whatever goes wrong, people see a reminder once, and organisers hear why."""

from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.core.chat import ChatKind
from bot.core.mission import Person, Role
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.values import BroadcastState, DeliveryKind, State
from schedules.clockwork import Clockwork
from tests.programmes import california, mission, session
from tests.servers.slack import faults
from tests.slack_house import slack_house

POST = "chat.postMessage"
GOOGLE = session("google", "10:00", "11:30", meet="09:10")
ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
QUIET = {"evening_digest": None, "morning_brief": None, "feedback_after": None}
MISSION = replace(mission(GOOGLE, **QUIET), people=(ODILE,))
AT = california("08:40")
REMINDED = ["On se retrouve dans 30 min : Google"]


@dataclass
class Service:
    """The clockwork that sends to the channel, and to Odile who organises."""

    house: object
    database: Database
    clockwork: Clockwork
    odile: object

    async def until(self, at):
        await self.clockwork.settle()
        while (ahead := await self.clockwork.step()) is not None and ahead <= at:
            self.house.clock.set(ahead)
            await self.clockwork.settle()
        self.house.clock.set(at)
        await self.clockwork.settle()

    async def wait(self, **by):
        self.house.clock.advance(timedelta(**by))
        await self.clockwork.settle()

    def read(self):
        """Return the first lines of what stands in the channel."""
        return [_plain(text) for text in self.house.texts()]

    def told(self):
        """Return what Odile reads in her direct chat."""
        return [_plain(text) for text in self.house.texts(self.house.team.im(self.odile))]

    def states(self):
        with self.database.transaction() as store:
            found = store.in_state(*State)
            return [one.state for one in found if one.chat.kind is ChatKind.MAIN]


def _plain(text):
    first = text.partition("\n")[0]
    return first.replace("\u00a0", " ").replace("\u202f", " ")


@asynccontextmanager
async def service(**more):
    begins = california("04:00")
    opened = []

    def seconds():
        """Let the pace go by the same clock as everything else here."""
        return opened[0].clock.now().timestamp()

    async with slack_house(at=begins, seconds=seconds, **more) as house:
        opened.append(house)
        odile = house.server.person(house.team, "Odile Vidal")
        database = Database.open()
        with database.transaction() as store:
            publish(store, MISSION, begins)
            store.bind(house.to, MISSION.code, ChatKind.MAIN, begins)
            store.bind(house.direct(odile), MISSION.code, ChatKind.DIRECT, begins, person="odile")
        clockwork = Clockwork(database, {"slack": house.platform}, house.clock, house.clock)
        yield Service(house, database, clockwork, odile)


IN_DOUBT = [
    *((name, faults.ambiguous(name, accepted=True)) for name in faults.AMBIGUOUS),
    ("a proxy's page", faults.server_error(503, accepted=True)),
    ("cut", faults.ACCEPTED_THEN_CUT),
]


@pytest.mark.parametrize("arrived", [True, False], ids=["arrived", "lost"])
@pytest.mark.parametrize(
    "fault", [fault for _, fault in IN_DOUBT], ids=[name for name, _ in IN_DOUBT]
)
async def test_what_may_have_arrived_is_read_exactly_once(fault, arrived):
    async with service() as made:
        made.house.server.fail_next(POST, replace(fault, accepted=arrived))
        await made.until(AT)
        await made.wait(seconds=2)
        await made.wait(minutes=5)

        assert (made.read(), made.told(), made.states()) == (REMINDED, [], [State.SENT])


async def test_a_reminder_of_which_slack_does_not_tell_is_sent_once_more():
    async with service() as made:
        made.house.server.fail_next(POST, faults.CUT)
        made.house.server.fail_next("conversations.history", faults.rate_limited(60))
        await made.until(AT)
        await made.wait(seconds=2)

        assert (made.read(), made.states()) == (REMINDED, [State.SENT])


async def test_a_429_waits_for_exactly_what_it_names():
    async with service() as made:
        made.house.server.fail_next(POST, faults.rate_limited(30))
        await made.until(AT)
        await made.wait(seconds=29)
        assert made.read() == []
        await made.wait(seconds=1)
        assert (len(made.read()), made.house.server.counts[POST]) == (1, 2)


@pytest.mark.parametrize(
    "fault",
    [
        faults.RESTRICTED_ACTION,
        faults.MSG_TOO_LONG,
        faults.ACCOUNT_INACTIVE,
        faults.TOKEN_REVOKED,
    ],
    ids=lambda fault: fault.refusal.error,
)
async def test_a_refusal_for_good_is_not_tried_again_and_the_organiser_told(fault):
    async with service() as made:
        made.house.server.fail_next(POST, fault)
        await made.until(AT)
        await made.wait(minutes=1)

        assert (made.read(), made.states()) == ([], [State.FAILED])
        assert made.told() == ["Ceci n'a pas pu être remis : rappel « Google »."]


async def test_a_permission_that_is_missing_is_named_to_the_organiser_with_what_it_is_for():
    async with service() as made:
        made.house.server.fail_next(POST, faults.missing_scope("chat:write"))
        await made.until(AT)
        await made.wait(minutes=1)

        assert made.states() == [State.FAILED]
        (told,) = made.house.texts(made.house.team.im(made.odile))
        assert [_plain(one) for one in told.splitlines()] == [
            "Ceci n'a pas pu être remis : rappel « Google ».",
            (
                "Slack ne m'y autorise pas (à qui administre l'application, « fanion doctor » dit "
                "quoi faire). Il manque : chat:write, pour écrire dans les canaux où il a été invité."
            ),
        ]


@pytest.mark.parametrize("what", ["archived", "bot removed"])
async def test_a_channel_that_is_lost_is_told_once_and_left_alone(what):
    async with service() as made:
        house = made.house
        if what == "archived":
            house.alice.archives(house.channel)
        else:
            house.alice.removes(house.team.bot, house.channel)
        await made.until(AT)
        await made.wait(minutes=1)

        assert (made.read(), made.states()) == ([], [State.FAILED])
        assert len(made.told()) == 1


async def test_somebody_who_is_deactivated_is_left_alone_and_stops_nobody_else():
    async with service() as made:
        carla = made.house.server.person(made.house.team, "Carla Rossi")
        announce(made, made.house.to, made.house.direct(carla))
        made.house.server.fail_next(POST, faults.refused("user_disabled"), channel=carla.id)
        await made.clockwork.settle()

        assert made.read() == ["Annonce"]
        with made.database.transaction() as store:
            assert store.chat(made.house.direct(carla)) is None


def announce(made, *chats):
    """Send a broadcast off to some chats, as the organiser's tap does."""
    now = made.house.clock.now()
    with made.database.transaction() as store:
        text = "Le car part à 8 h 10"
        drafted = store.draft_broadcast(
            MISSION.code, author="odile", text=text, audience="everyone", at=now
        )
        store.change_broadcast(drafted.id, state=BroadcastState.SENT)
        for ref in chats:
            chat = store.chat(ref) or store.bind(
                ref, MISSION.code, ChatKind.DIRECT, now, person="carla"
            )
            store.enqueue(
                DeliveryKind.BROADCAST,
                MISSION.code,
                chat.id,
                due_at=now,
                keys=(f"broadcast:{drafted.id}:{chat.id}",),
                subject=str(drafted.id),
                rings=True,
            )


async def test_a_token_that_is_refused_is_tried_again_until_it_is_mended():
    async with service() as made:
        made.house.server.fail_next(POST, faults.INVALID_AUTH, times=2)
        await made.until(AT)
        await made.wait(minutes=1)
        await made.wait(minutes=1)

        assert (len(made.read()), made.told()) == (1, [])


async def test_blocks_that_are_refused_are_read_as_text():
    async with service() as made:
        made.house.server.fail_next(POST, faults.INVALID_BLOCKS)
        await made.until(AT)

        assert (made.read(), made.states()) == (REMINDED, [State.SENT])


@pytest.mark.parametrize("arrived", [True, False], ids=["arrived", "lost"])
async def test_a_service_that_was_killed_in_mid_send_asks_and_says_it_once(arrived):
    async with service() as made:
        server = made.house.server
        server.fail_next(POST, replace(faults.ACCEPTED_THEN_CUT, accepted=arrived))
        lane = made.clockwork.lanes["slack"]
        lane._refused = _killed  # noqa: SLF001, the process is gone before it settles
        await made.until(AT)
        server.faults.forget()
        made.clockwork = Clockwork(
            made.database, {"slack": made.house.platform}, made.house.clock, made.house.clock
        )
        await made.clockwork.lanes["slack"].recover()
        await made.clockwork.settle()

        assert (made.read(), made.states()) == (REMINDED, [State.SENT])


async def _killed(delivery, error):
    """Settle nothing, as a process that is not there any more."""

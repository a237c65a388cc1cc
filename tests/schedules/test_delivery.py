import asyncio
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from bot.core.broadcasts import PREVIEW
from bot.core.chat import ChatKind, ChatRef, DeliveryError
from bot.core.message import Message
from bot.core.mission import Kind, Person, Role
from bot.store.values import BroadcastState, DeliveryKind, State
from schedules.delivery import IN_FLIGHT, Lane
from tests.fake_platform import FakePlatform, refused
from tests.programmes import california, mission, session
from tests.servers.postgresql import EITHER, address

ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
REMINDED = "On se retrouve dans 30 min : Google"
AT = california("08:40")
FLOOD = DeliveryError("flood control", retry_after=timedelta(minutes=5))
SILENCE = DeliveryError("timed out", ambiguous=True)
IN_MEMORY = pytest.mark.parametrize("database_url", ["memory"], indirect=True)
"""For tests that count how often the loop goes round: no server answers within that."""


@pytest.fixture(params=EITHER)
def database_url(request):
    return address(request)


def led(end="11:30", **more):
    timing = {"evening_digest": None, "morning_brief": None, "feedback_after": None}
    google = session("google", "10:00", end, meet="09:10")
    return replace(mission(google, **(timing | more)), people=(ODILE,))


@pytest.fixture
def service(serve):
    return serve(led())


def broadcast(service, text="Le car part à 8 h 10", chats=("main",)):
    """Send a broadcast off to some chats, as the organiser's tap does."""
    with service.database.transaction() as store:
        made = store.draft_broadcast(
            service.mission.code,
            author="odile",
            text=text,
            audience="everyone",
            at=service.clock.now(),
        )
        store.change_broadcast(made.id, state=BroadcastState.SENT)
        for name in chats:
            chat = store.chat(ChatRef("fake", name))
            store.enqueue(
                DeliveryKind.BROADCAST,
                service.mission.code,
                chat.id,
                due_at=service.clock.now(),
                keys=(f"broadcast:{made.id}:{chat.id}",),
                subject=str(made.id),
                rings=True,
            )
    return made.id


# ---- what is refused -------------------------------------------------------------------------


async def test_a_flooded_platform_is_asked_again_when_it_said(service):
    service.platform.failures = [FLOOD]
    await service.until(AT)
    assert service.heard() == []

    await service.wait(minutes=4)
    assert service.heard() == []
    await service.wait(minutes=1)
    assert service.heard() == ["On se retrouve dans 25 min : Google"]


async def test_a_passing_fault_is_tried_again_after_two_seconds(service):
    service.platform.failures = [DeliveryError("bad gateway")]
    await service.until(AT)
    await service.wait(seconds=2)

    assert service.heard() == [REMINDED]


async def test_a_fault_that_does_not_pass_is_tried_again_for_as_long_as_it_helps(service):
    service.platform.failures = [DeliveryError("bad gateway") for _ in range(100)]
    await service.until(AT)
    for pause in (2, 15, 60, 300, 300, 300):
        await service.wait(seconds=pause)
    assert (service.platform.attempts, len(service.in_state(State.WAITING))) == (7, 1)

    await service.wait(hours=3)
    service.platform.failures = []
    await service.wait(minutes=1)
    assert service.heard() == []
    assert service.heard("odile") == ["Ceci n'a pas pu être remis : rappel « Google »."]
    assert service.rang("odile") == [True]


async def test_after_an_hour_without_the_platform_a_reminder_says_what_is_true_then(service):
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(100)]
    await service.until(AT)
    for pause in (2, 15, 60, *(300,) * 12):
        await service.wait(seconds=pause)
    service.platform.failures = []
    await service.wait(minutes=5)

    assert service.heard() == ["C'était à 9 h 10 : Google"]
    assert service.heard("odile") == ["Arrivé avec beaucoup de retard : rappel « Google »."]


async def test_a_visit_that_lasts_longer_is_said_to_be_under_way_as_long(service):
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(100)]
    await service.until(AT)
    service.publish(led(end="13:00"))
    for pause in (2, 15, 60, *(300,) * 36):
        await service.wait(seconds=pause)
    service.platform.failures = []
    await service.wait(minutes=5)

    assert service.heard() == ["En cours depuis 10 h : Google"]


async def test_what_came_and_went_while_the_platform_was_away_is_not_said_to_be_cancelled(service):
    dinner = session("dîner", "19:00", kind=Kind.MEAL)
    service.platform.failures = [DeliveryError("service unavailable")]
    await service.wait(hours=3)
    service.publish(replace(service.mission, sessions=(*service.mission.sessions, dinner)))
    await service.clockwork.settle()
    service.publish(led())
    await service.wait(minutes=5)

    await service.wait(minutes=5)
    assert (service.heard(), service.heard("odile")) == ([], [])


async def test_a_refusal_for_good_is_not_tried_again(service):
    service.platform.failures = [refused()]
    await service.until(AT)
    await service.wait(minutes=10)

    assert service.heard() == []
    assert len(service.in_state(State.FAILED)) == 1


async def test_a_note_to_the_organiser_that_fails_causes_no_other(service):
    service.platform.failures = [refused(), refused()]
    await service.until(AT)
    await service.wait(minutes=10)
    await service.wait(minutes=10)

    assert service.heard("odile") == []
    assert len(service.in_state(State.FAILED)) == 2


async def test_a_group_that_became_a_supergroup_gets_it_there(service):
    service.platform.failures = [DeliveryError("group migrated", moved_to="supergroup")]
    await service.until(AT)

    assert (service.heard("main"), service.heard("supergroup")) == ([], [REMINDED])


async def test_what_waits_too_long_is_dropped(service):
    service.platform.failures = [DeliveryError("flood", retry_after=timedelta(hours=4))]
    await service.until(AT)
    await service.wait(hours=4)
    await service.wait(minutes=1)

    assert service.heard() == []
    assert len(service.heard("odile")) == 1


# ---- what may have arrived -------------------------------------------------------------------


async def test_what_arrived_though_the_platform_fell_silent_is_not_said_twice(service):
    service.platform.failures, service.platform.swallows = [SILENCE], True
    await service.until(AT)
    await service.wait(minutes=1)

    assert service.heard() == [REMINDED]
    assert [one.message for one in service.in_state(State.SENT)] == ["1"]


async def test_what_did_not_arrive_is_said_again(service):
    service.platform.failures = [SILENCE]
    await service.until(AT)
    await service.wait(seconds=2)

    assert service.heard() == [REMINDED]


async def test_a_reminder_is_repeated_once_where_the_platform_cannot_be_asked(service):
    service.platform.failures, service.platform.remembers = [SILENCE, SILENCE], False
    await service.until(AT)
    await service.wait(seconds=2)
    await service.wait(minutes=1)

    assert service.platform.attempts == 3
    assert len(service.in_state(State.UNKNOWN)) == 1
    assert service.heard("odile") == [
        "J'ai été interrompu, et je ne sais pas si ceci est arrivé : rappel « Google »."
    ]


async def test_a_broadcast_is_never_repeated_unasked(service):
    service.platform.failures, service.platform.remembers = [SILENCE], False
    service.clock.set(california("08:00"))
    broadcast(service)
    await service.clockwork.settle()
    await service.wait(minutes=1)

    assert service.heard() == []
    assert len(service.in_state(State.UNKNOWN)) == 1
    assert service.heard("odile") == ["Arrivé ou non ?"]


async def test_a_bug_on_the_platforms_side_stops_nobody(service):
    service.platform.failures = [KeyError("result")]
    await service.until(AT)
    await service.wait(seconds=2)

    assert service.heard() == [REMINDED]


async def test_an_arrival_that_the_platform_cannot_name_counts(service):
    class Vague(FakePlatform):
        async def was_sent(self, *_):
            return True

    service.platform = Vague(failures=[SILENCE])
    service.start()
    await service.until(AT)
    await service.wait(minutes=1)

    assert [(one.state, one.message) for one in service.in_state(State.SENT)] == [(State.SENT, "")]


# ---- after a crash ---------------------------------------------------------------------------


async def crash_in_the_middle(service, *, arrived):
    """Stop after a message was handed to the platform, before that was noted."""
    service.clock.set(AT)
    await service.clockwork.step()
    with service.database.transaction() as store:
        delivery = store.ready("fake", AT, AT)[0]
        store.start_sending(delivery.id)
    if arrived:
        message = Message(title=REMINDED)
        await service.platform.send(delivery.chat.ref, message, key=delivery.key, rings=True)


async def test_after_a_crash_what_had_arrived_is_not_said_twice(service):
    await crash_in_the_middle(service, arrived=True)
    await service.away_until(AT + timedelta(minutes=1))

    assert service.heard() == [REMINDED]


async def test_after_a_crash_what_had_not_arrived_is_said(service):
    await crash_in_the_middle(service, arrived=False)
    await service.away_until(AT + timedelta(minutes=1))

    assert service.heard() == [REMINDED]


async def test_after_a_crash_a_reminder_is_repeated_where_nobody_can_tell(service):
    service.platform.remembers = False
    await crash_in_the_middle(service, arrived=False)
    await service.away_until(AT + timedelta(minutes=1))
    await service.wait(seconds=2)

    assert service.heard() == [REMINDED]


async def test_after_a_crash_the_organiser_is_asked_about_a_broadcast(service):
    service.platform.remembers = False
    broadcast(service)
    await crash_in_the_middle(service, arrived=False)
    broadcasts = [one for one in service.in_state(State.SENDING) if one.kind == "broadcast"]
    await service.away_until(AT + timedelta(minutes=1))
    await service.wait(minutes=1)

    assert [one.id for one in service.in_state(State.UNKNOWN)] == [one.id for one in broadcasts]


async def test_what_was_being_sent_elsewhere_is_left_to_its_own_lane(service):
    await crash_in_the_middle(service, arrived=False)
    other = FakePlatform(name="slack")
    await Lane(other, service.database, service.clock, service.clock).recover()

    assert len(service.in_state(State.SENDING)) == 1


# ---- what is said anew -----------------------------------------------------------------------


async def asked_how_it_was(serve):
    service = serve(led(before=(), feedback_after=timedelta(minutes=10)))
    await service.until(california("11:40"))
    return service


def rate(service, voter, score=5):
    with service.database.transaction() as store:
        store.rate(service.mission.code, "google", voter, score, service.clock.now())
        store.touch(DeliveryKind.FEEDBACK, service.mission.code, "google")


async def test_a_request_shows_how_many_have_answered(serve):
    service = await asked_how_it_was(serve)
    before = service.platform.texts
    rate(service, "alice")
    rate(service, "bruno")
    await service.clockwork.settle()

    assert len(before) == len(service.platform.texts) == 1
    assert "2\u00a0avis" in service.platform.texts[0]
    assert [told.edits for told in service.platform.told.values()] == [1]


async def test_an_edit_that_fails_is_made_later(serve):
    service = await asked_how_it_was(serve)
    service.platform.failures = [FLOOD]
    rate(service, "alice")
    await service.clockwork.settle()
    assert "1\u00a0avis" not in service.platform.texts[0]

    await service.wait(minutes=5)
    assert "1\u00a0avis" in service.platform.texts[0]


async def test_an_edit_that_is_refused_for_good_leaves_what_was_said(serve):
    service = await asked_how_it_was(serve)
    service.platform.failures = [refused("message can't be edited")]
    rate(service, "alice")
    await service.clockwork.settle()
    await service.wait(minutes=10)

    assert [told.edits for told in service.platform.told.values()] == [0]
    assert service.heard("odile") == []


async def test_a_request_whose_session_was_dropped_stays_as_it_is(serve):
    service = await asked_how_it_was(serve)
    with service.database.transaction() as store:
        store.publish(replace(service.mission, sessions=()), service.clock.now())
    rate(service, "alice")
    await service.clockwork.settle()

    assert [told.edits for told in service.platform.told.values()] == [0]


async def test_a_broadcast_that_is_withdrawn_before_it_goes_is_not_said(service):
    number = broadcast(service)
    with service.database.transaction() as store:
        store.change_broadcast(number, state=BroadcastState.WITHDRAWN)
    await service.clockwork.settle()

    assert service.heard() == []


async def test_what_cannot_be_rendered_stops_nothing_else(service):
    with service.database.transaction() as store:
        store.enqueue(
            DeliveryKind.NOTICE,
            service.mission.code,
            service.main.id,
            due_at=service.clock.now(),
            subject="not a number",
        )
    await service.until(AT)

    assert service.heard() == [REMINDED]
    assert len(service.in_state(State.FAILED)) == 1


async def test_a_disk_that_fails_while_something_is_put_into_words_costs_nothing(serve):
    service = await asked_how_it_was(serve)
    rate(service, "alice")

    def fails(_connection, _cursor, statement, *_more):
        if "FROM rating" in statement:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise OperationalError(statement, {}, error)

    (lane,) = service.clockwork.lanes.values()
    event.listen(Engine, "before_cursor_execute", fails)
    try:
        with pytest.raises(OperationalError):
            await lane.send_all()
    finally:
        event.remove(Engine, "before_cursor_execute", fails)
    assert [told.edits for told in service.platform.told.values()] == [0]

    await service.clockwork.settle()
    assert [told.edits for told in service.platform.told.values()] == [1]


async def test_what_refers_to_nothing_is_not_said(service):
    with service.database.transaction() as store:
        for kind in (DeliveryKind.NOTICE, DeliveryKind.BROADCAST):
            store.enqueue(
                kind,
                service.mission.code,
                service.main.id,
                due_at=service.clock.now(),
                subject="99",
            )
    await service.clockwork.settle()

    assert [one.state for one in service.in_state(State.EXPIRED)] == [State.EXPIRED] * 2


# ---- the lanes -------------------------------------------------------------------------------


async def started(lane):
    task = asyncio.create_task(lane.run())
    await turns()
    return task


async def turns(number=200):
    """Let the loop go round: nothing here waits for real time."""
    for _ in range(number):
        await asyncio.sleep(0)


@IN_MEMORY
async def test_a_lane_has_eight_in_flight_and_one_for_each_chat(service):
    names = [f"direct {number}" for number in range(12)]
    with service.database.transaction() as store:
        for name in names:
            service.bind(name, ChatKind.DIRECT, store, person=name)
    broadcast(service, "un", names)
    broadcast(service, "deux", names)
    service.platform.gate = asyncio.Event()
    lane = Lane(service.platform, service.database, service.clock, service.clock)
    running = await started(lane)
    assert service.platform.at_once == IN_FLIGHT

    service.platform.gate.set()
    await turns(2000)
    assert (len(service.platform.told), service.platform.most_at_once) == (24, IN_FLIGHT)
    lane.stop()
    await running


@IN_MEMORY
async def test_a_platform_that_hangs_does_not_hold_up_another(service):
    slack = FakePlatform(name="slack")
    with service.database.transaction() as store:
        ref = ChatRef("slack", "C01")
        store.bind(ref, service.mission.code, ChatKind.MAIN, service.clock.now())
    service.platform.gate = asyncio.Event()
    service.clock.set(AT)
    await service.clockwork.step()
    lanes = [
        Lane(one, service.database, service.clock, service.clock)
        for one in (service.platform, slack)
    ]
    tasks = [await started(lane) for lane in lanes]

    assert (service.platform.titles, len(slack.titles)) == ([], 1)
    service.platform.gate.set()
    for lane in lanes:
        lane.stop()
    await asyncio.gather(*tasks)


@IN_MEMORY
async def test_what_is_in_flight_is_finished_before_a_lane_stops(service):
    service.platform.gate = asyncio.Event()
    service.clock.set(AT)
    await service.clockwork.step()
    lane = Lane(service.platform, service.database, service.clock, service.clock)
    running = await started(lane)
    lane.stop()
    await turns()
    assert not running.done()

    service.platform.gate.set()
    await running
    assert service.heard() == [REMINDED]
    assert len(service.in_state(State.SENT)) == 1


@IN_MEMORY
async def test_a_lane_says_when_everything_is_handed_over(service):
    calls = []
    lane = Lane(
        service.platform, service.database, service.clock, service.clock, lambda: calls.append(1)
    )
    service.clock.set(AT)
    await service.clockwork.step()
    running = await started(lane)
    lane.stop()
    await running

    assert service.heard() == [REMINDED]
    assert calls


@IN_MEMORY
async def test_a_retry_wakes_the_lane_by_itself(service):
    service.platform.failures = [DeliveryError("hiccup", moved_to="supergroup")]
    service.clock.set(AT)
    await service.clockwork.step()
    lane = Lane(service.platform, service.database, service.clock, service.clock)
    running = await started(lane)
    lane.stop()
    await running

    assert service.heard("supergroup") == [REMINDED]


def without_table(service, name, *, back=False):
    """Take a table away, as a full disk or a broken file would, or bring it back."""
    names = (f"{name}_gone", name) if back else (name, f"{name}_gone")
    with service.database.transaction() as store:
        connection = store._session.connection()  # noqa: SLF001
        connection.exec_driver_sql("ALTER TABLE {} RENAME TO {}".format(*names))


@IN_MEMORY
async def test_a_lane_outlives_an_outbox_that_cannot_be_read(service, caplog):
    service.clock.set(AT)
    await service.clockwork.step()
    without_table(service, "delivery_key")
    lane = Lane(service.platform, service.database, service.clock, service.clock)
    running = await started(lane)
    assert "the outbox cannot be read" in caplog.text

    without_table(service, "delivery_key", back=True)
    lane.wake()
    await turns()
    lane.stop()
    await running
    assert service.heard() == [REMINDED]


@IN_MEMORY
async def test_what_arrived_but_could_not_be_noted_is_not_said_twice(service, caplog):
    service.platform.gate = asyncio.Event()
    service.clock.set(AT)
    await service.clockwork.step()
    lane = Lane(service.platform, service.database, service.clock, service.clock)
    running = await started(lane)
    without_table(service, "delivery")
    service.platform.gate.set()
    await turns()
    assert "a delivery could not be settled" in caplog.text

    without_table(service, "delivery", back=True)
    lane.wake()
    await turns()
    lane.stop()
    await running
    assert service.heard() == [REMINDED]
    assert [one.message for one in service.in_state(State.SENT)] == ["1"]


@IN_MEMORY
async def test_a_platform_that_never_answers_counts_as_silent(service):
    service.platform.gate = asyncio.Event()
    service.clock.set(AT)
    await service.clockwork.step()
    lane = Lane(service.platform, service.database, service.clock, service.clock, patience=0)
    await lane.send_all()
    service.platform.gate.set()
    service.clock.advance(timedelta(seconds=2))
    await lane.send_all()

    assert service.heard() == [REMINDED]


# ---- what the author of a broadcast sees -----------------------------------------------------


@IN_MEMORY
async def test_the_author_sees_what_became_of_a_broadcast(service):
    service.clock.set(california("08:00"))
    with service.database.transaction() as store:
        direct = store.chat(ChatRef("fake", "odile"))
        draft = store.draft_broadcast(
            service.mission.code,
            author="odile",
            text="Le car part à 8 h 10",
            audience="everyone",
            at=service.clock.now(),
        )
        notice = store.add_notice(
            service.mission.code, PREVIEW, {"broadcast": draft.id}, service.clock.now()
        )
        store.enqueue(
            DeliveryKind.NOTICE,
            service.mission.code,
            direct.id,
            due_at=service.clock.now(),
            subject=str(notice.id),
        )
    await service.clockwork.settle()
    assert "Le car part à 8 h 10" in service.platform.texts[0]
    assert service.heard() == []

    with service.database.transaction() as store:
        store.change_broadcast(draft.id, state=BroadcastState.SENT)
        store.enqueue(
            DeliveryKind.BROADCAST,
            service.mission.code,
            service.main.id,
            due_at=service.clock.now(),
            subject=str(draft.id),
            data={"reports_to": notice.id},
        )
    await service.clockwork.settle()
    assert len(service.heard()) == 1
    assert [told.edits for told in service.platform.told.values() if told.chat == "odile"] == [1]

    with service.database.transaction() as store:
        store.change_broadcast(draft.id, state=BroadcastState.WITHDRAWN)
        store.touch(DeliveryKind.NOTICE, service.mission.code, str(notice.id))
    await service.clockwork.settle()
    assert [told.edits for told in service.platform.told.values() if told.chat == "odile"] == [2]

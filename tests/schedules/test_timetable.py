import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import MissionClock, Position, StoppedClock, SystemClock
from schedules.timetable import SWEEP, Timetable

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)


class Machine:
    """A machine whose wall clock and monotonic clock are moved by hand."""

    def __init__(self):
        self.wall = NOON
        self.seconds = 1000.0
        self.woken = 0

    def now(self):
        return self.wall

    def seconds_until(self, at):
        return max((at - self.wall).total_seconds(), 0.0)

    def monotonic(self):
        return self.seconds

    def wake(self):
        self.woken += 1

    def passes(self, seconds, wall=None):
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds if wall is None else wall)


@pytest.fixture
def machine():
    return Machine()


@pytest.fixture
def timetable(machine):
    return Timetable(machine.wake, machine, machine, machine.monotonic)


def test_it_is_armed_for_what_is_due_next(timetable):
    timetable.arm(NOON + AN_HOUR)
    assert timetable.next_run() == NOON + AN_HOUR

    timetable.arm(NOON + 2 * AN_HOUR)
    assert timetable.next_run() == NOON + 2 * AN_HOUR

    timetable.arm(None)
    timetable.arm(None)
    assert timetable.next_run() is None


def test_a_fast_clock_is_waited_for_in_real_time(machine):
    clock = MissionClock(Position(at=NOON - 300 * AN_HOUR, speed=60), machine.monotonic)
    clock.go_until(None)
    timetable = Timetable(machine.wake, clock, machine, machine.monotonic)
    timetable.arm(clock.now() + AN_HOUR)

    assert timetable.next_run() == NOON + timedelta(minutes=1)


def test_a_clock_that_stands_still_is_not_waited_for(machine):
    timetable = Timetable(machine.wake, StoppedClock(NOON), machine, machine.monotonic)
    timetable.arm(NOON + AN_HOUR)

    assert timetable.next_run() is None


def test_a_sweep_looks_what_is_due(timetable, machine):
    machine.passes(SWEEP)
    timetable.sweep()

    assert machine.woken == 1


@pytest.mark.parametrize("jump", [-3600, 7200])
def test_a_jump_is_noticed_before_the_next_sweep(timetable, machine, jump):
    timetable.look()
    machine.passes(1, wall=1 + jump)
    timetable.look()
    timetable.look()

    assert machine.woken == 1


@pytest.mark.parametrize("jump", [-3600, 7200])
def test_after_a_jump_of_the_wall_clock_it_is_armed_anew(timetable, machine, caplog, jump):
    timetable.arm(NOON + AN_HOUR)
    machine.passes(SWEEP, wall=SWEEP + jump)
    timetable.sweep()

    assert timetable.next_run() == max(NOON + AN_HOUR, machine.wall)
    assert caplog.messages == [f"the machine's clock jumped by {jump} s"]


async def test_it_wakes_the_service_by_itself():
    woken = asyncio.Event()
    timetable = Timetable(woken.set, SystemClock(), SystemClock())
    running = asyncio.create_task(timetable.run())
    await asyncio.sleep(0)
    timetable.arm(SystemClock().now() + timedelta(milliseconds=5))
    assert timetable.next_run() is not None
    await asyncio.wait_for(woken.wait(), 5)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_it_sweeps_by_itself(machine):
    woken = asyncio.Event()
    timetable = Timetable(woken.set, machine, machine, machine.monotonic, sweep_every=0.001)
    running = asyncio.create_task(timetable.run())
    await asyncio.wait_for(woken.wait(), 5)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.clock import MissionClock, Position, StoppedClock, SystemClock

START = datetime(2022, 9, 26, 16, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SPEEDS = st.sampled_from([1.0, 10.0, 60.0, 600.0])
SECONDS = st.floats(min_value=0, max_value=5_000, allow_nan=False)


class Seconds:
    """Seconds that pass when a test says so."""

    def __init__(self):
        self.passed = 100.0

    def __call__(self):
        return self.passed


@pytest.fixture
def seconds():
    return Seconds()


def going(seconds, **more):
    clock = MissionClock(Position(at=START, **more), seconds)
    clock.go_until(None)
    return clock


def test_it_stands_until_it_may_go_on(seconds):
    clock = MissionClock(Position(at=START, speed=60), seconds)
    seconds.passed += 3600

    assert (clock.now(), clock.until) == (START, START)


def test_it_runs_as_fast_as_it_was_told_to(seconds):
    clock = going(seconds, speed=60)
    seconds.passed += 10

    assert clock.now() == START + 10 * MINUTE
    clock.run(600)
    seconds.passed += 1
    assert clock.now() == START + 20 * MINUTE


def test_it_waits_where_something_is_due_and_goes_on_from_there(seconds):
    clock = MissionClock(Position(at=START, speed=60), seconds)
    clock.go_until(START + 5 * MINUTE)
    seconds.passed += 3600
    assert clock.now() == START + 5 * MINUTE

    clock.go_until(START + 60 * MINUTE)
    assert clock.now() == START + 5 * MINUTE
    seconds.passed += 1
    assert clock.now() == START + 6 * MINUTE


def test_it_can_be_stopped_and_goes_on_as_fast_as_before(seconds):
    clock = going(seconds, speed=60)
    clock.pause()
    seconds.passed += 3600
    assert (clock.now(), clock.seconds_until(START + MINUTE)) == (START, None)

    clock.run()
    seconds.passed += 1
    assert clock.now() == START + MINUTE


def test_wound_on_it_waits_at_everything_on_the_way(seconds):
    clock = MissionClock(Position(at=START, paused=True), seconds)
    clock.go_until(START + 5 * MINUTE)
    clock.wind(START + 60 * MINUTE)
    assert clock.now() == START + 5 * MINUTE

    clock.go_until(START + 80 * MINUTE)
    assert clock.now() == START + 60 * MINUTE


def test_stopped_while_it_is_wound_it_stays_where_it_is(seconds):
    clock = MissionClock(Position(at=START), seconds)
    clock.go_until(START + 5 * MINUTE)
    clock.wind(START + 60 * MINUTE)
    clock.pause()
    clock.go_until(None)

    assert clock.now() == START + 5 * MINUTE


def test_it_says_how_long_one_has_to_wait_for_an_instant(seconds):
    clock = going(seconds, speed=60)

    assert clock.seconds_until(START + 5 * MINUTE) == 5
    assert clock.seconds_until(START) == 0
    clock.go_until(START + MINUTE)
    assert clock.seconds_until(START + 5 * MINUTE) is None


def test_its_position_is_all_it_needs_to_go_on_elsewhere(seconds):
    clock = going(seconds, speed=60)
    seconds.passed += 10
    again = MissionClock(clock.position, seconds)
    again.go_until(None)
    seconds.passed += 1

    assert again.now() == clock.now() == START + 11 * MINUTE


def test_a_stopped_clock_shows_what_it_was_set_to():
    clock = StoppedClock(START)
    clock.advance(MINUTE)
    assert clock.now() == START + MINUTE
    assert (clock.seconds_until(START), clock.seconds_until(START + 2 * MINUTE)) == (0, None)


def test_the_machines_clock_is_in_utc():
    clock = SystemClock()

    assert clock.now().tzinfo is UTC
    assert clock.seconds_until(START) == 0
    assert clock.seconds_until(clock.now() + MINUTE) == pytest.approx(60, abs=1)


@given(speed=SPEEDS, passing=SECONDS, due=st.integers(0, 10_000))
def test_when_the_wait_is_over_it_shows_the_instant(speed, passing, due):
    seconds = Seconds()
    clock = going(seconds, speed=speed)
    at = START + timedelta(seconds=due)
    wait = clock.seconds_until(at)
    seconds.passed += (wait or 0) + 0.001 + passing

    assert clock.now() >= at


class Winding(RuleBasedStateMachine):
    """Whatever is done to the clock, it goes on, never back, and never past its permission."""

    def __init__(self):
        super().__init__()
        self.seconds = Seconds()
        self.clock = MissionClock(Position(at=START), self.seconds)
        self.shown = START
        self.allowed = START

    @rule(by=SECONDS)
    def time_passes(self, by):
        self.seconds.passed += by

    @rule(speed=SPEEDS)
    def it_runs(self, speed):
        self.clock.run(speed)

    @rule()
    def it_is_stopped(self):
        self.clock.pause()

    @rule(by=st.integers(0, 100_000))
    def it_is_wound(self, by):
        self.clock.wind(self.clock.now() + timedelta(seconds=by))

    @rule(by=st.integers(1, 100_000))
    def it_may_go_on(self, by):
        self.allowed = self.clock.now() + timedelta(seconds=by)
        self.clock.go_until(self.allowed)

    @invariant()
    def it_never_goes_back_nor_past_its_permission(self):
        now = self.clock.now()
        assert self.shown <= now <= self.allowed
        self.shown = now


TestWinding = Winding.TestCase

"""Never late, never twice, never lost, whatever happens: a reference model against the service.

`reference` says in plain words what is promised, `promises` looks at what people
heard.  ``FANION_MODEL_EXAMPLES=5000`` tries as many, each time others, on SQLite and
as many on PostgreSQL; ``-k postgresql`` only there.
"""

import faulthandler
import os
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.core import zones
from bot.core.chat import ChatKind
from bot.core.mission import Group, Kind, Mission, Person, Place, Role, Session, words
from tests.model.chance import SAME_EVERYWHERE
from tests.model.mortal import TROUBLES
from tests.model.reference import DAY, HOUR, MINUTE, held
from tests.model.world import SLACK, TELEGRAM, World

PARIS, CALIFORNIA = "Europe/Paris", "America/Los_Angeles"
ZONES = (PARIS, CALIFORNIA, "Asia/Kolkata", "America/Phoenix")
WEEKS = (date(2022, 9, 26), date(2023, 3, 11), date(2022, 10, 29), date(2022, 11, 5))
NAMES = ("Kestrel", "Heron", "Plover", "Curlew", "Osprey", "Avocet", "Dunlin", "Whimbrel")
PLACES = (None, Place(name="Mountain View"), Place(name="Ferry Building"))
CHATS = (
    (TELEGRAM, "main", ChatKind.MAIN, "", ""),
    (SLACK, "general", ChatKind.MAIN, "", ""),
    (TELEGRAM, "industry", ChatKind.GROUP, "A", ""),
    (SLACK, "digital", ChatKind.GROUP, "B", ""),
    (SLACK, "home", ChatKind.FOLLOWERS, "", ""),
    (TELEGRAM, "alice", ChatKind.DIRECT, "", "alice"),
    (SLACK, "bruno", ChatKind.DIRECT, "", "bruno"),
)
PEOPLE = (
    Person(code="odile", name="Odile Vidal", role=Role.ORGANISER, language="en"),
    Person(code="alice", name="Alice Martin", groups=("A",)),
    Person(code="bruno", name="Bruno Roux", groups=("B",)),
    Person(code="claire", name="Claire Petit"),
)

clocks = st.builds(
    lambda minutes: (datetime(2022, 1, 1) + timedelta(minutes=15 * minutes)).time(),
    st.integers(0, 95) | st.integers(32, 76),
)
platforms = st.sampled_from((TELEGRAM, SLACK))


@st.composite
def sessions(draw, name, monday, zone):
    day = monday + draw(st.integers(0, 2)) * DAY
    start = datetime.combine(day, draw(clocks))
    kind = draw(st.sampled_from(Kind))
    end_zone = draw(st.sampled_from((zone, PARIS))) if kind is Kind.TRAVEL else zone
    end = start + draw(st.sampled_from((30, 60, 90, 180))) * MINUTE
    if end_zone != zone:
        end = zones.wall_time(zones.instant(start, zone) + 8 * HOUR, end_zone)
    early = draw(st.sampled_from((None, None, 0, 30, 50, 240)))
    made = Session(
        code=name.lower(),
        title=words(name),
        day=day,
        start=start.time(),
        end=end.time(),
        kind=kind,
        zone=zone,
        end_zone=end_zone,
        place=draw(st.sampled_from(PLACES)),
        meet_time=None if early is None else (start - early * MINUTE).time(),
        groups=draw(st.sampled_from(((), (), ("A",), ("B",), ("A", "B")))),
        feedback=kind in (Kind.VISIT, Kind.MEETING, Kind.TALK),
        reminders=draw(
            st.sampled_from((None, None, None, (), (10 * MINUTE,), (30 * MINUTE, 10 * MINUTE)))
        ),
    )
    return made if _readable(made) else replace(made, start=time(12), end=None, meet_time=None)


def _readable(session):
    """A time that clocks jump over, or show twice, is refused when a file is read."""
    walls = [(datetime.combine(session.day, session.start), session.zone)]
    if session.meet_time:
        walls.append((datetime.combine(session.meet_day, session.meet_time), session.zone))
    return all(len(zones.readings(*wall)) == 1 for wall in walls) and (
        session.end is None or session.end_zone != session.zone or session.end != session.start
    )


class Missions(RuleBasedStateMachine):
    """A mission, its service, and all that can happen to both.

    *address* gives a database with nothing in it.
    """

    world = None

    def __init__(self, address=lambda: "sqlite://"):
        super().__init__()
        self.address = address

    @initialize(
        data=st.data(),
        monday=st.sampled_from(WEEKS),
        zone=st.sampled_from(ZONES),
        number=st.integers(1, 5),
        hours=st.integers(0, 30),
        bound=st.sets(st.sampled_from(CHATS), min_size=1),
    )
    def begin(self, data, monday, zone, number, hours, bound):  # noqa: PLR0917
        self.monday, self.zone = monday, zone
        named = NAMES[:number]
        mission = Mission(
            code="anywhere",
            title="Anywhere",
            home_zone=PARIS,
            zone=zone,
            languages=("en",),
            groups=(Group(code="A", name="Industry"), Group(code="B", name="Digital")),
            people=PEOPLE,
            sessions=tuple(data.draw(sessions(name, monday, zone)) for name in named),
        )
        at = datetime.combine(monday - DAY, time(12), UTC) + hours * HOUR
        self.world = World(mission, at, self.address())
        for chat in CHATS:
            if chat in bound:
                self._bind(chat)
        self.world.settle()

    def teardown(self):
        if self.world is None:
            return
        try:
            self._end_well()
        finally:
            self.world.end()

    def _end_well(self):
        """In the end everything works again, and the organiser has been told what did not."""
        world = self.world
        for wire in world.wires.values():
            wire.out, wire.failures = False, []
        world.life.left = None
        if world.app is None:
            world.start()
        world.pass_until(world.now + 30 * HOUR)  # a night here, and one at home
        world.promises.reported()

    def _bind(self, chat):
        platform, name, kind, group, person = chat
        self.world.bind(platform, name, kind, group=group, person=person)

    @property
    def up(self):
        return self.world is not None and self.world.app is not None

    # ---- time passes -----------------------------------------------------------------------

    @rule(minutes=st.sampled_from((1, 5, 25, 60, 180, 600)))
    def time_passes(self, minutes):
        self.world.pass_until(self.world.now + minutes * MINUTE)

    @rule(
        which=st.integers(0, 7),
        of=st.sampled_from(("gathers_at", "starts_at", "ends_at")),
        minutes=st.sampled_from((-121, -35, -30, -29, -10, -5, 0, 1, 9, 10, 15)),
        asleep=st.booleans(),
    )
    def until_about_a_session(self, which, of, minutes, asleep):
        programme = held(self.world.mission)
        ahead = [
            at
            for session in programme
            if (at := getattr(session, of) + minutes * MINUTE) > self.world.now
        ]
        if ahead:
            go = self.world.jump_to if asleep else self.world.pass_until
            go(sorted(ahead)[which % len(ahead)])

    @rule(minutes=st.sampled_from((3, 40, 120, 480)))
    def the_clock_leaps(self, minutes):
        self.world.jump_to(self.world.now + minutes * MINUTE)

    @rule(minutes=st.sampled_from((1, 20, 60, 180)))
    def the_clock_goes_back(self, minutes):
        self.world.jump_to(self.world.now - minutes * MINUTE)

    # ---- the process -----------------------------------------------------------------------

    @precondition(lambda self: self.up)
    @rule(points=st.integers(0, 14))
    def it_is_killed(self, points):
        self.world.kill(points)

    @precondition(lambda self: self.up)
    @rule()
    def it_is_restarted(self):
        self.world.bury()
        self.world.start()

    @precondition(lambda self: self.up)
    @rule()
    def it_stops(self):
        self.world.bury()

    @precondition(lambda self: self.world is not None and not self.up)
    @rule()
    def it_starts(self):
        self.world.start()

    # ---- platforms -------------------------------------------------------------------------

    @rule(platform=platforms, kind=st.sampled_from(TROUBLES), times=st.integers(1, 3))
    def a_platform_is_in_trouble(self, platform, kind, times):
        self.world.trouble(platform, kind, times)

    @rule(platform=platforms)
    def a_platform_is_out(self, platform):
        self.world.promises.tell(f"{platform} is out")
        self.world.wires[platform].out = True

    @rule(minutes=st.sampled_from((0, 20, 60)))
    def all_platforms_are_back(self, minutes):
        self.world.pass_until(self.world.now + minutes * MINUTE)
        self.world.promises.tell("platforms are back")
        for wire in self.world.wires.values():
            wire.out = False
        self.world.settle()

    # ---- the organiser ---------------------------------------------------------------------

    def _one_of(self, which):
        listed = sorted(self.world.mission.sessions, key=lambda one: one.code)
        return listed[which % len(listed)] if listed else None

    def _change(self, which, how):
        session = self._one_of(which)
        if session is None or session.ends_at <= self.world.now:
            return
        changed = how(session)
        if _readable(changed):
            self.world.change(changed)

    def _moved(self, session, minutes):
        """Move a session as a whole."""
        by = minutes * MINUTE

        def later(clock, by=by):
            return None if clock is None else (datetime.combine(session.day, clock) + by).time()

        start = datetime.combine(session.day, session.start) + by
        return replace(
            session,
            day=start.date(),
            start=start.time(),
            end=later(session.end),
            meet_time=later(session.meet_time),
        )

    moves = st.sampled_from((-240, -60, -15, 15, 45, 120, 1440, -1440))

    @rule(which=st.integers(0, 7), minutes=moves)
    def a_session_is_moved(self, which, minutes):
        self._change(which, lambda session: self._moved(session, minutes))
        self.world.settle()

    @precondition(lambda self: self.up)
    @rule(which=st.integers(0, 7), minutes=moves)
    def a_session_is_moved_while_messages_fly(self, which, minutes):
        self.world.edit_in_flight(
            lambda: self._change(which, lambda session: self._moved(session, minutes))
        )

    @rule(which=st.integers(0, 7), place=st.sampled_from(PLACES))
    def a_session_is_elsewhere(self, which, place):
        self._change(which, lambda session: replace(session, place=place))
        self.world.settle()

    @rule(which=st.integers(0, 7))
    def a_session_is_called_off_or_on(self, which):
        self._change(which, lambda session: replace(session, cancelled=not session.cancelled))
        self.world.settle()

    @rule(which=st.integers(0, 7))
    def a_session_is_dropped(self, which):
        session = self._one_of(which)
        if session is not None and session.ends_at > self.world.now:
            self.world.drop(session.code)
        self.world.settle()

    @rule(data=st.data())
    def a_session_is_added(self, data):
        there = self.world.mission.sessions_by_code
        free = [name for name in NAMES if name.lower() not in there]
        if free:
            session = data.draw(sessions(free[0], self.monday, self.zone))
            if session.ends_at > self.world.now:
                self.world.change(session)
        self.world.settle()

    # ---- people ----------------------------------------------------------------------------

    @precondition(lambda self: self.up)  # whoever binds one talks to the service
    @rule(chat=st.sampled_from(CHATS))
    def a_chat_is_bound(self, chat):
        if chat[:2] not in self.world.chats:
            self._bind(chat)
        self.world.settle()

    @precondition(lambda self: self.up)
    @rule(who=st.sampled_from(((TELEGRAM, "alice"), (SLACK, "bruno"))), wanted=st.booleans())
    def somebody_asks_for_reminders(self, who, wanted):
        chat = self.world.chats.get(who)
        if chat is not None and self.world.life.left is None:
            self.world.listen(chat, wanted=wanted)
        self.world.settle()


def profile(examples, **more):
    """How many missions are tried; *more* says how else."""
    return settings(
        max_examples=examples,
        stateful_step_count=30,
        deadline=None,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
        **more,
    )


EXAMPLES = int(os.environ.get("FANION_MODEL_EXAMPLES", "0"))
PHASES = tuple(Phase) if EXAMPLES else (Phase.generate,)
"""Making an example small takes minutes, and a broken promise tells its story in any case."""


def whatever_happens(missions, examples):
    if EXAMPLES:  # it takes as long as it was asked to, and does not hang
        faulthandler.cancel_dump_traceback_later()
    chance = "hypothesis" if EXAMPLES else SAME_EVERYWHERE
    how = profile(EXAMPLES or examples, backend=chance, phases=PHASES)
    run_state_machine_as_test(missions, settings=how)


def test_whatever_happens_the_promises_are_kept():
    whatever_happens(Missions, 16)


def test_so_they_are_on_postgresql(fresh_postgresql):
    whatever_happens(lambda: Missions(fresh_postgresql), 3)

"""What the core decides: the next session, the agenda, a mission file, a wall time."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import median

from bench.result import Result, at_most
from bot.clock import monotonic
from bot.core.agenda import agenda
from bot.core.answering import Asker, answer
from bot.core.chat import ChatKind
from bot.core.mission import Mission
from bot.core.rehearsal import audience_named
from bot.files.reading import read_file
from bot.samples import sample

ROUNDS = 200
SESSIONS = 1000


def measure() -> Iterable[Result]:
    """Take medians; the agenda is worked out anew each time, for a mission not seen before."""
    file = sample("silicon-valley-2022")
    mission = read_file(file).mission
    if mission is None:
        raise RuntimeError("the bundled mission has errors")
    alice = mission.people_by_code["alice-martin"]
    asker = Asker(person=alice, chat=ChatKind.MAIN, language="fr", addressed=False)
    now = datetime(2022, 9, 26, 15, 40, tzinfo=UTC)
    asked = _milliseconds(lambda: answer(mission, "c'est quoi la suite ?", asker, now))
    yield at_most("“c'est quoi la suite ?” understood and answered, median", asked, 1, "ms")
    large = _repeated(mission, SESSIONS)
    made = [_of_agenda(replace(large)) for _ in range(9)]
    yield at_most(f"agenda of {len(large.sessions):,} sessions, median", median(made), 50, "ms")
    read = _milliseconds(lambda: read_file(file), rounds=9)
    yield at_most("the bundled mission read and checked, median", read, 200, "ms")


def _milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    def once() -> float:
        begun = monotonic()
        work()
        return (monotonic() - begun) * 1000

    return median(once() for _ in range(rounds))


def _of_agenda(mission: Mission) -> float:
    audiences = tuple(audience_named(mission, name) for name in ("main", "followers"))
    begun = monotonic()
    agenda(mission, audiences)
    return (monotonic() - begun) * 1000


def _repeated(mission: Mission, sessions: int) -> Mission:
    """Go through the programme again, a week later each time, until it has that many sessions."""
    many = [
        replace(one, code=f"{one.code}-{week}", day=one.day + timedelta(weeks=week))
        for week in range(1 + sessions // len(mission.sessions))
        for one in mission.sessions
    ]
    return replace(mission, sessions=tuple(many[:sessions]))

"""What people write: how much of it is understood, how quickly, and what that takes at start.

`held_out.jsonl` is told apart from what the rules were made by, and without its
sentences: who makes the rules better reads the kinds.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from statistics import median, quantiles
from time import process_time

from bench.result import Result, at_most, told
from bot.core.mission import Mission, Session
from tests.understanding.judging import (
    CONFIDENTLY_WRONG,
    HELD_OUT,
    TUNED_BY,
    Line,
    Outcome,
    Verdict,
    asks,
    lines_of,
    mission_called,
    outcomes,
    said_to_the_bot,
)

SESSIONS = 200
ENOUGH = 97
"""Percent of the questions."""
BUTTS_IN = 0.5
"""Percent of the group's own talk."""
SETS = {"held out": (HELD_OUT,), "tuned by": TUNED_BY}
START = """
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import bot.core.programme
import bot.core.site_time
from bot.files.reading import read_file
from bot.samples import sample

def resident():
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024

mission = read_file(sample("silicon-valley-2022")).mission
memory, begun = resident(), process_time()
from bot.core.understanding import understand
understand("c'est quoi la suite ?", mission, addressed=True, from_home=False)
print(1000 * (process_time() - begun), resident() - memory)
"""
"""Everything beside what understands is there already; then that, and its first question."""


def measure() -> Iterable[Result]:
    """Ask everything once on large programmes, then on its own; and start anew five times."""
    lines = {
        name: [line for file in files for line in lines_of(file)] for name, files in SETS.items()
    }
    yield from _quick(lines["held out"])
    yield from _at_start()
    for name, several in lines.items():
        yield from _figures(name, outcomes(several))
        yield from _spoken_to(name, outcomes(said_to_the_bot(several)))


def _figures(name: str, judged: Sequence[Outcome]) -> Iterator[Result]:
    """Tell what was reached, and what went wrong by kind."""
    questions = [one for one in judged if one.line["answered"]]
    talk = [one for one in judged if not one.line["answered"]]
    right = _percent(questions, Verdict.RIGHT)
    what = f"understanding, {name}: right of {len(questions)} questions"
    yield Result(what, f"{right:.1f} %", f"≥ {ENOUGH} %", right >= ENOUGH)
    wrong = sum(one.verdict in CONFIDENTLY_WRONG for one in questions)
    what = "  a session named with confidence that was not meant"
    yield Result(what, f"{wrong} ×", "0 ×", wrong == 0)
    what = f"  answered, of {len(talk)} sentences of the group's own talk"
    yield at_most(what, _percent(talk, Verdict.BUTTS_IN), BUTTS_IN, "%")
    yield from _confusions(questions)


def _spoken_to(name: str, judged: Sequence[Outcome]) -> Iterator[Result]:
    """Tell the same where each sentence is said to the bot, which then may not keep silent."""
    questions = [one for one in judged if one.line["answered"]]
    right = _percent(questions, Verdict.RIGHT)
    what = f"understanding, {name}: right where it is spoken to"
    yield Result(what, f"{right:.1f} %", f"≥ {ENOUGH} %", right >= ENOUGH)
    wrong = [one for one in judged if one.verdict in CONFIDENTLY_WRONG]
    of_talk = sum(not one.line["answered"] for one in wrong)
    times = len(wrong) - of_talk
    what = "  a session named with confidence that was not meant"
    yield Result(what, f"{times} ×", "0 ×", times == 0)
    # No aim: who names a session in passing may well be told about it.
    yield told("  a session named where it was but talk", of_talk, "×")


def _confusions(questions: Sequence[Outcome]) -> Iterator[Result]:
    """Tell each kind that is not all right, the worst first."""
    not_right = Counter(one.kind for one in questions if one.verdict is not Verdict.RIGHT)
    for kind, missed in not_right.most_common():
        verdicts = Counter(one.verdict for one in questions if one.kind == kind)
        right = verdicts.pop(Verdict.RIGHT, 0)
        why = ", ".join(f"{times} {verdict}" for verdict, times in verdicts.most_common())
        yield Result(f"    {kind}: {why}", f"{right} of {right + missed}", "", good_enough=True)


def _percent(judged: Sequence[Outcome], verdict: Verdict) -> float:
    return 100 * sum(one.verdict is verdict for one in judged) / len(judged)


def _quick(lines: Sequence[Line]) -> Iterator[Result]:
    """Ask each once on a programme that knows the mission's words and those of the others."""
    codes = sorted({line["mission"] for line in lines})
    missions = {code: mission_called(code) for code in codes}
    large = {code: _enlarged(code, missions) for code in codes}
    first, took = [], []
    for code, mission in large.items():
        own = [asks(line, mission) for line in lines if line["mission"] == code]
        mission.derived.clear()
        for ask in own[:1]:
            begun = process_time()
            ask()
            first.append(1000 * (process_time() - begun))
        for ask in own:
            begun = process_time()
            ask()
            took.append(1000 * (process_time() - begun))
    what = f"understanding: a sentence, of {SESSIONS} sessions, median"
    yield at_most(what, median(took), 1, "ms")
    yield at_most("  the slowest of a hundred", quantiles(took, n=100)[-1], 5, "ms")
    yield told("  the first one after the programme has changed", median(first), "ms")


def _enlarged(code: str, missions: dict[str, Mission]) -> Mission:
    """Return a mission with the sessions of the others, and once more, up to so many."""
    mission = missions[code]
    others = [other for name, other in missions.items() if name != code]
    more = chain.from_iterable(
        _renamed(other, turn) for turn in range(3) for other in (*others, mission)
    )
    sessions = (*mission.sessions, *more)[:SESSIONS]
    if len(sessions) < SESSIONS:
        raise RuntimeError("the missions have too few sessions")
    places = {p.code: p for one in (*others, mission) for p in one.places}
    hosts = {h.code: h for one in (*others, mission) for h in one.hosts}
    return replace(
        mission, sessions=sessions, places=tuple(places.values()), hosts=tuple(hosts.values())
    )


def _renamed(mission: Mission, turn: int) -> Iterator[Session]:
    for one in mission.sessions:
        yield replace(one, code=f"{mission.code}-{turn}-{one.code}", groups=())


def _at_start() -> Iterator[Result]:
    """Tell what it costs in a process that has everything else, with its first question."""
    costs = [_started() for _ in range(5)]
    yield at_most("understanding: more at start", min(took for took, _ in costs), 100, "ms")
    yield at_most("  and in memory", min(memory for _, memory in costs), 8, "MB")


def _started() -> tuple[float, float]:
    made = subprocess.run(  # noqa: S603, our own words
        [sys.executable, "-c", START], capture_output=True, text=True, check=True
    )
    took, memory = made.stdout.split()
    return float(took), float(memory)

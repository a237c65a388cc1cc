"""The page that somebody reads who has five minutes: the mission at a glance."""

from collections.abc import Iterable, Iterator
from itertools import product

from bot.core.languages.report_label import Label
from bot.core.message import spans_of
from bot.core.report import figures
from bot.core.report.facts import FollowUpState, Goal, Line, Question
from bot.core.report.page import Bar, Block, Bullets, Cover, Figures, Said
from bot.core.report.room import LOGO, PAGE, room
from bot.core.report.scribe import Scribe, tidy

BEST = 3
"""Visits that are named for how they were rated, where there is room for them."""
OBJECTIVES = 5
"""Objectives that fit; the part about objectives has them all."""
LINES, FEWEST_LINES = 6, 3
"""Lines that are quoted, and how many of them are worth more than another well-rated visit."""
WISHES = 3
LINE, TITLE, OBJECTIVE, SHORT_OBJECTIVE = 180, 48, 90, 48
"""Characters of each, to stay on two rows (of an objective on four, where there is room)."""


def president(scribe: Scribe) -> Iterator[Block]:
    """Write the first page, which fits on one."""
    head: list[Block] = [cover(scribe, scribe.words.label(Label.REPORT)), *stage(scribe)]
    head += [scribe.head(Label.AT_A_GLANCE), Figures(items=tuple(key_figures(scribe)))]
    ahead = list(_next(scribe))
    may = figures.picked(figures.all_lines(scribe.report))
    charts, lines = list[Block](), list[Block]()
    for length, most in product((OBJECTIVE, SHORT_OBJECTIVE), range(BEST, 0, -1)):
        charts = [*_best(scribe, most), *objective_bars(scribe, OBJECTIVES, length)]
        left = PAGE - room([*head, *charts, *ahead]) - (LOGO if scribe.report.logo else 0)
        lines = list(_lines(scribe, may, left))
        if len(lines) > min(len(may), FEWEST_LINES):  # with their heading
            break
    yield from (*head, *charts, *lines, *ahead)


def cover(scribe: Scribe, subtitle: str, whose: str = "") -> Cover:
    """Say *whose* document it is, whose mission it was, when, where and with how many."""
    report, words = scribe.report, scribe.words
    days = figures.days(report)
    towns = scribe.dates.together(list(figures.towns(report)[:4]))
    people = words.people(report.participants, report.companies)
    lines = (
        whose,
        tidy(scribe.mission.organiser),
        " · ".join(filter(None, (words.from_to(*days) if days else "", towns))),
        people,
    )
    return Cover(
        title=tidy(scribe.mission.title), subtitle=subtitle, lines=tuple(filter(None, lines))
    )


def stage(scribe: Scribe) -> Iterator[Block]:
    """Say what a reader has to know first: that it is not over, or that it is invented."""
    if scribe.report.invented:
        yield scribe.aside(scribe.words.label(Label.INVENTED))
    if figures.under_way(scribe.report):
        begun = any(map(figures.took_place, scribe.report.visits))
        yield scribe.aside(scribe.words.at_this_stage(scribe.written_on(), begun=begun))


def key_figures(scribe: Scribe) -> Iterator[tuple[str, str]]:
    """Say the numbers that matter, each with what it counts."""
    report, words = scribe.report, scribe.words
    yield words.visits_held(len(figures.held(report)), figures.planned(report))
    rated = figures.of_all_visits(report)
    if rated.average is not None:
        yield words.average_rating(rated.average, rated.count)
    there = figures.attendance(report)
    if there is not None:
        yield words.attendance(there.share, there.calls)
    states = figures.by_state(report)
    if states.total():
        yield words.follow_ups_wanted(states.total(), states[FollowUpState.DONE])


def _best(scribe: Scribe, most: int) -> Iterator[Block]:
    best = figures.best_rated(scribe.report, most)
    if not best:
        yield scribe.text(scribe.words.label(Label.NOTHING_RATED))
        return
    yield scribe.bars(
        scribe.words.label(Label.BEST),
        (scribe.rating_bar(scribe.title(visit.session, TITLE), visit.tally) for visit in best),
    )


def objective_bars(scribe: Scribe, most: int, length: int) -> Iterator[Block]:
    """Draw how far each objective was reached, with a sentence about each."""
    goals = scribe.report.goals
    if not goals:
        return
    yield scribe.bars(
        scribe.words.label(Label.HOW_FAR), (_goal(scribe, goal, length) for goal in goals[:most])
    )
    if len(goals) > most:
        yield scribe.aside(scribe.words.more_objectives(len(goals) - most))


def _goal(scribe: Scribe, goal: Goal, length: int) -> Bar:
    label = scribe.cut(scribe.written(goal.objective.text), length)
    said = scribe.words.served(len(goal.visits), goal.of_visits.average)
    if goal.tally.count:
        said = scribe.words.reached(figures.reached(goal), goal.tally.count)
    return scribe.rating_bar(label, goal.tally, f"{scribe.words.stop}{said}" if said else "")


def _lines(scribe: Scribe, may: Iterable[Line], left: float) -> Iterator[Block]:
    """Quote from the first line on as many as there are rows *left* for."""
    head = scribe.head(Label.LINES, 2)
    quoted: list[Block] = [head]
    for line in may:
        said = _quoted(scribe, line)
        if len(quoted) > LINES or room([*quoted, said]) > left:
            break
        quoted.append(said)
    if len(quoted) > 1:
        yield from quoted


def _quoted(scribe: Scribe, line: Line) -> Said:
    session = scribe.mission.sessions_by_code.get(line.about)
    where = scribe.title(session, LINE) if session is not None else ""
    by = " · ".join(filter(None, (scribe.name(line.person), where)))
    return Said(text=scribe.cut(scribe.said(line).text, LINE), by=by)


def _next(scribe: Scribe) -> Iterator[Block]:
    report, words = scribe.report, scribe.words
    ahead = sum(map(figures.is_visit, filter(scribe.ahead, report.visits)))
    states = figures.by_state(report)
    wishes = figures.grouped(figures.about_mission(report, Question.NEXT))
    named = [words.times(scribe.cut(tidy(text), TITLE), count) for text, count in wishes]
    said = [
        words.still_ahead(ahead) if ahead else "",
        words.follow_ups_by_state(states),
        words.wished(named[:WISHES], len(named) - WISHES) if named else "",
    ]
    items = tuple(spans_of(one) for one in said if one)
    if items:
        yield scribe.head(Label.NEXT, 2)
        yield Bullets(items=items)

"""The page that somebody reads who has five minutes: the mission at a glance."""

from collections.abc import Iterable, Iterator

from bot.core.languages.report_label import Label
from bot.core.message import shortened, spans_of
from bot.core.report import figures
from bot.core.report.facts import FollowUpState, Goal, Line, Question
from bot.core.report.page import Bar, Block, Bullets, Cover, Figures, Said
from bot.core.report.scribe import Scribe, tidy

BEST = 3
"""Visits that are named for how they were rated."""
OBJECTIVES = 5
"""Objectives that fit; the part about objectives has them all."""
LINES, FEWEST_LINES = 6, 3
ROWS = 9
"""Rows of text that all lines together may take, of some `ROW` characters each."""
ROW = 88
WISHES = 3
TITLE, OBJECTIVE = 60, 90
"""Characters of a visit's title and of an objective, to stay on one row or two."""


def president(scribe: Scribe) -> Iterator[Block]:
    """Write the first page, which fits on one."""
    yield cover(scribe, scribe.words.label(Label.REPORT))
    yield from stage(scribe)
    yield scribe.head(Label.AT_A_GLANCE)
    yield Figures(items=tuple(key_figures(scribe)))
    yield from _best(scribe)
    yield from objective_bars(scribe, OBJECTIVES)
    yield from _lines(scribe)
    yield from _next(scribe)


def cover(scribe: Scribe, subtitle: str, *more: str) -> Cover:
    """Say whose mission it was, when, where and with how many."""
    report, words = scribe.report, scribe.words
    days = figures.days(report)
    towns = scribe.dates.together(list(figures.towns(report)[:4]))
    people = words.people(report.participants, report.companies)
    lines = (
        tidy(scribe.mission.organiser),
        " · ".join(filter(None, (words.from_to(*days) if days else "", towns))),
        people,
        *more,
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
    wanted = states.total() - states[FollowUpState.DROPPED]
    if wanted:
        yield words.follow_ups_wanted(wanted, states[FollowUpState.DONE])


def _best(scribe: Scribe) -> Iterator[Block]:
    best = figures.best_rated(scribe.report, BEST)
    if not best:
        yield scribe.text(scribe.words.label(Label.NOTHING_RATED))
        return
    yield scribe.bars(
        scribe.words.label(Label.BEST),
        (scribe.rating_bar(scribe.title(visit.session, TITLE), visit.tally) for visit in best),
    )


def objective_bars(scribe: Scribe, most: int) -> Iterator[Block]:
    """Draw how far each objective was reached, with a sentence about each."""
    goals = scribe.report.goals
    if not goals:
        return
    yield scribe.bars(
        scribe.words.label(Label.HOW_FAR), (_goal(scribe, goal) for goal in goals[:most])
    )
    if len(goals) > most:
        yield scribe.aside(scribe.words.more_objectives(len(goals) - most))


def _goal(scribe: Scribe, goal: Goal) -> Bar:
    label = shortened(scribe.written(goal.objective.text), OBJECTIVE)
    served = scribe.words.served(len(goal.visits), goal.of_visits.average)
    if goal.tally.count:
        said = scribe.words.reached(figures.reached(goal), goal.tally.count)
        return scribe.rating_bar(label, goal.tally, f"{scribe.words.stop}{said}")
    return scribe.rating_bar(label, goal.tally, f"{scribe.words.stop}{served}" if served else "")


def _lines(scribe: Scribe) -> Iterator[Block]:
    chosen = tuple(_fitting(figures.picked(figures.all_lines(scribe.report))))
    if not chosen:
        return
    yield scribe.head(Label.LINES, 2)
    for line in chosen:
        said = scribe.said(line)
        session = scribe.mission.sessions_by_code.get(line.about)
        where = scribe.title(session, TITLE) if session is not None else ""
        by = " · ".join(filter(None, (scribe.name(line.person), where)))
        yield Said(text=shortened(said.text, 2 * ROW), by=by)


def _fitting(lines: Iterable[Line]) -> Iterator[Line]:
    """Take from the first on what leaves the page a page."""
    left, taken = ROWS, 0
    for line in lines:
        rows = 1 + min(len(line.text) // ROW + 1, 2)
        if taken == LINES or (rows > left and taken >= FEWEST_LINES):
            return
        left, taken = left - rows, taken + 1
        yield line


def _next(scribe: Scribe) -> Iterator[Block]:
    report, words = scribe.report, scribe.words
    ahead = sum(map(figures.is_visit, filter(scribe.ahead, report.visits)))
    states = figures.by_state(report)
    wishes = figures.grouped(figures.about_mission(report, Question.NEXT))
    named = [words.times(shortened(tidy(text), TITLE), count) for text, count in wishes]
    said = [
        words.still_ahead(ahead) if ahead else "",
        words.follow_ups_by_state(states),
        words.wished(named[:WISHES], len(named) - WISHES) if named else "",
    ]
    items = tuple(spans_of(one) for one in said if one)
    if items:
        yield scribe.head(Label.NEXT, 2)
        yield Bullets(items=items)

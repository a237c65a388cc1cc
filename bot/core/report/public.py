"""What is brought home for the companies that stayed: nothing but what may be passed on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.core.languages.report_label import Label
from bot.core.report import figures
from bot.core.report.examples import FOLLOW, LEAVE, marked
from bot.core.report.facts import Line, Question, Visit
from bot.core.report.page import Block, Facts, Heading, Said
from bot.core.report.president import cover, objective_bars, stage
from bot.core.report.scribe import Scribe
from bot.core.report.visits import circumstances
from bot.core.report.whole_mission import lines, photos

WHOLE_OBJECTIVE = 200
"""Characters of an objective, which has room here."""


def public(scribe: Scribe) -> Iterator[Block]:
    """Write what others may learn from: examples first, then visit by visit."""
    yield cover(scribe, scribe.words.label(Label.PUBLIC))
    yield from stage(scribe)
    hosts = _organisations(scribe)
    yield scribe.text(scribe.words.for_those_at_home(scribe.tidy(scribe.mission.organiser)))
    if hosts:
        yield scribe.text(scribe.words.received_by(hosts))
    if scribe.report.goals:
        yield scribe.head(Label.OBJECTIVES)
    yield from objective_bars(scribe, len(scribe.report.goals), WHOLE_OBJECTIVE)
    said = figures.picked(figures.all_lines(scribe.report))
    follow = list(_examples(scribe, Label.FOLLOW, said, FOLLOW))
    yield from follow
    yield from _examples(scribe, Label.LEAVE if follow else Label.LEAVE_ALONE, said, LEAVE)
    yield from _by_visit(scribe)
    yield from lines(scribe, Question.ADVICE, Label.ADVICE, 1)
    yield from lines(scribe, Question.NEXT, Label.WISHES, 1)
    yield from photos(scribe)
    if not said and not any(scribe.report.lines.values()):
        yield scribe.text(scribe.words.label(Label.NOTHING_SHARED))


def _organisations(scribe: Scribe) -> str:
    """Name who received the group, those at whose place it was most often first as they came."""
    received = [
        scribe.tidy(host.organisation)
        for visit in figures.held(scribe.report)
        for host in visit.session.hosts
        if host.organisation and host.organisation != scribe.mission.organiser
    ]
    return scribe.dates.together(list(dict.fromkeys(filter(None, received))))


def _examples(
    scribe: Scribe, label: Label, said: Iterable[Line], marks: frozenset[str]
) -> Iterator[Block]:
    found = [(line, text) for line in said for mark, text in [marked(line)] if mark in marks]
    if found:
        yield scribe.head(label)
        for line, text in found:
            yield _said_at(scribe, replace(line, text=scribe.capital(text)))


def _said_at(scribe: Scribe, line: Line) -> Said:
    """Say behind who said it where, since an example is read without what was visited."""
    session = scribe.mission.sessions_by_code.get(line.about)
    where = scribe.title(session) if session is not None else ""
    said = scribe.said(line)
    return replace(said, by=" · ".join(filter(None, (said.by, where))))


def _by_visit(scribe: Scribe) -> Iterator[Block]:
    told = [visit for visit in scribe.report.visits if _unmarked(visit) or visit.photos]
    if not told:
        return
    yield scribe.head(Label.BY_VISIT)
    for visit in told:
        yield Heading(text=scribe.title(visit.session), level=2)
        yield Facts(rows=circumstances(scribe, visit))
        yield from map(scribe.said, _unmarked(visit))
        for photo in visit.photos:
            yield scribe.picture(photo, visit.session)


def _unmarked(visit: Visit) -> list[Line]:
    return [line for line in figures.picked(visit.lines) if not marked(line)[0]]

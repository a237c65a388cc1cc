"""Somebody's own diary of the mission: where they were, day by day, and what they said of it."""

from collections.abc import Iterator
from itertools import groupby

from bot.core.feedback import Tally
from bot.core.languages.report_label import Label
from bot.core.message import spans_of
from bot.core.report import figures
from bot.core.report.facts import Fate, FollowUp, Visit
from bot.core.report.page import Block, Bullets, Facts, Heading, Said
from bot.core.report.president import cover, stage
from bot.core.report.scribe import Scribe
from bot.core.report.visits import questions
from bot.core.report.whole_mission import ABOUT_ALL
from bot.core.report.whose import person_named


def diary(scribe: Scribe) -> Iterator[Block]:
    """Write the days of one person, to them."""
    person = person_named(scribe.mission, scribe.whose)
    name = scribe.author(person.code) if person is not None else ""
    yield cover(scribe, scribe.words.label(Label.DIARY), name)
    yield from stage(scribe)
    lived = [visit for visit in scribe.report.visits if visit.fate is not Fate.CANCELLED]
    for _, of_day in groupby(lived, key=lambda visit: visit.session.day):
        listed = tuple(of_day)
        yield Heading(text=scribe.day(listed[0]), level=1)
        for visit in listed:
            yield from _visit(scribe, visit)
    yield from _whole(scribe)
    yield from _take_up(scribe)


def _visit(scribe: Scribe, visit: Visit) -> Iterator[Block]:
    session = visit.session
    yield Heading(text=scribe.title(session), level=2, beside=scribe.happened(visit))
    rows = (
        (Label.WHERE, scribe.place(session)),
        (Label.HOSTS, scribe.hosts(session)),
        (Label.YOUR_RATING, _given(scribe, visit.tally)),
    )
    shown = tuple((scribe.words.label(label), value) for label, value in rows if value)
    if shown:
        yield Facts(rows=shown)
    if figures.is_visit(visit) and _missed(scribe, visit):
        yield scribe.text(scribe.words.label(Label.YOU_WERE_NOT_THERE))
    for line in visit.lines:
        yield Said(text=scribe.tidy(line.text))
    yield from questions(scribe, (one for one in visit.questions if one.answer))
    for photo in visit.photos:
        yield scribe.picture(photo, session)


def _given(scribe: Scribe, own: Tally) -> str:
    given = [score for _, score in own.by_name]
    return scribe.words.score(given[0]) if len(given) == 1 else ""


def _missed(scribe: Scribe, visit: Visit) -> bool:
    person = person_named(scribe.mission, scribe.whose)
    return person is not None and person.code in visit.absent


def _whole(scribe: Scribe) -> Iterator[Block]:
    said = {label: figures.about_mission(scribe.report, question) for question, label in ABOUT_ALL}
    goals = tuple(
        (scribe.written(goal.objective.text), given)
        for goal in scribe.report.goals
        if (given := _given(scribe, goal.tally))
    )
    if goals or any(said.values()):
        yield scribe.head(Label.YOUR_LOOK_BACK)
        if goals:
            yield Facts(rows=goals)
    for label, lines in said.items():
        if lines:
            yield scribe.head(label, 2)
            yield from (Said(text=scribe.tidy(line.text)) for line in lines)


def _take_up(scribe: Scribe) -> Iterator[Block]:
    found = figures.follow_ups(scribe.report)
    if not found:
        return
    yield scribe.head(Label.YOU_TAKE_UP)
    yield Bullets(items=tuple(spans_of(_one(scribe, visit, one)) for visit, one in found))


def _one(scribe: Scribe, visit: Visit, follow_up: FollowUp) -> str:
    with_whom = scribe.hosts(visit.session) or scribe.title(visit.session)
    note = scribe.capital(scribe.tidy(follow_up.note))
    state = scribe.words.state(follow_up.state)
    said = f"{with_whom}{scribe.dates.colon}{state}"
    return f"{said}. {note}" if note else said

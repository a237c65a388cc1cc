"""The mission as a whole: what went well and what less, advice, wishes, and who answered."""

from collections.abc import Iterator

from bot.core.feedback import together
from bot.core.languages.report_label import Label
from bot.core.message import spans_of
from bot.core.report import figures
from bot.core.report.facts import Question
from bot.core.report.page import Block, Bullets, Facts
from bot.core.report.scribe import Scribe

ABOUT_ALL = (
    (Question.WELL, Label.WELL),
    (Question.BETTER, Label.BETTER),
    (Question.ADVICE, Label.ADVICE),
    (Question.NEXT, Label.WISHES),
)
"""What is asked about the whole mission, in the order of a report."""


def whole(scribe: Scribe) -> Iterator[Block]:
    """Write what people said about all of it."""
    said = [block for question, label in ABOUT_ALL for block in lines(scribe, question, label)]

    if said:
        yield scribe.head(Label.WHOLE)
        yield from said
    yield from photos(scribe)


def photos(scribe: Scribe) -> Iterator[Block]:
    """Show the photos that are of no one visit."""
    if scribe.report.photos:
        yield scribe.head(Label.PHOTOS)
        for photo in scribe.report.photos:
            yield scribe.picture(photo)


def lines(scribe: Scribe, question: Question, label: Label, level: int = 2) -> Iterator[Block]:
    """Write what was said to one question, in people's own words."""
    if question is Question.NEXT:
        yield from _wishes(scribe, level)
        return
    said = figures.about_mission(scribe.report, question)
    if said:
        yield scribe.head(label, level)
        yield from map(scribe.said, said)


def _wishes(scribe: Scribe, level: int) -> Iterator[Block]:
    """Write where people wish the next mission to go, with how many say the same."""
    grouped = figures.grouped(figures.about_mission(scribe.report, Question.NEXT))
    if grouped:
        yield scribe.head(Label.WISHES, level)
        yield Bullets(
            items=tuple(
                spans_of(scribe.words.times(scribe.tidy(text), count)) for text, count in grouped
            )
        )


def answers(scribe: Scribe) -> Iterator[Block]:
    """Say what the numbers stand on: who answered, what was left out, how it is counted."""
    report, words = scribe.report, scribe.words
    yield scribe.head(Label.ANSWERS)
    rated = figures.of_all_visits(report)
    of_goals = together(goal.tally for goal in report.goals)
    unrated = [scribe.title(visit.session) for visit in figures.unrated(report)]
    kept = [*figures.all_lines(report), *(one for said in report.lines.values() for one in said)]
    rows = (
        (Label.ANSWERED, words.answered(report.answered, report.asked)),
        (Label.RATINGS, words.ratings(rated.count, rated.hidden)),
        (Label.OF_OBJECTIVES, words.answers(of_goals.count) if report.goals else ""),
        (Label.SAID, words.lines_kept(len(kept), sum(line.shareable for line in kept))),
        (Label.UNRATED, words.listed(unrated)),
    )
    yield Facts(rows=tuple((words.label(label), value) for label, value in rows if value))
    yield scribe.aside(words.method(anonymous=report.mission.anonymous))

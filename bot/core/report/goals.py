"""The mission's objectives: how far they were reached, and which visits served them."""

from collections.abc import Iterator

from bot.core.languages.report_label import Label
from bot.core.message import spans_of
from bot.core.report import figures
from bot.core.report.facts import Goal
from bot.core.report.page import Block, Bullets, Heading
from bot.core.report.scribe import Scribe


def goals(scribe: Scribe) -> Iterator[Block]:
    """Write one part an objective."""
    if not scribe.report.goals:
        return
    yield scribe.head(Label.OBJECTIVES_ONE_BY_ONE)
    for goal in scribe.report.goals:
        yield from _goal(scribe, goal)


def _goal(scribe: Scribe, goal: Goal) -> Iterator[Block]:
    yield Heading(
        text=scribe.written(goal.objective.text), level=2, beside=scribe.rating(goal.tally)
    )
    if goal.tally.count:
        said = scribe.words.reached(figures.reached(goal), goal.tally.count)
        yield scribe.text(f"{scribe.capital(said)}.")
        yield scribe.spread(goal.tally)
    else:
        yield scribe.text(scribe.words.label(Label.NO_GOAL_ANSWER))
    served = [visit for visit in scribe.report.visits if visit.session.code in goal.visits]
    if served:
        said = scribe.words.served(len(served), goal.of_visits.average)
        yield scribe.text(f"{scribe.capital(said)}{scribe.dates.colon.rstrip(' ')}")
        yield Bullets(
            items=tuple(
                spans_of(
                    scribe.title(visit.session),
                    f" ({rating})" if (rating := scribe.rating(visit.tally)) else "",
                )
                for visit in served
            )
        )

"""What one company's own people noted, for the company, and what others share besides."""

from collections.abc import Iterator

from bot.core.languages.report_label import Label
from bot.core.report import figures
from bot.core.report.after import table
from bot.core.report.facts import Line, Visit
from bot.core.report.page import Block, Bullets, Facts, Heading
from bot.core.report.president import cover, stage
from bot.core.report.scribe import Scribe
from bot.core.report.visits import circumstances, follow_up
from bot.core.report.whole import ABOUT_ALL


def company(scribe: Scribe) -> Iterator[Block]:
    """Write the visits of its people in order, their notes first, and what they take up again."""
    whose = scribe.tidy(scribe.whose)
    yield cover(scribe, scribe.words.notes_of(whose))
    yield from stage(scribe)
    found = figures.follow_ups(scribe.report)
    if found:
        yield scribe.head(Label.FOLLOW_UPS)
        yield table(scribe, found)
    told = [visit for visit in scribe.report.visits if visit.lines or visit.follow_ups]
    if told:
        yield scribe.head(Label.VISITS)
    for visit in told:
        yield from _visit(scribe, visit)
    yield from _whole(scribe)
    if not told:
        yield scribe.text(scribe.words.label(Label.NOTHING_NOTED))


def _visit(scribe: Scribe, visit: Visit) -> Iterator[Block]:
    yield Heading(text=scribe.title(visit.session), level=2)
    yield Facts(rows=circumstances(scribe, visit))
    own = [line for line in visit.lines if line.own]
    yield from map(scribe.said, own)
    if visit.follow_ups:
        yield scribe.head(Label.FOLLOW_UPS, 3)
        yield Bullets(items=tuple(follow_up(scribe, one) for one in visit.follow_ups))
    yield from _of_others(scribe, visit.lines, 3)


def _of_others(scribe: Scribe, said: tuple[Line, ...], level: int) -> Iterator[Block]:
    others = figures.picked(line for line in said if not line.own)
    if others:
        yield scribe.head(Label.OF_OTHERS, level)
        yield from map(scribe.said, others)


def _whole(scribe: Scribe) -> Iterator[Block]:
    own = {
        label: [line for line in figures.about_mission(scribe.report, question) if line.own]
        for question, label in ABOUT_ALL
    }
    if any(own.values()):
        yield scribe.head(Label.WHOLE)
    for label, said in own.items():
        if said:
            yield scribe.head(label, 2)
            yield from map(scribe.said, said)

"""What one company's own people noted, for the company, and what others share besides."""

from collections.abc import Iterable, Iterator

from bot.core.languages.report_label import Label
from bot.core.report import figures
from bot.core.report.after import table
from bot.core.report.facts import Line, Visit
from bot.core.report.page import Block, Bullets, Facts, Heading
from bot.core.report.president import cover, stage
from bot.core.report.scribe import Scribe
from bot.core.report.visits import circumstances, follow_up
from bot.core.report.whole_mission import ABOUT_ALL


def company(scribe: Scribe) -> Iterator[Block]:
    """Write the visits of its people in order, their notes first, and what they take up again."""
    whose = scribe.tidy(scribe.whose)
    yield cover(scribe, scribe.words.notes_of(whose))
    yield from stage(scribe)
    found = figures.follow_ups(scribe.report)
    if found:
        yield scribe.head(Label.FOLLOW_UPS)
        yield table(scribe, found)
    told = [visit for visit in scribe.report.visits if _own(visit) or visit.follow_ups]
    if told:
        yield scribe.head(Label.VISITS)
    for visit in told:
        yield from _visit(scribe, visit)
    whole = tuple(_whole(scribe))
    yield from whole
    if not told and not whole:
        yield scribe.text(scribe.words.label(Label.NOTHING_NOTED))
    yield from _besides(scribe, [visit for visit in scribe.report.visits if visit not in told])


def _own(visit: Visit) -> list[Line]:
    return [line for line in visit.lines if line.own]


def _shared(visit: Visit) -> tuple[Line, ...]:
    return figures.picked(line for line in visit.lines if not line.own)


def _visit(scribe: Scribe, visit: Visit) -> Iterator[Block]:
    yield Heading(text=scribe.title(visit.session), level=2)
    yield Facts(rows=circumstances(scribe, visit))
    yield from map(scribe.said, _own(visit))
    if visit.follow_ups:
        yield scribe.head(Label.FOLLOW_UPS, 3)
        yield Bullets(items=tuple(follow_up(scribe, one) for one in visit.follow_ups))
    shared = _shared(visit)
    if shared:
        yield scribe.head(Label.OF_OTHERS, 3)
        yield from map(scribe.said, shared)


def _besides(scribe: Scribe, visits: Iterable[Visit]) -> Iterator[Block]:
    """Write what others share of visits about which nobody of the company noted anything."""
    told = [visit for visit in visits if _shared(visit)]
    if told:
        yield scribe.head(Label.OF_OTHERS)
    for visit in told:
        yield Heading(text=scribe.title(visit.session), level=2)
        yield from map(scribe.said, _shared(visit))


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

"""Each visit: who received the group, how it was rated, and what people took home."""

from collections.abc import Iterable, Iterator

from bot.core.languages.report_label import Label
from bot.core.message import Span, Strong, spans_of
from bot.core.report.facts import FollowUp, HostQuestion, Line, Visit
from bot.core.report.figures import is_visit, objectives_of, picked, took_place
from bot.core.report.page import Block, Bullets, Facts, Heading
from bot.core.report.scribe import Scribe

NAMED = 12
"""People who are named one by one; of more only how many, and who was missing."""


def visits(scribe: Scribe) -> Iterator[Block]:
    """Write one part a visit, in the order of the programme."""
    told = [visit for visit in scribe.report.visits if _is_told(visit)]
    if not told:
        return
    yield scribe.head(Label.VISITS)
    for visit in told:
        yield from _visit(scribe, visit)


def _is_told(visit: Visit) -> bool:
    """Tell whether there is something to say: it was a visit, or people said something."""
    said = visit.tally.count or visit.lines or visit.follow_ups or visit.photos
    return (is_visit(visit) and took_place(visit)) or bool(said)


def _visit(scribe: Scribe, visit: Visit) -> Iterator[Block]:
    yield Heading(text=scribe.title(visit.session), level=2, beside=scribe.rating(visit.tally))
    yield Facts(rows=(*circumstances(scribe, visit), *_who(scribe, visit)))
    if visit.tally.count:
        yield scribe.spread(visit.tally)
    yield from _takeaways(scribe, visit)
    yield from questions(scribe, visit.questions)
    if visit.follow_ups:
        yield scribe.head(Label.FOLLOW_UPS, 3)
        yield Bullets(items=tuple(follow_up(scribe, one) for one in visit.follow_ups))
    for photo in visit.photos:
        yield scribe.picture(photo, visit.session)


def circumstances(scribe: Scribe, visit: Visit) -> tuple[tuple[str, str], ...]:
    """Label when and where it was, with whom, for whom, and what it was to serve."""
    session = visit.session
    topics = [tidied for host in session.hosts if (tidied := scribe.tidy(host.about))]
    goals = [scribe.written(one.text) for one in objectives_of(scribe.report, visit)]
    said = (
        (Label.WHEN, scribe.capital(scribe.when(visit))),
        (Label.WHERE, scribe.place(session)),
        (Label.HOSTS, scribe.hosts(session)),
        (Label.TOPIC, scribe.words.listed(topics)),
        (Label.FOR, scribe.groups(session)),
        (Label.SERVES, scribe.words.listed(goals)),
    )
    return tuple((scribe.words.label(label), value) for label, value in said if value)


def _who(scribe: Scribe, visit: Visit) -> Iterator[tuple[str, str]]:
    present, absent = visit.present, visit.absent
    if present or absent:
        said = scribe.words.of(len(present), len(present) + len(absent))
        if 0 < len(present) <= NAMED:
            said = f"{said} ({scribe.names(present)})"
        yield scribe.words.label(Label.PRESENT), said
        if absent:
            yield scribe.words.label(Label.ABSENT), scribe.names(absent)
    elif visit.expected:
        yield scribe.words.label(Label.EXPECTED), scribe.words.not_called(len(visit.expected))


def _takeaways(scribe: Scribe, visit: Visit) -> Iterator[Block]:
    """Set apart what may not be passed on: who edits this must not send it out by accident."""
    yield from _lines(scribe, Label.TAKEAWAYS, picked(visit.lines))
    kept = [line for line in visit.lines if not line.shareable]
    yield from _lines(scribe, Label.INTERNAL, kept)


def _lines(scribe: Scribe, label: Label, lines: Iterable[Line]) -> Iterator[Block]:
    said = tuple(map(scribe.said, lines))
    if said:
        yield scribe.head(label, 3)
        yield from said


def questions(scribe: Scribe, asked: Iterable[HostQuestion]) -> Iterator[Block]:
    """Write what people wanted to hear from a host, and what they heard."""
    items = tuple(_question(scribe, one) for one in asked)
    if items:
        yield scribe.head(Label.QUESTIONS, 3)
        yield Bullets(items=items)


def _question(scribe: Scribe, asked: HostQuestion) -> tuple[Span, ...]:
    votes = scribe.words.votes(asked.votes)
    answer = scribe.tidy(asked.answer) or scribe.words.label(Label.UNANSWERED)
    return spans_of(Strong(scribe.tidy(asked.text)), f" ({votes}) " if votes else " ", answer)


def follow_up(scribe: Scribe, one: FollowUp) -> tuple[Span, ...]:
    """Write who takes something up with a host, how far it is, and their note."""
    who = scribe.name(one.person)
    state = scribe.words.state(one.state)
    note = scribe.capital(scribe.tidy(one.note))
    said = f"{scribe.dates.colon}{state}" if who else scribe.capital(state)
    return spans_of(Strong(who) if who else "", said, f". {note}" if note else "")

"""A note of thanks to a host, as an organiser would write and sign it."""

from collections.abc import Iterator, Sequence

from bot.core.languages.report_label import Label
from bot.core.message import Strong, spans_of
from bot.core.mission import Host
from bot.core.report import figures
from bot.core.report.facts import Fate, Visit
from bot.core.report.page import Block, Bullets, NewPage
from bot.core.report.scribe import Scribe
from bot.core.report.whose import hosts_named

MOST = 4
"""Lines that a letter quotes."""


def letters(scribe: Scribe) -> Iterator[Block]:
    """Write one letter a host, each on a page of its own; one alone where it is said *whose*."""
    wanted = _hosts(scribe)
    for at, host in enumerate(wanted):
        if at:
            yield NewPage()
        yield from _letter(scribe, host)
    if not wanted:
        yield scribe.text(scribe.words.label(Label.NO_HOST))


def _hosts(scribe: Scribe) -> tuple[Host, ...]:
    if scribe.whose:
        return tuple(hosts_named(scribe.mission, scribe.whose))[:1]
    received = (host for visit in _visits(scribe) for host in visit.session.hosts)
    travelled = {person.name for person in scribe.mission.people}
    # Who travels with the group, or is of the house, is not thanked by letter.
    return tuple(
        host
        for host in dict.fromkeys(received)
        if host.name not in travelled and host.organisation != scribe.mission.organiser
    )


def _visits(scribe: Scribe) -> tuple[Visit, ...]:
    return tuple(one for one in scribe.report.visits if one.fate is not Fate.CANCELLED)


def _letter(scribe: Scribe, host: Host) -> Iterator[Block]:
    words, organiser = scribe.words, scribe.tidy(scribe.mission.organiser)
    received = [
        visit
        for visit in _visits(scribe)
        if any((one.code, one.name) == (host.code, host.name) for one in visit.session.hosts)
    ]
    if scribe.report.invented:
        yield scribe.aside(words.label(Label.INVENTED))
    if organiser:
        yield scribe.text(Strong(organiser))
    yield scribe.text(scribe.written_on())
    to = (host.name, host.title, host.organisation)
    yield scribe.text(words.addressed(", ".join(filter(None, map(scribe.tidy, to)))))
    yield scribe.text(Strong(words.label(Label.SUBJECT)))
    yield scribe.text(words.dear(scribe.tidy(host.name)))
    yield from _thanks(scribe, received)
    yield from _heard(scribe, received)
    if any(visit.follow_ups for visit in received):
        yield scribe.text(words.label(Label.THEY_WILL_WRITE))
    yield scribe.text(words.label(Label.WELCOME_HERE))
    yield scribe.text(words.label(Label.CLOSING))
    yield scribe.text(words.signed_for(organiser))


def _thanks(scribe: Scribe, received: Sequence[Visit]) -> Iterator[Block]:
    days = tuple(dict.fromkeys(visit.session.day for visit in received))
    titles = list(dict.fromkeys(scribe.title(visit.session) for visit in received))
    mission = scribe.tidy(scribe.mission.title)
    if received:
        yield scribe.text(scribe.words.you_received(mission, days, titles))
    yield scribe.text(scribe.words.label(Label.WE_THANK))


def _heard(scribe: Scribe, received: Sequence[Visit]) -> Iterator[Block]:
    """Quote what may be passed on; the host was there, so that no visit has to be named."""
    said = figures.picked(line for visit in received for line in visit.lines)
    if said:
        yield scribe.text(scribe.words.label(Label.THEY_SAID))
        yield from map(scribe.said, said[:MOST])
    answered = [one for visit in received for one in visit.questions if one.answer]
    if answered:
        yield scribe.text(scribe.words.label(Label.YOU_ANSWERED))
        yield Bullets(items=tuple(spans_of(scribe.tidy(one.text)) for one in answered))

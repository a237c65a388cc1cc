"""A note of thanks to a host, as an organiser would write and sign it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.languages.report_label import Label
from bot.core.message import Strong, spans_of
from bot.core.mission import Host
from bot.core.report import figures
from bot.core.report.examples import LEAVE, marked
from bot.core.report.facts import FollowUpState, Visit
from bot.core.report.page import Block, Bullets, NewPage
from bot.core.report.scribe import Scribe
from bot.core.report.whose import hosts_named

MOST = 4
"""Lines that a letter quotes."""
OPEN = frozenset({FollowUpState.WANTED, FollowUpState.UNDER_WAY})


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
    """Return who has received the group and is to be thanked."""
    received = dict.fromkeys(host for visit in _visits(scribe) for host in visit.session.hosts)
    if not scribe.whose:
        return tuple(received)
    wanted = set(hosts_named(scribe.mission, scribe.whose))
    return tuple(host for host in received if host in wanted)[:1]


def _visits(scribe: Scribe) -> tuple[Visit, ...]:
    return tuple(filter(figures.took_place, scribe.report.visits))


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
    yield scribe.head(Label.SUBJECT, 2)
    yield scribe.text(words.dear(scribe.tidy(host.name)))
    yield from _thanks(scribe, received)
    yield from _heard(scribe, received)
    open_ones = [one for visit in received for one in visit.follow_ups if one.state in OPEN]
    if open_ones:
        yield scribe.text(words.they_will_write(len(open_ones)))
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
    # Nobody thanks a host with an example to leave.
    kept = [(line, text) for line in said for mark, text in [marked(line)] if mark not in LEAVE]
    if kept:
        yield scribe.text(scribe.words.label(Label.THEY_SAID))
        for line, text in kept[:MOST]:
            yield scribe.said(replace(line, text=scribe.capital(text)))
    answered = [one for visit in received for one in visit.questions if one.answer]
    if answered:
        yield scribe.text(scribe.words.label(Label.YOU_ANSWERED))
        yield Bullets(items=tuple(spans_of(scribe.tidy(one.text)) for one in answered))

"""The programme as it was planned and as it happened, and who was there."""

from collections.abc import Callable, Iterator
from itertools import groupby

from bot.core.changes import Aspect, change_of
from bot.core.languages.report_label import Label
from bot.core.mission import Session
from bot.core.report import figures
from bot.core.report.facts import Fate, Visit
from bot.core.report.figures import over_at
from bot.core.report.page import Block, Table
from bot.core.report.scribe import Scribe

WIDTHS = (3, 6, 6)
ATTENDANCE = (6, 2, 6)


def programme(scribe: Scribe) -> Iterator[Block]:
    """Write every day as a table: when it was planned, what it was, what became of it."""
    visits = scribe.report.visits
    yield scribe.head(Label.PROGRAMME)
    if not visits:
        yield scribe.text(scribe.words.label(Label.NO_PROGRAMME))
        return
    yield scribe.text(_in_short(scribe))
    columns = tuple(
        scribe.words.label(label) for label in (Label.PLANNED, Label.ENTRY, Label.HAPPENED)
    )
    for _, of_day in groupby(visits, key=lambda visit: visit.session.day):
        listed = tuple(of_day)
        yield Table(
            caption=scribe.day(listed[0]),
            columns=columns,
            rows=tuple(_row(scribe, visit) for visit in listed),
            widths=WIDTHS,
        )


def _in_short(scribe: Scribe) -> str:
    early = sum(map(figures.cut_short, scribe.report.visits))
    return scribe.words.fates(figures.fates(scribe.report), early)


def _row(scribe: Scribe, visit: Visit) -> tuple[str, str, str]:
    planned = visit.planned
    when = scribe.hours(planned) if planned is not None else "–"
    return when, scribe.title_for(visit.session), happened(scribe, visit)


def happened(scribe: Scribe, visit: Visit) -> str:
    """Say what became of a session: "comme prévu", "10 h 30 au lieu de 10 h", "annulé"."""
    words = scribe.words
    if visit.fate is Fate.CANCELLED:
        return words.label(Label.CANCELLED)
    said = [words.label(Label.STILL_AHEAD)] if visit.fate is Fate.AHEAD else []
    if visit.planned is None:
        said.append(words.added(scribe.happened(visit)))
    else:
        said += _differences(scribe, visit.planned, visit.session)
        if visit.fate is Fate.CHANGED and not said and visit.ended_at is None:
            said.append(words.label(Label.DETAILS))
    if visit.ended_at is not None and visit.ended_at < visit.session.ends_at:
        said.append(words.ended_early(visit.session.ends_at - over_at(visit)))
    return ", ".join(said) or words.label(Label.AS_PLANNED)


def _differences(scribe: Scribe, old: Session, new: Session) -> list[str]:
    change = change_of(old, new)
    aspects = change.aspects if change is not None else frozenset[Aspect]()
    return [
        said
        for aspect in Aspect
        if aspect in aspects
        for said in [_SAID[aspect](scribe, old, new)]
        if said
    ]


def _start(scribe: Scribe, old: Session, new: Session) -> str:
    was, now = scribe.clock(old.starts_at, old.zone), scribe.clock(new.starts_at, new.zone)
    if old.day != new.day:
        return scribe.words.moved_day(
            scribe.dates.day(old.day), was, scribe.dates.day(new.day), now
        )
    return scribe.words.moved(was, now) if was != now else ""


def _end(scribe: Scribe, old: Session, new: Session) -> str:
    was, now = (scribe.clock(one.ends_at, one.end_zone) for one in (old, new))
    # One that only began later and ends later is moved, and nothing more.
    kept = new.ends_at - new.starts_at == old.ends_at - old.starts_at
    return "" if kept or was == now else scribe.words.end_moved(was, now)


def _rendezvous(scribe: Scribe, old: Session, new: Session) -> str:
    if old.meet_time is None or new.meet_time is None or old.day != new.day:
        return ""
    was, now = (scribe.clock(one.gathers_at, one.zone) for one in (old, new))
    return scribe.words.rendezvous_moved(was, now) if was != now else ""


def _place(scribe: Scribe, old: Session, new: Session) -> str:
    was = old.place.name if old.place is not None else ""
    now = new.place.name if new.place is not None else ""
    return scribe.words.place_changed(was, now) if was != now and now else ""


def _title(scribe: Scribe, old: Session, new: Session) -> str:
    was = scribe.title(old)
    return scribe.words.title_changed(was) if was != scribe.title(new) else ""


def _hosts(scribe: Scribe, old: Session, new: Session) -> str:
    named = scribe.dates.together([host.name for host in new.hosts])
    changed = [host.name for host in old.hosts] != [host.name for host in new.hosts]
    return scribe.words.hosts_changed(named) if changed and named else ""


def _groups(scribe: Scribe, _old: Session, new: Session) -> str:
    return scribe.words.groups_changed(scribe.groups(new))


def _tentative(scribe: Scribe, _old: Session, new: Session) -> str:
    return "" if new.tentative else scribe.words.label(Label.CONFIRMED)


def _silent(_scribe: Scribe, _old: Session, _new: Session) -> str:
    """Say nothing: who reads a report was not waiting for it."""
    return ""


_SAID: dict[Aspect, Callable[[Scribe, Session, Session], str]] = {
    Aspect.START: _start,
    Aspect.RENDEZVOUS: _rendezvous,
    Aspect.MEET_PLACE: _silent,
    Aspect.PLACE: _place,
    Aspect.END: _end,
    Aspect.TITLE: _title,
    Aspect.HOSTS: _hosts,
    Aspect.GROUPS: _groups,
    Aspect.NOTES: _silent,
    Aspect.TENTATIVE: _tentative,
    Aspect.OTHER: _silent,
}


def attendance(scribe: Scribe) -> Iterator[Block]:
    """Write what headcounts say: how many were there, and who was not."""
    there = figures.attendance(scribe.report)
    if there is None:
        return
    yield scribe.head(Label.ATTENDANCE)
    yield scribe.text(scribe.words.in_all(there.present, there.counted, there.calls))
    called = [visit for visit in scribe.report.visits if visit.present or visit.absent]
    yield Table(
        caption=scribe.words.label(Label.CALLS),
        columns=tuple(
            scribe.words.label(one) for one in (Label.ENTRY, Label.PRESENT, Label.ABSENT)
        ),
        rows=tuple(_call(scribe, visit) for visit in called),
        widths=ATTENDANCE,
    )


def _call(scribe: Scribe, visit: Visit) -> tuple[str, str, str]:
    present, counted = len(visit.present), len(visit.present) + len(visit.absent)
    day = scribe.dates.short_day(visit.session.day)
    return (
        f"{day}, {scribe.title_for(visit.session)}",
        scribe.words.of(present, counted),
        scribe.names(visit.absent) or "–",
    )

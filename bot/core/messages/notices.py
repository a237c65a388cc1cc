"""What a chat is told when the programme changes: old → new, in both clocks."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.changes import Aspect, ChangeKind, SessionChange
from bot.core.languages.changes import ChangeWords, changes_in
from bot.core.message import Line, Message, Span, Strong, line, shortened, spans_of
from bot.core.messages.lines import Writer, address_of
from bot.core.mission import Mission, Session

MOST_NOTES = 500
MOST_CHANGES = 12
ARROW = " → "
DEPARTS = frozenset({Aspect.START, Aspect.RENDEZVOUS})
"""What differs where a journey leaves at another time."""


def notice(
    mission: Mission,
    changes: Sequence[SessionChange],
    reminded: Collection[str],
    language: str,
    now: datetime,
) -> Message:
    """Tell *changes* in words that are true at *now*; *mission* is as it is now.

    *reminded* are codes of sessions whose reminder is part of it.
    """
    writer, words = Writer(mission, language), changes_in(language)
    blocks: list[Line] = []
    for change in changes[:MOST_CHANGES]:
        today = zones.local_date(now, change.session.zone)
        blocks += map(Line, change_lines(writer, change, today))
        if change.new is not None and change.new.code in reminded:
            blocks.append(line(Strong(how_soon(writer, change.new, now))))
    if len(changes) > MOST_CHANGES:
        blocks.append(line(words.more(len(changes) - MOST_CHANGES)))
    return Message(words.notice_title(len(changes)), tuple(blocks))


def how_soon(writer: Writer, session: Session, at: datetime) -> str:
    """Say how long it is to the rendezvous, or since when it is past."""
    title = writer.title(session)
    if at < session.gathers_at:
        return writer.words.all_in(session.gathers_at - at)
    if at < session.starts_at:
        return writer.words.gathered(writer.site_clock(session.gathers_at, session.zone), title)
    return writer.words.under_way_since(writer.site_clock(session.starts_at, session.zone), title)


def change_lines(writer: Writer, change: SessionChange, today: date) -> Iterator[tuple[Span, ...]]:
    """Write a change: the session and its rendezvous on one line, what else on more."""
    words = changes_in(writer.language)
    match change.kind:
        case ChangeKind.NEW:
            yield from _whole(writer, words.new(), change.session, today)
        case ChangeKind.REINSTATED:
            yield from _whole(writer, words.reinstated(), change.session, today)
        case ChangeKind.CANCELLED:
            yield _cancelled(writer, words, change.versions[0], today)
        case ChangeKind.MOVED | ChangeKind.CHANGED:
            if change.old is not None and change.new is not None:
                yield from _changed(writer, change.old, change.new, change.aspects, today)


def change_line(writer: Writer, change: SessionChange, today: date) -> tuple[Span, ...]:
    """Write all of a change on one line."""
    spans: list[Span] = []
    for part in change_lines(writer, change, today):
        spans += [*(spans_of(" · ") if spans else ()), *part]
    return tuple(spans)


def _what(writer: Writer, session: Session) -> str:
    groups = writer.groups(session)
    return f"{writer.words.for_group(groups) if groups else ''}{writer.title(session)}"


def _day(writer: Writer, day: date, today: date) -> str:
    return "" if day == today else writer.dates.day(day)


def _meets_on(writer: Writer, session: Session) -> date:
    """Return the date of the rendezvous on the clock that its readers read first."""
    if writer.home_first:
        return zones.local_date(session.gathers_at, writer.mission.home_zone)
    return session.meet_day


def _whole(
    writer: Writer, said_first: str, session: Session, today: date
) -> Iterator[tuple[Span, ...]]:
    day = _day(writer, _meets_on(writer, session), today)
    yield spans_of(
        said_first,
        Strong(_what(writer, session)),
        f", {day}" if day else "",
        ", ",
        *writer.rendezvous(session),
    )
    place = session.place
    where = address_of(place) if place != session.gathering_place else ""
    times = writer.times(session)
    yield spans_of(_capital(f"{times}, {where}" if where else times))


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _cancelled(
    writer: Writer, words: ChangeWords, session: Session, today: date
) -> tuple[Span, ...]:
    day = _day(writer, _meets_on(writer, session), today)
    clock, _ = writer.both_clocks(session.gathers_at, session.zone)
    when = ", ".join(filter(None, (day, clock)))
    return spans_of(words.cancelled(), Strong(_what(writer, session)), f" ({when})")


def _changed(
    writer: Writer, old: Session, new: Session, aspects: frozenset[Aspect], today: date
) -> Iterator[tuple[Span, ...]]:
    words = changes_in(writer.language)
    if new.is_journey and Aspect.END in aspects and not aspects & DEPARTS:
        yield _arrival(writer, words, old, new, today)
        aspects -= {Aspect.END}
    else:
        yield _head(writer, words, old, new, today)
    yield from _aspects(writer, words, old, new, aspects)


def _arrival(
    writer: Writer, words: ChangeWords, old: Session, new: Session, today: date
) -> tuple[Span, ...]:
    """Write "Vol : arrivée 14 h 10 → **15 h 10** (0 h 10 à Paris, +1 j)": it left as it was to."""
    home = writer.mission.home_zone
    day = zones.local_date(new.ends_at, home if writer.home_first else new.end_zone)
    before, _ = writer.both_clocks(old.ends_at, old.end_zone)
    clock, other = writer.both_clocks(new.ends_at, new.end_zone)
    on = _day(writer, day, today)
    head = f"{words.colon()}{f'{on}, ' if on else ''}{words.arrival()} {before}{ARROW}"
    return spans_of(
        Strong(_what(writer, new)), head, Strong(clock), f" ({other})" if other else ""
    )


def _head(
    writer: Writer, words: ChangeWords, old: Session, new: Session, today: date
) -> tuple[Span, ...]:
    """Write "Google : 9 h 10 → **14 h 40**, hall (23 h 40 à Paris)", with the days that differ."""
    what = _what(writer, new)
    if old.gathers_at == new.gathers_at:
        clock, other = writer.both_clocks(new.gathers_at, new.zone)
        day = _day(writer, _meets_on(writer, new), today)
        when = ", ".join(filter(None, (day, clock)))
        home = f" ({other})" if other else ""
        return spans_of(Strong(what), f"{words.colon()}{when}{home}")
    before, _ = writer.both_clocks(old.gathers_at, old.zone)
    before_on, on = _meets_on(writer, old), _meets_on(writer, new)
    if before_on == on:
        day = _day(writer, on, today)
        head = f"{words.colon()}{f'{day}, ' if day else ''}{before}{ARROW}"
    else:
        was, then = writer.dates.day(before_on), writer.dates.day(on)
        head = f"{words.colon()}{was}, {before}{ARROW}{then}, "
    return spans_of(Strong(what), head, *writer.rendezvous(new))


def _aspects(
    writer: Writer,
    words: ChangeWords,
    old: Session,
    new: Session,
    aspects: frozenset[Aspect],
) -> Iterator[tuple[Span, ...]]:
    if Aspect.START in aspects:
        yield spans_of(_capital(writer.times(new)))
        aspects -= {Aspect.END}
    pairs = _pairs(writer, words, old, new)
    for aspect in Aspect:
        if aspect in aspects and aspect in pairs:
            was, now = pairs[aspect]
            if was == now:  # it differs in another language only
                continue
            label = f"{words.aspect(aspect)}{words.colon()}"
            yield spans_of(f"{_capital(label)}{was}{ARROW if was else ''}", Strong(now))


def _pairs(
    writer: Writer, words: ChangeWords, old: Session, new: Session
) -> dict[Aspect, tuple[str, str]]:
    """Return in words how each aspect was and is, but those that other lines say."""
    nothing, everyone = words.says_no_more(), words.everyone()
    notes = shortened(new.notes.said_in(writer.language), MOST_NOTES)
    pairs = {
        Aspect.PLACE: (address_of(old.place), address_of(new.place) or nothing),
        Aspect.END: (_end(writer, old), _end(writer, new)),
        Aspect.TITLE: (writer.title(old), writer.title(new)),
        Aspect.HOSTS: ("", _hosts(writer, new) or nothing),
        Aspect.GROUPS: (writer.groups(old) or everyone, writer.groups(new) or everyone),
        Aspect.NOTES: ("", notes or nothing),
        Aspect.TENTATIVE: ("", words.tentative() if new.tentative else words.confirmed()),
    }
    if old.meet_place or new.meet_place:
        gathering = address_of(new.gathering_place) or nothing
        pairs[Aspect.MEET_PLACE] = (address_of(old.gathering_place), gathering)
    return pairs


def _end(writer: Writer, session: Session) -> str:
    return writer.dates.clock(writer.site_clock(session.ends_at, session.end_zone))


def _hosts(writer: Writer, session: Session) -> str:
    return writer.dates.together([isolated(host.name) for host in session.hosts])

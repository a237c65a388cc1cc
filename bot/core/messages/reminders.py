"""What a reminder says: when and where to be, for what, and what goes with it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.core.agenda.due import Occurrence
from bot.core.bidi import isolated
from bot.core.message import Block, Line, Listing, Span, Strong, line, shortened, spans_of
from bot.core.messages.lines import Writer, address_of
from bot.core.mission import Mission, Session

SHORT = 150


def reminder_title(writer: Writer, reminders: Sequence[Occurrence], at: datetime) -> str:
    """Say what comes and how soon, in words that are true at the instant *at*."""
    sessions = headed(writer.mission, reminders)
    if len(sessions) == 1:
        groups = writer.groups(sessions[0])
        soon = _how_soon(writer, sessions[0], at)
        return shortened(f"{groups} · {soon}" if groups else soon, SHORT)
    words, first = writer.words, min(session.gathers_at for session in sessions)
    if first < at:
        begun = all(session.starts_at <= at for session in sessions)
        return words.under_way if begun else words.on_programme
    together = all(session.gathers_at == first for session in sessions)
    return words.all_in(first - at) if together and first > at else words.coming_up


def headed(mission: Mission, reminders: Sequence[Occurrence]) -> list[Session]:
    """Return the sessions that the title of *reminders* speaks of."""
    first = [one for one in reminders if not one.straight_after] or reminders
    return [mission.sessions_by_code[one.sessions[0]] for one in first]


def _how_soon(writer: Writer, session: Session, at: datetime) -> str:
    words = writer.words
    what = writer.title(session)
    if at < session.gathers_at:
        left = session.gathers_at - at
        gather = words.gather_in if session.has_rendezvous else words.starts_in
        return gather(left, what)
    if at >= session.starts_at and at > session.gathers_at:
        return words.under_way_since(writer.site_clock(session.starts_at, session.zone), what)
    if at > session.gathers_at:
        return words.gathered(writer.site_clock(session.gathers_at, session.zone), what)
    return words.time_has_come(what)


def reminder_blocks(writer: Writer, reminders: Sequence[Occurrence]) -> Iterator[Block]:
    """Say for each reminder when and where to be: one in full, several on a line each."""
    first = [_session(writer, one) for one in reminders if not one.straight_after]
    after = [_session(writer, one) for one in reminders if one.straight_after]
    if not first:
        first, after = after, []
    if len(first) == 1:
        yield from _in_full(writer, first[0])
    else:
        yield Listing(tuple(lines_of(writer, first)))
    for session in after:
        straight_after = writer.words.for_group(writer.words.straight_after)
        yield Line(spans_of(straight_after, *_on_a_line(writer, session)))


def _session(writer: Writer, one: Occurrence) -> Session:
    return writer.mission.sessions_by_code[one.sessions[0]]


def _in_full(writer: Writer, session: Session) -> Iterator[Block]:
    yield Line(writer.rendezvous(session))
    times = _times_and_place(writer, session, full=True)
    yield line(times[:1].upper() + times[1:])
    access = session.place.access.said_in(writer.language) if session.place else ""
    if access:
        yield line(access)
    for host in session.hosts:
        about = (host.name, host.title, host.organisation)
        yield line(", ".join(isolated(part) for part in about if part))
    if session.notes:
        yield line(session.notes.said_in(writer.language))


def _times_and_place(writer: Writer, session: Session, *, full: bool = False) -> str:
    """Write the times, and the place where the rendezvous does not name it already."""
    times = writer.times(session)
    place = session.place
    if place is None:
        return times
    if full:
        said = place == session.gathering_place
        where = place.address if said else address_of(place)
    else:
        said = place == session.gathering_place or place.name in writer.title(session)
        where = "" if said else place.name
    # Of a journey the times end in the city of arrival, and the place is where it leaves.
    parts = (where, times) if session.is_journey else (times, where)
    return ", ".join(filter(None, parts))


def lines_of(writer: Writer, sessions: Sequence[Session]) -> Iterator[tuple[Span, ...]]:
    """Write a line for each session; groups that share a rendezvous have it on a line above.

    "9 h 10, hall (18 h 10 à Paris)", "A → Google, 10 h – 11 h 30", "B → Microsoft".
    """
    for shared in _by_rendezvous(writer, sessions):
        if len(shared) == 1:
            yield _on_a_line(writer, shared[0])
            continue
        yield writer.rendezvous(shared[0])
        for one in shared:
            times = _times_and_place(writer, one)
            yield spans_of(f"{writer.groups(one)} → ", Strong(writer.title(one)), f", {times}")


def _by_rendezvous(writer: Writer, sessions: Sequence[Session]) -> list[list[Session]]:
    shared: dict[object, list[Session]] = {}
    for session in sessions:
        meeting = (session.gathers_at, session.gathering_place)
        # A session for everyone has a line of its own, and so has one without a rendezvous.
        alone = not writer.groups(session) or session.gathering_place is None
        shared.setdefault(session.code if alone else meeting, []).append(session)
    return list(shared.values())


def _on_a_line(writer: Writer, session: Session) -> tuple[Span, ...]:
    """Write a session; whoever reads the same clocks in the same language reads the same."""
    groups = writer.groups(session)
    key = ("line", session.code, writer.language, writer.home_first, groups)
    derived = writer.mission.derived
    if key not in derived:
        derived[key] = (*writer.rendezvous(session), *_what(writer, session))
    found: tuple[Span, ...] = derived[key]
    return found


def start_line(writer: Writer, session: Session) -> tuple[Span, ...]:
    """Write a session on its own day, when its rendezvous was the evening before."""
    return (*writer.start(session), *_what(writer, session))


def _what(writer: Writer, session: Session) -> tuple[Span, ...]:
    groups = writer.groups(session)
    what = writer.words.for_group(groups) if groups else ""
    times = _times_and_place(writer, session)
    return spans_of(" · ", what, Strong(writer.title(session)), f", {times}")

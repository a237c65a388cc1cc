"""Another rendezvous: « le car part à 9 h 40 », "the coach is 20 minutes late"."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.mission import Kind, Session
from bot.core.orders import Gather, Move, Order, Shift, Unclear
from bot.core.understanding.orders.calling_off import asks_which
from bot.core.understanding.orders.days import firsts, is_flight, next_rides, rides
from bot.core.understanding.orders.finding import Found
from bot.core.understanding.orders.heard import Heard, Outcome
from bot.core.understanding.orders.places import bare_place, place_from
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import What
from bot.core.understanding.orders.times import At
from bot.core.understanding.question import Sort

VERBS = (Role.SHIFT, Role.LATER, Role.EARLIER, Role.MOVE)
BACKWARDS = (Role.EARLIER, Role.EARLY, Role.SOONER)
NOON = 12
EVENING = time(17)
LONGEST_WAIT = timedelta(hours=4)
"""A rendezvous is no earlier than this before its session."""


def signed(heard: Heard) -> timedelta:
    by = heard.times.by or timedelta()
    if by < timedelta():
        return by
    back = heard.has(*BACKWARDS) and not heard.has(Role.LATE, Role.AFTERWARDS)
    return -by if back else by


def says_flight(heard: Heard, found: Found) -> bool:
    if found.sort in (Sort.FLIGHT, Sort.RETURN):
        return True
    return heard.has(Role.ARRIVE) and _all_flights(heard, found)


def _all_flights(heard: Heard, found: Found) -> bool:
    flights = (is_flight(heard.scene.session(code), heard.scene) for code in found.codes)
    return bool(found.codes) and all(flights)


def gather(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « le car part à 9 h 40 », "the coach is 20 minutes late", « RDV à 8 h 45 »."""
    times = heard.times
    numbered = (at + 1 for at in heard.numbers(Role.COACH))
    if any(at < len(heard.items) and heard.items[at].what is What.NUMBER for at in numbered):
        return None  # « le bus 14 »
    heard.used |= set(_origin(heard))
    probe = heard.find()
    if heard.has(Role.COACH) and probe.named and len(probe.codes) != 1:
        probe = heard.find(heard.fragment(keep=(Role.COACH,)))
    if says_flight(heard, probe) and not heard.has(Role.COACH, Role.MEET):
        return None
    appointment = heard.has(Role.MEET) and not heard.has(Role.COACH, Role.LEAVE)
    if appointment and times.select:  # « le rdv de 14 h est décalé »
        return None
    if appointment and heard.has(*VERBS) and probe.codes:
        return None
    found, place = _found_and_place(heard, probe)
    if found.lost or (found.named and not found.codes):
        return None
    late = signed(heard) if times.by else None
    at = new_time(heard)
    if late is None and at is None and not place:
        told = heard.has(Role.LATE) or heard.has(*VERBS)
        return _timeless(heard, found) if told else None
    codes = _fitting(heard, found.codes, at) or _gathering(heard, found, at)
    orders = tuple(gathers(heard, code, at, late, place) for code in codes)
    if not codes:
        return Unclear(lacks="session")
    return orders[0] if len(orders) == 1 else asks_which(heard, codes, orders)


def _found_and_place(heard: Heard, probe: Found) -> tuple[Found, str]:
    """Tell where they gather from where they go: "in the hall", "the coach to Google"."""
    if not heard.has(Role.MEET):
        beside = any(item.has(Role.PLACED_AS) for item in heard.items)
        if not beside and (probe.codes or probe.groups or not heard.has(Role.LEAVE)):
            return probe, ""
    place = place_from(heard) or bare_place(heard)
    return heard.find(), place


def _origin(heard: Heard) -> Iterator[int]:
    """Yield the numbers of the words that say where they leave: « on part de Castro »."""
    for verb in heard.numbers(Role.LEAVE):
        if heard.items[verb].words[-1] not in ("part", "partira", "leave", "leaves", "partons"):
            continue
        at = verb + 1
        if at >= len(heard.items) or not heard.items[at].has(Role.BY):
            continue
        while at < len(heard.items) and at not in heard.times.used:
            if heard.items[at].what is not What.WORDS or heard.items[at].has(Role.FOR):
                break
            yield at
            at += 1


def _fitting(heard: Heard, codes: tuple[str, ...], at: At | None) -> tuple[str, ...]:
    """Keep of several what begins soon after the time that was said."""
    if at is None or len(codes) <= 1:
        return codes

    def fits(session: Session) -> bool:
        begins = datetime.combine(session.day, session.start)
        then = datetime.combine(session.day, sensible(at, session.gathers_at, session.zone))
        return then <= begins <= then + LONGEST_WAIT

    return tuple(code for code in codes if fits(heard.scene.session(code))) or codes


def _timeless(heard: Heard, found: Found) -> Outcome:
    codes = found.codes or next_rides(heard.scene)
    return Unclear(lacks="time", among=heard.scene.likeliest_first(codes))


def new_time(heard: Heard) -> At | None:
    times = heard.times
    if times.within is not None:
        wall = zones.wall_time(heard.scene.now + times.within, heard.scene.zone)
        return At(wall.time().replace(second=0, microsecond=0))
    if times.pairs:
        return times.pairs[0][1]
    return times.new[0] if times.new else None


def _gathering(heard: Heard, found: Found, at: At | None) -> tuple[str, ...]:
    """Return what people gather for next, or at a time that was said."""
    scene, times = heard.scene, heard.times
    on = heard.date(times.day_of or times.day or times.day_to)
    waiting = [one for one in rides(scene, on) if is_for(one, found)]
    if on is not None and not heard.has(Role.COACH):  # whoever gathers where they begin, too
        waiting = [one for one in scene.to_come() if is_for(one, found) and _gathers_on(one, on)]
    old = {one.clock for one in (*times.old, *(pair[0] for pair in times.pairs))}
    if old:
        known = [one for one in waiting if {one.meet_time, one.start} & old]
        today = [one for one in known if scene.is_today(one)] or known
        if today:
            return tuple(one.code for one in today)
    first = firsts(waiting, scene)
    if at is None or heard.times.within is not None:
        return tuple(one.code for one in first)
    return _about_then(heard, found, at, first)


def _gathers_on(session: Session, on: date) -> bool:
    if session.meet_time is None and session.kind in (Kind.FREE, Kind.MEAL):
        return False
    return on in (session.day, session.meet_day)


def is_for(session: Session, found: Found) -> bool:
    return not found.groups or session.concerns(found.groups)


def _about_then(heard: Heard, found: Found, at: At, first: list[Session]) -> tuple[str, ...]:
    """Return what people gather for about then: the next, unless it has begun by then."""
    scene, times = heard.scene, heard.times
    said = times.day_of or times.day or times.day_to
    on = heard.date(said) if said is not None else (first[0].day if first else scene.today)
    to_come = [one for one in scene.to_come() if one.day == on and is_for(one, found)]
    clock = sensible(at, first[0].gathers_at, first[0].zone) if first else at.clock

    def fits(one: Session) -> bool:
        begins = datetime.combine(one.day, one.start)
        then = datetime.combine(one.day, clock)
        return then <= begins <= then + LONGEST_WAIT

    itself = [one for one in first if one.kind is Kind.TRAVEL and one.meet_time is None]
    if itself and heard.has(Role.COACH):
        return tuple(one.code for one in itself)
    next_fits = [one for one in first if fits(one)]
    if next_fits:
        return tuple(one.code for one in next_fits)
    fitting = sorted((one for one in to_come if fits(one)), key=lambda one: one.starts_at)
    soonest = tuple(one.code for one in fitting if one.starts_at == fitting[0].starts_at)
    if heard.has(Role.COACH, Role.LEAVE) or not soonest:
        return tuple(dict.fromkeys((*(one.code for one in first), *soonest)))
    return soonest


def sensible(at: At, near: datetime, zone: str) -> time:
    """Take "at 8" for the evening where that is nearer to *near*."""
    if not at.vague or at.clock.hour >= NOON:
        return at.clock
    wall = zones.wall_time(near, zone)
    early = datetime.combine(wall.date(), at.clock)
    late = early + timedelta(hours=NOON)
    return late.time() if abs(late - wall) < abs(early - wall) else at.clock


def gathers(heard: Heard, code: str, at: At | None, late: timedelta | None, place: str) -> Order:
    session = heard.scene.session(code)
    clock = None if at is None else sensible(at, session.gathers_at, session.zone)
    if session.meet_time is None and not place:
        # It has no rendezvous but its start: what is late is the session itself.
        if late is not None:
            return Shift(sessions=(code,), by=late)
        if session.kind is Kind.TRAVEL and clock is not None:
            return Move(session=code, start=clock)
    return Gather(session=code, at=clock, late=late, place=place)

"""Other times and places: later, earlier, another hour, another rendezvous, elsewhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core import zones
from bot.core.mission import Kind, Session
from bot.core.orders import Gather, Move, Order, Relocate, Shift, Unclear
from bot.core.understanding.orders.calling_off import asks_which, everything
from bot.core.understanding.orders.finding import (
    Found,
    firsts,
    is_flight,
    next_rides,
    rides,
)
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


def move(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take whatever gives something another time or place."""
    times = heard.times
    if _denied(heard):
        return None
    if not heard.has(Role.LATE) and _of_somebody(heard):
        return None
    gathers = heard.has(Role.COACH, Role.MEET) or _leaves(heard)
    timed = bool(times.new or times.pairs or times.by or times.within or times.until)
    if times.unread:
        return None
    if heard.has(Role.ALL, Role.FOLLOW) and times.by and (moved := _all(heard)) is not None:
        return moved
    if gathers and (gathered := _gather(heard)) is not None:
        return gathered
    if times.by and not (times.new or times.pairs):
        return _shift(heard)
    if timed or times.lasting:
        return _move(heard)
    if (placed := _relocate(heard)) is not None:
        return placed
    return _untimed(heard)


def _denied(heard: Heard) -> bool:
    """Tell whether it is said not to be so; « ne part qu'à 14 h » is."""
    nots = [item for item in heard.items if item.has(Role.NOT) and not item.has(Role.INSTEAD)]
    only = any(item.words in (("qu",), ("que",)) for item in heard.items)
    return bool(nots) and not (only and all(item.words in (("ne",), ("n",)) for item in nots))


def _of_somebody(heard: Heard) -> bool:
    """Tell whether it is about one of the people: « Alice passe chez Google », « je passe »."""
    going = any(item.words in (("passe",), ("passerai",)) for item in heard.items)
    if going and any(item.words[:1] in (("je",), ("j",), ("i",)) for item in heard.items):
        return True
    if not going and heard.has(*VERBS, Role.IS, Role.TAKES_PLACE, Role.START, Role.END):
        return False
    names = heard.scene.names
    words = [word for item in heard.items if not item.roles for word in item.words]
    hosted = not going and "recoit" in words
    return not hosted and any(word in names.people for word in words)


def _signed(heard: Heard) -> timedelta:
    by = heard.times.by or timedelta()
    if by < timedelta():
        return by
    back = heard.has(*BACKWARDS) and not heard.has(Role.LATE, Role.AFTERWARDS)
    return -by if back else by


def _all(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « on décale tout de 20 min », and « décale Google et la suite »."""
    by, found = _signed(heard), heard.find()
    if found.lost or (found.named and not found.codes and not found.groups):
        return None
    if heard.has(Role.FOLLOW) and (found.codes or not heard.has(Role.ALL)):
        if heard.has(Role.COACH) and not found.codes:
            return None
        if len(found.codes) == 1:
            return Shift(sessions=found.codes, by=by, follow=True)
        if found.codes:
            orders = tuple(Shift(sessions=(c,), by=by, follow=True) for c in found.codes)
            return asks_which(heard, found.codes, orders)
    many_named = bool(found.codes) and heard.times.since is None
    after = heard.has(Role.SINCE) and len(found.codes) == 1
    if many_named and not after:
        return Shift(sessions=found.codes, by=by) if found.every else None
    if not heard.has(*VERBS, Role.LATE, Role.EARLY, Role.AFTERWARDS, Role.SOONER):
        return None
    codes = everything(heard)
    return Shift(sessions=codes, by=by) if codes else Unclear(lacks="session")


def _leaves(heard: Heard) -> bool:
    """Tell whether it is about setting off, and of no flight."""
    return heard.has(Role.LEAVE)


def _is_flight(heard: Heard, found: Found) -> bool:
    if found.sort in (Sort.FLIGHT, Sort.RETURN):
        return True
    return heard.has(Role.ARRIVE) and _all_flights(heard, found)


def _all_flights(heard: Heard, found: Found) -> bool:
    flights = (is_flight(heard.scene.session(code), heard.scene) for code in found.codes)
    return bool(found.codes) and all(flights)


def _gather(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « le car part à 9 h 40 », "the coach is 20 minutes late", « RDV à 8 h 45 »."""
    times = heard.times
    numbered = (at + 1 for at in heard.numbers(Role.COACH))
    if any(at < len(heard.items) and heard.items[at].what is What.NUMBER for at in numbered):
        return None  # « le bus 14 »
    heard.used |= set(_origin(heard))
    probe = heard.find()
    if heard.has(Role.COACH) and probe.named and len(probe.codes) != 1:
        probe = heard.find(heard.fragment(keep=(Role.COACH,)))
    if _is_flight(heard, probe) and not heard.has(Role.COACH, Role.MEET):
        return None
    appointment = heard.has(Role.MEET) and not heard.has(Role.COACH, Role.LEAVE)
    if appointment and times.select:  # « le rdv de 14 h est décalé »
        return None
    if appointment and heard.has(*VERBS) and probe.codes:
        return None
    found, place = _found_and_place(heard, probe)
    if found.lost or (found.named and not found.codes):
        return None
    late = _signed(heard) if times.by else None
    at = _new_time(heard)
    if late is None and at is None and not place:
        told = heard.has(Role.LATE) or heard.has(*VERBS)
        return _timeless(heard, found) if told else None
    codes = _fitting(heard, found.codes, at) or _gathering(heard, found, at)
    orders = tuple(_gathers(heard, code, at, late, place) for code in codes)
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
        then = datetime.combine(session.day, _sensible(at, session.gathers_at, session.zone))
        return then <= begins <= then + LONGEST_WAIT

    return tuple(code for code in codes if fits(heard.scene.session(code))) or codes


def _timeless(heard: Heard, found: Found) -> Outcome:
    codes = found.codes or next_rides(heard.scene)
    return Unclear(lacks="time", among=heard.scene.likeliest_first(codes))


def _new_time(heard: Heard) -> At | None:
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
    waiting = [one for one in rides(scene, on) if _of(one, found)]
    if on is not None and not heard.has(Role.COACH):  # whoever gathers where they begin, too
        waiting = [one for one in scene.to_come() if _of(one, found) and _gathers_on(one, on)]
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


def _of(session: Session, found: Found) -> bool:
    return not found.groups or session.concerns(found.groups)


def _about_then(heard: Heard, found: Found, at: At, first: list[Session]) -> tuple[str, ...]:
    """Return what people gather for about then: the next, unless it has begun by then."""
    scene, times = heard.scene, heard.times
    said = times.day_of or times.day or times.day_to
    on = heard.date(said) if said is not None else (first[0].day if first else scene.today)
    to_come = [one for one in scene.to_come() if one.day == on and _of(one, found)]
    clock = _sensible(at, first[0].gathers_at, first[0].zone) if first else at.clock

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


def _sensible(at: At, near: datetime, zone: str) -> time:
    """Take "at 8" for the evening where that is nearer to *near*."""
    if not at.vague or at.clock.hour >= NOON:
        return at.clock
    wall = zones.wall_time(near, zone)
    early = datetime.combine(wall.date(), at.clock)
    late = early + timedelta(hours=NOON)
    return late.time() if abs(late - wall) < abs(early - wall) else at.clock


def _gathers(heard: Heard, code: str, at: At | None, late: timedelta | None, place: str) -> Order:
    session = heard.scene.session(code)
    clock = None if at is None else _sensible(at, session.gathers_at, session.zone)
    if session.meet_time is None and not place:
        # It has no rendezvous but its start: what is late is the session itself.
        if late is not None:
            return Shift(sessions=(code,), by=late)
        if session.kind is Kind.TRAVEL and clock is not None:
            return Move(session=code, start=clock)
    return Gather(session=code, at=clock, late=late, place=place)


def _shift(heard: Heard) -> Outcome:  # noqa: PLR0911 - a ladder
    """Take « décale Google de 20 min », « on a 20 min de retard »."""
    by, follow = _signed(heard), heard.has(Role.FOLLOW)
    if heard.has(Role.START) and heard.has(Role.NOT):
        return None
    telling = heard.has(*VERBS, Role.LATE, Role.EARLY, Role.AFTERWARDS, Role.SOONER)
    found = heard.find()
    signed = any(item.words in (("+",), ("-",)) for item in heard.items)
    telling = telling or (signed and bool(found.codes))
    if not telling:
        return None
    if found.people and not found.codes:
        return None
    if found.said_nothing and found.sort is None:
        if found.part is not None or heard.times.day or heard.times.day_of:
            codes = everything(heard)
            return Shift(sessions=codes, by=by) if codes else None
        return _we_are_late(heard, by, found)
    if found.lost:
        return _doubtful(heard, found, by)
    if len(found.codes) == 1 or found.every:
        return Shift(sessions=found.codes, by=by, follow=follow)
    if not found.codes:
        if found.groups and not found.named:
            codes = everything(heard)
            return Shift(sessions=codes, by=by) if codes else Unclear(lacks="session")
        return Unclear(lacks="session")
    orders = tuple(Shift(sessions=(c,), by=by, follow=follow) for c in found.codes)
    return asks_which(heard, found.codes, orders)


def _doubtful(heard: Heard, found: Found, by: timedelta) -> Outcome:
    """Ask where a word is left that nobody knows; without any session it is no order."""
    if not (found.codes and found.named):
        return Unclear(lacks="session") if heard.has(Role.SHIFT) else None
    return asks_which(
        heard, found.codes, tuple(Shift(sessions=(code,), by=by) for code in found.codes)
    )


def _we_are_late(heard: Heard, by: timedelta, found: Found) -> Outcome:
    """Take « on a 20 min de retard »: the next rendezvous, or start, is so much later."""
    somebody = any(item.words[0] in SOMEBODY for item in heard.items if item.has(Role.WE))
    if heard.has(Role.LATE, Role.EARLY) and (somebody or (heard.fragment() and not found.groups)):
        return None
    codes = next_rides(heard.scene)
    to_come = [one for one in heard.scene.to_come() if _of(one, found)]
    first = [one.code for one in firsts(to_come, heard.scene)]
    if heard.has(Role.LATE, Role.EARLY):
        codes = tuple(first)
    elif heard.has(*VERBS):
        return _which_next(heard, by, tuple(first))
    if not codes:
        return Unclear(lacks="session")
    orders = tuple(_gathers(heard, code, None, by, "") for code in codes)
    return orders[0] if len(orders) == 1 else asks_which(heard, codes, orders)


SOMEBODY = frozenset({"he", "she", "they", "il", "elle", "ils", "elles", "i", "je", "j"})
"""Who is late, and not the group."""


def _which_next(heard: Heard, by: timedelta, codes: tuple[str, ...]) -> Outcome:
    """Ask what « on décale de 20 min » moves: the next one, by itself or with all the rest."""
    orders = tuple(Shift(sessions=(code,), by=by) for code in codes)
    if not codes:
        return Unclear(lacks="session")
    return orders[0] if len(orders) == 1 else asks_which(heard, codes, orders)


def _move(heard: Heard) -> Outcome:  # noqa: C901, PLR0911 - a ladder
    """Take « le dîner est à 20 h 30 », "Google is put off to 3.30pm"."""
    times = heard.times
    ending = heard.has(Role.END) or times.until is not None or times.lasting is not None
    leaves, arrives = heard.has(Role.LEAVE), heard.has(Role.ARRIVE)
    verb = heard.has(*VERBS, Role.IS, Role.TAKES_PLACE, Role.START, Role.EAT, Role.END)
    found = heard.find(under_way=ending or arrives)
    place = place_from(heard, start=_place_starts(heard))
    if place:
        without = heard.find(under_way=ending or arrives)
        found, place = (without, place) if len(without.codes) == 1 else (found, "")
    if heard.has(Role.EAT) and not found.codes:
        found = _meal(heard, found)
    if heard.has(Role.ALL) and not found.codes and heard.has(*VERBS):
        return Unclear(lacks="time")
    if heard.has(Role.CONFIRMED) and not heard.has(*VERBS, Role.IS):
        return None
    flight = _is_flight(heard, found)
    if (leaves or arrives) and not flight:
        return None
    bare = not verb and not leaves and not arrives and not times.old and not times.until
    if bare and (not found.named or found.lost) and found.sort is None:
        return None
    if found.lost and not (found.named and found.codes and heard.has(*VERBS)):
        return Unclear(lacks="session") if heard.has(Role.SHIFT, Role.LATER) else None
    if not found.codes:
        if found.people:
            return None
        told = found.named or found.sort is not None or heard.has(Role.SHIFT, Role.LATER)
        return Unclear(lacks="session") if told else None
    if len(times.new) > (2 if flight or ending else 1):
        return Unclear(lacks="time", among=found.codes)
    if found.every:
        return Unclear(lacks="session", among=found.codes)
    codes = _by_old_time(heard, found.codes)
    orders = tuple(_moved(heard, code, found, ending=ending, arrives=arrives) for code in codes)
    if len(orders) == 1 and not found.lost:
        return _placed_too(heard, orders[0], codes[0], place)
    return asks_which(heard, codes, orders)


def _place_starts(heard: Heard) -> int:
    """Return from which item on a place is one, and no name of what is moved."""
    verbs = heard.numbers(Role.TAKES_PLACE, Role.IS, Role.EAT)
    timed = [at for at in heard.times.used if heard.items[at].what is not What.WORDS]
    return verbs[0] + 1 if verbs else min(timed, default=len(heard.items))


def _by_old_time(heard: Heard, codes: tuple[str, ...]) -> tuple[str, ...]:
    if len(codes) == 1 or not heard.times.pairs:
        return codes
    old = heard.times.pairs[0][0].clock
    kept = tuple(c for c in codes if old in _clocks(heard.scene.session(c)))
    return kept or codes


def _clocks(session: Session) -> tuple[time | None, ...]:
    return session.start, session.meet_time


def _placed_too(heard: Heard, order: Order, code: str, place: str) -> Outcome:
    session = heard.scene.session(code)
    known = {one.code or one.name for one in (session.place,) if one is not None}
    if not place or place in known:
        return order
    elsewhere = Relocate(session=code, place=place)
    return Unclear(lacks="session", among=(code, code), orders=(order, elsewhere))


def _meal(heard: Heard, found: Found) -> Found:
    """Find the meal that « on mange à 13 h » is about."""
    at = _new_time(heard)
    words = {word for item in heard.items if item.has(Role.EAT) for word in item.words}
    said = "dîner" if words & {"dine", "dinons", "dinera", "dinner"} else ""
    said = said or ("déjeuner" if words & {"dejeune", "dejeunons", "lunch", "dejeunera"} else "")
    if not said and at is not None:
        said = "déjeuner" if time(11) <= at.clock < EVENING else "dîner"
    return replace(heard.find(f"le {said}" if said else "le repas"), part=found.part)


def _moved(heard: Heard, code: str, found: Found, *, ending: bool, arrives: bool) -> Order:
    """Make the order for one session."""
    times, session = heard.times, heard.scene.session(code)
    follow = heard.has(Role.FOLLOW)
    day = heard.date(times.day_to)
    if day is None and not found.kept_day:
        day = heard.date(times.day)
    day = None if day == session.day and times.day_to is None else day
    if times.pairs:
        return _from_to(heard, session, day, follow=follow)
    at = _new_time(heard)
    if ending or arrives:
        return _ended(heard, session, day, at)
    clock = _clock(at, session)
    if session.meet_time in {one.clock for one in times.old} and session.start not in {
        one.clock for one in times.old
    }:
        return Gather(session=code, at=clock)
    return Move(session=code, day=day, start=clock, follow=follow)


def _clock(at: At | None, session: Session) -> time | None:
    if at is None:
        return None
    evening = session.start >= EVENING and session.kind is not Kind.TRAVEL and at.hours
    if evening and at.clock.hour < NOON:
        return _sensible(replace(at, vague=True), session.starts_at, session.zone)
    return _sensible(at, session.starts_at, session.zone)


def _from_to(heard: Heard, session: Session, day: date | None, *, follow: bool) -> Order:
    """Take « de 10 h à 11 h »: from an old time to a new one, or from a start to an end."""
    first, second, mark = heard.times.pairs[0]
    moved = heard.has(*VERBS) or mark == ">"
    start = _sensible(first, session.starts_at, session.zone)
    last = _sensible(second, session.starts_at, session.zone)
    if moved and mark != "-" and (start in _clocks(session) or mark == ">"):
        if start == session.meet_time and start != session.start:
            return Gather(session=session.code, at=last)
        return Move(session=session.code, day=day, start=last, follow=follow)
    return Move(session=session.code, day=day, start=start, end=last, follow=follow)


def _ended(heard: Heard, session: Session, day: date | None, at: At | None) -> Order:
    """Take « la visite finit à midi », « le vol part à 17 h et arrive à 12 h »."""
    times = heard.times
    start: At | None = None
    end: At | None
    if times.until is not None:
        end, start = times.until, at
    elif len(times.new) > 1:
        start, end = times.new[0], times.new[1]
    else:
        end = at
    begins = _clock(start, session)
    if times.lasting is not None:
        base = datetime.combine(session.day, begins or session.start) + times.lasting
        return Move(session=session.code, start=begins, end=base.time())
    near = session.ends_at
    ends = None if end is None else _sensible(end, near, session.end_zone)
    return Move(session=session.code, day=day, start=begins, end=ends)


def _relocate(heard: Heard) -> Outcome:
    """Take « le dîner a lieu au Ferry Building », "move Google to the hotel"."""
    told = heard.has(Role.TAKES_PLACE, Role.ANEW, Role.MOVE, Role.IS, Role.EAT)
    if not told:
        return None
    verbs = heard.numbers(Role.TAKES_PLACE, Role.ANEW, Role.MOVE, Role.IS, Role.EAT)
    start = verbs[-1]
    kept = set(heard.used)
    place = place_from(heard, start=start)
    if not place:
        return None
    old = heard.numbers(Role.INSTEAD)
    found = heard.find(heard.fragment(end=old[0] if old else None))
    if heard.has(Role.EAT) and not found.codes:
        found = _meal(heard, found)
    known = any(place == one.code for one in heard.scene.mission.places)
    news = heard.has(Role.NEW, Role.TAKES_PLACE, Role.ANEW, Role.MOVE, Role.INSTEAD, Role.EAT)
    if found.lost or not found.codes or not (known or news or found.sort is not None):
        heard.used = kept
        missing = heard.has(Role.ANEW) and not found.lost
        return Unclear(lacks="session") if missing else None
    orders = tuple(Relocate(session=code, place=place) for code in found.codes)
    return orders[0] if len(orders) == 1 else asks_which(heard, found.codes, orders)


def _untimed(heard: Heard) -> Outcome:
    """Ask for the time where something is to be moved, or is late, and nothing says when."""
    times = heard.times
    late = heard.has(Role.LATE)
    moved = heard.has(Role.SHIFT, Role.LATER, Role.EARLIER)
    elsewhere = times.day_to is not None or (times.day is not None and heard.has(*VERBS))
    if not (late or moved or elsewhere or heard.has(Role.ANEW)):
        return None
    found = heard.find()
    if found.lost or not (found.codes or (moved and heard.has(Role.ALL))):
        return None
    if not found.codes:
        return Unclear(lacks="time")
    day = heard.date(times.day_to) or (None if found.kept_day else heard.date(times.day))
    if day is not None and (moved or heard.has(Role.MOVE, Role.IS)) and not found.every:
        orders = tuple(Move(session=code, day=day) for code in found.codes)
        return orders[0] if len(orders) == 1 else asks_which(heard, found.codes, orders)
    lacks = "place" if heard.has(Role.ANEW) else "time"
    return Unclear(lacks=lacks, among=heard.scene.likeliest_first(found.codes))

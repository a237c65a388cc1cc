"""Other times and places: later, earlier, another hour, another rendezvous, elsewhere."""

from dataclasses import replace
from datetime import date, datetime, time

from bot.core.mission import Kind, Session
from bot.core.orders import Gather, Move, Order, Relocate, Unclear
from bot.core.understanding.orders.calling_off import asks_which
from bot.core.understanding.orders.finding import Found
from bot.core.understanding.orders.gathering import (
    EVENING,
    NOON,
    VERBS,
    gather,
    new_time,
    says_flight,
    sensible,
)
from bot.core.understanding.orders.heard import Heard, Outcome
from bot.core.understanding.orders.places import place_from
from bot.core.understanding.orders.roles import Role
from bot.core.understanding.orders.said import What
from bot.core.understanding.orders.shifting import shift, shift_all
from bot.core.understanding.orders.times import At


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
    if heard.has(Role.ALL, Role.FOLLOW) and times.by and (moved := shift_all(heard)) is not None:
        return moved
    if gathers and (gathered := gather(heard)) is not None:
        return gathered
    if times.by and not (times.new or times.pairs):
        return shift(heard)
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


def _leaves(heard: Heard) -> bool:
    """Tell whether it is about setting off, and of no flight."""
    return heard.has(Role.LEAVE)


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
    flight = says_flight(heard, found)
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
    at = new_time(heard)
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
    at = new_time(heard)
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
        return sensible(replace(at, vague=True), session.starts_at, session.zone)
    return sensible(at, session.starts_at, session.zone)


def _from_to(heard: Heard, session: Session, day: date | None, *, follow: bool) -> Order:
    """Take « de 10 h à 11 h »: from an old time to a new one, or from a start to an end."""
    first, second, mark = heard.times.pairs[0]
    moved = heard.has(*VERBS) or mark == ">"
    start = sensible(first, session.starts_at, session.zone)
    last = sensible(second, session.starts_at, session.zone)
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
    ends = None if end is None else sensible(end, near, session.end_zone)
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

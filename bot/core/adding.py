"""Something new in a programme, by an organiser's word."""

from datetime import datetime

from bot.core import zones
from bot.core.codes import first_free, folded, slug
from bot.core.mission import QUIET_KINDS, Mission, Place, Session, words
from bot.core.moving import check
from bot.core.order_names import group_codes, place_named
from bot.core.orders import Add
from bot.core.refusals import OrderError, Refusal
from bot.core.site_time import site_time


def added(order: Add, mission: Mission) -> Session:
    """Return the session that *order* adds to *mission*.

    Its code is made of the title as a file's is, so that one that is loaded
    later finds it again.
    """
    title = " ".join(order.title.split())
    if not title:
        raise OrderError(Refusal.NO_TITLE)
    groups = group_codes(mission, order.groups)
    place = place_named(mission, order.place) if order.place else None
    zone = _zone(order, mission, groups, place)
    session = Session(
        code=_code(order, title, mission),
        title=words(title),
        day=order.day,
        start=order.start,
        end=order.end,
        zone=zone,
        end_zone=zone,
        kind=order.kind,
        place=place,
        meet_time=order.meet_time,
        meet_place=place_named(mission, order.meet_place) if order.meet_place else None,
        groups=groups,
        feedback=order.kind in QUIET_KINDS,
    )
    check(session)
    _refuse_twin(session, mission)
    return session


def _code(order: Add, title: str, mission: Mission) -> str:
    code = slug(title) or "session"
    if code in mission.sessions_by_code:
        code = f"{code}-{order.day:%m%d}"
    return first_free(code, mission.sessions_by_code)


def _zone(order: Add, mission: Mission, groups: tuple[str, ...], place: Place | None) -> str:
    """Return the zone of the place, else the one in which the people are at that time.

    Before the first entry that is where it begins, and after the last one
    where it ends: who adds something there has not gone home yet.
    """
    if place is not None and place.timezone:
        return place.timezone
    programme = mission.sessions_of(groups) if groups else mission.programme
    if not programme:
        return mission.zone
    site = site_time(mission, frozenset(groups))
    at = site.first_shows(datetime.combine(order.day, order.start))
    if at < programme[0].gathers_at:
        return programme[0].zone
    last = programme[-1]
    if at >= max(zones.midnight_after(last.starts_at, last.zone), last.ends_at):
        return last.end_zone
    return site.zone(at)


def _refuse_twin(new: Session, mission: Mission) -> None:
    """Refuse what is there already: two taps, or two organisers, mean one dinner."""
    for session in mission.programme:
        same = (session.starts_at, session.groups) == (new.starts_at, new.groups)
        if same and any(folded(title) == folded(new.title.all[0]) for title in session.title.all):
            raise OrderError(Refusal.ALREADY_THERE, session.code)

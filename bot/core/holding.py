"""When a broadcast or a notice of changes may go: PRODUCT.md 2, rules 2, 3 and 5."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.core.agenda.attendance import attendance
from bot.core.agenda.due import Audience
from bot.core.agenda.quiet import awake
from bot.core.agenda.reminders import concerns
from bot.core.changes import SessionChange, seen_by
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Session
from bot.core.site_time import BEGINNING, EVERYONE, SiteTime, site_time

HOUR = timedelta(hours=1)
RINGS_WITHIN = timedelta(hours=24)
"""A change of a rendezvous that is this near rings."""
NIGHT_REACHES = timedelta(hours=2)
"""A rendezvous this soon after quiet hours is told in them."""


def reader_clock(mission: Mission, kind: ChatKind, group: str = "") -> SiteTime:
    """Return what the clocks of a chat's readers show: home time for followers, else site time."""
    if kind is ChatKind.FOLLOWERS:
        return SiteTime(((BEGINNING, mission.home_zone),))
    return site_time(mission, frozenset({group}) if group else EVERYONE)


def may_ring(
    mission: Mission, audience: Audience, groups: Sequence[str], at: datetime
) -> datetime:
    """Return the first instant from *at* on at which a message for *groups* may ring in a chat.

    No groups are everyone.  It waits for the end of quiet hours, and for the
    moment when not all of those people are in a session.
    """
    clock = reader_clock(mission, audience.kind, audience.group)
    followers = audience.kind is ChatKind.FOLLOWERS
    while True:
        busy = None if followers else attendance(mission).busy_until(groups, at)
        later = max(awake(mission, clock, at), busy or at)
        if later == at:
            return at
        at = later


def changes_for(
    mission: Mission,
    audience: Audience,
    own_chats: frozenset[str],
    changes: Iterable[SessionChange],
    now: datetime,
) -> tuple[SessionChange, ...]:
    """Return those of *changes* that a chat is told at *now*.

    Those concerned have them in their group's own chat (*own_chats* are the
    groups that have one), else in the main chats, and in a direct chat what is
    theirs; followers read their digest.  Only what matters, and has not ended,
    is told.
    """
    if audience.kind is ChatKind.GROUP:
        group = (audience.group,)
        seen = [seen_by(c, group) for c in changes if _here(mission, audience, own_chats, c)]
    elif audience.kind is ChatKind.MAIN:
        seen = [c for c in changes if _here(mission, audience, own_chats, c)]
    elif audience.kind is ChatKind.DIRECT and audience.person in mission.people_by_code:
        person = mission.people_by_code[audience.person]
        seen = [seen_by(c, person.groups) for c in changes]
    else:
        seen = []
    return tuple(c for c in seen if c is not None and c.matters and c.ahead(now))


def _here(
    mission: Mission, audience: Audience, own_chats: frozenset[str], change: SessionChange
) -> bool:
    return any(concerns(mission, audience, own_chats, session) for session in change.versions)


def notice_rings(changes: Iterable[SessionChange], now: datetime) -> bool:
    """Tell whether a notice of *changes* rings: a rendezvous, old or new, is within 24 hours."""
    return bool(ringing(changes, now))


def ringing(changes: Iterable[SessionChange], now: datetime) -> tuple[SessionChange, ...]:
    """Return those of *changes* for which a notice rings."""
    return tuple(change for change in changes if _near(change, now))


def _near(change: SessionChange, now: datetime) -> bool:
    return any(now <= at <= now + RINGS_WITHIN for at in change.rendezvous)


def notice_may_go(
    mission: Mission, audience: Audience, changes: Sequence[SessionChange], at: datetime
) -> datetime:
    """Return the first instant from *at* on at which the notice of *changes* may go."""
    if any(presses(mission, change, at) for change in changes):
        return at
    pressing = [instant for change in changes for instant in _presses_from(mission, change)]
    ahead = [instant for instant in pressing if instant > at]
    return min([_released(mission, audience, changes, at), *ahead])


def _released(
    mission: Mission, audience: Audience, changes: Sequence[SessionChange], at: datetime
) -> datetime:
    clock = reader_clock(mission, audience.kind, audience.group)
    while True:
        later = _night_over(mission, clock, changes, at)
        if later is None and notice_rings(changes, at):
            later = attendance(mission).busy_until(_ringing_for(changes, at), at)
        if later is None:
            return at
        at = later


def presses(mission: Mission, change: SessionChange, now: datetime) -> bool:
    """Tell whether a change cannot wait.

    A rendezvous that is changed, old or new, is within the hour, or a reminder
    of the session as it is now should already have gone.
    """
    return any(
        begins <= now < session.starts_at
        for begins, session in zip(
            _presses_from(mission, change),
            change.versions if change.rendezvous else (),
            strict=True,
        )
    )


def _presses_from(mission: Mission, change: SessionChange) -> tuple[datetime, ...]:
    """Return from when on a changed rendezvous cannot wait, for each version of its session."""
    if not change.rendezvous:
        return ()
    return tuple(
        session.gathers_at
        - max([HOUR, *(leads(mission, session) if session is change.new else ())])
        for session in change.versions
    )


def leads(mission: Mission, session: Session) -> tuple[timedelta, ...]:
    """Return how long before its rendezvous a session is reminded."""
    if session.reminders is not None:
        return session.reminders
    return mission.timing.before_journey if session.is_journey else mission.timing.before


def _night_over(
    mission: Mission, clock: SiteTime, changes: Sequence[SessionChange], at: datetime
) -> datetime | None:
    ends = awake(mission, clock, at)
    if ends == at:
        return None
    soon = any(
        at <= gathers < ends + NIGHT_REACHES for change in changes for gathers in change.rendezvous
    )
    return None if soon else ends


def _ringing_for(changes: Sequence[SessionChange], now: datetime) -> tuple[str, ...]:
    """Return the groups that a notice rings for; none are everyone."""
    groups = [change.groups for change in ringing(changes, now)]
    if not all(groups):
        return ()
    return tuple(dict.fromkeys(code for some in groups for code in some))


def helps_until(changes: Iterable[SessionChange], now: datetime) -> datetime:
    """Return the instant from which a notice of *changes* helps nobody any more.

    That is the start of the last of them; of what is under way already, its end.
    """
    return max(
        change.helps_until
        if change.helps_until > now
        else max(session.ends_at for session in change.versions)
        for change in changes
    )

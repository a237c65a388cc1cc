"""Which reminders a chat gets: rule 1 (those concerned) and the last sentence of rule 2."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.agenda.attendance import attendance
from bot.core.agenda.due import Audience, DueKind, Occurrence
from bot.core.agenda.placing import Placed, is_last_of_journey, placements
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Session

JOINS = timedelta(minutes=45)
"""How much earlier a group's reminder may go, to spare others who are in a session."""


def reminders(
    mission: Mission, audience: Audience, with_own_chat: frozenset[str]
) -> list[Occurrence]:
    """Return the reminders of one chat, in the order of instants.

    *with_own_chat* are the groups that have a chat of their own.
    """
    placed = placements(mission)
    here = [
        one
        for session in mission.programme
        if concerns(mission, audience, with_own_chat, session)
        for one in placed[session.code]
    ]
    here.sort(key=_in_order)
    if audience.kind is ChatKind.MAIN:
        here = _spared(mission, here)
    return [_occurrence(audience, one) for one in here]


def concerns(
    mission: Mission, audience: Audience, with_own_chat: frozenset[str], session: Session
) -> bool:
    """Tell whether what is said to those concerned by *session* is said in this chat."""
    match audience.kind:
        case ChatKind.MAIN:
            return not session.groups or any(g not in with_own_chat for g in session.groups)
        case ChatKind.GROUP:
            return audience.group in session.groups
        case ChatKind.DIRECT:
            person = mission.people_by_code.get(audience.person)
            return person is not None and session.concerns(person.groups)
        case ChatKind.FOLLOWERS:
            return False


def _spared(mission: Mission, ordered: Sequence[Placed]) -> list[Placed]:
    """Join a group's reminder to the one before it, where it would ring into others' session.

    What goes straight after a session's reminder goes wherever that one goes.
    """
    told: list[Placed] = []
    wanted_at: list[datetime] = []
    for one in ordered:
        # Nothing moves by more than JOINS, so only what was wanted since then matters.
        recent = told[bisect_left(wanted_at, one.at - JOINS) :]
        at = one.at
        if one.straight_after:
            at = min((t.at for t in recent if t.session.code == one.straight_after), default=at)
        elif (before := _one_to_join(mission, one, recent)) is not None:
            at = before.at
        told.append(replace(one, at=at))
        wanted_at.append(one.at)
    told = _without_overtaken(told)
    return sorted(told, key=_in_order)


def _in_order(one: Placed) -> tuple[datetime, datetime, datetime]:
    return one.at, one.session.gathers_at, one.session.starts_at


def _without_overtaken(told: list[Placed]) -> list[Placed]:
    """Drop a lead that a shorter one of the same session was moved to or past."""
    kept: list[Placed] = []
    earliest: dict[str, datetime] = {}
    for one in sorted(told, key=lambda t: t.lead):
        code = one.session.code
        if code not in earliest or one.at < earliest[code]:
            earliest[code] = one.at
            kept.append(one)
    return kept


def _one_to_join(mission: Mission, one: Placed, told: Iterable[Placed]) -> Placed | None:
    if not one.session.groups or not one.rings or is_last_of_journey(mission, one):
        return None
    presence = attendance(mission)
    others = [code for code in mission.group_codes if code not in one.session.groups]
    if not any(presence.busy((other,), one.at) for other in others):
        return None
    before = [
        t for t in told if t.rings and t.session is not one.session and t.at >= one.at - JOINS
    ]
    if not before:
        return None
    last = max(before, key=lambda t: t.at)
    return None if presence.busy(one.session.groups, last.at) else last


def _occurrence(audience: Audience, one: Placed) -> Occurrence:
    minutes = int(one.lead.total_seconds()) // 60
    session = one.session
    return Occurrence(
        key=f"reminder:{minutes}:{session.code}:{session.edition}:{audience.chat}",
        kind=DueKind.REMINDER,
        at=one.at,
        helps_until=session.ends_at,
        sessions=(session.code,),
        rings=one.rings,
        lead=one.lead,
        straight_after=one.straight_after,
    )

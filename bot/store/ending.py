"""A visit that is over before its end is asked about at once, and not again at its end."""

from datetime import datetime

from bot.core.agenda import agenda
from bot.core.agenda.due import DueKind
from bot.core.agenda.quiet import awake
from bot.core.mission import Mission, Session
from bot.core.site_time import site_time
from bot.store.own_page import LOOKED_AT_FOR
from bot.store.store import Store
from bot.store.values import DeliveryKind, Entry

TOO_EARLY = "too_early"
"""Marks in a request's data that it was asked too early: it says so, and asks no more."""


def end_early(store: Store, mission: Mission, session: Session, by: str, now: datetime) -> None:
    """Note that *session* is over at *now*, as *by* (a code) says, and ask how it was.

    The request has the key that the clock would give it, so that it goes once;
    it waits for the end of quiet hours as it would.
    """
    store.note_ended(mission.code, session.code, now, by)
    at = awake(mission, site_time(mission, frozenset(session.groups)), now)
    store.enqueue_all(
        Entry(
            kind=DeliveryKind.FEEDBACK,
            mission=mission.code,
            chat=int(due.audience.chat),
            due_at=at,
            keys=(part.key,),
            subject=session.code,
            data={"kind": part.kind.value, "sessions": [session.code]},
            helps_until=part.helps_until,
        )
        for due in agenda(mission, store.by_the_clock(mission))
        for part in due.occurrences
        if part.kind is DueKind.FEEDBACK and part.sessions == (session.code,)
    )
    _look_again(store, mission, now)


def goes_on(store: Store, mission: Mission, session: Session, now: datetime) -> bool:
    """Take back that *session* is over; tell whether that can be: nobody has rated it."""
    if store.ratings(mission.code, session.code) or now >= session.ends_at:
        return False
    store.not_ended(mission.code, session.code)
    for asked in store.deliveries(mission.code, DeliveryKind.FEEDBACK, session.code):
        store.free_keys(asked.id)
        store.note_said(asked.id, {TOO_EARLY: True})
    store.withdraw(DeliveryKind.FEEDBACK, mission.code, session.code)
    store.touch(DeliveryKind.FEEDBACK, mission.code, session.code)
    _look_again(store, mission, now)
    return True


def _look_again(store: Store, mission: Mission, now: datetime) -> None:
    store.look_soon(mission.code)
    store.touch_pages(mission.code, now - LOOKED_AT_FOR)

"""Headcounts and delays, rendered as they are when they go out, and again as they change."""

from datetime import datetime

from bot.core.concerned import Codes
from bot.core.headcount import expected
from bot.core.message import Message
from bot.core.messages.headcount import (
    Delay,
    headcount_message,
    here_message,
    late_message,
    leaving_message,
)
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Session
from bot.store.chats import audience
from bot.store.headcounts import headcount, lateness, notice_for
from bot.store.store import Store
from bot.store.values import Delivery, Notice
from schedules.rendered import Rendered, call_for


def headcount_told(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    """Show an organiser who is there."""
    del now
    mission = store.mission(delivery.mission)
    session = mission.sessions_by_code.get(notice.data["session"])
    if session is None:
        return None
    page = int(delivery.data.get("page", 0))
    known = headcount(store, mission, session)
    message = headcount_message(writer_for(mission, delivery), known, notice.id, page)
    return Rendered(message, rings=False)


def here_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Ask a group who is there; the button names the organisers' list."""
    mission = store.mission(delivery.mission)
    session = mission.sessions_by_code.get(notice.data["session"])
    if session is None:
        return None
    listed = notice_for(store, mission.code, session.code, now)
    known = headcount(store, mission, session)
    return Rendered(here_message(writer_for(mission, delivery), known, listed.id), rings=False)


def leaving_told(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    """Tell somebody who is missing that the group leaves, unless they have come meanwhile."""
    del now
    mission = store.mission(delivery.mission)
    session = mission.sessions_by_code.get(notice.data["session"])
    if session is None or session.cancelled:
        return None
    noted = store.attendance(mission.code, session.code).get(delivery.chat.person)
    if not delivery.message and noted is not None and noted.present:
        return None
    return Rendered(_leaving(mission, session, delivery), rings=delivery.rings)


def left_behind_told(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    """Tell a group that it leaves: somebody is missing who cannot be told directly."""
    del now
    mission = store.mission(delivery.mission)
    session = mission.sessions_by_code.get(notice.data["session"])
    if session is None or session.cancelled:
        return None

    def everyone() -> Codes:  # to call those alone who are missing would name them
        return tuple(one.code for one in expected(mission, session))

    message = _leaving(mission, session, delivery, to_all=True)
    return Rendered(message, rings=delivery.rings, whom=call_for(store, delivery, everyone))


def _leaving(
    mission: Mission, session: Session, delivery: Delivery, *, to_all: bool = False
) -> Message:
    return leaving_message(writer_for(mission, delivery), session, to_all=to_all)


def late_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Tell an organiser who is late for what; once they have come, that they have."""
    mission = store.mission(delivery.mission)
    session = mission.sessions_by_code.get(notice.data["session"])
    person = mission.people_by_code.get(notice.data["person"])
    if session is None or person is None:
        return None
    length = lateness(store, mission.code, session.code).get(person.code)
    if length is None:
        return None
    noted = store.attendance(mission.code, session.code).get(person.code)
    delay = Delay(
        person=person,
        session=session,
        length=length,
        there=noted is not None and noted.present,
        over=session.cancelled or session.starts_at <= now,
    )
    return Rendered(late_message(writer_for(mission, delivery), delay, notice.id), rings=False)


def writer_for(mission: Mission, delivery: Delivery) -> Writer:
    """Return who writes for those who read a delivery; who is at home reads home time first."""
    person = mission.people_by_code.get(delivery.chat.person)
    at_home = person is not None and person.timezone == mission.home_zone
    language = audience(delivery.chat, mission).language
    return Writer(mission, language, home_first=at_home)

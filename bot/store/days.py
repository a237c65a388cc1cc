"""The organisers' message of the day: one for each of their chats and days, edited in place."""

from datetime import date, datetime, timedelta

from bot.core.agenda.quiet import awake
from bot.core.chat import BoundChat
from bot.core.holding import reader_clock
from bot.core.messages.day import DAY
from bot.core.mission import Mission
from bot.core.site_time import BEGINNING, SiteTime
from bot.store.store import Store
from bot.store.telling import organisers_chats
from bot.store.values import DeliveryKind, State

HELPS_FOR = timedelta(days=1)


def day_changed(store: Store, mission: Mission, now: datetime) -> None:
    """Let organisers read in their message of the day what has happened up to *now*.

    For whoever has noted something that it tells: a draft, what was told or
    seen, an act in the log.  The first of the day makes the message, silently;
    where there is nothing to say after all it is not sent.
    """
    for chat in organisers_chats(store, mission):
        on = day_of(mission, chat, now)
        key = f"notice:day:{on}:{chat.id}"
        known = store.delivery_with_key(key)
        if known is not None and (known.message or known.state is not State.EXPIRED):
            store.touch_these([known.id])
            continue
        store.reopen([key])
        notice = store.add_notice(mission.code, DAY, {"on": on.isoformat()}, now)
        store.enqueue(
            DeliveryKind.NOTICE,
            mission.code,
            chat.id,
            due_at=awake(mission, clock_of(mission, chat), now),
            keys=(key,),
            subject=str(notice.id),
            data={"kind": DAY},
            helps_until=now + HELPS_FOR,
        )


def clock_of(mission: Mission, chat: BoundChat) -> SiteTime:
    """Return what the clock of an organiser shows: their own, where they are elsewhere."""
    person = mission.people_by_code.get(chat.person)
    if person is not None and person.timezone:
        return SiteTime(((BEGINNING, person.timezone),))
    return reader_clock(mission, chat.kind)


def day_of(mission: Mission, chat: BoundChat, at: datetime) -> date:
    """Return the date that an organiser's clock shows at *at*."""
    return clock_of(mission, chat).date(at)

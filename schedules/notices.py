"""When the programme has changed: tells each chat what it does not know yet, as soon as it may."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, DueKind, Occurrence
from bot.core.changes import CHANGES, SessionChange
from bot.core.chat import BoundChat
from bot.core.holding import helps_until, notice_may_go, notice_rings
from bot.core.mission import Mission
from bot.store.chats import audience
from bot.store.publishing import NOTICED, Told, note_told, told, untold
from bot.store.store import Store
from bot.store.values import Delivery, DeliveryKind, Priority


def put_notices(store: Store, mission: Mission, now: datetime) -> datetime | None:
    """Enqueue the notices of changes that may go at *now*, and return when the next one may.

    Each tells the difference between what its chat was last told and the
    programme as it is when the notice is rendered, which notes it as told.  The
    reminders whose lead has begun are part of it.
    """
    ahead = [
        at
        for chat in store.chats(mission.code, *NOTICED)
        if (before := told(store, chat)) is not None
        and before != Told(store.revision(mission.code))
        and (at := _of_chat(store, mission, chat, before, now)) is not None
    ]
    return min(ahead, default=None)


def _of_chat(
    store: Store, mission: Mission, chat: BoundChat, before: Told, now: datetime
) -> datetime | None:
    """Put the notice for one chat into the outbox, or return when it may go."""
    changes = untold(store, mission, chat, now)
    if not changes:
        note_told(store, mission, chat, before, now)
        return None
    listener = audience(chat, mission)
    at = notice_may_go(mission, listener, changes, now)
    if at > now:
        return at
    key = f"notice:{chat.id}:{before.name}:{store.revision(mission.code)}"
    if store.told([key]):  # it went out, or came too late
        note_told(store, mission, chat, before, now)
    elif (waiting := _waiting(store, chat)) is not None:
        # It tells these changes, too, when it is rendered; so it tells their reminders.
        begun = tuple(_begun(store, mission, listener, changes, now))
        helps = _helps_until(changes, begun, now)
        sessions = [change.session.code for change in changes]
        store.carry_too(waiting.id, [part.key for part in begun], sessions, helps)
    else:
        _enqueue(store, mission, chat, changes, key, before, now)
    return None


def _waiting(store: Store, chat: BoundChat) -> Delivery | None:
    """Return the notice that waits already for *chat*."""
    waiting = store.waiting(chat.id, DeliveryKind.NOTICE)
    return next((one for one in waiting if one.data.get("kind") == CHANGES), None)


def _helps_until(
    changes: Sequence[SessionChange], begun: Iterable[Occurrence], now: datetime
) -> datetime:
    """Return until when a notice helps, or what is left of it: the reminders that it carries."""
    return max([helps_until(changes, now), *(part.helps_until for part in begun)])


def _enqueue(  # noqa: PLR0913, PLR0917 - a row has as many facts
    store: Store,
    mission: Mission,
    chat: BoundChat,
    changes: Sequence[SessionChange],
    key: str,
    before: Told,
    now: datetime,
) -> None:
    rings = notice_rings(changes, now)
    begun = tuple(_begun(store, mission, audience(chat, mission), changes, now))
    notice = store.add_notice(mission.code, CHANGES, {"from": before.as_json()}, now)
    store.enqueue(
        DeliveryKind.NOTICE,
        mission.code,
        chat.id,
        due_at=now,
        keys=(key, *(part.key for part in begun)),
        subject=str(notice.id),
        data={"kind": CHANGES, "sessions": [change.session.code for change in changes]},
        helps_until=_helps_until(changes, begun, now),
        rings=rings,
        priority=Priority.REMINDER if rings else Priority.OTHER,
    )


def _begun(
    store: Store,
    mission: Mission,
    listener: Audience,
    changes: Iterable[SessionChange],
    now: datetime,
) -> Iterator[Occurrence]:
    """Return the reminders of what has moved whose lead has begun, so that nothing rings twice."""
    moved = {change.session.code for change in changes if change.rendezvous}
    for due in agenda(mission, store.by_the_clock(mission)):
        if due.at > now:
            return
        if due.audience == listener:
            for part in due.occurrences:
                reminds = part.kind is DueKind.REMINDER and now < part.helps_until
                if reminds and moved.issuperset(part.sessions):
                    yield part

"""Who is in other groups now is told so directly: nothing else would tell them."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.core.agenda.quiet import awake
from bot.core.holding import reader_clock
from bot.core.messages.other_group import REGROUPED
from bot.core.mission import Mission, Role
from bot.store.reaching import chats_of_all
from bot.store.store import Store
from bot.store.values import DeliveryKind, Entry

HELPS_FOR = timedelta(days=1)


def regrouped(old: Mission, new: Mission) -> tuple[str, ...]:
    """Return the participants (codes) who were in *old* and are in other groups in *new*."""
    known = old.people_by_code
    return tuple(
        person.code
        for person in new.with_role(Role.PARTICIPANT)
        if person.code in known and set(known[person.code].groups) != set(person.groups)
    )


def tell_regrouped(
    store: Store, mission: Mission, people: Collection[str], revision: int, now: datetime
) -> None:
    """Tell *people* (codes), silently, with whom they are since *revision* and what comes next.

    Who has no direct chat, or wants nothing there, finds it in every answer.
    """
    chats = chats_of_all(store, mission.code)
    heard = store.unmuted([chat.id for chat in chats.values()])
    theirs = [chats[code] for code in people if code in chats and chats[code].id in heard]
    if not theirs:
        return
    notice = store.add_notice(mission.code, REGROUPED, {}, now)
    store.enqueue_all(
        Entry(
            kind=DeliveryKind.NOTICE,
            mission=mission.code,
            chat=chat.id,
            due_at=awake(mission, reader_clock(mission, chat.kind), now),
            keys=(f"regrouped:{revision}:{chat.person}",),
            subject=str(notice.id),
            data={"kind": REGROUPED},
            helps_until=now + HELPS_FOR,
        )
        for chat in theirs
    )

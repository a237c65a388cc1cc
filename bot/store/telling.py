"""Telling the organisers something, in their direct chats."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.core.agenda.quiet import awake
from bot.core.chat import BoundChat, ChatKind
from bot.core.holding import reader_clock
from bot.core.mission import Mission, Role
from bot.store.reaching import chat_of
from bot.store.store import Store
from bot.store.values import DeliveryKind, Notice, Priority

HELPS_FOR = timedelta(days=14)
"""How long an organiser is helped by hearing of it; the service may have been away for days."""


def organisers_chats(store: Store, mission: Mission) -> tuple[BoundChat, ...]:
    """Return where the mission's organisers are told something: one chat for each of them."""
    organisers = mission.with_role(Role.ORGANISER)
    chats = (chat_of(store, mission.code, person.code) for person in organisers)
    return tuple(chat for chat in chats if chat is not None)


def all_organisers_chats(store: Store, mission: Mission) -> tuple[BoundChat, ...]:
    """Return all open direct chats of the mission's organisers, on every platform."""
    organisers = {person.code for person in mission.with_role(Role.ORGANISER)}
    direct = store.chats(mission.code, ChatKind.DIRECT)
    return tuple(chat for chat in direct if chat.person in organisers)


def tell_organisers(  # noqa: PLR0913 - what is told, to whom and how
    store: Store,
    mission: Mission,
    kind: str,
    data: Mapping[str, Any],
    now: datetime,
    *,
    rings: bool = False,
) -> Notice:
    """Tell all organisers of *mission* something; it waits for the end of quiet hours.

    *kind* names who renders *data* (JSON).
    """
    notice = store.add_notice(mission.code, kind, data, now)
    chats = organisers_chats(store, mission)
    tell(store, mission, notice, chats, now, helps_until=now + HELPS_FOR, rings=rings)
    return notice


def tell(  # noqa: PLR0913 - what is told, where and how
    store: Store,
    mission: Mission,
    notice: Notice,
    chats: Iterable[BoundChat],
    now: datetime,
    *,
    helps_until: datetime,
    rings: bool = False,
    presses: bool = False,
) -> None:
    """Tell *notice* in *chats*; it waits for the end of quiet hours unless it *presses*."""
    for chat in chats:
        clock = reader_clock(mission, chat.kind, chat.group)
        store.enqueue(
            DeliveryKind.NOTICE,
            mission.code,
            chat.id,
            due_at=now if presses else awake(mission, clock, now),
            keys=(f"notice:{notice.id}:{chat.id}",),
            subject=str(notice.id),
            data={"kind": notice.kind},
            helps_until=helps_until,
            rings=rings,
            priority=Priority.REMINDER if presses else Priority.OTHER,
        )

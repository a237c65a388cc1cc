"""Somebody's own page, from what the store knows of them."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.asking import Asker
from bot.core.chat import BoundChat, ChatKind
from bot.core.feedback import rateable, rated_sessions
from bot.core.home import HOME, Settings, home
from bot.core.message import Message
from bot.core.mission import Mission, Person, Role, Session
from bot.store.store import Store
from bot.store.values import DeliveryKind

LOOKED_AT_FOR = timedelta(days=3)
"""How long a page is kept right that nobody has opened again."""


def own_page(
    store: Store, mission: Mission, person: Person, language: str, now: datetime
) -> Message:
    """Return the page of *person* as it is to look at *now*."""
    chats = store.direct_chats(mission.code, person.code)
    settings = Settings(
        language=language,
        reminded=any(store.reminds_personally(chat.id) for chat in chats),
        muted=bool(chats) and all(store.is_muted(chat.id) for chat in chats),
    )
    asker = Asker(
        language=language,
        person=replace(person, language=language),
        chat=ChatKind.DIRECT,
        addressed=True,
    )
    return home(mission, asker, settings, unrated(store, mission, person, now), now)


def unrated(store: Store, mission: Mission, person: Person, now: datetime) -> tuple[Session, ...]:
    """Return the sessions that *person* may still rate and has not, the last one first."""
    if person.role is not Role.PARTICIPANT:
        return ()
    given = store.ratings_of(mission.code, person.code)
    own, early = frozenset(person.groups), store.over_early(mission.code)
    missing = (
        session
        for session in rated_sessions(mission, now, early)
        if session.code not in given
        and session.concerns(own)
        and rateable(mission, session.code, person, now, early) is None
    )
    return tuple(missing)[::-1]


def keep_right(store: Store, chat: BoundChat, now: datetime) -> None:
    """Let the page that belongs to the direct chat *chat* follow what happens, from *now* on."""
    key = f"{HOME}:{chat.id}"
    known = store.delivery_with_key(key)
    store.look_soon(chat.mission)
    if known is None:
        store.enqueue(
            DeliveryKind.HOME,
            chat.mission,
            chat.id,
            due_at=now,
            keys=(key,),
            subject=chat.person,
            data={"kind": HOME},
        )
    else:
        store.look_again(known.id, now)


def say_anew(store: Store, mission: str, person: str) -> None:
    """Let the page of *person* follow what they have just done elsewhere."""
    store.touch(DeliveryKind.HOME, mission, person)

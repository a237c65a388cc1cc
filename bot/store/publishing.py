"""Publishing a programme: the one way in which a mission gets a new revision."""

from datetime import datetime

from bot.core.agenda.due import own_chats
from bot.core.broadcasts import Copy
from bot.core.changes import SessionChange, differences
from bot.core.chat import BoundChat, ChatKind
from bot.core.holding import changes_for, notice_may_go
from bot.core.mission import Mission
from bot.core.revisions import with_editions
from bot.store.chats import audience
from bot.store.store import Store

NOTICED = (ChatKind.MAIN, ChatKind.GROUP)
"""The chats that are told of changes."""


def publish(store: Store, mission: Mission, now: datetime, source: str = "") -> int:
    """Let *mission* be the programme from *now* (mission time) on, and return its revision.

    The editions of its sessions are counted on.  Whoever has to be told is told
    by the clock: the difference between what a chat was last told and what
    holds when its notice may go, so that two quick changes make one message.
    """
    old = store.mission(mission.code) if mission.code in store.missions() else None
    before = store.revision(mission.code) if old else 0
    new = with_editions(old, mission, store.highest_editions(mission.code), now)
    revision = store.publish(new, now, source)
    if before and revision != before:
        for chat in store.chats(mission.code, *NOTICED):
            if not store.setting(_name(chat)):
                note_told(store, chat, before)
    return revision


def told_revision(store: Store, chat: BoundChat) -> int | None:
    """Return the revision of the programme that *chat* was last told, None: the present one."""
    told = store.setting(_name(chat))
    return int(told) if told else None


def note_told(store: Store, chat: BoundChat, revision: int | None) -> None:
    """Note which revision *chat* was told; None: the present one, whichever that is."""
    store.set_setting(_name(chat), str(revision) if revision else "")


def untold(
    store: Store, mission: Mission, chat: BoundChat, now: datetime
) -> tuple[SessionChange, ...]:
    """Return what *chat* does not know yet of the changes of *mission*, at *now*."""
    told = told_revision(store, chat)
    if told is None:
        return ()
    before = store.mission_at(mission.code, told)
    sessions = differences(before, mission).sessions
    listener = audience(chat, mission)
    own = own_chats(listener, store.audiences(mission))
    return changes_for(mission, listener, own, sessions, now)


def notices_ahead(store: Store, mission: Mission, now: datetime) -> tuple[Copy, ...]:
    """Return each chat that has to be told of a change, and from when on it may be."""
    chats = store.chats(mission.code, *NOTICED)
    listening = ((audience(chat, mission), untold(store, mission, chat, now)) for chat in chats)
    return tuple(
        Copy(audience=listener, at=notice_may_go(mission, listener, changes, now))
        for listener, changes in listening
        if changes
    )


def _name(chat: BoundChat) -> str:
    return f"told:{chat.id}"

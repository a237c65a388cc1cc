"""Publishing a programme: the one way in which a mission gets a new revision."""

from datetime import datetime

from bot.core.changes import with_editions
from bot.core.chat import BoundChat, ChatKind
from bot.core.mission import Mission
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
    new = with_editions(old, mission, store.highest_editions(mission.code))
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


def _name(chat: BoundChat) -> str:
    return f"told:{chat.id}"

"""Where somebody is told directly: once, on the platform that they prefer."""

from bot.core.chat import BoundChat
from bot.store.store import Store


def prefer(store: Store, mission: str, person: str, platform: str) -> None:
    """Write to a person (code) on *platform* from now on; "" forgets what they chose."""
    store.set_setting(_name(mission, person), platform)


def chat_of(store: Store, mission: str, person: str) -> BoundChat | None:
    """Return the one direct chat in which a person (code) is told something, None: there is none.

    That is on the platform that they chose, else where they asked to be
    reminded, else the chat that was there first.  One that was closed cannot
    be it, whatever they chose.
    """
    chats = store.direct_chats(mission, person)
    chosen = store.setting(_name(mission, person))
    ordered = sorted(
        chats,
        key=lambda chat: (chat.ref.platform != chosen, not store.reminds_personally(chat.id)),
    )
    return next(iter(ordered), None)


def _name(mission: str, person: str) -> str:
    return f"prefers:{mission}:{person}"

"""Where somebody is told directly: once, on the platform that they prefer."""

from bot.core.chat import BoundChat, ChatKind
from bot.store.by_the_clock import prefers_name
from bot.store.store import Store


def prefer(store: Store, mission: str, person: str, platform: str) -> None:
    """Write to a person (code) on *platform* from now on; "" forgets what they chose."""
    store.set_setting(prefers_name(mission, person), platform)


def chat_of(store: Store, mission: str, person: str) -> BoundChat | None:
    """Return the one direct chat in which a person (code) is told something, None: there is none.

    That is on the platform that they chose, else where they asked to be
    reminded, else the chat that was there first.  One that was closed cannot
    be it, whatever they chose.
    """
    chats = store.direct_chats(mission, person)
    chosen = store.setting(prefers_name(mission, person))
    ordered = sorted(
        chats,
        key=lambda chat: (chat.ref.platform != chosen, not store.reminds_personally(chat.id)),
    )
    return next(iter(ordered), None)


def chats_of_all(store: Store, mission: str) -> dict[str, BoundChat]:
    """Return for everyone (by code) who has a direct chat the one that `chat_of` returns."""
    chats = [chat for chat in store.chats(mission, ChatKind.DIRECT) if chat.person]
    chosen = store.settings({prefers_name(mission, chat.person) for chat in chats})
    personal = store.personal_chats(mission)

    def less(chat: BoundChat) -> tuple[bool, bool]:
        platform = chosen.get(prefers_name(mission, chat.person), "")
        return chat.ref.platform != platform, chat.id not in personal

    found: dict[str, BoundChat] = {}
    for chat in sorted(chats, key=less):
        found.setdefault(chat.person, chat)
    return found

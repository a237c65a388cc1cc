"""Which chats and people there are in the room, and how they are named."""

from datetime import datetime

from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.mission import Mission
from bot.store.store import Store

NAME = "room"


def chat_ref(mission: str, chat: str) -> ChatRef:
    """Name a chat of the room: *chat* is main, followers, group:CODE or person:CODE."""
    return ChatRef(NAME, f"{mission}/{chat}")


def own_chat(account: Account) -> ChatRef:
    """Name the direct chat of whoever speaks as *account*."""
    mission, _, person = account.id.partition("/")
    return chat_ref(mission, f"person:{person}")


def account_of(mission: str, person: str, name: str = "") -> Account:
    """Name the account with which the person of that code speaks in the room."""
    return Account(NAME, f"{mission}/{person}", name or person)


def furnish(store: Store, mission: Mission, now: datetime) -> None:
    """Give *mission* its chats in the room: main, followers, and a direct one for each person.

    One speaks in the room as anybody, so everybody's account is known.  Done
    again after an update, it adds the newcomers and leaves the others as they
    are.
    """
    store.bind(chat_ref(mission.code, "main"), mission.code, ChatKind.MAIN, now)
    store.bind(chat_ref(mission.code, "followers"), mission.code, ChatKind.FOLLOWERS, now)
    for person in mission.people:
        store.introduce(account_of(mission.code, person.code), mission.code, person.code)
        store.bind(
            chat_ref(mission.code, f"person:{person.code}"),
            mission.code,
            ChatKind.DIRECT,
            now,
            person=person.code,
        )


def is_direct(chat: ChatRef) -> bool:
    """Tell whether *chat* is between one person and the bot."""
    return chat.id.rpartition("/")[2].startswith("person:")

"""One-time codes that bring a chat or an organiser to a mission; only hashes are kept."""

import secrets
from hashlib import sha256

from bot.core.chat import ChatKind
from bot.core.mission import Mission, Role
from bot.store.publishing import NOTICED
from bot.store.store import Store

BYTES = 16
"""128 random bits."""


def invite(store: Store, mission: Mission) -> dict[str, str]:
    """Make fresh codes for whatever is not bound yet, and return them by what they are for.

    That is ``main``, ``followers`` or ``organiser:<person's code>``; a code
    that was made before for the same no longer opens anything.
    """
    codes = {}
    for what in _unbound(store, mission):
        codes[what] = secrets.token_urlsafe(BYTES)
        hashed = sha256(codes[what].encode()).hexdigest()
        store.set_setting(f"invite:{mission.code}:{what}", hashed)
    return codes


def _unbound(store: Store, mission: Mission) -> list[str]:
    kinds = {chat.kind for chat in store.chats(mission.code)}
    unbound = [] if kinds.intersection(NOTICED) else [ChatKind.MAIN.value]
    if ChatKind.FOLLOWERS not in kinds and mission.with_role(Role.FOLLOWER):
        unbound.append(ChatKind.FOLLOWERS.value)
    return unbound + [
        f"organiser:{person.code}"
        for person in mission.with_role(Role.ORGANISER)
        if not store.direct_chats(mission.code, person.code)
    ]

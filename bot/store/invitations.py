"""One-time codes that bring chats and people to a mission.

What a code is for is written as ``main``, ``followers``, ``group:<code>``,
``organiser:<person's code>`` or ``people``; the last one is for whoever has the
mission's link, and opens as often as one likes.  ``organiser:`` without a code
is for somebody who has no mission yet.  ``link:<platform>:<account>`` lets who
has the code be whoever asked for it.
"""

import secrets
from datetime import datetime, timedelta

from bot.core.chat import Account, ChatKind
from bot.core.mission import Mission, Role
from bot.store.publishing import NOTICED
from bot.store.store import Store

BYTES = 16
"""128 random bits."""
LASTS = timedelta(days=30)
"""How long a code waits to be used."""
LINK_LASTS = timedelta(minutes=15)
"""How long a code waits that one gives on another platform."""
ORGANISER = "organiser:"
GROUP = "group:"
PEOPLE = "people"
LINK = "link:"


def invite(store: Store, mission: Mission, now: datetime) -> dict[str, str]:
    """Make fresh codes for whatever is not bound yet, and return them by what they are for.

    A code that was made before for the same no longer opens anything.
    """
    return {
        what: one_time_code(store, what, now, mission.code) for what in _unbound(store, mission)
    }


def bound(store: Store, mission: Mission) -> dict[str, tuple[str, ...]]:
    """Return the platforms on which the main and the followers' chat are, of those that are."""
    found = {
        kind.value: tuple(
            dict.fromkeys(chat.ref.platform for chat in store.chats(mission.code, kind))
        )
        for kind in (ChatKind.MAIN, ChatKind.FOLLOWERS)
    }
    return {what: platforms for what, platforms in found.items() if platforms}


def one_time_code(store: Store, what: str, now: datetime, mission: str) -> str:
    """Make the code that opens *what* once; those before it open nothing any more."""
    store.revoke_codes(mission, what)
    return _made(store, what, now + LASTS, mission=mission)


def people_code(store: Store, mission: Mission, now: datetime) -> str:
    """Make a code by which anyone of the mission joins; those before it still open.

    It lasts until the mission is over, and a month at least.
    """
    end = max((session.ends_at for session in mission.programme), default=now)
    return _made(store, PEOPLE, max(end, now + LASTS), mission=mission.code, once=False)


def organiser_code(store: Store, name: str, now: datetime) -> str:
    """Make a code for an organiser called *name* who has no mission yet."""
    return _made(store, ORGANISER, now + LASTS, name=name)


def link_code(store: Store, account: Account, now: datetime) -> str:
    """Make the code by which another account is the same person as *account*."""
    what = f"{LINK}{account.platform}:{account.id}"
    store.revoke_codes("", what)
    return _made(store, what, now + LINK_LASTS)


def forget_link_codes(store: Store, account: Account) -> None:
    """Remove what is kept of the codes that *account* has asked for."""
    store.remove_codes("", f"{LINK}{account.platform}:{account.id}")


def account_of(what: str) -> Account:
    """Return the account that asked for a code, by what it is for."""
    platform, _, id_ = what.removeprefix(LINK).partition(":")
    return Account(platform, id_, "")


def _made(  # noqa: PLR0913 - a code has as many facts
    store: Store,
    what: str,
    expires_at: datetime,
    *,
    mission: str = "",
    name: str = "",
    once: bool = True,
) -> str:
    code = secrets.token_urlsafe(BYTES)
    store.keep_code(code, what, expires_at, mission=mission, name=name, once=once)
    return code


def _unbound(store: Store, mission: Mission) -> list[str]:
    """Name what has no chat yet; chats for groups, which few missions have, at the start only."""
    kinds = {chat.kind for chat in store.chats(mission.code)}
    begins = not kinds.intersection(NOTICED)
    unbound = [ChatKind.MAIN.value] if begins else []
    if ChatKind.FOLLOWERS not in kinds and mission.with_role(Role.FOLLOWER):
        unbound.append(ChatKind.FOLLOWERS.value)
    unbound += [
        f"{ORGANISER}{person.code}"
        for person in mission.with_role(Role.ORGANISER)
        if not store.direct_chats(mission.code, person.code)
    ]
    return unbound + [f"{GROUP}{code}" for code in mission.group_codes if begins]

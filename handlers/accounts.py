"""Under which accounts somebody is known, and where they are written to."""

from hashlib import sha256

from bot.core.chat import Account, BoundChat, ChatKind, ChatRef
from bot.core.messages.linking import CALLED, Known
from bot.store.reaching import chat_of
from bot.store.store import Store
from handlers.scene import Scene


def known(scene: Scene, store: Store) -> Known:
    """Return under which accounts who speaks is known, and where they are written to."""
    here, mission, person = scene.chat.ref.platform, scene.mission.code, scene.person
    if person is None:
        return Known(here=here)
    accounts = store.accounts(mission).get(person.code, ())
    written = chat_of(store, mission, person.code)
    direct = (chat.ref.platform for chat in store.direct_chats(mission, person.code))
    theirs = {account.platform for account in accounts}
    used = {chat.ref.platform for chat in store.chats(mission)}
    return Known(
        here=here,
        accounts=accounts,
        direct=tuple(dict.fromkeys(direct)),
        written=written.ref.platform if written is not None else "",
        unlinked=tuple(one for one in CALLED if one in used - theirs - {here}),
    )


def mark_of(account: Account) -> str:
    """Name an account in a button, for the button to be theirs."""
    return sha256(f"{account.platform}:{account.id}".encode()).hexdigest()[:16]


def own_direct(scene: Scene, store: Store) -> BoundChat | None:
    """Return the direct chat of who speaks on the platform where they do."""
    if scene.chat.kind is ChatKind.DIRECT:
        return scene.chat
    if scene.person is None:
        return None
    chats = store.direct_chats(scene.mission.code, scene.person.code)
    here = (chat for chat in chats if chat.ref.platform == scene.chat.ref.platform)
    return next(here, None)


def own_direct_chat(scene: Scene, store: Store) -> ChatRef | None:
    """Return where that chat is."""
    own = own_direct(scene, store)
    return own.ref if own is not None else None

"""What becomes of the bot in a chat: added, made to see more or less, moved, removed, closed."""

from datetime import datetime

from bot.core.chat import Answer, BoundChat, Change, ChatKind, Membership, Reply
from bot.core.joining import by_link
from bot.core.languages.joining import joining_in
from bot.core.message import Message, line
from bot.core.undelivered import Why
from bot.store.store import Store
from handlers.introducing import reads_name
from handlers.joining import greet, greeted_anew, hint, hint_coming, was_greeted


def changed(event: Membership, store: Store, now: datetime) -> Reply:
    """Note what has become of a chat, and say what has to be said."""
    match event.change:
        case Change.MOVED:
            return _moved(event, store)
        case Change.REMOVED:
            return _removed(event, store, now)
        case Change.ADDED:
            return _added(event, store, now)
        case Change.PROMOTED | Change.DEMOTED:
            return _sees(event, store)
        case Change.CLOSED:
            return _closed(event, store, now)


def _moved(event: Membership, store: Store) -> Reply:
    """Let everything that belongs to a chat go with it."""
    for chat in (*store.chats_in(event.chat), *store.chats_in(event.chat, closed=True))[:1]:
        store.move_chat(chat.id, event.moved_to)
    reads = reads_name(event.chat.platform, event.chat.id)
    store.set_setting(reads_name(event.chat.platform, event.moved_to), store.setting(reads))
    store.set_setting(reads, "")
    return Reply()


def _removed(event: Membership, store: Store, now: datetime) -> Reply:
    """Close a chat in which nobody hears us any more, and let its organisers know."""
    store.set_setting(reads_name(event.chat.platform, event.chat.id), "")
    for chat in store.chats_in(event.chat):
        if store.close_chat(chat.id):
            shut = "archived" if event.archived else "removed"
            why = "blocked" if chat.kind is ChatKind.DIRECT else shut
            store.note_undelivered(chat, Why.GONE, why, (), now)
    return Reply()


def _closed(event: Membership, store: Store, now: datetime) -> Reply:
    """Let its organisers know that a group's topic was closed."""
    for chat in store.chats_in(event.chat):
        if chat.ref == event.chat:
            store.note_undelivered(chat, Why.CLOSED, event.change.value, (), now)
    return Reply()


def _added(event: Membership, store: Store, now: datetime) -> Reply:
    """Come back to a chat that is known, or say how a group comes to a mission, once."""
    _note_reads(event, store)
    if bound := store.chats_in(event.chat):
        return Reply() if by_link(event.chat) else _late(bound[0], store, now)
    known = store.chats_in(event.chat, closed=True)
    for chat in known:
        store.reopen_chat(chat.id, now)
    if event.direct:
        return Reply()
    if known and not (by_link(event.chat) or was_greeted(known[0], store)):
        return _late(known[0], store, now)
    if known:
        return Reply(answers=(_line(event, known[0], store, back=True),))
    hint_coming(event.chat, store, now)
    return Reply(answers=(hint(event.account, event.chat, store, reads=event.reads_all),))


def _late(chat: BoundChat, store: Store, now: datetime) -> Reply:
    """Greet a chat that was bound before anybody had let us in."""
    if was_greeted(chat, store):
        return Reply()
    return greet(chat, store.mission(chat.mission), store, now)


def _sees(event: Membership, store: Store) -> Reply:
    """Say once in a group that plain questions are not seen there any more, or ask no more."""
    before = store.setting(reads_name(event.chat.platform, event.chat.id))
    _note_reads(event, store)
    chats = store.chats_in(event.chat)
    if event.reads_all is False and before == "yes" and chats:
        return Reply(answers=(_line(event, chats[0], store, back=False),))
    if event.reads_all and before == "no":
        return Reply(edits=greeted_anew(chats, store))
    return Reply()


def _note_reads(event: Membership, store: Store) -> None:
    if event.reads_all is not None:
        name = reads_name(event.chat.platform, event.chat.id)
        store.set_setting(name, "yes" if event.reads_all else "no")


def _line(event: Membership, chat: BoundChat, store: Store, *, back: bool) -> Answer:
    mission = store.mission(chat.mission)
    words = joining_in(chat.language or mission.language)
    lines = [words.back_again(mission.title)] if back else []
    if event.reads_all is False:
        lines.append(words.cannot_read())
    return Answer(message=Message("", tuple(map(line, lines))), to=chat.ref)

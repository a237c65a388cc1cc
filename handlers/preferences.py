"""What somebody sets for themselves: silence, reminders, language, which mission; and leaves."""

from collections.abc import Mapping
from datetime import datetime

from bot.core.chat import Account, Answer, Ask, BoundChat, ChatKind, Edit, Reply, Tap
from bot.core.languages import SPOKEN
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.languages.linking import linking_in
from bot.core.message import LABEL_CHARACTERS, Button, Message, line, shortened
from bot.core.messages.linking import called, choices
from bot.core.tokens import code_of, token_of
from bot.core.understanding.sentence import folded
from bot.store.catching_up import catch_up
from bot.store.introducing import look_again
from bot.store.of_chats import OfChat
from bot.store.own_page import say_anew
from bot.store.publishing import forget_told
from bot.store.reaching import chat_of
from bot.store.reaching import prefer as prefer_platform
from bot.store.store import Store
from handlers.accounts import known
from handlers.instead import instead
from handlers.organisers import said
from handlers.scene import Scene

YES = frozenset({"on", "oui", "yes", "marche"})
NO = frozenset({"off", "non", "no", "arret"})
LANGUAGES: Mapping[str, str] = {
    "fr": "fr",
    "francais": "fr",
    "french": "fr",
    "en": "en",
    "anglais": "en",
    "english": "en",
}


def mute(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Leave somebody alone in their direct chat, but for answers."""
    del rest
    return _muted(ask, scene, store, now, wanted=True)


def unmute(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Write to somebody in their direct chat again."""
    del rest
    return _muted(ask, scene, store, now, wanted=False)


def _muted(ask: Ask, scene: Scene, store: Store, now: datetime, *, wanted: bool) -> Reply:
    words = joining_in(scene.language)
    if not silence(scene, store, now, wanted=wanted):
        return said(words.directly(_word(ask)), quotes=ask.message)
    _say_page_anew(scene, store)
    return said(words.muted() if wanted else words.unmuted(), quotes=ask.message)


def silence(scene: Scene, store: Store, now: datetime, *, wanted: bool) -> bool:
    """Leave who speaks alone in their direct chats, or no longer; tell if they have any."""
    chats = own_chats(scene, store)
    since = [at for chat in chats if (at := store.setting(_muted_name(chat)))]
    for chat in chats:
        if not wanted:
            store.count_from(chat.id, now)
        store.mute(chat.id, wanted=wanted)
        store.set_setting(_muted_name(chat), now.isoformat() if wanted else "")
    if since and not wanted and scene.person is not None:
        begun = min(map(datetime.fromisoformat, since))
        catch_up(store, scene.mission, scene.person, now, begun)
        look_again(store, scene.mission, scene.person.code, now)
    return bool(chats)


def _muted_name(chat: BoundChat) -> str:
    return OfChat.MUTED.name_in(chat.id)


def reminders(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Remind somebody in their direct chat, too: ``/reminders on|off``."""
    words = joining_in(scene.language, ask.chat.platform)
    chats = own_chats(scene, store)
    if not chats or scene.person is None:
        return said(words.directly(_word(ask)), quotes=ask.message)
    wanted = folded(rest)
    if wanted not in YES | NO:
        on = any(store.reminds_personally(chat.id) for chat in chats)
        which = line(words.which_setting(_word(ask), on=on))
        buttons = tuple(choices(known(scene, store), scene.language))
        answer = Answer(message=Message("", (which,), buttons), quotes=ask.message)
        return Reply(answers=(answer,))
    remind(scene, store, now, wanted=wanted in YES)
    _say_page_anew(scene, store)
    return said(words.reminded(on=wanted in YES), quotes=ask.message)


def remind(scene: Scene, store: Store, now: datetime, *, wanted: bool) -> None:
    """Remind who speaks in their direct chat, too, or no longer.

    On one platform only, so that nobody is told twice: on the one where they
    asked for it.
    """
    for chat in own_chats(scene, store):
        if wanted and not store.reminds_personally(chat.id):
            forget_told(store, chat)  # what was told there before is told in the group now
        store.remind_personally(chat.id, wanted=False)
    if wanted and scene.person is not None:
        _tell_on(scene.chat.ref.platform, scene, store, now, reminded=True)


def prefer(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Write to who presses on another platform from now on: ``prefer:<platform>``."""
    platform = tap.choice.partition(":")[2]
    chats = own_chats(scene, store)
    if scene.person is None or platform not in {chat.ref.platform for chat in chats}:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    reminded = any(store.reminds_personally(chat.id) for chat in chats)
    for chat in chats:
        if not store.reminds_personally(chat.id):
            forget_told(store, chat)
    _tell_on(platform, scene, store, now, reminded=reminded)
    text = linking_in(scene.language).writes_on(called(platform))
    edits = (
        (Edit(id=tap.message, message=Message("", (line(text),))),)
        if scene.chat.kind is ChatKind.DIRECT
        else ()
    )
    return Reply(edits=edits, toast=text)


def _tell_on(platform: str, scene: Scene, store: Store, now: datetime, *, reminded: bool) -> None:
    """Tell who speaks on *platform* whatever they are told directly, where they can be."""
    mission, person = scene.mission.code, scene.person
    if person is None:
        return
    prefer_platform(store, mission, person.code, platform)
    chosen = chat_of(store, mission, person.code)
    for chat in own_chats(scene, store):
        here = chosen is not None and chat.id == chosen.id
        store.remind_personally(chat.id, wanted=reminded and here)
        if here and reminded:
            store.mute(chat.id, wanted=False)
            store.count_from(chat.id, now)


def _say_page_anew(scene: Scene, store: Store) -> None:
    if scene.person is not None:
        say_anew(store, scene.mission.code, scene.person.code)


def _word(ask: Ask) -> str:
    return ask.text.split()[0]


def own_chats(scene: Scene, store: Store) -> tuple[BoundChat, ...]:
    """Return the direct chats of who speaks."""
    if scene.person is None:
        return (scene.chat,) if scene.chat.kind is ChatKind.DIRECT else ()
    return store.direct_chats(scene.mission.code, scene.person.code)


def language(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Speak another language to somebody, or in a shared chat where an organiser wishes it."""
    del now
    wanted = LANGUAGES.get(folded(rest), "")
    if wanted not in SPOKEN:
        return said(joining_in(scene.language).which_language(), quotes=ask.message)
    words = joining_in(wanted)
    if scene.chat.kind is not ChatKind.DIRECT and scene.by_organiser:
        store.speak(scene.chat.id, wanted)
        return said(words.chat_language_set(), quotes=ask.message)
    speak(ask.account, scene, store, wanted)
    _say_page_anew(scene, store)
    return said(words.language_set(), quotes=ask.message)


def speak(account: Account, scene: Scene, store: Store, language: str) -> None:
    """Speak *language* to whoever speaks as *account*."""
    mission, person = scene.mission.code, scene.person
    store.speak_to(account, mission, language)
    for other in store.accounts(mission).get(person.code, ()) if person is not None else ():
        store.speak_to(other, mission, language)
    for chat in own_chats(scene, store):
        store.speak(chat.id, language)


# ---- several missions ------------------------------------------------------------------------


def mission(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Say which mission a direct chat is about, and switch to another."""
    del rest, now
    words = joining_in(scene.language)
    buttons = tuple(
        Button(
            shortened(store.mission(chat.mission).title, LABEL_CHARACTERS),
            f"mission:{token_of(chat.mission)}",
            row=at,
        )
        for at, (chat, _) in enumerate(store.choices(scene.chat.ref)[:20])
        if chat.mission != scene.mission.code
    )
    message = Message("", (line(words.mission_is(scene.mission.title)),), buttons)
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def switch(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Let a direct chat be about another mission: ``mission:<mission>``."""
    chats = {chat.mission: chat for chat, _ in store.choices(scene.chat.ref)}
    code = code_of(tap.choice.partition(":")[2], chats)
    if code is None or scene.chat.kind is not ChatKind.DIRECT:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    store.choose(chats[code].id, now)
    text = joining_in(scene.language).mission_is(store.mission(code).title)
    return instead(tap, Message("", (line(text),)), text)

"""A code brings a chat or a person to a mission; so does an organiser's button."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.bidi import isolated
from bot.core.chat import (
    Account,
    Answer,
    Ask,
    BoundChat,
    ChatKind,
    ChatRef,
    Edit,
    File,
    Inbound,
    Reply,
    Tap,
)
from bot.core.joining import MOST_WRONG, by_link, is_code, is_direct, start_in
from bot.core.languages import SPOKEN, spoken
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import JoiningWords, joining_in
from bot.core.languages.linking import linking_in
from bot.core.message import Message, line
from bot.core.messages import joining as messages
from bot.core.mission import Mission, Role
from bot.core.tokens import code_of
from bot.store.catching_up import catch_up
from bot.store.codes import Invitation, Opens
from bot.store.introducing import look_again
from bot.store.invitations import GROUP, LINK, ORGANISER, PEOPLE
from bot.store.store import Store
from handlers import linking
from handlers.introducing import EVER, GREETED, ask_who, reads_all
from handlers.organisers import said
from handlers.scene import Scene

HINT = "hint"
"""The topic of the line that says how a group comes to a mission."""
REBIND = "rebind"
"""What the choices of the two buttons begin with that give a chat to another mission, or not."""
GREETING_WAITS = "greeting"
"""Stands where the hint will, when a chat was bound before it arrived."""
A_MOMENT = timedelta(minutes=1)
"""How long the hint stands before a greeting that takes its place would be overlooked."""
WRONG_FOR = timedelta(hours=1)
NEW_ORGANISER = "organises"


# ---- /start ----------------------------------------------------------------------------------


def start(ask: Ask, scene: Scene | None, store: Store, now: datetime) -> Reply | None:
    """Take ``/start CODE``; None where there is no code and the chat is known: that is a hello."""
    code, direct = start_in(ask.text), is_direct(ask.chat, ask.account)
    if code is None and direct and _is_ours(ask.text.strip(), store, now):
        code = ask.text.strip()
    if code is None or (not code and scene is not None):
        return None
    language = language_here(ask.account, scene, store)
    words = joining_in(language, ask.chat.platform)
    if not code:
        return unknown(ask, store, now)
    if _tried_too_often(ask.account, store, now):
        return said(words.too_many_codes(), quotes=ask.message)
    invitation = store.invitation(code, now) if is_code(code) else None
    if invitation is None or invitation.opens is not Opens.YES:
        _note_wrong(ask.account, store, now)
        return said(_why_not(invitation, language, words), quotes=ask.message)
    return _open(ask, invitation, scene, store, now)


def _is_ours(text: str, store: Store, now: datetime) -> bool:
    """Tell whether a mere word is one of our codes."""
    return is_code(text) and store.invitation(text, now) is not None


def _open(
    ask: Ask, invitation: Invitation, scene: Scene | None, store: Store, now: datetime
) -> Reply:
    """Let in whom, or what, a good code is for."""
    if invitation.what.startswith(LINK):
        language = language_here(ask.account, scene, store)
        return linking.take(ask, invitation, language, store, now)
    direct = scene.chat.kind is ChatKind.DIRECT if scene else is_direct(ask.chat, ask.account)
    if ask.alone and invitation.what.startswith(ORGANISER):
        # Nobody else has seen it, wherever it was typed.
        ask = replace(ask, chat=ChatRef(ask.account.platform, ask.account.id))
        direct = True
    if direct:
        return _open_directly(ask, invitation, store, now)
    return _open_in_group(ask, invitation, scene, store, now)


def _why_not(invitation: Invitation | None, language: str, words: JoiningWords) -> str:
    if invitation is None:
        return words.wrong_code()
    # Whoever links two accounts has the code from us, and no organiser could give another.
    own = linking_in(language) if invitation.what.startswith(LINK) else words
    match invitation.opens:
        case Opens.USED:
            return own.used_code()
        case Opens.EXPIRED:
            return own.expired_code()
        case _:
            return words.wrong_code()


def _tries(account: Account) -> str:
    return f"wrong codes:{account.platform}:{account.id}"


def _wrong_since(account: Account, store: Store, now: datetime) -> tuple[int, datetime]:
    written = store.setting(_tries(account))
    count, since = json.loads(written) if written else (0, now.isoformat())
    begun = datetime.fromisoformat(since)
    return (count, begun) if now - begun < WRONG_FOR else (0, now)


def _tried_too_often(account: Account, store: Store, now: datetime) -> bool:
    return _wrong_since(account, store, now)[0] >= MOST_WRONG


def _note_wrong(account: Account, store: Store, now: datetime) -> None:
    count, since = _wrong_since(account, store, now)
    store.set_setting(_tries(account), json.dumps([count + 1, since.isoformat()]))


# ---- in a direct chat ------------------------------------------------------------------------


def _open_directly(ask: Ask, invitation: Invitation, store: Store, now: datetime) -> Reply:
    """Let a person in by their own code."""
    if not invitation.mission:
        return _new_organiser(ask, invitation, store)
    mission = store.mission(invitation.mission)
    language = store.language_of(ask.account, mission.code) or mission.language
    if invitation.what == PEOPLE:
        return _somebody(ask, mission, store, now)
    if not invitation.what.startswith(ORGANISER):
        return said(joining_in(language, ask.chat.platform).code_of_a_group())
    person = mission.people_by_code.get(invitation.what.removeprefix(ORGANISER))
    if person is None or person.role is not Role.ORGANISER:
        return said(joining_in(language).expired_code())
    store.use_code(invitation)
    store.introduce(ask.account, mission.code, person.code)
    store.bind(whole(ask.chat), mission.code, ChatKind.DIRECT, now, person=person.code)
    language = store.language_of(ask.account, mission.code) or person.language or mission.language
    title = joining_in(language).welcome_organiser(
        isolated(person.name.split()[0]), isolated(mission.title)
    )
    store.note_informed(ask.account, mission.code, now)
    told = help_for_organisers(title, language)
    kept = line(messages.keeps(mission, language))
    return Reply(answers=(Answer(message=replace(told, blocks=(*told.blocks, kept))),))


def hello(scene: Scene, now: datetime) -> Reply | None:
    """Welcome somebody who said in the group who they are, and writes here for the first time."""
    if scene.person is None or scene.by_organiser:
        return None
    message = messages.welcome(scene.mission, scene.person, scene.language, now)
    return Reply(answers=(Answer(message=message),))


def help_for_organisers(title: str, language: str) -> Message:
    """Say *title*, and what an organiser can do here."""
    from bot.core.messages.organisers import with_organisers_commands  # noqa: PLC0415

    return with_organisers_commands(Message("", (line(title),)), language)


def _somebody(ask: Ask, mission: Mission, store: Store, now: datetime) -> Reply:
    """Let in whoever has the mission's link: who they are they say themselves."""
    person = mission.people_by_code.get(store.person_of(ask.account, mission.code))
    own = person.code if person else ""
    chat = store.bind(whole(ask.chat), mission.code, ChatKind.DIRECT, now, person=own)
    language = store.language_of(ask.account, mission.code)
    if person is not None:
        language = language or person.language or mission.language
        message = messages.welcome(mission, person, language, now)
        return Reply(answers=(Answer(message=message),))
    scene = Scene(mission=mission, chat=chat, person=None, language=language or mission.language)
    return Reply(answers=(ask_who(scene, store),))


def _new_organiser(ask: Ask, invitation: Invitation, store: Store) -> Reply:
    """Let in an organiser who has no mission yet: they send its file from here."""
    store.use_code(invitation)
    store.set_setting(new_organiser_name(ask.account), invitation.name)
    words = joining_in(language_here(ask.account, None, store))
    return said(words.welcome_new_organiser(isolated(invitation.name.split()[0])))


def new_organiser_name(account: Account) -> str:
    """Name the setting that keeps who an organiser without a mission is."""
    return f"{NEW_ORGANISER}:{account.platform}:{account.id}"


# ---- in a group ------------------------------------------------------------------------------


def _open_in_group(
    ask: Ask, invitation: Invitation, scene: Scene | None, store: Store, now: datetime
) -> Reply:
    """Let a group belong to a mission."""
    what = invitation.what
    language = language_here(ask.account, scene, store)
    words = joining_in(language, ask.chat.platform)
    if what.startswith(ORGANISER):
        store.spoil_code(invitation)
        return said(words.personal_code(), quotes=ask.message)
    mission = store.mission(invitation.mission)
    if what == PEOPLE:
        if scene is None or scene.mission.code != mission.code:
            return said(words.how_to_bind(), quotes=ask.message)
        return Reply(answers=(ask_who(scene, store),))
    if scene is not None and scene.mission.code != mission.code:
        return _ask_first(ask, invitation, scene, mission, store)
    chat = bind_as(whole(ask.chat), what, mission, store, now)
    if chat is None:
        return said(words.expired_code(), quotes=ask.message)
    store.use_code(invitation)
    return in_the_place_of(chat, greet(chat, mission, store, now), store)


def whole(ref: ChatRef) -> ChatRef:
    """Return the chat that something is said in: a thread is none, nor is somebody's own page.

    On platforms with links a topic is one, with a mission of its own.
    """
    return ref if by_link(ref) else replace(ref, thread="")


def _ask_first(
    ask: Ask, invitation: Invitation, scene: Scene, mission: Mission, store: Store
) -> Reply:
    """Ask an organiser whether their chat is to leave their mission: none does unasked."""
    if not scene.by_organiser:
        words = joining_in(scene.language, ask.chat.platform)
        return said(words.bound_already(isolated(scene.mission.title)), quotes=ask.message)
    token = secrets.token_hex(8)
    kept = {"hash": invitation.hash, "from": scene.mission.code}
    store.set_setting(f"{REBIND}:{token}", json.dumps(kept))
    message = messages.change_of_mission(
        scene.mission, mission, token, scene.language, ask.chat.platform
    )
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def bind_as(
    ref: ChatRef, what: str, mission: Mission, store: Store, now: datetime
) -> BoundChat | None:
    """Let *ref* be what a code or a button says: main, followers, group:CODE; None: no such."""
    if what in (ChatKind.MAIN, ChatKind.FOLLOWERS):
        return store.bind(ref, mission.code, ChatKind(what), now)
    group = what.removeprefix(GROUP)
    if what.startswith(GROUP) and group in mission.group_codes:
        return store.bind(ref, mission.code, ChatKind.GROUP, now, group=group)
    return None


def in_the_place_of(chat: BoundChat, reply: Reply, store: Store) -> Reply:
    """Close the main chat that *chat* takes the place of on its platform; elsewhere it stays."""
    if chat.kind is not ChatKind.MAIN:
        return reply
    answers = reply.answers
    for before in store.chats(chat.mission, ChatKind.MAIN):
        if before.ref.platform == chat.ref.platform and before.id != chat.id:
            store.close_chat(before.id)
            language = before.language or store.mission(chat.mission).language
            told = said(joining_in(language, chat.ref.platform).main_elsewhere()).answers[0]
            answers = (*answers, replace(told, to=before.ref))
    return replace(reply, answers=answers)


def greet(
    chat: BoundChat, mission: Mission, store: Store, now: datetime, *, instead: str = ""
) -> Reply:
    """Greet a group that has just come to *mission*, in the place of the hint if it just came.

    *instead* is the id of a message whose place the greeting takes.
    """
    message = _greeting(chat, mission, store)
    # A topic is greeted by itself: the hint stands in the general one.
    written = "" if chat.ref.thread else store.setting(_hint_name(chat.ref))
    if written == GREETING_WAITS and not instead:
        return Reply()
    if written:
        store.set_setting(_hint_name(chat.ref), "")
    if written and not instead:
        shown, at = json.loads(written)
        if now - datetime.fromisoformat(at) <= A_MOMENT:
            if not shown:
                store.set_setting(_hint_name(chat.ref), GREETING_WAITS)
                return Reply()
            instead = shown
    if instead:
        store.remember_answer(chat.id, GREETED, instead, now)
        return Reply(edits=(Edit(id=instead, message=message),))
    # It is for everyone, also where the code was typed for nobody else to see.
    return Reply(answers=(Answer(message=message, to=chat.ref, topic=GREETED),))


def was_greeted(chat: BoundChat, store: Store) -> bool:
    """Tell whether a greeting stands in *chat*."""
    return bool(store.recent_answer(chat.id, GREETED, EVER))


def greeted_anew(chats: Sequence[BoundChat], store: Store) -> tuple[Edit, ...]:
    """Say anew the greetings of *chats*, where the bot sees more now or less."""
    shown = {chat: store.recent_answer(chat.id, GREETED, EVER) for chat in chats}
    return tuple(
        Edit(id=where, message=_greeting(chat, store.mission(chat.mission), store), chat=chat.ref)
        for chat, where in shown.items()
        if where
    )


def _greeting(chat: BoundChat, mission: Mission, store: Store) -> Message:
    return messages.greeting(
        mission,
        chat,
        store.accounts(mission.code),
        chat.language or mission.language,
        reads_all=reads_all(chat, store),
        keeps_questions=store.keeps_not_understood,
    )


def _hint_name(ref: ChatRef) -> str:
    return f"{HINT}:{ref.platform}:{ref.id}"


def hint_coming(ref: ChatRef, store: Store, now: datetime) -> None:
    """Remember that the hint is on its way: a code may come before it has arrived."""
    store.set_setting(_hint_name(ref), json.dumps(["", now.isoformat()]))


def hint_shown(ref: ChatRef, message: str, store: Store, now: datetime) -> Message | None:
    """Remember where the hint stands, or return the greeting that has to take its place."""
    waits = store.setting(_hint_name(ref)) == GREETING_WAITS
    chats = store.chats_in(ref)
    if not (waits and chats):
        store.set_setting(_hint_name(ref), json.dumps([message, now.isoformat()]))
        return None
    store.set_setting(_hint_name(ref), "")
    store.remember_answer(chats[0].id, GREETED, message, now)
    return _greeting(chats[0], store.mission(chats[0].mission), store)


def hint(account: Account, ref: ChatRef, store: Store, *, reads: bool | None) -> Answer:
    """Say how a group comes to a mission, with buttons where an organiser added the bot."""
    organised = organised_by(account, store)
    language = language_here(account, None, store)
    message = messages.how_to_bind(organised, language, ref.platform, reads_all=reads)
    return Answer(message=message, to=ref, topic=HINT)


def press_bind(tap: Tap, store: Store, now: datetime) -> Reply:
    """Let a group be what an organiser presses: ``bind:<mission>:<what>``."""
    words = conversation_in(language_here(tap.account, None, store))
    _, token, what = [*tap.choice.split(":", 2), "", ""][:3]
    mission = next(
        (one for one in organised_by(tap.account, store) if code_of(token, [one.code])), None
    )
    if mission is None:
        return Reply(toast=words.organisers_only())
    if what.startswith(GROUP):
        code = code_of(what.removeprefix(GROUP), mission.group_codes)
        what = f"{GROUP}{code}"
    chat = bind_as(tap.chat, what, mission, store, now)
    if chat is None:
        return Reply(toast=words.out_of_date())
    return in_the_place_of(chat, greet(chat, mission, store, now, instead=tap.message), store)


# ---- whom we do not know ---------------------------------------------------------------------


def unknown(inbound: Inbound, store: Store, now: datetime) -> Reply | None:
    """Answer in a chat that belongs to no mission; None is silence."""
    del now
    direct = is_direct(inbound.chat, inbound.account)
    platform = inbound.chat.platform
    words = joining_in(language_here(inbound.account, None, store), platform)
    match inbound:
        case Tap(message="") if direct and inbound.trigger:
            return Reply(toast=words.nobody_here(by_link=by_link(inbound.chat)))
        case Tap():
            return Reply(toast=conversation_in(words.language).out_of_date())
        case Ask() | File() if direct:
            name = store.setting(new_organiser_name(inbound.account))
            welcome = words.welcome_new_organiser(isolated(name.split()[0])) if name else ""
            return said(welcome or words.nobody_here(by_link=by_link(inbound.chat)))
        case Ask(again=True):
            return None
        case Ask(addressed=True):
            answer = hint(inbound.account, inbound.chat, store, reads=None)
            here = replace(answer, quotes=inbound.message, topic="", to=None)
            return Reply(answers=(here,))
        case _:
            return None


def open_directly(inbound: Inbound, store: Store, now: datetime) -> bool:
    """Open the direct chat of somebody who said elsewhere who they are; tell if that is new."""
    if not is_direct(inbound.chat, inbound.account):
        return False
    known = store.missions_of(inbound.account)
    for code, person in known.items():
        store.bind(whole(inbound.chat), code, ChatKind.DIRECT, now, person=person)
        mission = store.mission(code)
        if person in mission.people_by_code:
            catch_up(store, mission, mission.people_by_code[person], now)
            look_again(store, mission, person, now)
    return bool(known)


def organised_by(account: Account, store: Store) -> list[Mission]:
    """Return the missions of which *account* is an organiser."""
    missions = [
        (store.mission(code), person) for code, person in store.missions_of(account).items()
    ]
    return [
        mission
        for mission, person in missions
        if person in mission.people_by_code
        and mission.people_by_code[person].role is Role.ORGANISER
    ]


def language_here(account: Account, scene: Scene | None, store: Store) -> str:
    """Return a language for somebody of whom we may know nothing: their missions', else any.

    What their phone speaks goes before the missions of others.
    """
    if scene is not None:
        return scene.language
    for code, person in store.missions_of(account).items():
        mission = store.mission(code)
        known = mission.people_by_code.get(person)
        return (
            store.language_of(account, code)
            or (known.language if known else "")
            or mission.language
        )
    theirs = (account.language,) if account.language in SPOKEN else ()
    missions = (store.mission(code).language for code in store.missions())
    return spoken(*theirs, *missions, "fr")

"""An organiser looks at what somebody will get, before it goes out."""

from datetime import date, datetime

from bot.core.agenda.due import Audience
from bot.core.chat import Answer, Ask, ChatKind, Reply, Tap
from bot.core.holding import reader_clock
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message
from bot.core.messages.rehearsed import rehearse_whom, rehearsed
from bot.core.mission import Person, Role
from bot.core.rehearsal import audience_named, rehearsal
from bot.core.rehearsing import Wanted, unclear_in, wanted_in, wanted_in_words
from bot.core.tokens import code_of
from bot.store.store import Store
from handlers.instead import instead
from handlers.scene import Scene


def rehearse(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take ``/rehearse Bruno mardi``."""
    wanted = wanted_in(scene.mission, rest, now)
    if wanted is None:
        unclear = unclear_in(scene.mission, rest, now)
        message = rehearse_whom(scene.mission, unclear, scene.language)
        return Reply(answers=(Answer(message=message, quotes=ask.message),))
    return Reply(answers=(Answer(message=_shown(wanted, scene, store)),))


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show it in the place of the question whom it is for: ``rehearse:<person>:<date>``."""
    del now
    words = conversation_in(scene.language)
    if not scene.by_organiser:
        return Reply(toast=words.organisers_only())
    _, token, day = [*tap.choice.split(":", 2), "", ""][:3]
    code = code_of(token, scene.mission.people_by_code)
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return Reply(toast=words.out_of_date())
    if code is None:
        return Reply(toast=words.out_of_date())
    wanted = Wanted(person=code, on=on)
    return instead(tap, _shown(wanted, scene, store))


def asked_in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take "show me what Bruno will get on Tuesday"; None where something else was said."""
    private = ask.alone or scene.chat.kind is ChatKind.DIRECT
    if not (scene.by_organiser and private):
        return None
    wanted = wanted_in_words(scene.mission, ask.text, now)
    if wanted is None:
        return None
    return Reply(answers=(Answer(message=_shown(wanted, scene, store)),))


def _shown(wanted: Wanted, scene: Scene, store: Store) -> Message:
    mission = scene.mission
    person = mission.people_by_code.get(wanted.person)
    follows = person is not None and person.role is Role.FOLLOWER
    here = reader_clock(mission, ChatKind.FOLLOWERS if follows else ChatKind.MAIN)
    chats = [chat for chat in _chats(scene, store) if _hears(chat, person)]
    messages = [one for one in rehearsal(mission, chats) if here.date(one.due.at) == wanted.on]
    return rehearsed(mission, person, wanted.on, messages, scene.language)


def _chats(scene: Scene, store: Store) -> tuple[Audience, ...]:
    """Return the chats that the clock speaks in; before any is there, those that will be."""
    there = store.by_the_clock(scene.mission)
    kinds = {chat.kind for chat in there}
    assumed = [
        audience_named(scene.mission, kind.value)
        for kind in (ChatKind.MAIN, ChatKind.FOLLOWERS)
        if kind not in kinds and not (kind is ChatKind.MAIN and ChatKind.GROUP in kinds)
    ]
    return (*there, *assumed)


def _hears(chat: Audience, person: Person | None) -> bool:
    """Tell whether *person* (None: everyone on the trip) reads what is said in *chat*."""
    if person is None:
        return chat.kind in (ChatKind.MAIN, ChatKind.GROUP)
    match chat.kind:
        case ChatKind.FOLLOWERS:
            return person.role is Role.FOLLOWER
        case ChatKind.DIRECT:
            return chat.person == person.code
        case ChatKind.GROUP:
            return chat.group in person.groups
        case ChatKind.MAIN:
            return person.role is not Role.FOLLOWER

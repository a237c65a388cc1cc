"""One person on two platforms: a code that is asked for on one is given on the other."""

from datetime import datetime

from bot.core.bidi import isolated
from bot.core.chat import Account, Answer, Ask, ChatKind, ChatRef, Edit, Reply, Tap
from bot.core.joining import is_direct
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.languages.linking import linking_in
from bot.core.message import Message, line
from bot.core.messages import linking as messages
from bot.core.messages.forms import page
from bot.core.mission import Mission, Person
from bot.store.codes import Invitation
from bot.store.invitations import LINK_LASTS, account_of, link_code
from bot.store.store import Store
from handlers import introducing
from handlers.accounts import own_direct_chat
from handlers.organisers import said
from handlers.scene import Scene

MINUTE = 60


# ---- asking for a code -----------------------------------------------------------------------


def link(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Give the asker a code, where nobody else reads it."""
    del rest
    if scene.person is None:
        return said(linking_in(scene.language).say_first(), quotes=ask.message)
    private = ask.alone or scene.chat.kind is ChatKind.DIRECT
    to = None if private else own_direct_chat(scene, store)
    if not private and to is None:
        words = joining_in(scene.language)
        return said(words.directly(ask.text.split()[0]), quotes=ask.message)
    return Reply(answers=(Answer(message=_code(ask.account, "", scene, store, now), to=to),))


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Give who presses a code for another platform: ``link:<platform>``."""
    words, wanted = linking_in(scene.language), tap.choice.partition(":")[2]
    if scene.person is None:
        return Reply(toast=words.say_first())
    if tap.trigger:
        message = _code(tap.account, wanted, scene, store, now)
        return Reply(form=page(words.code_title(), message, scene.language))
    to = own_direct_chat(scene, store)
    if to is None:
        return Reply(toast=joining_in(scene.language).directly(words.command()))
    message = _code(tap.account, wanted, scene, store, now)
    here = to == tap.chat
    toast = "" if here else words.sent_directly()
    return Reply(answers=(Answer(message=message, to=None if here else to),), toast=toast)


def _code(account: Account, wanted: str, scene: Scene, store: Store, now: datetime) -> Message:
    minutes = int(LINK_LASTS.total_seconds()) // MINUTE
    code = link_code(store, account, now)
    return messages.code_message(code, account.platform, wanted, minutes, scene.language)


# ---- giving it -------------------------------------------------------------------------------


def take(ask: Ask, invitation: Invitation, language: str, store: Store, now: datetime) -> Reply:
    """Let who gives a code be whoever asked for it, in all of that one's missions."""
    words = linking_in(language)
    if not (ask.alone or is_direct(ask.chat, ask.account)):
        store.spoil_code(invitation)
        return said(words.seen_by_all(), quotes=ask.message)
    other = account_of(invitation.what)
    if other.platform == ask.account.platform:
        return said(words.for_the_other(messages.called(other.platform)))
    theirs = list(_people(other, store))
    if not theirs:
        return said(joining_in(language).expired_code())
    taken = next(filter(None, (_somebody_else(ask.account, one, store) for one in theirs)), None)
    if taken is not None:
        return said(joining_in(language).you_are_another(isolated(taken.name)))
    store.use_code(invitation)
    if all(store.person_of(ask.account, m.code) == person.code for m, person in theirs):
        return said(words.linked_already())
    spoken = store.language_of(other, theirs[0][0].code)
    for mission, person in theirs:
        _become(ask.account, person, mission, store, now)
        if spoken and not store.language_of(ask.account, mission.code):
            store.speak_to(ask.account, mission.code, spoken)
    return _linked(ask, other, theirs, spoken or language, store)


def _people(account: Account, store: Store) -> list[tuple[Mission, Person]]:
    """Return who *account* is, mission by mission, as far as the missions still name them."""
    missions = (
        (store.mission(code), person) for code, person in store.missions_of(account).items()
    )
    return [
        (mission, mission.people_by_code[person])
        for mission, person in missions
        if person in mission.people_by_code
    ]


def _somebody_else(account: Account, them: tuple[Mission, Person], store: Store) -> Person | None:
    """Return who *account* is in a mission, if that is somebody else."""
    mission, person = them
    own = mission.people_by_code.get(store.person_of(account, mission.code))
    return own if own is not None and own.code != person.code else None


def _become(
    account: Account, person: Person, mission: Mission, store: Store, now: datetime
) -> None:
    """Let *account* be *person*: whoever said so on its platform without a code gives way."""
    for rival in store.accounts(mission.code).get(person.code, ()):
        if rival.platform == account.platform and rival != account:
            introducing.part(rival, mission, store)
    introducing.introduce(account, person, mission, store, now)
    direct = ChatRef(account.platform, account.id)
    store.bind(direct, mission.code, ChatKind.DIRECT, now, person=person.code)


def _linked(
    ask: Ask,
    other: Account,
    theirs: list[tuple[Mission, Person]],
    language: str,
    store: Store,
) -> Reply:
    """Say so on both platforms: whoever did not mean it has to hear of it."""
    words, (_, person) = linking_in(language), theirs[0]
    name = isolated(person.name.split()[0])
    here = said(words.linked(name, messages.called(other.platform))).answers
    there = [
        chat.ref
        for mission, person in theirs
        for chat in store.direct_chats(mission.code, person.code)
        if chat.ref.platform == other.platform
    ]
    told = words.linked_there(isolated(ask.account.name), messages.called(ask.account.platform))
    news = tuple(Answer(message=Message("", (line(told),)), to=ref) for ref in there[:1])
    edits = tuple(
        edit
        for mission, person in theirs
        for edit in introducing.shown_anew(mission, person, store)
    )
    return Reply(answers=(*here, *news), edits=edits)


# ---- one's accounts --------------------------------------------------------------------------


def unlink(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Forget the accounts of who presses on another platform: ``unlink:<platform>``."""
    del now
    platform = tap.choice.partition(":")[2]
    person, mission = scene.person, scene.mission
    if person is None or scene.chat.kind is not ChatKind.DIRECT or platform == tap.chat.platform:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    for account in store.accounts(mission.code).get(person.code, ()):
        if account.platform == platform:
            introducing.part(account, mission, store)
    text = linking_in(scene.language).forgotten(messages.called(platform))
    done = Edit(id=tap.message, message=Message("", (line(text),)))
    return Reply(edits=(done, *introducing.shown_anew(mission, person, store)), toast=text)

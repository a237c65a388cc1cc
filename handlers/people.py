"""People say who they are, in the group or directly; organisers see who has and correct it."""

import json
import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from bot.core.bidi import isolated
from bot.core.chat import Account, Answer, Ask, BoundChat, ChatKind, ChatRef, Edit, Reply, Tap
from bot.core.feedback import rateable
from bot.core.joining import free_names
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.message import Message
from bot.core.messages import joining as messages
from bot.core.mission import Mission, Person, Role
from bot.core.tokens import code_of
from bot.store.memory import WAITING
from bot.store.store import Store
from bot.store.telling import organisers_chats, tell_organisers
from bot.store.values import DeliveryKind
from handlers.polls import keep_step
from handlers.scene import Scene

WHO = "who"
"""The topic of a message with the names that are free."""
GREETED = "greeted"
"""The topic of a greeting, which has the names, too."""
PEOPLE = "people"
"""The topic of an organiser's list."""
IN_SIGHT = timedelta(hours=12)
"""How long a message with the names counts as seen."""
EVER = datetime(1, 1, 2, tzinfo=UTC)


def spoken_in(scene: Scene) -> str:
    """Return the language of what everybody in the chat reads."""
    if scene.chat.kind is ChatKind.DIRECT:
        return scene.language
    return scene.chat.language or scene.mission.language


# ---- asking who somebody is ------------------------------------------------------------------


def who_message(scene: Scene, store: Store, page: int = 0) -> Message:
    """Return the question who somebody is, with the names that are free."""
    taken = store.accounts(scene.mission.code)
    return messages.who_are_you(scene.mission, scene.chat, taken, spoken_in(scene), page)


def whoami(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Say who the asker is, or ask it."""
    del rest, now
    if scene.person is None:
        answer = Answer(message=who_message(scene, store), quotes=ask.message, topic=WHO)
        return Reply(answers=(answer,))
    mark = _mark(ask.account)
    message = messages.you_are(scene.mission, scene.person, mark, scene.language)
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def vote_waits(scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask whoever rates as a stranger who they are; once for all who do."""
    words = joining_in(spoken_in(scene))
    if any(store.recent_answer(scene.chat.id, asked, now - IN_SIGHT) for asked in (WHO, GREETED)):
        return Reply(toast=words.who_are_you_above())
    answer = Answer(message=who_message(scene, store), topic=WHO)
    return Reply(answers=(answer,), toast=words.vote_waits())


def turn_page(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show the next names: ``names:<where>:<page>``."""
    del now
    _, where, page = [*tap.choice.split(":", 2), "", ""][:3]
    number = int(page) if page.isdecimal() else 0
    return Reply(edits=(Edit(id=tap.message, message=_anew(where, scene, store, number)),))


def _anew(where: str, scene: Scene, store: Store, page: int = 0) -> Message:
    """Say the message with the names anew, as it was but for whose names are free."""
    if where != messages.GREETING:
        return who_message(scene, store, page)
    return messages.greeting(
        scene.mission,
        scene.chat,
        store.accounts(scene.mission.code),
        spoken_in(scene),
        reads_all=reads_all(scene.chat, store),
        page=page,
    )


def reads_all(chat: BoundChat, store: Store) -> bool | None:
    """Tell whether the bot sees plain questions in a chat; None: nobody has said."""
    kept = store.setting(reads_name(chat.ref.platform, chat.ref.id))
    return None if not kept else kept == "yes"


def reads_name(platform: str, chat: str) -> str:
    """Name the setting that keeps it."""
    return f"reads:{platform}:{chat}"


# ---- saying who one is -----------------------------------------------------------------------


def take_name(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Let somebody be who they say: ``iam:<where>:<person>``."""
    mission, words = scene.mission, joining_in(scene.language)
    _, _, token = [*tap.choice.split(":", 2), "", ""][:3]
    code = code_of(token, mission.people_by_code)
    if code is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    person = mission.people_by_code[code]
    if person.role is Role.ORGANISER:
        return Reply(toast=words.organisers_by_link())
    own = store.person_of(tap.account, mission.code)
    if own == code:
        return Reply(toast=words.already_you(isolated(person.name)))
    if own in mission.people_by_code:
        return Reply(toast=words.you_are_another(isolated(mission.people_by_code[own].name)))
    if _others(tap.account, person, mission, store):
        return _claim(tap.account, person, scene, store, now)
    introduce(tap.account, person, mission, store, now)
    return _welcomed(tap, person, scene, store, now)


def _others(
    account: Account, person: Person, mission: Mission, store: Store
) -> tuple[Account, ...]:
    """Return the other accounts of *person* on the platform of *account*."""
    theirs = store.accounts(mission.code).get(person.code, ())
    return tuple(one for one in theirs if one.platform == account.platform and one != account)


def introduce(
    account: Account, person: Person, mission: Mission, store: Store, now: datetime
) -> None:
    """Let *account* be *person* from here on; what waited for that counts now."""
    store.introduce(account, mission.code, person.code)
    for chat in store.chats(mission.code, ChatKind.DIRECT):
        theirs = (chat.ref.platform, chat.ref.id) == (account.platform, account.id)
        if theirs and not chat.person:
            store.bind(chat.ref, mission.code, ChatKind.DIRECT, now, person=person.code)
    waiting = f"{WAITING}{account.platform}:{account.id}"
    for code, score in store.ratings_of(mission.code, waiting).items():
        if rateable(mission, code, person, now) is None:
            at = mission.sessions_by_code[code].ends_at if mission.anonymous else now
            store.rate(mission.code, code, person.code, score, at)
            store.touch(DeliveryKind.FEEDBACK, mission.code, code)
            keep_step(mission, code, store)
    store.forget_ratings(mission.code, waiting)


def _welcomed(tap: Tap, person: Person, scene: Scene, store: Store, now: datetime) -> Reply:
    where = tap.choice.split(":")[1]
    language = store.language_of(tap.account, scene.mission.code) or person.language
    known = replace(scene, person=person, language=language or scene.language)
    words = joining_in(known.language)
    edits = (
        Edit(id=tap.message, message=_anew(where, known, store)),
        *lists_anew(scene.mission, store),
    )
    toast = words.welcome(isolated(person.name.split()[0]))
    if scene.chat.kind is ChatKind.DIRECT:
        welcome = messages.welcome(scene.mission, person, known.language, now)
        return Reply(answers=(Answer(message=welcome),), edits=edits, toast=toast)
    coming = messages.next_in_short(scene.mission, person, known.language, now)
    return Reply(edits=edits, toast=f"{toast} {coming}".strip())


def not_me(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Forget who somebody is, and ask again: ``notme:<mark>``, for who asked alone."""
    del now
    words = joining_in(scene.language)
    if tap.choice.partition(":")[2] != _mark(tap.account):
        return Reply(toast=words.not_your_button())
    if scene.by_organiser:
        return Reply(toast=words.organisers_by_link())
    part(tap.account, scene.mission, store)
    stranger = replace(scene, person=None, chat=replace(scene.chat, person=""))
    asked = Edit(id=tap.message, message=who_message(stranger, store))
    return Reply(edits=(asked, *lists_anew(scene.mission, store)), toast=words.parted())


def part(account: Account, mission: Mission, store: Store) -> None:
    """Let *account* be nobody any more; the chat with it stays open."""
    for chat, _ in store.choices(_direct_ref(account, mission, store)):
        if chat.mission == mission.code and chat.kind is ChatKind.DIRECT:
            store.own_chat(chat.id, "")
    store.part_from(account, mission.code)


def _direct_ref(account: Account, mission: Mission, store: Store) -> ChatRef:
    person = store.person_of(account, mission.code)
    for chat in store.direct_chats(mission.code, person):
        if chat.ref.platform == account.platform:
            return chat.ref
    return ChatRef(account.platform, account.id)


def _mark(account: Account) -> str:
    """Name an account in a button, for the button to be theirs."""
    return sha256(f"{account.platform}:{account.id}".encode()).hexdigest()[:16]


# ---- names that are taken --------------------------------------------------------------------


def _claim(account: Account, person: Person, scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask the organisers whose a name is that two accounts say is theirs."""
    words = joining_in(scene.language)
    other = _others(account, person, scene.mission, store)[0]
    name = _claim_name(scene.mission, _mark(account), person.code)
    if not store.setting(name):
        token = secrets.token_hex(8)
        data = {
            "token": token,
            "person": person.code,
            "account": [account.platform, account.id, account.name],
            "other": [other.platform, other.id, other.name],
        }
        notice = tell_organisers(store, scene.mission, messages.CLAIM, data, now)
        store.set_setting(name, token)
        store.set_setting(f"claim:{token}", json.dumps({"notice": notice.id, "name": name}))
    return Reply(toast=words.name_taken(isolated(person.name)))


def _claim_name(mission: Mission, mark: str, person: str) -> str:
    return f"claimed:{mission.code}:{mark}:{person}"


def decide_claim(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Give the name, or leave it: ``claim:<token>:yes|no``; any organiser can, once."""
    if not scene.by_organiser:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    _, token, what = [*tap.choice.split(":", 2), "", ""][:3]
    written = store.setting(f"claim:{token}")
    kept = json.loads(written) if written else {}
    notice = store.notice(kept["notice"]) if "notice" in kept else None
    if notice is None or notice.mission != scene.mission.code or what not in ("yes", "no"):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    person = scene.mission.people_by_code.get(notice.data["person"])
    if what == "yes" and person is not None:
        for other in store.accounts(scene.mission.code).get(person.code, ()):
            if other.platform == notice.data["account"][0]:
                part(other, scene.mission, store)
        introduce(Account(*notice.data["account"]), person, scene.mission, store, now)
    store.set_setting(kept["name"], "")
    store.set_setting(f"claim:{token}", "")
    store.set_setting(f"decided:{notice.id}", what)
    store.touch(DeliveryKind.NOTICE, scene.mission.code, str(notice.id))
    return Reply(edits=lists_anew(scene.mission, store))


# ---- the organisers' list --------------------------------------------------------------------


def people(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show an organiser who has said who they are."""
    del rest, now
    message = messages.people(scene.mission, store.accounts(scene.mission.code), scene.language)
    return Reply(answers=(Answer(message=message, quotes=ask.message, topic=PEOPLE),))


def list_page(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show another page of the list: ``people:<page>``."""
    del now
    if not scene.by_organiser:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    page = tap.choice.partition(":")[2]
    accounts = store.accounts(scene.mission.code)
    number = int(page) if page.isdecimal() else 0
    message = messages.people(scene.mission, accounts, scene.language, number)
    return Reply(edits=(Edit(id=tap.message, message=message),))


def free_name(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Part a name from its account: ``free:<person>`` asks, ``freed:<person>`` does it."""
    if not scene.by_organiser:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    what, _, token = tap.choice.partition(":")
    code = code_of(token, scene.mission.people_by_code)
    person = scene.mission.people_by_code.get(code or "")
    if person is None or person.role is Role.ORGANISER:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    if what == "free":
        message = messages.free_name(person, scene.language)
        return Reply(edits=(Edit(id=tap.message, message=message),))
    for account in store.accounts(scene.mission.code).get(person.code, ()):
        part(account, scene.mission, store)
    shown = list_page(replace(tap, choice="people:0"), scene, store, now)
    return replace(shown, toast=joining_in(scene.language).freed(isolated(person.name)))


def lists_anew(mission: Mission, store: Store) -> tuple[Edit, ...]:
    """Say the lists that organisers look at anew, where they stand."""
    accounts = store.accounts(mission.code)
    edits = []
    for chat in organisers_chats(store, mission):
        shown = store.recent_answer(chat.id, PEOPLE, EVER)
        if shown:
            person = mission.people_by_code[chat.person]
            language = chat.language or person.language or mission.language
            message = messages.people(mission, accounts, language)
            edits.append(Edit(id=shown, message=message, chat=chat.ref))
    return tuple(edits)


def strangers_can_say(scene: Scene, store: Store) -> bool:
    """Tell whether there is a name left that somebody unknown here could have."""
    return bool(free_names(scene.mission, scene.chat, store.accounts(scene.mission.code)))

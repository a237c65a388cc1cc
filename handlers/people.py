"""People say who they are, in the group or directly; organisers see who has and correct it."""

import json
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.bidi import isolated
from bot.core.chat import Account, Answer, Ask, ChatKind, Edit, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.languages.linking import linking_in
from bot.core.messages import joining as messages
from bot.core.messages.linking import called
from bot.core.mission import Mission, Person, Role
from bot.core.tokens import code_of
from bot.store.store import Store
from bot.store.telling import tell_organisers
from bot.store.values import DeliveryKind
from handlers.accounts import known, mark_of
from handlers.instead import instead
from handlers.introducing import (
    PEOPLE,
    ask_who,
    asked_since,
    introduce,
    names_message,
    part,
    shown_anew,
    spoken_in,
    who_message,
)
from handlers.scene import Scene

IN_SIGHT = timedelta(hours=12)
"""How long a message with the names counts as seen."""


# ---- asking who somebody is ------------------------------------------------------------------


def whoami(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Say who the asker is, or ask it."""
    del rest, now
    if scene.person is None:
        return Reply(answers=(ask_who(scene, store, ask.message),))
    mark, privately = mark_of(ask.account), ask.alone or scene.chat.kind is ChatKind.DIRECT
    message = messages.you_are(
        scene.mission,
        scene.person,
        mark,
        scene.language,
        known(scene, store),
        privately=privately,
    )
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def vote_waits(scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask whoever rates as a stranger who they are; once for all who do."""
    words = joining_in(spoken_in(scene), scene.chat.ref.platform)
    if asked_since(scene.chat, now - IN_SIGHT, store):
        return Reply(toast=words.who_are_you_above())
    return Reply(answers=(ask_who(scene, store),), toast=words.vote_waits())


def turn_page(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show the next names: ``names:<where>:<page>``."""
    del now
    _, where, page = [*tap.choice.split(":", 2), "", ""][:3]
    number = int(page) if page.isdecimal() else 0
    return instead(tap, names_message(where, scene, store, number))


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
    if own in mission.people_by_code:
        they = isolated(mission.people_by_code[own].name)
        return Reply(toast=words.already_you(they) if own == code else words.you_are_another(they))
    if code in store.accounts(mission.code):
        # What was pressed may be older than all that is said anew.
        fresh = names_message(tap.choice.split(":")[1], scene, store)
        taken = _taken(tap.account, person, scene, store, now)
        return replace(taken, edits=(Edit(id=tap.message, message=fresh),))
    introduce(tap.account, person, mission, store, now)
    return _welcomed(tap, person, scene, store, now)


def _taken(account: Account, person: Person, scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask the organisers whose a name is, or say how to link it where it is taken elsewhere."""
    if _others(account, person, scene.mission, store):
        return _claim(account, person, scene, store, now)
    where = called(store.accounts(scene.mission.code)[person.code][0].platform)
    told = linking_in(scene.language).taken_there(isolated(person.name), where)
    return Reply(toast=told)


def _others(
    account: Account, person: Person, mission: Mission, store: Store
) -> tuple[Account, ...]:
    """Return the other accounts of *person* on the platform of *account*."""
    theirs = store.accounts(mission.code).get(person.code, ())
    return tuple(one for one in theirs if one.platform == account.platform and one != account)


def _welcomed(tap: Tap, person: Person, scene: Scene, store: Store, now: datetime) -> Reply:
    where = tap.choice.split(":")[1]
    language = store.language_of(tap.account, scene.mission.code) or person.language
    they = replace(scene, person=person, language=language or scene.language)
    words = joining_in(they.language)
    edits = _with(
        Edit(id=tap.message, message=names_message(where, they, store)),
        shown_anew(scene.mission, person, store),
        scene,
    )
    toast = words.welcome(isolated(person.name.split()[0]))
    if scene.chat.kind is ChatKind.DIRECT:
        welcome = messages.welcome(scene.mission, person, they.language, now)
        return Reply(answers=(Answer(message=welcome),), edits=edits, toast=toast)
    coming = messages.next_in_short(scene.mission, person, they.language, now)
    return Reply(edits=edits, toast=f"{toast} {coming}".strip())


def not_me(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Forget who somebody is, and ask again: ``notme:<mark>``, for who asked alone."""
    del now
    words = joining_in(scene.language)
    if tap.choice.partition(":")[2] != mark_of(tap.account):
        return Reply(toast=words.not_your_button())
    if scene.by_organiser:
        return Reply(toast=words.organisers_by_link())
    part(tap.account, scene.mission, store)
    stranger = replace(scene, person=None, chat=replace(scene.chat, person=""))
    asked = Edit(id=tap.message, message=who_message(stranger, store))
    others = shown_anew(scene.mission, scene.person, store)
    return Reply(edits=_with(asked, others, scene), toast=words.parted())


# ---- names that are taken --------------------------------------------------------------------


def _claim(account: Account, person: Person, scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask the organisers whose a name is that two accounts say is theirs."""
    words = joining_in(scene.language)
    other = _others(account, person, scene.mission, store)[0]
    name = _claim_name(scene.mission, mark_of(account), person.code)
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
        # Elsewhere, too: whoever took the name may have linked what was theirs.
        for other in store.accounts(scene.mission.code).get(person.code, ()):
            part(other, scene.mission, store)
        introduce(Account(*notice.data["account"]), person, scene.mission, store, now)
    store.set_setting(kept["name"], "")
    store.set_setting(f"claim:{token}", "")
    store.set_setting(f"decided:{notice.id}", what)
    store.touch(DeliveryKind.NOTICE, scene.mission.code, str(notice.id))
    return Reply(edits=shown_anew(scene.mission, person, store))


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
    return instead(tap, message)


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
        return instead(tap, message)
    for account in store.accounts(scene.mission.code).get(person.code, ()):
        part(account, scene.mission, store)
    shown = list_page(replace(tap, choice="people:0"), scene, store, now)
    edits = _with(shown.edits[0], shown_anew(scene.mission, person, store), scene)
    toast = joining_in(scene.language).freed(isolated(person.name))
    return Reply(edits=edits, toast=toast)


def _with(pressed: Edit, others: Iterable[Edit], scene: Scene) -> tuple[Edit, ...]:
    """Return the edit of what was pressed, and of all that stands elsewhere."""
    here = scene.chat.ref
    return (pressed, *(one for one in others if (one.id, one.chat) != (pressed.id, here)))

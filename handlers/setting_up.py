"""An organiser brings a mission that is new here, by sending its file."""

import json
import secrets
from datetime import datetime

from bot.core.chat import Account, Answer, ChatKind, Edit, File, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.message import TITLE_CHARACTERS, Button, Message, line, shortened
from bot.core.messages.differences import first_load_blocks
from bot.core.messages.mission_files import problems_message
from bot.core.mission import Mission, Person, Role
from bot.core.understanding.sentence import words_of
from bot.files.reading import Reading
from bot.store.loading import note_first_load
from bot.store.missions import DOCUMENT
from bot.store.publishing import publish
from bot.store.store import Store
from handlers.joining import help_for_organisers, new_organiser_name, whole
from handlers.mission_file import KEPT_FOR
from handlers.organisers import said


def name_of(account: Account, store: Store) -> str:
    """Return the name under which *account* may bring a mission, or nothing."""
    return store.setting(new_organiser_name(account))


def sent(file: File, reading: Reading, language: str, store: Store, now: datetime) -> Reply:
    """Show what is wrong with the file of a new mission, or offer to make it."""
    words = joining_in(language)
    mission = reading.mission
    if mission is None:
        message = problems_message(file.name, reading.problems, language)
        return Reply(answers=(Answer(message=message, quotes=file.message),))
    name = name_of(file.account, store)
    if mission.code in store.missions():
        text = conversation_in(language).not_this_mission(mission.code, "–")
        return said(text, quotes=file.message)
    if _organiser_called(name, mission) is None:
        return said(words.not_named(name), quotes=file.message)
    token = secrets.token_hex(8)
    document = DOCUMENT.dump_json(mission).decode()
    kept = {"token": token, "at": now.isoformat(), "document": document}
    store.set_setting(_kept_name(file.account), json.dumps(kept))
    message = Message(
        shortened(mission.title, TITLE_CHARACTERS),
        tuple(first_load_blocks(mission, language)),
        (Button(conversation_in(language).publish(0), f"make:{token}"),),
    )
    return Reply(answers=(Answer(message=message, quotes=file.message),))


def make(tap: Tap, language: str, store: Store, now: datetime) -> Reply:
    """Publish a mission that is new here: ``make:<token>``, pressed by who sent the file."""
    words = joining_in(language, tap.chat.platform)
    written = store.setting(_kept_name(tap.account))
    kept = json.loads(written) if written else {}
    too_old = not kept or now - datetime.fromisoformat(kept["at"]) > KEPT_FOR
    if too_old or kept["token"] != tap.choice.partition(":")[2]:
        return Reply(toast=conversation_in(language).out_of_date())
    mission = DOCUMENT.validate_json(kept["document"])
    person = _organiser_called(name_of(tap.account, store), mission)
    if person is None or mission.code in store.missions():
        return Reply(toast=conversation_in(language).out_of_date())
    store.set_setting(_kept_name(tap.account), "")
    publish(store, mission, now)
    note_first_load(store, mission, person.code, now)
    store.introduce(tap.account, mission.code, person.code)
    store.bind(whole(tap.chat), mission.code, ChatKind.DIRECT, now, person=person.code)
    store.set_setting(new_organiser_name(tap.account), "")
    done = Edit(id=tap.message, message=Message("", (line(mission.title),)))
    message = help_for_organisers(words.mission_made(mission.title), language)
    return Reply(answers=(Answer(message=message),), edits=(done,))


def _kept_name(account: Account) -> str:
    return f"new mission:{account.platform}:{account.id}"


def _organiser_called(name: str, mission: Mission) -> Person | None:
    """Return the organiser of *mission* who is called *name*; accents and case do not matter."""
    wanted = words_of(name)
    organisers = mission.with_role(Role.ORGANISER)
    return next((one for one in organisers if wanted and words_of(one.name) == wanted), None)

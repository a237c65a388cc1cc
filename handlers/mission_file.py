"""An organiser sends a mission file: its problems, or what it changes and one tap to publish."""

import json
import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.changes import differences
from bot.core.chat import Answer, Edit, File, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message, line
from bot.core.messages.differences import told_count
from bot.core.messages.mission_files import Offer, offer_message, problems_message, published
from bot.core.mission import Mission, Role
from bot.core.problems import Level
from bot.core.revisions import with_codes_kept
from bot.files.reading import FORMS as KNOWN
from bot.files.reading import Reading, is_programme_alone
from bot.store.missions import DOCUMENT
from bot.store.publishing import notices_ahead, publish
from bot.store.store import Store
from handlers.joining import organised_by
from handlers.organisers import said
from handlers.scene import Scene

FORMS = tuple(ending for endings in KNOWN.values() for ending in endings)
"""How the names end of what is a programme, or what somebody may take for one."""
KEPT_FOR = timedelta(hours=24)
"""How long a file that was sent can be published with a tap."""


def looks_like_one(file: File) -> bool:
    """Tell by its name whether a file may be a mission file."""
    return file.name.lower().endswith(FORMS)


def turned_away(file: File, scene: Scene) -> Reply | None:
    """Say that a file is not taken from this person; None where it is."""
    if not scene.by_organiser:
        return said(conversation_in(scene.language).organisers_only(), quotes=file.message)
    return None


def sent(file: File, reading: Reading, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show what is wrong with a file that was read, or what it would change."""
    words = conversation_in(scene.language)
    mission = reading.mission
    if mission is None:
        message = problems_message(file.name, reading.problems, scene.language)
        return Reply(answers=(Answer(message=message, quotes=file.message),))
    if mission.code != scene.mission.code:
        known = mission.code in store.missions()
        own = store.person_of(file.account, mission.code) if known else ""
        person = store.mission(mission.code).people_by_code.get(own) if known else None
        if person is None or person.role is not Role.ORGANISER:
            return said(words.not_this_mission(mission.code, scene.mission.code), file.message)
        scene = replace(scene, mission=store.mission(mission.code), person=person)
    new = with_codes_kept(scene.mission, mission, reading.made)
    changes = differences(scene.mission, new)
    token = _keep(new, scene, store, now) if changes else ""
    warnings = [problem for problem in reading.problems if problem.level is Level.WARNING]
    offer = Offer(
        mission=new,
        changes=changes,
        warnings=warnings,
        token=token,
        told=told_count(changes, now),
        alone=is_programme_alone(file.name),
    )
    message = offer_message(offer, scene.language)
    return Reply(answers=(Answer(message=message, quotes=file.message),))


def _name(scene: Scene) -> str:
    return f"upload:{scene.mission.code}:{scene.person.code if scene.person else ''}"


def _keep(mission: Mission, scene: Scene, store: Store, now: datetime) -> str:
    """Keep a programme until its sender decides, in the place of the one before."""
    token = secrets.token_hex(8)
    kept = {
        "token": token,
        "revision": store.revision(mission.code),
        "at": now.isoformat(),
        "document": DOCUMENT.dump_json(mission).decode(),
    }
    store.set_setting(_name(scene), json.dumps(kept))
    return token


def decide(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Publish, or leave it: ``load:<token>:publish|cancel``; only who sent the file can."""
    words = conversation_in(scene.language)
    if not scene.by_organiser:
        return Reply(toast=words.organisers_only())
    _, token, what = [*tap.choice.split(":", 2), "", ""][:3]
    scene = _where_kept(tap, token, scene, store)
    written = store.setting(_name(scene))
    kept = json.loads(written) if written else {}
    if kept.get("token") != token or now - datetime.fromisoformat(kept["at"]) > KEPT_FOR:
        return Reply(toast=words.out_of_date())
    store.set_setting(_name(scene), "")
    if what != "publish":
        return _instead(tap, words.not_published())
    if kept["revision"] != store.revision(scene.mission.code):
        return _instead(tap, words.changed_meanwhile())
    mission = DOCUMENT.validate_json(kept["document"])
    told = told_count(differences(scene.mission, mission), now)
    publish(store, mission, now)
    ahead = notices_ahead(store, store.mission(mission.code), now)
    return _instead(tap, published(scene.mission, told, ahead, scene.language, now))


def _where_kept(tap: Tap, token: str, scene: Scene, store: Store) -> Scene:
    """Return the scene of the mission whose file this is: an organiser may have several."""
    for mission in organised_by(tap.account, store):
        person = mission.people_by_code[store.person_of(tap.account, mission.code)]
        other = replace(scene, mission=mission, person=person)
        written = store.setting(_name(other))
        if written and json.loads(written)["token"] == token:
            return other
    return scene


def _instead(tap: Tap, text: str) -> Reply:
    """Say it in the place of the buttons."""
    message = Message(blocks=(line(text),))
    return Reply(edits=(Edit(id=tap.message, message=message),), toast=text)

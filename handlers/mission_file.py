"""An organiser sends a mission file: its problems, or what it changes and one tap to publish."""

import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pydantic import TypeAdapter

from bot.core.bidi import isolated
from bot.core.changes import differences
from bot.core.chat import Answer, File, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.languages.privacy import privacy_in
from bot.core.merging import Take
from bot.core.message import Block, Message, line
from bot.core.messages.differences import told_count
from bot.core.messages.mission_files import (
    Offer,
    doubts_of,
    offer_message,
    problems_message,
    published,
)
from bot.core.mission import Mission, Role
from bot.core.problems import Level
from bot.files.reading import FORMS as KNOWN
from bot.files.reading import Reading, is_programme_alone
from bot.store.loading import (
    Loading,
    begun,
    is_as_shown,
    merge_of,
    note_loaded,
    publish_loaded,
    shown_now,
)
from bot.store.publishing import notices_ahead
from bot.store.store import Store
from handlers.instead import instead
from handlers.joining import organised_by
from handlers.organisers import said
from handlers.scene import Scene

FORMS = tuple(ending for endings in KNOWN.values() for ending in endings)
"""How the names end of what is a programme, or what somebody may take for one."""
KEPT_FOR = timedelta(hours=24)
"""How long a file that was sent can be published with a tap."""


@dataclass(frozen=True, kw_only=True)
class Pending:
    """A file that was shown and waits for its sender, named *token* in the buttons."""

    token: str
    at: datetime
    loading: Loading
    doubts: tuple[Block, ...] = ()
    alone: bool = False


PENDING: TypeAdapter[Pending] = TypeAdapter(Pending)


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
    warnings = [problem for problem in reading.problems if problem.level is Level.WARNING]
    pending = Pending(
        token=secrets.token_hex(8),
        at=now,
        loading=begun(store, mission, reading.made, _person(scene), reading.revision),
        doubts=(*doubts_of(warnings, scene.language), *_brought_back(mission, scene, store)),
        alone=is_programme_alone(file.name),
    )
    offer = _offer(pending, scene, store, now)
    if offer.asks:
        _keep(pending, scene, store)
    else:  # what is loaded next was made from this one
        note_loaded(store, pending.loading)
    message = offer_message(offer, scene.language)
    return Reply(answers=(Answer(message=message, quotes=file.message),))


def _brought_back(mission: Mission, scene: Scene, store: Store) -> Iterator[Block]:
    """Warn of those in a file who asked to be forgotten."""
    names = store.asked_to_be_forgotten(mission)
    if names:
        listed = dates_in(scene.language).together([isolated(name) for name in names])
        yield line(privacy_in(scene.language).asked_to_be_forgotten(listed, len(names)))


def _offer(
    pending: Pending, scene: Scene, store: Store, now: datetime, *, meanwhile: bool = False
) -> Offer:
    """Merge the file with what holds by now."""
    merge = merge_of(store, pending.loading)
    changes = differences(store.mission(scene.mission.code), merge.mission)
    return Offer(
        mission=merge.mission,
        changes=changes,
        warnings=(),
        doubts=pending.doubts,
        token=pending.token,
        told=told_count(changes, now),
        alone=pending.alone,
        merge=merge,
        meanwhile=meanwhile,
        reader=scene.person,
    )


def _person(scene: Scene) -> str:
    return scene.person.code if scene.person is not None else ""


def _name(scene: Scene) -> str:
    return f"upload:{scene.mission.code}:{_person(scene)}"


def _keep(pending: Pending, scene: Scene, store: Store) -> None:
    """Keep a file until its sender decides, in the place of the one before."""
    store.set_setting(_name(scene), PENDING.dump_json(pending).decode())


def _kept(scene: Scene, store: Store) -> Pending | None:
    written = store.setting(_name(scene))
    kept = json.loads(written) if written else {}
    # What an older Fanion has kept knows nothing of changes by hand.
    return PENDING.validate_python(kept) if "loading" in kept else None


def decide(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Publish, leave it, or decide what both have changed; only who sent the file can.

    ``load:<token>:publish|cancel|again``, ``load:<token>:hand|file[:<conflict>]``.
    """
    words = conversation_in(scene.language)
    if not scene.by_organiser:
        return Reply(toast=words.organisers_only())
    _, token, what, which = [*tap.choice.split(":", 3), "", "", ""][:4]
    scene = _where_kept(tap, token, scene, store)
    pending = _kept(scene, store)
    if pending is None or pending.token != token or now - pending.at > KEPT_FOR:
        return Reply(toast=words.out_of_date())
    match what:
        case "publish":
            return _publish(tap, pending, scene, store, now)
        case "hand" | "file":
            return _decided(tap, pending, (Take(what), which), scene, store, now)
        case "again":
            loading = replace(pending.loading, decided={})
            return _anew(tap, replace(pending, loading=loading), scene, store, now)
        case _:
            store.set_setting(_name(scene), "")
            return _instead(tap, words.not_published())


def _decided(  # noqa: PLR0913, PLR0917 - what was pressed, and where it stands
    tap: Tap,
    pending: Pending,
    decided: tuple[Take, str],
    scene: Scene,
    store: Store,
    now: datetime,
) -> Reply:
    """Note which side wins, of one conflict or (where none is named) of all, and ask on."""
    take, which = decided
    open_ = [one.token for one in merge_of(store, pending.loading).undecided]
    # Of what is not asked any more, nothing is decided: it is only shown anew.
    won = dict.fromkeys([one for one in open_ if which in ("", one)], take)
    loading = replace(pending.loading, decided={**pending.loading.decided, **won})
    return _anew(tap, replace(pending, loading=loading), scene, store, now)


def _anew(tap: Tap, pending: Pending, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show in the place of the preview how it stands by now."""
    meanwhile = not is_as_shown(store, pending.loading)
    pending = replace(pending, loading=shown_now(store, pending.loading))
    _keep(pending, scene, store)
    offer = _offer(pending, scene, store, now, meanwhile=meanwhile)
    return instead(tap, offer_message(offer, scene.language))


def _publish(tap: Tap, pending: Pending, scene: Scene, store: Store, now: datetime) -> Reply:
    """Publish what was shown; where it is not that any more, show it anew."""
    offer = _offer(pending, scene, store, now)
    if offer.undecided or not is_as_shown(store, pending.loading):
        shown = _anew(tap, pending, scene, store, now)
        return replace(shown, toast=conversation_in(scene.language).changed_meanwhile())
    store.set_setting(_name(scene), "")
    merge = merge_of(store, pending.loading)
    publish_loaded(store, pending.loading, merge, now)
    mission = store.mission(scene.mission.code)
    ahead = notices_ahead(store, mission, now) if offer.told else ()
    return _instead(tap, published(mission, offer.told, ahead, scene.language, now, scene.person))


def _where_kept(tap: Tap, token: str, scene: Scene, store: Store) -> Scene:
    """Return the scene of the mission whose file this is: an organiser may have several."""
    for mission in organised_by(tap.account, store):
        person = mission.people_by_code[store.person_of(tap.account, mission.code)]
        other = replace(scene, mission=mission, person=person)
        pending = _kept(other, store)
        if pending is not None and pending.token == token:
            return other
    return scene


def _instead(tap: Tap, text: str) -> Reply:
    """Say it in the place of the buttons."""
    message = Message(blocks=(line(text),))
    return instead(tap, message, text)

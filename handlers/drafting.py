"""What was changed by hand and not told yet: told with one tap, taken back with one."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.amendments import (
    Amendment,
    AmendmentState,
    laid_over,
    patches_between,
    taken_back,
)
from bot.core.changes import differences
from bot.core.chat import Answer, Ask, Reply, Tap
from bot.core.languages.amending import amending_in
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message, line
from bot.core.messages.amending import Draft, draft_message, told_message
from bot.core.messages.differences import told_count
from bot.core.messages.mission_files import published
from bot.store.days import day_changed
from bot.store.publishing import hurry, notices_ahead, publish_draft
from bot.store.store import Store
from handlers.instead import instead
from handlers.organisers import refused
from handlers.scene import Scene


def show(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show what waits to be told: ``/draft``."""
    del rest
    refusal = refused(ask, scene)
    return refusal or Reply(answers=(Answer(message=shown(scene, store, now)),))


def shown(scene: Scene, store: Store, now: datetime) -> Message:
    """Return the draft as who speaks reads it."""
    code = scene.mission.code
    draft = Draft(
        published=store.mission(code),
        drafted=store.draft(code).mission,
        amendments=store.drafts(code),
    )
    reader = scene.person.code if scene.person else ""
    return draft_message(draft, reader, scene.language, now)


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Tell the draft, or take back: ``draft:tell|undo:<amendment>``, ``draft:back|now:<rev>``."""
    words = conversation_in(scene.language)
    if not scene.by_organiser:
        return Reply(toast=words.organisers_only())
    _, what, number = [*tap.choice.split(":", 2), "", ""][:3]
    match what:
        case "tell":
            return _tell(tap, number, scene, store, now)
        case "undo" if number.isdecimal():
            return _drop(tap, int(number), scene, store, now)
        case "back" if number.isdecimal():
            return _go_back(tap, int(number), scene, store, now)
        case "now" if number.isdecimal():
            return _hurry(tap, int(number), scene, store, now)
        case _:
            return Reply(toast=words.out_of_date())


def _tell(tap: Tap, last: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Tell the draft, if *last* is still its last change; else show what it is now."""
    if last == newest(scene, store) or not store.drafts(scene.mission.code):
        return tell(tap, scene, store, now)
    toast = amending_in(scene.language).changed_meanwhile()
    return instead(tap, shown(scene, store, now), toast)


def newest(scene: Scene, store: Store) -> str:
    """Return the number of the draft's last change, "" where nothing waits."""
    return "".join(str(one.id) for one in store.drafts(scene.mission.code)[-1:])


def tell(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Publish the draft: those concerned are told, as soon as they may be."""
    code, words = scene.mission.code, amending_in(scene.language)
    drafts, draft = store.drafts(code), store.draft(code).mission
    if not drafts:
        return instead(tap, Message(blocks=(line(words.no_draft()),)), words.no_draft())
    old = store.mission(code)
    told = told_count(differences(old, draft), now)
    author = scene.person.code if scene.person else ""
    revision = publish_draft(store, old, now, author)
    day_changed(store, store.mission(code), now)
    ahead = notices_ahead(store, store.mission(code), now)
    text = published(old, told, ahead, scene.language, now, scene.person)
    held = any(copy.at > now for copy in ahead)
    return instead(tap, told_message(text, revision, scene.language, held=held), text)


def _drop(tap: Tap, number: int, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take back the last change of the draft, if it is still that."""
    drafts = store.drafts(scene.mission.code)
    if not drafts or drafts[-1].id != number:
        # Somebody was faster: what stands there now can be decided upon.
        toast = conversation_in(scene.language).out_of_date()
        return instead(tap, shown(scene, store, now), toast)
    toast = drop(drafts[-1:], scene, store, now)
    return instead(tap, shown(scene, store, now), toast)


def drop(drafts: Sequence[Amendment], scene: Scene, store: Store, now: datetime) -> str:
    """Take back some changes that nobody was told of, and say so."""
    store.drop_drafts(one.id for one in drafts)
    author = scene.person.code if scene.person else ""
    for one in drafts:
        store.log(scene.mission.code, author, "undone", now, amendment=one.id, said=one.said)
    day_changed(store, scene.mission, now)
    return amending_in(scene.language).taken_back(drafts[-1].said if drafts else "")


def _go_back(tap: Tap, revision: int, scene: Scene, store: Store, now: datetime) -> Reply:
    """Put into the draft what undoes all that was told with *revision*."""
    words = amending_in(scene.language)
    told = [one for one in standing(scene, store) if one.revision == revision]
    if not told:
        return Reply(toast=words.nothing_to_take_back())
    for one in reversed(told):
        undo(one, scene, store, now)
    return instead(tap, shown(scene, store, now), words.applied())


def standing(scene: Scene, store: Store) -> tuple[Amendment, ...]:
    """Return what people were told of and nothing has taken back, in order."""
    made = store.amendments(scene.mission.code, AmendmentState.DRAFT, AmendmentState.PUBLISHED)
    undone = {one.undoes for one in made if one.undoes is not None}
    return tuple(
        one
        for one in made
        if one.state is AmendmentState.PUBLISHED and one.undoes is None and one.id not in undone
    )


def undo(amendment: Amendment, scene: Scene, store: Store, now: datetime) -> Amendment:
    """Put into the draft what undoes a change that people were told of.

    What was changed since is noted as it is found: the history says from what.
    """
    author = scene.person.code if scene.person else ""
    draft = store.draft(scene.mission.code).mission
    undone = store.amend(
        scene.mission.code,
        patches_between(draft, laid_over(draft, taken_back(amendment.patches)).mission),
        author=author,
        at=now,
        said=amendment.said,
        undoes=amendment.id,
    )
    store.log(scene.mission.code, author, "undone", now, amendment=undone.id, said=undone.said)
    day_changed(store, scene.mission, now)
    return undone


def _hurry(tap: Tap, revision: int, scene: Scene, store: Store, now: datetime) -> Reply:
    """Let the notices that are held back go at once."""
    words = amending_in(scene.language)
    mission = store.mission(scene.mission.code)
    ahead = notices_ahead(store, mission, now)
    if store.revision(mission.code) != revision or not any(copy.at > now for copy in ahead):
        return Reply(toast=words.gone_already())
    hurry(store, mission.code)
    text = words.at_once()
    return instead(tap, told_message(text, revision, scene.language, held=False), text)

"""Somebody's own page, and what is set on it with one press."""

from datetime import datetime

from bot.core.chat import Reply, Tap
from bot.core.home import doorstep
from bot.core.languages.conversation import conversation_in
from bot.store.own_page import keep_right, own_page
from bot.store.store import Store
from handlers import introducing, preferences
from handlers.instead import instead
from handlers.joining import language_here
from handlers.scene import Scene, scene_of


def show(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show who presses their page: ``home``; or set something there: ``home:<what>:<value>``."""
    _, what, value = [*tap.choice.split(":", 2), "", ""][:3]
    if what and not _set(what, value, tap, scene, store, now):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    scene = (scene_of(tap, store, now) if what else None) or scene
    if scene.person is None:
        message = introducing.who_message(scene, store)
    else:
        message = own_page(store, scene.mission, scene.person, scene.language, now)
        keep_right(store, scene.chat, now)
    return instead(tap, message)


def show_stranger(tap: Tap, store: Store) -> Reply:
    """Show somebody whom no mission knows how they come in."""
    message = doorstep(language_here(tap.account, None, store))
    return instead(tap, message)


def _set(  # noqa: PLR0913, PLR0917 - what a press comes with
    what: str, value: str, tap: Tap, scene: Scene, store: Store, now: datetime
) -> bool:
    match what:
        case "reminders":
            preferences.remind(scene, store, now, wanted=value == "on")
        case "mute":
            preferences.silence(scene, store, now, wanted=value == "on")
        case "language" if value in preferences.LANGUAGES:
            preferences.speak(tap.account, scene, store, value)
        case _:
            return False
    return True

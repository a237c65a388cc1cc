"""Somebody's own page, and what is set on it with one press."""

from datetime import datetime

from bot.core.chat import Edit, Reply, Tap
from bot.core.feedback import rateable, rated_sessions
from bot.core.home import Settings, doorstep, home
from bot.core.languages.conversation import conversation_in
from bot.core.mission import Role, Session
from bot.store.store import Store
from handlers import people, preferences
from handlers.joining import language_here
from handlers.questions import asker_of
from handlers.scene import Scene, scene_of


def show(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show who presses their page: ``home``; or set something there: ``home:<what>:<value>``."""
    _, what, value = [*tap.choice.split(":", 2), "", ""][:3]
    if what and not _set(what, value, tap, scene, store, now):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    scene = (scene_of(tap, store, now) if what else None) or scene
    if scene.person is None:
        message = people.who_message(scene, store)
    else:
        message = home(
            scene.mission,
            asker_of(scene, addressed=True),
            _settings(scene, store),
            unrated(scene, store, now),
            now,
        )
    return Reply(edits=(Edit(id=tap.message, message=message),))


def show_stranger(tap: Tap, store: Store) -> Reply:
    """Show somebody whom no mission knows how they come in."""
    message = doorstep(language_here(tap.account, None, store))
    return Reply(edits=(Edit(id=tap.message, message=message),))


def unrated(scene: Scene, store: Store, now: datetime) -> tuple[Session, ...]:
    """Return the sessions that who speaks may still rate and has not, the last one first."""
    mission, person = scene.mission, scene.person
    if person is None or person.role is not Role.PARTICIPANT:
        return ()
    given = store.ratings_of(mission.code, person.code)
    own = frozenset(person.groups)
    missing = (
        session
        for session in rated_sessions(mission, now)
        if session.code not in given
        and session.concerns(own)
        and rateable(mission, session.code, person, now) is None
    )
    return tuple(missing)[::-1]


def _settings(scene: Scene, store: Store) -> Settings:
    chats = preferences.own_chats(scene, store)
    return Settings(
        language=scene.language,
        reminded=any(store.reminds_personally(chat.id) for chat in chats),
        muted=bool(chats) and all(store.is_muted(chat.id) for chat in chats),
    )


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

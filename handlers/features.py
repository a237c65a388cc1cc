"""Organisers turn on what not every group wants: ``/settings``."""

from datetime import datetime, timedelta

from bot.core.chat import Answer, Ask, ChatKind, Reply, Tap
from bot.core.features import ON, Feature
from bot.core.languages.conversation import conversation_in
from bot.core.languages.features import features_in
from bot.core.messages import features as messages
from bot.core.mission import Mission
from bot.store.store import Store
from bot.store.telling import tell
from handlers.instead import instead
from handlers.scene import Scene, alone_with

HELPS_FOR = timedelta(days=1)
GROUP_CHATS = (ChatKind.MAIN, ChatKind.GROUP)


def settings(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show an organiser what is turned on, with a button for each."""
    del rest, now
    message = messages.settings_message(scene.language, turned_on(scene.mission, store))
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def turned_on(mission: Mission, store: Store) -> frozenset[Feature]:
    """Return what is turned on in a mission."""
    return frozenset(one for one in Feature if store.feature(mission.code, one))


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Turn something on or off, or tell the group of it: ``feature:<name>:on|off|tell``."""
    _, name, act = [*tap.choice.split(":", 2), "", ""][:3]
    if not scene.by_organiser:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    if name not in set(Feature) or not alone_with(tap, scene):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    feature, words = Feature(name), features_in(scene.language)
    match act:
        case messages.ON | messages.OFF:
            on = act == messages.ON
            store.set_feature(scene.mission.code, feature, ON if on else "")
            return _shown(tap, scene, store, words.turned(feature, on=on), feature if on else None)
        case messages.TELL if store.feature(scene.mission.code, feature):
            return _tell(tap, feature, scene, store, now)
        case _:
            return Reply(toast=conversation_in(scene.language).out_of_date())


def _shown(
    tap: Tap, scene: Scene, store: Store, toast: str, tell_of: Feature | None = None
) -> Reply:
    on = turned_on(scene.mission, store)
    return instead(tap, messages.settings_message(scene.language, on, tell_of), toast)


def _tell(tap: Tap, feature: Feature, scene: Scene, store: Store, now: datetime) -> Reply:
    """Tell the group, once for each message that offers it."""
    mission = scene.mission
    chats = store.chats(mission.code, *GROUP_CHATS)
    told = f"feature told:{mission.code}:{feature}:{scene.chat.id}:{tap.message}"
    if store.first_time(told, now):
        notice = store.add_notice(mission.code, messages.FEATURE, {"feature": feature}, now)
        tell(store, mission, notice, chats, now, helps_until=now + HELPS_FOR)
    return _shown(tap, scene, store, features_in(scene.language).told(len(chats)))

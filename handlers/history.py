"""An organiser asks who did what: ``/history``."""

from datetime import datetime

from bot.core.chat import Answer, Ask, Reply
from bot.core.messages.day import Done
from bot.core.messages.history import MOST, history_message
from bot.store.days import clock_of
from bot.store.store import Store
from handlers.scene import Scene


def history(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Tell who has changed what of late, and what else was done, the newest first."""
    del rest
    mission = scene.mission
    amendments = store.amendments(mission.code, last=MOST)
    done = [
        Done(at=one.at, person=one.person, what=one.what, data=one.data)
        for one in store.logged(mission.code, last=MOST)
    ]
    zone = clock_of(mission, scene.chat).zone(now)
    base = store.draft(mission.code).mission
    message = history_message(base, amendments, done, scene.language, zone)
    return Reply(answers=(Answer(message=message, quotes=ask.message),))

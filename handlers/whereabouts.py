"""Somebody asks where everyone is: ``/groups``, "qui est où ?"."""

from datetime import datetime

from bot.core.chat import Answer, Ask, Reply
from bot.core.messages.whereabouts import teller_for, whereabouts_message
from bot.core.other_group import groups_to_join
from bot.core.understanding.on_the_way import asks_whereabouts
from bot.core.whereabouts import whereabouts
from bot.store.store import Store
from handlers.questions import asker_of
from handlers.scene import Scene


def groups(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Say of each group what is on, what comes next and until when it is free."""
    del rest, store
    mission, person = scene.mission, scene.person
    teller = teller_for(mission, asker_of(scene, addressed=True), scene.language, now)
    joins = groups_to_join(mission, person, now) if person is not None else ()
    message = whereabouts_message(teller, whereabouts(mission, now), joins)
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def asked_in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take "where is everyone?"; None: something else was said."""
    return groups(ask, "", scene, store, now) if asks_whereabouts(ask.text) else None

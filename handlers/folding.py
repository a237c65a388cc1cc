"""Turns a programme that folds to another of its days, in the message that it stands in."""

from datetime import datetime

from bot.core import folding
from bot.core.answering import turned
from bot.core.asking import Asker
from bot.core.chat import Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.store.store import Store
from handlers.instead import instead
from handlers.scene import Scene


def turn(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show another day or section: ``fold:<language>:<person>:<groups>:<day>[.<section>]``.

    Anyone who reads a chat may turn what stands there.  What we have delivered
    stays as it is: whoever makes up a press must not make it say something else.
    """
    shown = folding.read(tap.choice, scene.mission)
    if shown is None or store.was_delivered(scene.chat.id, tap.message):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    asker = Asker(
        language=shown.language,
        chat=scene.chat.kind,
        group=scene.chat.group,
        addressed=True,
    )
    answered = turned(scene.mission, shown, asker, now)
    store.forget_answer(scene.chat.id, tap.message)
    return instead(tap, answered.message)

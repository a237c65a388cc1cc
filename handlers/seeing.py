"""Somebody has seen it: a change, or a broadcast that asked for it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.core.bidi import isolated
from bot.core.chat import Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.seen import seen_in
from bot.core.mission import Mission, Role
from bot.store.asking_seen import is_asked, note_broadcast_seen, note_changes_seen
from bot.store.memory import WAITING
from bot.store.seen import BROADCAST, CHANGES, seen_name
from bot.store.store import Store
from handlers import introducing, people
from handlers.scene import Scene

NOTES: Mapping[str, Callable[[Store, Mission, int, str, datetime], bool]] = {
    CHANGES: note_changes_seen,
    BROADCAST: note_broadcast_seen,
}
"""What can be seen, and what notes that somebody has; it tells whether that is new."""


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Note that who presses has seen something: ``seen:changes:7``, ``seen:broadcast:12``.

    Whoever we do not know is asked who they are, and counts once they have said so.
    """
    words, mission = seen_in(scene.language), scene.mission
    kind, _, number = tap.choice.partition(":")[2].partition(":")
    note = NOTES.get(kind)
    if note is None or not number.isdecimal() or not is_asked(store, mission, kind, int(number)):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    if scene.person is None:
        if not introducing.strangers_can_say(scene, store):
            return Reply(toast=words.not_asked())
        waits = f"{WAITING}{tap.account.platform}:{tap.account.id}"
        store.note_seen(mission.code, seen_name(kind, int(number)), waits, now)
        return people.vote_waits(scene, store, now)
    if kind == CHANGES and scene.person.role is not Role.PARTICIPANT:
        return Reply(toast=words.not_asked())
    if not note(store, mission, int(number), scene.person.code, now):
        return Reply(toast=words.already_noted())
    return Reply(toast=words.noted(isolated(scene.person.name.split()[0])))

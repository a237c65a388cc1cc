"""Reminders that have gone, said anew: what was changed since is struck through."""

from collections.abc import Iterator

from bot.core.agenda.due import Audience, Due, DueKind, Occurrence, own_chats
from bot.core.agenda.reminders import concerns
from bot.core.lateness import still_helps, words_true_at
from bot.core.messages.due import due_message
from bot.core.messages.struck import Gone, holds, struck_reminder
from bot.core.mission import Mission, Session
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Delivery
from schedules.occurrences import carried, parts_of, with_its_chat
from schedules.rendered import Rendered

MOST_BACK = 20
"""Revisions that are looked through for the words of a reminder."""


def said_anew(store: Store, delivery: Delivery) -> Rendered | None:
    """Say what *delivery* reminds of as it was said then, with what holds no more struck."""
    mission = store.mission(delivery.mission)
    listener = audience(delivery.chat, mission)
    said_at = delivery.sent_at or delivery.due_at
    known = carried(store, delivery, said_at, sent=True)
    standing = [part for part in known if still_helps(mission, part, said_at)]
    gone: list[Gone] = []
    for part, then in _older(store, delivery, mission):
        if part.kind is not DueKind.REMINDER or not still_helps(then, part, said_at):
            continue
        code = part.sessions[0]
        now = _theirs(store, mission, listener, code)
        if holds(then.sessions_by_code[code], now):
            standing.append(part)
        else:
            gone.append(Gone(part, then, now))
    at = words_true_at(delivery.due_at, said_at)
    due = Due(at=delivery.due_at, audience=listener, occurrences=tuple(standing))
    if gone:
        left = due if standing else None
        message = struck_reminder(mission, left, gone, listener.language, at)
        return Rendered(message, rings=False)
    return Rendered(due_message(mission, due, at), rings=False) if standing else None


def _older(
    store: Store, delivery: Delivery, mission: Mission
) -> Iterator[tuple[Occurrence, Mission]]:
    """Give what the programme of now does not have any more, from the newest one that has it."""
    still = parts_of(mission, with_its_chat(store, mission, delivery), delivery.keys)
    missing = set(delivery.keys).difference(part.key for part in still)
    last = store.revision(delivery.mission) - 1
    for number in range(last, max(0, last - MOST_BACK), -1):
        if not missing:
            return
        then = store.mission_at(delivery.mission, number)
        for part in parts_of(then, with_its_chat(store, then, delivery), missing):
            missing.discard(part.key)
            yield part, then


def _theirs(store: Store, mission: Mission, listener: Audience, code: str) -> Session | None:
    """Return a session as it is, None where it is not for those who were reminded of it here."""
    session = mission.sessions_by_code.get(code)
    own = own_chats(listener, store.audiences(mission))
    if session is None or not concerns(mission, listener, own, session):
        return None
    return session

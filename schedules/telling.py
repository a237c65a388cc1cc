"""A notice of changes: what a chat does not know yet, told once, and said again with its count."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.core.agenda.due import Audience, DueKind, own_chats
from bot.core.changes import SessionChange
from bot.core.chat import ChatKind
from bot.core.concerned import by_changes
from bot.core.holding import changes_for, helps_until, ringing
from bot.core.lateness import still_helps
from bot.core.message import Message
from bot.core.messages.notices import notice as notice_of_changes
from bot.core.messages.seen import SeenCount, asks_seen
from bot.core.mission import Mission
from bot.core.seeing import asked_in
from bot.store.asking_seen import (
    SAID,
    Said,
    changes_said,
    said_in,
    since_of,
    watch,
)
from bot.store.chats import audience
from bot.store.days import day_changed
from bot.store.publishing import Told, asked_for_seen, changed_since, note_told, told
from bot.store.store import Store
from bot.store.values import Delivery, Notice
from schedules.occurrences import carried, parts_of
from schedules.rendered import Rendered, call_for


def changes_told(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    """Tell what differs between what the chat was last told and the programme of now.

    None where that helps no more, or has come and gone meanwhile.
    """
    mission = store.mission(delivery.mission)
    listener = audience(delivery.chat, mission)
    own = own_chats(listener, store.audiences(mission))
    before = Told.from_json(notice.data["from"])
    sessions, since = _since(store, delivery, before, mission)
    changes = changes_for(mission, listener, own, sessions, now)
    if changes and now >= helps_until(changes, delivery.due_at):
        return None
    note_told(store, mission, delivery.chat, before, now)
    _tells_too(store, delivery, changes)
    if not changes:
        return None
    known = carried(store, delivery, now)
    too_late = tuple(part for part in known if not still_helps(mission, part, now))
    near = ringing(changes, now)
    revision = store.revision(mission.code)
    said = Said(
        to=revision,
        at=now,
        since={change.session.code: since[change.session.code] for change in changes},
        whom=asked_in(mission, listener, own, changes),
        asks=bool(near) or asked_for_seen(store, mission.code, before, revision),
        reminded=_reminded(store, mission, delivery, now),
    )
    _note(store, mission, delivery, said, changes)
    message = _message(store, mission, listener, changes, said)
    were_ahead = changes_for(mission, listener, own, sessions, delivery.due_at)
    over = _over(delivery, were_ahead, changes)
    if not (near and delivery.rings):
        return Rendered(message, rings=False, too_late=too_late, over=over)
    whom = call_for(store, delivery, lambda: by_changes(mission, listener, own, near))
    return Rendered(message, rings=True, whom=whom, too_late=too_late, over=over)


def changes_again(store: Store, delivery: Delivery) -> Rendered | None:
    """Say a notice that has gone in the words in which it went, with how many have seen it."""
    said = said_in(delivery)
    if said is None:
        return None
    then, listener, changes = changes_as_said(store, delivery, said)
    if not changes:
        return None
    return Rendered(_message(store, then, listener, changes, said), rings=False)


def changes_as_said(
    store: Store, delivery: Delivery, said: Said
) -> tuple[Mission, Audience, tuple[SessionChange, ...]]:
    """Return the programme of then, who was told, and the changes as they were told there."""
    then = store.mission_at(delivery.mission, said.to)
    listener = audience(delivery.chat, store.mission(delivery.mission))
    own = own_chats(listener, store.audiences(then))
    raw = changes_said(store, delivery.mission, said)
    return then, listener, changes_for(then, listener, own, raw, said.at)


def _message(
    store: Store,
    mission: Mission,
    listener: Audience,
    changes: tuple[SessionChange, ...],
    said: Said,
) -> Message:
    message = notice_of_changes(mission, changes, said.reminded, listener.language, said.at)
    return with_seen(store, message, mission.code, listener, said)


def with_seen(
    store: Store, message: Message, mission: str, listener: Audience, said: Said
) -> Message:
    """Add the button, and how many have seen it, where they are asked."""
    if not said.asks:
        return message
    seen = store.seen_by(mission, said.what)
    count = SeenCount(said.what, sum(person in seen for person in said.whom), len(said.whom))
    lines, buttons = asks_seen(listener.language, listener.kind, count)
    return replace(message, blocks=(*message.blocks, *lines), buttons=buttons)


def _note(
    store: Store,
    mission: Mission,
    delivery: Delivery,
    said: Said,
    changes: tuple[SessionChange, ...],
) -> None:
    """Keep what is said, and let organisers read in their message of the day that it is."""
    store.note_said(delivery.id, {SAID: said.as_json()})
    if said.asks and said.whom:
        watch(store, mission.code, helps_until(changes, said.at))
    name = f"day told:{mission.code}"
    if delivery.chat.kind is not ChatKind.DIRECT or store.setting(name) != str(said.to):
        # Once for hundreds of people who are told directly, too.
        store.set_setting(name, str(said.to))
        day_changed(store, mission, said.at)


def _reminded(
    store: Store, mission: Mission, delivery: Delivery, now: datetime
) -> tuple[str, ...]:
    """Return the sessions whose reminder is part of the notice."""
    parts = parts_of(mission, store.by_the_clock(mission), delivery.keys)
    return tuple(
        code
        for part in parts
        if part.kind is DueKind.REMINDER and still_helps(mission, part, now)
        for code in part.sessions
    )


def _over(
    delivery: Delivery, were_ahead: Iterable[SessionChange], are_ahead: Iterable[SessionChange]
) -> tuple[str, ...]:
    """Return the sessions that *delivery* was to tell of, and that are over: not moved back."""
    over = {change.session.code for change in were_ahead}
    over -= {change.session.code for change in are_ahead}
    return tuple(code for code in delivery.data.get("sessions", ()) if code in over)


def _tells_too(store: Store, delivery: Delivery, changes: tuple[SessionChange, ...]) -> None:
    """Let *delivery* help for as long as any of *changes*, which nobody else tells any more.

    What could have waited, such as for the morning, goes with what could not.
    """
    if not changes:
        return
    sessions = [change.session.code for change in changes]
    helps, known = helps_until(changes, delivery.due_at), delivery.helps_until
    if known is None or helps > known or not {*sessions} <= {*delivery.data.get("sessions", ())}:
        store.carry_too(delivery.id, (), sessions, helps)


def _since(
    store: Store, delivery: Delivery, before: Told, mission: Mission
) -> tuple[tuple[SessionChange, ...], dict[str, int]]:
    """Return what has changed since what the chat was told before, and which revision that was.

    Where a first attempt may have arrived, also since what that one told: what
    was moved and moved back meanwhile has to be told to those who heard of it.
    """
    changes = changed_since(store, mission, before)
    since = since_of(before, changes)
    if not delivery.repeats:
        return changes, since
    perhaps = f"perhaps:{delivery.id}"
    if not store.setting(perhaps):
        heard = told(store, delivery.chat)
        store.set_setting(perhaps, str(heard.revision if heard else store.revision(mission.code)))
    heard_last = Told(int(store.setting(perhaps)))
    more = [
        change
        for change in changed_since(store, mission, heard_last)
        if change.session.code not in since
    ]
    return (*changes, *more), {**since_of(heard_last, more), **since}

"""From a row of the outbox to a message: in the words of the programme as it is now."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, Due, DueKind, Occurrence, own_chats
from bot.core.broadcasts import PREVIEW
from bot.core.changes import CHANGES, SessionChange
from bot.core.chat import NOBODY, Call, Document
from bot.core.concerned import Codes, by_broadcast, by_changes, by_due
from bot.core.holding import changes_for, helps_until, ringing
from bot.core.lateness import is_late, rings_late, still_helps, words_true_at
from bot.core.message import Message
from bot.core.messages.broadcasts import broadcast_message
from bot.core.messages.due import due_message
from bot.core.messages.feedback import feedback_request
from bot.core.messages.joining import CLAIM, claim_message
from bot.core.messages.notices import notice as notice_of_changes
from bot.core.messages.rules import rules_message
from bot.core.messages.undelivered import undelivered_message
from bot.core.mission import Mission
from bot.core.rules import RULES, Shift
from bot.core.undelivered import UNSURE, Missed
from bot.store.chats import audience
from bot.store.own_page import own_page
from bot.store.publishing import Told, changed_since, note_told, told
from bot.store.store import Store
from bot.store.values import BroadcastState, Delivery, DeliveryKind, Notice
from schedules.broadcasts import announcement, preview_of
from schedules.undelivered import UNDELIVERED
from schedules.unsure import question


@dataclass(frozen=True)
class Rendered:
    """A message as it goes out now, with the files that go with it the first time.

    What *rings* calls *whom* it concerns.  *too_late* was to go with it and
    helps nobody any more, as the changes of the sessions *over* (codes) do.
    *quotes* is the message that it is shown as a reply to.
    """

    message: Message
    rings: bool
    documents: tuple[Document, ...] = ()
    whom: Call = NOBODY
    too_late: tuple[Occurrence, ...] = ()
    over: tuple[str, ...] = ()
    quotes: str = ""


BY_THE_CLOCK = (DeliveryKind.DUE, DeliveryKind.FEEDBACK)
"""What helps for as long as the programme of now says, not that of when it was put in."""
Renderer = Callable[[Store, Delivery, datetime], Rendered | None]
"""Renders a delivery at an instant; None: nothing is left to say."""


def render(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    """Render *delivery* as it is to be said at *now*; None: it helps nobody any more."""
    noted = None if delivery.kind in BY_THE_CLOCK else delivery.helps_until
    if not delivery.message and noted is not None and now >= noted:
        return None
    return RENDERERS[delivery.kind](store, delivery, now)


def _call(
    store: Store, delivery: Delivery, people: Callable[[], Codes], *, everyone: bool = False
) -> Call:
    """Return whom of *people* (codes) we know on the platform of a delivery's chat."""
    known, platform = store.accounts(delivery.mission), delivery.chat.ref.platform
    if not known:  # to work out whom it concerns takes a while
        return Call(everyone=everyone)
    accounts = (account for code in people() for account in known.get(code, ()))
    ids = dict.fromkeys(account.id for account in accounts if account.platform == platform)
    return Call(accounts=tuple(ids), everyone=everyone)


# ---- what the clock made due -----------------------------------------------------------------


def _due(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    mission = store.mission(delivery.mission)
    known = carried(store, delivery, now)
    parts = tuple(part for part in known if still_helps(mission, part, now))
    too_late = tuple(part for part in known if part not in parts)
    if not parts:
        return None
    listener = audience(delivery.chat, mission)
    due = Due(at=delivery.due_at, audience=listener, occurrences=parts)
    rings = due.rings
    if is_late(due.at, now):
        rings = rings_late(mission, due, now)
    message = due_message(mission, due, words_true_at(due.at, now))
    if not rings:
        return Rendered(message, rings, too_late=too_late)
    own = own_chats(listener, store.audiences(mission))
    whom = _call(store, delivery, lambda: by_due(mission, listener, own, parts))
    return Rendered(message, rings, whom=whom, too_late=too_late)


def carried(store: Store, delivery: Delivery, now: datetime) -> tuple[Occurrence, ...]:
    """Return what the clock made due of *delivery*, as far as the programme still has it.

    Of several leads of a session that have come, while the platform was away,
    only the shortest goes.
    """
    mission = store.mission(delivery.mission)
    audiences = store.by_the_clock(mission)
    leads = _leads(mission, audiences)
    chat = str(delivery.chat.id)
    return tuple(
        part
        for part in _parts(mission, audiences, delivery.keys)
        if part.lead is None
        or not any(
            at <= now and lead < part.lead for at, lead in leads.get((chat, part.sessions), ())
        )
    )


Leads = dict[tuple[str, tuple[str, ...]], list[tuple[datetime, timedelta]]]


def _leads(mission: Mission, audiences: tuple[Audience, ...]) -> Leads:
    """Return for each chat and session when its reminders go, and with which lead."""
    index = ("leads", audiences)
    if index not in mission.derived:
        leads: Leads = {}
        for due in agenda(mission, audiences):
            for part in due.occurrences:
                if part.lead is not None:
                    there = leads.setdefault((due.audience.chat, part.sessions), [])
                    there.append((due.at, part.lead))
        mission.derived[index] = leads
    found: Leads = mission.derived[index]
    return found


def _parts(
    mission: Mission, audiences: tuple[Audience, ...], keys: Iterable[str]
) -> tuple[Occurrence, ...]:
    """Return what the agenda of now has of *keys*, in the order of its lines."""
    index = ("occurrences", audiences)
    if index not in mission.derived:
        mission.derived[index] = {
            part.key: (place, part)
            for place, part in enumerate(
                part for due in agenda(mission, audiences) for part in due.occurrences
            )
        }
    known = mission.derived[index]
    return tuple(
        part for _, part in sorted((known[key] for key in keys if key in known), key=_place)
    )


def _place(known: tuple[int, Occurrence]) -> int:
    return known[0]


def _feedback(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    mission = store.mission(delivery.mission)
    session = mission.sessions_by_code.get(delivery.subject)
    parts = _parts(mission, store.by_the_clock(mission), delivery.keys)
    helps = any(still_helps(mission, part, now) for part in parts)
    if session is None or not (helps or delivery.message):
        return None
    closed = store.closed_polls(mission.code).get(session.code) if mission.anonymous else None
    count = closed[1] if closed else len(store.ratings(mission.code, session.code))
    language = audience(delivery.chat, mission).language
    return Rendered(feedback_request(mission, session, count, language), rings=False)


def _home(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    mission = store.mission(delivery.mission)
    person = mission.people_by_code.get(delivery.chat.person)
    if person is None:
        return None
    language = audience(delivery.chat, mission).language
    return Rendered(own_page(store, mission, person, language, now), rings=False)


def _answer(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    """Say what a task has come to, as it was worded then, with the file that it has made."""
    del now
    answer = store.task_answer(int(delivery.subject), delivery.data["number"])
    if answer is None:
        return None
    documents = (answer.document,) if answer.document is not None else ()
    return Rendered(answer.message, rings=False, documents=documents, quotes=answer.quotes)


# ---- what somebody said ----------------------------------------------------------------------


def _broadcast(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    del now
    broadcast = store.broadcast(int(delivery.subject))
    if broadcast is None or broadcast.state is BroadcastState.WITHDRAWN:
        return None
    mission = store.mission(delivery.mission)
    listener = audience(delivery.chat, mission)
    message = broadcast_message(announcement(store, broadcast), listener)
    said_to, author = broadcast.audience, broadcast.author
    whom = _call(
        store,
        delivery,
        lambda: by_broadcast(mission, listener, said_to, author),
        everyone=broadcast.calls_everyone,
    )
    documents = _documents(store, delivery, broadcast.id)
    return Rendered(message, delivery.rings, documents, whom if delivery.rings else NOBODY)


def _documents(store: Store, delivery: Delivery, broadcast: int) -> tuple[Document, ...]:
    """Return what travels along, once: an edit leaves it as it is."""
    return () if delivery.message else store.attachments(broadcast)


def _notice(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    notice = store.notice(int(delivery.subject))
    return NOTICES[notice.kind](store, delivery, notice, now) if notice is not None else None


def _changes(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Tell what differs between what the chat was last told and the programme of now.

    Where that helps no more, the reminders that go with it may still do.
    """
    mission = store.mission(delivery.mission)
    listener = audience(delivery.chat, mission)
    own = own_chats(listener, store.audiences(mission))
    sessions = _since(store, delivery, notice, mission)
    changes = changes_for(mission, listener, own, sessions, now)
    if changes and now >= helps_until(changes, delivery.due_at):
        return _due(store, delivery, now)
    note_told(store, mission, delivery.chat, Told.from_json(notice.data["from"]), now)
    _tells_too(store, delivery, changes)
    if not changes:  # what came and went meanwhile is nothing to tell either
        return _due(store, delivery, now)
    parts = _parts(mission, store.by_the_clock(mission), delivery.keys)
    reminded = {
        code
        for part in parts
        if part.kind is DueKind.REMINDER and still_helps(mission, part, now)
        for code in part.sessions
    }
    message = notice_of_changes(mission, changes, reminded, listener.language, now)
    known = carried(store, delivery, now)
    too_late = tuple(part for part in known if not still_helps(mission, part, now))
    were_ahead = changes_for(mission, listener, own, sessions, delivery.due_at)
    over = _over(delivery, were_ahead, changes)
    near = ringing(changes, now) if delivery.rings else ()
    if not near:
        return Rendered(message, rings=False, too_late=too_late, over=over)
    whom = _call(store, delivery, lambda: by_changes(mission, listener, own, near))
    return Rendered(message, rings=True, whom=whom, too_late=too_late, over=over)


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
    store: Store, delivery: Delivery, notice: Notice, mission: Mission
) -> tuple[SessionChange, ...]:
    """Return what has changed since what the chat was told before.

    Where a first attempt may have arrived, also since what that one told: what
    was moved and moved back meanwhile has to be told to those who heard of it.
    """
    changes = changed_since(store, mission, Told.from_json(notice.data["from"]))
    if not delivery.repeats:
        return changes
    perhaps = f"perhaps:{delivery.id}"
    if not store.setting(perhaps):
        heard = told(store, delivery.chat)
        store.set_setting(perhaps, str(heard.revision if heard else store.revision(mission.code)))
    more = changed_since(store, mission, Told(int(store.setting(perhaps))))
    known = {change.session.code for change in changes}
    return *changes, *(change for change in more if change.session.code not in known)


def _undelivered(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    del now
    mission = store.mission(delivery.mission)
    listener: Audience = audience(delivery.chat, mission)
    missed = [Missed.from_json(one) for one in notice.data["missed"]]
    return Rendered(undelivered_message(mission, missed, listener.language), delivery.rings)


def _unsure(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    del now
    message = question(store, delivery, notice)
    return Rendered(message, delivery.rings) if message is not None else None


def _claim(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Ask whose a name is, or say what an organiser has decided."""
    del now
    mission = store.mission(delivery.mission)
    decided = store.setting(f"decided:{notice.id}")
    language = audience(delivery.chat, mission).language
    message = claim_message(mission, notice.data, decided, language)
    return Rendered(message, rings=False) if message is not None else None


def _preview(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    message = preview_of(store, delivery, notice, now)
    if message is None:
        return None
    # The author has sent them a moment ago, and sees them above: one of them is enough.
    documents = _documents(store, delivery, int(notice.data["broadcast"]))[:1]
    return Rendered(message, rings=False, documents=documents)


RENDERERS: dict[DeliveryKind, Renderer] = {
    DeliveryKind.DUE: _due,
    DeliveryKind.FEEDBACK: _feedback,
    DeliveryKind.BROADCAST: _broadcast,
    DeliveryKind.NOTICE: _notice,
    DeliveryKind.HOME: _home,
    DeliveryKind.ANSWER: _answer,
}


def _rules(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    del now
    mission = store.mission(delivery.mission)
    language = audience(delivery.chat, mission).language
    moved = [Shift.from_json(one) for one in notice.data["moved"]]
    releases = notice.data["from"], notice.data["to"]
    return Rendered(rules_message(mission, releases, moved, language), delivery.rings)


NOTICES: dict[str, Callable[[Store, Delivery, Notice, datetime], Rendered | None]] = {
    CHANGES: _changes,
    PREVIEW: _preview,
    UNDELIVERED: _undelivered,
    UNSURE: _unsure,
    CLAIM: _claim,
    RULES: _rules,
}

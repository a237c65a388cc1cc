"""From a row of the outbox to a message: in the words of the programme as it is now."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.core.agenda.due import Audience, Due, DueKind, own_chats
from bot.core.broadcasts import PREVIEW
from bot.core.changes import CHANGES
from bot.core.chat import NOBODY, Document
from bot.core.concerned import by_broadcast, by_due
from bot.core.headcount import HEADCOUNT, HERE, LATE, LEAVING, LEFT_BEHIND
from bot.core.lateness import is_late, rings_late, still_helps, words_true_at
from bot.core.messages.day import DAY
from bot.core.messages.due import due_message
from bot.core.messages.ending import too_early_message
from bot.core.messages.features import FEATURE
from bot.core.messages.feedback import feedback_request
from bot.core.messages.joining import CLAIM, claim_message
from bot.core.messages.offers import FITS, INTRODUCED
from bot.core.messages.other_group import REGROUPED, regrouped_message
from bot.core.messages.rules import rules_message
from bot.core.messages.undelivered import undelivered_message
from bot.core.other_group import ANSWERED, ASKED
from bot.core.replies import ANSWER, BACK
from bot.core.retention import RETENTION_ENDED, RETENTION_ENDS
from bot.core.rules import RULES, Shift
from bot.core.seeing import ALARM, NUDGE, STILL_HOLDS
from bot.core.undelivered import UNSURE, Missed
from bot.store.chats import audience
from bot.store.ending import TOO_EARLY
from bot.store.own_page import own_page
from bot.store.polls import WHOLE
from bot.store.store import Store
from bot.store.values import TAKEN_BACK, Delivery, DeliveryKind, Notice
from schedules.broadcasts import copy_of, preview_of
from schedules.features import feature_told
from schedules.headcounts import (
    headcount_told,
    here_told,
    late_told,
    leaving_told,
    left_behind_told,
)
from schedules.host_questions import with_its_questions, with_questions
from schedules.occurrences import carried, parts_of
from schedules.offers import fits_told, introduced_told
from schedules.rendered import Rendered, call_for
from schedules.replying import answer_told
from schedules.retention import ended_told, ends_told
from schedules.seeing import alarm_told, day_told, nudge_told
from schedules.striking import said_anew
from schedules.telling import changes_again, changes_told
from schedules.transfers import answered_told, asked_told
from schedules.undelivered import UNDELIVERED
from schedules.unsure import question
from schedules.whole_mission import whole_told
from schedules.your_day import your_day_told

BY_THE_CLOCK = (DeliveryKind.DUE, DeliveryKind.FEEDBACK, DeliveryKind.YOUR_DAY)
"""What helps for as long as the programme of now says, not that of when it was put in."""
Renderer = Callable[[Store, Delivery, datetime], Rendered | None]
"""Renders a delivery at an instant; None: nothing is left to say."""


def render(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    """Render *delivery* as it is to be said at *now*; None: it helps nobody any more."""
    noted = None if delivery.kind in BY_THE_CLOCK else delivery.helps_until
    if not delivery.message and noted is not None and now >= noted:
        return None
    return RENDERERS[delivery.kind](store, delivery, now)


# ---- what the clock made due -----------------------------------------------------------------


def _due(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    if delivery.message:
        return _with_questions(store, delivery, said_anew(store, delivery), now)
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
    shared = store.lines(mission.code) if DueKind.HOME_DIGEST in due.kinds else ()
    message = due_message(mission, due, words_true_at(due.at, now), shared)
    message = with_questions(store, delivery, message, parts, now)
    if not rings:
        return Rendered(message, rings, too_late=too_late)
    own = own_chats(listener, store.audiences(mission))
    whom = call_for(store, delivery, lambda: by_due(mission, listener, own, parts))
    return Rendered(message, rings, whom=whom, too_late=too_late)


def _feedback(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    if delivery.subject.startswith(WHOLE):
        return whole_told(store, delivery, now)
    mission = store.mission(delivery.mission)
    session = mission.sessions_by_code.get(delivery.subject)
    parts = parts_of(mission, store.by_the_clock(mission), delivery.keys)
    helps = any(still_helps(mission, part, now) for part in parts)
    if session is None or not (helps or delivery.message):
        return None
    language = audience(delivery.chat, mission).language
    if delivery.data.get(TOO_EARLY):
        return Rendered(too_early_message(language), rings=False)
    closed = store.closed_polls(mission.code).get(session.code) if mission.anonymous else None
    count = closed[1] if closed else len(store.ratings(mission.code, session.code))
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
    broadcast = store.broadcast(int(delivery.subject))
    message = copy_of(store, delivery, broadcast, now) if broadcast is not None else None
    if broadcast is None or message is None:
        return None
    mission = store.mission(delivery.mission)
    listener = audience(delivery.chat, mission)
    said_to, author = broadcast.audience, broadcast.author
    whom = call_for(
        store,
        delivery,
        lambda: by_broadcast(mission, listener, said_to, author),
        everyone=broadcast.calls_everyone,
    )
    documents = _documents(store, delivery, broadcast.id)
    return Rendered(
        message,
        delivery.rings,
        documents,
        whom if delivery.rings else NOBODY,
        takes_back=bool(delivery.data.get(TAKEN_BACK)),
    )


def _documents(store: Store, delivery: Delivery, broadcast: int) -> tuple[Document, ...]:
    """Return what travels along, once: an edit leaves it as it is."""
    return () if delivery.message else store.attachments(broadcast)


def _notice(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    notice = store.notice(int(delivery.subject))
    return NOTICES[notice.kind](store, delivery, notice, now) if notice is not None else None


def _changes(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Tell what has changed; where that helps no more, the reminders with it may still do."""
    if delivery.message:
        return _with_questions(store, delivery, changes_again(store, delivery), now)
    told = changes_told(store, delivery, notice, now)
    return _with_questions(store, delivery, told, now) or _due(store, delivery, now)


def _with_questions(
    store: Store, delivery: Delivery, told: Rendered | None, now: datetime
) -> Rendered | None:
    """Let the questions for hosts go with what reminds of their visits."""
    return told and replace(told, message=with_its_questions(store, delivery, told.message, now))


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
    DeliveryKind.YOUR_DAY: your_day_told,
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
    reader = mission.people_by_code.get(delivery.chat.person)
    return Rendered(rules_message(mission, releases, moved, language, reader), delivery.rings)


def _regrouped(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    del notice
    mission = store.mission(delivery.mission)
    person = mission.people_by_code.get(delivery.chat.person)
    if person is None:
        return None
    language = audience(delivery.chat, mission).language
    return Rendered(regrouped_message(mission, person, language, now), rings=False)


NOTICES: dict[str, Callable[[Store, Delivery, Notice, datetime], Rendered | None]] = {
    CHANGES: _changes,
    NUDGE: nudge_told,
    STILL_HOLDS: nudge_told,
    ALARM: alarm_told,
    DAY: day_told,
    PREVIEW: _preview,
    ANSWER: answer_told,
    BACK: answer_told,
    UNDELIVERED: _undelivered,
    UNSURE: _unsure,
    CLAIM: _claim,
    HEADCOUNT: headcount_told,
    HERE: here_told,
    LEAVING: leaving_told,
    LEFT_BEHIND: left_behind_told,
    LATE: late_told,
    ASKED: asked_told,
    ANSWERED: answered_told,
    REGROUPED: _regrouped,
    RETENTION_ENDED: ended_told,
    RETENTION_ENDS: ends_told,
    RULES: _rules,
    FEATURE: feature_told,
    FITS: fits_told,
    INTRODUCED: introduced_told,
}

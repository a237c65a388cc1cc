"""Questions for hosts go out on the way there: with the visit's last reminder, and never alone."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.core.agenda.due import DueKind, Occurrence
from bot.core.agenda.placing import leads_of
from bot.core.features import Feature
from bot.core.host_questions import on_the_way, receives
from bot.core.message import Message
from bot.core.messages.host_questions import on_the_way_blocks
from bot.core.messages.lines import Writer
from bot.core.mission import Mission, Session
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Delivery
from schedules.occurrences import carried


def with_questions(
    store: Store,
    delivery: Delivery,
    message: Message,
    parts: Iterable[Occurrence],
    now: datetime,
) -> Message:
    """Return *message*, which reminds of *parts*, with the questions for those it is the last of.

    Said anew it has the questions that went out with it.
    """
    mission = store.mission(delivery.mission)
    sessions = [session for part in parts if (session := _last_of(mission, part)) is not None]
    if not sessions or not store.feature(mission.code, Feature.HOST_QUESTIONS):
        return message
    writer = Writer(mission, audience(delivery.chat, mission).language)
    blocks = list(message.blocks)
    for session in sessions:
        known = store.suggested_questions(mission.code, session.code)
        if delivery.message:
            going = on_the_way(replace(one, answer="") for one in known if one.taken_at)
        else:
            going = on_the_way(known)
            store.questions_went_out([one.id for one in going], now)
        blocks += on_the_way_blocks(writer, session, going) if going else ()
    return replace(message, blocks=tuple(blocks))


def with_its_questions(
    store: Store, delivery: Delivery, message: Message, now: datetime
) -> Message:
    """Return *message* with the questions that go with whatever *delivery* reminds of."""
    if not store.feature(delivery.mission, Feature.HOST_QUESTIONS):
        return message
    again = bool(delivery.message)
    at = (delivery.sent_at or delivery.due_at) if again else now
    parts = carried(store, delivery, at, sent=again)
    return with_questions(store, delivery, message, parts, at)


def _last_of(mission: Mission, part: Occurrence) -> Session | None:
    """Return the visit that *part* is the last reminder of, None where it is of none."""
    if part.kind is not DueKind.REMINDER:
        return None
    session = mission.sessions_by_code[part.sessions[0]]
    leads = leads_of(mission, session)
    return session if receives(session) and leads and part.lead == leads[0] else None

"""Brings answers to broadcasts to their authors and back, and forgets words that are there."""

from datetime import datetime

from bot.core.bidi import isolated
from bot.core.message import Message
from bot.core.messages.broadcast_after import answer_for_author, answer_for_person, named
from bot.core.messages.broadcasts import begins
from bot.core.replies import ANSWER, TEXT, Passed, forgotten
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Delivery, Notice
from schedules.rendered import Rendered


def answer_told(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    """Say what somebody answered; None, and never again, once it has arrived."""
    del now
    text = notice.data.get(TEXT, "")
    if delivery.message:
        store.change_notice(notice.id, forgotten(notice.data))
        return None
    if not text:
        return None
    passed = Passed.from_json(notice.kind, notice.data)
    language = audience(delivery.chat, store.mission(delivery.mission)).language
    message = _message(store, delivery, passed, text, language)
    return Rendered(message, rings=delivery.rings, quotes=_quotes(passed))


def _message(
    store: Store, delivery: Delivery, passed: Passed, text: str, language: str
) -> Message:
    if passed.kind != ANSWER:
        return answer_for_person(isolated(passed.name), text, language)
    mission = store.mission(delivery.mission)
    person = mission.people_by_code.get(passed.person)
    who = named(mission, person) if person is not None else isolated(passed.name)
    broadcast = store.broadcast(passed.broadcast)
    what = begins(broadcast.text) if broadcast is not None else ""
    return answer_for_author(who, what, text, language)


def _quotes(passed: Passed) -> str:
    return passed.message if passed.kind != ANSWER else ""

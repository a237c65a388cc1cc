"""Answers to a broadcast go to who wrote it, and what they answer goes back.

What people write is not kept: it waits in a notice until it has arrived, and is
taken out of it then (`schedules.replying`).
"""

from datetime import datetime, timedelta

from bot.core.agenda.quiet import awake
from bot.core.bidi import isolated
from bot.core.chat import Ask, BoundChat, ChatKind, Reply
from bot.core.languages.broadcasting import broadcasting_in
from bot.core.message import shortened
from bot.core.replies import ANSWER, BACK, Passed
from bot.store.announcing import delivered_as
from bot.store.days import clock_of
from bot.store.reaching import chat_of
from bot.store.store import Store
from bot.store.values import Broadcast, Delivery, DeliveryKind
from handlers.organisers import said
from handlers.questions import can_answer
from handlers.scene import Scene

HELPS_FOR = timedelta(days=1)
MOST = 2000
"""Characters of an answer that are passed on."""


def replied(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Pass on what answers a broadcast, or such an answer; None: it is no such thing.

    A question about the programme is answered like any other.
    """
    text = ask.text.strip()
    if not ask.replies_to or not text or text.startswith("/"):
        return None
    stands = delivered_as(store, scene.chat.id, ask.replies_to)
    passed = _passed(stands, store) if stands is not None else None
    if passed is None:
        return None
    if passed.kind == ANSWER:
        return _back(ask, passed, scene, store, now) if scene.by_organiser else None
    if scene.by_organiser or can_answer(ask.text, scene, now, addressed=ask.addressed):
        return None
    # What was edited was passed on as it stood.
    return Reply() if ask.edited else _to_author(ask, passed, scene, store, now)


def _passed(stands: Delivery, store: Store) -> Passed | None:
    """Return what the message is that is answered: a broadcast, or an answer to one."""
    if stands.kind is DeliveryKind.BROADCAST:
        return Passed(kind="", broadcast=int(stands.subject))
    notice = store.notice(int(stands.subject)) if stands.kind is DeliveryKind.NOTICE else None
    if notice is None or notice.kind not in (ANSWER, BACK):
        return None
    return Passed.from_json(notice.kind, notice.data)


def _to_author(
    ask: Ask, answered: Passed, scene: Scene, store: Store, now: datetime
) -> Reply | None:
    broadcast = store.broadcast(answered.broadcast)
    chat = _author_chat(broadcast, store)
    if broadcast is None or chat is None:
        return None
    passed = Passed(
        kind=ANSWER,
        broadcast=broadcast.id,
        person=scene.person.code if scene.person else "",
        name=scene.person.name if scene.person else ask.account.name,
        chat=scene.chat.id,
        message=ask.message,
    )
    _put_in(passed, ask.text, chat, scene, store, now)
    author = scene.mission.people_by_code[broadcast.author]
    told = f"passed on:{broadcast.id}:{ask.account.platform}:{ask.account.id}"
    if not store.first_time(told, now):
        return Reply()
    words = broadcasting_in(scene.language)
    return said(words.passed_on(isolated(author.name)), quotes=ask.message)


def _author_chat(broadcast: Broadcast | None, store: Store) -> BoundChat | None:
    return chat_of(store, broadcast.mission, broadcast.author) if broadcast is not None else None


def _back(ask: Ask, answered: Passed, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Bring the organiser's answer to whom it is for: directly, else where they had written."""
    direct = chat_of(store, scene.mission.code, answered.person) if answered.person else None
    there = [c for c in store.chats(scene.mission.code) if c.id == answered.chat]
    chat = direct or next(iter(there), None)
    if chat is None or scene.person is None:
        return None
    passed = Passed(
        kind=BACK,
        broadcast=answered.broadcast,
        person=answered.person,
        name=scene.person.name,
        chat=chat.id,
        message=answered.message if chat.id == answered.chat else "",
    )
    _put_in(passed, ask.text, chat, scene, store, now)
    person = scene.mission.people_by_code.get(answered.person)
    name = isolated(person.name) if person is not None else ""
    return said(broadcasting_in(scene.language).answer_sent(name), quotes=ask.message)


def _put_in(  # noqa: PLR0913, PLR0917 - what goes where
    passed: Passed, text: str, chat: BoundChat, scene: Scene, store: Store, now: datetime
) -> None:
    mission = scene.mission
    data = passed.as_json(shortened(text.strip(), MOST))
    notice = store.add_notice(mission.code, passed.kind, data, now)
    at = now if chat.kind is not ChatKind.DIRECT else awake(mission, clock_of(mission, chat), now)
    store.enqueue(
        DeliveryKind.NOTICE,
        mission.code,
        chat.id,
        due_at=at,
        subject=str(notice.id),
        # It reports to itself: once it has arrived it is looked at again, and forgets the words.
        data={"kind": passed.kind, "reports_to": notice.id},
        helps_until=at + HELPS_FOR,
    )

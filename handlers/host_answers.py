"""What a host answered to a question, in a line: by its number, in a form, or as the next message.

What was asked for waits in a setting of the chat for a while; a question about
the programme, or a command, is none of it.
"""

from datetime import datetime, timedelta

from bot.core.chat import Answer, Ask, ChatKind, Filled, Reply, Tap
from bot.core.features import Feature
from bot.core.host_questions import (
    MOST_CHARACTERS,
    Answered,
    Suggested,
    may_change,
    named_visits,
)
from bot.core.languages.conversation import conversation_in
from bot.core.languages.host_questions import host_questions_in
from bot.core.message import Message, line, shortened
from bot.core.messages.host_questions import ANSWER, LINE, line_form
from bot.core.mission import Session
from bot.core.tokens import number_in
from bot.store.of_chats import OfChat
from bot.store.store import Store
from handlers.organisers import said
from handlers.questions import can_answer
from handlers.scene import Scene

WAITS = timedelta(minutes=15)
"""How long what is written next is the answer."""


def by_number(ask: Ask, answered: Answered, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take ``/question answered 2 …``: the second of the last visit, or of the one named."""
    words = host_questions_in(scene.language)
    session = _session(answered.named, scene, store, now)
    listed = (
        store.suggested_questions(scene.mission.code, session.code) if session is not None else ()
    )
    if not 0 < answered.number <= len(listed):
        return said(words.no_such_number(), quotes=ask.message)
    question = listed[answered.number - 1]
    if scene.person is None or not may_change(question, scene.person):
        return said(words.not_yours(), quotes=ask.message)
    if not answered.line:
        return _prompt(question, scene, store, now, quotes=ask.message)
    return _taken(answered.line, question, scene, store, quotes=ask.message)


def _session(named: str, scene: Scene, store: Store, now: datetime) -> Session | None:
    """Return the visit that is meant: of those with questions the one that began last."""
    having = {one.session for one in store.suggested_questions(scene.mission.code)}
    visits = named_visits(named, scene.mission) if named else scene.mission.programme
    known = [one for one in visits if one.code in having]
    begun = [one for one in known if one.starts_at <= now]
    return begun[-1] if begun else known[0] if known else None


def ask(tap: Tap, question: Suggested, scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask for the answer, in a form where there are some, else as the next message here."""
    if tap.trigger:
        return Reply(form=line_form(question, scene.language))
    if scene.chat.kind is not ChatKind.DIRECT:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    return _prompt(question, scene, store, now)


def _prompt(
    question: Suggested, scene: Scene, store: Store, now: datetime, quotes: str = ""
) -> Reply:
    store.set_setting(_name(scene), f"{question.id} {now.isoformat()}")
    text = host_questions_in(scene.language).ask_line(shortened(question.text, ANSWER))
    return Reply(answers=(Answer(message=Message("", (line(text),)), quotes=quotes),))


def in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take the line that was asked for; None: something else was said."""
    if scene.chat.kind is not ChatKind.DIRECT or not (scene.by_organiser or ask.replies_to):
        return None
    number, _, at = store.setting(_name(scene)).partition(" ")
    text = " ".join(ask.text.split())
    if not number or ask.edited or not text or text.startswith("/"):
        return None
    question = store.suggested_question(scene.mission.code, int(number))
    late = now - datetime.fromisoformat(at) > WAITS and not ask.replies_to
    if question is None or late or can_answer(ask.text, scene, now):
        return None
    if not store.feature(scene.mission.code, Feature.HOST_QUESTIONS):
        return None
    if scene.person is None or not may_change(question, scene.person):
        return None
    return _taken(text, question, scene, store, quotes=ask.message)


def filled(given: Filled, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take the line of the form ``question:<question>``."""
    del now
    code = scene.mission.code
    question = store.suggested_question(code, number_in(given.choice.partition(":")[2]))
    on = store.feature(code, Feature.HOST_QUESTIONS)
    known = question is not None and scene.person is not None and on
    if question is None or scene.person is None or not known:
        return Reply(wrong={LINE: conversation_in(scene.language).out_of_date()})
    words = host_questions_in(scene.language)
    if not may_change(question, scene.person):
        return Reply(wrong={LINE: words.not_yours()})
    text = " ".join(given.values.get(LINE, "").split())[:MOST_CHARACTERS]
    store.answer_question(question.id, text, scene.person.code)
    return Reply(toast=words.line_kept())


def _taken(text: str, question: Suggested, scene: Scene, store: Store, quotes: str) -> Reply:
    words = host_questions_in(scene.language)
    if len(text) > MOST_CHARACTERS:
        return said(words.too_long(len(text), MOST_CHARACTERS), quotes=quotes)
    by = scene.person.code if scene.person is not None else ""
    store.answer_question(question.id, text, by)
    store.set_setting(_name(scene), "")
    return said(words.line_kept(), quotes=quotes)


def _name(scene: Scene) -> str:
    return OfChat.HOST_ANSWER.name_in(scene.chat.id)

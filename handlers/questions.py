"""Answers questions about the programme, in words, by command and by button."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core.answering import Answered, answer, answer_to
from bot.core.asking import Asker
from bot.core.chat import Answer, Ask, ChatKind, Reply, Tap
from bot.core.languages.answers import answer_words
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message
from bot.core.programme import Day
from bot.core.understanding.question import Asks, Question
from bot.store.store import Store
from handlers.scene import Scene

SHARED = frozenset({ChatKind.MAIN, ChatKind.GROUP, ChatKind.FOLLOWERS})
"""Chats in which several people talk, so that an answer shows what it answers."""
SAID_LATELY = timedelta(minutes=10)


def questions(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply:
    """Answer what was asked, or stay silent on the group's own talk."""
    addressed = ask.addressed or scene.chat.kind is ChatKind.DIRECT
    answered = answer(scene.mission, ask.text, _asker(scene, addressed=addressed), now)
    if answered is None:
        return Reply()
    return _reply(answered, ask.message, scene, store, now)


def asked_back(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Answer what a button asks: ``ask:<what>:<session or day>``."""
    question = _chosen(tap.choice, scene)
    if question is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    answered = answer_to(scene.mission, question, _asker(scene, addressed=True), now)
    if answered is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    return _reply(answered, tap.message, scene, store, now)


def _asker(scene: Scene, *, addressed: bool) -> Asker:
    person = scene.person
    if person is not None and person.language:
        # What somebody asked for holds, whatever the file says.
        person = replace(person, language=scene.language)
    return Asker(
        language=scene.chat.language or scene.mission.language,
        person=person,
        chat=scene.chat.kind,
        group=scene.chat.group,
        addressed=addressed,
    )


def _reply(answered: Answered, message: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Answer in the chat; what was said there a moment ago is pointed to."""
    if scene.chat.kind not in SHARED:
        return Reply(answers=(Answer(message=answered.message),))
    if answered.topic:
        earlier = store.recent_answer(scene.chat.id, answered.topic, now - SAID_LATELY)
        if earlier:
            pointer = Message(answer_words(answered.language).see_above)
            return Reply(answers=(Answer(message=pointer, quotes=earlier),))
    answer_here = Answer(message=answered.message, quotes=message, topic=answered.topic)
    return Reply(answers=(answer_here,))


def _chosen(choice: str, scene: Scene) -> Question | None:
    """Read a button's choice, None where it opens nothing any more."""
    _, _, rest = choice.partition(":")
    what, _, about = rest.partition(":")
    if what not in {asks.value for asks in Asks}:
        return None
    asks = Asks(what)
    if not about:
        return Question(asks=asks)
    if asks is Asks.DAY:
        day = _day(about)
        return Question(asks=asks, day=day) if day is not None else None
    code = _code(about, scene)
    return Question(asks=asks, sessions=(code,)) if code else None


def _day(about: str) -> Day | None:
    """Read "0", today, or a date."""
    if about.isdigit() and len(about) == 1:
        return Day(offset=int(about))
    try:
        return Day(exact=date.fromisoformat(about))
    except ValueError:
        return None


def _code(about: str, scene: Scene) -> str:
    """Return the session's code; one too long for a button was cut, and ends in "~"."""
    codes = scene.mission.sessions_by_code
    if about in codes:
        return about
    if not about.endswith("~"):
        return ""
    begun = [code for code in codes if code.startswith(about[:-1])]
    return begun[0] if len(begun) == 1 else ""

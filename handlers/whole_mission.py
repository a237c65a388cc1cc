"""What people say of the mission as a whole, in words: one question after another, or a form."""

from datetime import UTC, datetime, timedelta

from bot.core.agenda.whole_mission import asks_about_whole, opens_at
from bot.core.chat import Answer, Ask, BoundChat, ChatKind, Edit, Filled, Reply, Tap
from bot.core.feedback import OBJECTIVE, SCORES, Refusal, mission_not_open, rated_objectives
from bot.core.languages.conversation import conversation_in
from bot.core.languages.feedback import feedback_in
from bot.core.languages.joining import joining_in
from bot.core.languages.whole_mission import whole_in
from bot.core.languages.your_day import your_day_in
from bot.core.message import Message
from bot.core.messages.sharing import SHARES
from bot.core.messages.whole_mission import (
    MOST_WORDS,
    SHARE,
    SKIP,
    WORDS,
    all_asked,
    kept_message,
    passed_by,
    question_message,
    whole_form,
)
from bot.core.mission import Role
from bot.core.report.facts import Question
from bot.core.tokens import token_of
from bot.store.of_chats import OfChat
from bot.store.store import Store
from handlers import feedback, introducing
from handlers.accounts import own_direct
from handlers.instead import instead
from handlers.organisers import said
from handlers.questions import can_answer
from handlers.scene import Scene

EVER = datetime(1, 1, 2, tzinfo=UTC)
ANSWERED_WITHIN = timedelta(minutes=30)
"""How long after a question what is written to us alone answers it without being a reply."""
MOST_ASIDE = 4
"""Words of what we understand and is rather asked of us than an answer."""


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Begin, ask again, pass by or share: ``whole:words|skip|share[:<question>[:n|a|p]]``."""
    _, act, rest, letter = [*tap.choice.split(":", 3), "", "", ""][:4]
    question = next((one for one in Question if one.value == rest), None)
    refusal = _refused(scene, now)
    if refusal:
        return Reply(toast=refusal)
    if scene.person is None:
        return Reply(answers=(introducing.ask_who(scene, store),))
    if act == WORDS:
        return _begun(tap, question, scene, store, now)
    if act == SHARE and question is not None:
        return _shared(tap, question, letter, scene, store)
    if act == SKIP and question is not None:
        here = passed_by(question, scene.language, _said(scene, store).get(question, ""))
        return Reply(
            edits=(Edit(id=tap.message, message=here),),
            answers=(_next(question, scene, store, now),),
        )
    return Reply(toast=conversation_in(scene.language).out_of_date())


def ordered(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask somebody directly about the mission as a whole: ``/lookback``."""
    del rest
    refusal = _refused(scene, now)
    if refusal:
        return said(refusal, quotes=ask.message)
    if scene.person is None:
        return Reply(answers=(introducing.ask_who(scene, store, ask.message),))
    return _begun(ask, None, scene, store, now)


def _refused(scene: Scene, now: datetime) -> str:
    """Say why nothing is taken from who speaks; empty where it is."""
    words, person = whole_in(scene.language), scene.person
    if not asks_about_whole(scene.mission):
        return words.nothing_asked()
    if person is not None and person.role is not Role.PARTICIPANT:
        by_organiser = person.role is Role.ORGANISER
        why = Refusal.ORGANISER if by_organiser else Refusal.FOLLOWER
        return feedback_in(scene.language).refused(why)
    if mission_not_open(scene.mission, now) is None:
        return ""
    return words.not_yet() if now < opens_at(scene.mission) else words.closed()


def _said(scene: Scene, store: Store) -> dict[Question, str]:
    """Return what who speaks has answered so far."""
    if scene.person is None:
        return {}
    lines = store.takeaways_of(scene.mission.code, scene.person.code)
    return {question: lines[question.about] for question in Question if question.about in lines}


def _begun(
    by: Tap | Ask, question: Question | None, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Open the form, or ask the first question that is open in the direct chat."""
    given = _said(scene, store)
    if by.trigger and scene.person is not None:
        ratings = store.ratings_of(scene.mission.code, scene.person.code)
        scores = {code.removeprefix(OBJECTIVE): score for code, score in ratings.items()}
        return Reply(form=whole_form(scene.mission, scene.language, scores, given))
    own = own_direct(scene, store)
    words = whole_in(scene.language)
    if own is None:
        text = joining_in(scene.language, scene.chat.ref.platform).directly(words.command())
        return Reply(toast=text) if isinstance(by, Tap) else said(text, quotes=by.message)
    first = question or next((one for one in Question if one not in given), Question.ADVICE)
    asked = _asking(first, scene, given)
    _wait(first, own, store, now)
    if own.ref == scene.chat.ref:
        return Reply(answers=(asked,))
    there = Answer(message=asked.message, topic=asked.topic, to=own.ref)
    if isinstance(by, Tap):
        return Reply(answers=(there,), toast=words.written_privately())
    return Reply(answers=(there, *said(words.written_privately(), quotes=by.message).answers))


def _asking(question: Question, scene: Scene, given: dict[Question, str]) -> Answer:
    text = given.get(question, "")
    message = question_message(scene.mission, question, scene.language, text)
    return Answer(message=message, topic=_topic(question))


def _topic(question: Question) -> str:
    return f"whole {question.value}"


def _next(after: Question, scene: Scene, store: Store, now: datetime) -> Answer:
    """Ask the next question that is open, or thank."""
    given = _said(scene, store)
    order = list(Question)
    ahead = [one for one in order[order.index(after) + 1 :] if one not in given]
    _wait(ahead[0] if ahead else None, scene.chat, store, now)
    if not ahead:
        return Answer(message=all_asked(scene.language))
    return _asking(ahead[0], scene, given)


def _wait(question: Question | None, chat: BoundChat, store: Store, now: datetime) -> None:
    """Note which question was asked last, or that none waits for an answer."""
    waits = f"{question.value}@{now.timestamp():.0f}" if question is not None else ""
    store.set_setting(_waits_name(chat), waits)


def _waits_name(chat: BoundChat) -> str:
    return OfChat.WHOLE_ASKED.name_in(chat.id)


# ---- answers -----------------------------------------------------------------------------------


def answered(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Keep what answers one of the questions; None: it is something else."""
    text = " ".join(ask.text.split())
    here = scene.chat.kind is ChatKind.DIRECT and scene.person is not None
    if not here or not text or text.startswith("/"):
        return None
    question = _replied_to(ask, scene, store) or _waited_for(ask, text, scene, store, now)
    if question is None:
        return None
    refusal = _refused(scene, now)
    if refusal:
        return said(refusal, quotes=ask.message)
    _keep(question, text, scene, store, now)
    kept = Answer(message=_kept(question, scene, store), quotes=ask.message)
    # What is edited was followed by the next question as it stood before.
    return Reply(answers=(kept,) if ask.edited else (kept, _next(question, scene, store, now)))


def _replied_to(ask: Ask, scene: Scene, store: Store) -> Question | None:
    if not ask.replies_to:
        return None
    topics = {_topic(question): question for question in Question}
    standing = store.recent_answers(scene.chat.id, topics, EVER)
    found = (topics[topic] for topic, message in standing.items() if message == ask.replies_to)
    return next(found, None)


def _waited_for(ask: Ask, text: str, scene: Scene, store: Store, now: datetime) -> Question | None:
    """Return the question that was just asked: few think of replying to a message."""
    name, _, at = store.setting(_waits_name(scene.chat)).partition("@")
    if not name or ask.replies_to or ask.edited:
        return None
    if now.timestamp() - int(at) > ANSWERED_WITHIN.total_seconds():
        return None
    aside = "?" in text or len(text.split()) <= MOST_ASIDE
    return None if aside and can_answer(text, scene, now) else Question(name)


def _kept(question: Question, scene: Scene, store: Store) -> Message:
    """Show a line back as it is kept, and who may read it."""
    person = scene.person.code if scene.person is not None else ""
    lines = [one for one in store.lines(scene.mission.code, person) if one.about == question.about]
    return kept_message(question, lines[0], scene.language)


def _shared(tap: Tap, question: Question, letter: str, scene: Scene, store: Store) -> Reply:
    """Let a line leave the organisers' eyes with its author's name, without, or not."""
    if scene.person is None or letter not in SHARES or question not in _said(scene, store):
        return Reply(toast=conversation_in(scene.language).out_of_date())
    shareable, signed = SHARES[letter]
    store.share_takeaway(
        scene.mission.code, question.about, scene.person.code, shareable=shareable, signed=signed
    )
    words = your_day_in(scene.language)
    told = words.shared(signed=signed) if shareable else words.between_us()
    return instead(tap, _kept(question, scene, store), told)


def _keep(question: Question, text: str, scene: Scene, store: Store, now: datetime) -> None:
    if scene.person is not None and _said(scene, store).get(question, "") != text:
        # Anonymous, nobody is to tell from the time who wrote when.
        at = opens_at(scene.mission) if scene.mission.anonymous else now
        text = text[:MOST_WORDS]
        store.keep_takeaway(scene.mission.code, question.about, scene.person.code, text, at)


def filled_in(filled: Filled, scene: Scene, store: Store, now: datetime) -> Reply:
    """Keep everything that stands in the form."""
    refusal = _refused(scene, now)
    if refusal or scene.person is None:
        gone = conversation_in(scene.language).out_of_date()
        return Reply(wrong={Question.ADVICE.value: refusal or gone})
    for code in rated_objectives(scene.mission):
        score = filled.values.get(token_of(code), "")
        if score in map(str, SCORES):
            feedback.take(filled, code, int(score), scene, store, now)
    for question in Question:
        text = " ".join(filled.values.get(question.value, "").split())
        _keep(question, text, scene, store, now)
    return Reply(toast=whole_in(scene.language).kept())

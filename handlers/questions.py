"""Answers questions about the programme, in words, by command and by button."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core import zones
from bot.core.answering import Answered, answer, answer_to
from bot.core.asking import Asker, Earlier
from bot.core.chat import Answer, Ask, ChatKind, ChatRef, Reply, Tap
from bot.core.features import Feature
from bot.core.languages.answers import answer_words
from bot.core.languages.conversation import conversation_in
from bot.core.message import Message, line
from bot.core.messages.features import with_features
from bot.core.not_understood import not_understood
from bot.core.programme import Day
from bot.core.understanding.question import Asks, Question
from bot.store.store import Store
from bot.store.talks import Talker
from handlers.scene import Scene

SHARED = frozenset({ChatKind.MAIN, ChatKind.GROUP, ChatKind.FOLLOWERS})
"""Chats in which several people talk, so that an answer shows what it answers."""
SAID_LATELY = timedelta(minutes=10)
MOVED_LATELY = timedelta(days=1)


def questions(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply:
    """Answer what was asked, or stay silent on the group's own talk."""
    addressed = ask.addressed or scene.chat.kind is ChatKind.DIRECT
    talker = talker_of(ask, scene)
    answered = answer(
        scene.mission,
        ask.text,
        asker_of(scene, addressed=addressed),
        now,
        recall=lambda: store.asked_lately(talker, now - SAID_LATELY, now),
        earlier=earlier_in(scene, store, now),
    )
    if answered is None:
        return Reply()
    if answered.lately is not None:
        store.remember_asked(talker, answered.lately, now)
    answered = _helped(answered, scene, store)
    if scene.chat.kind not in SHARED or ask.alone:
        return Reply(answers=(Answer(message=answered.message),))
    if not answered.understood and not ask.edited and store.keeps_not_understood:
        answered = _counted(answered, ask.text, scene, store, now)
    if ask.apart:
        return Reply(answers=(Answer(message=answered.message, quotes=ask.message),))
    topic = _topic(answered, ask.chat)
    if ask.again and _stands_there(topic, scene, store, now):
        return Reply()
    if ask.edited:
        # Its own answer may be the one above.
        answer_there = Answer(message=answered.message, quotes=ask.message, topic=topic)
        return Reply(answers=(answer_there,))
    return _reply(answered, topic, ask.message, scene, store, now)


def _counted(answered: Answered, text: str, scene: Scene, store: Store, now: datetime) -> Answered:
    """Count what was not understood, without names, and say so.

    Only what was said before everyone: what somebody writes to us alone is theirs.
    """
    kept = not_understood(text, scene.mission)
    if kept is None:
        return answered
    today = zones.local_date(now, scene.mission.home_zone)
    language = kept.language or answered.language
    store.count_not_understood(kept.sentence, language, kept.read, today)
    noted = line(answer_words(answered.language).noted)
    message = answered.message
    return replace(answered, message=replace(message, blocks=(*message.blocks, noted)))


def can_answer(text: str, scene: Scene, now: datetime, *, addressed: bool = True) -> bool:
    """Tell whether *text* asks something that we can answer, and so is not meant otherwise."""
    found = answer(scene.mission, text, asker_of(scene, addressed=addressed), now)
    return found is not None and found.understood


def asked_back(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Answer what a button asks: ``ask:<what>:<session or day>``."""
    question = _chosen(tap.choice, scene)
    if question is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    asker, earlier = asker_of(scene, addressed=True), earlier_in(scene, store, now)
    answered = answer_to(scene.mission, question, asker, now, earlier=earlier)
    if answered is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    if answered.lately is not None:
        store.remember_asked(talker_of(tap, scene), answered.lately, now)
    answered = _helped(answered, scene, store)
    if scene.chat.kind not in SHARED or tap.alone:
        return Reply(answers=(Answer(message=answered.message),))
    if tap.apart:
        return Reply(answers=(Answer(message=answered.message, quotes=tap.message),))
    return _reply(answered, _topic(answered, tap.chat), tap.message, scene, store, now)


def _helped(answered: Answered, scene: Scene, store: Store) -> Answered:
    """Name in the help what organisers have turned on."""
    if answered.lately is None or answered.lately.asks is not Asks.HELP:
        return answered
    on = {one for one in Feature if store.feature(scene.mission.code, one)}
    return replace(answered, message=with_features(answered.message, on, answered.language))


def earlier_in(scene: Scene, store: Store, now: datetime) -> Earlier:
    """Let an answer say from when something was moved, for a day."""
    return lambda session: store.before_move(scene.mission.code, session, now - MOVED_LATELY)


def talker_of(said: Ask | Tap, scene: Scene) -> Talker:
    """Name who speaks where, as far as what they talk about goes on."""
    account = f"{said.account.platform}:{said.account.id}"
    return Talker(scene.chat.id, said.chat.thread, account)


def asker_of(scene: Scene, *, addressed: bool) -> Asker:
    """Return who speaks as the core sees them."""
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


def _topic(answered: Answered, where: ChatRef) -> str:
    """Name what is answered; what stands in another topic of a group is not above."""
    return (
        f"{answered.topic} in {where.thread}"
        if answered.topic and where.thread
        else answered.topic
    )


def _stands_there(topic: str, scene: Scene, store: Store, now: datetime) -> bool:
    """Tell whether who asked the same words before got this answer, or gets it in a moment."""
    if not topic:
        return True
    return store.recent_answer(scene.chat.id, topic, now - SAID_LATELY) is not None


def _reply(  # noqa: PLR0913, PLR0917 - what is answered, and where
    answered: Answered, topic: str, message: str, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Answer in a shared chat; what was said there a moment ago is pointed to."""
    if topic:
        earlier = store.recent_answer(scene.chat.id, topic, now - SAID_LATELY)
        if earlier:
            pointer = Message(answer_words(answered.language).see_above)
            return Reply(answers=(Answer(message=pointer, quotes=earlier),))
        # It is on its way, and stands nowhere yet.
        store.remember_answer(scene.chat.id, topic, "", now)
    return Reply(answers=(Answer(message=answered.message, quotes=message, topic=topic),))


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
    if asks is Asks.PERSON:
        person = _whole(about, scene.mission.people_by_code)
        return Question(asks=asks, subject=person) if person else None
    code = _whole(about, scene.mission.sessions_by_code)
    return Question(asks=asks, sessions=(code,)) if code else None


def _day(about: str) -> Day | None:
    """Read "0", today, or a date."""
    if about.isdigit() and len(about) == 1:
        return Day(offset=int(about))
    try:
        return Day(exact=date.fromisoformat(about))
    except ValueError:
        return None


def _whole(about: str, codes: Collection[str]) -> str:
    """Return the code of *codes* that is meant; one too long for a button ends in "~"."""
    if about in codes:
        return about
    if not about.endswith("~"):
        return ""
    begun = [code for code in codes if code.startswith(about[:-1])]
    return begun[0] if len(begun) == 1 else ""

"""Answers at the buttons of an answer, in its place: which is meant, and more of it.

It stays an answer to the person who asked, whoever presses: anyone who reads a
chat may.  What we have delivered stays as it is: whoever makes up a press must
not make it say something else.
"""

from dataclasses import replace
from datetime import datetime

from bot.core.answering import Answered, answer_to, at_length
from bot.core.asking import Asker
from bot.core.chat import Answer, ChatKind, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.understanding.question import Asks, Question
from bot.core.whose import Whose, meant, whose
from bot.store.store import Store
from handlers.instead import instead
from handlers.questions import earlier_in, talker_of
from handlers.scene import Scene

AT_LENGTH = (Asks.NEXT, Asks.NOW)
"""What there is more of."""


def choose(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Answer about the one that is meant: ``which:<whose>:<what>:<session or person>``."""
    read = whose(tap.choice, scene.mission)
    question = _chosen(read[1], scene) if read is not None else None
    if read is None or question is None or _delivered(tap, scene, store):
        return _out_of_date(scene)
    asker, earlier = _asker(read[0], scene), earlier_in(scene, store, now)
    answered = answer_to(scene.mission, question, asker, now, earlier=earlier)
    if answered is None or not answered.understood:
        return _out_of_date(scene)
    return _instead(tap, answered, scene, store, now)


def more(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Tell more of what comes next, or is on, as it is now: ``more:<whose>:<what>``."""
    read = whose(tap.choice, scene.mission)
    asks = next((one for one in AT_LENGTH if read is not None and one.value == read[1]), None)
    if read is None or asks is None or _delivered(tap, scene, store):
        return _out_of_date(scene)
    shown, earlier = read[0], earlier_in(scene, store, now)
    question = Question(asks=asks, groups=shown.groups)
    answered = at_length(scene.mission, question, _asker(shown, scene), now, earlier=earlier)
    return _instead(tap, answered, scene, store, now)


def _chosen(rest: str, scene: Scene) -> Question | None:
    """Read what is asked about which session, or person, None where there is none any more."""
    what, _, about = rest.partition(":")
    if what not in {asks.value for asks in Asks}:
        return None
    asks = Asks(what)
    if asks is Asks.PERSON:
        hosts = (host.name for one in scene.mission.sessions for host in one.hosts)
        person = meant(about, (*scene.mission.people_by_code, *hosts))
        return Question(asks=asks, subject=person) if person else None
    code = meant(about, scene.mission.sessions_by_code)
    return Question(asks=asks, sessions=(code,)) if code else None


def _asker(shown: Whose, scene: Scene) -> Asker:
    """Return who asked; what a button says makes nobody an organiser in their direct chat."""
    person = scene.person if scene.chat.kind is ChatKind.DIRECT else shown.person
    return Asker(
        language=shown.language,
        person=person and replace(person, language=shown.language),
        chat=scene.chat.kind,
        group=scene.chat.group,
        addressed=True,
    )


def _delivered(tap: Tap, scene: Scene, store: Store) -> bool:
    return bool(tap.message) and store.was_delivered(scene.chat.id, tap.message)


def _instead(tap: Tap, answered: Answered, scene: Scene, store: Store, now: datetime) -> Reply:
    """Say it where the buttons stand, or else below."""
    if answered.lately is not None:
        store.remember_asked(talker_of(tap, scene), answered.lately, now)
    if not tap.message:
        return Reply(answers=(Answer(message=answered.message),))
    store.forget_answer(scene.chat.id, tap.message)
    return instead(tap, answered.message)


def _out_of_date(scene: Scene) -> Reply:
    return Reply(toast=conversation_in(scene.language).out_of_date())

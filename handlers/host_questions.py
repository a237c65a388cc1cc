"""Questions for hosts: suggested, voted for, withdrawn, and answered in a line."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.chat import Answer, Ask, Reply, Tap
from bot.core.features import Feature
from bot.core.host_questions import (
    MOST_CHARACTERS,
    MOST_OPEN,
    Suggested,
    answered_in,
    may_change,
    meant,
    named_visits,
    next_visits,
    receives,
    same_question,
)
from bot.core.languages.conversation import conversation_in
from bot.core.languages.host_questions import HostQuestionWords, host_questions_in
from bot.core.languages.linking import linking_in
from bot.core.message import Message, line
from bot.core.messages.host_questions import (
    list_message,
    manage_message,
    noted_message,
    own_message,
    which_message,
)
from bot.core.messages.lines import Writer
from bot.core.mission import Person, Session
from bot.core.tokens import code_of, number_in
from bot.store.store import Store
from handlers import host_answers
from handlers.instead import instead
from handlers.organisers import said
from handlers.questions import asker_of
from handlers.scene import Scene, alone_with, language_here


def suggest(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take ``/question TEXT`` for a visit, ``/question answered 2 …``, or list one's own."""
    words, person = host_questions_in(scene.language), scene.person
    if not is_on(scene, store):
        return said(words.off(by_organiser=scene.by_organiser), quotes=ask.message)
    if person is None:
        return said(linking_in(scene.language).say_first(), quotes=ask.message)
    if not rest.strip():
        return _own(ask, person, scene, store)
    answered = answered_in(rest)
    if answered is not None:
        return host_answers.by_number(ask, answered, scene, store, now)
    found = meant(rest, scene.mission, _circles(scene), now)
    refusal = _refused(found.text, found.visits, words) or _too_many(person, scene, store, now)
    if refusal:
        return said(refusal, quotes=ask.message)
    return _kept(ask, found.text, found.visits, person, scene, store, now)


def is_on(scene: Scene, store: Store) -> bool:
    """Tell whether organisers have turned questions for hosts on."""
    return bool(store.feature(scene.mission.code, Feature.HOST_QUESTIONS))


def _refused(text: str, visits: Sequence[Session], words: HostQuestionWords) -> str:
    if not visits:
        return words.nothing_ahead()
    if len(text) > MOST_CHARACTERS:
        return words.too_long(len(text), MOST_CHARACTERS)
    return ""


def _too_many(person: Person, scene: Scene, store: Store, now: datetime) -> str:
    known = scene.mission.sessions_by_code
    waiting = [
        one
        for one in store.questions_of(scene.mission.code, person.code)
        if not one.answer and (one.session not in known or known[one.session].ends_at > now)
    ]
    words = host_questions_in(scene.language)
    return words.too_many(MOST_OPEN) if len(waiting) >= MOST_OPEN else ""


def _kept(  # noqa: PLR0913, PLR0917 - who asks what, and for whom
    ask: Ask,
    text: str,
    visits: Sequence[Session],
    person: Person,
    scene: Scene,
    store: Store,
    now: datetime,
) -> Reply:
    """Keep a question; where it is not certain for whom, it is kept and asked back."""
    mission, writer = scene.mission, Writer(scene.mission, scene.language)
    if len(visits) > 1:
        number = store.suggest_question(mission.code, "", person.code, text, now)
        return _said(which_message(writer, number, visits), ask)
    (session,) = visits
    same = _same(text, session, scene, store)
    if same is not None:
        _let_vote(same, person, store)
        return _said(noted_message(writer, session, same.id, again=True), ask)
    number = store.suggest_question(mission.code, session.code, person.code, text, now)
    return _said(noted_message(writer, session, number, again=False), ask)


def _same(text: str, session: Session, scene: Scene, store: Store) -> Suggested | None:
    known = store.suggested_questions(scene.mission.code, session.code)
    return next((one for one in known if same_question(one.text, text)), None)


def _let_vote(question: Suggested, person: Person, store: Store) -> None:
    if person.code not in question.voters:
        store.vote_for_question(question.id, person.code)


def _own(ask: Ask, person: Person, scene: Scene, store: Store) -> Reply:
    """List one's own questions where nobody else reads them; elsewhere say how to ask one."""
    words = host_questions_in(scene.language)
    mine = store.questions_of(scene.mission.code, person.code)
    waiting = [one for one in mine if not one.answer]
    if not waiting or not alone_with(ask, scene):
        return said(words.what_to_ask(), quotes=ask.message)
    return _said(own_message(Writer(scene.mission, scene.language), waiting), ask)


def _said(message: Message, ask: Ask) -> Reply:
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


# ---- the list --------------------------------------------------------------------------------


def listed(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """List the questions for the next visit, or the one named: ``/questions [visit]``."""
    words, mission = host_questions_in(scene.language), scene.mission
    if not is_on(scene, store):
        return said(words.off(by_organiser=scene.by_organiser), quotes=ask.message)
    if rest.strip():
        session = _latest(named_visits(rest, mission), now)
        if session is None:
            return said(words.not_found(rest.strip()), quotes=ask.message)
    else:
        session = _in_turn(scene, store, now)
        if session is None:
            return said(words.nothing_ahead(), quotes=ask.message)
    return _said(_list(session, ask, scene, store, now), ask)


def _latest(sessions: Sequence[Session], now: datetime) -> Session | None:
    """Return the first that has not ended, else the one that ended last."""
    ahead = [one for one in sessions if one.ends_at > now]
    return ahead[0] if ahead else sessions[-1] if sessions else None


def _in_turn(scene: Scene, store: Store, now: datetime) -> Session | None:
    """Return the next visit (one with questions in front), else the last that had some."""
    with_some = {one.session for one in store.suggested_questions(scene.mission.code)}
    following = next_visits(scene.mission, _circles(scene), now)
    if following:
        return next((one for one in following if one.code in with_some), following[0])
    over = [one for one in scene.mission.programme if one.code in with_some]
    return over[-1] if over else None


def _list(  # noqa: PLR0913 - what is shown to whom
    session: Session, by: Ask | Tap, scene: Scene, store: Store, now: datetime, *, page: int = 0
) -> Message:
    alone, person = alone_with(by, scene), scene.person
    every = store.suggested_questions(scene.mission.code)
    shown = [one for one in every if one.session == session.code]
    others = _others(session, every, scene, now)
    manages = alone and person is not None and any(may_change(one, person) for one in shown)
    return list_message(
        Writer(scene.mission, language_here(by, scene)),
        session,
        shown,
        others,
        page=page,
        votes=session.starts_at > now,
        manages=manages,
    )


def _others(
    session: Session, every: Sequence[Suggested], scene: Scene, now: datetime
) -> list[Session]:
    """Return the other visits with questions: those ahead, then those not answered, last first."""
    having = {one.session for one in every} - {session.code}
    waiting = {one.session for one in every if not one.answer}
    visits = [one for one in scene.mission.programme if one.code in having and receives(one)]
    over = [one for one in visits if one.starts_at <= now and one.code in waiting]
    return [one for one in visits if one.starts_at > now] + over[::-1]


# ---- at the buttons --------------------------------------------------------------------------


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Do what a button says: ``question:<act>:<question or visit>[:<visit or page>]``."""
    _, act, about, rest = [*tap.choice.split(":", 3), "", "", ""][:4]
    words, mission = host_questions_in(scene.language), scene.mission
    if not is_on(scene, store):
        return Reply(toast=words.off(by_organiser=scene.by_organiser))
    if act in {"show", "manage"}:
        code = code_of(about, mission.sessions_by_code)
        session = mission.sessions_by_code[code] if code is not None else None
        return _turned(tap, act, session, number_in(rest), scene, store, now)
    if scene.person is None:
        return Reply(toast=linking_in(scene.language).say_first())
    question = store.suggested_question(mission.code, number_in(about))
    if question is None:
        return _out_of_date(scene)
    return _pressed(tap, act, question, rest, scene.person, scene, store, now)


def _pressed(  # noqa: PLR0913, PLR0917 - who does what to which question
    tap: Tap,
    act: str,
    question: Suggested,
    rest: str,
    person: Person,
    scene: Scene,
    store: Store,
    now: datetime,
) -> Reply:
    if act == "up":
        return _vote(tap, question, person, scene, store, now)
    if not may_change(question, person):
        return Reply(toast=host_questions_in(scene.language).not_yours())
    match act:
        case "for":
            return _placed(tap, question, rest, person, scene, store, now)
        case "drop":
            return _dropped(tap, question, scene, store)
        case "answer":
            return host_answers.ask(tap, question, scene, store, now)
        case _:
            return _out_of_date(scene)


def _turned(  # noqa: PLR0913, PLR0917 - what is shown to whom
    tap: Tap,
    act: str,
    session: Session | None,
    page: int,
    scene: Scene,
    store: Store,
    now: datetime,
) -> Reply:
    """Show the questions for a visit in the place of what was pressed; those of one's own below.

    What stands in a group stays there, for those who read it.
    """
    if session is None:
        return _out_of_date(scene)
    if act == "show":
        return instead(tap, _list(session, tap, scene, store, now, page=page))
    person = scene.person
    if person is None or not alone_with(tap, scene):
        return _out_of_date(scene)
    shown = store.suggested_questions(scene.mission.code, session.code)
    changeable = [one.id for one in shown if may_change(one, person)]
    writer = Writer(scene.mission, scene.language)
    return instead(tap, manage_message(writer, session, shown, changeable, page=page))


def _vote(  # noqa: PLR0913, PLR0917 - who votes for what
    tap: Tap, question: Suggested, person: Person, scene: Scene, store: Store, now: datetime
) -> Reply:
    words = host_questions_in(scene.language)
    session = scene.mission.sessions_by_code.get(question.session)
    if session is None:
        return _out_of_date(scene)
    if session.starts_at <= now:
        return instead(tap, _list(session, tap, scene, store, now), words.begun())
    so = store.vote_for_question(question.id, person.code)
    return instead(tap, _list(session, tap, scene, store, now), words.voted(so=so))


def _placed(  # noqa: PLR0913, PLR0917 - who asks what, and for whom
    tap: Tap,
    question: Suggested,
    token: str,
    person: Person,
    scene: Scene,
    store: Store,
    now: datetime,
) -> Reply:
    """Let a question be for the visit that was pressed; where it stands already it has a vote."""
    code = code_of(token, scene.mission.sessions_by_code)
    session = scene.mission.sessions_by_code[code] if code is not None else None
    if session is None or question.session or not receives(session) or session.starts_at <= now:
        return _out_of_date(scene)
    same = _same(question.text, session, scene, store)
    if same is not None:
        _let_vote(same, person, store)
        store.remove_question(question.id)
    else:
        store.place_question(question.id, session.code)
    writer = Writer(scene.mission, scene.language)
    number = same.id if same is not None else question.id
    return instead(tap, noted_message(writer, session, number, again=same is not None))


def _dropped(tap: Tap, question: Suggested, scene: Scene, store: Store) -> Reply:
    store.remove_question(question.id)
    told = host_questions_in(scene.language).withdrawn()
    return instead(tap, Message("", (line(told),)), told)


def _circles(scene: Scene) -> tuple[frozenset[str], ...]:
    return asker_of(scene, addressed=True).circles(scene.mission)


def _out_of_date(scene: Scene) -> Reply:
    return Reply(toast=conversation_in(scene.language).out_of_date())

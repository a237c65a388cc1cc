"""The invented answers to a bundled mission, kept as if people had given them.

When each was given follows from the programme, so that the same file makes
the same rows: a rating some minutes after its visit, a line an hour later, what
is said of the mission as a whole once everybody has been asked about it.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import zones
from bot.core.agenda.whole_mission import asked_at
from bot.core.amendments import patches_between
from bot.core.feedback import OBJECTIVE
from bot.core.invented import (
    INVENTED,
    Invented,
    InventedChange,
    InventedFollowUp,
    InventedLine,
    InventedSession,
    Ratings,
)
from bot.core.mission import Mission, Role, Session
from bot.core.report.facts import FollowUp, FollowUpState
from bot.core.report.happened import expected_of
from bot.core.site_time import EVERYONE
from bot.store.publishing import publish_amendment
from bot.store.store import Store

A_MINUTE = timedelta(minutes=1)
SUGGESTED_BEFORE = timedelta(hours=12)
"""How long before the rendezvous a question for a host is suggested: the evening before."""
LINES_AFTER = timedelta(hours=1)
"""How long after a rating a line is written: in the evening, mostly."""
TAKEN_UP_AFTER = timedelta(days=7)
"""How long after the visit a follow-up is more than wanted."""


def answers_into(store: Store, mission: str, invented: Invented) -> Mission:
    """Keep all that *invented* has for *mission* (its code), and return it as it happened.

    The mission is published already, as its file has it.  `ValueError` where a
    change by hand changes nothing, so that nothing is told twice, and for
    answers to another mission.
    """
    if invented.mission != mission:
        raise ValueError(invented.mission)
    for change in invented.changes:
        _change(store, mission, change)
    held = store.mission(mission)
    for code, answers in invented.sessions.items():
        session = held.sessions_by_code[code]
        _attend(store, held, session, answers)
        _say(store, held, session, answers)
    _sum_up(store, held, invented)
    store.set_feature(mission, INVENTED)
    return held


def _change(store: Store, code: str, change: InventedChange) -> None:
    mission = store.mission(code)
    changed = [change.made(s) if s.code == change.session else s for s in mission.sessions]
    patches = patches_between(mission, replace(mission, sessions=tuple(changed)))
    if not patches:
        raise ValueError(change.said)
    at = zones.instant(change.at, mission.zone)
    publish_amendment(store, code, patches, change.by, change.said, at)


def _attend(store: Store, mission: Mission, session: Session, answers: InventedSession) -> None:
    if answers.ended is not None:
        over = zones.instant(datetime.combine(session.day, answers.ended.at), session.zone)
        store.note_ended(mission.code, session.code, over, answers.ended.by)
    if answers.absent is None:
        return
    there = [person for person in expected_of(mission, session) if person not in answers.absent]
    by, at = _organiser(mission, session), session.gathers_at
    for people, present in ((there, True), (answers.absent, False)):
        store.note_attendance(mission.code, session.code, people, present=present, by=by, at=at)


def _organiser(mission: Mission, session: Session) -> str:
    """Return who (a code) of the organisers is with *session*."""
    people = mission.with_role(Role.ORGANISER)
    with_them = [person.code for person in people if session.concerns(person.groups)]
    return (with_them or [person.code for person in people])[0]


def _say(store: Store, mission: Mission, session: Session, answers: InventedSession) -> None:
    ended = store.ended(mission.code).get(session.code)
    over = ended[0] if ended is not None else session.ends_at
    asked = over + (mission.timing.feedback_after or timedelta())
    _ask_host(store, mission, session, answers)
    _rate(store, mission.code, session.code, answers.ratings, asked)
    written = asked + LINES_AFTER
    for number, line in enumerate(answers.takeaways, start=1):
        _keep_line(store, mission.code, session.code, line, written + number * A_MINUTE)
    for number, follow_up in enumerate(answers.follow_ups, start=1):
        _take_up(store, mission.code, session.code, follow_up, written + number * A_MINUTE)


def _ask_host(store: Store, mission: Mission, session: Session, answers: InventedSession) -> None:
    """Keep what people wanted to hear from the host, which went out on the way there."""
    for suggested in answers.questions:
        number = store.suggest_question(
            mission.code,
            session.code,
            suggested.person,
            suggested.text,
            session.gathers_at - SUGGESTED_BEFORE,
        )
        for person in suggested.votes:
            if person != suggested.person:
                store.vote_for_question(number, person)
        store.questions_went_out([number], session.gathers_at)
        if suggested.answer:
            store.answer_question(number, suggested.answer, _organiser(mission, session))


def _rate(store: Store, code: str, about: str, ratings: Ratings, asked: datetime) -> None:
    for number, (person, score) in enumerate(ratings.items(), start=1):
        store.rate(code, about, person, score, asked + number * A_MINUTE)


def _keep_line(store: Store, code: str, about: str, line: InventedLine, at: datetime) -> None:
    store.keep_takeaway(code, about, line.person, line.text, at)
    store.share_takeaway(code, about, line.person, shareable=line.shareable, signed=line.signed)
    store.place_takeaway(code, about, line.person, line.place)


def _take_up(
    store: Store, code: str, about: str, follow_up: InventedFollowUp, at: datetime
) -> None:
    later = timedelta() if follow_up.state is FollowUpState.WANTED else TAKEN_UP_AFTER
    kept = FollowUp(
        session=about, person=follow_up.person, state=follow_up.state, note=follow_up.note
    )
    store.keep_follow_up(code, kept, at + later)


def _sum_up(store: Store, mission: Mission, invented: Invented) -> None:
    """Keep what was said of the mission as a whole."""
    asked = asked_at(mission, EVERYONE)
    for objective, ratings in invented.objectives.items():
        _rate(store, mission.code, OBJECTIVE + objective, ratings, asked)
    for question, lines in invented.lines.items():
        for number, line in enumerate(lines, start=1):
            _keep_line(store, mission.code, question.about, line, asked + number * A_MINUTE)

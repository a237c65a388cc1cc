"""What is known of a mission, read for its report.

Everything that names somebody is for organisers; `bot.core.report.versions`
leaves out what others must not see.  Of an anonymous mission not even
organisers read whose a rating or an unsigned line is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.feedback import together
from bot.core.invented import INVENTED
from bot.core.mission import Mission, Objective, Role
from bot.core.photos import LOGO
from bot.core.report.facts import (
    SESSION_OF_MISSION,
    SESSION_OF_OBJECTIVE,
    Fate,
    FollowUp,
    Goal,
    HostQuestion,
    Line,
    MissionReport,
    Photo,
    Question,
    Visit,
)
from bot.core.report.happened import asked_of, happened, in_order
from bot.store.polls import tally_of
from bot.store.store import Store

FIRST = 1
"""The revision in which a programme is published first."""


@dataclass(frozen=True, kw_only=True)
class _Kept:
    """All that was kept of a mission's people, by what it is about; *ratings* may be named."""

    ratings: Mapping[str, Mapping[str, int]]
    lines: Mapping[str, tuple[Line, ...]]
    follow_ups: Mapping[str, tuple[FollowUp, ...]]
    attended: Mapping[str, Mapping[str, bool]]
    questions: Mapping[str, tuple[HostQuestion, ...]]
    photos: Mapping[str, tuple[Photo, ...]]


def reported(store: Store, code: str, now: datetime, reader: str = "") -> MissionReport:
    """Return what a report on the mission *code*, written at *now*, may tell organisers.

    *reader* is a person (code) who reads their own diary: of an anonymous
    mission it holds what they themselves have said.  Raises `UnknownMissionError`.
    """
    mission = store.mission(code)
    kept = _kept(store, mission, reader)
    ended = {session: at for session, (at, _) in store.ended(code).items()}
    planned = happened(store.mission_at(code, FIRST), mission, ended, now)
    visits = tuple(_filled(visit, kept, mission, store) for visit in planned)
    asked = asked_of(mission, ended, now)
    travelled = mission.with_role(Role.PARTICIPANT)
    return MissionReport(
        mission=mission,
        written_at=now,
        visits=visits,
        goals=tuple(_goal(one, visits, kept, mission, store) for one in mission.objectives),
        lines={
            question: some
            for question in Question
            if (some := kept.lines.get(SESSION_OF_MISSION + question.value))
        },
        asked=len(asked),
        answered=_answered(store, mission, asked),
        participants=len(travelled),
        companies=len({one.organisation for one in travelled if one.organisation}),
        photos=kept.photos.get("", ()),
        logo=_logo(store, mission),
        invented=bool(store.feature(code, INVENTED)),
    )


def _kept(store: Store, mission: Mission, reader: str) -> _Kept:
    people = mission.people_by_code
    lines: dict[str, list[Line]] = {}
    for line in store.lines(mission.code):
        named = line.signed or line.person == reader or not mission.anonymous
        person = line.person if named and line.person in people else ""
        lines.setdefault(line.about, []).append(replace(line, person=person))
    follow_ups: dict[str, list[FollowUp]] = {}
    for one in store.follow_ups(mission.code):
        if one.person in people:
            follow_ups.setdefault(one.session, []).append(one)
    return _Kept(
        ratings=_named_ratings(store, mission, reader),
        lines={
            about: in_order(some, anonymous=mission.anonymous) for about, some in lines.items()
        },
        follow_ups={session: tuple(some) for session, some in follow_ups.items()},
        attended=store.attended(mission.code),
        questions=store.host_questions(mission.code),
        photos=_photos(store, mission),
    )


def _photos(store: Store, mission: Mission) -> Mapping[str, tuple[Photo, ...]]:
    """Return the photos that were kept, by session; those of none are under ""."""
    found: dict[str, list[Photo]] = {}
    for one in store.pictures(mission.code):
        session = one.session if one.session in mission.sessions_by_code else ""
        photo = Photo(
            content=one.content,
            media_type=one.media_type,
            caption=one.caption,
            session=session,
        )
        found.setdefault(session, []).append(photo)
    return {session: tuple(some) for session, some in found.items()}


def _logo(store: Store, mission: Mission) -> Photo | None:
    found = store.pictures(mission.code, LOGO)
    return Photo(content=found[0].content, media_type=found[0].media_type) if found else None


def _named_ratings(store: Store, mission: Mission, reader: str) -> Mapping[str, Mapping[str, int]]:
    """Return by session the ratings beside which a name may stand, by person."""
    named = {one.code for one in mission.people if one.code == reader or not mission.anonymous}
    return {
        session: {
            voter: score
            for voter, score in store.ratings(mission.code, session).items()
            if voter in named
        }
        for session in store.rated_sessions(mission.code)
    }


def _filled(visit: Visit, kept: _Kept, mission: Mission, store: Store) -> Visit:
    code = visit.session.code
    there = kept.attended.get(code, {})
    travelled = [one.code for one in mission.with_role(Role.PARTICIPANT)]
    return replace(
        visit,
        present=tuple(person for person in travelled if there.get(person) is True),
        absent=tuple(person for person in travelled if there.get(person) is False),
        tally=tally_of(mission, code, store),
        ratings=_in_order_of_people(kept.ratings.get(code, {}), mission),
        lines=kept.lines.get(code, ()),
        follow_ups=kept.follow_ups.get(code, ()),
        questions=kept.questions.get(code, ()),
        photos=kept.photos.get(code, ()),
    )


def _goal(
    objective: Objective,
    visits: Iterable[Visit],
    kept: _Kept,
    mission: Mission,
    store: Store,
) -> Goal:
    about = SESSION_OF_OBJECTIVE + objective.code
    served = [
        visit
        for visit in visits
        if objective.code in visit.session.objectives and visit.fate is not Fate.CANCELLED
    ]
    return Goal(
        objective=objective,
        tally=tally_of(mission, about, store),
        ratings=_in_order_of_people(kept.ratings.get(about, {}), mission),
        visits=tuple(visit.session.code for visit in served),
        of_visits=together(visit.tally for visit in served),
    )


def _in_order_of_people(
    ratings: Mapping[str, int], mission: Mission
) -> tuple[tuple[str, int], ...]:
    return tuple((one.code, ratings[one.code]) for one in mission.people if one.code in ratings)


def _answered(store: Store, mission: Mission, asked: frozenset[str]) -> int:
    """Count who of those *asked* has answered anything.

    Of closed anonymous polls nobody knows who answered them: then as many as
    answered the one that most did, if that is more.
    """
    code = mission.code
    voters = {
        person for session in store.rated_sessions(code) for person in store.ratings(code, session)
    }
    voters |= {line.person for line in store.lines(code)}
    voters |= {one.person for one in store.follow_ups(code)}
    at_least = max((answers for _, answers in store.closed_polls(code).values()), default=0)
    return max(len(voters & asked), min(at_least, len(asked)))

"""From all that was kept of a mission to what its report may tell organisers.

Of an anonymous mission not even organisers read whose a rating or an unsigned
line is; `bot.core.report.versions` leaves out what others must not see.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.core.feedback import OBJECTIVE, Ended, Tally, of_poll, together
from bot.core.mission import Mission, Objective, Role
from bot.core.report.facts import (
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


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """What the store knows of a mission: as it was *first* published, as it is, and what was said.

    *ratings* are scores by session and voter, *closed* the counts and the
    number of answers of polls that have closed, *steps* the totals that open
    anonymous ones show; *attended* says by session who was there (True) or
    not; *questions* and *photos* are by session, photos of none under "".
    """

    first: Mission
    mission: Mission
    at: datetime
    ended: Ended = field(default_factory=dict)
    ratings: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    closed: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    steps: Mapping[str, str] = field(default_factory=dict)
    attended: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    questions: Mapping[str, tuple[HostQuestion, ...]] = field(default_factory=dict)
    photos: Mapping[str, tuple[Photo, ...]] = field(default_factory=dict)
    logo: Photo | None = None
    colour: str = ""
    invented: bool = False


def report_of(known: Gathered, reader: str = "") -> MissionReport:
    """Return what a report may tell organisers.

    *reader* is a person (code) who reads their own diary: of an anonymous
    mission it holds what they themselves have said.
    """
    mission = known.mission
    told = _Told(known, reader)
    planned = happened(known.first, mission, known.ended, known.at)
    visits = tuple(told.filled(visit) for visit in planned)
    asked = asked_of(mission, known.ended, known.at)
    travelled = mission.with_role(Role.PARTICIPANT)
    return MissionReport(
        mission=mission,
        written_at=known.at,
        visits=visits,
        goals=tuple(told.goal(one, visits) for one in mission.objectives),
        lines={
            question: some for question in Question if (some := told.lines.get(question.about))
        },
        asked=len(asked),
        answered=_answered(known, asked),
        participants=len(travelled),
        companies=len({one.organisation for one in travelled if one.organisation}),
        photos=known.photos.get("", ()),
        logo=known.logo,
        colour=known.colour,
        invented=known.invented,
    )


class _Told:
    """Fills visits and objectives with what was said of them."""

    def __init__(self, known: Gathered, reader: str) -> None:
        mission = known.mission
        self.known, self.mission = known, mission
        self.travelled = [one.code for one in mission.with_role(Role.PARTICIPANT)]
        everyone = [one.code for one in mission.people]
        # Beside whose ratings a name may stand, in the order of the file.
        self.named = [code for code in everyone if code == reader or not mission.anonymous]
        self.lines = self._lines(reader)
        self.follow_ups: dict[str, list[FollowUp]] = {}
        for one in known.follow_ups:
            if one.person in mission.people_by_code:
                self.follow_ups.setdefault(one.session, []).append(one)

    def _lines(self, reader: str) -> Mapping[str, tuple[Line, ...]]:
        anonymous, people = self.mission.anonymous, self.mission.people_by_code
        found: dict[str, list[Line]] = {}
        for line in self.known.lines:
            named = line.signed or line.person == reader or not anonymous
            person = line.person if named and line.person in people else ""
            found.setdefault(line.about, []).append(replace(line, person=person))
        return {about: in_order(some, anonymous=anonymous) for about, some in found.items()}

    def filled(self, visit: Visit) -> Visit:
        code = visit.session.code
        there = self.known.attended.get(code, {})
        return replace(
            visit,
            present=tuple(one for one in self.travelled if there.get(one) is True),
            absent=tuple(one for one in self.travelled if there.get(one) is False),
            tally=self._tally(code),
            ratings=self._ratings(code),
            lines=self.lines.get(code, ()),
            follow_ups=tuple(self.follow_ups.get(code, ())),
            questions=self.known.questions.get(code, ()),
            photos=self.known.photos.get(code, ()),
        )

    def goal(self, objective: Objective, visits: Iterable[Visit]) -> Goal:
        about = OBJECTIVE + objective.code
        served = [
            visit
            for visit in visits
            if objective.code in visit.session.objectives and visit.fate is not Fate.CANCELLED
        ]
        return Goal(
            objective=objective,
            tally=self._tally(about),
            ratings=self._ratings(about),
            visits=tuple(visit.session.code for visit in served),
            of_visits=together(visit.tally for visit in served),
        )

    def _tally(self, code: str) -> Tally:
        known = self.known
        given, step = known.ratings.get(code, {}), known.steps.get(code, "")
        return of_poll(self.mission, given, known.closed.get(code), step)

    def _ratings(self, code: str) -> tuple[tuple[str, int], ...]:
        given = self.known.ratings.get(code, {})
        return tuple((person, given[person]) for person in self.named if person in given)


def _answered(known: Gathered, asked: frozenset[str]) -> int:
    """Count who of those *asked* has answered anything.

    Of closed anonymous polls nobody knows who answered them: then as many as
    answered the one that most did, if that is more.
    """
    said = {person for given in known.ratings.values() for person in given}
    said |= {line.person for line in known.lines}
    said |= {one.person for one in known.follow_ups}
    at_least = max((answers for _, answers in known.closed.values()), default=0)
    return max(len(said & asked), min(at_least, len(asked)))

"""What a report is made of: a mission as it was planned and as it happened, and what was said.

Facts without words.  Nothing here decides who may read what: `bot.core.report`
leaves out of a version what its readers must not see, before a page is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.core.feedback import Tally
from bot.core.mission import Mission, Objective, Session
from bot.core.report.page import Content

SESSION_OF_MISSION = "mission:"
"""How the session begins under which a line about the whole mission is kept."""

NOTHING = Tally()


class Question(StrEnum):
    """What is asked about the mission as a whole, in lines of people's own."""

    ADVICE = "advice"  # what would you tell those who stayed at home?
    NEXT = "next"  # where should the next mission go?
    WELL = "well"  # what went well
    BETTER = "better"  # what went less well

    @property
    def about(self) -> str:
        """What its lines are about, where those of a visit have the code of a session."""
        return f"{SESSION_OF_MISSION}{self.value}"


class FollowUpState(StrEnum):
    """How far it is with what somebody means to take up again with a host."""

    WANTED = "wanted"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


class Fate(StrEnum):
    """What became of a session between the programme as first published and as it happened."""

    AS_PLANNED = "as_planned"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    ADDED = "added"
    AHEAD = "ahead"  # it has not ended when the report is written


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line that somebody wrote.

    *person* is a code, empty where readers must not know whose it is; *about*
    is a session's code or ``mission:<question>``; *place* is the organiser's
    order, None where they did not pick it.  *own*: those alone for whom a
    version is have written it, whether or not they are named.
    """

    text: str
    about: str
    person: str = ""
    shareable: bool = False
    signed: bool = False
    place: int | None = None
    own: bool = False


@dataclass(frozen=True, kw_only=True)
class FollowUp:
    """What *person* (a code) takes up again with the host of *session* (a code)."""

    session: str
    person: str
    state: FollowUpState = FollowUpState.WANTED
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class HostQuestion:
    """What people wanted to hear from a host, how many of them, and the answer (may be empty)."""

    text: str
    votes: int
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A picture that was kept for the report; *session* is empty where it is of no one session."""

    content: Content
    media_type: str
    caption: str = ""
    session: str = ""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One session of the programme, and all that is known of it afterwards.

    *planned* is the session as it was published first (None: it came later),
    *ended_at* when somebody said that it was over before its end.  *expected*
    are the people (codes) whom it concerned, *present* and *absent* what
    headcounts say, both empty where there was none.  *ratings* are what people
    gave, as (code, score), where names may stand beside them; *tally* counts
    these and others.
    """

    session: Session
    fate: Fate
    planned: Session | None = None
    ended_at: datetime | None = None
    expected: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    tally: Tally = NOTHING
    ratings: tuple[tuple[str, int], ...] = ()
    lines: tuple[Line, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    questions: tuple[HostQuestion, ...] = ()
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Goal:
    """An objective of the mission, how far people say that it was reached, and where it was met.

    *tally* is what was answered about it at the end, *ratings* as a visit's,
    *visits* the codes of the sessions that served it, *of_visits* what these
    were rated in all.
    """

    objective: Objective
    tally: Tally = NOTHING
    ratings: tuple[tuple[str, int], ...] = ()
    visits: tuple[str, ...] = ()
    of_visits: Tally = NOTHING


@dataclass(frozen=True, kw_only=True)
class MissionReport:
    """Everything that a report may tell; *visits* are all sessions, in the order of instants.

    *written_at* is an instant (UTC); *answered* how many participants have
    answered anything, of *asked*.  *participants* and *companies* say how many
    travelled, also where nobody is named.  *whose* is for whom alone a version
    is: a company's name, a host's or a person's code (a host without one: their
    name); empty for everyone.  *invented* says that people and answers are
    made up, as in a bundled sample.  *logo* is empty where there is none;
    *colour* is "#rrggbb", empty for ours.
    """

    mission: Mission
    written_at: datetime
    visits: tuple[Visit, ...] = ()
    goals: tuple[Goal, ...] = ()
    lines: Mapping[Question, tuple[Line, ...]] = field(default_factory=dict)
    asked: int = 0
    answered: int = 0
    participants: int = 0
    companies: int = 0
    whose: str = ""
    photos: tuple[Photo, ...] = ()
    logo: Photo | None = None
    colour: str = ""
    invented: bool = False

"""Small missions for tests, true to life: a group of Occitanie in California."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, Due, DueKind
from bot.core.chat import ChatKind
from bot.core.invented import Invented
from bot.core.mission import Group, Kind, Mission, Person, Place, Session, words
from bot.core.timing import Timing
from bot.files.invented import read_answers
from bot.files.reading import read_file
from bot.samples import answers, sample

AFTERWARDS = {DueKind.MISSION_FEEDBACK, DueKind.MISSION_NUDGE, DueKind.FOLLOW_UPS}
PARIS, CALIFORNIA = "Europe/Paris", "America/Los_Angeles"
MONDAY = date(2022, 9, 26)

MAIN = Audience(chat="main", kind=ChatKind.MAIN, language="fr")
FOLLOWERS = Audience(chat="followers", kind=ChatKind.FOLLOWERS, language="fr")


def group_chat(code: str) -> Audience:
    return Audience(chat=f"group:{code}", kind=ChatKind.GROUP, language="fr", group=code)


@cache
def bundled(code: str) -> Mission:
    """Read a bundled mission, once for all tests: nobody can change one."""
    return read_file(sample(code)).mission


@cache
def invented(code: str) -> Invented:
    """Read the invented answers to a bundled mission, once for all tests, too."""
    return read_answers(answers(code))


def clock(text: str) -> time:
    return time.fromisoformat(text)


def session(
    code: str,
    start: str,
    end: str | None = None,
    *,
    kind: Kind = Kind.VISIT,
    day: date = MONDAY,
    meet: str | None = None,
    groups: str = "",
    place: str = "Mountain View",
    zone: str = CALIFORNIA,
    end_zone: str = "",
    reminders: tuple[timedelta, ...] | None = None,
    **more: object,
) -> Session:
    return Session(
        code=code,
        title=words(code.capitalize()),
        day=day,
        start=clock(start),
        end=clock(end) if end else None,
        meet_time=clock(meet) if meet else None,
        kind=kind,
        zone=zone,
        end_zone=end_zone or zone,
        place=Place(name=place) if place else None,
        groups=tuple(groups),
        feedback=kind in (Kind.VISIT, Kind.MEETING, Kind.TALK),
        reminders=reminders,
        **more,
    )


def mission(*sessions: Session, groups: str = "", people: str = "", **timing: object) -> Mission:
    """Make a mission; *people* are "Alice:A Bruno:B Claire"."""
    listed = [one.partition(":")[::2] for one in people.split()]
    return Mission(
        code="californie",
        title="Mission Californie",
        home_zone=PARIS,
        zone=CALIFORNIA,
        languages=("fr", "en"),
        groups=tuple(Group(code=code, name=f"Groupe {code}") for code in groups),
        people=tuple(
            Person(code=name.lower(), name=name, groups=tuple(member)) for name, member in listed
        ),
        timing=Timing(**timing),
        sessions=sessions,
    )


def california(text: str, day: date = MONDAY) -> datetime:
    """Return the instant at which clocks in California show *text* on *day* in summer."""
    return datetime.combine(day, clock(text), UTC) + timedelta(hours=7)


def sent(of: Mission, *audiences: Audience) -> list[str]:
    """Write what is due as lines: site time in California, kinds, sessions, a bell if it rings.

    What is asked of the mission as a whole stays out: it comes after all that.
    """
    due = agenda(of, audiences or (MAIN,))
    return [line_of(one) for one in due if not AFTERWARDS.intersection(one.kinds)]


def line_of(due: Due) -> str:
    wall = due.at - timedelta(hours=7)
    kinds = "+".join(kind.value for kind in due.kinds)
    bell = " 🔔" if due.rings else ""
    return f"{wall:%a %H:%M} {kinds} {' '.join(due.sessions)}{bell}".rstrip()


def reminders(of: Mission, *audiences: Audience) -> list[str]:
    """Write the messages that carry a reminder, as `sent` does."""
    return [line for line in sent(of, *audiences) if "reminder" in line]

"""Who reads a report, and what their version leaves out: decided before a page is written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from bot.core.codes import folded
from bot.core.feedback import STEP, Tally, counts_of
from bot.core.mission import Host, Mission, Person, Place, Role, Session, Words
from bot.core.report.facts import NOTHING, FollowUp, Goal, Line, MissionReport, Visit
from bot.core.report.version import Version

FOR_ONE = frozenset({Version.COMPANY, Version.HOST, Version.PERSON})
"""The versions of which there are several, each for one of `readers`; hosts' may be together."""


@dataclass(frozen=True, kw_only=True)
class Reader:
    """For whom one of several reports of a version is: *key* is its *whose*, *name* is read."""

    key: str
    name: str


def readers(mission: Mission, version: Version) -> tuple[Reader, ...]:
    """Return for whom a *version* can be, in the order of names; nobody where it is for all."""
    found: Mapping[str, str] = {}
    travelled = mission.with_role(Role.PARTICIPANT)
    if version is Version.COMPANY:
        found = {one.organisation: one.organisation for one in travelled if one.organisation}
    elif version is Version.HOST:
        found = {key_of(one): _named(one) for one in _received_by(mission)}
    elif version is Version.PERSON:
        found = {one.code: one.name for one in travelled}
    ordered = sorted(found.items(), key=lambda item: (folded(item[1]), item[0]))
    return tuple(Reader(key=key, name=name) for key, name in ordered)


def meant_by(said: str, those: tuple[Reader, ...]) -> tuple[Reader, ...]:
    """Return which of *those* somebody means: by key or name, else by words of the name."""
    text = folded(said)
    same = tuple(one for one in those if text in {folded(one.key), folded(one.name)})
    wanted = set(text.split())
    return same or tuple(one for one in those if wanted and wanted <= {*folded(one.name).split()})


def key_of(host: Host) -> str:
    """Return what tells *host* from others: the code, else the name."""
    return host.code or host.name


def for_version(report: MissionReport, version: Version, whose: str = "") -> MissionReport:
    """Leave out of *report* what the readers of a *version* must not see.

    *whose* is the key of one of `readers`, empty where it is for everyone;
    without one the version for hosts holds a draft to each of them.
    """
    cut = _CUTS[version]
    return replace(cut(report, whose), whose=whose)


# ---- one cut a version ---------------------------------------------------------------------


def _full(report: MissionReport, whose: str) -> MissionReport:
    del whose
    people = tuple(replace(one, phone="", email="") for one in report.mission.people)
    return replace(report, mission=replace(report.mission, people=people, info=()))


def _public(report: MissionReport, whose: str) -> MissionReport:
    del whose
    return _shown(report, lambda visit: _publicly(visit, frozenset()), frozenset())


def _company(report: MissionReport, whose: str) -> MissionReport:
    travelled = report.mission.with_role(Role.PARTICIPANT)
    own = frozenset(one.code for one in travelled if one.organisation == whose)
    return _shown(report, lambda visit: _publicly(visit, own), own)


def _host(report: MissionReport, whose: str) -> MissionReport:
    mission = report.mission
    wanted = frozenset({whose} if whose else {one.key for one in readers(mission, Version.HOST)})
    visits = tuple(
        replace(visit, session=replace(visit.session, hosts=hosts))
        for visit in report.visits
        if (hosts := tuple(one for one in visit.session.hosts if key_of(one) in wanted))
    )
    hosts = tuple(one for one in mission.hosts if key_of(one) in wanted)
    bare = replace(
        report,
        mission=replace(mission, hosts=hosts),
        visits=visits,
        goals=(),
        lines={},
        photos=(),
        asked=0,
        answered=0,
    )
    return _shown(bare, _for_the_host, frozenset())


def _person(report: MissionReport, whose: str) -> MissionReport:
    own = frozenset({whose})
    visits = tuple(one for one in report.visits if _is_of(one, whose))
    goals = tuple(
        replace(
            goal,
            tally=_own_tally(goal.ratings, own, report.mission),
            ratings=_own_of(goal.ratings, own),
            of_visits=NOTHING,
        )
        for goal in report.goals
    )
    shown = _shown(
        replace(report, visits=visits),
        lambda visit: _in_a_diary(visit, own, report.mission),
        own,
        others=False,
    )
    return replace(shown, goals=goals)


_CUTS: Mapping[Version, Callable[[MissionReport, str], MissionReport]] = {
    Version.FULL: _full,
    Version.PUBLIC: _public,
    Version.COMPANY: _company,
    Version.HOST: _host,
    Version.PERSON: _person,
}


# ---- what is left of each part -------------------------------------------------------------


def _shown(
    report: MissionReport,
    cut: Callable[[Visit], Visit],
    own: frozenset[str],
    *,
    others: bool = True,
) -> MissionReport:
    """Cut visits with *cut*, and the rest to what is shared, or of one's *own* people (codes).

    Nobody is named any more but them and who has signed what is there; *others*:
    what others share is part of it.
    """
    visits = tuple(
        replace(cut(one), session=_bare(one.session), planned=one.planned and _bare(one.planned))
        for one in report.visits
    )
    lines = {
        question: kept
        for question, some in report.lines.items()
        if (kept := _shared(some, own, others=others))
    }
    signed = {line.person for some in lines.values() for line in some}
    signed |= {line.person for visit in visits for line in visit.lines}
    return replace(
        report,
        mission=_scrubbed(report.mission, visits, own | signed),
        visits=visits,
        lines=lines,
        goals=tuple(_public_goal(one) for one in report.goals),
    )


def _publicly(visit: Visit, own: frozenset[str]) -> Visit:
    return replace(
        visit,
        expected=_only(visit.expected, own),
        present=_only(visit.present, own),
        absent=_only(visit.absent, own),
        tally=_without_names(visit.tally),
        ratings=(),
        lines=_shared(visit.lines, own),
        follow_ups=_own_follow_ups(visit.follow_ups, own),
        questions=(),
    )


def _for_the_host(visit: Visit) -> Visit:
    wanted = tuple(
        FollowUp(session=one.session, person="", state=one.state) for one in visit.follow_ups
    )
    answered = tuple(one for one in visit.questions if one.answer)
    bare = _publicly(visit, frozenset())
    return replace(bare, tally=NOTHING, follow_ups=wanted, questions=answered)


def _in_a_diary(visit: Visit, own: frozenset[str], mission: Mission) -> Visit:
    return replace(
        _publicly(visit, own),
        tally=_own_tally(visit.ratings, own, mission),
        ratings=_own_of(visit.ratings, own),
        lines=_shared(visit.lines, own, others=False),
        questions=visit.questions,
    )


def _public_goal(goal: Goal) -> Goal:
    return replace(
        goal,
        tally=_without_names(goal.tally),
        ratings=(),
        of_visits=_without_names(goal.of_visits),
    )


def _without_names(tally: Tally) -> Tally:
    """Leave totals alone, from as many answers on as tell nothing of one of them."""
    return Tally(counts=tally.counts) if tally.count >= STEP else NOTHING


def _own_of(
    ratings: tuple[tuple[str, int], ...], own: frozenset[str]
) -> tuple[tuple[str, int], ...]:
    return tuple((person, score) for person, score in ratings if person in own)


def _own_tally(
    ratings: tuple[tuple[str, int], ...], own: frozenset[str], mission: Mission
) -> Tally:
    given = _own_of(ratings, own)
    named = tuple((mission.people_by_code[person].name, score) for person, score in given)
    return Tally(counts=counts_of(score for _, score in given), by_name=named)


def _shared(
    lines: tuple[Line, ...], own: frozenset[str], *, others: bool = True
) -> tuple[Line, ...]:
    """Keep what its author shares, with the name where it is signed.

    What one's *own* people share is marked, unless that would name who did not
    sign: they travelled alone.  A diary (not *others*) holds one's own lines,
    whoever else may read them.
    """
    if not others:
        return tuple(replace(line, own=True) for line in lines if line.person in own)
    return tuple(
        replace(
            line,
            person=line.person if line.signed else "",
            own=line.person in own and (line.signed or len(own) > 1),
        )
        for line in lines
        if line.shareable
    )


def _own_follow_ups(follow_ups: tuple[FollowUp, ...], own: frozenset[str]) -> tuple[FollowUp, ...]:
    return tuple(one for one in follow_ups if one.person in own)


def _only(people: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    return tuple(person for person in people if person in own)


def _is_of(visit: Visit, person: str) -> bool:
    """Tell whether a visit concerned *person*, or they were there or said something of it."""
    said = (one.person for some in (visit.lines, visit.follow_ups) for one in some)
    rated = (one for one, _ in visit.ratings)
    return person in {*visit.expected, *visit.present, *said, *rated}


def _received_by(mission: Mission) -> Iterator[Host]:
    """Give who received the group; somebody of the mission or of its house is no host to thank."""
    ours = {person.name for person in mission.people}
    for session in mission.programme:
        for host in session.hosts:
            if host.name not in ours and (host.organisation or None) != mission.organiser:
                yield host


def _named(host: Host) -> str:
    return f"{host.name} ({host.organisation})" if host.organisation else host.name


# ---- what is left of the mission -----------------------------------------------------------


def _scrubbed(mission: Mission, visits: tuple[Visit, ...], named: frozenset[str]) -> Mission:
    """Leave of a mission what may be read by anyone, and of its people those *named* (codes)."""
    return replace(
        mission,
        info=(),
        people=tuple(_unreachable(one) for one in mission.people if one.code in named),
        places=tuple(_open_place(one) for one in mission.places),
        hosts=tuple(_unreachable_host(one) for one in mission.hosts),
        sessions=tuple(visit.session for visit in visits),
    )


def _unreachable(person: Person) -> Person:
    return Person(
        code=person.code,
        name=person.name,
        organisation=person.organisation,
        role=person.role,
        language=person.language,
    )


def _unreachable_host(host: Host) -> Host:
    return replace(host, email="", phone="")


def _open_place(place: Place) -> Place:
    return replace(place, access=Words())


def _bare(session: Session) -> Session:
    """Leave out of a session what was written for those who go there."""
    opened = partial(_opened, session)
    return replace(
        session,
        notes=Words(),
        hosts=tuple(_unreachable_host(one) for one in session.hosts),
        place=opened("place"),
        end_place=opened("end_place"),
        meet_place=opened("meet_place"),
    )


def _opened(session: Session, name: str) -> Place | None:
    place: Place | None = getattr(session, name)
    return place and _open_place(place)

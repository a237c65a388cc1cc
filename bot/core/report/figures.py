"""The numbers that a report's pages say, each worked out in one place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.core import zones
from bot.core.codes import folded
from bot.core.feedback import SCORES, Tally, together
from bot.core.mission import QUIET_KINDS, Objective
from bot.core.report.facts import (
    Fate,
    FollowUp,
    FollowUpState,
    Goal,
    Line,
    MissionReport,
    Question,
    Visit,
)

REACHED = 4
"""From this score on an answer says that an objective was reached."""
ENOUGH = 3
"""Below so many answers an average says little beside others."""


def is_visit(visit: Visit) -> bool:
    """Tell whether it was a visit, a meeting or a talk that people were to have a view on.

    A briefing among themselves, about which nobody is asked, is none.
    """
    return visit.session.kind in QUIET_KINDS and visit.session.feedback


def took_place(visit: Visit) -> bool:
    """Tell whether it was held and is over."""
    return visit.fate in {Fate.AS_PLANNED, Fate.CHANGED, Fate.ADDED}


def held(report: MissionReport) -> tuple[Visit, ...]:
    """Return the visits, meetings and talks that took place."""
    return tuple(one for one in report.visits if is_visit(one) and took_place(one))


def fates(report: MissionReport) -> Counter[Fate]:
    """Count what became of the sessions; those `cut_short` are none of them."""
    return Counter(visit.fate for visit in report.visits if not cut_short(visit))


def cut_short(visit: Visit) -> bool:
    """Tell whether it is known that it was held as planned, but over before its end."""
    return visit.fate is Fate.AS_PLANNED and over_at(visit) < visit.session.ends_at


def planned(report: MissionReport) -> int:
    """Count the visits, meetings and talks of the programme as it was published first."""
    return sum(one.planned is not None for one in report.visits if is_visit(one))


def over_at(visit: Visit) -> datetime:
    """Return the instant at which it ended: early, where somebody said so."""
    ends = visit.session.ends_at
    return ends if visit.ended_at is None else min(ends, visit.ended_at)


def under_way(report: MissionReport) -> bool:
    """Tell whether something of the programme is still to come."""
    return any(one.fate is Fate.AHEAD for one in report.visits)


def days(report: MissionReport) -> tuple[date, date] | None:
    """Return the mission's first and last day, each on its own clock; None without a session."""
    sessions = [one.session for one in report.visits if one.fate is not Fate.CANCELLED]
    if not sessions:
        return None
    last = max(sessions, key=lambda session: session.ends_at)
    ends = zones.local_date(last.ends_at, last.end_zone)
    first = min(session.day for session in sessions)
    return first, max(first, ends)


def of_all_visits(report: MissionReport) -> Tally:
    """Add up all ratings of visits; those of objectives are another question."""
    return together(visit.tally for visit in report.visits)


def best_rated(report: MissionReport, most: int) -> tuple[Visit, ...]:
    """Return the visits rated best, first those with enough answers to say so."""
    rated = [visit for visit in report.visits if visit.tally.count]
    enough = [visit for visit in rated if visit.tally.count >= ENOUGH]
    ranked = sorted(enough or rated, key=lambda v: (-(v.tally.average or 0), -v.tally.count))
    return tuple(ranked[:most])


def unrated(report: MissionReport) -> tuple[Visit, ...]:
    """Return the visits that were asked about and that nobody rated."""
    return tuple(
        visit
        for visit in report.visits
        if visit.session.feedback
        and took_place(visit)
        and not visit.tally.count
        and not visit.tally.hidden
    )


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """Who was there of those who were counted, in *calls* headcounts."""

    present: int
    counted: int
    calls: int

    @property
    def share(self) -> float:
        """How many of all counted were there, 0 to 1."""
        return self.present / self.counted


def attendance(report: MissionReport) -> Attendance | None:
    """Add up the headcounts; None where there was none."""
    called = [visit for visit in report.visits if visit.present or visit.absent]
    if not called:
        return None
    present = sum(len(visit.present) for visit in called)
    absent = sum(len(visit.absent) for visit in called)
    return Attendance(present=present, counted=present + absent, calls=len(called))


def follow_ups(report: MissionReport) -> tuple[tuple[Visit, FollowUp], ...]:
    """Return every follow-up with its visit, in the order of the programme."""
    return tuple((visit, one) for visit in report.visits for one in visit.follow_ups)


def by_state(report: MissionReport) -> Counter[FollowUpState]:
    """Count the follow-ups by how far they are."""
    return Counter(one.state for _, one in follow_ups(report))


def reached(goal: Goal) -> int:
    """Count the answers that say that *goal* was reached."""
    return sum(
        count for score, count in zip(SCORES, goal.tally.counts, strict=True) if score >= REACHED
    )


def objectives_of(report: MissionReport, visit: Visit) -> tuple[Objective, ...]:
    """Return what *visit* was to serve, in the mission's order."""
    wanted = visit.session.objectives
    return tuple(one for one in report.mission.objectives if one.code in wanted)


def about_mission(report: MissionReport, question: Question) -> tuple[Line, ...]:
    """Return what was said about the mission as a whole."""
    return tuple(report.lines.get(question, ()))


def grouped(lines: Iterable[Line]) -> tuple[tuple[str, int], ...]:
    """Put together what says the same but for case, accents and signs: (first words, how often).

    What was said most stands first, else what was said first.
    """
    first: dict[str, str] = {}
    often: Counter[str] = Counter()
    for line in lines:
        key = folded(line.text) or line.text
        first.setdefault(key, line.text)
        often[key] += 1
    return tuple((first[key], count) for key, count in often.most_common())


def picked(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return what may be passed on, first as the organiser ordered it."""
    may = [line for line in lines if line.shareable]
    return tuple(sorted(may, key=lambda line: (line.place is None, line.place or 0)))


def all_lines(report: MissionReport) -> Iterator[Line]:
    """Go through every line about a visit, in the order of the programme."""
    for visit in report.visits:
        yield from visit.lines


def towns(report: MissionReport) -> tuple[str, ...]:
    """Name the towns in which the group was received, as addresses end with them.

    Most visited first.  What has digits (a postal code) or is an abbreviation
    in capitals (a state, a country) is no town.
    """
    found = Counter(
        town
        for visit in report.visits
        if is_visit(visit) and visit.fate is not Fate.CANCELLED and visit.session.place
        for town in [_town(visit.session.place.address)]
        if town
    )
    return tuple(town for town, _ in found.most_common())


def _town(address: str) -> str:
    for part in reversed(address.split(",")[1:]):
        words = [word for word in part.split() if not any(sign.isdigit() for sign in word)]
        if words and not (len(words) == 1 and words[0].isupper() and len(words[0]) <= ENOUGH):
            return " ".join(words)
    return ""

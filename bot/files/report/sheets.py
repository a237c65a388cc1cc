"""The facts of a report as tables: what a spreadsheet sorts, filters and adds up."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time

from bot.core import zones
from bot.core.feedback import SCORES, Tally
from bot.core.languages.columns import value_names
from bot.core.languages.report_workbook import (
    Column,
    ReportWorkbookWords,
    Sheet,
    report_workbook_in,
)
from bot.core.mission import Host, Session
from bot.core.report import figures
from bot.core.report.facts import Fate, Line, MissionReport, Visit

Value = str | int | float | bool | date | time | None
"""What a cell holds; True is "yes", and what is not so stays empty."""
COUNTS = "counts"
"""Stands for one column a score, how often it was given."""


@dataclass(frozen=True, kw_only=True)
class Grid:
    """One sheet: *rows* below *columns*, which are words of a language already."""

    sheet: Sheet
    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


class Sheets:
    """Writes the tables of one report in one language."""

    def __init__(self, report: MissionReport, language: str) -> None:
        """Write *report*, which holds no more than its readers may see."""
        self.report, self.language = report, language
        self.words: ReportWorkbookWords = report_workbook_in(language)
        self.kinds = value_names("kind", language)

    def all(self) -> Iterator[Grid]:
        """Give every table that has a row."""
        made: Iterable[tuple[Sheet, tuple[Column | str, ...], Callable[[], Iterable[_Row]]]] = (
            (Sheet.SUMMARY, (Column.KEY, Column.VALUE), self._summary),
            (Sheet.PROGRAMME, PROGRAMME, self._programme),
            (Sheet.VISITS, VISITS, self._visits),
            (Sheet.RATINGS, RATINGS, self._ratings),
            (Sheet.TAKEAWAYS, TAKEAWAYS, self._takeaways),
            (Sheet.FOLLOW_UPS, FOLLOW_UPS, self._follow_ups),
            (Sheet.ATTENDANCE, ATTENDANCE, self._attendance),
            (Sheet.OBJECTIVES, OBJECTIVES, self._objectives),
            (Sheet.QUESTIONS, QUESTIONS, self._questions),
        )
        for sheet, columns, rows in made:
            found = tuple(rows())
            if found:
                heads = tuple(head for column in columns for head in self._heads(column))
                yield Grid(sheet=sheet, name=self.words.sheet(sheet), columns=heads, rows=found)

    def _heads(self, column: Column | str) -> Iterator[str]:
        if isinstance(column, Column):
            yield self.words.column(column)
        else:
            yield from map(self.words.scores, reversed(SCORES))

    # ---- one table each --------------------------------------------------------------------

    def _summary(self) -> Iterator["_Row"]:
        report, mission = self.report, self.report.mission
        # As on the president's page: flights and meals are no visits.
        visits = [visit for visit in report.visits if figures.is_visit(visit)]
        cancelled = sum(visit.fate is Fate.CANCELLED for visit in visits)
        lines: tuple[tuple[Column, Value], ...] = (
            (Column.MISSION, mission.title),
            (Column.ORGANISER, mission.organiser),
            (Column.WRITTEN, zones.local_date(report.written_at, mission.home_zone)),
            (Column.INVENTED, self.words.invented() if report.invented else None),
            (Column.PARTICIPANTS, report.participants),
            (Column.COMPANIES, report.companies),
            (Column.HELD, len(figures.held(report))),
            (Column.CANCELLED, cancelled),
            (Column.ASKED, report.asked or None),
            (Column.ANSWERED, report.answered if report.asked else None),
        )
        for key, value in lines:
            if value not in {None, ""}:
                yield self.words.column(key), value

    def _programme(self) -> Iterator["_Row"]:
        for visit in self.report.visits:
            session, was = visit.session, visit.planned
            moved = was is not None and (was.starts_at, was.ends_at) != (
                session.starts_at,
                session.ends_at,
            )
            yield (
                session.day,
                session.start,
                _end(session),
                _wall(visit),
                session.zone,
                self._title(session),
                self.kinds[session.kind.value][0],
                "; ".join(map(self.report.mission.group_name, session.groups)),
                session.place.name if session.place else "",
                _hosts(session.hosts),
                self.words.fate(visit.fate),
                was.day if was and moved else None,
                was.start if was and moved else None,
                _end(was) if was and moved else None,
            )

    def _visits(self) -> Iterator["_Row"]:
        for visit in self.report.visits:
            if visit.fate is Fate.CANCELLED or not (visit.session.feedback or _said(visit)):
                continue
            yield (
                visit.session.day,
                self._title(visit.session),
                _hosts(visit.session.hosts),
                *_rated(visit.tally),
                len(visit.lines),
                len(visit.follow_ups),
                len(visit.expected) or None,
                *((len(visit.present), len(visit.absent)) if _counted(visit) else (None, None)),
            )

    def _ratings(self) -> Iterator["_Row"]:
        for visit in self.report.visits:
            for person, score in visit.ratings:
                yield visit.session.day, self._title(visit.session), *self._who(person), score
        for goal in self.report.goals:
            about = goal.objective.text.said_in(self.language)
            for person, score in goal.ratings:
                yield None, about, *self._who(person), score

    def _takeaways(self) -> Iterator["_Row"]:
        for visit in self.report.visits:
            for one in visit.lines:
                yield self._line(visit.session.day, self._title(visit.session), one)
        for question, some in self.report.lines.items():
            for one in some:
                yield self._line(None, self.words.question(question), one)

    def _line(self, day: date | None, about: str, one: Line) -> "_Row":
        who = self._who(one.person)
        return day, about, one.text, *who, one.shareable, one.signed, one.place

    def _follow_ups(self) -> Iterator["_Row"]:
        for visit in self.report.visits:
            session = visit.session
            for one in visit.follow_ups:
                yield (
                    session.day,
                    self._title(session),
                    _hosts(session.hosts),
                    *self._who(one.person),
                    self.words.state(one.state),
                    one.note,
                )

    def _attendance(self) -> Iterator["_Row"]:
        for visit in self.report.visits:
            for present, people in ((True, visit.present), (False, visit.absent)):
                for person in people:
                    yield (
                        visit.session.day,
                        self._title(visit.session),
                        *self._who(person),
                        self.words.there(present=present),
                    )

    def _objectives(self) -> Iterator["_Row"]:
        titles = {v.session.code: self._title(v.session) for v in self.report.visits}
        for goal in self.report.goals:
            yield (
                goal.objective.text.said_in(self.language),
                *_rated(goal.tally),
                "; ".join(titles[code] for code in goal.visits if code in titles),
                goal.of_visits.count,
                goal.of_visits.average,
            )

    def _questions(self) -> Iterator["_Row"]:
        for visit in self.report.visits:
            for one in visit.questions:
                title = self._title(visit.session)
                yield visit.session.day, title, one.text, one.votes, one.answer

    # ---- what cells say --------------------------------------------------------------------

    def _title(self, session: Session) -> str:
        return session.title.said_in(self.language)

    def _who(self, code: str) -> tuple[str, str]:
        """Return the name and the company of a person, nothing where nobody is named."""
        person = self.report.mission.people_by_code.get(code)
        return (person.name, person.organisation) if person else ("", "")


_Row = tuple[Value, ...]


def _rated(tally: Tally) -> _Row:
    """Fill the columns of `RATED`."""
    return tally.count, tally.average, tally.hidden or None, *reversed(tally.counts)


def _end(session: Session) -> time | None:
    return session.end


def _wall(visit: Visit) -> time | None:
    """Return what clocks showed there when it was over early."""
    ended = visit.ended_at
    return zones.wall_time(ended, visit.session.end_zone).time() if ended else None


def _hosts(hosts: Iterable[Host]) -> str:
    return "; ".join(
        f"{host.name} ({host.organisation})" if host.organisation else host.name for host in hosts
    )


def _counted(visit: Visit) -> bool:
    return bool(visit.present or visit.absent)


def _said(visit: Visit) -> bool:
    return bool(visit.tally.count or visit.lines or visit.follow_ups)


RATED = (Column.ANSWERS, Column.AVERAGE, Column.HIDDEN, COUNTS)
PROGRAMME = (
    Column.DAY,
    Column.START,
    Column.END,
    Column.ENDED,
    Column.ZONE,
    Column.TITLE,
    Column.KIND,
    Column.GROUPS,
    Column.PLACE,
    Column.HOSTS,
    Column.FATE,
    Column.PLANNED_DAY,
    Column.PLANNED_START,
    Column.PLANNED_END,
)
VISITS = (
    Column.DAY,
    Column.TITLE,
    Column.HOSTS,
    *RATED,
    Column.LINES,
    Column.WANTED,
    Column.EXPECTED,
    Column.PRESENT,
    Column.ABSENT,
)
WHO = (Column.PERSON, Column.COMPANY)
RATINGS = (Column.DAY, Column.ABOUT, *WHO, Column.SCORE)
TAKEAWAYS = (
    Column.DAY,
    Column.ABOUT,
    Column.TEXT,
    *WHO,
    Column.SHAREABLE,
    Column.SIGNED,
    Column.PICKED,
)
FOLLOW_UPS = (Column.DAY, Column.TITLE, Column.HOSTS, *WHO, Column.STATE, Column.NOTE)
ATTENDANCE = (Column.DAY, Column.TITLE, *WHO, Column.THERE)
OBJECTIVES = (
    Column.OBJECTIVE,
    *RATED,
    Column.VISITS,
    Column.VISIT_ANSWERS,
    Column.VISIT_AVERAGE,
)
QUESTIONS = (Column.DAY, Column.TITLE, Column.QUESTION, Column.VOTES, Column.ANSWER)

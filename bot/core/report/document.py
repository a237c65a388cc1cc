"""The facts of a report as a document for other programs; docs/report.md describes every key."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TypeAlias

from bot.core.feedback import SCORES, Tally
from bot.core.mission import Host, Mission, Place, Session
from bot.core.report.facts import FollowUp, Goal, Line, MissionReport, Photo, Visit
from bot.core.report.version import Version

FORMAT = "fanion-report/1"
"""Raised when a key changes its meaning; keys may be added without."""

Document: TypeAlias = dict[str, object]


def document_of(report: MissionReport, version: Version, language: str) -> Document:
    """Return the facts of *report* as values that JSON holds; texts are in *language*."""
    return {
        "format": FORMAT,
        "version": version.value,
        "whose": report.whose,
        "language": language,
        "written_at": _instant(report.written_at),
        "invented": report.invented,
        "mission": _mission(report.mission),
        "participants": report.participants,
        "companies": report.companies,
        "asked": report.asked,
        "answered": report.answered,
        "people": [
            {
                "code": one.code,
                "name": one.name,
                "organisation": one.organisation,
                "role": one.role.value,
            }
            for one in report.mission.people
        ],
        "sessions": [_visit(one, language) for one in report.visits],
        "objectives": [_goal(one, language) for one in report.goals],
        "lines": {
            question.value: [_line(one) for one in some] for question, some in report.lines.items()
        },
        "photos": _photos(report.photos),
    }


def _mission(mission: Mission) -> Document:
    return {
        "code": mission.code,
        "title": mission.title,
        "organiser": mission.organiser,
        "home_timezone": mission.home_zone,
        "timezone": mission.zone,
        "feedback": "anonymous" if mission.anonymous else "named",
    }


def _visit(visit: Visit, language: str) -> Document:
    return {
        **_session(visit.session, language),
        "fate": visit.fate.value,
        "planned": _session(visit.planned, language) if visit.planned else None,
        "ended_at": _instant(visit.ended_at) if visit.ended_at else None,
        "expected": list(visit.expected),
        "present": list(visit.present),
        "absent": list(visit.absent),
        "ratings": _ratings(visit.tally, visit.ratings),
        "takeaways": [_line(one) for one in visit.lines],
        "follow_ups": [_follow_up(one) for one in visit.follow_ups],
        "questions": [
            {"text": one.text, "votes": one.votes, "answer": one.answer} for one in visit.questions
        ],
        "photos": _photos(visit.photos),
    }


def _session(session: Session, language: str) -> Document:
    return {
        "code": session.code,
        "title": session.title.said_in(language),
        "kind": session.kind.value,
        "day": session.day.isoformat(),
        "start": f"{session.start:%H:%M}",
        "end": f"{session.end:%H:%M}" if session.end else None,
        "timezone": session.zone,
        "end_timezone": session.end_zone,
        "starts_at": _instant(session.starts_at),
        "ends_at": _instant(session.ends_at),
        "place": _place(session.place),
        "groups": list(session.groups),
        "hosts": [_host(one) for one in session.hosts],
        "objectives": list(session.objectives),
        "feedback": session.feedback,
    }


def _place(place: Place | None) -> Document | None:
    return {"name": place.name, "address": place.address} if place else None


def _host(host: Host) -> Document:
    return {"name": host.name, "organisation": host.organisation, "title": host.title}


def _goal(goal: Goal, language: str) -> Document:
    return {
        "code": goal.objective.code,
        "text": goal.objective.text.said_in(language),
        "ratings": _ratings(goal.tally, goal.ratings),
        "sessions": list(goal.visits),
        "of_sessions": _ratings(goal.of_visits, ()),
    }


def _ratings(tally: Tally, given: Iterable[tuple[str, int]]) -> Document:
    return {
        "count": tally.count,
        "hidden": tally.hidden,
        "average": None if tally.average is None else round(tally.average, 4),
        "counts": {str(score): count for score, count in zip(SCORES, tally.counts, strict=True)},
        "given": [{"by": person, "score": score} for person, score in given],
    }


def _line(line: Line) -> Document:
    return {
        "text": line.text,
        "by": line.person or None,
        "shareable": line.shareable,
        "signed": line.signed,
        "place": line.place,
        "own": line.own,
    }


def _follow_up(follow_up: FollowUp) -> Document:
    return {
        "by": follow_up.person or None,
        "state": follow_up.state.value,
        "note": follow_up.note,
    }


def _photos(photos: Iterable[Photo]) -> list[Document]:
    return [{"media_type": one.media_type, "caption": one.caption} for one in photos]


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

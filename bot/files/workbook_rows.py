"""A mission as the rows of a workbook: the way back of `bot.files.workbook_sheets`."""

from collections.abc import Iterable
from datetime import date, time, timedelta

from bot.core.languages import SPOKEN
from bot.core.languages.columns import plain_word, value_names
from bot.core.mission import QUIET_KINDS, Kind, Mission, Place, Session, Words
from bot.core.positions import shown
from bot.core.timing import Timing
from bot.files.values import clock_text, duration_text

Value = str | int | date | time | None
Rows = list[dict[str, Value]]


def rows_of(mission: Mission, language: str) -> dict[str, Rows]:
    """Return the rows of every sheet but Mission, by column (``title.fr`` for one language)."""
    return {
        "sessions": [_session(mission, session, language) for session in mission.sessions],
        "people": [
            {
                "name": person.name,
                "organisation": person.organisation,
                "role": _said("role", person.role, language),
                "language": person.language,
                "groups": several(person.groups),
                "phone": person.phone,
                "email": person.email,
                "timezone": person.timezone,
                "code": person.code,
            }
            for person in mission.people
        ],
        "groups": [{"code": group.code, "name": group.name} for group in mission.groups],
        "places": [
            {
                "code": place.code,
                "name": place.name,
                "address": place.address,
                **_versions("access", place.access),
                "timezone": place.timezone,
                "map": place.map,
                "position": None if place.position is None else shown(*place.position),
            }
            for place in mission.places
        ],
        "hosts": [
            {
                "code": host.code,
                "name": host.name,
                "organisation": host.organisation,
                "title": host.title,
                "about": host.about,
                "languages": several(host.languages),
                "link": host.link,
                "email": host.email,
                "phone": host.phone,
            }
            for host in mission.hosts
        ],
        "info": [
            {"ask": several(info.ask), **_versions("answer", info.answer)} for info in mission.info
        ],
        "objectives": [
            {"code": objective.code, **_versions("text", objective.text)}
            for objective in mission.objectives
        ],
    }


def lines_of(mission: Mission, language: str, revision: str = "") -> dict[str, Value]:
    """Return the lines of the sheet Mission by key; *revision* names what it is written from."""
    timing, feedback = mission.timing, "anonymous" if mission.anonymous else "named"
    return {
        "code": mission.code,
        "title": mission.title,
        "organiser": mission.organiser,
        "home_timezone": mission.home_zone,
        "timezone": mission.zone,
        "languages": several(mission.languages),
        "feedback": _said("feedback", feedback, language),
        "retention": duration_text(mission.retention),
        "colour": mission.colour or None,
        **_timing(timing, language),
        **({"revision": revision} if revision else {}),
    }


def _timing(timing: Timing, language: str) -> dict[str, Value]:
    quiet, after = timing.quiet_hours, timing.feedback_after
    return {
        "reminders.before": leads(timing.before),
        "reminders.before_journey": leads(timing.before_journey),
        "reminders.evening_digest": _hour(timing.evening_digest),
        "reminders.morning_brief": _hour(timing.morning_brief),
        "reminders.home_digest": _hour(timing.home_digest),
        "reminders.arrival": plain_word("YES", language) if timing.arrival else "off",
        "reminders.feedback_after": "off" if after is None else duration_text(after),
        "reminders.quiet_hours": (
            f"{clock_text(quiet.start)}-{clock_text(quiet.end)}" if quiet else "off"
        ),
    }


def _hour(at: time | None) -> str:
    return "off" if at is None else clock_text(at)


def leads(lengths: tuple[timedelta, ...]) -> str:
    """Write lead times: "2h; 30m", "off" where there are none."""
    return several(duration_text(length) for length in lengths) or "off"


def several(parts: Iterable[str]) -> str:
    """Write a list as one cell."""
    return "; ".join(parts)


def _said(key: str, word: str, language: str) -> str:
    return value_names(key, language)[word][0]


def _versions(key: str, words: Words) -> dict[str, Value]:
    """Put each version of a text into the column of its language."""
    return {
        f"{key}.{language}" if language in SPOKEN else key: text
        for language, text in words.by_language
    }


def _session(mission: Mission, session: Session, language: str) -> dict[str, Value]:
    usual_feedback = session.kind in QUIET_KINDS
    yes, no = plain_word("YES", language), plain_word("NO", language)
    return {
        "day": session.day,
        "start": session.start,
        "end": session.end,
        **_versions("title", session.title),
        "kind": _said("kind", session.kind, language),
        "place": _place(session.place),
        "meet_time": session.meet_time,
        "meet_place": _place(session.meet_place),
        "groups": several(session.groups),
        "hosts": several(host.code or host.name for host in session.hosts),
        **_versions("notes", session.notes),
        "end_place": _place(session.end_place),
        **_zones(mission, session),
        "objectives": several(session.objectives),
        "reminders": None if session.reminders is None else leads(session.reminders),
        "feedback": None
        if session.feedback is usual_feedback
        else yes
        if session.feedback
        else no,
        "tentative": yes if session.tentative else None,
        "cancelled": yes if session.cancelled else None,
        "fixed": yes if session.fixed else None,
        "capacity": session.capacity,
        "code": session.code,
    }


def _place(place: Place | None) -> str | None:
    return None if place is None else place.code or place.name


def _zones(mission: Mission, session: Session) -> dict[str, Value]:
    """Name the zones that the places do not already say; a travel names both."""
    usual = (session.place.timezone if session.place else "") or mission.zone
    end = session.zone
    if session.end_place is not None and session.end_place.code:
        end = session.end_place.timezone or mission.zone
    travels = session.kind is Kind.TRAVEL
    return {
        "timezone": session.zone if travels or session.zone != usual else None,
        "end_timezone": session.end_zone if travels or session.end_zone != end else None,
    }

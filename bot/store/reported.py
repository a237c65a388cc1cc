"""What is known of a mission, read for its report."""

from datetime import datetime

from bot.core.invented import INVENTED
from bot.core.mission import Mission
from bot.core.photos import COLOUR, LOGO
from bot.core.report.facts import MissionReport, Photo
from bot.core.report.gathered import Gathered, report_of
from bot.store.memory import step_name
from bot.store.store import Store

FIRST = 1
"""The revision in which a programme is published first."""


def reported(store: Store, code: str, now: datetime, reader: str = "") -> MissionReport:
    """Return what a report on the mission *code*, written at *now*, may tell organisers.

    *reader* is as of `report_of`.  Raises `UnknownMissionError`.
    """
    return report_of(gathered(store, code, now), reader)


def gathered(store: Store, code: str, now: datetime) -> Gathered:
    """Read all that is kept of the mission *code*, and add nothing up: answers wait meanwhile.

    Raises `UnknownMissionError`.
    """
    mission = store.mission(code)
    ratings = store.all_ratings(code)
    names = {step_name(code, about): about for about in ratings if mission.anonymous}
    return Gathered(
        first=store.mission_at(code, FIRST),
        mission=mission,
        at=now,
        ended={session: at for session, (at, _) in store.ended(code).items()},
        ratings=ratings,
        closed=store.closed_polls(code),
        steps={names[name]: counts for name, counts in store.settings(names).items()},
        attended=store.attended(code),
        lines=store.lines(code),
        follow_ups=store.follow_ups(code),
        questions=store.host_questions(code),
        photos=_photos(store, mission),
        logo=_logo(store, code),
        colour=colour_for(store, mission),
        invented=bool(store.feature(code, INVENTED)),
    )


def _photos(store: Store, mission: Mission) -> dict[str, tuple[Photo, ...]]:
    """Return the photos that were kept, by session; those of none are under ""."""
    found: dict[str, tuple[Photo, ...]] = {}
    for one in store.pictures(mission.code):
        session = one.session if one.session in mission.sessions_by_code else ""
        photo = Photo(
            content=one.content,
            media_type=one.media_type,
            caption=one.caption,
            session=session,
        )
        found[session] = (*found.get(session, ()), photo)
    return found


def colour_for(store: Store, mission: Mission) -> str:
    """Return the colour of a mission's reports: its file's, else its logo's; empty: ours."""
    return mission.colour or store.feature(mission.code, COLOUR)


def _logo(store: Store, code: str) -> Photo | None:
    found = store.pictures(code, LOGO)
    return Photo(content=found[0].content, media_type=found[0].media_type) if found else None

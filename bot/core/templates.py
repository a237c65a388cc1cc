"""What is said again and again on a mission, filled with the next rendezvous."""

from datetime import datetime, timedelta

from bot.core import zones
from bot.core.bidi import isolated
from bot.core.broadcast_times import next_rendezvous
from bot.core.broadcasts import EVERYONE
from bot.core.languages.broadcasting import broadcasting_in
from bot.core.languages.dates import dates_in
from bot.core.message import shortened
from bot.core.mission import Mission

A_QUARTER = timedelta(minutes=15)
TITLE = 60


def templates(mission: Mission, language: str, now: datetime) -> tuple[str, ...]:
    """Return texts to begin a broadcast with; those about a rendezvous where one is ahead."""
    words, dates = broadcasting_in(language), dates_in(language)
    session = next_rendezvous(mission, EVERYONE, now)
    place = session.gathering_place if session is not None else None
    here = isolated(place.name) if place is not None else ""
    texts = [words.coach_is_here(here)]
    if session is not None:
        for moved, said in ((-A_QUARTER, words.moved_up), (A_QUARTER, words.put_off)):
            wall = zones.wall_time(session.gathers_at + moved, session.zone)
            if session.gathers_at + moved > now:
                texts.append(said(dates.clock(wall.time())))
    texts += [words.leaving_soon(), words.stay_in(), words.passports()]
    if session is not None:
        title = isolated(shortened(session.title.said_in(language), TITLE))
        texts.append(words.badges(title))
    return tuple(texts)

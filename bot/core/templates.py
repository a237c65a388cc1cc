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


def templates(mission: Mission, language: str, now: datetime) -> dict[str, str]:
    """Return texts to begin a broadcast with, by name; some only where a rendezvous is ahead."""
    words, dates = broadcasting_in(language), dates_in(language)
    session = next_rendezvous(mission, EVERYONE, now)
    place = session.gathering_place if session is not None else None
    here = isolated(place.name) if place is not None else ""
    texts = {"coach": words.coach_is_here(here)}
    if session is not None:
        moves = (("earlier", -A_QUARTER, words.moved_up), ("later", A_QUARTER, words.put_off))
        for name, by, said in moves:
            wall = zones.wall_time(session.gathers_at + by, session.zone)
            if session.gathers_at + by > now:
                texts[name] = said(dates.clock(wall.time()))
    texts |= {
        "leaving": words.leaving_soon(),
        "stay": words.stay_in(),
        "passports": words.passports(),
    }
    if session is not None:
        title = isolated(shortened(session.title.said_in(language), TITLE))
        texts["badges"] = words.badges(title)
    return texts

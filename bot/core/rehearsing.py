"""Reads what an organiser wants rehearsed: "show me what Bruno will get on Tuesday"."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.mission import Mission
from bot.core.programme import Day, date_of
from bot.core.site_time import site_time
from bot.core.understanding.names import names_of, slip_of
from bot.core.understanding.reading import read
from bot.core.understanding.sentence import words_of

RECEIVES = frozenset(
    words_of(
        "recoit recoivent recevra recevront recevrai recevrons recevoir receive receives get gets "
        "recu voit verra verront"
    )
)
SHOWS = frozenset(words_of("montre montrez voir affiche quels quel que quoi show what which see"))
EVERYONE = frozenset(words_of("tous toutes chacun everyone everybody all groupe group"))
_WHOLE_WORLD = re.compile(r"tout le monde|the whole group|tous", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A rehearsal for *person* (a code, empty for everyone) on the site date *on*."""

    person: str
    on: date


def wanted_in(mission: Mission, text: str, now: datetime) -> Wanted | None:
    """Return what a command's rest, "Bruno mardi", asks for; without a day it is tomorrow."""
    people = _people(mission, text)
    everyone = _means_everyone(text)
    if len(people) != 1 and not everyone:
        return None
    day = read(text, names_of(mission)).day or Day(offset=1)
    on = date_of(day, mission, site_time(mission).date(now))
    if on is None:
        return None
    return Wanted(person="" if everyone else next(iter(people)), on=on)


def wanted_in_words(mission: Mission, text: str, now: datetime) -> Wanted | None:
    """Return what a sentence asks to be rehearsed, None where it asks for something else."""
    said = frozenset(words_of(text))
    if not (said & RECEIVES and said & SHOWS):
        return None
    return wanted_in(mission, text, now)


def _means_everyone(text: str) -> bool:
    return bool(_WHOLE_WORLD.search(text) or EVERYONE & frozenset(words_of(text)))


def _people(mission: Mission, text: str) -> frozenset[str]:
    """Return whom *text* names: by every part of the name that was said, slips mended."""
    names = names_of(mission)
    found: frozenset[str] = frozenset()
    for word in words_of(text):
        if word in RECEIVES | SHOWS:
            continue
        known = word if word in names.people else slip_of(word, names)
        if known in names.people:
            codes = names.people[known]
            found = (found & codes) or (found | codes)
    return found

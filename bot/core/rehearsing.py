"""Reads what an organiser wants rehearsed: "show me what Bruno will get on Tuesday"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from rapidfuzz.distance import OSA

from bot.core.mission import Mission
from bot.core.programme import Day, date_of
from bot.core.site_time import site_time
from bot.core.understanding.names import SHORTEST_BEGINNING, slip_of
from bot.core.understanding.naming import names_of
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
ALIKE = 0.5
"""How much of a name has to be right for it to be offered."""
MOST_NEAR = 6
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


@dataclass(frozen=True, kw_only=True)
class Unclear:
    """Whom an organiser may have meant: *near* are codes, in the order of the file.

    *called* is what they wrote and nobody is called, empty where several are
    called so, or nobody was named.  *on* is None where there is no such day.
    """

    called: str
    near: tuple[str, ...]
    on: date | None


def unclear_in(mission: Mission, text: str, now: datetime) -> Unclear:
    """Return what can be chosen from where `wanted_in` finds nothing."""
    names = names_of(mission)
    reading = read(text, names)
    on = date_of(reading.day or Day(offset=1), mission, site_time(mission).date(now))
    people = _people(mission, text)
    if len(people) > 1:
        return Unclear(called="", near=_in_order(mission, people), on=on)
    unknown = frozenset(reading.unknown) if not people else frozenset()
    called = " ".join(word for word in text.split() if unknown.intersection(words_of(word)))
    near = {
        code
        for word in unknown
        for name, codes in names.people.items()
        if _is_near(word, name)
        for code in codes
    }
    return Unclear(called=called, near=_in_order(mission, near), on=on)


def _is_near(word: str, name: str) -> bool:
    """Tell whether somebody may have meant *name* by *word*, more loosely than by a slip."""
    begun = len(word) >= SHORTEST_BEGINNING and name.startswith(word)
    return begun or OSA.normalized_similarity(word, name) >= ALIKE


def _in_order(mission: Mission, people: Iterable[str]) -> tuple[str, ...]:
    meant = frozenset(people)
    return tuple(person.code for person in mission.people if person.code in meant)[:MOST_NEAR]


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

"""The known words that an unknown one looks like: "Did you mean …?"."""

from collections.abc import Iterable
from itertools import islice

from rapidfuzz import fuzz, process

from bot.core.codes import folded, slug

__all__ = ["folded", "like", "like_zone", "slug"]

ALIKE = 70
"""From this similarity on (0 to 100) a word is worth proposing."""
PART = 88
"""How similar a word is to several that it is one of."""
MOST_COMPARED = 600
LONGEST = 200


def like(word: str, known: Iterable[str], most: int = 2) -> tuple[str, ...]:
    """Return at most *most* of *known* that *word* was probably meant to be, the likest first.

    A word that is a whole word of the other looks like it.  Of a very long
    list only the beginning is compared: it is no list that people know by heart.
    """
    choices = {folded(name): name for name in islice(known, MOST_COMPARED)}
    wanted = folded(word)[:LONGEST]
    if not wanted:
        return ()
    scores = {
        name: score
        for name, score, _ in process.extract(
            wanted, list(choices), scorer=fuzz.ratio, limit=most, score_cutoff=ALIKE
        )
    }
    for name in choices:
        if wanted in name.split() or name in wanted.split():
            scores[name] = max(scores.get(name, 0), PART)
    found = sorted(scores, key=lambda name: -scores[name])
    return tuple(choices[name] for name in found[:most])


def like_zone(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """As `like`, for zones: a city or a country's usual short name stands for its zone."""
    cities = {zone: folded(zone.rpartition("/")[2]) for zone in known}
    wanted = folded(word.rpartition("/")[2])
    exact = tuple(zone for zone, city in cities.items() if city == wanted)
    if exact or wanted in CITIES:
        return exact[:2] or (CITIES[wanted],)
    near = like(wanted, (*cities.values(), *CITIES), most=2)
    zones = [zone for name in near for zone, city in cities.items() if city == name]
    return tuple(dict.fromkeys((*zones, *(CITIES[name] for name in near if name in CITIES))))[:2]


CITIES = {
    city: zone
    for zone, cities in {
        "Europe/Paris": "toulouse montpellier lyon marseille bordeaux lille nantes nice rodez cet",
        "America/Los_Angeles": "san-francisco silicon-valley palo-alto san-diego seattle pst pdt",
        "America/New_York": "boston washington miami atlanta philadelphia est edt",
        "America/Chicago": "austin houston dallas",
        "America/Toronto": "ottawa quebec",
        "Europe/Berlin": "munich hamburg francfort frankfurt",
        "Europe/Rome": "milan turin",
        "Europe/Madrid": "barcelona barcelone valence",
        "Europe/Zurich": "geneva geneve lausanne",
        "Asia/Shanghai": "beijing pekin shenzhen canton guangzhou",
        "Asia/Tokyo": "osaka kyoto",
        "Asia/Kolkata": "mumbai bangalore bengaluru delhi new-delhi",
        "Asia/Jerusalem": "tel-aviv haifa",
        "Asia/Dubai": "abu-dhabi",
        "Africa/Casablanca": "rabat tanger tangier",
    }.items()
    for city in (name.replace("-", " ") for name in cities.split())
}
"""Where people say that they are, and no zone is called so."""

"""The known words that an unknown one looks like: "Did you mean …?"."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

ALIKE = 70
"""From this similarity on (0 to 100) a word is worth proposing."""


def folded(text: str) -> str:
    """Return *text* without accents, case, or signs other than letters and digits."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign if sign.isalnum() else " " for sign in _bare(apart)).split())


def _bare(text: str) -> str:
    return "".join(sign for sign in text if not unicodedata.combining(sign))


def slug(text: str) -> str:
    """Make a code of a name or title: "Dîner d'accueil" becomes "diner-d-accueil"."""
    plain = folded(text).encode("ascii", "ignore").decode()
    return "-".join(plain.split())[:60].strip("-")


def like(word: str, known: Iterable[str], most: int = 2) -> tuple[str, ...]:
    """Return at most *most* of *known* that *word* was probably meant to be, the likest first."""
    choices = {folded(name): name for name in known}
    wanted = folded(word)[:200]
    if not wanted:
        return ()
    found = process.extract(
        wanted, list(choices), scorer=_similarity, limit=most, score_cutoff=ALIKE
    )
    return tuple(choices[name] for name, _, _ in found)


def _similarity(wanted: str, choice: str, **_: object) -> float:
    """Compare as wholes; a word that is a whole word of the other looks like it, too."""
    whole = fuzz.ratio(wanted, choice)
    part = 88.0 if wanted in choice.split() or choice in wanted.split() else 0.0
    return max(whole, part)


def like_zone(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """As `like`, for zones: a city alone names its zone ("Paris", "los angeles")."""
    cities = {zone: zone.rpartition("/")[2] for zone in known}
    wanted = folded(word.rpartition("/")[2])
    exact = tuple(zone for zone, city in cities.items() if folded(city) == wanted)
    if exact:
        return exact[:2]
    near = like(wanted, cities.values(), most=2)
    by_city = tuple(zone for city in near for zone, name in cities.items() if name == city)
    return tuple(dict.fromkeys((*like(word, cities, most=1), *by_city)))[:2]

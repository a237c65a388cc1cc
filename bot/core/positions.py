"""Where on earth something is, as people write it and as links to maps have it.

A position is (latitude, longitude) in degrees, north and east positive.
"""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from bot.core.message import Venue

Position = tuple[float, float]

MOST_NORTH, MOST_EAST = 90.0, 180.0
MAPS = "https://www.google.com/maps/search/?api=1&query="
QUERIES = ("q", "query", "ll", "center", "destination")
"""Where the services that people copy links from put a position."""

_NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
_PAIR = re.compile(rf"\s*({_NUMBER})\s*(?:[,;]\s*|\s)({_NUMBER})\s*")
_COMMAS = re.compile(r"\s*([+-]?\d{1,3},\d+)\s*(?:;\s*|,?\s+)([+-]?\d{1,3},\d+)\s*")
_AT = re.compile(rf"@({_NUMBER}),({_NUMBER})(?:,|/|$)")
_HASH = re.compile(rf"(?:^|&)map=\d+(?:\.\d+)?/({_NUMBER})/({_NUMBER})(?:[/&]|$)")
_MARKED = re.compile(rf"!3d({_NUMBER})!4d({_NUMBER})(?:!|$)")


def position(text: str) -> Position | None:
    """Read "37.4220, -122.0841", also with decimal commas; None where it is no position."""
    found = _PAIR.fullmatch(text)
    if found is not None:
        return _on_earth(found[1], found[2])
    found = _COMMAS.fullmatch(text)
    return _on_earth(found[1], found[2]) if found is not None else None


def position_in(link: str) -> Position | None:
    """Read the position out of a link to a map, None where it has none.

    A marker goes before the middle of the picture: ``geo:``, ``q=lat,lon``,
    ``!3d…!4d…``, ``mlat=…&mlon=…``, ``@lat,lon``, ``#map=zoom/lat/lon``.
    """
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return None
    asked = parse_qs(parts.query)
    if parts.scheme == "geo":
        here = position(parts.path.partition(";")[0])
        return (_asked(asked) or here) if here in (None, (0.0, 0.0)) else here
    if marked := _MARKED.search(unquote(parts.path)):
        return _on_earth(marked[1], marked[2])
    if "mlat" in asked and "mlon" in asked:
        return position(f"{asked['mlat'][0]}, {asked['mlon'][0]}")
    middle = _AT.search(unquote(parts.path)) or _HASH.search(unquote(parts.fragment))
    return _asked(asked) or (_on_earth(middle[1], middle[2]) if middle is not None else None)


def _asked(asked: dict[str, list[str]]) -> Position | None:
    """Read the position that is looked for; "loc:" and a name in brackets may stand around it."""
    for key in QUERIES:
        for value in asked.get(key, ()):
            if found := position(value.removeprefix("loc:").partition("(")[0]):
                return found
    return None


def _on_earth(latitude: str, longitude: str) -> Position | None:
    north, east = (float(part.replace(",", ".")) for part in (latitude, longitude))
    return (north, east) if abs(north) <= MOST_NORTH and abs(east) <= MOST_EAST else None


def shown(latitude: float, longitude: float) -> str:
    """Write a position as a file has it, to some ten metres: "37.4220, -122.0841"."""
    return f"{latitude:.4f}, {longitude:.4f}"


def map_of(venue: Venue) -> str:
    """Return the link to a map of *venue*: its own, else one that marks its position."""
    return venue.url or f"{MAPS}{venue.latitude:.6f}%2C{venue.longitude:.6f}"

"""Where on earth something is, as people write it and as links to maps have it.

A position is (latitude, longitude) in degrees, north and east positive.
"""

import re
from collections.abc import Mapping

from bot.core.message import Venue

Position = tuple[float, float]

MOST_NORTH, MOST_EAST = 90.0, 180.0
MAPS = "https://www.google.com/maps/search/?api=1&query="
QUERIES = ("q", "query", "ll", "center", "destination")
"""Where the services that people copy links from put a position."""
SIGNS = {"%2C": ",", "%20": " ", "%40": "@", "%21": "!", "%3A": ":", "%28": "(", "%2F": "/"}
"""What browsers write for the signs around a position."""

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
    address, _, fragment = _decoded(link.strip()).partition("#")
    path, _, query = address.partition("?")
    pairs = (part.partition("=") for part in query.replace("+", " ").split("&"))
    asked = {key: value for key, _, value in pairs}
    if path.lower().startswith("geo:"):
        here = position(path[len("geo:") :].partition(";")[0])
        return (_asked(asked) or here) if here in (None, (0.0, 0.0)) else here
    if marked := _MARKED.search(path):
        return _on_earth(marked[1], marked[2])
    if "mlat" in asked and "mlon" in asked:
        return position(f"{asked['mlat']}, {asked['mlon']}")
    middle = _AT.search(path) or _HASH.search(fragment)
    return _asked(asked) or (_on_earth(middle[1], middle[2]) if middle is not None else None)


def _asked(asked: Mapping[str, str]) -> Position | None:
    """Read the position that is looked for; "loc:" and a name in brackets may stand around it."""
    for key in QUERIES:
        if found := position(asked.get(key, "").removeprefix("loc:").partition("(")[0]):
            return found
    return None


def _decoded(link: str) -> str:
    """Write the signs that a position is made of as themselves."""
    for code, sign in SIGNS.items():
        link = link.replace(code, sign).replace(code.lower(), sign)
    return link


def _on_earth(latitude: str, longitude: str) -> Position | None:
    north, east = (float(part.replace(",", ".")) for part in (latitude, longitude))
    return (north, east) if abs(north) <= MOST_NORTH and abs(east) <= MOST_EAST else None


def shown(latitude: float, longitude: float) -> str:
    """Write a position as a file has it, to some ten metres: "37.4220, -122.0841"."""
    return f"{latitude:.4f}, {longitude:.4f}"


def map_of(venue: Venue) -> str:
    """Return the link to a map of *venue*: its own, else one that marks its position."""
    return venue.url or f"{MAPS}{venue.latitude:.6f}%2C{venue.longitude:.6f}"

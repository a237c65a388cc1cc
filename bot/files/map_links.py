"""Where the link to a map says that something is."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from bot.core.positions import NUMBER, Position, on_earth, position

QUERIES = ("q", "query", "ll", "center", "destination")
"""Where the services that people copy links from put a position."""

_AT = re.compile(rf"@({NUMBER}),({NUMBER})(?:,|/|$)")
_HASH = re.compile(rf"(?:^|&)map=\d+(?:\.\d+)?/({NUMBER})/({NUMBER})(?:[/&]|$)")
_MARKED = re.compile(rf"!3d({NUMBER})!4d({NUMBER})(?:!|$)")


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
        return on_earth(marked[1], marked[2])
    if "mlat" in asked and "mlon" in asked:
        return position(f"{asked['mlat'][0]}, {asked['mlon'][0]}")
    middle = _AT.search(unquote(parts.path)) or _HASH.search(unquote(parts.fragment))
    return _asked(asked) or (on_earth(middle[1], middle[2]) if middle is not None else None)


def _asked(asked: dict[str, list[str]]) -> Position | None:
    """Read the position that is looked for; "loc:" and a name in brackets may stand around it."""
    for key in QUERIES:
        for value in asked.get(key, ()):
            if found := position(value.removeprefix("loc:").partition("(")[0]):
                return found
    return None

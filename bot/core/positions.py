"""Where on earth something is, as people write it.

A position is (latitude, longitude) in degrees, north and east positive.
"""

import re

from bot.core.message import Venue

Position = tuple[float, float]

MOST_NORTH, MOST_EAST = 90.0, 180.0
MAPS = "https://www.google.com/maps/search/?api=1&query="
UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
"""What stands in a link as it is (RFC 3986, 2.3)."""

NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
"""A pattern for one of the two, in degrees."""
_PAIR = re.compile(rf"({NUMBER})(?: ?[,;] ?| )({NUMBER})")
_COMMAS = re.compile(r"([+-]?\d{1,3},\d+)(?: ?; ?| ?, | )([+-]?\d{1,3},\d+)")


def position(text: str) -> Position | None:
    """Read "37.4220, -122.0841", also with decimal commas; None where it is no position."""
    text = " ".join(text.split())
    found = _PAIR.fullmatch(text)
    if found is not None:
        return on_earth(found[1], found[2])
    found = _COMMAS.fullmatch(text)
    return on_earth(found[1], found[2]) if found is not None else None


def on_earth(latitude: str, longitude: str) -> Position | None:
    """Return two numbers as a position, None where they are not on earth."""
    north, east = (float(part.replace(",", ".")) for part in (latitude, longitude))
    return (north, east) if abs(north) <= MOST_NORTH and abs(east) <= MOST_EAST else None


def shown(latitude: float, longitude: float) -> str:
    """Write a position as a file has it, to some ten metres: "37.4220, -122.0841"."""
    return f"{latitude:.4f}, {longitude:.4f}"


def map_of(venue: Venue) -> str:
    """Return the link to a map of *venue*: its own, else one that marks its position."""
    return venue.url or f"{MAPS}{venue.latitude:.6f}%2C{venue.longitude:.6f}"


def map_searching(address: str) -> str:
    """Return the link that looks for *address* on a map.

    It is made when it is needed: a link that was kept in a mission would go
    on pointing to the address that was there before.
    """
    return MAPS + "".join(
        chr(byte) if byte in UNRESERVED else f"%{byte:02X}" for byte in address.encode()
    )

"""The colours of a report: one accent, readable wherever it stands, and shades made from it.

Contrast is WCAG's, from 1 (none) to 21 (black on white):
https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
"""

import re

OURS = "#0b6b5c"
"""What a report is coloured with where the organisation has named no colour."""
INK = "#1b1f23"
"""What is read, on white."""
MUTED = "#5b6168"
"""What is read second, on white: 6 to 1."""
HAIRLINE = "#d5d9dd"
"""What parts rows; nobody has to see it."""
PAPER = "#ffffff"
NIGHT = "#12181e"
"""The paper of a screen at night."""
TEXT_CONTRAST = 4.5
"""What text of ordinary size needs (WCAG AA)."""

_HEX = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)
_STEPS = 100
_LINEAR_BELOW = 0.04045


def parts(colour: str) -> tuple[int, int, int] | None:
    """Read "#rrggbb" as red, green and blue (0 to 255); None: it is no such colour."""
    found = _HEX.fullmatch(colour.strip())
    if found is None:
        return None
    red, green, blue = (int(part, 16) for part in found.groups())
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Return the contrast (1 to 21) between two colours, each "#rrggbb".

    Raises `ValueError` on anything else.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str, paper: str = PAPER) -> str:
    """Return *colour*, made darker as far as it takes to be read on white; ours where it is none.

    White can then be read on it, too.  On a dark *paper*, such as that of a
    screen at night, it is made lighter.
    """
    wanted = colour.strip().lower() if parts(colour) else OURS
    far = "#000000" if contrast(paper, "#000000") > contrast(paper, PAPER) else PAPER
    for step in range(_STEPS):
        apart = mixed(wanted, far, step / _STEPS)
        if contrast(apart, paper) >= TEXT_CONTRAST:
            return apart
    return far


def mixed(one: str, other: str, share: float) -> str:
    """Return *one* with a *share* (0 to 1) of *other* in it, each "#rrggbb".

    Raises `ValueError` where one of them is no colour.
    """
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _parts(colour: str) -> tuple[int, int, int]:
    found = parts(colour)
    if found is None:
        raise ValueError(f"a colour is #rrggbb: {colour!r}")
    return found


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else float(((part + 0.055) / 1.055) ** 2.4)

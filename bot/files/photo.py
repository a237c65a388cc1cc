"""Makes a photo fit for a report, in a process of its own: smaller, and nothing but the picture.

What a phone writes into a photo, such as where it was taken, does not come
along.  A picture is unpacked only here: one that was made to cost a lot costs
this process and nothing else.
"""

import sys
from colorsys import rgb_to_hsv
from dataclasses import dataclass
from io import BytesIO

from bot.core.photos import LOGO
from bot.files.child import in_child
from bot.files.limits import cost_at_most

MEMORY = 1024 * 1024 * 1024
"""What may be mapped: a large photo takes four bytes a point, twice."""
SECONDS = 10
LONGEST = {"photo": 1600, "logo": 800}
"""Points of the longer side."""
FORMATS = ("JPEG", "PNG", "WEBP")
POINTS = 60_000_000
"""A picture that claims to have more is not unpacked."""
QUALITY = 82
LOOKED_AT = 96
"""Points of the longer side of a logo whose colour is looked for."""
SHADES = 12
COLOURED, DARK = 0.3, 0.25
"""From how saturated and how bright on (of 1) something is a colour, and not grey or black."""


@dataclass(frozen=True, kw_only=True)
class Fitted:
    """A picture as a report holds it: a photo as JPEG, a logo as PNG, with its *colour*.

    That is "#rrggbb"; empty where it is a photo's, or a logo is black and white.
    """

    content: bytes
    colour: str = ""


def fit(content: bytes, what: str) -> Fitted | None:
    """Make a picture fit for a report; None: it is no picture.

    *what* is photo or logo.  Blocks: from asyncio, call it in a thread.
    """
    made = in_child(__name__, what, data=content, seconds=SECONDS)
    if not made:
        return None
    colour, _, picture = made.partition(b"\n")
    return Fitted(content=picture, colour=colour.decode())


def made_fit(content: bytes, what: str) -> bytes:
    """Return *content*, a picture, as `fit` does.  Raises `OSError` and `ValueError`."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = POINTS // 2  # the library refuses at twice as many
    with Image.open(BytesIO(content), formats=FORMATS) as found:
        picture = ImageOps.exif_transpose(found)
        picture.thumbnail((LONGEST[what], LONGEST[what]))
        written = BytesIO()
        if what == LOGO:
            picture.convert("RGBA").save(written, "PNG", optimize=True)
        else:
            on_white = Image.new("RGB", picture.size, "white")
            seen = picture.convert("RGBA")
            on_white.paste(seen, mask=seen.getchannel("A"))
            on_white.save(written, "JPEG", quality=QUALITY, optimize=True)
    return written.getvalue()


def colour_of(logo: bytes) -> str:
    """Return the colour ("#rrggbb") that stands out most in a logo; empty: it is black and white.

    Of what is seen of it; hardly coloured parts count as grey.
    """
    from PIL import Image

    with Image.open(BytesIO(logo)) as found:
        drawn = found.convert("RGBA")
    drawn.thumbnail((LOOKED_AT, LOOKED_AT))
    seen = Image.new("RGB", drawn.size, "white")
    seen.paste(drawn, mask=drawn.getchannel("A"))
    few = seen.quantize(SHADES)
    palette = few.getpalette() or []
    best, most = "", 0.0
    for count, number in few.getcolors() or []:
        if not isinstance(number, int):
            continue
        red, green, blue = palette[3 * number : 3 * number + 3]
        _, saturation, value = rgb_to_hsv(red / 255, green / 255, blue / 255)
        if saturation > COLOURED and value > DARK and count * saturation > most:
            best, most = f"#{red:02x}{green:02x}{blue:02x}", count * saturation
    return best


def main() -> None:
    """Make the picture on stdin fit, below a line with its colour; the argument is what for."""
    cost_at_most(MEMORY, SECONDS)
    what = sys.argv[1]
    made = made_fit(sys.stdin.buffer.read(), what)
    colour = colour_of(made) if what == LOGO else ""
    sys.stdout.buffer.write(colour.encode() + b"\n" + made)


if __name__ == "__main__":
    main()

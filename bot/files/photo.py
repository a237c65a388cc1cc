"""Makes a photo fit for a report, in a process of its own: smaller, and nothing but the picture.

What a phone writes into a photo, such as where it was taken, does not come
along.  A picture is unpacked only here: one that was made to cost a lot costs
this process and nothing else.
"""

import resource
import sys
from contextlib import suppress
from io import BytesIO

from bot.core.photos import LOGO
from bot.files.child import in_child

MEMORY = 1024 * 1024 * 1024
"""What may be mapped: a large photo takes four bytes a point, twice."""
SECONDS = 10
LONGEST = {"photo": 1600, "logo": 800}
"""Points of the longer side."""
FORMATS = ("JPEG", "PNG", "WEBP")
POINTS = 60_000_000
"""A picture that claims to have more is not unpacked."""
QUALITY = 82


def fit(content: bytes, what: str) -> bytes | None:
    """Return a picture as a report holds it: a photo as JPEG, a logo as PNG; None: it is none.

    *what* is photo or logo.  Blocks: from asyncio, call it in a thread.
    """
    return in_child(__name__, what, data=content, seconds=SECONDS) or None


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


def main() -> None:
    """Make the picture on stdin fit; the argument is what it is for."""
    limits = ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS))
    for limit, most in limits:
        with suppress(ValueError):  # a system that does not know this limit
            resource.setrlimit(limit, (most, most))
    sys.stdout.buffer.write(made_fit(sys.stdin.buffer.read(), sys.argv[1]))


if __name__ == "__main__":
    main()

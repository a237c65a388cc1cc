"""Photos as typst takes them without a file: within an SVG of their size."""

from base64 import b64encode

from bot.core.chat import PICTURES

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""The markers of a JPEG that begin a frame, and so name its size."""
MOST_PIXELS = 40_000_000
"""A picture that claims to be larger is not unpacked."""


def size_of(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, JPEG or WebP in pixels; None: it is none of them."""
    size = None
    if content.startswith(_PNG) and content[12:16] == b"IHDR":
        size = _number(content[16:20]), _number(content[20:24])
    elif content.startswith(_JPEG):
        size = _of_jpeg(content)
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        size = _of_webp(content)
    if size is None or not 0 < size[0] * size[1] <= MOST_PIXELS:
        return None
    return size


def as_svg(content: bytes, media_type: str) -> tuple[str, int, int] | None:
    """Wrap a picture into an SVG; return it, its width and its height.

    None: it is no picture that we know.
    """
    size = size_of(content)
    if size is None or media_type not in PICTURES:
        return None
    width, height = size
    inside = f'href="data:{media_type};base64,{b64encode(content).decode()}"'
    sized = f'width="{width}" height="{height}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {sized}><image {sized} {inside}/></svg>'
    return svg, width, height


def _number(big_endian: bytes) -> int:
    return int.from_bytes(big_endian, "big")


def _of_jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2
    while content[at : at + 1] == b"\xff":
        marker = content[at + 1 : at + 2]
        if marker == b"\xff":  # padding
            at += 1
        elif marker and marker[0] in _FRAMES:
            return _number(content[at + 7 : at + 9]), _number(content[at + 5 : at + 7])
        else:
            at += 2 + max(2, _number(content[at + 2 : at + 4]))
    return None


def _of_webp(content: bytes) -> tuple[int, int] | None:
    def number(at: int, size: int = 2) -> int:
        return int.from_bytes(content[at : at + size], "little")

    match content[12:16]:
        case b"VP8 ":
            return number(26) & 0x3FFF, number(28) & 0x3FFF
        case b"VP8L":
            bits = number(21, 4)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            return number(24, 3) + 1, number(27, 3) + 1
        case _:
            return None

"""What a file called .xlsx really is, before anything of it is unpacked.

A workbook of 79 KB can cost seconds and gigabytes (FACTS 7), so what is inside
is weighed first: sizes, ratios, rows, and what does not belong there.
"""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - zlib calls its exception so

from bot.core.problems import What

UNPACKED = 50_000_000
"""Bytes that a workbook may unpack to."""
RATIO = 100
"""How often larger than packed it may be, from a megabyte on."""
WORTH_A_RATIO = 1_000_000
PARTS = 2_000
"""Files that a workbook may consist of."""
ROWS = 5_000
ROWS_WITH_FORMATS = 50_000
"""Rows that a sheet may hold, those counted that are only formatted."""
TEXTS = 60_000
"""Different texts that a workbook may hold: more take seconds to read."""
CHUNK = 1_000_000

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of a compound file: a workbook of before 2007, or a locked one."""
LOCKED = "EncryptedPackage".encode("utf-16-le")
ROW = re.compile(rb"<(?:\w+:)?row[\s>/]")
TEXT = re.compile(rb"<(?:\w+:)?si[\s>/]")
DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def why_not(data: bytes) -> What | None:
    """Return why *data* is not a workbook that is safe to read, None where it is."""
    if data.startswith(b"%PDF"):
        return What.BOOK_IS_PDF
    if data.startswith(OLD):
        return What.BOOK_IS_LOCKED if LOCKED in data else What.BOOK_IS_OLD
    if not data.startswith(b"PK"):
        return What.BOOK_IS_TEXT if _is_text(data) else What.BOOK_IS_OTHER
    try:
        with ZipFile(BytesIO(data)) as book:
            return _why_not_unpack(book)
    except (BadZipFile, ZlibError, EOFError, OSError, ValueError, NotImplementedError):
        return What.BOOK_IS_BROKEN
    except RuntimeError:  # a part wants a password
        return What.BOOK_IS_LOCKED


def _is_text(data: bytes) -> bool:
    head = data[:4096]
    return not any(sign < 9 or 13 < sign < 27 for sign in head)  # noqa: PLR2004 - control signs


def _why_not_unpack(book: ZipFile) -> What | None:
    parts = book.infolist()
    names = {part.filename for part in parts}
    if kind := _what_else(names):
        return kind
    unpacked, packed = (sum(sizes) for sizes in zip(*map(_sizes, parts), strict=True))
    bomb = unpacked > UNPACKED or (unpacked > WORTH_A_RATIO and unpacked > RATIO * packed)
    if bomb or len(parts) > PARTS:
        return What.BOOK_UNPACKS_TOO_BIG
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return What.BOOK_HAS_MACROS
    return next((why for part in parts if (why := _why_not_part(book, part))), None)


def _sizes(part: ZipInfo) -> tuple[int, int]:
    return part.file_size, part.compress_size


def _what_else(names: set[str]) -> What | None:
    """Tell what a zip file is that is not a workbook."""
    if "xl/workbook.xml" in names:
        return None
    if "xl/workbook.bin" in names:
        return What.BOOK_IS_BINARY
    if names & {"word/document.xml", "ppt/presentation.xml"}:
        return What.BOOK_IS_WORD
    if {"mimetype", "content.xml"} <= names:
        return What.BOOK_IS_OPEN_DOCUMENT
    return What.BOOK_IS_OTHER


def _why_not_part(book: ZipFile, part: ZipInfo) -> What | None:
    """Read through one part without keeping it."""
    if not part.filename.endswith((".xml", ".rels")):
        return None
    rows = texts = 0
    with book.open(part) as content:
        while chunk := content.read(CHUNK):
            if DECLARATION.search(chunk):
                return What.BOOK_IS_BROKEN
            rows += len(ROW.findall(chunk))
            texts += len(TEXT.findall(chunk))
            if rows > ROWS_WITH_FORMATS:
                return What.TOO_MANY_ROWS
            if texts > TEXTS:
                return What.BOOK_TOO_MUCH_WORK
    return None

"""Parts of a Word document as XML: paragraphs, runs, cells, fields and pictures."""

import re
import struct
from io import BytesIO

from docx.document import Document
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length

from bot.core.bidi import RIGHT_TO_LEFT
from bot.core.chat import PICTURES
from bot.core.report.page import Picture
from bot.files.report.writing import allowed

UNREADABLE = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    struct.error,
    ValueError,
    KeyError,
    ZeroDivisionError,
)
"""How the library says that a picture is none."""

_ISOLATES = re.compile("[\u2066-\u2069]")
_LETTER = RIGHT_TO_LEFT.pattern
_RIGHT_TO_LEFT = re.compile(rf"({_LETTER}(?:(?:{_LETTER}|[\s'’-])*{_LETTER})?)")
_BREAKS = re.compile(r"(\n|\t)")


def made(tag: str, *inside: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """Make an element of Word's, with *attributes* of the same namespace."""
    element: BaseOxmlElement = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(inside)
    return element


def paragraph(
    style: str, *inside: BaseOxmlElement, keep: bool = False, new_page: bool = False
) -> BaseOxmlElement:
    """Make a paragraph of a *style*; *keep*: on the page of the next one."""
    properties = made("pPr", made("pStyle", val=style))
    if keep:
        properties.append(made("keepNext"))
    if new_page:
        properties.extend((made("pageBreakBefore"), made("spacing", before=0)))
    return made("p", properties, *inside)


def runs(text: str, style: str = "") -> list[BaseOxmlElement]:
    """Make runs of *text*; what is written from right to left is marked so, as Word wants it."""
    pieces = _RIGHT_TO_LEFT.split(_ISOLATES.sub("", allowed(text)))
    return [
        _run(piece, style, is_rtl=place % 2 == 1) for place, piece in enumerate(pieces) if piece
    ]


def _run(text: str, style: str, *, is_rtl: bool) -> BaseOxmlElement:
    properties = made("rPr")
    if style:
        properties.append(made("rStyle", val=style))
    if is_rtl:
        properties.append(made("rtl"))
    run = made("r", properties) if len(properties) else made("r")
    for piece in _BREAKS.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        if piece in {"\n", "\t"}:
            run.append(made("br" if piece == "\n" else "tab"))
        elif piece:
            words = made("t")
            words.text = piece
            words.set(qn("xml:space"), "preserve")
            run.append(words)
    return run


def field(code: str) -> BaseOxmlElement:
    """Make a field that Word fills in by itself, such as PAGE."""
    return made("fldSimple", *runs("1"), instr=code)


def cell(*inside: BaseOxmlElement, width: int, span: int = 1) -> BaseOxmlElement:
    """Make a cell, *width* in twentieths of a point, over *span* columns of the grid."""
    properties = made("tcPr", made("tcW", w=width, type="dxa"))
    if span > 1:
        properties.append(made("gridSpan", val=span))
    return made("tc", properties, *inside)


def row(*cells: BaseOxmlElement, heads: bool = False) -> BaseOxmlElement:
    """Make a row that stays on one page; one that *heads* stands on each page of its table."""
    properties = made("trPr", made("cantSplit"))
    if heads:
        properties.append(made("tblHeader"))
    return made("tr", properties, *cells)


def table(
    style: str, widths: list[int], rows: list[BaseOxmlElement], *, says: str = "", heads: bool
) -> BaseOxmlElement:
    """Make a table on a grid of *widths*; *says* tells what it shows to who cannot see it."""
    properties = made(
        "tblPr",
        made("tblStyle", val=style),
        made("tblW", w=sum(widths), type="dxa"),
        made("tblLayout", type="fixed"),
        made(
            "tblLook",
            val="06A0" if heads else "0600",
            firstRow=int(heads),
            firstColumn=int(heads),
            lastRow=0,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
    )
    if says:
        properties.append(made("tblCaption", val=allowed(says)))
    grid = made("tblGrid", *(made("gridCol", w=width) for width in widths))
    return made("tbl", properties, grid, *rows)


def picture(
    document: Document, shown: Picture, width: Length, height: Length
) -> BaseOxmlElement | None:
    """Make a run with a picture, at most so wide and high; None: it is none that Word shows."""
    if shown.media_type not in PICTURES:
        return None
    try:
        _, image = document.part.get_or_add_image(BytesIO(shown.content))
        share = min(width / image.width, height / image.height)
        inline = document.part.new_pic_inline(
            BytesIO(shown.content), round(image.width * share), round(image.height * share)
        )
    except UNREADABLE:
        return None
    inline.docPr.set("descr", allowed(shown.words))
    for side in ("distT", "distB", "distL", "distR"):  # left out, some indent it
        inline.set(side, "0")
    return made("r", made("drawing", inline))

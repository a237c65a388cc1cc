"""What a Word document of ours starts from: our styles alone, its language, its pages."""

import re

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from bot.core.languages.paper import paper_words_in
from bot.core.report.colours import HAIRLINE, INK, MUTED, PAPER, parts, readable
from bot.core.report.page import Page
from bot.files.report.templating import environment
from bot.files.report.writing import allowed

FONT = "Calibri"
"""Every Word has it; elsewhere `ALIKE`, whose letters are as wide."""
ALIKE = "Carlito"
SIDE, ABOVE, BELOW = Mm(22), Mm(19), Mm(19)
A4 = Mm(210), Mm(297)
WIDTH = A4[0] - 2 * SIDE
"""What a line may take, in the library's own measure."""
TWIP = 635
"""A twentieth of a point, in which Word measures, in that of the library."""
MOST = 255
"""Characters of a property."""
TRACK = "#eceff1"
"""What of a bar's full length is not reached."""
BULLETS = 1
"""The numbering of bullets in the library's own template."""
MODERN = "15"
"""The Word whose layout is used: without, a document opens in compatibility mode."""
UNWANTED = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    RELATIONSHIP_TYPE.CUSTOM_XML,
)
"""What the library's template brings and nobody needs."""


def empty_document(page: Page) -> Document:
    """Return a document for *page* with nothing in it."""
    document = docx.Document()
    _drop_unwanted(document)
    _set_styles(document, page)
    _set_pages(document)
    _set_language(document, paper_words_in(page.language).locale())
    _set_properties(document, page)
    return document


def bare(colour: str) -> str:
    """Return "#rrggbb" as Word writes it."""
    return colour.removeprefix("#").upper()


def _drop_unwanted(document: Document) -> None:
    package = document.part.package
    for rels in (document.part.rels, package.rels if package else {}):
        for key, relation in list(rels.items()):
            if relation.reltype in UNWANTED:
                del rels[key]


def _set_styles(document: Document, page: Page) -> None:
    ink = readable(page.colour)
    written = (
        environment()
        .get_template("styles.xml")
        .render(
            accent=bare(page.colour.strip() if parts(page.colour) else ink),
            ink=bare(ink),
            text=bare(INK),
            muted=bare(MUTED),
            line=bare(HAIRLINE),
            paper=bare(PAPER),
            track=bare(TRACK),
            font=FONT,
            locale=paper_words_in(page.language).locale(),
            width=WIDTH // TWIP,
            bullets=BULLETS,
        )
    )
    styles = document.styles.element
    for one in list(styles):
        styles.remove(one)
    styles.extend(list(parse_xml(written.strip())))
    _rewrite(document, RELATIONSHIP_TYPE.THEME, _theme(bare(ink)))
    _rewrite(document, RELATIONSHIP_TYPE.FONT_TABLE, _FONTS)


def _theme(ink: str) -> tuple[tuple[bytes, bytes], ...]:
    """Return what makes *ink* the first colour that Word offers, and ours its letters."""
    return (
        (rb'(<a:accent1>\s*<a:srgbClr val=")\w+', rb"\g<1>" + ink.encode()),
        (rb'(<a:latin typeface=")\w+', rb"\g<1>" + FONT.encode()),
    )


_FONTS = (
    (
        rb"</w:fonts>\s*$",
        f'<w:font w:name="{FONT}"><w:altName w:val="{ALIKE}"/></w:font></w:fonts>'.encode(),
    ),
)


def _rewrite(document: Document, kind: str, changes: tuple[tuple[bytes, bytes], ...]) -> None:
    """Write a part that the library keeps as bytes anew."""
    part = document.part.part_related_by(kind)
    content = part.blob
    for pattern, instead in changes:
        content = re.sub(pattern, instead, content)
    new = Part(part.partname, part.content_type, content, document.part.package)
    key = next(key for key, one in document.part.rels.items() if one.reltype == kind)
    document.part.load_rel(kind, new, key)


def _set_pages(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = A4
    section.left_margin = section.right_margin = SIDE
    section.top_margin, section.bottom_margin = ABOVE, BELOW
    section.header_distance = section.footer_distance = Mm(10)


def _set_language(document: Document, locale: str) -> None:
    settings = document.settings.element
    for language in settings.findall(qn("w:themeFontLang")):
        language.set(qn("w:val"), locale)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), MODERN)
    for proof in settings.findall(qn("w:proofState")):
        settings.remove(proof)


def _set_properties(document: Document, page: Page) -> None:
    """Say what it is, of whom and in which language; the template's dates are none of ours."""
    core = document.core_properties
    core.title, core.author = allowed(page.title)[:MOST], allowed(page.author)[:MOST]
    core.language, core.comments = paper_words_in(page.language).locale(), ""
    package = document.part.package
    for part in package.parts if package else ():
        if part.partname == "/docProps/core.xml" and isinstance(part, XmlPart):
            for dated in ("created", "modified"):
                for one in part.element.findall(qn(f"dcterms:{dated}")):
                    part.element.remove(one)

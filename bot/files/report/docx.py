"""A page as a Word document, for organisers to go on writing in: its looks are styles alone."""

from dataclasses import dataclass
from io import BytesIO
from typing import assert_never

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm

from bot.core.languages.paper import PaperWords, paper_words_in
from bot.core.message import Link, Moment, Plain, Span, Strong, Struck
from bot.core.report.page import (
    Bar,
    Bars,
    Block,
    Bullets,
    Cover,
    Facts,
    Figures,
    Heading,
    NewPage,
    Page,
    Picture,
    Said,
    Table,
    Text,
)
from bot.files.report.docx_parts import cell, field, made, paragraph, picture, row, runs, table
from bot.files.report.docx_styles import TWIP, WIDTH, empty_document
from bot.files.report.writing import (
    LONG_FIGURE,
    has_long_labels,
    has_short_labels,
    is_link,
    numeric,
    percentages,
    proportions,
)

LINE = WIDTH // TWIP
"""The width of a line in twentieths of a point, as all widths below."""
FIGURES_A_ROW = 4
LOGO = Mm(60), Mm(16)
"""How wide and how high at most."""
PHOTO = Emu(WIDTH), Mm(110)
UNITS = 40
"""Into how many steps a bar's full length is divided."""
GAP = LINE * 2 // 100
TOGETHER = 8
"""Bars that stay on one page."""


def to_docx(page: Page) -> bytes:
    """Set *page* as a Word document."""
    document = empty_document(page)
    writing = Writing(document, page, paper_words_in(page.language))
    writing.foot()
    if page.logo:
        writing.logo(page.logo)
    for block in page.blocks:
        writing.block(block)
    writing.end()
    written = BytesIO()
    document.save(written)
    return written.getvalue()


@dataclass
class Writing:
    """A document on its way, block after block; *turned*: what comes next begins a page."""

    document: Document
    page: Page
    words: PaperWords
    turned: bool = False

    def foot(self) -> None:
        """Say below each page what it belongs to, and which it is; a letter has nothing there."""
        if not self.page.footer:
            return
        footer = self.document.sections[0].footer
        footer.is_linked_to_previous = False
        line = paragraph(
            "Footer",
            *runs(f"{self.page.footer}\t{self.words.page()}"),
            field("PAGE"),
            *runs(self.words.of_pages()),
            field("NUMPAGES"),
        )
        held = footer.paragraphs[0]._p  # noqa: SLF001 - the library has no other way to it
        held.getparent().replace(held, line)

    def logo(self, shown: Picture) -> None:
        """Show the organisation's logo above everything."""
        drawn = picture(self.document, shown, *LOGO)
        if drawn is not None:
            self._add("Logo", drawn)

    def block(self, block: Block) -> None:  # noqa: C901, PLR0912 - one case a kind
        """Write what comes next."""
        match block:
            case Cover():
                self._cover(block)
            case Heading():
                self._add(f"Heading{min(max(block.level, 1), 3)}", *runs(block.text))
                if block.beside:
                    self._add("BelowHeading", *runs(block.beside))
            case Text():
                self._add("Aside" if block.small else "Normal", *self._spans(block.spans))
            case Bullets():
                for item in block.items:
                    self._add("ListBullet", *self._spans(item))
            case Said():
                self._said(block)
            case Figures():
                self._figures(block)
            case Facts():
                self._facts(block)
            case Table():
                self._table(block)
            case Bars():
                self._bars(block)
            case Picture():
                self._photo(block)
            case NewPage():
                self.turned = self._last().tag != qn("w:body")
            case _:
                assert_never(block)

    def end(self) -> None:
        """Close the document: Word wants a paragraph after a table."""
        self.turned = False
        if self._last().tag == qn("w:tbl"):
            self._add("Between")

    def _last(self) -> BaseOxmlElement:
        """Return what was written last; the body itself where nothing was."""
        body: BaseOxmlElement = self.document.element.body
        last: BaseOxmlElement = body[-2] if len(body) > 1 else body
        return last

    def _put(self, element: BaseOxmlElement) -> None:
        self.document.element.body.insert(-1, element)
        self.turned = False

    def _add(self, style: str, *inside: BaseOxmlElement, keep: bool = False) -> None:
        self._put(paragraph(style, *inside, keep=keep, new_page=self.turned))

    def _cover(self, block: Cover) -> None:
        self._add("Title", *runs(block.title))
        if block.subtitle:
            self._add("Subtitle", *runs(block.subtitle))
        for line in block.lines:
            self._add("CoverLine", *runs(line))

    def _said(self, block: Said) -> None:
        words = runs(self.words.quoted(block.text.strip()))
        by = runs(f"  —\u00a0{block.by}", "QuoteSource") if block.by else []
        self._add("Quote", *words, *by)

    def _facts(self, block: Facts) -> None:
        """Write labelled values; they stay together, and so with the heading above them."""
        style, gap = ("LongFact", " ") if has_long_labels(block) else ("Fact", "\t")
        for place, (label, value) in enumerate(block.rows, 1):
            labelled = runs(f"{label}{self.page.colon.rstrip(' ')}{gap}", "FactLabel")
            self._add(style, *labelled, *runs(value), keep=place < len(block.rows))

    def _figures(self, block: Figures) -> None:
        if self.turned or self._last().tag == qn("w:tbl"):
            self._add("Between")
        columns = min(len(block.items), FIGURES_A_ROW) or 1
        width = LINE // columns
        rows = [
            row(*(_figure(*item, width) for item in block.items[start : start + columns]))
            for start in range(0, len(block.items), columns)
        ]
        if rows:
            self._put(table("TableNormal", [width] * columns, rows, heads=False))

    def _table(self, block: Table) -> None:
        self._add("TableCaption", *runs(block.caption))
        widths = [LINE * share // 100 for share in percentages(block)]
        styles = ["TableNumber" if one else "TableText" for one in numeric(block)]
        last = len(block.rows)
        bound = {0, 1, last - 1} - {last}  # no row alone on its page
        rows = [
            row(
                *(
                    cell(paragraph(style, *runs(text), keep=place in bound), width=width)
                    for text, style, width in zip(texts, styles, widths, strict=True)
                ),
                heads=place == 0,
            )
            for place, texts in enumerate((block.columns, *block.rows))
        ]
        self._put(table("ReportTable", widths, rows, says=block.caption, heads=True))

    def _bars(self, block: Bars) -> None:
        if not block.bars:
            return
        self._add("TableCaption", *runs(block.caption))
        shares = proportions(self.page)[has_short_labels(block)]
        label, unit = LINE * shares[0] // 100, LINE * shares[1] // 100 // UNITS
        widths = [label, *([unit] * UNITS), GAP]
        widths.append(LINE - sum(widths))
        last = len(block.bars) if len(block.bars) <= TOGETHER else 0
        rows = [_bar(bar, widths, keep=place < last) for place, bar in enumerate(block.bars, 1)]
        self._put(
            table("ReportBars", widths, rows, says=block.words or block.caption, heads=False)
        )

    def _photo(self, block: Picture) -> None:
        drawn = picture(self.document, block, *PHOTO)
        if drawn is None:
            return
        self._add("Picture", drawn, keep=bool(block.caption))
        if block.caption:
            self._add("Caption", *runs(block.caption))

    def _spans(self, spans: tuple[Span, ...]) -> list[BaseOxmlElement]:
        return [run for span in spans for run in self._span(span)]

    def _span(self, span: Span) -> list[BaseOxmlElement]:
        match span:
            case Plain(text) | Moment(text=text):
                return runs(text)
            case Strong(text):
                return runs(text, "Strong")
            case Struck(text):
                return runs(text, "Struck")
            case Link(text, url):
                return self._link(text, url) if is_link(url) else runs(text)
            case _:
                assert_never(span)

    def _link(self, text: str, url: str) -> list[BaseOxmlElement]:
        link = made("hyperlink", *runs(text, "Hyperlink"))
        key = self.document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), key)
        return [link]


def _figure(value: str, counts: str, width: int) -> BaseOxmlElement:
    style = "LongFigure" if len(value) > LONG_FIGURE else "Figure"
    return cell(
        paragraph(style, *runs(value)), paragraph("FigureLabel", *runs(counts)), width=width
    )


def _bar(bar: Bar, widths: list[int], *, keep: bool) -> BaseOxmlElement:
    """Make a row: the label, a bar of two cells, and what it says; *keep*: with the next row."""
    label, unit, words = widths[0], widths[1], widths[-1]
    reached = round(min(max(bar.share or 0, 0), 1) * UNITS)
    rest = "BarRest" if bar.share is not None else "TableText"
    pieces = [(reached, "Bar"), (UNITS - reached, rest)]
    return row(
        cell(paragraph("BarLabel", *runs(bar.label), keep=keep), width=label),
        *(
            cell(paragraph(style), width=units * unit, span=units)
            for units, style in pieces
            if units
        ),
        cell(paragraph("TableText"), width=GAP),
        cell(paragraph("BarWords", *runs(bar.words)), width=words),
    )

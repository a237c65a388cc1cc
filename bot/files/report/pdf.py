"""A page as PDF: A4, tagged for those who listen to it, the same bytes for the same page."""

from bot.core.report.page import Page
from bot.files.report.description import described
from bot.files.report.typesetting import set_page


def to_pdf(page: Page) -> bytes:
    """Set *page* as PDF: to PDF/UA-1, or merely tagged where a name has letters we lack."""
    from typst import TypstError

    data = described(page)
    try:
        return set_page(data, "pdf", accessible=True)
    except TypstError:
        return set_page(data, "pdf")

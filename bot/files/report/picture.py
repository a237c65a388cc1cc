"""A page as a picture for a chat: one column in big letters, as high as it takes."""

from bot.core.report.page import Page
from bot.files.report.typesetting import set_page

WIDTH = 1080
"""Pixels: what a phone shows without enlarging it, and what Telegram does not shrink."""
LETTERS = 38
"""Pixels of ordinary letters on a picture of that width; asides have nine tenths of it."""


def to_png(page: Page, width: int = WIDTH) -> bytes:
    """Set *page* as a PNG, *width* pixels wide."""
    options = {"width": width, "letters": LETTERS * width / WIDTH}
    return set_page(page, "png", options=options)

"""A page as a picture for a chat: one column in big letters, as high as it takes."""

import json
from typing import Any

from bot.core.report.page import Page
from bot.files.child import in_child
from bot.files.report.description import described
from bot.files.report.typesetting import set_page

WIDTH = 1080
"""Pixels: what a phone shows without enlarging it, and what Telegram does not shrink."""
LETTERS = 38
"""Pixels of ordinary letters on a picture of that width; asides have nine tenths of it."""
SECONDS = 30
"""What drawing one may take, on the clock on the wall."""


def drawn(page: Page) -> bytes | None:
    """Have *page* drawn by a process of its own, as a PNG; None: it could not be.

    Blocks until it is made: from asyncio, call it in a thread.
    """
    data = json.dumps(_for_a_phone(page, WIDTH)).encode()
    return in_child("bot.files.report.typesetting", data=data, seconds=SECONDS)


def to_png(page: Page, width: int = WIDTH) -> bytes:
    """Set *page* as a PNG, *width* pixels wide."""
    return set_page(_for_a_phone(page, width), "png")


def _for_a_phone(page: Page, width: int) -> dict[str, Any]:
    return {**described(page), "width": width, "letters": LETTERS * width / WIDTH}

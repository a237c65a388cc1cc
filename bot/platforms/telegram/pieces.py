"""What a message, a file and places become on Telegram: pieces that go out one by one."""

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.chat import Document
from bot.core.message import Message, Venue
from bot.platforms.telegram.message_html import CAPTION_UNITS, Part, parts, rows, units

GROWING = 256
"""Units by which what is said below a file may become longer."""
MOST_VENUES = 3
"""Places of one message that are shown on the map."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A file, with the words below it where they fit there."""

    document: Document
    caption: Part | None = None


Piece = Part | Filed | Venue
"""What goes out as one message."""


def in_pieces(message: Message | None, document: Document | None) -> tuple[tuple[Piece, ...], int]:
    """Return what goes out, and how many of the first of them are the message itself."""
    if message is None:
        return ((Filed(document),), 1) if document is not None else ((), 0)
    said = parts(message)
    places = dict.fromkeys(one for one in message.blocks if isinstance(one, Venue))
    venues = tuple(places)[:MOST_VENUES]
    if document is None:
        return (*said, *venues), len(said)
    # Words with buttons are said anew in their place, and may be more then.
    room = CAPTION_UNITS - (GROWING if message.buttons else 0)
    if len(said) == 1 and units(said[0].text) <= room:
        return (Filed(document, said[0]), *venues), 1
    return (*said, Filed(document), *venues), len(said)


def keyboard(message: Message | None) -> InlineKeyboardMarkup | None:
    """Return the buttons of *message*, None where it has none."""
    if message is None or not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(button.label, callback_data=button.choice) for button in row]
            for row in rows(message)
        ]
    )

"""What is said to who says that a visit is over."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.bidi import isolated
from bot.core.languages.ending import ending_in
from bot.core.message import BUTTONS, LABEL_CHARACTERS, Button, Message, line, shortened
from bot.core.messages.lines import Writer
from bot.core.mission import Session
from bot.core.tokens import token_of

ENDED = "ended"
"""How the log names it."""
CHOICE = "done"
"""What its buttons begin with."""


def noted_message(writer: Writer, session: Session) -> Message:
    """Say that it is noted, with what takes it back."""
    words = ending_in(writer.language)
    back = Button(words.mistake(), f"{CHOICE}:back:{token_of(session.code)}")
    return Message("", (line(words.noted(writer.title(session))),), (back,))


def too_early_message(language: str) -> Message:
    """Say, where it was asked how it was, that it goes on after all."""
    return Message("", (line(ending_in(language).too_early()),))


def which_over(writer: Writer, sessions: Sequence[Session]) -> Message:
    """Ask which one is over."""
    buttons = tuple(
        Button(
            shortened(writer.title(session), LABEL_CHARACTERS),
            f"{CHOICE}:is:{token_of(session.code)}",
            row=row,
        )
        for row, session in enumerate(sessions[:BUTTONS])
    )
    return Message("", (line(ending_in(writer.language).which()),), buttons)


def has_ended(data: Mapping[str, Any], language: str) -> str:
    """Say in the log what somebody said was over."""
    return ending_in(language).has_ended(isolated(str(data.get("title", ""))))

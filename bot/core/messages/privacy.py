"""What somebody reads who wants to have what is kept of them, or to be forgotten."""

from datetime import date

from bot.core.bidi import isolated
from bot.core.languages.privacy import privacy_in
from bot.core.message import TITLE_CHARACTERS, Button, Message, line, shortened

FORGET = "forget"
"""What the choice of the button begins with that does it; whose button it is follows."""


def forget_message(
    mission: str, instead: str, mark: str, language: str, *, elsewhere: int = 0
) -> Message:
    """Ask whether somebody is to be forgotten; *instead* is who they will be.

    *mark* names who asked, *elsewhere* counts other missions.
    """
    words = privacy_in(language)
    blocks = [line(words.forget_means(isolated(mission), instead))]
    if elsewhere:
        blocks.append(line(words.forget_elsewhere(elsewhere)))
    blocks.append(line(words.forget_asks_file()))
    button = Button(words.forget(), f"{FORGET}:{mark}")
    title = shortened(words.forget_title(), TITLE_CHARACTERS)
    return Message(title, tuple(blocks), (button,))


def retention_ends(
    mission: str, on: date, days: int, language: str, *, organises: bool
) -> Message:
    """Say that what is kept ends so many *days* from now, to an organiser or to anyone else."""
    words, title = privacy_in(language), isolated(mission)
    if not organises:
        return Message("", (line(words.ends_for_one(title, on)), line(words.ends_mine())))
    heading = shortened(words.ends_title(title, on), TITLE_CHARACTERS)
    return Message(heading, (line(words.ends_means(days)),))


def retention_ended(mission: str, language: str) -> Message:
    """Say goodbye."""
    return Message("", (line(privacy_in(language).ended(isolated(mission))),))


def file_message(mission: str, language: str) -> Message:
    """Say what the file is."""
    return Message("", (line(privacy_in(language).file_is(isolated(mission))),))

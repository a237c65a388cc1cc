"""What somebody is told of a calendar's address, and asked before it changes."""

from bot.core.calendars import FOLLOWERS, GROUP
from bot.core.languages.calendars import calendars_in
from bot.core.languages.conversation import conversation_in
from bot.core.languages.dates import dates_in
from bot.core.message import TITLE_CHARACTERS, Button, Line, Link, Message, line, shortened
from bot.core.mission import Mission
from bot.core.whose import short

RENEW, RENEWED, STOP, STOPPED, SHOW, FILE = "renew", "renewed", "stop", "stopped", "show", "file"
"""What the buttons do: ask first, do it, leave it, send the file."""


def choice(act: str, mission: Mission, whose: str) -> str:
    """Return what a button says that does *act* with the calendar of *whose*."""
    return f"calendar:{act}:{short(named(mission, whose))}"


def named(mission: Mission, whose: str) -> str:
    """Name a calendar among those of all missions."""
    return f"{mission.code}/{whose}"


def title(mission: Mission, whose: str, language: str) -> str:
    """Head what is said of the calendar of *whose*."""
    name = called(mission, whose, language)
    return shortened(calendars_in(language).title(name), TITLE_CHARACTERS)


def called(mission: Mission, whose: str, language: str) -> str:
    """Name whose calendar it is, "" for a single person's."""
    if whose == FOLLOWERS:
        return conversation_in(language).followers()
    if whose.startswith(GROUP):
        return mission.group_name(whose.removeprefix(GROUP))
    return ""


def address_told(  # noqa: PLR0913 - an address has as many facts
    mission: Mission,
    whose: str,
    url: str,
    webcal: str,
    language: str,
    *,
    by_others: bool,
    renewed: bool = False,
) -> Message:
    """Give the address of a calendar, for one touch and to copy."""
    words, colon = calendars_in(language), dates_in(language).colon
    kept = words.give_it() if called(mission, whose, language) else words.keep_it()
    lines: list[Line] = [
        *([line(words.renewed())] if renewed else []),
        line(words.what_it_is()),
        # A chat makes a link of the page, though not of what a phone subscribes by.
        line(Link(words.subscribe(), url.removesuffix(".ics"))),
        line(words.on_apple(), colon, Link(webcal, webcal)),
        line(words.elsewhere(), colon, Link(url, url)),
        line(kept if by_others else words.here_only()),
    ]
    buttons = (
        Button(words.send_file(), choice(FILE, mission, whose)),
        Button(words.renew(), choice(RENEW, mission, whose), row=1),
        Button(words.stop(), choice(STOP, mission, whose), row=2),
    )
    return Message(title(mission, whose, language), tuple(lines), buttons)


def asked_first(mission: Mission, whose: str, act: str, language: str) -> Message:
    """Ask whether an address is really to be replaced, or to stop."""
    words = calendars_in(language)
    ask, yes, does = (
        (words.really_renew(), words.yes_renew(), RENEWED)
        if act == RENEW
        else (words.really_stop(), words.yes_stop(), STOPPED)
    )
    buttons = (
        Button(yes, choice(does, mission, whose)),
        Button(words.keep(), choice(SHOW, mission, whose), row=1),
    )
    return Message(title(mission, whose, language), (line(ask),), buttons)


def stopped(mission: Mission, whose: str, language: str) -> Message:
    """Say that the address opens nothing any more."""
    said = line(calendars_in(language).stopped())
    return Message(title(mission, whose, language), (said,))

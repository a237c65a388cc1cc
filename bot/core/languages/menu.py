"""What a platform shows of the bot before anyone has written to it: commands and descriptions."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.features import Feature
from bot.core.languages.english import menu as english
from bot.core.languages.french import menu as french


@dataclass(frozen=True)
class Menu:
    """The commands, as (name, what it does), for everyone and what organisers have besides.

    *when_on* are those of what organisers may turn on: platforms list the same for
    all missions and so leave them out, `/help` names them where they are on.
    *description* stands in an empty chat with the bot (512 characters at most),
    *short_description* on its profile (120).
    """

    for_everyone: tuple[tuple[str, str], ...]
    for_organisers: tuple[tuple[str, str], ...]
    description: str
    short_description: str
    when_on: Mapping[Feature, tuple[tuple[str, str], ...]]


MENUS = {
    code: Menu(
        words.FOR_EVERYONE,
        words.FOR_ORGANISERS,
        words.DESCRIPTION,
        words.SHORT_DESCRIPTION,
        words.WHEN_ON,
    )
    for code, words in (("en", english), ("fr", french))
}
"""By language."""

"""How a language says what is wrong with the settings."""

from collections.abc import Mapping

from bot.core.languages import spoken
from bot.core.languages.english import settings as english
from bot.core.languages.french import settings as french
from bot.core.languages.french.typography import typeset
from bot.core.wrong_settings import Wrong, WrongSetting

_WORDS: Mapping[str, Mapping[Wrong, str]] = {
    "fr": {what: typeset(words) for what, words in french.WRONG.items()},
    "en": english.WRONG,
}


def wrong_in(language: str, one: WrongSetting) -> str:
    """Say in *language* (English where we do not speak it) what is wrong."""
    return _WORDS[spoken(language)][one.what].format(name=one.name, bound=one.bound)

"""Commands: /next, /programme jeudi, /où Google, and each with the bot's name after it."""

import re

from bot.core.understanding.sentence import folded
from bot.core.understanding.vocabulary import LANGUAGES

_COMMAND = re.compile(r"^/([^\s@/]+)(?:@(\S+))?\s*(.*)$", re.DOTALL)


def command_of(text: str) -> tuple[str, str, str] | None:
    """Return the name of a command, what follows it, and the language whose word it is.

    None where *text* is no command; the name is "" where nobody has that one,
    the language "" where the word belongs to several.
    """
    found = _COMMAND.match(text.strip())
    if found is None:
        return None
    word = folded(found[1])
    having = [language for language in LANGUAGES if word in language.commands]
    if not having:
        return "", found[3], ""
    return having[0].commands[word], found[3], having[0].code if len(having) == 1 else ""

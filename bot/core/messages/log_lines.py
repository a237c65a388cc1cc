"""What was done, said in a few words: "had 2 changes told".

`LOG_WORDS` has for each kind of act (`store.log`'s *what*) how it is said of
somebody in a language; whoever logs a new kind adds it there.  What nobody has
words for is not shown.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.core.languages.broadcasting import broadcasting_in
from bot.core.languages.day import day_in
from bot.core.message import shortened
from bot.core.messages.ending import ENDED, has_ended
from bot.core.messages.log_people import PEOPLE_WORDS

MOST_SAID = 80
"""Characters of somebody's own words that are repeated."""
LogLine = Callable[[Mapping[str, Any], str], str]
"""From what was noted and a language to what somebody did."""


def _said(data: Mapping[str, Any]) -> str:
    return shortened(str(data.get("said", "")), MOST_SAID)


LOG_WORDS: dict[str, LogLine] = {
    "told": lambda data, language: day_in(language).has_told(int(data.get("changes", 0))),
    "loaded": lambda _, language: day_in(language).has_loaded(),
    "amended": lambda data, language: day_in(language).has_changed(_said(data)),
    "undone": lambda _, language: day_in(language).has_undone(),
    **PEOPLE_WORDS,
    ENDED: has_ended,
    "broadcast": lambda data, language: broadcasting_in(language).has_announced(_said(data)),
    "corrected": lambda data, language: broadcasting_in(language).has_corrected(_said(data)),
    "withdrawn": lambda data, language: broadcasting_in(language).has_withdrawn(_said(data)),
}


def log_line(what: str, data: Mapping[str, Any], language: str) -> str:
    """Say what was done; nothing where nobody has words for it."""
    words = LOG_WORDS.get(what)
    return words(data, language) if words is not None else ""

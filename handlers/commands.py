"""Commands: ``/name`` and what follows it."""

import re
from collections.abc import Mapping

from bot.core.chat import Ask
from bot.core.understanding.sentence import folded

_COMMAND = re.compile(r"^/([^\s@/]+)(?:@\S+)?\s*(.*)$", re.DOTALL)


def command_in(ask: Ask, known: Mapping[str, str]) -> tuple[str, str] | None:
    """Return which of *known* (word to name) was said, and the rest; accents do not matter."""
    found = _COMMAND.match(ask.text.strip())
    if found is None:
        return None
    name = known.get(folded(found[1]))
    return (name, found[2].strip()) if name else None

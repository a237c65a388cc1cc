"""Examples to follow and others to leave, where the lines themselves say which they are."""

import re

from bot.core.codes import folded
from bot.core.report.facts import Line

FOLLOW = frozenset({"a suivre", "suivre", "exemple a suivre", "follow", "to follow"})
LEAVE = frozenset({"a laisser", "laisser", "exemple a laisser", "leave", "to leave"})
"""What a line says of its example, at its beginning or as its last sentence; folded."""
_AT_FIRST = re.compile(r"([^:,–—-]+)[:,–—-](.+)", re.DOTALL)
_AT_LAST = re.compile(r"(.+[.!?…])\s*([^.!?…]+)[.!?…]*\s*", re.DOTALL)


def marked(line: Line) -> tuple[str, str]:
    """Part a line into what it says of its example, folded, and the rest; empty for no example."""
    found = _AT_FIRST.fullmatch(line.text)
    if found and (mark := folded(found[1])) in FOLLOW | LEAVE:
        return mark, found[2].strip()
    found = _AT_LAST.fullmatch(line.text)
    if found and (mark := folded(found[2])) in FOLLOW | LEAVE:
        return mark, found[1].strip()
    return "", line.text

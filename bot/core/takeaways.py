"""Lines that people take home, as lists of them are shown and pressed."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from bot.core.mission import Mission
from bot.core.report.facts import Line, Question

A_PAGE = 8
"""Lines on a page: each has a button, and a picked one has two."""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One page of lines, and which of how many pages it is (both from 0 and 1 as they count)."""

    lines: tuple[Line, ...]
    page: int
    pages: int
    first: int


def listed(mission: Mission, lines: Iterable[Line], page: int) -> Listed:
    """Return the page of *lines* that is shown as *page*, in the order of the programme.

    The order does not follow who wrote them, nor when: those of an anonymous
    mission are by their words.
    """
    about = [one.code for one in mission.sessions]
    about += [question.about for question in Question]
    place = {code: number for number, code in enumerate(about)}
    known = [one for one in lines if one.about in place]
    ordered = sorted(known, key=lambda one: (place[one.about], one.text.casefold(), one.person))
    pages = max(1, -(-len(ordered) // A_PAGE))
    page = min(max(page, 0), pages - 1)
    first = page * A_PAGE
    shown = tuple(ordered[first : first + A_PAGE])
    return Listed(lines=shown, page=page, pages=pages, first=first)


def mark_of(line: Line) -> str:
    """Return what a button knows a line by: what it says of what, and not who wrote it."""
    return sha256(f"{line.about}\0{line.text}".encode()).hexdigest()[:12]

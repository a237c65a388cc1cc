"""Whose an answer is, written in its buttons: a press needs nothing else to be remembered.

What stands in a chat stays an answer to the person who asked, in their
language, whoever presses.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from bot.core.languages import SPOKEN
from bot.core.mission import Mission, Person

MOST_GROUPS = 3
"""Groups that a choice can name; somebody who names more is shown all."""
PARTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Who asked, in which language, about which groups (codes); without either the chat."""

    language: str = "en"
    person: Person | None = None
    groups: frozenset[str] = frozenset()

    def choice(self, what: str, *rest: str) -> str:
        """Return what a button says that does *what*; `whose` reads it."""
        person = short(self.person.code) if self.person is not None else ""
        groups = self.groups if len(self.groups) <= MOST_GROUPS else ()
        named = ",".join(map(short, sorted(groups)))
        return ":".join((what, self.language, person, named, *rest))


CHATS = Whose()
"""Nobody's in particular."""


def whose(choice: str, mission: Mission) -> tuple[Whose, str] | None:
    """Return whose answer *choice* belongs to, and the rest of it.

    None where that is nobody, or no group, in the *mission* of now.
    """
    parts = choice.split(":", PARTS - 1)
    if len(parts) < PARTS:
        return None
    _, language, named, of_groups, rest = parts
    person = meant(named, mission.people_by_code) if named else ""
    wanted = set(filter(None, of_groups.split(",")))
    groups = frozenset(code for code in mission.group_codes if short(code) in wanted)
    if language not in SPOKEN or (named and not person) or len(groups) != len(wanted):
        return None
    asker = mission.people_by_code.get(person)
    return Whose(language=language, person=asker, groups=groups), rest


def short(code: str) -> str:
    """Return a code of eight characters that stands for *code* in a button."""
    return sha256(code.encode()).hexdigest()[:8]


def meant(shortened: str, codes: Iterable[str]) -> str:
    """Return the one of *codes* that `short` made *shortened* of, "" where there is none."""
    return next((code for code in codes if short(code) == shortened), "")

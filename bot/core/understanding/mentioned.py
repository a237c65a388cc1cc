"""Which sessions and groups a few words name: "Google", "B", "le groupe Numérique"."""

import re
from dataclasses import dataclass

from bot.core.codes import folded
from bot.core.mission import Mission
from bot.core.understanding.naming import names_of
from bot.core.understanding.reading import read
from bot.core.understanding.subject import subject_of

_GROUP = re.compile(r"(?:(?:le|la|les|the|du|de|with|avec) )?(?:groupe |group )?(.+?)(?: group)?")


@dataclass(frozen=True, kw_only=True)
class Mentioned:
    """What was named: sessions and groups, by their codes; nothing where a word is unknown."""

    sessions: tuple[str, ...] = ()
    groups: frozenset[str] = frozenset()


def mentioned(text: str, mission: Mission) -> Mentioned:
    """Return what *text* names in *mission*; it is never guessed."""
    if group := _group(folded(text), mission):
        return Mentioned(groups=frozenset({group}))
    names = names_of(mission)
    reading = read(text, names)
    subject = subject_of(reading, mission, names)
    if subject.sessions or (subject.perhaps and not subject.people):
        return Mentioned(sessions=subject.sessions or subject.perhaps, groups=reading.groups)
    if reading.groups and not [word for word in reading.unknown if not word.isdecimal()]:
        return Mentioned(groups=reading.groups)
    return Mentioned()


def _group(said: str, mission: Mission) -> str:
    """Return the group whose whole name, or code, was said."""
    found = _GROUP.fullmatch(said)
    for group in mission.groups:
        name = folded(group.name)
        bare = name.removeprefix("groupe ").removeprefix("group ")
        if found and {said, found[1]} & {folded(group.code), name, bare}:
            return group.code
    return ""

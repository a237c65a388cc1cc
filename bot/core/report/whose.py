"""Whose document it is: found by code or name, and the language that they read."""

from collections.abc import Iterator

from bot.core.codes import folded
from bot.core.languages import spoken
from bot.core.mission import Host, Mission, Person
from bot.core.report.version import Version


def language_for(mission: Mission, version: Version, whose: str = "") -> str:
    """Return the language in which *whose* document is written: theirs, else the mission's."""
    own: tuple[str, ...] = ()
    if version is Version.HOST:
        own = next((host.languages for host in hosts_named(mission, whose)), ())
    if version is Version.PERSON:
        person = person_named(mission, whose)
        own = (person.language,) if person is not None else ()
    return spoken(*own, *mission.languages)


def hosts_named(mission: Mission, whose: str) -> Iterator[Host]:
    """Go through the hosts of that code or name, wherever the mission names them."""
    written = (host for session in mission.sessions for host in session.hosts)
    for host in (*mission.hosts, *written):
        if whose and (host.code == whose or folded(host.name) == folded(whose)):
            yield host


def person_named(mission: Mission, whose: str) -> Person | None:
    """Return the person of that code or name."""
    found = mission.people_by_code.get(whose)
    if found is not None or not folded(whose):
        return found
    return next((one for one in mission.people if folded(one.name) == folded(whose)), None)

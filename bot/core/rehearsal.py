"""Everything that everyone will get, before anyone flies."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.agenda import agenda
from bot.core.agenda.due import Audience, Due, DueKind
from bot.core.chat import ChatKind
from bot.core.languages import spoken
from bot.core.message import Message
from bot.core.messages.due import due_message
from bot.core.mission import Mission, Person, Role
from bot.core.site_time import site_time

UNSAID = (DueKind.FOLLOW_UPS,)
"""What says nothing as long as nobody has answered anything."""


@dataclass(frozen=True)
class Rehearsed:
    """One message as it will be: what is due, and what it says at its instant."""

    due: Due
    message: Message


def audience_named(mission: Mission, name: str) -> Audience:
    """Return the chat that *name* stands for: main, followers, a group's code, person:NAME.

    Raises `ValueError` for a name that is none of them.
    """
    language = spoken(*mission.languages)
    if name in (ChatKind.MAIN, ChatKind.FOLLOWERS):
        return Audience(chat=name, kind=ChatKind(name), language=language)
    if name.removeprefix("group:") in mission.group_codes:
        code = name.removeprefix("group:")
        return Audience(chat=f"group:{code}", kind=ChatKind.GROUP, language=language, group=code)
    wanted = name.removeprefix("person:")
    for person in mission.people:
        if name != wanted and wanted in (person.code, person.name):
            return Audience(
                chat=f"person:{person.code}",
                kind=ChatKind.DIRECT,
                language=spoken(person.language, *mission.languages),
                person=person.code,
            )
    raise ValueError(name)


def rehearsal(mission: Mission, audiences: Sequence[Audience]) -> list[Rehearsed]:
    """Return every message that the clock alone will cause in these chats, in order."""
    return [
        Rehearsed(due, due_message(mission, due, due.at))
        for due in agenda(mission, tuple(audiences))
        if due.kinds != UNSAID
    ]


def rings_by_day(mission: Mission, dues: Iterable[Due]) -> dict[date, dict[str, int]]:
    """Count for each site date and participant how often the phone rings.

    Every ring of a chat counts for everyone in it, whomever it concerns.
    Participants are named by their codes.
    """
    here = site_time(mission)
    counts: dict[date, Counter[str]] = {}
    for due in dues:
        if due.rings:
            day = counts.setdefault(here.date(due.at), Counter())
            day.update(person.code for person in _members(mission, due.audience))
    return {on: dict(counts[on]) for on in sorted(counts)}


def _members(mission: Mission, audience: Audience) -> list[Person]:
    participants = mission.with_role(Role.PARTICIPANT)
    match audience.kind:
        case ChatKind.MAIN:
            return list(participants)
        case ChatKind.GROUP:
            return [person for person in participants if audience.group in person.groups]
        case ChatKind.DIRECT:
            return [person for person in participants if person.code == audience.person]
        case ChatKind.FOLLOWERS:
            return []

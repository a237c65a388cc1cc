"""Whose phones a message that rings is meant for: people by their codes, as the mission has them.

Only some platforms ring for single people; the accounts of these are looked up
where a message is rendered.
"""

from collections.abc import Iterable, Iterator

from bot.core.agenda.due import Audience, DueKind, Occurrence
from bot.core.broadcasts import FOLLOWERS, is_meant
from bot.core.changes import SessionChange
from bot.core.chat import ChatKind
from bot.core.mission import Mission, Person, Role, Session

Codes = tuple[str, ...]


def by_due(
    mission: Mission, audience: Audience, own_chats: frozenset[str], parts: Iterable[Occurrence]
) -> Codes:
    """Return whom the reminders among *parts* are for in a chat; all else there is silent.

    *own_chats* are the groups that are reminded in a chat of their own.
    """
    known = mission.sessions_by_code
    reminders = [part for part in parts if part.kind is DueKind.REMINDER]
    ringing = [part for part in reminders if part.rings] or reminders
    codes = dict.fromkeys(code for part in ringing for code in part.sessions if code in known)
    # The same for every main chat: worked out once, for three hundred people it takes a while.
    key = ("by due", audience.kind, audience.group, own_chats, tuple(codes))
    if key not in mission.derived:
        sessions = [known[code] for code in codes]
        mission.derived[key] = _there(mission, audience, own_chats, sessions)
    found: Codes = mission.derived[key]
    return found


def by_changes(
    mission: Mission,
    audience: Audience,
    own_chats: frozenset[str],
    changes: Iterable[SessionChange],
) -> Codes:
    """Return who has come, or was to come, to what *changes*: those of them that ring."""
    sessions = [session for change in changes for session in change.versions]
    return _there(mission, audience, own_chats, sessions)


def by_broadcast(mission: Mission, audience: Audience, said_to: str, author: str) -> Codes:
    """Return whom a broadcast to *said_to* calls in a chat: everyone of them but its *author*."""
    if audience.kind is ChatKind.DIRECT:
        return ()
    meant = (
        mission.with_role(Role.FOLLOWER)
        if said_to == FOLLOWERS
        else [one for one in travelling(mission) if is_meant(mission, said_to, one)]
    )
    return tuple(person.code for person in meant if person.code != author)


def _there(
    mission: Mission,
    audience: Audience,
    own_chats: frozenset[str],
    sessions: Iterable[Session],
) -> Codes:
    """Return who comes to one of *sessions* and is told so in this chat.

    A direct chat rings for its person by itself.
    """
    here = audience.kind in (ChatKind.MAIN, ChatKind.GROUP)
    return tuple(
        person.code
        for person in (travelling(mission) if here else ())
        if any(_told_here(person, session, audience.group, own_chats) for session in sessions)
    )


def _told_here(person: Person, session: Session, group: str, own_chats: frozenset[str]) -> bool:
    if not session.groups:
        return not group or group in person.groups
    told = {group} if group else set(session.groups) - own_chats
    return not told.isdisjoint(set(session.groups).intersection(person.groups))


def travelling(mission: Mission) -> Iterator[Person]:
    """Give the participants, and the organisers who are on the way with one of the groups."""
    for person in mission.people:
        accompanies = not person.timezone and (person.groups or not mission.groups)
        if person.role is Role.PARTICIPANT or (person.role is Role.ORGANISER and accompanies):
            yield person

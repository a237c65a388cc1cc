"""A mission file that is loaded again: which of its sessions are those that are there already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.core.codes import folded
from bot.core.mission import Mission, Session
from bot.core.revisions import with_codes_kept


@dataclass(frozen=True)
class Recognised:
    """A file's *mission* under the codes that are in use; *aliases*: what the file calls them."""

    mission: Mission
    aliases: Mapping[str, str] = field(default_factory=dict)


def recognised(
    file: Mission,
    made: frozenset[str],
    known: Sequence[Mission],
    aliases: Mapping[str, str],
) -> Recognised:
    """Find the sessions of *file* among those of *known*: what it was made from first.

    Codes that were *made* of titles are matched by day and title, as are those
    that the file has and nobody knows, with sessions that were added by hand:
    both have added one dinner.  *aliases* are those of the file before.
    """
    base, *others = known
    # Where several have that day and title, what the file was made from has the last word.
    pool = replace(file, sessions=tuple(s for one in reversed(known) for s in one.sessions))
    file = with_codes_kept(pool, file, made)
    taken = {session.code for session in file.sessions}
    by_hand = {
        key: session.code
        for one in others
        for session in one.sessions
        if session.code not in base.sessions_by_code and session.code not in taken
        for key in _keys(session)
    }
    known_codes = {session.code for session in pool.sessions}
    called: dict[str, str] = {}
    for session in file.sessions:
        if session.code in known_codes:
            continue
        found = aliases.get(session.code) or next(
            (by_hand[key] for key in _keys(session) if key in by_hand), ""
        )
        if found and found not in taken and found not in called.values():
            called[session.code] = found
    sessions = tuple(replace(s, code=called.get(s.code, s.code)) for s in file.sessions)
    return Recognised(replace(file, sessions=sessions), called)


def _keys(session: Session) -> list[tuple[date, str]]:
    return [(session.day, folded(title)) for title in session.title.all]

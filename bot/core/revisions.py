"""A new revision of a programme: what it takes over from the one before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.changes import RENDEZVOUS, aspects_of
from bot.core.mission import Mission, Session


def with_editions(
    old: Mission | None,
    new: Mission,
    past: Mapping[str, int] | None = None,
    now: datetime | None = None,
) -> Mission:
    """Return *new* with each session's edition counted on from *old*.

    *past* holds the highest edition of codes that were dropped earlier: one
    that comes back is a new edition, so that it is reminded anew.  What has
    ended before *now* either way keeps its edition: nothing of it is asked or
    told again because the record was put right.

    An arrival is counted by itself: one that has come by *now* and is put off
    was told wrongly and is told again; taken back, it is the one before.
    """
    before = old.sessions_by_code if old else {}
    sessions = tuple(
        replace(
            session,
            edition=_edition(before.get(session.code), session, past or {}, now),
            arrival_edition=_arrival_edition(before.get(session.code), session, past or {}, now),
        )
        for session in new.sessions
    )
    return replace(new, sessions=sessions)


def _edition(
    old: Session | None, new: Session, past: Mapping[str, int], now: datetime | None
) -> int:
    highest = max(past.get(new.code, 0), old.edition if old else 0)
    if old is None:
        return highest + 1
    over = now is not None and old.ends_at <= now and new.ends_at <= now
    again = old.cancelled and not new.cancelled
    if not over and (again or aspects_of(old, new) & RENDEZVOUS):
        return highest + 1
    return old.edition


def _arrival_edition(
    old: Session | None, new: Session, past: Mapping[str, int], now: datetime | None
) -> int:
    if old is None:
        return past.get(new.code, 0) + 1
    if now is None or (old.ends_at <= now) == (new.ends_at <= now):
        return old.arrival_edition
    if old.ends_at <= now:
        return old.arrival_edition + 1
    return max(old.arrival_edition - 1, 1)


def with_codes_kept(old: Mission, new: Mission, made: frozenset[str]) -> Mission:
    """Return *new* where sessions whose codes were *made* of titles keep those from *old*.

    They are matched by day and title.
    """
    known = {(s.day, title): s.code for s in old.sessions for title in s.title.all}
    kept: dict[str, str] = {}
    for session in new.sessions:
        if session.code in made:
            was = [known[session.day, t] for t in session.title.all if (session.day, t) in known]
            kept.update({session.code: was[0]} if was else {})
    taken = {
        kept.get(s.code, s.code) for s in new.sessions if s.code not in made or s.code in kept
    }
    sessions = []
    for session in new.sessions:
        code = kept.get(session.code, session.code)
        if session.code in made and session.code not in kept:
            code = _free(code, taken)
            taken.add(code)
        sessions.append(replace(session, code=code))
    return replace(new, sessions=tuple(sessions))


def _free(code: str, taken: set[str]) -> str:
    if code not in taken:
        return code
    return next(f"{code}-{n}" for n in range(2, len(taken) + 3) if f"{code}-{n}" not in taken)

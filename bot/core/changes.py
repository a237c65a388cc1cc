"""What is different between two programmes, and whom it concerns."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from bot.core.mission import Mission, Place, Session

CHANGES = "changes"
"""The kind of the notice that tells changes; *data* is ``{"from": what was told before}``."""


class ChangeKind(StrEnum):
    """What happened to a session, in the order in which an organiser is shown it."""

    NEW = "new"
    MOVED = "moved"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    REINSTATED = "reinstated"


class Aspect(StrEnum):
    """What is different in a session, in the order in which it is told."""

    START = "start"
    RENDEZVOUS = "rendezvous"
    MEET_PLACE = "meet_place"
    PLACE = "place"
    END = "end"
    TITLE = "title"
    HOSTS = "hosts"
    GROUPS = "groups"
    NOTES = "notes"
    TENTATIVE = "tentative"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class SessionChange:
    """What happened to one session; at least one of *old* and *new* is there."""

    kind: ChangeKind
    old: Session | None = None
    new: Session | None = None
    aspects: frozenset[Aspect] = frozenset()

    @property
    def session(self) -> Session:
        """The session as it is now, or as it was before it was dropped."""
        held = self.new or self.old
        if held is None:
            raise AssertionError("a change has a session")
        return held

    @property
    def versions(self) -> tuple[Session, ...]:
        """The session as it was and as it is, where it is held at all."""
        return tuple(
            session
            for session in (self.old, self.new)
            if session is not None and not session.cancelled
        )

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that it concerns, those from before too; none means everyone."""
        if any(not session.groups for session in self.versions):
            return ()
        return tuple(dict.fromkeys(code for s in self.versions for code in s.groups))

    @property
    def rendezvous(self) -> tuple[datetime, ...]:
        """The instants of the rendezvous, old and new, where it changed; else none."""
        if self.kind is ChangeKind.CHANGED and not self.aspects & RENDEZVOUS:
            return ()
        return tuple(session.gathers_at for session in self.versions)

    @property
    def matters(self) -> bool:
        """Tell whether people have to know it (a changed objective or lead is our own matter)."""
        return self.kind is not ChangeKind.CHANGED or bool(self.aspects - {Aspect.OTHER})

    @property
    def helps_until(self) -> datetime:
        """The instant from which nobody is helped by hearing it: the later of both starts."""
        return max(session.starts_at for session in self.versions)

    def ahead(self, at: datetime) -> bool:
        """Tell whether the session, as it was or as it is, has not ended at the instant *at*."""
        return any(session.ends_at > at for session in self.versions)


RENDEZVOUS = frozenset({Aspect.START, Aspect.RENDEZVOUS, Aspect.MEET_PLACE})
"""The aspects that make people gather at another time or place: a new edition."""


@dataclass(frozen=True, kw_only=True)
class Changes:
    """Everything that differs between two programmes.

    *sessions* are in the order of instants.  *recoded* are pairs of a dropped
    and a new session, *renamed_people* pairs of codes, that look like one under
    two codes: a load asks.  People are named, the rest is only counted.
    """

    sessions: tuple[SessionChange, ...] = ()
    recoded: tuple[tuple[Session, Session], ...] = ()
    recoded_people: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    changed_people: tuple[str, ...] = ()
    groups: int = 0
    info: int = 0
    settings: bool = False

    def __bool__(self) -> bool:
        return self != Changes()

    @cached_property
    def by_kind(self) -> dict[ChangeKind, tuple[SessionChange, ...]]:
        """The sessions' changes by kind, in the order of `ChangeKind`."""
        kinds = {kind: [c for c in self.sessions if c.kind is kind] for kind in ChangeKind}
        return {kind: tuple(found) for kind, found in kinds.items() if found}


def differences(old: Mission, new: Mission) -> Changes:
    """Compare the programmes *old* and *new* of one mission.

    A session that is missing in *new* counts as cancelled.
    """
    sessions = _session_changes(old, new)
    return Changes(
        sessions=sessions,
        recoded=_recoded(sessions),
        recoded_people=tuple(
            person.name
            for person in new.people
            if person.code not in old.people_by_code
            and any(
                was.name == person.name and was.code not in new.people_by_code
                for was in old.people
            )
        ),
        joined=tuple(p.name for p in new.people if p.code not in old.people_by_code),
        left=tuple(p.name for p in old.people if p.code not in new.people_by_code),
        changed_people=tuple(
            person.name
            for person in new.people
            if person.code in old.people_by_code and old.people_by_code[person.code] != person
        ),
        groups=len(set(old.groups) ^ set(new.groups)),
        info=len(set(old.info) ^ set(new.info)),
        settings=_settings(old) != _settings(new),
    )


def _settings(mission: Mission) -> tuple[object, ...]:
    return (
        mission.title,
        mission.organiser,
        mission.home_zone,
        mission.zone,
        mission.languages,
        mission.anonymous,
        mission.retention,
        mission.colour,
        mission.timing,
        mission.objectives,
        mission.places,
    )


def _session_changes(old: Mission, new: Mission) -> tuple[SessionChange, ...]:
    codes = dict.fromkeys([*old.sessions_by_code, *new.sessions_by_code])
    found = (
        change_of(old.sessions_by_code.get(code), new.sessions_by_code.get(code)) for code in codes
    )
    changes = [change for change in found if change is not None]
    return tuple(sorted(changes, key=lambda c: (c.session.starts_at, c.session.code)))


def change_of(old: Session | None, new: Session | None) -> SessionChange | None:
    """Compare one session as it was and as it is; None stands for one that is not there."""
    was_held = old is not None and not old.cancelled
    is_held = new is not None and not new.cancelled
    if not was_held and not is_held:
        return None
    if not was_held:
        kind = ChangeKind.NEW if old is None else ChangeKind.REINSTATED
        return SessionChange(kind=kind, old=old, new=new)
    if not is_held or old is None or new is None:
        return SessionChange(kind=ChangeKind.CANCELLED, old=old, new=new)
    aspects = aspects_of(old, new)
    if not aspects:
        return None
    moved = Aspect.START in aspects or Aspect.RENDEZVOUS in aspects
    kind = ChangeKind.MOVED if moved else ChangeKind.CHANGED
    return SessionChange(kind=kind, old=old, new=new, aspects=aspects)


def aspects_of(old: Session, new: Session) -> frozenset[Aspect]:
    """Name what is different between two versions of a session."""
    pairs: dict[Aspect, tuple[object, object]] = {
        Aspect.START: (old.starts_at, new.starts_at),
        Aspect.RENDEZVOUS: (_early(old), _early(new)),
        Aspect.MEET_PLACE: (_where(old.gathering_place), _where(new.gathering_place)),
        Aspect.PLACE: (_where(old.place), _where(new.place)),
        Aspect.END: (_length(old), _length(new)),
        Aspect.TITLE: (old.title, new.title),
        Aspect.HOSTS: (_names(old), _names(new)),
        Aspect.GROUPS: (frozenset(old.groups), frozenset(new.groups)),
        Aspect.NOTES: (old.notes, new.notes),
        Aspect.TENTATIVE: (old.tentative, new.tentative),
    }
    found = {aspect for aspect, (was, now) in pairs.items() if was != now}
    if not found and _as_written(old) != _as_written(new):
        found = {Aspect.OTHER}
    return frozenset(found)


def _as_written(session: Session) -> Session:
    """Return *session* without what is counted by us."""
    return replace(session, edition=0, arrival_edition=0)


def _early(session: Session) -> object:
    """How long before the start people gather: a session moved as a whole keeps it."""
    return session.starts_at - session.gathers_at


def _length(session: Session) -> object:
    """How long it lasts: a session moved as a whole keeps it."""
    return session.ends_at - session.starts_at


def _where(place: Place | None) -> tuple[str, str]:
    return (place.name, place.address) if place else ("", "")


def _names(session: Session) -> tuple[tuple[str, str], ...]:
    return tuple((host.name, host.organisation) for host in session.hosts)


def _recoded(changes: tuple[SessionChange, ...]) -> tuple[tuple[Session, Session], ...]:
    """Pair dropped sessions with new ones that have their day and title, or instant and place."""
    added = [c.new for c in changes if c.kind is ChangeKind.NEW and c.new is not None]
    pairs = []
    for change in changes:
        dropped = change.old
        if change.kind is not ChangeKind.CANCELLED or change.new is not None or dropped is None:
            continue
        for new in added:
            if _alike(dropped, new):
                pairs.append((dropped, new))
                added.remove(new)
                break
    return tuple(pairs)


def _alike(one: Session, other: Session) -> bool:
    if one.day == other.day and set(one.title.all) & set(other.title.all):
        return True
    here = _where(one.place)
    return one.starts_at == other.starts_at and here == _where(other.place) != ("", "")


def seen_by(change: SessionChange, groups: tuple[str, ...]) -> SessionChange | None:
    """Return *change* as the people of *groups* see it, or None where it is not theirs.

    Who was added to a session has a new one; who was taken out has lost one.
    """
    old = change.old if change.old and change.old.concerns(groups) else None
    new = change.new if change.new and change.new.concerns(groups) else None
    if old is change.old and new is change.new:
        return change
    return change_of(old, new)

"""What an organiser changes by hand: kept as patches, laid over a programme, taken back.

A patch says of one session or person what some of its fields were and what
they are, so that it can be laid over a programme that has been loaded anew in
the meantime, and so that what both have changed can be seen.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import TypeAdapter

from bot.core.mission import Mission, Person, Session

_SESSION: TypeAdapter[Session] = TypeAdapter(Session)
_PERSON: TypeAdapter[Person] = TypeAdapter(Person)
_Held = TypeVar("_Held", Session, Person)
NOT_BY_HAND = ("code", "edition", "arrival_edition")
"""Fields that no patch changes: which one it is, and what is counted when it is published."""


class Of(StrEnum):
    """What a patch is of."""

    SESSION = "session"
    PERSON = "person"


@dataclass(frozen=True, kw_only=True)
class Patch:
    """What is different in one session or person (*code*): some fields, as JSON, by name.

    *old* is None where it was not there, *new* where it is taken out; then the
    other one is whole.  A session that is cancelled is not taken out.
    """

    of: Of
    code: str
    old: Mapping[str, Any] | None
    new: Mapping[str, Any] | None

    def as_json(self) -> dict[str, Any]:
        """Write it."""
        return {"of": self.of.value, "code": self.code, "old": self.old, "new": self.new}

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> "Patch":
        """Read what `as_json` wrote."""
        of = Of(written["of"])
        return cls(of=of, code=written["code"], old=written["old"], new=written["new"])

    @property
    def back(self) -> "Patch":
        """The patch that takes it back."""
        return replace(self, old=self.new, new=self.old)


class AmendmentState(StrEnum):
    """How far an amendment is."""

    DRAFT = "draft"
    """Nobody was told yet: answers and reminders do not know of it."""
    PUBLISHED = "published"
    UNDONE = "undone"
    """It was taken back while it was a draft; taken back later, another amendment does so."""


@dataclass(frozen=True, kw_only=True)
class Amendment:
    """What *author* (a person's code) changed at *at*, in one go.

    *said* is what they wrote or pressed, in their words; *revision* is the one
    it was published in; *undoes* is the id of the one that it takes back.
    """

    id: int
    mission: str
    author: str
    at: datetime
    patches: tuple[Patch, ...]
    said: str = ""
    state: AmendmentState = AmendmentState.DRAFT
    revision: int | None = None
    undoes: int | None = None


@dataclass(frozen=True)
class Clash:
    """A field of a session or person that was not as a patch had found it."""

    patch: Patch
    name: str
    found: Any = field(compare=False)


@dataclass(frozen=True)
class Patched:
    """A mission with patches laid over it; *clashes* are fields that others had changed, too."""

    mission: Mission
    clashes: tuple[Clash, ...] = ()


def patches_between(old: Mission, new: Mission) -> tuple[Patch, ...]:
    """Return what makes *new* of *old*, as far as sessions and people go."""
    return (
        *_between(Of.SESSION, old.sessions_by_code, new.sessions_by_code, written_session),
        *_between(Of.PERSON, old.people_by_code, new.people_by_code, written_person),
    )


def _between(
    of: Of,
    old: Mapping[str, _Held],
    new: Mapping[str, _Held],
    written: Callable[[_Held], dict[str, Any]],
) -> Iterable[Patch]:
    for code in dict.fromkeys([*old, *new]):
        was = written(old[code]) if code in old else None
        now = written(new[code]) if code in new else None
        if was == now:
            continue
        if was is not None and now is not None:
            names = [name for name in now if was[name] != now[name]]
            was, now = ({name: one[name] for name in names} for one in (was, now))
        yield Patch(of=of, code=code, old=was, new=now)


def laid_over(mission: Mission, patches: Iterable[Patch]) -> Patched:
    """Lay *patches* over *mission*, one after the other; the patch wins where both changed.

    What is to be changed and is not there any more is left out, and a clash.
    """
    sessions, people = dict(mission.sessions_by_code), dict(mission.people_by_code)
    clashes: list[Clash] = []
    for patch in patches:
        if patch.of is Of.SESSION:
            clashes += _lay(patch, sessions, written_session, read_session)
        else:
            clashes += _lay(patch, people, written_person, read_person)
    known = mission.sessions_by_code
    kept = (_counted_as(known.get(code), one) for code, one in sessions.items())
    ordered = sorted(kept, key=lambda s: (s.starts_at, s.gathers_at, s.code))
    laid = replace(mission, sessions=tuple(ordered), people=tuple(people.values()))
    return Patched(laid, tuple(clashes))


def _counted_as(was: Session | None, session: Session) -> Session:
    """Keep what is counted when a programme is published."""
    if was is None:
        return session
    return replace(session, edition=was.edition, arrival_edition=was.arrival_edition)


def _lay(
    patch: Patch,
    held: dict[str, _Held],
    written: Callable[[_Held], dict[str, Any]],
    read: Callable[[str, Mapping[str, Any]], _Held],
) -> Iterable[Clash]:
    there = written(held[patch.code]) if patch.code in held else None
    if patch.new is None:
        held.pop(patch.code, None)
        return
    if patch.old is None or there is None:
        if patch.old is not None:
            yield Clash(patch, "", None)
            return
        if there is not None and there != patch.new:
            yield Clash(patch, "", there)
        held[patch.code] = read(patch.code, patch.new)
        return
    for name, new in patch.new.items():
        if there.get(name) not in (patch.old.get(name), new):
            yield Clash(patch, name, there.get(name))
    held[patch.code] = read(patch.code, {**there, **patch.new})


def taken_back(patches: Sequence[Patch]) -> tuple[Patch, ...]:
    """Return the patches that undo *patches*, the last of them first."""
    return tuple(patch.back for patch in reversed(patches))


def written_session(session: Session) -> dict[str, Any]:
    """Write a session as JSON, without what no patch changes."""
    return _without(_SESSION.dump_python(session, mode="json"))


def read_session(code: str, written: Mapping[str, Any]) -> Session:
    """Read what `written_session` wrote."""
    return _SESSION.validate_python({**written, "code": code})


def written_person(person: Person) -> dict[str, Any]:
    """Write a person as JSON, without what no patch changes."""
    return _without(_PERSON.dump_python(person, mode="json"))


def read_person(code: str, written: Mapping[str, Any]) -> Person:
    """Read what `written_person` wrote."""
    return _PERSON.validate_python({**written, "code": code})


def _without(written: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in written.items() if name not in NOT_BY_HAND}

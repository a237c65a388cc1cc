"""A mission file that is loaded while others change the programme: what becomes of both.

Three are compared: what the file was made from (*base*), what holds now with
the draft laid over it (what was done *by hand*), and the *file*.  What one
side alone has changed is taken from it; what both have changed to something
else is asked.  Nothing that was done by hand goes without being asked or shown.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from json import dumps
from typing import Any

from bot.core.amendments import (
    Amendment,
    Of,
    Patch,
    read_person,
    read_session,
    written_person,
    written_session,
)
from bot.core.fields import (
    CANCELLED,
    MOVES,
    WHEN,
    WHOLE,
    Versions,
    Written,
    overrules,
    part,
    same,
    together,
)
from bot.core.mission import Mission, Person, Place, Session

MISSION = "mission"
"""What the settings and lists of the mission itself are of; they have no code."""
SETTINGS = (
    "title",
    "organiser",
    "home_zone",
    "zone",
    "languages",
    "anonymous",
    "timing",
    "objectives",
    "info",
    "groups",
    "places",
    "hosts",
)


class Take(StrEnum):
    """Which side wins where both have changed the same."""

    HAND = "hand"
    FILE = "file"


@dataclass(frozen=True, kw_only=True)
class Hand:
    """Who (a person's code, empty for the command line) changed something, and when."""

    author: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Something that was changed by hand: a field, or several that go together.

    *of* is ``session``, ``person`` or ``mission``, *code* which one, *name* the
    first of the fields (`WHOLE`: all of it).  *was*, *hand* and *file* are it as
    it was, as it is by hand (*drafted*: nobody was told yet) and in the file.
    """

    of: str
    code: str
    name: str
    was: Session | Person | Mission | None
    hand: Session | Person | Mission | None
    file: Session | Person | Mission | None
    drafted: bool = False
    by: Hand | None = None
    value: str = ""

    @property
    def token(self) -> str:
        """Name it with both values, as what is decided of these is not of others."""
        return sha256(f"{self.of}:{self.code}:{self.name}:{self.value}".encode()).hexdigest()[:12]


@dataclass(frozen=True, kw_only=True)
class Merge:
    """What a file makes of a programme: *mission* would be published.

    *kept* stays though the file does not know it; *conflicts* are to be decided
    and, where they are not yet, stay as they are by hand.  *drafts* are the
    patches of each draft (by its number) that the file takes something of.
    """

    mission: Mission
    kept: tuple[Difference, ...] = ()
    conflicts: tuple[Difference, ...] = ()
    undecided: tuple[Difference, ...] = ()
    drafts: Mapping[int, tuple[Patch, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Sides:
    """The programmes that are compared, and who has changed what.

    *published* holds, *drafts* wait and make *drafted* of it.  *made* are all
    amendments, to tell who it was; *others* is whoever else has loaded a file since.
    """

    base: Mission
    published: Mission
    drafted: Mission
    file: Mission
    drafts: Sequence[Amendment] = ()
    made: Sequence[Amendment] = ()
    others: Hand | None = None


def merged(sides: Sides, decided: Mapping[str, Take] | Take | None = None) -> Merge:
    """Merge *sides*; *decided* says for conflicts (by their tokens, or all) which one wins."""
    merging = _Merging(sides, decided or {})
    sessions = [*merging.all_of(Of.SESSION, _SESSIONS)]
    people = [*merging.all_of(Of.PERSON, _PEOPLE)]
    mission = merging.settings()
    listed = [
        one if one is sides.file.sessions_by_code.get(one.code) else _as_listed(mission, one)
        for one in sessions
        if isinstance(one, Session)
    ]
    mission = replace(
        mission,
        sessions=tuple(sorted(listed, key=lambda s: (s.starts_at, s.gathers_at, s.code))),
        people=tuple(one for one in people if isinstance(one, Person)),
    )
    return Merge(
        mission=mission,
        kept=tuple(merging.kept),
        conflicts=tuple(merging.conflicts),
        undecided=tuple(merging.undecided),
        drafts=merging.drafts_without(mission),
    )


@dataclass(frozen=True)
class _Things:
    """How sessions, or people, are found in a mission, written and read."""

    held: Callable[[Mission], Mapping[str, Any]]
    write: Callable[[Any], Written]
    read: Callable[[str, Written], Session | Person]


_SESSIONS = _Things(lambda mission: mission.sessions_by_code, written_session, read_session)
_PEOPLE = _Things(lambda mission: mission.people_by_code, written_person, read_person)


class _Merging:
    """Goes through everything once, and notes what is kept, asked and taken from drafts."""

    def __init__(self, sides: Sides, decided: Mapping[str, Take] | Take) -> None:
        self.sides = sides
        self.decided = decided
        self.kept: list[Difference] = []
        self.conflicts: list[Difference] = []
        self.undecided: list[Difference] = []
        self.taken: set[tuple[Of, str, str]] = set()
        """Fields (or `WHOLE`) that the file has, so that no draft has to change them."""

    # ---- sessions and people -------------------------------------------------------------

    def all_of(self, of: Of, things: _Things) -> Iterator[Session | Person]:
        sides = self.sides
        each = [things.held(m) for m in (sides.base, sides.published, sides.drafted, sides.file)]
        for code in dict.fromkeys([*each[3], *each[1], *each[2], *each[0]]):
            base, published, drafted, file = (one.get(code) for one in each)
            if base == published == drafted:  # nobody has touched it: the file holds
                if file is not None:
                    yield file
                continue
            held = [things.write(one[code]) if code in one else None for one in each]
            one = Versions(of, code, *held)
            result = self._one(one, things)
            if result is None:
                continue
            # What is as it was on a side is that one: reading it again would cost time.
            known = {2: each[3], 1: each[1]}
            is_of = next((k for k, side in ((2, held[3]), (1, held[1])) if side == result), 0)
            yield known[is_of][code] if is_of else things.read(code, result)

    def _one(self, one: Versions, things: _Things) -> Written | None:
        base, hand, file = one.base, one.drafted, one.file
        if file is None:
            return self._not_in_file(one, things)
        if base is None and one.published is None and hand is None:
            return file
        if base is None or (hand is not None and one.published is not None):
            return self._fields(one, file, things)
        if file == base:  # taken out by hand
            self._keep(one, WHOLE, things)
            return one.published
        return self._ask(one, (WHOLE,), things, one.published, file)

    def _not_in_file(self, one: Versions, things: _Things) -> Written | None:
        base, hand = one.base, one.drafted
        if base is None:  # added by hand
            self._keep(one, WHOLE, things)
            return one.published
        if hand is None or hand.get(CANCELLED) or one.published == base == hand:
            self._take(one, WHOLE)
            return None
        return self._ask(one, (WHOLE,), things, one.published, None)

    def _fields(self, one: Versions, file: Written, things: _Things) -> Written:
        result = dict(file)
        units = list(together(one, file))
        overruled = overrules(one, file, units)
        for names in units:
            result |= self._unit(
                one, file, names, things, asks=overruled and names == (CANCELLED,)
            )
        return result

    def _unit(
        self, one: Versions, file: Written, names: tuple[str, ...], things: _Things, *, asks: bool
    ) -> Written:
        new = part(file, names)
        published = part(one.published or file, names)
        hand = part(one.drafted or {}, names)
        if one.base is not None:
            was = part(one.base, names)
            by_hand = not (same(published, was) and same(hand, was))
            if not asks and (same(new, was) or same(new, published)):
                if by_hand and not (same(new, published) and same(hand, published)):
                    self._keep(one, names[0], things)
                return published if by_hand else new
            if not asks and not by_hand:
                return new
        if new == hand:
            self._take(one, *names)
            return new
        return self._ask(one, names, things, published, new) or {}

    def _ask(
        self,
        one: Versions,
        names: tuple[str, ...],
        things: _Things,
        published: Written | None,
        new: Written | None,
    ) -> Written | None:
        asked = self._difference(one, names[0], things)
        self.conflicts.append(asked)
        if self._takes(asked) is Take.FILE:
            self._take(one, *names)
            return new
        return published

    def _takes(self, asked: Difference) -> Take | None:
        taken = self.decided if isinstance(self.decided, Take) else self.decided.get(asked.token)
        if taken is None:
            self.undecided.append(asked)
        return taken

    def _take(self, one: Versions, *names: str) -> None:
        self.taken.update((one.of, one.code, name) for name in names)

    def _keep(self, one: Versions, name: str, things: _Things) -> None:
        self.kept.append(self._difference(one, name, things))

    def _difference(self, one: Versions, name: str, things: _Things) -> Difference:
        versions = (
            things.read(one.code, side) if side is not None else None
            for side in (one.base, one.drafted, one.file)
        )
        was, hand, file = versions
        names = WHEN if name in MOVES else (name,)
        drafted = one.drafted != one.published
        if name and one.drafted and one.published:
            drafted = part(one.drafted, names) != part(one.published, names)
        sides = (one.drafted, one.file)
        told = [side and part(side, names) if name else side for side in sides]
        return Difference(
            of=one.of.value,
            code=one.code,
            name=name,
            was=was,
            hand=hand,
            file=file,
            drafted=drafted,
            by=_whose(self.sides.made, one, names) or self.sides.others,
            value=dumps(told, sort_keys=True),
        )

    # ---- the mission itself --------------------------------------------------------------

    def settings(self) -> Mission:
        sides = self.sides
        kept: dict[str, Any] = {}
        for name in SETTINGS:
            base, held, new = (
                getattr(one, name) for one in (sides.base, sides.published, sides.file)
            )
            if held in (base, new):
                continue
            asked = Difference(
                of=MISSION,
                code="",
                name=name,
                was=sides.base,
                hand=sides.published,
                file=sides.file,
                by=sides.others,
                value=sha256(repr((held, new)).encode()).hexdigest(),
            )
            if new == base:
                self.kept.append(asked)
                kept[name] = held
                continue
            self.conflicts.append(asked)
            if self._takes(asked) is not Take.FILE:
                kept[name] = held
        return replace(sides.file, **kept)

    # ---- drafts --------------------------------------------------------------------------

    def drafts_without(self, mission: Mission) -> Mapping[int, tuple[Patch, ...]]:
        """Return the patches of the drafts from which the file takes something."""
        left = {one.id: tuple(self._left(one.patches, mission)) for one in self.sides.drafts}
        return {one.id: left[one.id] for one in self.sides.drafts if left[one.id] != one.patches}

    def _left(self, patches: Iterable[Patch], mission: Mission) -> Iterator[Patch]:
        for patch in patches:
            if (patch.of, patch.code, WHOLE) in self.taken:
                continue
            if patch.new is None:
                yield patch
                continue
            old, new = patch.old, dict(patch.new)
            there = self._published(patch, mission)
            if old is None and there is not None:
                # The file has it, too: what is left of adding it is what differs.
                new = {name: value for name, value in new.items() if there[name] != value}
                old = {name: there[name] for name in new}
            names = [name for name in new if (patch.of, patch.code, name) not in self.taken]
            if old is None:
                yield patch
            elif names:
                yield replace(
                    patch,
                    old={name: old.get(name) for name in names},
                    new={name: new[name] for name in names},
                )

    def _published(self, patch: Patch, mission: Mission) -> Written | None:
        things = _SESSIONS if patch.of is Of.SESSION else _PEOPLE
        held = things.held(mission).get(patch.code)
        return things.write(held) if held is not None else None


def _as_listed(mission: Mission, session: Session) -> Session:
    """Give a session the places and hosts as the lists of *mission* have them."""
    places = {place.code: place for place in mission.places if place.code}
    hosts = {host.code: host for host in mission.hosts if host.code}

    def listed(place: Place | None) -> Place | None:
        return places.get(place.code, place) if place is not None else None

    return replace(
        session,
        place=listed(session.place),
        meet_place=listed(session.meet_place),
        end_place=listed(session.end_place),
        hosts=tuple(hosts.get(host.code, host) for host in session.hosts),
    )


def _whose(made: Iterable[Amendment], one: Versions, names: Sequence[str]) -> Hand | None:
    """Return who made of it by hand what it is; None: it was in a file."""
    last = None
    for amendment in made:
        for patch in amendment.patches:
            if (patch.of, patch.code) == (one.of, one.code) and _is_of(patch, one.drafted, names):
                last = Hand(author=amendment.author, at=amendment.at)
    return last


def _is_of(patch: Patch, now: Written | None, names: Sequence[str]) -> bool:
    """Tell whether *patch* made these fields what they are *now*."""
    if patch.new is None or now is None:
        return patch.new is now
    changed = [*patch.new] if WHOLE in names else [name for name in names if name in patch.new]
    return bool(changed) and any(patch.new[name] == now.get(name) for name in changed)

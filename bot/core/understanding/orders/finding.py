"""Which sessions an organiser means: named, of a sort, the next one, all of an afternoon."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from rapidfuzz.distance import OSA

from bot.core.mission import QUIET_KINDS, Session
from bot.core.programme import EVENING, Part
from bot.core.understanding.names import Names
from bot.core.understanding.orders.days import in_part
from bot.core.understanding.orders.scene import Scene
from bot.core.understanding.orders.times import At
from bot.core.understanding.practical import LODGINGS
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading, read
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import LOOSE, of_sort
from bot.core.understanding.subject import Subject, subject_of
from bot.core.understanding.tags import Tag

MOST_OFFERED = 6
_AND = re.compile(r"\s*(?:,|&|\+|(?<!\w)(?:et|and|ainsi que)(?!\w))\s*", re.IGNORECASE)
MANY = frozenset({"les", "ces", "nos", "tous", "toutes", "all", "both", "our", "these", "two"})
EVENINGS = frozenset({"soiree", "evening"})
NOT_OTHERWISE = frozenset({Sort.BREAKFAST, Sort.LUNCH, Sort.DINNER, Sort.MEAL, Sort.FREE})
"""Sorts that nobody calls anything else by."""
STILL_FLIES = timedelta(hours=4)
"""How long after its hour of arrival a flight that is late is the one that was to arrive."""
SAYS_LITTLE = frozenset({"one", "ones", "celui", "celle", "ceux", "celles", "s", "t", "l", "a"})


@dataclass(frozen=True, kw_only=True)
class Told:
    """What tells which session is meant besides its name: days, times, groups.

    *day* may also be where it goes: it only tells where that leaves something.
    """

    day_of: date | None = None
    day: date | None = None
    select: tuple[At, ...] = ()
    old: tuple[At, ...] = ()
    since: At | None = None
    under_way: bool = False
    appointment: bool = False
    cancelled: bool = False
    many: bool = False
    today: bool = False


@dataclass(frozen=True, kw_only=True)
class Found:
    """The sessions that a piece of a sentence names.

    *codes*: one of them is meant, or all of them where *every*.  *named*: by something
    that is theirs alone.  *lost*: something was named that nobody knows.
    """

    codes: tuple[str, ...] = ()
    every: bool = False
    named: bool = False
    unknown: tuple[str, ...] = ()
    groups: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    part: Part | None = None
    reading: Reading | None = field(default=None, repr=False)
    kept_day: bool = False
    sort: Sort | None = None

    @property
    def lost(self) -> bool:
        """Tell whether words are left that name nothing we know."""
        return bool(self.unknown)

    @property
    def said_nothing(self) -> bool:
        """Tell whether nothing at all was named."""
        return not self.codes and not self.unknown and not self.named


def find(fragment: str, scene: Scene, told: Told) -> Found:
    """Find the sessions that *fragment* names."""
    if not fragment.strip() and not (told.select or told.old or told.appointment):
        return Found()
    reading = read(fragment, scene.names)
    subject = subject_of(reading, scene.mission, scene.names)
    unknown = tuple(w for w in reading.unknown if w not in SAYS_LITTLE and not w.isdecimal())
    unknown += tuple(w for w in reading.content if not _is_close(w, scene.names))
    codes, named = _base(reading, subject, scene, told)
    found = Found(
        named=named,
        unknown=unknown,
        groups=reading.groups,
        people=subject.people,
        part=reading.part,
        reading=reading,
        sort=subject.sort,
    )
    if several := _several(fragment, scene, told):
        return replace(found, codes=several, every=True, named=True, unknown=())
    narrowed, kept_day = narrow(codes, scene, told, reading, sorted_only=not named)
    return replace(
        found,
        codes=narrowed,
        every=_is_many(reading, subject, told) and len(narrowed) > 1,
        kept_day=kept_day,
    )


def _is_close(word: str, names: Names) -> bool:
    """Tell whether *word* is a name, or nearly so, and has not only to do with one."""
    if word in names.words or word in names.people or word in names.places:
        return True
    if word.removesuffix("s") in names.words or word in names.trades or word in names.jobs:
        return True
    if len(word) >= SHORTEST and any(one.startswith(word) for one in names.words):
        return True
    most = 2 if len(word) >= LONG else 1
    return any(OSA.distance(word, one, score_cutoff=most) <= most for one in names.words)


SHORTEST, LONG = 4, 7


def _several(fragment: str, scene: Scene, told: Told) -> tuple[str, ...]:
    """Return the sessions that are named one after the other: « Google et Microsoft »."""
    parts = [part for part in _AND.split(fragment) if part.strip()]
    if not 1 < len(parts) <= MOST_OFFERED:
        return ()
    if codes := _each(parts, scene, told):
        return codes
    for found in _AND.finditer(fragment):  # one of the names has an "and" in it
        halves = [fragment[: found.start()], fragment[found.end() :]]
        if all(half.strip() for half in halves) and (codes := _each(halves, scene, told)):
            return codes
    return ()


def _each(parts: list[str], scene: Scene, told: Told) -> tuple[str, ...]:
    """Return the sessions that *parts* name, none unless each names another one."""
    codes: list[str] = []
    for part in parts:
        found = _alone(part, scene, told)
        if found is None:
            return ()
        codes.append(found)
    return tuple(codes) if len(set(codes)) == len(codes) else ()


def _alone(part: str, scene: Scene, told: Told) -> str | None:
    reading = read(part, scene.names)
    subject = subject_of(reading, scene.mission, scene.names)
    codes, named = _base(reading, subject, scene, told)
    codes, _ = narrow(codes, scene, told, reading, sorted_only=not named)
    unknown = [word for word in reading.unknown if word not in SAYS_LITTLE]
    return codes[0] if len(codes) == 1 and not unknown else None


def _base(  # noqa: C901, PLR0911 - a ladder
    reading: Reading, subject: Subject, scene: Scene, told: Told
) -> tuple[tuple[str, ...], bool]:
    """Return what may be meant before days and times are looked at, and whether it was named."""
    programme = scene.mission.programme
    if subject.sort is None and reading.content and set(reading.content) <= LODGINGS:
        return (), True  # « à l'hôtel » is where they sleep
    if subject.sessions:
        if subject.sort not in NOT_OTHERWISE:
            return subject.sessions, True
        of_it = set(of_sort(scene.mission, subject.sort))
        kept = tuple(code for code in subject.sessions if code in of_it)
        return (kept, True) if kept else (tuple(of_it), False)
    if reading.content and subject.sort in NOT_OTHERWISE:
        return of_sort(scene.mission, subject.sort), False
    if reading.content and subject.perhaps and not subject.people:
        return subject.perhaps, True
    if reading.content:
        return (), True
    if reading.has(Tag.NEXT):
        return _next(scene, subject.sort), True
    if subject.sort is not None:
        codes = of_sort(scene.mission, subject.sort)
        if subject.sort in LOOSE or not codes:
            loose = tuple(s.code for s in programme if s.kind in QUIET_KINDS)
            codes = (codes or loose) if subject.sort is not Sort.APPOINTMENT else loose
        return codes, False
    if reading.part is Part.EVENING and not EVENINGS.isdisjoint(reading.words):
        late = [one for one in programme if one.start >= EVENING]
        so = [one for one in late if EVENINGS & {w for t in one.title.all for w in words_of(t)}]
        return tuple(one.code for one in so or late), False
    if told.appointment:
        return tuple(s.code for s in programme if s.kind in QUIET_KINDS), False
    if told.select:
        return tuple(s.code for s in programme), False
    return (), False


def _next(scene: Scene, sort: Sort | None) -> tuple[str, ...]:
    codes = set(of_sort(scene.mission, sort)) if sort is not None else None
    if sort in LOOSE:
        codes = {s.code for s in scene.mission.programme if s.kind in QUIET_KINDS}
    to_come = [s for s in scene.to_come() if codes is None or s.code in codes]
    return tuple(s.code for s in to_come if s.starts_at == to_come[0].starts_at)


def narrow(
    codes: tuple[str, ...],
    scene: Scene,
    told: Told,
    reading: Reading | None,
    *,
    sorted_only: bool,
) -> tuple[tuple[str, ...], bool]:
    """Keep of *codes* what days, times and groups leave; tell whether *told.day* did it."""
    left = [scene.session(code) for code in codes]
    if told.cancelled and any(one.cancelled for one in left):
        left = [one for one in left if one.cancelled]
    if told.select:
        clocks = {at.clock for at in told.select} | {_later(at) for at in told.select if at.vague}
        left = [one for one in left if {one.start, one.meet_time} & clocks]
    if reading is not None and reading.groups:
        left = _of_groups(left, reading.groups)
    if told.day_of is not None:
        left = [one for one in left if told.day_of in (one.day, one.meet_day)]
    kept_day = False
    if told.day is not None and any(told.day == one.day for one in left):
        left, kept_day = [one for one in left if told.day == one.day], True
    day_said = told.day_of is not None or kept_day
    if reading is not None and reading.part is not None:
        on = told.day_of or told.day or scene.today
        kept = [one for one in left if one.day == on and in_part(one, reading.part)]
        left, day_said = (kept, True) if kept else (left, day_said)
    if told.old and len(left) > 1:
        clocks = {at.clock for at in told.old}
        left = [one for one in left if {one.start, one.meet_time} & clocks] or left
    return tuple(
        one.code for one in _timely(left, scene, told, day_said=day_said, sorted_only=sorted_only)
    ), kept_day


def _of_groups(left: list[Session], groups: frozenset[str]) -> list[Session]:
    own = [one for one in left if set(one.groups) == groups]
    return own or [one for one in left if one.concerns(groups)]


def _timely(
    left: list[Session], scene: Scene, told: Told, *, day_said: bool, sorted_only: bool
) -> list[Session]:
    """Keep what is not over; of a sort what is today's, where no day was said."""
    if told.under_way and (on := [one for one in left if _is_on(one, scene.now)]):
        return on
    left = [one for one in left if one.ends_at > scene.now] or left
    if told.today and not day_said:
        left = [one for one in left if scene.is_today(one)] or left
    if sorted_only:
        ahead = [one for one in left if one.starts_at > scene.now]
        if not day_said:
            todays = [one for one in ahead if scene.is_today(one)]
            return todays or ahead or left
        return ahead or left
    return left


def _is_on(session: Session, now: datetime) -> bool:
    """Tell whether it goes on, as a flight may that should have landed a moment ago."""
    late = STILL_FLIES if session.is_journey else timedelta()
    return session.starts_at <= now < session.ends_at + late


def _later(at: At) -> time:
    return at.clock.replace(hour=(at.clock.hour + 12) % 24)


def _is_many(reading: Reading, subject: Subject, told: Told) -> bool:
    """Tell whether all of a sort are meant: « les visites », "both talks"."""
    many = told.many or not MANY.isdisjoint(reading.words)
    return many and not subject.sessions
